package event

import "github.com/comity-project/comity"

// engaged reports whether two sides are in the act: "Lima and Quito are in talks".
func (c *clause) engaged(a *act) bool {
	v := c.v
	if !a.frame.Sym || a.src == nil || len(a.src.codes) < 2 {
		return false
	}
	k := a.t.first - 1
	for k > v.first && plainModifier(v, k) && !preps[v.low(k)] {
		k--
	}
	return v.low(k) == "in" || v.low(k) == "into"
}

// nextOne reports whether a meeting to come is the subject: "Their next session is in Lima", "The next round will be in May".
func (c *clause) nextOne(a *act) bool {
	v := c.v
	if a.frame.Type != comity.Consult {
		return false
	}
	for i := a.t.first - 1; i >= v.first && i > a.t.first-4; i-- {
		if w := v.low(i); w != "next" && w != "another" && w != "fresh" && w != "further" {
			continue
		}
		for k := a.t.last; k < v.last && k < a.t.last+5; k++ {
			if w := v.low(k); w == "is" || w == "are" || w == "will" || w == "would" {
				a.status = comity.Planned
				return i <= v.first+1
			}
		}
	}
	return false
}

// absent reports whether a sentence says that a meeting is not to be: "there will be no talks".
func (c *clause) absent(a *act) bool {
	v := c.v
	if a.frame.Type != comity.Consult || a.status != comity.Denied {
		return false
	}
	for i := a.t.first - 1; i >= v.first && i > a.t.first-7; i-- {
		if v.low(i) == "there" {
			return true
		}
	}
	return false
}

// occasion reports whether a meeting opens the sentence as what the rest came out of: "During talks in Lima, the ministers", "After a week of talks".
func (c *clause) occasion(a *act) bool {
	v := c.v
	if a.frame.Type != comity.Consult || c.twin(a) {
		return false
	}
	if a.src != nil && len(a.src.codes) == 2 && a.src.prep == "" && c.setting(a.t) {
		return true
	}
	if a.t.first-v.first > 6 {
		return false
	}
	if a.t.lemma == "call" && a.frame.Mode == "phone" {
		return true
	}
	switch v.low(v.first) {
	case "during", "after", "in", "following", "on":
	case "at":
		if a.t.lemma == "summit" { // only where something was said
			return false
		}
	default:
		return false
	}
	for i := v.first + 1; i < a.t.first; i++ {
		if w := v.low(i); preps[w] && w != "of" || w == "the" || w == "," || isCapital(v.doc.Tokens[i].Text) {
			return false
		}
	}
	if timeUnits[v.at(a.t.first-2).noun] && v.low(a.t.first-1) == "of" || v.at(a.t.first-2).noun == "round" {
		return true // "After a week of talks"
	}
	return a.src != nil && len(a.src.codes) > 1 || c.homeOrAway(a) != nil
}

// setting reports whether a noun is where its sentence happened: "at a meeting on Monday".
func (c *clause) setting(t *trigger) bool {
	v := c.v
	k := t.first - 1
	for k > v.first && (v.low(k) == "a" || v.low(k) == "an" || plainModifier(v, k) && !preps[v.low(k)]) {
		k--
	}
	if v.low(k) == "of" && (timeUnits[v.at(k-1).noun] || v.at(k-1).noun == "round") { // "after nearly three hours of talks"
		for k--; k > v.first && !preps[v.low(k-1)] && !v.boundary(k-1); k-- {
		}
		w := v.low(k - 1)
		return w == "after" || w == "following" || w == "during" || w == "in"
	}
	switch v.low(k) {
	case "at", "in", "during", "by", "after", "following":
		return t.lemma != "summit" && v.low(k+1) != "the"
	}
	return false
}

// homeOrAway is the place of a meeting that opens the sentence, where it is one of the story's two sides and the subject is the other.
func (c *clause) homeOrAway(a *act) *party {
	x, y, ok := c.r.talk.Pair()
	for k := range c.parties {
		p := &c.parties[k]
		if p.first < a.t.last || p.first > a.t.last+2 || p.prep != "in" || len(p.codes) != 1 {
			continue
		}
		if ok && (p.codes[0] == x || p.codes[0] == y) {
			return p
		}
	}
	return nil
}

// thanked reports whether a noun is what another is thanked for: "thanked Peru for its support".
func (c *clause) thanked(a *act) bool {
	k := a.t.first - 1
	for k > c.v.first && plainModifier(c.v, k) && !preps[c.v.low(k)] && !possessives[c.v.low(k)] {
		k--
	}
	if !possessives[c.v.low(k)] || c.v.low(k-1) != "for" {
		return false
	}
	for _, o := range c.acts {
		if o != a && !o.t.isNoun && o.frame.Type == comity.Support && o.t.first < a.t.first {
			return true
		}
	}
	return false
}

