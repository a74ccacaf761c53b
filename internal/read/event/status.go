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
		a.drop = a.drop || a.frame.mood == onlyAsked && a.status != comity.CalledFor
	}
	for k, a := range c.acts {
		if a.drop || a.status != comity.Happened {
			continue
		}
		present := a.t.form&(third|base) != 0 && a.t.form&past == 0
		if b := c.v.low(a.t.first - 1); b == "is" || b == "are" {
			present = true // "until the treaty is signed"
		}
		if !a.t.isNoun && present && c.opened(a.t, "before", "until", "when", "once") {
			a.status = comity.Planned
		}
		if a.t.isNoun {
			if b := c.planBefore(k); b != nil {
				a.status = comity.Planned
			}
		}
	}
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
			if w == x {
				return true
			}
		}
		if breaks[w] || subordinates[w] || w == "," {
			return false
		}
	}
	return false
}

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
		case w == "will" || w == "wo" || w == "would" || w == "intend" || w == "can" || w == "ca":
			will = true
		case auxiliaries[w] || adverbs[w] || w == "to":
		default:
			return not && will
		}
	}
	return not && will
}

// status reads tense, mood and negation around a trigger.
func (c *clause) status(t *trigger) (comity.Status, comity.State) {
	if t.isNoun {
		return c.nounStatus(t)
	}
	v := c.v
	st, state := comity.Happened, comity.State("")
	if v.nothing(t) || v.insteadOf(t.first) || v.low(t.first-1) == "longer" && v.low(t.first-2) == "no" {
		st = comity.Denied
	}
	for i, n := t.first-1, 0; i >= v.first && n < 6; i, n = i-1, n+1 {
		w := v.low(i)
		switch {
		case w == "will" || w == "'ll" || w == "wo" || w == "shall":
			if st != comity.Denied {
				st = comity.Planned
			}
			return st, state
		case w == "would" || w == "'d":
			if st == comity.Denied {
				return st, state
			}
			return comity.Planned, state
		case w == "may" || w == "might" || w == "could" || w == "can" || w == "ca":
			if st == comity.Denied {
				return st, state
			}
			return comity.Planned, comity.Hypothetical
		case w == "not" || w == "n't" || w == "never" || w == "neither" || w == "nor" || w == "without":
			if v.low(i+1) != "only" {
				st = comity.Denied
			}
		case w == "to":
			if v.low(i-1) == "not" || v.low(i-1) == "never" {
				return comity.Denied, state
			}
			if v.low(i-1) == "yet" || v.low(i-1) == "still" && (v.low(i-2) == "has" || v.low(i-2) == "have") {
				return v.pending(i), state
			}
			if b := v.low(i - 1); b == "has" || b == "have" { // "has to pass parliament"
				return comity.Planned, state
			}
			if bes[v.low(i-1)] && v.low(i-1) != "been" { // "is to meet"
				return comity.Planned, state
			}
			if v.low(i+1) == "be" && (v.low(i-1) == "," || v.at(i-1).isNoun && !v.at(i-1).isVerb && !lex().operates(v.at(i-1).noun)) { // "a pact to be signed in May"
				return comity.Planned, state
			}
			if timeUnits[v.at(i-1).noun] && v.given(i-1) { // "gave them a week to relent"
				return comity.CalledFor, state
			}
			return st, state
		case v.inverted(i):
			return comity.Planned, comity.Hypothetical
		case auxiliaries[w] || adverbs[w]:
		default:
			return c.conditional(t, st, state)
		}
	}
	return c.conditional(t, st, state)
}

// given reports whether a form of give governs the time at token i.
func (v *view) given(i int) bool {
	for k := i - 1; k >= v.first && k > i-9; k-- {
		switch v.low(k) {
		case "gave", "give", "gives", "given", "giving":
			return true
		}
	}
	return false
}

