package amount

import (
	"github.com/comity-project/comity"
)

// ratios reads "one in five" and "two out of three" as shares, and the division "one over three".
func (p *parser) ratios() {
	out := p.out[:0]
	for k := 0; k < len(p.out); k++ {
		a := p.out[k]
		if k+1 < len(p.out) && p.isRatio(&a, &p.out[k+1]) {
			b := p.out[k+1]
			a.Kind, a.Unit, a.Value, a.Resolution = Fraction, "", quotient(a.Value, b.Value), comity.Decimal{}
			a.End, a.NumEnd, a.meta.next = b.End, b.NumEnd, b.meta.next
			a.NounStart, a.NounEnd = b.NounStart, b.NounEnd
			a.meta.num = numeral{}
			k++
		}
		out = append(out, a)
	}
	p.out = out
}

// quotient is exact where a decimal ends, so that one in five is 0.2.
func quotient(a, b comity.Decimal) comity.Decimal {
	if d, ok := terminating[int64(b.Float())]; ok {
		return a.Mul(comity.Scaled(d[0], -int32(d[1])))
	}
	return a.Quo(b)
}

func (p *parser) isRatio(a, b *Amount) bool {
	if a.Kind != Count || b.Kind != Count && b.Kind != Quantity || b.Value.Sign() <= 0 || a.meta.num.fraction || a.meta.num.point || b.meta.num.point {
		return false
	}
	i, gap := a.meta.next, b.meta.first-a.meta.next
	n, m := a.meta.num.float(), b.meta.num.float()
	switch {
	case gap == 1 && p.is(i, "in"):
		return n < m && m <= 1000 && (n == 1 || m == 5 || m == 10 || m == 100)
	case gap == 2 && p.is(i, "out") && p.is(i+1, "of"):
		return n < m
	case gap == 1 && p.is(i, "over"):
		end := p.at(b.meta.next)
		return b.NounStart == 0 && (end.Kind == 0 || end.Kind == kindPunct)
	}
	return false
}

// rates takes both sides of "$1 = 83.5 rupees" for an exchange rate.
func (p *parser) rates() {
	for k := 0; k+1 < len(p.out); k++ {
		a, b := &p.out[k], &p.out[k+1]
		if a.Kind == Money && b.Kind == Money && a.meta.next+1 == b.meta.first && p.is(a.meta.next, "=") {
			a.Kind, a.Why, b.Kind, b.Why = NotAmount, Rate, NotAmount, Rate
		}
	}
}

// pairs moves a conversion in brackets or behind a slash into Also of the amount before it.
func (p *parser) pairs() {
	out := p.out[:0]
	for k := 0; k < len(p.out); k++ {
		a := p.out[k]
		for k+1 < len(p.out) && p.converts(&a, &p.out[k+1]) {
			a.Also = append(a.Also, p.out[k+1])
			a.meta.next = p.out[k+1].meta.next
			k++
		}
		out = append(out, a)
	}
	p.out = out
}

// converts reports whether b says a again in another unit.
func (p *parser) converts(a, b *Amount) bool {
	switch {
	case a.Kind == Money && b.Kind == Money:
		if a.Unit == b.Unit && a.Source == b.Source {
			return false
		}
	case a.Kind == Quantity && b.Kind == Quantity:
		if a.Unit == b.Unit || a.Unit == "persons" || b.Unit == "persons" {
			return false
		}
	default:
		return false
	}
	i := a.meta.next
	if p.is(i, "/") && i+1 == b.meta.first {
		return true
	}
	if !p.is(i, "(") {
		return false
	}
	for i++; i < b.meta.first; i++ {
		if t := p.t[i]; t.Kind == kindNumber || t.Kind == kindPunct && !p.is(i, "=") && !p.is(i, "~") && !p.is(i, ",") && !p.is(i, ".") || i > b.meta.first+6 {
			return false
		}
	}
	end := b.meta.next
	for n := 0; n < 4 && !p.is(end, ")"); n++ {
		if p.kind(end) != kindWord {
			return false
		}
		end++
	}
	return p.is(end, ")")
}
