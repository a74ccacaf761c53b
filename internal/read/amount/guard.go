package amount

import (
	"strings"
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
