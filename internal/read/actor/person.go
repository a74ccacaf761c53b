package actor

import (
	"strings"
	"unicode/utf8"
)

// persons finds office-holders by their titles, known to the table or not, in three shapes:
//
//	Peru’s Trade Minister Ana Quispe         [side] title name
//	the Dutch envoy, Jan Mulder,               [side] title, name
//	Ito Ken, deputy chief of … of … Japan,     name, title [of side]
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
		s.serving(sent.First, sent.Last)
		s.seat(sent.First, sent.Last)
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
		case w == "-" && best > 0 && k+1 < end && !s.taken[k+1] && (titleMods[strings.ToLower(s.doc.Tokens[k+1].Text)] || IsTitle(strings.ToLower(s.doc.Tokens[k+1].Text))):
			best = k + 2 - i // "Colonel-Major"
			k++
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
		return k - i + s.secondAfter(k, role, end)
	}
	for k < end && honorifics[strings.ToLower(s.doc.Tokens[k].Text)] {
		k++
	}
	if k < end && s.taken[k] {
		if s.known(k, i, j, role) {
			return k - i
		}
		if k == j { // "Governor of the Bank of Ghana", "China President": no name here
			return j - i - 1
		}
	}
	n := s.nameRun(k, end)
	if n == 0 || k > j && (n < 2 || !s.capitalTitle(i, j) && !s.closes(k+n, end) && !s.joins(i, j, k+n)) {
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

// secondAfter is second, for a first holder whom the table knows.
func (s *scan) secondAfter(k int, role string, end int) int {
	for x := range s.out {
		if m := s.out[x]; m.Kind == Person && m.First <= k && k < m.Last {
			if n := s.second(Mention{Role: role, Agent: agentOf(role)}, m.Last, end); n > 0 {
				return m.Last - k + n
			}
		}
	}
	return 0
}

// second is the other holder of a plural title, "Trade ministers Ana Quispe and Jan Mulder"; it returns how many tokens that takes.
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

// overPhrase steps over what a title looks after, however long, when a comma and a full name follow: "an adviser to the Board of Cocoa,
// Coffee and Tea, Kofi Mensah, said".
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
		if n >= 2 && (x+n >= end || s.doc.Tokens[x+n].Text == "," || isLowerVerb(s.doc.Tokens[x+n].Text) || s.joins(j-1, j, x+n)) {
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

// closes reports whether the apposition ends at token i: in a comma, a full stop or the like.
func (s *scan) closes(i, end int) bool {
	if i >= end {
		return true
	}
	switch s.doc.Tokens[i].Text {
	case ",", ".", ";", ":", ")", "—", "–":
		return true
	}
	return false
}

// joins reports whether another holder of the plural title [i, j) follows at token k: "the farm ministers, Ana Quispe and Jan Mulder".
func (s *scan) joins(i, j, k int) bool {
	return k < len(s.doc.Tokens) && s.doc.Tokens[k].Text == "and" && strings.HasSuffix(s.words(i, j), "ers")
}

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
