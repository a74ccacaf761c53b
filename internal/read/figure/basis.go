package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// basis tells what a change is measured against. Year on year is the rule in news of trade unless the text says otherwise, now or in the figure before.
func (r *reader) basis(d *draft, last *item, s text.Sentence) {
	d.Basis = comity.YoY
	if r.state.basis == comity.MoM && r.state.paragraph == s.Paragraph && r.state.period == d.Period {
		d.Basis = comity.MoM
	}
	for k := max(s.First, d.first-12); k < s.Last && k <= last.last+14; k++ {
		m := r.time(k)
		if m == nil {
			continue
		}
		switch prev := r.word(k - 1); {
		case m.Basis != comity.NoBasis:
			d.Basis = m.Basis
			return
		case m.Kind == period.Since && !m.Period.IsZero() && m.Period.Len() > 12 && !r.superlative(k, s):
			d.Basis, d.Period = comity.NoBasis, m.Period
			return
		case (prev == "from" || prev == "on" || prev == "than") && m.Kind == period.Month && !d.Period.IsZero():
			d.Basis = basisFrom(m.Period, d.Period)
			return
		}
	}
	if r.has(s, "quarter") && (r.has(s, "previous") || r.has(s, "preceding")) || !d.Period.IsZero() && d.Period.Len() > 18 {
		d.Basis = comity.NoBasis
	}
}

// basisFrom is the basis of a change of p measured against the base.
func basisFrom(base, p comity.Period) comity.Basis {
	switch {
	case base == p.Shift(-1) && p.Len() == 1:
		return comity.MoM
	case base == p.YearEarlier():
		return comity.YoY
	}
	return comity.NoBasis
}

// steps reads times that count from the period in mind: "the year after", "the following month", "after eleven months".
func (r *reader) steps(it *item, s text.Sentence) (moment, bool) {
	p := r.state.period
	if p.IsZero() {
		return moment{}, false
	}
	for k := s.First; k < s.Last && k < it.first+14; k++ {
		n := r.unitMonths(k)
		switch {
		case n == 0 || k > it.last+8 || k < it.first && r.numberBetween(k, it.first):
		case r.word(k+1) == "after" && (r.word(k-1) == "the" || r.word(k-1) == "a"), r.word(k-1) == "following" && k-2 >= s.First, r.word(k-1) == "next" && r.word(k-2) == "the":
			return moment{period: p.Shift(n), kind: period.Span, first: k - 1, last: k + 1}, true
		}
	}
	return r.monthsSoFar(it, s)
}

// unitMonths is how many months the word at token k means.
func (r *reader) unitMonths(k int) int {
	return map[string]int{"year": 12, "quarter": 3, "month": 1}[r.low[k]]
}

// monthsSoFar reads "over the eight months", "after eleven months": the first of them of the year in mind.
func (r *reader) monthsSoFar(it *item, s text.Sentence) (moment, bool) {
	for k := s.First; k+1 < s.Last; k++ {
		x := r.amountAt[k]
		if x < 0 || r.Amounts[x].Kind != amount.NotAmount || r.Amounts[x].Why != amount.Duration {
			continue
		}
		prev := r.word(k - 1)
		if prev == "the" {
			prev = r.word(k - 2)
		}
		n := int(r.Amounts[x].Value.Float())
		months := r.low[k+1] == "months" || r.low[k] == "months"
		if !months || n < 2 || n > 11 || prev != "over" && prev != "after" && prev != "in" || r.time(k) != nil {
			continue
		}
		start := r.state.period.Start()
		if r.state.period.Len() != 12 && (r.sheet.start == 0 || !r.sheet.period.IsZero()) {
			continue
		}
		if r.state.period.Len() != 12 {
			start = r.sheet.start
		}
		end := k + 1
		for end < s.Last && r.amountAt[end] == x {
			end++
		}
		return moment{period: comity.Months(start, start+comity.Month(n-1)), kind: period.YearToDate, first: k, last: end}, true
	}
	return moment{}, false
}

// fillPeriods gives figures that nothing before them dated the months of the next figure that has some.
func (r *reader) fillPeriods() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if !d.undated || d.Measure != comity.Trade || d.Rank > 0 {
			continue
		}
		for k := i + 1; k < len(r.drafts) && k <= i+4; k++ {
			if o := &r.drafts[k]; o.Measure == comity.Trade && !o.Period.IsZero() && o.Rank == 0 {
				d.Period = o.Period
				break
			}
		}
	}
}
