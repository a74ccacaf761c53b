package period

import (
	"time"

	"github.com/comity-project/comity/internal/read/lex"
)

// part reads the first nine months of …, the first quarter of …, the second half of last year, the last three months of 2025.
func (p *parser) part(i int) (found, bool) {
	j := p.skip(i, "the")
	ordinal, next := p.ordinal(j)
	last := p.any(j, "last", "final", "past", "latest", "closing")
	opening := p.any(j, "opening")
	if ordinal == 0 && !last && !opening {
		return found{}, false
	}
	k := next
	if p.dash(k) && p.glued(k) {
		k++
	}
	fiscal := p.any(k, "fiscal", "financial")
	if fiscal {
		k++
	}
	if p.any(k, "quarter", "half", "trimester", "semester") {
		if opening {
			ordinal = 1
		}
		if last && p.is(j, "past") || last && p.is(j, "closing") && p.is(k, "half") {
			return found{}, false
		}
		return p.quarterOrHalf(j, k, ordinal, last, fiscal)
	}
	if p.is(k, "month") && j > i && (ordinal > 0 && ordinal <= 12 || opening) {
		return p.nthMonth(k+1, max(ordinal, 1))
	}
	n, k, ok := p.numeral(k)
	if !ok || ordinal > 1 {
		return found{}, false
	}
	k = p.skip(k, "-")
	switch {
	case p.any(k, "months", "month"):
		return p.monthsOf(k+1, n, last)
	case p.is(k, "quarters") && n <= 4:
		return p.monthsOf(k+1, 3*n, last)
	case p.is(k, "days") && n <= 31 && !last:
		return p.daysOf(k+1, n)
	}
	return found{}, false
}

// ordinal reads "third" and "3rd".
func (p *parser) ordinal(j int) (n, next int) {
	if p.number(j) && p.size(j) <= 2 && p.any(j+1, "st", "nd", "rd", "th") && p.glued(j+1) {
		return p.int(j), j + 2
	}
	return int(p.at(j).ordinal), j + 1
}

// daysOf reads the month of "the first ten days": "of May", "of this month", "of December 2025".
func (p *parser) daysOf(k, n int) (found, bool) {
	if !p.any(k, "of", "in") {
		return found{}, false
	}
	if p.any(k+1, "this", "the", "last") && p.is(k+2, "month") {
		x := expr{day: dayExpr{kind: dayOfThisMonth, from: 1, to: n}}
		if p.is(k+1, "last") {
			x.n = -1
		}
		return found{x: x, kind: Days, next: k + 3}, true
	}
	f, ok := p.monthYear(k + 1)
	if !ok || f.kind != Month {
		return found{}, false
	}
	f.x.day = dayExpr{kind: dayOfMonth, from: 1, to: n}
	return found{x: f.x, kind: Days, next: f.next}, true
}

// nthMonth reads "the first month of the year", "in the opening month", "the second month of 2025".
func (p *parser) nthMonth(k, n int) (found, bool) {
	x := expr{part: oneMonth, m2: time.Month(n)}
	if p.is(k, "of") && p.is(k+1, "the") && p.is(k+2, "year") {
		return found{x: x, kind: Month, next: k + 3}, true
	}
	if y, next, ok := p.yearOf(k); ok {
		if y.fiscal || y.mode == twoYears {
			return found{x: expr{part: firstMonths, n: 1, y: y}, kind: FiscalToDate, next: next}, n == 1
		}
		x.y = y
		return found{x: x, kind: Month, next: next}, true
	}
	return found{x: x, kind: Month, next: k}, n == 1 && !p.any(k, "of", "since", "when", "that", "after", "with") && !(p.is(k, "in") && p.is(k+1, "which"))
}

// bracketed is the token after the months in brackets that spell out a part: "the first four months (July-October) of FY26".
func (p *parser) bracketed(k int) int {
	if p.is(k, "(") {
		if f, ok := p.monthRange(k + 1); ok && p.is(f.next, ")") {
			return f.next + 1
		}
		if _, next, ok := p.code(k + 1); ok && p.is(next, ")") {
			return next + 1
		}
	}
	return k
}

