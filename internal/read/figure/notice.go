package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// noticeTopic lets a sentence without figures turn the story to another partner: "With Tokyo it was another story."
func (r *reader) noticeTopic(s text.Sentence, hasFigures bool) {
	if !r.toldTrade(s) {
		r.noticePeriod(s)
	}
	if hasFigures {
		return
	}
	if r.asks(s) {
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

// asks takes the flow that a question names, which the next sentence answers: "What do we buy? Phones ($2.1 billion)".
func (r *reader) asks(s text.Sentence) bool {
	if r.word(s.Last-1) != "?" {
		return false
	}
	for k := s.First; k < s.Last; k++ {
		w := r.low[k]
		if r.pos(k) != text.VERB || !literalVerbs[w] && !sellVerbs[w] && !buyVerbs[w] || looseVerbs[w] {
			continue
		}
		flow, who := side2flow(sellVerbs[w]), r.subject(k, s).code
		other := r.otherThan(who)
		if who == "" || other == "" {
			return false
		}
		if who != r.Home && other == r.Home {
			flow, who, other = mirror(flow), other, who
		}
		st := &r.state
		st.reporter, st.partner, st.others, st.flow, st.sign, st.product = who, other, false, flow, 0, comity.AllProducts
		st.sentence, st.paragraph, st.topic = r.sentenceIndex(s.First), s.Paragraph, ""
		return true
	}
	if c := r.unitedFlow(s); c != nil && c.kind == nounCue { // "How large is the trade?", "And the deficit?"
		r.noticeFlow(s)
		if st := &r.state; st.partner == r.Home && r.Home != "" {
			st.reporter, st.partner, st.flow = st.partner, st.reporter, mirror(st.flow)
		}
		return true
	}
	return false
}

// noticeWare keeps the goods that open a short sentence without figures, as what the next one is about.
func (r *reader) noticeWare(s text.Sentence) {
	last := r.lineStart(s)
	for last < s.Last && (r.noun(last) || r.pos(last) == text.ADJ) && r.actorAt[last] < 0 {
		last++
	}
	if last > s.First && s.Last-s.First < 12 && goodsNouns[r.low[last-1]] {
		r.state.ware, r.state.wareAt = r.goodsName(s.First, last), r.sentenceIndex(s.First)
		return
	}
	for last = s.Last; last > s.First && r.pos(last-1) == text.PUNCT; last-- {
	}
	if last-s.First < 5 && goodsNouns[r.word(last-1)] { // "Take coffee.", "And cars?"
		r.state.ware, r.state.wareAt = r.goodsName(r.wareStart(last-1), last), r.sentenceIndex(s.First)
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
	if r.state.label != "" && r.state.labelAt == r.sentenceOf(i).Paragraph {
		return r.state.label
	}
	return ""
}

// noticeLabel keeps whom a paragraph is about that begins with no more than a name: "POLAND. Exports rose".
func (r *reader) noticeLabel(s text.Sentence) {
	m := r.actor(s.First)
	if m == nil || m.Last < s.Last-1 || m.Last > s.Last || m.Code.Economy() == r.Home {
		return
	}
	switch r.word(s.Last - 1) {
	case ".", "?": // "China? Another story."
		r.state.label, r.state.labelAt = m.Code.Economy(), s.Paragraph
	}
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
	if c != nil && c.kind == nounCue && r.betweenTwo(c) && r.goesOnWithIt(s) { // "Bilateral commerce is modest. It stood at"
		return true
	}
	if c == nil || c.kind != nounCue || c.owner.code == "" || c.to.code == "" && c.from.code == "" && len(c.with) == 0 {
		return false
	}
	if r.goesOnWithIt(s) { // "Kenya’s trade with Oman has never been larger. It was worth"
		return true
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future {
			return true
		}
	}
	return false
}

// goesOnWithIt reports whether the next sentence begins with "it" and holds an amount.
func (r *reader) goesOnWithIt(s text.Sentence) bool {
	i := r.sentenceIndex(s.First) + 1
	if i >= len(r.Doc.Sentences) {
		return false
	}
	next := r.Doc.Sentences[i]
	for k := next.First; k < next.Last && r.number(k) == nil && r.cueAt[k] < 0; k++ {
		if r.low[k] == "it" && (k == next.First || r.timeAt[k-1] >= 0 || r.low[k-1] == ",") { // "In 2024 it was worth"
			return r.numberBetween(k, next.Last)
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
		owner := r.rankOwner(s.First, k, s).or(is(cmp.Or(r.state.reporter, r.Home)))
		if owner.code == "" {
			return
		}
		st := &r.state
		product := r.rankedGoods(s.First, k, s)
		if product == comity.AllProducts && st.flow == flow && !st.detail && st.paragraph == s.Paragraph && r.away(s) <= 2 { // "Watch exports fell. The main markets:"
			product = st.product
		}
		st.reporter, st.partner, st.others, st.flow, st.sign, st.product = owner.code, comity.World, false, flow, 0, product
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
