package event

import "github.com/comity-project/comity"

// byAuthor: who lifts a measure, or is told to have imposed it by nobody's name, is who imposed it.
func (c *clause) byAuthor(a *act) bool {
	if c.ownMeasure(a) {
		return true
	}
	if len(a.codesS) > 0 {
		return false
	}
	if (a.frame.Type == comity.Concede || a.frame.Type == comity.Cooperate && a.t.family == "RESUME" && a.t.class == "FLOW" || a.frame.Type == comity.Sanction && a.t.object >= 0) && (a.t.suffers || suffering[a.t.family]) {
		if s, t, ok := c.r.lastSanction(a.codesT); ok && (a.frame.Type != comity.Cooperate || c.r.talk.Counterpart(s) == t) {
			a.codesS, a.codesT, a.filled = []comity.Actor{s}, []comity.Actor{t}, 1
			return true
		}
	}
	if a.t.family != "FACE" {
		return false
	}
	if f := c.r.focus; len(a.codesT) == 2 && f != "" && f != a.codesT[0] && f != a.codesT[1] { // "Both face a duty", of the third told of before
		a.codesS, a.filled = []comity.Actor{f}, 1
		return true
	}
	if len(a.codesT) == 1 { // "Peru, which faces the same duty"
		if s, _, ok := c.r.lastSanction(nil); ok && s != a.codesT[0] {
			a.codesS, a.filled = []comity.Actor{s}, 1
			return true
		}
	}
	return false
}

// ownMeasure gives what becomes of a measure to the side that a relative clause between says took it: "the duty that Chile imposed in May was lifted".
func (c *clause) ownMeasure(a *act) bool {
	if !a.t.suffers && a.t.family != "RESUME" && a.t.family != "GO" || a.t.isNoun || a.src != nil || a.frame.Type != comity.Concede && a.frame.Type != comity.Cooperate {
		return false
	}
	for _, b := range c.acts {
		if b == a || b.t.isNoun || b.frame.Type != comity.Sanction || b.src == nil || len(b.src.codes) != 1 || b.t.first > a.t.first || a.t.first-b.t.first > 20 || !b.t.suffers && !c.v.relativeTo(b) || b.t.suffers && (!b.t.reduced || b.src.prep != "by") {
			continue
		}
		s := b.src.codes
		if t := c.r.talk.Counterpart(s[0]); subset(a.codesT, s) && t != "" {
			a.codesT, a.filled = []comity.Actor{t}, 1
		}
		a.codesS = s
		return len(a.codesT) > 0
	}
	return false
}

// relativeTo reports whether an act is told by a relative clause right behind a noun: "the crossings that Chile closed", "the duty Chile imposed".
func (v *view) relativeTo(b *act) bool {
	k := b.src.first - 1
	if determiners[v.low(k)] {
		k--
	}
	if relative[v.low(k)] {
		k--
	}
	return k >= v.first && v.at(k).isNoun && !v.at(k).isVerb && b.src.first < b.t.first
}

// onAuthor: who praises or blames "the decision" means who took it.
func (c *clause) onAuthor(a *act) bool {
	if len(a.codesT) > 0 || len(a.codesS) != 1 || a.frame.Type != comity.Accuse && a.frame.Type != comity.Support || !c.anaphoric(a.t) {
		return false
	}
	who := c.author(a)
	if who == "" {
		who = c.r.focus
		if s, _, ok := c.r.lastSanction(nil); ok {
			who = s
		}
	}
	if who != "" && who != a.codesS[0] {
		a.codesT, a.filled = []comity.Actor{who}, 1
	}
	return false
}

// author is whose deed or words of the last sentences an act speaks of, by the noun for it: "condemned the remarks" of who warned, "welcomed the step"
// of who took it, first of those who struck the speaker; "" where nobody else did any such thing.
func (c *clause) author(a *act) comity.Actor {
	word := ""
	for i := a.t.first + 1; i < a.t.first+6 && i < c.v.last && word == ""; i++ {
		if w := c.v.at(i).noun; told[w] {
			word = w
		}
	}
	if c.pointed(a.t) {
		word = "move"
	}
	return c.doer(a.codesS[0], 3, func(f *found) bool { return !f.Sym && speaksOf(word, f.Type) })
}

// doer is who did something that fits in the last sentences, first of those who did it to the side that speaks; "" for nobody else.
func (c *clause) doer(speaker comity.Actor, back int, fits func(*found) bool) comity.Actor {
	var who comity.Actor
	for k := len(c.r.found) - 1; k >= 0 && c.index-c.r.found[k].sentence <= back; k-- {
		f := &c.r.found[k]
		if f.Source == speaker || f.Source == "" || c.r.forum([]comity.Actor{f.Source}) || f.Status != comity.Happened || !fits(f) {
			continue
		}
		if f.Target == speaker {
			return f.Source
		}
		if who == "" {
			who = f.Source
		}
	}
	return who
}

// speaksOf reports whether a noun can mean an act of the type.
func speaksOf(word string, t comity.EventType) bool {
	switch word {
	case "remark":
		return uttered(t)
	case "strike", "attack", "raid", "incursion", "invasion", "bombing", "shelling", "killing":
		return t == comity.Assault
	case "closure", "expulsion":
		return t == comity.Sanction
	case "ban", "tariff", "duty", "sanction", "restriction", "curb":
		return t == comity.Sanction
	case "move", "decision", "step", "measure", "action", "gesture":
		return t == comity.Sanction || t == comity.Mobilize || t == comity.Concede || t == comity.Coerce || t == comity.Reject
	}
	return false
}
