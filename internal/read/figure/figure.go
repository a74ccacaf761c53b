// Package figure binds the numbers of a story into figures: whose trade, with whom, which flow, which months, the level with its change, said by
// whom. It judges nothing and knows no statistics.
//
// # How a figure is bound
//
// Rooms below have found the amounts, the mentions of time and the actors; the text has its tags and trees. This package marks the words that tell
// of a flow, the cues (file cue.go), and then goes through the sentences in order:
//
//	Customs data showed exports to Chile grew 12% year on year to $410 million in April.
//	└─ source ─┘        └cue──┘ └partner┘    └chg┘ └ basis ───┘ └─ level ───┘ └period┘
//
// An amount belongs to the cue that governs it: the one with the least cost of distance and of borders crossed (govern.go). A level and a change
// under one cue are one figure (trade.go). What the sentence leaves out comes from the discourse state (state.go): the reporter, partner, flow,
// months and source that the story had in mind last. "Shipments to Peru slipped 3% to $95 million" names a new partner and keeps
// reporter, months and basis; "a year earlier it was 5" keeps all but the months, and currency and scale as well.
//
// Which economy the story is told from is elected once for the whole of it (home.go). With whom a flow is that names nobody, the partner carried or the
// world, is told in partner.go. Whose side is told decides between an export and the import it mirrors (settle.go). "China bought $90 billion of Brazilian goods" is Brazil's
// export in a Brazilian story and China's import by China's own customs.
//
// Which goods a figure counts is found in an order that product.go tells: its own goods before those of the passage, and those before the whole. Goods have places of their own in a
// sentence (slot.go), in which an unknown noun is goods where its neighbours are.
//
// Ranks (rank.go), duties (duty.go), tables and lists (sheet.go) and everything else that is counted (other.go) are read beside.
package figure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// Input is what the rooms below found in a story. Doc has tags; trees help where it has them.
type Input struct {
	Story     comity.Story
	Doc       *text.Document
	Actors    []actor.Mention
	Discourse *actor.Discourse
	Home      comity.Economy // whose side the story tells: see Home
	Amounts   []amount.Amount
	Periods   []period.Mention
}

// Find binds the figures of a story, in the order of the text.
func Find(in Input) []comity.Figure {
	r := newReader(in)
	for i := range r.Doc.Sentences {
		r.sentence(i)
	}
	return r.finish()
}

// reader is the state of one reading.
type reader struct {
	Input
	low        []string // the tokens in lower case
	actorAt    []int    // the index of the mention that covers a token, or −1
	amountAt   []int
	timeAt     []int
	cues       []cue
	cueAt      []int
	sheet      sheet
	style      uint8 // of the numbers: 2 where decimals stand behind a comma, 0 not looked at
	state      state
	heard      []source // that the sentence being read names
	headOffice source   // the institution that the headline names
	drafts     []draft
	titled     comity.Period // the months that the headline names
}

// draft is a figure in the making.
type draft struct {
	comity.Figure
	first, last int // tokens, half-open, of the words that hold it
	headline    bool
	undated     bool          // nothing before it gave it months
	standing    bool          // it is a place that holds today
	former      bool          // it is what a flow was before
	past        bool          // it looks back
	years       bool          // its months are the years that a change took
	base        comity.Period // that its change is measured against, where the text names it
}

func newReader(in Input) *reader {
	in.Doc = byLines(in.Doc)
	n := len(in.Doc.Tokens)
	r := &reader{Input: in, low: make([]string, n), actorAt: filled(n), amountAt: filled(n), timeAt: filled(n), cueAt: filled(n)}
	for i := range in.Doc.Tokens {
		r.low[i] = strings.ToLower(in.Doc.Tokens[i].Text)
	}
	r.Actors = r.origins(in.Actors)
	for x := range in.Actors {
		for i := in.Actors[x].First; i < in.Actors[x].Last; i++ {
			r.actorAt[i] = x
		}
	}
	for x := range in.Amounts {
		r.cover(r.amountAt, x, in.Amounts[x].Start, in.Amounts[x].End)
	}
	r.labelYears()
	for x := range r.Periods {
		r.cover(r.timeAt, x, r.Periods[x].Start, r.Periods[x].End)
	}
	for i := range r.low { // the dash of "January–March" ends no clause
		if r.timeAt[i] >= 0 && (r.low[i] == "–" || r.low[i] == "—") {
			r.low[i] = "-"
		}
	}
	r.state.product = comity.AllProducts
	r.findCues()
	return r
}

