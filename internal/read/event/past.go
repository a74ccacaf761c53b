package event

import "github.com/comity-project/comity/internal/text"

// transitive reports whether a form tagged as a participle has an object of its own after it and no auxiliary before, and so is a past tense: "its
// coast guard used water cannon".
func (v *view) transitive(i int) bool {
	if i == v.first || v.doc.Tokens[i-1].UPOS != text.NOUN && v.doc.Tokens[i-1].UPOS != text.PROPN || v.rel(i) != text.Acl || preps[v.low(i+1)] || twoObjects[v.at(i).lemma()] {
		return false
	}
	for k := i + 1; k < v.last && k < i+8; k++ {
		if v.head(k) == i && v.rel(k) == text.Obj {
			return v.doc.Tokens[i].Rel != text.AclRelcl
		}
	}
	return false
}

// twoObjects are the verbs that keep an object in the passive: "firms given permits".
var twoObjects = setOf("give tell charge offer award grant call name deny pay send show allow make ask teach cost owe lend promise hand fine deem consider declare elect appoint label dub leave")

// dateAt reports whether a year, a day or a month stands at i, so that the word before it opens no clause: "since 2019".
func (v *view) dateAt(i int) bool {
	w := v.low(i)
	return w != "" && (w[0] >= '0' && w[0] <= '9' || calendar[w])
}

var calendar = setOf("monday tuesday wednesday thursday friday saturday sunday january february march april May june july august september october november december last yesterday today")
