package actor

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names lays the table over the text: at each word the longest alias wins. A person counts under a full name only; bare surnames wait
// until the whole story is known.
func (s *scan) names() {
	doc := s.doc
	s.taken = make([]bool, len(doc.Tokens))
	for i := 0; i < len(doc.Tokens); i++ {
		if s.taken[i] {
			continue
		}
		start := doc.Tokens[i].Start
		e, n := s.longest(start, func(e *entry) bool { return e.kind != Person || strings.ContainsAny(e.alias, " -") })
		if e == nil {
			continue
		}
		last := s.tokenAt(i, start+n)
		if last == i {
			continue
		}
		if w := doc.Tokens[i].Text; e.kind == Demonym && last == i+1 && len(w) < 6 && initials(w) && !s.shouted(i) {
			continue // DANE is an office, no Dane
		}
		if e.kind == discard {
			for k := i; k < last; k++ {
				s.taken[k] = true
			}
			continue
		}
		s.take(Mention{First: i, Last: last, Code: e.code, Kind: e.kind, Name: e.name, Role: e.role, Sure: e.sure})
	}
}

// initials reports whether a word is written in capitals throughout.
func initials(w string) bool { return len(w) > 2 && w == strings.ToUpper(w) }

// shouted reports whether the words around token i are in capitals too, as in a heading.
func (s *scan) shouted(i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(s.doc.Tokens) && initials(s.doc.Tokens[k].Text) {
			return true
		}
	}
	return false
}

// tokenAt is the index after the last token that ends by byte end, counted from token i.
func (s *scan) tokenAt(i, end int) int {
	for i < len(s.doc.Tokens) && s.doc.Tokens[i].End <= end {
		i++
	}
	return i
}

func (s *scan) take(m Mention) {
	m.Start, m.End = s.doc.Tokens[m.First].Start, s.doc.Tokens[m.Last-1].End
	m.Head = m.Last - 1
	if m.From == 0 || m.From > m.First {
		m.From = m.First
	}
	for k := m.First; k < m.Last; k++ {
		s.taken[k] = true
	}
	s.out = append(s.out, m)
}

// longest is the best row whose alias stands at byte start: the longest alias, then who held office that day, then the earlier row.
func (s *scan) longest(start int, want func(*entry) bool) (*entry, int) {
	rest := s.doc.Text[start:]
	plain, shouted := s.g.candidates(rest)
	best, width := s.best(plain, func(e *entry) (int, bool) {
		if !want(e) {
			return 0, false
		}
		return fits(e.alias, rest)
	})
	if e, n := s.best(shouted, func(e *entry) (int, bool) { return shouts(e, rest) }); n > width {
		best, width = e, n
	}
	if best != nil && best.kind == Person && !best.inOffice(s.day) && best.role != "" {
		former := *best.row // a name of another time still tells the side, not the office
		former.role = ""
		best = &entry{best.alias, &former}
	}
	return best, width
}

// best is the longest alias of a list, in which the longer come first, that fits, and how many bytes it covers.
func (s *scan) best(list []entry, fit func(*entry) (int, bool)) (*entry, int) {
	var best *entry
	width := 0
	for k := range list {
		e := &list[k]
		if best != nil && len(e.alias) < len(best.alias) {
			break
		}
		if n, ok := fit(e); ok && (best == nil || s.better(e, best)) {
			best, width = e, n
		}
	}
	return best, width
}

func (s *scan) better(e, than *entry) bool {
	if e.kind == Person && than.kind == Person {
		a, b := e.inOffice(s.day), than.inOffice(s.day)
		return a && !b || a == b && e.role != "" && than.role == ""
	}
	return e.kind != Person && than.kind == Person
}

// surnames finds bare surnames: of persons named in full anywhere in the story, and of the one office-holder of the day whose surname it is.
func (s *scan) surnames() {
	known := map[string]Mention{}
	for _, m := range s.out {
		if m.Kind != Person {
			continue
		}
		for _, part := range nameParts(m.Name) {
			if _, dup := known[part]; !dup {
				known[part] = m
			}
		}
		for _, part := range nameParts(s.printed(m)) {
			if _, dup := known[part]; !dup {
				known[part] = m
			}
		}
	}
	for i := range s.doc.Tokens {
		w := s.doc.Tokens[i].Text
		if s.taken[i] || !isName(w) {
			continue
		}
		if m, ok := known[titled(w)]; ok && !isCommon(w) {
			s.take(Mention{First: i, Last: i + 1, Code: m.Code, Kind: Person, Name: m.Name, Role: m.Role, Sure: true, Agent: m.Agent})
			continue
		}
		if e := s.soleHolder(i); e != nil {
			s.take(Mention{First: i, Last: i + 1, Code: e.code, Kind: Person, Name: e.name, Role: e.role, Sure: true})
		}
	}
}

