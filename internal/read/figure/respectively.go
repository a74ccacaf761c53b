package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// respectively deals out parallel lists: "A and B followed with x and y, up p and q per cent respectively" is two figures, each with its share of the
// names, levels and changes.
func (r *reader) respectively(items []item, s text.Sentence) bool {
	at := -1
	for k := s.First; k < s.Last; k++ {
		if r.low[k] == "respectively" {
			at = k
		}
	}
	if at < 0 {
		return false
	}
	var levels, changes []*item
	for i := range items {
		it := &items[i]
		if it.first > at {
			continue
		}
		switch it.class {
		case level:
			levels = append(levels, it)
		case change:
			changes = append(changes, it)
		case rest:
			if v, ok := it.a.Change(); ok && v.Sign() != 0 {
				changes = append(changes, it)
			}
		}
	}
	n := max(len(levels), len(changes))
	if n < 2 || len(levels) != 0 && len(levels) != n || len(changes) != 0 && len(changes) != n {
		return false
	}
	first := items[0].first
	flows, partners, months := r.parallel(s, first, n)
	if len(flows) != n && len(partners) != n && len(months) != n {
		return false
	}
	for i := range n {
		r.share(s, i, levels, changes, flows, partners, months)
	}
	for i := range items {
		if items[i].first > at && items[i].class == level {
			r.trade(&items[i], nil, s)
		}
	}
	return true
}

// parallel lists what the numbers are dealt to: flow words, partners or months before the first number (months may stand after them).
func (r *reader) parallel(s text.Sentence, first, n int) (flows []*flowWord, partners []comity.Economy, months []comity.Period) {
	for k := s.First; k < first; k++ {
		if x := r.flowAt[k]; x >= 0 && !r.flows[x].goods {
			flows = append(flows, &r.flows[x])
		}
		if x := r.actorAt[k]; x >= 0 {
			m := &r.Actors[x]
			if e := m.Code.Economy(); e != "" && e != r.state.reporter && !m.Poss && k == m.First {
				partners = append(partners, e)
			}
		}
	}
	for k := s.First; k < s.Last; k++ {
		if x := r.timeAt[k]; x >= 0 && (k == s.First || r.timeAt[k-1] != x) && tellsMonths(&r.Periods[x]) {
			months = append(months, r.Periods[x].Period)
		}
	}
	if len(partners) > n {
		partners = partners[len(partners)-n:]
	}
	return flows, partners, months
}

// share makes the i-th figure of the lists.
func (r *reader) share(s text.Sentence, i int, levels, changes []*item, flows []*flowWord, partners []comity.Economy, months []comity.Period) {
	var it, mate *item
	if len(levels) > 0 {
		it = levels[i]
		if len(changes) > 0 {
			mate = changes[i]
			mate.class = change
		}
	} else {
		it = changes[i]
		it.class = change
	}
	n := max(len(levels), len(changes))
	if len(flows) == n {
		it.gov = flows[i]
		if mate != nil {
			mate.gov = flows[i]
		}
	}
	before := r.state
	r.trade(it, mate, s)
	d := &r.drafts[len(r.drafts)-1]
	if len(flows) != n && len(partners) == n {
		d.Partner = partners[i]
		if it.gov == nil {
			d.Reporter, d.Flow = before.reporter, before.flow
		}
	}
	if len(months) == n && len(flows) != n && len(partners) != n {
		d.Period = months[i]
	}
	last := items2last(levels, changes)
	d.first, d.last = max(s.First, min(d.first, levels0(levels, changes).first)), last
	r.state.partner = before.partner
}

func items2last(levels, changes []*item) int {
	last := 0
	for _, l := range [][]*item{levels, changes} {
		for _, it := range l {
			last = max(last, it.last)
		}
	}
	return last
}

func levels0(levels, changes []*item) *item {
	if len(levels) > 0 {
		return levels[0]
	}
	return changes[0]
}
