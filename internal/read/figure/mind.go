package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// # The months that a story has in mind
//
// A figure whose words give it no months has those of the figure before it in its sentence, and else those that the passage is of. The state keeps
//
//	main    the months that the story began with: its news
//	period  the months that the passage is of
//	recent  the months of the last figure, be it a look back
//
// The passage turns when a figure, or a sentence without figures (notice_time.go), tells of other months in its own words: "In the first half they were
// $3 billion". It does not turn for a look back, a time that only says what was: the year before, what is compared ("against $2 billion in May"), "had been",
// a time long ago that no new paragraph opens with, a target. Nor does it for months told "alone" inside a paragraph.
//
// The passage goes on over the paragraphs until another turn. But what turned inside a paragraph to a part of the main months, or to a longer time around
// them, was an aside, and the next paragraph is back with the main months:
//
//	Exports to Peru rose 4% to $9 million in May. From January to May they came to $40 million, and imports to $20 million.   main 05, turned to 01/05
//	Copper led with $5 million.                                                                                               05 again
//
// A paragraph that opens with such a time is of it, and so are those after it.
//
// A place without months has those of the figures around it (rank_time.go), and what stands before the first months has those of the figures after it
// (fillPeriods).

// rememberMonths keeps the months of a figure for those that follow. A former figure leaves those of the passage as they are.
func (r *reader) rememberMonths(d *draft, c *cue, s text.Sentence, former bool) {
	if d.Period.IsZero() {
		return
	}
	st, at := &r.state, r.sentenceIndex(s.First)
	st.recent, st.recentAt, st.former = d.Period, at, former
	if former || d.years || r.toCome(d) {
		return
	}
	if st.main.IsZero() {
		st.main = d.Period
	}
	recalls := c == nil && d.Period.Len() == st.period.Len() && d.Period.Last() < st.period.Last() // "In August the drop was one percent"
	if !st.period.IsZero() && (recalls || r.looksBack(d, s)) {
		return
	}
	if d.Period != st.period {
		st.turned, st.aside = at, st.paragraph == s.Paragraph
	}
	st.period, st.days = d.Period, d.Days
}

// toCome reports whether a figure is of months that had not begun on the day of the story, as targets are.
func (r *reader) toCome(d *draft) bool {
	return !r.Story.Published.IsZero() && d.Period.Start() > r.Story.Published.InMonth()
}

// looksBack reports whether a figure only recalls another time, after which the story goes on with its own: "in 2020 they had been 23 billion".
func (r *reader) looksBack(d *draft, s text.Sentence) bool {
	if d.Change != nil && d.Basis == comity.NoBasis && d.Period.Len() > 1 && d.Period.Contains(r.state.period) {
		return true
	}
	if st := &r.state; st.sentence == r.sentenceIndex(s.First) && d.Period.Last() < st.period.Last() { // "fell 5% in April after a gain of 3% in March"
		return true
	}
	if r.state.paragraph == s.Paragraph && r.alone(d) {
		return true
	}
	if st := &r.state; d.Period.End() <= st.period.Start()-12 && (st.paragraph == s.Paragraph || !r.opensWith(d, s)) { // long ago
		return true
	}
	for k := s.First; k+1 < s.Last && k < d.last; k++ {
		if r.low[k] == "had" && (r.pos(k+1) == text.VERB || r.pos(k+1) == text.AUX || r.pos(k+1) == text.ADV) {
			return true
		}
	}
	return false
}

// alone reports whether a figure tells only in passing of a part of the story's months: "in June alone they were $4 million".
func (r *reader) alone(d *draft) bool {
	m, ok := d.Evidence.Slots["period"]
	if !ok || !r.state.period.Contains(d.Period) || d.Period == r.state.period {
		return false
	}
	w := r.word(r.tokenFrom(m.End))
	return w == "alone" || w == "itself"
}

// opensWith reports whether the months of a figure open its sentence.
func (r *reader) opensWith(d *draft, s text.Sentence) bool {
	m, ok := d.Evidence.Slots["period"]
	return ok && r.opensSentence(r.tokenFrom(m.Start), s)
}

// months is the period of a figure whose sentence gives none: that of the figure before in the same sentence, else what the story is about.
func (r *reader) months(s text.Sentence, former bool) comity.Period {
	st := &r.state
	switch {
	case st.paragraph != s.Paragraph && r.asideOver(s):
		return st.main
	case st.former && !former && !st.period.IsZero():
		return st.period
	case !st.recent.IsZero() && st.recentAt == r.sentenceIndex(s.First):
		return st.recent
	}
	return st.period
}

// asideOver reports whether a new paragraph is back with the story's main months, after the one before told of a part of them ("in December alone") or of
// a longer time ("over the twelve months") in passing.
func (r *reader) asideOver(s text.Sentence) bool {
	st := &r.state
	switch {
	case st.period == st.main:
		return false
	case st.main.Contains(st.period):
		return st.aside || st.sentence == st.turned
	}
	return st.aside && st.period.Contains(st.main)
}
