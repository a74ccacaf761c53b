package amount

import (
	"strings"

	"github.com/comity-project/comity"
)

// sameMark lets "$10 dollars" and "Rs 500 crore rupees" be one amount.
func (p *parser) sameMark(a, b int16) bool { return marks[a].iso == marks[b].iso }

// nextOwns: in "2019 USD 5 million" and "10 rmb 20" the code after a bare number belongs to the number after it only when that one has no
// mark of its own behind it.
func (p *parser) nextOwns(k int, n numeral) bool {
	if p.kind(k) == kindWord && marks[p.mark(k)].kind == 'c' && n.digits == 4 && !n.grouped && p.numeralAt(k+1) && n.mult == 0 {
		return true
	}
	return false
}

// money makes a an amount of money up to token next. A multiplier may still follow the mark: 75 USD million.
func (p *parser) money(a *Amount, cur int16, adj comity.Economy, next int) {
	a.Kind, a.mark, a.meta.next, a.meta.unit = Money, cur, next, true
	if adj == "million" { // MEUR
		a.Value, a.Resolution, adj = a.Value.Mul(comity.Scaled(1, 6)), a.Resolution.Mul(comity.Scaled(1, 6)), ""
	}
	if t := p.at(next); a.meta.num.mult == 0 && t.is(magnitude) && p.strongMagnitude(next) && marks[cur].kind == 'c' && !p.glued(next) && !a.meta.prefixed {
		a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, int32(t.n))), a.Resolution.Mul(comity.Scaled(1, int32(t.n)))
		a.meta.num.times(int32(t.n))
		a.meta.next++
	}
	if p.is(a.meta.next, "/") && p.glued(a.meta.next) && p.is(a.meta.next+1, "-") && p.glued(a.meta.next+1) { // Rs 500/-
		a.meta.next += 2
	}
	if marks[cur].minor {
		a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, -2)), a.Resolution.Mul(comity.Scaled(1, -2))
	} else {
		p.cents(a)
	}
	a.Unit, a.Source = p.currency(cur, adj, a.Start)
	if a.Unit == "GBP" && a.Source == Assumed && p.weight(a) {
		a.Kind, a.Unit, a.Source, a.mark = Quantity, "lb", 0, 0
	}
}

// weight tells pounds of goods from pounds sterling: few of them, or many of something that is no money.
func (p *parser) weight(a *Amount) bool {
	last := a.meta.next - 1
	if !p.is(last, "pounds") && !p.is(last, "pound") || a.meta.prefixed {
		return false
	}
	if p.is(a.meta.next, "of") && p.noun(a.meta.next+1) {
		return !moneyOf[p.fold(a.meta.next+1)]
	}
	return a.meta.num.mult == 0 && a.meta.num.float() < 1000 && !p.hasSterling()
}

// moneyOf is what one has pounds sterling of.
var moneyOf = map[string]bool{"exports": true, "imports": true, "goods": true, "debt": true, "debts": true, "aid": true, "funding": true, "funds": true,
	"investment": true, "investments": true, "savings": true, "cuts": true, "spending": true, "trade": true, "sales": true, "assets": true, "bonds": true,
	"loans": true, "taxes": true, "revenue": true, "profit": true, "profits": true, "equipment": true, "contracts": true, "orders": true, "services": true,
	"support": true, "damage": true, "losses": true, "taxpayers": true, "public": true, "government": true, "new": true, "british": true}

// hasSterling reports whether the text writes £ anywhere.
func (p *parser) hasSterling() bool {
	if p.sterling == 0 {
		p.sterling = -1
		if strings.Contains(p.s, "£") || p.ctx.Place == "GBR" {
			p.sterling = 1
		}
	}
	return p.sterling > 0
}

// cents reads the hundredths that follow: "thirteen dollars and forty-five cents".
func (p *parser) cents(a *Amount) {
	j := a.meta.next
	if p.is(j, "and") {
		j++
	}
	n, ok := p.numeral(j, false)
	if !ok || n.bad != 0 || n.den != 1 || n.mult != 0 || n.point || n.big != nil || n.float() >= 100 {
		return
	}
	if c, _, next, ok := p.suffix(n.next, false); ok && marks[c].minor {
		a.Value = a.Value.Add(n.value().Mul(comity.Scaled(1, -2)))
		a.Resolution, a.meta.next = comity.Scaled(1, -2), next
	}
}

// minorLetter reads the letters of small change glued to a number: 164p, 50c.
func (p *parser) minorLetter(a *Amount, k int) bool {
	iso := map[string]string{"p": "GBP", "c": "USD"}[p.text(k)]
	if iso == "" || p.glued(k+1) && p.kind(k+1) != kindPunct {
		return false
	}
	a.Kind, a.mark, a.Unit, a.Source, a.meta.next, a.meta.unit = Money, isoMark(iso), iso, Assumed, k+1, true
	a.Value, a.Resolution = a.Value.Mul(comity.Scaled(1, -2)), a.Resolution.Mul(comity.Scaled(1, -2))
	return true
}
