package period

import (
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/lex"
)

// month reads a month's name at i; abbreviations and names that are words need a capital, and a word beside them that a month has.
func (p *parser) month(i int) (m time.Month, next int, ok bool) {
	t := p.at(i)
	if t.month == 0 {
		return 0, i, false
	}
	next = i + 1
	if !t.short {
		return t.month, next, true
	}
	if !p.capital(i) {
		return 0, i, false
	}
	abbreviated := t.End-t.Start <= 4
	dotted := abbreviated && t.month != time.May && p.is(next, ".") && p.glued(next)
	if dotted {
		next++
	}
	if p.isMonthHere(i, next, dotted) {
		return t.month, next, true
	}
	return 0, i, false
}

// isMonthHere tells May and Jan. from Theresa May and Jan Smith.
func (p *parser) isMonthHere(i, next int, dotted bool) bool {
	after, before := p.at(next), p.at(i-1)
	switch {
	case p.number(next) && (p.size(next) == 4 || p.size(next) <= 2), p.dash(next) && p.at(next+1).month != 0, p.is(next, ",") && p.number(next+1) && p.size(next+1) == 4,
		p.is(next, "quarter"), p.dash(next) && p.is(next+1, "quarter"), p.number(i-1) && p.size(i-1) <= 2:
		return true
	case p.any(i-1, "in", "of", "since", "until", "till", "by", "to", "from", "through", "and", "between", "last", "this", "next", "early", "late", "mid", "during",
		"for", "ended", "ending", "end", "until", "before", "after", "previous", "on", "every", "in", "than", "around", "that") || p.dash(i-1):
		return !(p.is(i-1, "and") && p.capital(i-2) && p.at(i-2).month == 0 && p.capital(next))
	case dotted:
		return true
	case p.size(i) <= 4 && p.at(i).month != time.May && p.at(i).month != time.June && p.at(i).month != time.July:
		return false
	case before.Kind == lex.Word && p.capital(i-1) && before.month == 0:
		return false // Theresa May
	case p.any(next, "said", "says", "told", "met", "has", "was", "be", "not", "also", "have", "day", "i", "we", "he", "she", "you", "they", "the", "god"):
		return false
	}
	return after.Kind != 0 || before.Kind != 0
}

// numeral reads a small number, in digits or words.
func (p *parser) numeral(i int) (int, bool) {
	if p.number(i) && p.size(i) <= 2 {
		return p.int(i), true
	}
	t := p.at(i)
	return int(t.n), t.n > 0
}

// year4 reads a year of four digits that nothing makes a count.
func (p *parser) year4(i int) (int, bool) {
	if !p.number(i) || p.size(i) != 4 || p.glued(i+1) && (p.at(i+1).Kind == lex.Word || p.is(i+1, "%") || p.is(i+1, ":") || (p.is(i+1, ",") || p.is(i+1, ".")) && p.number(i+2) && p.glued(i+2)) {
		return 0, false
	}
	y := p.int(i)
	return y, y >= 1800 && y <= 2150 && !p.at(i+1).counted && !p.is(i+1, "%")
}

// yearSpan reads 2024-25, 2024/25, 2024-2025 as a two-year label.
func (p *parser) yearSpan(i int) (year, int, bool) {
	if !p.number(i) || p.size(i) != 4 || !(p.dash(i+1) || p.is(i+1, "/")) || !p.glued(i+1) || !p.glued(i+2) || !p.number(i+2) {
		return year{}, i, false
	}
	y, z := p.int(i), p.int(i+2)
	if y < 1800 || y > 2150 || p.glued(i+3) && (p.dash(i+3) || p.at(i+3).Kind == lex.Word) {
		return year{}, i, false
	}
	if p.size(i+2) == 2 && z == (y+1)%100 || p.size(i+2) == 4 && z == y+1 {
		return year{mode: twoYears, n: y, fiscal: true}, i + 3, true
	}
	return year{}, i, false
}

