package statement

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// treeSubject is the subject that the parse gives the verb at v, where the words around it show none: "Ana Quispe, who last came in May, said",
// "Ana Quispe met the press and, asked about the road, said". A verb joined to another shares its subject.
func (r *reader) treeSubject(s text.Sentence, v int) (*speaker, bool) {
	k := r.nsubj(v)
	if k < s.First || k >= s.Last || k > v || r.inQuote(k) {
		return nil, false
	}
	if m := r.personAt(k); m != nil {
		return r.ofMention(m), true
	}
	switch r.low(k) {
	case "he", "she":
		return r.pronoun(k)
	case "who", "which", "that", "it", "they", "we", "i", "you":
		return nil, false
	}
	if !personNouns[r.low(k)] {
		return nil, false
	}
	return r.described(s, k)
}

// nsubj is the subject of the verb at v in the tree, that of the verb it is joined to when it has none itself; −1 for none.
func (r *reader) nsubj(v int) int {
	t := r.doc.Tokens
	for n := 0; n < 3 && v >= 0; n++ {
		for k := v - 1; k >= max(0, v-40); k-- {
			if t[k].Head == v && t[k].Rel == text.Nsubj {
				return k
			}
		}
		h := t[v].Head
		if rel := t[v].Rel.Base(); rel != text.Conj && (rel != text.Xcomp || h < 0 || !leading[r.low(h)]) {
			return -1
		}
		v = h
	}
	return -1
}

// leading are the verbs that lead over to one of saying: "hastened to add".
var leading = setOf("went goes hastened hastens rushed liked likes quick paused stopped")

// personAt is the person whose naming, title included, covers token k.
func (r *reader) personAt(k int) *actor.Mention {
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actor.Person && m.From <= k && k < m.Last {
			return m
		}
	}
	return nil
}
