package event

import (
	"strings"

	"github.com/comity-project/comity/internal/text"
)

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
		if pronouns[w.low] && i > t.last-1 && v.boundaryVerb(i+1) && !relative[w.low] { // "announced it is lifting tariffs"
			return found
		}
		if i < t.last && (preps[w.low] || w.isVerb || found && i == t.last-1) {
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

// boundaryVerb reports whether the token at i is the verb of a clause whose pronoun stands before it: "it 's lifting", "it will lift".
func (v *view) boundaryVerb(i int) bool { return auxiliaries[v.low(i)] || v.verbAt(i) && v.finiteAt(i) }

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
