package amount

import (
	"strings"

	"github.com/comity-project/comity"
)

// guard keeps the promise that no answer is partial: an amount beside which a digit, a multiplier or a currency is left over is written in a
// way that the grammar does not know, and is given back as malformed, with what is left over.
func (p *parser) guard() {
	for k := range p.out {
		a := &p.out[k]
		if a.Kind == NotAmount {
			continue
		}
		for i := a.meta.next; p.leftAfter(i) && (k+1 == len(p.out) || i < p.out[k+1].meta.first); i++ {
			a.Kind, a.Why, a.Unit, a.meta.next, a.End = NotAmount, Malformed, "", i+1, p.t[i].End
		}
		for i := a.meta.first - 1; i >= 0 && p.leftBefore(i) && (k == 0 || i >= p.out[k-1].meta.next); i-- {
			a.Kind, a.Why, a.Unit, a.meta.first, a.Start = NotAmount, Malformed, "", i, p.t[i].Start
		}
	}
}

// near reports whether at most one space stands before token i.
func (p *parser) near(i int) bool {
	if i <= 0 || i >= len(p.t) {
		return false
	}
	return p.t[i].Start-p.t[i-1].End <= 1 && !p.t[i].Line
}

func (p *parser) leftAfter(i int) bool {
	if !p.near(i) {
		return false
	}
	t := p.t[i]
	switch {
	case t.Kind == kindNumber:
		return t.Glued
	case t.Kind == kindSign, p.is(i, "%"):
		return true
	case t.is(magnitude):
		w := p.fold(i)
		return p.strongMagnitude(i) || w == "bn" || w == "mn" || w == "tn"
	case t.is(money):
		return marks[t.cur].kind == 'n' && !p.weakNoun(i)
	}
	return false
}

func (p *parser) leftBefore(i int) bool {
	if !p.near(i + 1) {
		return false
	}
	t := p.t[i]
	switch t.Kind {
	case kindNumber:
		return p.t[i+1].Glued
	case kindSign:
		return true
	case kindWord:
		c := exact[p.text(i)]
		return c != 0 && (marks[c].kind == 'c' && !strings.Contains(wordlike, " "+p.text(i)+" ") || p.text(i) == "Rs")
	}
	return false
}

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
	case Percent, PercentPoints, BasisPoints, Quantity:
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
	if a.Kind != Count || b.Kind != Count && b.Unit != "persons" || b.Value.Sign() <= 0 || a.meta.num.fraction || a.meta.num.point || b.meta.num.point {
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
		return l == rangeLink && !p.movesFrom(before)
	case l != rangeLink:
		return false
	case p.is(a.meta.next, "to") && a.Kind == Money && p.at(before).is(rises|falls):
		return false // rose 18 sen to RM23.50
	case p.is(a.meta.next, "to") && a.Kind == Count && !p.glued(b.meta.first):
		return !p.is(before, "by") && !p.at(before).is(rises|falls)
	}
	return true
}

// movesFrom reports whether "from" belongs to a verb of change, which makes the two ends a former and a present value.
func (p *parser) movesFrom(from int) bool {
	for i := from - 1; i >= 0 && i >= from-4; i-- {
		t := p.t[i]
		if p.is(i, "rang") || p.is(i, "ranging") || p.is(i, "ranged") || p.is(i, "range") || p.is(i, "ranges") || p.is(i, "anywhere") {
			return false
		}
		if t.is(rises|falls) || p.is(i, "went") || p.is(i, "changed") || p.is(i, "moved") || p.is(i, "revised") || p.is(i, "go") {
			return true
		}
		if t.Kind == kindPunct {
			break
		}
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

// finish gives each amount its hedge and its cue.
func (p *parser) finish() {
	for k := range p.out {
		a := &p.out[k]
		if a.Kind == NotAmount && a.Why != Duration {
			continue
		}
		first := a.meta.first
		if a.Range && p.is(first-1, "between") || p.is(first-1, "from") && a.Range {
			first--
		}
		a.Hedge = p.hedgeBefore(first)
		if a.Hedge == (Hedge{}) {
			a.Hedge = p.hedgeAfter(a.meta.next)
		}
		if a.Hedge.End > 0 && p.someDeterminer(a) {
			a.Hedge = Hedge{}
		}
		p.roundPercent(a)
		if a.Kind != NotAmount {
			a.Cue = p.cue(a)
			if a.Cue.Role == Plain && k > 0 && p.sameChange(&p.out[k-1], a) {
				a.Cue = p.out[k-1].Cue
			}
		}
	}
}

// sameChange reports whether b shares the direction of a: "up 39 and 34 per cent", "lost 190 points, or 0.6%", "fell $5bn (2.3%)".
func (p *parser) sameChange(a, b *Amount) bool {
	if a.Cue.Role != Changed {
		return false
	}
	l, i := p.link(a, b), a.meta.next
	again := a.Kind != b.Kind && b.Kind == Percent && (l == listLink && p.is(b.meta.first-1, "or") || p.is(i, "(") && b.meta.first == i+1)
	return again || l == listLink && a.Kind == b.Kind
}

// someDeterminer: "some" loosens a number only before a number with a unit or a noun; "over 20 years" is told of durations too.
func (p *parser) someDeterminer(a *Amount) bool {
	return a.Kind == Fraction && p.s[a.Hedge.Start:a.Hedge.End] == "some"
}

// roundPercent: an unhedged "40%" is told to the point, though it ends in a zero; a hedged one to ten points.
func (p *parser) roundPercent(a *Amount) {
	one := comity.Int(1)
	if (a.Kind == Percent || a.Kind == PercentPoints || a.Kind == BasisPoints) && a.Hedge.Approx == Exact && one.Less(a.Resolution) {
		a.Resolution = one
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