// spelledOut is the run of months in brackets at token k, where no year says which year it is of: "the first four months (July-October)".
func (p *parser) spelledOut(k int) (found, bool) {
	if !p.is(k, "(") {
		return found{}, false
	}
	f, ok := p.monthRange(k + 1)
	f.next++
	return f, ok && p.is(f.next-1, ")")
}

// monthsOf reads the year of "the first nine months".
func (p *parser) monthsOf(k, n int, last bool) (found, bool) {
	if n < 1 || n > 60 {
		return found{}, false
	}
	if p.any(k, "to", "ended", "ending", "through", "until") {
		if f, ok := p.runTo(k, n); ok {
			return f, true
		}
	}
	x := expr{part: firstMonths, n: n}
	if y, _, ok := p.yearOf(k); last && !(ok && p.is(k-3, "past") && y.mode == relative && y.n == 0) { // "the past seven months of the fiscal year" are its first
		x.part = lastMonths
	}
	run, spelled := p.spelledOut(k)
	k = p.bracketed(k)
	next := k
	if p.any(k, "of", "in") && p.is(k+1, "the") && p.is(k+2, "year") && !p.any(k+3, "to", "ended", "ending") {
		next = k + 3
	} else if y, n2, ok := p.yearOf(k); ok {
		x.y, next = y, n2
	} else if spelled {
		return run, true
	}
	kind := YearToDate
	switch {
	case last && x.y.mode == unnamed && !x.y.fiscal, n > 12:
		kind = Rolling
	case last:
		kind = Span
	case x.y.fiscal:
		kind = FiscalToDate
	}
	return found{x: x, kind: kind, next: next}, true
}

// quarterOrHalf reads "first quarter of FY26", "last quarter", "second half".
func (p *parser) quarterOrHalf(j, k, n int, last, fiscal bool) (found, bool) {
	x, kind := expr{part: quarter, n: n}, Quarter
	if p.any(k, "half", "semester") {
		x.part, kind = half, Half
		if y := p.skip(k+1, "-"); p.is(y, "year") && !p.any(y+1, "to", "ended", "ending") { // the first half-year
			k = y
		} else if y > k+1 {
			return found{}, false
		}
	}
	if last && p.is(j, "final") && x.part == quarter {
		last, n = false, 4
	}
	run, spelled := p.spelledOut(k + 1)
	next := p.bracketed(k + 1)
	if last { // last quarter; the last quarter of 2025
		x.n = map[part]int{quarter: 4, half: 2}[x.part]
		y, n2, ok := p.yearOf(next)
		if !ok || p.is(j, "latest") {
			return found{x: expr{part: ofAnchor, n: 0, unit: quarterUnit}, kind: kind, next: next}, false
		}
		x.y = y
		return found{x: x, kind: kind, next: n2}, true
	}
	if n > 4 || x.part == half && n > 2 {
		return found{}, false
	}
	x.y.fiscal = fiscal
	if p.any(next, "of", "in") && p.is(next+1, "the") && p.is(next+2, "year") && !p.any(next+3, "to", "ended", "ending") {
		return found{x: x, kind: kind, next: next + 3}, true
	}
	if y, n2, ok := p.yearOf(next); ok {
		x.y, next = y, n2
	} else if p.any(next, "ended", "ending", "to") {
		if y, n2, ok := p.endingIn(next); ok {
			x = expr{part: runTo, n: map[Kind]int{Quarter: 3, Half: 6}[kind], m2: y.m}
			if y.n != 0 {
				x.y = year{mode: exactly, n: y.n}
			}
			next = n2
		}
	} else if spelled {
		return run, true
	}
	return found{x: x, kind: kind, next: next}, true
}

