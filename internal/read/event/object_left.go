package event

import "github.com/comity-project/comity/internal/text"

// left seeks the noun that suffers before the verb: the nearest noun phrase for a reduced relative, else the whole subject.
func (v *view) left(t *trigger) bool {
	found := false
	if v.parsed && !t.reduced {
		for k := v.first; k < t.first; k++ {
			if v.head(k) == t.head && v.rel(k) == text.Nsubj && !relative[v.low(k)] && !v.underWhich(k, t) && (k > v.first && v.twoWord(k-1) && v.pairAt(t, k-1) || v.pairAt(t, k)) {
				return true
			}
		}
	}
	for i, n := v.overAside(t), 0; i >= v.first && n < 24; i, n = i-1, n+1 {
		w := v.at(i)
		if w.low == ")" && t.reduced { // "the pact (the X-Y accord), signed in March"
			for i > v.first && v.low(i) != "(" {
				i--
			}
			continue
		}
		switch {
		case !t.reduced && v.underWhich(i-1, t): // "an accord under which checks will end"
			return found
		case breaks[w.low] || subordinates[w.low] && !relative[w.low] || w.low == "that" && v.doc.Tokens[i].UPOS == text.SCONJ:
			return found
		case found && !t.reduced && w.isVerb && !w.isNoun && v.finiteAt(i): // "the border was shut and FLIGHTS were halted"
			return true
		case t.reduced && found && (preps[w.low] && w.low != "of" || w.low == "and"):
			return true
		case t.form&finite != 0 && !t.reduced && !v.passive(t.first) && (w.low == "," && !relative[v.low(i+1)] || w.low == "and" && !v.betweenAnd(i) && !v.joinsNouns(t, i) && !v.relatively(t, i)):
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

// underWhich reports whether "under which" or the like stands after token k and opens the clause of the verb.
func (v *view) underWhich(k int, t *trigger) bool {
	for i := k + 1; i < t.first; i++ {
		if relative[v.low(i)] && preps[v.low(i-1)] && v.low(i-1) != "of" {
			return !v.finiteBetween(i+1, v.leftOf(t.first)+1)
		}
	}
	return false
}

// finiteBetween reports whether a finite verb stands in [i, j).
func (v *view) finiteBetween(i, j int) bool {
	for ; i < j; i++ {
		if v.verbAt(i) && v.finiteAt(i) {
			return true
		}
	}
	return false
}

// joinsNouns reports whether the "and" at i joins two nouns of the verb's subject: "the gates Brod and Gradina reopened", "duties on tea and coffee fell".
func (v *view) joinsNouns(t *trigger, i int) bool {
	if !v.parsed || !v.inside(i-1) || v.at(i-1).isVerb && !v.at(i-1).isNoun {
		return false
	}
	for k := i + 1; k < t.first; k++ {
		if v.verbAt(k) && !auxiliaries[v.low(k)] && !participleModifier(v, k) {
			return false
		}
	}
	return v.rel(i) == text.Cc && v.inside(v.head(i)) && v.rel(v.head(i)) == text.Conj && v.doc.Tokens[v.head(i)].UPOS != text.VERB && v.head(i) < t.first
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
	if w.low == "round" && v.low(i+1) == "of" && !v.inClass(i+2, "TALK") && !v.inClass(i+3, "TALK") && !v.inClass(i+4, "TALK") && t.family != "IMPOSE" {
		return false // "a round of shelling"
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
			if p.family == "PROTEST" && w.noun == "strike" && (w.low == "strikes" || arms[v.low(i-1)]) {
				continue // "launched air strikes": dockers launch a strike
			}
			if p.family == "VISIT" && t.family == "STOP" && t.lemma == "end" {
				continue // a visit that is ended was paid
			}
			if p.family == "PERCENT" && (!v.rateAt(i) || t.class == "BURDEN") {
				continue
			}
			if p.family == "BURDEN" && (v.freeOf(i) || w.noun == "rate" && len(p.rest) == 0 && adjoining[t.family] && !v.ofDuties(i)) || p.family == "FLOW" && judging[t.lemma] && t.family == "ADMIT" {
				continue // "duty-free" is the opposite; only another country's goods are cleared
			}
			if p.family == "BOUGHT" && v.low(i+1) == "of" && (v.inClass(i+2, "AID", "PLANEAID") || v.inClass(i+3, "AID", "PLANEAID")) {
				continue // "20 tonnes of medicine" are given
			}
			if p.family == "FLOW" && t.family == "STOP" && w.noun == "visa" && visaFree[t.lemma] {
				continue // a visa that is scrapped is no longer asked for
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

// visaFree are the verbs by which nobody needs a visa any more.
var visaFree = setOf("scrap abolish drop waive ditch axe")

var fallen = setOf("under on upon short into up ahead toward towards through live")

// starting are the verbs whose subject is that of the verb after "to": "gas began to flow again".
var starting = setOf("began begun begins begin started starts start continued continues resumed")

// judging are the verbs that let another country's goods in, and say nothing of one's own.
var judging = setOf("clear approve okay accredit certify")

var peaceful = setOf("ceasefire cease-fire truce armistice")

// barring are the verbs of stopping that can only mean trade when a country's goods are their object.
var barring = setOf("ground ban bar block halt stop suspend restrict curb prohibit lock shut turn blacklist outlaw limit cease boycott disallow forbid refuse clear")

func (v *view) follows(i int, rest []string) bool {
	for k, p := range rest {
		if w := v.at(i + 1 + k); w.low != p && w.noun != p {
			return false
		}
	}
	return true
}

var quoteMarks = setOf("“ ” \" ‘ ’")

// arms are the words before "strike" that make it one of armies.
var arms = setOf("air missile drone rocket military retaliatory precision artillery pre-emptive preemptive surgical naval nuclear")