// yearOf reads the year that a part belongs to, after "of", "in", "," or nothing: of 2025, FY26, last year, the fiscal year ending March 2026.
func (p *parser) yearOf(i int) (year, int, bool) {
	j := i
	if p.is(j, ",") && p.number(j+1) {
		j++
	}
	if p.is(j, "(") && p.is(j+3, ")") { // first quarter (Q1) of
		j += 4
	}
	j = p.skip(j, "of", "in", "for", "during")
	if y, next, ok := p.yearName(j); ok {
		return y, next, true
	}
	return year{}, i, false
}

// yearName reads the name of a year.
func (p *parser) yearName(i int) (year, int, bool) {
	j := p.skip(i, "the")
	if y, next, ok := p.yearSpan(j); ok {
		next = p.skip(next, "fiscal", "financial", "marketing", "crop", "tax")
		return y, p.skip(next, "year", "season"), true
	}
	if y, next, ok := p.fiscalName(j); ok {
		return y, next, true
	}
	if p.any(j, "calendar") || p.is(j, "cy") {
		k := p.skip(j+1, "year")
		if y, ok := p.year4(k); ok {
			return year{mode: exactly, n: y}, k + 1, true
		}
	}
	if y, next, ok := p.yearRelative(j); ok {
		return y, next, true
	}
	if y, ok := p.year4(j); ok && j == i {
		if p.any(j+1, "fiscal", "financial") && p.is(j+2, "year") {
			return year{mode: exactly, n: y, fiscal: true}, j + 3, true
		}
		return year{mode: exactly, n: y}, j + 1, true
	}
	return year{}, i, false
}

// fiscalName reads FY26, FY2024-25, fiscal 2025, the fiscal year ending March 2026, this fiscal, the current financial year.
func (p *parser) fiscalName(i int) (year, int, bool) {
	j := i
	if p.is(j, "efy") && p.number(j+1) && p.size(j+1) == 4 { // the Ethiopian year 2018 ends in 2026
		return year{mode: exactly, n: p.int(j+1) + 8, fiscal: true}, j + 2, true
	}
	if p.is(j, "fy") {
		j++
		if p.dash(j) || p.is(j, "'") || p.is(j, "’") {
			j++
		}
		return p.fiscalDigits(j)
	}
	n, mode, led := 0, unnamed, false
	switch {
	case p.any(j, "this", "current", "ongoing", "present"):
		mode, led = relative, true
	case p.any(j, "last"):
		mode, n, led = relative, -1, true
	case p.any(j, "next", "coming", "ensuing"):
		mode, n, led = relative, 1, true
	case p.any(j, "previous", "preceding", "prior"):
		mode, n, led = anchored, -1, true
	case p.any(j, "same", "that"):
		mode, led = anchored, true
	}
	if led {
		j++
	}
	if !p.any(j, "fiscal", "financial", "tax", "marketing", "crop") {
		return year{}, i, false
	}
	fiscalOnly := p.is(j, "fiscal")
	j++
	switch {
	case p.is(j, "year"):
		j++
	case !fiscalOnly, !led && !p.number(j):
		return year{}, i, false
	}
	if y, next, ok := p.fiscalDigits(j); ok {
		return y, next, true
	}
	if p.any(j, "ending", "ended", "to", "through", "that") {
		if y, next, ok := p.endingIn(j); ok {
			y.fiscal = true
			return y, next, true
		}
	}
	return year{mode: mode, n: n, fiscal: true}, j, true
}

// fiscalDigits reads the digits of a fiscal label: 26, 2026, 2024-25, 25-26.
func (p *parser) fiscalDigits(j int) (year, int, bool) {
	if y, next, ok := p.yearSpan(j); ok {
		return y, next, true
	}
	if !p.number(j) {
		return year{}, j, false
	}
	switch p.size(j) {
	case 2:
		y := 2000 + p.int(j)
		if (p.dash(j+1) || p.is(j+1, "/")) && p.glued(j+1) && p.number(j+2) && p.size(j+2) == 2 && p.int(j+2) == (p.int(j)+1)%100 {
			return year{mode: twoYears, n: y, fiscal: true}, j + 3, true
		}
		if y > 2070 {
			y -= 100
		}
		return year{mode: exactly, n: y, fiscal: true}, j + 1, true
	case 4:
		if y := p.int(j); y >= 1300 && y <= 2700 {
			return year{mode: exactly, n: y, fiscal: true}, j + 1, true
		}
	}
	return year{}, j, false
}

