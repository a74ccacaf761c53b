package score

// events counts why events are wrong under the strict test, in the manner of [Causes.figures]: strict pairs first, then what
// stands at the same place, then what is left.
func (c *Causes) events(p *page, G, S []Event, strict []pair) {
	found, right := make([]bool, len(G)), make([]bool, len(S))
	for _, pr := range strict {
		found[pr.G], right[pr.S] = true, true
		c.addAll(EventSlot, wrongEventSlots(G[pr.G], S[pr.S]))
	}
	for i, g := range G {
		c.addOf(EventMissed, "type "+g.Type.or("none"), !found[i])
		c.addOf(EventMissed, "status "+g.Status.or("none"), !found[i])
	}
	leftG, leftS := leftOver(found), leftOver(right)
	for _, pr := range assign(len(leftG), len(leftS), func(i, j int) (float64, bool) {
		g, s := G[leftG[i]], S[leftS[j]]
		return float64(2*one(sameType(g, s)) + 2*one(sameActors(g, s, true)) + one(sameStatus(g, s))), p.meet(g.Quote, s.Quote)
	}) {
		i, j := leftG[pr.G], leftS[pr.S]
		found[i], right[j] = true, true
		c.addAll(EventSlot, wrongEventSlots(G[i], S[j]))
	}
	for i := range G {
		if !found[i] {
			c.add(EventSlot, "nothing read there")
		}
	}
	for j, s := range S {
		c.addOf(EventFalse, "type "+s.Type.or("none"), !right[j])
	}
}

// wrongEventSlots names everything in which two events at one place differ.
func wrongEventSlots(g, s Event) []string {
	var kinds []string
	switch {
	case sameActors(g, s, false):
	case sameActors(g, s, true):
		kinds = append(kinds, "source and target swapped")
	default:
		if !sameActor(g.Source, s.Source) {
			kinds = append(kinds, "source "+absence(g.Source, s.Source))
		}
		if !sameActor(g.Target, s.Target) {
			kinds = append(kinds, "target "+absence(g.Target, s.Target))
		}
	}
	if !sameType(g, s) {
		kinds = append(kinds, readAs("type", g.Type, s.Type))
	}
	if !sameStatus(g, s) {
		kinds = append(kinds, "status "+g.Status.or("none")+" read as "+s.Status.or("happened"))
	}
	if !sameDate(g, s) {
		kinds = append(kinds, "date "+absence(g.Date, s.Date))
	}
	return kinds
}
