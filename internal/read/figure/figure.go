// Package figure binds the numbers of a story into figures: whose trade, with whom, which flow, which months, the level with its change, said by
// whom. It judges nothing and knows no statistics.
//
// # How a figure is bound
//
// Rooms below have found the amounts, the mentions of time and the actors. This package finds the flow words (file flow.go), and then goes through
// the sentences in order:
//
//	Government data showed exports to China jumped 67% year on year to $2 billion in December.
//	└── source ──────┘      └ flow ─┘ └partner┘     └ change ┘ └ basis ───┘ └ level ─┘ └ period ┘
//
// An amount belongs to the flow word that governs it: the one with the least cost of distance and of borders crossed (file govern.go). A level and
// a change under one flow word are one figure (file pair.go). What the sentence leaves out comes from the discourse state (file state.go): the
// reporter, partner, flow, months and source that the story had in mind last. "In contrast, shipments to the U.S. fell 1.8% to $6.8 billion" names
// a new partner and keeps reporter, months and basis.
//
// Ranks (rank.go), duties (tariff.go), tables (table.go) and everything else that is counted (other.go) are read beside.
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

// Input is what the rooms below found in a story.
type Input struct {
	Story     comity.Story
	Doc       *text.Document
	Actors    []actor.Mention
	Discourse *actor.Discourse
	Amounts   []amount.Amount
	Periods   []period.Mention
}

// Find binds the figures of a story, in the order of the text.
func Find(in Input) []comity.Figure {
	r := newReader(in)
	for i := range in.Doc.Sentences {
		r.sentence(i)
	}
	return r.finish()
}

// reader is the state of one reading.
type reader struct {
	Input
	low      []string // the tokens in lower case
	actorAt  []int    // the index of the mention that covers a token, or −1
	amountAt []int
	timeAt   []int
	flows    []flowWord
	flowAt   []int
	table    table
	state    state
	drafts   []draft
}

// draft is a figure in the making.
type draft struct {
	comity.Figure
	first, last int // tokens, half-open, of the words that hold it
	headline    bool
	noPeriod    bool // nothing in reach gave it months
}

func newReader(in Input) *reader {
	n := len(in.Doc.Tokens)
	r := &reader{Input: in, low: make([]string, n), actorAt: filled(n), amountAt: filled(n), timeAt: filled(n), flowAt: filled(n)}
	for i := range in.Doc.Tokens {
		r.low[i] = strings.ToLower(in.Doc.Tokens[i].Text)
	}
	for x := range in.Actors {
		for i := in.Actors[x].First; i < in.Actors[x].Last; i++ {
			r.actorAt[i] = x
		}
	}
	for x := range in.Amounts {
		r.cover(r.amountAt, x, in.Amounts[x].Start, in.Amounts[x].End)
	}
	for x := range in.Periods {
		r.cover(r.timeAt, x, in.Periods[x].Start, in.Periods[x].End)
	}
	r.findFlows()
	r.state.home = r.told()
	return r
}

// told is the economy whose side the story tells: the one that owns most of its flows and ranks ("India’s exports", "Germany’s largest partner"),
// else the story's home by its dateline and names.
func (r *reader) told() comity.Economy {
	home := r.Discourse.Home().Economy()
	owns := map[comity.Economy]int{}
	for i := range r.flows {
		f := &r.flows[i]
		if len(f.with) == 0 || f.flow == comity.Balance {
			owns[f.owner] += 2
		}
		if f.owner == "" && f.to != "" && f.flow == comity.Export || f.owner == "" && f.from != "" && f.flow == comity.Import {
			owns[r.Discourse.Counterpart(comity.Actor(cmpOr(f.to, f.from))).Economy()]++
		}
	}
	for k := range r.low {
		place, next, ok := r.placeAt(k, r.sentenceOf(k))
		if !ok || place == 0 {
			continue
		}
		if noun, _ := r.rankNoun(next, r.sentenceOf(k)); noun >= 0 {
			owner, _ := r.rankOwner(k, noun, r.sentenceOf(k))
			owns[owner] += 2
		}
	}
	best, most := home, owns[home]+1
	for _, e := range comity.Economies() {
		if e != comity.World && owns[e] > most {
			best, most = e, owns[e]
		}
	}
	return best
}

func filled(n int) []int {
	a := make([]int, n)
	for i := range a {
		a[i] = -1
	}
	return a
}

// cover marks the tokens that lie in bytes [start, end).
func (r *reader) cover(at []int, x, start, end int) {
	for i := r.tokenFrom(start); i < len(r.low) && r.Doc.Tokens[i].Start < end; i++ {
		at[i] = x
	}
}

// tokenFrom is the first token that ends after byte b.
func (r *reader) tokenFrom(b int) int {
	i, _ := slices.BinarySearchFunc(r.Doc.Tokens, b, func(t text.Token, b int) int {
		if t.End <= b {
			return -1
		}
		return 1
	})
	return i
}

// span is the place of tokens [first, last) in the story.
func (r *reader) span(first, last int) comity.Span {
	a, b := &r.Doc.Tokens[first], &r.Doc.Tokens[last-1]
	return comity.Span{Start: a.Start, End: b.End, RuneStart: a.RuneStart, RuneEnd: b.RuneEnd, Quote: r.Doc.Text[a.Start:b.End]}
}

// sentence reads the figures of one sentence.
func (r *reader) sentence(i int) {
	s := r.Doc.Sentences[i]
	if r.withdrawn(s) {
		return
	}
	for k := s.First; k < s.Last; k++ {
		if x := r.flowAt[k]; x >= 0 {
			r.rephrase(&r.flows[x])
		}
	}
	r.noticeSource(s)
	from := len(r.drafts)
	before := r.state
	switch {
	case r.readTable(s):
	default:
		r.ranks(s)
		r.clauses(s)
	}
	if s.Kind == text.Headline && s.Paragraph == 0 { // its shorthand is no ground for the body
		for k := from; k < len(r.drafts); k++ {
			r.drafts[k].headline = true
		}
		r.state = before
		return
	}
	r.noticeTopic(s, len(r.drafts) > from)
}

// finish drops what repeats, orders the rest and gives each its span.
func (r *reader) finish() []comity.Figure {
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
		sameValue := h.Value != nil && d.Value != nil && roughly(h.Value.Value, d.Value.Value)
		sameChange := h.Change != nil && d.Change != nil && roughly(h.Change.Abs(), d.Change.Abs())
		if sameRank || sameValue || h.Value == nil && sameChange {
			return true
		}
	}
	return false
}

// roughly reports whether the headline's number is the body's, rounded.
func roughly(a, b comity.Decimal) bool {
	return !b.Abs().Mul(comity.MustDecimal("0.05")).Less(a.Sub(b).Abs())
}
