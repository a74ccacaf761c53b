package event

// nounAct is the act named by the noun at i.
func (v *view) nounAct(i int) (trigger, bool) {
	w := v.at(i)
	if w.low == "call" && v.inACall(i) {
		return trigger{first: i, last: i + 1, head: i, frame: lex().pairs[[2]string{"HOLD", "CALL"}], object: -1, isNoun: true, lemma: "call"}, true
	}
	for _, key := range []string{w.low, w.noun} {
		for _, family := range lex().deverbal[key] {
			t := trigger{first: i, last: i + 1, head: i, object: -1, family: family, isNoun: true, lemma: w.noun}
			if v.ofObject(&t) {
				return t, true
			}
		}
		for _, p := range lex().nouns[key] {
			if !v.follows(i, p.rest) || v.compounded(i+len(p.rest)) || v.low(i+1+len(p.rest)) == "'s" { // "the pact's committee"
				continue
			}
			return trigger{first: i, last: i + 1 + len(p.rest), head: i + len(p.rest), frame: p.frame, object: -1, isNoun: true, lemma: w.noun}, true
		}
	}
	return trigger{}, false
}

// inACall reports whether the "call" at i is where something was said: "In a call on Sunday, the minister urged".
func (v *view) inACall(i int) bool {
	if d := v.low(i - 1); d != "a" && d != "another" && d != "their" && d != "phone" && d != "telephone" && d != "video" {
		return false
	}
	for k := i - 1; k >= v.first && k > i-5; k-- {
		if w := v.low(k); w == "in" || w == "during" || w == "after" {
			next := v.low(i + 1)
			return next == "," || next == "with" || next == "on" || timeWords[next]
		}
	}
	return false
}

// compounded reports whether the noun at i only modifies the next: "attack helicopters".
func (v *view) compounded(i int) bool {
	next := v.at(i + 1)
	if v.doc.Tokens[i].End+1 != v.nextStart(i) || next.noun == "" || isCapital(v.doc.Tokens[i+1].Text) && !isCapital(v.doc.Tokens[i].Text) {
		return false // "the fee Thailand imposed"
	}
	if after := v.at(i + 2); peaceful[v.low(i)] && v.gerundAt(i+1) && after.isNoun && !after.isVerb && lowercase(v.doc.Tokens[min(i+2, len(v.doc.Tokens)-1)].Text) && v.low(i-1) != "of" {
		return true // "the ceasefire monitoring team"
	}
	return next.isNoun && !next.isVerb && !preps[next.low] && !auxiliaries[next.low] && !determiners[next.low] && !subordinates[next.low] && !adverbs[next.low] &&
		!pronouns[next.low] && lowercase(v.doc.Tokens[i+1].Text) && next.low != "and" && next.low != "or" && next.low != "but" && !timeWords[next.low]
}

func (v *view) nextStart(i int) int {
	if i+1 >= len(v.doc.Tokens) {
		return -1
	}
	return v.doc.Tokens[i+1].Start
}

// ofObject pairs a deverbal noun with the noun of its "of" phrase: "the suspension of flights".
func (v *view) ofObject(t *trigger) bool {
	seen, from := false, t.last
	if v.low(from) == "," { // "the suspension, since January, of the pact"
		for k := from + 1; k < v.last && k < from+8; k++ {
			if v.low(k) == "," {
				from = k + 1
				break
			}
		}
	}
	for i := from; i < v.last && i < from+7; i++ {
		w := v.low(i)
		if w == "of" && t.lemma != "end" || i == from && (w == "to" && (t.lemma == "end" || t.lemma == "halt" || t.lemma == "stop") || (w == "on" || w == "in") && linking[t.lemma] || w == "from" && leaving[t.lemma]) {
			seen = true
			continue
		}
		if !seen || v.boundary(i) || preps[w] {
			return false
		}
		if v.pairAt(t, i) {
			return true
		}
	}
	return false
}

// linking are the nouns of stopping and cutting that lead to their object by other prepositions too: "an end to the ban", "a freeze on visas", "a cut
// in the duty".
var linking = setOf("freeze curb cut reduction clampdown")

// leaving are the nouns of going out of a pact: "its exit from the accord".
var leaving = setOf("exit departure withdrawal pullout pull-out")

var timeWords = setOf("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow last next this earlier later here there ago")

func lowercase(w string) bool { return w[0] >= 'a' && w[0] <= 'z' }
