package period

import (
	"cmp"
	"time"

	"github.com/comity-project/comity"
)

// calendar is the fiscal calendar that a year is told by.
func (y year) calendar(ctx Context) (FiscalCalendar, bool) {
	switch {
	case y.season:
		return FiscalCalendar{Start: time.July, Day: 1}, true
	case y.of != "":
		return Fiscal(y.of)
	}
	own, known := Fiscal(ctx.Reporter)
	if theirs, ok := Fiscal(ctx.Partner); ok && y.mode == twoYears && (!known || own.Start == time.January && own.Day == 1) {
		return theirs, true
	}
	return own, known
}

// period is the whole year.
func (y year) period(ctx Context) (comity.Period, bool) {
	calendar, known := y.calendar(ctx)
	switch y.mode {
	case exactly:
		if !y.fiscal {
			return comity.CalendarYear(y.n), true
		}
		e := cmp.Or(y.of, ctx.Reporter)
		if begins := gregorian(e, y.n); begins != y.n && e != "THA" {
			return calendar.year(begins), known
		}
		return calendar.labelled(gregorian(e, y.n)), known
	case twoYears:
		if known && calendar.Start == time.January && calendar.Day == 1 {
			return comity.Months(comity.MonthOf(y.n, time.January), comity.MonthOf(y.n+1, time.December)), true
		}
		return calendar.year(gregorian(ctx.Reporter, y.n)), known
	case ending:
		return y.twelveTo(ctx)
	case relative:
		if ctx.Published.IsZero() {
			return comity.Period{}, false
		}
		if y.fiscal {
			return calendar.containing(ctx.Published.InMonth()).Shift(12 * y.n), known
		}
		return comity.CalendarYear(ctx.Published.Year + y.n), true
	case anchored:
		return y.ofAnchor(ctx, calendar, known)
	}
	return comity.Period{}, false
}

// ofAnchor is the year that holds the anchor, moved by n years; without an anchor that of the dateline.
func (y year) ofAnchor(ctx Context, calendar FiscalCalendar, known bool) (comity.Period, bool) {
	if ctx.Anchor.IsZero() {
		return year{mode: relative, n: y.n, fiscal: y.fiscal}.period(ctx)
	}
	if !y.fiscal {
		return comity.CalendarYear(ctx.Anchor.Last().Year() + y.n), true
	}
	if ctx.Anchor.Len() == 12 && !known {
		return ctx.Anchor.Shift(12 * y.n), true
	}
	return calendar.containing(ctx.Anchor.Start()).Shift(12 * y.n), known
}

// twelveTo is the year that ends with a month.
func (y year) twelveTo(ctx Context) (comity.Period, bool) {
	last := comity.MonthOf(y.n, y.m)
	if y.n == 0 {
		if ctx.Published.IsZero() {
			return comity.Period{}, false
		}
		now := ctx.Published.InMonth()
		last = comity.MonthOf(now.Year(), y.m)
		switch {
		case y.coming && last < now:
			last += 12
		case !y.coming && last > now:
			last -= 12
		}
	}
	return comity.Months(last-11-comity.Month(y.touched), last), true
}
