package figure

import (
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// isDuty reports whether a percentage is a duty: a word for duties stands closer than any cue, or a duty was named just before and the words go on
// with it ("settled on 20 per cent", "the one on pork", "climbed to 145%").
func (r *reader) isDuty(it *item, s text.Sentence, changes bool) bool {
	if it.gov != nil && it.cost == 0 || r.isShare(it, s) && r.word(it.last+1) != "on" {
		return false
	}
	if !changes && (r.listed(it, s) || r.borne(it, s) || r.imposed(it, s)) {
		return true
	}
	left, right := r.dutyWordCost(it.first-1, -1, s), r.dutyWordCost(it.last, 1, s)
	if changes && it.a.Cue.Role == amount.Changed && it.a.Cue.Prep != "to" { // "exports fell 9.4 per cent after Washington raised duties"
		return left < 6 && left < it.cost && it.goods == "" && it.a.Cue.Dir >= 0 || right < 2
	}
	if (left < tooFar || r.charges(it, s)) && r.word(it.last) == "on" && !changes { // "a 10% tariff on all imports and 25% on cars"
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
	named := left < tooFar || r.state.duty > 0 && r.sentenceIndex(s.First)-(r.state.duty-1) <= 3 || r.state.duty > 0 && (r.word(it.first-1) == "of" && r.word(it.first-2) == "rate" || r.facing(it, s))
	return named && it.cost > 8 && (it.goods == "" || r.facing(it, s)) && r.hintsDuty(it, s)
}

// charges reports whether a verb of imposing leads to a percentage: "will charge 25% on".
func (r *reader) charges(it *item, s text.Sentence) bool {
	for k := it.first - 1; k >= s.First && k > it.first-5; k-- {
		if dutyVerbs[r.low[k]] {
			return true
		}
	}
	return false
}

// imposed reports whether a percentage is put on goods: "put 12% on Chilean wine", "answered with 8% on asparagus", "and one of 25% on steel".
func (r *reader) imposed(it *item, s text.Sentence) bool {
	if r.word(it.last) != "on" {
		return false
	}
	verb := r.word(it.first-1) == "of" && r.word(it.first-2) == "one" && r.dutyWordCost(it.first-1, -1, s) < tooFar
	for k := it.first - 1; k >= s.First && k > it.first-5 && !verb; k-- {
		verb = putVerbs[r.low[k]]
	}
	if !verb {
		return false
	}
	p, found := r.dutiableAt(it.last+1, s)
	return found && (r.goodsWord(p) || r.word(it.last+1) == "them" || r.actorBetween(it.last+1, min(it.last+4, s.Last)))
}

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
	if w := r.word(it.first - 1); w != "to" && w != "at" && w != "from" {
		return false
	}
	for k := it.first - 2; k > s.First && k > it.first-8 && r.number(k) == nil; k-- {
		if w := r.low[k]; (w == "rate" || w == "rates") && !r.otherRate(k) || w == "it" && (r.low[k-1] == "set" || r.low[k-1] == "fixed" || r.low[k-1] == "cut" || r.low[k-1] == "raised") && r.sentenceIndex(s.First)-(r.state.duty-1) <= 2 {
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

// noticeDuty keeps that a sentence spoke of duties, and whose they are.
func (r *reader) noticeDuty(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		if !dutyWords[r.low[k]] {
			continue
		}
		r.state.duty = r.sentenceIndex(s.First) + 1
		if last := r.lastDuty(); last != nil && last.first >= s.First {
			return
		}
		if e := r.ownerBefore(k, s, "").or(r.actingSide(k, s, "")); e.code != "" {
			r.state.imposer = e.code
		}
		return
	}
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

