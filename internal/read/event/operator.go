package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// operate applies each operator to the acts in its scope.
func (c *clause) operate(ops []trigger) {
	c.ops = ops
	for k := len(ops) - 1; k >= 0; k-- { // inner ones first
		o := &ops[k]
		if inner := c.scope(o); len(inner) > 0 {
			if debug {
				for _, a := range inner {
					println("SCOPE", o.op, o.lemma, "→", a.rule)
				}
			}
			c.apply(o, inner)
			continue
		}
		c.alone(o)
	}
}

// scope is the acts an operator governs: "refused to MEET and TALK", "denied ATTACKING", "said it would SUSPEND", "called for TALKS".
func (c *clause) scope(o *trigger) []*act {
	v := c.v
	var inner []*act
	for _, a := range c.acts {
		if a.drop || a.t.first < o.last || a.t.head == o.head {
			continue
		}
		if len(inner) == 0 && !c.governs(o, a.t) {
			continue
		}
		if len(inner) > 0 && !v.conjoined(inner[len(inner)-1].t, a.t) {
			break
		}
		inner = append(inner, a)
	}
	return inner
}

// governs reports whether the words between operator and trigger make the trigger its complement.
func (c *clause) governs(o, t *trigger) bool {
	v := c.v
	if v.parsed && v.rel(t.head) == text.Conj && v.head(t.head) == o.head {
		return false // told beside it, not under it
	}
	if t.first-o.last > 14 || o.isNoun && (t.isNoun || t.first-o.last > 4) {
		return false
	}
	that := false
	for i := o.last; i < t.first; i++ {
		w := v.low(i)
		if t.isNoun && (w == "," || v.at(i).isVerb && !v.at(i).isNoun && !participleModifier(v, i)) {
			return false
		}
		switch {
		case w == "that" || w == "whether" || w == "if" && o.op == "say":
			that = true
		case breaks[w] && w != "\"" && w != "“" || subordinates[w]:
			return false
		case v.at(i).isVerb && !v.at(i).isNoun && !auxiliaries[w] && !participleModifier(v, i) && c.tensed(i):
			return false
		}
	}
	if t.isNoun {
		return !that && o.op != "say"
	}
	k := t.first - 1
	for k > o.head && (adverbs[v.low(k)] || v.low(k) == "be") {
		k--
	}
	w := v.low(k)
	switch {
	case o.lemma == "must" || o.lemma == "should" || o.lemma == "ought":
		return t.first-o.last <= 3 && t.form&base != 0
	case w == "to" && t.form&base != 0, w == "to" && v.low(t.first-1) == "be":
		return true
	case t.form&gerund != 0:
		return k == o.last-1 || w == "of" || w == "from" || w == "on" || w == "for" || w == "against"
	case that || modals[w] || pronouns[w] || v.low(o.last) == "it" || v.low(o.last) == "they" || v.low(o.last) == "he" || v.low(o.last) == "she":
		return true
	case o.op == "say":
		return true
	}
	return false
}

// tensed reports whether the verb at i opens a clause of its own between operator and trigger.
func (c *clause) tensed(i int) bool { return c.v.finiteAt(i) && !modals[c.v.low(i)] }

