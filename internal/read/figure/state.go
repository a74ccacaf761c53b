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
	detail            bool   // the product is part of the whole that the passage is about
	scope             string // the kind of trade that the passage is about: "goods and services"
	scopeIn           int    // its paragraph
	ware              string // the goods that the sentence before was about, which gave no figure: "Cement suffered most."
	wareAt            int
	period            comity.Period // that the story is about
	days              comity.When   // the days of it, where the story counts by the day
	main              comity.Period // that it began with: see mind.go
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
	opener            int            // the token that named the first office
	credited          int            // the paragraph of the last figure with a source
	compiler          comity.Economy // whose statistics the source keeps
	paragraph         int
	sentence          int            // the index of the sentence of the last figure of trade
	ranked            int            // the index of the first place that the sentence gives, plus one
	topic             comity.Economy // the partner that a sentence without figures turned to
	topicAt           int            // the token that named it
	label             comity.Economy // whom the paragraph labelAt is about, where it begins with a name alone
	labelAt           int
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
	if d.Product == comity.AllProducts { // back with the whole
		st.ware = ""
	}
	if d.Flow == comity.Export || d.Flow == comity.Import {
		st.oneWay = d.Flow
	}
	if c != nil {
		st.sign = c.sign
	}
	r.rememberMonths(d, c, s, former)
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
