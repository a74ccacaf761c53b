package event

import (
	"github.com/comity-project/comity"
)

// operate applies each operator to the acts in its scope.
func (c *clause) operate(ops []trigger) {
	c.ops = ops
	for k := len(ops) - 1; k >= 0; k-- { // inner ones first
		o := &ops[k]
		if c.disclaims(o) {
			continue
		}
		if inner := c.scope(o); len(inner) > 0 {
			c.apply(o, inner)
			continue
		}
		c.alone(o)
	}
}

// apply turns governed acts into what the operator makes of them.
func (c *clause) apply(o *trigger, inner []*act) {
	subject, object := c.opSides(o)
	switch {
	case o.op == "refuse" && c.claims(o, inner[0].t):
		o.op = "deny"
	case o.op == "deny" && inner[0].t.isNoun && !c.claims(o, inner[0].t): // "denied the raid"
		c.make(o, subject, object, inner[0]).frame = lex().opFrames["refuse"]
		dropAll(inner)
		return
	}
	switch o.op {
	case "attempt":
		if !c.r.opt.Domestic && inner[0].frame.mood != coming { // "has the right to respond" stays
			dropAll(inner)
		}
	case "plan", "decide":
		for _, a := range inner {
			c.inherit(a, subject)
			if (o.op == "plan" || c.v.low(o.last) == "to" && (a.frame.Type == comity.Consult || a.frame.Type == comity.Cooperate)) && a.status == comity.Happened {
				a.status = comity.Planned
			}
			if neg, _ := c.status(o); neg == comity.Denied {
				a.status = comity.Denied
				if !hostile(a.frame.Type) && !o.isNoun { // "does not intend to retract it" refuses
					refusal := *lex().opFrames["refuse"]
					refusal.With = a.frame.With
					a.frame, a.status, a.rule, a.widened = &refusal, comity.Happened, "not "+o.op+" "+a.rule, o.first
				}
			}
		}
	case "deny", "fail":
		if o.op == "deny" && c.charged(o) { // "denied allegations that it had armed them"
			for _, a := range c.acts {
				a.drop = a.drop || a.t.head == o.head
			}
			c.make(o, subject, nil, inner[0]).frame = lex().opFrames["refuse"]
			dropAll(inner)
			return
		}
		if o.op == "deny" && !c.r.opt.Domestic && misdeed(inner[0]) { // "denied that it was dumping"
			c.make(o, subject, nil, nil).frame = lex().opFrames["refuse"]
			dropAll(inner)
			return
		}
		for _, a := range inner {
			c.inherit(a, subject)
			a.status = comity.Denied
		}
		for _, a := range c.acts {
			if a.t.head == o.head { // "rejects the claim that": what is denied is the act told once
				a.drop = true
			}
		}
		c.reproach(o, subject)
	case "say":
		for _, a := range inner {
			if subject != nil {
				a.by = subject.codes
			}
			if a.src == nil {
				c.inherit(a, subject)
			}
		}
	case "accuse":
		c.make(o, subject, object, inner[0])
		for _, a := range inner {
			if a.frame.Type != comity.Sanction || a.t.object < 0 || a.t.family == "BREAK" {
				a.drop = true
				continue
			}
			a.src = object
			if a.tgt == nil || a.tgt == object {
				a.tgt = subject
			}
		}
	case "request":
		c.request(o, subject, object, inner)
	case "refuse":
		if !c.r.opt.Domestic && !o.isNoun && inner[0].frame.Type == comity.Sanction && inner[0].t.form&base != 0 && c.v.low(inner[0].t.first-1) == "to" && retaliatory[inner[0].t.lemma] { // "declined to retaliate"
			for _, a := range inner {
				c.inherit(a, subject)
				a.status = comity.Denied
			}
			for _, a := range c.acts {
				a.drop = a.drop || a.t.head == o.head
			}
			return
		}
		c.make(o, subject, object, inner[0])
		dropAll(inner)
	case "threaten":
		if made := c.make(o, subject, object, inner[0]); made.tgt == nil {
			made.tgt = c.condition(o, subject)
		}
		dropAll(inner)
	case "promise":
		if c.tentative(o) && !goodOffices[inner[0].t.lemma] && !hostile(inner[0].frame.Type) && inner[0].frame.Type != comity.Support { // "is ready to cut the duty": no word is given yet
			for _, a := range inner {
				if c.inherit(a, subject); a.status == comity.Happened {
					a.status = comity.Planned
				}
			}
			return
		}
		if c.kept(o, inner, subject) {
			return
		}
		c.reviews(o, inner)
		if object != nil && (object.prep == "" || object.modifier) && c.beyondInfinitive(o, object) {
			object = nil // "agreed to drop a WTO complaint": to whom is not told
		}
		made := c.make(o, subject, object, inner[0])
		if made.status == comity.Denied && c.unwilling(o) { // "would not consent to talk"
			made.frame, made.status = lex().opFrames["refuse"], comity.Happened
			dropAll(inner)
			return
		}
		if b := c.v.low(inner[0].t.first - 2); c.v.low(inner[0].t.first-1) == "to" && (b == "not" || b == "never") { // "pledged not to ban": the word is all
			dropAll(inner)
			return
		}
		if hostile(inner[0].frame.Type) && inner[0].frame.CAMEO != "090" && o.lemma != "agree" && o.lemma != "offer" {
			made.frame = lex().opFrames["threaten"]
		} else if inner[0].frame.Type == comity.Support && o.lemma != "agree" && o.lemma != "undertake" {
			made.frame = inner[0].frame
		}
		c.promised(o, made, inner)
	case "stop":
		for _, a := range c.acts {
			if a.t.head == o.head {
				return // what stops is told by the verb's own object: "stopped selling tours"
			}
		}
		f := &frame{Type: comity.Sanction, CAMEO: "160", Free: true}
		if inner[0].frame.Type == comity.Sanction { // "will stop taxing salt"
			f = &frame{Type: comity.Concede, CAMEO: "081", Free: true, With: inner[0].frame.With}
		} else if hostile(inner[0].frame.Type) {
			f = &frame{Type: comity.Retreat, CAMEO: "087", Free: true}
		}
		made := c.make(o, subject, object, inner[0])
		made.frame = f
		dropAll(inner)
	}
}