// conjoined reports whether t follows s in one coordination: only the object of s, commas and "and" between.
func (v *view) conjoined(s, t *trigger) bool {
	and := false
	for i := s.last; i < t.first; i++ {
		w := v.low(i)
		if breaks[w] || subordinates[w] {
			return false
		}
		and = and || w == "and" || w == "or" || w == ","
	}
	return and && !t.isNoun && (s.form&t.form != 0 || v.low(t.first-1) == "to")
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
		if !c.r.opt.Domestic {
			dropAll(inner)
		}
	case "plan", "decide":
		for _, a := range inner {
			c.inherit(a, subject)
			if o.op == "plan" && a.status == comity.Happened {
				a.status = comity.Planned
			}
			if neg, _ := c.status(o); neg == comity.Denied {
				a.status = comity.Denied
				if !hostile(a.frame.Type) { // "does not intend to withdraw it" refuses
					refusal := *lex().opFrames["refuse"]
					refusal.With = a.frame.With
					a.frame, a.status, a.rule, a.widened = &refusal, comity.Happened, "not "+o.op+" "+a.rule, o.first
				}
			}
		}
	case "deny", "fail":
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
			if a.frame.Type != comity.Sanction {
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
		c.make(o, subject, object, inner[0])
		dropAll(inner)
	case "threaten":
		c.make(o, subject, object, inner[0])
		dropAll(inner)
	case "promise":
		made := c.make(o, subject, object, inner[0])
		if made.status == comity.Denied && c.unwilling(o) { // "would not agree to renegotiate"
			made.frame, made.status = lex().opFrames["refuse"], comity.Happened
			dropAll(inner)
			return
		}
		if hostile(inner[0].frame.Type) && o.lemma != "agree" && o.lemma != "offer" {
			made.frame = lex().opFrames["threaten"]
		} else if inner[0].frame.Type == comity.Support && o.lemma != "agree" {
			made.frame = inner[0].frame
		}
		c.promised(o, made, inner)
	case "stop":
		f := &frame{Type: comity.Sanction, CAMEO: "160", Free: true}
		if hostile(inner[0].frame.Type) {
			f = &frame{Type: comity.Retreat, CAMEO: "087", Free: true}
		}
		made := c.make(o, subject, object, inner[0])
		made.frame = f
		dropAll(inner)
	}
}

// promised keeps what is promised as acts to come, beside the agreement or the pledge that happened; hostile acts promised are the threat itself.
func (c *clause) promised(o *trigger, made *act, inner []*act) {
	for _, a := range inner {
		if hostile(a.frame.Type) || a.frame.Type == comity.Support || a.frame.Type == comity.Agree || a.status == comity.Denied || made.status != comity.Happened {
			a.drop = true
			continue
		}
		c.inherit(a, made.src)
		if a.tgt == nil {
			a.tgt = made.tgt
		}
		a.status = comity.Planned
	}
}

func dropAll(acts []*act) {
	for _, a := range acts {
		a.drop = true
	}
}

func hostile(t comity.EventType) bool {
	switch t {
	case comity.Sanction, comity.Coerce, comity.Assault, comity.Mobilize, comity.Protest, comity.Threaten, comity.Accuse:
		return true
	}
	return false
}

// claims reports whether the operator's object is a claim about the act: "rejects the claim that it has given up".
func (c *clause) claims(o, t *trigger) bool {
	for i := o.last; i < t.first; i++ {
		switch c.v.at(i).noun {
		case "claim", "report", "suggestion", "allegation", "accusation", "charge", "assertion", "rumour", "rumor":
			return true
		}
	}
	return false
}

// reproach is the failure of one side told by the other: "Japan has failed to hand over the documents, the spokeswoman said".
func (c *clause) reproach(o *trigger, subject *party) {
	if o.op != "fail" || subject == nil || len(c.r.speaker) == 0 || subset(c.r.speaker, subject.codes) {
		return
	}
	speaker := &party{first: o.first, last: o.last, head: o.head, codes: c.r.speaker}
	made := c.make(o, speaker, subject, nil)
	made.frame = lex().opFrames["accuse"]
	made.widened = subject.first
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
		return c.pick(args, nil, "mod", "by", "subj", "outer-subj"), c.pick(args, nil, "to", "on")
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
	return subject, c.pick(args, subject, "obj", "on", "to", "from", "with", "upon")
}

// afterThat is the subject of the clause that says what is asked: "demanded that Israel ease restrictions".
func (c *clause) afterThat(o *trigger, subject *party) *party {
	for i := o.last; i < c.v.last && i < o.last+9; i++ {
		if c.v.low(i) != "that" {
			continue
		}
		for k := range c.parties {
			p := &c.parties[k]
			if p.first > i && p.first <= i+4 && p.prep == "" && p != subject && len(p.codes) > 0 && c.v.low(p.first) != "it" {
				return p
			}
		}
	}
	return nil
}

