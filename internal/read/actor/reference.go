package actor

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// Resolve reads the expression that begins at token i, if it is one that the story's state resolves.
func (d *Discourse) Resolve(i int) (Reference, bool) {
	if i < 0 || i >= len(d.doc.Tokens) {
		return Reference{}, false
	}
	w := strings.ToLower(d.doc.Tokens[i].Text)
	switch w {
	case "its", "his", "her", "their":
		if i+1 < len(d.doc.Tokens) {
			switch n := strings.ToLower(d.doc.Tokens[i+1].Text); n {
			case "neighbour", "neighbor", "counterpart", "rival", "counterparts", "colleague", "colleagues", "host", "hosts", "guest", "guests", "interlocutors":
				if k := i + 2; k+2 < len(d.doc.Tokens) && n[len(n)-1] == 's' && strings.EqualFold(d.doc.Tokens[k].Text, "in") && (d.doc.Tokens[k+1].Text == "both" || d.doc.Tokens[k+1].Text == "the" && d.doc.Tokens[k+2].Text == "two") {
					return d.pair(i, k) // "telephoned her counterparts in both capitals"
				}
				return d.other(i, i+2)
			case "opposite":
				if i+2 < len(d.doc.Tokens) && strings.EqualFold(d.doc.Tokens[i+2].Text, "number") {
					return d.other(i, i+3)
				}
			}
		}
	}
	switch w {
	case "he", "she", "him", "his", "her":
		return d.person(i)
	case "it", "its":
		return d.thing(i)
	case "they", "their", "them":
		return d.plural(i)
	case "each", "neither":
		if d.bare(i) {
			return d.pair(i, i+1)
		}
		if i+1 < len(d.doc.Tokens) {
			switch strings.ToLower(d.doc.Tokens[i+1].Text) {
			case "country", "side", "government", "nation", "party":
				return d.pair(i, i+2)
			}
		}
	case "all":
		if i+1 < len(d.doc.Tokens) && (d.doc.Tokens[i+1].Text == "sides" || d.doc.Tokens[i+1].Text == "parties") {
			return d.pair(i, i+2)
		}
	case "both", "either":
		if w == "both" && d.bare(i) {
			return d.pair(i, i+1)
		}
		if d.isGroup(i + 1) {
			return d.pair(i, i+2)
		}
		if i+2 < len(d.doc.Tokens) && (titleMods[strings.ToLower(d.doc.Tokens[i+1].Text)] || possessors[strings.ToLower(d.doc.Tokens[i+1].Text)]) && d.isGroup(i+2) {
			return d.pair(i, i+3)
		}
	case "the", "two", "its’":
		return d.described(i)
	case "this":
		if i+1 < len(d.doc.Tokens) && d.home != "" && ownLand[strings.ToLower(d.doc.Tokens[i+1].Text)] {
			return Reference{First: i, Last: i + 2, Codes: []comity.Actor{d.home}}, true
		}
	case "we", "us", "our":
		if d.home != "" && !d.newsroom(i) {
			return Reference{First: i, Last: i + 1, Codes: []comity.Actor{d.home}}, true
		}
	case "government":
		if d.doc.Tokens[i].Text == "Government" && d.home != "" && (i == 0 || d.startsClause(i)) {
			return Reference{First: i, Last: i + 1, Codes: []comity.Actor{d.home}, Agent: Government}, true
		}
	}
	return Reference{}, false
}

// ownLand are the words by which a writer names his own side: "a visit to this country".
var ownLand = setOf("country nation republic kingdom")

func (d *Discourse) startsClause(i int) bool {
	s := d.sentence(i)
	for k := i - 1; k >= s.First; k-- {
		w := d.doc.Tokens[k].Text
		if letters(w) && len(w) > 1 {
			return false
		}
	}
	return true
}

// person is whom a pronoun means: the first person of the sentence so far, else the first of the sentence before, who is most likely its
// subject, else the last person named.
func (d *Discourse) person(i int) (Reference, bool) {
	s := d.sentence(i)
	m := d.firstPerson(s.First, i)
	if m == nil && s.First > 0 {
		p := d.sentence(s.First - 1)
		m = d.firstPerson(p.First, p.Last)
		if k := d.pronoun(p, m); k >= 0 && p.Paragraph == s.Paragraph { // "She had met Rubio. Her offer …"
			if ref, ok := d.person(k); ok {
				ref.First, ref.Last = i, i+1
				return ref, true
			}
		}
	}
	for x := d.before(i); m == nil && x >= 0; x-- {
		if d.mentions[x].Kind == Person {
			m = &d.mentions[x]
		}
	}
	if m == nil {
		return Reference{}, false
	}
	ref := Reference{First: i, Last: i + 1, Person: m}
	if m.Code != "" {
		ref.Codes = []comity.Actor{m.Code}
	}
	return ref, true
}

