package figure

import (
	"math"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// A partner that a sentence leaves out is carried, or it is the world. This file tells which.
//
// It is the one that the sentence opens with ("With Chile, exports fell"), or that the sentences before turned to. Else it is the one that the story has in
// mind: the partner of the figure before, within a passage. The world comes in where nobody is in mind yet, or where the story says that it has done with
// its partners: the first flow of a story that has not spoken of trade with anybody ("Exports rose 6% in May"); a story that began so, in each new passage;
// an owner named anew after one partner upon another; a sentence that sums up ("Overall, …"); a number many times too large for the pair.

// missingPartner is with whom a flow is that names nobody.
func (r *reader) missingPartner(reporter comity.Economy, s text.Sentence, c *cue) side {
	st := &r.state
	opening, topic := r.scene(c, s, reporter), r.topicPartner(c.first)
	switch {
	case opening.code != "":
		return opening
	case r.betweenTwo(c) && r.otherThan(reporter) != "": // bilateral trade is with somebody
		return is(r.otherThan(reporter))
	case c.kind != goodsCue && r.allInAll(s):
		return is(comity.World)
	case topic != "" && topic != reporter:
		return is(topic)
	case r.pastThird(reporter, s): // a third party ends with its paragraph
		return is(r.counterpart(reporter))
	case c.kind == nounCue && r.withAll(c, reporter, s):
		return is(comity.World)
	case r.detailsPair(s) && !st.others && st.partner != "":
		return is(r.otherThan(reporter))
	case st.others && st.reporter == reporter && st.paragraph == s.Paragraph && st.partner == "":
		return side{}
	case st.partner == comity.World && (st.paragraph == s.Paragraph || r.away(s) <= 1):
		return is(comity.World)
	}
	return is(r.otherThan(reporter))
}

// pastThird reports whether a paragraph begins after one that turned from trade with the story's partner to a third: it is back with the partner.
func (r *reader) pastThird(reporter comity.Economy, s text.Sentence) bool {
	st := &r.state
	main := r.counterpart(reporter)
	if st.paragraph == s.Paragraph || reporter != r.Home || main == "" || st.partner == main || st.partner == comity.World || st.partner == "" && !st.others {
		return false
	}
	with, beside := 0, 0 // figures of trade with the partner, and with others
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.Measure != comity.Trade || d.Reporter != st.reporter || d.headline {
			continue
		}
		with += btoi(d.Partner == main)
		beside += btoi(d.Partner != main && d.Rank == 0)
		if d.Partner == main && d.Rank == 0 && r.sentenceOf(d.first).Paragraph >= st.paragraph {
			return true
		}
	}
	return with > beside
}

// withAll reports whether a noun of flow without a partner tells of trade with the world. A partner who is named anew in what follows was not meant before:
// "Exports rose 6%. Exports to Chile fell."
func (r *reader) withAll(c *cue, reporter comity.Economy, s text.Sentence) bool {
	st := &r.state
	owned := c.owner.code != "" && (!c.adjective || c.flow != comity.Balance) // "a Kenyan surplus" is one with somebody
	here := st.paragraph == s.Paragraph
	switch {
	case r.betweenTwo(c):
		return false
	case st.flow == "": // the first that the story tells
		other := r.otherThan(reporter)
		return !r.namedBefore(other, c.first) || owned && !st.paired || r.namedAgain(c, other, s)
	case st.many && (owned && c.owner.code == reporter || st.worldly && here && c.product != ""):
		return true
	case r.detailsPair(s) && !st.others && st.partner != "":
		return false
	case here && c.owner.code == "" && st.sentence == r.sentenceIndex(s.First) && st.partner != comity.World && st.partner != "" && !st.others: // "exports to the country rose, while imports fell"
		return false
	case here:
		return st.whole
	}
	return st.worldly
}

