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
		shipped sold admitted let sell sells ship ships export exports import imports pass passes passed move moves moved travel travels`)
	sameRates = set("rate rates duty duties tariff tariffs levy size percentage level amount")
)

// wordedDuty reads a rate without digits that begins at token k, or right behind it: "at zero", "Japan’s 71".
func (r *reader) wordedDuty(k int, s text.Sentence) (item, bool) {
	if it, ok := r.zeroRate(k, s); ok {
		return it, true
	}
	if it, ok := r.bareRate(k, s); ok {
		return it, true
	}
	if end := r.zeroWords(k, s); end > k {
		it := item{a: &noDuty, first: k, last: end, class: duty}
		if r.word(end) == "on" && (r.low[k] == "zero" || r.low[k] == "nil") || r.word(end) == "on" && r.charges(&it, s) { // "charges no tariffs on Faroese fish"
			return it, true
		}
		if w := r.word(k - 1); (w == "but" || w == "and") && r.rateBefore(k-1, s) { // "attracts 30 percent in Jordan but no duty in Lebanon"
			return it, true
		}
		l := r.levyOf(&it, s)
		return it, l.verb >= 0 && (l.goods != "" || l.carried || len(l.bearers) > 0 && r.noun(l.bearers[0].last) || r.dutyInMind(s) && len(l.bearers) > 0) && (moveVerbs[r.low[l.verb]] || r.lemma(l.verb) == "admit" || r.pos(l.verb) == text.AUX || bearLemmas[r.lemma(l.verb)] || imposeLemmas[r.lemma(l.verb)])
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
	l := r.levyOf(&it, s)
	return it, of || l.verb >= 0 && bearLemmas[r.lemma(l.verb)] && (r.goodsWord(l.goods) || len(l.bearers) > 0)
}

// charges reports whether a verb of imposing leads to a rate: "will charge no duty on".
func (r *reader) charges(it *item, s text.Sentence) bool {
	for k := it.first - 1; k >= s.First && k > it.first-5; k-- {
		if dutyVerbs[r.low[k]] {
			return true
		}
	}
	return false
}

// zeroRate reads "zero", "nil" or "nothing" behind token k where a duty is in mind: "fell to zero", "was nil", "charges zero on".
func (r *reader) zeroRate(k int, s text.Sentence) (item, bool) {
	z := k + 1
	if z >= s.Last || !nothing[r.low[z]] || r.noun(z+1) && !r.leadNoun(z+1) && !dutyWords[r.word(z+2)] || r.pos(z+1) == text.ADJ {
		return item{}, false
	}
	it := item{a: &noDuty, first: z, last: z + 1, class: duty}
	verb := r.lemma(k)
	if dutyWords[r.word(z+1)] || dutyWords[r.word(z+2)] && (r.noun(z+1) || r.word(z+1) == "-") { // "a zero tariff"
		it.last += 1 + btoi(!dutyWords[r.word(z+1)])
	}
	switch w := r.low[k]; {
	case it.last > z+1:
	case w == "to" || w == "from" || w == "at" || w == "of" || w == "is" || w == "was" || w == "be" || w == "been" || w == "were":
	case (payLemmas[verb] || imposeLemmas[verb]) && r.pos(k) == text.VERB:
	default:
		return item{}, false
	}
	if it.last > z+1 && !r.noun(it.last) && r.pos(k) != text.NOUN {
		return it, true
	}
	l := r.levyOf(&it, s)
	if l.word >= 0 && !r.otherRate(l.word) && (dutyWords[r.low[l.word]] || r.dutyInMind(s)) {
		return it, true
	}
	if l.verb >= 0 && l.carried && stayLemmas[r.lemma(l.verb)] && r.state.duty == r.sentenceIndex(s.First) { // "It fell to zero", of the duty that the sentence before was on
		return it, true
	}
	bears := l.verb >= 0 && (bearLemmas[r.lemma(l.verb)] || moveVerbs[r.low[l.verb]] || imposeLemmas[r.lemma(l.verb)] && r.word(it.last) == "on")
	known := r.goodsWord(l.goods) || l.goods == comity.AllProducts || len(l.bearers) > 0
	return it, bears && known && (r.dutyInMind(s) || r.goodsWord(l.goods) && r.low[k] == "at")
}

var nothing = set("zero nil nothing none nought")

// bareRate reads a number without its percent sign behind token k, after rates of its sentence: "Vietnam 46%, for Sri Lanka 44", "while American beans pay 28".
func (r *reader) bareRate(k int, s text.Sentence) (item, bool) {
	n := k + 1
	a := r.number(n)
	if n >= s.Last || a == nil || a.Kind != amount.Count || !r.endsAmount(n) || a.Unit != "" || !a.Value.Less(comity.Int(1000)) || !r.numeral(n) {
		return item{}, false
	}
	decimal := a.Resolution.Less(comity.Int(1)) && r.dutyInMind(s) && r.low[k] == "with"
	if w := r.word(n + 1); w != "," && w != "." && w != ";" && w != "and" && w != "on" && w != "for" && n+1 < s.Last || !decimal && !r.rateBefore(k, s) {
		return item{}, false
	}
	if r.low[k] == "to" && r.word(k-1) == "up" { // "Korea’s with up to 47.8"
		k -= 2
	}
	full := *a
	full.Kind, full.Unit = amount.Percent, comity.Percent
	it := item{a: &full, first: n, last: n + 1, class: duty, spelled: true}
	switch {
	case r.low[k] == "with" && (bearLemmas[r.lemma(k-1)] || r.poss(k-1)), r.actor(k) != nil, r.low[k] == "them" || r.low[k] == "us", r.poss(k) && r.pos(k-1) == text.PROPN, payLemmas[r.lemma(k)] && r.pos(k) == text.VERB, goodsNouns[r.low[k]], r.pos(k) == text.PROPN:
		return it, true
	}
	return item{}, false
}

// numeral reports whether token k is written in digits.
func (r *reader) numeral(k int) bool { return r.low[k][0] >= '0' && r.low[k][0] <= '9' }

// rateBefore reports whether one of the percentages before token k in its sentence is a duty.
func (r *reader) rateBefore(k int, s text.Sentence) bool {
	for b := s.First; b <= k; b++ {
		a := r.number(b)
		if a == nil || a.Kind != amount.Percent {
			continue
		}
		it := item{a: a, first: b, last: b + 1}
		for it.last < s.Last && r.amountAt[it.last] == r.amountAt[b] {
			it.last++
		}
		it.gov, it.cost = r.governor(it, s)
		if _, changes := r.changeOf(&it, s); r.isDuty(&it, s, changes) {
			return true
		}
		b = it.last - 1
	}
	return false
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
		if (r.noun(end) || r.pos(end) == text.ADJ) && end < s.Last { // "duty-free access"
			return k
		}
		return end
	case w == "duty-free" || w == "tariff-free":
		if r.noun(k+1) || r.pos(k+1) == text.ADJ {
			return k
		}
		return k + 1
	case w == "free" && next == "of" && (dutyWords[r.word(k+2)] || dutyWords[r.word(k+3)] && r.pos(k+2) != text.NOUN):
		return k + 3 + btoi(!dutyWords[r.word(k+2)])
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
	case "counter-tariff", "counter-tariffs", "countertariff", "countertariffs", "counter-duties":
		return true
	case "deposit", "deposits", "margin", "margins":
		w := r.word(k - 1)
		if (r.low[k] == "margin" || r.low[k] == "margins") && r.dutyInMind(r.sentenceOf(k)) && w != "profit" && w != "operating" {
			return true
		}
		return w == "anti-dumping" || w == "antidumping" || w == "dumping" || w == "countervailing" || w == "provisional" && r.dutyInMind(r.sentenceOf(k))
	case "safeguard", "safeguards":
		return r.pos(k) == text.NOUN
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
	if w := r.word(k - 1); w == "import" || w == "border" || w == "entry" || w == "customs" {
		return true
	}
	k++
	if r.word(k) == "of" && r.number(k+1) != nil { // "a processing fee of 10% on goods"
		for k++; k < len(r.low) && r.number(k) != nil; k++ {
		}
	}
	for ; k < len(r.low) && !isWord(r.low[k]); k++ {
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
