// Package actor finds who a story speaks of: economies and their demonyms, capitals and seats of government, organisations, and persons with
// their offices. It never decides what anybody did: that is the work of the event reader.
//
// The names come from a table with a source and an as-of day (gazetteer.tsv, our own tables beside it, and rows the user adds), the persons the table does
// not know from their titles: in "Ito Ken, deputy chief of the Fisheries Agency of Japan" the apposition
// tells that Ito Ken acts for China, and as what.
package actor

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// Kind is what sort of words name the actor.
type Kind uint8

// The kinds of a mention.
const (
	Country Kind = iota
	Demonym
	Capital // a capital, which is its government or its place by grammar
	City    // another town or region
	Metonym // a seat or an institution that stands for its economy
	Organisation
	Bureau  // an office that keeps an economy's statistics: it counts, and does none of its acts
	Company // a firm, bank or association of an economy: it speaks for it, and does none of its acts
	Person
	discard
)

var kindNames = [...]string{"country", "demonym", "capital", "city", "metonym", "organisation", "bureau", "company", "person", "discard"}

// String is the lower-case name of the kind.
func (k Kind) String() string { return kindNames[k] }

// Acts reports whether what the mention names can act for its economy: "Peru", not "the Bank of Peru".
func (m *Mention) Acts() bool { return m.Kind != Bureau && m.Kind != Company }

// acting are the mentions of those who act.
func acting(mentions []Mention) []Mention {
	list := make([]Mention, 0, len(mentions))
	for _, m := range mentions {
		if m.Acts() {
			list = append(list, m)
		}
	}
	return list
}

// Agent is what part of an economy acts.
type Agent uint8

// The agents that stories tell apart.
const (
	AnyAgent Agent = iota
	Government
	Military
	Business
	People
)

var agentNames = [...]string{"", "government", "military", "business", "people"}

// String is the word for the agent, empty when the text says none.
func (a Agent) String() string { return agentNames[a] }

// Mention is one naming of an actor.
type Mention struct {
	First, Last int          // tokens, half-open; a person's title is inside
	Start, End  int          // bytes, half-open
	From        int          // the token where the printed title begins, First where there is none apart
	Code        comity.Actor // empty for a person whose side the text does not tell
	Kind        Kind
	Name        string // the actor's usual name; for a person the name without title
	Role        string // the office, from the text or from a sourced row
	Agent       Agent
	Poss        bool // followed by a possessive mark: "India’s"
	Head        int  // the token the mention modifies ("goods" in "Indian goods"), else its own last token
	Place       bool // names where, not who: "in Beijing", "a Frankfurt house"
	Sure        bool // false for a name that several actors share
}

// Scan finds the mentions of doc, a story of the given day, with the names the binary carries. They are sorted and do not overlap.
func Scan(doc *text.Document, day comity.Date) []Mention { return builtin().Scan(doc, day) }

// Scan finds the mentions of doc with the names of the gazetteer.
func (g *Gazetteer) Scan(doc *text.Document, day comity.Date) []Mention {
	s := &scan{doc: doc, day: day, g: g}
	s.names()
	s.homonyms()
	s.shared()
	s.persons()
	s.surnames()
	s.sort()
	s.modifiers()
	s.courts()
	return s.out
}

// scan is the state of one reading: out holds the mentions found so far, taken the tokens they cover.
type scan struct {
	doc   *text.Document
	day   comity.Date
	g     *Gazetteer
	out   []Mention
	taken []bool
}
