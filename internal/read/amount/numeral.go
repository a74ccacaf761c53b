package amount

import (
	"math"
	"strings"

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

// literal reads digits with their grouping and decimals: 1,234.5; 1,23,456; 1 234; 1.234.567,8; 5,25; .25; 1e10; 3/4; 2 1/4.
func (p *parser) literal(i int) (numeral, bool) {
	n := numeral{den: 1, first: i}
	var buf [48]byte
	digits := buf[:0]
	j := i
	if p.kind(i) == kindNumber {
		digits = append(digits, p.text(i)...)
		j++
		n.digits = p.t[i].End - p.t[i].Start
		j = p.groups(i, j, &digits, &n)
	}
	if n.bad != 0 {
		n.next = j
		return n, true
	}
	if !n.point && p.is(j, ".") && (j == i || p.glued(j)) && p.kind(j+1) == kindNumber && p.glued(j+1) {
		frac := p.text(j + 1)
		digits = append(digits, frac...)
		n.exp, n.point = -int32(len(frac)), true
		j += 2
		if p.is(j, ".") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) {
			return p.dotted(i, j), true
		}
	}
	n.next = j
	if len(digits) > 36 {
		n.bad = Malformed
		return n, true
	}
	n.set(digits)
	p.scientific(&n)
	p.slashFraction(&n)
	return n, true
}

// set takes over the digits.
func (n *numeral) set(digits []byte) {
	if len(digits) > 18 {
		n.big, _, _ = apd.NewFromString(string(digits))
		return
	}
	for _, d := range digits {
		n.num = n.num*10 + int64(d-'0')
	}
}

// dotted takes 192.168.1.2 or 21.01.2026 as a whole, so that no part of it is read as a number.
func (p *parser) dotted(i, j int) numeral {
	for p.is(j, ".") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) {
		j += 2
	}
	return numeral{den: 1, first: i, next: j, bad: Dotted}
}

// groups reads the groups of digits after the first run.
func (p *parser) groups(i, j int, digits *[]byte, n *numeral) int {
	switch {
	case p.is(j, ",") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1):
		return p.commaGroups(j, digits, n)
	case n.digits <= 3 && p.kind(j) == kindNumber && !p.glued(j) && p.s[p.t[i].Start] != '0':
		return p.spaceGroups(i, j, digits, n)
	case n.digits <= 3 && p.dotGroups(j) >= 2:
		for p.is(j, ".") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) && p.size(j+1) == 3 {
			*digits = append(*digits, p.text(j+1)...)
			n.grouped, n.digits = true, n.digits+3
			j += 2
		}
		return p.decimalComma(j, digits, n)
	}
	return j
}

// maxGroups is more groups of digits than any number has; it keeps the scan linear on lists.
const maxGroups = 12

// commaGroups accepts Western (1,234,567) and Indian (12,34,567) grouping; one short group is a decimal comma (5,25). Lists (22,24,26) end
// at the first number; what is none of these is malformed as a whole.
func (p *parser) commaGroups(j int, digits *[]byte, n *numeral) int {
	count, western, indian, short, last := 0, n.digits <= 3, n.digits <= 2, true, 0
	k := j
	for count < maxGroups && p.is(k, ",") && p.glued(k) && p.kind(k+1) == kindNumber && p.glued(k+1) {
		last = p.size(k + 1)
		count++
		western = western && last == 3
		more := p.is(k+2, ",") && p.glued(k+2) && p.kind(k+3) == kindNumber && p.glued(k+3)
		indian = indian && (more && last == 2 || !more && last == 3)
		short = short && last <= 2
		k += 2
	}
	switch {
	case western || indian:
		for ; j < k; j += 2 {
			*digits = append(*digits, p.text(j+1)...)
			n.digits += p.size(j + 1)
		}
		n.grouped = true
		return k
	case count == 1 && last <= 2 && n.digits <= 3 && !(p.is(j-2, ",") && p.glued(j-1)):
		return p.decimalComma(j, digits, n)
	case short && n.digits <= 2, n.digits == 4 && last == 4:
		return j
	}
	n.bad = Malformed
	return k
}

func (p *parser) decimalComma(j int, digits *[]byte, n *numeral) int {
	if p.is(j, ",") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) && p.size(j+1) <= 2 {
		*digits = append(*digits, p.text(j+1)...)
		n.exp, n.point = -int32(p.size(j+1)), true
		return j + 2
	}
	return j
}

