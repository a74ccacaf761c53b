package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// isDuty reports whether a percentage is a duty: a word for duties stands closer than any cue, or a duty was named just before and the words go on
// with it ("settled on 20 per cent", "the one on pork", "climbed to 145%").
func (r *reader) isDuty(it *item, s text.Sentence, changes bool) bool {
	if it.gov != nil && it.cost == 0 || r.isShare(it, s) && r.word(it.last+1) != "on" {
		return false
	}
	if !changes && r.listed(it, s) {
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
	if it.goods != "" && it.gov == nil && left < tooFar && !changes { // "its tariff: steel 25%, cement 10%"
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
		if dutyWords[r.low[k]] {
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
		if dutyHints[r.low[k]] || r.low[k] == "announced" || r.low[k] == "settled" || r.low[k] == "answered" || r.low[k] == "said" || r.low[k] == "ports" {
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

// duty makes figures of a tariff rate: who imposes it, on whom, on which goods, from when. A range of duties gives a figure for each end.
func (r *reader) duty(it *item, s text.Sentence) {
	d := draft{first: it.first, last: it.last}
	d.Measure, d.Flow, d.Approx = comity.Tariff, comity.Import, comity.Exact
	d.Evidence = comity.Evidence{Rule: "duty", Confidence: confidence["duty"], Slots: map[string]comity.Span{"amount": r.span(it.first, it.last)}}
	if last := r.lastDuty(); last != nil && last.first >= s.First && !r.actorBetween(last.last, it.first) && r.word(it.last) != "on" && it.goods == "" && it.subject.code == "" { // "a 19% tariff, down from 32%"
		d.Reporter, d.Partner, d.Product = last.Reporter, last.Partner, last.Product
	} else {
		imposer, target := r.dutySides(it, s)
		d.Reporter, d.Partner = imposer.code, target.code
		r.slot(&d, "reporter", imposer)
		r.slot(&d, "partner", target)
		d.Product = r.dutiable(it, s)
	}
	r.hedge(&d, it)
	if m, ok := r.timeOf(it, it, s, d.Reporter); ok && !it.former {
		d.Period = m.period
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	} else if day, effect, ok := r.dayNear(it, s); ok && !it.former {
		d.Period = comity.OneMonth(day.InMonth())
		if effect {
			d.Days = comity.OnDay(day)
		}
	}
	if v, ok := r.dutyChange(it, s); ok {
		d.Change, d.ChangeStep = &v, v.Abs().Mul(comity.Scaled(1, -1))
	}
	d.State = r.dutyState(it, s)
	r.attributeNear(&d, s)
	r.wordsAround(&d, s)
	ends := []comity.Decimal{it.a.Value}
	if it.a.Range {
		ends = append(ends, it.a.High)
		d.Approx = comity.Exact
	}
	for _, v := range ends {
		one := d
		one.Value = &comity.Quantity{Value: v, Unit: comity.Percent, Step: it.a.Resolution}
		r.drafts = append(r.drafts, one)
		if r.word(it.last) == "each" { // of both sides
			one.Reporter, one.Partner = one.Partner, one.Reporter
			r.drafts = append(r.drafts, one)
		}
	}
	r.state.duty = r.sentenceIndex(s.First) + 1
}

// dutyChange reads "doubled its duty to 50 percent".
func (r *reader) dutyChange(it *item, s text.Sentence) (comity.Decimal, bool) {
	if it.a.Cue.Prep != "to" && r.word(it.first-1) != "to" {
		return comity.Decimal{}, false
	}
	for k := it.first - 1; k >= s.First && k > it.first-12; k-- {
		if a := r.number(k); a != nil {
			return a.Value, a.Kind == amount.Multiple
		}
	}
	return comity.Decimal{}, false
}

// dutyWordNear is the token of the word for the duty, −1 when it is only implied.
func (r *reader) dutyWordNear(it *item, s text.Sentence) int {
	for d := 1; d < 24; d++ {
		if k := it.first - d; k >= s.First && dutyWords[r.low[k]] {
			return k
		}
		if k := it.last + d - 1; k < s.Last && dutyWords[r.low[k]] {
			return k
		}
	}
	return -1
}

// dutiable is what the duty is on: the words after "on", or the subject that faces it; TOTAL for goods at large.
func (r *reader) dutiable(it *item, s text.Sentence) string {
	if it.goods != "" && it.gov == nil {
		return it.goods
	}
	w := r.dutyWordNear(it, s)
	for _, start := range []int{it.last, w + 1} {
		if start <= 0 || start > it.last+12 {
			continue
		}
		for k := start; k < s.Last && k < start+5; k++ {
			if r.low[k] != "on" && r.low[k] != "for" && r.low[k] != "against" && (r.low[k] != "to" || !strings.HasPrefix(r.word(k-1), "appl")) {
				continue
			}
			if p, found := r.dutiableAt(k+1, s); found && (r.low[k] == "on" || r.goodsWord(p)) {
				return p
			}
		}
	}
	for k := it.first - 1; k > s.First && k > it.first-8; k-- { // "cut duties on farm products to 27%", "the one on pork to 10 per cent"
		if r.low[k] == "on" {
			if p, found := r.dutiableAt(k+1, s); found {
				return p
			}
		}
	}
	if r.facing(it, s) {
		return r.facedGoods(it, s)
	}
	return comity.AllProducts
}

// facedGoods are the goods that bear a duty: "Wool and tin still face the whole 40 per cent".
func (r *reader) facedGoods(it *item, s text.Sentence) string {
	if it.goods != "" {
		return it.goods
	}
	for k := it.first - 1; k >= s.First; k-- {
		if goodsNouns[r.low[k]] && (r.pos(k+1) == text.VERB || r.pos(k+1) == text.AUX || r.pos(k+1) == text.ADV) {
			return r.goodsName(r.wareStart(k), k+1)
		}
	}
	return comity.AllProducts
}

// goodsWord reports whether a name of goods ends in a word for goods.
func (r *reader) goodsWord(p string) bool {
	f := strings.Fields(strings.ToLower(p))
	return len(f) > 0 && goodsNouns[f[len(f)-1]]
}

// dutiableAt reads the goods that begin at token k, past counts, quantifiers and the side they come from.
func (r *reader) dutiableAt(k int, s text.Sentence) (string, bool) {
	for k < s.Last && (r.pos(k) == text.DET || r.pos(k) == text.NUM || r.low[k] == "all" || r.low[k] == "most" || r.low[k] == "some" || r.low[k] == "imports" && r.word(k+1) == "of" || r.low[k] == "of") {
		k++
	}
	if r.timeAt[min(k, len(r.low)-1)] >= 0 && r.actorAt[min(k, len(r.low)-1)] < 0 {
		return "", false
	}
	_, p, owner := r.goodsOf(k, s)
	if p == "" && (owner.code != "" || k < s.Last && (plain[r.low[k]] || r.actor(k) != nil)) {
		return comity.AllProducts, true
	}
	return p, p != ""
}

// dayNear is the day told beside a duty, first behind it, and whether it is told as the day from which the duty holds: "since Friday" is, "said on
// Friday" is not.
func (r *reader) dayNear(it *item, s text.Sentence) (day comity.Date, effect, ok bool) {
	for k := it.last; k < s.Last; k++ {
		if m := r.time(k); m != nil && !m.When.IsZero() {
			return m.When.From, r.effectDay(k, s), true
		}
	}
	for k := it.first - 1; k >= s.First; k-- {
		if m := r.time(k); m != nil && !m.When.IsZero() {
			return m.When.From, r.effectDay(k, s), true
		}
	}
	return comity.Date{}, false, false
}

// effectDay reports whether the day at token k is one from which something holds: "from 1 March", "takes effect on Friday".
func (r *reader) effectDay(k int, s text.Sentence) bool {
	for k > s.First && r.timeAt[k-1] == r.timeAt[k] {
		k--
	}
	switch r.word(k - 1) {
	case "since", "from", "effective", "starting", "beginning":
		return true
	}
	for b := k - 1; b >= s.First && b >= k-3; b-- {
		switch r.low[b] {
		case "effect", "force", "effective", "begins", "began", "starts", "started":
			return true
		}
	}
	return false
}

// dutyStates are what the text may say of the duty's standing, the strongest first.
var dutyStates = []struct {
	words map[string]bool
	state string
}{
	{set("paused suspended suspending pause suspend postponed delayed"), "suspended"},
	{set("announced threatened proposed threatens vowed plans planned unveiled would will"), "announced"},
	{set("scrapped lifted removed ended dropped revoked withdrawn"), "ended"},
	{set("imposed imposes effect force levied slapped applies apply applied charged charges collected collects pay pays paying faces face facing introduced raised doubled hiked"), "in_force"},
}

func (r *reader) dutyState(it *item, s text.Sentence) string {
	for _, st := range dutyStates {
		for k := max(s.First, it.first-14); k < min(s.Last, it.last+14); k++ {
			if st.words[r.low[k]] {
				return st.state
			}
		}
	}
	return ""
}
