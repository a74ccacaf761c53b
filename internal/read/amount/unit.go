package amount

import (
	"strings"

	"github.com/comity-project/comity"
)

// unit reads what the number counts, after it: percent, points, a currency, tonnes, -fold.
func (p *parser) unit(a *Amount, n numeral) {
	k := n.next
	if a.mark == 0 {
		if p.percent(a, k) || p.fold_(a, n, k) {
			return
		}
	}
	strong := a.mark != 0 || n.mult != 0 || n.grouped || n.digits >= 3 || n.point && n.digits > 0
	if cur, adj, next, ok := p.suffix(k, strong); ok && (a.mark == 0 || p.sameMark(a.mark, cur)) && !(a.mark == 0 && p.nextOwns(k, n)) {
		p.money(a, cur, adj, next)
		return
	}
	if a.mark != 0 {
		if iso, next := p.dollarAfter(k); iso != "" && marks[a.mark].iso == "USD" {
			a.mark, a.meta.next = isoMark(iso), next
		}
		p.money(a, a.mark, "", a.meta.next)
		return
	}
	if p.glued(k) && p.minorLetter(a, k) {
		return
	}
	p.quantity(a, k)
}

// sameMark lets "$10 dollars" and "Rs 500 crore rupees" be one amount.
func (p *parser) sameMark(a, b int16) bool { return marks[a].iso == marks[b].iso }

// nextOwns: in "2019 USD 5 million" and "10 rmb 20" the code after a bare number belongs to the number after it only when that one has no
// mark of its own behind it.
func (p *parser) nextOwns(k int, n numeral) bool {
	if p.kind(k) == kindWord && marks[p.mark(k)].kind == 'c' && n.digits == 4 && !n.grouped && p.numeralAt(k+1) && n.mult == 0 {
		return true
	}
	return false
}

// money makes a an amount of money up to token next. A multiplier may still follow the mark: 75 USD million.
func (p *parser) money(a *Amount, cur int16, adj comity.Economy, next int) {
	a.Kind, a.mark, a.meta.next, a.meta.unit = Money, cur, next, true
	if adj == "million" { // MEUR
		a.Value, a.Resolution, adj = a.Value.Mul(comity.Scaled(1, 6)), a.Resolution.Mul(comity.Scaled(1, 6)), ""
	}
	if t := p.at(next); a.meta.num.mult == 0 && t.is(magnitude) && p.strongMagnitude(next) && marks[cur].kind == 'c' && !p.glued(next) && !a.meta.prefixed {
		a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, int32(t.n))), a.Resolution.Mul(comity.Scaled(1, int32(t.n)))
		a.meta.num.times(int32(t.n))
		a.meta.next++
	}
	if marks[cur].minor {
		a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, -2)), a.Resolution.Mul(comity.Scaled(1, -2))
	} else {
		p.cents(a)
	}
	a.Unit, a.Source = p.currency(cur, adj, a.Start)
	if a.Unit == "GBP" && a.Source == Assumed && p.weight(a) {
		a.Kind, a.Unit, a.Source, a.mark = Quantity, "lb", 0, 0
	}
}

// weight tells pounds of goods from pounds sterling: few of them, or many of something that is no money.
func (p *parser) weight(a *Amount) bool {
	last := a.meta.next - 1
	if !p.is(last, "pounds") && !p.is(last, "pound") || a.meta.prefixed {
		return false
	}
	if p.is(a.meta.next, "of") && p.noun(a.meta.next+1) {
		return !moneyOf[p.fold(a.meta.next+1)]
	}
	return a.meta.num.mult == 0 && a.meta.num.float() < 1000 && !p.hasSterling()
}

// moneyOf is what one has pounds sterling of.
var moneyOf = map[string]bool{"exports": true, "imports": true, "goods": true, "debt": true, "debts": true, "aid": true, "funding": true, "funds": true,
	"investment": true, "investments": true, "savings": true, "cuts": true, "spending": true, "trade": true, "sales": true, "assets": true, "bonds": true,
	"loans": true, "taxes": true, "revenue": true, "profit": true, "profits": true, "equipment": true, "contracts": true, "orders": true, "services": true,
	"support": true, "damage": true, "losses": true, "taxpayers": true, "public": true, "government": true, "new": true, "british": true}

