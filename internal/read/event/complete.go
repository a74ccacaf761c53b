package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// complete fills what the sentence leaves out from the story.
func (c *clause) complete(a *act) {
	talk := c.r.talk
	if a.drop = a.drop || c.private(a.t); a.drop {
		return
	}
	if c.r.opt.Domestic {
		defer c.within(a)
	}
	if len(a.codesS) == 0 && a.src != nil {
		a.codesS = a.src.codes
	}
	if len(a.codesT) == 0 && a.tgt != nil {
		a.codesT = a.tgt.codes
	}
	if a.src != nil && a.src.mention != nil && a.src.mention.Code == "" && len(a.codesS) == 1 && len(a.codesT) == 1 && a.codesS[0] == a.codesT[0] {
		if o := talk.Counterpart(a.codesT[0]); o != "" { // an official without a side who acts on the story's own is the other's
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
	if (a.sym || a.frame.Type == comity.Cooperate) && len(a.codesS) == 0 && len(a.codesT) == 2 { // "talks on a pact between Lima and Quito dragged on"
		a.codesS, a.codesT, a.sym = a.codesT[:1], a.codesT[1:], true
		return
	}
	if x, y, ok := talk.Pair(); ok && len(a.codesS) > 1 && len(a.codesT) == 0 && !subset(a.codesS[:1], []comity.Actor{x, y}) && !subset(a.codesS[1:2], []comity.Actor{x, y}) && c.mediates(a) {
		a.codesT, a.filled = []comity.Actor{x, y}, 1
		return
	}
	if len(a.codesS) > 1 && len(a.codesT) == 0 && (a.sym || a.src != nil && a.src.pair || a.frame.Free && !hostile(a.frame.Type) && !uttered(a.frame.Type) || c.eachOther(a.t)) { // "A and B met", "both sides imposed"
		a.codesS, a.codesT, a.sym = a.codesS[:1], a.codesS[1:], true
		return
	}
	if len(a.codesT) == 1 && a.codesT[0].Economy() == "" && len(a.codesS) == 1 { // a case brought to a court, an appeal to it, is against the other side
		o := talk.Counterpart(a.codesS[0])
		if o != "" && (a.frame.Type == comity.Accuse || a.frame.Type == comity.Threaten || a.frame.Type == comity.Request && court(a.tgt)) {
			if a.frame.Type == comity.Request {
				a.frame = &frame{Type: comity.Accuse, CAMEO: "115"}
			}
			a.codesT, a.filled = []comity.Actor{o}, 1
		}
	}
	if x, y, ok := talk.Pair(); ok && len(a.codesS) == 0 && len(a.codesT) == 0 && c.nothing(a) {
		a.codesS, a.codesT, a.sym, a.filled, a.status = []comity.Actor{x}, []comity.Actor{y}, true, 2, comity.Denied
		return
	}
	if x, y, ok := c.they(a); ok && (a.sym || a.frame.Type == comity.Agree || a.frame.Type == comity.Cooperate) && len(a.codesS) == 0 && len(a.codesT) == 0 {
		a.codesS, a.codesT, a.filled = []comity.Actor{x}, []comity.Actor{y}, 2
		return
	}
	if x, y, ok := talk.Pair(); ok && len(a.codesS) == 0 && len(a.codesT) == 0 && a.frame.Type == comity.Agree && c.dated(a.t) && c.v.low(c.v.first) == "under" && a.t.first < c.v.first+6 && !c.r.opt.Domestic { // "Under the 2004 accord"
		a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
		return
	}
	if !c.fillable(a) || len(a.codesT) == 0 && (c.homely(a) || c.elsewhere(a)) {
		return
	}
	if len(a.codesT) == 0 && c.ownSky(a) {
		return
	}
	if len(a.codesT) == 0 {
		if two := c.third(a); two != nil {
			a.codesT, a.filled = two, 1
			return
		}
	}
	if len(a.codesS) == 0 && (a.frame.Type == comity.Concede || a.frame.Type == comity.Sanction && a.t.object >= 0) && (a.t.suffers || suffering[a.t.family]) { // who lifts is who imposed
		if s, t, ok := c.r.lastSanction(a.codesT); ok {
			a.codesS, a.codesT, a.filled = []comity.Actor{s}, []comity.Actor{t}, 1
			return
		}
	}
	if f := c.r.focus; len(a.codesS) == 0 && len(a.codesT) == 2 && a.t.family == "FACE" && f != "" && f != a.codesT[0] && f != a.codesT[1] { // "Both face a duty", of the third told of before
		a.codesS, a.filled = []comity.Actor{f}, 1
		return
	}
	if len(a.codesS) == 0 && len(a.codesT) == 1 && a.t.family == "FACE" { // "Peru, which faces the same duty"
		if s, _, ok := c.r.lastSanction(nil); ok && s != a.codesT[0] {
			a.codesS, a.filled = []comity.Actor{s}, 1
			return
		}
	}
	if len(a.codesT) == 0 && len(a.codesS) == 1 && (a.frame.Type == comity.Accuse || a.frame.Type == comity.Support) && c.anaphoric(a.t) {
		who := c.r.focus
		if s, _, ok := c.r.lastSanction(nil); ok {
			who = s
		}
		if who != "" && who != a.codesS[0] {
			a.codesT, a.filled = []comity.Actor{who}, 1
		}
	}
	if len(a.codesS) == 0 && len(a.codesT) == 0 {
		if x, y, ok := c.twoSides(); ok && c.paired(a) {
			if hostile(a.frame.Type) && a.t.suffers && c.r.focus == y && c.r.lastSentence() >= c.index-1 {
				x, y = y, x // whose act was told last: "the envoy was told to leave; bombers were moved to the base"
			}
			a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
		}
		return
	}
	if len(a.codesS) == 0 && len(a.codesT) == 1 && (!c.foreign(a.t) || c.envoys(a) || a.t.class == "FLOW" && a.frame.Type == comity.Cooperate) {
		if o := talk.Counterpart(a.codesT[0]); o != "" {
			a.codesS, a.filled = []comity.Actor{o}, 1
		}
	}
	if o := c.shared(a); o != nil {
		a.codesT, a.filled = o, 1
		return
	}
	if len(a.codesT) == 0 && len(a.codesS) > 0 {
		if o := c.addressed(a); o != "" && !subset([]comity.Actor{o}, a.codesS) {
			a.codesT, a.filled = []comity.Actor{o}, 1
		} else if o := c.r.tormentor(a.codesS[0]); o != "" && o != a.codesS[0] && (a.frame.Type == comity.Request || a.frame.Type == comity.Accuse) {
			a.codesT, a.filled = []comity.Actor{o}, 1
		}
	}
}

// eachOther reports whether the object is "each other": what is done goes both ways.
func (c *clause) eachOther(t *trigger) bool {
	for i := t.first; i < c.v.last && i < t.last+8; i++ {
		if w := c.v.low(i); (w == "each" || w == "one" || w == "the") && (c.v.low(i+1) == "other" || c.v.low(i+1) == "another") {
			return true
		}
	}
	return false
}

// court reports whether a party is one that judges between states.
func court(p *party) bool {
	return p != nil && p.mention != nil && (strings.Contains(p.mention.Name, "Court") || strings.Contains(p.mention.Name, "World Trade"))
}

// dated reports whether a noun's act is one of a year: "the 2004 accord", "the arrangements of 1973".
func (c *clause) dated(t *trigger) bool {
	if !t.isNoun || t.family != "" {
		return false
	}
	for i := t.first - 3; i < t.last+2; i++ {
		w := c.v.low(i)
		if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && (i < t.first || c.v.low(i-1) == "of") {
			return true
		}
	}
	return false
}

// groupSubject reports whether the subject is the sides of the story without their names: "the ministers have met", "relations have thawed".
func (c *clause) groupSubject(t *trigger) bool {
	if t.isNoun {
		return false
	}
	for i := t.first - 1; i >= c.v.first && i > t.first-14; i-- {
		w := c.v.low(i)
		if breaks[w] && w != "“" || subordinates[w] && !(relative[w] && i >= t.first-2) {
			return false
		}
		if w == "men" || w == "women" {
			return i == t.first-1 || auxiliaries[c.v.low(i+1)] || adverbs[c.v.low(i+1)]
		}
		if groupNouns[w] && visitorsOnly[c.v.low(i-1)] {
			return false // "union leaders"
		}
		if groupNouns[w] || jointBodies[c.v.at(i).noun] && c.v.shared(i) {
			return true
		}
	}
	return false
}

var groupNouns = setOf("leaders leadership ministers presidents officials delegations sides negotiators commanders militaries envoys diplomats representatives delegates ministries chiefs counterparts heads coastguards navies cabinets parliaments capitals neighbours neighbors pair duo relations ties governments premiers parties teams countries forces troops armies soldiers guards")

// jointBodies are the bodies in which two sides sit, when an adjective says so: "the joint trade committee".
var jointBodies = setOf("committee commission council group body mechanism panel")

// shared reports whether one of the words before the noun at i gives it to two sides.
func (v *view) shared(i int) bool {
	for k := i - 1; k >= v.first && k > i-4; k-- {
		switch v.low(k) {
		case "joint", "mixed", "bilateral", "intergovernmental", "core", "working":
			return true
		}
	}
	return false
}

// anaphoric reports whether the verb's object is what was told before: "calling the levy theft".
func (c *clause) anaphoric(t *trigger) bool {
	for i := t.first + 1; i < t.first+6 && i < c.v.last; i++ {
		if told[c.v.low(i)] || told[c.v.at(i).noun] {
			return true
		}
	}
	return false
}

var told = setOf("tax levy fee toll charge quota closure law rule regulation test drill deportation expulsion deal agreement pact accord move decision step measure action remark plan announcement ban tariff duty strike attack sanction visit restriction curb extension gesture initiative outcome offer")

// foreign reports whether an active verb has a subject of its own that is none of the sides: nobody is filled in for it.
func (c *clause) foreign(t *trigger) bool {
	if c.v.paper(t.head) || c.v.inUniform(t.head) {
		return false
	}
	return c.v.parsed && !t.isNoun && !t.suffers && !suffering[t.family] && c.v.ownSubject(t.head)
}

// envoys reports whether those who travel are officials whose side the sentence does not name: "a delegation flew to Lima".
func (c *clause) envoys(a *act) bool {
	if a.frame.Type != comity.Consult || !a.frame.Place && a.frame.Mode != "visit" || a.t.isNoun {
		return false
	}
	k := c.v.leftOf(a.t.first)
	for x := range c.parties {
		p := &c.parties[x]
		if p.first <= k && k < p.last && len(p.codes) == 0 && p.mention != nil && p.mention.Kind == actor.Person && p.mention.Agent == actor.Government {
			return true
		}
	}
	return visitors[c.v.low(k)] && c.v.low(k) != "chief"
}
