package event

import "github.com/comity-project/comity/internal/text"

// Verbs that the tagger took for nouns or adverbs.

// bidden reports whether the word at i is what somebody is asked to do, before an object: "asked Peru TO CAP sugar exports".
func (v *view) bidden(i int) bool {
	if v.low(i-1) != "to" || i-2 < v.first || i+1 >= v.last || !isCapital(v.doc.Tokens[i-2].Text) {
		return false
	}
	if n := v.doc.Tokens[i+1].UPOS; n != text.NOUN && n != text.ADJ && n != text.DET && n != text.PROPN && n != text.PRON {
		return false
	}
	for k := i - 3; k >= v.first && k > i-8; k-- {
		if l, _ := v.lemma(k, func(l string) bool { return bidding[l] }); l != "" {
			return true
		}
	}
	return false
}

// bidding are the verbs of asking that take their addressee before "to".
var bidding = setOf("ask urge tell press want order beg implore exhort invite require force oblige allow permit expect")

// underModal reports whether a modal or "to" stands before the word at i, with no more than "not" between.
func (v *view) underModal(i int) bool {
	w := v.low(i - 1)
	if w == "not" || w == "n't" || w == "never" {
		w = v.low(i - 2)
	}
	return modals[w] || w == "to"
}

// unread finds the verbs in -s that the tagger took for nouns, in clauses that have no other: "says Chad shelters rebels", "the ministry in Lima bars fish".
func (v *view) unread() {
	for i := v.first + 1; i+1 < v.last; i++ {
		w, t := v.at(i), &v.doc.Tokens[i]
		if t.UPOS != text.NOUN || w.isVerb || formsOf(w.verbs)&third == 0 || !v.inLexicon(w) || v.doc.Tokens[i-1].UPOS != text.PROPN || !isCapital(v.doc.Tokens[i-1].Text) {
			continue
		}
		if n := v.doc.Tokens[i+1].UPOS; n != text.NOUN && n != text.ADJ && n != text.DET && n != text.PROPN && n != text.NUM {
			continue
		}
		if v.hasFinite(i) {
			continue
		}
		w.isVerb, w.isNoun, w.verbs = true, false, asTagged(w.verbs, "VBZ")
	}
}

// inLexicon reports whether a word can be a verb that the lexicon knows.
func (v *view) inLexicon(w *word) bool {
	for _, x := range w.verbs {
		if x.form&third != 0 && (len(lex().verbs[x.lemma]) > 0 || len(lex().families[x.lemma]) > 0) {
			return true
		}
	}
	return false
}

// hasFinite reports whether the clause of token i has a finite verb already.
func (v *view) hasFinite(i int) bool {
	for k := i - 1; k >= v.first; k-- {
		if w := v.low(k); breaks[w] || subordinates[w] || w == "–" {
			break
		}
		if v.verbAt(k) && (v.finiteAt(k) || auxiliaries[v.low(k)]) {
			l, _ := v.lemma(k, func(l string) bool { return speech[l] })
			if l == "" {
				return true
			}
			break
		}
	}
	for k := i + 1; k < v.last; k++ {
		if w := v.low(k); breaks[w] || subordinates[w] || w == "," {
			break
		}
		if v.verbAt(k) && (v.finiteAt(k) || auxiliaries[v.low(k)]) {
			return true
		}
	}
	return false
}
