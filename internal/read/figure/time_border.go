package figure

import (
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// tellsMonths reports whether a mention can be the months of a figure.
func tellsMonths(m *period.Mention) bool {
	switch m.Kind {
	case period.Day, period.Week, period.BasisOnly, period.Indefinite:
		return false
	}
	return !m.Period.IsZero()
}

func (r *reader) timeBorder(k int, right bool) int {
	if r.number(k) != nil {
		if r.endsAmount(k) {
			return 12
		}
		return 0
	}
	switch w := r.low[k]; {
	case w == "as" && r.word(k-1) == "even" && !right: // "since a plunge in May, even as shipments"
		return 20
	case clauseBreaks[w] && right:
		return 24
	case clauseBreaks[w]:
		return 20
	case w == ",":
		return 3
	case w == "from" && right && !r.numberBetween(k+1, min(k+5, len(r.low))) && r.time(k+1) == nil && r.word(k+1) != "a": // "from Morocco"
		return 1
	case w == "from" || w == "against" || w == "compared" || w == "versus" || w == "than":
		if right {
			return 14
		}
		return 2
	case w == "and" && right && r.word(k-1) == ",": // ", and by 2011 it was $2 billion"
		return 10
	case w == "and":
		return 2
	case right && (w == "that" || w == "which" || w == "who"):
		return 10
	}
	if r.cueAt[k] >= 0 && right {
		return 8
	}
	return 1
}

// opensSentence reports whether a mention of time stands at the head of the sentence, before its first comma.
func (r *reader) opensSentence(k int, s text.Sentence) bool {
	for i := s.First; i < k; i++ {
		if r.number(i) != nil || r.cueAt[i] >= 0 || r.low[i] == "," {
			return false
		}
	}
	return k-s.First < 12
}

// saysWas reports "a year earlier it was $5 billion".
func (r *reader) saysWas(k int, it *item) bool {
	for i := k; i < it.first; i++ {
		switch r.low[i] {
		case "was", "were", "had", "stood", ":":
			return true
		}
	}
	return false
}
