package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// Home is the economy whose side a story tells: the one that owns most of its flows and ranks ("India’s exports", "Germany’s largest partner"), whose
// trade with the others it is, whose place the dateline names; else the side it names most. Doc has its tags.
func Home(doc *text.Document, actors []actor.Mention, d *actor.Discourse) comity.Economy {
	r := newReader(Input{Doc: doc, Actors: actors, Discourse: d})
	votes := map[comity.Economy]int{}
	r.voteDateline(votes)
	for _, s := range doc.Sentences {
		r.reread(s)
		for k := s.First; k < s.Last; k++ {
			if c := r.cue(k); c != nil {
				r.voteCue(votes, c)
			}
			if place, next, ok := r.placeAt(k, s); ok && place > 0 {
				if noun, _ := r.rankNoun(next, s); noun >= 0 {
					votes[r.rankOwner(k, noun, s).code]++
				}
			}
		}
	}
	first := d.Home().Economy()
	best, most := first, votes[first]+1
	for _, e := range comity.Economies() {
		if e != comity.World && votes[e] > most {
			best, most = e, votes[e]
		}
	}
	return best
}

// voteCue counts for the owner of a flow, and for the other side of a partner whose owner is left unsaid: "exports to Ireland", "our trade with".
func (r *reader) voteCue(votes map[comity.Economy]int, c *cue) {
	other := func(e comity.Economy) comity.Economy { return r.Discourse.Counterpart(comity.Actor(e)).Economy() }
	switch {
	case c.kind == verbCue || c.joined:
	case c.owner.code != "" && !c.adjective:
		votes[c.owner.code] += 2
	case c.owner.code != "" && c.flow != comity.Import:
		votes[c.owner.code]++
	case c.owner.code != "" || len(c.with) > 1:
	case len(c.with) == 1:
		votes[other(c.with[0].code)] += 2
	case c.to.code != "" && c.flow == comity.Export:
		votes[other(c.to.code)] += 2
	case c.from.code != "" && c.flow == comity.Import:
		votes[other(c.from.code)] += 2
	}
}

// voteDateline counts for the place that opens the text: "NAIROBI, Aug 15 -", "By our correspondent, Lagos".
func (r *reader) voteDateline(votes map[comity.Economy]int) {
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
				votes[m.Code.Economy()] += 3
				return
			}
		}
	}
}