// fray reports whether a noun tells of fighting of the two sides that nobody is named for: "after a clash at sea", "five days of clashes".
func (c *clause) fray(a *act) bool {
	if !a.t.isNoun || a.frame.Type != comity.Assault || !frays[a.t.lemma] || a.src != nil && a.src.first < a.t.last || a.tgt != nil || a.status != comity.Happened || c.r.opt.Domestic {
		return false
	}
	x, y, ok := c.r.talk.Pair()
	if !ok || c.v.low(a.t.last) == "with" || c.v.low(a.t.last) == "between" || c.v.low(a.t.last) == "among" {
		return false
	}
	for k := range c.parties {
		p := &c.parties[k]
		if p.place && p.first > a.t.head && p.first < a.t.last+4 && len(p.codes) > 0 && !subset(p.codes, []comity.Actor{x, y}) {
			return false
		}
	}
	for i := a.t.first - 1; i >= c.v.first && i > a.t.first-6; i-- {
		switch c.v.low(i) {
		case "after", "following", "during", "in", "since", "of":
			return true
		}
	}
	return c.v.low(a.t.last) == "in" && c.v.low(a.t.last+1) == "which"
}

// frays are the nouns of fighting that takes two.
var frays = setOf("clash skirmish firefight gunfight shootout standoff stand-off fire gunfire")

// betweenTwo reports whether a noun is said to be between the sides, without their names: "the first meeting between the two".
func (c *clause) betweenTwo(t *trigger) bool {
	for i := t.last; i < c.v.last && i < t.last+5; i++ {
		if w := c.v.low(i); w != "between" && w != "of" && !(w == "in" && c.v.low(i+1) == "which") || w == "of" && i != t.last {
			continue
		}
		if c.v.low(i) == "in" {
			i++
		}
		w, next := c.v.low(i+1), c.v.low(i+2)
		return w == "them" || (w == "the" || w == "both") && (next == "two" || next == "pair" || groupNouns[next]) || w == "both"
	}
	return false
}

// counts reports whether a noun only counts the visit told before: ", his second trip".
func (c *clause) counts(a *act) bool {
	k := a.t.first - 1
	for k > c.v.first && (plainModifier(c.v, k) || determiners[c.v.low(k)]) && !possessives[c.v.low(k)] {
		k--
	}
	if !possessives[c.v.low(k)] || k == a.t.first-1 {
		return false
	}
	if b := c.v.low(k - 1); b != "," && b != "be" && b != "is" && b != "was" && k != c.v.first {
		return false
	}
	for _, o := range c.acts {
		if o != a && !o.drop && o.frame.Type == comity.Consult {
			return true
		}
	}
	n := len(c.r.found)
	return n > 0 && c.r.found[n-1].Type == comity.Consult && c.r.found[n-1].sentence >= c.index-1
}

// titled reports whether an agreement is named as a text, by its title: "under the Canada–United States Agreement".
func (c *clause) titled(t *trigger) bool {
	return isCapital(c.v.doc.Tokens[t.head].Text) && t.first > c.v.first && isCapital(c.v.doc.Tokens[t.first-1].Text)
}

// sought reports whether an agreement is only what talks are about: "negotiations on a pact between Lima and Quito".
func (c *clause) sought(a *act) bool {
	for i, n := a.t.first-1, 0; i > c.v.first && n < 10; i, n = i-1, n+1 {
		switch w := c.v.low(i); w {
		case "on", "for", "towards", "toward", "about", "over":
			for _, p := range lex().classes[c.v.at(i-1).noun] {
				if p.family == "TALK" && len(p.rest) == 0 {
					return true
				}
			}
			return false
		case ",", "of", "in":
			return false
		}
	}
	return false
}

// twin reports whether the meeting is what another act of the sentence is for: "is to visit Washington for talks".
func (c *clause) twin(a *act) bool {
	k := a.t.first - 1
	for k > c.v.first && (determiners[c.v.low(k)] || plainModifier(c.v, k) && !preps[c.v.low(k)] || c.v.low(k) == "-") {
		k--
	}
	switch c.v.low(k) {
	case "for", "at", "during", "on", "in":
	default:
		return false
	}
	for _, o := range c.acts {
		if o != a && !o.drop && o.frame.Type == comity.Consult && o.t.first < a.t.first {
			return true
		}
	}
	return false
}
