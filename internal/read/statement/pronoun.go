package statement

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// pronoun is he or she: who spoke last in the passage, else the last person named.
func (r *reader) pronoun(k int) (*speaker, bool) {
	ref, ok := r.talk.Resolve(k)
	var sp *speaker
	if m := r.subjectOf(k); m != nil {
		sp = r.ofMention(m)
		sp.first, sp.end = k, k+1
		return sp, true
	}
	if sp := r.office(k); sp != nil {
		return sp, true
	}
	if d := r.human(k); d != nil {
		d.first, d.end = k, k+1
		return d, true
	}
	switch {
	case r.last != nil && (!ok || ref.Person == nil || ref.Person.First < r.last.first):
		again := *r.last
		sp = &again
	case ok && ref.Person != nil:
		sp = r.ofMention(ref.Person)
	case r.heard != nil:
		again := *r.heard
		sp = &again
	default:
		return nil, false
	}
	sp.first, sp.end = k, k+1
	return sp, true
}

// subjectOf is the person named as the subject of the pronoun's own sentence, or a stranger who opens the one before: "Dr Ali turned it down:
// there would be no talks, he said".
func (r *reader) subjectOf(k int) *actor.Mention {
	s := r.sentenceOf(k)
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.First >= s.First && m.Last <= k {
			if r.governed(m.From, s.First) || r.inQuote(m.First) || m.From > s.First+4 {
				return nil
			}
			return m
		}
	}
	if s.First == 0 {
		return nil
	}
	p := r.sentenceOf(s.First - 1)
	if p.Paragraph != s.Paragraph || r.last != nil && r.last.first >= p.First {
		return nil // who spoke there goes on
	}
	return r.subjectIn(p)
}

// office is the person whose office opens the sentence before: "The Minister met Jan Mulder. He told him".
func (r *reader) office(k int) *speaker {
	s := r.sentenceOf(k)
	if s.First == 0 || k > s.First+2 {
		return nil
	}
	p := r.sentenceOf(s.First - 1)
	head := r.firstVerb(p) - 1
	if p.Paragraph != s.Paragraph || r.low(p.First) != "the" || head <= p.First || !officialNouns[r.low(head)] || r.last != nil && r.last.first >= p.First {
		return nil
	}
	sp := r.person(p.First, head, &speaker{})
	if sp != nil {
		sp.first, sp.end = k, k+1
	}
	return sp
}

// subjectIn is the person who is the subject of a sentence.
func (r *reader) subjectIn(p text.Sentence) *actor.Mention {
	verb := r.firstVerb(p)
	var found *actor.Mention
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind == actorPerson && m.First >= p.First && m.Last <= verb && verb-m.Last < 3 && !r.governed(m.From, p.First) && !r.possessed(m.Last, m.Last+1) {
			found = m
		}
	}
	if found == nil { // "Asked about it, Mr Rahman smiled"
		for i := p.First; i < p.Last; i++ {
			if r.doc.Tokens[i].Head < 0 {
				if n := r.nsubj(i); n >= p.First && !r.inQuote(n) {
					return r.personAt(n)
				}
			}
		}
	}
	return found
}

// human is somebody described, not named, who opens the sentence of a pronoun or the one before: "The porter laughs. “In winter,” he says".
func (r *reader) human(k int) *speaker {
	s := r.sentenceOf(k)
	for n := 0; n < 2; n++ {
		for x := range r.mentions {
			if m := &r.mentions[x]; m.Kind == actorPerson && m.First >= s.First && m.Last <= k {
				return nil
			}
		}
		i := s.First
		for i < s.Last && (trailing[r.doc.Tokens[i].Text] || r.low(i) == "but" || r.low(i) == "and") {
			i++
		}
		if openers[r.low(i)] {
			for j := i + 1; j < s.Last && j < i+5 && wordLike(r.low(j)) && !phraseEnds[r.low(j)]; j++ {
				if personNouns[r.low(j)] && officialNouns[r.low(j)] && r.last == nil {
					sp, _ := r.described(text.Sentence{First: i, Last: j + 1}, j)
					return sp
				}
				if personNouns[r.low(j)] && !officialNouns[r.low(j)] {
					return &speaker{name: r.doc.Text[r.doc.Tokens[i].Start:r.doc.Tokens[j].End], role: r.low(j), verb: -1, first: i, end: j + 1}
				}
			}
		}
		if s.First == 0 {
			return nil
		}
		p := r.sentenceOf(s.First - 1)
		if p.Paragraph != s.Paragraph {
			return nil
		}
		s = p
	}
	return nil
}

// body is the side or office that "it" goes on with: the one that spoke in this sentence or the one before.
func (r *reader) body(s text.Sentence, k int) *speaker {
	if r.spoke == nil || r.spoke.first >= k || s.First > 0 && r.spoke.first < r.sentenceOf(s.First-1).First {
		return nil
	}
	again := *r.spoke
	again.first, again.end = k, k+1
	return &again
}
