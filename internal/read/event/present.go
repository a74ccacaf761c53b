package event

import "github.com/comity-project/comity/internal/text"

// present finds the verb of a sentence in which the tagger saw none: "India bars imports of steel", "India relaxed visa rules".
func (v *view) present() {
	at := -1
	for i := v.first; i < v.last; i++ {
		w := v.at(i)
		if w.isVerb {
			return
		}
		prev, next := v.at(i-1), v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)].UPOS
		acts := w.isNoun && prev.noun == prev.low && formsOf(w.verbs) == third || !w.isNoun && formsOf(w.verbs)&past != 0
		if at < 0 && acts && prev.isNoun && (next == text.NOUN || next == text.PROPN || next == text.ADJ || next == text.DET || next == text.NUM) {
			at = i
		}
	}
	if at >= 0 {
		w := v.at(at)
		w.isVerb, w.isNoun = true, false
		var tensed []inflected
		for _, x := range w.verbs {
			tensed = append(tensed, inflected{x.lemma, x.form & (third | past)})
		}
		w.verbs = tensed
	}
}

// formsOf is all the forms that a word can be.
func formsOf(list []inflected) form {
	f := form(0)
	for _, x := range list {
		f |= x.form
	}
	return f
}

// pointing reports whether the "that" at i points at the noun after it: "lifted that ban after five weeks".
func (v *view) pointing(i int) bool {
	if v.doc.Tokens[i].UPOS == text.DET {
		return true
	}
	next, after := v.at(i+1), v.low(i+2)
	return next.isNoun && !next.isVerb && !isCapital(v.doc.Tokens[i+1].Text) && (after == "" || after == "." || after == "," || after == "and" || preps[after])
}

// onlyVerb reports whether the past form at i must be the verb of its sentence, which has no other: "Egypt, in turn, restricted sugar sales".
func (v *view) onlyVerb(i int) bool {
	if prev := v.low(i - 1); formsOf(forms()[v.low(i)])&past == 0 || prev != "," && !v.at(i-1).isNoun {
		return false
	}
	for k := v.first; k < v.last; k++ {
		if k != i && v.at(k).isVerb {
			return false
		}
	}
	return true
}

// second reports whether a past form read as an adjective is the second verb of a sentence: "rerouted its goods and shut Peru's consulate".
func (v *view) second(i int) bool {
	if prev := v.low(i - 1); prev != "and" && prev != "but" || formsOf(v.at(i).verbs)&past == 0 || i+1 >= v.last {
		return false
	}
	switch v.doc.Tokens[i+1].UPOS {
	case text.PROPN, text.DET, text.NUM:
		return true
	}
	return false
}
