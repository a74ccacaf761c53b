package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// idle reports whether an act of the lexicon is none between states here: a question, a wish, a topic, a meeting named as the place.
func (c *clause) idle(a *act) bool {
	switch {
	case c.question():
		return !c.r.opt.Domestic
	case a.frame.Type == comity.Accuse && a.tgt == nil && (a.status == comity.Denied && a.t.object < 0 || a.t.lemma == "regret" && !c.anaphoric(a.t)):
		return true // "won't slam doors", "regretted the deaths"
	case a.tgt != nil && a.tgt.first < a.t.first && !a.t.suffers && muttered[a.t.lemma]:
		return true // "China, he grumbled"
	case a.t.lemma == "complain" && a.tgt == nil && (a.status == comity.Denied || a.t.form&gerund != 0):
		return true
	case a.t.isNoun && a.t.family == "" && a.status != comity.CalledFor && (c.topic(a) || c.r.quoted(c.v, a.t.first) && !c.r.opt.Domestic):
		return true
	case c.r.opt.Domestic:
		return false
	case a.frame.Type == comity.Threaten && (a.t.lemma == "warn" || a.t.lemma == "caution") && a.until == 0 && !c.menaces(a):
		return true // a warning of bad weather
	case a.frame.Type == comity.Reject && (a.t.lemma == "deny" || a.t.lemma == "dismiss") && a.tgt == nil && (a.src == nil || a.src.pair || a.src.mention != nil && a.src.mention.Kind == actor.Person):
		return true // what an official denies to the press is no act on the other side
	case c.counts(a) || c.purpose(a) || a.t.isNoun && a.frame.Type == comity.Agree && c.without(a.t):
		return true
	case a.t.family == "PROPOSE" && a.t.suffers && a.src == nil && a.tgt == nil:
		return true // "a meeting is proposed"
	case together[a.rule] && a.frame.Type != comity.Reject && a.tgt == nil && !(a.src == nil && a.status == comity.Denied && c.groupSubject(a.t)) && (a.src == nil || len(a.src.codes) < 2) && !c.bothSides(a.t) && !c.nothing(a) && !c.settledPassive(a):
		return true
	case private(a.src) || private(a.tgt) || a.src != nil && a.src.agent == actor.Business && diplomatic(a.frame.Type):
		return true
	case a.state == comity.Hypothetical && (a.t.isNoun || c.opened(a.t, "if", "unless") || c.inverted(a.t)):
		return true
	}
	return false
}

// bothSides reports whether the subject of a verb is the two sides of the story by their offices: "the ministers spoke", "both delegations agreed".
func (c *clause) bothSides(t *trigger) bool {
	v := c.v
	k := t.first - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]) {
		k--
	}
	if !groupNouns[v.low(k)] {
		return false
	}
	for n := 0; k > v.first && n < 4; k, n = k-1, n+1 {
		if w := v.low(k - 1); w == "the" || w == "both" || w == "their" {
			return k-2 < v.first || !preps[v.low(k-2)] // "traders on both sides agreed"
		}
	}
	return false
}

// counts reports whether the object of a verb is an amount, and the verb one of trade or of numbers: "received 15% of its exports", "takes over a
// quarter", "meets a third of demand".
func (c *clause) counts(a *act) bool {
	if a.t.isNoun || a.t.object >= 0 || a.t.suffers {
		return false
	}
	switch a.frame.Type {
	case comity.Consult, comity.Support, comity.Assault, comity.Concede, comity.Cooperate, comity.Retreat, comity.Coerce:
	default:
		return false
	}
	v := c.v
	i := a.t.last
	for i < v.last && (adverbs[v.low(i)] || moreOrLess[v.low(i)]) {
		i++
	}
	w := v.low(i)
	if w == "a" || w == "one" || w == "two" || w == "three" {
		w = v.low(i + 1)
	}
	if fractions[w] || fractions[singular(w)] {
		return true
	}
	if w == "" || w[0] < '0' || w[0] > '9' {
		return false
	}
	switch v.low(i + 1) {
	case "%", "per", "percent", "million", "billion", "tonnes", "tons", "barrels", "m", "bn":
		return true
	}
	return false
}

var moreOrLess = setOf("about over nearly almost roughly some more than up to around close well just only as much many under below less")

// without reports whether a noun is what there was none of: "ended without a deal".
func (c *clause) without(t *trigger) bool {
	k := t.first - 1
	for k > c.v.first && (determiners[c.v.low(k)] || c.v.low(k) == "any" || plainModifier(c.v, k) && !preps[c.v.low(k)]) {
		k--
	}
	return c.v.low(k) == "without"
}

