package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

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
	if c.pointed(t) {
		return true
	}
	for i := t.first + 1; i < t.first+6 && i < c.v.last; i++ {
		if told[c.v.low(i)] || told[c.v.at(i).noun] {
			return true
		}
	}
	return false
}

// pointed reports whether the verb's object is "that" or "this" alone: "calls that a provocation".
func (c *clause) pointed(t *trigger) bool {
	w := c.v.low(t.first + 1)
	return !t.isNoun && (w == "that" || w == "this") && (c.v.low(t.first+2) == "a" || c.v.low(t.first+2) == "an" || c.v.low(t.first+2) == "as")
}

var told = setOf("tax levy fee toll charge quota law rule regulation test drill deportation deal agreement pact accord move decision step measure action remark plan announcement ban tariff duty strike attack raid incursion invasion bombing shelling killing closure expulsion sanction visit restriction curb extension gesture initiative outcome offer")

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
