package period

import (
	"github.com/comity-project/comity"
)

// fromNow is the month or quarter of the dateline, moved by n.
func (x expr) fromNow(ctx Context) (comity.Period, bool) {
	if ctx.Published.IsZero() {
		return comity.Period{}, false
	}
	now := comity.OneMonth(ctx.Published.InMonth())
	if x.unit == quarterUnit {
		q := comity.Month(int(now.Start()) / 3 * 3)
		now = comity.Months(q, q+2)
	}
	return now.Shift(x.n * now.Len()), true
}

// fromAnchor moves the anchor: a year earlier, the month before, the same period of 2023.
func (x expr) fromAnchor(ctx Context) (comity.Period, bool) {
	a := ctx.Anchor
	switch x.unit {
	case monthUnit:
		if a.IsZero() && !ctx.Published.IsZero() && x.y.mode == unnamed && x.n == -1 {
			return comity.OneMonth(ctx.Published.InMonth() - 1), true
		}
		if !a.IsZero() {
			a = comity.OneMonth(a.Last())
		}
	case yearUnit:
		if y := comity.CalendarYear(a.Last().Year()); !a.IsZero() && a.Len() < 12 {
			if a = y; x.y.mode == unnamed && !ctx.Published.IsZero() && y.Last() >= ctx.Published.InMonth() { // the running year, as far as it is told
				a = comity.Months(y.Start(), ctx.Anchor.Last())
			}
		}
	case quarterUnit:
		if !a.IsZero() && a.Len() != 3 {
			q := comity.Month(int(a.Last()) / 3 * 3)
			a = comity.Months(q, q+2)
		}
	}
	if a.IsZero() {
		return comity.Period{}, false
	}
	switch x.y.mode {
	case exactly:
		return a.Shift(12 * (x.y.n - a.Last().Year())), true
	case twoYears, ending:
		return sameMonths(a, x.y, ctx)
	case relative:
		want := ctx.Published.Year + x.y.n
		if !ctx.Published.IsZero() && x.y.n == -1 && a.Last().Year() <= want {
			return a.YearEarlier(), true // told of December in January: "the same month last year"
		}
		if ctx.Published.IsZero() {
			return comity.Period{}, false
		}
		return a.Shift(12 * (want - a.Last().Year())), true
	case anchored:
		return a.Shift(12 * x.y.n), true
	}
	return a.Shift(x.n * max(a.Len(), 1)), true
}

// sameMonths is the anchor's months in a fiscal year.
func sameMonths(a comity.Period, y year, ctx Context) (comity.Period, bool) {
	p, ok := y.period(ctx)
	if !ok {
		return comity.Period{}, false
	}
	for !p.Contains(a) && a.Start() > p.Start() {
		a = a.YearEarlier()
	}
	for !p.Contains(a) && a.Start() < p.Start() {
		a = a.Shift(12)
	}
	return a, p.Contains(a)
}
