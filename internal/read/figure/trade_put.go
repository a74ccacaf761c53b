package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// slot keeps the words that filled a slot with an economy.
func (r *reader) slot(d *draft, name string, e side) {
	if e.last > e.first && e.code != "" {
		d.Evidence.Slots[name] = r.span(e.first, min(e.last, len(r.low)))
	}
}

// put fills value or change from an amount.
func (r *reader) put(d *draft, it *item) {
	a := it.a
	switch it.class {
	case change:
		v := it.ratio
		d.Change, d.ChangeStep, d.Basis = &v, changeStep(a, v), comity.YoY
		d.Evidence.Slots["change"] = r.span(it.first, it.last)
	case delta:
		v := a.Value
		if a.Cue.Dir < 0 && v.Sign() > 0 {
			v = v.Neg()
		}
		d.Change, d.ChangeStep, d.Basis, d.ChangeUnit = &v, a.Resolution, comity.Level, a.Unit
		d.Evidence.Slots["change"] = r.span(it.first, it.last)
	default:
		q := quantity(a)
		d.Value = &q
		for i := range a.Also {
			d.Also = append(d.Also, quantity(&a.Also[i]))
		}
		d.Evidence.Slots["amount"] = r.span(it.first, it.last)
	}
}

// changeStep is the place of the last digit of a change, as a fraction. "Doubled" and "a third" are as coarse as the words: a tenth of themselves.
func changeStep(a *amount.Amount, v comity.Decimal) comity.Decimal {
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

func (r *reader) evidence(gov *cue, it *item) comity.Evidence {
	e := comity.Evidence{Rule: "state", Slots: map[string]comity.Span{}}
	switch {
	case gov == nil && (it.goods != "" || it.subject.code != ""):
		e.Rule = "subject"
	case gov != nil:
		e.Rule = [...]string{"noun", "verb", "goods", "mirror", "excess", "pronoun"}[gov.kind]
		e.Slots["flow"] = r.span(gov.first, max(gov.end, gov.last))
	}
	e.Confidence = confidence[e.Rule]
	return e
}

// widen stretches the words of a figure from its cue to its time, where they are near.
func (r *reader) widen(d *draft, gov *cue, s text.Sentence) {
	if gov != nil && gov.at >= s.First && gov.at < s.Last {
		if gov.first < d.first && d.first-gov.first <= 14 && !r.numberBetween(gov.first, d.first) {
			d.first = gov.first
		}
		if e := max(gov.last, gov.end); e > d.last && e-d.last <= 8 && !r.numberBetween(d.last, e) {
			d.last = e
		}
	}
	if k := d.last; k+1 < s.Last && (r.low[k] == "in" || r.low[k] == "during" || r.low[k] == "for" || r.low[k] == "between") && r.time(k+1) != nil {
		d.last = min(r.timeEnd(k+1), s.Last)
	}
}

// confidence is the share of figures of a rule that were right in the stories that are read in tests.
var confidence = map[string]float64{
	"sheet": 0.85, "noun": 0.75, "mirror": 0.75, "excess": 0.75, "counted": 0.7, "duty": 0.7, "rank": 0.7, "verb": 0.65, "goods": 0.65, "pronoun": 0.65,
	"state": 0.45, "subject": 0.45,
}
