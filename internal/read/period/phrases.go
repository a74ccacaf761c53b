package period

import (
	"time"

	"github.com/comity-project/comity/internal/read/lex"
)

// sinceWhat reads "since January", "since March 2021", "since 2019", "since last year".
func (p *parser) sinceWhat(i int) (found, bool) {
	if !p.is(i, "since") {
		return found{}, false
	}
	j := p.skip(i+1, "early", "late", "mid", "the")
	j = p.skip(j, "-", "start", "beginning", "end")
	if p.is(j, "of") {
		j++
		if p.any(j, "the", "this") && p.is(j+1, "year") {
			return found{x: expr{part: toDate, y: year{mode: relative}}, kind: YearToDate, next: j + 2}, true
		}
		if y, next, ok := p.yearName(j); ok && (y.fiscal || y.season) {
			return found{x: expr{part: toDate, y: y}, kind: FiscalToDate, next: next}, true
		}
	}
	if f, ok := p.monthDay(j); ok {
		f.x.part, f.x.day, f.x.since, f.kind = oneMonth, dayExpr{}, true, Since
		return f, true
	}
	if f, ok := p.monthYear(j); ok {
		f.x.since, f.kind = true, Since
		return f, true
	}
	if y, next, ok := p.yearName(j); ok {
		return found{x: expr{part: wholeYear, y: y, since: true}, kind: Since, next: next}, true
	}
	return found{}, false
}

// soFar reads "so far this year", "this fiscal so far", "in the current fiscal so far", "year to date".
func (p *parser) soFar(i int) (found, bool) {
	if p.is(i, "ytd") || p.is(i, "year") && (p.is(i+1, "to") && p.is(i+2, "date") || p.dash(i+1) && p.is(i+2, "to") && p.is(i+4, "date")) {
		next := i + 1
		if !p.is(i, "ytd") {
			for !p.is(next, "date") {
				next++
			}
			next++
		}
		return found{x: expr{part: toDate, y: year{mode: relative}}, kind: YearToDate, next: next}, true
	}
	if p.any(i, "so", "thus") && p.is(i+1, "far") || p.is(i, "to") && p.is(i+1, "date") || p.is(i, "already") && p.is(i+1, "this") && p.is(i+2, "year") {
		j := p.skip(p.skip(i+1, "far", "date"), "in", "during")
		y, next, ok := p.yearName(j)
		if !ok {
			return found{}, false
		}
		return toDateOf(y, next), true
	}
	if p.is(i, "accumulated") { // the accumulated total for the year
		j := p.skip(p.skip(i+1, "total", "figure", "result", "period"), "of", "for", "in")
		j = p.skip(j, "the", "this")
		return found{x: expr{part: toDate, y: year{mode: relative}}, kind: YearToDate, next: j + 1}, p.is(j, "year")
	}
	y, next, ok := p.yearName(i)
	if ok && y.mode == relative && y.n == 0 && !y.fiscal && p.any(next, "to", "through", "until") { // this year to the end of October
		if m, after, ok := p.month(p.skip(p.skip(p.skip(p.skip(next+1, "the"), "end"), "of"), "-")); ok && !(p.number(after) && p.size(after) <= 2) {
			return found{x: expr{part: run, m1: time.January, m2: m, y: y}, kind: YearToDate, next: after}, true
		}
	}
	if ok && (y.mode == relative || y.mode == unnamed && y.fiscal) && (p.any(next, "so", "thus") && p.is(next+1, "far") || p.is(next, "to") && p.is(next+1, "date")) {
		return toDateOf(y, next+2), true
	}
	return found{}, false
}

func toDateOf(y year, next int) found {
	kind := YearToDate
	if y.fiscal {
		kind = FiscalToDate
	}
	if y.mode == unnamed {
		y.mode = relative
	}
	return found{x: expr{part: toDate, y: y}, kind: kind, next: next}
}

// relativeMonth reads last month, this month, next month, last December, that November, last quarter.
func (p *parser) relativeMonth(i int) (found, bool) {
	n, ok := map[string]int{"last": -1, "this": 0, "next": 1, "current": 0, "coming": 1}[p.fold(i)]
	if !ok && !p.is(i, "that") {
		return found{}, false
	}
	if m, next, isMonth := p.month(i + 1); isMonth && !p.number(next) {
		x := expr{part: oneMonth, m2: m}
		switch {
		case p.is(i, "that"):
			x.y = year{mode: anchored}
		case n > 0:
			x.future = true
		}
		return found{x: x, kind: Month, next: next}, true
	}
	if !ok {
		return found{}, false
	}
	switch {
	case p.is(i+1, "month"):
		return found{x: expr{part: ofNow, n: n, unit: monthUnit}, kind: Month, next: i + 2}, true
	case p.is(i+1, "quarter") && !p.dash(i+2):
		return found{x: expr{part: ofNow, n: n, unit: quarterUnit}, kind: Quarter, next: i + 2}, true
	case p.is(i+1, "week"):
		return found{x: expr{day: dayExpr{kind: week, from: n}}, kind: Week, next: i + 2}, true
	case p.at(i+1).weekday > 0 && p.capital(i+1):
		return found{x: expr{day: dayExpr{kind: weekday, from: n, weekday: time.Weekday(p.at(i+1).weekday - 1)}}, kind: Day, next: i + 2}, true
	}
	return found{}, false
}

