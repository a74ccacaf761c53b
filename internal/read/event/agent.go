package event

// there is the place that a clause in "where" is told of.
func (c *clause) there(t *trigger) *party {
	for i := t.first - 1; i > c.v.first && i > t.first-8; i-- {
		if c.v.low(i) != "where" {
			continue
		}
		for k := range c.parties {
			if p := &c.parties[k]; p.place && len(p.codes) == 1 && (p.last == i || p.last == i-1) {
				return p
			}
		}
	}
	return nil
}

// outOf is the state that goods are kept out of.
func (c *clause) outOf(args []arg) *party {
	for k := range args {
		p := args[k].party
		if len(p.codes) > 0 && (p.prep == "of" || p.prep == "out") && c.v.low(p.prepAt-1) == "out" && c.v.low(p.prepAt-2) == "kept" {
			return p
		}
	}
	return nil
}

// decider is who takes the decision that a verb in the infinitive tells: "answered a decision by PERU last month to raise duties".
func (c *clause) decider(t *trigger) *party {
	v, k := c.v, t.first-1
	if v.low(k) != "to" {
		return nil
	}
	for k--; k > v.first && (timeWords[v.low(k)] || v.low(k) == "month" || v.low(k) == "week" || v.low(k) == "year"); k-- {
	}
	for i := range c.parties {
		if p := &c.parties[i]; p.last == k+1 && p.prep == "by" && len(p.codes) > 0 && decisions[v.at(p.prepAt-1).noun] {
			return p
		}
	}
	return nil
}

// decisions are the nouns of which an infinitive tells the deed.
var decisions = setOf("decision move plan attempt bid threat promise pledge refusal offer effort step vow")
