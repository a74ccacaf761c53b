package period

import (
	"time"

	"github.com/comity-project/comity"
)

// part says which months of its year an expression means.
type part uint8

const (
	wholeYear    part = iota
	oneMonth          // m2
	quarter           // n
	half              // n
	firstMonths       // n
	lastMonths        // n
	run               // m1 to m2
	runTo             // n months that end with m2
	toDate            // up to the last month before the dateline
	yearsRun          // y1 to y
	ofAnchor          // the anchor, moved
	beforeAnchor      // the n months before the anchor
	ofNow             // the month or quarter of the dateline, moved
	noPart            // no period
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
	case beforeAnchor:
		a := ctx.Anchor
		return comity.Months(a.Start()-comity.Month(x.n), a.Start()-1), !a.IsZero()
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

const (
	noDay dayKind = iota
	dayOfMonth
	dayOfThisMonth // of the month of the dateline, or n months before it
	dayFromNow
	weekday
	week
)
