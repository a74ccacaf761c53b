package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// countedChange reports whether o is by how much the count or quantity before it has changed, told behind a comma or a dash: "212,000 vehicles crossed
// the bridge, 6% more than a year ago", "1.2 million visitors, 40,000 fewer than in May", "64 ships, three times as many as in 2021".
func (r *reader) countedChange(it, o *item, s text.Sentence) bool {
	if !sized(it) || it.class != rest || it.former || o.former || o.subject.code != "" || !r.statistic(it, s) || !r.asideAfter(it, o) {
		return false
	}
	switch o.a.Kind {
	case amount.Count, amount.Quantity, amount.Money:
		dir, k := r.moreOrLess(o.last)
		if (o.a.Kind == amount.Money) != (it.a.Kind == amount.Money) || o.class == duty || dir == 0 || r.word(k) != "than" && r.pos(k) != text.PUNCT && r.pos(k) != text.ADP {
			return false
		}
		o.a = turned(o.a, dir)
		return true
	case amount.Multiple:
		if _, ok := r.changeOf(o, s); ok && !r.isShare(o, s) || r.timesAsMany(o, s) {
			o.ratio = o.a.Value
			return true
		}
	case amount.Percent, amount.Fraction:
		dir, _ := r.moreOrLess(o.last)
		v, ok := r.changeOf(o, s)
		if !ok && dir == 0 || r.isShare(o, s) && dir == 0 {
			return false
		}
		if dir < 0 && v.Sign() > 0 {
			v = v.Neg()
		}
		o.ratio = v
		return true
	}
	return false
}

// moreOrLess is the direction that the words behind an amount give it, past the noun that it counts, and the token after them: "40,000 fewer".
func (r *reader) moreOrLess(k int) (dir, after int) {
	k += btoi(r.noun(k))
	switch r.word(k) {
	case "more", "higher", "up", "above":
		return 1, k + 1
	case "fewer", "less", "lower", "down", "below":
		return -1, k + 1
	}
	return 0, k
}

// asideAfter reports whether nothing but the rest of its own clause and a comma stands between a number and what o says of it.
func (r *reader) asideAfter(it, o *item) bool {
	comma := -1
	for k := it.last; k < o.first; k++ {
		switch w := r.low[k]; {
		case w == "," || w == "(" || w == "–" || w == "—":
			comma = k
		case w == ";" || w == "and" && comma >= 0 || w == "while" || w == "but" || w == "against" || r.number(k) != nil:
			return false
		case comma >= 0 && (r.pos(k) == text.PROPN || r.noun(k) && !riseNouns[w] && !fallNouns[w]):
			return false
		}
	}
	return comma >= 0 && o.first-comma < 6 && o.first-it.last < 26
}

// timesAsMany reads "three times as many as in 2011", "more than triple the year-earlier number".
func (r *reader) timesAsMany(o *item, s text.Sentence) bool {
	w := r.word(o.last)
	return r.comparesTimes(o, s) || (w == "as" || w == "the") && r.timeAfterWords(o.last, s)
}

// onlyMore reports whether a count or quantity tells only how many more or fewer there were: "took 28 million pieces fewer", "sold 300 more than in May".
func (r *reader) onlyMore(it *item) bool {
	if it.a.Kind != amount.Count && it.a.Kind != amount.Quantity {
		return false
	}
	dir, k := r.moreOrLess(it.last)
	w := r.word(k - 1)
	if dir == 0 || w != "fewer" && w != "less" && w != "more" || r.word(k) != "than" && (w == "more" || r.pos(k) != text.PUNCT) {
		return false
	}
	it.a = turned(it.a, dir)
	return true
}

// timeAfterWords reports whether a time stands in the phrase at token k: "as many as in 2011".
func (r *reader) timeAfterWords(k int, s text.Sentence) bool {
	for end := min(s.Last, k+7); k < end && r.low[k] != "," && r.number(k) == nil; k++ {
		if r.time(k) != nil || r.low[k] == "earlier" {
			return true
		}
	}
	return false
}

// putChange gives a figure the change that goes with its value.
func (r *reader) putChange(d *draft, ratio *item, s text.Sentence) {
	d.Evidence.Slots["change"] = r.span(ratio.first, ratio.last)
	if sized(ratio) {
		v := ratio.a.Value
		if ratio.a.Cue.Dir < 0 {
			v = v.Neg()
		}
		d.Change, d.ChangeStep, d.Basis = &v, ratio.a.Resolution, comity.Level
		return
	}
	v, ok := r.changeOf(ratio, s)
	if !ok || ratio.ratio.Sign() != 0 {
		v = ratio.ratio
	}
	d.Change, d.ChangeStep, d.Basis = &v, changeStep(ratio.a, v), comity.YoY
}
