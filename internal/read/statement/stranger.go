package statement

import (
	"sort"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// withStrangers adds to the mentions the persons who are named without an office that the actors' reader knows: "Toby Reyes said",
// "haulier Jan Mulder", "Mr Okello".
func withStrangers(doc *text.Document, mentions []actor.Mention) []actor.Mention {
	taken := make([]bool, len(doc.Tokens)+1)
	for x := range mentions {
		for i := mentions[x].First; i < mentions[x].Last; i++ {
			taken[i] = true
		}
	}
	out := make([]actor.Mention, 0, len(mentions))
	for _, m := range mentions {
		if m.Kind == actor.Person && m.Role == "" && m.Code == "" && m.From > 1 && located[strings.ToLower(doc.Tokens[m.From-1].Text)] && doc.Tokens[m.From-2].UPOS == text.NOUN {
			continue // "a hauler at Port Arthur said"
		}
		wholeName(doc, &m)
		out = append(out, m)
	}
	for _, s := range doc.Sentences {
		if s.Kind == text.Headline && s.Paragraph == 0 || s.Kind == text.Row {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			n := nameRun(doc, taken, i, s.Last)
			if n == 0 {
				continue
			}
			if m, ok := stranger(doc, out, s, i, i+n); ok {
				if p := bearer(out, m.Name); p != nil {
					m.Name = p.Name
					if m.Role == "" {
						m.Role = p.Role
					}
					if m.Code == "" {
						m.Code = p.Code
					}
				}
				out = append(out[:len(out):len(out)], m)
			}
			i += n - 1
		}
	}
	for x := range out {
		if m := &out[x]; m.Kind == actor.Person && m.Role == "" && m.From > 0 {
			s := sentenceAt(doc, m.First)
			at := wordsIn(doc, s)
			if m.Role = roleBefore(at, m.From); m.Code == "" {
				m.Code = sideBefore(at, out, s, m.From)
			}
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].First < out[b].First })
	return out
}

// wholeName takes into a person's name what a hyphen ties to it: "Kim Tae-ho".
func wholeName(doc *text.Document, m *actor.Mention) {
	k := m.Last
	if m.Kind != actor.Person || k+1 >= len(doc.Tokens) || doc.Tokens[k].Text != "-" || doc.Tokens[k].Start != doc.Tokens[k-1].End || doc.Tokens[k+1].Start != doc.Tokens[k].End {
		return
	}
	m.Name += "-" + doc.Tokens[k+1].Text
	m.Last, m.End = k+2, doc.Tokens[k+1].End
	if m.Head == k-1 {
		m.Head = k + 1
	}
}

// nameRun is how many free tokens from i are written like a name.
func nameRun(doc *text.Document, taken []bool, i, end int) int {
	n := 0
	for k := i; k < end && k < i+5 && !taken[k]; k++ {
		t := &doc.Tokens[k]
		low := strings.ToLower(t.Text)
		switch {
		case isUpper(t.Text) && len(t.Text) > 1 && strings.ToUpper(t.Text) != t.Text && !notPersons[low] && !(k == i && (t.UPOS == text.DET || t.UPOS == text.ADP || t.UPOS == text.PRON || t.UPOS == text.ADV || t.UPOS == text.SCONJ || t.UPOS == text.CCONJ)):
			n = k + 1 - i
		case strings.HasPrefix(low, "al-") || strings.HasPrefix(low, "el-"):
			n = k + 1 - i
		case k > i+1 && doc.Tokens[k-1].Text == "-" && doc.Tokens[k-1].Start == doc.Tokens[k-2].End && t.Start == doc.Tokens[k-1].End: // "Tae-ho"
			n = k + 1 - i
		case n > 0 && (low == "-" || nameParticles[low] || len(t.Text) == 2 && t.Text[1] == '.'):
		default:
			return n
		}
	}
	return n
}