// pronoun is the "he" or "she" that a sentence begins with before it names person m, -1 for none.
func (d *Discourse) pronoun(s text.Sentence, m *Mention) int {
	for k := s.First; k < s.Last && k < s.First+4 && (m == nil || k < m.First); k++ {
		if w := strings.ToLower(d.doc.Tokens[k].Text); w == "he" || w == "she" {
			return k
		}
	}
	return -1
}

func (d *Discourse) firstPerson(i, j int) *Mention {
	for x := range d.mentions {
		if m := &d.mentions[x]; m.Kind == Person && m.First >= i && m.Last <= j && (!m.Poss || j-m.Last < 6 && aides[strings.ToLower(d.doc.Tokens[m.Head].Text)]) {
			return m
		}
	}
	return nil
}

// aides are those who speak for a person: in "Quispe's office said she would come" she is Quispe.
var aides = setOf("office spokesman spokeswoman spokesperson aide aides cabinet staff team press")

// thing is the side that "it" means: the one that acts first in the sentence so far, else the first of the sentence before.
func (d *Discourse) thing(i int) (Reference, bool) {
	s := d.sentence(i)
	if c := d.teller(i); c != "" { // "Lima told Quito that it would"
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{c}}, true
	}
	if c := d.firstSide(d.mainClause(i), i); c != "" {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{c}}, true
	}
	if c := d.firstSide(s.First, i); c != "" {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{c}}, true
	}
	if s.First == 0 {
		return Reference{}, false
	}
	p := d.sentence(s.First - 1)
	if p.Paragraph != s.Paragraph {
		return Reference{}, false
	}
	if w := strings.ToLower(d.doc.Tokens[p.First].Text); (w == "it" || w == "its") && p.First > 0 { // "Peru shut the port. It fined two firms from Chile. It …"
		if ref, ok := d.thing(p.First); ok {
			ref.First, ref.Last = i, i+1
			return ref, true
		}
	}
	if c := d.firstSide(d.afterAside(p), p.Last); c != "" {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{c}}, true
	}
	if c := d.firstSide(p.First, p.Last); c != "" {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{c}}, true
	}
	return Reference{}, false
}

// teller is the side right before the verb of saying whose "that" stands before token i, "" for none: what it tells is of itself.
func (d *Discourse) teller(i int) comity.Actor {
	if i < 2 || !strings.EqualFold(d.doc.Tokens[i-1].Text, "that") {
		return ""
	}
	s := d.sentence(i)
	for k := i - 2; k > s.First && k > i-6; k-- {
		if !speechVerbs[d.doc.Tokens[k].Text] {
			continue
		}
		x := d.before(k)
		if x >= 0 && d.mentions[x].Last == k && d.mentions[x].Code.Economy() != "" && d.mentions[x].Kind != Demonym {
			return d.mentions[x].Code
		}
		return ""
	}
	return ""
}

// described is "the two countries", "the neighbour", "the bloc", "the ministry", "the South American country".
func (d *Discourse) described(i int) (Reference, bool) {
	doc := d.doc
	k := i
	if strings.EqualFold(doc.Tokens[k].Text, "the") {
		k++
	}
	two := false
	for n := 0; k < len(doc.Tokens) && n < 5; k, n = k+1, n+1 {
		w := strings.ToLower(doc.Tokens[k].Text)
		two = two || w == "two" || w == "both"
		switch {
		case w == "two" && k == i+1 && d.standsAlone(i, k+1):
			return d.pair(i, k+1)
		case w == "two" && k == i+1 && d.ofThem(k+1):
			return d.pair(i, k+3)
		case groups[w] && two:
			return d.pair(i, k+1)
		case (w == "pair" || w == "duo") && k == i+1 && d.standsAlone(i, k+1):
			return d.pair(i, k+1)
		case groups[w] && k > i && !two && d.subject(i, k+1):
			if ref, ok := d.plural(i); ok { // "The leaders agreed", after both were named
				ref.Last = k + 1
				return ref, true
			}
			return Reference{}, false
		case k == i:
		case w == "neighbour" || w == "neighbor":
			return d.other(i, k+1)
		case styles[w] != nil:
			return d.styled(i, k)
		case w == "country" || w == "nation" || w == "republic":
			return d.country(i, k+1)
		case w == "bloc" || w == "grouping":
			return d.bloc(i, k)
		case w == "commission" && d.weight["EUN"] > 0 && doc.Tokens[k].Text == "Commission":
			if k+1 < len(doc.Tokens) && titleHeads[strings.ToLower(doc.Tokens[k+1].Text)] {
				continue
			}
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{"EUN"}, Agent: Government}, true
		case IsTitle(w) || institutions[w]:
			if k+1 < len(doc.Tokens) && (IsTitle(strings.ToLower(doc.Tokens[k+1].Text)) || institutions[strings.ToLower(doc.Tokens[k+1].Text)]) {
				continue
			}
			return d.office(i, k)
		case !letters(w) && w != "-", closed[w] && w != "two", isName(doc.Tokens[k].Text) && k+1 < len(doc.Tokens) && !titleMods[w]:
			return Reference{}, false // "the Bush administration" names its own
		}
	}
	return Reference{}, false
}

