package period

import (
	"strings"
	"time"
)

// rolling reads "the five months to November", "12 months through March", "the year to March 2025", "year ended June 30, 2025".
func (p *parser) rolling(i int) (found, bool) {
	j := p.skip(i, "the")
	j = p.skip(j, "full", "whole")
	if k := p.skip(j+1, "-"); p.is(j, "half") && p.is(k, "year") {
		f, ok := p.runTo(k+1, 6)
		f.kind = Half
		return f, ok
	}
	if p.any(j, "year", "quarter", "half") && p.any(p.skip(j+1, "that", "which"), "to", "ended", "ending", "through", "until") {
		n := map[string]int{"year": 12, "quarter": 3, "half": 6}[p.fold(j)]
		return p.runTo(j+1, n)
	}
	n, k, ok := p.numeral(j)
	if !ok || n < 1 || n > 60 {
		return found{}, false
	}
	k = p.skip(k, "-")
	switch {
	case p.any(k, "quarters", "quarter") && n <= 8:
		n *= 3
	case !p.any(k, "months", "month"):
		return found{}, false
	}
	if f, ok := p.runTo(p.skip(k+1, "period"), n); ok {
		return f, true
	}
	return p.soManyMonths(i, k, n)
}

// soManyMonths reads "in the ten-month period", "over ten months", "the ten months of 2025": the first of a year that are so many.
func (p *parser) soManyMonths(i, k, n int) (found, bool) {
	if n > 12 || !p.any(k, "months", "month") {
		return found{}, false
	}
	the := p.is(i, "the")
	x := expr{part: firstMonths, n: n}
	if y, next, ok := p.yearOf(k + 1); ok && p.any(k+1, "of", "in") && y.mode != anchored {
		x.y = y
		return found{x: x, kind: YearToDate, next: next}, the || p.any(i-1, "in", "over", "during", "for", "after")
	}
	x.passed = true
	next := p.skip(k+1, tallies...)
	named := (next > k+1 || p.any(next, flows...)) && (the || p.any(i-1, "its", "their", "our", "s"))
	told := the && p.any(i-1, "in", "over", "during", "for") || p.any(i-1, "in", "over", "after")
	titled := p.is(i-1, ",") && (next >= len(p.t) || p.at(next).Line) // "Trade with Peru, nine months"
	told = told && p.is(k, "months") && !p.any(next, "of", "from", "to", "before", "after", "since", "that", "which", "when", "later", "ago", "earlier", "time", "'", "’", "ended", "ending", "through", "until", "following", "preceding")
	return found{x: x, kind: YearToDate, next: next}, named || told || titled
}

// tallies are what is counted up over some months: "the ten-month total".
var tallies = strings.Fields("period tally total figure figures result results sum count stretch window haul")

// flows are what so many months are told of: "its ten-month exports".
var flows = strings.Fields("exports imports trade shipments sales purchases turnover surplus deficit balance")

// runTo reads "to March 2025", "ended 30 June", "to the end of Q1 2025" after a number of months.
func (p *parser) runTo(k, n int) (found, bool) {
	if f, ok := p.runToQuarter(k, n); ok {
		return f, true
	}
	y, next, ok := p.endingIn(k)
	if !ok {
		return found{}, false
	}
	x := expr{part: runTo, n: n + y.touched, m2: y.m}
	if y.n != 0 {
		x.y = year{mode: exactly, n: y.n}
	} else if r, n2, ok := p.yearOf(next); ok && (r.mode == relative || r.mode == exactly && !r.fiscal) {
		x.y, next = r, n2
	}
	kind := Rolling
	switch {
	case p.is(k-1, "year"):
		kind = FiscalYear
	case n == 3:
		kind = Quarter
	}
	return found{x: x, kind: kind, next: next}, true
}

// runToQuarter reads "to Q1 2025", "to the end of the first quarter" after a number of months.
func (p *parser) runToQuarter(k, n int) (found, bool) {
	if !p.any(k, "to", "ending", "ended", "through", "until") {
		return found{}, false
	}
	j := p.skip(p.skip(p.skip(k+1, "the"), "end"), "of")
	f, ok := p.quarterCode(j)
	if !ok {
		f, ok = p.part(j)
	}
	if !ok || f.x.part != quarter || f.x.y.fiscal {
		return found{}, false
	}
	f.x.part, f.x.m2, f.x.n = runTo, time.Month(3*f.x.n), n
	return found{x: f.x, kind: Rolling, next: f.next}, true
}
