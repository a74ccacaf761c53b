package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// duty makes figures of a tariff rate: who imposes it, on whom, on which goods, from when. A range of duties gives a figure for each end.
func (r *reader) duty(it *item, s text.Sentence) {
	d := draft{first: it.first, last: it.last}
	d.Measure, d.Flow, d.Approx = comity.Tariff, comity.Import, comity.Exact
	d.Evidence = comity.Evidence{Rule: "duty", Confidence: confidence["duty"], Slots: map[string]comity.Span{"amount": r.span(it.first, it.last)}}
	var more []side
	if last := r.dutyIn(s); last != nil && r.sameDuty(last, it, s) { // "a 19% tariff, down from 32%"
		d.Reporter, d.Partner, d.Product = last.Reporter, last.Partner, last.Product
		for i := range r.drafts { // and the others that bore it
			if o := &r.drafts[i]; o.Measure == comity.Tariff && o.first == last.first && o.Reporter == last.Reporter && o.Partner != last.Partner {
				more = append(more, is(o.Partner))
			}
		}
	} else {
		l := r.levyOf(it, s)
		r.fillLevy(&l, it, s)
		d.Reporter, d.Partner, d.Product = l.imposer.code, l.bearers[0].code, l.goods
		r.slot(&d, "reporter", l.imposer)
		r.slot(&d, "partner", l.bearers[0])
		more = l.bearers[1:]
	}
	r.hedge(&d, it)
	r.dutyPeriod(&d, it, s)
	if v, ok := r.dutyChange(it, s); ok {
		d.Change, d.ChangeStep = &v, v.Abs().Mul(comity.Scaled(1, -1))
	}
	d.State = r.dutyState(it, s)
	r.attribute(&d, s)
	r.wordsAround(&d, s)
	ends := []comity.Decimal{it.a.Value}
	if it.same {
		last := r.lastDuty()
		if last == nil || last.Value == nil {
			return
		}
		for i := len(r.drafts) - 1; i >= 0 && last.former; i-- { // not what was before it
			if d := &r.drafts[i]; d.Measure == comity.Tariff && d.Value != nil {
				last = d
			}
		}
		ends[0] = last.Value.Value
	}
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
		for _, e := range more {
			one.Partner = e.code
			r.drafts = append(r.drafts, one)
		}
	}
	r.state.duty = r.sentenceIndex(s.First) + 1
	if d.Reporter != "" {
		r.state.imposer = d.Reporter
	}
}

// sameDuty reports whether a rate is another one of the duty told before it in the sentence, its old or its next one: "up from 12%", "to 8% in May", "instead
// of 20%". Nothing between them, and nothing behind, names other goods or another side.
func (r *reader) sameDuty(last *draft, it *item, s text.Sentence) bool {
	from := r.tokenFrom(last.Evidence.Slots["amount"].End)
	if w := r.ratedWord(it, s); it.same || from > it.first || it.subject.code != "" || w >= 0 && r.commonDuty(&levy{word: w}) {
		return false
	}
	if r.replaced(it) {
		from = it.first
	}
	var told levy
	for k := r.behindRate(&told, from, s); k < it.first; k++ { // behind what the rate before is on
		w := r.low[k]
		if r.timeAt[k] >= 0 {
			continue
		}
		if r.actor(k) != nil || goodsNouns[w] || clauseBreaks[w] || w == ":" || (w == "on" || w == "for") && r.time(k+1) == nil && !idiomOn[r.word(k+1)] {
			return false
		}
		if r.noun(k) && !dutyWords[w] && !leadNouns[w] && !rateStages[w] {
			return false
		}
	}
	l := levy{word: -1, verb: -1}
	_, next := r.ratePhrase(&l, it, from, s)
	r.behindRate(&l, next, s)
	return l.goods == "" && !l.carried && len(l.bearers) == 0 && l.imposer.code == ""
}

// replaced reports whether the words right before a rate set it against the one told before: "instead of the", "in place of", "down from", "compared with".
func (r *reader) replaced(it *item) bool {
	k := it.first - 1
	for r.pos(k) == text.DET || r.pos(k) == text.ADJ {
		k--
	}
	switch w, before := r.word(k), r.word(k-1); w {
	case "of":
		return before == "instead" || before == "place" && r.word(k-2) == "in"
	case "from":
		return before == "up" || before == "down"
	case "with", "to":
		return before == "compared"
	}
	return false
}

// rateStages are nouns that may stand between two rates of one duty.
var rateStages = set("points percentage level levels peak high low average average years months stages steps top addition combination total stage phase period response pause end start year month")

// lastDuty is the duty told last.
func (r *reader) lastDuty() *draft {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if r.drafts[i].Measure == comity.Tariff {
			return &r.drafts[i]
		}
	}
	return nil
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
