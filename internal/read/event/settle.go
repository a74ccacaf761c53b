package event

import "github.com/comity-project/comity"

// settle gives acts their final status from what surrounds them: a time to come, a clause opened by "before", the plan they are part of.
func (c *clause) settle() {
	c.mergeVisits()
	c.letters()
	c.overtaken()
	c.allowed()
	c.warnings()
	c.refused()
	for _, a := range c.acts {
		if a.frame.mood != onlyAsked || a.status == comity.CalledFor {
			continue
		}
		if f := plainFrame(a.t); f != nil {
			a.frame = f
			continue
		}
		a.drop = true
	}
	for k, a := range c.acts {
		if a.drop || a.status != comity.Happened {
			continue
		}
		present := a.t.form&(third|base) != 0 && a.t.form&past == 0
		if b := c.v.low(a.t.first - 1); b == "is" || b == "are" {
			present = true // "until the treaty is signed"
		}
		if b := c.v.low(a.t.first - 1); (b == "has" || b == "have") && c.opened(a.t, "until", "once", "unless") {
			present = true // "once both parliaments have ratified it"
		}
		if !a.t.isNoun && present && c.inForceAt(a.t.last) { // "falls to zero on entry into force"
			a.status = comity.Planned
		}
		if !a.t.isNoun && present && c.opened(a.t, "before", "until", "when", "once", "unless") {
			a.status = comity.Planned
		}
		if a.t.isNoun {
			if b := c.planBefore(k); b != nil {
				a.status = comity.Planned
			}
		}
	}
}

// plainFrame is what a verb says when it is not asked for: "apologised".
func plainFrame(t *trigger) *frame {
	if t.last != t.first+1 {
		return nil
	}
	for _, p := range lex().verbs[t.lemma] {
		if len(p.rest) == 0 && p.frame.mood == anyMood {
			return p.frame
		}
	}
	return nil
}

// inForceAt reports whether the words from token i date an act by a text that is not yet in force: "on entry into force", "once it is ratified".
func (c *clause) inForceAt(i int) bool {
	for ; i+2 < c.v.last && !c.v.boundary(i) && c.v.low(i) != ";"; i++ {
		if w := c.v.low(i); (w == "on" || w == "upon" || w == "after" || w == "from") && (c.v.low(i+1) == "entry" && c.v.low(i+2) == "into" || c.v.at(i+1).noun == "ratification" || c.v.at(i+1).noun == "signature") {
			return true
		}
	}
	return false
}

// letters drops the writing of a letter whose matter is told: "wrote to Lima asking for a delay".
func (c *clause) letters() {
	for _, a := range c.acts {
		if a.t.isNoun || a.t.lemma != "write" || a.frame.Type != comity.Consult {
			continue
		}
		for _, b := range c.acts {
			if near := b.t.first - a.t.last; b != a && !b.drop && !b.t.isNoun && near >= 0 && near < 9 && (b.t.form&gerund != 0 || c.v.low(b.t.first-1) == "to") {
				a.drop = true
			}
		}
	}
}

// overtaken drops the plan of what the sentence goes on to tell the end of: "a meeting planned for Friday was cancelled".
func (c *clause) overtaken() {
	for _, a := range c.acts {
		for _, b := range c.acts {
			if a.t.family == "SCHEDULE" && b != a && !b.drop && b.t.object >= 0 && b.t.object == a.t.object && b.t.first > a.t.first {
				a.drop = true
			}
		}
	}
}

// allowed drops the act that another lets be done, for that is the concession: "would be allowed to open a consulate".
func (c *clause) allowed() {
	for _, a := range c.acts {
		for _, b := range c.acts {
			if !a.drop && b != a && !b.t.isNoun && !a.t.isNoun && a.frame.Type == comity.Concede && lets[a.t.lemma] && c.v.low(b.t.first-1) == "to" && b.t.first > a.t.first && b.t.first-a.t.last < 5 {
				b.drop = true
			}
		}
	}
}

var lets = setOf("allow permit let authorise authorize enable")

