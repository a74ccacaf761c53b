package amount

import (
	"math"
	"strings"
)

// multiply reads the multipliers after digits: " million", "bn", "-crore", "lakh crore". A letter is one only glued to the digits or in money.
func (p *parser) multiply(n *numeral, inMoney bool) {
	for count := 0; count < 3; count++ {
		j := n.next
		if p.is(j, "-") && p.glued(j) && p.glued(j+1) && p.at(j+1).is(magnitude) {
			j++
		}
		t := p.at(j)
		if !t.is(magnitude) || !p.multiplier(j, n, inMoney, count) {
			break
		}
		if n.multAt == 0 {
			n.multAt = j
		}
		n.times(int32(t.n))
		n.next = j + 1
		if p.is(n.next, ".") && p.glued(n.next) && (p.suffixMoney(n.next+1) || p.is(n.next+1, ",")) { // "6.4 mln. dollars", "9.9 mln., citrus"
			n.next++
		}
	}
	p.dozens(n)
}

// dozens reads "3 dozen".
func (p *parser) dozens(n *numeral) {
	if w := p.fold(n.next); (w == "dozen" || w == "dozens" || w == "dzs" || w == "dz") && n.big == nil && n.num < math.MaxInt64/12 {
		n.num *= 12
		n.next++
	}
}

// multiplier decides whether the short multiplier at j multiplies here.
func (p *parser) multiplier(j int, n *numeral, inMoney bool, count int) bool {
	if p.strongMagnitude(j) {
		return true
	}
	glued, w := p.glued(j), p.text(j)
	next := p.at(j + 1)
	if p.glued(j+1) && next.Kind == kindNumber {
		return false // 5m20: not a word of its own
	}
	switch strings.ToLower(w) {
	case "bn", "mn", "mln", "bln", "tn", "trn", "tln", "mio", "mrd", "lac":
		return true
	case "mil", "mm":
		return inMoney || w == "MM" || p.suffixMoney(j+1)
	case "k":
		return glued || !glued && (inMoney || w == "k")
	case "cr", "crs", "arab", "kharab":
		return inMoney
	case "b", "t":
		return inMoney && (glued || w != "t" && !p.runsOn(j+1)) || glued && p.suffixMoney(j+1)
	case "m":
		switch {
		case inMoney, p.suffixMoney(j + 1):
			return glued || w == "M" || !p.runsOn(j+1)
		case w == "M":
			return !p.is(j+1, ".") || glued
		case glued:
			return next.Kind == kindWord && !p.glued(j+1) && !next.is(function|head|duration) && !metres[p.fold(j+1)]
		}
	case "hundred", "hundreds":
		return true
	}
	return false
}

// metres are words after which "5m" is a length.
var metres = map[string]bool{"high": true, "long": true, "wide": true, "deep": true, "tall": true, "away": true, "race": true, "sprint": true,
	"relay": true, "freestyle": true, "hurdles": true, "backstroke": true, "butterfly": true, "underwater": true, "final": true,
	"level": true, "height": true, "tsunami": true, "waves": true, "wave": true, "tower": true, "bridge": true, "wall": true, "radius": true}

// suffixMoney reports whether a currency stands at j.
func (p *parser) suffixMoney(j int) bool {
	_, _, _, ok := p.suffix(j, true)
	return ok
}

// tail reads what may follow a number with a multiplier: "4 thousand 3 hundred", "3 million and a quarter".
func (p *parser) tail(n *numeral) {
	if n.mult == 0 || n.big != nil || n.den != 1 || n.bad != 0 {
		return
	}
	j := n.next
	and := p.is(j, "and")
	if and {
		j++
	}
	if and && (p.at(j).is(article) || p.at(j).is(cardinal)) {
		if f, ok := p.fractionWords(j); ok && !p.countedFraction(f) {
			n.addFraction(f)
			return
		}
	}
	if n.point || p.kind(j) != kindNumber || p.glued(j) || n.mult > 3 && and {
		return
	}
	m, ok := p.literal(j)
	if !ok || m.bad != 0 || m.point || m.den != 1 || m.big != nil || m.grouped {
		return
	}
	p.multiply(&m, false)
	if low, high := m.float(), math.Pow10(int(n.mult)); low == 0 || low >= high || m.mult == 0 && (!and || n.mult != 2) || n.mult > 3 && m.mult == 0 || n.exp > 15 || p.unitAt(m.next) && !p.suffixMoney(m.next) {
		return
	}
	n.num = n.num*pow10(n.exp) + m.num*pow10(m.exp)
	n.exp, n.next = 0, m.next
}

// countedFraction tells "two million and three fifths" from "2 million and a third country".
func (p *parser) countedFraction(f numeral) bool {
	t := p.at(f.next)
	return t.Kind == kindWord && !t.is(function) && !t.is(magnitude) && f.num == 1 && f.den > 2 && !p.suffixMoney(f.next)
}

// addFraction adds a fraction of the last multiplier: "one million and a half" is 1.5 million, "two and a half billion" 2.5 billion, "one
// billion and a half million" a billion and 500,000.
func (n *numeral) addFraction(f numeral) {
	unit := n.mult // the power of ten that the fraction is of
	if f.mult != 0 {
		unit = f.exp
	}
	whole := n.exp - unit
	if n.mult == 0 {
		whole, unit = n.exp, f.exp
	}
	if whole < 0 || whole > 12 || n.num > math.MaxInt64/pow10(whole)/f.den {
		return
	}
	n.num, n.den, n.exp, n.next = n.num*pow10(whole)*f.den+f.num, f.den, unit, f.next
	n.mult, n.fraction = unit, unit == 0
}

func pow10(e int32) int64 {
	out := int64(1)
	for ; e > 0 && out < math.MaxInt64/10; e-- {
		out *= 10
	}
	return out
}
