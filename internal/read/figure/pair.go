package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// clauses binds the amounts of a sentence of prose.
func (r *reader) clauses(s text.Sentence) {
	items := r.items(s)
	if r.respectively(items, s) {
		return
	}
	for i := range items {
		it := &items[i]
		if it.taken {
			continue
		}
		it.taken = true
		switch it.class {
		case level, change:
			r.trade(it, r.mate(items, i, s), s)
		case delta:
			r.trade(it, nil, s)
		case duty:
			r.duty(it, s)
		default:
			r.other(it, r.restMate(items, i, s), s)
		}
	}
}

// mate finds the change that belongs to a level, or the level that belongs to a change: the next amount of the other class, under the same flow
// word, in reach. A former level has no change of its own.
func (r *reader) mate(items []item, i int, s text.Sentence) *item {
	it := &items[i]
	if it.former && it.class == level {
		return nil
	}
	for k := i + 1; k < len(items) && k <= i+2; k++ {
		o := &items[k]
		if o.taken || o.class != level && o.class != change {
			continue
		}
		if o.class == level && o.former { // "rose 5% from $10bn to $12bn"
			continue
		}
		if o.class == it.class {
			return nil
		}
		if !r.together(it, o, s) {
			return nil
		}
		o.taken = true
		return o
	}
	return nil
}

// together reports whether two amounts stand under one flow word, with no break between them.
func (r *reader) together(a, b *item, s text.Sentence) bool {
	if b.first-a.last > 16 {
		return false
	}
	if a.gov != nil && b.gov != nil && a.gov != b.gov && a.gov.at < a.first && b.gov.at > a.last {
		return false
	}
	for k := a.last; k < b.first; k++ {
		switch r.low[k] {
		case ";", "while", "whereas", "but", "—", "against", "compared", "versus", "since", "after", "following":
			return false
		case "and":
			if r.verbAfter(k, b.first) && b.class == level && b.a.Cue.Prep != "to" && b.a.Cue.Prep != "at" {
				return false
			}
		}
		if x := r.flowAt[k]; x >= 0 && &r.flows[x] != a.gov && !r.flows[x].goods {
			return false
		}
	}
	return true
}

// verbAfter reports whether a new predicate begins between two tokens.
func (r *reader) verbAfter(k, to int) bool {
	for ; k < to; k++ {
		if r.actorAt[k] >= 0 {
			return true
		}
	}
	return false
}

// trade makes a figure of trade of a level, a change, or both.
func (r *reader) trade(it, mate *item, s text.Sentence) {
	d := draft{first: it.first, last: it.last}
	d.Measure = comity.Trade
	d.Approx = comity.Exact
	lead := it
	if mate != nil {
		d.first, d.last = min(d.first, mate.first), max(d.last, mate.last)
		if mate.class == level {
			lead = mate
		}
	}
	gov := it.gov
	if gov == nil || mate != nil && mate.gov != nil && mate.cost < it.cost {
		if mate != nil && mate.gov != nil {
			gov = mate.gov
		}
	}
	for _, x := range []*item{it, mate} {
		if x == nil {
			continue
		}
		r.put(&d, x, gov)
	}
	r.hedge(&d, lead)
	d.Reporter, d.Partner, d.Flow = r.sides(gov, s, d.first)
	d.Product = r.productOf(gov)
	past := r.when(&d, it, mate, s)
	r.sign(&d, gov)
	d.Attributed = r.state.source
	d.Evidence = r.evidence(gov, it)
	r.widen(&d, gov, s)
	r.drafts = append(r.drafts, d)
	r.remember(&r.drafts[len(r.drafts)-1], gov, s, past || it.former && mate == nil)
}

// put fills value or change from an amount.
func (r *reader) put(d *draft, it *item, gov *flowWord) {
	a := it.a
	switch it.class {
	case change:
		v, _ := a.Change()
		d.Change = &v
		d.ChangeStep = changeStep(a)
		d.Basis = comity.YoY
	case delta:
		v := a.Value
		if a.Cue.Dir < 0 && v.Sign() > 0 {
			v = v.Neg()
		}
		d.Change, d.ChangeStep, d.Basis, d.ChangeUnit = &v, a.Resolution, comity.Level, a.Unit
	default:
		q := quantity(a)
		if a.Kind == amount.Count { // an ellipsis takes unit and scale from the number before
			q.Unit = r.state.unit
			if s := r.state.scale; s.Sign() > 0 && scaleOf(r.Doc.Text[a.NumStart:a.NumEnd]).Equal(comity.Int(1)) {
				q.Value, q.Step = q.Value.Mul(s), q.Step.Mul(s)
			}
		} else {
			r.state.scale = scaleOf(r.Doc.Text[a.NumStart:a.NumEnd])
		}
		d.Value = &q
		for i := range a.Also {
			d.Also = append(d.Also, quantity(&a.Also[i]))
		}
	}
}

