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
			case "neighbour", "neighbor", "counterpart", "rival", "counterparts", "colleague":
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
	case "we", "us", "our":
		if d.home != "" {
			return Reference{First: i, Last: i + 1, Codes: []comity.Actor{d.home}}, true
		}
	case "government":
		if d.doc.Tokens[i].Text == "Government" && d.home != "" && (i == 0 || d.startsClause(i)) {
			return Reference{First: i, Last: i + 1, Codes: []comity.Actor{d.home}, Agent: Government}, true
		}
	}
	return Reference{}, false
}

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

// isGroup reports whether token i is a noun for the sides of the story.
func (d *Discourse) isGroup(i int) bool {
	return i < len(d.doc.Tokens) && groups[strings.ToLower(d.doc.Tokens[i].Text)]
}

var possessors = setOf("his her its their the")

var groups = setOf(`heads counterparts countries sides governments nations leaders presidents ministers neighbours neighbors parties capitals economies states powers men rivals allies partners delegations premiers
	militaries armies officials foes`)

func (d *Discourse) pair(i, j int) (Reference, bool) {
	codes := d.latestPair(i)
	if len(codes) < 2 {
		return Reference{}, false
	}
	return Reference{First: i, Last: j, Codes: codes, Pair: true}, true
}

// latestPair is the two sides of the passage: those who act in the sentence so far if they are two, or the two that a third acts on; else of the
// sentence or the one before if they name just two; else of the story.
func (d *Discourse) latestPair(i int) []comity.Actor {
	s, first := d.sentence(i), d.clause(i)
	acting := d.sidesIn(first, i, nil)
	a, b, ok := d.Pair()
	if ok && len(acting) > 0 && !acting[a] && !acting[b] && (len(acting) == 1 || i > 0 && d.doc.Tokens[i-1].UPOS == text.ADP || d.object(first, i)) {
		return []comity.Actor{a, b}
	}
	if len(acting) == 1 && d.object(first, i) {
		if before := d.nearest(i, 2, acting, s.Paragraph); len(before) == 2 {
			return before
		}
	}
	local := d.nearest(i, 9, nil, s.Paragraph)
	seen := map[comity.Actor]bool{}
	for _, c := range local {
		seen[c] = true
	}
	if ok && (len(local) < 2 || seen[a] && seen[b] || len(local) > 2 && (seen[a] || seen[b])) {
		return []comity.Actor{a, b}
	}
	if len(local) >= 2 {
		return []comity.Actor{local[1], local[0]}
	}
	if near := d.Near(i, func(m *Mention) bool { return m.Place || m.Code.Economy() == "" }); len(near) == 2 {
		return []comity.Actor{near[1], near[0]}
	}
	return nil
}

// clause is where the clause that holds token i begins: after a semicolon, or a comma with "and" or "but", before it.
func (d *Discourse) clause(i int) int {
	s := d.sentence(i)
	for k := i - 1; k > s.First; k-- {
		switch w := d.doc.Tokens[k].Text; {
		case w == ";", (w == "and" || w == "but" || w == "while") && d.doc.Tokens[k-1].Text == ",":
			return k + 1
		}
	}
	return s.First
}

// sidesIn are the economies named in [i, j) that are no place.
func (d *Discourse) sidesIn(i, j int, skip map[comity.Actor]bool) map[comity.Actor]bool {
	in := map[comity.Actor]bool{}
	for x := range d.mentions {
		if m := &d.mentions[x]; m.First >= i && m.Last <= j && m.Code.Economy() != "" && !m.Place && !skip[m.Code] {
			in[m.Code] = true
		}
	}
	return in
}

// nearest is up to n economies named before token i in the paragraph, the nearer first, without those to skip.
func (d *Discourse) nearest(i, n int, skip map[comity.Actor]bool, paragraph int) []comity.Actor {
	seen := map[comity.Actor]bool{}
	var list []comity.Actor
	for x := d.before(i); x >= 0 && len(list) < n; x-- {
		m := &d.mentions[x]
		if d.sentence(m.First).Paragraph != paragraph {
			break
		}
		if m.Code.Economy() != "" && !m.Place && !seen[m.Code] && !skip[m.Code] {
			seen[m.Code] = true
			list = append(list, m.Code)
		}
	}
	return list
}

