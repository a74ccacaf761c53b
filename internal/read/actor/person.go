package actor

import (
	"strings"
	"unicode/utf8"

	"github.com/comity-project/comity"
)

// persons finds office-holders by their titles, known to the table or not, in three shapes:
//
//	India’s Foreign Secretary Vikram Misri         [side] title name
//	the US ambassador, George Glass,               [side] title, name
//	Sun Haiyan, vice minister of … of … China,     name, title [of side]
//
// A known person takes the title in; an unknown one takes the side from the title's possessor, its adjective or its "of".
func (s *scan) persons() {
	s.sort()
	for _, sent := range s.doc.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			if n := s.titleAt(i, sent.Last); n > 0 {
				i += s.titled(sent.First, i, i+n, sent.Last)
			}
		}
		s.trailing(sent.First, sent.Last)
		s.christened(sent.First, sent.Last)
		s.seat(sent.First, sent.Last)
	}
}

// christened finds "a money changer named Innocent".
func (s *scan) christened(first, end int) {
	for i := first + 1; i+1 < end; i++ {
		w := s.doc.Tokens[i].Text
		if w != "named" && w != "called" || s.taken[i+1] {
			continue
		}
		n := s.nameRun(i+1, end)
		if n == 0 || !letters(s.doc.Tokens[i-1].Text) || closed[strings.ToLower(s.doc.Tokens[i-1].Text)] {
			continue
		}
		s.take(Mention{First: i + 1, Last: i + 1 + n, Kind: Person, Name: s.words(i+1, i+1+n), Role: s.doc.Tokens[i-1].Text, Agent: People})
	}
}

// seat gives an official whose side the text does not tell the side of the capital where the sentence places him: "Foreign ministry spokeswoman
// Mao Ning confirms the step in Beijing".
func (s *scan) seat(first, end int) {
	for x := range s.out {
		m := &s.out[x]
		if m.Kind != Person || m.Code != "" || m.First < first || m.Last > end || m.Agent != Government {
			continue
		}
		for y := range s.out {
			if p := &s.out[y]; p.First >= m.Last && p.Last <= end && p.Kind == Capital && strings.EqualFold(s.doc.Tokens[p.First-1].Text, "in") {
				m.Code = p.Code
				break
			}
		}
	}
}

// titleAt is how many tokens from i make a title: modifiers and a head noun ("Chief Cabinet Secretary", "Foreign ministry spokeswoman").
func (s *scan) titleAt(i, end int) int {
	best := 0
	for k := i; k < end && k < i+6; k++ {
		if s.taken[k] {
			break
		}
		w := strings.ToLower(s.doc.Tokens[k].Text)
		switch {
		case IsTitle(w):
			best = k + 1 - i
		case k > i && w == "-" || titleMods[w]:
		case (w == "of" || w == "for" || w == "and" || w == "to" || w == "at") && best > 0:
			// "Minister of Foreign Affairs", "Minister for Interior"
			if m := s.portfolio(k+1, end); m > 0 && w != "at" {
				best = k + 1 + m - i
				k += m
				continue
			}
			return best
		default:
			return best
		}
	}
	return best
}

// portfolio is the length of a capitalised run after "of" or "for", as in "External Affairs", when it names no actor.
func (s *scan) portfolio(i, end int) int {
	n := 0
	for k := i; k < end && k < i+5 && !s.taken[k]; k++ {
		w := s.doc.Tokens[k].Text
		lw := strings.ToLower(w)
		switch {
		case portfolios[lw]:
			n = k + 1 - i
		case lw == "the" || (lw == "and" || lw == "," || lw == "of") && n > 0:
		default:
			return n
		}
	}
	return n
}

// titled reads what follows a title at [i, j): a name, or a comma and a name. It returns how far the cursor moves.
func (s *scan) titled(first, i, j, end int) int {
	role := s.words(i, j)
	k := s.overOf(j, end)
	if k == j {
		k = s.overPhrase(j, end)
	}
	if k > j {
		role = s.words(i, k)
	}
	if k < end && s.doc.Tokens[k].Text == "," {
		k++
	}
	if k < end && s.taken[k] && s.known(k, i, j, role) {
		return k - i
	}
	for k < end && honorifics[strings.ToLower(s.doc.Tokens[k].Text)] {
		k++
	}
	if k < end && s.taken[k] {
		if s.known(k, i, j, role) {
			return k - i
		}
		if k == j { // "President of the European Commission", "China President": no name here
			return j - i - 1
		}
	}
	n := s.nameRun(k, end)
	if n == 0 || k > j && (n < 2 || !s.capitalTitle(i, j) && !s.closes(k+n, end)) {
		return j - i - 1
	}
	code := s.side(first, i, j)
	m := Mention{First: i, Last: k + n, Code: code, Kind: Person, Name: s.words(k, k+n), Role: role, Sure: code != "", Agent: agentOf(role)}
	if e := s.holder(k, n); e != nil && (code == "" || code == e.code) {
		m.Code, m.Name, m.Sure = e.code, e.name, true
	}
	if k > j {
		m.First, m.From = k, i
	}
	s.take(m)
	return k + n - i - 1 + s.second(m, k+n, end)
}

