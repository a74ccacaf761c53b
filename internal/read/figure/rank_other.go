package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// otherRanks finds the places that are told by a comparison with all others; they take their sides from the figures of their sentence, which stand.
func (r *reader) otherRanks(s text.Sentence, from int) {
	if r.isHeading(s) {
		return
	}
	for k := s.First; k < s.Last; k++ {
		if place, next, ok := r.anyPlace(k); ok && !r.denied(k, s) {
			switch end := r.balanceNoun(next, s); {
			case r.amongBalances(k, end, s):
				r.rankBalance(k, end, place, s, from)
				k = end
			case end == next && r.flowPlaced(k, next, place, s):
				r.rankCompared(k, end, place, s, from)
				k = end
			}
			continue
		}
		if end := r.aboveAll(k, s); end > 0 {
			r.rankCompared(k, end, 1, s, from)
			k = end
		}
	}
}

// anyPlace reads a superlative, with its place before it: "biggest", "third-largest", "widest".
func (r *reader) anyPlace(k int) (place, next int, ok bool) {
	if n, end := r.ordinal(k); n > 0 {
		end += btoi(r.word(end) == "-")
		return n, end + 1, widest[r.word(end)]
	}
	return 1, k + 1, widest[r.low[k]] && !r.ordinalEnding(k)
}

var widest = set("largest biggest widest highest greatest heaviest deepest top")

// balanceNoun is the token after the noun of balance that follows a superlative, or the token itself where the noun goes without saying.
func (r *reader) balanceNoun(k int, s text.Sentence) int {
	for i := k; i < s.Last && i < k+3; i++ {
		if balanceSigns[r.low[i]] != 0 {
			return i + 1
		}
		if p := r.pos(i); p != text.NOUN && p != text.ADJ {
			break
		}
	}
	return k
}

// amongBalances reports whether what follows a superlative sets a balance against those with others: "the largest with any country", "the biggest the
// kingdom has with anyone", "the second largest after that with India", "its third-largest".
func (r *reader) amongBalances(k, end int, s text.Sentence) bool {
	if !r.tellsBalance(k, s) {
		return false
	}
	if w := r.word(end); r.owned(k) && (w == "." || w == "," || w == ";") { // "the deficit with Peru was its third-biggest"
		return true
	}
	for i := end; i < s.Last && i < end+9; i++ {
		w := r.low[i]
		switch {
		case anyone[w], w == "any" && (others[r.word(i+1)] || r.word(i+1) == "other" || r.word(i+1) == "single" || r.word(i+1) == "trading"):
			return true
		case (w == "after" || w == "behind") && (i <= end+1 || r.low[i-1] == ","):
			j := i + 1 + btoi(r.word(i+1) == "only")
			return r.againstThose(j, s)
		case w == "since" || w == "ever" || w == "record" || w == "." || w == ";" || r.number(i) != nil || r.timeAt[i] >= 0:
			return false
		}
	}
	return false
}

var (
	anyone = set("anyone anybody")
	others = set("country nation partner economy state market supplier customer buyer destination source neighbour neighbor region")
)

// againstThose reports whether the words at token j are the balances, or the partners, that stand above: "those with China and Peru", "China and Peru".
func (r *reader) againstThose(j int, s text.Sentence) bool {
	if w := r.word(j); w == "that" || w == "those" || w == "the" && (r.word(j+1) == "one" || r.word(j+1) == "ones" || balanceSigns[r.word(j+1)] != 0) {
		return true
	}
	e, _, _ := r.sideAt(j)
	return e.code != ""
}

// tellsBalance reports whether a sentence speaks of a balance before token k, or the figure before it was one.
func (r *reader) tellsBalance(k int, s text.Sentence) bool {
	for i := s.First; i < min(s.Last, k+5); i++ {
		if balanceSigns[r.low[i]] != 0 || r.cueAt[i] >= 0 && r.cue(i).flow == comity.Balance {
			return true
		}
	}
	return r.state.flow == comity.Balance && r.away(s) <= 1 && !r.tellsFlow(s)
}

