package period

import (
	"time"

	"github.com/comity-project/comity"
)

// dayExpr is a day, days, a weekday or a week.
type dayExpr struct {
	kind     dayKind
	from, to int // days of the month m2 of year y; for the others days or weeks after the dateline
	weekday  time.Weekday
}

type dayKind uint8

// days resolves days and weeks.
func (x expr) days(ctx Context) (comity.When, bool) {
	d := x.day
	if d.kind == noDay || d.kind != dayOfMonth && ctx.Published.IsZero() {
		return comity.When{}, false
	}
	switch d.kind {
	case dayOfThisMonth:
		return onDays(ctx.Published.InMonth()+comity.Month(x.n), d), true
	case dayFromNow:
		return comity.OnDay(ctx.Published.AddDays(d.from)), true
	case weekday:
		back := (int(ctx.Published.Time().Weekday()) - int(d.weekday) + 7) % 7
		if back == 0 && d.from < 0 {
			back = 7
		}
		if x.future || d.from > 0 {
			return comity.OnDay(ctx.Published.AddDays((7 - back) % 7)), true
		}
		return comity.OnDay(ctx.Published.AddDays(-back)), true
	case week:
		monday := ctx.Published.AddDays(-(int(ctx.Published.Time().Weekday()) + 6) % 7)
		return comity.When{From: monday.AddDays(7 * d.from), To: monday.AddDays(7*d.from + 6)}, true
	}
	return x.dates(ctx)
}

// near is how many days back a date without a year may lie before the next one is nearer in a reader's mind.
const near = 270

// dates are the days of a month. A date without a year is the last such day, unless that is long ago and the next one is near: "on August 1" told
// on July 28 is to come.
func (x expr) dates(ctx Context) (comity.When, bool) {
	if x.y.mode != unnamed {
		m, ok := x.monthIn(ctx, x.m2)
		return onDays(m, x.day), ok
	}
	if ctx.Published.IsZero() {
		return comity.When{}, false
	}
	m := comity.MonthOf(ctx.Published.Year, x.m2)
	w := onDays(m, x.day)
	if w.From.After(ctx.Published) {
		past := onDays(m-12, x.day)
		age := ctx.Published.Time().Sub(past.From.Time()).Hours() / 24
		if !x.future && age <= near {
			return past, true
		}
		return w, true
	}
	next := onDays(m+12, x.day)
	age := ctx.Published.Time().Sub(w.From.Time()).Hours() / 24
	if age > near || x.future && age > 31 {
		return next, true
	}
	return w, true
}

func onDays(m comity.Month, d dayExpr) comity.When {
	day := func(n int) comity.Date { return m.First().AddDays(min(n, 31) - 1) }
	return comity.When{From: day(d.from), To: day(max(d.from, d.to))}
}
