package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// isDuty reports whether a percentage is a duty: a word for duties stands closer than any cue, or a duty was named just before and the words go on
// with it ("settled on 20 per cent", "the one on pork", "climbed to 145%").
func (r *reader) isDuty(it *item, s text.Sentence, changes bool) bool {
	if it.gov != nil && it.cost == 0 || r.isShare(it, s) && r.word(it.last+1) != "on" {
		return false
	}
	left, right := r.dutyWordCost(it.first-1, -1, s), r.dutyWordCost(it.last, 1, s)
	if changes && it.a.Cue.Role == amount.Changed && it.a.Cue.Prep != "to" { // "exports fell 9.4 per cent after Washington raised duties"
		return left < 6 && left < it.cost && it.goods == "" && it.a.Cue.Dir >= 0 || right < 2
	}
	if d := min(left, right+1); d < 14 && (d <= it.cost || right < 4) || d < 26 && d <= it.cost {
		return true
	}
	named := left < tooFar || r.state.duty > 0 && r.sentenceIndex(s.First)-(r.state.duty-1) <= 3 || r.state.duty > 0 && (r.word(it.first-1) == "of" && r.word(it.first-2) == "rate" || r.facing(it, s))
	return named && it.cost > 8 && (it.goods == "" || r.facing(it, s)) && r.hintsDuty(it, s)
}

