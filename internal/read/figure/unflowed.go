package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// giving are verbs whose object is money that buys nothing.
var giving = set(`give gives gave given giving provide provides provided providing donate donates donated donating pledge pledges pledged pledging promise promises promised promising
	offer offers offered offering award awards awarded grant grants granted granting deposit deposits deposited earmarked allocated transferred`)

// given reports whether money is the object of a verb of giving: "promised $15 million for a barracks", "gave Kenya $5 million".
func (r *reader) given(it *item, s text.Sentence) bool {
	for k := it.first - 1; k >= s.First && k > it.first-6; k-- {
		switch w := r.low[k]; {
		case giving[w] && (r.pos(k) == text.VERB || r.pos(k) == text.AUX):
			gives := w == "give" || w == "gives" || w == "gave" // "customs gave $14 million for the period" only tells it
			return !gives || r.actor(k-1) != nil && r.actor(k-1).Kind != actor.Bureau || r.actor(k+1) != nil
		case r.actorAt[k] < 0 && r.pos(k) != text.ADV && r.pos(k) != text.DET && r.pos(k) != text.ADJ && r.pos(k) != text.ADP && !leads[w]:
			return false
		}
	}
	return false
}

// pieces are what a price is told of.
var pieces = set(`kilo kilogram kilogramme pound tonne ton litre liter gallon barrel bag sack box crate case bottle tin carton bale head pair piece metre meter dozen ounce quintal bushel
	truckload trip ticket seat place visa permit licence license night cow goat sheep bull calf`)

// priced reports whether money is the price of a piece, which is the subject: "A kilo fetches $120", "a sack of rice now goes for 300 rand".
func (r *reader) priced(it *item, s text.Sentence) bool {
	for k := s.First; k+1 < it.first && k < s.First+30; k++ {
		w := r.low[k]
		if (w == "a" || w == "one" || w == "each" || w == "every" || w == "per") && r.opensClause(k, s.First) && !r.numberBetween(k+1, it.first) {
			for p := k + 1; p < k+4 && p < it.first; p++ {
				if pieces[r.low[p]] {
					return !r.numberBetween(p, it.first)
				}
			}
		}
	}
	return false
}

// awaiting are verbs that set a number beforehand.
var awaiting = set("expected forecast forecasted projected predicted set promised hoped envisaged foreseen planned targeted")

// awaited reports whether a clause behind an amount says that it was expected or set as a mark: "the R17bn that a poll had expected".
func (r *reader) awaited(it *item, s text.Sentence) bool {
	k := it.last
	if w := r.word(k); w == "mark" || w == "threshold" {
		k++
	}
	if w := r.word(k); w != "that" && w != "which" && r.actor(k) == nil {
		return false
	}
	for end := min(s.Last, k+12); k < end && r.number(k) == nil && r.low[k] != ","; k++ {
		if awaiting[r.low[k]] && r.pos(k) == text.VERB {
			return r.word(k-1) == "had" || r.word(k-1) == "has" || r.word(k-1) == "have" || r.word(k-1) == "once" || r.word(k-2) == "had"
		}
	}
	return false
}

// ofAccount reports whether a balance is that of the current account or of a budget: "the current account showed a surplus of $2 billion".
func (r *reader) ofAccount(it *item, s text.Sentence) bool {
	if it.gov == nil || it.gov.flow != comity.Balance || it.a.Kind != amount.Money {
		return false
	}
	for k := s.First; k < it.first; k++ {
		if w := r.word(k + 1); (r.low[k] == "current" || r.low[k] == "capital" || r.low[k] == "fiscal") && w == "account" || (r.low[k] == "budget" || r.low[k] == "fiscal") && r.cueAt[k+1] >= 0 {
			return true
		}
	}
	return false
}

// inPassing reports whether a word of other sums means none where it stands: "the world’s largest economy", "across the line", "a bill of sale".
func (r *reader) inPassing(k int) bool {
	prev := r.word(k - 1)
	switch r.low[k] {
	case "economy":
		return firsts[prev] || places[prev] > 0
	case "line":
		return prev != "credit" && prev != "swap"
	case "sale":
		return prev == "of"
	}
	return false
}
