package amount

import (
	"github.com/comity-project/comity"
)

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
		if a.Hedge == (Hedge{}) && p.is(first-1, "the") && lines[p.fold(a.meta.next)] {
			a.Hedge = p.hedgeBefore(first - 1)
		}
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

// lines are the nouns that make a line of a number: "crossed the $2 billion mark".
var lines = map[string]bool{"mark": true, "threshold": true, "milestone": true, "barrier": true, "line": true}

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
