package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// isDuty reports whether a percentage is a duty: it stands in one phrase with a word for it, or a verb puts it on goods, or goods bear it, or a word for
// duties stands closer than any cue, or a duty was named just before and the words go on with it ("settled on 20 per cent", "climbed to 145%").
func (r *reader) isDuty(it *item, s text.Sentence, changes bool) bool {
	if it.a.Kind == amount.Percent && r.reachedRate(it, s) {
		return true
	}
	if it.gov != nil && it.cost == 0 || r.isShare(it, s) && r.word(it.last+1) != "on" || r.otherPercent(it, s) || r.low[it.first] == "one" && it.a.Kind == amount.Percent && it.last == it.first+1 || it.spelled && !r.numeral(it.first) && !nothing[r.low[it.first]] {
		return false
	}
	if it.a.Kind == amount.PercentPoints && (it.a.Cue.Prep == "by" || r.word(it.first-1) == "by") { // by how much, not to what
		return false
	}
	if w := r.ratedWord(it, s); w == it.last && w >= 0 && (r.low[w] == "rate" || r.low[w] == "rates") && r.word(w+1) != "of" && r.dutyInMind(s) { // "the 35% rate"
		return true
	}
	if w := r.ratedWord(it, s); w >= 0 && (w == it.last || r.pos(w-1) == text.ADJ) && rateWords[r.low[w]] && !r.otherRate(w) && r.dutyInMind(s) { // "the 25% penalties"
		return true
	}
	if !changes && (r.listed(it, s) || r.levied(it, s)) {
		return true
	}
	left, right := r.dutyWordCost(it.first-1, -1, s), r.dutyWordCost(it.last, 1, s)
	if changes && it.a.Cue.Role == amount.Changed && it.a.Cue.Prep != "to" { // "exports fell 9.4 per cent after Washington raised duties"
		return left < 6 && left < it.cost && it.goods == "" && it.a.Cue.Dir >= 0 || right < 2
	}
	if left < tooFar && r.word(it.last) == "on" && !changes { // "a 10% tariff on all imports and 25% on cars"
		return true
	}
	if d := min(left, right+1); d < 14 && (d <= it.cost || right < 4) || d < 26 && d <= it.cost {
		return true
	}
	if it.goods != "" && !changes && (it.gov == nil && left < tooFar || r.underColon(it, s)) { // "its tariff: steel 25%, cement 10%"
		return true
	}
	if w := r.word(it.last); (w == "stays" || w == "remains" || w == "applies" || w == "stayed" || w == "remained" || w == "applied") && r.state.duty > 0 && !changes { // "10% stays for all"
		return true
	}
	if r.state.duty > 0 && !changes && r.movesRate(it, s) {
		return true
	}
	named := left < tooFar || r.dutyInMind(s) || r.state.duty > 0 && (r.word(it.first-1) == "of" && r.word(it.first-2) == "rate" || r.facing(it, s))
	return named && it.cost > 8 && (it.goods == "" || r.facing(it, s)) && r.hintsDuty(it, s)
}

// reachedRate reports whether a percentage is where a duty came to from another: "duties on American imports from 125% to 10%".
func (r *reader) reachedRate(it *item, s text.Sentence) bool {
	k := it.first - 2
	if a := r.number(k); r.word(k+1) != "to" || a == nil || a.Kind != amount.Percent {
		return false
	}
	for k > s.First && r.number(k) != nil {
		k--
	}
	return r.low[k] == "from" && r.dutyWordCost(k-1, -1, s) < 14
}

// dutyInMind reports whether one of the last sentences, or the headline of a story that has just begun, spoke of duties.
func (r *reader) dutyInMind(s text.Sentence) bool {
	at := r.sentenceIndex(s.First)
	if r.state.duty > 0 {
		return at-(r.state.duty-1) <= 3
	}
	if h := r.Doc.Sentences[0]; at <= 4 && h.Kind == text.Headline {
		for k := h.First; k < h.Last; k++ {
			if dutyWords[r.low[k]] {
				return true
			}
		}
	}
	return false
}

