package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// carried is who trades when the sentence has no cue for a number: the state, with the economy before the number in place of its partner, or of its
// reporter where partners sell to one buyer. A place that the sentence gave tells more: "Spain was the top destination with $1.7 billion."
func (r *reader) carried(s text.Sentence, at int) deal {
	d := deal{is(r.state.reporter), is(r.state.partner), r.state.flow, r.state.others}
	if p := r.placed(at); p != nil {
		d = deal{is(p.Reporter), is(p.Partner), p.Flow, false}
	}
	if t := r.topicPartner(at); t != "" && t != r.state.reporter {
		d.partner = is(t)
	}
	if e := r.labelSide(s); e.code != "" && e.code != r.state.reporter {
		d.partner, d.others = e, false
		return d
	}
	if e := r.lastSide(s.First, at, r.state.reporter); e.code != "" {
		d.partner, d.others = e, false
	}
	return d
}

// placed is the place that the sentence gave before token i; nil for none.
func (r *reader) placed(i int) *draft {
	if n := r.state.ranked; n > 0 && r.drafts[n-1].last <= i {
		return &r.drafts[n-1]
	}
	return nil
}

// lastSide is the last economy named in tokens [from, to) that is not the given one.
func (r *reader) lastSide(from, to int, not comity.Economy) side {
	for k := to - 1; k >= from; k-- {
		if m := r.actor(k); m != nil && m.Code.Economy() != not && !m.Place {
			return r.mentionSide(m)
		}
		if w := r.low[k]; (w == "the" || w == "them") && k+1 < to {
			if e, _, _ := r.sideAt(k); e.code == comity.World {
				return e
			}
		}
	}
	return side{}
}

// complete fills a missing side from the sentence, the state and the story.
func (r *reader) complete(d deal, c *cue, s text.Sentence) deal {
	if d.reporter.code == "" && d.partner.code == "" {
		d.reporter = is(r.missingReporter("", s))
	}
	if d.reporter.code == "" {
		d.reporter = is(r.missingReporter(d.partner.code, s))
	}
	if d.partner.code == "" && !d.others {
		d.partner = r.missingPartner(d.reporter.code, s, c)
	}
	if d.partner.code == "" && !d.others && d.reporter.code != "" && !r.state.others { // nobody else is in the story
		d.partner = is(comity.World)
	}
	return d
}

func (r *reader) missingReporter(partner comity.Economy, s text.Sentence) comity.Economy {
	st := &r.state
	switch {
	case st.partner == r.Home && r.Home != "" && partner != "" && partner != r.Home: // the other side’s view of trade with home is over
		return r.Home
	case st.reporter != "" && st.reporter != partner && (st.paragraph == s.Paragraph || r.away(s) <= 2 || st.reporter == r.Home):
		return st.reporter
	case st.compiler != "" && (partner != "" || r.Home == "") && st.compiler != partner && r.Discourse.Weight(comity.Actor(st.compiler)) > 3 && st.compiler != st.partner:
		return st.compiler
	case r.Home != "" && r.Home != partner:
		return r.Home
	case st.reporter != "" && st.reporter != partner:
		return st.reporter
	}
	return r.counterpart(partner)
}

func (r *reader) missingPartner(reporter comity.Economy, s text.Sentence, c *cue) side {
	if e := r.scene(c, s, reporter); e.code != "" {
		return e
	}
	if o := r.otherThan(reporter); o != "" && r.betweenTwo(c) { // bilateral trade is with somebody
		return is(o)
	}
	if c.kind != goodsCue && r.allInAll(s) && !r.betweenTwo(c) {
		return is(comity.World)
	}
	if t := r.topicPartner(c.first); t != "" && t != reporter {
		return is(t)
	}
	st := &r.state
	if main := r.counterpart(reporter); st.paragraph != s.Paragraph && reporter == r.Home && main != "" && st.partner != main && st.partner != comity.World && r.toldBefore(main, s) {
		return is(main) // a third party ends with its paragraph
	}
	switch {
	case st.many && st.paragraph == s.Paragraph && c.kind == nounCue && c.owner.code == reporter && !r.betweenTwo(c) && (!c.adjective || c.flow != comity.Balance):
		return is(comity.World) // after many partners the owner is named anew
	case r.detailsPair(s) && !st.others && st.partner != "":
	case st.whole && st.paragraph == s.Paragraph && c.kind == nounCue: // the passage tells of trade with all, partner by partner
		return is(comity.World)
	case st.others && st.reporter == reporter && st.paragraph == s.Paragraph && st.partner == "":
		return side{}
	case st.partner == comity.World && (st.paragraph == s.Paragraph || r.away(s) <= 1), c.kind == nounCue && r.withAll(c, reporter, s):
		return is(comity.World)
	}
	return is(r.otherThan(reporter))
}

