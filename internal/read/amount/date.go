package amount

import (
	"strings"
)

// clock reads 11:24, 10.45pm, 5 am, 0401 GMT, 12:01 a.m.
func (p *parser) clock(i int) (int, Reason) {
	j := i + 1
	if p.size(i) > 4 {
		return i, 0
	}
	colon := p.is(j, ":") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) && p.size(j+1) == 2
	for p.is(j, ":") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) {
		j += 2
	}
	if !colon && p.is(j, ".") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) && p.size(j+1) == 2 {
		j += 2
	}
	switch w := p.fold(j); {
	case w == "am" || w == "pm" || w == "gmt" || w == "utc" || w == "ist" || w == "hrs" && p.size(i) == 4 || w == "o" && p.is(j+2, "clock"):
		if w == "o" {
			j += 2
		}
		return j + 1, Clock
	case (w == "a" || w == "p") && p.is(j+1, ".") && p.glued(j+1) && p.is(j+2, "m"):
		return j + 3, Clock
	case colon:
		return j, Clock
	}
	return i, 0
}

// slashName reads 24/7, 50/50 and 9/11, which nobody divides.
func (p *parser) slashName(i int) (int, Reason) {
	if !p.is(i+1, "/") || !p.glued(i+1) || p.kind(i+2) != kindNumber || !p.glued(i+2) || p.size(i) > 2 || p.size(i+2) > 2 || p.is(i+3, "/") || p.unitAfter(i+2) || p.is(i-1, "/") {
		return i, 0
	}
	if a, b := p.int(i), p.int(i+2); a >= b || a == 9 && b == 11 {
		return i + 3, Name
	}
	return i, 0
}

// slashDate reads 5/17/2018, 2026-01-21, 21-01-2026, 11/2025.
func (p *parser) slashDate(i int) (int, Reason) {
	sep := p.text(i + 1)
	if sep == "/" && p.glued(i+1) && p.glued(i+2) && p.size(i) <= 2 && p.kind(i+2) == kindNumber && p.size(i+2) == 4 && p.int(i) <= 12 && !p.is(i+3, "/") && p.int(i+2)/100 <= 20 {
		return i + 3, Date
	}
	if sep != "/" && sep != "-" || !p.glued(i+1) || p.kind(i+2) != kindNumber || !p.glued(i+2) {
		return i, 0
	}
	if p.text(i+3) != sep || !p.glued(i+3) || p.kind(i+4) != kindNumber || !p.glued(i+4) {
		return i, 0
	}
	a, b, c := p.size(i), p.size(i+2), p.size(i+4)
	if b <= 2 && (a == 4 && c <= 2 || a <= 2 && (c == 4 || c == 2)) && !p.runsOn(i+5) {
		return i + 5, Date
	}
	return i, 0
}

// ordinalDigits reads 22nd, 1990s.
func (p *parser) ordinalDigits(i int) (int, Reason) {
	if !p.glued(i+1) || p.kind(i+1) != kindWord {
		if p.is(i+1, "'") && p.glued(i+1) && p.is(i+2, "s") && p.glued(i+2) && p.size(i) == 4 {
			return i + 1, Year
		}
		return i, 0
	}
	switch p.fold(i + 1) {
	case "st", "nd", "rd", "th":
		if p.at(i-1).is(month) || p.at(i+2).is(month) || p.is(i+2, "of") && p.at(i+3).is(month) {
			return i + 2, Date
		}
		return i + 2, Ordinal
	case "s":
		if p.size(i) == 4 || p.size(i) == 2 {
			return i + 2, Year
		}
		return i + 2, Name
	}
	return i, 0
}

// dateNumber reads the day beside a month: 21 January, Jan. 21, March 29, May 3-5.
func (p *parser) dateNumber(i int) (int, Reason) {
	if p.size(i) > 2 || p.unitAfter(i) {
		return i, 0
	}
	day := p.int(i)
	if day < 1 || day > 31 {
		return i, 0
	}
	before := i - 1
	if p.is(before, ".") {
		before--
	}
	if p.isMonth(before) && !(p.is(i+1, "-") && p.at(i+2).is(unit|persons)) && !p.at(i+1).is(unit|persons) {
		return i + 1, Date
	}
	if p.isMonth(before-2) && (p.is(before, "-") || p.is(before, "–") || p.is(before, "and") || p.is(before, "to")) && p.kind(before-1) == kindNumber {
		return i + 1, Date
	}
	j := i + 1
	if p.is(j, "of") {
		j++
	}
	if p.isMonth(j) {
		return i + 1, Date
	}
	if (p.is(j, "-") || p.is(j, "–") || p.is(j, "and") || p.is(j, "to")) && p.kind(j+1) == kindNumber && p.size(j+1) <= 2 && p.isMonth(j+2) {
		return i + 1, Date
	}
	return i, 0
}

