package event

import "github.com/comity-project/comity"

// chargedWith reports whether an act is what a side is blamed for and so no act of its own: "rebuked Peru for arming the rebels". Trade measures
// are told by it all the same.
func (c *clause) chargedWith(a *act) bool {
	if a.t.isNoun || a.t.form&gerund == 0 || c.v.low(a.t.first-1) != "for" || a.frame.Type == comity.Sanction || c.r.opt.Domestic {
		return false
	}
	for _, b := range c.acts {
		if b != a && b.frame.Type == comity.Accuse && !b.t.isNoun && b.t.first < a.t.first && a.t.first-b.t.last < 8 {
			return true
		}
	}
	return false
}

// byDoing reports whether a retort only introduces the deed it consists in: "hit back BY closing the port".
func (c *clause) byDoing(a *act) bool {
	if a.t.isNoun || c.v.low(a.t.last) != "by" || !c.v.gerundAt(a.t.last+1) || a.t.lemma != "hit" && a.t.lemma != "retaliate" && a.t.lemma != "respond" && a.t.lemma != "answer" && a.t.lemma != "reply" {
		return false
	}
	for _, b := range c.acts {
		if b != a && !b.drop && b.t.first == a.t.last+1 {
			return true
		}
	}
	return false
}

// avenged gives a blow that another is the answer to the sides the other way round: "fired at Peru in revenge for the KILLING of its envoy" tells
// of a killing by Peru.
func (c *clause) avenged() {
	for _, a := range c.acts {
		k := a.t.first - 1
		for k > c.v.first && (determiners[c.v.low(k)] || plainModifier(c.v, k)) && c.v.low(k) != "for" {
			k--
		}
		if !a.t.isNoun || !hostile(a.frame.Type) || c.v.low(k) != "for" && c.v.low(k) != "to" || !revenges[c.v.at(k-1).noun] {
			continue
		}
		for _, b := range c.acts {
			if b == a || b.t.isNoun || b.t.first > a.t.first || b.src == nil || b.tgt == nil {
				continue
			}
			if a.src == b.src || a.src == nil {
				a.src = b.tgt
			}
			if a.tgt == nil || a.tgt == b.tgt {
				a.tgt = b.src
			}
			break
		}
	}
}

// revenges are the nouns that tell that one blow answers another.
var revenges = setOf("revenge retaliation reprisal response answer retribution payback vengeance")

// notice makes an expulsion of a term set for leaving: "gave Chilean peacekeepers until May to go".
func (c *clause) notice(a *act) {
	if a.t.family != "GIVE" || a.t.isNoun {
		return
	}
	for i := a.t.last; i < a.t.last+7 && i < c.v.last; i++ {
		if c.v.low(i) == "until" {
			a.frame = &frame{Type: comity.Sanction, Mode: "expel", CAMEO: "166", Free: true, With: []string{"to", "from"}}
			return
		}
	}
}

// noneOf reports whether a deed is only what there is none for: "gave no date for reopening the port".
func (c *clause) noneOf(a *act) bool {
	k := a.t.first - 1
	if a.t.isNoun || a.t.form&gerund == 0 || c.v.low(k) != "for" && c.v.low(k) != "of" {
		return false
	}
	if intents[c.v.at(k-1).noun] {
		return false
	}
	return c.v.low(k-2) == "no" || c.v.low(k-3) == "no" && plainModifier(c.v, k-2)
}

// untold reports whether a thing is raised in height and with nobody: "the fence will be raised by a metre".
func (c *clause) untold(a *act) bool {
	return a.t.family == "RAISE" && a.t.suffers && a.tgt != nil && a.tgt.prep != "with" && a.src == nil
}

// healers makes aid of the journey of doctors and rescuers: "Peruvian doctors flew to Chile".
func (c *clause) healers(a *act) {
	if a.frame.Mode != "visit" || a.t.isNoun || a.src == nil || a.src.head >= c.v.last || !c.v.inClass(a.src.head, "RESCUE") {
		return
	}
	a.frame = &frame{Type: comity.Aid, CAMEO: "073", With: a.frame.With}
}

// fallen gives a blow told by its dead its target: "three Chileans died in a Peruvian air strike".
func (c *clause) fallen(a *act, args []arg) {
	if !a.t.isNoun || a.frame.Type != comity.Assault || a.tgt != nil || a.src == nil {
		return
	}
	for i := a.t.first - 1; i > c.v.first && i > a.t.first-6; i-- {
		if dying[c.v.low(i)] {
			a.tgt = c.pick(args, a.src, "subj", "outer-subj", "passed")
			return
		}
	}
}

var dying = setOf("died die killed wounded injured hurt perished fell")

// purposes gives what a side calls or visits another FOR its own sides: "rang his counterpart to complain".
func (c *clause) purposes() {
	for _, a := range c.acts {
		if a.t.isNoun || c.v.low(a.t.first-1) != "to" || !uttered(a.frame.Type) || a.src == nil {
			continue
		}
		for _, b := range c.acts {
			if b != a && !b.t.isNoun && b.frame.Type == comity.Consult && b.t.first < a.t.first && b.src != nil && b.tgt == a.src {
				a.src, a.tgt = b.src, b.tgt
				break
			}
		}
	}
}

// evicted makes a sanction of nationals thrown out in a row over envoys: "Peru expelled two diplomats and Chile kicked out two Peruvians".
func (c *clause) evicted(a *act) {
	if a.frame.Type != comity.Coerce || a.frame.CAMEO != "174" || c.r.opt.Domestic {
		return
	}
	envoys := false
	for _, b := range c.acts {
		envoys = envoys || b.t.class == "ENVOY"
	}
	for k := len(c.r.found) - 1; k >= 0 && c.index-c.r.found[k].sentence <= 2; k-- {
		envoys = envoys || c.r.found[k].CAMEO == "161" || c.r.found[k].CAMEO == "166"
	}
	if envoys {
		a.frame = &frame{Type: comity.Sanction, Mode: "expel", CAMEO: "161", Free: true, With: a.frame.With}
	}
}
