package period

import (
	"time"

	"github.com/comity-project/comity/internal/read/lex"
)

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
	if f, ok := p.fromNewYear(i, link); ok && from {
		return f, true
	}
	j := p.skip(i+1, "early", "late", "mid")
	j = p.skip(j, "-")
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

// fromNewYear reads "from the beginning of the year to the end of October".
func (p *parser) fromNewYear(i int, link []string) (found, bool) {
	j := p.skip(i+1, "the")
	if !p.any(j, "beginning", "start") || !p.is(j+1, "of") || !p.any(j+2, "the", "this") || !p.is(j+3, "year") || !p.any(j+4, link...) {
		return found{}, false
	}
	k := p.skip(p.skip(p.skip(j+5, "the"), "end", "mid"), "of", "-")
	m, next, ok := p.month(k)
	if !ok {
		return found{}, false
	}
	if p.number(next) && p.size(next) <= 2 {
		next++
	}
	return found{x: expr{part: run, m1: time.January, m2: m}, kind: YearToDate, next: next}, true
}

// dealtOut reports whether the sentence deals its numbers out to the times it names: "in July and August … respectively".
func (p *parser) dealtOut(k int) bool {
	for j := k; j < len(p.t) && j < k+40 && !(p.is(j, ".") && !p.glued(j+1)); j++ {
		if p.is(j, "respectively") {
			return true
		}
	}
	return false
}

// monthRunEnd reads the second month of a run and its year.
func (p *parser) monthRunEnd(m1 time.Month, y1 int, has1 bool, k int) (found, bool) {
	k = p.skip(p.skip(p.skip(p.skip(k, "the"), "end", "mid"), "of"), "-")
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
	if p.any(next, "period", "quarter", "months", "half", "window", "stretch", "span", "interval") || p.dash(next) && p.any(next+1, "period", "quarter") {
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
	if p.is(k, "and") && !has && !p.is(i-1, "between") && !p.dealtOut(k) { // in July and August
		if m2, _, ok := p.month(k + 1); ok && m2 == m1%12+1 {
			return p.monthRunEnd(m1, 0, false, k+1)
		}
	}
	if !p.dash(k) && !p.any(k, "to", "through", "until", "till", "/") {
		return found{}, false
	}
	if p.dash(k) && p.is(k+1, "to") && p.dash(k+2) { // July-to-September
		k += 2
	}
	if p.any(k, "to", "/") && p.at(i-1).Kind == lex.Word && p.any(i-1, "up", "down") {
		return found{}, false
	}
	return p.monthRunEnd(m1, y1, has, k+1)
}