// stranger is the run [i, j) as a person, where something beside it says that it is one.
func stranger(doc *text.Document, out []actor.Mention, s text.Sentence, i, j int) (actor.Mention, bool) {
	at := wordsIn(doc, s)
	titled := honorifics[at(i-1)] || honorifics[at(i-1)+"."]
	if honorifics[at(i)] && j > i+1 {
		titled = true
		i++
	}
	role := roleBefore(at, i)
	if w := apposed(at, s, i, j); w != "" {
		role, titled = w, true
	}
	if at(j) == "," { // "Jan Mulder, a haulier"
		for k := j + 1; k < j+8 && role == "" && at(k) != "," && at(k) != ""; k++ {
			if personNouns[at(k)] {
				role = at(k)
			}
		}
	}
	if i-1 > s.First && doc.Tokens[i-1].UPOS == text.NOUN && (verbs[at(i-2)] != "" || verbs[at(i-3)] != "" || verbs[at(j)] != "") { // "says cattleman Jan Mulder"
		role = at(i - 1)
	}
	if w := at(i - 2); doc.Tokens[i-min(i, 1)].UPOS != text.VERB && verbs[w] != "" && i-3 >= s.First && trailing[at(i-3)] && lower(at(i-1)) { // "joked skipper Jan Mulder"
		role = at(i - 1)
	}
	if at(i-1) == "," && (at(j) == "," && j+1 < s.Last && (verbs[at(j+1)] != "" || doc.Tokens[j+1].UPOS == text.VERB || doc.Tokens[j+1].UPOS == text.AUX) || accordingTo(at, i)) || wordsOf(at, i) { // "his opposite number, Jan Mulder, said"
		role = "speaker"
	}
	possessed := (at(i-1) == "'s" || at(i-1) == "’s") && j-i >= 2
	opens := i == s.First && j-i >= 2 && j < s.Last && (doc.Tokens[j].UPOS == text.VERB || doc.Tokens[j].UPOS == text.AUX || at(j) == "of" || at(j) == "from" || at(j) == "at")
	described := false
	for k := j + 1; (at(j) == "of" || at(j) == "from") && k < j+7 && j-i >= 2; k++ { // "Jan Mulder of the growers' union, who fears"
		described = described || at(k) == "," && at(k+1) == "who"
	}
	speaks := described || possessed || opens || verbs[at(j)] != "" || verbs[at(i-1)] != "" && i-1 > s.First && trailing[at(i-2)]
	if !titled && role == "" && located[at(i-1)] {
		return actor.Mention{}, false // "a hauler at Port Arthur said"
	}
	known := j-i == 1 && surname(out, doc.Tokens[i].Text)
	if role == "speaker" {
		role, speaks = "", true
	}
	if !titled && !known && (role == "" && !speaks || j-i < 2 && !personNouns[at(i-1)]) {
		return actor.Mention{}, false
	}
	if j < s.Last && isUpper(doc.Tokens[j].Text) {
		return actor.Mention{}, false // the name of a body
	}
	for k := i; k < j; k++ {
		if notPersons[at(k)] {
			return actor.Mention{}, false
		}
	}
	a, b := doc.Tokens[i], doc.Tokens[j-1]
	m := actor.Mention{Start: a.Start, End: b.End, First: i, Last: j, From: i, Head: j - 1, Kind: actor.Person, Name: doc.Text[a.Start:b.End], Role: role}
	m.Code = sideBefore(at, out, s, i)
	if possessed {
		for x := range out {
			if out[x].Last == i-1 {
				m.Code = out[x].Code
			}
		}
	}
	return m, true
}

// wordsIn reads the words of one sentence in lower case.
func wordsIn(doc *text.Document, s text.Sentence) func(int) string {
	return func(k int) string {
		if k < s.First || k >= s.Last {
			return ""
		}
		return strings.ToLower(doc.Tokens[k].Text)
	}
}

func lower(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }

