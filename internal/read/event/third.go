package event

import (
	"strings"

	"github.com/comity-project/comity"
)

// third is whom the act of a state outside the story's pair is on, where the sentence does not tell: a call for calm goes to both sides, the pact of
// two is blamed or praised on both, blame goes to the side that struck last, help to the side that was struck.
func (c *clause) third(a *act) []comity.Actor {
	if c.r.opt.Domestic || len(a.codesS) == 0 || a.codesS[0].Economy() == "" || a.t.suffers || len(a.codesS) > 1 && !uttered(a.frame.Type) {
		return nil
	}
	s := a.codesS[0]
	if x, y, ok := c.r.talk.Pair(); ok && len(a.codesS) > 1 && (subset([]comity.Actor{x}, a.codesS) || subset([]comity.Actor{y}, a.codesS)) {
		return nil
	}
	if a.frame.Type == comity.Accuse || a.frame.Type == comity.Support || a.frame.Type == comity.Reject {
		if two := c.theirPact(a, s); two != nil {
			return two
		}
	}
	x, y, ok := c.r.talk.Pair()
	if !ok || s == x || s == y {
		return nil
	}
	switch a.frame.Type {
	case comity.Request, comity.Consult:
		if a.frame.Type == comity.Request && c.v.appeases(a.t) || a.frame.CAMEO == "045" {
			return c.r.quarrel(c.index, s, x, y)
		}
	case comity.Agree:
		if c.mediates(a) {
			return c.r.quarrel(c.index, s, x, y)
		}
		if f := c.r.blow(c.index, s); f != nil && (a.t.family == "PROMISE" || strings.HasPrefix(a.rule, "op promise")) {
			return []comity.Actor{f.Target}
		}
	case comity.Accuse:
		if f := c.r.blow(c.index, s); f != nil {
			return []comity.Actor{f.Source}
		}
	case comity.Support, comity.Aid:
		if o := c.author(a); a.frame.Type == comity.Support && o != "" { // "welcomed the step"
			return []comity.Actor{o}
		}
		if f := c.r.blow(c.index, s); f != nil {
			return []comity.Actor{f.Target}
		}
	}
	return nil
}

// ownSky reports whether a state outside the story's pair closes its airspace to all: a precaution.
func (c *clause) ownSky(a *act) bool {
	x, y, ok := c.r.talk.Pair()
	return ok && !c.r.opt.Domestic && len(a.codesS) == 1 && a.codesS[0] != x && a.codesS[0] != y && a.t.object >= 0 && (c.v.at(a.t.object).noun == "airspace" || c.v.at(a.t.object).noun == "airport")
}

// onBoats reports whether one of the story's two sides uses force on a boat or a post, which is then the other's.
func (c *clause) onBoats(a *act) bool {
	x, y, ok := c.r.talk.Pair()
	if !ok || c.r.opt.Domestic || a.t.isNoun || a.t.suffers || a.frame.Type != comity.Coerce && a.frame.Type != comity.Assault || a.src == nil || len(a.codesS) != 1 || a.codesS[0] != x && a.codesS[0] != y || a.src.place {
		return false
	}
	for i := a.t.last; i < a.t.last+5 && i < c.v.last && !c.v.boundary(i) && c.v.low(i) != ","; i++ {
		if possessives[c.v.low(i)] {
			return false
		}
		if struck[c.v.at(i).noun] {
			return true
		}
	}
	return false
}

// struck are what one side strikes of another's.
var struck = setOf("villager fisherman trucker sailor village town hamlet boat vessel ship trawler tanker frigate cutter patrol convoy post outpost position garrison helicopter jet drone")

// mediates reports whether an act is the offer of good offices: "volunteered to mediate".
func (c *clause) mediates(a *act) bool {
	l, _ := c.v.lemma(a.t.last+1, func(l string) bool { return goodOffices[l] })
	return a.frame.CAMEO == "045" || a.frame.Type == comity.Agree && strings.HasPrefix(a.rule, "op promise") && (l != "" && c.v.low(a.t.last) == "to" || goodOffices[c.v.at(a.t.last-1).lemma()])
}

// theirPact is the two sides of the pact, exercise or meeting told last that a third speaks of: "Beijing denounced the pact".
func (c *clause) theirPact(a *act, third comity.Actor) []comity.Actor {
	i := a.t.object
	if i < 0 {
		for i = a.t.last; i < a.t.last+4 && !jointThings[c.v.at(i).noun]; i++ {
		}
	}
	if !jointThings[c.v.at(i).noun] || i >= c.v.last || c.v.low(i-1) != "the" && c.v.low(i-1) != "this" && c.v.low(i-1) != "their" && c.v.low(i-2) != "the" {
		return nil
	}
	for k := len(c.r.found) - 1; k >= 0 && c.index-c.r.found[k].sentence <= 3; k-- {
		if f := &c.r.found[k]; (f.Type == comity.Agree || f.Type == comity.Cooperate || f.Type == comity.Consult) && f.Sym && f.Source != third && f.Target != third && f.Target != "" {
			return []comity.Actor{f.Source, f.Target}
		}
	}
	return nil
}

// jointThings are what two sides do together.
var jointThings = setOf("pact deal accord agreement treaty exercise drill talk meeting summit alliance partnership truce ceasefire breakthrough settlement rapprochement thaw reconciliation")

// quarrel is the two that a third steps between: those of the last hostile deed or word told in the passage, else the story's two.
func (r *reader) quarrel(sentence int, third, x, y comity.Actor) []comity.Actor {
	for k := len(r.found) - 1; k >= 0 && sentence-r.found[k].sentence <= 3; k-- {
		f := &r.found[k]
		if f.filled == 0 && f.Source.Economy() != "" && f.Target.Economy() != "" && f.Source != third && f.Target != third && (hostile(f.Type) || f.Type == comity.Accuse || f.Type == comity.Reject || f.Type == comity.Threaten) {
			return []comity.Actor{f.Source, f.Target}
		}
	}
	return []comity.Actor{x, y}
}

// blow is the last hostile deed told in the passage to which the side is no party, nil for none.
func (r *reader) blow(sentence int, not comity.Actor) *found {
	for k := len(r.found) - 1; k >= 0 && sentence-r.found[k].sentence <= 4; k-- {
		f := &r.found[k]
		if f.Source == "" || f.Target == "" || f.Source == not || f.Target == not || f.Status != comity.Happened || f.Sym {
			continue
		}
		switch f.Type {
		case comity.Assault, comity.Coerce, comity.Mobilize, comity.Sanction:
			return f
		}
	}
	return nil
}

// appeases reports whether a request is one for peace between others: "called for calm".
func (v *view) appeases(t *trigger) bool {
	for i := t.last; i < v.last && i < t.last+6; i++ {
		if peaceable[v.at(i).noun] {
			return true
		}
		if w := v.low(i); w == "," || w == "to" || v.boundary(i) {
			return false
		}
	}
	return t.object >= 0 && peaceable[v.at(t.object).noun]
}

// peaceable are the things that a third asks of two.
var peaceable = setOf("calm restraint peace truce ceasefire cease-fire dialogue de-escalation compromise moderation reconciliation detente")
