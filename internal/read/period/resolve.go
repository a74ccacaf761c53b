package period

import (
	"cmp"
	"time"

	"github.com/comity-project/comity"
)

// part says which months of its year an expression means.
type part uint8

const (
	wholeYear   part = iota
	oneMonth         // m2
	quarter          // n
	half             // n
	firstMonths      // n
	lastMonths       // n
	run              // m1 to m2
	runTo            // n months that end with m2
	toDate           // up to the last month before the dateline
	yearsRun         // y1 to y
	ofAnchor         // the anchor, moved
	ofNow            // the month or quarter of the dateline, moved
	noPart           // no period
)

// expr is a mention before it is resolved.
type expr struct {
	part   part
	n      int
	m1, m2 time.Month
	y1, y  year
	unit   unit
	day    dayExpr
	since  bool // from its beginning up to the dateline
	future bool // after a word of the future
	passed bool // only where the months have just passed
}

// unit is the length that an expression on the anchor speaks of.
type unit uint8

const (
	anyUnit unit = iota
	monthUnit
	quarterUnit
	halfUnit
	yearUnit
)

// yearMode says how a year is named.
type yearMode uint8

const (
	unnamed  yearMode = iota
	exactly           // 2025, FY26
	twoYears          // 2024-25
	relative          // n years after the dateline's: last year −1
	anchored          // n years after the anchor's: that year 0, the previous year −1
	ending            // the twelve months that end with month m of year n, or with the last or next such month
)

type year struct {
	mode   yearMode
	n      int
	fiscal bool
	m      time.Month
	coming bool // "ending March" without a year: the next one

	touched int            // the month more that a year to the middle of a month touches
	of      comity.Economy // whose fiscal year it is, where the words say so
	season  bool           // a marketing year: July to June
}

// months resolves the expression to whole months.
func (x expr) months(ctx Context) (comity.Period, bool) {
	p, ok := x.inYear(ctx)
	if !ok {
		return comity.Period{}, false
	}
	if x.since {
		return x.untilNow(p, ctx)
	}
	return p, !p.IsZero()
}

// untilNow runs from the beginning of p to the dateline, in the unit that the beginning is told in: since 2009 to the year of the dateline, since
// March 2024 to its month.
func (x expr) untilNow(p comity.Period, ctx Context) (comity.Period, bool) {
	if ctx.Published.IsZero() {
		return comity.Period{}, false
	}
	last := ctx.Published.InMonth()
	if x.part == wholeYear && !x.y.fiscal {
		last = comity.CalendarYear(ctx.Published.Year).Last()
	}
	run := comity.Months(p.Start(), last)
	return run, !run.IsZero()
}

func (x expr) inYear(ctx Context) (comity.Period, bool) {
	switch x.part {
	case noPart:
		return comity.Period{}, false
	case ofAnchor:
		return x.fromAnchor(ctx)
	case ofNow:
		return x.fromNow(ctx)
	case yearsRun:
		a, okA := x.y1.period(ctx)
		b, okB := x.y.period(ctx)
		return comity.Months(a.Start(), b.Last()), okA && okB
	case oneMonth:
		m, ok := x.monthIn(ctx, x.m2)
		return comity.OneMonth(m), ok
	case run:
		return x.monthRun(ctx)
	case runTo:
		last, ok := x.monthIn(ctx, x.m2)
		return comity.Months(last-comity.Month(x.n)+1, last), ok
	case toDate:
		return x.soFar(ctx)
	case lastMonths:
		if x.y.mode == unnamed {
			return x.latest(ctx)
		}
	}
	return x.slice(ctx)
}

// slice is a quarter, a half or the first or last months of a year, or the whole of it.
func (x expr) slice(ctx Context) (comity.Period, bool) {
	if x.y.mode == unnamed {
		return x.lastPassed(ctx)
	}
	p, ok := x.y.period(ctx)
	if !ok {
		return p, false
	}
	return x.cut(p, ctx), true
}