// allInAll reports whether a sentence opens by summing up: "Overall, exports fell", "All in all", "In total".
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
	for i := r.sentenceIndex(s.First); i < len(r.Doc.Sentences) && r.Doc.Sentences[i].Paragraph <= s.Paragraph+3; i++ {
		later := r.Doc.Sentences[i].Paragraph > s.Paragraph
		for k := max(c.last, r.Doc.Sentences[i].First); k < r.Doc.Sentences[i].Last; k++ {
			if o := r.cue(k); o == nil || o.flow != c.flow || later && (k > r.Doc.Sentences[i].First || !r.numberBetween(k, r.Doc.Sentences[i].Last)) {
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

var tradeTies = set("deal deals pact pacts agreement agreements accord ties relations relationship links talks partnership war dispute row spat")

// noticePair keeps in mind that a sentence spoke of trade with a partner, or, before any figure, of trade with all: "Korea’s exports shrank in June."
func (r *reader) noticePair(s text.Sentence) {
	for k := s.First; k < s.Last && !r.state.paired; k++ {
		if r.low[k] == "trade" && tradeTies[r.word(k+1)] && r.namedIn(r.Home, k) && r.namedIn(r.counterpart(r.Home), k) { // "Oman and India signed a trade pact"
			r.state.paired = true
			return
		}
		if c := r.cue(k); c != nil && (s.Paragraph > 0 || c.product == "" || c.product == comity.AllProducts) { // "as copper sales to China slip" makes no story of the two
			r.state.paired = r.betweenTwo(c) || c.flow == comity.Total && c.owner.code == "" && len(r.sidesOf(s)) == 2 || c.to.code != "" || c.from.code != "" || len(c.with) > 0 || c.joined
			if st := &r.state; !st.paired && st.flow == "" && s.Kind == text.Prose && c.kind == nounCue && c.owner.code == r.Home && r.Home != "" && len(r.sidesOf(s)) == 1 {
				st.worldly, st.whole, st.paragraph, st.sentence = true, true, s.Paragraph, r.sentenceIndex(s.First)
			}
			if s.Paragraph == 0 { // "Japan records deficit on weak exports to China" is of trade with all
				return
			}
		}
	}
}

// bothSides reports whether a sentence speaks of the two that the story is about: "Both countries keep their own count."
func (r *reader) bothSides(s text.Sentence) bool {
	for k := s.First; k+1 < s.Last; k++ {
		if w := r.low[k]; w == "both" || w == "two" && r.word(k-1) == "the" {
			switch r.low[k+1] {
			case "sides", "countries", "neighbours", "neighbors", "governments", "nations", "capitals", "economies":
				return true
			}
		}
	}
	return false
}

// detailsPair reports whether a sentence can go on from one that gave trade with a partner in both directions: what it says of exports is of them.
func (r *reader) detailsPair(s text.Sentence) bool {
	return r.state.pairSentence > 0 && r.sentenceIndex(s.First) <= r.state.pairSentence
}

// outgrows reports whether a flow whose partner was carried is many times what the two are said to trade, month by month: an owner named anew then tells
// of trade with all; balances swing too much to tell. "Korea’s trade with Vietnam came to $87 billion. Last year, Korea’s exports reached $683 billion."
func (r *reader) outgrows(d *draft, gov *cue) bool {
	if _, named := d.Evidence.Slots["partner"]; named || d.Flow == comity.Balance || gov == nil || gov.owner.code == "" || d.Partner == comity.World || d.Partner == "" || d.Value == nil || d.Period.IsZero() {
		return false
	}
	most := 0.0
	for i := range r.drafts {
		o := &r.drafts[i]
		if o.Measure == comity.Trade && o.Reporter == d.Reporter && o.Partner == d.Partner && o.Value != nil && o.Value.Unit == d.Value.Unit && !o.Period.IsZero() && o.Product == comity.AllProducts {
			most = max(most, monthly(o))
		}
	}
	return most > 0 && monthly(d) > 3*most
}

// monthly is the size of a figure a month.
func monthly(d *draft) float64 { return math.Abs(d.Value.Value.Float()) / float64(d.Period.Len()) }
