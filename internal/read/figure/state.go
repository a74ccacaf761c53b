package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// state is what the story has in mind at a point: the slots that a later sentence may leave out.
type state struct {
	reporter, partner comity.Economy
	others            bool // the partner is a group without a name
	flow              comity.Flow
	sign              int
	product           string
	period            comity.Period
	basis             comity.Basis
	unit              string
	scale             comity.Decimal // of the last amount: 1e9 for "billion"
	source            source
	compiler          comity.Economy // whose statistics the source keeps
	paragraph         int
	sentence          int            // the index of the sentence of the last figure of trade
	topic             comity.Economy // the partner that a sentence without figures turned to
	topicSentence     int
	duty              int // the index of the sentence of the last duty, plus one
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
	if d.Reporter != "" {
		st.reporter = d.Reporter
	}
	st.partner, st.others = d.Partner, d.Partner == ""
	st.flow, st.product = d.Flow, d.Product
	if c != nil {
		st.sign = c.sign
	}
	if !former && !d.Period.IsZero() {
		st.period = d.Period
	}
	if d.Change != nil && d.Basis != comity.Level {
		st.basis = d.Basis
	}
	if d.Value != nil {
		st.unit = d.Value.Unit
	}
	st.sentence, st.paragraph = r.sentenceIndex(s.First), s.Paragraph
	st.topic = ""
}

// noticeTopic lets a sentence without figures turn the story to another partner: "The picture with Beijing was very different."
func (r *reader) noticeTopic(s text.Sentence, hasFigures bool) {
	if hasFigures {
		return
	}
	r.noticePeriod(s)
	var topic comity.Economy
	for x := range r.Actors {
		m := &r.Actors[x]
		e := m.Code.Economy()
		if m.First < s.First || m.Last > s.Last || e == "" || e == r.Home || e == r.state.reporter || m.Place {
			continue
		}
		if topic != "" && topic != e {
			return
		}
		topic = e
	}
	if topic != "" {
		r.state.topic, r.state.topicSentence = topic, r.sentenceIndex(s.First)
	}
}

// topicPartner is the partner that the last sentences turned to, if they did.
func (r *reader) topicPartner(s text.Sentence) comity.Economy {
	if r.state.topic != "" && r.sentenceIndex(s.First)-r.state.topicSentence <= 2 {
		return r.state.topic
	}
	return ""
}

// noticePeriod lets a sentence without figures tell of when the next ones are: "The data cover the five months to May".
func (r *reader) noticePeriod(s text.Sentence) {
	data := false
	for k := s.First; k < s.Last; k++ {
		data = data || sourceHeads[r.low[k]] && (r.low[k] == "data" || r.low[k] == "figures" || r.low[k] == "statistics" || r.low[k] == "numbers" || r.low[k] == "count") || r.low[k] == "begin" || r.low[k] == "calendar"
	}
	for k := s.First; data && k < s.Last; k++ {
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future && m.Kind != period.Since {
			r.state.period = m.Period
			return
		}
	}
}
