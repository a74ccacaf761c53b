package amount

import (
	"strings"

	"github.com/comity-project/comity"
)

// scale reads a currency and a multiplier without a number, as table headers have them: "US$ billion", "Rs crore", "$m".
func (p *parser) scale(i int) int {
	last := i
	if p.kind(i+1) == kindSign && p.glued(i+1) {
		last++
	}
	t := p.at(last + 1)
	if !t.is(magnitude) || p.mark(last) == 0 || marks[p.mark(last)].kind == 'n' || last > i && !p.glued(last) || !p.strongMagnitude(last+1) && !p.glued(last+1) && !p.is(last+1, "bn") && !p.is(last+1, "mn") {
		return i
	}
	next := last + 2
	power := int32(t.n)
	if u := p.at(next); u.is(magnitude) && p.strongMagnitude(next) {
		power, next = power+int32(u.n), next+1
	}
	p.not(i, next, Scale)
	a := &p.out[len(p.out)-1]
	a.mark = p.mark(last)
	if iso := dollars[strings.ToUpper(p.text(i))]; last > i && p.text(last) == "$" && iso != "" {
		a.mark = isoMark(iso)
	}
	a.Unit, a.Source = p.currency(a.mark, "", a.Start)
	a.Value = comity.Scaled(1, power)
	return next
}

// scaleOf reads "billion yuan", "million US dollars" without a number, as in "(billion yuan)".
func (p *parser) scaleOf(i, k int) int {
	cur, adj, next, _ := p.suffix(k, true)
	power := int32(p.at(i).n)
	p.not(i, next, Scale)
	a := &p.out[len(p.out)-1]
	a.mark, a.Value = cur, comity.Scaled(1, power)
	a.Unit, a.Source = p.currency(cur, adj, a.Start)
	return next
}

// bigNumber reports whether the digits at i have a multiplier and no unit after it, so that they belong to a currency before: "dollar 22.5
// million".
func (p *parser) bigNumber(i int) bool {
	n, ok := p.numeral(i, true)
	return ok && n.bad == 0 && n.mult >= 3 && !p.at(n.next).is(percent|unit|persons) && !p.suffixMoney(n.next) && !p.noun(n.next)
}

// percentOf reads the inverted "percent of 10".
func (p *parser) percentOf(first, i int) int {
	n, ok := p.numeral(i, false)
	if !ok || n.bad != 0 {
		return i
	}
	a := Amount{Start: p.t[first].Start, End: p.t[n.next-1].End, NumStart: p.t[i].Start, NumEnd: p.t[n.next-1].End, Kind: Percent,
		Unit: "percent", Value: n.value(), Resolution: n.step()}
	a.meta = meta{first: first, next: n.next, num: n, unit: true}
	p.out = append(p.out, a)
	return n.next
}