// changeStep is the place of the last digit of a change, as a fraction. "Doubled" and "a third" are as coarse as the words: a tenth of themselves.
func changeStep(a *amount.Amount) comity.Decimal {
	v, _ := a.Change()
	switch {
	case a.Resolution.Sign() == 0 || a.Kind == amount.Multiple || a.Kind == amount.Fraction:
		return v.Abs().Mul(comity.Scaled(1, -1))
	case a.Kind == amount.BasisPoints:
		return a.Resolution.Mul(comity.Scaled(1, -4))
	}
	return a.Resolution.Mul(comity.Scaled(1, -2))
}

func quantity(a *amount.Amount) comity.Quantity {
	q := comity.Quantity{Value: a.Value, Unit: unitOf(a), Step: a.Resolution}
	if a.Range {
		q.Value = a.Value.Add(a.High).Mul(comity.MustDecimal("0.5"))
	}
	return q
}

func (r *reader) hedge(d *draft, it *item) {
	h := it.a.Hedge
	if it.a.Range {
		d.Approx = comity.About
	}
	if h.End == 0 {
		return
	}
	d.Approx = comity.Approx(h.Approx.String())
	d.Hedge = r.Doc.Text[h.Start:h.End]
}

// sign makes a deficit negative. The change of a balance is that of its size.
func (r *reader) sign(d *draft, gov *flowWord) {
	if d.Flow != comity.Balance {
		return
	}
	sign := r.state.sign
	if gov != nil {
		sign = gov.sign
		if gov.sign == 0 {
			sign = 0
		}
	}
	if sign < 0 && d.Value != nil && d.Value.Value.Sign() > 0 {
		d.Value.Value = d.Value.Value.Neg()
	}
}

func (r *reader) productOf(gov *flowWord) string {
	switch {
	case gov == nil:
		if r.state.product != "" {
			return r.state.product
		}
	case gov.services:
		return bothKinds
	case gov.product != "":
		return gov.product
	case r.state.product == bothKinds && r.state.paragraph == r.sentenceOf(gov.at).Paragraph:
		return bothKinds
	}
	return comity.AllProducts
}

// bothKinds is the product of a number that counts goods and services together.
const bothKinds = "goods and services"

func (r *reader) evidence(gov *flowWord, it *item) comity.Evidence {
	e := comity.Evidence{Rule: "state", Confidence: 0.6, Slots: map[string]comity.Span{"amount": r.span(it.first, it.last)}}
	if gov != nil {
		e.Rule, e.Confidence = "governed", 0.9
		if gov.verb {
			e.Rule = "verb"
		}
		e.Slots["flow"] = r.span(gov.start, max(gov.end, gov.last))
	}
	return e
}

// widen stretches the words of a figure from its flow phrase to its time, where they are near.
func (r *reader) widen(d *draft, gov *flowWord, s text.Sentence) {
	if gov != nil && gov.at >= s.First && gov.at < s.Last {
		if gov.start < d.first && d.first-gov.start <= 14 && !r.otherAmountBetween(gov.start, d.first) {
			d.first = gov.start
		}
		if e := max(gov.last, gov.end); e > d.last && e-d.last <= 8 && !r.otherAmountBetween(d.last, e) {
			d.last = e
		}
	}
	if k := d.last; k+1 < s.Last && (r.low[k] == "in" || r.low[k] == "during" || r.low[k] == "for" || r.low[k] == "between") && r.timeAt[k+1] >= 0 {
		for k++; k < s.Last && r.timeAt[k] >= 0 && r.timeAt[k] == r.timeAt[k-1] || k == d.last+1; k++ {
		}
		d.last = k
	}
}

func (r *reader) otherAmountBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind != amount.NotAmount {
			return true
		}
	}
	return false
}