// underDenial reports whether the verb right before the noun at i is denied: "has neither joined the sanctions".
func (v *view) underDenial(i int) bool {
	for k := i - 1; k >= v.first && k > i-4; k-- {
		if v.verbAt(k) && !auxiliaries[v.low(k)] {
			switch v.low(k - 1) {
			case "not", "n't", "never", "neither", "nor":
				return true
			}
			return false
		}
		if preps[v.low(k)] || v.boundary(k) || v.low(k) == "," {
			return false
		}
	}
	return false
}

// pencilled reports whether what a noun names is said to be set for a time: "talks are still pencilled in for July".
func (v *view) pencilled(t *trigger) bool {
	for i := t.last; i < v.last && i < t.last+14; i++ {
		w := v.low(i)
		if w == "," || breaks[w] || subordinates[w] {
			return false
		}
		if w != "is" && w != "are" && w != "was" && w != "were" && w != "remain" && w != "remains" {
			if v.verbAt(i) && v.finiteAt(i) {
				return false
			}
			continue
		}
		for i++; adverbs[v.low(i)] || v.low(i) == "being"; i++ {
		}
		return setFor[v.low(i)] || v.low(i-1) == "being" && inHand[v.low(i)]
	}
	return false
}

// prospects are the nouns that make what their "of" phrase names something to come.
var prospects = setOf("prospect possibility chance likelihood hope promise offer idea")

var inHand = setOf("prepared planned arranged discussed organised organized considered")

var setFor = setOf("pencilled penciled scheduled planned set due slated expected foreseen earmarked envisaged booked")

// conditional marks a clause opened by "if" or "unless", and one negated by its subject: "no proposal has been rejected".
func (c *clause) conditional(t *trigger, st comity.Status, state comity.State) (comity.Status, comity.State) {
	v := c.v
	for i := t.first - 1; i >= v.first && i > t.first-14; i-- {
		w := v.low(i)
		switch {
		case w == "if" || w == "unless" || v.inverted(i):
			return comity.Planned, comity.Hypothetical
		case breaks[w] || subordinates[w] || w == ",":
			return st, state
		case negatives[w] && v.opensAt(i):
			return comity.Denied, state
		}
	}
	return st, state
}

var futureWords = setOf("planned upcoming proposed forthcoming scheduled next future possible potential expected looming imminent prospective threatened promised further")

func (c *clause) nounStatus(t *trigger) (comity.Status, comity.State) {
	v := c.v
	if v.unheld(t) || v.underDenial(t.first) {
		return comity.Denied, ""
	}
	if v.pencilled(t) || v.low(t.first-1) == "of" && prospects[v.at(t.first-2).noun] {
		return comity.Planned, ""
	}
	for i := t.first - 1; i >= v.first && i > t.first-5; i-- {
		w := v.low(i)
		switch {
		case futureWords[w] && w != "further":
			return comity.Planned, ""
		case w == "no":
			return comity.Denied, ""
		case preps[w] && i < t.first-1 || breaks[w]:
			i = v.first
		}
	}
	for i := t.last; i < v.last && i < t.last+8; i++ { // "an attack could"
		w := v.low(i)
		if breaks[w] || subordinates[w] {
			break
		}
		if w == "could" || w == "would" || w == "might" || w == "may" {
			return comity.Planned, comity.Hypothetical
		}
	}
	for i := t.first - 1; i >= v.first && i > t.first-9; i-- { // "might be read as a threat"
		w := v.low(i)
		if breaks[w] || subordinates[w] && w != "as" || w == "," {
			break
		}
		if w == "could" || w == "might" || w == "may" {
			return comity.Planned, comity.Hypothetical
		}
	}
	for i := t.first - 1; i >= v.first && i > t.first-7; i-- { // "ahead of talks", "will hold", "is due for"
		w := v.low(i)
		if w == "ahead" || w == "for" && v.low(i-1) == "due" {
			return comity.Planned, ""
		}
		if breaks[w] || subordinates[w] && w != "as" {
			break
		}
	}
	return comity.Happened, ""
}
