package event

import "github.com/comity-project/comity/internal/text"

// reach is how far the object noun stands from its verb.
func (v *view) reach(t *trigger) int {
	d := t.object - t.first
	if v.parsed && t.object >= v.first && v.head(t.object) == t.head && (v.rel(t.object) == text.Nsubj || v.rel(t.object) == text.Obj) {
		d = 0 // the tree says so
	}
	if d < 0 {
		d = -d
	}
	if t.class == "GIFT" {
		d += 4 // "gave Chilean lorries a permit": what is given stands second
	}
	return d*4 - (t.last - t.first) // of verbs equally near the longer pattern wins
}

// pairUp finds the object noun of a family verb and with it the frame.
func (v *view) pairUp(t *trigger) bool {
	if moving[t.family] {
		return v.mover(t)
	}
	if t.family == "ONGIFT" && !v.gratis(t) {
		return false
	}
	if (t.lemma == "fall" || t.lemma == "go") && t.last == t.first+1 && fallen[v.low(t.last)] {
		return false // "fell under the ban", "went into force"
	}
	if (t.family == "PAYS" || t.family == "ESCAPE") && (t.reduced || !v.goodsBefore(t.first)) {
		return false
	}
	if t.family == "ARRIVE" && t.reduced {
		return false // "a deal reached in Oslo"
	}
	if t.family == "FACE" && t.suffers {
		return false // "the tariff to be paid"
	}
	if t.family == "STRIKEOFF" || t.family == "DELIST" { // the list stands after "from"
		return v.right(t)
	}
	if v.namedGate(t) {
		return true
	}
	if t.family == "STRIKE" && t.lemma == "make" && v.wares(t.last) {
		return false
	}
	if t.family == "REACH" && t.lemma == "strike" && v.hits(t.last) {
		return false
	}
	if t.family == "SEIZE" && t.suffers {
		return v.left(t) // "accounts held by traders"
	}
	if (t.family == "SETFREE" || t.family == "UNBLOCK" || t.family == "FREE") && t.reduced {
		return v.pairAt(t, t.first-1) // "the numbers released" are no prisoners
	}
	if t.family == "PUTON" && t.reduced {
		return false // "the highest rate levied"
	}
	if t.suffers {
		return v.left(t) || v.itself(t) || v.right(t) || v.pronounSubject(t)
	}
	if t.family == "STAY" || t.family == "BEGIN" {
		return v.begins(t)
	}
	if !intransitive[t.family] && (v.right(t) || v.backward(t) || v.antecedentObject(t)) {
		return true
	}
	if v.sharesPassive(t) && v.left(t) {
		t.suffers = true
		return true
	}
	switch t.family {
	case "RESUME", "GO", "STOP", "HOLD", "BREAK", "COLLAPSE", "STAYSHUT", "CLIMB", "SINK", "EMERGE", "OCCUR", "ARRIVE", "OPENS", "RETURNING", "INFORCE", "CONVENES":
		if (t.form&gerund == 0 || bes[v.low(t.first-1)]) && (v.low(t.first-1) != "to" || toCome[v.low(t.first-2)] || starting[v.low(t.first-2)] || bes[v.low(t.first-2)]) && (v.left(t) || v.itself(t)) { // "flights resumed", "the tariff went"
			t.suffers = t.family != "ARRIVE" && t.family != "RETURNING"
			if t.family == "STOP" && (t.lemma == "close" || t.lemma == "shut") && gates[v.at(t.object).noun] { // "before the gates closed"
				return true
			}
			if t.family == "STOP" && (t.class != "TALK" || t.lemma == "end" || t.lemma == "close") { // "sales nearly stopped" is a figure, nobody's act
				return false
			}
			return t.family != "HOLD" || t.lemma == "begin" || t.lemma == "open" || t.lemma == "start" || t.lemma == "resume" || t.lemma == "continue" || t.lemma == "conclude" || t.lemma == "restart"
		}
	}
	return false
}

// gratis reports whether the clause of a delivery says that it costs nothing: "free of charge", "as a gift".
func (v *view) gratis(t *trigger) bool {
	for i := t.last; i < v.last && !v.boundary(i); i++ {
		switch v.low(i) {
		case "gift", "donation", "gratis":
			return true
		case "free":
			return v.low(i+1) == "of" && v.low(i+2) == "charge" || v.low(i-1) == "for"
		case "cost":
			return v.low(i-1) == "no"
		}
	}
	return false
}

// wares reports whether what is made, from token i on, are weapons and no attack: "makes bombs".
func (v *view) wares(i int) bool {
	for ; i < v.last && !v.boundary(i) && !preps[v.low(i)]; i++ {
		switch v.at(i).noun {
		case "bomb", "missile", "rocket", "artillery", "mortar", "grenade", "bullet", "gas", "fire":
			return true
		}
	}
	return false
}

// hits reports whether what is struck, from token i on, is hit and not agreed: "struck targets near the town".
func (v *view) hits(i int) bool {
	for ; i < v.last && !v.boundary(i) && !preps[v.low(i)]; i++ {
		if v.low(i) == "targets" {
			return true
		}
	}
	return false
}

// gates are what one side shuts when it is said to shut.
var gates = setOf("gate crossing border frontier checkpoint post bridge")

// toCome are the words before "to" that leave the subject with the verb: "the bridge is due to open".
var toCome = setOf("due expected scheduled set slated supposed likely yet")

// intransitive are the families whose noun is their subject.
var intransitive = setOf("OCCUR ARRIVE RETURNING INFORCE CONVENES")

