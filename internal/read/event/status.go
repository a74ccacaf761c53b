package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

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
	if t.form&gerund != 0 && v.almost(t.first) {
		return comity.Planned, state
	}
	for i, n := v.auxSide(t), 0; i >= v.first && n < 6; i, n = i-1, n+1 {
		w := v.low(i)
		switch {
		case quoteMarks[w] && n > 0 || quoteMarks[w] && auxiliaries[v.low(i-1)]:
		case w == "should" && v.low(i+1) == "be" && v.datedBy(t.last):
			return comity.Planned, state
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
			if v.needed(i) { // "needs Peru to open the bridge", "time for Peru to open it"
				return comity.CalledFor, state
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

// auxSide is the token before a verb, or before the verb it is joined to under one auxiliary: "will cut or SCRAP", "is to eliminate and later lift".
func (v *view) auxSide(t *trigger) int {
	i := t.first - 1
	if t.form&base == 0 {
		return i
	}
	if h := v.head(t.head); v.parsed && v.rel(t.head) == text.Conj && v.inside(h) && h < t.first && v.doc.Tokens[t.head].XPOS == "VB" && v.doc.Tokens[h].XPOS == "VB" && !v.ownSubject(t.head) && (v.at(i).isAnd() || adverbs[v.low(i)]) {
		return h - 1 // "will scrap the levy and PAY for a road"
	}
	k := i
	for k > v.first && adverbs[v.low(k)] {
		k--
	}
	if !v.at(k).isAnd() || !v.at(k-1).isVerb || v.low(k+1) == "to" {
		return i
	}
	for k -= 2; adverbs[v.low(k)] && v.low(k) != "not"; k-- {
	}
	if modals[v.low(k)] || v.low(k) == "to" {
		return k
	}
	return i
}

// almost reports whether the gerund at i is what somebody is about to do: "close to lifting", "on the verge of signing".
func (v *view) almost(i int) bool {
	switch b := v.low(i - 2); v.low(i - 1) {
	case "to":
		return b == "close" || b == "closer" || b == "near" || b == "nearer"
	case "of":
		return b == "verge" || b == "brink" || b == "point" || b == "cusp"
	}
	return false
}

// datedBy reports whether a time stands by which something is to be done: "should be signed by December".
func (v *view) datedBy(i int) bool {
	for k := i; k < v.last && k < i+4; k++ {
		if w := v.low(k); w == "by" || w == "before" || w == "next" || w == "within" {
			return !v.named[k+1]
		}
	}
	return false
}

// needed reports whether the infinitive after the "to" at i is what another has to do: "needs Peru to open it", "it is time for Peru to pay".
func (v *view) needed(i int) bool {
	for k := i - 1; k > v.first && k > i-5; k-- {
		if v.boundary(k) || v.low(k) == "," {
			return false
		}
		if l, _ := v.lemma(k, func(l string) bool { return l == "need" }); l != "" && k < i-1 {
			return true
		}
		if v.low(k) == "for" && v.at(k-1).noun == "time" {
			return true
		}
	}
	return false
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
		case (w == "hardly" || w == "scarcely") && v.low(i+1) == "had" || w == "no" && v.low(i+1) == "sooner": // "Hardly had Peru lifted the ban when"
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
