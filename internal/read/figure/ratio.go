package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// relate reads a number that tells how two sums stand to each other: "ten pesos for every peso", "for every dollar earned we spend 27", "five to one",
// and a share told as one in so many: "one lorry in eight".
func (r *reader) relate(it *item, s text.Sentence) {
	if it.a.Kind != amount.Count && it.a.Kind != amount.Money || !comity.Int(0).Less(it.a.Value) {
		return
	}
	switch {
	case r.perEach(it, s), r.toOne(it):
		ratio := *it.a
		ratio.Kind, ratio.Unit = amount.Quantity, "times"
		it.a = &ratio
	case r.word(it.last) == "of" && r.word(it.last+1) == "every" && r.number(it.last+2) != nil && it.a.Kind == amount.Count: // "seven of every ten"
		r.asShare(it, r.number(it.last+2))
	case r.low[it.first] == "one" || r.low[it.last-1] == "one" || it.a.Value.Equal(comity.Int(1)):
		if n := r.oneIn(it); n != nil {
			r.asShare(it, n)
		}
	}
}

// asShare makes a number the part of n that it is.
func (r *reader) asShare(it *item, n *amount.Amount) {
	share := *it.a
	share.Kind, share.Unit = amount.Percent, comity.Percent
	share.Value, share.Resolution = it.a.Value.Mul(comity.Int(100)).Quo(n.Value), comity.Decimal{}
	it.a = &share
	for r.number(it.last) != n {
		it.last++
	}
	it.last++
}

// perEach reports whether a number is what comes to each one of something: "nine rupees’ worth for every rupee", "for every lorry that goes, three come".
func (r *reader) perEach(it *item, s text.Sentence) bool {
	for k := it.last; k+2 < s.Last && k < it.last+14 && r.low[k] != ";"; k++ {
		if r.low[k] == "for" && (r.low[k+1] == "every" || r.low[k+1] == "each") && (r.number(k+2) == nil || it.a.Kind == amount.Count && r.low[k+2] == "one") {
			return it.a.Kind == amount.Money && strings.HasPrefix(r.low[it.last-1], r.low[k+2]) || it.a.Kind == amount.Count && it.last == k
		}
		if k > it.last && r.number(k) != nil {
			break
		}
	}
	if k := s.First; r.low[k] == "for" && (r.word(k+1) == "every" || r.word(k+1) == "each") {
		return !r.numberBetween(k+2, it.first)
	}
	return false
}

// toOne reads "ten to one".
func (r *reader) toOne(it *item) bool {
	return it.a.Kind == amount.Count && r.word(it.last) == "to" && r.word(it.last+1) == "one" && !r.noun(it.last+2) && comity.Int(1).Less(it.a.Value)
}

// oneIn is the number of which "one dollar in eight" is one; nil for none.
func (r *reader) oneIn(it *item) *amount.Amount {
	k := it.last
	for k < it.last+3 && r.noun(k) && r.low[k] != "in" {
		k++
	}
	a := r.number(k + 1)
	if r.word(k) != "in" || a == nil || a.Kind != amount.Count || !comity.Int(2).Less(a.Value) || !a.Value.Less(comity.Int(101)) || r.noun(k+2) || r.pos(k+2) == text.ADJ {
		return nil
	}
	return a
}