// endingIn reads "ending March 2026", "ended June 30, 2025", "to March", "that ended in March".
func (p *parser) endingIn(j int) (year, int, bool) {
	j = p.skip(j, "that", "which")
	coming := p.is(j, "ending") || p.is(j, "ends")
	if !p.any(j, "ending", "ended", "ends", "to", "through") {
		return year{}, j, false
	}
	k := p.skip(p.skip(j+1, "in", "on"), "the")
	k = p.skip(k, "end", "late", "mid")
	k = p.skip(k, "-", "of")
	if p.number(k) && p.size(k) <= 2 && p.at(k+1).month != 0 {
		k++
	}
	m, next, ok := p.month(k)
	if !ok {
		return year{}, j, false
	}
	y := year{mode: ending, m: m, coming: coming}
	if p.number(next) && p.size(next) <= 2 {
		next++
		if p.any(next, "st", "nd", "rd", "th") && p.glued(next) {
			next++
		}
	}
	if v, n2, ok := p.plainYear(next); ok {
		y.n, next = v, n2
	} else if p.any(next, "this", "last", "next") && p.is(next+1, "year") {
		return y, next, true
	}
	return y, next, true
}

// plainYear reads ", 2025", "of 2025" or "2025" after a month.
func (p *parser) plainYear(i int) (int, int, bool) {
	j := p.skip(i, ",")
	j = p.skip(j, "of", "in")
	if p.any(j, "'", "’") && p.number(j+1) && p.size(j+1) == 2 && p.glued(j+1) {
		return 2000 + p.int(j+1), j + 2, true
	}
	if y, ok := p.year4(j); ok && !p.numericSpan(j) {
		return y, j + 1, true
	}
	return 0, i, false
}

// numericSpan reports whether the year at j begins a label like 2024-25.
func (p *parser) numericSpan(j int) bool { _, _, ok := p.yearSpan(j); return ok }

// yearRelative reads last year, this year, next year, the previous year, that year, the year.
func (p *parser) yearRelative(i int) (year, int, bool) {
	y := year{mode: relative}
	switch {
	case p.any(i, "last"):
		y.n = -1
	case p.any(i, "this", "current"):
	case p.any(i, "next", "coming"):
		y.n = 1
	case p.any(i, "previous", "preceding", "prior"):
		y.mode, y.n = anchored, -1
	case p.any(i, "that", "same"):
		y.mode = anchored
	default:
		return y, i, false
	}
	j := p.skip(i+1, "calendar", "full")
	if !p.is(j, "year") || p.dash(j+1) && p.glued(j+1) && p.is(j+2, "on") {
		return y, i, false
	}
	return y, j + 1, true
}

// fromTo reads "between April and December 2025", "from April to December", "from 2016 to 2023".
func (p *parser) fromTo(i int) (found, bool) {
	between, from := p.is(i, "between"), p.is(i, "from")
	if !between && !from {
		return found{}, false
	}
	link := []string{"to", "until", "till", "through", "-", "–"}
	if between {
		link = []string{"and"}
	}
	j := p.skip(i+1, "early", "late", "mid")
	if m1, k, ok := p.month(j); ok {
		y1, k2, has := p.plainYear(k)
		if p.any(k2, link...) {
			if f, ok := p.monthRunEnd(m1, y1, has, k2+1); ok {
				return f, true
			}
		}
		return found{}, false
	}
	if a, ok := p.year4(j); ok && p.any(j+1, link...) {
		if b, ok := p.year4(j + 2); ok && b > a && !p.numericSpan(j+2) {
			return found{x: expr{part: yearsRun, y1: year{mode: exactly, n: a}, y: year{mode: exactly, n: b}}, kind: Span, next: j + 3}, true
		}
	}
	return found{}, false
}

