package figure

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// sourcesIn finds the sources that a sentence names, in order: "according to the commerce ministry", "Government data showed", "said a shipping agent",
// "(ministry of commerce, first prints)".
func (r *reader) sourcesIn(s text.Sentence) []source {
	var found []source
	for k := s.First; k < s.Last; k++ {
		src, ok := source{}, false
		for _, find := range []func(int, text.Sentence) (source, bool){r.accordingTo, r.showed, r.published, r.statistics, r.office, r.credit} {
			if src, ok = find(k, s); ok && src.named() {
				src.acts = src.acts || actVerbs[r.low[k]]
				src.gives = src.gives || publishVerbs[r.low[k]] && r.tableAfter(k, s)
				src.passing = src.passing || r.speaksOnce(src)
				break
			}
		}
		if !ok || !src.named() {
			continue
		}
		n := len(found)
		for n > 0 && src.first < found[n-1].last && src.last-src.first > found[n-1].last-found[n-1].first { // the same words, by another sign
			n--
		}
		if n == 0 || src.first >= found[n-1].last {
			found = append(found[:n], src)
		}
	}
	return found
}

// occupied are verbs and adjectives that take the data as what one does with it, not as whose numbers are told.
var occupied = set("live lives lived living work works worked working specialise specialises specialising interested drown drowning drowned believe believes trust")

// accordingTo reads "according to a table of the customs service", "going by UN Comtrade", "citing industry officials".
func (r *reader) accordingTo(k int, s text.Sentence) (source, bool) {
	from := k + 1
	switch w, next := r.low[k], r.word(k+1); {
	case w == "according" && next == "to", w == "going" && next == "by", w == "quoted" && next == "by", w == "cited" && next == "by", w == "as" && next == "per":
		from = k + 2
	case w == "citing" || w == "quoting" || w == "quoted" && next != "in" || w == "per" && k == s.First:
	case givenBy[w] && (next == "by" || next == "from") && k > s.First:
		end := r.nounEnd(k+2, s)
		return source{first: k + 2, last: end}, end > k+2 && r.ofBody(k+2, end)
	case w == "in" && next == "line": // "in line with economists’ estimates"
		return source{}, false
	case occupied[r.word(k-1)]: // "people who live in customs tables"
		return source{}, false
	case w == "by" || w == "on" || w == "in" || w == "from":
		end := r.nounEnd(from, s)
		shelf := tableNouns[r.word(end-1)] && r.ofOffice(from, end) && !r.numberBetween(s.First, s.Last) // "The cost is written in the State Bank’s columns"
		return source{first: from, last: end, gives: shelf}, end > from+1 && end-k < 11 && (r.number(from) == nil || r.low[from] == "one") && r.timeAt[from] < 0 && (r.pos(from) != text.PRON || possessives[r.low[from]]) && (shelf || r.namesData(from, end))
	default:
		return source{}, false
	}
	end := r.nounEnd(from, s)
	if r.tellsOfTrade(from, end) || (r.low[k] == "citing" || r.low[k] == "quoting") && !r.canTell(from, end) {
		return source{}, false
	}
	return source{first: from, last: end, passing: r.isPerson(from, end)}, end > from
}

// tellsOfTrade reports whether tokens [a, b) name a flow and nobody: "citing the deficit with Peru".
func (r *reader) tellsOfTrade(a, b int) bool {
	flow := false
	for k := a; k < b; k++ {
		if r.isOffice(k) || sourceHeads[r.low[k]] {
			return false
		}
		flow = flow || r.cueAt[k] >= 0
	}
	return flow
}

// canTell reports whether tokens [a, b) are somebody or somebody's numbers: "citing industry officials", not "citing mould".
func (r *reader) canTell(a, b int) bool {
	for k := a; k < b; k++ {
		if sourceHeads[r.low[k]] || people[r.low[k]] || r.isOffice(k) || r.actorAt[k] >= 0 || r.pos(k) == text.PROPN {
			return true
		}
	}
	return false
}

// namesOwner reports whether tokens [a, b) say whose numbers they are: "unadjusted figures" does not.
func (r *reader) namesOwner(a, b int) bool {
	for k := a; k < b; k++ {
		switch w := r.low[k]; {
		case r.isOffice(k), r.actorAt[k] >= 0, w == "’s", w == "'s", w == "’", w == "'", w == "official", w == "government", possessives[w], r.pos(k) == text.PROPN, sourceHeads[w] && !dataNouns[w] && !tableNouns[w]:
			return true
		}
	}
	return false
}

// namesData reports whether tokens [a, b) are somebody's count: "the Census Bureau’s count", "the figures of the trade ministry".
func (r *reader) namesData(a, b int) bool {
	if !r.namesOwner(a, b) {
		return false
	}
	for k := a; k < b; k++ {
		if tableNouns[r.low[k]] && k+1 < b && r.low[k+1] == "of" && r.ofBody(k+2, b) { // "in the accounts of the customs service"
			return true
		}
		if dataNouns[r.low[k]] && (k == b-1 || r.low[k+1] == "of" || r.low[k+1] == "from") {
			return true
		}
	}
	return false
}