// cut takes the part out of the year p.
func (x expr) cut(p comity.Period, ctx Context) comity.Period {
	first, n := p.Start(), comity.Month(x.n)
	var extra comity.Month
	if c, ok := x.y.calendar(ctx); ok && x.y.fiscal && x.y.mode != ending {
		extra = c.extra()
	}
	switch x.part {
	case quarter:
		return comity.Months(first+3*(n-1), first+3*n-1+extra)
	case half:
		return comity.Months(first+6*(n-1), first+6*n-1+extra)
	case firstMonths:
		return comity.Months(first, first+n-1+extra)
	case lastMonths:
		return comity.Months(p.Last()-n+1, p.Last())
	}
	return p
}

// lastPassed is the part of the last year, calendar or fiscal, in which all its months had passed before the dateline.
func (x expr) lastPassed(ctx Context) (comity.Period, bool) {
	if ctx.Published.IsZero() {
		return comity.Period{}, false
	}
	now := ctx.Published.InMonth()
	y := comity.CalendarYear(now.Year())
	if x.y.fiscal {
		c, ok := x.y.calendar(ctx)
		if !ok {
			return comity.Period{}, false
		}
		y = c.containing(now)
	}
	p := x.cut(y, ctx)
	for p.Last() >= now && !x.future {
		p = p.Shift(-12)
	}
	if c, ok := Fiscal(ctx.Reporter); x.passed && ok {
		if f := x.cut(c.containing(now-1), ctx); f.Last() == now-1 {
			return f, true
		}
	}
	return p, !x.passed || now-p.Last() <= 2
}

// latest is the last n months before the dateline.
func (x expr) latest(ctx Context) (comity.Period, bool) {
	if ctx.Published.IsZero() {
		return comity.Period{}, false
	}
	now := ctx.Published.InMonth()
	return comity.Months(now-comity.Month(x.n), now-1), true
}

// soFar is the year named, up to the last month before the dateline.
func (x expr) soFar(ctx Context) (comity.Period, bool) {
	p, ok := x.y.period(ctx)
	if !ok || ctx.Published.IsZero() {
		return comity.Period{}, false
	}
	last := min(p.Last(), max(p.Start(), ctx.Published.InMonth()-1))
	return comity.Months(p.Start(), last), true
}

// monthIn is month m of the year named, or without a year the last one that is over, or running, on the day of the dateline.
func (x expr) monthIn(ctx Context, m time.Month) (comity.Month, bool) {
	if x.y.mode != unnamed {
		p, ok := x.y.period(ctx)
		if !ok {
			return 0, false
		}
		if x.y.mode == twoYears && p.Len() > 13 && m < time.April { // which year begins in January: April-June 2025-26 is of the first
			return comity.MonthOf(x.y.n+1, m), true
		}
		for t := range p.Each {
			if t.Month() == m {
				return t, true
			}
		}
		return 0, false
	}
	if ctx.Published.IsZero() {
		return 0, false
	}
	now := ctx.Published.InMonth()
	t := comity.MonthOf(now.Year(), m)
	switch {
	case x.future && t < now:
		t += 12
	case !x.future && t > now:
		t -= 12
	}
	return t, true
}

// monthRun is m1 to m2; the year stands after the second month and is shared backwards: October to March 2025 begins in 2024.
func (x expr) monthRun(ctx Context) (comity.Period, bool) {
	last, ok := x.monthIn(ctx, x.m2)
	if !ok {
		return comity.Period{}, false
	}
	if x.y1.mode != unnamed {
		own := x
		own.y = x.y1
		first, ok := own.monthIn(ctx, x.m1)
		if x.y.mode == unnamed && last < first {
			last += 12
		}
		return comity.Months(first, last), ok && first <= last
	}
	first := comity.MonthOf(last.Year(), x.m1)
	if first > last {
		first -= 12
	}
	return comity.Months(first, last), true
}

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
		if !a.IsZero() && a.Len() < 12 {
			a = comity.CalendarYear(a.Last().Year())
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

const (
	noDay dayKind = iota
	dayOfMonth
	dayFromNow
	weekday
	week
)