// noticeDuty keeps that a sentence spoke of duties.
func (r *reader) noticeDuty(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		if dutyWords[r.low[k]] {
			r.state.duty = r.sentenceIndex(s.First) + 1
		}
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

// facing reports whether the subject of an amount bears the duty: "Fish and machinery still face the full 50 per cent".
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
	imposer, target := r.dutySides(it, s)
	d.Reporter, d.Partner = imposer.code, target.code
	r.slot(&d, "reporter", imposer)
	r.slot(&d, "partner", target)
	d.Product = r.dutiable(it, s)
	r.hedge(&d, it)
	if m, ok := r.timeOf(it, it, s, d.Reporter); ok && !it.former {
		d.Period = m.period
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	} else if day, ok := r.dayNear(it, s); ok && !it.former {
		d.Period = comity.OneMonth(day.InMonth())
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

// dutySides reads imposer and target. The target is what the duty is "on" or "against", or who faces it; the imposer is the owner of the duty, the
// subject of the verb, or the agent of the passive. What is missing comes from the duty before, or is the other side of the story.
func (r *reader) dutySides(it *item, s text.Sentence) (imposer, target side) {
	w := r.dutyWordNear(it, s)
	target = r.dutyTarget(it, w, s)
	for k := it.first - 1; k > s.First && r.number(k) == nil && imposer.code == ""; k-- { // "China’s on American goods to 125%"
		if r.low[k] == "on" {
			imposer = r.ownerBefore(k, s, target.code)
		}
	}
	if w >= 0 && imposer.code == "" {
		imposer = r.ownerBefore(w, s, target.code)
	}
	at := it.first
	if w >= 0 {
		at = min(at, w)
	}
	faces := r.facing(it, s) || r.passive(it, s)
	if imposer.code == "" && !faces {
		imposer = r.actingSide(at, s, target.code)
	}
	if faces && target.code == "" {
		target = r.actingSide(at, s, imposer.code)
	}
	if imposer.code == "" {
		imposer = r.agentAfter(it.last, s, target.code)
	}
	return r.completeDuty(imposer, target)
}

func (r *reader) completeDuty(imposer, target side) (side, side) {
	if last := r.lastDuty(); last != nil {
		switch {
		case imposer.code == "" && target.code == "":
			return is(last.Reporter), is(last.Partner)
		case imposer.code == "" && last.Partner == target.code:
			imposer = is(last.Reporter)
		case target.code == "" && last.Reporter == imposer.code:
			target = is(last.Partner)
		}
	}
	if imposer.code == "" && target.code == "" {
		target = is(r.Home)
	}
	if imposer.code == "" {
		imposer = is(r.counterpart(target.code))
	}
	if target.code == "" {
		target = is(r.counterpart(imposer.code))
	}
	return imposer, target
}

func (r *reader) passive(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First && k > it.first-6; k-- {
		if r.low[k] == "charged" || r.low[k] == "subject" || r.low[k] == "subjected" || r.low[k] == "hit" && r.pos(k-1) == text.AUX {
			return true
		}
	}
	return false
}

func (r *reader) lastDuty() *draft {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if r.drafts[i].Measure == comity.Tariff {
			return &r.drafts[i]
		}
	}
	return nil
}

// dutyTarget is the economy after "on", "against", "for", whose goods are named, or who loses an exemption.
func (r *reader) dutyTarget(it *item, w int, s text.Sentence) side {
	for k := it.first - 1; k > s.First && r.number(k) == nil; k-- { // "duties on Chinese goods climbed to 145%"
		if r.low[k] == "on" || r.low[k] == "against" {
			if e := r.firstSideAfter(k+1, it.first); e.code != "" {
				return e
			}
		}
	}
	for _, start := range []int{it.last, w + 1} {
		if start <= 0 {
			continue
		}
		for k := start; k < s.Last && k < start+14; k++ {
			switch r.low[k] {
			case "on", "against":
				if e := r.firstSideAfter(k+1, min(s.Last, k+10)); e.code != "" {
					return e
				}
			case "for", "from", "to":
				if e, _, _ := r.sideAt(k + 1); e.code != "" && k < start+6 {
					return e
				}
			}
			if r.low[k] == ";" || r.number(k) != nil && r.amountAt[k] != r.amountAt[it.first] && r.amountAt[k] != r.amountAt[it.last-1] && start == it.last {
				break
			}
		}
	}
	for k := it.first - 1; k > s.First; k-- {
		if r.low[k] == "exemption" && (r.low[k-1] == "’s" || r.low[k-1] == "'s") && r.actor(k-2) != nil {
			return r.mentionSide(r.actor(k - 2))
		}
		if r.low[k] == "on" && it.first-k < 14 {
			if e := r.firstSideAfter(k+1, it.first); e.code != "" {
				return e
			}
		}
	}
	return side{}
}

func (r *reader) firstSideAfter(k, to int) side {
	for ; k < to; k++ {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
		if w := r.low[k]; w == "us" || w == "our" {
			return side{r.Home, k, k + 1}
		}
		if e, next, _ := r.sideAt(k); e.code != "" && next > k+1 && r.low[k] == "the" {
			return e
		}
		switch r.low[k] {
		case ",", ";", ".", "by", "after", "and", "as", "from", "to":
			return side{}
		}
	}
	return side{}
}

// ownerBefore is the economy in the noun phrase of the duty: "U.S. tariffs", "China’s duty", "duties" said of the one who acts with "its".
func (r *reader) ownerBefore(w int, s text.Sentence, not comity.Economy) side {
	for k := w - 1; k >= s.First && k > w-6; k-- {
		if m := r.actor(k); m != nil {
			if m.Code.Economy() != not && (m.Poss || m.Kind == actor.Demonym || m.Head >= w || m.Last == w) {
				return r.mentionSide(m)
			}
			return side{}
		}
		if t := r.low[k]; t == "," || t == "on" || t == "to" || t == "of" {
			return side{}
		}
	}
	return side{}
}

// actingSide is the subject before the duty: the nearest economy on the left that acts and is not the target.
func (r *reader) actingSide(k int, s text.Sentence, not comity.Economy) side {
	for k--; k >= s.First; k-- {
		if m := r.actor(k); m != nil {
			prev := r.word(m.First - 1)
			if m.Code.Economy() != not && !m.Place && prev != "on" && prev != "against" && prev != "from" && !(m.Poss && r.word(m.Last+1) == "exemption") {
				return r.mentionSide(m)
			}
			k = m.First
			continue
		}
		switch r.low[k] {
		case "it", "he", "she":
			if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 && ref.Codes[0].Economy() != not {
				return side{ref.Codes[0].Economy(), k, k + 1}
			}
		}
	}
	return side{}
}

// agentAfter is "by Washington" after the duty.
func (r *reader) agentAfter(k int, s text.Sentence, not comity.Economy) side {
	for ; k < s.Last; k++ {
		if r.low[k] == "by" {
			if e := r.firstSideAfter(k+1, min(s.Last, k+6)); e.code != "" && e.code != not {
				return e
			}
		}
	}
	return side{}
}

// dutiable is what the duty is on: the words after "on", or the subject that faces it; TOTAL for goods at large.
func (r *reader) dutiable(it *item, s text.Sentence) string {
	w := r.dutyWordNear(it, s)
	for _, start := range []int{it.last, w + 1} {
		if start <= 0 || start > it.last+12 {
			continue
		}
		for k := start; k < s.Last && k < start+5; k++ {
			if r.low[k] != "on" && r.low[k] != "for" && r.low[k] != "against" {
				continue
			}
			if p, found := r.dutiableAt(k+1, s); found {
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
	if it.goods != "" && r.facing(it, s) {
		return it.goods
	}
	return comity.AllProducts
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

// dayNear is a day named in the sentence, for "took effect on Tuesday".
func (r *reader) dayNear(it *item, s text.Sentence) (comity.Date, bool) {
	for k := it.last; k < s.Last; k++ {
		if m := r.time(k); m != nil && !m.When.IsZero() {
			return m.When.From, true
		}
	}
	for k := it.first - 1; k >= s.First; k-- {
		if m := r.time(k); m != nil && !m.When.IsZero() {
			return m.When.From, true
		}
	}
	return comity.Date{}, false
}

// dutyStates are what the text may say of the duty's standing, the strongest first.
var dutyStates = []struct {
	words map[string]bool
	state string
}{
	{set("paused suspended suspending pause suspend postponed delayed"), "suspended"},
	{set("announced threatened proposed threatens vowed plans planned unveiled would will"), "announced"},
	{set("scrapped lifted removed ended dropped revoked withdrawn"), "ended"},
	{set("imposed imposes effect force levied slapped applies apply applied faces face facing introduced raised doubled hiked"), "in_force"},
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
