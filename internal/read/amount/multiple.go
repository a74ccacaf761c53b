package amount

import (
	"github.com/comity-project/comity"
)

// times reads "10-fold", "four times as much"; "three times" alone is a frequency.
func (p *parser) times(a *Amount, n numeral, k int) bool {
	j := k
	if p.is(j, "-") && p.glued(j) && p.glued(j+1) {
		j++
	}
	switch {
	case p.is(j, "fold"):
	case p.is(j, "times") || p.is(j, "x") && p.glued(j) && n.big == nil && !p.glued(j+1):
		if p.is(j, "times") && !p.comparison(j+1, k > 0 && (p.is(a.meta.first-1, "to") || p.is(a.meta.first-1, "by") || p.is(a.meta.first-1, "than") || p.moves(a.meta.first-1) || p.is(a.meta.first-1, "of") && p.at(a.meta.first-2).is(noun))) {
			a.Kind, a.Why, a.meta.next = NotAmount, Frequency, j+1
			return true
		}
	default:
		if n.fraction && n.mult == 0 && !n.point {
			return p.fractionOf(a, n, k)
		}
		return false
	}
	a.Kind, a.Value, a.Resolution, a.meta.next, a.meta.unit = Multiple, a.Value.Sub(comity.Int(1)), comity.Decimal{}, j+1, true
	return true
}

// moves reports whether the word at i is a verb of growth or decline: "grew 1.6 times".
func (p *parser) moves(i int) bool {
	switch p.fold(i) {
	case "almost", "nearly", "about", "some", "over", "roughly":
		i--
	}
	switch p.fold(i) {
	case "grew", "increased", "rose", "multiplied", "surged", "expanded", "jumped", "soared", "decreased", "fell", "dropped", "declined", "shrank", "grown", "risen", "fallen",
		"shrunk", "increase", "grow", "rise":
		return true
	}
	return false
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

// fractionOf makes a fraction of words or digits a share; "2 1/4" and "three and a half" stay counts.
func (p *parser) fractionOf(a *Amount, n numeral, k int) bool {
	if n.num >= n.den || p.suffixMoney(k) || p.unitAt(k) {
		return false
	}
	if before := p.at(a.meta.first - 1); before.is(month) && (p.is(k-1, "half") || p.is(k-1, "quarter")) || p.is(k-1, "quarters") && (before.is(ordinal) || p.is(a.meta.first-1, "last") || p.is(a.meta.first-1, "past")) {
		a.Kind, a.Why, a.meta.next = NotAmount, Duration, k // the June half, the first three quarters
		return true
	}
	a.Kind, a.meta.unit = Fraction, true
	return true
}

// multiple reads doubled, tenfold, twice.
func (p *parser) multiple(i int) int {
	t := p.t[i]
	if p.is(i+1, "down") || p.is(i+1, "as") && !p.is(i, "double") && !(p.is(i, "twice") && (p.is(i+2, "many") || p.is(i+2, "much"))) {
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