// retaliatory are the verbs of striking back: who will not is no refusal of anything.
var retaliatory = setOf("retaliate respond answer hit")

// tentative reports whether an operator tells that a side would act and not that it will: "is ready to", "has offered to".
func (c *clause) tentative(o *trigger) bool {
	st, _ := c.status(o)
	return !c.r.opt.Domestic && st == comity.Happened && (o.lemma == "ready" || o.lemma == "willing" || o.lemma == "prepared" || o.lemma == "offer" && !o.isNoun)
}

// goodOffices are what a third offers to two others, which is an act whether they take it or not.
var goodOffices = setOf("mediate host broker arbitrate facilitate")

// misdeed reports whether an act is one that nobody owns to, so that to deny it is to reject a charge.
func misdeed(a *act) bool {
	return a.frame.Type == comity.Accuse || a.frame.Type == comity.Assault && !a.t.isNoun
}

// inherit gives an act the subject of its operator.
func (c *clause) inherit(a *act, subject *party) {
	if subject == nil || a.t.suffers && a.src == nil && !a.t.isNoun {
		if a.t.suffers && subject != nil && a.tgt == nil {
			a.tgt = subject // "the ban is expected to be lifted": the subject suffers
		}
		return
	}
	if a.src == nil || a.src.prep != "" || a.src.pronoun {
		if a.tgt == nil || !subset(subject.codes, a.tgt.codes) {
			a.src = subject
		}
	}
}

// opSides is the operator's subject and its addressee.
func (c *clause) opSides(o *trigger) (subject, object *party) {
	args := c.args(o)
	if o.isNoun {
		return c.pick(args, nil, "mod", "by", "from", "subj", "outer-subj"), c.pick(args, nil, "to", "on")
	}
	if o.suffers && o.op == "promise" && c.v.low(o.last) != "to" { // "had been promised a cut": by whom
		return c.pick(args, nil, "by"), c.pick(args, nil, "subj")
	}
	if o.suffers {
		return c.pick(args, nil, "subj"), nil
	}
	subject = c.pick(args, nil, "subj")
	if subject == nil {
		subject = c.pick(args, nil, "outer-subj")
	}
	if o.op == "request" || o.op == "accuse" {
		if object = c.afterThat(o, subject); object != nil {
			return subject, object
		}
	}
	labels := []string{"obj", "on", "to", "from", "with", "upon"}
	object = c.pick(args, subject, labels...)
	if object != nil && o.op == "request" && c.beyondInfinitive(o, object) { // "called on Oman to put Chile under an embargo"
		var near []arg
		for _, a := range args {
			if !c.beyondInfinitive(o, a.party) {
				near = append(near, a)
			}
		}
		if nearer := c.pick(near, subject, labels...); nearer != nil {
			object = nearer
		}
	}
	return subject, object
}
