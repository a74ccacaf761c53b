package figure

import (
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// mates pairs the amounts of a sentence; those that are told with the one before them are taken.
func (r *reader) mates(items []item, s text.Sentence) []*item {
	list := make([]*item, len(items))
	for i := range items {
		switch it := &items[i]; {
		case it.taken:
		case it.class == change && r.sizeAfter(items, i, s): // "more than doubled, to 61,000 tonnes"
			it.class, items[i+1].taken = rest, true
			list[i] = &items[i+1]
		case it.class == level || it.class == change:
			list[i] = r.mate(items, i, s)
		case it.class == rest:
			list[i] = r.restMate(items, i, s)
		}
	}
	for i := range items {
		if list[i] != nil || items[i].taken {
			continue
		}
		for k := i + 1; k < len(items) && k <= i+2; k++ {
			if o := &items[k]; list[k] == nil && !o.taken && r.moved(&items[i], r.pastFormer(items, i, k), o, s) {
				list[i], o.taken = o, true
			}
			if !items[k].former {
				break
			}
		}
	}
	return list
}

// moved reports whether one of two amounts is a level and the other by how much it moved: "fell by $45 million to $1.0 billion", "took $926 million,
// down $21 million". That a gap is so much wider is told for itself.
func (r *reader) moved(a, last, b *item, s text.Sentence) bool {
	switch {
	case a.class == delta && b.class == level:
		return (b.a.Cue.Prep == "to" || b.a.Cue.Prep == "at") && !b.former && r.together(last, b, s)
	case a.class == level && b.class == delta:
		return !a.former && r.together(last, b, s) && !slices.Contains(r.low[last.last:b.first], "and") && (a.gov == nil || a.gov.flow != comity.Balance)
	}
	return false
}

// sizeAfter reports whether a change leads to a quantity that is no money.
func (r *reader) sizeAfter(items []item, i int, s text.Sentence) bool {
	if i+1 >= len(items) {
		return false
	}
	a, b := &items[i], &items[i+1]
	return b.class == rest && !b.taken && (b.a.Kind == amount.Quantity || b.a.Kind == amount.Count && r.statistic(b, s)) && (b.a.Cue.Prep == "to" || b.a.Cue.Prep == "at") && b.first-a.last < 10 && r.together(a, b, s)
}

// mate finds the change that belongs to a level, or the level that belongs to a change: the next amount of the other class, under the same cue, in
// reach. A former level has no change of its own.
func (r *reader) mate(items []item, i int, s text.Sentence) *item {
	it := &items[i]
	if it.class == level && (it.former || r.word(it.first-2) == "peaked") {
		return nil
	}
	for k := i + 1; k < len(items) && k <= i+3; k++ {
		o := &items[k]
		switch {
		case o.taken || o.class != level && o.class != change:
			continue
		case o.class == level && o.former && !r.arrives(o): // "rose 5% from $10bn to $12bn"
			continue
		case o.class == change && it.class == change && r.secondChange(it, o):
			continue
		case o.class == it.class || !r.together(r.pastFormer(items, i, k), o, s):
			return nil
		}
		o.taken = true
		return o
	}
	return nil
}

// arrives reports whether an amount is where something got to: "to $12bn", but not "compared to $12bn".
func (r *reader) arrives(it *item) bool {
	if it.a.Cue.Prep != "to" {
		return false
	}
	for k := it.first - 1; k > it.first-6; k-- {
		switch r.word(k) {
		case "compared", "comparison", "relative", "opposed", "contrast":
			return false
		}
	}
	return true
}

// secondChange reports whether b is a second change of what a tells of, "and 15% on the month".
func (r *reader) secondChange(a, b *item) bool {
	if a.gov != b.gov || r.word(b.first-1) != "and" {
		return false
	}
	m := r.time(b.last)
	if m == nil {
		m = r.time(b.last + 1)
	}
	return m != nil && m.Basis != comity.NoBasis
}

// pastFormer is the amount that the k-th one follows upon: the i-th, or where the numbers before stand between in a phrase of their own, the last of them:
// "$1.9 billion against $2.1 billion in 2024, a decline of 9.5%".
func (r *reader) pastFormer(items []item, i, k int) *item {
	it := &items[i]
	if it.class != level || k == i+1 || it.gov != items[k-1].gov {
		return it
	}
	return &items[k-1]
}

// together reports whether two amounts stand under one cue, with no break between them.
func (r *reader) together(a, b *item, s text.Sentence) bool {
	if r.showing(b, s) {
		return b.first-a.last < 40 && b.goods == a.goods && b.subject.code == a.subject.code
	}
	if a.class == level && b.class == change && b.first-a.last < 14 && r.word(b.first-1) == "(" && r.actor(b.first-2) != nil && !slices.Contains(r.low[a.last:b.first], ",") { // "goods worth $6 million were sold to Peru (-3.6%)"
		return true
	}
	if b.first-a.last > 26 || b.first-a.last > 16 && a.gov != b.gov || b.goods != a.goods && b.goods != "" || b.subject.code != a.subject.code && b.subject.code != "" {
		return false
	}
	if a.gov != nil && b.gov != nil && a.gov != b.gov && a.gov.at < a.first && b.gov.at > a.last && b.gov.kind != goodsCue && !(b.class == change && comparisons[r.word(b.last)]) {
		return false
	}
	for k := a.last; k < b.first; k++ {
		w := r.low[k]
		switch {
		case (w == "–" || w == "—") && b.class == change && a.class == level && k >= b.first-2: // "reached $88 million – a fifth more"
		case (w == "against" || w == "compared") && r.timeSoon(k+1): // "fell 5% against a year earlier, to $8 million"
		case clauseBreaks[w] || w == "so" || w == "even" || w == "meaning" || w == "when" || w == "against" || w == "compared" || w == "versus" || w == "since" || w == "after" || w == "following":
			return false
		case w == "and" && b.class == level && b.a.Cue.Prep != "to" && b.a.Cue.Prep != "at" && r.actorBetween(k, b.first):
			return false
		}
		if c := r.cue(k); c != nil && c != a.gov && c.kind != goodsCue && c.kind != excessCue {
			return false
		}
	}
	return true
}

func (r *reader) actorBetween(k, to int) bool {
	for ; k < to; k++ {
		if r.actorAt[k] >= 0 {
			return true
		}
	}
	return false
}

// timeSoon reports whether a mention of time stands within the next words.
func (r *reader) timeSoon(k int) bool {
	for n := 0; n < 4 && r.number(k+n) == nil; n++ {
		if r.time(k+n) != nil {
			return true
		}
	}
	return false
}
