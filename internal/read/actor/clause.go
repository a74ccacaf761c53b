package actor

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// mainClause is where the clause that holds token i begins, past a subordinate clause that opens the sentence.
func (d *Discourse) mainClause(i int) int {
	s := d.sentence(i)
	if k := d.afterAside(s); k < i && k > s.First {
		return max(k, d.clause(i))
	}
	return d.clause(i)
}

// afterAside is where the main clause of a sentence begins that opens with a subordinate one: in "After Chile refused to talk, Peru shut the
// port", and "On Monday, after Chile refused to talk, Peru shut the port", it is at Peru.
func (d *Discourse) afterAside(s text.Sentence) int {
	open, commas := -1, 0
	for k := s.First; k < s.Last && k < s.First+40; k++ {
		t := &d.doc.Tokens[k]
		w := strings.ToLower(t.Text)
		switch {
		case open < 0 && (k == s.First || d.doc.Tokens[k-1].Text == ",") && openers[w] && commas < 2:
			open = k
		case w == "," && open >= 0:
			return k + 1
		case w == ",":
			commas++
		case open < 0 && t.UPOS == text.VERB:
			return s.First
		}
	}
	return s.First
}

// openers are the words that open a subordinate clause before the main one.
var openers = setOf("after since when while as because although though before once if unless whereas")

// firstSide is the first side named in [i, j) that is no place, and no mere modifier.
func (d *Discourse) firstSide(i, j int) comity.Actor {
	for x := range d.mentions {
		m := &d.mentions[x]
		if d.coordinated(x) {
			continue // "Germany and France" are no "it"
		}
		if m.First >= i && m.Last <= j && m.Code != "" && !m.Place && m.Kind != Person && m.Head == m.Last-1 && m.Kind != Demonym {
			return m.Code
		}
	}
	for x := range d.mentions {
		m := &d.mentions[x]
		if m.First >= i && m.Last <= j && m.Code != "" && !m.Place && (m.Agent == Government || m.Kind == Person) {
			return m.Code
		}
	}
	for x := range d.mentions { // "Mongolian lawmakers want the government to leave"
		m := &d.mentions[x]
		if m.First >= i && m.Last <= j && m.Code.Economy() != "" && m.Kind == Demonym && m.Head >= m.Last && m.Head < j && politicians[strings.ToLower(d.doc.Tokens[m.Head].Text)] {
			return m.Code
		}
	}
	return ""
}

// politicians are those who speak of their own government.
var politicians = setOf("side government ministry delegation authorities lawmakers senators deputies parliamentarians legislators mps opposition voters farmers unions")