// purpose reports whether a talk is only what a meeting told before is for: "will meet in May to discuss gas".
func (c *clause) purpose(a *act) bool {
	if a.frame.Type != comity.Consult || a.t.isNoun || c.v.low(a.t.first-1) != "to" || a.t.form&base == 0 || a.tgt != nil || !together[a.rule] {
		return false
	}
	for _, o := range c.acts {
		if o != a && !o.drop && o.frame.Type == comity.Consult && o.t.first < a.t.first {
			return true
		}
	}
	return false
}

// inverted reports whether the clause of a trigger is a condition without "if": "Had Ottawa asked Washington".
func (c *clause) inverted(t *trigger) bool {
	for i := t.first - 1; i >= c.v.first && i > t.first-8 && c.v.low(i) != ","; i-- {
		if c.v.inverted(i) {
			return true
		}
	}
	return false
}

// settledPassive reports whether something was agreed, by whom the sentence does not say: "the price was agreed in March".
func (c *clause) settledPassive(a *act) bool {
	return a.t.lemma == "agree" && a.t.suffers && !a.t.reduced && a.src == nil && a.tgt == nil
}

// together are verbs that are acts between states only when two sides are their subject.
var together = map[string]bool{"verb agree": true, "verb settle": true, "verb resolve": true, "verb compromise": true, "verb talk": true, "verb speak": true, "verb review": true, "verb examine": true, "verb explore": true, "verb assess": true, "verb walk": true, "verb compare": true, "verb exchange": true, "verb discuss": true}

// question reports whether the sentence asks: "whether Government proposes", "has it helped?".
func (c *clause) question() bool {
	for i := c.v.first; i < c.v.last && i < c.v.first+5; i++ {
		if c.v.low(i) == "whether" {
			return true
		}
	}
	return c.v.low(c.v.last-1) == "?"
}

// topic reports whether a noun names no act of its own: nobody stands with it, or only the organisation whose summit it is.
func (c *clause) topic(a *act) bool {
	args := c.args(a.t)
	own := c.pick(args, nil, append([]string{"mod", "by", "between"}, a.frame.With...)...)
	if own == nil && (c.engaged(a) || c.occasion(a) || c.absent(a) || c.nextOne(a)) {
		return false
	}
	if own == nil && a.status == comity.Denied && a.frame.Sym { // "there would be no talks"; "there will be no deal" is a threat
		return c.v.low(a.t.first-2) == "be" && c.v.low(a.t.first-3) == "will"
	}
	if own == nil && uttered(a.frame.Type) {
		own = c.pick(args, nil, "from")
	}
	if own == nil {
		return !(a.frame.Type == comity.Agree && c.dated(a.t))
	}
	if a.frame.Type == comity.Consult && own.mention != nil && own.mention.Kind == actor.Organisation && own.codes[0].Economy() == "" {
		return true
	}
	if w := c.v.low(c.v.first); (w == "it" || w == "this" || w == "that") && bes[c.v.low(c.v.first+1)] {
		return true // "It was their third round": told before
	}
	if a.frame.Type == comity.Agree && c.sought(a) {
		return true
	}
	return a.frame.Type == comity.Consult && c.twin(a)
}

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
	return a.src != nil && len(a.src.codes) > 1 || c.homeOrAway(a) != nil
}

// setting reports whether a noun is where its sentence happened: "at a meeting on Monday".
func (c *clause) setting(t *trigger) bool {
	v := c.v
	k := t.first - 1
	for k > v.first && (v.low(k) == "a" || v.low(k) == "an" || plainModifier(v, k) && !preps[v.low(k)]) {
		k--
	}
	switch v.low(k) {
	case "at", "in", "during", "by":
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
	for k > c.v.first && (determiners[c.v.low(k)] || plainModifier(c.v, k) || c.v.low(k) == "-") {
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

// stately reports whether a party is a state by its own name or its capital.
func stately(p *party) bool {
	return p != nil && p.mention != nil && !p.pair && (p.mention.Kind == actor.Country || p.mention.Kind == actor.Capital || p.mention.Kind == actor.Metonym)
}

// diplomatic reports whether an act is a state's when anybody's: what firms say and agree among themselves is none.
func diplomatic(t comity.EventType) bool {
	switch t {
	case comity.Consult, comity.Agree, comity.Cooperate, comity.Support, comity.Request, comity.Reject, comity.Threaten, comity.Accuse, comity.Concede, comity.Sanction:
		return true
	}
	return false
}

// private reports whether a party is a person without public office, whose acts are not a state's.
func private(p *party) bool {
	return p != nil && p.mention != nil && p.mention.Kind == actor.Person && (p.mention.Agent == actor.Business || p.mention.Agent == actor.People)
}

// muttered are the verbs of blame that also close what somebody says.
var muttered = setOf("grumble complain fume gripe lament")
