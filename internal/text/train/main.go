// Command train learns the model of package text from treebanks: the tagger, the parser with its labeller, the weights of the beam and
// the lemma rules. The same data and settings give the same bytes.
//
//	go run ./internal/text/train -o internal/text/model/english.bin DIR
//
// DIR holds wordclusters.tsv.gz and, in ud, the files of the UD English treebanks EWT and GUM (the genres with free texts). To these come
// sentences that are drawn from reports.grammar.
//
// Everything is done in one pass over a short list of steps:
//
//  1. tagger: several runs from different seeds, whose weights are averaged (linear models vote by adding up)
//  2. the treebanks are tagged again by taggers that did not see the sentence, so that the parser learns with the tags it will get
//  3. parser and labeller: several runs, averaged
//  4. beam: weights of its own, with the labeller of step 3
//  5. small weights are dropped, and all is packed
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/comity-project/comity/internal/text/arc"
)

// settings are what the command line chooses; the defaults make the model in the repository.
type settings struct {
	out                                    string
	hold                                   bool
	tagRounds, tagRuns                     int
	parseRounds, parseRuns                 int
	beamRounds, beamRuns, beamWidth        int
	tagMargin, moveMargin, labelMargin     int
	dropTag, dropMove, dropLabel, dropBeam float64
}

func main() {
	var c settings
	flag.StringVar(&c.out, "o", "internal/text/model/english.bin", "file to write")
	flag.BoolVar(&c.hold, "hold", false, "keep the development files out of the training data, for choosing settings")
	flag.IntVar(&c.tagRounds, "tag-rounds", 6, "rounds over the data for the tagger")
	flag.IntVar(&c.tagRuns, "tag-runs", 4, "runs of the tagger that are averaged")
	flag.IntVar(&c.parseRounds, "parse-rounds", 8, "rounds for the parser")
	flag.IntVar(&c.parseRuns, "parse-runs", 4, "runs of the parser that are averaged")
	flag.IntVar(&c.beamRounds, "beam-rounds", 6, "rounds for the beam")
	flag.IntVar(&c.beamRuns, "beam-runs", 2, "runs of the beam that are averaged")
	flag.IntVar(&c.beamWidth, "beam-width", 8, "partial trees kept while the beam learns")
	flag.IntVar(&c.tagMargin, "tag-margin", 5, "lead of the right tag that still counts as a mistake")
	flag.IntVar(&c.moveMargin, "move-margin", 10, "the same for moves")
	flag.IntVar(&c.labelMargin, "label-margin", 10, "the same for relations")
	flag.Float64Var(&c.dropTag, "drop-tag", 1.1, "drop tagger features without a weight of this size")
	flag.Float64Var(&c.dropMove, "drop-move", 1.5, "the same for moves")
	flag.Float64Var(&c.dropLabel, "drop-label", 1.5, "the same for relations")
	flag.Float64Var(&c.dropBeam, "drop-beam", 2.3, "the same for the beam")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "train: name the directory with the treebanks")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), c); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run reads, learns and writes the model.
func run(dir string, c settings) error {
	started := time.Now()
	done := func(step string) {
		fmt.Fprintf(os.Stderr, "%5.0f s  %s\n", time.Since(started).Seconds(), step)
	}
	m, train, err := read(dir, c.hold)
	if err != nil {
		return err
	}
	done(fmt.Sprintf("read %d sentences", len(train)))
	m.learn(train, c, done)
	file := m.file(c)
	done(fmt.Sprintf("%d bytes", len(file)))
	return os.WriteFile(c.out, file, 0o644)
}

// learn makes the steps that need more than counting.
func (m *model) learn(train []*sentence, c settings, done func(step string)) {
	m.tagger = trainTaggers(train, m.lexicon, len(m.tags.names), c)
	done(fmt.Sprintf("tagger: %d features", len(m.tagger)))
	jackknife(train, len(m.tags.names), c)
	done("tagged by taggers that did not see the sentence")
	nodes := make(map[*sentence][]arc.Node, len(train))
	for _, s := range train {
		nodes[s] = nodesOf(s, m.tags)
	}
	m.moves, m.labels = trainParsers(train, nodes, c)
	done(fmt.Sprintf("parser: %d features, labeller: %d", len(m.moves), len(m.labels)))
	m.beam = trainBeams(train, nodes, packed(m.labels), c)
	done(fmt.Sprintf("beam: %d features", len(m.beam)))
}

// read returns the training sentences, and a model with what is merely counted in them.
func read(dir string, hold bool) (*model, []*sentence, error) {
	files := []string{"en_ewt-ud-train", "en_gumopen-ud-train", "en_ewt-ud-dev", "en_gumopen-ud-dev"}
	if hold {
		files = files[:2]
	}
	m := &model{tags: &tagset{ids: map[string]int{}}}
	var train []*sentence
	for _, f := range files {
		s, err := load(filepath.Join(dir, "ud", f+".conllu.gz"), m.tags)
		if err != nil {
			return nil, nil, err
		}
		train = append(train, s...)
	}
	drawn, err := reports(m.tags)
	if err != nil {
		return nil, nil, err
	}
	train = append(train, drawn...)
	if m.clusters, err = loadClusters(dir); err != nil {
		return nil, nil, err
	}
	m.clusters.apply(train)
	m.lexicon = learnLexicon(train)
	m.lemmas, err = learnLemmas(train, len(m.tags.names), m.clusters)
	return m, train, err
}

// each runs job for 0 to n-1, as many at a time as there are processors.
func each(n int, job func(k int)) {
	var wg sync.WaitGroup
	slots := make(chan bool, runtime.NumCPU())
	for k := range n {
		slots <- true
		wg.Go(func() {
			job(k)
			<-slots
		})
	}
	wg.Wait()
}
