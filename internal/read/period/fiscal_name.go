package period

import (
	"github.com/comity-project/comity"
)

// nations name the fiscal years that press calls by their nation.
var nations = map[string]comity.Economy{"iranian": "IRN", "persian": "IRN", "solar": "IRN", "ethiopian": "ETH", "nepali": "NPL", "nepalese": "NPL", "indian": "IND",
	"pakistani": "PAK", "bangladeshi": "BGD", "japanese": "JPN", "american": "USA", "australian": "AUS", "egyptian": "EGY"}

// nationsYear reads "the Iranian year 1403", "the current Iranian calendar year", "the Ethiopian fiscal year".
func (p *parser) nationsYear(i int) (year, int, bool) {
	j, y := i, year{mode: relative, fiscal: true}
	switch {
	case p.any(j, "this", "current", "present"):
		j++
	case p.any(j, "last", "past"):
		y.n, j = -1, j+1
	case p.any(j, "previous", "preceding", "prior"):
		y.mode, y.n, j = anchored, -1, j+1
	case p.any(j, "next", "coming"):
		y.n, j = 1, j+1
	}
	y.of = nations[p.fold(j)]
	if y.of == "" {
		return year{}, i, false
	}
	j++
	for p.any(j, "calendar", "fiscal", "financial", "solar", "hijri") {
		j++
	}
	if !p.is(j, "year") || j == i+1 && y.of != "IRN" && y.of != "ETH" {
		return year{}, i, false
	}
	j++
	if v, next, ok := p.fiscalDigits(j); ok {
		v.of = y.of
		if y.of == "ETH" && v.mode == exactly {
			v.n += 8
		}
		return v, next, true
	}
	if v, next, ok := p.endingIn(j); ok {
		v.fiscal = true
		return v, next, true
	}
	return y, j, true
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
	case p.any(j, "this", "current", "outgoing", "ongoing", "present", "new"):
		mode, led = relative, true
	case p.any(j, "last", "just-concluded", "just-ended", "just-completed", "concluded"):
		mode, n, led = relative, -1, true
	case p.is(j, "just") && p.any(p.skip(j+1, "-"), "concluded", "ended", "completed", "finished"):
		mode, n, led, j = relative, -1, true, p.skip(j+1, "-")
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
	if led && p.is(j, "fy") && !p.number(j+1) {
		return year{mode: mode, n: n, fiscal: true}, j + 1, true
	}
	if !p.any(j, "fiscal", "financial", "tax", "marketing", "crop") {
		return year{}, i, false
	}
	fiscalOnly, season := p.is(j, "fiscal"), p.any(j, "marketing", "crop")
	j++
	switch {
	case p.is(j, "year"):
		j++
	case !fiscalOnly, !led && !p.number(j):
		return year{}, i, false
	}
	if y, next, ok := p.fiscalDigits(j); ok {
		y.season = season
		return y, next, true
	}
	if p.is(j, "just") && p.any(j+1, "ended", "concluded") {
		return year{mode: relative, n: -1, fiscal: true}, j + 2, true
	}
	if p.any(j, "ending", "ended", "to", "through", "that") {
		if y, next, ok := p.endingIn(j); ok {
			y.fiscal = true
			return y, next, true
		}
	}
	return year{mode: mode, n: n, fiscal: true, season: season}, j, true
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
	middle := p.is(k, "mid")
	k = p.skip(k, "end", "late", "mid")
	k = p.skip(k, "-", "of")
	day := 0
	if p.number(k) && p.size(k) <= 2 && p.at(k+1).month != 0 {
		day = p.int(k)
		k++
	} else if d, next := p.spokenDay(k); d > 0 {
		day, k = d, next
	}
	m, next, ok := p.month(k)
	if !ok {
		return year{}, j, false
	}
	y := year{mode: ending, m: m, coming: coming}
	if p.number(next) && p.size(next) <= 2 {
		day = p.int(next)
		next++
		if p.any(next, "st", "nd", "rd", "th") && p.glued(next) {
			next++
		}
	}
	if day > 5 && day < 26 || middle {
		y.touched = 1
	}
	if v, n2, ok := p.plainYear(next); ok {
		y.n, next = v, n2
	} else if p.any(next, "this", "last", "next") && p.is(next+1, "year") {
		return y, next, true
	}
	return y, next, true
}

// spokenDay reads the day of "the twentieth of March", "the twenty-first of March".
func (p *parser) spokenDay(k int) (day, next int) {
	if t := p.at(k).tens; t > 0 && p.dash(k+1) {
		day, k = int(t), k+2
	}
	if o := p.at(k).ordinal; o > 0 && p.is(k+1, "of") {
		return day + int(o), k + 2
	}
	return 0, k
}
