package figure

import (
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

var coverWords = set("for in to cover covers covering through during over")

// countWords name what tells of trade by the month or year.
var countWords = set("data figures statistics numbers count calendar begin")

// noticePeriod lets a sentence without figures tell of when the next ones are: "The data cover the five months to May", "In the second quarter:",
// "Peruvian exports slumped in August". What a government did to trade in a month tells nothing of the figures.
func (r *reader) noticePeriod(s text.Sentence) {
	if r.noticeBrackets(s) {
		return
	}
	tells := r.headsFigures(s)
	for k := s.First; k < s.Last && !tells; k++ {
		tells = countWords[r.low[k]]
	}
	for k := s.First; k < s.Last; k++ {
		m := r.time(k)
		if m == nil || !tellsMonths(m) || m.Future || m.Kind == period.Since || m.Kind == period.YearEarlier || r.against(k) {
			continue
		}
		covers := r.headsFigures(s) || m.Kind == period.Span || coverWords[r.word(k-1)] || coverWords[r.word(k-2)] && r.word(k-1) == "the" || r.low[k] == "last" // "narrowed last year"
		if covers && (tells || r.flowedIn(k, s)) || r.timeIsSubject(k, s) {
			r.state.period = r.periodAt(k, s)
			return
		}
	}
}

// headsFigures reports whether a line heads the figures that follow: "Second quarter:", "Goods exports and imports, first half of 2024."
func (r *reader) headsFigures(s text.Sentence) bool {
	return r.word(s.Last-1) == ":" || s.Kind != text.Prose && s.Kind != text.Item || !r.verbBetween(s.First, s.Last) && (s.Kind == text.Item || r.tellsFlow(s))
}

// tellsFlow reports whether a sentence names a flow or one that trades.
func (r *reader) tellsFlow(s text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if c := r.cue(k); c != nil && (c.kind == nounCue || c.kind == verbCue) {
			return true
		}
	}
	return false
}

// flowedIn reports whether the time at token k, no look back, is that of a verb that tells how a flow moved: "exports fell in June", "Chile sold more in
// May", not "Chile barred imports in June".
func (r *reader) flowedIn(k int, s text.Sentence) bool {
	if st := &r.state; !st.period.IsZero() && r.time(k).Period.Last() < st.period.Start() {
		return false
	}
	t, v := r.Doc.Tokens, k
	for n := 0; n < 6 && r.pos(v) != text.VERB && t[v].Head >= 0; n++ {
		v = t[v].Head
	}
	if v == k || r.isPassive(v) || beginnings[r.low[v]] || t[v].Rel == text.Acl {
		return false
	}
	if c := r.cue(v); c != nil && c.kind == verbCue {
		return true
	}
	n := r.nsubj(v) // of the noun, in "shipments were 3 million tonnes"
	c := r.cue(n)
	return c != nil && c.kind == nounCue || standIns[r.word(n)] && r.near(s)
}

// standIns stand for the flow told of just before: "In 2023 the values were".
var standIns = set("value values figure figures sum sums total totals amount amounts")

// beginnings are verbs of a beginning or an end, which is what governments do to a flow.
var beginnings = set("begin began begun start started stop stopped cease ceased end ended resume resumed halt halted")

// timeIsSubject reports whether a sentence is about the time that opens it: "The first half of this year has been a shock".
func (r *reader) timeIsSubject(k int, s text.Sentence) bool {
	if k > s.First+1 || k > s.First && r.low[s.First] != "the" {
		return false
	}
	p := r.pos(r.timeEnd(k))
	return p == text.VERB || p == text.AUX
}

// noticeBrackets reads what numbers in brackets are of: "Figures for 2022 in brackets", "previous year in parentheses".
func (r *reader) noticeBrackets(s text.Sentence) bool {
	for at := s.First; at < s.Last; at++ {
		if w := r.low[at]; w != "brackets" && w != "parentheses" {
			continue
		}
		for k := at; k >= s.First; k-- {
			m := r.time(k)
			if m == nil || m.Kind != period.YearEarlier && !tellsMonths(m) {
				continue
			}
			p := r.periodAt(k, s)
			if m.Kind == period.YearEarlier && !r.state.period.IsZero() {
				p = r.state.period.YearEarlier()
			}
			r.state.bracketed = p
			return !p.IsZero()
		}
	}
	return false
}
