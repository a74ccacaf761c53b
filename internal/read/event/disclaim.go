package event

import "github.com/comity-project/comity"

// asserting are the operators that also say how things are: "insisted that no milk had been turned back" asks for nothing.
var asserting = setOf("insist maintain claim assert stress say swear answer reply counter retort")

// answering are those that answer a charge whatever they say.
var answering = setOf("insist answer reply counter retort")

// disclaims makes a refusal of what a side says it has not done, and reports whether the operator is dealt with: an "insist" over a statement
// asks for nothing.
func (c *clause) disclaims(o *trigger) bool {
	if !asserting[o.lemma] || o.isNoun || o.suffers || !c.asserts(o) {
		return false
	}
	subject, _ := c.opSides(o)
	if subject == nil || len(subject.codes) != 1 {
		return o.lemma == "insist"
	}
	by, charged := c.r.standing(subject.codes[0], c.index)
	end, denies := c.denial(o)
	if !(denies || charged && answering[o.lemma] || o.lemma == "maintain" && c.v.low(o.last) == "that" && stately(subject)) {
		return o.lemma == "insist"
	}
	if o.lemma == "say" && !charged && !c.clearsItself(o, end) {
		return false
	}
	for _, a := range c.acts {
		if a.t.first >= o.last && a.t.first < end && (a.status == comity.Denied || a.frame.Type == comity.Reject || denies && hostile(a.frame.Type)) {
			a.drop = true
		}
	}
	made := c.make(o, subject, nil, nil)
	if charged {
		made.codesT = []comity.Actor{by}
	}
	f := *lex().opFrames["refuse"]
	made.frame, made.rule, made.until, made.status, made.state = &f, "disclaims", end, comity.Happened, ""
	return true
}

// asserts reports whether the clause after an operator states something: it has a tense.
func (c *clause) asserts(o *trigger) bool {
	for i := o.last; i < c.v.last && i < o.last+12; i++ {
		w := c.v.low(i)
		switch {
		case w == "must" || w == "should" || w == "on" || w == "be" && i > o.last+1 && !modals[c.v.low(i-1)] && !adverbs[c.v.low(i-1)] && c.v.low(i-1) != "to": // "insists that the lorries be let in"
			return false
		case c.v.doc.Tokens[i].XPOS == "VBP" || auxiliaries[w] && w != "be" && w != "not" && w != "n't" && w != "never" || c.v.at(i).isVerb && c.v.finiteAt(i):
			return true
		}
	}
	return false
}

// denial finds the negation early in the clause after an operator, and where that clause ends.
func (c *clause) denial(o *trigger) (end int, denies bool) {
	past := false
	if c.v.low(o.last) == "," { // "regretted the deaths, the envoy replied, but"
		return c.v.last - 1, false
	}
	end = o.last
	for ; end < c.v.last && end < o.last+14; end++ {
		w := c.v.low(end)
		if breaks[w] || w == "," || subordinates[w] && end > o.last {
			break
		}
		switch w {
		case "no", "not", "n't", "never", "none", "nothing", "nobody":
			denies = denies || end < o.last+9
		case "did", "had", "was", "were", "has", "have", "been":
			past = true
		case "will", "would", "plan", "intention":
			return end, false
		}
		past = past || c.v.at(end).isVerb && c.v.pastAt(end)
	}
	return end, denies && past
}

// pastAt reports whether the verb at i is a past tense.
func (v *view) pastAt(i int) bool {
	for _, x := range v.at(i).verbs {
		if x.form&past != 0 {
			return true
		}
	}
	return false
}

// clearsItself reports whether what is denied after a mere "said" is a charge: a hostile deed, or "nothing wrong".
func (c *clause) clearsItself(o *trigger, end int) bool {
	for _, a := range c.acts {
		if a.t.first >= o.last && a.t.first < end && hostile(a.frame.Type) && !a.t.isNoun {
			return true
		}
	}
	for i := o.last; i < end; i++ {
		switch w := c.v.low(i); w {
		case "wrong", "breach", "violation", "rule", "rules", "wrongdoing":
			return true
		case "did", "was", "were":
			if n := c.v.low(i + 1); (n == "not" || n == "n't") && i+2 >= end { // "Peru says it didn't"
				return true
			}
		}
	}
	return false
}

// refused drops the talks and the deals that a refusal turns down: "walked away from the talks".
func (c *clause) refused() {
	for _, a := range c.acts {
		if a.drop || a.t.isNoun || a.frame.Type != comity.Reject {
			continue
		}
		if a.t.lemma == "hit" && c.beside(a) { // "hit back by banning": told by its deed
			a.drop = true
			continue
		}
		for _, n := range c.acts {
			if n == a || n.drop || n.frame.Type == comity.Reject || n.t.first < a.t.last || n.t.first-a.t.last >= 6 || !c.v.unbroken(a.t.last, n.t.first) {
				continue
			}
			if a.t.lemma == "have" && hostile(n.frame.Type) { // "has no plan to stop the exports"
				a.drop, n.status = true, comity.Denied
			} else if n.t.isNoun && !hostile(n.frame.Type) || !n.t.isNoun && intended[c.v.low(n.t.first-1)] { // "no intention of lifting the ban"
				n.drop = true
			}
		}
	}
}

// unbroken reports whether no verb, comma or clause begins in [i, j).
func (v *view) unbroken(i, j int) bool {
	for ; i < j; i++ {
		if w := v.low(i); v.boundary(i) || w == "," || v.verbAt(i) && !participleModifier(v, i) {
			return false
		}
	}
	return true
}

// charged reports whether what is denied is a charge told before: "denied the charge", "denies the allegations".
func (c *clause) charged(o *trigger) bool {
	for i := o.last; i < o.last+4; i++ {
		switch c.v.at(i).noun {
		case "claim", "allegation", "accusation", "charge":
			next := c.v.low(i + 1)
			return next == "." || next == "," || next == "and" || next == "on" || next == "in" || next == "as" || next == "from" || next == "by" || c.v.at(i).noun != "claim" && (next == "that" || next == "of")
		}
	}
	return false
}

// intended are the words that lead to what somebody has in mind.
var intended = setOf("of to on")

// beside reports whether a sanction stands in the sentence of a blow returned.
func (c *clause) beside(a *act) bool {
	for _, b := range c.acts {
		if b != a && !b.drop && (b.frame.Type == comity.Sanction || b.frame.Type == comity.Coerce) {
			return true
		}
	}
	return false
}
