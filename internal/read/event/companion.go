package event

// companion reports whether a party acts beside the subject and is not acted on: "closed its border, together with PERU".
func (c *clause) companion(p *party) bool {
	if p.prep == "alongside" {
		return true
	}
	w := c.v.low(p.prepAt - 1)
	return p.prep == "with" && p.prepAt > c.v.first && (w == "together" || w == "along" || w == "jointly")
}

// companions gives a measure those who took it together with its source.
func (c *clause) companions(a *act) {
	if a.frame.Sym || a.sym || a.t.isNoun || len(a.codesS) == 0 || c.r.opt.Domestic {
		return
	}
	for k := range c.parties {
		p := &c.parties[k]
		if p.first < a.t.last && (a.src == nil || p.first < a.src.last || p.first-a.src.last > 4) || p.first-a.t.last > 14 || len(p.codes) == 0 || !c.companion(p) || subset(p.codes, a.codesT) {
			continue
		}
		a.codesS, a.until = union(a.codesS, p.codes), max(a.until, p.last)
		return
	}
}

// accompanied is the arguments of an act without those who act beside its subject.
func (c *clause) accompanied(t *trigger, args []arg) []arg {
	if t.frame == nil || t.frame.Sym {
		return args
	}
	out := args[:0]
	for _, a := range args {
		if !c.companion(a.party) {
			out = append(out, a)
		}
	}
	return out
}
