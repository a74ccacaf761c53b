package text

import "github.com/comity-project/comity/internal/text/feature"

// Tag gives every token of d its part of speech, fine tag and lemma.
func (m *Model) Tag(d *Document) {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	for i := range d.Sentences {
		m.tagSentence(s, d.Sent(i))
	}
}

// tagSentence tags from left to right; the tags of the words before are features of the next.
func (m *Model) tagSentence(s *scratch, tokens []Token) {
	fixed := m.look(s, tokens)
	for i := range tokens {
		best := fixed[i] - 1
		if best < 0 || best >= len(m.tags) {
			best = m.bestTag(s, i)
		}
		t, w := &m.tags[best], &s.words[i+feature.Pad]
		w.Tag, w.Pos = t.atom, t.posAtom
		tok := &tokens[i]
		tok.UPOS, tok.XPOS = t.upos, t.xpos
		if tok.Lemma = m.lemmas.Lemma(tok.Text, best); tok.Lemma == "" {
			tok.Lemma = tok.Text // the rule for an ending ate the whole of a slip like "`d"
		}
	}
}

// look sets s.words to the atoms of the tokens, and returns 1 more than the tag of each word that has only one, else 0.
func (m *Model) look(s *scratch, tokens []Token) []int {
	s.words = append(s.words[:0], make([]feature.Word, feature.Pad)...)
	s.fixed = s.fixed[:0]
	for i := range tokens {
		w := feature.NewWord(tokens[i].Text)
		v := m.forms.Get(w.Form)
		if v>>8 > 0 {
			w.Amb = feature.AmbAtom(int(v >> 8))
		}
		if c := m.clusters.Get(w.Low); c > 0 {
			w.C9, w.C6 = feature.ClusterAtoms(c>>8, c&0xff)
		}
		s.words = append(s.words, w)
		s.fixed = append(s.fixed, int(v&0xff))
	}
	s.words = append(s.words, make([]feature.Word, feature.Pad)...)
	return s.fixed
}

// bestTag returns the class that the tagger prefers for word i.
func (m *Model) bestTag(s *scratch, i int) int {
	feature.Tagger(s.words, i+feature.Pad, &s.tagKeys)
	clear(s.scores[:])
	m.tagger.Score(s.tagKeys[:], s.scores[:])
	best := 0
	for k, v := range s.scores[:len(m.tags)] {
		if v > s.scores[best] {
			best = k
		}
	}
	return best
}
