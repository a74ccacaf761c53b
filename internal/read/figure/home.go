package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// Home is the economy whose side a story tells. What it owns speaks for an economy: its flows and ranks ("India’s exports", "Germany’s largest partner"),
// the statistics that are quoted, the money that is counted in, the place in the dateline, ministers who are named without their country. Being the
// other side speaks against it: where goods go or come from, who sells to "us". Doc has its tags.
func Home(doc *text.Document, actors []actor.Mention, d *actor.Discourse, amounts []amount.Amount) comity.Economy {
	r := newReader(Input{Doc: doc, Actors: actors, Discourse: d, Amounts: amounts})
	votes := r.votes()
	weight := func(e comity.Economy) int { return d.Weight(comity.Actor(e)) }
	first := d.Home().Economy()
	if d.Own() == d.Home() && first != "" { // the first person tells most
		votes[first]++
	}
	other := d.Counterpart(comity.Actor(first)).Economy()
	best := first
	for _, e := range comity.Economies() {
		candidate := votes[e] > 0 || e == other || other == "" && weight(e) > 0
		more := votes[e] > votes[best] || votes[e] == votes[best] && best != first && (weight(e) > weight(best) || weight(e) == weight(best) && r.firstNamed(e) < r.firstNamed(best))
		if e != comity.World && candidate && more {
			best = e
		}
	}
	if votes[best] < -2 && other == "" { // the one named is the other side, and home goes without saying
		return ""
	}
	return best
}

// firstNamed is the token where the story first names an economy.
func (r *reader) firstNamed(e comity.Economy) int {
	for x := range r.Actors {
		if m := &r.Actors[x]; m.Code.Economy() == e {
			return m.First
		}
	}
	return len(r.low)
}

// votes counts what speaks for and against each economy.
func (r *reader) votes() map[comity.Economy]int {
	votes := map[comity.Economy]int{}
	votes[r.dateline()] += 4
	lead := r.lead()
	for i, s := range r.Doc.Sentences {
		r.reread(s)
		if r.noticeSource(s); r.state.source.sentence == i && !r.state.source.passing {
			votes[r.state.compiler] += 2
		}
		weight := 1 + btoi(s.Paragraph <= lead) // the headline and the lead tell more
		for k := s.First; k < s.Last; k++ {
			if c := r.cue(k); c != nil {
				r.voteCue(votes, c, weight)
			}
			if r.low[k] == "our" && (rankNouns[r.word(k+1)] != "" || rankNouns[r.word(k+2)] != "") { // "Peru is one of our suppliers"
				for _, e := range r.sidesOf(text.Sentence{First: s.First, Last: k}) {
					votes[e.code] -= 5 * weight
				}
			}
			if place, next, ok := r.placeAt(k, s); ok && place > 0 {
				if noun, _ := r.rankNoun(next, s); noun >= 0 {
					votes[r.rankOwner(k, noun, s).code] += 4 * weight
					if !r.oneOfMany(k, noun, place) {
						votes[r.rankHolder(k, noun, s).code] -= 2 * weight
					}
				}
			}
		}
	}
	if e := r.moneyOf(); e != "" { // a release need not name its country
		votes[e] += 2 + 2*btoi(r.Discourse.Weight(comity.Actor(e)) > 0)
	}
	r.voteTitles(votes)
	r.voteMinisters(votes)
	delete(votes, "")
	return votes
}

// lead is the first paragraph of prose.
func (r *reader) lead() int {
	for _, s := range r.Doc.Sentences {
		if s.Kind == text.Prose {
			return s.Paragraph
		}
	}
	return 0
}

// voteCue votes for the owner of a flow and against the other side of one. Buyers without a seller buy from the side that is told: "China bought goods
// worth". What an adjective of origin says of imports is open: "Chinese imports" are China’s, or come from it.
func (r *reader) voteCue(votes map[comity.Economy]int, c *cue, n int) {
	partners := append([]side{c.to, c.from}, c.with...)
	against := func(n int, all ...side) {
		for _, e := range all {
			if r.actor(e.first) != nil { // whom "them" means hangs on who is at home
				votes[e.code] -= n
			}
		}
	}
	owned := c.owner.code != ""
	if w := r.word(c.at - 1); c.kind == verbCue && (w == "country" || w == "nation" || w == "island") && r.word(c.at-2) == "this" { // "this country bought goods from Peru"
		against(5*n, partners...)
		return
	}
	switch r.ours(c) {
	case "us":
		if !owned { // "their ministry says exports to us"
			votes[r.state.compiler] -= 5 * n
		}
		fallthrough
	case "our":
		against(5*n, append(partners, c.owner)...)
		return
	}
	switch w := r.word(c.first); {
	case w == "his" || w == "her" || c.joined || !owned && len(c.with) > 1:
	case c.kind == verbCue && !literalVerbs[r.low[c.at]]:
		votes[c.owner.code] += n
		if c.flow == comity.Import && (c.from.code == "" || strings.HasPrefix(r.low[c.at], "t")) { // "Spain took Moroccan tomatoes"
			against(2*n, c.owner)
		}
	case owned && c.adjective && (c.flow == comity.Import || c.flow == comity.Total && r.actor(c.owner.first) != nil && r.actor(c.owner.first).Kind != actor.Demonym): // "the China trade"
	case owned && c.adjective:
		votes[c.owner.code] += n
		against(n, partners...)
	case owned:
		votes[c.owner.code] += 2 * n
		against(n, partners...)
	default:
		against(2*n, c.with...)
		if c.flow == comity.Export {
			against(2*n, c.to)
		}
		if c.flow == comity.Import {
			against(2*n, c.from)
		}
	}
}