// monthRunEnd reads the second month of a run and its year.
func (p *parser) monthRunEnd(m1 time.Month, y1 int, has1 bool, k int) (found, bool) {
	m2, next, ok := p.month(k)
	if !ok || p.number(next) && p.size(next) <= 2 {
		return found{}, false
	}
	x := expr{part: run, m1: m1, m2: m2}
	if has1 {
		x.y1 = year{mode: exactly, n: y1}
	}
	kind := Span
	named := false
	if p.any(next, "period", "quarter", "months", "half") || p.dash(next) && p.any(next+1, "period", "quarter") {
		named = p.any(next, "quarter", "half")
		next = p.skip(next, "-") + 1
	}
	if y, n2, ok := p.yearOf(next); ok && y.mode != anchored {
		x.y, next = y, n2
	}
	if named && int(m2-m1+12)%12 == 2 {
		kind = Quarter
	}
	return found{x: x, kind: kind, next: next}, true
}

// monthRange reads "April-December", "Jan-Nov 2025", "April to December period", "April-December of FY22".
func (p *parser) monthRange(i int) (found, bool) {
	m1, j, ok := p.month(i)
	if !ok {
		return found{}, false
	}
	y1, k, has := p.plainYear(j)
	if !p.dash(k) && !p.any(k, "to", "through", "until", "till", "/") {
		return found{}, false
	}
	if p.any(k, "to", "/") && p.at(i-1).Kind == lex.Word && p.any(i-1, "up", "down") {
		return found{}, false
	}
	return p.monthRunEnd(m1, y1, has, k+1)
}

// part reads the first nine months of …, the first quarter of …, the second half of last year, the last three months of 2025.
func (p *parser) part(i int) (found, bool) {
	j := p.skip(i, "the")
	t := p.at(j)
	ordinal, last := int(t.ordinal), p.any(j, "last", "final", "past", "latest")
	opening := p.any(j, "opening")
	if ordinal == 0 && !last && !opening {
		return found{}, false
	}
	k := j + 1
	if p.dash(k) && p.glued(k) {
		k++
	}
	fiscal := p.any(k, "fiscal", "financial")
	if fiscal {
		k++
	}
	if p.is(k, "quarter") || p.is(k, "half") {
		if last && p.is(j, "past") || opening {
			return found{}, false
		}
		return p.quarterOrHalf(j, k, ordinal, last, fiscal)
	}
	n, ok := p.numeral(k)
	if !ok || ordinal > 1 {
		return found{}, false
	}
	if p.dash(k + 1) {
		k++
	}
	switch {
	case p.is(k+1, "months") || p.is(k+1, "month"):
		return p.monthsOf(i, k+2, n, last)
	case p.is(k+1, "quarters") && n <= 4:
		return p.monthsOf(i, k+2, 3*n, last)
	}
	return found{}, false
}

// monthsOf reads the year of "the first nine months".
func (p *parser) monthsOf(i, k, n int, last bool) (found, bool) {
	if n < 1 || n > 60 {
		return found{}, false
	}
	if p.any(k, "to", "ended", "ending", "through", "until") {
		if f, ok := p.runTo(k, n); ok {
			return f, true
		}
	}
	x := expr{part: firstMonths, n: n}
	if last {
		x.part = lastMonths
	}
	next := k
	if p.any(k, "of", "in") && p.is(k+1, "the") && p.is(k+2, "year") && !p.any(k+3, "to", "ended", "ending") {
		next = k + 3
	} else if y, n2, ok := p.yearOf(k); ok {
		x.y, next = y, n2
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
	if p.is(k, "half") {
		x.part, kind = half, Half
		if p.dash(k + 1) {
			return found{}, false
		}
	}
	next := k + 1
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
	}
	return found{x: x, kind: kind, next: next}, true
}

// rolling reads "the five months to November", "12 months through March", "the year to March 2025", "year ended June 30, 2025".
func (p *parser) rolling(i int) (found, bool) {
	j := p.skip(i, "the")
	j = p.skip(j, "full", "whole")
	if p.any(j, "year", "quarter", "half") && p.any(j+1, "to", "ended", "ending", "through", "until") {
		n := map[string]int{"year": 12, "quarter": 3, "half": 6}[p.fold(j)]
		return p.runTo(j+1, n)
	}
	n, ok := p.numeral(j)
	if !ok || n < 1 || n > 60 {
		return found{}, false
	}
	k := j + 1
	if p.dash(k) {
		k++
	}
	if (p.is(k, "months") || p.is(k, "month")) && p.any(k+1, "to", "ended", "ending", "through", "until", "from", "period") {
		k = p.skip(k, "period")
		if f, ok := p.runTo(k+1, n); ok {
			return f, true
		}
	}
	return found{}, false
}

