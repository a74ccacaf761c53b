package event

// What a sentence names and does not tell: the matter of talks, what is waited for, what might come.

// talkedAbout reports whether an act is only what talks are about: "in talks since March on reopening the bridge".
func (c *clause) talkedAbout(t *trigger) bool {
	v := c.v
	if w := v.low(t.first - 1); t.isNoun || t.form&gerund == 0 || w != "on" && w != "about" && w != "over" {
		return false
	}
	for i := t.first - 2; i > v.first && i > t.first-9; i-- {
		if v.inClass(i, "TALK") && v.at(i).isNoun {
			return true
		}
		if v.verbAt(i) && v.finiteAt(i) {
			l, _ := v.lemma(i, func(l string) bool { return l == "talk" || l == "negotiate" })
			return l != ""
		}
	}
	return false
}

// longedFor reports whether an act is what somebody only waits for: "are waiting for 300 containers to be cleared".
func (c *clause) longedFor(t *trigger) bool {
	if t.isNoun || c.v.low(t.first-1) != "to" && c.v.low(t.first-2) != "to" {
		return false
	}
	for i := t.first - 2; i > c.v.first && i > t.first-12 && !c.v.boundary(i); i-- {
		if l, _ := c.v.lemma(i, func(l string) bool { return l == "wait" || l == "long" }); l != "" {
			return true
		}
	}
	return false
}

// supposed reports whether an act is only one that might come: "in the event of Peru closing the road", "for fear of a ban".
func (c *clause) supposed(t *trigger) bool {
	v := c.v
	for i, n := t.first-1, 0; i > v.first && n < 8; i, n = i-1, n+1 {
		w := v.low(i)
		if w == "," || w == ";" || subordinates[w] || v.verbAt(i) && !participleModifier(v, i) {
			return false
		}
		if w == "of" && eventual[v.at(i-1).noun] && (preps[v.low(i-2)] || determiners[v.low(i-2)] && preps[v.low(i-3)]) {
			return t.isNoun || t.form&gerund != 0 || t.suffers
		}
	}
	return false
}

// eventual are the nouns that make what follows their "of" a mere case.
var eventual = setOf("event case fear eventuality absence likelihood")

// infinitiveWithin reports whether an infinitive follows token i after no more than phrases of time and place: "agreed in Oslo on Thursday to revive".
func (v *view) infinitiveWithin(i, n int) bool {
	for k := i; k < i+n && k+1 < v.last; k++ {
		if v.low(k) == "to" && v.baseAt(k+1) {
			return true
		}
		if v.boundary(k) || v.low(k) == "," || v.verbAt(k) || v.low(k) == "and" {
			return false
		}
	}
	return false
}
