package amount

import (
	"github.com/cockroachdb/apd/v3"
)

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
