// Package statement finds who says what in a story: direct quotations, each unbroken piece by itself, and the indirect speech of persons, offices and sides, with
// speaker, office, country, addressee, place and the outlet that relays it. It never judges whether what is said is true, and it leaves the
// attribution of figures ("official data showed") to the figures' reader.
//
// Three shapes carry most speech, and a story's state joins them:
//
//	“We will answer,” Lin Rui told the press in Beijing.     quotation, speaker, verb, addressee, place
//	Lin Rui said Peru must pay the bill.             speaker, verb, content
//	Peru must pay the bill, she adds.                 content, speaker, verb
//
// A quotation without a verb of its own ("“No cranes. No trucks.”") goes on with the speaker of the one before.
package statement

import (
	"sort"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// reader is the state of one story.
type reader struct {
	doc      *text.Document
	mentions []actor.Mention
	talk     *actor.Discourse
	quotes   []quotation
	last     *speaker // who spoke last
	spoke    *speaker // the side or office that spoke last
	heard    *speaker // the subject of the last verb of saying, whether it gave a statement or not
	out      []comity.Statement
}

// speaker is who says something.
type speaker struct {
	name    string
	role    string
	country comity.Economy
	verb    int // the token of the verb of saying, -1 for none
	first   int // tokens of the naming
	end     int
}

// Find lists the statements of a story in text order.
func Find(doc *text.Document, mentions []actor.Mention, story comity.Story) []comity.Statement {
	r := &reader{doc: doc, mentions: withStrangers(doc, mentions), out: []comity.Statement{}}
	r.talk = actor.NewDiscourse(doc, r.mentions)
	r.quotes = quotations(doc)
	paragraph := -1
	for k, s := range doc.Sentences {
		if s.Kind == text.Headline && s.Paragraph == 0 || s.Kind == text.Row {
			continue
		}
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
		}
		r.sentence(k)
	}
	sort.SliceStable(r.out, func(i, j int) bool { return r.out[i].Start < r.out[j].Start })
	return r.out
}

// sentence reads the quotations that begin in sentence k, and its indirect speech.
func (r *reader) sentence(k int) {
	s := r.doc.Sentences[k]
	says := r.sayings(s)
	var quoted []quotation
	for _, q := range r.quotes {
		if q.first >= s.First && q.first < s.Last {
			quoted = append(quoted, q)
		}
	}
	for _, q := range quoted {
		if sp := r.quoteSpeaker(k, q, says); sp != nil {
			r.add(q.first, q.last, sp, true, "quotation")
			if also := r.companion(sp); also != nil {
				r.add(q.first, q.last, also, true, "quotation")
			}
			r.last = sp
			if len(says) == 0 {
				r.goesOn(s, q, sp)
			}
		}
	}
	for x := range says {
		r.indirect(s, &says[x], quoted)
	}
	r.according(s)
	r.inWords(s)
	r.colon(s)
	r.labelled(s)
	r.answered(s)
}

// add writes one statement over tokens [first, last).
func (r *reader) add(first, last int, sp *speaker, direct bool, rule string) {
	for last > first && trailing[r.doc.Tokens[last-1].Text] {
		last--
	}
	for first < last && trailing[r.doc.Tokens[first].Text] {
		first++
	}
	if last <= first {
		return
	}
	st := comity.Statement{Speaker: sp.name, Role: sp.role, Country: sp.country, Direct: direct}
	st.Span = spanOf(r.doc, first, last)
	for _, o := range r.out {
		if o.Overlaps(st.Span) && o.Speaker == st.Speaker && (o.Direct || o.Contains(st.Span)) {
			return
		}
	}
	st.Addressee, st.Place = r.circumstances(sp)
	st.Through = r.outlet(first)
	st.Evidence = comity.Evidence{Rule: rule, Confidence: 0.9}
	if !direct {
		st.Evidence.Confidence = 0.8
	}
	if sp.end > sp.first {
		st.Evidence.Slots = map[string]comity.Span{"speaker": spanOf(r.doc, sp.first, sp.end)}
	}
	r.out = append(r.out, st)
}

// spanOf is a token run as a span.
func spanOf(doc *text.Document, first, last int) comity.Span {
	a, b := doc.Tokens[first], doc.Tokens[last-1]
	return comity.Span{Start: a.Start, End: b.End, RuneStart: a.RuneStart, RuneEnd: b.RuneEnd, Quote: doc.Text[a.Start:b.End]}
}

var trailing = setOf(", . ; : \" ” “ ’ ‘ ' ! — –")

// circumstances are to whom and where something was said: "told the press in Lima".
func (r *reader) circumstances(sp *speaker) (addressee, place string) {
	if sp.verb < 0 {
		return "", ""
	}
	s := r.sentenceOf(sp.verb)
	i := max(sp.verb+1, sp.end)
	if sp.end <= sp.verb {
		i = sp.verb + 1
	}
	if r.low(sp.verb) == "told" || r.low(sp.verb) == "tells" || r.low(sp.verb) == "told" {
		from := i
		if personal[r.low(i)] {
			return r.doc.Tokens[i].Text, ""
		}
		for i < s.Last && i < from+4 && !stops[r.low(i)] {
			i++
		}
		if i > from {
			addressee = r.doc.Text[r.doc.Tokens[from].Start:r.doc.Tokens[i-1].End]
		}
	}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.First > sp.verb && m.First <= i+3 && m.Last <= s.Last && m.Place && m.Kind != actor.Country {
			place = r.doc.Text[m.Start:m.End]
			break
		}
	}
	return addressee, place
}

var stops = setOf("that , . “ \" ” in on at by from it he she they we the if during after before : ;")

// outlet is the agency or paper that relays the sentence: "Bloomberg quotes", "according to Reuters".
func (r *reader) outlet(i int) string {
	s := r.sentenceOf(i)
	for k := s.First; k < s.Last; k++ {
		name := r.doc.Tokens[k].Text
		if !outlets[name] {
			continue
		}
		next, prev := r.low(k+1), r.low(k-1)
		if relays[next] || prev == "to" || prev == "told" || next == "(" || prev == "by" {
			return name
		}
	}
	return ""
}

var (
	outlets = setOf("Bloomberg Reuters AFP AP Kyodo NHK Xinhua Tass TASS BBC CNN ANI PTI Nikkei Yonhap Interfax Bernama Antara DPA dpa EFE ANSA Politico Axios CNBC Fox CBS NBC ABC Sky RIA Anadolu Dawn Haaretz")
	relays  = setOf("quotes quoted reports reported says said cited reporting")
)

func (r *reader) sentenceOf(i int) text.Sentence { return sentenceAt(r.doc, i) }

func sentenceAt(doc *text.Document, i int) text.Sentence {
	k := sort.Search(len(doc.Sentences), func(k int) bool { return doc.Sentences[k].Last > i })
	if k == len(doc.Sentences) {
		k--
	}
	return doc.Sentences[k]
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.doc.Tokens) {
		return ""
	}
	return strings.ToLower(r.doc.Tokens[i].Text)
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
