package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// follow lets a percentage that says nothing of its direction take the part of the one before: "copper up 12.5 per cent and zinc 8.1", "rose
// from 50 billion to 80, and Italy’s sales by some 30 per cent".
func (r *reader) follow(it *item, list []item, s text.Sentence) {
	prev := &list[len(list)-1]
	if it.class == rest && r.foreseen(it, s) {
		return
	}
	if r.apposed(it, prev) {
		it.class, it.a = delta, turned(it.a, prev.ratio.Sign())
		return
	}
	if n := len(list); r.besides(it, prev) || r.another(it, prev) || n > 1 && prev.class == level && list[n-2].class == change && r.onAnother(it, prev, &list[n-2]) {
		it.class, it.gov, it.cost = change, prev.gov, prev.cost
		return
	}
	if it.class == rest && it.a.Kind == amount.Money && prev.class == change && it.first-prev.last < 8 && it.a.Cue.Prep == "to" && it.a.Per == "" && !r.clauseBetween(prev.last, it.first) && !r.aim(it, s) { // "cereals retreated 19% to $158 million"
		it.class, it.gov, it.cost, it.goods = level, prev.gov, prev.cost, prev.goods
		return
	}
	if it.class == rest && it.gov == nil && it.a.Kind == amount.Money && prev.class == level && r.enumerated(it, prev) && !r.otherHead(it, s) && !r.aim(it, s) {
		it.class, it.gov, it.cost = level, prev.gov, prev.cost
		return
	}
	if it.class == rest && it.gov == nil && it.a.Kind == amount.Money && prev.class == level && it.goods != "" && (prev.goods != "" || prev.gov != nil) && !r.otherHead(it, s) && !r.aim(it, s) { // goods in the first sentence of a story
		it.class, it.gov, it.cost = level, prev.gov, prev.cost
		return
	}
	if it.class == level && it.former && prev.class == rest && prev.a.Kind == it.a.Kind && it.gov == nil && it.first-prev.last < 12 && !r.clauseBetween(prev.last, it.first) {
		it.class = rest // what no flow was before
		return
	}
	if prev.class == delta && it.a.Kind == amount.Money && r.word(it.first-1) == "and" && r.againstSoon(it.last) {
		it.class, it.gov, it.cost, it.a = delta, prev.gov, prev.cost, turned(it.a, prev.a.Cue.Dir)
		return
	}
	if prev.class == duty && it.class == rest && it.a.Kind == amount.Percent && it.a.Cue.Role != amount.Changed && (it.gov == nil || it.cost > 12) && !r.isShare(it, s) {
		it.class = duty // "20.7% on Chinese cars made by one, and 37.6% for another"
		return
	}
	if w := r.word(it.first - 1); it.a.Kind == amount.Percent && it.class == rest && prev.class == change && (w == "latter" || w == "former") && it.a.Cue.Role == amount.Plain { // "the former fell 17.4% and the latter 21%"
		it.class, it.gov, it.cost, it.ratio = change, prev.gov, prev.cost, it.a.Value.Mul(comity.Scaled(int64(prev.ratio.Sign()), -2))
		return
	}
	if it.a.Kind != amount.Percent || it.class != rest || it.a.Cue.Role != amount.Plain && it.a.Cue.Prep != "by" || r.isShare(it, s) {
		return
	}
	dir := prev.a.Cue.Dir
	if k := r.pastMore(it.last); r.word(k) == "in" && r.word(k+1) == "value" && prev.class == rest && (k > it.last && r.near(s) || dir != 0 && it.gov != nil) { // "11 per cent in volume and 25 per cent in value"
		if k > it.last {
			dir = 1 - 2*btoi(r.low[it.last] == "less" || r.low[it.last] == "lower" || r.low[it.last] == "down")
		}
		it.class, it.ratio = change, it.a.Value.Mul(comity.Scaled(int64(dir), -2))
		return
	}
	if prev.class == change && it.spelled && dir == 0 {
		dir = prev.ratio.Sign()
	}
	if dir == 0 || prev.class != change && (it.a.Cue.Prep != "by" || it.gov == nil) || prev.class == change && it.goods == "" && it.gov == prev.gov && it.subject.code == "" {
		return
	}
	it.ratio = it.a.Value.Mul(comity.Scaled(1, -2))
	if dir < 0 {
		it.ratio = it.ratio.Neg()
	}
	it.class = change
}

// apposed reports whether money says over again by how much the change before it moved: "down 1.4 percent ($5.9 billion)", "14 percent, or $808 million".
func (r *reader) apposed(it, prev *item) bool {
	if prev.class != change || prev.a.Kind == amount.Multiple || it.a.Kind != amount.Money || it.a.Cue.Prep == "to" || it.a.Cue.Prep == "at" {
		return false
	}
	k := prev.last
	if riseNouns[r.word(k)] || fallNouns[r.word(k)] {
		k++
	}
	switch {
	case r.word(k) == "(":
		return k+1 == it.first
	case r.word(k) == ",":
		k++
	}
	return r.word(k) == "or" && k+1 == it.first
}

