package figure

import (
	"cmp"
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// neighbours tells what the labels of the rows around sentence i are, up to the next headings.
func (r *reader) neighbours(i int) (found neighbours) {
	look := func(step int) {
		for k := i + step; k > 0 && k < len(r.Doc.Sentences) && k < i+60 && k > i-60; k += step {
			s := r.Doc.Sentences[k]
			if !r.valued(s.First, s.Last) || s.Kind == text.Prose && r.strict(s) {
				return
			}
			found.add(r, r.labelScope(r.labelOf(s), s))
		}
	}
	look(-1)
	if found.none() {
		look(1)
	}
	return found
}

// neighbours are the sorts of labels that a table has, and the months they span.
type neighbours struct {
	flows    []comity.Flow
	partners []comity.Economy
	goods    int
	months   comity.Period
}

func (n *neighbours) none() bool {
	return len(n.flows) == 0 && len(n.partners) == 0 && n.goods == 0 && n.months.IsZero()
}

func (n *neighbours) add(r *reader, l scope) {
	if l.whole {
		return
	}
	if l.flow != "" && !slices.Contains(n.flows, l.flow) {
		n.flows = append(n.flows, l.flow)
	}
	switch {
	case (l.partner != "" && l.partner != comity.World || l.others) && !slices.Contains(n.partners, l.partner):
		n.partners = append(n.partners, l.partner)
	case l.partner != "":
	case !l.period.IsZero():
		n.months = span(n.months, l.period)
	case l.product != "":
		n.goods++
	}
}

// wholeOfRows is what a "Total" sums up: exports and imports, all partners, all goods, or the months above it.
func (r *reader) wholeOfRows(sc scope, s text.Sentence) scope {
	n := r.neighbours(r.sentenceIndex(s.First))
	switch {
	case len(n.flows) > 1 && n.goods == 0 && len(n.partners) < 2 && sc.flow == "":
		sc.flow = comity.Total
		if len(n.partners) == 1 && sc.partner == "" {
			sc.partner = n.partners[0]
		}
	case len(n.partners) > 0 && sc.partner == "":
		sc.partner = comity.World
	case !n.months.IsZero() && sc.period.IsZero() && n.months.Len() < 12:
		sc.period = n.months
	case sc.partner == "" && r.sheet.title.partner == "" && sc.flow != "":
		sc.partner = comity.World
	}
	if n.goods > 0 && sc.product == "" {
		sc.product = cmp.Or(r.sheet.title.product, comity.AllProducts)
	}
	return sc
}
