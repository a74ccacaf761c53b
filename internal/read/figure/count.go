package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// statistic reports whether a number is one that a reader would check: small counts and counts of documents are not.
func (r *reader) statistic(it *item, s text.Sentence) bool {
	a := it.a
	switch a.Kind {
	case amount.Money, amount.Percent, amount.PercentPoints, amount.BasisPoints:
		return true
	case amount.Quantity:
		if a.Unit == "degree" || r.zone(it) {
			return false
		}
		return a.Unit != "persons" || comity.Int(9).Less(a.Value) || comity.Int(1).Less(a.Value) && r.fewMatter(it, r.counts(it, s))
	case amount.Fraction:
		if r.timeSpan(it.last) || r.word(it.last) == "the" && r.number(it.last+1) != nil { // "half the 66 million of a year ago"
			return false
		}
		return r.word(it.last) == "of" || r.outOf(it) || it.gov != nil || r.near(s)
	case amount.Multiple:
		return it.ratio.Sign() != 0 && r.otherHead(it, s) || (a.Cue.Role == amount.Level || r.word(it.last-1) == "times" || it.gov != nil) && r.pos(it.last-1) != text.VERB
	case amount.Count:
		if r.clockTime(it, s) || numberedNouns[r.word(it.first-1)] || r.pos(it.first-1) == text.PROPN && r.actorAt[it.first-1] < 0 && r.timeAt[it.first-1] < 0 && it.first-1 > s.First { // "11.00", "Operation Shield 23"
			return false
		}
		head := r.counts(it, s)
		if head < 0 {
			_, ok := r.lendsNoun(it, s)
			return ok
		}
		if uncounted[r.low[head]] || r.wholeOfPart(it) {
			return false
		}
		return comity.Int(9).Less(a.Value) || comity.Int(1).Less(a.Value) && r.fewMatter(it, head)
	}
	return false
}

// numberedNouns go before a number that names one of them: "resolution 2231", "phase 2".
var numberedNouns = set(`resolution article chapter section paragraph clause annex protocol law decree order bill act directive regulation route highway flight hall gate room unit phase stage
	line platform page size model type class group case file level tier world`)

// wholeOfPart reports whether a number is only what a part before it is of: "11 of 14 samples".
func (r *reader) wholeOfPart(it *item) bool {
	part := r.number(it.first - 2)
	return r.word(it.first-1) == "of" && part != nil && part.Kind == amount.Count
}

// zone reports whether a distance only names waters or a strip of land: "the 200-mile zone".
func (r *reader) zone(it *item) bool {
	switch r.word(it.last) {
	case "zone", "waters", "limit", "strip", "radius":
		return r.low[it.last-1] != "-" && it.last-it.first > 2
	}
	return false
}

// fewMatter reports whether even a handful of what token k names is news: ships, people whom a state has dealt with, goods that a measure covers, flights
// a week. Three ministers or two rounds are none.
func (r *reader) fewMatter(it *item, k int) bool {
	if k < 0 || r.pos(it.first-1) == text.DET {
		return false
	}
	switch w := r.low[k]; {
	case smallCounts[w], r.word(k+1) == "a" && spells[r.word(k+2)]:
		return true
	case coveredGoods[w]:
		return r.pos(it.first-1) == text.ADP
	case peopleNouns[w] || w == "men" || w == "women" || w == "people" || r.demonymNoun(k):
		return r.dealtWith(it, k)
	}
	return false
}

// coveredGoods are goods in the words of those who lay a measure on them.
var coveredGoods = set("items products goods categories commodities chemicals metals")

// dealtWith reports whether a verb says what was done to the people that end at token k: "expelled six diplomats", "two clerks were arrested".
func (r *reader) dealtWith(it *item, k int) bool {
	if dealt[r.word(it.first-1)] || dealt[r.word(it.first-2)] || r.word(it.first-1) == "out" && (r.word(it.first-2) == "threw" || r.word(it.first-2) == "throwing") {
		return true
	}
	for i := k + 1; i < k+5 && i < len(r.low) && r.low[i] != ","; i++ {
		if dealt[r.low[i]] && r.pos(i) != text.NOUN || r.low[i] == "back" || r.low[i] == "out" && r.word(i-1) == r.low[k] {
			return true
		}
	}
	return false
}

