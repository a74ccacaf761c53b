package event

import "github.com/comity-project/comity"

// soft are operators that say nothing about states without an act after them.
var soft = setOf("want push encourage press order invite pressure insist decline resist block must should ought require instruct")

// pledge is a promise of something the lexicon does not know, to a side that is named: "pledged to invest $350 billion in the United States".
func (c *clause) pledge(o *trigger) {
	if o.isNoun || o.form&gerund != 0 {
		return
	}
	for _, a := range c.acts {
		if a.t.head == o.head {
			c.deed(o, a)
			return
		}
	}
	subject, object := c.opSides(o)
	if object == nil {
		object = c.pick(c.args(o), subject, "in", "for", "to", "with", "of")
	}
	next := c.v.low(o.last)
	if subject != nil && (object != nil || c.keyed(o) || o.lemma != "agree" && next == "that") {
		c.deed(o, c.make(o, subject, object, nil))
	}
}

// condition is the side named in the "if" or "unless" of a threat.
func (c *clause) condition(o *trigger, subject *party) *party {
	for i := o.last; i < c.v.last; i++ {
		if w := c.v.low(i); w != "if" && w != "unless" {
			continue
		}
		for k := range c.parties {
			p := &c.parties[k]
			if p.first > i && p.first <= i+4 && subject != nil && len(p.codes) > 0 && !subset(p.codes, subject.codes) {
				return p
			}
		}
	}
	return nil
}

// alone is an operator over words the lexicon does not know as an act: "rejected the claim", "called for an inquiry".
func (c *clause) alone(o *trigger) {
	switch o.op {
	case "refuse", "request", "accuse", "threaten", "deny":
	case "fail":
		subject, _ := c.opSides(o)
		c.reproach(o, subject)
		return
	case "promise":
		c.pledge(o)
		return
	case "plan", "decide", "stop", "say", "attempt":
		return
	default:
		return
	}
	if o.lemma == "must" || o.lemma == "should" {
		c.request(o, nil, nil, nil)
		return
	}
	if (o.lemma == "ask" && c.v.low(o.last) != "for" || o.lemma == "call" && c.v.low(o.last-1) == "on" || o.lemma == "tell") && object0(c, o) == nil ||
		(soft[o.lemma] && !c.pressed(o) || tables[o.lemma] && c.v.low(o.last) != "that") && !c.keyed(o) || o.form&gerund != 0 && o.op == "request" && !bes[c.v.low(o.first-1)] {
		return
	}
	if o.op == "deny" && c.claims(o, &trigger{first: min(o.last+3, c.v.last)}) && !c.charged(o) {
		for _, a := range c.acts {
			a.drop = a.drop || a.t.head == o.head
		}
		return // "denied reports that talks had failed"
	}
	if st, _ := c.status(o); o.suffers && st == comity.Denied {
		return // "would not be invited"
	}
	subject, object := c.opSides(o)
	if o.suffers && o.op == "request" {
		subject, object = c.asker(o, subject)
	}
	for _, a := range c.acts {
		if a.t.head == o.head { // the verb is an act by itself already
			if a.tgt == nil && object == nil && o.op == "threaten" {
				object = c.condition(o, subject)
			}
			if a.tgt == nil {
				a.tgt = object
			}
			return
		}
	}
	f := o.frame
	if o.op == "deny" {
		f = lex().opFrames["refuse"]
	}
	if subject == nil || f == nil || o.lemma == "must" || o.lemma == "should" || o.lemma == "ought" {
		return
	}
	if object == nil && o.op == "threaten" {
		object = c.condition(o, subject)
	}
	made := c.make(o, subject, object, nil)
	made.frame = f
}
