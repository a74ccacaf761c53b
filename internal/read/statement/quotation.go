package statement

import (
	"github.com/comity-project/comity/internal/text"
)

// quotation is one quoted run: tokens [first, last) between the marks, which stand at open and close.
type quotation struct {
	first, last int
	open, close int
}

// quotations pairs the marks of the story. Curly marks pair by shape, straight ones by turn; an open quotation ends with its paragraph, as papers
// leave the mark open when a quotation runs on. Single quotes within double ones belong to them.
func quotations(doc *text.Document) []quotation {
	var out []quotation
	open, single := -1, -1
	for _, s := range doc.Sentences {
		if single >= 0 && paragraphOf(doc, single) != s.Paragraph {
			single = -1
		}
		if open >= 0 && s.First > 0 && paragraphOf(doc, open) != s.Paragraph {
			out = closeAt(doc, out, open, s.First)
			open = -1
		}
		for i := s.First; i < s.Last; i++ {
			switch w := doc.Tokens[i].Text; w {
			case "‘", "'", "’": // the British mark, outside of double ones
				switch {
				case open >= 0:
				case single < 0 && w != "’" && opensSingle(doc, i):
					single = i
				case single >= 0 && w != "‘" && i > single+1 && sentenceMarks[doc.Tokens[i-1].Text]:
					if i-single > 3 {
						out = append(out, quotation{single + 1, i, single, i})
					}
					single = -1
				}
			case "“", "„", "«", "``":
				open = i
			case "”", "»", "''":
				if open >= 0 {
					out = append(out, quotation{open + 1, i, open, i})
					open = -1
				}
			case "\"":
				if open >= 0 {
					out = append(out, quotation{open + 1, i, open, i})
					open = -1
				} else {
					open = i
				}
			}
		}
	}
	if open >= 0 {
		out = closeAt(doc, out, open, len(doc.Tokens))
	}
	return out
}

// opensSingle reports whether a single mark at i begins a quotation: nothing but a space before it, none after.
func opensSingle(doc *text.Document, i int) bool {
	return i+1 < len(doc.Tokens) && doc.Tokens[i+1].Start == doc.Tokens[i].End && (i == 0 || doc.Tokens[i-1].End < doc.Tokens[i].Start)
}

var sentenceMarks = setOf(", . ? ! …")

func closeAt(doc *text.Document, out []quotation, open, end int) []quotation {
	if doc.Tokens[open].Text == "\"" && end-open > 60 || end <= open+1 {
		return out // a stray straight mark
	}
	return append(out, quotation{open + 1, end, open, end})
}

func paragraphOf(doc *text.Document, i int) int {
	for _, s := range doc.Sentences {
		if i < s.Last {
			return s.Paragraph
		}
	}
	return -1
}

// scare reports whether a quotation is too short to be speech by itself: one or two words used with distance.
func (r *reader) scare(q quotation) bool {
	n := 0
	for i := q.first; i < q.last; i++ {
		if !trailing[r.doc.Tokens[i].Text] {
			n++
		}
	}
	return n < 3
}

// quoteSpeaker is who says a quotation in sentence k: the subject of the nearest verb of saying outside any quotation, in its sentence or the
// next one or the one before in the paragraph; else who spoke last.
func (r *reader) quoteSpeaker(k int, q quotation, says []saying) *speaker {
	if sp := r.signed(k, q); sp != nil {
		return sp
	}
	var best *saying
	for x := range says {
		s := &says[x]
		if r.inQuote(s.verb) || s.who == nil {
			continue
		}
		if best != nil && s.lemma == "want" && !s.named && best.verb < s.verb {
			continue // "the official said Tokyo wanted “visible steps”"
		}
		if best == nil || distance(q, s.verb) < distance(q, best.verb) {
			best = s
		}
	}
	if best != nil {
		return best.who
	}
	if r.scare(q) && r.fragment(k, q) {
		return nil
	}
	if r.low(q.open-1) == ":" {
		if sp := r.announced(r.doc.Sentences[k], q); sp != nil {
			return sp
		}
	}
	para := r.doc.Sentences[k].Paragraph
	// the quotation may end in a later sentence that carries the verb
	for n := k + 1; n < len(r.doc.Sentences) && r.doc.Sentences[n].Paragraph == para && r.doc.Sentences[n].First <= q.close+1; n++ {
		for _, s := range r.sayings(r.doc.Sentences[n]) {
			if s.who != nil && !r.inQuote(s.verb) && (r.doc.Sentences[n].First <= q.close || s.after && s.verb == r.doc.Sentences[n].First || r.lead(s.who) == r.doc.Sentences[n].First && closers[r.low(s.verb+1)]) {
				return s.who
			}
		}
	}
	if !r.fragment(k, q) && k > 0 {
		if sp := r.subjectBeforeQuote(k, q); sp != nil {
			return sp
		}
	}
	if r.fragment(k, q) {
		if owner := r.ownerOf(k); owner != nil || r.last == nil || r.doc.Sentences[k].First < q.open {
			return owner
		}
	}
	if r.last == nil && !r.fragment(k, q) {
		return r.onlyPerson(q.open)
	}
	return r.last
}

// fragment reports whether the quotation is part of a sentence of the reporter's own.
func (r *reader) fragment(k int, q quotation) bool {
	s := r.doc.Sentences[k]
	outside := 0
	for i := s.First; i < s.Last; i++ {
		if (i < q.open || i > q.close) && !trailing[r.doc.Tokens[i].Text] {
			outside++
		}
	}
	return outside > 2
}

// ownerOf is the person a reporter's sentence with quoted words in it speaks of: "He wants them to “stop sending letters”".
func (r *reader) ownerOf(k int) *speaker {
	s := r.doc.Sentences[k]
	for i := s.First; i < s.Last; i++ {
		if ref, ok := r.talk.Resolve(i); ok && ref.Person != nil && (r.low(i) == "he" || r.low(i) == "she") && !r.inQuote(i) {
			if r.last != nil {
				return r.last
			}
			return r.ofMention(ref.Person)
		}
	}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.First >= s.First && m.Last <= s.Last && m.Kind == actorPerson && !r.inQuote(m.First) {
			return r.ofMention(m)
		}
	}
	return nil
}

func (r *reader) inQuote(i int) bool {
	for _, q := range r.quotes {
		if i >= q.first && i < q.last {
			return true
		}
	}
	return false
}

func distance(q quotation, i int) int {
	switch {
	case i < q.first:
		return q.first - i
	case i >= q.last:
		return i - q.last
	}
	return 0
}
