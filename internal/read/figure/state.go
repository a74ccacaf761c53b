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
	recent            comity.Period // of the last figure, be it a look back
	former            bool          // recent is that of a number that came before
	bracketed         comity.Period // of the numbers in brackets, where a heading says so
	basis             comity.Basis
	based             int // the index of the sentence that gave the basis, plus one; its first change does
	unit              string
	money             string         // the last currency
	scale             comity.Decimal // of the last amount: 1e9 for "billion"
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
		st.recent, st.former = d.Period, former
		recalls := c == nil && d.Period.Len() == st.period.Len() && d.Period.Last() < st.period.Last() // "In August the drop was one percent"
		if st.main.IsZero() && !former && !d.years {
			st.main = d.Period
		}
		if !former && !d.years && !r.toCome(d) && (st.period.IsZero() || !recalls && !r.looksBack(d, s)) {
			if d.Period != st.period {
				st.turned = r.sentenceIndex(s.First)
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

// opensWith reports whether the months of a figure open its sentence.
func (r *reader) opensWith(d *draft, s text.Sentence) bool {
	m, ok := d.Evidence.Slots["period"]
	return ok && r.opensSentence(r.tokenFrom(m.Start), s)
}

// months is the period of a figure whose sentence gives none: that of the figure before in the same sentence, else what the story is about.
func (r *reader) months(s text.Sentence, former bool) comity.Period {
	if r.state.former && !former && !r.state.period.IsZero() {
		return r.state.period
	}
	if !r.state.recent.IsZero() && r.state.sentence == r.sentenceIndex(s.First) {
		return r.state.recent
	}
	if st := &r.state; st.paragraph != s.Paragraph && st.sentence == st.turned && st.main.Len() > st.period.Len() && st.main.Contains(st.period) {
		return st.main // one sentence told of a part of it, "in December alone"
	}
	return r.state.period
}

// noticeTopic lets a sentence without figures turn the story to another partner: "The picture with Beijing was very different."
func (r *reader) noticeTopic(s text.Sentence, hasFigures bool) {
	if !r.toldTrade(s) {
		r.noticePeriod(s)
	}
	if hasFigures {
		return
	}
	if s.Kind != text.Prose || r.word(s.Last-1) == ":" || r.state.flow == "" && r.announces(s) {
		r.noticeFlow(s)
	}
	r.noticeWare(s)
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
	if topic == "" && r.bothSides(s) {
		topic = r.Discourse.Counterpart(comity.Actor(r.Home)).Economy()
	}
	if topic != "" {
		r.state.topic, r.state.topicAt = topic, s.First
	}
}

// noticeWare keeps the goods that open a short sentence without figures, as what the next one is about.
func (r *reader) noticeWare(s text.Sentence) {
	last := r.lineStart(s)
	for last < s.Last && (r.noun(last) || r.pos(last) == text.ADJ) && r.actorAt[last] < 0 {
		last++
	}
	if last > s.First && s.Last-s.First < 12 && goodsNouns[r.low[last-1]] {
		r.state.ware, r.state.wareAt = r.goodsName(s.First, last), r.sentenceIndex(s.First)
	}
}

// toldTrade reports whether a sentence gave a figure of trade.
func (r *reader) toldTrade(s text.Sentence) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].last > s.First; i-- {
		if r.drafts[i].Measure == comity.Trade {
			return true
		}
	}
	return false
}

// topicPartner is the partner that the words before token i turned to, in the last sentences, if they did.
func (r *reader) topicPartner(i int) comity.Economy {
	if r.state.topic != "" && r.state.topicAt < i && r.sentenceIndex(i)-r.sentenceIndex(r.state.topicAt) <= 2 {
		return r.state.topic
	}
	return ""
}

var coverWords = set("for in to cover covers covering through during over")

// noticePeriod lets a sentence without figures tell of when the next ones are: "The data cover the five months to May", "In the second quarter:".
func (r *reader) noticePeriod(s text.Sentence) {
	tells := s.Kind != text.Prose || r.word(s.Last-1) == ":" || r.tellsFlow(s)
	for k := s.First; k < s.Last && !tells; k++ {
		switch r.low[k] {
		case "data", "figures", "statistics", "numbers", "count", "calendar", "begin":
			tells = true
		}
	}
	if r.noticeBrackets(s) {
		return
	}
	for k := s.First; k < s.Last; k++ {
		m := r.time(k)
		if m == nil || !tellsMonths(m) || m.Future || m.Kind == period.Since || m.Kind == period.YearEarlier || r.against(k) {
			continue
		}
		covers := tells && (s.Kind != text.Prose || m.Kind == period.Span || coverWords[r.word(k-1)] || coverWords[r.word(k-2)] && r.word(k-1) == "the")
		if covers || r.timeIsSubject(k, s) {
			r.state.period = r.periodAt(k, s)
			return
		}
	}
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

// timeIsSubject reports whether a sentence is about the time that opens it: "The first four months of this year have been a cold shower".
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

// noticeFlow lets a sentence without figures name the flow of the next ones: "What we bought:", "Exports are another story."
func (r *reader) noticeFlow(s text.Sentence) {
	c := r.unitedFlow(s)
	if c == nil {
		r.noticeRanked(s)
		return
	}
	st := &r.state
	deal := r.settle(c, s, s.Last)
	st.reporter, st.partner, st.others, st.flow, st.sign = deal.reporter.code, deal.partner.code, deal.others, deal.flow, c.sign
	st.product = comity.AllProducts
	if c.product != "" {
		st.product = c.product
	}
	st.sentence, st.paragraph, st.topic = r.sentenceIndex(s.First), s.Paragraph, ""
}

// announces reports whether a sentence without figures tells what a flow between two sides did, so that the next may go on with it: "Spain’s exports to
// Morocco reached a new high in 2024. They totalled …".
func (r *reader) announces(s text.Sentence) bool {
	c := r.unitedFlow(s)
	if c == nil || c.kind != nounCue || c.owner.code == "" || c.to.code == "" && c.from.code == "" && len(c.with) == 0 {
		return false
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future {
			return true
		}
	}
	return false
}

// noticeRanked lets the heading of a list of partners name the flow: "Top export markets of Ghana in 2024:", "Our main suppliers:".
func (r *reader) noticeRanked(s text.Sentence) {
	if !r.isHeading(s) && r.word(s.Last-1) != ":" {
		return
	}
	for k := s.First; k < s.Last; k++ {
		flow := rankNouns[r.low[k]]
		if flow == "" || flow == comity.Balance || r.pos(k) != text.NOUN {
			continue
		}
		owner := r.rankOwner(s.First, k, s).or(is(cmpOr(r.state.reporter, r.Home)))
		if owner.code == "" {
			return
		}
		st := &r.state
		st.reporter, st.partner, st.others, st.flow, st.sign, st.product = owner.code, comity.World, false, flow, 0, comity.AllProducts
		st.sentence, st.paragraph, st.topic = r.sentenceIndex(s.First), s.Paragraph, ""
		for k := s.First; k < s.Last; k++ {
			if p := r.periodAt(k, s); !p.IsZero() && !r.against(k) {
				st.period = p
				return
			}
		}
		return
	}
}

// unitedFlow is the first cue of a sentence whose cues all tell of one flow; nil when they do not.
func (r *reader) unitedFlow(s text.Sentence) *cue {
	var one *cue
	for k := s.First; k < s.Last; k++ {
		if c := r.cue(k); c != nil {
			if one != nil && one.flow != c.flow {
				return nil
			}
			if one == nil {
				one = c
			}
		}
	}
	return one
}