// quarterNamed reads "the December quarter", "December half 2025".
func (p *parser) quarterNamed(i int) (found, bool) {
	m, j, ok := p.month(i)
	if !ok {
		return found{}, false
	}
	if p.dash(j) {
		j++
	}
	n := map[string]int{"quarter": 3, "half": 6, "year": 12}[p.fold(j)]
	if n == 0 || n == 12 && (!p.is(i-1, "the") || p.any(j+1, "ago", "earlier", "before", "-")) { // "in the June year"
		return found{}, false
	}
	x, next := expr{part: runTo, n: n, m2: m}, j+1
	if y, n2, ok := p.yearOf(next); ok {
		x.y, next = y, n2
	}
	return found{x: x, kind: map[int]Kind{3: Quarter, 6: Half, 12: Rolling}[n], next: next}, true
}

// quarterCode reads Q3 FY26, Q4 2025, H1, 1Q26, 2016 H2.
func (p *parser) quarterCode(i int) (found, bool) {
	if n, k, ok := p.code(i); ok {
		x, kind := expr{part: quarter, n: n}, Quarter
		if p.is(i, "h") || p.is(i+1, "h") || p.is(i+1, "hfy") {
			x.part, kind = half, Half
		}
		next := k
		if y, n2, ok := p.fiscalDigits(k + 1); ok && k == i+1 { // 3QFY26
			x.y = y
			return found{x: x, kind: kind, next: n2}, true
		}
		if p.dash(next) && p.is(next+1, "fy") {
			next++
		}
		if y, n2, ok := p.yearOf(next); ok {
			x.y, next = y, n2
		} else if p.number(k) && p.glued(k) && p.size(k) == 2 { // 1Q26
			x.y, next = year{mode: exactly, n: 2000 + p.int(k)}, k+1
		}
		return found{x: x, kind: kind, next: next}, true
	}
	if y, ok := p.year4Loose(i); ok { // 2016 H2
		if n, k, ok := p.code(i + 1); ok && !p.number(i+1) {
			x, kind := expr{part: quarter, n: n, y: year{mode: exactly, n: y}}, Quarter
			if p.is(i+1, "h") {
				x.part, kind = half, Half
			}
			return found{x: x, kind: kind, next: k}, true
		}
	}
	return found{}, false
}

// monthsCode reads 9MFY26, the first nine months of a fiscal year, and 9M 2025, 9M25 those of a year.
func (p *parser) monthsCode(i int) (found, bool) {
	n := p.int(i)
	if p.is(i+1, "m") && p.glued(i+1) && p.capital(i+1) && n >= 1 && n <= 12 {
		x := expr{part: firstMonths, n: n}
		if y, ok := p.year4(i + 2); ok {
			x.y = year{mode: exactly, n: y}
		} else if p.number(i+2) && p.glued(i+2) && p.size(i+2) == 2 {
			x.y = year{mode: exactly, n: 2000 + p.int(i+2)}
		} else {
			return found{}, false
		}
		return found{x: x, kind: YearToDate, next: i + 3}, true
	}
	if !p.is(i+1, "mfy") || !p.glued(i+1) || n < 1 || n > 12 {
		return found{}, false
	}
	y, next, ok := p.fiscalDigits(i + 2)
	return found{x: expr{part: firstMonths, n: n, y: y}, kind: FiscalToDate, next: next}, ok
}

// code reads Q3, H1, 3Q.
func (p *parser) code(i int) (n, next int, ok bool) {
	if y := p.fold(i + 1); p.number(i) && p.glued(i+1) && (y == "qfy" || y == "hfy") && p.number(i+2) && p.size(i) == 1 {
		return p.int(i), i + 1, p.int(i) >= 1 && p.int(i) <= 4
	}
	letter, digit := i, i+1
	if p.number(i) {
		letter, digit = i+1, i
	}
	if !(p.is(letter, "q") || p.is(letter, "h")) || !p.number(digit) || p.size(digit) != 1 || !p.glued(i+1) || !p.capital(letter) || p.glued(i) && !p.number(i-1) {
		return 0, i, false
	}
	n = p.int(digit)
	limit := 4
	if p.is(letter, "h") {
		limit = 2
	}
	if digit > letter && p.glued(digit+1) && p.at(digit+1).Kind == lex.Word && !p.is(digit+1, "fy") {
		return 0, i, false
	}
	return n, i + 2, n >= 1 && n <= limit
}
