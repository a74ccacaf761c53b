package event

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// BenchmarkStory is the time to read the events of one story of ordinary length, with the tree and without.
func BenchmarkStory(b *testing.B) {
	body, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "gold", "stories", "seed.txt"))
	if err != nil {
		b.Skipf("the stories are not here: %v", err)
	}
	story := comity.Story{Published: comity.Date{Year: 2026, Month: 1, Day: 21}, Text: string(body)}
	doc := analyse(story.Text)
	b.Run("events", func(b *testing.B) {
		for b.Loop() {
			Find(doc, actor.Scan(doc, story.Published), story)
		}
	})
	b.Run("text and events", func(b *testing.B) {
		for b.Loop() {
			d := analyse(story.Text)
			Find(d, actor.Scan(d, story.Published), story)
		}
	})
}
