package event

import "github.com/comity-project/comity"

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
		if a.status == comity.Denied && hostile(a.frame.Type) { // "begged not to shut the pass"
			a.frame = &frame{Type: comity.Concede, CAMEO: "080", Free: true, With: a.frame.With}
		}
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
		if a.t.isNoun && a.src == subject && subject != nil && (a.frame.Type == comity.Retreat || a.frame.Type == comity.Concede) {
			a.src, a.tgt, a.codesT = nil, nil, subject.codes // only the other side can give it: "called for a ceasefire"
			continue
		}
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
