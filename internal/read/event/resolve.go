package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// Who acts, and on whom, is read in one order. Each step may settle an act; what a step leaves open, the next ones try. First comes what the
// sentence itself names, then what its words point to, then what the story knows:
//
//  1. named: the parties of the sentence, found by word order and by the tree.
//  2. official: somebody in office whose side the text does not tell is of the side that he does not act on.
//  3. answer: who refuses, accepts or complains without an object turns to the one who asked, blamed or struck just before.
//  4. group: two who act together act on each other, a court stands for the side sued there, "they" are the two who met.
//  5. nobody: acts at home, on the own people, on a name that is no state, are left as they are.
//  6. third: a state outside the story's pair acts on the two, on the one who was struck, or on the one who struck.
//  7. author: who lifts or holds a measure that nobody is named for is who imposed it.
//  8. pair: with no side named, the two of the passage; with one named, the other side of the story.
//
// Worked example, of a story about Peru and Chile: "Peru shut the border in May. Bolivia condemned the step. It was reopened in June." The first
// sentence names its source; its target is the pair's other side, Chile (8). Bolivia is no side of the story, and blames who struck last, Peru (6).
// Nobody is named for the reopening: it is Peru's, who shut the border, and Chile's who was shut out (7).

// complete gives an act the sides that its sentence leaves open.
func (c *clause) complete(a *act) {
	if a.drop = a.drop || c.private(a.t); a.drop {
		return
	}
	c.bySentence(a)
	for _, settled := range resolution {
		if settled(c, a) {
			break
		}
	}
	if c.r.opt.Domestic {
		c.within(a)
	}
}

// resolution are the steps after the sentence's own parties, in their order; each reports whether the act is settled.
var resolution = []func(*clause, *act) bool{
	(*clause).twoTargets,
	(*clause).goodOffices,
	(*clause).together,
	(*clause).inCourt,
	(*clause).noneDone,
	(*clause).theyTwo,
	(*clause).underPact,
	(*clause).leftOpen,
	(*clause).byThird,
	(*clause).byFlow,
	(*clause).byAuthor,
	(*clause).onAuthor,
	(*clause).ofPair,
	(*clause).byPartner,
	(*clause).onShared,
	(*clause).onPartner,
}

// bySentence is what the sentence names, and what its words point to.
func (c *clause) bySentence(a *act) {
	if len(a.codesS) == 0 && a.src != nil {
		a.codesS = a.src.codes
	}
	if len(a.codesT) == 0 && a.tgt != nil {
		a.codesT = a.tgt.codes
	}
	if a.src != nil && a.src.mention != nil && a.src.mention.Code == "" && len(a.codesS) == 1 && len(a.codesT) == 1 && a.codesS[0] == a.codesT[0] {
		if o := c.r.talk.Counterpart(a.codesT[0]); o != "" { // an official without a side who acts on the story's own is the other's
			a.codesS = []comity.Actor{o}
			c.r.sided[a.src.mention.Name] = o
		}
	}
	if (a.frame.Sym || a.t.class == "PEACE") && !hostile(a.frame.Type) && a.src == nil && len(a.codesS) == 0 && a.tgt != nil && a.tgt.place && (a.tgt.prep == "in" || a.tgt.prep == "at") && !c.r.opt.Domestic {
		a.tgt, a.codesT = nil, nil // "a truce was agreed in Vienna": nobody is named yet
	}
	c.turned(a)
	c.apart(a)
	c.answers(a)
	a.sym = a.sym || a.frame.Sym
}

// twoTargets: "talks on a pact between Lima and Quito dragged on".
func (c *clause) twoTargets(a *act) bool {
	if (a.sym || a.frame.Type == comity.Cooperate) && len(a.codesS) == 0 && len(a.codesT) == 2 {
		a.codesS, a.codesT, a.sym = a.codesT[:1], a.codesT[1:], true
		return true
	}
	return false
}