// dealt are verbs of what is done to people.
var dealt = set(`killed killing kills kill wounded wounds wounding injured injuring injures hurt hurting arrested arresting arrests arrest detained detaining detains
	expelled expelling expels expel deported deporting deports freed freeing frees released releasing releases executed abducted abducting kidnapped seized captured
	jailed sentenced extradited extraditing recalled repatriated drowned died shot beaten rescued banished pardoned swapped`)

// demonymNoun reports whether token k is the plural of a people: "Canadians".
func (r *reader) demonymNoun(k int) bool {
	m := r.actor(k)
	return m != nil && m.Kind == actor.Demonym && strings.HasSuffix(r.low[k], "s")
}

// outOf reports whether a fraction is told as a ratio: "one in five", "three out of four".
func (r *reader) outOf(it *item) bool {
	for k := it.first; k < it.last; k++ {
		if r.low[k] == "in" || r.low[k] == "out" {
			return true
		}
	}
	return false
}

// smallCounts are what is told by the head: a handful of soldiers or ships is news, three sides and two rounds are not.
var smallCounts = set(`soldiers troops servicemen gendarmes policemen guards peacekeepers trainers sailors fishermen crew crewmen pilots prisoners detainees hostages dead killed injured
	wounded deaths fatalities casualties ships vessels boats motorboats warships frigates destroyers submarines tankers trawlers jets aircraft planes helicopters drones missiles rockets tanks
	howitzers rifles trucks lorries trains buses containers satellites reactors`)

// countedHead is the noun that a count counts: the head of the noun phrase behind it, past where they come from and what they are like; −1 for none.
func (r *reader) countedHead(it *item) int {
	head, end := -1, r.sentenceOf(it.first).Last
	if it.last+1 < end && r.word(it.last) == "-" && r.noun(it.last+1) { // "a 300-page report"
		return it.last + 1
	}
	first := it.last
	if r.word(first) == "or" && r.word(first+1) == "so" { // "twenty or so soldiers"
		first += 2
	}
	for k := first; k < end && k < first+6 && r.number(k) == nil && r.timeAt[k] < 0; k++ {
		if head < 0 && peopleNouns[r.low[k]] && r.pos(k) == text.ADJ && !r.noun(k+1) { // "20 dead"
			return k
		}
		if m := r.actor(k); m != nil && m.Kind == actor.Demonym && !m.Poss {
			if k = m.Last - 1; head < 0 && r.noun(k) && (strings.HasSuffix(r.low[k], "s") || strings.HasSuffix(r.low[k], "ese")) && !r.noun(k+1) && r.pos(k+1) != text.ADJ { // "300,000 Hungarians"
				return k
			}
			continue
		}
		if r.noun(k) && r.actorAt[k] < 0 {
			head = k
		} else if r.pos(k) != text.ADJ && r.low[k] != "-" && !r.participle(k) || head >= 0 && r.low[k] != "-" {
			break
		}
	}
	return head
}

// numberOf is what "the number of firms rose to 1,210" counts; −1 for none.
func (r *reader) numberOf(it *item, s text.Sentence) int {
	for k := it.first - 1; k > s.First && k > it.first-14; k-- {
		if r.low[k] == "number" && r.word(k+1) == "of" {
			for i := k + 2; i < it.first && i < k+6; i++ {
				if r.noun(i) && r.actorAt[i] < 0 && !r.noun(i+1) {
					return i
				}
			}
		}
	}
	return -1
}

