package figure

import (
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// wordBefore is the word before a mention that begins at token k, its article left out.
func (r *reader) wordBefore(k int) string {
	if r.word(k-1) == "the" {
		k--
	}
	return r.word(k - 1)
}

// against reports whether a mention that begins at token k is what a change is measured against: "from March", "above the July figure", "short of last
// year’s", "the level of 2009", "what it was in 2019".
func (r *reader) against(k int) bool {
	if r.word(k-1) == "the" {
		k--
	}
	before := r.word(k - 2)
	switch r.word(k - 1) {
	case "from", "than", "over", "on", "against", "above", "below", "versus", "beating", "exceeding", "topping":
		return true
	case "with", "to":
		return before == "respect" || before == "regard" || before == "compared" || before == "relative" || before == "comparison" || before == "comparing"
	case "of":
		return before == "short" || before == "shy" || before == "ahead" || before == "level" || before == "levels" || before == "that" || before == "those"
	case "in", "for", "during":
		if recorded[before] {
			return r.comparedBefore(k - 2)
		}
		return r.word(k-1) == "in" && (before == "was" || before == "were" || before == "than" || before == "been") && r.isBase(k)
	}
	return false
}

// recorded are the verbs of a base: "over the value recorded in the quarter before".
var recorded = set("recorded registered posted reported seen observed achieved obtained booked reached")

// comparedBefore reports whether the words before token k compare a change with a value: "compared with the value", "over the figure".
func (r *reader) comparedBefore(k int) bool {
	for b := k - 1; b > k-6 && b >= 0 && r.number(b) == nil; b-- {
		switch r.low[b] {
		case "over", "than", "from", "against", "versus":
			return true
		case "to", "with":
			return r.word(b-1) == "compared"
		}
	}
	return false
}

// runsOver reports whether a change ran over a time: "from April to June", "over the first nine months".
func (r *reader) runsOver(m *period.Mention, first int) bool {
	switch m.Kind {
	case period.Span:
		return r.wordBefore(first) == "over" || r.word(first) == "from"
	case period.YearToDate, period.FiscalToDate, period.Rolling, period.Half:
		return r.wordBefore(first) == "over"
	}
	return false
}

// ownsNumber reports whether a mention that ends at token end has the number after it as its own: "last month’s 3%".
func (r *reader) ownsNumber(end int, it *item) bool {
	return (r.word(end) == "’s" || r.word(end) == "'s") && end < it.first && it.first <= end+3 && r.cueAt[end+1] < 0
}

// ofFormer reports whether the words before a time compare: "compared to the value recorded in Q1", "against 40 million in May".
func (r *reader) ofFormer(k int, s text.Sentence) bool {
	for b := k - 1; b >= s.First && b > k-10; b-- {
		switch w := r.low[b]; {
		case w == "compared" || w == "against" || w == "versus" || w == "than" || w == "from" && r.timeAt[b] < 0:
			return true
		case w == "," || w == ";" || w == "to" && r.word(b-1) != "compared" || r.cueAt[b] >= 0:
			return false
		}
	}
	return false
}
