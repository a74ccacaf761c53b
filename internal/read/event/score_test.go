package event

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// TestDumpStories writes what is read from the shared stories to $OUT, one JSON a story, for score.py.
func TestDumpStories(t *testing.T) {
	out, dir := os.Getenv("OUT"), os.Getenv("STORIES")
	if out == "" || dir == "" {
		t.Skip("set OUT and STORIES to dump the stories")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var gold struct{ Published string }
		if err := json.Unmarshal(raw, &gold); err != nil {
			t.Fatal(err)
		}
		body, err := os.ReadFile(f[:len(f)-len(".json")] + ".txt")
		if err != nil {
			continue
		}
		day, _ := comity.ParseDate(gold.Published)
		story := comity.Story{Published: day, Text: string(body)}
		doc := text.Split(story.Text)
		mentions := actor.Scan(doc, day)
		b, err := json.MarshalIndent(map[string]any{"published": gold.Published, "events": Find(doc, mentions, story)}, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, filepath.Base(f)), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
