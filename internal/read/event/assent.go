package event

import "github.com/comity-project/comity"

// assented reports whether a bare "agreed" or "accepted" answers what the other side has just asked: "Peru asked for an inspection; Chile agreed".
func (c *clause) assented(a *act) bool {
	if a.t.isNoun || a.frame.Type != comity.Agree || a.status != comity.Happened || a.t.object >= 0 || a.src == nil || len(a.src.codes) != 1 || c.r.opt.Domestic {
		return false
	}
	if w := c.v.low(a.t.last); w != "." && w != ";" && w != "," && w != "" {
		return false
	}
	by, ok := c.askedOf(a.src.codes[0], a.t.first)
	if ok && len(a.codesT) == 0 && a.tgt == nil {
		a.codesT = []comity.Actor{by}
	}
	return ok
}

// askedOf is who has asked something of a side: earlier in the sentence, or in the one before.
func (c *clause) askedOf(side comity.Actor, before int) (comity.Actor, bool) {
	for _, b := range c.acts {
		if !b.drop && b.t.first < before && b.frame.Type == comity.Request && b.status == comity.Happened && b.src != nil && len(b.src.codes) == 1 && b.src.codes[0] != side && (b.tgt == nil || subset([]comity.Actor{side}, b.tgt.codes)) {
			return b.src.codes[0], true
		}
	}
	for _, b := range c.acts {
		if !b.drop && b.t.first < before && b.status == comity.CalledFor && len(b.codesT) == 1 && b.codesT[0] != side && subset([]comity.Actor{side}, b.codesS) {
			return b.codesT[0], true
		}
	}
	for k := len(c.r.found) - 1; k >= 0 && c.r.found[k].sentence >= c.index-1; k-- {
		f := &c.r.found[k]
		if f.Target == side && f.Type == comity.Request && f.Status == comity.Happened {
			return f.Source, true
		}
	}
	return "", false
}

// invited adds the visit to come of an invitation that is accepted: "accepted an invitation to Lima".
func (c *clause) invited(a *act) {
	if c.r.opt.Domestic || a.t.isNoun || a.frame.Type != comity.Agree || a.status != comity.Happened || a.t.object < 0 || c.v.at(a.t.object).noun != "invitation" || c.v.low(a.t.object+1) != "to" {
		return
	}
	k := a.t.object + 2
	if c.v.low(k) == "visit" || c.v.low(k) == "come" || c.v.low(k) == "travel" {
		for _, b := range c.acts {
			if b != a && !b.drop && b.frame.Type == comity.Consult && b.t.first >= k && b.t.first < k+4 {
				b.status, b.src = comity.Planned, a.src
				return
			}
		}
	} else if c.partyAt(k) == k {
		return
	}
	last := max(c.partyAt(k), k+1)
	t := &trigger{first: a.t.object, last: last, head: a.t.object, object: -1, frame: visitFrame, lemma: "invitation", form: base}
	c.acts = append(c.acts, &act{t: t, frame: visitFrame, src: a.src, tgt: a.tgt, codesT: a.codesT, rule: "accepted invitation", opAt: -1, widened: -1, status: comity.Planned})
}

// arranged adds what two sides have agreed on, where the words tell what kind of act it is: "agreed on joint patrols", "agreed on longer visas".
func (c *clause) arranged(a *act) {
	v := c.v
	if c.r.opt.Domestic || a.t.isNoun || a.rule != "verb agree" || a.status != comity.Happened {
		return
	}
	on := -1
	for i := a.t.last; i < v.last && i < a.t.last+4 && on < 0; i++ {
		if v.low(i) == "on" && !v.duration(i) && !v.at(i+1).isVerb {
			on = i
		}
	}
	if on < 0 {
		return
	}
	first, last := v.phrase(on + 1)
	if first < 0 || v.aimed(first, last) {
		return
	}
	for _, b := range c.acts {
		if !b.drop && b != a && b.t.first > on && b.t.first < last {
			return
		}
	}
	typ, sure := v.wished(first, last)
	if !sure || typ == "" || typ == comity.Agree {
		return
	}
	w := c.spelled(typ, first, last)
	w.status, w.rule, w.of = comity.Planned, "agreed on", a
	c.acts = append(c.acts, w)
}

// reviews turns the talks that one side promises to have with nobody into what it may concede: "promised to review the duty".
func (c *clause) reviews(o *trigger, inner []*act) bool {
	if len(inner) != 1 || c.r.opt.Domestic || o.suffers {
		return false
	}
	a := inner[0]
	if a.frame.Type != comity.Consult || !together[a.rule] || a.t.isNoun || a.tgt != nil || c.v.nounOf(a.t.last, 5, reviewed) < 0 {
		return false
	}
	if s, _ := c.opSides(o); s == nil || len(s.codes) != 1 {
		return false
	}
	a.frame = &frame{Type: comity.Concede, CAMEO: "081", Free: true, With: []string{"on", "for"}}
	a.rule = "promised review"
	return true
}

// reviewed are the burdens that are looked at again.
var reviewed = setOf("tariff duty levy ban restriction curb fee charge quota decision measure rule toll tax embargo sanction surcharge penalty list licence permit decree law order step move regulation")

// metAnd gives an agreement the sides of the meeting it came out of: "Minister Kamau and his colleague met on Monday and agreed on a permit".
func (c *clause) metAnd(a *act) {
	if c.r.opt.Domestic || a.t.isNoun || a.frame.Type != comity.Agree || a.status == comity.Denied || a.tgt != nil || a.src != nil && (len(a.src.codes) > 1 || !a.src.pronoun && c.v.ownSubject(a.t.head)) {
		return
	}
	for _, b := range c.acts {
		if b == a || b.drop || b.t.isNoun || b.frame.Type != comity.Consult || !b.sym || len(b.codesS) != 1 || len(b.codesT) != 1 || b.t.first > a.t.first || b.status != comity.Happened || !c.v.joinedVerb(b.t, a.t) {
			continue
		}
		a.codesS, a.codesT, a.sym, a.filled = b.codesS, b.codesT, true, b.filled
		return
	}
}

// joinedVerb reports whether verb t is joined to verb s by "and" under one subject, with phrases but no other clause between.
func (v *view) joinedVerb(s, t *trigger) bool {
	k := t.first - 1
	for k > s.last && (adverbs[v.low(k)] || auxiliaries[v.low(k)]) {
		k--
	}
	if v.low(k) != "and" && v.low(k) != "," || s.form&t.form == 0 {
		return false
	}
	for i := s.last; i < k; i++ {
		if w := v.low(i); breaks[w] || subordinates[w] && !preps[w] || v.verbAt(i) && v.finiteAt(i) {
			return false
		}
	}
	return true
}