// mergeVisits makes one event of a visit and the meeting it was for: "flew to Oslo and met the premier",
// "is expected in Oslo to meet the premier".
func (c *clause) mergeVisits() {
	for k, a := range c.acts {
		if a.drop || a.t.isNoun || a.frame.Type != comity.Consult {
			continue
		}
		for _, b := range c.acts[k+1:] {
			if b.drop || b.t.isNoun || b.frame.Type != comity.Consult || b.t.first-a.t.last > 12 || b.t.first < a.t.last || !c.purpose(a, b) && !c.v.followsUp(a.t, b.t) {
				continue
			}
			if a.tgt == nil || b.tgt == nil || subset(a.tgt.codes, b.tgt.codes) {
				if a.tgt == nil {
					a.tgt = b.tgt
				}
				a.until, b.drop = max(b.t.last, endOf(b.tgt)), true
			}
		}
	}
}

// purpose reports whether a meeting is what another was for: "flew to Lima to see the president", "met to discuss tariffs".
func (c *clause) purpose(a, b *act) bool {
	if c.v.low(b.t.first-1) != "to" || b.t.form&base == 0 {
		return false
	}
	for i := a.t.last; i < b.t.first; i++ {
		if c.v.boundary(i) || c.v.low(i) == "," || c.v.verbAt(i) {
			return false
		}
	}
	return true
}

// followsUp reports whether a meeting is told after a visit in one breath: "flies to Lima and will meet the president there".
func (v *view) followsUp(s, t *trigger) bool {
	and := false
	for i := s.last; i < t.first; i++ {
		w := v.low(i)
		if breaks[w] || subordinates[w] {
			return false
		}
		and = and || w == "and"
	}
	return and && s.frame.Mode == "visit" && (v.conjoined(s, t) && s.form&t.form != 0 || modals[v.low(t.first-1)])
}

func endOf(p *party) int {
	if p == nil {
		return 0
	}
	return max(p.last, p.head+1)
}

// opened reports whether one of the words opens the clause of a trigger: "four days before Merz flies to Beijing".
func (c *clause) opened(t *trigger, words ...string) bool {
	for i := t.first - 1; i >= c.v.first && i > t.first-8; i-- {
		w := c.v.low(i)
		for _, x := range words {
			if w == x && !(w == "until" && (timeRefs[c.v.low(i+1)] || c.v.low(i-1) == "not")) {
				return true
			}
		}
		if breaks[w] || subordinates[w] || w == "," {
			return false
		}
	}
	return false
}

// timeRefs are the times after "until" that open no clause: "until then", "until last year".
var timeRefs = setOf("then now recently last this today yesterday lately")

// planBefore is the planned act that a noun's act is part of: "is due to hold talks before a dinner with the president".
func (c *clause) planBefore(k int) *act {
	n := c.acts[k].t
	var near *act
	for _, a := range c.acts {
		if a.t.isNoun || a.drop || a.t.first >= n.first {
			continue
		}
		if near == nil || a.t.first > near.t.first {
			near = a
		}
	}
	if near == nil || near.status != comity.Planned || n.first-near.t.last > 14 {
		return nil
	}
	for i := near.t.last; i < n.first; i++ {
		if w := c.v.low(i); breaks[w] || w == "after" || w == "following" || w == "since" || subordinates[w] && w != "before" {
			return nil
		}
	}
	return near
}

// unwilling reports whether the trigger is denied for the future: "will not lift", "cannot accept", "does not intend to retract" are refusals.
func (c *clause) unwilling(t *trigger) bool {
	v := c.v
	not, will := false, false
	for i, n := t.first-1, 0; i >= v.first && n < 5; i, n = i-1, n+1 {
		switch w := v.low(i); {
		case w == "not" || w == "n't" || w == "never":
			not = true
		case w == "will" || w == "wo" || w == "would" || w == "intend" || w == "can" || w == "ca" || w == "could" && (t.lemma == "accept" || t.lemma == "agree" || t.lemma == "consent" || t.lemma == "tolerate"):
			will = true
		case auxiliaries[w] || adverbs[w] || w == "to":
		default:
			return not && will
		}
	}
	return not && will
}
