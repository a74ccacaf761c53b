package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// basis tells what a change is measured against. Year on year is the rule in news of trade unless the text says otherwise, now or in the figure before.
func (r *reader) basis(d *draft, last *item, s text.Sentence) {
	d.Basis = comity.YoY
	if r.state.basis == comity.MoM && (r.state.period == d.Period || r.state.recent == d.Period) {
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
		case m.Kind == period.Since && !m.Period.IsZero() && m.Period.Len() > 1 && !r.superlative(k, s) && !r.verbBetween(last.last, k):
			if since, ok := r.resolve(k, last, s, d.Reporter); ok {
				d.Basis, d.Period = comity.NoBasis, since.period
				d.Evidence.Slots["period"] = r.span(since.first, since.last)
			}
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

// verbBetween reports whether a predicate of its own stands between two tokens.
func (r *reader) verbBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if p := r.pos(k); p == text.VERB || p == text.AUX {
			return true
		}
	}
	return false
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
