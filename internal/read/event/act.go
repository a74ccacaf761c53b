package event

import "github.com/comity-project/comity"

// clause is the work on one sentence.
type clause struct {
	r       *reader
	v       *view
	index   int
	parties []party
	acts    []*act
	ops     []trigger
}

// act is a trigger with its arguments read.
type act struct {
	t       *trigger
	src     *party
	tgt     *party
	codesS  []comity.Actor
	codesT  []comity.Actor
	sym     bool
	filled  int // how many sides the story had to fill
	status  comity.Status
	state   comity.State
	drop    bool
	rule    string
	frame   *frame
	by      []comity.Actor // who says so, when the clause tells
	opAt    int
	until   int  // the token up to which a merged act goes on
	of      *act // the appeal or promise whose matter this is
	widened int  // first token of the operator, when the operator made the act
}

// read turns the triggers of the sentence into events.
func (c *clause) read(triggers, ops []trigger) {
	for k := range triggers {
		c.acts = append(c.acts, c.plain(&triggers[k]))
	}
	for _, a := range c.acts {
		c.funded(a)
	}
	c.presences()
	c.avenged()
	c.purposes()
	c.jointly()
	c.judgements()
	c.once()
	c.retorts()
	c.operate(ops)
	c.settle()
	c.untils()
	c.openDoors()
	c.orElse()
	c.echoes()
	c.wishes()
	c.attribute()
	for _, a := range c.acts {
		c.invited(a)
		c.arranged(a)
	}
	for _, a := range c.acts {
		c.metAnd(a)
		c.evicted(a)
		c.likewise(a)
		if a.of != nil {
			c.follow(a)
		}
		if a.drop = a.drop || c.idle(a); !a.drop {
			c.complete(a)
			if a.frame.Type == comity.Request && !c.r.opt.Domestic && c.lobby(a.src) {
				continue // what people ask is no state's request
			}
			c.companions(a)
			c.emit(a)
		}
	}
	c.undone()
	c.sameAgain()
}

// plain reads a trigger's own arguments and status.
func (c *clause) plain(t *trigger) *act {
	a := &act{t: t, frame: t.frame, rule: ruleName(t), opAt: -1, widened: -1}
	args := c.args(t)
	c.shown(a)
	if t.isNoun {
		c.nounSides(a, args)
	} else {
		c.verbSides(a, args)
	}
	c.theirs(a, args)
	c.welcomes(a)
	c.feltThat(a)
	c.abets(a, args)
	c.figurative(a, args)
	c.charge(a)
	c.notice(a)
	c.healers(a)
	c.fallen(a, args)
	c.street(a)
	c.entryBan(a, args)
	c.priced(a)
	c.over(a)
	c.lifted(a)
	c.gunfire(a, args)
	if a.status, a.state = c.status(t); t.planned && a.status == comity.Happened {
		a.status = comity.Planned
	}
	if t.lemma == "loom" && a.status == comity.Happened {
		a.status = comity.Planned
	}
	if a.frame.mood == denied && t.lemma == "agree" && c.v.perfect(t.first) { // "has not agreed to it" so far
		a.frame = &frame{Type: comity.Agree, CAMEO: "030", Free: true, With: []string{"with"}}
	} else if a.frame.mood == denied || a.frame.mood == coming || (a.frame.mood == over || a.frame.mood == again) && a.status == comity.Denied || a.t.turned && a.status == comity.Denied {
		a.status, a.state = comity.Happened, ""
	}
	if a.frame.mood == again && a.status == comity.Planned && a.state == comity.Hypothetical { // "may enter again": has been let in
		a.status, a.state = comity.Happened, ""
	}
	c.unplanned(a)
	c.renewed(a)
	if a.frame.mood == coming && c.strange(a) {
		a.drop = true
	}
	c.told(a, args)
	c.protested(a)
	c.joint(a, args)
	c.meeting(a, args)
	c.agreed(a, args)
	c.trading(a)
	if !t.isNoun && a.status == comity.Denied && !hostile(a.frame.Type) && !intransitive[t.family] && (a.frame.CAMEO == "080" || c.unwilling(t) || a.frame.Type == comity.Support && (c.doesNot(t) || withheld[t.lemma])) {
		refusal := *lex().opFrames["refuse"]
		refusal.Sym, refusal.With = false, a.frame.With
		a.frame, a.status, a.rule = &refusal, comity.Happened, "will not "+a.rule
	}
	return a
}

// perfect reports whether the verb at i stands in the perfect: "has not agreed".
func (v *view) perfect(i int) bool {
	for k := i - 1; k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]); k-- {
		if w := v.low(k); w == "has" || w == "have" || w == "had" {
			return true
		}
	}
	return false
}

// over makes a burden that no longer lies on anybody a concession: "no longer need a permit".
func (c *clause) over(a *act) {
	v, k := c.v, a.t.first-1
	for k > v.first && bes[v.low(k)] {
		k--
	}
	if w := v.low(a.t.last); a.frame.Type == comity.Sanction && a.t.class == "BURDEN" && (a.t.family == "PAYS" || a.t.family == "FACE") && (w == "no" || w == "neither") { // "pays no duty"
		a.frame = &frame{Type: comity.Concede, CAMEO: "085", Free: true, With: a.frame.With}
		a.t.turned = true
		return
	}
	if a.frame.Type == comity.Sanction && (a.t.class == "BURDEN" || a.t.class == "QUOTA" || a.t.class == "VISA") && v.low(k) == "longer" && v.low(k-1) == "no" {
		a.frame = &frame{Type: comity.Concede, CAMEO: "085", Free: true, With: a.frame.With}
		a.t.turned = true
	}
}

// lifted tells a duty that is lifted to a height from one that is lifted: "lifted its duty on flour to 20%".
func (c *clause) lifted(a *act) {
	if a.t.lemma != "lift" || a.t.class != "BURDEN" || a.t.isNoun || a.t.suffers {
		return
	}
	v := c.v
	for i := a.t.object + 1; i < v.last && i < a.t.object+10 && !v.boundary(i); i++ {
		if next := v.low(i + 1); v.low(i) == "to" && (v.amount(i+1) || next == "a" || next == "the") && !v.named[i+2] {
			a.frame = lex().pairs[[2]string{"IMPOSE", "BURDEN"}]
			return
		}
	}
}

func ruleName(t *trigger) string {
	switch {
	case t.family != "" && t.isNoun:
		return "deverbal " + t.family + " " + t.class
	case t.family != "":
		return "pair " + t.family + " " + t.class
	case t.isNoun:
		return "noun " + t.lemma
	}
	return "verb " + t.lemma
}
