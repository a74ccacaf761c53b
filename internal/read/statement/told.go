package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// onlyPerson is the one person whom the story has named before token i, as in an interview.
func (r *reader) onlyPerson(i int) *speaker {
	var found *actor.Mention
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.Last > i {
			continue
		}
		if found != nil && found.Name != m.Name {
			return nil
		}
		found = m
	}
	if found == nil || found.Role == "" {
		return nil
	}
	return r.ofMention(found)
}

// signed is who is named right after a quotation: behind a dash or in brackets ("“…” — Jan Mulder, a haulier"), or "in the words of Jan Mulder".
func (r *reader) signed(k int, q quotation) *speaker {
	i := q.close + 1
	for i < q.close+3 && (r.low(i) == "," || r.low(i) == ".") {
		i++
	}
	switch w := r.low(i); {
	case (w == "those" || w == "these") && r.low(i+2) == "the" && r.low(i+3) == "words" && r.low(i+4) == "of":
		i += 5
	case w == "(":
		i++
	case w == "-" || w == "–" || w == "—":
		i++
	case w == "in" && r.low(i+1) == "the" && strings.HasPrefix(r.low(i+2), "word") && (r.low(i+3) == "of" || r.low(i+3) == "from"):
		i += 4
	default:
		return nil
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.From >= i && m.First <= i+6 && r.plain(i, m.First) {
			return r.ofMention(m)
		}
	}
	if w := r.low(i - 1); w == "of" || w == "(" {
		return nil
	}
	return r.signature(i)
}

// signature is the capitalised words at i as a name.
func (r *reader) signature(i int) *speaker {
	j := i
	for j < len(r.doc.Tokens) && j < i+5 && (isUpper(r.doc.Tokens[j].Text) || j > i && r.low(j) == "-") {
		j++
	}
	if j-i < 2 || r.low(j) != "," && r.low(j) != "." && r.low(j) != "(" {
		return nil
	}
	return &speaker{name: r.doc.Text[r.doc.Tokens[i].Start:r.doc.Tokens[j-1].End], verb: -1, first: i, end: j}
}

// subjectBeforeQuote is the person of whom the sentence before a bare quotation tells: "Jan Mulder laughed. “They bought us lunch.”", or who
// announces it there: "The mayor did not mince his words: ¶ “…”".
func (r *reader) subjectBeforeQuote(k int, q quotation) *speaker {
	p := r.doc.Sentences[k-1]
	if r.low(p.Last-1) == ":" && q.open == r.doc.Sentences[k].First {
		if sp := r.announced(p, q); sp != nil {
			return sp
		}
	}
	if p.Paragraph != r.doc.Sentences[k].Paragraph || r.last != nil && r.last.first >= p.First {
		return nil
	}
	if r.heard != nil && r.heard.verb >= p.First && r.heard.verb < p.Last { // "Asked about it, she laughed"
		return r.heard
	}
	if m := r.subjectIn(p); m != nil {
		return r.ofMention(m)
	}
	for n := p.First; n < p.Last; n++ {
		if w := r.low(n); (w == "he" || w == "she") && r.doc.Tokens[n].Rel == text.Nsubj && !r.inQuote(n) {
			sp, _ := r.pronoun(n)
			return sp
		}
	}
	return nil
}

// announced is who opens a sentence that ends in a colon before quoted words: "My cousin in the port put it shortly: “…”".
func (r *reader) announced(s text.Sentence, q quotation) *speaker {
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.First >= s.First && m.Last <= q.open {
			return r.ofMention(m)
		}
	}
	if v := r.firstVerb(s); v > s.First {
		if sp, named := r.described(s, v-1); named {
			return sp
		}
	}
	if !openers[r.low(s.First)] && r.low(s.First) != "my" {
		return nil
	}
	if end := q.open - 1; r.low(end) == ":" && !r.hasVerb(s.First, end) { // "A member of the delegation: “…”"
		for i := s.First; i < end && i < s.First+6; i++ {
			if personNouns[r.low(i)] {
				return &speaker{name: r.doc.Text[r.doc.Tokens[s.First].Start:r.doc.Tokens[end-1].End], role: r.low(i), verb: -1, first: s.First, end: end}
			}
		}
	}
	for i := s.First + 1; i < q.open && i < s.First+8; i++ {
		if t := r.doc.Tokens[i].UPOS; t == text.VERB || t == text.AUX {
			return &speaker{name: r.doc.Text[r.doc.Tokens[s.First].Start:r.doc.Tokens[i-1].End], verb: -1, first: s.First, end: i}
		}
	}
	return nil
}
