package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// carried is who trades when the sentence has no cue for a number: the state, with the economy before the number in place of its partner, or of its
// reporter where partners sell to one buyer. A place that the sentence gave tells more: "Spain was the top destination with $1.7 billion."
func (r *reader) carried(s text.Sentence, at int) deal {
	d := deal{is(r.state.reporter), is(r.state.partner), r.state.flow, r.state.others}
	if f := r.formerFlow(s, at); f != "" {
		d.flow = f
	} else if r.turnsBack(s, at) { // "vegetables came to $4 million on the other side"
		d.flow = mirror(d.flow)
	}
	if r.pastThird(r.state.reporter, s) { // a new paragraph is back with the story's partner
		d.partner, d.others = is(r.counterpart(r.state.reporter)), false
	}
	if p := r.placed(at); p != nil {
		d = deal{is(p.Reporter), is(p.Partner), p.Flow, false}
	}
	if f := r.sideOfTrade(s, at); f != "" {
		d.flow = f
	} else if f := r.opensTowards(s, d); f != "" {
		d.flow = f
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

// sideOfTrade is the flow that words before token i name without a figure of their own: "on the import side", "topped the destinations".
func (r *reader) sideOfTrade(s text.Sentence, i int) comity.Flow {
	for k := i - 1; k >= s.First; k-- {
		w := r.low[k]
		if f := flowNouns[r.word(k-1)]; (w == "side" || w == "front" || w == "ledger") && (f == comity.Export || f == comity.Import) {
			return f
		}
		if f := rankNouns[w]; f == comity.Export || f == comity.Import {
			return f
		}
		if f := flowNouns[w]; (w == "export" || w == "import") && f != "" && r.headsItems(k, s) {
			return f
		}
	}
	return ""
}

// opensTowards is the flow of a sentence that opens with where goods come from or go to: "From Peru came, above all, copper ($3 billion)".
func (r *reader) opensTowards(s text.Sentence, d deal) comity.Flow {
	e, _, _ := r.sideAt(min(s.First+1, len(r.low)-1))
	if e.code == "" || e.code == d.reporter.code {
		return ""
	}
	switch r.low[s.First] {
	case "from":
		return comity.Import
	case "to":
		return comity.Export
	}
	return ""
}

// formerFlow is the flow that "the former" or "the latter" behind token i means: of the two that the story told of last.
func (r *reader) formerFlow(s text.Sentence, i int) comity.Flow {
	for k := max(s.First, i-8); k < min(s.Last, i+8); k++ {
		w := r.low[k]
		if w != "former" && w != "latter" || r.word(k-1) != "the" || r.noun(k+1) {
			continue
		}
		var last, before comity.Flow
		for j := len(r.drafts) - 1; j >= 0 && before == ""; j-- {
			switch f := r.drafts[j].Flow; {
			case r.drafts[j].Measure != comity.Trade || f != comity.Export && f != comity.Import:
			case last == "":
				last = f
			case f != last:
				before = f
			}
		}
		if w == "latter" {
			return last
		}
		return before
	}
	return ""
}

// turnsBack reports whether the words right behind the amount at token i turn to the flow that runs the other way.
func (r *reader) turnsBack(s text.Sentence, i int) bool {
	for i < s.Last && r.number(i) == nil {
		i++
	}
	for i < s.Last && r.number(i) != nil {
		i++
	}
	_, _, ok := r.phraseIn(i, min(s.Last, i+6), mirrorPhrases)
	return ok
}

// headsItems reports whether "export" or "import" at token k is one of the goods told of: "the largest import was", "Bolivia’s main import item".
func (r *reader) headsItems(k int, s text.Sentence) bool {
	for b := k - 1; b >= s.First && b > k-4; b-- {
		if w := r.low[b]; firsts[w] || places[w] > 0 || w == "key" || w == "major" || w == "another" || w == "other" {
			return true
		}
	}
	return itemNouns[r.word(k+1)]
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
			switch r.word(m.Last) {
			case ":":
				return r.mentionSide(m)
			case ",", "(", "-", "–", "—":
				if s.Kind == text.Item && r.number(m.Last+1) != nil { // "- China, $3.1 billion (26%)"
					return r.mentionSide(m)
				}
			}
			return side{}
		}
	}
	return side{}
}
