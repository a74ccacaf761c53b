package main

import (
	"math/rand/v2"
	"slices"

	"github.com/comity-project/comity/internal/text/feature"
	"github.com/comity-project/comity/internal/text/weight"
)

// lexicon is what a tagger knows of word forms: the tags each had in its training data.
type lexicon struct {
	sets  map[uint64]int // ambiguity class by form, from 1
	fixed map[uint64]int // 1 + the only tag of a form
}

// learnLexicon collects the ambiguity classes of the forms seen at least three times, and the tag of those that practically have one.
func learnLexicon(train []*sentence) *lexicon {
	counts := map[uint64]map[int]int{}
	for _, s := range train {
		for i, t := range s.tags {
			k := s.words[i+feature.Pad].Form
			if counts[k] == nil {
				counts[k] = map[int]int{}
			}
			counts[k][t]++
		}
	}
	lx := &lexicon{map[uint64]int{}, map[uint64]int{}}
	for k, c := range counts {
		total, best := 0, -1
		for t, n := range c {
			total += n
			if best < 0 || n > c[best] || n == c[best] && t < best {
				best = t
			}
		}
		if total < 3 {
			continue
		}
		var set []int
		for t, n := range c {
			if n*20 >= total {
				set = append(set, t)
			}
		}
		slices.Sort(set)
		id := 1
		for _, t := range set {
			id = (id*131 + t + 1) % 1000003
		}
		lx.sets[k] = id + 1
		if total >= 20 && c[best]*1000 >= total*995 {
			lx.fixed[k] = best + 1
		}
	}
	return lx
}

// apply gives the words of a sentence their ambiguity classes and returns the fixed tags, 1 more than the tag.
func (lx *lexicon) apply(s *sentence) []int {
	fixed := make([]int, len(s.forms))
	for i := range s.forms {
		w := &s.words[i+feature.Pad]
		w.Amb = 0
		if set := lx.sets[w.Form]; set > 0 {
			w.Amb = feature.AmbAtom(set)
		}
		fixed[i] = lx.fixed[w.Form]
	}
	return fixed
}

// scorer is a model with many classes, learning or packed.
type scorer interface {
	Score(features []uint64, scores []int32)
}

// tagWord returns the best tag of word i.
func tagWord(m scorer, words []feature.Word, i, classes int, keys *[feature.TaggerSize]uint64, scores []int32) int {
	feature.Tagger(words, i+feature.Pad, keys)
	clear(scores[:classes])
	m.Score(keys[:], scores)
	best := 0
	for k := 1; k < classes; k++ {
		if scores[k] > scores[best] {
			best = k
		}
	}
	return best
}

// trainTagger learns to tag in some rounds over copies of the sentences.
func trainTagger(train []*sentence, lx *lexicon, classes int, c settings, seed uint64) *weight.Sparse {
	type item struct {
		s     *sentence
		words []feature.Word
		fixed []int
	}
	var items []item
	for _, s := range train {
		x := *s
		x.words = slices.Clone(s.words)
		items = append(items, item{s, x.words, lx.apply(&x)})
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	m := weight.NewSparse()
	var keys [feature.TaggerSize]uint64
	scores := make([]int32, 256)
	for round := 0; round < c.tagRounds; round++ {
		rng.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		for _, it := range items {
			for i, gold := range it.s.tags {
				tag := it.fixed[i] - 1
				if tag < 0 {
					tag = tagWord(m, it.words, i, classes, &keys, scores)
					if rival := runnerUp(scores[:classes], gold); scores[gold]-scores[rival] <= int32(c.tagMargin) {
						m.Update(keys[:], gold, rival)
					}
					m.Tick()
				}
				it.words[i+feature.Pad].Tag = feature.TagAtom(tag)
			}
		}
	}
	return m
}

// runnerUp returns the class with the highest score except one.
func runnerUp(scores []int32, except int) int {
	best := -1
	for k, v := range scores {
		if k != except && (best < 0 || v > scores[best]) {
			best = k
		}
	}
	return best
}

// entries returns the lexicon as the model file has it: the tag set in the high bits, the only tag in the low eight.
func (lx *lexicon) entries() []weight.Entry {
	var out []weight.Entry
	for k, set := range lx.sets {
		out = append(out, weight.Entry{Key: k, Value: uint32(set<<8 | lx.fixed[k])})
	}
	return out
}

// tagAll tags sentences with a model; it sets their guesses.
func tagAll(m scorer, lx *lexicon, sentences []*sentence, classes int) {
	var keys [feature.TaggerSize]uint64
	scores := make([]int32, 256)
	for _, s := range sentences {
		fixed := lx.apply(s)
		for i := range s.forms {
			tag := fixed[i] - 1
			if tag < 0 {
				tag = tagWord(m, s.words, i, classes, &keys, scores)
			}
			s.guess[i] = tag
			s.words[i+feature.Pad].Tag = feature.TagAtom(tag)
		}
	}
}