// goodOffices: several thirds offer to mediate between the two of the story.
func (c *clause) goodOffices(a *act) bool {
	x, y, ok := c.r.talk.Pair()
	if !ok || len(a.codesS) < 2 || len(a.codesT) > 0 || subset(a.codesS[:1], []comity.Actor{x, y}) || subset(a.codesS[1:2], []comity.Actor{x, y}) || !c.mediates(a) {
		return false
	}
	a.codesT, a.filled = []comity.Actor{x, y}, 1
	return true
}

// together: "A and B met", "both sides imposed".
func (c *clause) together(a *act) bool {
	if len(a.codesS) < 2 || len(a.codesT) > 0 || !a.sym && !(a.src != nil && a.src.pair) && !(a.frame.Free && !hostile(a.frame.Type) && !uttered(a.frame.Type)) && !c.eachOther(a.t) {
		return false
	}
	a.codesS, a.codesT, a.sym = a.codesS[:1], a.codesS[1:], true
	return true
}

// inCourt: a case brought to a court, an appeal or a complaint to whoever is no side of the story, is against the other side: "Peru complained to the
// Union".
func (c *clause) inCourt(a *act) bool {
	if x, y, ok := c.r.talk.Pair(); ok && a.t.lemma == "complain" && a.tgt != nil && a.tgt.prep == "to" && len(a.codesS) == 1 && (a.codesS[0] == x || a.codesS[0] == y) && !subset(a.codesT, []comity.Actor{x, y}) {
		a.codesT, a.filled = []comity.Actor{c.r.talk.Counterpart(a.codesS[0])}, 1
		return false
	}
	if len(a.codesT) != 1 || a.codesT[0].Economy() != "" || len(a.codesS) != 1 {
		return false
	}
	o := c.r.talk.Counterpart(a.codesS[0])
	if o != "" && (c.r.forum(a.codesT) || a.frame.Type == comity.Accuse || a.frame.Type == comity.Threaten || a.frame.Type == comity.Request && court(a.tgt)) {
		if a.frame.Type == comity.Request && court(a.tgt) {
			a.frame = &frame{Type: comity.Accuse, CAMEO: "115"}
		}
		a.codesT, a.filled = []comity.Actor{o}, 1
	}
	return false
}

// noneDone: "nothing was signed".
func (c *clause) noneDone(a *act) bool {
	if !c.unnamed(a) || !c.nothing(a) {
		return false
	}
	x, y, ok := c.r.talk.Pair()
	if ok {
		a.both(x, y)
		a.status = comity.Denied
	}
	return ok
}

// theyTwo: "They signed", after the two met.
func (c *clause) theyTwo(a *act) bool {
	if !c.unnamed(a) || !a.sym {
		return false
	}
	x, y, ok := c.they(a)
	if ok {
		a.both(x, y)
	}
	return ok
}

// underPact: "Under the 2004 accord".
func (c *clause) underPact(a *act) bool {
	if !c.unnamed(a) || c.r.opt.Domestic || a.frame.Type != comity.Agree || !c.dated(a.t) || c.v.low(c.v.first) != "under" || a.t.first >= c.v.first+6 {
		return false
	}
	x, y, ok := c.r.talk.Pair()
	if ok {
		a.both(x, y)
	}
	return ok
}

// leftOpen reports whether the story may not fill what the sentence leaves out.
func (c *clause) leftOpen(a *act) bool {
	return !c.fillable(a) || len(a.codesT) == 0 && (c.homely(a) || c.elsewhere(a) || c.ownSky(a))
}

