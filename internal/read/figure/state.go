package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// state is what the story has in mind at a point: the slots that a later sentence may leave out.
type state struct {
	home              comity.Economy // the economy whose paper or statistics the story is
	reporter, partner comity.Economy
	flow              comity.Flow
	sign              int
	product           string
	period            comity.Period
	basis             comity.Basis
	unit              string
	scale             comity.Decimal // of the last amount: 1e9 for "billion"
	source            string
	sourceSpan        comity.Span
	paragraph         int
	sentence          int            // the index of the sentence of the last figure of trade
	topic             comity.Economy // the partner that a sentence without figures turned to
	topicSentence     int
}

func comityLess(n int64, d comity.Decimal) bool { return comity.Int(n).Less(d) }

// remember keeps the slots of a figure of trade for those that follow.
func (r *reader) remember(d *draft, f *flowWord, s text.Sentence, former bool) {
	st := &r.state
	if d.Reporter != "" {
		st.reporter = d.Reporter
	}
	if d.Partner != "" {
		st.partner = d.Partner
	}
	st.flow, st.product = d.Flow, d.Product
	if f != nil {
		st.sign = f.sign
	}
	if !former && !d.Period.IsZero() {
		st.period = d.Period
	}
	if d.Basis == comity.YoY || d.Basis == comity.MoM {
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
	var topic comity.Economy
	for x := range r.Actors {
		m := &r.Actors[x]
		e := m.Code.Economy()
		if m.First < s.First || m.Last > s.Last || e == "" || e == r.state.home || e == r.state.reporter || m.Place {
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

// sides settles reporter and partner of a flow, and may turn the flow itself round: "China bought $90 billion of Brazilian goods" in a Brazilian
// story is Brazil's export.
func (r *reader) sides(f *flowWord, s text.Sentence, at int) (reporter, partner comity.Economy, flow comity.Flow) {
	if f == nil {
		return r.carried(s, at)
	}
	switch {
	case f.verb:
		reporter, partner, flow = r.verbSides(f)
	case f.goods:
		reporter, partner, flow = r.goodsSides(f, s)
	case f.flow == comity.Export:
		reporter, partner, flow = cmpOr(f.owner, f.from), f.to, comity.Export
		if f.owner != "" && f.from != "" && f.to == "" && f.from != f.owner { // "Russia’s … from" does not happen to exports; "shipments from"
			reporter, partner = f.from, f.owner
		}
		if reporter != "" && reporter == partner {
			reporter = ""
		}
	case f.flow == comity.Import:
		reporter, partner, flow = cmpOr(f.owner, f.to), f.from, comity.Import
		if f.from == "" && f.owner != "" && f.to != "" && f.to != f.owner {
			reporter, partner = f.to, f.owner
		} else if f.from == "" && f.owner != "" && f.to == "" && f.owner != r.state.home && f.owner != r.state.reporter && r.ownedByAdjective(f) {
			reporter, partner = "", f.owner // "Chinese imports" in an Indian story come from China
		}
	default:
		reporter, partner, flow = r.pairSides(f)
	}
	if partner == "" && f.whole && (flow == comity.Export || flow == comity.Import) {
		partner = comity.World
	}
	return r.complete(reporter, partner, flow, f, s, at)
}

func cmpOr(a, b comity.Economy) comity.Economy {
	if a != "" {
		return a
	}
	return b
}

// ownedByAdjective tells "Chinese imports" from "China’s imports".
func (r *reader) ownedByAdjective(f *flowWord) bool {
	for k := f.at - 1; k >= f.start; k-- {
		if x := r.actorAt[k]; x >= 0 {
			return !r.Actors[x].Poss && r.Actors[x].Code.Economy() == f.owner
		}
	}
	return false
}

func (r *reader) verbSides(f *flowWord) (reporter, partner comity.Economy, flow comity.Flow) {
	st := &r.state
	if f.flow == comity.Total {
		return f.subject, f.to, comity.Total
	}
	if f.flow == comity.Export {
		reporter, partner = f.subject, f.to
		told := cmpOr(st.reporter, st.home)
		if partner != "" && partner == told && reporter != "" && reporter != told { // "sold the South American country": told from its side, an import
			return partner, reporter, comity.Import
		}
		return reporter, partner, comity.Export
	}
	buyer, seller := f.subject, f.from
	told := cmpOr(st.home, st.reporter)
	takes := r.low[f.at] != "imported" && r.low[f.at] != "imports" && r.low[f.at] != "import" && r.low[f.at] != "importing"
	if takes && buyer != "" && buyer != told && (seller == told || seller == "") {
		return cmpOr(seller, told), buyer, comity.Export
	}
	return buyer, seller, comity.Import
}

// goodsSides reads "goods worth $5 billion moved between", "took goods worth".
func (r *reader) goodsSides(f *flowWord, s text.Sentence) (reporter, partner comity.Economy, flow comity.Flow) {
	for k := f.at - 1; k >= s.First && k > f.at-8; k-- {
		if x := r.flowAt[k]; x >= 0 && r.flows[x].verb {
			return r.verbSides(&r.flows[x])
		}
	}
	if f.to != "" || f.from != "" {
		return cmpOr(f.from, f.owner), f.to, comity.Export
	}
	if f.owner != "" && len(f.with) == 0 {
		return f.owner, "", comity.Export
	}
	return "", "", comity.Total
}

// pairSides reads trade and balances: "India’s deficit with China", "China–India trade", "trade between the two".
func (r *reader) pairSides(f *flowWord) (reporter, partner comity.Economy, flow comity.Flow) {
	all := []comity.Economy{}
	if f.owner != "" {
		all = append(all, f.owner)
	}
	for _, e := range f.with {
		if e != f.owner {
			all = append(all, e)
		}
	}
	switch {
	case f.owner != "" && len(all) == 2 && len(f.with) == 1 && !r.hyphenated(f):
		return all[0], all[1], f.flow
	case len(all) == 2:
		told := cmpOr(r.state.home, r.state.reporter)
		if all[1] == told {
			return all[1], all[0], f.flow
		}
		return all[0], all[1], f.flow
	case len(all) == 1 && f.owner != "" && f.owner != cmpOr(r.state.reporter, r.state.home) && r.ownedByAdjective(f): // "the China gap"
		return "", f.owner, f.flow
	case len(all) == 1 && f.owner != "":
		return f.owner, "", f.flow
	case len(all) == 1:
		return "", all[0], f.flow
	}
	return "", "", f.flow
}

// hyphenated reports whether owner and partner stand as one name, "India–U.S. trade": then neither owns the number.
func (r *reader) hyphenated(f *flowWord) bool {
	for k := f.start; k < f.at; k++ {
		if w := r.low[k]; (w == "-" || w == "–" || w == "/") && k > f.start && r.actorAt[k-1] >= 0 {
			return true
		}
	}
	return false
}

// carried is who trades when the sentence has no flow word for a number: the state, with the economies before the number in place of the partner.
func (r *reader) carried(s text.Sentence, at int) (reporter, partner comity.Economy, flow comity.Flow) {
	reporter, partner, flow = r.state.reporter, r.state.partner, r.state.flow
	if t := r.topicPartner(s); t != "" {
		partner = t
	}
	if e := r.lastSide(s.First, at, reporter); e != "" {
		partner = e
	}
	return reporter, partner, flow
}

// lastSide is the last economy named in [from, to) that is not the given one.
func (r *reader) lastSide(from, to int, not comity.Economy) comity.Economy {
	var last comity.Economy
	for k := from; k < to; k++ {
		if x := r.actorAt[k]; x >= 0 {
			if m := &r.Actors[x]; m.Code.Economy() != "" && m.Code.Economy() != not && !m.Place {
				last = m.Code.Economy()
			}
		}
	}
	return last
}

// complete fills a missing side from the sentence, the state and the story.
func (r *reader) complete(reporter, partner comity.Economy, flow comity.Flow, f *flowWord, s text.Sentence, at int) (comity.Economy, comity.Economy, comity.Flow) {
	st := &r.state
	if partner == "" && reporter != "" {
		partner = r.missingPartner(reporter, s, f)
	}
	if reporter == "" && partner != "" {
		reporter = r.missingReporter(partner, s)
	}
	if reporter == "" && partner == "" {
		reporter, partner = st.reporter, st.partner
		if t := r.topicPartner(s); t != "" && t != reporter {
			partner = t
		}
		if e := r.aroundFlow(f, s, reporter); e != "" {
			partner = e
		}
		if reporter == "" {
			reporter = st.home
		}
		if partner == "" || partner == reporter {
			partner = r.missingPartner(reporter, s, f)
		}
	}
	return reporter, partner, flow
}

// aroundFlow is the economy that a sentence's opening names as its scene: "With China, exports fell", "To Germany, shipments rose".
func (r *reader) aroundFlow(f *flowWord, s text.Sentence, not comity.Economy) comity.Economy {
	for k := s.First; k < f.start && k < s.First+4; k++ {
		switch r.low[k] {
		case "with", "to", "for", "from":
			if e, _ := r.side(k + 1); e != "" && e != not {
				return e
			}
		}
	}
	return ""
}

func (r *reader) missingPartner(reporter comity.Economy, s text.Sentence, f *flowWord) comity.Economy {
	st := &r.state
	if f != nil {
		if e := r.aroundFlow(f, s, reporter); e != "" {
			return e
		}
	}
	if t := r.topicPartner(s); t != "" && t != reporter {
		return t
	}
	switch {
	case st.partner != "" && st.partner != reporter:
		return st.partner
	case st.partner == reporter && st.reporter != "" && st.reporter != reporter: // the same pair told from the other side
		return st.reporter
	}
	return r.Discourse.Counterpart(comity.Actor(reporter)).Economy()
}

func (r *reader) missingReporter(partner comity.Economy, s text.Sentence) comity.Economy {
	st := &r.state
	switch {
	case st.reporter != "" && st.reporter != partner:
		return st.reporter
	case st.home != "" && st.home != partner:
		return st.home
	}
	return r.Discourse.Counterpart(comity.Actor(partner)).Economy()
}
