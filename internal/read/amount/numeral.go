package amount

import (
	"math"

	"github.com/cockroachdb/apd/v3"

	"github.com/comity-project/comity"
)

// numeral is a number as written: num/den × 10^exp. The exponent keeps the stated precision, 110.20 is 11020 × 10^-2.
type numeral struct {
	num, den int64
	exp      int32
	big      *apd.Decimal // digits that do not fit num; then num and den are unused
	first    int          // the first token
	next     int          // the token after
	digits   int          // digits written before any point; 0 for words
	grouped  bool         // with thousands separators
	point    bool         // with a decimal point
	words    bool         // written in words
	mult     int32        // the power of ten of its multiplier, 0 for none
	multAt   int          // the token where the multiplier begins, 0 for none
	fraction bool         // a fraction word or n/m: a third, two-thirds, half, ¾
	bad      Reason       // digits that are no number of ours
}

func (n numeral) value() comity.Decimal {
	if n.big != nil {
		d := *n.big
		d.Exponent += n.exp
		return comity.FromAPD(d)
	}
	if n.den == 1 {
		return comity.Scaled(n.num, n.exp)
	}
	if d, ok := terminating[n.den]; ok && n.num < math.MaxInt64/d[0] {
		return comity.Scaled(n.num*d[0], n.exp-int32(d[1]))
	}
	return comity.Scaled(n.num, n.exp).Quo(comity.Int(n.den))
}

// terminating are the denominators that a decimal ends: 1/4 = 25 × 10^-2.
var terminating = map[int64][2]int64{2: {5, 1}, 4: {25, 2}, 5: {2, 1}, 8: {125, 3}, 10: {1, 1}, 20: {5, 2}, 100: {1, 2}, 1000: {1, 3}}

// step is the size of the last unit stated: the place of the last digit that is not zero, half a billion for "two and a half billion". Digits
// after a point are all stated. Thirds and other fractions that no decimal ends state none.
func (n numeral) step() comity.Decimal {
	switch {
	case n.den != 1 && n.fraction && n.mult == 0 && n.num < n.den:
		return comity.Decimal{}
	case n.den == 2 || n.den == 4 || n.den == 5:
		d := terminating[n.den]
		return comity.Scaled(d[0], n.exp-int32(d[1]))
	case n.den != 1:
		return comity.Decimal{}
	case n.point && n.big == nil:
		return comity.Scaled(1, n.exp)
	}
	return n.value().LastNonzero()
}

func (n numeral) float() float64 {
	if n.big != nil {
		f, _ := n.big.Float64()
		return f * math.Pow10(int(n.exp))
	}
	return float64(n.num) / float64(n.den) * math.Pow10(int(n.exp))
}

// times multiplies by a power of ten; it refuses what no story means.
func (n *numeral) times(power int32) {
	n.exp += power
	n.mult += power
	if n.exp > 60 || n.exp < -60 {
		n.bad = Malformed
	}
}

// numeralAt reports whether a numeral may begin at token i.
func (p *parser) numeralAt(i int) bool {
	t := p.at(i)
	switch {
	case t.Kind == kindNumber:
		return true
	case p.is(i, ".") && p.kind(i+1) == kindNumber && p.glued(i+1):
		return true
	case t.is(cardinal | tens):
		return true
	case t.is(article):
		return p.at(i+1).is(magnitude) && p.strongMagnitude(i+1) || p.fold(i+1) == "half" || p.fold(i+1) == "dozen"
	}
	w := p.fold(i)
	return w == "half" || w == "quarter" || vulgar[w] != [2]int64{}
}

// strongMagnitude is a multiplier that is a word of its own, not a letter that may mean something else.
func (p *parser) strongMagnitude(i int) bool {
	t := p.at(i)
	return t.is(magnitude) && (t.End-t.Start > 3 || t.Start < t.End && p.s[t.Start] >= 0x80) && !p.is(i, "arab") && !p.is(i, "kharab")
}

// vulgar are the fraction characters.
var vulgar = map[string][2]int64{"½": {1, 2}, "⅓": {1, 3}, "⅔": {2, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅕": {1, 5}, "⅖": {2, 5}, "⅗": {3, 5},
	"⅘": {4, 5}, "⅙": {1, 6}, "⅚": {5, 6}, "⅛": {1, 8}, "⅜": {3, 8}, "⅝": {5, 8}, "⅞": {7, 8}}

// numeral reads the longest numeral at token i. inMoney says that a currency mark stands before it.
func (p *parser) numeral(i int, inMoney bool) (numeral, bool) {
	t := p.at(i)
	switch {
	case t.Kind == kindNumber, p.is(i, ".") && p.kind(i+1) == kindNumber && p.glued(i+1):
		n, ok := p.literal(i)
		if !ok {
			return n, false
		}
		if n.bad == 0 {
			p.multiply(&n, inMoney)
			p.tail(&n)
		}
		return n, true
	case t.Kind == kindPunct:
		if v, ok := vulgar[p.fold(i)]; ok {
			return numeral{num: v[0], den: v[1], first: i, next: i + 1, fraction: true}, true
		}
		return numeral{}, false
	case t.Kind == kindWord:
		return p.words(i)
	}
	return numeral{}, false
}