// accordingTo reports whether "according to" stands a few words before i.
func accordingTo(at func(int) string, i int) bool {
	for k := i - 2; k > i-8; k-- {
		if at(k) == "to" && at(k-1) == "according" {
			return true
		}
	}
	return false
}

// roleBefore is what a person is whose name begins at i, by the words before: "haulier Jan Mulder", "his counterpart, Tareq al-Amri",
// "the envoy himself, Ana Quispe", "her opposite number, Jan Mulder".
func roleBefore(at func(int) string, i int) string {
	k := i - 1
	if at(k) == "," {
		k--
	}
	if at(k) == "himself" || at(k) == "herself" {
		k--
	}
	switch {
	case personNouns[at(k)]:
		return at(k)
	case at(k) == "number" && at(k-1) == "opposite":
		return "counterpart"
	}
	return ""
}

// sideBefore is the side of a person whose name begins at i, by the adjective of the role before: "his Bhutanese counterpart, Ana Quispe".
func sideBefore(at func(int) string, out []actor.Mention, s text.Sentence, i int) comity.Actor {
	if roleBefore(at, i) == "" {
		return ""
	}
	for k := i - 1; k > i-5 && k > s.First; k-- {
		for x := range out {
			if out[x].Last == k && out[x].Kind == actor.Demonym && (personNouns[at(k)] || at(k) == "opposite") {
				return out[x].Code
			}
		}
	}
	return ""
}

// apposed is what a person is whose name stands in commas after a description that opens the sentence: "A driver in the queue, Batbayar, laughs".
func apposed(at func(int) string, s text.Sentence, i, j int) string {
	if at(i-1) != "," || at(j) != "," || !openers[at(s.First)] || i-s.First > 10 {
		return ""
	}
	role := ""
	for k := s.First + 1; k < i-1; k++ {
		switch w := at(k); {
		case w == "," || w == "who" || verbs[w] != "":
			return ""
		case personNouns[w] && role == "":
			role = w
		}
	}
	return role
}

// wordsOf reports whether "the words of" stands a few words before i.
func wordsOf(at func(int) string, i int) bool {
	for k := i - 1; k > i-13; k-- {
		if at(k) == "of" && (at(k-1) == "words" || at(k-1) == "word") {
			return true
		}
	}
	return false
}

// surname reports whether a name is the last word of a person's named before.
func surname(mentions []actor.Mention, name string) bool { return bearer(mentions, name) != nil }

// bearer is the person named before whom the last word of the name calls, nil for none.
func bearer(mentions []actor.Mention, name string) *actor.Mention {
	if strings.Contains(name, " ") {
		return nil
	}
	for x := len(mentions) - 1; x >= 0; x-- {
		if m := &mentions[x]; m.Kind == actor.Person && (strings.HasSuffix(m.Name, " "+name) || strings.HasSuffix(m.Name, "-"+name)) {
			return m
		}
	}
	return nil
}

var (
	located       = setOf("at in near outside the")
	honorifics    = setOf("mr mr. mrs mrs. ms ms. dr dr. sir dame prof prof. professor madam shri smt capt. captain pastor father sister sheikh")
	nameParticles = setOf("al el de da del della der den di dos du la le van von bin ibn ben ter y")
	notPersons    = setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the and
		ministry ministries department office agency bureau bank council committee commission board court parliament party congress assembly association federation union alliance league chamber institute
		university school company group corporation corp inc ltd limited plc holdings industries agreement treaty pact accord protocol convention act bill law index survey report fund programme program initiative
		organisation organization network forum summit conference airport port river island islands free zone corridor authority service services centre center sea strait bay canal street road highway province county city district region valley mount north south east west
		northern southern eastern western central national international international global world united new statistics customs navy army force forces guard police embassy mission house press news times post
		journal daily radio television tv online live correspondent government minister president prime foreign trade secretary editor notes contact table figure annex source sources note background question answer`)
)
