package actor

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// homonyms drops the places that are parts of longer names: "Sydney Poitier", "Boston Scientific", "Michael Jordan"; and the bare
// "Jordan" of a story about the last.
func (s *scan) homonyms() {
	person := map[string]bool{}
	for x := range s.out {
		if m := &s.out[x]; m.Kind == Country && (s.surnamed(m) || s.begins(m)) {
			person[m.Name] = true
		}
	}
	kept := s.out[:0]
	for _, m := range s.out {
		if s.begins(&m) || s.surnamed(&m) || s.smallElsewhere(&m) || person[m.Name] && m.Kind == Country && !s.told(m.Code) && !s.after(&m, placePreps) {
			for k := m.First; k < m.Last; k++ {
				s.taken[k] = false
			}
			continue
		}
		kept = append(kept, m)
	}
	s.out = kept
}

// smallElsewhere reports whether the word opens a sentence and stands in small letters elsewhere in the story: "Cologne sells" beside "a cologne".
func (s *scan) smallElsewhere(m *Mention) bool {
	if m.Last != m.First+1 || m.Kind > City || !s.startsSentence(m.First) || m.Kind != City && (s.heading(m.First) || s.told(m.Code)) {
		return false
	}
	w := strings.ToLower(s.doc.Tokens[m.First].Text)
	for k := range s.doc.Tokens {
		if s.doc.Tokens[k].Text == w {
			return true
		}
	}
	return false
}

// begins reports whether a town, or a country that people are named like, begins the name of a person or a firm: another capitalised word follows, and
// nothing public does.
func (s *scan) begins(m *Mention) bool {
	if m.Kind != City && m.Kind != Capital && !forenames[s.words(m.First, m.Last)] || !s.goesOn(m.Last, m.Last-1) || s.heading(m.First) {
		return false
	}
	if s.doc.Tokens[m.First].UPOS == text.ADJ {
		return false
	}
	for k := m.Last; k < len(s.doc.Tokens) && k < m.Last+5 && (s.goesOn(k, k-1) || s.doc.Tokens[k].Text == "of" || s.doc.Tokens[k].Text == "&"); k++ {
		w := s.doc.Tokens[k].Text
		if lw := strings.ToLower(w); public[w] || IsTitle(lw) || titleMods[lw] || notNames[lw] {
			return false
		}
	}
	return true
}

// surnamed reports whether a town, or a country that people are named like, ends a person's name: a given name stands right before it.
func (s *scan) surnamed(m *Mention) bool {
	k := m.First - 1
	if m.Kind != City && !(m.Kind == Country && surnames[s.words(m.First, m.Last)]) || m.Last != m.First+1 || k < 0 || s.heading(m.First) || !s.goesOn(k, k) || m.Start > s.doc.Tokens[k].End+1 {
		return false
	}
	w := strings.ToLower(s.doc.Tokens[k].Text)
	return s.doc.Tokens[k].UPOS == text.PROPN && !notNames[w] && !IsTitle(w) && !titleMods[w] && !directions[w] && !public[s.doc.Tokens[k].Text]
}

// goesOn reports whether token k is a capitalised word of no known name, one space behind token from.
func (s *scan) goesOn(k, from int) bool {
	if k < 0 || k >= len(s.doc.Tokens) || s.taken[k] || k > from && s.doc.Tokens[k].Start != s.doc.Tokens[from].End+1 {
		return false
	}
	t := &s.doc.Tokens[k]
	named := t.UPOS == text.PROPN || t.UPOS == text.NOUN || t.UPOS == text.ADJ || t.XPOS == "" || strings.HasPrefix(t.XPOS, "NNP")
	return isName(t.Text) && named && (!initials(t.Text) || !initials(s.doc.Tokens[from].Text))
}

// heading reports whether token i stands in a line where every word may have a capital.
func (s *scan) heading(i int) bool {
	for _, sent := range s.doc.Sentences {
		if i < sent.Last {
			return sent.Kind != text.Prose && sent.Kind != text.Dateline
		}
	}
	return false
}

// told reports whether the story names an economy by its adjective, its capital or an institution: then its name means it.
func (s *scan) told(code comity.Actor) bool {
	for x := range s.out {
		if m := &s.out[x]; m.Code == code && (m.Kind == Demonym || m.Kind == Capital || m.Kind == Metonym) {
			return true
		}
	}
	return false
}

