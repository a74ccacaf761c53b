package period

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/comity-project/comity"
)

// TestStoriesKeepTheirPeriods: the period of every annotated figure of the shared stories is among the mentions read for its reporter. Those
// that only reasoning over the story gives, when a duty took effect, are missed.
func TestStoriesKeepTheirPeriods(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/gold/stories/*.json")
	if len(files) == 0 {
		t.Skip("the shared stories are missing")
	}
	found, all := 0, 0
	for _, f := range files {
		b, _ := os.ReadFile(f)
		text, _ := os.ReadFile(strings.TrimSuffix(f, ".json") + ".txt")
		var story struct {
			Published comity.Date
			Figures   []struct {
				Quote    string
				Reporter comity.Economy
				Period   string
			}
		}
		if err := json.Unmarshal(b, &story); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for _, g := range story.Figures {
			if g.Period == "" {
				continue
			}
			all++
			if hasPeriod(Scan(string(text), Context{Published: story.Published, Reporter: g.Reporter}), g.Period) {
				found++
			} else {
				t.Logf("%s %q: %s is not among the mentions", filepath.Base(f), g.Quote, g.Period)
			}
		}
	}
	t.Logf("stories: %d of %d periods read", found, all)
	if float64(found) < 0.93*float64(all) {
		t.Errorf("stories: %d of %d periods read, want 93 %%", found, all)
	}
}

func hasPeriod(mentions []Mention, want string) bool {
	when, err := comity.ParseWhen(want)
	for _, m := range mentions {
		if err == nil && m.When == when || !m.Period.IsZero() && m.Period.String() == want {
			return true
		}
	}
	return false
}
