package period

import (
	"github.com/comity-project/comity/internal/read/lex"
)

// anchorPhrase reads what points back: a year earlier, the month before, the same period last year, the corresponding month of the previous year,
// over the same period, that month.
func (p *parser) anchorPhrase(i int) (found, bool) {
	j := p.skip(i, "the", "a")
	if p.any(j, "same", "corresponding", "comparable", "similar", "equivalent", "matching", "year-ago") || p.is(j, "year") && p.dash(j+1) && p.is(j+2, "ago") || p.is(j, "like") {
		return p.samePhrase(i, j)
	}
	if p.any(i, "a", "one", "the") || p.is(i, "year") || p.is(i, "month") {
		if f, ok := p.earlier(i, j); ok {
			return f, true
		}
	}
	if p.any(j, "previous", "preceding", "prior") && !p.is(i, "a") {
		switch {
		case p.is(j+1, "month"):
			return found{x: expr{part: ofAnchor, n: -1, unit: monthUnit}, kind: Previous, next: j + 2}, true
		case p.is(j+1, "quarter"):
			return found{x: expr{part: ofAnchor, n: -1, unit: quarterUnit}, kind: Previous, next: j + 2}, true
		case p.is(j+1, "year"):
			return found{x: yearBack(), kind: YearEarlier, next: j + 2}, true
		case p.is(j+1, "period"):
			return found{x: expr{part: ofAnchor, n: -1}, kind: Previous, next: j + 2}, true
		}
	}
	if y := p.skip(i+1, "full", "whole", "entire"); p.is(i, "the") && p.is(y, "year") && (p.is(i-1, "for") || y > i+1 && p.any(i-1, "in", "over", "during")) &&
		!p.any(y+1, "of", "from", "between", "ended", "ending", "before", "ago", "through", "earlier", "that") && !p.number(y+1) && !(p.is(y+1, "to") && (p.at(y+2).month != 0 || p.any(y+2, "the", "end", "mid", "date") || p.number(y+2))) {
		return found{x: expr{part: ofAnchor, unit: yearUnit}, kind: CalendarYear, next: y + 1}, true
	}
	if p.is(i, "the") && p.any(i-1, "in", "during", "over", "for") && p.any(i+1, "period", "month", "quarter") && !p.any(i+2, "of", "from", "between", "to", "ended", "ending", "before", "ago") {
		return found{x: expr{part: ofAnchor, unit: units[p.fold(i+1)]}, kind: Same, next: i + 2}, true
	}
	if p.is(i, "the") && p.any(i+1, "reporting", "latest", "reported") && p.any(i+2, "month", "quarter", "period") {
		return found{x: expr{part: ofAnchor, unit: units[p.fold(i+2)]}, kind: Same, next: i + 3}, true
	}
	if p.any(i, "full", "whole") && p.dash(i+1) && p.is(i+2, "year") && p.any(i+3, append(flows, tallies...)...) {
		return found{x: expr{part: ofAnchor, unit: yearUnit}, kind: CalendarYear, next: i + 3}, true
	}
	if p.is(i, "the") && p.any(i+1, "month", "quarter") && p.any(i+2, "'", "’") && p.is(i+3, "s") { // "the quarter’s exports"
		return found{x: expr{part: ofAnchor, unit: units[p.fold(i+1)]}, kind: Same, next: i + 2}, true
	}
	if p.is(i, "that") && (p.is(i+1, "month") || p.is(i+1, "quarter") || p.is(i+1, "period")) {
		return found{x: expr{part: ofAnchor, unit: units[p.fold(i+1)]}, kind: Same, next: i + 2}, true
	}
	return found{}, false
}

var units = map[string]unit{"month": monthUnit, "quarter": quarterUnit}

// yearBack is the anchor a year before.
func yearBack() expr { return expr{part: ofAnchor, y: year{mode: anchored, n: -1}} }