// ago reads "ten years earlier", counted from the anchor, and "three months ago", counted from the dateline.
func (p *parser) ago(i int) (found, bool) {
	n, j, ok := p.numeral(i)
	if p.is(i, "a") {
		n, j, ok = 1, i+1, p.is(i+1, "decade")
	}
	if p.any(j, "decade", "decades") && ok {
		x := expr{part: wholeYear, y: year{mode: relative, n: -10 * n}}
		if !p.is(j+1, "ago") {
			x = expr{part: ofAnchor, y: year{mode: anchored, n: -10 * n}}
		}
		return found{x: x, kind: Ago, next: j + 2}, n < 10 && p.any(j+1, "ago", "earlier", "before")
	}
	if !ok || n < 1 || !p.any(j+1, "ago", "earlier", "previously") {
		return found{}, false
	}
	now := p.is(j+1, "ago")
	x := expr{part: ofAnchor, y: year{mode: anchored, n: -n}}
	switch {
	case p.any(j, "years", "year") && now:
		x = expr{part: wholeYear, y: year{mode: relative, n: -n}}
	case p.any(j, "years", "year"):
	case p.is(j, "months") && n == 12:
		return found{x: yearBack(), kind: YearEarlier, next: j + 2}, true
	case p.any(j, "months", "month") && now:
		x = expr{part: ofNow, n: -n, unit: monthUnit}
	case p.any(j, "months", "month"):
		x = expr{part: ofAnchor, n: -n, unit: monthUnit}
	case p.any(j, "days", "day") && now:
		x = expr{day: dayExpr{kind: dayFromNow, from: -n}}
	case p.any(j, "weeks", "week") && now:
		x = expr{day: dayExpr{kind: week, from: -n}}
	default:
		return found{}, false
	}
	return found{x: x, kind: Ago, next: j + 2}, true
}

// yearEnd reads "the end of the year", "year-end".
func (p *parser) yearEnd(i int) (found, bool) {
	next := 0
	switch {
	case p.is(i, "year") && p.dash(i+1) && p.is(i+2, "end"):
		next = i + 3
	case p.is(i, "end") && p.is(i+1, "of") && p.is(i+2, "the") && p.is(i+3, "year"):
		next = i + 4
	default:
		return found{}, false
	}
	return found{x: expr{part: wholeYear, y: year{mode: relative}}, kind: CalendarYear, next: next}, true
}

// relativePhrase reads yesterday, today, the last few months, the past three years, recent months.
func (p *parser) relativePhrase(i int) (found, bool) {
	if n, ok := map[string]int{"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}[p.fold(i)]; ok {
		return found{x: expr{day: dayExpr{kind: dayFromNow, from: n}}, kind: Day, next: i + 1}, true
	}
	j := p.skip(i, "the", "these", "those")
	if !p.any(j, "last", "past", "recent", "coming", "next", "previous", "preceding") {
		return found{}, false
	}
	k := j + 1
	few := p.any(k, "few", "several", "couple", "many")
	if few {
		k = p.skip(k+1, "of")
	}
	if n, next, ok := p.numeral(k); ok {
		return p.lastUnits(j, next, n)
	}
	rolling := p.any(j, "past") || j > i && p.is(j, "last")
	if (few || p.any(j, "recent", "coming") || p.any(j, "past") || rolling && p.is(k, "year")) && p.any(k, "months", "weeks", "years", "days", "decades", "quarters", "year", "decade", "month", "week", "century") {
		if p.is(k, "year") {
			return found{x: expr{part: lastMonths, n: 12}, kind: Rolling, next: k + 1}, true
		}
		return found{x: expr{part: noPart}, kind: Indefinite, next: k + 1}, true
	}
	return found{}, false
}

