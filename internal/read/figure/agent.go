package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// subject is the economy that does what the verb at token v tells.
func (r *reader) subject(v int, s text.Sentence) side {
	n := r.nsubj(v)
	if n < s.First || n >= v {
		return r.subjectLeft(v, s)
	}
	switch w := r.low[n]; w {
	case "it", "they", "we", "he", "she", "i":
		return r.pronounSubject(n, s)
	case "which", "who", "that", "what":
		for _, k := range []int{n - 1, n - 2} { // "from Peru, which supplied"
			if m := r.actor(k); m != nil && m.Last == k+1 && !m.Poss && w != "what" && (k == n-1 || r.low[n-1] == ",") {
				return r.mentionSide(m)
			}
		}
		return r.subjectLeft(n, s)
	}
	first := n
	for first > s.First && (r.noun(first-1) || r.pos(first-1) == text.ADJ || r.pos(first-1) == text.PROPN || r.poss(first-1)) {
		first--
	}
	for k := n; k >= first; k-- {
		if m := r.actor(k); m != nil {
			if m.Poss && rankNouns[r.low[n]] != "" { // "Lithuania’s biggest supplier sent", which is another
				if e := r.otherThan(m.Code.Economy()); e != "" {
					return side{e, first, n + 1}
				}
			}
			return r.mentionSide(m)
		}
	}
	if r.pos(first-1) == text.DET || r.pos(first-1) == text.PRON {
		if e, next, _ := r.sideAt(first - 1); next > n {
			return side{e.code, first - 1, n + 1}
		}
	}
	return side{}
}

// nsubj is the subject of the verb at token v in the tree, that of the verb it is joined to when it has none itself; −1 for none.
func (r *reader) nsubj(v int) int {
	t := r.Doc.Tokens
	for n := 0; n < 3 && v >= 0; n++ {
		lo := max(0, v-30)
		for k := v - 1; k >= lo; k-- {
			if t[k].Head == v && t[k].Rel.Base() == text.Nsubj {
				return k
			}
		}
		if rel := t[v].Rel.Base(); rel != text.Conj && rel != text.Xcomp && rel != text.Advcl {
			return -1
		}
		v = t[v].Head
	}
	return -1
}

// subjectLeft finds the nearest economy before a verb where the tree has no subject for it.
func (r *reader) subjectLeft(v int, s text.Sentence) side {
	if r.word(v-1) == "," { // "Peru, thanks to copper, bought"
		for k := v - 2; k > s.First && v-k < 9; k-- {
			if m := r.actor(k - 1); r.low[k] == "," && m != nil && !m.Place && !r.otherEnd(m) {
				return r.mentionSide(m)
			}
		}
	}
	for k := v - 1; k >= s.First && v-k < 14; k-- {
		if clauseBreaks[r.low[k]] || r.low[k] == ":" {
			break
		}
		if m := r.actor(k); m != nil {
			if !m.Place && !r.otherEnd(m) {
				return r.mentionSide(m)
			}
			k = m.First
			continue
		}
		switch r.low[k] {
		case "it", "they", "we":
			return r.pronounSubject(k, s)
		}
	}
	return side{}
}

// pronounSubject is whom "it" means as the subject of trade: the reporter in mind when the sentence before told of trade, else what the story
// resolves; "they" beside "we" are the others.
func (r *reader) pronounSubject(k int, s text.Sentence) side {
	switch r.low[k] {
	case "we", "i":
		return side{r.Home, k, k + 1}
	case "they":
		for b := k - 1; b >= s.First; b-- { // "Uzbek mills took 2 million tonnes, for which they paid"
			if m := r.actor(b); m != nil && m.Kind == actor.Demonym && sellers[r.word(m.Last)] {
				return side{m.Code.Economy(), k, k + 1}
			}
		}
		if r.state.reporter != "" && r.state.reporter != r.Home {
			return side{r.state.reporter, k, k + 1}
		}
		return side{r.otherThan(r.Home), k, k + 1}
	case "he", "she":
		if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
			return side{ref.Codes[0].Economy(), k, k + 1}
		}
		return side{}
	}
	for b := k - 1; b >= s.First; b-- {
		if m := r.actor(b); m != nil && !m.Place && m.Kind != actor.Person {
			if r.otherEnd(m) { // "From India it bought"
				b = m.First
				continue
			}
			return side{m.Code.Economy(), k, k + 1}
		}
	}
	if i := r.sentenceIndex(k); i > 0 && r.firstPerson(r.Doc.Sentences[i-1]) && r.state.reporter == r.Home { // home is "we", and "it" the other
		return side{r.otherThan(r.Home), k, k + 1}
	}
	if t := r.topicPartner(k); t != "" && r.turnedTo(k) { // "Then there is Peru. It bought"
		return side{t, k, k + 1}
	}
	if r.state.reporter != "" && r.near(s) {
		return side{r.state.reporter, k, k + 1}
	}
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
		return side{ref.Codes[0].Economy(), k, k + 1}
	}
	return side{}
}

// otherEnd reports whether a mention is where goods go to or come from.
func (r *reader) otherEnd(m *actor.Mention) bool {
	prev := r.word(m.First - 1)
	if prev == "the" {
		prev = r.word(m.First - 2)
	}
	switch prev {
	case "to", "from", "with", "on", "against":
		return true
	}
	return false
}

// isPassive reports whether the verb at token v is a participle after a form of "be".
func (r *reader) isPassive(v int) bool {
	k := v - 1
	for r.pos(k) == text.ADV {
		k--
	}
	switch r.word(k) {
	case "was", "were", "been", "being", "is", "are":
		return strings.HasSuffix(r.low[v], "ed") || r.low[v] == "sold" || r.low[v] == "bought" || r.low[v] == "sent"
	}
	return false
}

// firstPerson reports whether a sentence speaks of home as "we" and "us".
func (r *reader) firstPerson(s text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if w := r.Doc.Tokens[k].Text; w == "us" || w == "we" || w == "We" || w == "our" || w == "Our" {
			return true
		}
	}
	return false
}

// turnedTo reports whether the sentence before that of token i turned the story to another partner without a word on home.
func (r *reader) turnedTo(i int) bool {
	return r.sentenceIndex(r.state.topicAt) == r.sentenceIndex(i)-1 && !r.namedIn(r.Home, r.state.topicAt)
}

// namedIn reports whether the sentence of token i names an economy.
func (r *reader) namedIn(e comity.Economy, i int) bool {
	for _, n := range r.sidesOf(r.sentenceOf(i)) {
		if n.code == e {
			return true
		}
	}
	return false
}
