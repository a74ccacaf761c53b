package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

var deedFrame = &frame{Type: comity.Cooperate, CAMEO: "060", Free: true}

// deed is what a side has promised and the lexicon does not know, as an act to come beside the promise: "undertook to mend the pumps".
func (c *clause) deed(o *trigger, made *act) {
	if c.r.opt.Domestic || made.drop || made.status != comity.Happened || o.isNoun || hostile(made.frame.Type) {
		return
	}
	first, ok := c.promisedVerb(o)
	if !ok {
		return
	}
	if l, _ := c.v.lemma(first, func(l string) bool { return upholding[l] }); l != "" || c.goal(first) {
		return
	}
	last := first + 1
	for n := 0; last < c.v.last && n < 10; last, n = last+1, n+1 {
		if w := c.v.low(last); c.v.boundary(last) || w == "," || w == "." || n > 2 && preps[w] && w != "of" {
			break
		}
	}
	if c.v.aimed(first, last) {
		return
	}
	f := deedFrame
	if typ, sure := c.v.wished(first, last); sure && typ != "" && typ != comity.Agree {
		f = &frame{Type: typ, CAMEO: wishCodes[typ], Free: true}
	}
	t := &trigger{first: first, last: last, head: first, object: -1, frame: f, lemma: "promised", form: base}
	c.acts = append(c.acts, &act{t: t, frame: f, src: made.src, tgt: made.tgt, sym: made.sym, codesS: made.codesS, codesT: made.codesT, rule: "promised deed",
		opAt: -1, widened: -1, status: comity.Planned})
}

// upholding are the verbs of keeping to what there is already: no act follows from "agreed to uphold the truce".
var upholding = setOf("uphold honour honor observe respect maintain preserve")

// goal reports whether what is promised is only a figure: "to bring trade to $5 billion".
func (c *clause) goal(verb int) bool {
	for i := verb + 1; i < c.v.last && i < verb+6 && !c.v.boundary(i); i++ {
		switch c.v.at(i).noun {
		case "trade", "turnover", "commerce":
			return true
		}
	}
	return false
}

// binding reports whether an infinitive tells what states bind themselves to: "Lima and Quito vowed to mend the road", "Peru undertook to take back 300".
func (c *clause) binding(o *trigger, subject *party) bool {
	if c.r.opt.Domestic || subject.modifier || subject.agent == actor.Business {
		return false
	}
	for i := o.last; i+1 < c.v.last && i < o.last+9; i++ {
		w := c.v.low(i)
		if w == "to" && c.v.doc.Tokens[i+1].XPOS == "VB" {
			return len(subject.codes) == 2 || binds[o.lemma] && !subject.pronoun || (o.lemma == "promise" || o.lemma == "pledge") && (stately(subject) || subject.agent == actor.Government)
		}
		if c.v.boundary(i) {
			return false
		}
	}
	return false
}

// binds are the verbs of promising to another.
var binds = setOf("undertake agree contract commit bind consent")

// tendered reports whether a state has offered a thing: "Croatia offered its pipeline".
func (c *clause) tendered(o *trigger, subject *party) bool {
	v := c.v
	if c.r.opt.Domestic || o.lemma != "offer" || o.form&(past|part) == 0 || o.suffers || subject.modifier || subject.agent == actor.Business || private(subject) {
		return false
	}
	if st, _ := c.status(o); st == comity.Denied {
		return false
	}
	w := v.at(o.last)
	return determiners[w.low] || w.isNoun && !w.isVerb || v.doc.Tokens[min(o.last, v.last-1)].UPOS == text.NUM
}

// beyondInfinitive reports whether a party is the object of what is promised, not who it is promised to.
func (c *clause) beyondInfinitive(o *trigger, p *party) bool {
	for i := o.last; i < p.first; i++ {
		k := i + 1
		for quoteMarks[c.v.low(k)] || adverbs[c.v.low(k)] || strings.HasSuffix(c.v.low(k), "ly") {
			k++
		}
		if c.v.low(i) == "to" && k < p.first && c.v.doc.Tokens[k].XPOS == "VB" {
			return true
		}
	}
	return false
}

// promisedVerb is the verb of what is promised: "to mend", "that it would mend".
func (c *clause) promisedVerb(o *trigger) (int, bool) {
	v := c.v
	for i := o.last; i+1 < v.last && i < o.last+9; i++ {
		w := v.low(i)
		switch {
		case w == "not" || w == "never":
			return 0, false
		case w == "to" && v.doc.Tokens[i+1].XPOS == "VB" && v.low(i+1) != "be":
			return i + 1, true
		case w == "," || w != "that" && v.boundary(i):
			return 0, false
		case (w == "would" || w == "will") && v.doc.Tokens[i+1].UPOS == text.VERB:
			return i + 1, true
		}
	}
	return 0, false
}

// funded is the money, help or investment that a pledge is of, as an act to come beside the pledge: "pledged $20m for schools".
func (c *clause) funded(a *act) {
	if c.r.opt.Domestic || a.frame.Type != comity.Agree || a.t.family != "PROMISE" && a.t.family != "PLEDGEGIFT" && a.t.family != "PLEDGELINK" || a.status != comity.Happened || a.t.isNoun {
		return
	}
	f := &frame{Type: comity.Aid, CAMEO: "070", Free: true}
	if a.t.class == "INVESTMENT" || a.t.class == "LINK" {
		f = &frame{Type: comity.Cooperate, CAMEO: "061", Free: true}
	}
	first := a.t.object
	for first-1 >= a.t.last && !c.v.boundary(first-1) && !preps[c.v.low(first-1)] {
		first--
	}
	if first > a.t.object {
		return
	}
	t := &trigger{first: first, last: a.t.object + 1, head: a.t.object, object: -1, frame: f, lemma: "promised", isNoun: true, family: "PROMISE"}
	a.drop = a.t.form&gerund != 0 // "signed a pact, promising help": the pact is the agreement
	c.acts = append(c.acts, &act{t: t, frame: f, src: a.src, tgt: a.tgt, rule: "promised " + string(f.Type), opAt: -1, widened: -1, status: comity.Planned})
}