// origins takes a town before a noun of its kind for the adjective that it stands for: "Parma ham" as "Italian ham".
func (r *reader) origins(actors []actor.Mention) []actor.Mention {
	list := append([]actor.Mention(nil), actors...)
	for x := range list {
		m := &list[x]
		if m.Kind != actor.City || m.Poss || m.Last >= len(r.low) || !r.common(m.Last) || r.Doc.Tokens[m.Last].Start != m.End+1 {
			continue
		}
		m.Kind, m.Place, m.Head = actor.Demonym, false, m.Last
		for m.Head+1 < len(r.low) && r.common(m.Head+1) {
			m.Head++
		}
	}
	return list
}

// common reports whether token k is a noun in small letters.
func (r *reader) common(k int) bool { return r.pos(k) == text.NOUN && r.low[k] == r.Doc.Tokens[k].Text }

func filled(n int) []int {
	a := make([]int, n)
	for i := range a {
		a[i] = -1
	}
	return a
}

// sentence reads the figures of one sentence.
func (r *reader) sentence(i int) {
	s := r.Doc.Sentences[i]
	if r.withdrawn(s) {
		return
	}
	r.reread(s)
	r.noticeSource(s)
	r.noticeUnit(s)
	r.noticeLabel(s)
	from, before := len(r.drafts), r.state
	if !r.readSheet(s) {
		r.ranks(s)
		r.barePlaces(s)
		r.state.ranked = 0
		if len(r.drafts) > from {
			r.state.ranked = from + 1
		}
		r.clauses(s)
		r.otherRanks(s, from)
	}
	r.noticeDuty(s)
	if s.Kind == text.Headline && s.Paragraph == 0 { // its shorthand is no ground for the body
		for k := from; k < len(r.drafts); k++ {
			r.drafts[k].headline = true
		}
		r.state = before
		if before.period.IsZero() {
			r.state.period = r.titleMonths(s)
		}
		r.noticePair(s)
		return
	}
	r.noticePair(s)
	r.noticeTopic(s, r.tradedSince(from))
}

// tradedSince reports whether a figure from the given one on is of trade, or of anything but a duty.
func (r *reader) tradedSince(from int) bool {
	for i := from; i < len(r.drafts); i++ {
		if r.drafts[i].Measure != comity.Tariff {
			return true
		}
	}
	return false
}

// titleMonths are the months that a headline names, as that of a release does: "Export statistics, September 2024", "Sales to Peru up in May".
func (r *reader) titleMonths(s text.Sentence) comity.Period {
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future && m.Basis == comity.NoBasis && (m.Period.Len() < 12 || r.namesYear(k)) && !r.against(k) && m.Kind != period.Since && m.Kind != period.YearEarlier {
			return r.periodAt(k, s)
		}
	}
	return comity.Period{}
}

// finish drops what repeats, orders the rest and gives each its span.
func (r *reader) finish() []comity.Figure {
	r.parts()
	r.fillPeriods()
	r.dateRanks()
	slices.SortStableFunc(r.drafts, func(a, b draft) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last))
	})
	figures := []comity.Figure{}
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.headline && r.bodyRepeats(d) {
			continue
		}
		d.Span = r.span(d.first, d.last)
		figures = append(figures, d.Figure)
	}
	return figures
}

// bodyRepeats reports whether a figure below the headline says what the headline's says.
func (r *reader) bodyRepeats(h *draft) bool {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.headline {
			continue
		}
		sameRank := h.Rank > 0 && d.Rank == h.Rank && d.Partner == h.Partner
		sameValue := h.Value != nil && d.Value != nil && roughly(h.Value.Value.Abs(), d.Value.Value.Abs())
		sameChange := h.Change != nil && d.Change != nil && roughly(h.Change.Abs(), d.Change.Abs())
		asShare := h.Value != nil && d.Change != nil && h.Value.Unit == comity.Percent && roughly(h.Value.Value.Mul(comity.Scaled(1, -2)), d.Change.Abs())
		if sameRank || sameValue || h.Value == nil && sameChange || asShare {
			return true
		}
	}
	return false
}

// roughly reports whether the headline's number is the body's, rounded.
func roughly(a, b comity.Decimal) bool {
	return !b.Abs().Mul(comity.MustDecimal("0.05")).Less(a.Sub(b).Abs())
}
