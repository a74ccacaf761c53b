package main

import (
	"path/filepath"
	"testing"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/conllu"
)

// What the model must reach, in per cent, on treebanks that it has not learned from.
var required = []struct {
	treebank                     string
	tokens, sentences            float64
	upos, uas, las, lasWithBeam8 float64
}{
	{"en_ewt-ud-test", 98, 78, 95.2, 85.3, 82.0, 83.0},
	{"en_pud-ud-test", 99.5, 97, 95.9, 83.3, 80.3, 81.5},
}

func TestScores(t *testing.T) {
	for _, r := range required {
		f, err := conllu.Open(filepath.Join("../../../../shared/gold/nlp/ud", r.treebank+".conllu.gz"))
		if err != nil {
			t.Skipf("no treebanks beside the repository: %v", err)
		}
		check := func(what string, got, want float64) {
			if got < want {
				t.Errorf("%s: %s %.2f, want at least %.2f", r.treebank, what, got, want)
			}
		}
		tokens, sentences := segmentation(f.Document)
		check("token F1", tokens.f1(), r.tokens)
		check("sentence F1", sentences.f1(), r.sentences)
		greedy := parsing(text.Default(), f.Document)
		check("UPOS", greedy.percent(greedy.upos), r.upos)
		check("UAS", greedy.percent(greedy.head), r.uas)
		check("LAS", greedy.percent(greedy.label), r.las)
		beam := parsing(text.Default(), f.Document, text.Beam(8))
		check("LAS with a beam of 8", beam.percent(beam.label), r.lasWithBeam8)
	}
}

func TestOverlap(t *testing.T) {
	s := overlap([]span{{0, 3}, {3, 5}}, []span{{0, 3}, {3, 4}, {4, 5}})
	if s != (score{pred: 2, gold: 3, match: 1}) || s.f1() != 40 {
		t.Errorf("overlap = %+v, F1 %g", s, s.f1())
	}
}
