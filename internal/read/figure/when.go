package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// when gives a figure its months and its change a basis. It reports whether the months are those of a comparison, a year before.
func (r *reader) when(d *draft, it, mate *item, s text.Sentence) (past bool) {
	last := it
	if mate != nil && mate.first > it.first {
		last = mate
	}
	p, found := r.timeOf(it, last, s, d.Reporter)
	switch {
	case found && p.Kind == period.YearEarlier || it.former && found:
		d.Period = p.Period
	case it.former && !r.state.period.IsZero():
		d.Period = r.state.period.YearEarlier()
	case found:
		d.Period = p.Period
	default:
		d.Period = r.state.period
		d.noPeriod = d.Period.IsZero()
	}
	past = found && p.Kind == period.YearEarlier || !r.state.period.IsZero() && d.Period == r.state.period.YearEarlier() && d.Change == nil
	if d.Change != nil && d.Basis != comity.Level {
		d.Basis, d.Period = r.basisOf(d, last, s)
	}
	return past
}

// timeOf finds the mention of time that belongs to an amount: the one of least cost in its sentence, those behind it first, then the one that opens
// the sentence. Mentions that only say what a change is measured against do not count, nor those that belong to another amount.
func (r *reader) timeOf(it, last *item, s text.Sentence, reporter comity.Economy) (period.Mention, bool) {
	var best *period.Mention
	least := 40
	consider := func(k, cost int) {
		m := &r.Periods[r.timeAt[k]]
		if cost >= least || !tellsMonths(m) {
			return
		}
		if m.Basis != comity.NoBasis && !it.former && m.Kind != period.Same { // "from a year earlier": the base, not the months
			return
		}
		if m.Kind == period.YearEarlier && !it.former && !r.opens(k, s) && !r.saysWas(k, it, s) {
			return
		}
		best, least = m, cost
	}
	for k := it.last; k < last.first; k++ { // "rose 21.7 percent last year to $171.8 billion"
		if r.timeAt[k] >= 0 {
			consider(k, 0)
		}
	}
	cost := 0
	for k := last.last; k < s.Last && cost < 24; k++ {
		if x := r.timeAt[k]; x >= 0 {
			consider(k, cost)
		}
		cost += r.timeBorder(k, true)
	}
	cost = 2
	for k := it.first - 1; k >= s.First; k-- {
		if x := r.timeAt[k]; x >= 0 {
			extra := 0
			if r.opens(k, s) {
				extra = -min(cost, 12) // a time that opens the sentence holds for all of it
			}
			consider(k, cost+extra)
		}
		cost += r.timeBorder(k, false)
	}
	if best == nil {
		return period.Mention{}, false
	}
	m := *best
	if m.Fiscal || m.Kind == period.YearEarlier || m.Kind == period.Same || m.Kind == period.Previous {
		ctx := period.Context{Published: r.Story.Published, Reporter: reporter, Anchor: m.Period}
		if m.Kind == period.YearEarlier || m.Kind == period.Same || m.Kind == period.Previous {
			ctx.Anchor = r.anchor(best, s)
		}
		if again := m.Resolve(ctx); !again.Period.IsZero() {
			m = again
		}
	}
	return m, !m.Period.IsZero()
}

// anchor is the period that "a year earlier" points back to: one named before it in the sentence, else the state's.
func (r *reader) anchor(m *period.Mention, s text.Sentence) comity.Period {
	var last comity.Period
	for x := range r.Periods {
		o := &r.Periods[x]
		if o.Start >= m.Start {
			break
		}
		if o.Start >= r.Doc.Tokens[s.First].Start && tellsMonths(o) && o.Kind != period.YearEarlier && o.Basis == comity.NoBasis {
			last = o.Period
		}
	}
	if last.IsZero() {
		return r.state.period
	}
	return last
}

// tellsMonths reports whether a mention can be the months of a figure.
func tellsMonths(m *period.Mention) bool {
	switch m.Kind {
	case period.Day, period.Week, period.BasisOnly, period.Indefinite:
		return false
	}
	return !m.Period.IsZero()
}

func (r *reader) timeBorder(k int, right bool) int {
	if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind != amount.NotAmount {
		if r.amountAt[min(k+1, len(r.low)-1)] != x {
			return 12
		}
		return 0
	}
	switch r.low[k] {
	case ";", "while", "whereas", "but":
		return 20
	case ",":
		return 3
	case "from", "against", "compared", "versus", "than":
		if right {
			return 14
		}
		return 2
	case "and":
		return 2
	}
	if r.flowAt[k] >= 0 && right {
		return 8
	}
	return 1
}

// opens reports whether a mention of time stands at the head of the sentence, before its first comma or within the first words.
func (r *reader) opens(k int, s text.Sentence) bool {
	for i := s.First; i < k; i++ {
		if r.amountAt[i] >= 0 && r.Amounts[r.amountAt[i]].Kind != amount.NotAmount || r.flowAt[i] >= 0 || r.low[i] == "," {
			return false
		}
	}
	return k-s.First < 12
}

// saysWas reports "a year earlier it was $5 billion".
func (r *reader) saysWas(k int, it *item, s text.Sentence) bool {
	for i := k; i < it.first; i++ {
		switch r.low[i] {
		case "was", "were", "had", "stood":
			return true
		}
	}
	return false
}

// basisOf tells what a change is measured against. Year on year is the rule in news of trade unless the text says otherwise.
func (r *reader) basisOf(d *draft, last *item, s text.Sentence) (comity.Basis, comity.Period) {
	for k := s.First; k < s.Last; k++ {
		x := r.timeAt[k]
		if x < 0 {
			continue
		}
		m := &r.Periods[x]
		near := k >= d.first-12 && k <= last.last+14
		if m.Basis != comity.NoBasis && near {
			return m.Basis, d.Period
		}
		if m.Kind == period.Since && near && !m.Period.IsZero() && m.Period.Len() > 12 {
			return comity.NoBasis, m.Period
		}
	}
	if r.has(s, "quarter") && (r.has(s, "previous") || r.has(s, "preceding")) {
		return comity.NoBasis, d.Period
	}
	if !d.Period.IsZero() && d.Period.Len() > 24 {
		return comity.NoBasis, d.Period
	}
	return comity.YoY, d.Period
}

// fillPeriods gives figures that nothing before them dated the months of the next figure that has some, in the same paragraph or headline.
func (r *reader) fillPeriods() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if !d.noPeriod || d.Measure != comity.Trade || d.Rank > 0 {
			continue
		}
		for k := i + 1; k < len(r.drafts) && k <= i+4; k++ {
			if o := &r.drafts[k]; o.Measure == comity.Trade && !o.Period.IsZero() && o.Rank == 0 {
				d.Period = o.Period
				break
			}
		}
	}
}
