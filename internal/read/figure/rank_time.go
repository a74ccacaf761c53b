package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// standing reports whether the place at token k is one that holds on the day of the story, told in passing or in the present: "sales to Peru, its biggest
// customer, fell", "Peru is the country’s fifth market". It can have the months that the passage tells of, but no old ones.
func (r *reader) standing(k int, s text.Sentence) bool {
	switch r.word(r.beforePlace(k, s)) {
	case "is", "are", "remain", "remains", "stands", "ranks":
		return true
	}
	return r.placeInPassing(k, s)
}

// beforePlace is the token before the words of the place at token k.
func (r *reader) beforePlace(k int, s text.Sentence) int {
	b := k - 1
	for b > s.First && (r.pos(b) == text.ADJ || r.pos(b) == text.ADV || r.low[b] == "the" || possessives[r.low[b]] || r.poss(b) || b+1 < k && r.poss(b+1)) {
		b--
	}
	return b
}

// placeInPassing reports whether the place at token k is no news but tells who somebody is: "sales to Peru, its biggest customer, fell".
func (r *reader) placeInPassing(k int, s text.Sentence) bool {
	b := r.beforePlace(k, s)
	if r.word(b) == "," {
		return r.actor(b-1) != nil
	}
	return b+1 < k && r.pos(b) == text.ADP && r.word(b) != "as" && (possessives[r.word(b+1)] || r.poss(k-1))
}

// dateRanks gives a place without months those of the figure of trade nearest to it that does not look back: in its own sentence ("China, with $3 billion
// in May, was first"), else before it in its paragraph, else after it ("China is now the largest partner. Trade stood at … between April and December"),
// else the last before the paragraph, if it is at hand.
func (r *reader) dateRanks() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.Rank == 0 || !d.undated {
			continue
		}
		at, least := -1, 1<<20
		for k := range r.drafts {
			if cost := r.datesRank(d, &r.drafts[k]); cost < least || cost == least && cost < 100 {
				at, least = k, cost
			}
		}
		if at >= 0 {
			d.Period = r.drafts[at].Period
		}
		if d.standing && d.Period.Last().Year() < r.Story.Published.Year-1 { // it holds today
			d.Period = comity.Period{}
		}
	}
}

// rankTime finds the time that the place at tokens k to noun holds for. One long ago is not that of a place held now: "Mexico, which overtook Peru in 2014 and
// now ranks third"; nor is that of another place: "the sixth-largest market, against ninth in 2019".
func (r *reader) rankTime(k, noun int, s text.Sentence, owner comity.Economy) (moment, bool) {
	it := &item{first: k, last: noun + 1, a: &amount.Amount{}}
	if t := r.timeOfPart(noun+1, s); t >= 0 {
		return r.resolve(t, it, s, owner)
	}
	m, ok := r.timeOf(it, it, s, owner)
	if !ok {
		return m, false
	}
	for i := noun + 1; i < m.first; i++ {
		if n, _ := r.ordinal(i); n > 0 || r.low[i] == "against" || r.low[i] == "versus" {
			return m, false
		}
	}
	long := m.kind != period.Since && m.period.Last() < r.Story.Published.InMonth()-24
	return m, !long || !r.present(noun, s) || r.Story.Published.IsZero()
}

// timeOfPart is the time behind the amount that a place came with, which holds for both: "Mali was the first customer, taking 21 per cent of its exports in
// 2021", "came second with $4 billion in May"; −1 for none.
func (r *reader) timeOfPart(k int, s text.Sentence) int {
	k += btoi(r.word(k) == ",")
	if r.word(k) != "with" && r.Doc.Tokens[min(k, s.Last-1)].XPOS != "VBG" {
		return -1
	}
	seen := false
	for ; k < s.Last && r.low[k] != "," && r.low[k] != ";" && r.low[k] != "and"; k++ {
		seen = seen || r.number(k) != nil
		if m := r.time(k); seen && m != nil && tellsMonths(m) && m.Basis == comity.NoBasis && m.Kind != period.YearEarlier {
			return k
		}
	}
	return -1
}

// datesRank is how far a figure stands from a place that it may date; a large number for one that may not.
func (r *reader) datesRank(d, o *draft) int {
	if o.Measure != comity.Trade || o.Rank > 0 || o.past || o.former || o.Period.IsZero() {
		return 1 << 20
	}
	away := r.sentenceIndex(d.first) - r.sentenceIndex(o.first)
	switch same := r.sentenceOf(o.first).Paragraph == r.sentenceOf(d.first).Paragraph; {
	case away == 0:
		return 0
	case same && away > 0:
		return away
	case same:
		return 100 - away
	case away > 0 && away <= 2:
		return 1000 + away
	}
	return 1 << 20
}
