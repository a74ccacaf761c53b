package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/weight"
)

// model is what training has learned.
type model struct {
	tags                        *tagset
	clusters                    clusters
	lexicon                     *lexicon
	lemmas                      text.LemmaParts
	tagger, moves, labels, beam []weight.Row
}

// file drops what is small, and packs the model.
func (m *model) file(c settings) []byte {
	drop := func(rows []weight.Row, least float64) []weight.Row {
		return weight.Prune(rows, float32(least), float32(least)/3)
	}
	var f []byte
	add := func(name string, part []byte) {
		fmt.Fprintf(os.Stderr, "         %-8s %8d bytes\n", name, len(part))
		f = text.AppendPart(f, name, part)
	}
	add("tags", []byte(strings.Join(m.tags.names, "\n")))
	add("forms", weight.AppendDict(nil, m.lexicon.entries()))
	add("clusters", weight.AppendDict(nil, m.clusters.entries()))
	add("lemmas", []byte(m.lemmas.Lemmas))
	add("edits", []byte(m.lemmas.Edits))
	add("usual", []byte(m.lemmas.Usual))
	add("exceptions", []byte(m.lemmas.Exceptions))
	add("rules", []byte(m.lemmas.Rules))
	add("tagger", weight.AppendSparse(nil, drop(m.tagger, c.dropTag)))
	add("labels", weight.AppendSparse(nil, drop(m.labels, c.dropLabel)))
	add("moves", weight.AppendTernary(nil, weight.Prune(m.moves, float32(c.dropMove), 0.01)))
	add("beam", weight.AppendTernary(nil, weight.Prune(m.beam, float32(c.dropBeam), 0.01)))
	return f
}

// packed returns the averaged model as the parser will use it.
func packed(rows []weight.Row) *weight.PackedSparse {
	p, _, err := weight.ReadSparse(string(weight.AppendSparse(nil, rows)))
	if err != nil {
		panic(err) // what AppendSparse writes, ReadSparse reads
	}
	return p
}

// trainTaggers returns the mean of the runs of the tagger.
func trainTaggers(train []*sentence, lx *lexicon, classes int, c settings) []weight.Row {
	runs := make([][]weight.Row, c.tagRuns)
	each(len(runs), func(k int) { runs[k] = trainTagger(train, lx, classes, c, uint64(k+1)).Rows() })
	return weight.Mean(runs...)
}

// folds is how many parts the training data is cut into for tagging each by the others. Runs of sentences stay together, so that most
// documents do, and each part has something of every treebank.
const (
	folds   = 5
	foldRun = 50
)

// jackknife sets the guesses of all sentences.
func jackknife(train []*sentence, classes int, c settings) {
	each(folds, func(k int) {
		var rest, held []*sentence
		for i, s := range train {
			if i/foldRun%folds == k {
				x := *s
				x.words = slices.Clone(s.words)
				held = append(held, &x)
			} else {
				rest = append(rest, s)
			}
		}
		lx := learnLexicon(rest)
		tagAll(packed(trainTagger(rest, lx, classes, c, uint64(k+10)).Rows()), lx, held, classes)
	})
}