// object reports whether a verb that is none of saying stands in [i, j), so that what comes after it is acted on.
func (d *Discourse) object(i, j int) bool {
	verb := false
	for k := i; k < j; k++ {
		t := &d.doc.Tokens[k]
		if t.UPOS == text.SCONJ || speechVerbs[t.Text] || strings.EqualFold(t.Text, "that") {
			return false
		}
		verb = verb || t.UPOS == text.VERB
	}
	return verb
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
	if c := d.firstSide(p.First, p.Last); c != "" {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{c}}, true
	}
	return Reference{}, false
}

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
	return ""
}

// coordinated reports whether mention x is one of two that "and" joins.
func (d *Discourse) coordinated(x int) bool {
	and := func(a, b *Mention) bool {
		return b.First == a.Last+1 && d.doc.Tokens[a.Last].Text == "and" && a.Kind == b.Kind && a.Code != b.Code
	}
	return x+1 < len(d.mentions) && and(&d.mentions[x], &d.mentions[x+1]) || x > 0 && and(&d.mentions[x-1], &d.mentions[x])
}

// plural is "they": the pair when both of its sides stand in the sentence, or in the one before, or when that speaks of the two.
func (d *Discourse) plural(i int) (Reference, bool) {
	s := d.sentence(i)
	from := s.First
	a, b, pair := d.Pair()
	if from > 0 {
		if p := d.sentence(from - 1); p.Paragraph == s.Paragraph {
			from = p.First
			if ref, ok := d.Resolve(from); ok && ref.Pair { // "The two met in May. They agreed …"
				return Reference{First: i, Last: i + 1, Codes: ref.Codes, Pair: true}, true
			}
		}
	}
	seen := map[comity.Actor]bool{}
	for x := range d.mentions {
		if m := &d.mentions[x]; m.First >= from && m.Last <= i && m.Code.Economy() != "" && !m.Place {
			seen[m.Code] = true
		}
	}
	if pair && seen[a] && seen[b] {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{a, b}, Pair: true}, true
	}
	return Reference{}, false
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

// subject reports whether the noun phrase [i, k) opens a clause whose verb follows.
func (d *Discourse) subject(i, k int) bool {
	if k >= len(d.doc.Tokens) || i > d.sentence(i).First && d.doc.Tokens[i-1].Text != "," {
		return false
	}
	t := &d.doc.Tokens[k]
	return t.UPOS == text.AUX || t.UPOS == text.VERB
}

// bare reports whether "both" at i stands for the two sides with no noun after it: "congratulated both.", "Both denied it".
func (d *Discourse) bare(i int) bool {
	if i+1 >= len(d.doc.Tokens) {
		return false
	}
	t := &d.doc.Tokens[i+1]
	if s := d.sentence(i); i == s.First || i > 0 && (d.doc.Tokens[i-1].Text == "," || d.doc.Tokens[i-1].Text == ";") {
		return t.UPOS == text.VERB && !strings.HasSuffix(t.Text, "ing") || t.UPOS == text.AUX
	}
	b := d.doc.Tokens[i-1].UPOS
	return (b == text.VERB || b == text.ADP) && (!letters(t.Text) && t.Text != "-" || t.UPOS == text.PART || b == text.VERB && t.UPOS == text.ADP && t.Text != "of")
}

// ofThem reports whether "of them" stands at k.
func (d *Discourse) ofThem(k int) bool {
	return k+1 < len(d.doc.Tokens) && d.doc.Tokens[k].Text == "of" && d.doc.Tokens[k+1].Text == "them"
}