// hasSterling reports whether the text writes £ anywhere.
func (p *parser) hasSterling() bool {
	if p.sterling == 0 {
		p.sterling = -1
		if strings.Contains(p.s, "£") || p.ctx.Place == "GBR" {
			p.sterling = 1
		}
	}
	return p.sterling > 0
}

// cents reads the hundredths that follow: "thirteen dollars and forty-five cents".
func (p *parser) cents(a *Amount) {
	j := a.meta.next
	if p.is(j, "and") {
		j++
	}
	n, ok := p.numeral(j, false)
	if !ok || n.bad != 0 || n.den != 1 || n.mult != 0 || n.point || n.big != nil || n.float() >= 100 {
		return
	}
	if c, _, next, ok := p.suffix(n.next, false); ok && marks[c].minor {
		a.Value = a.Value.Add(n.value().Mul(comity.Scaled(1, -2)))
		a.Resolution, a.meta.next = comity.Scaled(1, -2), next
	}
}

// percent reads the hundredths: %, per cent, percentage points, basis points.
func (p *parser) percent(a *Amount, k int) bool {
	j := k
	if p.is(j, "-") && p.glued(j) && p.glued(j+1) {
		j++
	}
	kind, symbol, next := Percent, "percent", 0
	switch {
	case p.is(j, "%") || p.text(j) == "％":
		next = j + 1
		if w := p.fold(next); (w == "point" || w == "points" || w == "pts") && !p.glued(next) {
			kind, symbol, next = PercentPoints, "pp", next+1
		}
	case p.at(j).is(percent):
		next = j + 1
		if p.is(next, "-") && p.glued(next) && (p.is(next+1, "point") || p.is(next+1, "points")) {
			next++
		}
		if w := p.fold(next); w == "point" || w == "points" || w == "pts" {
			kind, symbol, next = PercentPoints, "pp", next+1
		} else if p.is(j, "percentage") {
			return false
		}
	case p.is(j, "per") && p.is(j+1, "cent"):
		next = j + 2
		if w := p.fold(next); w == "point" || w == "points" {
			kind, symbol, next = PercentPoints, "pp", next+1
		}
	case p.is(j, "p") && p.is(j+1, ".") && p.is(j+2, "p") && p.is(j+3, "."):
		kind, symbol, next = PercentPoints, "pp", j+4
	case p.is(j, "pp") || p.is(j, "ppt") || p.is(j, "ppts") || p.is(j, "pps"):
		kind, symbol, next = PercentPoints, "pp", j+1
	case p.is(j, "basis"):
		next = j + 1
		if p.is(next, "-") && p.glued(next) {
			next++
		}
		if w := p.fold(next); w != "point" && w != "points" {
			return false
		}
		kind, symbol, next = BasisPoints, "bp", next+1
	case p.is(j, "bps") || p.is(j, "bp") || p.is(j, "bpts"):
		kind, symbol, next = BasisPoints, "bp", j+1
	default:
		return false
	}
	a.Kind, a.Unit, a.meta.next, a.meta.unit = kind, symbol, next, true
	return true
}

// fold_ reads "10-fold", "four times as much"; "three times" alone is a frequency.
func (p *parser) fold_(a *Amount, n numeral, k int) bool {
	j := k
	if p.is(j, "-") && p.glued(j) && p.glued(j+1) {
		j++
	}
	switch {
	case p.is(j, "fold"):
	case p.is(j, "times") || p.is(j, "x") && p.glued(j) && n.big == nil && !p.glued(j+1):
		if p.is(j, "times") && !p.comparison(j+1, k > 0 && (p.is(a.meta.first-1, "to") || p.is(a.meta.first-1, "by") || p.is(a.meta.first-1, "than"))) {
			a.Kind, a.Why, a.meta.next = NotAmount, Frequency, j+1
			return true
		}
	default:
		if n.fraction && n.mult == 0 && !n.point {
			return p.share_(a, n, k)
		}
		return false
	}
	a.Kind, a.Value, a.Resolution, a.meta.next, a.meta.unit = Multiple, a.Value.Sub(comity.Int(1)), comity.Decimal{}, j+1, true
	return true
}

