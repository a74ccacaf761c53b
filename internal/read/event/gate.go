package event

import "github.com/comity-project/comity/internal/text"

// gating are the verbs whose object, when it is a name or a pronoun, can only be a crossing: "Jordan shut Jaber", "reopened it in October".
var gating = setOf("shut close reopen re-open seal")

// namedGate pairs a verb of closing or reopening with a crossing told by its name or a pronoun.
func (v *view) namedGate(t *trigger) bool {
	f := lex().pairs[[2]string{t.family, "FLOW"}]
	if f == nil {
		return false
	}
	k := -1
	switch {
	case t.family == "STAYSHUT" || gating[t.lemma] && t.suffers && !t.reduced: // "they will stay closed", "it was shut again"
		if k = v.pronounBefore(t.first); k >= 0 {
			t.suffers, t.standing = true, true
		}
	case !gating[t.lemma]:
		return false
	case !t.suffers && (v.low(t.last) == "it" || v.low(t.last) == "them" || v.gateName(t.last)):
		k = t.last
	}
	if k < 0 {
		return false
	}
	t.frame, t.object, t.class = f, k, "FLOW"
	return true
}

// gateName reports whether a name of no known country begins at i and ends the phrase: "shut Jaber in April".
func (v *view) gateName(i int) bool {
	for n := 0; n < 3 && v.inside(i) && isCapital(v.doc.Tokens[i].Text) && v.doc.Tokens[i].UPOS == text.PROPN && !v.named[i]; n++ {
		i++
		if w := v.low(i); preps[w] || w == "," || w == "." || w == "and" || timeWords[w] || w == "" {
			return true
		}
	}
	return false
}

// pronounBefore is the pronoun subject "it" or "they" of the verb at i, -1 for none.
func (v *view) pronounBefore(i int) int {
	k := i - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]) {
		k--
	}
	if w := v.low(k); w == "it" || w == "they" || w == "both" {
		return k
	}
	return -1
}
