package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// officials gives those in office whose side the text does not tell the side that their deeds in a sentence show, which goes before any guess.
func (r *reader) officials(v *view) {
	if r.opt.Domestic {
		return
	}
	for x := r.mentionsFrom(v.first); x < len(r.mentions) && r.mentions[x].First < v.last; x++ {
		m := &r.mentions[x]
		if m.Kind != actor.Person || m.Code != "" || m.Agent != actor.Government && m.Agent != actor.Military {
			continue
		}
		if c := r.shownBy(v, m); c.Economy() != "" {
			r.sided[m.Name] = c
		}
	}
}

// shownBy is the side of an official that the words after him tell, "" for none: he is the other's of whom he accuses, asks or visits, "Minister
// Ana Quispe rejected the charge and accused Chile"; of whom he sets a condition, "threatened to halt gas if Chile does not pay"; of who answers
// him, "Minister Ana Quispe proposed talks; Chile agreed". What he denies is his own side's: "denied that Chile would halt the gas".
func (r *reader) shownBy(v *view, m *actor.Mention) comity.Actor {
	if c := r.sender(v, m); c != "" {
		return c
	}
	verb, denies, conditional := false, false, false
	for i := m.Last; i < v.last && i < m.Last+30; i++ {
		w := v.low(i)
		switch {
		case breaks[w] && w != ";":
			return ""
		case w == "his" || w == "her":
			if c := r.colleague(v, i+1); c != "" { // "wrote to his Chilean counterpart"
				return r.talk.Counterpart(c)
			}
			continue
		case relative[w] && !verb:
			return ""
		case w == "if" || w == "unless" || w == "until":
			conditional = verb
			continue
		}
		if next := r.stateAt(v, i); next != "" {
			switch {
			case verb && denies && v.low(i-1) == "that" && (v.low(i+1) == "would" || v.low(i+1) == "will"):
				return next // only one's own plans can be denied
			case verb && conditional && v.low(i-2) != ",", verb && (v.low(i-1) == ";" || v.low(i-1) == "and" && v.low(i-2) == ",") && v.answering(i+1), verb && v.facing(i):
				return r.besideSide(v, next)
			}
			if v.verbAt(i+1) && v.low(i-1) != "that" {
				return "" // another subject
			}
			continue
		}
		if v.verbAt(i) && !auxiliaries[w] {
			l := v.at(i).lemma()
			if c := r.talk.First(v.first, m.First); (l == "respond" || l == "retaliate" || l == "reciprocate") && r.inPair(c) {
				return r.talk.Counterpart(c) // "Chile raised its duty and Minister Ana Quispe said she would respond"
			}
			verb, denies = true, l == "deny" || denies && v.low(i-1) != "and"
		}
	}
	return ""
}

// sender is the side that sends, names or recalls an official in the sentence: "Chile sent Minister Ana Quispe to Lima".
func (r *reader) sender(v *view, m *actor.Mention) comity.Actor {
	k := m.First - 1
	for k > v.first && (determiners[v.low(k)] || plainModifier(v, k)) {
		k--
	}
	if l, _ := v.lemma(k, func(l string) bool { return sending[l] }); l == "" || v.passive(k) {
		return ""
	}
	if c := r.talk.First(v.first, k); r.inPair(c) {
		return c
	}
	return ""
}

// sending are the verbs of which a state's own official is the object.
var sending = setOf("send dispatch name appoint recall designate")

// besideSide is whose official acts on a side: of who acts in the sentence before, "Brazil wants in. Planning Minister Ana Paz visited Lima", else of the
// story's other side.
func (r *reader) besideSide(v *view, side comity.Actor) comity.Actor {
	if v.first > 0 {
		for k := range r.doc.Sentences {
			s := r.doc.Sentences[k]
			if s.Last != v.first || k+1 >= len(r.doc.Sentences) || r.doc.Sentences[k+1].Paragraph != s.Paragraph {
				continue
			}
			if c := r.talk.First(s.First, s.Last); c.Economy() != "" && c != side {
				return c
			}
		}
	}
	return r.talk.Counterpart(side)
}

// inPair reports whether a side is one of the story's two.
func (r *reader) inPair(c comity.Actor) bool {
	a, b, ok := r.talk.Pair()
	return ok && c != "" && (c == a || c == b)
}

// colleague is the side of the holder of the same office whose country's adjective is at token i, "" for none.
func (r *reader) colleague(v *view, i int) comity.Actor {
	x := r.mentionsFrom(i)
	if x >= len(r.mentions) || r.mentions[x].First != i || !colleagues[v.low(r.mentions[x].Last)] {
		return ""
	}
	return r.mentions[x].Code
}

// stateAt is the state that token i names by itself, "" for none.
func (r *reader) stateAt(v *view, i int) comity.Actor {
	x := r.mentionsFrom(i)
	if x >= len(r.mentions) || r.mentions[x].First != i {
		return ""
	}
	m := &r.mentions[x]
	if !r.inPair(m.Code) {
		return ""
	}
	if m.Kind == actor.Demonym && m.Head >= m.Last && stateNoun(v.low(m.Head)) {
		return m.Code // "Chilean troops"
	}
	if m.Kind != actor.Country && m.Kind != actor.Capital && m.Kind != actor.City || m.Poss || m.Head > m.Last-1 {
		return ""
	}
	return m.Code
}

// facing reports whether the state at i is whom the verb right before it turns to: "accused Chile", "flew to Chile".
func (v *view) facing(i int) bool {
	k := i - 1
	for k > v.first && determiners[v.low(k)] {
		k--
	}
	if v.low(k) == "to" {
		l, _ := v.lemma(k-1, func(l string) bool { return turning[l] })
		return l != ""
	}
	l, _ := v.lemma(k, func(l string) bool { return addressing[l] })
	return l != ""
}

// answering reports whether the word at i is a verb of answering another.
func (v *view) answering(i int) bool {
	l, _ := v.lemma(i, func(l string) bool { return answerers[l] })
	return l != ""
}

var (
	addressing = setOf("accuse blame urge ask implore beg press warn threaten visit tell thank condemn criticise criticize denounce praise reproach remind assure")
	turning    = setOf("write complain protest travel fly appeal go turn apologise apologize")
	answerers  = setOf("accept agree refuse decline reject welcome answer reply respond warn protest object")
)