// besides reports whether a percentage is a second change of what the one before it told of, measured against another time: "up 12% from a year earlier
// but down 8% from December", "fell 5% on the year and 15% on the month".
func (r *reader) besides(it, prev *item) bool {
	if it.class != rest || it.a.Kind != amount.Percent || prev.class != change && (prev.class != level || it.gov != nil) || it.first-prev.last > 16 {
		return false
	}
	k := it.first - 1
	for k > prev.last && r.low[k] != "and" && r.low[k] != "but" && r.low[k] != "," && r.low[k] != "or" {
		k--
	}
	for b := prev.last; b < k; b++ {
		if r.cueAt[b] >= 0 || r.number(b) != nil {
			return false
		}
	}
	if v, ok := it.a.Change(); ok && k > it.first-5 {
		it.ratio = v
		return true
	}
	if prev.class == level {
		return false
	}
	return k >= it.first-2 && r.onAnother(it, prev, prev)
}

// againstSoon reports whether a time that a change is measured against stands right behind token k: "from a year earlier".
func (r *reader) againstSoon(k int) bool {
	for n := 1; n < 4; n++ {
		if r.time(k+n) != nil && r.against(k+n) {
			return true
		}
	}
	return false
}

// onAnother reports whether a percentage tells the change named before it once more, on a basis of its own: "and 15% on the month".
func (r *reader) onAnother(it, prev, changed *item) bool {
	m := r.time(it.last)
	if m == nil {
		m = r.time(it.last + 1)
	}
	based := m != nil && m.Basis != comity.NoBasis || r.againstSoon(it.last) // "and 48 per cent versus 2023"
	if it.class != rest || it.a.Kind != amount.Percent || !based || it.first-prev.last > 12 || r.word(it.first-1) != "and" && r.word(it.first-2) != "and" {
		return false
	}
	it.ratio = it.a.Value.Mul(comity.Scaled(int64(changed.ratio.Sign()), -2))
	return true
}

// another reports whether a percentage is the same change at another time: "growth of 16% in October and 8% in September".
func (r *reader) another(it, prev *item) bool {
	if it.class != rest || it.a.Kind != amount.Percent || prev.class != change || r.word(it.first-1) != "and" || r.word(it.last) != "in" || r.word(prev.last) != "in" {
		return false
	}
	k := it.last + 1
	if r.word(k) == "the" {
		k++
	}
	if m := r.time(k); m == nil || !tellsMonths(m) || m.Future || r.time(prev.last+1) == nil {
		return false
	}
	it.ratio = it.a.Value.Mul(comity.Scaled(int64(prev.ratio.Sign()), -2))
	return true
}

// enumerated reports whether a number goes on with the list that the one before it stands in: "1.96 trillion in 2022, 1.03 trillion in 2023 and 860
// billion in 2024".
func (r *reader) enumerated(it, prev *item) bool {
	k := it.first - 1
	if r.low[k] == "and" || r.low[k] == "then" {
		k--
	}
	if k+1 == it.first && r.low[k] != "," && r.low[k] != ";" {
		return false
	}
	for ; k >= prev.last; k-- {
		if w := r.low[k]; r.timeAt[k] < 0 && w != "," && w != ";" && w != "in" && w != "and" {
			return false
		}
	}
	return true
}

// clauseBetween reports whether another clause or flow begins in tokens [a, b).
func (r *reader) clauseBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if clauseBreaks[r.low[k]] || r.cueAt[k] >= 0 || r.low[k] == "and" {
			return true
		}
	}
	return false
}

// turned is an amount with a direction.
func turned(a *amount.Amount, dir int) *amount.Amount {
	b := *a
	b.Cue.Dir = dir
	return &b
}

// gap lets "those to the United States 5.5 percent to $11.9 billion" take the direction of the last change of the sentence.
func (r *reader) gap(it *item, list []item, s text.Sentence) {
	if it.class != rest || it.a.Kind != amount.Percent || it.a.Cue.Role != amount.Plain || it.subject.code == "" && !r.headed(it) && (it.goods == "" || !r.noun(it.first-1) || r.isShare(it, s)) {
		return
	}
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].class != change {
			continue
		}
		it.class, it.ratio = change, it.a.Value.Mul(comity.Scaled(1, -2))
		if list[i].ratio.Sign() < 0 {
			it.ratio = it.ratio.Neg()
		}
		return
	}
}

// headed reports whether a flow stands right before a number as its subject: "those to the United States 5.5 percent", "imports 41%", "China’s 13.7 percent".
func (r *reader) headed(it *item) bool {
	switch w := r.word(it.first - 1); {
	case w == "’s" || w == "'s":
		return r.actorAt[it.first-2] >= 0
	case it.gov == nil || it.cost > 10:
		return false
	}
	return it.gov.kind == pronounCue || it.gov.kind == nounCue && it.gov.at < it.first && max(it.gov.last, it.gov.end) >= it.first
}
