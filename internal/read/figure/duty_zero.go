package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// Two rates have no digits: none at all, which goods that "enter duty free" bear, and the one told before, "a levy of the same size".

var (
	noDuty    = amount.Amount{Kind: amount.Percent, Value: comity.Int(0), Unit: comity.Percent}
	moveVerbs = set(`enter enters entered entering go goes went gone going come comes came get gets got cross crosses crossed land lands landed arrive arrives arrived imported
		shipped sold admitted let sell sells ship ships export exports import imports pass passes passed`)
	sameRates = set("rate rates duty duties tariff tariffs levy size percentage level amount")
)

// wordedDuty reads a rate without digits that begins at token k.
func (r *reader) wordedDuty(k int, s text.Sentence) (item, bool) {
	if end := r.zeroWords(k, s); end > k {
		it := item{a: &noDuty, first: k, last: end, class: duty}
		if r.word(end) == "on" && r.charges(&it, s) { // "charges no tariffs on Faroese fish"
			return it, true
		}
		if b := r.bearerOf(&it, s); b.verb >= 0 && (b.goods != "" || b.from.code != "" && r.noun(b.from.last)) {
			return it, true
		}
		return item{}, false
	}
	if r.low[k] != "the" || r.word(k+1) != "same" || !sameRates[r.word(k+2)] && r.word(k+2) != "." && r.word(k+2) != "," {
		return item{}, false
	}
	last := r.lastDuty()
	recent := last != nil && r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 2
	if !recent && r.dutyWordCost(k-4, -1, s) == tooFar {
		return item{}, false
	}
	it := item{a: &noDuty, first: k, last: min(k+2+btoi(sameRates[r.word(k+2)]), s.Last), class: duty, same: true}
	noun := k - 2
	for noun > s.First && !isWord(r.low[noun]) {
		noun--
	}
	of := r.word(k-1) == "of" && (dutyWords[r.word(noun)] || r.word(noun) == "fee" || r.word(noun) == "tax")
	return it, of || r.bearerOf(&it, s).verb >= 0
}

// zeroWords is the end of the words for no duty that begin at token k, k for none: "duty free", "free of duty", "at zero tariff", "nothing".
func (r *reader) zeroWords(k int, s text.Sentence) int {
	w, next := r.low[k], r.word(k+1)
	if next == "-" {
		next = r.word(k + 2)
	}
	switch {
	case (w == "duty" || w == "tariff") && next == "free":
		end := k + 2 + btoi(r.word(k+1) == "-")
		if r.noun(end) && end < s.Last { // "duty-free access"
			return k
		}
		return end
	case w == "duty-free" || w == "tariff-free":
		if r.noun(k + 1) {
			return k
		}
		return k + 1
	case w == "free" && next == "of" && dutyWords[r.word(k+2)]:
		return k + 3
	case (w == "zero" || w == "no" || w == "without") && (dutyWords[next] || (next == "customs" || next == "import") && dutyWords[r.word(k+2)]):
		return k + 2
	case w == "nothing" && paying[r.word(k-1)]:
		return k + 1
	}
	return k
}

// chargeWord reports whether token k names a charge at the border by another word than duty: "import tax", "a security fee on Chilean goods".
func (r *reader) chargeWord(k int) bool {
	switch r.word(k) {
	case "tax", "taxes", "fee", "fees", "charge", "charges":
	case "rate", "rates":
		switch r.word(k - 1) {
		case "tariff", "duty", "baseline", "reciprocal", "customs":
			return true
		}
		if r.otherRate(k) {
			return false
		}
	default:
		return false
	}
	if w := r.word(k - 1); w == "import" || w == "border" || w == "entry" {
		return true
	}
	for k++; k < len(r.low) && !isWord(r.low[k]); k++ {
	}
	if r.word(k) != "on" && r.word(k) != "for" {
		return false
	}
	p, found := r.dutiableAt(k+1, r.sentenceOf(k))
	return found && (r.goodsWord(p) || r.actorBetween(k+1, min(k+4, len(r.low))) && p == comity.AllProducts && r.speaksOfGoods(k+1))
}

// speaksOfGoods reports whether the next words speak of goods: "all Colombian goods".
func (r *reader) speaksOfGoods(k int) bool {
	for end := min(k+5, len(r.low)); k < end; k++ {
		switch r.low[k] {
		case "goods", "imports", "products", "exports", "merchandise":
			return true
		}
	}
	return false
}