// statistics reads a noun of data with the one who keeps it: "Singapore’s statistics", "Kazakh government data, crunched by …", "figures from the ministry".
func (r *reader) statistics(k int, s text.Sentence) (source, bool) {
	if !dataNouns[r.low[k]] || r.pos(k) != text.NOUN && r.pos(k) != text.PROPN {
		return source{}, false
	}
	a, _ := r.nounStart(k+1, s)
	last := k + 1
	switch r.word(k + 1) {
	case "from", "by", "compiled", "released", "published", "issued":
		last = max(last, r.nounEnd(k, s))
		if t := r.timeEnd(min(k+2, len(r.low)-1)); r.timeAt[min(k+2, len(r.low)-1)] >= 0 && r.word(t) == "by" { // "data released Tuesday by the Commerce Department"
			last = max(last, r.nounEnd(t, s))
		}
	}
	if last > k+2 && sayVerbs[r.low[last-1]] { // a verb that the tagger took for a noun
		last--
	}
	for i := a; i < k; i++ { // "a week reading customs tables"
		if strings.HasSuffix(r.low[i], "ing") && r.noun(i+1) && !sourceHeads[r.low[i]] && r.pos(i) != text.ADJ && i > a {
			return source{}, false
		}
	}
	if r.low[a] == "-" || occupied[r.word(a-2)] {
		return source{}, false
	}
	if last > k+2 {
		return source{first: a, last: last}, true
	}
	for i := a; i < k; i++ {
		if r.actor(i) != nil || sourceHeads[r.low[i]] && !countHeads[r.low[i]] || r.low[i] == "official" || r.low[i] == "government" || r.low[i] == "customs" {
			return source{first: a, last: k + 1}, true
		}
	}
	return source{}, false
}

func (r *reader) isPerson(a, b int) bool {
	for k := a; k < b; k++ {
		if m := r.actor(k); m != nil && m.Kind == actor.Person {
			return true
		}
	}
	return false
}

// office reads "(ministry of commerce, first prints)", "TurkStat", "Source: customs": a source named by itself.
func (r *reader) office(k int, s text.Sentence) (source, bool) {
	w := r.low[k]
	if x := r.actorAt[k]; x >= 0 && r.Actors[x].Kind == actor.Bureau && r.Actors[x].First == k {
		return source{first: k, last: r.Actors[x].Last, declared: r.word(k-1) == "("}, true
	}
	if r.isOffice(k) && r.actorAt[k] < 0 && r.amountAt[k] < 0 && w != "ine" && w != "census" && w != "cbs" && (w != "sars" || dataNouns[r.word(k+1)] || sayVerbs[r.word(k+1)]) {
		return source{first: k, last: k + 1, declared: r.word(k-1) == "("}, true
	}
	if w == "(" && k+2 < s.Last && sourceHeads[r.low[k+1]] && r.low[k+2] != ")" {
		return source{first: k + 1, last: r.nounEnd(k+1, s), declared: true}, true
	}
	if (w == "source" || w == "sources") && r.word(k+1) == ":" && (k == r.lineStart(s) || r.word(k-1) == "(") {
		end := r.nounEnd(k+2, s)
		return source{first: k + 2, last: end, declared: true}, end > k+2
	}
	if dataNouns[w] && r.word(k+1) == ":" && (k == s.First || k == s.First+1 && r.low[s.First] == "all") && s.Kind != text.Headline && !r.numberBetween(s.First, s.Last) { // "Figures: ABS; values in dollars"
		end := r.nounEnd(k+2, s)
		return source{first: k + 2, last: end, declared: true}, end > k+2 && (r.ofOffice(k+2, end) || strings.ToUpper(r.quote(k+2, end)) == r.quote(k+2, end))
	}
	return source{}, false
}

// isOffice reports whether token k belongs to the own name of somebody who keeps numbers: a statistics office, a bank, an association of exporters.
func (r *reader) isOffice(k int) bool {
	if x := r.actorAt[k]; x >= 0 && !r.Actors[x].Acts() {
		return true
	}
	_, ok := offices[r.low[k]]
	return ok
}

// credit reads a sentence that only says where the numbers before it come from: "That is from the hazelnut exporters’ union."
func (r *reader) credit(k int, s text.Sentence) (source, bool) {
	if r.low[k] != "from" || !credited[r.low[r.afterNote(s)]] || k > s.First+7 || s.Last-s.First > 18 {
		return source{}, false
	}
	switch w := r.word(k - 1); {
	case r.pos(k-1) == text.AUX, w == "come", w == "comes", w == "taken":
		end := r.nounEnd(k+1, s)
		return source{first: k + 1, last: end, declared: true}, end > k+1 && !r.numberBetween(s.First, s.Last)
	}
	return source{}, false
}

