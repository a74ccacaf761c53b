package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// lists are the parallel lists of a sentence with "respectively".
type lists struct {
	levels, changes []*item
	cues            []*cue
	partners        []side
	months          []comity.Period
	goods           []string // "copper rods and cashmere sweaters, at $8 million and $4 million"
}

func (l *lists) size() int { return max(len(l.levels), len(l.changes)) }

// at is the i-th level with its change, or the change alone.
func (l *lists) at(i int) (it, mate *item) {
	if len(l.levels) == 0 {
		return l.changes[i], nil
	}
	if len(l.changes) > 0 {
		mate = l.changes[i]
	}
	return l.levels[i], mate
}

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
		if !r.paired(items) {
			return false
		}
		at = s.Last
	}
	var l lists
	for i := range items {
		it := &items[i]
		v, changes := it.a.Change()
		switch {
		case it.first > at:
		case it.class == level:
			l.levels = append(l.levels, it)
		case it.class == change || it.class == rest && changes && v.Sign() != 0:
			it.class, it.ratio = change, v
			l.changes = append(l.changes, it)
		}
	}
	n := l.size()
	if n < 2 || len(l.levels) != 0 && len(l.levels) != n || len(l.changes) != 0 && len(l.changes) != n {
		return false
	}
	r.parallel(&l, s, items[0].first)
	if len(l.cues) != n && len(l.partners) != n && len(l.months) != n && len(l.goods) != n && !l.apart() {
		return false
	}
	for i := range n {
		r.share(s, i, &l)
	}
	for i := range items {
		if items[i].first > at && items[i].class == level {
			r.trade(&items[i], nil, s)
		}
	}
	return true
}

// lastClause is the index of the first amount in the last clause of a sentence that deals out its numbers there, else 0: "exports to Peru rose 34%, while
// those to Chile and Brazil gained 12% and 10%, respectively".
func (r *reader) lastClause(items []item, s text.Sentence) int {
	if !r.has(s, "respectively") {
		return 0
	}
	for k := s.Last - 1; k > s.First; k-- {
		if clauseBreaks[r.low[k]] {
			for i := range items {
				if items[i].first > k {
					return i
				}
			}
			return 0
		}
	}
	return 0
}

// paired reports whether two amounts of one kind stand side by side behind two economies that do: "Israel and Spain were next, with $250 million and
// $240 million", "exports to Chile and Peru rose 5 percent and 3 percent".
func (r *reader) paired(items []item) bool {
	if len(items) != 2 || items[0].class != items[1].class && items[1].class != rest || items[0].class != level && items[0].class != change || items[1].first-items[0].last != 1 || r.word(items[0].last) != "and" {
		return false
	}
	for k := items[0].first - 1; k >= 0 && items[0].first-k < 8 && r.low[k] != "."; k-- {
		if m := r.actor(k); m != nil {
			and := m.First - 1
			if r.word(and) == "the" {
				and--
			}
			first := r.actor(and - 1)
			return r.word(and) == "and" && first != nil && !m.Poss && r.word(first.First-1) != "between"
		}
	}
	return false
}

// apart reports whether every level has a flow of its own and a change is dealt to each: "exports were $5 billion, while imports came to $3 billion, up 4%
// and down 1% respectively".
func (l *lists) apart() bool {
	if len(l.levels) < 2 || len(l.changes) != len(l.levels) {
		return false
	}
	for i, it := range l.levels {
		if it.gov == nil || i > 0 && it.gov == l.levels[i-1].gov {
			return false
		}
	}
	return true
}

// parallel lists what the numbers are dealt to: cues, partners or months before the first number (months may stand after them).
func (r *reader) parallel(l *lists, s text.Sentence, first int) {
	n := l.size()
	for k := s.First; k < first; k++ {
		if c := r.cue(k); c != nil && c.kind == nounCue {
			l.cues = append(l.cues, c)
		}
		if m := r.actor(k); m != nil && m.Code.Economy() != r.state.reporter && !m.Poss && k == m.First {
			l.partners = append(l.partners, r.mentionSide(m))
		}
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && (k == s.First || r.timeAt[k-1] != r.timeAt[k]) && tellsMonths(m) {
			l.months = append(l.months, m.Period)
		}
	}
	if first := l.first(); first.goods != "" {
		l.goods = r.joinedGoods(first, s)
	}
	if len(l.partners) > n {
		l.partners = l.partners[len(l.partners)-n:]
	}
}

func (l *lists) first() *item {
	it, _ := l.at(0)
	return it
}

// joinedGoods are the goods before an amount, one by one: "copper rods", "cashmere sweaters".
func (r *reader) joinedGoods(it *item, s text.Sentence) (names []string) {
	p, ok := r.slotAt(r.stretch(it, s), it.first, s)
	if !ok {
		return nil
	}
	first := p.first
	for k := p.first; k <= p.last; k++ {
		if k == p.last || r.pos(k) == text.CCONJ || r.low[k] == "," {
			names = append(names, r.goodsName(first, k))
			first = k + 1
		}
	}
	return names
}

// share makes the i-th figure of the lists.
func (r *reader) share(s text.Sentence, i int, l *lists) {
	n := l.size()
	it, mate := l.at(i)
	if len(l.cues) == n {
		it.gov = l.cues[i]
		if mate != nil {
			mate.gov = l.cues[i]
		}
	}
	if len(l.goods) == n && len(l.cues) != n && len(l.partners) != n {
		it.goods = l.goods[i]
		if mate != nil {
			mate.goods = it.goods
		}
	}
	before := r.state
	r.trade(it, mate, s)
	d := &r.drafts[len(r.drafts)-1]
	if len(l.cues) != n && len(l.partners) == n {
		d.Partner = l.partners[i].code
		r.slot(d, "partner", l.partners[i])
		if it.gov == nil {
			d.Reporter, d.Flow = before.reporter, before.flow
		}
	}
	if len(l.months) == n && len(l.cues) != n && len(l.partners) != n {
		d.Period = l.months[i]
	}
	for k := range n {
		a, b := l.at(k)
		d.first, d.last = max(s.First, min(d.first, a.first)), max(d.last, a.last)
		if b != nil {
			d.last = max(d.last, b.last)
		}
	}
	if !l.apart() { // none of several partners is the one in mind
		r.state.partner = before.partner
	}
}
