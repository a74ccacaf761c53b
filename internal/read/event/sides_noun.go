package event

import "github.com/comity-project/comity"

// nounSides is the same for a noun.
func (c *clause) nounSides(a *act, args []arg) {
	f := a.frame
	for _, label := range []string{"between", "of"} { // "the meeting of the two presidents"
		if p := c.pick(args, nil, label); p != nil && len(p.codes) > 1 && (label == "between" || f.Sym) {
			a.src, a.sym = p, true
			return
		}
	}
	if p := c.pick(args, nil, "mod"); p != nil && len(p.codes) > 1 && f.Sym {
		a.src, a.sym = p, true
		return
	}
	if a.src = c.pick(c.done(args, a.t), nil, "mod", "by"); a.t.object >= 0 && ownable[a.t.class] && (a.src == nil || a.src.first > a.t.object && a.src.prep != "by") { // "the repeal of Peru's levy"
		if p := c.owner(args, a.t.object); p != nil {
			a.src = p
		}
	}
	if a.src == nil && (uttered(f.Type) || f.Type == comity.Assault) { // "threats from the president", "shelling from the Chilean side"
		a.src = c.pick(args, nil, "from")
	}
	a.tgt = c.pick(args, a.src, f.With...)
	if a.src == nil {
		a.src = c.pick(args, a.tgt, "subj", "outer-subj")
	}
	if a.tgt == nil && f.Sym {
		a.tgt = c.pick(args, a.src, "subj")
	}
}

// done leaves out those by whom another verb than the trigger is done: "a truce BROKERED by Oman was signed", "the expulsion was CONDEMNED by Lima".
func (c *clause) done(args []arg, t *trigger) []arg {
	var out []arg
	for _, a := range args {
		k := a.party.prepAt - 1
		for k > c.v.first && adverbs[c.v.low(k)] {
			k--
		}
		if a.label == "by" && k != t.head && (k < t.first || k >= t.last) && rawParticiple(c.v.low(k)) && !c.v.at(k).isNoun {
			continue
		}
		out = append(out, a)
	}
	return out
}

// uttered reports whether an act is words, which come "from" somebody.
func uttered(t comity.EventType) bool {
	return t == comity.Threaten || t == comity.Request || t == comity.Accuse || t == comity.Support || t == comity.Reject
}

// following is the arguments behind a trigger.
func following(args []arg, t *trigger) []arg {
	var out []arg
	for _, a := range args {
		if a.party.first > t.first {
			out = append(out, a)
		}
	}
	return out
}

// standSides is whose burden stands, and on whom it lies; who else stands in the sentence is no side of it.
func (c *clause) standSides(a *act, args []arg) {
	if a.src = c.pick(args, nil, "by"); a.src == nil {
		a.src = c.owner(args, a.t.object)
	}
	if e := c.v.entry(a.t.first); a.t.under && e >= 0 && c.v.low(a.t.first) == "at" {
		c.enters(a, e)
		return
	}
	a.tgt = c.pick(args, a.src, a.frame.With...)
	c.bears(a)
	if a.tgt == nil && a.t.under {
		a.tgt = c.pick(args, a.src, "subj")
	}
}

// enters is who lays a burden on goods at its border, and whose they are, around the verb of entering at token e.
func (c *clause) enters(a *act, e int) {
	for k := range c.parties {
		switch p := &c.parties[k]; {
		case len(p.codes) == 0:
		case p.first > e && p.first < a.t.first && a.src == nil:
			a.src = p
		case p.last <= e:
			a.tgt = p
		}
	}
}

// bears turns the owner of a rate into who bears it: "Brazil's 10% rate".
func (c *clause) bears(a *act) {
	if a.src != nil && a.tgt == nil && c.v.at(a.t.object).noun == "rate" {
		a.src, a.tgt = nil, a.src
	}
}
