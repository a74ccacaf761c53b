package event

import "github.com/comity-project/comity"

// shared is the target that the verb before names for both: "accused PERU of spying and recalled its ambassador".
func (c *clause) shared(a *act) []comity.Actor {
	if a.t.isNoun || len(a.codesT) > 0 || len(a.codesS) != 1 || c.r.opt.Domestic || !hostile(a.frame.Type) {
		return nil
	}
	var before *act
	for _, b := range c.acts {
		if b != a && !b.t.isNoun && b.t.first < a.t.first && hostile(b.frame.Type) && b.tgt != nil && len(b.tgt.codes) == 1 && b.src != nil && sameCodes(b.src.codes, a.codesS) && (before == nil || b.t.first > before.t.first) {
			before = b
		}
	}
	if before == nil || subset(before.tgt.codes, a.codesS) {
		return nil
	}
	and := false
	for i := before.t.last; i < a.t.first; i++ {
		if c.v.boundary(i) {
			return nil
		}
		and = and || c.v.low(i) == "and"
	}
	if !and {
		return nil
	}
	return before.tgt.codes
}

// lastSentence is the sentence of the last act told, -1 for none.
func (r *reader) lastSentence() int {
	if n := len(r.found); n > 0 {
		return r.found[n-1].sentence
	}
	return -1
}

// tormentor is who hit a side last in the story, to whom it turns when it asks or complains.
func (r *reader) tormentor(side comity.Actor) comity.Actor {
	for k := len(r.found) - 1; k >= 0; k-- {
		if f := &r.found[k]; f.Target == side && f.Type == comity.Sanction && f.Status == comity.Happened {
			return f.Source
		}
	}
	return ""
}

// twoSides are those of the meeting or deal told just before, else those of the story.
func (c *clause) twoSides() (comity.Actor, comity.Actor, bool) {
	if n := len(c.r.found); n > 0 {
		if f := &c.r.found[n-1]; f.Sym && f.sentence >= c.index-1 {
			return f.Source, f.Target, true
		}
	}
	return c.r.talk.Pair()
}

// paired reports whether an act without parties is one of the two sides all the same.
func (c *clause) paired(a *act) bool {
	t := a.t
	switch {
	case c.strangers(t) || c.amongOthers(t):
		return false
	case c.dated(t), c.settledPassive(a), c.fray(a):
		return true
	case t.object >= 0 && (t.suffers || a.frame.Sym || t.isNoun && t.family != ""):
		return true
	case !a.frame.Sym:
		return false
	case t.isNoun:
		return a.status == comity.Denied || a.status == comity.Planned && c.nextOne(a) || c.betweenTwo(t) || c.occasion(a)
	}
	return a.status == comity.Denied || c.groupSubject(t)
}

// fillable reports whether the story may fill what the sentence leaves out.
func (c *clause) fillable(a *act) bool {
	switch {
	case a.frame.Free, c.fray(a):
	case a.frame.Sym && a.frame.Type == comity.Assault && !a.t.isNoun && a.src == nil && c.groupSubject(a.t): // "their forces exchanged fire"
	case a.t.isNoun && a.frame.Type == comity.Agree && a.status == comity.Denied: // "there was no deal"
	case a.frame.Type == comity.Support && !c.r.opt.Domestic && a.src != nil && !a.t.isNoun && c.anaphoric(a.t): // "welcomed the decision"
	case a.frame.Sym && !hostile(a.frame.Type) && c.bothSides(a.t): // "the ministers have not spoken"
	case len(a.codesS) == 0 && len(a.codesT) == 1 && c.envoys(a): // "a delegation flew to Lima"
	case a.frame.Type == comity.Accuse && stately(a.src) && !a.t.isNoun && (c.anaphoric(a.t) || a.t.lemma == "complain" || a.t.lemma == "protest"): // "Chile has complained about the levy"
	case c.onBoats(a): // "a Chilean cutter rammed the boat"
	case c.endows(a): // "Canberra will provide $20 million for the police"
	case a.frame.Type == comity.Assault && a.t.isNoun && a.src != nil && a.status == comity.Happened && c.v.low(a.t.last) == "from": // "shelling from the Chilean side"
	case a.frame.Type == comity.Coerce && (a.t.suffers || a.t.isNoun && custody[a.t.lemma]) && a.tgt != nil: // whose citizens are seized, the other side seized
	default:
		return false
	}
	return true
}

// custody are the nouns of seizing people.
var custody = setOf("arrest detention")

// within takes an act without a target as one inside the economy of the place it names, else of the actor: the convention of the test sets.
func (c *clause) within(a *act) {
	if len(a.codesS) == 0 && len(a.codesT) > 0 {
		a.codesS = a.codesT[:1]
	}
	if len(a.codesT) > 0 || len(a.codesS) == 0 {
		return
	}
	a.codesT = a.codesS[:1]
	for _, x := range c.args(a.t) {
		if x.party.place && x.label != "subj" {
			a.codesT = x.party.codes
			return
		}
	}
}

// lastSanction is the direction of the latest sanction told, on the target if one is given.
func (r *reader) lastSanction(target []comity.Actor) (s, t comity.Actor, ok bool) {
	for k := len(r.found) - 1; k >= 0; k-- {
		f := &r.found[k]
		if f.Type == comity.Sanction && f.CAMEO != "161" && (len(target) == 0 || target[0] == f.Target) {
			return f.Source, f.Target, true
		}
	}
	if d := r.prior; d[0] != "" && (len(target) == 0 || target[0] == d[1]) {
		return d[0], d[1], true
	}
	return "", "", false
}