// ours is the word by which one of its sides tells of a flow: "our" in "our deficit with China", "us" in "Vietnam’s exports to us", "what Brazil
// sold us", and as good as that in "what Brazil sells here".
func (r *reader) ours(c *cue) string {
	for k := c.first; k < min(c.end+2, len(r.low)); k++ {
		switch w := r.low[k]; {
		case (w == "our" || w == "we") && k <= c.at:
			return "our"
		case w == "here" && k > c.at && c.owner.code != "":
			return "us"
		case r.Doc.Tokens[k].Text == "us" || w == "ours":
			if p := r.word(k - 1); p == "to" || p == "from" || p == "with" || c.kind == verbCue && k == c.last {
				return "us"
			}
		}
	}
	return ""
}

// voteTitles counts those whose name opens a title of trade, "Ruritania: exports by destination", "Table 2. Ruritania, trade with Utopia", and those in
// whose own money a table counts.
func (r *reader) voteTitles(votes map[comity.Economy]int) {
	for i := range r.Amounts {
		a := &r.Amounts[i]
		if e := moneys[a.Unit]; a.Kind == amount.NotAmount && (a.Why == amount.Scale || a.Why == amount.Vague) && a.Source == amount.Named && r.Discourse.Weight(comity.Actor(e)) > 0 {
			votes[e] += 2
		}
	}
	for _, s := range r.Doc.Sentences {
		if s.Kind == text.Prose && r.hasVerb(s) || r.valued(s.First, s.Last) {
			continue
		}
		for k := s.First; k < s.Last && k < s.First+4; k++ {
			m := r.actor(k)
			if m == nil {
				continue
			}
			if w := r.word(m.Last); w == ":" || w == "," && r.word(s.First) == "table" {
				for j := m.Last; j < s.Last; j++ {
					if w := r.low[j]; r.cueAt[j] >= 0 || flowNouns[w] != "" || columnWords[w] != "" {
						votes[m.Code.Economy()] += 3
						break
					}
				}
			}
			break
		}
	}
}

// voteMinisters counts ministers whom the story names without their country, up to three.
func (r *reader) voteMinisters(votes map[comity.Economy]int) {
	counts := map[comity.Economy]int{}
	for x := range r.Actors {
		m := &r.Actors[x]
		e := m.Code.Economy()
		if m.Kind != actor.Person || e == "" || m.Last-m.First < 3 || counts[e] > 2 || r.actor(m.First-1) != nil || r.poss(m.First-1) {
			continue
		}
		for k := m.First + 1; k < m.First+4 && k < m.Last; k++ {
			if r.low[k] == "minister" && r.word(k-1) != "prime" || r.low[k] == "secretary" {
				counts[e]++
				votes[e]++
				break
			}
		}
	}
}

// dateline is the place that opens the text, or ends a line before it: "NAIROBI, Aug 15 -", "By our correspondent, Lagos".
func (r *reader) dateline() comity.Economy {
	for i, s := range r.Doc.Sentences {
		if i > 3 {
			break
		}
		for k := s.First; k < s.Last && k < s.First+6; k++ {
			m := r.actor(k)
			if m == nil || m.Kind != actor.Capital && m.Kind != actor.City && m.Kind != actor.Metonym && s.Kind != text.Dateline {
				continue
			}
			opens := m.First == s.First && (r.word(m.Last) == "," || r.word(m.Last) == ":" || r.pos(m.Last) == text.PUNCT)
			if i == 0 {
				opens = opens && (r.low[m.Last] == "-" || r.low[m.Last] == "–" || r.low[m.Last] == "—") && r.Doc.Tokens[m.Last].Start > m.End
			}
			if opens || i > 0 && (m.Last == s.Last || s.Kind == text.Dateline) {
				return m.Code.Economy()
			}
		}
	}
	return ""
}

// moneyOf is the economy whose own money the story counts trade in most; the currencies that others count in as well do not tell.
func (r *reader) moneyOf() comity.Economy {
	counts, all, pounds := map[comity.Economy]int{}, 0, 0
	for i := range r.Amounts {
		a := &r.Amounts[i]
		if a.Kind != amount.Money || !r.paragraphTrades(r.tokenFrom(a.Start)) {
			continue
		}
		all++
		if a.Unit == "GBP" {
			pounds++
		}
		if a.Source == amount.Named {
			counts[moneys[a.Unit]]++
		}
	}
	delete(counts, "")
	var best comity.Economy
	for _, e := range comity.Economies() {
		if counts[e] > counts[best] || best == "" && counts[e] > 0 {
			best = e
		}
	}
	if best == "" { // no other pound is meant where none of its countries is named
		best, counts["GBR"] = "GBR", pounds
	}
	if counts[best] < 2 || 4*counts[best] < all {
		return ""
	}
	return best
}

// paragraphTrades reports whether the paragraph of token i tells of a flow: aid and fines are counted in the money of those who give or take them.
func (r *reader) paragraphTrades(i int) bool {
	at := r.sentenceIndex(i)
	for k := at; k >= 0 && r.Doc.Sentences[k].Paragraph == r.Doc.Sentences[at].Paragraph; k-- {
		for n := r.Doc.Sentences[k].First; n < r.Doc.Sentences[k].Last; n++ {
			if r.cueAt[n] >= 0 {
				return true
			}
		}
	}
	return false
}
