package amount

import (
	"github.com/comity-project/comity"
)

// share gives a bare number the unit and the multiplier of the number after it: "39 and 34.11 per cent", "$15-20 billion",
// "eight or nine euros", "24.2 to 33-35 billion euros". It goes from right to left, so that a chain of numbers shares the last one's.
func (p *parser) share() {
	for k := len(p.out) - 2; k >= 0; k-- {
		a, b := &p.out[k], &p.out[k+1]
		link := p.link(a, b)
		if link == 0 || a.Kind == NotAmount || b.Kind == NotAmount {
			continue
		}
		p.shareUnit(a, b, link)
		if link == rangeLink {
			p.sharePrefix(a, b)
		}
		p.shareMultiplier(a, b, link)
	}
}

type link uint8

const (
	listLink  link = iota + 1 // and, or, a comma
	rangeLink                 // to, a dash, through
	slashLink
)

// link says how two neighbouring amounts are joined, 0 if they are not.
func (p *parser) link(a, b *Amount) link {
	i, gap := a.meta.next, b.meta.first-a.meta.next
	if gap == 2 && p.is(i, ",") && (p.is(i+1, "and") || p.is(i+1, "or")) {
		return listLink
	}
	if gap != 1 || p.at(i).Line || p.at(b.meta.first).Line {
		return 0
	}
	switch p.fold(i) {
	case "and", "or", ",", "&":
		return listLink
	case "from": // lowered to 15 from 25 percent
		if p.is(a.meta.first-1, "to") {
			return listLink
		}
	case "to", "-", "–", "—", "~", "through", "till", "until":
		if a.meta.signed && p.is(i, "-") {
			return 0
		}
		return rangeLink
	case "/":
		return slashLink
	}
	return 0
}

// shareUnit copies the unit that stands after b to a bare a.
func (p *parser) shareUnit(a, b *Amount, l link) {
	if a.Kind != Count || a.meta.unit || a.NounStart != 0 || b.meta.prefixed || !b.meta.unit || l == slashLink {
		return
	}
	switch b.Kind {
	case Percent, PercentPoints, BasisPoints:
		if a.meta.num.mult != 0 { // "from 3 billion, or 15.2 percent of the total"
			return
		}
	case Quantity:
	case Money:
		if p.is(a.meta.next, ",") {
			return
		}
	default:
		return
	}
	if p.is(a.meta.next, ",") && p.is(b.meta.first-1, ",") && !p.chained(b) {
		return
	}
	a.Kind, a.Unit, a.mark, a.Source, a.meta.unit = b.Kind, b.Unit, b.mark, b.Source, true
	if b.Kind == Money && marks[b.mark].minor {
		a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, -2)), a.Resolution.Mul(comity.Scaled(1, -2))
	}
}

// chained: a comma joins numbers only inside an enumeration that ends in "and": 3, 4 and 5 per cent.
func (p *parser) chained(b *Amount) bool {
	j := b.meta.num.next
	return p.is(j, "and") || p.is(j, "or") || p.is(j, ",")
}

// sharePrefix gives the second end of a range the mark of the first: "$15-20 billion", "Rs 500 to 600 crore".
func (p *parser) sharePrefix(a, b *Amount) {
	if a.Kind == Money && a.meta.prefixed && b.Kind == Count && !b.meta.unit && (b.meta.num.mult != 0 || a.meta.num.mult == 0) && !p.toLevel(a) {
		b.Kind, b.Unit, b.mark, b.Source, b.meta.unit = Money, a.Unit, a.mark, a.Source, true
		b.NounStart, b.NounEnd = 0, 0
	}
}

// toLevel: in "rose $2 to 30" the second number is no end of a range.
func (p *parser) toLevel(a *Amount) bool {
	return p.is(a.meta.next, "to") && p.at(a.meta.first-1).is(rises|falls) && !p.is(a.meta.first-1, "up")
}

// shareMultiplier gives a the multiplier of b where a would else be absurdly smaller: "between $110 and $115 billion", but not "from $200
// to $4 million".
func (p *parser) shareMultiplier(a, b *Amount, l link) {
	n, m := a.meta.num, b.meta.num
	sameUnit := a.Kind == b.Kind && (a.Kind == Money && a.Unit == b.Unit || a.Kind != Money && a.Unit == b.Unit)
	if n.mult != 0 || m.mult < 3 || n.grouped || n.big != nil || !sameUnit || n.fraction || l == slashLink || b.meta.prefixed && a.meta.prefixed && l != rangeLink && !p.is(a.meta.first-1, "between") {
		return
	}
	if a.Kind == Count && l == listLink && !p.is(a.meta.first-1, "between") && !p.is(a.meta.next, "or") {
		return
	}
	low, high := n.float(), m.float()
	for e := int32(0); e < m.mult; e++ {
		high /= 10
	}
	if low >= 1000 || low >= 10*high && high > 0 {
		return
	}
	scale := comity.Scaled(1, m.mult)
	a.Value, a.Resolution = a.Value.Mul(scale), a.Resolution.Mul(scale)
	a.meta.num.times(m.mult)
}

