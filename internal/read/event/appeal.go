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
	if object != nil && !o.suffers && !o.isNoun && object.prep != "" && ordering[o.lemma] && c.beyondInfinitive(o, object) {
		object = nil // "ordered banks to stop payments to Chile": not Chile
	}
	if object != nil && !o.suffers && len(inner) > 0 && inner[0].t.isNoun && inner[0].frame.Type == comity.Sanction && inner[0].tgt == object {
		inner[0].src, inner[0].status = subject, comity.CalledFor // "called for sanctions on Peru": by one's own side
		c.make(o, subject, object, nil)
		return
	}
	asked := object
	if o.suffers {
		subject, asked = c.asker(o, subject)
	}
	if st, _ := c.status(o); o.suffers && st == comity.Denied { // "would not be invited"
		dropAll(inner)
		return
	}
	if c.athome(o, subject, asked, inner) {
		return
	}
	if asked == nil && c.v.constituents(o.last) && !c.r.opt.Domestic && !ordering[o.lemma] { // "asked farmers to stop sales"
		dropAll(inner)
		return
	}
	if asked == nil && ordering[o.lemma] { // one's own people: an act, not an appeal
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
		if asked != nil && asked.pronoun && len(asked.codes) == 1 && subset(asked.codes, c.r.speaker) { // "told Jakarta it must pay"
			if other := c.r.talk.Counterpart(asked.codes[0]); other != "" {
				asked = &party{first: asked.first, last: asked.last, head: asked.head, codes: []comity.Actor{other}}
			}
		}
		subject = c.teller(o)
		if subject == nil && len(c.r.speaker) > 0 {
			subject = &party{first: o.first, last: o.last, head: o.head, codes: c.r.speaker}
		}
	}
	for _, a := range inner {
		if asked == nil && a.frame.mood == onlyAsked && !yields(a) {
			a.drop = true
		}
		if a.status == comity.Denied && (hostile(a.frame.Type) || !c.r.opt.Domestic) { // "begged not to shut the pass", "asked not to sign with Beijing"
			a.tgt = nil
			a.frame = &frame{Type: comity.Concede, CAMEO: "080", Free: true, With: a.frame.With}
		}
		if a.frame.Type == comity.Reject && asked != nil { // "asked not to give up on it"
			a.frame = &frame{Type: comity.Concede, CAMEO: "080", Free: true, With: a.frame.With}
		}
		if c.desists(a, subject) { // "asked to stop arming the rebels"
			a.tgt = nil
			a.frame = &frame{Type: comity.Concede, CAMEO: "080", Free: true, With: a.frame.With}
		}
		if a.t.object >= 0 && a.frame.Type == comity.Sanction && ownWork[c.v.at(a.t.object).noun] { // "asked to withdraw its plan"
			a.frame = &frame{Type: comity.Concede, CAMEO: "080", Free: true, With: a.frame.With}
		}
		if a.frame.Mode == "investigate" { // a joint inquiry is no charge, an inquiry nobody's act
			a.drop = a.drop || a.t.isNoun && asked == nil && c.v.low(a.t.first-1) != "joint"
			a.frame = &frame{Type: comity.Cooperate, CAMEO: "060", Free: true, With: a.frame.With}
		}
		a.status = comity.CalledFor
		if f := *a.frame; !f.Free && !c.r.opt.Domestic {
			f.Free = true
			a.frame = &f
		}
		if asked == nil && yields(a) { // "called for an end to the curbs": the other side is to do it
			if a.src == subject {
				a.src = nil
			}
			if subject != nil {
				a.tgt, a.codesT = nil, subject.codes
			}
			continue
		}
		if asked != nil && a.t.isNoun && a.frame.Sym { // "requested talks with Chile"
			a.src, a.tgt = subject, asked
			continue
		}
		if asked != nil && !a.t.suffers {
			a.src = asked
			if a.tgt == asked || a.tgt != nil && a.tgt.pronoun && subset(a.tgt.codes, asked.codes) { // "to open its market"
				a.tgt = nil
			}
		}
		if a.t.suffers && subject != nil && subset(codesOf(a.src), subject.codes) {
			a.src = nil
		}
		if a.t.suffers && a.src == nil && asked != nil && subject != nil && len(asked.codes) == 1 && len(subject.codes) == 1 && a.frame.Type == comity.Concede { // "asked her for the duty to be dropped"
			a.tgt, a.codesS, a.codesT = nil, asked.codes, subject.codes
			continue
		}
		if asked != nil && subject != nil && len(asked.codes) == 2 && len(subject.codes) > 0 && !subset(subject.codes[:1], asked.codes) && !a.t.suffers && a.tgt == nil {
			a.src, a.codesS, a.codesT, a.widened = nil, asked.codes[:1], asked.codes[1:], asked.first
			continue
		}
		if c.againstOther(a, subject, asked) {
			continue
		}
		if c.forOther(a, subject, asked) || c.forStruck(a, asked) {
			continue
		}
		if (a.tgt == nil || a.t.suffers && a.src == nil) && subject != nil && (!a.frame.Sym || a.t.isNoun && a.src != nil && !subset(subject.codes, a.src.codes)) && len(subject.codes) > 0 {
			a.tgt, a.codesT = nil, subject.codes
		}
	}
	if asked == nil && len(inner) > 0 && inner[0].src != subject {
		asked = inner[0].src
	}
	for _, a := range inner { // "called for an inquiry": nobody else is named to do it
		a.drop = a.drop || a.t.isNoun && a.src == subject && subject != nil && !a.frame.Sym
	}
	if subject != nil && asked != nil && len(asked.codes) == 2 && len(subject.codes) == 1 && subset(subject.codes, asked.codes) {
		asked = nil // "suggested that the two sides meet": the other one is asked
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

// desists reports whether what is asked is that a side stop something that it does to the one who asks: who is named besides is hit by the end of it.
func (c *clause) desists(a *act, subject *party) bool {
	return a.frame.Type == comity.Sanction && !a.t.isNoun && ceasing[a.t.lemma] && c.v.gerundAt(a.t.first+1) && subject != nil &&
		(a.tgt == nil || subset(a.tgt.codes, subject.codes))
}

// againstOther gives a sanction that a third is asked for to the other side of the story, for nobody asks to be hit: "asked Brussels to list the firms".
func (c *clause) againstOther(a *act, subject, asked *party) bool {
	if a.frame.Type != comity.Sanction || a.tgt != nil || subject == nil || asked == nil || len(subject.codes) != 1 || len(asked.codes) != 1 {
		return false
	}
	o := c.r.talk.Counterpart(subject.codes[0])
	if o == "" || o == asked.codes[0] {
		return false
	}
	a.codesT = []comity.Actor{o}
	return true
}

// forOther gives what a third asks of one of the story's two sides to the other: "Oman urged Peru to free the sailors" of Chile.
func (c *clause) forOther(a *act, subject, asked *party) bool {
	if a.tgt != nil || subject == nil || asked == nil || len(subject.codes) != 1 || len(asked.codes) != 1 || a.frame.Type != comity.Concede && a.frame.Type != comity.Retreat {
		return false
	}
	o := c.otherOfTwo(subject.codes, asked.codes[0])
	if o != "" {
		a.codesT = []comity.Actor{o}
	}
	return o != ""
}

// forStruck gives what one is asked to undo, told by a pronoun, to whom it has struck with it: "Oman keeps its embargo on Peru. Chile urged Oman to lift it."
func (c *clause) forStruck(a *act, asked *party) bool {
	if a.frame.Type != comity.Concede || a.tgt != nil || asked == nil || len(asked.codes) != 1 || c.v.low(a.t.last) != "it" && c.v.low(a.t.last) != "them" && c.v.low(a.t.last-1) != "it" && c.v.low(a.t.last-1) != "them" {
		return false
	}
	for k := len(c.r.found) - 1; k >= 0 && c.index-c.r.found[k].sentence <= 3; k-- {
		if f := &c.r.found[k]; f.Type == comity.Sanction && f.Source == asked.codes[0] && f.Target != "" {
			a.codesT = []comity.Actor{f.Target}
			return true
		}
	}
	return false
}

// otherOfTwo is the other of the story's two sides for one of them that a third, by, deals with; "" where by is a side itself.
func (c *clause) otherOfTwo(by []comity.Actor, one comity.Actor) comity.Actor {
	x, y, ok := c.r.talk.Pair()
	switch {
	case !ok || c.r.opt.Domestic || len(by) == 0 || by[0].Economy() == "" || subset(by[:1], []comity.Actor{x, y}):
		return ""
	case one == x:
		return y
	case one == y:
		return x
	}
	return ""
}

// ownWork are what a side gives up for another when it is asked to.
var ownWork = setOf("plan project scheme idea bill law decision claim patrol exercise drill operation campaign programme program deployment construction")

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
// ordering are the verbs by which a state makes its own people act.
var ordering = setOf("order instruct tell direct")

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

// yields reports whether an act that is asked for by a noun is the other side's to do: "the lifting of the ban", "an end to the curbs".
func yields(a *act) bool {
	return a.t.isNoun && (a.frame.Type == comity.Concede || a.frame.Type == comity.Retreat || a.frame.Type == comity.Cooperate && !a.frame.Sym)
}

// asker is who asks and who is asked in the passive: "Peru was urged to open the port", by the other side when nobody is named.
func (c *clause) asker(o *trigger, subject *party) (by, asked *party) {
	by = c.pick(c.args(o), subject, "by")
	if by == nil && subject != nil && len(subject.codes) == 1 {
		if other := c.r.talk.Counterpart(subject.codes[0]); other != "" {
			by = &party{first: o.first, last: o.last, head: o.head, codes: []comity.Actor{other}}
		}
	}
	return by, subject
}

// pressed reports whether a verb that also takes mere objects asks or refuses here: "pressed Peru to", "is urging Peru to", "has so far declined".
func (c *clause) pressed(o *trigger) bool {
	if o.lemma == "decline" {
		next := c.v.low(o.last)
		subject, _ := c.opSides(o)
		return subject != nil && !subject.modifier && subject.prep == "" && o.first-max(subject.last, subject.head+1) < 4 && (next == "." || next == "," || next == "again")
	}
	object := object0(c, o)
	if o.lemma == "want" && c.wanted(o) {
		return true
	}
	if o.op != "request" || object == nil || o.lemma == "order" {
		return false
	}
	return o.lemma == "invite" || o.lemma == "press" || c.v.low(max(object.last, object.head+1)) == "to"
}

// wanted reports whether a state wants something done: "wants the quota gone", "wants an immediate halt".
func (c *clause) wanted(o *trigger) bool {
	subject, _ := c.opSides(o)
	if subject == nil || subject.prep != "" || subject.modifier || o.first-subject.last > 3 {
		return false
	}
	for i := o.last + 1; i < c.v.last && i < o.last+14; i++ {
		w := c.v.low(i)
		if c.v.boundary(i) || w == "to" {
			return false
		}
		if outcomes[w] || halts[c.v.at(i).noun] {
			return true
		}
	}
	return false
}

var (
	outcomes = setOf("gone lifted scrapped removed abolished dropped withdrawn returned restored revoked released freed reopened opened eased lowered cut raised extended renewed revised back halted ended stopped settled resolved paid repaid compensated spared")
	halts    = setOf("halt end stop ceasefire truce apology compensation guarantee release withdrawal pullout removal lifting extension rollover exemption waiver return inquiry review answer explanation")
)