// printed is a person's name as the text prints it, without title: "Prabowo Subianto", whatever more the table knows.
func (s *scan) printed(m Mention) string {
	i := m.First
	for i < m.Last-1 && (IsTitle(strings.ToLower(s.doc.Tokens[i].Text)) || titleMods[strings.ToLower(s.doc.Tokens[i].Text)] || honorifics[strings.ToLower(s.doc.Tokens[i].Text)]) {
		i++
	}
	return s.words(i, m.Last)
}

// soleHolder is the office-holder whom a bare surname means when the story gives no full name: the only one of the day by that name.
func (s *scan) soleHolder(i int) *entry {
	w := s.doc.Tokens[i].Text
	if isCommon(w) || s.lowerElsewhere(i) || s.beside(i) {
		return nil
	}
	var found *entry
	list := s.g.byWord[key(strings.ReplaceAll(w, "’", "'"))]
	for k := range list {
		e := &list[k]
		if e.kind != Person || !sameWord(e.alias, w) || !e.inOffice(s.day) {
			continue
		}
		if found != nil && found.code != e.code {
			return nil
		}
		if found == nil || e.sure && !found.sure {
			found = e
		}
	}
	if found == nil || !found.sure {
		return nil
	}
	return found
}

// sameWord compares two words without their accents.
func sameWord(a, b string) bool { return a == b || strings.Map(fold, a) == strings.Map(fold, b) }

// beside reports whether another capitalised word that is no title stands right before or after: then the word is part of a name we do not know.
func (s *scan) beside(i int) bool {
	doc := s.doc
	if i+1 < len(doc.Tokens) && doc.Tokens[i+1].Start <= doc.Tokens[i].End+1 && isName(doc.Tokens[i+1].Text) && !s.taken[i+1] {
		return true
	}
	if i > 0 && doc.Tokens[i-1].End+1 >= doc.Tokens[i].Start && isName(doc.Tokens[i-1].Text) && !s.taken[i-1] && !s.startsSentence(i-1) {
		return !IsTitle(strings.ToLower(doc.Tokens[i-1].Text))
	}
	return false
}

func (s *scan) lowerElsewhere(i int) bool {
	return s.startsSentence(i) && len(s.doc.Tokens[i].Text) < 4
}

func (s *scan) startsSentence(i int) bool {
	k := sort.Search(len(s.doc.Sentences), func(k int) bool { return s.doc.Sentences[k].Last > i })
	return k < len(s.doc.Sentences) && s.doc.Sentences[k].First == i
}

func (s *scan) sort() {
	sort.SliceStable(s.out, func(i, j int) bool { return s.out[i].First < s.out[j].First })
}

// nameParts are the parts of a name that can stand for the person alone.
func nameParts(name string) []string {
	f := strings.Fields(name)
	if len(f) < 2 {
		return f
	}
	parts := []string{f[len(f)-1]}
	if len(f) == 2 {
		parts = append(parts, f[0]) // family name first: Xi Jinping
	}
	return parts
}

func isName(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && len(w) > n
}

// titled is ARCAN as Arcan.
func titled(w string) string {
	if len(w) > 2 && w == strings.ToUpper(w) {
		r, n := utf8.DecodeRuneInString(w)
		return string(r) + strings.ToLower(w[n:])
	}
	return w
}

// isCommon lists surnames and given names that are more often other words.
func isCommon(w string) bool { return commonNames[w] }

var commonNames = setOf(`May March April June July August September October November December January February Sunday Monday Tuesday Wednesday Thursday Friday Saturday The A An In On At By For Of To It He She They We You I This That These Those But And Or If As So No Not
	King Prince Queen President Minister General Long Young Brown Green White Black Gray Day Price Bill Will Mark Grant Rose Hope Grace Art Best Case Cook Hunt Love Major
	Marine Rich Short Wise Wolf Wood Banks Rice Baker Carter Field Hill Lake Rivers Stone Street West North South East New Old Good Great High Free Law Power Poor Page
	Paz Meta Rama Ali Salman Khalid Muhammad Mohammed Elizabeth Charles Philippe Michel Simon Nice Real Union United Federal National International Foreign Trade Defence Defense
	Joint Chief Vice Deputy Party People State States Central Economic Council Commission Committee House Senate Court Bank Fund Group Party Minister Ministry Secretary Prime Both
	China India Russia Japan America Dar One Two Three Our His Her Its Their My Sir Mr Mrs Ms Dr Now Then When What Why How Who Yes`)

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
