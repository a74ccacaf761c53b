package period

import (
	"github.com/comity-project/comity/internal/read/lex"
)

// numeral reads a small number, in digits or words.
func (p *parser) numeral(i int) (n, next int, ok bool) {
	if p.number(i) && p.size(i) <= 2 {
		return p.int(i), i + 1, true
	}
	return p.underHundred(i)
}

// year4 reads a year of four digits that nothing makes a count.
func (p *parser) year4(i int) (int, bool) {
	if !p.number(i) || p.size(i) != 4 || p.glued(i+1) && (p.at(i+1).Kind == lex.Word || p.is(i+1, "%") || p.is(i+1, ":") && p.number(i+2) && p.glued(i+2) || (p.is(i+1, ",") || p.is(i+1, ".")) && p.number(i+2) && p.glued(i+2)) {
		return 0, false
	}
	y := p.int(i)
	return y, y >= 1800 && y <= 2150 && !p.at(i+1).counted && !p.is(i+1, "%")
}

// decade reads the 1990s and 2010's.
func (p *parser) decade(i int) (found, bool) {
	if !p.number(i) || p.size(i) != 4 || p.int(i)%10 != 0 || p.int(i) < 1800 || p.int(i) > 2090 || p.glued(i) {
		return found{}, false
	}
	j := i + 1
	if p.any(j, "'", "’") && p.glued(j) {
		j++
	}
	if !p.is(j, "s") || !p.glued(j) || j > i+1 && !p.is(i-1, "the") {
		return found{}, false
	}
	y := p.int(i)
	return found{x: expr{part: yearsRun, y1: year{mode: exactly, n: y}, y: year{mode: exactly, n: y + 9}}, kind: Span, next: j + 1}, true
}

// spokenYear reads the years of broadcasts, "twenty twenty-four", "nineteen ninety", "two thousand and eight", after a word that a year follows.
func (p *parser) spokenYear(i int) (found, bool) {
	if !p.at(i-1).before && !p.is(i-1, ",") && p.at(i-1).month == 0 {
		return found{}, false
	}
	century, j := 0, i+1
	switch {
	case p.is(i, "twenty"):
		century = 2000
	case p.is(i, "nineteen"):
		century = 1900
	case p.is(i, "two") && p.is(i+1, "thousand"):
		century, j = 2000, p.skip(i+2, "and")
	default:
		return found{}, false
	}
	n, next, ok := p.underHundred(j)
	if !ok || j == i+1 && n < 10 || p.at(next).counted {
		return found{}, false
	}
	return found{x: expr{part: wholeYear, y: year{mode: exactly, n: century + n}}, kind: CalendarYear, next: next}, true
}

// underHundred reads a number in words below a hundred.
func (p *parser) underHundred(j int) (n, next int, ok bool) {
	t := p.at(j)
	if t.tens == 0 {
		return int(t.n), j + 1, t.n > 0
	}
	k := p.skip(j+1, "-")
	if u := p.at(k); u.n > 0 && u.n < 10 && k > j+1 {
		return int(t.tens + u.n), k + 1, true
	}
	return int(t.tens), j + 1, true
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
	if p.is(j, "(") {
		if y, next, ok := p.yearName(j + 1); ok && p.is(next, ")") { // July-October (2025-26)
			return y, next + 1, true
		}
		if p.is(j+3, ")") { // first quarter (Q1) of
			j += 4
		}
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
	if y, ok := p.year4(j); ok && p.any(j+1, "fiscal", "financial") && p.is(j+2, "year") { // "the 2026 fiscal year"
		return year{mode: exactly, n: y, fiscal: true}, j + 3, true
	}
	if y, next, ok := p.yearSpan(j); ok {
		y.season = p.any(next, "marketing", "crop", "season", "campaign", "harvest")
		next = p.skip(next, "fiscal", "financial", "marketing", "crop", "tax")
		return y, p.skip(next, "year", "season", "campaign"), true
	}
	if y, next, ok := p.nationsYear(j); ok {
		return y, next, true
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
	if f, ok := p.spokenYear(j); ok {
		return f.x.y, f.next, true
	}
	return year{}, i, false
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
	if f, ok := p.spokenYear(j); ok && j == i {
		return f.x.y.n, f.next, true
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

func (p *parser) year4Loose(i int) (int, bool) {
	y := p.int(i)
	return y, p.number(i) && p.size(i) == 4 && y >= 1900 && y <= 2100
}
