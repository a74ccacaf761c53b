package event

import "github.com/comity-project/comity"

// agreed settles what only the words around a verb of agreeing tell: that nothing was agreed, to whom a promise in the passive was made, that the
// parties to a contract are no states.
func (c *clause) agreed(a *act, args []arg) {
	if c.r.opt.Domestic {
		return
	}
	t := a.t
	if t.isNoun {
		if a.frame.Type == comity.Agree && a.status == comity.Happened && c.inReach(t) {
			a.status = comity.Planned
		}
		return
	}
	if t.family == "YIELD" && t.lemma == "accept" { // an offer taken, not a demand yielded to
		a.frame = &frame{Type: comity.Agree, CAMEO: "030", Free: true, With: a.frame.With}
	}
	if t.lemma == "accept" && t.family == "" { // "Quito accepted, on one condition"
		if w := c.v.low(t.last); w != "," && w != "." && w != ";" && w != "" {
			a.drop = true
		}
	}
	if t.lemma == "sign" && t.family == "" && t.last == t.first+1 { // "the minister signed on Monday": the text was named before
		w := c.v.low(t.last)
		if w == "with" && a.tgt != nil { // "signed with Chile in May"
			return
		}
		if c.v.lastClass != "DEAL" && !c.v.topics.deal || w != "on" && w != "in" && w != "at" && w != "last" && w != "for" {
			a.drop = true
		}
	}
	if t.class == "OBJECTION" && c.v.at(t.object).noun == "concern" && c.v.low(t.object+1) == "for" { // "concern for the victims"
		a.frame = &frame{Type: comity.Support, CAMEO: "051", Free: true, With: []string{"for", "in"}}
	}
	if t.family == "VOW" && t.lemma == "promise" && t.suffers { // "had been promised a zero tariff"
		a.frame = lex().opFrames["promise"]
		a.tgt = c.pick(args, nil, "subj")
		a.src = c.pick(args, a.tgt, "by")
	}
	if a.frame.Type != comity.Agree {
		return
	}
	if t.lemma == "agree" && t.suffers && a.src == nil && a.tgt != nil && a.tgt.prep == "" && len(a.tgt.codes) == 1 { // "Peru's tax was agreed"
		a.drop = true
	}
	if t.suffers && (c.firms(args) || c.amongOthers(t)) || cargo(a.src) && ventures[c.v.at(a.src.head).noun] || a.tgt == nil && c.inner(a) {
		a.drop = true
	}
}

// ventures are the bodies of a country that sign for themselves.
var ventures = setOf("association company corporation group firm mill maker producer union university chamber bank institute holding conglomerate brand retailer")

// houseTexts are the texts that a government makes for itself.
var houseTexts = setOf("plan document paper statement framework target formula principle timetable roadmap programme draft")

// inner reports whether a body of one state makes a text of its own: "the cabinet approved a plan".
func (c *clause) inner(a *act) bool {
	switch a.t.lemma {
	case "approve", "adopt", "announce", "unveil", "draw", "set", "establish", "launch":
	default:
		return false
	}
	return a.t.object >= 0 && a.src != nil && len(a.src.codes) == 1 && houseTexts[c.v.at(a.t.object).noun] && c.v.low(a.t.object-1) != "joint"
}

// inReach reports whether an agreement is still ahead: "close to a deal".
func (c *clause) inReach(t *trigger) bool {
	for i := t.first - 1; i >= c.v.first && i > t.first-5; i-- {
		switch c.v.low(i) {
		case "close", "closer", "near", "nearing", "toward", "towards", "hope", "hopes", "verge", "brink", "cusp":
			return true
		case ",", "signed", "reached":
			return false
		}
	}
	return false
}

// firms reports whether those who sign are firms or people of a country, not the country: "signed by two Peruvian mills".
func (c *clause) firms(args []arg) bool {
	for _, x := range args {
		if x.label == "by" && cargo(x.party) {
			return true
		}
	}
	return false
}

// amongOthers reports whether a deal is between parties that the story does not know as states: "the agreement between the firm and its workers".
func (c *clause) amongOthers(t *trigger) bool {
	for i := t.object + 1; t.object >= 0 && i < t.first; i++ {
		if c.v.low(i) != "between" {
			continue
		}
		var sides []comity.Actor
		for k := range c.parties {
			if p := &c.parties[k]; p.first > i && p.first < t.first {
				sides = union(sides, p.codes)
			}
		}
		if len(sides) > 1 {
			return false
		}
		w := c.v.low(i + 2)
		return w != "two" && w != "sides" && c.v.low(i+1) != "both" && c.v.low(i+1) != "them"
	}
	return false
}

// nothing reports whether an agreement without parties is denied by its subject: "nothing was agreed".
func (c *clause) nothing(a *act) bool {
	if a.frame.Type != comity.Agree && a.frame.Type != comity.Consult || a.t.isNoun {
		return false
	}
	for i := a.t.first - 1; i >= c.v.first && i > a.t.first-5; i-- {
		switch w := c.v.low(i); {
		case w == "nothing" || w == "none":
			return true
		case !auxiliaries[w] && !adverbs[w]:
			return false
		}
	}
	return false
}
