package read_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
	"github.com/comity-project/comity/internal/score"
)

const stories = "../../../shared/gold/stories"

type goldStory struct {
	story comity.Story
	gold  score.Story
}

func sharedStories(t testing.TB) []goldStory {
	t.Helper()
	ids, err := score.IDs(stories)
	if err != nil || len(ids) == 0 {
		t.Skip("the shared stories are missing")
	}
	var all []goldStory
	for _, id := range ids {
		gold, err := score.ReadGold(stories, id)
		if err != nil {
			t.Fatal(err)
		}
		body, err := os.ReadFile(filepath.Join(stories, id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		day, err := comity.ParseDate(gold.Published)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, goldStory{comity.Story{ID: id, Published: day, Text: string(body)}, gold})
	}
	return all
}

// asScored turns figures into what the scorer reads, by way of the JSON that users get.
func asScored(t testing.TB, figures []comity.Figure) score.Story {
	t.Helper()
	b, err := json.Marshal(map[string]any{"figures": figures})
	if err != nil {
		t.Fatal(err)
	}
	s, err := score.ParseSystem(b)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestCalibration prints, for each rule, how often its figures are right in the shared stories beside the confidence that they state, and fails where
// a rule with enough figures claims a confidence far above its record.
func TestCalibration(t *testing.T) {
	type record struct {
		figures, right int
		stated         float64
	}
	records := map[string]*record{}
	for _, g := range sharedStories(t) {
		for _, f := range read.Story(g.story).Figures {
			card := score.Score(g.gold, asScored(t, []comity.Figure{f}))
			count, _ := card.Tally.Count("figures strict")
			rule := f.Evidence.Rule
			if records[rule] == nil {
				records[rule] = &record{stated: f.Evidence.Confidence}
			}
			records[rule].figures++
			records[rule].right += count.Found
		}
	}
	var table strings.Builder
	for _, rule := range slices.Sorted(maps.Keys(records)) {
		r := records[rule]
		share := float64(r.right) / float64(r.figures)
		fmt.Fprintf(&table, "%-10s %3d figures %3d right %.2f stated %.2f\n", rule, r.figures, r.right, share, r.stated)
		if r.figures >= 10 && r.stated > share+0.15 {
			t.Errorf("rule %s states %.2f and is right in %.2f of %d", rule, r.stated, share, r.figures)
		}
	}
	t.Log("\n" + table.String())
}

// TestSeed: every figure of the first shared story is found with all its slots, and none besides.
func TestSeed(t *testing.T) {
	for _, g := range sharedStories(t) {
		if g.story.ID != "seed" {
			continue
		}
		card := score.Score(g.gold, asScored(t, read.Story(g.story).Figures))
		if c, _ := card.Tally.Count("figures strict"); c.Found != c.Gold || c.Right != c.System {
			t.Errorf("found %d of %d figures, %d of %d right:\n%s", c.Found, c.Gold, c.Right, c.System, strings.Join(card.Notes, "\n"))
		}
	}
}

// BenchmarkStory reads the shared stories whole: words to figures, events and statements. The budget is 50 stories a second on one core.
func BenchmarkStory(b *testing.B) {
	all := sharedStories(b)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		read.Story(all[n%len(all)].story)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "stories/s")
}