// lastUnits reads "the last three months", "past 12 months", "the last two financial years".
func (p *parser) lastUnits(j, k, n int) (found, bool) {
	if p.dash(k) {
		k++
	}
	if p.any(k, "financial", "fiscal") && p.is(k+1, "years") {
		x := expr{part: yearsRun, y1: year{mode: relative, n: -n, fiscal: true}, y: year{mode: relative, n: -1, fiscal: true}}
		return found{x: x, kind: Span, next: k + 2}, p.any(j, "last", "past")
	}
	back := p.any(j, "last", "past", "recent")
	switch {
	case p.any(k, "months", "quarters") && p.any(j, "previous", "preceding") && n > 0: // before the months in mind
		return found{x: expr{part: beforeAnchor, n: n * map[bool]int{true: 1, false: 3}[p.is(k, "months")]}, kind: Previous, next: k + 1}, true
	case p.any(k, "months", "month") && back && n > 0:
		return found{x: expr{part: lastMonths, n: n}, kind: Rolling, next: k + 1}, true
	case p.any(k, "months", "weeks", "days", "years", "quarters", "decades", "year", "week"):
		return found{x: expr{part: noPart}, kind: Indefinite, next: k + 1}, true
	}
	return found{}, false
}

// yearPhraseAlone reads a year with a name: FY26, fiscal 2025, the fiscal year ending March 2026, last year, calendar year 2024, this fiscal.
func (p *parser) yearPhraseAlone(i int) (found, bool) {
	j := p.skip(i, "early", "late", "full")
	y, next, ok := p.yearName(j)
	if !ok || y.mode == unnamed {
		return found{}, false
	}
	if f, ok := p.part(p.skip(p.skip(next, "'", "’"), "s")); ok && f.x.y.mode == unnamed && p.any(f.next-1, "quarter", "half", "months") && p.is(next+1, "s") { // last year’s fourth quarter
		f.x.y = y
		return f, true
	}
	kind := CalendarYear
	if y.fiscal || y.mode == twoYears || y.mode == ending {
		kind = FiscalYear
	}
	return found{x: expr{part: wholeYear, y: y}, kind: kind, next: next}, true
}

// bareYears reads 2025, 2024-25, 2016–2020 where the words around allow a year.
func (p *parser) bareYears(i int) (found, bool) {
	if p.at(i-1).Kind == lex.Sign || p.glued(i) && !p.any(i-1, "(", "-", "–", "\"", "“", "'", "‘", "/", "[") || p.dash(i-1) && p.glued(i) && p.glued(i-1) && !p.any(i-2, "mid", "pre", "post", "early", "late", "end") {
		return found{}, false
	}
	if y, next, ok := p.yearSpan(i); ok {
		y.season = p.any(next, "marketing", "crop", "season", "campaign", "harvest")
		next = p.skip(next, "fiscal", "financial", "marketing", "crop", "tax")
		return found{x: expr{part: wholeYear, y: y}, kind: FiscalYear, next: p.skip(next, "year", "season", "campaign")}, true
	}
	a, ok := p.year4(i)
	if !ok || !p.yearContext(i) {
		return found{}, false
	}
	if p.dash(i+1) && p.glued(i+1) && p.glued(i+2) {
		if b, ok := p.year4(i + 2); ok && b > a && b-a < 80 {
			return found{x: expr{part: yearsRun, y1: year{mode: exactly, n: a}, y: year{mode: exactly, n: b}}, kind: Span, next: i + 3}, true
		}
		return found{}, false
	}
	if p.any(i+1, "fiscal", "financial") && p.is(i+2, "year") {
		return found{x: expr{part: wholeYear, y: year{mode: exactly, n: a, fiscal: true}}, kind: FiscalYear, next: i + 3}, true
	}
	return found{x: expr{part: wholeYear, y: year{mode: exactly, n: a}}, kind: CalendarYear, next: i + 1}, true
}

// yearContext: a year stands after a preposition or at the edge of a phrase; "2025 workers" is a count, "of 2025 workers" too.
func (p *parser) yearContext(i int) bool {
	y := p.int(i)
	if y < 1900 || y > 2100 {
		return p.at(i-1).before && p.any(i-1, "in", "since", "from", "until", "by")
	}
	after := p.at(i + 1)
	plural := after.Kind == lex.Word && !p.capital(i+1) && !after.Glued && p.size(i+1) > 4 && p.s[after.End-1] == 's' && !(p.s[after.End-2] == 's')
	if p.any(i-1, "more", "than", "about", "some", "nearly", "over", "almost", "least", "around", "roughly", "to") && after.counted {
		return false
	}
	if p.at(i-1).before || p.any(i-1, ",", "(", "/") {
		return true
	}
	if p.any(i-1, "section", "article", "resolution", "no", "model", "flight", "room", "route", "building", "more", "than", "about", "nearly", "almost", "some") {
		return false
	}
	return !plural || p.any(i+1, "exports", "imports", "sales", "shipments", "figures", "results", "earnings", "elections", "levels", "talks")
}

// weekdays reads "on Thursday", "late Thursday", "Monday".
func (p *parser) weekdays(i int) (found, bool) {
	j := p.skip(i, "late", "early")
	t := p.at(j)
	if t.weekday == 0 || !p.capital(j) {
		return found{}, false
	}
	return found{x: expr{day: dayExpr{kind: weekday, weekday: time.Weekday(t.weekday - 1)}}, kind: Day, next: j + 1}, true
}
