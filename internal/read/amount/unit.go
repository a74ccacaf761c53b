package amount

import (
	"strings"

	"github.com/comity-project/comity"
)

// unit reads what the number counts, after it: percent, points, a currency, tonnes, -fold.
func (p *parser) unit(a *Amount, n numeral) {
	k := n.next
	if a.mark == 0 {
		if p.percent(a, k) || p.times(a, n, k) {
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
	if w := p.fold(j); (w == "metric" || w == "short" || w == "long") && strings.HasPrefix(p.fold(j+1), "ton") {
		j++
	}
	switch text := p.text(j); {
	case scaled[text].symbol != "":
		scale := comity.Scaled(1, scaled[text].power)
		a.Value, a.Resolution = a.Value.Mul(scale), a.Resolution.Mul(scale)
		a.measured(scaled[text].symbol, j+1)
	case text == "b" && p.is(j+1, "/") && p.is(j+2, "d") && p.glued(j+2):
		a.measured("bbl/d", j+3)
	case text == "t" && (p.glued(j) || p.is(j+1, "of")), (text == "m" || text == "g" || text == "W") && p.glued(j) && j == k:
		a.measured(text, j+1)
	case p.personsAt(j):
		a.measured("persons", a.meta.next)
	case p.at(j).is(unit) && len(text) > 1 && !p.inWord(j):
		if symbol, next := p.symbol(j); symbol != "" {
			a.measured(symbol, next)
		}
	}
}

// measured makes a a quantity in a unit that ends before token next.
func (a *Amount) measured(symbol string, next int) {
	a.Kind, a.Unit, a.meta.next, a.meta.unit = Quantity, symbol, next, true
}

// symbol is the symbol of the unit at j: of one word, square or cubic, or by day or hour.
func (p *parser) symbol(j int) (string, int) {
	symbol, next := p.at(j).ref, j+1
	switch symbol {
	case "sq", "cu":
		inner := p.at(next).ref
		if p.text(next) == "m" {
			inner = "m"
		} else if !p.at(next).is(unit) {
			return "", j
		}
		symbol, next = inner+map[string]string{"sq": "²", "cu": "³"}[symbol], next+1
	case "nmi":
		if !p.is(next, "miles") && !p.is(next, "mile") {
			return "", j
		}
		next++
	case "b/d":
		symbol = "bbl/d"
	}
	switch per, after := p.perUnit(next); {
	case symbol == "bbl" && per == "day":
		return "bbl/d", after
	case (symbol == "km" || symbol == "mi") && per == "hour":
		return symbol + "/h", after
	}
	return symbol, next
}

// scaled are units that hold a multiplier.
var scaled = map[string]struct {
	symbol string
	power  int32
}{"MMT": {"t", 6}, "Mt": {"t", 6}, "mmt": {"t", 6}, "Gt": {"t", 9}, "kt": {"t", 3}, "mbpd": {"bbl/d", 6}, "mbd": {"bbl/d", 6}, "kbpd": {"bbl/d", 3}, "mmbpd": {"bbl/d", 6}}

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

// inWord keeps the preposition "in" from being inches.
func (p *parser) inWord(j int) bool { return p.is(j, "in") }
