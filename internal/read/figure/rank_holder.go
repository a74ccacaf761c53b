package figure

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// bareHolder is who holds a bare place, and the token where that is told.
func (r *reader) bareHolder(p barePlace, owner side, s text.Sentence) (side, int) {
	if losing[r.word(p.lead-1)] && r.word(p.end) == "to" { // "lost first place to China"
		e, _, _ := r.sideAt(p.end + 1)
		return e, p.lead - 1
	}
	if e := r.namedBehind(p, s); e.code != "" {
		return e, p.first
	}
	if w := r.word(p.lead - 1); (w == "it" || w == "them") && pushing[r.word(p.lead-2)] { // "imports from China rose, keeping it in second place"
		_, holder := r.sidesTold(p.lead-2, "", s)
		return holder, p.lead - 2
	}
	before := p.lead - 1
	if r.word(before) == "(" && r.word(p.end) == ")" && r.actor(before-1) != nil { // "Germany (4th) and Japan (5th)"
		return r.mentionSide(r.actor(before - 1)), before - 1
	}
	if w := r.word(p.end); p.noun && r.word(before) == "," && (w == "," || w == ")") { // "Egypt, in fourth place, bought"
		before--
	}
	if m := r.actor(before); m != nil && !m.Poss {
		if e := r.placeBeside(m, p, s); e.code != "" {
			return e, m.First
		}
	}
	v := r.placingVerb(p.first, s)
	if v < 0 {
		return side{}, -1
	}
	b := v - 1
	for ; b > s.First && r.pos(b) == text.ADV; b-- {
	}
	if m := r.actor(b); m != nil && m.Last == b+1 && !m.Poss && !r.otherEnd(m) && (m.First == s.First || r.pos(m.First-1) != text.ADP && r.low[m.First-1] != "and") {
		return r.mentionSide(m), v
	}
	holder := r.subject(v, s)
	if c := r.cue(max(r.nsubj(v), 0)); holder.code == "" && c != nil && c.kind == nounCue { // "trade with Turkey ranked fifth"
		return r.settle(c, s, v).partner, v
	}
	if n := r.nsubj(v); holder.code == owner.code || holder.code == "" && (n < s.First || r.pos(n) == text.PRON || descriptions[r.low[n]]) {
		holder = is(r.otherThan(owner.code))
	}
	return holder, v
}

// namedBehind is who is named behind the verb of a place that opens its clause: "First came Germany", "In second place was Spain", "first place went to Peru".
func (r *reader) namedBehind(p barePlace, s text.Sentence) side {
	opens := p.lead
	for opens > s.First && pathWords[r.low[opens-1]] {
		opens--
	}
	if opens > s.First && r.pos(opens-1) != text.PUNCT && r.word(p.end) != "by" {
		return side{}
	}
	v := p.end
	for k := v; k < min(v+4, s.Last) && (k == v || r.pos(k) == text.VERB || r.pos(k) == text.AUX || r.low[k] == "by"); k++ { // "was taken by Spain", "and the third by Peru"
		if r.low[k] == "by" && (k > v || r.rankedIn(s)) {
			e, _, _ := r.sideAt(k + 1)
			return e
		}
	}
	if went := r.word(v); (went == "went" || went == "goes" || went == "fell" || went == "belongs" || went == "belonged") && r.word(v+1) == "to" {
		v++
	} else if !placing[r.word(v)] {
		return side{}
	}
	e, _, _ := r.sideAt(v + 1)
	return e
}

// placeBeside is who holds the place that stands right behind the name m, without a verb of its own: "with China second", "and the Emirates third", "pushing
// America into second place". Who is passed leaves it to the subject: "moved past Japan into third place".
func (r *reader) placeBeside(m *actor.Mention, p barePlace, s text.Sentence) side {
	b := m.First - 1 - btoi(r.word(m.First-1) == "the")
	led := p.noun || p.lead < p.first && r.word(p.lead) != "the"
	switch w := r.word(b); {
	case beating[w] || passing[w]:
		for v := b; v > b-3 && v >= s.First; v-- {
			if r.pos(v) == text.VERB {
				return r.subject(v, s)
			}
		}
		return side{}
	case w == "with", placing[w], pushing[w], r.rankedIn(s), r.word(p.lead-1) == "," && b < s.First:
		return r.mentionSide(m)
	case (w == "and" || w == "," || w == ";" || b < s.First) && (led || r.lastRank(s, 2) != nil):
		return r.mentionSide(m)
	}
	return side{}
}

var (
	passing = set("past above over beyond")
	pushing = set(`pushing pushed pushes pushing relegating relegated relegates bumping bumped knocking knocked leaving left leaves keeping kept keeps putting put puts placing placed ranking
		ranked ranks moving moved moves making made makes sending sent dropping lifting lifted lifts taking took takes bringing brought demoting demoted promoting catapulting catapulted pulling`)
)

// placingVerb is the verb that leads to the place at token k, at most a few words before it; −1 for none.
func (r *reader) placingVerb(k int, s text.Sentence) int {
	for b, n := k-1, 0; b >= s.First && n < 6; b, n = b-1, n+1 {
		switch w := r.low[b]; {
		case placing[w]:
			return b
		case cardinals[w] > 0 && steps[r.word(b+1)]: // "climbed five places to sixth"
		case w == "," || w == "and" || r.number(b) != nil:
			if b = r.beforeAmount(b, s); b < 0 {
				return -1
			}
			b++
		case pathWords[w], places[w] > 0, steps[w], r.pos(b) == text.ADV, r.pos(b) == text.ADJ:
		default:
			return -1
		}
	}
	return -1
}

// beforeAmount is the last token before the amount told by the way that ends at token b: "is, at $6 billion, the seventh", "is at $308 million and fourth".
func (r *reader) beforeAmount(b int, s text.Sentence) int {
	closed := r.low[b] == "," || r.low[b] == "and"
	if closed {
		b--
	}
	from := b
	for b > s.First && r.number(b) != nil {
		b--
	}
	if w := r.low[b]; b == from || w != "at" && w != "with" {
		return -1
	}
	b -= btoi(r.word(b-1) == ",")
	return b - 1
}