// standsAlone reports whether "the two" at i names the sides by itself: a predicate follows at k, or a preposition after one that leads to it,
// "appealed to the two for calm".
func (d *Discourse) standsAlone(i, k int) bool {
	if k >= len(d.doc.Tokens) {
		return false
	}
	t := &d.doc.Tokens[k]
	if t.UPOS == text.VERB || t.UPOS == text.AUX {
		return true
	}
	if i == 0 {
		return false
	}
	b := &d.doc.Tokens[i-1]
	led := b.UPOS == text.ADP || b.UPOS == text.VERB
	return led && (t.UPOS == text.ADP && !strings.EqualFold(t.Text, "of") || t.UPOS == text.PART || t.UPOS == text.ADV || !letters(t.Text) && t.Text != "-")
}

var institutions = setOf(`government ministry administration army military navy authorities embassy cabinet parliament presidency troops forces spokesperson delegation regime junta leadership kremlin premier`)

// other is "its neighbour": the counterpart of the side named last.
func (d *Discourse) other(i, j int) (Reference, bool) {
	for _, c := range d.Near(i, nil) {
		if o := d.Counterpart(c); o != "" {
			return Reference{First: i, Last: j, Codes: []comity.Actor{o}}, true
		}
	}
	return Reference{}, false
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

// styles are the words for a kind of state, and the economies that are one: the kingdom of a story is the last of them named in it. Those ruled
// by a junta are so at the time of writing or were within living memory.
var styles = map[string]map[comity.Actor]bool{
	"kingdom":      codes("SAU MAR BHR JOR ESP GBR NLD BEL DNK SWE NOR THA KHM BTN SWZ LSO TON"),
	"emirate":      codes("KWT QAT ARE"),
	"sultanate":    codes("OMN BRN"),
	"federation":   codes("RUS"),
	"archipelago":  codes("PHL IDN MDV FJI SLB VUT BHS CPV COM SYC KIR TON TUV"),
	"principality": codes("MCO LIE AND"),
	"duchy":        codes("LUX"),
	"city-state":   codes("SGP"),
	"junta":        codes("MLI BFA NER GIN GAB TCD SDN MMR"),
}

func codes(list string) map[comity.Actor]bool {
	m := map[comity.Actor]bool{}
	for _, c := range strings.Fields(list) {
		m[comity.Actor(c)] = true
	}
	return m
}

// styled is "the kingdom", "the sultanate": the last state of that kind named, one that is acted on before the one that acts.
func (d *Discourse) styled(i, k int) (Reference, bool) {
	want := styles[strings.ToLower(d.doc.Tokens[k].Text)]
	if first := d.clause(i); d.object(first, i) {
		rest := map[comity.Actor]bool{}
		acting := d.sidesIn(first, i, nil)
		for c := range want {
			rest[c] = !acting[c]
		}
		if c := d.lastOf(i, rest); c != "" {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{c}}, true
		}
	}
	if c := d.lastOf(i, want); c != "" {
		return Reference{First: i, Last: k + 1, Codes: []comity.Actor{c}}, true
	}
	return Reference{}, false
}

// lastOf is the last side named before token i that is one of a set, "" for none.
func (d *Discourse) lastOf(i int, set map[comity.Actor]bool) comity.Actor {
	for x := d.before(i); x >= 0; x-- {
		if set[d.mentions[x].Code] {
			return d.mentions[x].Code
		}
	}
	return ""
}

// bloc is "the bloc": the last union of states named; without one the European Union, if the story speaks of it.
func (d *Discourse) bloc(i, k int) (Reference, bool) {
	for x := d.before(i); x >= 0; x-- {
		m := &d.mentions[x]
		if m.Code == "EUN" || m.Kind == Organisation && m.Code != "" && !worldly[m.Code] {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{m.Code}}, true
		}
	}
	if d.weight["EUN"] > 0 {
		return Reference{First: i, Last: k + 1, Codes: []comity.Actor{"EUN"}}, true
	}
	for x := range d.mentions { // named only later
		if m := &d.mentions[x]; m.Kind == Organisation && m.Code != "" && m.Code.Economy() == "" && !worldly[m.Code] {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{m.Code}}, true
		}
	}
	return Reference{}, false
}

// worldly are the organisations that are no bloc.
var worldly = codes("UNO IMF WBG WTO WHO OECD OPEC IAEA ICC ICJ INTERPOL")