// ranges joins two amounts of one unit that are the ends of a range: "between X and Y", "X to Y", "X-Y"; not "fell from X to Y".
func (p *parser) ranges() {
	out := p.out[:0]
	for k := 0; k < len(p.out); k++ {
		a := p.out[k]
		if k+1 < len(p.out) && p.isRange(&a, &p.out[k+1]) {
			b := p.out[k+1]
			a.Range, a.High = true, b.Value
			a.Resolution = coarsest(a.Value, b.Value, a.Resolution, b.Resolution)
			a.End, a.NumEnd, a.meta.next = b.End, b.NumEnd, b.meta.next
			a.Per, a.NounStart, a.NounEnd = b.Per, b.NounStart, b.NounEnd
			if b.meta.num.mult > a.meta.num.mult {
				a.meta.num.mult = b.meta.num.mult
			}
			k++
		}
		out = append(out, a)
	}
	p.out = out
}

func (p *parser) isRange(a, b *Amount) bool {
	if a.Kind == NotAmount || a.Kind != b.Kind || a.Unit != b.Unit || a.Kind == Multiple || a.Kind == Fraction || a.Value.Cmp(b.Value) >= 0 || a.meta.signed || b.meta.signed {
		return false
	}
	before := a.meta.first - 1
	if p.at(before).is(hedgeEnd) { // between nearly 5 and 7
		before--
	}
	l := p.link(a, b)
	switch {
	case p.is(before, "between"):
		return l == listLink && p.is(a.meta.next, "and") || l == rangeLink
	case p.is(before, "from") && p.is(a.meta.next, "to"):
		reach := 9
		if a.Kind == Money {
			reach = 14
		}
		return l == rangeLink && !p.movesFrom(before, reach)
	case l != rangeLink:
		return false
	case p.is(a.meta.next, "to") && (a.Kind == Money || a.Kind == Quantity && a.End > a.NumEnd) && (p.is(before, "by") || p.at(before).is(rises|falls)):
		return false // rose 18 sen to RM23.50
	case p.is(a.meta.next, "to") && a.Kind == Count && !p.glued(b.meta.first):
		return !p.is(before, "by") && !p.at(before).is(rises|falls)
	}
	return true
}

// movesFrom reports whether "from" belongs to a verb of change among the words before it, which makes the two ends a former and a present value.
func (p *parser) movesFrom(from, words int) bool {
	for i := from - 1; i >= 0 && i >= from-words; i-- {
		t := p.t[i]
		if p.is(i, "rang") || p.is(i, "ranging") || p.is(i, "ranged") || p.is(i, "range") || p.is(i, "ranges") || p.is(i, "anywhere") {
			return false
		}
		if t.is(rises|falls) || t.is(multiple) && p.dir(i) != 0 || p.changeNoun(i) || p.is(i, "went") || p.is(i, "changed") || p.is(i, "moved") || p.is(i, "revised") || p.is(i, "go") {
			return true
		}
		if t.Kind == kindPunct && !p.is(i, "-") && !p.is(i, "%") && (words < 14 || !p.is(i, ",")) && !(p.is(i, ".") && p.glued(i) && p.kind(i+1) == kindNumber) {
			break
		}
	}
	return false
}

// changeNoun reports whether the word at i is a noun of change: "an increase of 5 per cent, from $9 billion to $10 billion".
func (p *parser) changeNoun(i int) bool {
	switch p.fold(i) {
	case "increase", "growth", "rise", "gain", "jump", "surge", "decrease", "decline", "fall", "drop", "plunge", "slump", "reduction", "contraction", "expansion":
		return true
	}
	return false
}

// coarsest is the resolution of a range: the largest step of 1, 2 or 5 × 10^n on which both ends lie, but no coarser than the coarser of the
// two (Krifka 2007, granularity): 110 to 115 is told in fives.
func coarsest(a, b, ra, rb comity.Decimal) comity.Decimal {
	fine, coarse := ra, rb
	if coarse.Less(fine) {
		fine, coarse = coarse, fine
	}
	if fine.Sign() == 0 || fine.Equal(coarse) {
		return coarse
	}
	five := fine.Mul(comity.Int(5))
	if multipleOf(a, five) && multipleOf(b, five) {
		return five
	}
	return fine
}

func multipleOf(v, step comity.Decimal) bool {
	q := v.Quo(step)
	return q.RoundTo(comity.Int(1)).Equal(q)
}
