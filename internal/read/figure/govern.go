package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// The cost of what stands between an amount and a cue. A cue farther than tooFar governs nothing.
const (
	perWord   = 1
	perComma  = 4
	perBreak  = 24 // a semicolon, colon, dash, "while", "but": another clause
	perAmount = 3
	rightward = 14 // cues mostly stand before their numbers
	tooFar    = 48
	forGoods  = 6 // "goods" is a weaker cue than "exports"
)

// yearLabel reports whether a time labels the number at token k, as in a series: "exports to Peru: 2021 – $4 million; 2022 – $5 million".
func (r *reader) yearLabel(k int) bool {
	switch r.word(k - 1) {
	case ":", "-", "–", "—":
		return r.time(k-2) != nil && r.pos(k-2) != text.VERB
	}
	return false
}

// governor finds the cue that an amount belongs to: the one of least cost within the sentence.
func (r *reader) governor(it item, s text.Sentence) (*cue, int) {
	if c := r.attached(it, s); c != nil {
		return c, 0
	}
	var best *cue
	least := tooFar
	consider := func(k, cost int) {
		c := r.cue(k)
		if c == nil {
			return
		}
		if c.kind == goodsCue {
			cost += forGoods
		}
		if cost < least {
			best, least = c, cost
		}
	}
	cost := 0
	series := r.yearLabel(it.first)
	for k := it.first - 1; k >= s.First; k-- {
		if open := r.asideBefore(k, s); open >= 0 { // "exports (domestic exports and re-exports) to Tonga were"
			k = open
			continue
		}
		consider(k, cost)
		if series {
			cost++
			continue
		}
		cost += r.border(k, it.first-1)
	}
	cost = rightward
	for k := it.last; k < s.Last; k++ {
		consider(k, cost)
		cost += 2 * r.border(k, it.last)
		if r.low[k] == "and" || r.low[k] == "which" {
			cost += perBreak
		}
	}
	if best != nil && best.kind == goodsCue { // "bought $300 million worth of goods in 2024, up a third"
		if v := r.verbBefore(best, s); v != nil {
			best = v
		} else if v := r.passiveAfter(best, s); v != nil {
			best = v
		}
	}
	return best, least
}

// asideBefore is the token that opens the bracket which token k closes, where it holds no number; −1 for none.
func (r *reader) asideBefore(k int, s text.Sentence) int {
	if r.low[k] != ")" {
		return -1
	}
	for b := k - 1; b >= s.First && b > k-12 && r.number(b) == nil; b-- {
		if r.low[b] == "(" {
			return b
		}
	}
	return -1
}

// passiveAfter is the verb of trade of which goods are the subject: "goods worth $5 million were sold to".
func (r *reader) passiveAfter(c *cue, s text.Sentence) *cue {
	for k := c.last; k < s.Last && k < c.last+14 && r.low[k] != "," && r.low[k] != ";"; k++ {
		if v := r.cue(k); v != nil && v.kind == verbCue && r.isPassive(v.at) {
			if v.product == "" {
				v.product = c.product
			}
			return v
		}
	}
	return nil
}

// verbBefore is the verb of trade whose goods a cue names.
func (r *reader) verbBefore(c *cue, s text.Sentence) *cue {
	for k := c.at - 1; k >= s.First && k > c.at-9; k-- {
		if clauseBreaks[r.low[k]] || r.low[k] == "," {
			return nil
		}
		if v := r.cue(k); v != nil {
			if v.kind != verbCue || r.isPassive(v.at) {
				return nil
			}
			if v.product == "" {
				v.product = c.product
			}
			return v
		}
	}
	return nil
}

// border is the cost of stepping over token k.
func (r *reader) border(k, near int) int {
	switch w := r.low[k]; {
	case w == "," || w == "(" || w == ")":
		return perComma
	case (w == "–" || w == "—") && k == near: // "import – 30.8 million dollars"
		return perWord
	case clauseBreaks[w] || w == ":" && k+1 < near:
		return perBreak
	case w == "and":
		return perWord + 1
	}
	if r.number(k) != nil {
		if k == near || r.endsAmount(k) {
			return perAmount
		}
	}
	return perWord
}

