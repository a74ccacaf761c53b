package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// state is what the story has in mind at a point: the slots that a later sentence may leave out.
type state struct {
	reporter, partner comity.Economy
	others            bool // the partner is a group without a name
	whole             bool // the passage began with trade with the world
	worldly           bool // the story did
	many              bool // the passage went from partner to partner
	pairSentence      int  // the index of the sentence that last went on from trade with a partner in both directions, plus one
	paired            bool // the story has spoken of trade with a partner
	flow              comity.Flow
	sign              int
	oneWay            comity.Flow // the last flow that was an export or an import
	product           string
	ware              string // the goods that the sentence before was about, which gave no figure: "Cement suffered most."
	wareAt            int
	period            comity.Period // that the story is about
	days              comity.When   // the days of it, where the story counts by the day
	main              comity.Period // that it began with
	turned            int           // the index of the sentence that turned to the period
	aside             bool          // it did inside a paragraph
	recent            comity.Period // of the last figure, be it a look back
	recentAt          int           // the index of its sentence
	former            bool          // recent is that of a number that came before
	bracketed         comity.Period // of the numbers in brackets, where a heading says so
	basis             comity.Basis
	based             int // the index of the sentence that gave the basis, plus one; its first change does
	unit              string
	money             string         // the last currency
	scale             comity.Decimal // of the last amount: 1e9 for "billion"
	noted             note           // the unit that the story says its bare numbers have
	source            source
	office            source         // the last that is no person
	credited          int            // the paragraph of the last figure with a source
	compiler          comity.Economy // whose statistics the source keeps
	paragraph         int
	sentence          int            // the index of the sentence of the last figure of trade
	ranked            int            // the index of the first place that the sentence gives, plus one
	topic             comity.Economy // the partner that a sentence without figures turned to
	topicAt           int            // the token that named it
	duty              int            // the index of the sentence of the last duty, plus one
	imposer           comity.Economy // whose duties were told of last
}

// near reports whether the sentence before, or this one, told of trade.
func (r *reader) near(s text.Sentence) bool { return r.away(s) <= 2 }

// away is the number of sentences since the last figure of trade.
func (r *reader) away(s text.Sentence) int {
	if r.state.flow == "" {
		return 1 << 20
	}
	return r.sentenceIndex(s.First) - r.state.sentence
}

// remember keeps the slots of a figure of trade for those that follow. A former figure leaves the months as they are.
func (r *reader) remember(d *draft, c *cue, s text.Sentence, former bool) {
	st := &r.state
	st.many = d.Partner != comity.World && (st.many || st.paragraph == s.Paragraph && st.partner != comity.World && d.Partner != comity.World && st.partner != "" && d.Partner != "" && d.Partner != st.partner && d.Reporter == st.reporter)
	if d.Reporter != "" {
		st.reporter = d.Reporter
	}
	if st.flow == "" {
		st.worldly = st.worldly || d.Partner == comity.World
	}
	st.partner, st.others = d.Partner, d.Partner == ""
	st.flow, st.product = d.Flow, d.Product
	if d.Flow == comity.Export || d.Flow == comity.Import {
		st.oneWay = d.Flow
	}
	if c != nil {
		st.sign = c.sign
	}
	if !d.Period.IsZero() {
		st.recent, st.recentAt, st.former = d.Period, r.sentenceIndex(s.First), former
		recalls := c == nil && d.Period.Len() == st.period.Len() && d.Period.Last() < st.period.Last() // "In August the drop was one percent"
		if st.main.IsZero() && !former && !d.years && !r.toCome(d) {
			st.main = d.Period
		}
		if !former && !d.years && !r.toCome(d) && (st.period.IsZero() || !recalls && !r.looksBack(d, s)) {
			if d.Period != st.period {
				st.turned, st.aside = r.sentenceIndex(s.First), st.paragraph == s.Paragraph
			}
			st.period, st.days = d.Period, d.Days
		}
	}
	if i := r.sentenceIndex(s.First) + 1; d.Change != nil && d.Basis != comity.Level && d.Basis != comity.NoBasis && st.based != i {
		st.basis, st.based = d.Basis, i
	}
	if d.Value != nil {
		st.unit = d.Value.Unit
	}
	if st.paragraph != s.Paragraph || st.sentence == 0 {
		st.whole = d.Partner == comity.World
	}
	st.sentence, st.paragraph = r.sentenceIndex(s.First), s.Paragraph
	switch {
	case d.Partner == comity.World:
		st.pairSentence = 0
	case d.Flow == comity.Total || r.detailsPair(s):
		st.pairSentence = st.sentence + 1
	}
	st.topic = ""
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
