package event

import (
	"strings"

	"github.com/comity-project/comity"
)

// byFlow gives a duty that nobody is named for to the side at whose border the goods of the sentence arrive: "Peruvian exports to Chile fell in June,
// the first month of the levy" tells of Chile's levy.
func (c *clause) byFlow(a *act) bool {
	if !c.unnamed(a) || c.r.opt.Domestic || a.frame.Type != comity.Sanction && a.frame.Type != comity.Concede || a.t.object < 0 || !duties[c.v.at(a.t.object).noun] {
		return false
	}
	s, t := c.r.flow(c.v.first, c.v.last)
	if s == "" {
		return false
	}
	a.codesS, a.codesT, a.filled = []comity.Actor{s}, []comity.Actor{t}, 2
	return true
}

// dutied is the direction of the duties of a story, by the flows that its sentences on duties tell.
func (r *reader) dutied() [2]comity.Actor {
	votes := map[[2]comity.Actor]int{}
	var best [2]comity.Actor
	for _, s := range r.doc.Sentences {
		duty := false
		for i := s.First; i < s.Last; i++ {
			duty = duty || duties[singular(strings.ToLower(r.doc.Tokens[i].Text))]
		}
		if !duty {
			continue
		}
		if x, y := r.flow(s.First, s.Last); x != "" {
			d := [2]comity.Actor{x, y}
			if votes[d]++; votes[d] > votes[best] {
				best = d
			}
		}
	}
	return best
}

// flow is who takes in goods and whose they are, by the words for trade in tokens [first, last): "exports to Chile", "shipments to the Chilean market".
func (r *reader) flow(first, last int) (importer, exporter comity.Actor) {
	for x := r.mentionsFrom(first); x < len(r.mentions) && r.mentions[x].Last <= last; x++ {
		m := &r.mentions[x]
		k := m.First - 1
		if k > first && strings.EqualFold(r.doc.Tokens[k].Text, "the") {
			k--
		}
		if k <= first || !strings.EqualFold(r.doc.Tokens[k].Text, "to") || m.Code.Economy() == "" {
			continue
		}
		if w := singular(strings.ToLower(r.doc.Tokens[k-1].Text)); !outbound[w] {
			continue
		}
		if o := r.talk.Counterpart(m.Code); o != "" {
			return m.Code, o
		}
	}
	return "", ""
}

var (
	duties   = setOf("tariff duty levy surcharge tax rate charge surtax")
	outbound = setOf("export sale shipment delivery consignment cargo")
)