// counts is the noun that a count counts: behind it, behind "of the", or that of "the number of"; −1 for none.
func (r *reader) counts(it *item, s text.Sentence) int {
	if head := r.countedHead(it); head >= 0 {
		return head
	}
	if r.word(it.last) == "of" && (r.pos(it.last+1) == text.DET || possessives[r.word(it.last+1)]) { // "five of its soldiers"
		shifted := *it
		shifted.last = it.last + 2
		return r.countedHead(&shifted)
	}
	if whole := r.wholeAfter(it); whole != nil { // "11 of 14 samples", "87 of the chain's 112 shops"
		return r.countedHead(whole)
	}
	if next := r.number(it.last + 1); next != nil && r.word(it.first-1) == "from" && r.word(it.last) == "to" { // "from 450,000 to 300,000 head"
		shifted := *it
		for shifted.last++; shifted.last < s.Last && r.number(shifted.last) == next; shifted.last++ {
		}
		return r.countedHead(&shifted)
	}
	if k := it.first - 2; r.word(k+1) == "of" && companies[r.word(k)] { // "a crew of 24"
		return k
	}
	if k := it.first - 1; harms[r.word(k)] { // "the quake killed 3,400"
		return k
	}
	if k := it.first - 1; k > s.First && (r.low[k] == "number" || r.low[k] == "numbered" || r.low[k] == "totalled" || r.low[k] == "totaled") { // "Tunisians in Italy number 110,000"
		if n := r.nsubj(k); n >= s.First && n < k && (r.noun(n) || r.actorAt[n] >= 0) {
			return n
		}
	}
	return r.numberOf(it, s)
}

// wholeAfter is the number that a bare one is part of, "of" between them; nil for none.
func (r *reader) wholeAfter(it *item) *item {
	if r.word(it.last) != "of" {
		return nil
	}
	for k := it.last + 1; k < it.last+6; k++ {
		if a := r.number(k); a != nil {
			if a.Kind != amount.Count && a.Kind != amount.Quantity {
				return nil
			}
			whole := *it
			for whole.last = k; whole.last < len(r.low) && r.amountAt[whole.last] == r.amountAt[k]; whole.last++ {
			}
			return &whole
		}
		if p := r.pos(k); p != text.DET && p != text.PRON && p != text.PROPN && p != text.PART {
			return nil
		}
	}
	return nil
}

// companies are bodies of people, of which "of" tells the number.
var companies = set("crew group staff force contingent army garrison workforce convoy batch party team delegation squad brigade battalion")

// harms are verbs whose bare number is one of people.
var harms = set("killed killing kills kill wounded wounding wounds injured injuring injures displaced displacing drowned arrested detained evacuated")

// countsOn is the figure whose noun a bare count takes up: "718 of them", "versus 11,000 a year earlier", "from 500 to 280"; nil for none.
func (r *reader) countsOn(it *item, s text.Sentence) *draft {
	pronoun := false
	if r.word(it.last) == "of" {
		switch r.word(it.last + 1) {
		case "them", "whom", "these", "those":
			pronoun = comity.Int(1).Less(it.a.Value)
		case "its", "their":
			pronoun = comity.Int(1).Less(it.a.Value) && r.word(it.last+2) == "own" && !r.noun(it.last+3)
		}
	}
	switch r.word(it.first - 1) {
	case "from", "to", "versus", "against", "than":
	default:
		if !pronoun && !it.former {
			return nil
		}
	}
	reach := 1 + btoi(pronoun) - btoi(r.word(it.first-1) == "to")
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= reach; i-- {
		d := &r.drafts[i]
		if !d.counts() {
			continue
		}
		if a, b := d.Value.Value.Abs().Float(), it.a.Value.Float(); pronoun || a < 30*b && b < 30*a {
			return d
		}
	}
	return nil
}

// clockTime reports whether a number at the head of an entry is the time of day: "11.00 The minister arrives".
func (r *reader) clockTime(it *item, s text.Sentence) bool {
	t := r.low[it.first]
	return it.first == s.First && len(t) == 5 && (t[2] == '.' || t[2] == ':') && t < "24"
}

// timeSpan reports whether a fraction is one of time: "a quarter of a century", "half a year".
func (r *reader) timeSpan(k int) bool {
	k += btoi(r.word(k) == "of")
	if w := r.word(k); w != "a" && w != "an" && w != "the" {
		return false
	}
	switch r.word(k + 1) {
	case "century", "decade", "year", "month", "hour", "day", "week", "dozen":
		return true
	}
	return false
}

// counted is the unit of a count: what it counts, in one word.
func (r *reader) counted(it *item) string {
	s := r.sentenceOf(it.first)
	head := r.counts(it, s)
	switch {
	case head < 0:
		k, _ := r.lendsNoun(it, s)
		return k.unit
	case peopleNouns[r.low[head]] || companies[r.low[head]] || harms[r.low[head]] || r.actorAt[head] >= 0:
		return "persons"
	}
	return r.low[head]
}
