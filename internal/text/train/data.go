package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/arc"
	"github.com/comity-project/comity/internal/text/conllu"
	"github.com/comity-project/comity/internal/text/feature"
	"github.com/comity-project/comity/internal/text/weight"
)

// sentence is a sentence of a treebank, ready for learning. words has feature.Pad empty words before and after.
type sentence struct {
	forms  []string
	lemmas []string
	tags   []int // indices into the tag set
	rels   []uint8
	gold   *arc.Gold
	words  []feature.Word
	guess  []int // the tags that a tagger gave which did not know the sentence
}

// tagset numbers the pairs of part of speech and fine tag.
type tagset struct {
	names []string // "NOUN NN"
	ids   map[string]int
	pos   []int
}

func (t *tagset) id(upos text.UPOS, xpos string) int {
	name := upos.String() + " " + xpos
	id, ok := t.ids[name]
	if !ok {
		id = len(t.names)
		t.ids[name] = id
		t.names = append(t.names, name)
		t.pos = append(t.pos, int(upos))
	}
	return id
}

// load reads the sentences of a treebank file.
func load(path string, tags *tagset) ([]*sentence, error) {
	f, err := conllu.Open(path)
	if err != nil {
		return nil, err
	}
	var out []*sentence
	for i, s := range f.Sentences {
		n := s.Last - s.First
		x := &sentence{words: make([]feature.Word, n+2*feature.Pad)}
		heads := make([]int32, n+1)
		for k, t := range f.Sent(i) {
			x.forms = append(x.forms, t.Text)
			x.lemmas = append(x.lemmas, t.Lemma)
			x.tags = append(x.tags, tags.id(t.UPOS, t.XPOS))
			x.rels = append(x.rels, uint8(t.Rel))
			heads[k+1] = int32(t.Head - s.First + 1)
			if t.Head < 0 {
				heads[k+1] = int32(n + 1)
			}
			x.words[k+feature.Pad] = feature.NewWord(t.Text)
		}
		x.gold = arc.NewGold(heads)
		x.guess = append([]int(nil), x.tags...)
		out = append(out, x)
	}
	return out, nil
}

// clusters are the places of words in the two clusterings, by the hash of the form: the fine one from 1 in the high bits, the coarse one in
// the low eight.
type clusters map[uint64]uint32

// loadClusters reads the word clusters: a line has a word, its fine and its coarse cluster. Numbers share the cluster of "0".
func loadClusters(dir string) (clusters, error) {
	f, err := os.Open(filepath.Join(dir, "wordclusters.tsv.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	out := clusters{}
	sc := bufio.NewScanner(z)
	for n := 1; sc.Scan(); n++ {
		col := strings.Split(sc.Text(), "\t")
		if len(col) != 3 {
			return nil, fmt.Errorf("word clusters: line %d: %d columns, want 3", n, len(col))
		}
		fine, err := strconv.ParseUint(col[1], 10, 16)
		if err != nil {
			return nil, fmt.Errorf("word clusters: line %d: %w", n, err)
		}
		coarse, err := strconv.ParseUint(col[2], 10, 8)
		if err != nil {
			return nil, fmt.Errorf("word clusters: line %d: %w", n, err)
		}
		if strings.ContainsAny(col[0], "0123456789") && col[0] != "0" {
			continue
		}
		_, low := feature.HashForm(col[0])
		out[low] = uint32(fine+1)<<8 | uint32(coarse)
	}
	return out, sc.Err()
}

// apply gives the words of sentences their clusters.
func (c clusters) apply(sentences []*sentence) {
	for _, s := range sentences {
		for i := range s.forms {
			w := &s.words[i+feature.Pad]
			if v := c[w.Low]; v > 0 {
				w.C9, w.C6 = feature.ClusterAtoms(v>>8, v&0xff)
			}
		}
	}
}

// entries returns the clusters as the model file has them.
func (c clusters) entries() []weight.Entry {
	out := make([]weight.Entry, 0, len(c))
	for k, v := range c {
		out = append(out, weight.Entry{Key: k, Value: v})
	}
	return out
}