// runTo reads "to March 2025", "ended 30 June" after a number of months.
func (p *parser) runTo(k, n int) (found, bool) {
	y, next, ok := p.endingIn(k)
	if !ok {
		return found{}, false
	}
	x := expr{part: runTo, n: n, m2: y.m}
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

// quarterNamed reads "the December quarter", "December half 2025".
func (p *parser) quarterNamed(i int) (found, bool) {
	m, j, ok := p.month(i)
	if !ok {
		return found{}, false
	}
	if p.dash(j) {
		j++
	}
	n := map[string]int{"quarter": 3, "half": 6}[p.fold(j)]
	if n == 0 {
		return found{}, false
	}
	x, next := expr{part: runTo, n: n, m2: m}, j+1
	if y, n2, ok := p.yearOf(next); ok {
		x.y, next = y, n2
	}
	return found{x: x, kind: map[int]Kind{3: Quarter, 6: Half}[n], next: next}, true
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

// monthsCode reads 9MFY26, the first nine months of a fiscal year.
func (p *parser) monthsCode(i int) (found, bool) {
	n := p.int(i)
	if !p.is(i+1, "mfy") || !p.glued(i+1) || n < 1 || n > 12 {
		return found{}, false
	}
	y, next, ok := p.fiscalDigits(i + 2)
	return found{x: expr{part: firstMonths, n: n, y: y}, kind: FiscalToDate, next: next}, ok
}

func (p *parser) year4Loose(i int) (int, bool) {
	y := p.int(i)
	return y, p.number(i) && p.size(i) == 4 && y >= 1900 && y <= 2100
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

// monthYear reads "December", "Dec. 2025", "December last year", "mid-December", "December of 2025".
func (p *parser) monthYear(i int) (found, bool) {
	j := i
	if p.any(j, "early", "late") {
		j++
	}
	m, next, ok := p.month(j)
	if !ok {
		return found{}, false
	}
	x := expr{part: oneMonth, m2: m}
	if y, n2, ok := p.plainYear(next); ok && !(p.is(next, "in") || p.is(next, ",") && p.glued(next+1)) {
		x.y, next = year{mode: exactly, n: y}, n2
	} else if y, n2, ok := p.yearOf(next); ok && !p.is(next, "in") && (y.mode != exactly || y.fiscal) {
		x.y, next = y, n2
	}
	return found{x: x, kind: Month, next: next}, true
}

// monthDay reads "December 21", "Aug. 25", "March 29, 2024", "November 19-20".
func (p *parser) monthDay(i int) (found, bool) {
	m, j, ok := p.month(i)
	if !ok || !p.number(j) || p.size(j) > 2 || p.int(j) < 1 || p.int(j) > 31 || p.is(j+1, "%") || p.at(j+1).counted || p.is(j+1, ".") && p.number(j+2) && p.glued(j+2) {
		return found{}, false
	}
	d := dayExpr{kind: dayOfMonth, from: p.int(j)}
	next := j + 1
	if p.any(next, "st", "nd", "rd", "th") && p.glued(next) {
		next++
	}
	if (p.dash(next) || p.is(next, "to")) && p.number(next+1) && p.size(next+1) <= 2 && p.int(next+1) > d.from && p.int(next+1) <= 31 && (p.glued(next+1) || p.is(next, "to")) && !p.at(next+2).counted {
		d.to, next = p.int(next+1), next+2
	}
	x := expr{m2: m, day: d}
	if y, n2, ok := p.plainYear(next); ok && !p.is(next, "in") {
		x.y, next = year{mode: exactly, n: y}, n2
	}
	return found{x: x, kind: Day, next: next}, true
}

// dayMonth reads "21 January 2026", "7th of November", "3-5 May".
func (p *parser) dayMonth(i int) (found, bool) {
	if p.size(i) > 2 || p.int(i) < 1 || p.int(i) > 31 || p.glued(i) && !p.dash(i-1) && !p.is(i-1, "(") {
		return found{}, false
	}
	d, j := dayExpr{kind: dayOfMonth, from: p.int(i)}, i+1
	if p.any(j, "st", "nd", "rd", "th") && p.glued(j) {
		j++
	}
	if (p.dash(j) || p.any(j, "to", "and")) && p.number(j+1) && p.size(j+1) <= 2 && p.int(j+1) > d.from && p.int(j+1) <= 31 {
		d.to, j = p.int(j+1), j+2
	}
	j = p.skip(j, "of")
	m, next, ok := p.month(j)
	if !ok {
		return found{}, false
	}
	x := expr{m2: m, day: d}
	if y, n2, ok := p.plainYear(next); ok && !p.is(next, "in") {
		x.y, next = year{mode: exactly, n: y}, n2
	}
	return found{x: x, kind: Day, next: next}, true
}

// numericDate reads 2026-01-21 and 21.01.2026, 21/01/2026 where only one reading is a date.
func (p *parser) numericDate(i int) (found, bool) {
	sep := p.text(i + 1)
	if (sep != "-" && sep != "." && sep != "/") || !p.glued(i+1) || !p.number(i+2) || !p.glued(i+2) || p.text(i+3) != sep || !p.glued(i+3) || !p.number(i+4) || !p.glued(i+4) {
		return found{}, false
	}
	a, b, c := p.int(i), p.int(i+2), p.int(i+4)
	if p.glued(i+5) && (p.number(i+6) || p.at(i+5).Kind != lex.Punct) {
		return found{}, false
	}
	y, m, d := a, b, c
	if p.size(i) != 4 {
		y, m, d = c, b, a
		if p.size(i+4) != 4 || p.size(i) > 2 {
			return found{}, false
		}
		if sep == "/" && m > 12 && d <= 12 {
			m, d = d, m
		}
	}
	if y < 1800 || y > 2150 || m < 1 || m > 12 || d < 1 || d > 31 {
		return found{}, false
	}
	x := expr{m2: time.Month(m), y: year{mode: exactly, n: y}, day: dayExpr{kind: dayOfMonth, from: d}}
	return found{x: x, kind: Day, next: i + 5}, true
}

// basis reads year-on-year, y-o-y, on-year, month-on-month.
func (p *parser) basis(i int) (found, bool) {
	is := func(b comity.Basis, next int) (found, bool) {
		return found{x: expr{part: noPart}, kind: BasisOnly, basis: b, next: next}, true
	}
	by := map[string]comity.Basis{"year": comity.YoY, "y": comity.YoY, "month": comity.MoM, "m": comity.MoM, "quarter": comity.NoBasis, "q": comity.NoBasis}
	switch {
	case p.is(i, "yoy"):
		return is(comity.YoY, i+1)
	case p.text(i) == "MoM" || p.text(i) == "mom" && (p.number(i-1) || p.is(i-1, "%") || p.any(i-1, "cent", "percent")):
		return is(comity.MoM, i+1)
	case p.is(i, "qoq"):
		return is(comity.NoBasis, i+1)
	case p.is(i, "on") && p.any(i-1, "cent", "percent", "%") || p.is(i, "on") && p.dash(i+1): // rose 5% on year, on-year
		j := p.skip(i+1, "-", "the", "a")
		if b, ok := by[p.fold(j)]; ok && p.size(j) > 1 && (p.is(j, "year") || p.is(j, "month")) {
			return is(b, j+1)
		}
	}
	if b, ok := by[p.fold(i)]; ok {
		j := i + 1
		if p.is(j, "/") && p.is(j+1, p.fold(i)) && p.glued(j) {
			return is(b, j+2)
		}
		j = p.skip(j, "-", "–", "‑")
		if p.any(j, "on", "over", "o", "to") && !(p.is(j, "to") && p.is(j-1, p.fold(i))) {
			j = p.skip(j+1, "-", "–", "‑")
			if p.is(j, p.fold(i)) {
				return is(b, j+1)
			}
		}
	}
	return found{}, false
}