// rankBalance gives a balance its place, with the sides of the balance that the sentence, or the one before, tells.
func (r *reader) rankBalance(k, end, place int, s text.Sentence, from int) {
	near := func(d *draft) bool { return d.Measure == comity.Trade && d.Flow == comity.Balance && d.Rank == 0 }
	if d := r.toldNear(k, from, near); d != nil {
		r.addLike(k, end, place, d, s)
		return
	}
	for i := k - 1; i >= s.First; i-- { // "its deficit with Peru is the largest it has with anyone"
		if c := r.cue(i); c != nil && c.flow == comity.Balance {
			deal := r.settle(c, s, k)
			r.addRank(k, end-1, place, comity.Balance, deal.reporter, deal.partner, s)
			return
		}
	}
	if r.state.flow == comity.Balance && r.state.partner != comity.World {
		r.addRank(k, end-1, place, comity.Balance, is(r.state.reporter), is(r.state.partner), s)
	}
}

// aboveAll reads "more than any other country", "a surplus larger than the one with any other partner" at the comparative at token k; it returns the token
// after it, or 0.
func (r *reader) aboveAll(k int, s text.Sentence) int {
	if r.low[k] == "no" && r.word(k+1) == "other" && others[r.word(k+2)] { // "no other country sold it as much"
		for i := k + 3; i < s.Last && i < k+12; i++ {
			if w := r.low[i]; (w == "much" || w == "many") && (r.word(i-1) == "as" || r.word(i-1) == "so" || r.word(i-1) == "that") || w == "more" {
				return i + 1
			}
		}
		return 0
	}
	if w := r.low[k]; w != "more" && w != "larger" && w != "bigger" && w != "greater" && w != "higher" && w != "wider" || r.denied(k, s) {
		return 0
	}
	than := k + 1
	for ; than < k+4 && r.word(than) != "than"; than++ {
	}
	if r.word(than) != "than" {
		return 0
	}
	for i := than + 1; i < s.Last && i < than+10; i++ {
		switch w := r.low[i]; {
		case w == "any" && r.word(i+1) == "other" && others[r.word(i+2)]:
			return i + 3
		case (w == "anyone" || w == "anybody" || w == "anywhere") && r.word(i+1) == "else":
			return i + 2
		case w == "," || w == ";" || r.number(i) != nil:
			return 0
		}
	}
	return 0
}

// flowPlaced reports whether a place with its superlative is all that a sentence says of a flow: "trade with China, at $9 billion, was the fifth-largest".
func (r *reader) flowPlaced(k, next, place int, s text.Sentence) bool {
	if w := r.word(next); place == 1 || w != "." && w != "," && w != ";" || r.word(k-1) != "the" || r.pos(k-2) != text.AUX && !placing[r.word(k-2)] {
		return false
	}
	for i := s.First; i < k; i++ {
		if c := r.cue(i); c != nil && c.kind == nounCue && (c.to.code != "" || c.from.code != "" || len(c.with) > 0) {
			return true
		}
	}
	return false
}

// rankCompared gives a place to the partner of the flow that no other exceeds.
func (r *reader) rankCompared(k, end, place int, s text.Sentence, from int) {
	traded := func(d *draft) bool {
		return d.Measure == comity.Trade && d.Rank == 0 && d.Partner != comity.World && d.Partner != ""
	}
	if n := from - 1; r.low[k] == "no" && n >= 0 && traded(&r.drafts[n]) && r.sentenceIndex(k)-r.sentenceIndex(r.drafts[n].first) == 1 { // it opens a sentence
		r.addLike(k, end, 1, &r.drafts[n], s)
		return
	}
	if d := r.toldNear(k, from, traded); d != nil {
		r.addLike(k, end, place, d, s)
		return
	}
	for i := k - 1; i >= s.First; i-- {
		if c := r.cue(i); c != nil && c.kind != goodsCue {
			deal := r.settle(c, s, k)
			r.addRank(k, end-1, place, deal.flow, deal.reporter, deal.partner, s)
			return
		}
	}
}

// toldNear is the figure of the sentence that fits and stands nearest to token k, one before it first.
func (r *reader) toldNear(k, from int, fits func(*draft) bool) *draft {
	var next *draft
	for i := len(r.drafts) - 1; i >= from; i-- {
		if d := &r.drafts[i]; fits(d) {
			if d.first < k {
				return d
			}
			next = d
		}
	}
	return next
}

// addLike adds the place of a figure’s partner.
func (r *reader) addLike(k, end, place int, like *draft, s text.Sentence) {
	flow, product, when := like.Flow, like.Product, like.Period
	n := len(r.drafts)
	r.addRank(k, end-1, place, flow, is(like.Reporter), is(like.Partner), s)
	if len(r.drafts) > n {
		d := &r.drafts[n]
		d.Product, d.Period, d.undated = product, when, when.IsZero()
	}
}