// after reports whether one of the words stands right before a mention.
func (s *scan) after(m *Mention, words map[string]bool) bool {
	return m.First > 0 && words[strings.ToLower(s.doc.Tokens[m.First-1].Text)]
}

// shared takes the economy from a name that several states' institutions share, the Foreign Office, where the story does not speak of it otherwise.
func (s *scan) shared() {
	for x := range s.out {
		m := &s.out[x]
		if m.Sure || m.Kind != Metonym && m.Kind != Organisation || m.Code.Economy() == "" {
			continue
		}
		alone := true
		for y := range s.out {
			if o := &s.out[y]; o.Code == m.Code && o.Sure && o.Kind != Person {
				alone = false
			}
		}
		if alone {
			m.Code = ""
		}
	}
}

// courts takes the economy from the seat of the courts of the world, where it is no government: "a tribunal in The Hague".
func (s *scan) courts() {
	dutch := false
	for x := range s.out {
		m := &s.out[x]
		dutch = dutch || m.Code == hague && !s.isHague(m)
	}
	for x := range s.out {
		if m := &s.out[x]; m.Code == hague && s.isHague(m) && (s.judged(m) || !dutch && s.located(m)) {
			m.Code, m.Place = "", true
		}
	}
}

const hague = comity.Actor("NLD")

func (s *scan) isHague(m *Mention) bool { return strings.HasSuffix(s.words(m.First, m.Last), "Hague") }

// judged reports whether the sentence speaks of a court, and the city is no subject of a verb of its own.
func (s *scan) judged(m *Mention) bool {
	if m.Last < len(s.doc.Tokens) {
		if w := strings.ToLower(s.doc.Tokens[m.Last].Text); courtWords[w] || w == "-" {
			return true
		}
	}
	return s.located(m) && s.inSentence(m.First, courtWords)
}

// located reports whether a preposition leads to the mention.
func (s *scan) located(m *Mention) bool {
	k := m.First - 1
	if k > 0 && strings.EqualFold(s.doc.Tokens[k].Text, "the") {
		k--
	}
	if k < 0 {
		return false
	}
	switch strings.ToLower(s.doc.Tokens[k].Text) {
	case "in", "at", "to", "from", "before", "near", "outside", "via":
		return true
	}
	return false
}

// inSentence reports whether the sentence of token i has one of the words.
func (s *scan) inSentence(i int, words map[string]bool) bool {
	for _, sent := range s.doc.Sentences {
		if i >= sent.Last {
			continue
		}
		for k := sent.First; k < sent.Last; k++ {
			if words[strings.ToLower(s.doc.Tokens[k].Text)] {
				return true
			}
		}
		return false
	}
	return false
}

var (
	// forenames are the countries and seats that people are called like, surnames those they are named after.
	forenames = setOf("Jordan Chad Georgia Israel")
	surnames  = setOf("Jordan Israel Holland England Ireland Wales")
	// public are the words that follow the name of a place in what belongs to it: its port, its courts, the treaty signed there.
	public = setOf(`Port Ports Airport Airports Customs Police Government Province Provincial State Region Regional Prefecture Prefectural County City Municipal Municipality Bay Island Islands Harbour Harbor
		Strait Valley Peninsula River Canal International Declaration Summit Accord Accords Agreement Treaty Protocol Process Convention Conference Forum Ministry Department Council Assembly Parliament Court Courts
		Authority Administration Commission Committee Chamber Exchange Stock University Institute Embassy Consulate Zone Free Special Economic Square Street Road Bridge Station Terminal Base Air Naval Army Navy Force
		Metropolitan District Central Bank High Supreme Border Crossing Pass East West North South Eastern Western Northern Southern Upper Lower Museum Fair Expo Festival Games Olympics Corridor Railway Refinery
		Republican Republicans Democrat Democrats Senate House Legislature Federation Union Association Bureau Office Agency Board Statistics Statistical Trade Foreign Commerce Composite Index Pact Plan Spring Mission
		Principles Communiqué Roadmap Consensus Framework Charter Statement Round Dialogue Group Club Talks Heights Strip Delta Basin Coast Sea Lake Mountains Desert Park Hall Palace Castle Tower Time`)
	directions = setOf("north south east west northern southern eastern western central new old greater upper lower inner outer saint san santa port fort")
	courtWords = setOf("court courts tribunal tribunals judge judges judgment judgement ruling rulings verdict prosecutor prosecutors arbitration arbitrators arbiters icc icj trial trials hearing hearings justice warrant detention")
)