// levied reports whether the clause of a percentage tells of a duty by its verb: somebody puts it on goods, "answered with 8% on asparagus", or goods bear it,
// "chocolate bars attract 8 per cent". Countries bear many things; they do so only where a duty is in mind.
func (r *reader) levied(it *item, s text.Sentence) bool {
	if w := r.word(it.first - 1); r.word(it.last) == "of" || w == "by" || w == "off" || w == "down" || w == "up" || it.a.Cue.Role == amount.Changed && it.a.Cue.Prep != "to" {
		return false
	}
	l := r.levyOf(it, s)
	on := (r.word(it.last) == "on" || r.word(it.last) == "to" && l.verb >= 0 && r.lemma(l.verb) == "apply") && (l.aimed || l.carried || l.goods != "")
	inMind := r.dutyInMind(s) || r.dutyWordCost(it.first-1, -1, s) < tooFar
	if r.word(it.last) == "on" && r.word(it.first-1) == "of" && r.word(it.first-2) == "one" && inMind {
		return on
	}
	if l.relative && inMind || l.put && r.goodsWord(l.goods) {
		return true
	}
	if l.owns && l.word < it.first && (r.dutyNounAt(l.word) || inMind && !r.otherRate(l.word)) { // "tariffs on $200 billion of Chinese goods to 25 percent"
		return true
	}
	if w := r.word(it.first - 1); r.word(it.last) == "on" && inMind && r.goodsWord(l.goods) && (w == ":" || it.first == s.First) { // "Its list is long: 25 percent on rice"
		return true
	}
	if l.gapped && (inMind || r.goodsWord(l.goods)) {
		return true
	}
	if l.verb < 0 {
		return (l.carried || len(l.bearers) > 0 || r.goodsWord(l.goods)) && r.rateBefore(it.first-1, s)
	}
	if w := r.word(l.verb + 1); w == "the" && r.word(it.first-1) == "to" && it.first-l.verb <= 5 && sums[r.word(it.first-2)] && inMind || (w == "it" || w == "them") && it.first-l.verb <= 3 && r.word(it.first-1) == "to" && takeLemmas[r.lemma(l.verb)] && r.dutyWordCost(it.first-1, -1, s) < tooFar { // "taking the total to 84%"
		return true
	}
	ware := r.goodsWord(l.goods) || l.goods == comity.AllProducts && len(l.bearers) > 0 // "Indian goods"
	known := ware || l.goods != "" || len(l.bearers) > 0 || l.carried
	lemma := r.lemma(l.verb)
	near := it.first-l.verb <= 6 && (it.first == l.verb+1 || r.time(it.first-1) == nil || r.actor(it.first-1) != nil)
	passive := r.passive(l.verb, r.verbEdge(l.verb, s.First))
	atPorts := r.portSide(it.last, s).code != ""
	switch {
	case hitLemmas[lemma] && it.first-l.verb <= 9 && r.word(it.first-1) == "at" && ware:
		return inMind || lemma == "tax"
	case (lemma == "charge" || lemma == "tax") && it.first-l.verb <= 9 && !passive && known:
		if p, ok := r.patientAt(l.verb+1, s); ok && (p.next == it.first || p.next == it.first-1 && (r.word(p.next) == "between" || r.word(p.next) == "at")) && (ware || inMind) { // "charges European apples between 2.5% and 40%"
			return true
		}
		return on && (ware || len(l.bearers) > 0 || l.goods == comity.AllProducts)
	case lemma == "enter" && ware && l.word >= 0: // "enter Taiwan at a 3 percent rate"
		return true
	case !near:
		return false
	case imposeLemmas[lemma] && on && (ware || len(l.bearers) > 0 || l.carried || l.goods == comity.AllProducts):
		return true
	case hitLemmas[lemma] && (r.word(it.first-1) == "with" || r.word(it.first-1) == "at" || passive) && known:
		return lemma != "tell" && lemma != "target" && (inMind || ware || lemma == "tax")
	case giveLemmas[lemma] && passive, lemma == "get" || lemma == "receive":
		return inMind && known
	case bearLemmas[lemma] || r.subjectTo(l.verb):
		sure := payLemmas[lemma] || r.subjectTo(l.verb)
		return on && sure || ware && sure && (len(l.bearers) > 0 || atPorts || inMind) || inMind && known && (sure || r.word(it.first-1) == "at") || atPorts && sure
	case stayLemmas[lemma] || r.pos(l.verb) == text.AUX || lemma == "cap" || lemma == "tax":
		w := r.word(it.first - 1)
		return inMind && (ware || len(l.bearers) > 0 || l.carried) && (w == "at" || r.low[it.first] == "capped" || r.low[it.first] == "limited" || ware && (w == "to" || w == "from"))
	}
	return false
}

var (
	sums       = set("total rate level levels rates burden sum")
	takeLemmas = set("take bring push lift raise drive send carry")
)

// otherPercent reports whether the noun that a percentage is told of is none of a duty: "16 per cent VAT", "55 per cent local content", "interest rates stand at".
func (r *reader) otherPercent(it *item, s text.Sentence) bool {
	for k := it.last; k < s.Last && k < it.last+4 && (r.noun(k) || r.pos(k) == text.ADJ || r.low[k] == "-"); k++ {
		if noDuties[r.low[k]] || k > it.last && otherTaxes[r.word(k-1)] && (r.low[k] == "tax" || r.low[k] == "taxes") {
			return true
		}
		if dutyWords[r.low[k]] {
			break
		}
	}
	for k := it.first - 1; k >= s.First && k > it.first-9; k-- {
		if r.number(k) != nil || dutyWords[r.low[k]] || r.low[k] == "," || r.low[k] == ";" {
			return false
		}
		if noDuties[r.low[k]] || otherTaxes[r.word(k-1)] && (r.low[k] == "tax" || r.low[k] == "taxes" || r.low[k] == "rate" || r.low[k] == "rates") {
			return true
		}
	}
	return false
}