// toldBefore reports whether the paragraph before told of trade with an economy.
func (r *reader) toldBefore(e comity.Economy, s text.Sentence) bool {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if r.sentenceOf(d.first).Paragraph < r.state.paragraph {
			return false
		}
		if d.Measure == comity.Trade && d.Rank == 0 && d.Partner == e && d.Reporter == r.state.reporter {
			return true
		}
	}
	return false
}

// withAll reports whether a flow whose partner is left unsaid is one with the world, because no partner is in mind that could be carried: it is the
// first that the story tells, before it has spoken of trade with anybody, or it opens a passage of a story that began with the world. A partner who is
// named anew in what follows was not meant before: "Exports rose 6%. Exports to Chile fell."
func (r *reader) withAll(c *cue, reporter comity.Economy, s text.Sentence) bool {
	st := &r.state
	other := r.otherThan(reporter)
	owned := c.owner.code != "" && (!c.adjective || c.flow != comity.Balance) // "a Thai surplus" is one with somebody
	switch {
	case r.betweenTwo(c):
		return false
	case st.flow == "":
		return !r.namedBefore(other, c.first) || owned && !st.paired || r.namedAgain(c, other, s)
	}
	return st.worldly && st.paragraph != s.Paragraph
}

// allInAll reports whether a sentence opens by summing up: "Overall, Japan ran a deficit", "All in all", "In total".
func (r *reader) allInAll(s text.Sentence) bool {
	switch w, next := r.low[s.First], r.word(s.First+1); w {
	case "overall", "globally", "worldwide", "altogether":
		return next != "trade"
	case "all":
		return next == "in" || next == "told"
	case "in":
		return next == "total" || next == "all"
	}
	return false
}

// betweenTwo reports whether the phrase of a cue says that two sides trade: "bilateral trade", "cross-border shipments".
func (r *reader) betweenTwo(c *cue) bool {
	for k := max(0, c.at-3); k < c.at; k++ {
		switch r.low[k] {
		case "bilateral", "mutual", "two-way", "border", "cross-border":
			return true
		}
	}
	return false
}

// namedBefore reports whether the story has named an economy before token i.
func (r *reader) namedBefore(e comity.Economy, i int) bool {
	for x := range r.Actors {
		if m := &r.Actors[x]; m.First >= i {
			return false
		} else if m.Code.Economy() == e {
			return true
		}
	}
	return false
}

// namedAgain reports whether the rest of the paragraph tells of the same flow with a partner by name.
func (r *reader) namedAgain(c *cue, partner comity.Economy, s text.Sentence) bool {
	for i := r.sentenceIndex(s.First); i < len(r.Doc.Sentences) && r.Doc.Sentences[i].Paragraph == s.Paragraph; i++ {
		for k := max(c.last, r.Doc.Sentences[i].First); k < r.Doc.Sentences[i].Last; k++ {
			if o := r.cue(k); o == nil || o.flow != c.flow {
				continue
			}
			if p := r.word(k + 1); p == "to" || p == "from" || p == "with" {
				if e, _, _ := r.sideAt(k + 2); e.code == partner {
					return true
				}
			}
		}
	}
	return false
}

// scene is the economy that a sentence's opening names: "With China, exports fell", "To Germany, shipments rose", "From the north we bought".
func (r *reader) scene(c *cue, s text.Sentence, not comity.Economy) side {
	if e := r.labelSide(s); e.code != "" && e.code != not {
		return e
	}
	start, end := s.First, s.First+5
	if c != nil {
		for k := c.first - 1; k > s.First && c.first-k < 9; k-- { // "while with China there was a deficit"
			if clauseBreaks[r.low[k]] {
				start, end = k+1, k+3
				break
			}
		}
		end = min(end, c.first)
	}
	for k := start; k < end; k++ {
		switch r.low[k] {
		case "with", "to", "for", "from":
			if e, _, _ := r.sideAt(k + 1); e.code != "" && e.code != not {
				return e
			}
		}
	}
	return side{}
}

// labelSide is the economy that labels a line of a list: "* Laos: exports $4.4bn, imports $3.0bn".
func (r *reader) labelSide(s text.Sentence) side {
	for k := s.First; k < s.Last && k < s.First+4; k++ {
		if m := r.actor(k); m != nil {
			if r.word(m.Last) == ":" {
				return r.mentionSide(m)
			}
			return side{}
		}
	}
	return side{}
}