// earlier reads "a year ago", "one year earlier", "the year before", "a month earlier", "the month before".
func (p *parser) earlier(i, j int) (found, bool) {
	if p.is(i, "one") {
		j = i + 1
	}
	what := p.fold(j)
	when := p.any(j+1, "ago", "earlier", "before", "prior", "previously", "previous")
	if !when || p.is(i, "the") && p.is(j+1, "ago") {
		return found{}, false
	}
	next := j + 2
	switch what {
	case "year":
		if p.is(j+1, "before") && p.is(i, "a") && p.at(next).Kind == lex.Word && p.capital(next) {
			return found{}, false
		}
		return found{x: yearBack(), kind: YearEarlier, next: next}, true
	case "month":
		return found{x: expr{part: ofAnchor, n: -1, unit: monthUnit}, kind: Previous, next: next}, true
	case "quarter":
		return found{x: expr{part: ofAnchor, n: -1, unit: quarterUnit}, kind: Previous, next: next}, true
	}
	return found{}, false
}

// samePhrase reads "the same period a year earlier", "the same month of 2023", "the corresponding period last year", "the same half of last
// year", "the year-ago period", "over the same period".
func (p *parser) samePhrase(i, j int) (found, bool) {
	k := j + 1
	backed := false
	if p.is(j, "year") { // year-ago period
		k, backed = j+3, true
	}
	if n, next, ok := p.numeral(k); ok && n > 1 && n <= 18 && !backed { // "the same seven months", "the same ten-month period"
		k = next
		if p.dash(k) && p.is(k+1, "month") {
			k += 2
		}
	}
	u, ok := map[string]unit{"period": anyUnit, "month": monthUnit, "months": anyUnit, "quarter": quarterUnit, "half": anyUnit, "time": anyUnit, "span": anyUnit, "stretch": anyUnit, "window": anyUnit, "timeframe": anyUnit,
		"week": anyUnit, "nine": anyUnit, "figure": anyUnit, "figures": anyUnit, "year": yearUnit, "day": anyUnit}[p.fold(k)]
	if !ok || p.is(j, "same") && p.any(k, "time", "day", "week", "figure", "figures") && !p.sameTimeOf(k+1) {
		return found{}, false
	}
	if p.any(k, "figure", "figures") && !p.is(j, "corresponding") {
		return found{}, false
	}
	if u == yearUnit {
		return found{x: expr{part: wholeYear, y: year{mode: anchored}}, kind: CalendarYear, next: k + 1}, true
	}
	if p.any(k, "figure", "figures", "day", "week") {
		return found{x: expr{part: ofAnchor}, kind: Same, next: k + 1}, true
	}
	x := expr{part: ofAnchor, unit: u}
	next := k + 1
	if backed {
		x.y = year{mode: anchored, n: -1}
		return found{x: x, kind: YearEarlier, next: next}, true
	}
	if y, n2, ok := p.yearOf(p.skip(next, ",")); ok {
		x.y = y
		if y.fiscal && y.mode == relative {
			x.y = year{mode: anchored, n: y.n}
		}
		if y.fiscal && y.mode == exactly {
			x.y.mode, x.y.n = twoYears, y.n-1
		}
		return found{x: x, kind: kindOfSame(x.y), next: n2}, true
	}
	n2 := p.skip(next, "of", "in", "from", ",")
	if f, ok := p.anchorPhrase(n2); ok && (f.kind == YearEarlier) {
		x.y = year{mode: anchored, n: -1}
		return found{x: x, kind: YearEarlier, next: f.next}, true
	}
	return found{x: x, kind: Same, next: next}, true
}

// sameTimeOf: "at the same time last year" is a period, "at the same time" is not.
func (p *parser) sameTimeOf(k int) bool {
	_, _, ok := p.yearOf(k)
	return ok || p.any(k, "a") && p.is(k+1, "year")
}

func kindOfSame(y year) Kind {
	if y.mode == anchored && y.n == 0 {
		return Same
	}
	return YearEarlier
}
