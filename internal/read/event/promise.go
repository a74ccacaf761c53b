package event

import "github.com/comity-project/comity"

// promised keeps what is promised as acts to come, beside the agreement or the pledge that happened; hostile acts promised are the threat itself.
func (c *clause) promised(o *trigger, made *act, inner []*act) {
	for _, a := range inner {
		if a.frame.Type == comity.Agree && !c.r.opt.Domestic && made.status == comity.Happened && a.status != comity.Denied && a.t.object >= 0 && !a.t.isNoun {
			if a.t.family == "SETUP" { // "agreed to form a joint committee"
				a.frame = deedFrame
			}
			c.inherit(a, made.src)
			a.status = comity.Planned
			continue
		}
		if hostile(a.frame.Type) || a.frame.Type == comity.Support || a.frame.Type == comity.Agree || a.status == comity.Denied || made.status != comity.Happened {
			a.drop = true
			continue
		}
		if a.frame.mood == onlyAsked && !upholding[a.t.lemma] && !goodOffices[a.t.lemma] && a.t.lemma != "accept" && a.t.first-o.last <= 2 { // "undertook to deliver"
			f := *a.frame
			f.mood = anyMood
			a.frame = &f
		}
		if made.tgt != nil && a.src == made.tgt { // "promised the Chileans to consult them": who promises does it
			a.src, a.tgt = made.src, made.tgt
		}
		if a.t.suffers && a.src == nil && a.frame.Type == comity.Concede { // "promised Peru that permits would be issued": by who promises
			a.src = made.src
		} else {
			c.inherit(a, made.src)
		}
		if a.tgt == nil {
			a.tgt = made.tgt
		}
		a.status = comity.Planned
	}
}

// kept makes done or denied what was promised when the promise is said to be kept or broken: "kept its promise to cut the levy".
func (c *clause) kept(o *trigger, inner []*act, subject *party) bool {
	if !o.isNoun || c.r.opt.Domestic {
		return false
	}
	for k := o.first - 1; k > c.v.first && k > o.first-5; k-- {
		l, _ := c.v.lemma(k, func(l string) bool { return keeping[l] || breaking[l] })
		if l == "" || l == "make" {
			continue
		}
		for _, a := range inner {
			c.inherit(a, subject)
			if a.status = comity.Happened; breaking[l] || c.v.negated(k) {
				a.status = comity.Denied
			}
		}
		return true
	}
	return false
}

// breaking are the verbs of not doing what was said.
var breaking = setOf("break renege betray forget")

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

// claims reports whether the operator's object is a claim about the act: "rejects the claim that it backed down".
func (c *clause) claims(o, t *trigger) bool {
	for i := o.last; i < t.first; i++ {
		switch c.v.at(i).noun {
		case "claim", "report", "suggestion", "allegation", "accusation", "charge", "assertion", "rumour", "rumor":
			return true
		}
	}
	return false
}

// reproach is the failure of one side told by the other: "Peru has failed to pay, the envoy said".
func (c *clause) reproach(o *trigger, subject *party) {
	if o.op != "fail" || subject == nil || len(c.r.speaker) == 0 || subset(c.r.speaker, subject.codes) {
		return
	}
	speaker := &party{first: o.first, last: o.last, head: o.head, codes: c.r.speaker}
	made := c.make(o, speaker, subject, nil)
	made.frame = lex().opFrames["accuse"]
	made.widened = subject.first
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
