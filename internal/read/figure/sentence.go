package figure

import (
	"sort"

	"github.com/comity-project/comity/internal/text"
)

// sentenceOf is the sentence that holds token i.
func (r *reader) sentenceOf(i int) text.Sentence { return r.Doc.Sentences[r.sentenceIndex(i)] }

func (r *reader) sentenceIndex(i int) int {
	return sort.Search(len(r.Doc.Sentences), func(k int) bool { return r.Doc.Sentences[k].Last > i })
}

// withdrawn reports whether a sentence repeats what a correction takes back: "an earlier version said exports had risen".
func (r *reader) withdrawn(s text.Sentence) bool {
	for i := s.First; i+1 < s.Last; i++ {
		switch r.low[i] {
		case "earlier", "previous", "original":
			if n := r.low[i+1]; n == "version" || n == "report" && r.has(s, "wrongly") || n == "entry" && r.has(s, "said") {
				return true
			}
		case "misstated", "wrongly", "erroneously", "incorrectly", "mistakenly":
			return true
		}
	}
	return false
}

func (r *reader) has(s text.Sentence, word string) bool {
	for i := s.First; i < s.Last; i++ {
		if r.low[i] == word {
			return true
		}
	}
	return false
}