// comparison reports whether "times" at j-1 compares: times the, times as, times more.
func (p *parser) comparison(j int, led bool) bool {
	switch p.fold(j) {
	case "as", "its", "what", "more", "higher", "larger", "that", "bigger", "greater", "those", "their", "earnings", "book", "faster", "less", "lower",
		"smaller", "current", "annual", "sales", "revenue", "above", "longer", "cheaper", "stronger", "over", "gdp", "his", "her":
		return true
	case "the":
		return true
	case "last":
		return !p.at(j + 1).is(duration)
	}
	return led
}

// share_ makes a fraction of words or digits a share; "2 1/4" and "three and a half" stay counts.
func (p *parser) share_(a *Amount, n numeral, k int) bool {
	if n.num >= n.den || p.suffixMoney(k) || p.unitAt(k) {
		return false
	}
	a.Kind, a.meta.unit = Fraction, true
	return true
}

// minorLetter reads the letters of small change glued to a number: 164p, 50c.
func (p *parser) minorLetter(a *Amount, k int) bool {
	iso := map[string]string{"p": "GBP", "c": "USD"}[p.text(k)]
	if iso == "" || p.glued(k+1) && p.kind(k+1) != kindPunct {
		return false
	}
	a.Kind, a.mark, a.Unit, a.Source, a.meta.next, a.meta.unit = Money, isoMark(iso), iso, Assumed, k+1, true
	a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, -2)), a.Resolution.Mul(comity.Scaled(1, -2))
	return true
}

// unitAt reports whether a unit or duration stands at k.
func (p *parser) unitAt(k int) bool {
	if p.is(k, "-") && p.glued(k) {
		k++
	}
	return p.at(k).is(unit|duration) && !p.at(k).is(ordinal)
}

// quantity reads a unit of measure: tonnes, square kilometres, barrels a day.
func (p *parser) quantity(a *Amount, k int) {
	j := k
	if p.is(j, "-") && p.glued(j) && p.glued(j+1) {
		j++
	}
	if w := p.fold(j); w == "metric" || w == "short" || w == "long" {
		if n := p.fold(j + 1); strings.HasPrefix(n, "ton") {
			j++
		}
	}
	t := p.at(j)
	text := p.text(j)
	letter := t.End-t.Start == 1
	switch {
	case text == "t" && (p.glued(j) || p.is(j+1, "of")), letter && (text == "m" || text == "g" || text == "W") && p.glued(j) && j == k:
		t.ref = text
	case p.personsAt(j):
		a.Kind, a.Unit, a.meta.unit = Quantity, "persons", true
		return
	case !t.is(unit) || letter || p.shortUnitWord(j):
		return
	}
	symbol, next := t.ref, j+1
	switch symbol {
	case "sq", "cu":
		inner := p.at(next)
		if !inner.is(unit) {
			return
		}
		symbol, next = inner.ref+map[string]string{"sq": "²", "cu": "³"}[symbol], next+1
	case "nmi":
		if !p.is(next, "miles") && !p.is(next, "mile") {
			return
		}
		next++
	case "bpd":
		symbol = "bbl/d"
	}
	if per, after := p.perUnit(next); per == "day" || per == "year" || per == "hour" || per == "month" || per == "second" {
		if symbol != "point" && symbol != "seat" {
			symbol, next = symbol+"/"+map[string]string{"day": "d", "year": "a", "hour": "h", "month": "mo", "second": "s"}[per], after
		}
	}
	a.Kind, a.Unit, a.meta.next, a.meta.unit = Quantity, symbol, next, true
	if symbol == "point" || symbol == "seat" || symbol == "degree" {
		a.meta.next = j + 1
	}
}

// personsAt reports whether people are counted at j, with up to two words before them: "10,000 National Guard troops".
func (p *parser) personsAt(j int) bool {
	for n := 0; n < 3; n++ {
		t := p.at(j + n)
		if t.is(persons) {
			return true
		}
		if t.Kind != kindWord || t.is(function|unit|duration|money|percent|magnitude) || t.Line {
			return false
		}
	}
	return false
}

// shortUnitWord keeps "in" and other words from being inches.
func (p *parser) shortUnitWord(j int) bool {
	switch p.fold(j) {
	case "in", "mt", "oz":
		return !p.glued(j) && p.fold(j) == "in" || p.is(j, "in")
	}
	return false
}

