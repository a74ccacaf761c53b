package event

// particles matches what must follow a verb: the words in order, at most four tokens apart. It returns the token after the last.
func (v *view) particles(i int, rest []string) (int, bool) { return v.particlesWithin(i, rest, 5) }

// particlesWithin is particles for another distance.
func (v *view) particlesWithin(i int, rest []string, reach int) (int, bool) {
	end := i + 1
	if letting[v.low(i)] {
		reach = 9 // "let its duty on Peruvian oil lapse"
	}
	for n, p := range rest {
		found := false
		for k := end; k < v.last && k < end+reach; k++ {
			w := v.low(k)
			if p == "no" && (k > end || n == len(rest)-1 && w == p && v.low(k+1) != "to" && !v.endsAt(k+1)) {
				break // "says there is no need", "says no talks are planned"
			}
			if w == p || singular(w) == p {
				if p == "for" && n == 0 && k > end && v.at(i).lemma() == "call" && !adverbs[v.low(end)] && !timeWords[v.low(end)] && !v.duration(end) {
					break // "calls Peru's plan for the lake sound"
				}
				if p == "to" && k > end && v.verbAt(k+1) && !(n+1 < len(rest) && v.low(k+1) == rest[n+1]) {
					break // "welcomed the decision to cut tariffs"
				}
				end, found = k+1, true
				break
			}
			if v.boundary(k) && w != "that" || w == "," || k == i+1 && w == "and" || k == i+1 && drifts[w] && light[v.at(i).lemma()] || k > end && v.at(k).isVerb && !v.at(k).isNoun && !v.misread(k) && !(v.doc.Tokens[k].XPOS == "VBN" && preps[v.low(k+1)]) {
				break
			}
		}
		if !found {
			return 0, false
		}
	}
	return end, true
}

// endsAt reports whether a clause ends before token i.
func (v *view) endsAt(i int) bool {
	w := v.low(i)
	return i >= v.last || w == "." || w == "," || w == "and" || w == "but" || v.boundary(i)
}

// adjoining are the families of verbs without an object, whose particle stands beside them.
var adjoining = setOf("BEGIN GO SINK CLIMB STAY MOVE DEPART LAND")

var letting = setOf("let lets letting")

// idiomatic reports whether a verb stands with two or more words of its pattern beside it, so that no object noun decides what it does: "opened fire on".
func idiomatic(t *trigger, p pattern) bool {
	return len(p.rest) > 1 && t.last == t.first+1+len(p.rest) && !preps[p.rest[0]] && !drifts[p.rest[0]] && !rivalled(t.lemma, len(p.rest))
}

// rivalled reports whether a family of the verb has a pattern as long as n words, which then decides.
func rivalled(lemma string, n int) bool {
	for _, q := range lex().families[lemma] {
		if len(q.rest) >= n {
			return true
		}
	}
	return false
}

// ledBy gives the preposition that ends a verb's pattern to its object.
func (v *view) ledBy(t trigger, p pattern) trigger {
	if len(p.rest) > 0 && preps[p.rest[len(p.rest)-1]] {
		t.prep = p.rest[len(p.rest)-1]
		t.last--
	}
	return t
}