// isMonth is a month's name; "may", "march" and "mar" only with a capital.
func (p *parser) isMonth(i int) bool {
	if !p.at(i).is(month) {
		return false
	}
	switch p.fold(i) {
	case "may", "march", "mar", "sep", "jan", "dec":
		return p.capital(i)
	}
	return true
}

// yearNumber reads 2025, 2024-25, 2025/26, 2016–2020, as long as nothing after says that 2025 things are counted.
func (p *parser) yearNumber(i int) (int, Reason) {
	if p.size(i) != 4 {
		return i, 0
	}
	y := p.int(i)
	if y < 1700 || y > 2199 || p.is(i+1, ",") && p.glued(i+1) && p.kind(i+2) == kindNumber && p.glued(i+2) && p.size(i+2) == 3 || p.is(i+1, ".") && p.glued(i+1) && p.kind(i+2) == kindNumber && p.glued(i+2) {
		return i, 0
	}
	if p.unitAfter(i) {
		return i, 0
	}
	j := i + 1
	if sep := p.text(j); (sep == "-" || sep == "–" || sep == "/" || sep == "—") && p.glued(j) && p.glued(j+1) && p.kind(j+1) == kindNumber {
		switch p.size(j + 1) {
		case 2:
			if next := p.int(j + 1); next <= 12 && next != (y+1)%100 && sep == "-" || next == (y+1)%100 || next > y%100 {
				return j + 2, Year
			}
		case 4:
			if next := p.int(j + 1); next > y && next < 2200 && y >= 1800 && next-y < 100 && !p.counted(j+2) {
				return j + 2, Year
			}
		}
		return i, 0
	}
	if p.at(i-1).is(yearBefore) || p.isMonth(i-1) || p.is(i-1, ",") && (p.isMonth(i-2) || p.isMonth(i-3)) || p.is(i-1, "(") {
		if !p.at(i-1).is(hedgeEnd) || !p.counted(j) {
			return j, Year
		}
	}
	if y < 1900 || p.counted(j) || p.hedgeBefore(i) != (Hedge{}) && !p.at(i-1).is(yearBefore) {
		return i, 0
	}
	return j, Year
}

// spokenYear is the end of "twenty twenty-four", "nineteen ninety", which no number is.
func (p *parser) spokenYear(i int) int {
	if !p.is(i, "twenty") && !p.is(i, "nineteen") {
		return i
	}
	n, next, ok := p.small(i + 1)
	if !ok || n < 10 || p.at(next).is(magnitude|percent|money|unit) {
		return i
	}
	return next
}

// counted reports whether a plural noun, which a number would count, stands at j.
func (p *parser) counted(j int) bool {
	t := p.at(j)
	if t.Kind != kindWord || t.is(function) || t.Glued {
		return false
	}
	if t.is(unit|persons|duration) && p.plural(j) {
		return true
	}
	w := p.text(j)
	if !p.plural(j) || p.capital(j) || strings.HasSuffix(w, "ss") || t.is(rises|falls) {
		return t.is(persons)
	}
	return !p.verbAfterYear(j)
}

// verbAfterYear lists third-person verbs that often follow a year in headlines and clauses.
func (p *parser) verbAfterYear(j int) bool {
	switch p.fold(j) {
	case "exports", "imports", "sales", "shipments", "figures", "data", "results", "earnings", "elections", "levels", "prices", "talks", "games", "olympics", "sees", "shows",
		"marks", "remains", "brings", "accords", "sanctions", "tariffs", "annexations", "protests", "floods", "wildfires", "profits", "revenues":
		return true
	}
	return false
}

// afterNumber says why a number without a unit is no amount, by what follows it: years old, months, a clock's "o'clock".
func (p *parser) afterNumber(a *Amount, n numeral) (int, Reason) {
	j := n.next
	hyphen := p.is(j, "-") && p.glued(j)
	if hyphen {
		j++
	}
	t := p.at(j)
	if t.is(duration) && !p.ordinalUse(j) {
		old := j + 1
		if p.is(old, "-") {
			old++
		}
		if p.is(old, "old") || p.is(old, "olds") {
			return old + 1, Age
		}
		if p.is(j, "straight") || p.is(j, "consecutive") || p.is(j, "successive") || p.is(j, "working") || p.is(j, "business") || p.is(j, "trading") {
			if !p.at(j + 1).is(duration) {
				return n.next, 0
			}
			j++
		}
		if (p.is(j, "season") || p.is(j, "seasons")) && !n.words && n.digits == 0 {
			return n.next, 0
		}
		return j + 1, Duration
	}
	if p.kind(a.meta.first) == kindNumber && p.size(a.meta.first) <= 2 && (p.is(a.meta.first-1, "aged") || p.is(a.meta.first-1, "age")) {
		return n.next, Age
	}
	if (p.is(j, "year") || p.is(j, "years")) && hyphen {
		return j + 1, Duration
	}
	return n.next, 0
}

// ordinalUse: "third quarter" never comes here; "seconds" as an ordinal does not either.
func (p *parser) ordinalUse(j int) bool { return p.is(j, "second") && p.noun(j+1) }