var institutions = setOf(`government ministry administration army military navy authorities embassy cabinet parliament presidency troops forces spokesperson delegation regime junta leadership kremlin premier`)

// other is "its neighbour": of whom the possessor means, the only other side that the sentence has named, else the counterpart; without a possessor,
// the counterpart of the side named last.
func (d *Discourse) other(i, j int) (Reference, bool) {
	whose, person := d.possessor(i)
	if whose == "" && person != nil && person.Agent == Government {
		return Reference{First: i, Last: j, Person: person, Beside: true}, true
	}
	if whose != "" {
		if in := d.sidesIn(d.sentence(i).First, i, map[comity.Actor]bool{whose: true}); len(in) == 1 {
			for c := range in {
				return Reference{First: i, Last: j, Codes: []comity.Actor{c}}, true
			}
		}
	}
	for _, c := range append([]comity.Actor{whose}, d.Near(i, nil)...) {
		if o := d.Counterpart(c); c != "" && o != "" {
			return Reference{First: i, Last: j, Codes: []comity.Actor{o}}, true
		}
	}
	return Reference{}, false
}

// possessor is the side, and the person, that the "its" or "his" at token i means, "" where the text tells none.
func (d *Discourse) possessor(i int) (comity.Actor, *Mention) {
	var ref Reference
	var ok bool
	switch strings.ToLower(d.doc.Tokens[i].Text) {
	case "its":
		ref, ok = d.thing(i)
	case "his", "her":
		ref, ok = d.person(i)
	}
	if !ok || len(ref.Codes) != 1 {
		return "", ref.Person
	}
	return ref.Codes[0], ref.Person
}

// country is "the country": the side named last that is no place.
func (d *Discourse) country(i, j int) (Reference, bool) {
	near := d.Near(i, func(m *Mention) bool { return m.Code.Economy() == "" })
	if len(near) == 0 {
		return Reference{}, false
	}
	return Reference{First: i, Last: j, Codes: near[:1]}, true
}

// office is "the chancellor", "the ministry": the last person of that office, else the office of the side that acts.
func (d *Discourse) office(i, k int) (Reference, bool) {
	head := strings.ToLower(d.doc.Tokens[k].Text)
	if c := d.lastOf(i, styles["junta"]); head == "junta" && c != "" {
		return Reference{First: i, Last: k + 1, Codes: []comity.Actor{c}, Agent: Government}, true
	}
	if head == "regime" || head == "junta" { // nobody calls his own government that
		for _, c := range d.Near(i, func(m *Mention) bool { return m.Code == d.home || m.Code.Economy() == "" }) {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{c}, Agent: Government}, true
		}
	}
	if d.doc.Tokens[k].Text != head && k == i+1 { // "the Parliament", after "the European Parliament"
		for x := d.before(i); x >= 0; x-- {
			if m := &d.mentions[x]; m.Code != "" && m.Kind != Person && (d.doc.Tokens[m.Last-1].Text == d.doc.Tokens[k].Text || m.Head > m.Last-1 && m.Head < i && d.doc.Tokens[m.Head].Text == d.doc.Tokens[k].Text) {
				return Reference{First: i, Last: k + 1, Codes: []comity.Actor{m.Code}, Agent: agentOf(head)}, true
			}
		}
	}
	for x := d.before(i); x >= 0; x-- {
		m := &d.mentions[x]
		if m.Kind == Person && m.Code != "" && Holds(m.Role, head) {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{m.Code}, Person: m, Agent: m.Agent}, true
		}
	}
	if k+1 < len(d.doc.Tokens) && (strings.EqualFold(d.doc.Tokens[k+1].Text, "of") || strings.EqualFold(d.doc.Tokens[k+1].Text, "in")) {
		return Reference{}, false
	}
	s := d.sentence(i)
	code := d.firstSide(s.First, i)
	if code == "" && s.First > 0 {
		if p := d.sentence(s.First - 1); p.Paragraph == s.Paragraph {
			code = d.firstSide(p.First, p.Last)
		}
	}
	if code == "" {
		code = d.home
	}
	if code == "" {
		return Reference{}, false
	}
	return Reference{First: i, Last: k + 1, Codes: []comity.Actor{code}, Agent: agentOf(head)}, true
}
