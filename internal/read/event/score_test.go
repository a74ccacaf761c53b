package event_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/event"
	"github.com/comity-project/comity/internal/read/statement"
	"github.com/comity-project/comity/internal/score"
	"github.com/comity-project/comity/internal/text"
)

// TestStories scores the reading of the shared stories. With OUT set, what is read is written there too, one JSON a story, and STORIES names
// another folder of labelled stories to read.
func TestStories(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "gold", "stories")
	other := os.Getenv("STORIES")
	if other != "" {
		dir = other
	}
	ids, err := score.IDs(dir)
	if err != nil || len(ids) == 0 {
		t.Skipf("the labelled stories are not here: %v", err)
	}
	var cards []score.Card
	for _, id := range ids {
		gold, err := score.ReadGold(dir, id)
		if err != nil {
			t.Fatal(err)
		}
		day, err := comity.ParseDate(gold.Published)
		if err != nil {
			t.Fatal(err)
		}
		data := readStory(t, comity.Story{ID: id, Published: day, Text: gold.Text})
		if out := os.Getenv("OUT"); out != "" {
			if err := os.WriteFile(filepath.Join(out, id+".json"), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		system, err := score.ParseSystem(data)
		if err != nil {
			t.Fatal(err)
		}
		cards = append(cards, score.Score(gold, system))
	}
	total := score.Sum(cards)
	for _, m := range []struct {
		name string
		want float64
	}{{"events strict", 0.80}, {"events strict+status", 0.75}, {"statements", 0.90}} {
		c, _ := total.Count(m.name)
		t.Logf("%s: P %.3f R %.3f F1 %.3f", m.name, c.Precision(), c.Recall(), c.F1())
		if other == "" && c.F1() < m.want {
			t.Errorf("%s: F1 %.3f, want %.2f", m.name, c.F1(), m.want)
		}
	}
}

func readStory(t *testing.T, story comity.Story) []byte {
	doc := text.Split(story.Text)
	model := text.Default()
	model.Tag(doc)
	model.Parse(doc)
	mentions := actor.Scan(doc, story.Published)
	data, err := json.MarshalIndent(map[string]any{"id": story.ID, "published": story.Published,
		"events": event.Find(doc, mentions, story), "statements": statement.Find(doc, mentions, story)}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return data
}