// noDuties are nouns that have rates of their own, otherTaxes what taxes are called that no border charges.
var (
	noDuties = set(`vat gst content stake stakes inflation unemployment growth interest ownership equity turnout royalty royalties majority discount probability chance yield yields gdp
		compensation value-added shares prices stock stocks lira currency peso rupee`)
	otherTaxes = set("luxury turnover income corporate corporation sales payroll wealth profit profits capital inheritance property interest value-added consumption")
)

// underColon reports whether an amount stands in a list behind a colon that words for a duty lead up to: "Average duty on exports: leather 12 per cent".
func (r *reader) underColon(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First; k-- {
		if r.low[k] == ":" {
			return r.dutyWordCost(k-1, -1, s) < tooFar
		}
	}
	return false
}

// movesRate reports whether a percentage is where "the rate" of a duty told before goes: "cut the rate to 15 per cent", "first set it at 31%".
func (r *reader) movesRate(it *item, s text.Sentence) bool {
	at := it.first
	if r.word(at-1) == "of" && (r.word(at-2) == "average" || r.word(at-2) == "maximum" || r.word(at-2) == "peak") { // "to an average of"
		at -= 2
		for r.pos(at-1) == text.DET {
			at--
		}
	}
	if w := r.word(at - 1); w != "to" && w != "at" && w != "from" {
		return false
	}
	for k := at - 2; k > s.First && k > it.first-8 && r.number(k) == nil; k-- {
		if w := r.low[k]; (w == "rate" || w == "rates") && !r.otherRate(k) || w == "it" && (r.word(k-1) == "set" || r.word(k-1) == "fixed" || r.word(k-1) == "cut" || r.word(k-1) == "raised") && r.sentenceIndex(s.First)-(r.state.duty-1) <= 2 {
			return true
		}
	}
	return false
}

// otherRate reports whether the rate at token k is one of interest, growth and the like.
func (r *reader) otherRate(k int) bool {
	switch r.word(k - 1) {
	case "interest", "exchange", "growth", "tax", "inflation", "unemployment", "policy", "repo", "lending", "mortgage", "key", "base", "bank":
		return true
	}
	return false
}

// listed reports whether a percentage is the duty of an economy in a list under a line on duties: "- Japan: 24%", "China faces 34%, Vietnam 46%".
func (r *reader) listed(it *item, s text.Sentence) bool {
	if it.a.Kind != amount.Percent || it.gov != nil || r.state.duty == 0 || r.sentenceIndex(s.First)-(r.state.duty-1) > 4 {
		return false
	}
	return r.labelSide(s).code != "" || it.subject.code != "" && it.first-it.subject.last < 2
}

// dutyWordCost is the cost of the way from token k to the nearest word for a duty.
func (r *reader) dutyWordCost(k, step int, s text.Sentence) int {
	cost := 0
	for ; k >= s.First && k < s.Last && cost < 60; k += step {
		if dutyWords[r.low[k]] || r.chargeWord(k) {
			return cost
		}
		cost += r.border(k, k)
	}
	return tooFar
}

// hintsDuty reports whether the words before a percentage go on with a duty named before.
func (r *reader) hintsDuty(it *item, s text.Sentence) bool {
	switch r.word(it.first - 1) {
	case "to", "from", "on", "announced", "said", "with", "at", "was", "full", "extra", "a", "the", "of", "for", "is", "be":
	default:
		if r.pos(it.first-1) != text.VERB {
			return false
		}
	}
	for k := max(s.First, it.first-14); k < min(s.Last, it.last+4); k++ {
		if dutyHints[r.low[k]] || r.low[k] == "announced" || r.low[k] == "settled" || r.low[k] == "answered" || r.low[k] == "said" || r.low[k] == "ports" || r.low[k] == "average" {
			return true
		}
	}
	return r.word(it.last) == "on" || r.word(it.last) == "for"
}

// facing reports whether the subject of an amount bears the duty: "Wool and tin still face the whole 40 per cent".
func (r *reader) facing(it *item, s text.Sentence) bool {
	for k := it.first - 1; k >= s.First && k > it.first-8; k-- {
		switch r.low[k] {
		case "face", "faces", "faced", "facing", "pay", "pays", "paid", "charged", "hit", "carry", "bear", "attract":
			return true
		}
	}
	return false
}