// afterNote is the first token of a sentence, or that after "Note:".
func (r *reader) afterNote(s text.Sentence) int {
	if w := r.low[s.First]; (w == "note" || w == "notes") && s.First+2 < s.Last && r.low[s.First+1] == ":" {
		return s.First + 2
	}
	return s.First
}

// nounStart walks left from a verb over its subject.
func (r *reader) nounStart(b int, s text.Sentence) (a int, person bool) {
	a = b
	for a > s.First && b-a < 12 {
		k := a - 1
		if open := r.bracketBefore(a, s); open < a && open > s.First && a < b && r.noun(open-1) { // "the Export Board (EB) data"
			a = open
			continue
		}
		if first := r.timeInName(k, a, s); first >= 0 {
			a = first
			continue
		}
		if r.timeAt[k] >= 0 || a < b && r.pos(a) == text.DET && r.pos(k) != text.ADP {
			break
		}
		if x := r.actorAt[k]; x >= 0 {
			person = person || r.Actors[x].Kind == actor.Person
			a = max(s.First, r.Actors[x].First)
			continue
		}
		p := r.pos(k)
		if p == text.PRON && a < b && !possessives[r.low[k]] || p == text.PUNCT && r.low[k] != "-" || p == text.VERB || p == text.AUX || p == text.SCONJ || p == text.ADV || p == text.CCONJ && b-a > 0 && r.pos(k-1) != text.PROPN && r.pos(k-1) != text.NOUN {
			break
		}
		if p == text.ADP && r.low[k] != "of" && r.low[k] != "for" && r.low[k] != "in" && r.low[k] != "at" || p == text.ADP && b-a < 1 || r.number(k) != nil {
			break
		}
		a = k
	}
	if r.pos(a) == text.ADP || r.pos(a) == text.CCONJ {
		a++
	}
	return a, person
}

// timeInName is the first token of a time that stands inside a name, "the ministry’s January figures"; −1 when none ends at token k.
func (r *reader) timeInName(k, a int, s text.Sentence) int {
	if r.timeAt[k] < 0 || !r.noun(a) {
		return -1
	}
	x := r.timeAt[k]
	for k > s.First && r.timeAt[k-1] == x {
		k--
	}
	if w := r.word(k - 1); k > s.First && (w == "’s" || w == "'s" || r.pos(k-1) == text.ADJ || sourceHeads[w]) {
		return k
	}
	return -1
}

// nounEnd walks right over a noun phrase: up to a comma, full stop or verb.
func (r *reader) nounEnd(k int, s text.Sentence) int {
	start := k
	for ; k < s.Last && k-start < 14; k++ {
		if x := r.actorAt[k]; x >= 0 && !r.Actors[x].Acts() { // "HM Revenue and Customs" is one name
			k = min(r.Actors[x].Last, s.Last) - 1
			continue
		}
		switch w := r.low[k]; w {
		case ",", "and":
			if end := r.portfolios(start, k, s); end > k {
				k = end - 1
				continue
			}
			return k
		case ".", ";", ":", "—", "(", ")", "while", "which", "that", "as", "”", "\"":
			return k
		case "released", "published":
			if r.word(k+1) != "by" {
				return k
			}
		case "on":
			if k > start {
				return k
			}
		}
		if dataNouns[r.low[k]] && k > start && r.pos(k+1) == text.PUNCT { // "by its own customs count," where the tagger sees a verb
			continue
		}
		if p := r.pos(k); (p == text.VERB || p == text.AUX) && r.low[k] != "compiled" && r.low[k] != "released" && r.low[k] != "published" && r.low[k] != "issued" && r.actorAt[k] < 0 || r.number(k) != nil {
			return k
		}
	}
	return k
}

// portfolios is the token behind the rest of an office's name that goes on at token k with a comma or "and": "the Ministry of Trade, Industry and Energy",
// "Investment, Trade and Industry Minister". k for none.
func (r *reader) portfolios(start, k int, s text.Sentence) int {
	led := false
	for i := start; i < k; i++ {
		led = led || bureaus[r.low[i]] && (r.word(i+1) == "of" || r.word(i+1) == "for")
	}
	end, joined := k, false
	for i := k; i < s.Last && i < k+9; i++ {
		w := r.low[i]
		switch {
		case joined && bureaus[w] && r.named(i): // "… and Industry Minister"
			return i + 1
		case w == "," && !joined, w == "and" && !joined:
			joined = w == "and"
			if !r.named(i + 1) {
				return k
			}
		case r.named(i) && r.actor(i) == nil:
			if end = i + 1; joined && led {
				for end < s.Last && r.named(end) && r.actorAt[end] < 0 {
					end++
				}
				return end
			}
		default:
			return k
		}
	}
	return k
}

// named reports whether token i begins with a capital.
func (r *reader) named(i int) bool { return i < len(r.low) && r.Doc.Tokens[i].Text != r.low[i] }

var bureaus = set("ministry minister department office bureau secretary secretariat directorate council chamber")
