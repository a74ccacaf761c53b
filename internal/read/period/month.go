package period

import (
	"time"

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
	case p.dash(next) && p.glued(next) && p.at(next+1).month == 0 && !p.number(next+1) && !p.is(next+1, "quarter"):
		return false // Mar-a-Lago
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

// numericMonth reads 2025-11, 2025/11, 11/2025; 2024-25 is a label of two years.
func (p *parser) numericMonth(i int) (found, bool) {
	if !(p.dash(i+1) || p.is(i+1, "/")) || !p.glued(i+1) || !p.number(i+2) || !p.glued(i+2) || p.glued(i+3) && (p.dash(i+3) || p.is(i+3, "/") || p.at(i+3).Kind == lex.Word) || p.glued(i) && !p.is(i-1, "(") {
		return found{}, false
	}
	y, m := i, i+2
	if p.size(i) <= 2 {
		y, m = m, y
	}
	if p.size(y) != 4 || p.size(m) > 2 || p.int(y) < 1900 || p.int(y) > 2100 || p.int(m) < 1 || p.int(m) > 12 || p.numericSpan(i) {
		return found{}, false
	}
	return found{x: expr{part: oneMonth, m2: time.Month(p.int(m)), y: year{mode: exactly, n: p.int(y)}}, kind: Month, next: i + 3}, true
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
	run := func(n int, kind Kind) (found, bool) {
		return found{x: expr{part: runTo, n: n, m2: m, y: x.y}, kind: kind, next: next + 1}, true
	}
	switch named := x.y.mode == exactly; {
	case named && p.is(next, "year") && !p.any(next+1, "ago", "earlier", "before", "-"): // New Zealand's "June 2024 year", the twelve months to June
		return run(12, Rolling)
	case named && p.is(next, "quarter"):
		return run(3, Quarter)
	}
	return found{x: x, kind: Month, next: next}, true
}

// monthDay reads "December 21", "Aug. 25", "March 29, 2024", "November 19-20".
func (p *parser) monthDay(i int) (found, bool) {
	m, j, ok := p.month(i)
	if !ok || !p.number(j) || p.size(j) > 2 || p.int(j) < 1 || p.int(j) > 31 || p.is(j+1, "%") || p.at(j+1).counted || (p.is(j+1, ".") || p.is(j+1, ",") && p.glued(j+1)) && p.number(j+2) && p.glued(j+2) {
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
	if d.from == 1 && d.to >= 5 { // the windows of customs releases: "December 1-20"
		return found{x: x, kind: Days, next: next}, true
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
