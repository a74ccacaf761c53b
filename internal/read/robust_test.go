package read_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
)

// Stories cut off, shuffled and spliced are what feeds send on a bad day: whatever comes, the reader answers, and every quote is in the text.
func TestBrokenStories(t *testing.T) {
	files, err := filepath.Glob("../../testdata/training/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata/training")
	}
	rounds := 3
	if testing.Short() {
		rounds = 1
	}
	for i, f := range files {
		whole, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		rng := rand.New(rand.NewPCG(uint64(i), 7))
		for range rounds {
			s := broken(string(whole), rng)
			story := comity.Story{ID: "s", Published: comity.Date{Year: 2025, Month: 11, Day: 15}, Text: s}
			reading := read.Story(story)
			for _, fig := range reading.Figures {
				if s[fig.Start:fig.End] != fig.Quote {
					t.Fatalf("%s broken: quote %q is not at %d:%d", f, fig.Quote, fig.Start, fig.End)
				}
			}
			for _, e := range reading.Events {
				if s[e.Start:e.End] != e.Quote {
					t.Fatalf("%s broken: quote %q is not at %d:%d", f, e.Quote, e.Start, e.End)
				}
			}
		}
	}
}

// broken cuts a text anywhere, shuffles short runs of its words and drops some.
func broken(s string, rng *rand.Rand) string {
	words := strings.SplitAfter(s, " ")
	words = words[rng.IntN(len(words)):]
	for range 1 + len(words)/10 {
		i := rng.IntN(len(words))
		run := words[i:min(i+2+rng.IntN(6), len(words))]
		switch rng.IntN(3) {
		case 0:
			rng.Shuffle(len(run), func(a, b int) { run[a], run[b] = run[b], run[a] })
		case 1:
			run[0] = ""
		default:
			run[0] = words[rng.IntN(len(words))]
		}
	}
	return strings.Join(words, "")
}
