package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// contests are what else places are told in.
var contests = set("world worldwide globally index indices league race election elections cup games tournament survey poll olympics round vote match contest")

// otherContest reports whether a place is none among partners: "third in the world", "first in the race", "on the 20th", "at first", "came first to".
func (r *reader) otherContest(p barePlace, s text.Sentence) bool {
	for i := p.end; i < min(s.Last, p.end+6) && r.low[i] != "," && r.low[i] != ";"; i++ {
		if contests[r.low[i]] {
			return true
		}
	}
	prev := r.word(p.lead)
	return r.word(p.first-1) == "at" || prev == "on" && r.word(p.lead+1) == "the" || !p.noun && p.place == 1 && r.word(p.end) == "to"
}

// race is what a place is held in: the flow that the partners of an owner are ranked by, and its goods where the story has any in mind.
type race struct {
	flow    comity.Flow
	owner   side
	product string
}

func raceOf(d *draft) race { return race{d.Flow, is(d.Reporter), d.Product} }

// flowsOf are the flows of a place that is held in both: "first on both sides of the ledger", "second in both exports and imports".
func (r *reader) flowsOf(p barePlace, flow comity.Flow, s text.Sentence) []comity.Flow {
	for i := p.end; i < s.Last && i < p.end+4; i++ {
		if r.low[i] != "both" {
			continue
		}
		switch r.word(i + 1) {
		case "sides", "counts", "directions", "lists", "tables", "rankings", "fronts", "flows", "exports", "imports", "exporting", "importing", "buyer", "supplier", "sales", "purchases":
			return []comity.Flow{comity.Export, comity.Import}
		}
	}
	return []comity.Flow{flow}
}

// amongWhom is what a bare place is held in: by the noun after "among", else by what the sentence or the ones before it told.
func (r *reader) amongWhom(p barePlace, s text.Sentence) race {
	in := race{owner: is(cmp.Or(r.state.reporter, r.Home))}
	for i := p.end; i < s.Last && i < p.end+3; i++ {
		if w := r.low[i]; w != "among" && w != "amongst" && w != "of" && w != "as" {
			continue
		}
		if noun, flow := r.rankNoun(i+1, s); noun >= 0 && flow != comity.Balance {
			if e, ok := r.rankedInside(i, noun, s); ok {
				in.owner = e.or(in.owner)
			} else {
				in.owner = r.rankedBehind(noun, s).or(in.owner)
			}
			return race{flow, in.owner, r.rankedGoods(i, noun, s)}
		}
	}
	if in.flow = r.sideOfTrade(s, p.first); in.flow != "" {
		if d := r.lastRank(s, 0); d != nil && d.Flow == in.flow {
			return raceOf(d)
		}
		if r.near(s) && r.state.flow == in.flow {
			in.product = r.state.product
		}
		return in
	}
	if d := r.lastRank(s, 0); d != nil && d.Flow != comity.Balance {
		return raceOf(d)
	}
	for i := p.first - 1; i >= s.First; i-- { // "Russia’s share in Kazakh trade shrank, yielding first place to China"
		if c := r.cue(i); c != nil && c.kind != goodsCue && c.flow != comity.Balance {
			return race{c.flow, r.settle(c, s, p.first).reporter.or(in.owner), cmp.Or(c.product, comity.AllProducts)}
		}
	}
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= 2; i-- {
		d := &r.drafts[i]
		if d.Measure == comity.Trade && d.Rank == 0 && d.Flow != comity.Balance {
			break
		}
		if d.Rank > 0 && d.Flow != comity.Balance {
			return raceOf(d)
		}
	}
	if d := r.lastShare(s); d != nil { // "took 40 percent of exports. China was second at 18 percent"
		return race{d.Flow, is(d.Reporter), comity.AllProducts}
	}
	if r.near(s) && r.state.flow != comity.Balance {
		in.flow, in.product = r.state.flow, r.state.product
	}
	return in
}

// lastShare is a share of exports or imports told in this sentence or the one before, if it is the figure told last; nil for none.
func (r *reader) lastShare(s text.Sentence) *draft {
	n := len(r.drafts) - 1
	if n < 0 || r.drafts[n].Measure != comity.Other || r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[n].first) > 1 || wholeFlow(r.drafts[n].Product) == "" {
		return nil
	}
	return &r.drafts[n]
}

// lastRank is the place told last, at most so many sentences back; nil for none.
func (r *reader) lastRank(s text.Sentence, back int) *draft {
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= back; i-- {
		if r.drafts[i].Rank > 0 {
			return &r.drafts[i]
		}
	}
	return nil
}

// rankedIn reports whether a place was told in the sentence.
func (r *reader) rankedIn(s text.Sentence) bool {
	n := len(r.drafts)
	return n > 0 && r.drafts[n-1].Rank > 0 && r.drafts[n-1].first >= s.First
}