// make adds the operator's own act; its target is the inner act's unless the operator names one.
func (c *clause) make(o *trigger, subject, object *party, inner *act) *act {
	a := &act{t: o, frame: o.frame, src: subject, tgt: object, rule: "op " + o.op, opAt: o.first, widened: -1}
	if inner != nil {
		a.rule += " " + string(inner.frame.Type)
		a.t = &trigger{first: o.first, last: inner.t.last, head: o.head, object: inner.t.object, form: o.form, lemma: o.lemma}
		if object == nil || o.op == "refuse" || o.op == "threaten" {
			if inner.tgt != nil && (subject == nil || !subset(inner.tgt.codes, subject.codes)) {
				a.tgt = inner.tgt
			}
		}
	}
	a.status, a.state = c.status(o)
	for k := range c.acts { // the operator's verb is no act of its own besides
		if c.acts[k].t.head == o.head {
			c.acts[k].drop = true
		}
	}
	c.acts = append(c.acts, a)
	return a
}

// request is an appeal, and what is asked for as a second act of the one who is asked.
func (c *clause) request(o *trigger, subject, object *party, inner []*act) {
	asked := object
	if asked == nil && (o.lemma == "order" || o.lemma == "instruct") { // one's own people: an act, not an appeal
		for _, a := range inner {
			c.inherit(a, subject)
		}
		return
	}
	if o.lemma == "must" || o.lemma == "should" || o.lemma == "ought" {
		asked = subject
		if asked == nil {
			asked, _ = c.opSides(o)
		}
		subject = c.teller(o)
		if subject == nil && len(c.r.speaker) > 0 {
			subject = &party{first: o.first, last: o.last, head: o.head, codes: c.r.speaker}
		}
	}
	for _, a := range inner {
		a.status = comity.CalledFor
		if asked != nil && !a.t.suffers {
			a.src = asked
			if a.tgt == asked {
				a.tgt = nil
			}
		}
		if a.t.suffers && subject != nil && subset(codesOf(a.src), subject.codes) {
			a.src = nil
		}
		if (a.tgt == nil || a.t.suffers && a.src == nil) && subject != nil && !a.frame.Sym && len(subject.codes) > 0 {
			a.tgt, a.codesT = nil, subject.codes
		}
	}
	if asked == nil && len(inner) > 0 && inner[0].src != subject {
		asked = inner[0].src
	}
	for _, a := range inner { // "called for an inquiry": nobody else is named to do it
		a.drop = a.drop || a.t.isNoun && a.src == subject && subject != nil && !a.frame.Sym
	}
	if subject != nil && (asked == nil || !subset(subject.codes, asked.codes)) {
		made := c.make(o, subject, asked, nil)
		if len(inner) > 0 && inner[0].t.first-o.last < 8 {
			t := *o
			t.last = inner[0].t.last
			made.t = &t
		}
	}
}

// soft are operators that say nothing about states without an act after them.
var soft = setOf("want push encourage press order invite pressure insist decline resist block must should ought require instruct")

// pledge is a promise of something the lexicon does not know, to a side that is named: "pledged to invest $350 billion in the United States".
func (c *clause) pledge(o *trigger) {
	if o.isNoun || o.form&gerund != 0 {
		return
	}
	for _, a := range c.acts {
		if a.t.head == o.head {
			return
		}
	}
	subject, object := c.opSides(o)
	if object == nil {
		object = c.pick(c.args(o), subject, "in", "for", "to", "with", "of")
	}
	next := c.v.low(o.last)
	if subject != nil && (object != nil || o.lemma != "agree" && next == "that") {
		c.make(o, subject, object, nil)
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

// teller is the subject of the verb of saying that governs an operator: "the ministry said China must drop barriers".
func (c *clause) teller(o *trigger) *party {
	for k := len(c.ops) - 1; k >= 0; k-- {
		s := &c.ops[k]
		if s.op != "say" || s.first >= o.first || o.first-s.last > 12 {
			continue
		}
		if subject, _ := c.opSides(s); subject != nil {
			return subject
		}
	}
	return nil
}

// object0 is whom an operator addresses, nil for nobody.
func object0(c *clause, o *trigger) *party {
	_, object := c.opSides(o)
	return object
}

func codesOf(p *party) []comity.Actor {
	if p == nil {
		return nil
	}
	return p.codes
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
	if o.lemma == "ask" && object0(c, o) == nil && c.v.low(o.last) != "for" || soft[o.lemma] || o.form&gerund != 0 && o.op == "request" {
		return
	}
	if st, _ := c.status(o); o.suffers && st == comity.Denied {
		return // "would not be invited"
	}
	subject, object := c.opSides(o)
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
