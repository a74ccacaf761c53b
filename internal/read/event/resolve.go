package event

import "github.com/comity-project/comity"

// Who acts, and on whom, is read in one order. Each step may settle an act; what a step leaves open, the next ones try. First comes what the
// sentence names, then what its words point to, then what the story knows:
//
//  1. named: the parties of the sentence, found by word order and by the tree (arguments); a subject that the tree gives to another verb does not act.
//  2. official: somebody in office whose side the text does not tell has the side that his deeds show (officials), else the side of the passage.
//  3. answer: who refuses, denies or accepts without an object turns to the one who asked, offered or blamed just before (answers).
//  4. group: two who act together act on each other; a court or forum stands for the side sued there; "they" are the two who met.
//  5. nobody: what is done at home, to the own people, to a name that is no state, is left as it is.
//  6. third: a state outside the story's pair acts on the two that quarrel, on the one who was struck, or on the one who struck.
//  7. author: a duty is the importer's; who lifts or holds a measure is who imposed it; "the step" is blamed on who took it.
//  8. pair: with no side named, the two of the passage; with one named, the other: all countries, who struck and is answered in kind, whom the passage
//     of a third is about, the other side of the story.
//
// Worked example, of a story of Chile about Peru: "Peru shut the border in May. Bolivia condemned the step. Minister Ana Quispe accused Lima of
// bad faith. It was reopened in June." The first sentence names its source; its target is the pair's other side, Chile (8). Bolivia is no side of the
// story, and blames who took the step, Peru (7). The minister accuses Lima and so is Chile's (2). Nobody is named for the reopening: it is Peru's,
// who shut the border, for Chile (7).

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
	(*clause).onEverybody,
	(*clause).onStriker,
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
	if !c.unnamed(a) || !a.sym && a.frame.Type != comity.Agree && a.frame.Type != comity.Cooperate {
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

// unnamed reports whether neither side of an act is known.
func (c *clause) unnamed(a *act) bool { return len(a.codesS) == 0 && len(a.codesT) == 0 }

// both makes an act one of two sides, neither of whom acts first.
func (a *act) both(x, y comity.Actor) {
	a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
}
