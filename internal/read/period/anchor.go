package period

import (
	"strings"

	"github.com/comity-project/comity/internal/read/lex"
)

// comparedWith reports whether the mention at token i is what a figure is measured against: "against USD 77.52 billion in 2023-24", "up from $5bn in
// May". Such a period is no anchor, nor is one that is the anchor a year before.
func (p *parser) comparedWith(i int) bool {
	for j := i - 1; j >= 0 && j > i-10; j-- {
		if p.is(j, ".") && !p.glued(j+1) || p.is(j, ";") || p.at(j).Line {
			return false
		}
		if p.any(j, "against", "compared", "versus", "vs", "than") || p.is(j, "from") && (p.number(j+1) || p.at(j+1).Kind == lex.Sign || p.number(j+2) || p.at(j+2).Kind == lex.Sign) && i-j > 1 {
			return true
		}
	}
	return false
}

// anchorAhead resolves what points back when nothing stood before it, with the first period after it in the sentence: "fell 12% from a year
// earlier to $8.74 billion in August".
func (p *parser) anchorAhead(out []Mention, ctx Context) {
	for k := range out {
		m := &out[k]
		if m.x.part != ofAnchor || !m.Period.IsZero() {
			continue
		}
		for _, next := range out[k+1:] {
			if p.sentenceEnds(m.End, next.Start) {
				break
			}
			if next.anchors() {
				ctx.Anchor = next.Period
				*m = m.Resolve(ctx)
				break
			}
		}
	}
}

// sentenceEnds reports whether a full stop or a line ends between two offsets.
func (p *parser) sentenceEnds(from, to int) bool {
	gap := p.s[from:to]
	return len(gap) > 400 || strings.Contains(gap, ". ") || strings.Contains(gap, "\n")
}
