package main

import (
	"bytes"
	"testing"

	"github.com/comity-project/comity/internal/text"
)

// learnDrawn learns a small model from drawn sentences alone.
func learnDrawn(t *testing.T) []byte {
	t.Helper()
	m := &model{tags: &tagset{ids: map[string]int{}}, clusters: clusters{1: 1 << 8}}
	train, err := reports(m.tags)
	if err != nil {
		t.Fatal(err)
	}
	train = train[:150]
	for _, s := range train {
		s.lemmas = s.forms
	}
	m.lexicon = learnLexicon(train)
	if m.lemmas, err = learnLemmas(train, len(m.tags.names), m.clusters); err != nil {
		t.Fatal(err)
	}
	c := settings{tagRounds: 3, tagRuns: 2, parseRounds: 3, parseRuns: 2, beamRounds: 1, beamRuns: 2, beamWidth: 4}
	m.learn(train, c, func(string) {})
	return m.file(c)
}

func TestSameDataSameBytes(t *testing.T) {
	a, b := learnDrawn(t), learnDrawn(t)
	if !bytes.Equal(a, b) {
		t.Fatalf("two runs over the same data gave models of %d and %d bytes that differ", len(a), len(b))
	}
	m, err := text.Load(string(a))
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{0, 4} {
		d := text.Split("Exports to Chile rose 12 percent in May.")
		m.Parse(d, text.Beam(width))
		if d.Tokens[3].Rel != text.Root || d.Tokens[0].Rel != text.Nsubj || d.Tokens[0].Head != 3 {
			t.Errorf("beam %d: %+v", width, d.Tokens)
		}
	}
}