// second is the other holder of a plural title, "Foreign ministers Amina Mohamed and Augustine Mahiga"; it returns how many tokens that takes.
func (s *scan) second(m Mention, k, end int) int {
	if !strings.HasSuffix(m.Role, "s") || k >= end || s.doc.Tokens[k].Text != "and" {
		return 0
	}
	n := s.nameRun(k+1, end)
	if n < 2 {
		return 0
	}
	s.take(Mention{First: k + 1, Last: k + 1 + n, Kind: Person, Name: s.words(k+1, k+1+n), Role: m.Role, Agent: m.Agent})
	return n + 1
}

// overOf steps over "of the European Commission" when a comma and then perhaps the name follow.
func (s *scan) overOf(j, end int) int {
	if j+1 >= end || !strings.EqualFold(s.doc.Tokens[j].Text, "of") {
		return j
	}
	k := j + 1
	if strings.EqualFold(s.doc.Tokens[k].Text, "the") {
		k++
	}
	from := k
	for k < end && s.taken[k] {
		k++
	}
	if k == from || k >= end || s.doc.Tokens[k].Text != "," {
		return j
	}
	return k
}

// overPhrase steps over what a title looks after, however long, when a comma and a full name follow: "a spokesman for the House of Industry,
// Mine and Trade, Rouhollah Latifi, said".
func (s *scan) overPhrase(j, end int) int {
	if j+2 >= end || !titleLinks[strings.ToLower(s.doc.Tokens[j].Text)] {
		return j
	}
	for k := j + 1; k < end && k < j+16; k++ {
		t := s.doc.Tokens[k].Text
		if t == "." || t == ";" || t == "who" || t == "which" || t == "said" {
			return j
		}
		if t != "," {
			continue
		}
		x := k + 1
		for x < end && honorifics[strings.ToLower(s.doc.Tokens[x].Text)] {
			x++
		}
		if x >= end {
			return j
		}
		n := s.nameRun(x, end)
		if s.taken[x] {
			for y := range s.out {
				if m := &s.out[y]; m.First == x && m.Kind == Person {
					n = m.Last - m.First
				}
			}
		}
		if n >= 2 && (x+n >= end || s.doc.Tokens[x+n].Text == "," || isLowerVerb(s.doc.Tokens[x+n].Text)) {
			return k
		}
	}
	return j
}

var titleLinks = setOf("of for in to at with from")

// isLowerVerb reports whether a word can follow a subject: "said", "has", "told".
func isLowerVerb(w string) bool { return closed[w] && !placePreps[w] }

// known promotes the person of the table whose name begins at k, if there is one.
func (s *scan) known(k, i, j int, role string) bool {
	for x := range s.out {
		if m := &s.out[x]; m.First == k && m.Kind == Person {
			s.promote(m, i, j, k, role)
			return true
		}
	}
	return false
}

// capitalTitle reports whether the title is written as a title before a name.
func (s *scan) capitalTitle(i, j int) bool {
	return isName(s.doc.Tokens[i].Text) && isName(s.doc.Tokens[j-1].Text)
}

// closes reports whether the apposition ends in a comma or a verb of saying would follow.
func (s *scan) closes(i, end int) bool { return i >= end || s.doc.Tokens[i].Text == "," }

// promote gives a known person the title that the text prints before the name.
func (s *scan) promote(m *Mention, i, j, k int, role string) {
	m.Role, m.Agent, m.From = role, agentOf(role), i
	if k == j {
		m.First, m.Start = i, s.doc.Tokens[i].Start
		for t := i; t < j; t++ {
			s.taken[t] = true
		}
	}
}

// holder is the row for the surname of a titled name: "President Lee" is the holder of the day called Lee.
func (s *scan) holder(k, n int) *entry {
	if n != 1 {
		return nil
	}
	if e := s.byName(k, true); e != nil {
		return e
	}
	return s.byName(k, false) // a story of another time, or of a former holder
}

// byName is the only side's row for the surname at token k, among those in office on the day or among all that are sure.
func (s *scan) byName(k int, now bool) *entry {
	w := s.doc.Tokens[k].Text
	var found *entry
	list := s.g.byWord[firstWord(w)]
	for x := range list {
		e := &list[x]
		if e.kind != Person || e.alias != w || now && !e.inOffice(s.day) || !now && !e.sure {
			continue
		}
		if found != nil && found.code != e.code {
			return nil
		}
		if found == nil || found.role == "" {
			found = e
		}
	}
	return found
}

