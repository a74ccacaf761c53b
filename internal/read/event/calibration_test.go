package event

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// TestCalibration prints, for each confidence, the share of events that are right on the shared stories.
func TestCalibration(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", "gold", "stories", "*.json"))
	if len(files) == 0 {
		t.Skip("the shared stories are not here")
	}
	type count struct{ right, all int }
	bins := map[float64]*count{}
	for _, f := range files {
		var gold struct {
			Published string
			Events    []struct {
				Quote, Source, Target, Type string
				Alt                         []string `json:"alt_types"`
				Sym                         bool
			}
		}
		raw, err := os.ReadFile(f)
		if err != nil || json.Unmarshal(raw, &gold) != nil {
			t.Fatalf("%s cannot be read", f)
		}
		body, err := os.ReadFile(f[:len(f)-len(".json")] + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		day, _ := comity.ParseDate(gold.Published)
		doc := analyse(string(body))
		for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: string(body)}) {
			b := bins[e.Evidence.Confidence]
			if b == nil {
				b = &count{}
				bins[e.Evidence.Confidence] = b
			}
			b.all++
			for _, g := range gold.Events {
				sides := g.Source == string(e.Source) && g.Target == string(e.Target) || g.Sym && g.Source == string(e.Target) && g.Target == string(e.Source)
				types := g.Type == string(e.Type)
				for _, a := range g.Alt {
					types = types || a == string(e.Type)
				}
				if sides && types && find(string(body), g.Quote).Overlaps(e.Span) {
					b.right++
					break
				}
			}
		}
	}
	var list []float64
	for c := range bins {
		list = append(list, c)
	}
	sort.Float64s(list)
	for _, c := range list {
		t.Logf("said %.2f: right %.2f (%d of %d)", c, float64(bins[c].right)/float64(bins[c].all), bins[c].right, bins[c].all)
	}
}
