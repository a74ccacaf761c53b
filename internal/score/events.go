package score

import (
	"fmt"
	"slices"
)

// statuses of events, sorted.
var statuses = []string{"called_for", "denied", "happened", "planned"}

// sameType takes the alternatives of the gold too.
func sameType(g, s Event) bool {
	return s.Type == g.Type || s.Type.Known && slices.Contains(g.AltTypes, s.Type.S)
}

// sameActors wants source and target; the other way round is right too where order does not count.
func sameActors(g, s Event, anyOrder bool) bool {
	return sameActor(g.Source, s.Source) && sameActor(g.Target, s.Target) ||
		(anyOrder || g.Sym) && sameActor(g.Source, s.Target) && sameActor(g.Target, s.Source)
}

// sameStatus takes an event without a status as one that happened.
func sameStatus(g, s Event) bool { return g.Status == Words(s.Status.or("happened")) }

// sameDate wants dates that meet where the gold has one.
func sameDate(g, s Event) bool {
	return !g.Date.Known || s.Date.S != "" && periodsMeet(g.Date, s.Date)
}

// pairEvents assigns the events that pass the test.
func pairEvents(p *page, gold, system []Event, pass func(g, s Event) bool) []pair {
	return assign(len(gold), len(system), func(i, j int) (float64, bool) {
		g, s := gold[i], system[j]
		if !pass(g, s) {
			return 0, false
		}
		return float64(3*one(p.meet(g.Quote, s.Quote)) + 2*one(g.Status == s.Status) + one(g.Type == s.Type) +
			2*one(sameActors(g, s, false)) + 4*one(g.Quote == s.Quote)), true
	})
}

// pairStrict assigns events of the same actors and type whose quotes meet.
func pairStrict(p *page, gold, system []Event) []pair {
	return pairEvents(p, gold, system, func(g, s Event) bool {
		return sameActors(g, s, false) && sameType(g, s) && p.meet(g.Quote, s.Quote)
	})
}

// scoreEvents counts the events of a story, and slot by slot those whose quotes meet.
func (c *Card) scoreEvents(p *page, G, S []Event, strict []pair) {
	withStatus := 0
	byStatus := map[string]int{}
	found, said := make([]bool, len(G)), make([]bool, len(S))
	for _, pr := range strict {
		found[pr.G], said[pr.S] = true, true
		if sameStatus(G[pr.G], S[pr.S]) {
			withStatus++
			byStatus[G[pr.G].Status.S]++
		}
	}
	loose := pairEvents(p, G, S, func(g, s Event) bool { return sameActors(g, s, true) && sameType(g, s) })
	c.Tally.match("events strict", len(strict), len(G), len(S))
	c.Tally.match("events strict+status", withStatus, len(G), len(S))
	c.Tally.match("events lenient", len(loose), len(G), len(S))
	for _, status := range statuses {
		of := 0
		for _, g := range G {
			of += one(g.Status == Words(status))
		}
		c.Tally.share("event recall, status "+status, byStatus[status], of)
	}
	for _, pr := range pairEvents(p, G, S, func(g, s Event) bool { return p.meet(g.Quote, s.Quote) }) {
		g, s := G[pr.G], S[pr.S]
		c.Tally.check("slot event source/target", sameActors(g, s, false))
		c.Tally.check("slot event type", sameType(g, s))
		c.Tally.check("slot event status", sameStatus(g, s))
		c.Tally.check("slot event date", sameDate(g, s))
	}
	for i, g := range G {
		if !found[i] {
			c.note("  MISS  event   %s", briefEvent(g))
		}
	}
	for j, s := range S {
		if !said[j] {
			c.note("  FALSE event   %s", briefEvent(s))
		}
	}
}

// briefEvent is an event on one line.
func briefEvent(e Event) string {
	return fmt.Sprintf("%s>%s %s %s %s | %s", e.Source, e.Target, e.Type, e.Date, e.Status, clip(e.Quote, 100))
}