// spaceGroups accepts 1 234 567 with any one space between; not after a month or a name's head, where the numbers are two.
func (p *parser) spaceGroups(i, j int, digits *[]byte, n *numeral) int {
	if before := p.at(i - 1); before.is(month|head) || before.Kind == kindWord && p.glued(i) && !p.marked(i) {
		return j
	}
	k := j
	for k < j+maxGroups && p.kind(k) == kindNumber && !p.glued(k) && p.size(k) == 3 && p.oneSpace(k) {
		k++
	}
	if k == j || p.kind(k) == kindNumber && p.oneSpace(k) {
		return j
	}
	for ; j < k; j++ {
		*digits = append(*digits, p.text(j)...)
		n.digits += 3
	}
	n.grouped = true
	return k
}

// oneSpace reports whether exactly one space character stands before token k.
func (p *parser) oneSpace(k int) bool {
	gap := p.s[p.t[k-1].End:p.t[k].Start]
	return gap == " " || gap == "\u00a0" || gap == "\u202f" || gap == "\u2009"
}

func (p *parser) dotGroups(j int) (count int) {
	for count < maxGroups && p.is(j, ".") && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) {
		if p.size(j+1) != 3 {
			return 0
		}
		count++
		j += 2
	}
	return count
}

// scientific reads e10, e+14, x10^-4 after digits.
func (p *parser) scientific(n *numeral) {
	j := n.next
	if !p.glued(j) || p.kind(j) != kindWord {
		return
	}
	switch w := p.fold(j); {
	case w == "e":
		j++
	case w == "x" && p.text(j+1) == "10" && p.is(j+2, "^"):
		j += 3
	default:
		return
	}
	negative := p.is(j, "-") && p.glued(j)
	if negative || p.is(j, "+") && p.glued(j) {
		j++
	}
	if p.kind(j) != kindNumber || !p.glued(j) || p.size(j) > 2 {
		return
	}
	power := int32(p.int(j))
	if negative {
		power = -power
	}
	n.exp += power
	n.next = j + 1
}

// slashFraction reads 3/4 and 2 1/4; not 334.0 / 505.9, not dates.
func (p *parser) slashFraction(n *numeral) {
	if n.point || n.grouped || n.big != nil {
		return
	}
	j := n.next
	if v, ok := vulgar[p.fold(j)]; ok && p.kind(j) == kindPunct {
		n.num, n.den, n.fraction, n.next = n.num*v[1]+v[0], v[1], true, j+1
		return
	}
	whole := int64(0)
	if p.kind(j) == kindNumber && !p.glued(j) && p.is(j+1, "/") && p.glued(j+1) && p.kind(j+2) == kindNumber && p.glued(j+2) && p.size(j+2) == 1 {
		whole, j = n.num, j+1
	}
	if !p.is(j, "/") || !p.glued(j) || p.kind(j+1) != kindNumber || !p.glued(j+1) || p.size(j+1) > 3 || p.size(j-1) > 3 {
		return
	}
	if p.is(j+2, "/") && p.glued(j+2) || p.is(j-2, "/") {
		return
	}
	num, den := p.int(j-1), p.int(j+1)
	if den < 2 || num == 0 || num >= den && whole == 0 && den > 12 || num >= den && whole > 0 {
		return
	}
	n.num, n.den, n.fraction, n.next = whole*den+num, den, true, j+2
}

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
	case "bn", "mn", "mln", "bln", "trn", "tln", "mio", "mrd", "lac":
		return true
	case "tn":
		return inMoney || !glued || p.suffixMoney(j+1) || true
	case "mil", "mm":
		return inMoney || w == "MM" || p.suffixMoney(j+1)
	case "k":
		return glued || !glued && (inMoney || w == "k")
	case "cr", "crs", "arab", "kharab":
		return inMoney
	case "b", "t":
		return inMoney && (glued || w == strings.ToUpper(w)) || glued && p.suffixMoney(j+1)
	case "m":
		switch {
		case inMoney, p.suffixMoney(j + 1):
			return glued || w == "M"
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
	if n.mult > 3 || n.point || p.kind(j) != kindNumber || p.glued(j) {
		return
	}
	m, ok := p.literal(j)
	if !ok || m.bad != 0 || m.point || m.den != 1 || m.big != nil || m.grouped {
		return
	}
	p.multiply(&m, false)
	if low, high := m.float(), math.Pow10(int(n.mult)); low == 0 || low >= high || m.mult == 0 && (!and || n.mult != 2) || p.unitAt(m.next) && !p.suffixMoney(m.next) {
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
