package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// standing reports whether the place at token k is one that holds on the day of the story, told in passing or in the present: "sales to Peru, its biggest
// customer, fell", "Peru is the country’s fifth market". It can have the months that the passage tells of, but no old ones.
func (r *reader) standing(k int, s text.Sentence) bool {
	b := k - 1
	for b > s.First && (r.pos(b) == text.ADJ || r.pos(b) == text.ADV || r.low[b] == "the" || possessives[r.low[b]] || r.poss(b) || b+1 < k && r.poss(b+1)) {
		b--
	}
	switch r.low[b] {
	case ",":
		return r.actor(b-1) != nil
	case "is", "are", "remain", "remains", "stands", "ranks":
		return true
	}
	return b+1 < k && r.pos(b) == text.ADP && r.low[b] != "as" && (possessives[r.low[b+1]] || r.poss(k-1))
}

// dateRanks gives a rank without months those of the figure of trade nearest to it in the text, the one after it first: "China is now the largest
// partner. Trade stood at … between April and December".
func (r *reader) dateRanks() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.Rank == 0 || !d.undated {
			continue
		}
		near := func(o *draft) bool {
			return o.Measure == comity.Trade && o.Rank == 0 && !o.past && !o.Period.IsZero() && r.sentenceOf(o.first).Paragraph == r.sentenceOf(d.first).Paragraph
		}
		var before, after comity.Period
		turns := false
		for k := range r.drafts {
			switch o := &r.drafts[k]; {
			case near(o) && o.first < d.first:
				before = o.Period
			case near(o) && o.first > d.first && after.IsZero():
				after = o.Period
				_, named := o.Evidence.Slots["period"]
				turns = named && r.sentenceIndex(o.first) > r.sentenceIndex(d.first)
			}
		}
		d.Period = after
		if !before.IsZero() && (after.IsZero() || turns || after.Last() < before.Last()) { // what follows looks back, or turns to another time
			d.Period = before
		}
		for k := len(r.drafts) - 1; k >= 0 && d.Period.IsZero(); k-- { // none in its paragraph: the last before, if it is at hand
			o := &r.drafts[k]
			if o.Measure == comity.Trade && !o.past && o.first < d.first && !o.Period.IsZero() && r.sentenceIndex(d.first)-r.sentenceIndex(o.first) <= 2 {
				d.Period = o.Period
			}
		}
		if d.standing && d.Period.Last().Year() < r.Story.Published.Year-1 {
			d.Period = comity.Period{}
		}
	}
}