// antecedentObject takes the noun that a relative clause describes: "the ties they cut", "the ban that China imposed".
func (v *view) antecedentObject(t *trigger) bool {
	k := v.leftOf(t.first)
	end := k
	// the subject: a pronoun, or a name
	for n := 0; k > v.first && n < 4 && (pronouns[v.low(k)] && !relative[v.low(k)] || isCapital(v.doc.Tokens[k].Text) || v.low(k) == "the" || v.low(k) == "and" || v.low(k) == "two" || v.low(k) == "both" || n == 0 && groupNouns[v.low(k)] && (v.low(k-1) == "two" || v.low(k-1) == "both" || v.low(k-1) == "the")); k, n = k-1, n+1 {
	}
	if k == t.first-1 || k < v.first || v.at(end).isAnd() || k == end && t.family == "SEIZE" { // "Peruvian boats may catch"
		return false
	}
	if relative[v.low(k)] || v.low(k) == "that" {
		if k--; v.low(k) == "," {
			k--
		}
		if v.described(t, k) {
			return true
		}
	} else if !v.at(k).isNoun || v.at(k).isVerb {
		return false
	}
	return k >= v.first && (v.pairAt(t, k) || v.twoWord(k-1) && v.pairAt(t, k-1))
}

// described takes the noun before the preposition phrases that end at token k: "the BAN on maize from Peru and Chile that it imposed".
func (v *view) described(t *trigger, k int) bool {
	for n := 0; k > v.first && n < 10; k, n = k-1, n+1 {
		w := v.low(k)
		if v.boundary(k) || w == "," || v.verbAt(k) && !participleModifier(v, k) {
			return false
		}
		if c := *t; preps[v.low(k+1)] && v.pairAt(&c, k) && c.class != "FLOW" {
			*t = c
			return true
		}
	}
	return false
}

func isCapital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// backward takes the object of the act told before for a pronoun: "suspended trade with Spain but resumed it".
func (v *view) backward(t *trigger) bool {
	w := v.low(t.last)
	if inner := v.low(t.first + 1); t.last > t.first+1 && (inner == "it" || inner == "them") { // "let it lapse", "brought it down"
		w = inner
	}
	if next := v.low(t.last + 1); w == "that" && (next == "too" || next == "as" && v.low(t.last+2) == "well" || next == "also") { // "would close that too"
		w = "it"
	}
	if w := v.low(t.last + 1); (v.low(t.last) == "its" || v.low(t.last) == "their") && (w == "half" || w == "side" || w == "end") && (t.family == "STOP" || t.family == "RESUME") { // "opened its half of the bridge"
		t.frame, t.object, t.class = lex().pairs[[2]string{t.family, "FLOW"}], t.last+1, "FLOW"
		return true
	}
	if v.ownOne(t.last) {
		return v.likeLast(t)
	}
	if w == "the" && v.low(t.last+1) == "one" {
		w = "it"
	}
	if w == "one" && (t.family == "SIGN" || (t.family == "IMPOSE" || t.family == "LIFT") && v.lastClass == "BURDEN" && v.closes(t.last+1)) { // "signed one in May"
		w = "it"
	}
	if w == "that" && v.low(t.last+1) == "on" && (t.family == "IMPOSE" || t.family == "LIFT") && v.lastClass == "BURDEN" { // "doubled that on steel"
		t.frame, t.object, t.class = lex().pairs[[2]string{t.family, "BURDEN"}], t.last, "BURDEN"
		return true
	}
	if t.family != "RESUME" && t.family != "LIFT" && t.family != "STOP" && t.family != "SIGN" || t.lemma == "stop" || w != "it" && w != "them" && !(w == "the" && v.low(t.last+2) == "of" && v.low(t.last+3) == "them") || v.lastClass == "" && t.family != "SIGN" {
		return false
	}
	if t.family == "SIGN" && v.topics.deal && inking[t.lemma] {
		t.frame, t.object, t.class = lex().pairs[[2]string{"SIGN", "DEAL"}], t.last, "DEAL"
		return true
	}
	f := lex().pairs[[2]string{t.family, v.lastClass}]
	if f == nil {
		return false
	}
	t.frame, t.object, t.class = f, t.last, v.lastClass
	return true
}

// ownOne reports whether "its own" stands at i for the noun of the act before: "lifted its ban, but Peru kept its own".
func (v *view) ownOne(i int) bool {
	if w := v.low(i); w != "its" && w != "their" || v.low(i+1) != "own" {
		return false
	}
	w := v.low(i + 2)
	return w == "." || w == "," || w == ";" || w == "and" || w == "but" || w == "" || w == "side" || preps[w] || subordinates[w]
}

// likeLast gives a verb the noun of the act told last as its object.
func (v *view) likeLast(t *trigger) bool {
	f := lex().pairs[[2]string{t.family, v.lastClass}]
	if f == nil {
		return false
	}
	t.frame, t.object, t.class = f, t.last+1, v.lastClass
	return true
}

// itself takes a pronoun or an ordinal for the text or the meeting told before: "It will be signed in May", "none is scheduled", "a third took place".
func (v *view) itself(t *trigger) bool {
	class := v.lastClass
	switch {
	case t.reduced:
		return false
	case t.family == "SIGN" && (class == "DEAL" || class == "PEACE" || v.topics.deal && inking[t.lemma]):
		class = "DEAL"
	case (t.family == "SCHEDULE" || t.family == "OCCUR" || t.family == "HOLD" && t.suffers) && (class == "TALK" || class == "VISIT" || class == "CALL"):
	default:
		return false
	}
	k := t.first - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)] || v.low(k) == "so" || v.low(k) == "far") {
		k--
	}
	w := v.low(k)
	if !standIns[w] || k != v.first && !ordinalOne[w] || t.family == "SCHEDULE" && w == "it" {
		return false
	}
	t.frame, t.object, t.class = lex().pairs[[2]string{t.family, class}], k, class
	return t.frame != nil
}
