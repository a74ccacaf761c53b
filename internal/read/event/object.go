package event

import (
	"strings"

	"github.com/comity-project/comity/internal/text"
)

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
	if (t.lemma == "fall" || t.lemma == "go") && t.last == t.first+1 && fallen[v.low(t.last)] {
		return false // "fell under the ban", "went into force"
	}
	if (t.family == "PAYS" || t.family == "ESCAPE") && (t.reduced || !v.goodsBefore(t.first)) {
		return false
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
	if t.family == "REACH" && t.lemma == "strike" && v.hits(t.last) {
		return false
	}
	if t.family == "SEIZE" && t.suffers {
		return v.left(t) // "accounts held by traders"
	}
	if t.family == "SETFREE" && t.reduced {
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
			if t.family == "STOP" && (t.class != "TALK" || t.lemma == "end" || t.lemma == "close") { // "sales nearly stopped" is a figure, nobody's act
				return false
			}
			return t.family != "HOLD" || t.lemma == "begin" || t.lemma == "open" || t.lemma == "start" || t.lemma == "resume" || t.lemma == "continue" || t.lemma == "conclude" || t.lemma == "restart"
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
	if k == t.first-1 || k < v.first || v.at(end).isAnd() {
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
	if w == "the" && v.low(t.last+1) == "one" {
		w = "it"
	}
	if w == "one" && t.family == "SIGN" { // "signed one in May"
		w = "it"
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

// inking are the verbs of signing whose "it" is a text.
var inking = setOf("sign ink initial ratify approve conclude seal finalise finalize endorse renew extend countersign")

// topics are what a sentence names, that the next may call "it".
type topics struct{ deal bool }

// topicsHere looks for them.
func (v *view) topicsHere() topics {
	var t topics
	for i := v.first; i < v.last; i++ {
		t.deal = t.deal || v.at(i).isNoun && v.inClass(i, "DEAL")
	}
	return t
}

// standIns are the words that stand for what was told before.
var (
	standIns   = setOf("it they this none another second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth one")
	ordinalOne = setOf("none another second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth one")
)

// right seeks the object noun after the verb: in the first noun phrase, then in its "of" phrase.
func (v *view) right(t *trigger) bool {
	found, timed := false, false
	for i, n := t.first+1, 0; i < v.last && n < 16; i, n = i+1, n+1 {
		w := v.at(i)
		timed = timed || v.duration(i)
		if end := v.asideEnd(i); !found && end > i { // "voided, in full, the agreement"
			i = end
			continue
		}
		if next := v.low(i + 1); w.low == "," && !found && !timed && next != "and" && !adverbs[next] && !v.duration(i+1) {
			return false
		}
		if i < t.last && (preps[w.low] || w.isVerb) {
			continue // the verb's own particle
		}
		switch {
		case i == t.first+1 && v.gerundAt(i) && ceasing[t.lemma]: // "stopped taking Peruvian fruit"
			continue
		case !found && v.sharedObject(i):
			continue
		case found && (w.low == "," || preps[w.low] || w.low == "and"):
			return true
		case t.family == "NAME" && (quoteMarks[w.low] || w.low == "as" || w.low == "that" && i == t.first+1 || preps[w.low]): // "called the ban “a stab in the back”", "described it as illegal"
			continue
		case v.boundary(i) || w.isVerb && !w.isNoun && w.low != "proposed" && (!participleModifier(v, i) || v.low(i-1) == "of" && v.gerundAt(i)) && !v.misread(i) && !v.hyphened(i) && !v.twoWord(i):
			return found
		case w.low == "than" && (v.low(i-1) == "more" || v.low(i-1) == "less" || v.low(i-1) == "fewer"):
			continue
		case w.low == "by" && !found && v.amount(i+1): // "raised by half the toll"
			continue
		case w.low == "in" && !found && (v.inClass(i+1, "AID") || v.inClass(i+2, "AID")) && v.sum(i): // "provide $50 million in aid"
			continue
		case preps[w.low] && w.low != "of" && i > t.last && v.low(i-1) != "-" && !(w.low == "per" && v.low(i+1) == "cent"):
			if !found && !v.duration(i) {
				return false
			}
			if found {
				return true
			}
			continue
		}
		if v.pairAt(t, i) {
			found = true
		}
	}
	return found
}

// sum reports whether an amount of money stands right before token i.
func (v *view) sum(i int) bool {
	for k := i - 1; k > v.first && k > i-5; k-- {
		switch w := v.at(k); {
		case w.low == "$" || w.low == "€" || w.low == "£" || v.inClass(k, "MONEY") && w.noun != "million" && w.noun != "billion":
			return true
		case w.low == "million" || w.low == "billion" || w.low == "bn" || w.low == "m" || v.doc.Tokens[k].UPOS == text.NUM:
		default:
			return false
		}
	}
	return false
}

var ceasing = setOf("stop cease quit halt end suspend")

func (v *view) gerundAt(i int) bool {
	for _, x := range v.at(i).verbs {
		if x.form&gerund != 0 {
			return true
		}
	}
	return strings.HasSuffix(v.low(i), "ing") && v.at(i).isVerb
}

// duration reports whether a preposition opens a time: "for one month", "on Monday".
func (v *view) duration(i int) bool {
	next := v.at(i + 1).low
	if v.low(i) != "for" && v.low(i) != "on" || next == "" {
		return false
	}
	return next[0] >= '0' && next[0] <= '9' || determiners[next] && timeUnits[v.at(i+2).noun] || timeWords[next] || numbers[next] || next == "now"
}

// sharedObject reports whether the verb at i is coordinated with the one before it, so that both have the object that follows: "announced, and
// then shelved for a month, a levy".
func (v *view) sharedObject(i int) bool {
	if w := v.at(i); !w.isVerb || w.isNoun && v.verbContext(i) != isVerbal && !v.at(i-1).isAnd() && !adverbs[v.low(i-1)] {
		return false
	}
	k := i - 1
	for k > v.first && adverbs[v.low(k)] {
		k--
	}
	return v.low(k) == "and" && (v.at(k-1).isVerb || v.low(k-1) == "," && v.at(k-2).isVerb)
}

func (w *word) isAnd() bool { return w.low == "and" || w.low == "or" }

// participleModifier reports whether a participle stands before its noun: "a planned visit", "reciprocal tariffs threatened" is none.
func participleModifier(v *view, i int) bool {
	f := form(0)
	for _, x := range v.at(i).verbs {
		f |= x.form
	}
	next := v.at(i + 1)
	return (f&(part|gerund) != 0 || len(v.at(i).verbs) == 0 && strings.HasSuffix(v.low(i), "ed")) && next.isNoun && !next.isVerb && !preps[next.low] && !determiners[next.low] && next.low != "" && !auxiliaries[next.low]
}

// left seeks the noun that suffers before the verb: the nearest noun phrase for a reduced relative, else the whole subject.
func (v *view) left(t *trigger) bool {
	found := false
	for i, n := v.overAside(t), 0; i >= v.first && n < 24; i, n = i-1, n+1 {
		w := v.at(i)
		if w.low == ")" && t.reduced { // "the pact (the X-Y accord), signed in March"
			for i > v.first && v.low(i) != "(" {
				i--
			}
			continue
		}
		switch {
		case breaks[w.low] || subordinates[w.low] && !relative[w.low]:
			return found
		case t.reduced && found && (preps[w.low] && w.low != "of" || w.low == "and"):
			return true
		case t.form&finite != 0 && !t.reduced && !v.passive(t.first) && (w.low == "," && !relative[v.low(i+1)] || w.low == "and" && !v.betweenAnd(i) && !v.relatively(t, i)):
			return found
		}
		if v.pairAt(t, i) {
			found = true
		}
	}
	return found
}

// relatively reports whether a relative pronoun opens the clause of a verb after token i: what stands before is its noun.
func (v *view) relatively(t *trigger, i int) bool {
	for k := i + 1; k < t.first; k++ {
		if relative[v.low(k)] && v.low(k-1) == "," {
			return true
		}
	}
	return false
}

// betweenAnd reports whether the "and" at i joins two sides: "between India and China".
func (v *view) betweenAnd(i int) bool {
	for k := i - 1; k >= v.first && k > i-5; k-- {
		if v.low(k) == "between" {
			return true
		}
	}
	return false
}

var relative = setOf("which that who")

// pairAt tries the noun at i, alone or as the last word of a two-word noun, as the verb's object.
func (v *view) pairAt(t *trigger, i int) bool {
	w := v.at(i)
	if w.noun == "" || w.isVerb && !w.isNoun && !v.misread(i) && !v.twoWord(i) || w.low == "round" && !w.isNoun && v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)].UPOS != text.NUM || v.compounded(i) && !v.twoWord(i) && i+2 != t.last && !v.judging(t, i) {
		return false
	}
	if v.goods[i] && (t.family == "STOP" && (barring[t.lemma] || trading[t.lemma]) || t.family == "RESUME" || t.family == "ADMIT" || t.family == "REPEL") { // "barred Ugandan milk"
		if f := lex().pairs[[2]string{t.family, "FLOW"}]; f != nil {
			t.frame, t.object, t.class = f, i, "FLOW"
			return true
		}
	}
	if v.folk(i) {
		for _, class := range []string{"PEOPLE", "MIGRANT"} {
			if f := lex().pairs[[2]string{t.family, class}]; f != nil {
				t.frame, t.object, t.class = f, i, class
				return true
			}
		}
	}
	if t.family == "RUNJOINT" && (v.low(i-1) == "joint" || v.low(i-2) == "joint" && !w.isVerb) && w.isNoun && !v.inClass(i, "TALK", "GROUP", "DEAL", "JOINT") { // "a joint cocoa laboratory"
		t.frame, t.object, t.class = lex().pairs[[2]string{"RUNJOINT", "JOINTLY"}], i, "JOINTLY"
		return true
	}
	two := v.twoWord(i)
	for _, key := range []string{w.low, w.noun} {
		for _, p := range lex().classes[key] {
			if two != (len(p.rest) > 0) || len(p.rest) > 0 && !v.follows(i, p.rest) {
				continue
			}
			if (p.family == "DEAL" || p.family == "CONTRACT") && t.family == "STOP" && t.lemma == "close" {
				continue // a deal that is closed is made
			}
			if p.family == "VISIT" && t.family == "STOP" && t.lemma == "end" {
				continue // a visit that is ended was paid
			}
			if p.family == "PERCENT" && !v.rateAt(i) {
				continue
			}
			if p.family == "BURDEN" && (v.freeOf(i) || w.noun == "rate" && len(p.rest) == 0 && adjoining[t.family] && !v.ofDuties(i)) || p.family == "FLOW" && judging[t.lemma] && t.family == "ADMIT" {
				continue // "duty-free" is the opposite; only another country's goods are cleared
			}
			if p.family == "DEAL" && i > v.first && peaceful[v.low(i-1)] {
				p.family = "PEACE" // "the ceasefire agreement"
			}
			if f := lex().pairs[[2]string{t.family, p.family}]; f != nil && (f.mood == anyMood || v.stands(t.first, f.mood)) && !(t.class == "PEACE" && p.family == "DEAL") {
				t.frame, t.object, t.class = f, i, p.family
				return true
			}
		}
	}
	return false
}

// inClass reports whether the noun at i, alone or after the word before it, is in one of the classes.
func (v *view) inClass(i int, classes ...string) bool {
	for _, name := range classes {
		for _, p := range lex().classes[v.at(i).noun] {
			if p.family == name && len(p.rest) == 0 {
				return true
			}
		}
		for _, p := range lex().classes[v.low(i-1)] {
			if p.family == name && len(p.rest) == 1 && v.follows(i-1, p.rest) {
				return true
			}
		}
	}
	return false
}

// twoWord reports whether the noun at i begins a two-word noun of the lexicon.
func (v *view) twoWord(i int) bool {
	w := v.at(i)
	for _, key := range []string{w.low, w.noun} {
		for _, p := range lex().classes[key] {
			if len(p.rest) > 0 && v.follows(i, p.rest) {
				return true
			}
		}
	}
	return false
}

var fallen = setOf("under on upon short into up ahead toward towards through live")

// starting are the verbs whose subject is that of the verb after "to": "gas began to flow again".
var starting = setOf("began begun begins begin started starts start continued continues resumed")

// judging are the verbs that let another country's goods in, and say nothing of one's own.
var judging = setOf("clear approve okay accredit certify")

var peaceful = setOf("ceasefire cease-fire truce armistice")

// barring are the verbs of stopping that can only mean trade when a country's goods are their object.
var barring = setOf("ban bar block halt stop suspend restrict curb prohibit lock shut turn blacklist outlaw limit cease boycott disallow forbid refuse clear")

func (v *view) follows(i int, rest []string) bool {
	for k, p := range rest {
		if w := v.at(i + 1 + k); w.low != p && w.noun != p {
			return false
		}
	}
	return true
}

var quoteMarks = setOf("“ ” \" ‘ ’")
