package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// soft are operators that say nothing about states without an act after them.
var soft = setOf("want push encourage press order invite pressure insist decline resist block must should ought require instruct")

// pledge is a promise of something the lexicon does not know, to a side that is named: "pledged to invest $350 billion in the United States".
func (c *clause) pledge(o *trigger) {
	if o.isNoun || o.form&gerund != 0 || !c.r.opt.Domestic && c.v.constituents(o.last) {
		return
	}
	for _, a := range c.acts {
		if a.t.head == o.head {
			c.deed(o, a)
			return
		}
	}
	if o.lemma == "commit" && o.suffers && c.v.low(o.last) == "to" && !c.v.baseAt(o.last+1) {
		return // "is committed to a free Chile"
	}
	subject, object := c.opSides(o)
	if object != nil && object.prep == "" && c.beyondInfinitive(o, object) {
		object = nil // "vowed to ask Peru": not to Peru
	}
	if object == nil {
		object = c.pick(c.args(o), subject, "in", "for", "to", "with", "of")
	}
	next := c.v.low(o.last)
	if subject != nil && (object != nil || c.keyed(o) || referring[next] || o.lemma != "agree" && next == "that" || c.binding(o, subject) || c.tendered(o, subject)) {
		c.deed(o, c.make(o, subject, object, nil))
	}
}

// referring are the objects that take up what was told: "has not promised any".
var referring = setOf("any anything nothing none it so")

// constituents reports whether the words at i are those a government answers to at home: "promised farmers that they would be paid".
func (v *view) constituents(i int) bool {
	for n := 0; n < 3 && (determiners[v.low(i)] || v.doc.Tokens[min(i, len(v.doc.Tokens)-1)].UPOS == text.ADJ); i, n = i+1, n+1 {
	}
	return atHome[v.at(i).noun]
}

var atHome = setOf("farmer worker voter parliament lawmaker reporter journalist fisherman grower miner driver teacher citizen people public consumer pensioner union supporter deputy senator crowd shopkeeper producer exporter importer trader")

// askedBy reports whether a passive names who asks: "was asked by Peru to pay".
func (c *clause) askedBy(o *trigger) bool {
	return o.suffers && c.pick(c.args(o), nil, "by") != nil
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

// bids reports whether "call on" is followed by what is asked.
func (c *clause) bids(o *trigger) bool {
	for i := o.last; i < c.v.last && i < o.last+16; i++ {
		if w := c.v.low(i); w == "to" || w == "for" || w == "not" {
			return true
		}
	}
	return false
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
		if _, deed := c.judgedSubject(o.first); deed { // "loans must be paid back" asks nobody
			c.request(o, nil, nil, nil)
		}
		return
	}
	if o.lemma == "call" && c.v.low(o.last-1) == "on" && !c.bids(o) {
		return // a visit
	}
	if o.isNoun && o.op == "request" {
		return
	}
	if !c.askedBy(o) && (o.lemma == "ask" && c.v.low(o.last) != "for" && c.v.low(o.last) != "that" || o.lemma == "call" && c.v.low(o.last-1) == "on" || o.lemma == "tell") && object0(c, o) == nil ||
		(soft[o.lemma] && !c.pressed(o) || tables[o.lemma] && c.v.low(o.last) != "that") && !c.keyed(o) || o.form&gerund != 0 && o.op == "request" && !bes[c.v.low(o.first-1)] && !(c.v.low(o.first-1) == "," && o.last-o.first <= 2 && object0(c, o) != nil) {
		return
	}
	if o.op == "request" && c.v.constituents(o.last) && object0(c, o) == nil { // "urged traders to look elsewhere"
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
			if f := *a.frame; o.op == "request" && !f.Free && !c.r.opt.Domestic { // "demanded an explanation": of the other side
				f.Free = true
				a.frame = &f
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
