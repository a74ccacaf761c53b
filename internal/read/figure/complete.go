package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// carried is who trades when the sentence has no cue for a number: the state, with the economy before the number in place of its partner, or of its
// reporter where partners sell to one buyer.
func (r *reader) carried(s text.Sentence, at int) deal {
	d := deal{is(r.state.reporter), is(r.state.partner), r.state.flow, r.state.others}
	if t := r.topicPartner(s); t != "" && t != r.state.reporter {
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
	return d
}

func (r *reader) missingReporter(partner comity.Economy, s text.Sentence) comity.Economy {
	st := &r.state
	switch {
	case st.reporter != "" && st.reporter != partner && (st.paragraph == s.Paragraph || r.away(s) <= 1 || st.reporter == r.Home):
		return st.reporter
	case st.compiler != "" && st.compiler != partner && r.Discourse.Weight(comity.Actor(st.compiler)) > 3 && st.compiler != st.partner:
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
	if t := r.topicPartner(s); t != "" && t != reporter {
		return is(t)
	}
	st := &r.state
	switch {
	case st.others && st.reporter == reporter && st.paragraph == s.Paragraph && st.partner == "":
		return side{}
	case st.partner == comity.World && (st.paragraph == s.Paragraph || r.away(s) <= 1):
		return is(comity.World)
	}
	return is(r.otherThan(reporter))
}

// scene is the economy that a sentence's opening names: "With China, exports fell", "To Germany, shipments rose", "From the north we bought".
func (r *reader) scene(c *cue, s text.Sentence, not comity.Economy) side {
	if e := r.labelSide(s); e.code != "" && e.code != not {
		return e
	}
	end := s.First + 5
	if c != nil {
		end = min(end, c.first)
	}
	for k := s.First; k < end; k++ {
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