// attached finds the cue that an amount is part of the phrase of: "a $99 billion deficit", "€20bn of exports", "US$ 6.63 billion (exports)", "$5bn
// worth of goods", "$28bn more than it bought".
func (r *reader) attached(it item, s text.Sentence) *cue {
	k := it.last
	if c := r.relative(k, s); c != nil {
		return c
	}
	switch w := r.word(k); {
	case k >= s.Last:
		return nil
	case w == "in" && plain[r.word(k+1)] && r.balanceOf(it, s): // "a surplus with Peru of $3 billion in goods"
		return nil
	case w == "in" && r.word(it.first-1) == "of" && r.cue(it.first-2) != nil && r.cue(it.first-2).flow == comity.Balance: // "a deficit of $3bn in trade with"
		return r.cue(it.first - 2)
	case w == "(":
		for k++; plain[r.word(k)]; k++ {
			if c := r.cue(k); c != nil {
				break
			}
		}
		if c := r.cue(k); c != nil && r.word(c.last) == ")" {
			return c
		}
		return nil
	case w == "more" || w == "over":
		for ; k < it.last+4 && k < s.Last; k++ {
			if c := r.cue(k); c != nil && c.kind == excessCue {
				return c
			}
		}
		return nil
	case w == "was" || w == "were" || w == "is" || w == "are": // "of which $3 billion were exports"
		if c := r.cue(k + 1); c != nil && c.kind == nounCue {
			return c
		}
		if r.word(k+1) == "what" { // "of which $3 billion was what Peru shipped out"
			for i := k + 2; i < s.Last && i < k+7; i++ {
				if c := r.cue(i); c != nil && c.kind == verbCue {
					return c
				}
			}
		}
		return nil
	case w == "of" || w == "in" && it.a.Kind == amount.Money || w == "worth" || w == "’" || w == "'" || w == "’s":
		return r.attachedBehind(it, s)
	}
	for n := 0; k < s.Last && n < 4; k, n = k+1, n+1 {
		if c := r.cue(k); c != nil && (c.kind == nounCue || c.kind == excessCue && it.a.Kind == amount.Money) {
			if it.a.Kind != amount.Money && n > 0 {
				return nil
			}
			return c
		}
		if t := r.low[k]; !plain[t] && t != "trade" && r.actorAt[k] < 0 && r.low[k] != "in" || t == "’s" || t == "and" || t == "or" || t == "that" {
			return nil
		}
	}
	return nil
}

// balanceOf reports whether "of" leads from a balance with somebody to the amount.
func (r *reader) balanceOf(it item, s text.Sentence) bool {
	if r.word(it.first-1) != "of" {
		return false
	}
	for k := it.first - 2; k >= s.First && k > it.first-9 && r.number(k) == nil; k-- {
		if c := r.cue(k); c != nil {
			return c.flow == comity.Balance
		}
	}
	return false
}

// relative is the verb of trade in a clause that says more of the amount before token k: "the $4 billion it sold abroad", "the $2 billion that Chile earned".
func (r *reader) relative(k int, s text.Sentence) *cue {
	if w := r.word(k); w == "that" || w == "which" {
		k++
	}
	switch m := r.actor(k); {
	case m != nil && !m.Place:
		k = m.Last
	case r.word(k) == "it" || r.word(k) == "they" || r.word(k) == "we":
		k++
	case r.word(k) == "the" && (r.word(k+1) == "country" || r.word(k+1) == "nation"):
		k += 2
	default:
		return nil
	}
	for r.pos(k) == text.AUX || r.pos(k) == text.ADV {
		k++
	}
	if c := r.cue(k); c != nil && c.kind == verbCue && k < s.Last {
		return c
	}
	return nil
}

// attachedBehind reads "of exports", "worth of goods", "in trade" after an amount.
func (r *reader) attachedBehind(it item, s text.Sentence) *cue {
	for k := it.last + 1; k < s.Last && k < it.last+9; k++ {
		if c := r.cue(k); c != nil {
			if it.a.Kind != amount.Money && it.a.Kind != amount.Quantity && c.kind == goodsCue {
				return nil
			}
			if c.kind == goodsCue && r.boughtBy(it, s) != nil {
				v := r.boughtBy(it, s)
				if v.product == "" {
					v.product = c.product
				}
				return v
			}
			if v := r.boughtBy(it, s); v != nil && c.kind == nounCue { // "China supplied $4 billion of Peru’s imports"
				r.endsWith(c, v)
			}
			return c
		}
		if t := r.low[k]; t == "," || t == "." || t == "and" || clauseBreaks[t] || r.timeAt[k] >= 0 && r.word(k-1) == "in" || r.number(k) != nil || r.pos(k) == text.VERB && r.cueAt[k] < 0 {
			return nil
		}
	}
	return nil
}

// endsWith puts the subject of a verb of trade on the other end of a flow that is its object.
func (r *reader) endsWith(c, v *cue) {
	switch {
	case v.owner.code == c.owner.code:
	case c.flow == comity.Import && v.flow == comity.Export:
		c.from = c.from.or(v.owner)
	case c.flow == comity.Export && v.flow == comity.Import:
		c.to = c.to.or(v.owner)
	}
}

// boughtBy finds the verb before "$89.7 billion of Brazilian products".
func (r *reader) boughtBy(it item, s text.Sentence) *cue {
	for k := it.first - 1; k >= s.First && k > it.first-8; k-- {
		if c := r.cue(k); c != nil && c.kind == verbCue {
			return c
		}
		if r.low[k] == "," || r.low[k] == ";" {
			return nil
		}
	}
	return nil
}
