package actor

import "strings"

// christened finds "a ferryman called Anselm".
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

// serving gives a person whose side the text does not tell the country named after him: "General Salou Mody of Niger".
func (s *scan) serving(first, end int) {
	for x := range s.out {
		m := &s.out[x]
		if m.Kind != Person || m.Code != "" || m.First < first || m.Last+1 >= end || s.doc.Tokens[m.Last].Text != "of" {
			continue
		}
		for y := range s.out {
			if c := &s.out[y]; c.First == m.Last+1 && (c.Kind == Country || c.Kind == Metonym) {
				m.Code = c.Code
				break
			}
		}
	}
}

// seat gives an official whose side the text does not tell the side of the capital where the sentence places him: "Deputy spokeswoman
// Lin Rui repeats it in Beijing".
func (s *scan) seat(first, end int) {
	told := false
	for i := first; i < end; i++ {
		told = told || speechVerbs[s.doc.Tokens[i].Text] || presentSpeech[s.doc.Tokens[i].Text]
	}
	if !told { // where two met tells nothing of whose they are
		return
	}
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

// trailing reads "NAME, a shipping lawyer in Hamburg," for names nobody knows yet.
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
		if i+n < end && (speechVerbs[s.doc.Tokens[i+n].Text] || i > first && speechVerbs[s.doc.Tokens[i-1].Text]) && !orgWord(s.doc.Tokens[i+n-1].Text) { // "Kofi Mensah told the press"
			s.take(Mention{First: i, Last: i + n, Kind: Person, Name: s.words(i, i+n)})
			i += n - 1
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

var presentSpeech = setOf("says tells repeats adds insists warns announced announces denies denied confirmed confirms declared stated reiterated rejected condemned")

var speechVerbs = setOf("said says told added argued argues warned insisted explained noted wrote tweeted replied conceded recalled complained joked")

// orgWord reports whether a capitalised word ends the name of a body rather than of a person.
func orgWord(w string) bool {
	return orgWords[w] || !letters(w)
}

var orgWords = setOf(`Ministry Department Bank Council Commission Committee Association Federation Chamber Agency Authority Institute University Group Company Corporation Inc Ltd Union Party Court
	Office Bureau Service Centre Center Organisation Organization Post Times News Daily Herald Journal Press House Board Society Foundation Alliance Network Forum Airlines Airways Railways Navy Army
	Force Guard Police Customs Exchange Fund Trust Research Economics Analytics Intelligence Statistics Survey Index Initiative Programme Program Project Club League Congress Parliament Senate`)

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
