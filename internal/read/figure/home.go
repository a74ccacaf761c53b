package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// Home is the economy whose side a story tells: the one that owns most of its flows and ranks ("India’s exports", "Germany’s largest partner"), whose
// trade with the others it is, whose money it counts in, whose place the dateline names; else the side it names most. Doc has its tags.
func Home(doc *text.Document, actors []actor.Mention, d *actor.Discourse, amounts []amount.Amount) comity.Economy {
	r := newReader(Input{Doc: doc, Actors: actors, Discourse: d, Amounts: amounts})
	votes := map[comity.Economy]int{}
	dateline := r.dateline()
	votes[dateline] += 3
	for i, s := range doc.Sentences {
		r.reread(s)
		weight := 1
		if i == 0 {
			weight = 2
		}
		for k := s.First; k < s.Last; k++ {
			if c := r.cue(k); c != nil {
				r.voteCue(votes, c, dateline, weight)
			}
			if place, next, ok := r.placeAt(k, s); ok && place > 0 {
				if noun, _ := r.rankNoun(next, s); noun >= 0 {
					votes[r.rankOwner(k, noun, s).code]++
				}
			}
		}
	}
	if e := r.moneyOf(); e != "" && d.Weight(comity.Actor(e)) > 0 {
		votes[e] += 3
	}
	best := d.Home().Economy()
	most := votes[best] + 1
	for _, e := range comity.Economies() {
		if e != comity.World && votes[e] > most {
			best, most = e, votes[e]
		}
	}
	return best
}

// voteCue counts for the owner of a flow, and for the other side of a partner whose owner is left unsaid: "exports to Ireland", "trade with".
func (r *reader) voteCue(votes map[comity.Economy]int, c *cue, dateline comity.Economy, n int) {
	other := func(e comity.Economy) comity.Economy {
		if dateline != "" && dateline != e {
			return dateline
		}
		return r.Discourse.Counterpart(comity.Actor(e)).Economy()
	}
	buys := c.kind == verbCue && c.flow == comity.Import && !literalVerbs[r.low[c.at]]
	switch {
	case c.joined:
	case buys && c.owner.code != "" && c.from.code == "":
		votes[other(c.owner.code)] += n
	case c.kind == verbCue:
		votes[c.owner.code] += n
	case c.owner.code != "" && !c.adjective:
		votes[c.owner.code] += 2 * n
	case c.owner.code != "" && c.flow != comity.Import:
		votes[c.owner.code] += n
	case c.owner.code != "" || len(c.with) > 1:
	case len(c.with) == 1:
		votes[other(c.with[0].code)] += 2 * n
	case c.to.code != "" && c.flow == comity.Export:
		votes[other(c.to.code)] += 2 * n
	case c.from.code != "" && c.flow == comity.Import:
		votes[other(c.from.code)] += 2 * n
	}
}

// dateline is the place that opens the text: "NAIROBI, Aug 15 -", "By our correspondent, Lagos".
func (r *reader) dateline() comity.Economy {
	for i, s := range r.Doc.Sentences {
		if i == 0 || i > 3 {
			continue
		}
		for k := s.First; k < s.Last && k < s.First+6; k++ {
			m := r.actor(k)
			if m == nil || m.Kind != actor.Capital && m.Kind != actor.City {
				continue
			}
			if n := r.word(m.Last); n == "," || n == ":" || n == "-" || n == "–" || n == "—" || n == "" || s.Kind == text.Dateline || m.Last == s.Last {
				return m.Code.Economy()
			}
		}
	}
	return ""
}

// moneyOf is the economy whose own money the story counts in most; the currencies that others count in as well do not tell.
func (r *reader) moneyOf() comity.Economy {
	counts := map[comity.Economy]int{}
	for i := range r.Amounts {
		if a := &r.Amounts[i]; a.Kind == amount.Money && a.Source == amount.Named {
			counts[moneys[a.Unit]]++
		}
	}
	var best comity.Economy
	for _, e := range comity.Economies() {
		if counts[e] > counts[best] || best == "" && counts[e] > 0 {
			best = e
		}
	}
	if counts[best] < 2 {
		return ""
	}
	return best
}