// byThird: a state outside the pair acts on the two, or on one of them.
func (c *clause) byThird(a *act) bool {
	if len(a.codesT) == 0 {
		if two := c.third(a); two != nil {
			a.codesT, a.filled = two, 1
		}
	}
	return false
}

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
	var who comity.Actor
	for k := len(c.r.found) - 1; k >= 0 && c.index-c.r.found[k].sentence <= 3; k-- {
		f := &c.r.found[k]
		if f.Source == a.codesS[0] || f.Source == "" || c.r.forum([]comity.Actor{f.Source}) || f.Status != comity.Happened || f.Sym || !speaksOf(word, f.Type) {
			continue
		}
		if f.Target == a.codesS[0] {
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

// ofPair: an act without any name is one of the two sides of the passage.
func (c *clause) ofPair(a *act) bool {
	if !c.unnamed(a) {
		return false
	}
	if x, y, ok := c.twoSides(); ok && c.paired(a) {
		if hostile(a.frame.Type) && a.t.suffers && c.r.focus == y && c.r.lastSentence() >= c.index-1 {
			x, y = y, x // whose act was told last: "the envoy was told to leave; bombers were moved to the base"
		}
		a.both(x, y)
	}
	return true
}

// byPartner: what is done to one side of the story is the other's act.
func (c *clause) byPartner(a *act) bool {
	if len(a.codesS) > 0 || len(a.codesT) != 1 || c.foreign(a.t) && !c.envoys(a) && !(a.t.class == "FLOW" && a.frame.Type == comity.Cooperate) {
		return false
	}
	if o := c.r.talk.Counterpart(a.codesT[0]); o != "" {
		a.codesS, a.filled = []comity.Actor{o}, 1
	}
	return false
}

// onShared: whom the verb before names for both.
func (c *clause) onShared(a *act) bool {
	o := c.shared(a)
	if o != nil {
		a.codesT, a.filled = o, 1
	}
	return o != nil
}

// onPartner: what one side of the story does is done to the other.
func (c *clause) onPartner(a *act) bool {
	if len(a.codesT) > 0 || len(a.codesS) == 0 {
		return true
	}
	if (a.frame.Type == comity.Sanction || a.frame.Type == comity.Concede) && c.onAll(a) {
		a.codesT = []comity.Actor{comity.Actor(comity.World)}
		return true
	}
	if o := c.r.tormentor(a.codesS[0]); o != "" && o != a.codesS[0] && a.frame.Type == comity.Sanction && c.inReply(a) && c.r.struckLately(c.index, o, a.codesS[0]) {
		a.codesT, a.filled = []comity.Actor{o}, 1
		return true
	}
	if o := c.addressed(a); o != "" && !subset([]comity.Actor{o}, a.codesS) {
		a.codesT, a.filled = []comity.Actor{o}, 1
	} else if o := c.r.tormentor(a.codesS[0]); o != "" && o != a.codesS[0] && (a.frame.Type == comity.Request || a.frame.Type == comity.Accuse) {
		a.codesT, a.filled = []comity.Actor{o}, 1
	}
	return true
}

// onAll reports whether a measure is on all countries: "barred wheat from all countries".
func (c *clause) onAll(a *act) bool {
	v := c.v
	for i := a.t.last; i < v.last-1 && i < a.t.last+14 && !v.boundary(i); i++ {
		if w := v.low(i); w != "all" && w != "every" && w != "any" || !preps[v.low(i-1)] {
			continue
		}
		switch v.at(i + 1).noun {
		case "country", "nation", "origin", "state", "destination":
			return true
		}
	}
	return false
}

// struckLately reports whether a side hit another by name in the last sentences.
func (r *reader) struckLately(sentence int, by, on comity.Actor) bool {
	for k := len(r.found) - 1; k >= 0 && sentence-r.found[k].sentence <= 2; k-- {
		if f := &r.found[k]; f.Source == by && f.Target == on && f.filled == 0 {
			return true
		}
	}
	return false
}

// inReply reports whether a measure is told as the answer to another: "imposed no duties in reply", "will not retaliate".
func (c *clause) inReply(a *act) bool {
	switch a.t.lemma {
	case "retaliate", "respond", "reciprocate":
		return true
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+9; i++ {
		switch c.v.low(i) {
		case "reply", "response", "retaliation", "kind", "reprisal", "return":
			if c.v.low(i-1) == "in" {
				return true
			}
		}
	}
	return false
}

// unnamed reports whether neither side of an act is known.
func (c *clause) unnamed(a *act) bool { return len(a.codesS) == 0 && len(a.codesT) == 0 }

// both makes an act one of two sides, neither of whom acts first.
func (a *act) both(x, y comity.Actor) {
	a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
}

// unsided reports whether an official is one whose side the text does not tell.
func unsided(p *party) bool {
	return p != nil && p.mention != nil && p.mention.Kind == actor.Person && p.mention.Code == ""
}
