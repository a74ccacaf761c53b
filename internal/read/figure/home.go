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
		if r.noticeSource(s); r.state.source.sentence == i && !r.state.source.person && r.state.compiler != "" {
			votes[r.state.compiler] += 2
		}
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
	r.voteMinisters(votes)
	votes[d.Home().Economy()]++
	var best comity.Economy
	most := 0
	if e := d.Home().Economy(); e != "" {
		best, most = e, votes[e]
	}
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
	if r.ours(c) {
		for _, e := range append([]side{c.to, c.from, c.owner}, c.with...) {
			if e.code != "" {
				votes[other(e.code)] += 5 * n
				return
			}
		}
		return
	}
	if w := r.word(c.first); w == "his" || w == "her" {
		return
	}
	buys := c.kind == verbCue && c.flow == comity.Import && !literalVerbs[r.low[c.at]]
	switch {
	case c.joined:
	case buys && c.owner.code != "" && c.from.code == "":
		votes[other(c.owner.code)] += n
	case c.kind == verbCue && c.flow == comity.Export:
		votes[c.owner.code] += 2 * n
	case c.kind == verbCue:
		votes[c.owner.code] += n
	case c.owner.code != "" && c.adjective && c.flow == comity.Total && r.actor(c.owner.first) != nil && r.actor(c.owner.first).Kind != actor.Demonym: // "the China trade"
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

// ours reports whether a flow is told by one of its sides: "our deficit with China", "Vietnam’s exports to us".
func (r *reader) ours(c *cue) bool {
	for k := c.first; k < min(c.end+2, len(r.low)); k++ {
		if w := r.low[k]; (w == "our" || w == "we") && k <= c.at || r.Doc.Tokens[k].Text == "us" && (r.word(k-1) == "to" || r.word(k-1) == "from" || r.word(k-1) == "with") {
			return true
		}
	}
	return false
}

// voteMinisters counts ministers whom the story names without their country, up to three.
func (r *reader) voteMinisters(votes map[comity.Economy]int) {
	counts := map[comity.Economy]int{}
	for x := range r.Actors {
		m := &r.Actors[x]
		e := m.Code.Economy()
		if m.Kind != actor.Person || e == "" || m.Last-m.First < 3 || counts[e] > 2 || r.actor(m.First-1) != nil || r.word(m.First-1) == "’s" || r.word(m.First-1) == "'s" {
			continue
		}
		for k := m.First + 1; k < m.First+4 && k < m.Last; k++ {
			if r.low[k] == "minister" && r.word(k-1) != "prime" || r.low[k] == "secretary" {
				counts[e]++
				votes[e]++
				break
			}
		}
	}
}

// dateline is the place that opens the text, or ends a line before it: "NAIROBI, Aug 15 -", "By our correspondent, Lagos".
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
			opens := m.First == s.First && (r.word(m.Last) == "," || r.word(m.Last) == ":" || r.pos(m.Last) == text.PUNCT)
			if opens || m.Last == s.Last || s.Kind == text.Dateline {
				return m.Code.Economy()
			}
		}
	}
	return ""
}

// moneyOf is the economy whose own money the story counts in most; the currencies that others count in as well do not tell.
func (r *reader) moneyOf() comity.Economy {
	counts, all := map[comity.Economy]int{}, 0
	for i := range r.Amounts {
		a := &r.Amounts[i]
		all += btoi(a.Kind == amount.Money)
		if a.Kind == amount.Money && a.Source == amount.Named {
			counts[moneys[a.Unit]]++
		}
	}
	delete(counts, "")
	var best comity.Economy
	for _, e := range comity.Economies() {
		if counts[e] > counts[best] || best == "" && counts[e] > 0 {
			best = e
		}
	}
	if counts[best] < 2 || 4*counts[best] < all {
		return ""
	}
	return best
}