// perUnit reads "a barrel", "per day", "an ounce", "/day", "-a-year" at j.
func (p *parser) perUnit(j int) (string, int) {
	if p.is(j, "-") && p.glued(j) {
		j++
	}
	switch w := p.fold(j); {
	case w == "per", w == "a", w == "an", w == "each", w == "every":
	case w == "/" && p.glued(j) && p.glued(j+1):
	default:
		return "", j
	}
	k := j + 1
	if p.is(k, "-") && p.glued(k) {
		k++
	}
	if p.kind(k) != kindWord || p.at(k).is(function) {
		return "", j
	}
	w := strings.TrimSuffix(p.fold(k), "s")
	switch p.fold(k + 1) {
	case "ago", "earlier", "before", "later", "after": // "$85 billion a year ago"
		return "", j
	}
	if p.is(j, "per") || p.is(j, "/") || rateNouns[w] {
		return w, k + 1
	}
	return "", j
}

// rateNouns are what prices and speeds are told by.
var rateNouns = map[string]bool{"day": true, "week": true, "month": true, "year": true, "hour": true, "minute": true, "second": true, "barrel": true, "tonne": true, "ton": true, "kilo": true,
	"kilogram": true, "kg": true, "litre": true, "liter": true, "gallon": true, "ounce": true, "share": true, "piece": true, "unit": true, "pound": true,
	"bushel": true, "dozen": true, "bottle": true, "tray": true, "head": true, "person": true, "night": true, "head-count": true, "quarter": true, "bag": true,
	"box": true, "metre": true, "meter": true, "mile": true, "kilometre": true, "kilometer": true, "acre": true, "hectare": true, "trip": true,
	"pair": true, "gram": true, "pack": true, "bale": true, "barrell": true, "vessel": true, "decade": true, "pop": true, "vehicle": true, "car": true}

// rate reads the per-unit of a price or amount.
func (p *parser) rate(a *Amount) {
	if a.Kind == Money || a.Kind == Percent || a.Kind == Count {
		if per, next := p.perUnit(a.meta.next); per != "" && (a.Kind != Count || p.is(a.meta.next, "per")) {
			a.Per = per
			_ = next
		}
	}
}

// nounAfter marks the word that is counted, or that an amount stands before.
func (p *parser) nounAfter(a *Amount) {
	j := a.meta.next
	if p.is(j, "-") && p.glued(j) {
		j++
	}
	if t := p.at(j); t.Kind == kindWord && !t.is(function) {
		a.NounStart, a.NounEnd = t.Start, t.End
	}
}

// multiple reads doubled, tenfold, twice.
func (p *parser) multiple(i int) int {
	t := p.t[i]
	if p.is(i+1, "down") || p.is(i+1, "as") && !p.is(i, "double") {
		return i + 1 // doubled down, doubled as: no factor
	}
	factor := int64(t.n)
	adjective := factor%100 == 1
	factor -= factor % 10
	a := Amount{Start: t.Start, End: t.End, NumStart: t.Start, NumEnd: t.End, Kind: Multiple, Value: comity.Scaled(factor, -2).Sub(comity.Int(1))}
	a.meta = meta{first: i, next: i + 1, unit: true, num: numeral{num: factor, den: 1, exp: -2}}
	if adjective && (p.is(i+1, "-") && p.glued(i+1) || p.kind(i-1) == kindWord && p.is(i-1, "-")) {
		return i + 1 // double-digit
	}
	if adjective && p.is(i, "double") || p.is(i, "triple") || p.is(i, "treble") || p.is(i, "quadruple") {
		if !p.doubles(i) {
			return i + 1
		}
	} else if adjective && !p.comparison(i+1, false) {
		a.Kind, a.Why = NotAmount, Frequency
	}
	p.out = append(p.out, a)
	return i + 1
}

// doubles tells "double the total" and "will double" from "double standards".
func (p *parser) doubles(i int) bool {
	if p.comparison(i+1, false) {
		return true
	}
	switch p.fold(i - 1) {
	case "to", "will", "would", "could", "may", "might", "can", "than", "must", "almost", "nearly", "about", "not":
		return !p.noun(i+1) || p.is(i-1, "to") || p.is(i-1, "will")
	}
	return false
}