// nameRun is how many tokens from k look like a person's name.
func (s *scan) nameRun(k, end int) int {
	n := 0
	for x := k; x < end && x < k+6; x++ {
		w := s.doc.Tokens[x].Text
		switch {
		case s.taken[x]:
			return n
		case isName(w) && !notNames[strings.ToLower(w)] || initial(w) && x+1 < end && isName(s.doc.Tokens[x+1].Text):
			n = x + 1 - k
		case n > 0 && (w == "-" || particles[w]):
		default:
			return n
		}
	}
	return n
}

func initial(w string) bool {
	_, n := utf8.DecodeRuneInString(w)
	return isUpperWord(w) && (len(w) == n || len(w) == n+1 && w[n] == '.')
}

func isUpperWord(w string) bool { return strings.ToUpper(w) == w && strings.ToLower(w) != w }

// side is the economy that a title at [i, j) serves: named right before it ("India’s", "Chinese", "US") or in its "of" phrase.
func (s *scan) side(first, i, j int) comity.Actor {
	for _, m := range s.out {
		if m.Kind == Person {
			continue
		}
		if m.Last <= i && m.Last >= i-4 && m.First >= first && s.bridge(m.Last, i) {
			return m.Code
		}
	}
	k := j
	for steps := 0; k < len(s.doc.Tokens) && steps < 12; k, steps = k+1, steps+1 {
		w := s.doc.Tokens[k].Text
		if s.taken[k] {
			for _, m := range s.out {
				if m.First <= k && k < m.Last && m.Code != "" && m.Kind != Person {
					return m.Code
				}
			}
			continue
		}
		if w == "," || w == "." || w == ";" || w == "said" || k == j && w != "of" && w != "to" && w != "for" && w != "in" && w != "at" && w != "from" && w != "near" && w != "with" {
			break
		}
	}
	return ""
}

// bridge reports whether only a possessive mark and words of a title stand between.
func (s *scan) bridge(i, j int) bool {
	for ; i < j; i++ {
		w := strings.ToLower(s.doc.Tokens[i].Text)
		if w != "’s" && w != "'s" && w != "’" && w != "'" && w != "-" && !titleMods[w] && !IsTitle(w) {
			return false
		}
	}
	return true
}

// trailing reads "NAME, a trade economist in Mumbai," for names nobody knows yet.
func (s *scan) trailing(first, end int) {
	for i := first; i < end; i++ {
		if s.taken[i] || !isName(s.doc.Tokens[i].Text) {
			continue
		}
		n := s.nameRun(i, end)
		if n < 2 {
			i += max(n-1, 0)
			continue
		}
		comma := i + n
		if comma+1 < end && s.doc.Tokens[comma].Text == "," {
			j := comma + 1
			for j < end && articles[strings.ToLower(s.doc.Tokens[j].Text)] {
				j++
			}
			s.apposition(first, i, comma, j, end)
		}
		i += n - 1
	}
	s.knownApposition(first, end)
}

// knownApposition gives a person of the table the office printed after the name.
func (s *scan) knownApposition(first, end int) {
	for x := range s.out {
		m := &s.out[x]
		if m.Kind != Person || m.First < first || m.Last+1 >= end || s.doc.Tokens[m.Last].Text != "," {
			continue
		}
		j := m.Last + 1
		for j < end && articles[strings.ToLower(s.doc.Tokens[j].Text)] {
			j++
		}
		if n := s.titleAt(j, end); n > 0 && m.Role == "" {
			m.Role = s.words(j, j+n)
		}
	}
}

func (s *scan) apposition(first, i, comma, j, end int) {
	for x, skip := j, 0; x < end && skip < 5; x, skip = x+1, skip+1 {
		if w := s.doc.Tokens[x].Text; w == "," || w == "who" || w == "which" {
			break
		}
		n := s.titleAt(x, end)
		if n == 0 {
			continue
		}
		from := x
		if !s.taken[j] {
			from = j
		}
		s.take(Mention{First: i, Last: comma, Code: s.side(first, x, x+n), Kind: Person, Name: s.words(i, comma), Role: s.words(from, x+n), Agent: agentOf(s.words(x, x+n))})
		return
	}
	if j < end && s.doc.Tokens[j].Text == "who" {
		s.take(Mention{First: i, Last: comma, Kind: Person, Name: s.words(i, comma), Agent: People})
	}
}

// words is the text of tokens [i, j).
func (s *scan) words(i, j int) string { return s.doc.Text[s.doc.Tokens[i].Start:s.doc.Tokens[j-1].End] }
