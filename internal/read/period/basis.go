package period

import (
	"github.com/comity-project/comity"
)

// basis reads year-on-year, y-o-y, on-year, month-on-month.
func (p *parser) basis(i int) (found, bool) {
	is := func(b comity.Basis, next int) (found, bool) {
		return found{x: expr{part: noPart}, kind: BasisOnly, basis: b, next: next}, true
	}
	by := map[string]comity.Basis{"year": comity.YoY, "y": comity.YoY, "month": comity.MoM, "m": comity.MoM, "quarter": comity.NoBasis, "q": comity.NoBasis}
	switch {
	case p.is(i, "yoy"):
		return is(comity.YoY, i+1)
	case p.text(i) == "MoM" || p.text(i) == "mom" && (p.number(i-1) || p.is(i-1, "%") || p.any(i-1, "cent", "percent")):
		return is(comity.MoM, i+1)
	case p.is(i, "qoq"):
		return is(comity.NoBasis, i+1)
	case p.is(i, "on") && p.any(i-1, "cent", "percent", "%") || p.is(i, "on") && p.dash(i+1): // rose 5% on year, on-year
		j := p.skip(i+1, "-", "the", "a")
		if b, ok := by[p.fold(j)]; ok && p.size(j) > 1 && (p.is(j, "year") || p.is(j, "month")) {
			return is(b, j+1)
		}
	}
	if p.any(i, "on", "in") { // on an annual basis, in monthly terms
		adjectives := map[string]comity.Basis{"annual": comity.YoY, "yearly": comity.YoY, "quarterly": comity.NoBasis, "monthly": comity.MoM, "interannual": comity.YoY}
		j := p.skip(i+1, "a", "an")
		if b, ok := adjectives[p.fold(j)]; ok && p.any(j+1, "basis", "terms") {
			return is(b, j+2)
		}
	}
	if b, ok := by[p.fold(i)]; ok {
		j := i + 1
		if p.is(j, "/") && p.is(j+1, p.fold(i)) && p.glued(j) {
			return is(b, j+2)
		}
		j = p.skip(j, "-", "–", "‑")
		if p.any(j, "on", "over", "o", "to") && !(p.is(j, "to") && p.is(j-1, p.fold(i)) && !p.dash(j+1)) {
			j = p.skip(j+1, "-", "–", "‑")
			if p.is(j, p.fold(i)) {
				return is(b, j+1)
			}
		}
	}
	return found{}, false
}

// comparing reports whether the words before token i compare: "from", "over", "than in", "compared with".
func (p *parser) comparing(i int) bool {
	j := i - 1
	if p.any(j, "in", "during", "for") {
		j--
	}
	switch {
	case p.any(j, "to", "with"):
		return p.is(j-1, "compared")
	case p.is(j, "on"):
		return p.is(i, "the") || p.is(i, "a")
	}
	return p.any(j, "from", "over", "than", "against", "versus", "vs")
}

// basisOn is the basis of a change measured against p when the anchor is what changed.
func basisOn(p, anchor comity.Period) comity.Basis {
	switch {
	case p.IsZero() || anchor.IsZero():
	case p == anchor.YearEarlier():
		return comity.YoY
	case anchor.Len() == 1 && p == anchor.Shift(-1):
		return comity.MoM
	}
	return comity.NoBasis
}

// basisBefore: "from a year earlier", "than in the same month of 2024" measure a change, whatever the anchor.
func (p *parser) basisBefore(i int, kind Kind, x expr) comity.Basis {
	switch {
	case !p.comparing(i):
	case kind == YearEarlier:
		return comity.YoY
	case kind == Previous && x.unit == monthUnit:
		return comity.MoM
	}
	return comity.NoBasis
}
