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
	if r.state.basis == comity.MoM && (r.state.period == d.Period || r.state.recent == d.Period) {
		d.Basis = comity.MoM
	}
	for _, k := range r.timesAround(d, last, s) {
		if r.measuredBy(d, k, last, s) {
			return
		}
	}
	if r.inOneMonth(last, s) {
		d.Basis = comity.MoM
		return
	}
	if n := r.yearsLong(d, last, s); n > 1 {
		d.Basis = comity.NoBasis
		if y := r.lastWholeYear(d.Period); d.Value == nil || d.Period.IsZero() {
			d.Period, d.years, d.undated = comity.Months(comity.CalendarYear(y-n).Start(), comity.CalendarYear(y).Last()), true, false
		}
		return
	}
	if !d.Period.IsZero() && d.Period.Len() > 18 {
		d.Basis = comity.NoBasis
	}
}

// inOneMonth reports whether a change took a month: "a 57 percent plunge in one month".
func (r *reader) inOneMonth(last *item, s text.Sentence) bool {
	for k := last.last; k+2 < s.Last && k < last.last+5; k++ {
		if r.low[k] != "in" && r.low[k] != "within" {
			continue
		}
		for k++; r.low[k] == "just" || r.low[k] == "only" || r.low[k] == "a" || r.low[k] == "single"; k++ {
			if r.low[k+1] == "month" && r.word(k+2) != "of" {
				return true
			}
		}
		return r.low[k] == "one" && r.word(k+1) == "month"
	}
	return false
}

// yearsLong is how many years a change took, "doubled in five years", "over the past decade grew sixfold"; 0 where the text gives no number.
func (r *reader) yearsLong(d *draft, last *item, s text.Sentence) int {
	for k := max(s.First, d.first-16); k < min(s.Last, last.last+6); k++ {
		if w := r.low[k]; w != "in" && w != "over" || r.superlative(k, s) {
			continue
		}
		at := k + 1
		for r.word(at) == "the" || r.word(at) == "past" || r.word(at) == "last" || r.word(at) == "just" || r.word(at) == "only" || r.word(at) == "a" {
			at++
		}
		if r.word(at) == "decade" {
			return 10
		}
		x := r.amountAt[min(at, len(r.low)-1)]
		if x < 0 || r.Amounts[x].Why != amount.Duration || r.Amounts[x].Kind != amount.NotAmount {
			continue
		}
		for end := at; end < min(s.Last, at+3); end++ {
			if n := int(r.Amounts[x].Value.Float()); r.low[end] == "years" && r.word(end+1) != "ago" && r.word(end+1) != "'" && r.word(end+1) != "’" && n < 60 {
				return n
			}
		}
	}
	return 0
}

// lastWholeYear is the last year that is told of, or was over on the day of the story.
func (r *reader) lastWholeYear(p comity.Period) int {
	if p.Len() == 12 {
		return p.Last().Year()
	}
	return r.Story.Published.Year - 1
}

// timesAround lists the tokens at which mentions of time stand near a figure: first those right behind it, then those right before, then the rest.
func (r *reader) timesAround(d *draft, last *item, s text.Sentence) (near []int) {
	from, to := max(s.First, d.first-12), min(s.Last, last.last+15)
	before, behind := d.first, last.last
	for ; before > from && r.number(before-1) == nil; before-- {
	}
	for ; behind < to && r.number(behind) == nil; behind++ {
	}
	for _, part := range [][2]int{{last.first, behind}, {d.first, last.first}, {before, d.first}, {behind, to}, {from, before}} {
		for k := part[0]; k < part[1]; k++ {
			if r.time(k) != nil {
				near = append(near, k)
			}
		}
	}
	return near
}

// measuredBy takes the basis of a change from the mention of time at token k, if it gives one.
func (r *reader) measuredBy(d *draft, k int, last *item, s text.Sentence) bool {
	switch m := r.time(k); {
	case m.Basis != comity.NoBasis || m.Kind == period.BasisOnly:
		d.Basis = m.Basis
	case m.Kind == period.Since && !m.Period.IsZero() && m.Period.Len() > 1 && !r.superlative(k, s) && !r.verbBetween(last.last, k) && !(k < d.first && r.numberBetween(max(s.First, k-5), k)):
		if since, ok := r.resolve(k, last, s, d.Reporter); ok {
			d.Basis, d.Period = comity.NoBasis, since.period
			d.Evidence.Slots["period"] = r.span(since.first, since.last)
		}
	case r.against(k) && m.Kind == period.Previous && m.Period.Len() == 3:
		d.Basis = comity.NoBasis
	case r.against(k) && tellsMonths(m) && m.Period != d.Period && !r.ownsNumber(r.timeEnd(k), last):
		d.base = m.Period
		d.against(m.Period)
	default:
		return false
	}
	return true
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

// against measures the change of a figure against a base. One over several years is of all of them, where it has no level beside it.
func (d *draft) against(base comity.Period) {
	if d.Period.IsZero() || base.IsZero() {
		return
	}
	d.Basis = basisFrom(base, d.Period)
	if d.Basis == comity.NoBasis && d.Value == nil && base.Start().Year() < d.Period.Start().Year()-1 {
		d.Period, d.years = comity.Months(base.Start(), d.Period.Last()), true
	}
}

// rebase measures the change before a former number against that number's months: "widened 32% in July to $78 billion from $59 billion in June".
func (r *reader) rebase(d *draft, s text.Sentence) {
	n := len(r.drafts) - 1
	if !d.former || n < 0 || d.Period.IsZero() {
		return
	}
	p := &r.drafts[n]
	if _, told := d.Evidence.Slots["period"]; !told || d.Value == nil || p.first < s.First || p.Flow != d.Flow || p.Partner != d.Partner || d.Period == p.Period || p.Basis != comity.YoY && p.Change != nil {
		return
	}
	basis := basisFrom(d.Period, p.Period)
	if p.Change != nil {
		p.Basis = basis
	}
	if basis != comity.NoBasis && (p.Change != nil || r.state.basis == "") {
		r.state.basis = basis
	}
}

// basisFrom is the basis of a change of p measured against the base.
func basisFrom(base, p comity.Period) comity.Basis {
	switch {
	case base == p.Shift(-1) && p.Len() == 1:
		return comity.MoM
	case base == p.YearEarlier() || base.Len() >= 12 && base.Contains(p.YearEarlier()):
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
			if o := &r.drafts[k]; o.Measure == comity.Trade && !o.Period.IsZero() && o.Rank == 0 && !o.past {
				d.Period = o.Period
				if d.former && !o.former {
					d.Period = o.Period.YearEarlier()
				}
				d.against(d.base)
				break
			}
		}
		if d.Period.IsZero() && !d.former { // a table under "Trade with Chile, 2023"
			d.Period = r.titled
		}
	}
}
