package event

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

func TestMeasures(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 9, Day: 1}
	on := comity.OnDay(comity.Date{Year: 2025, Month: 8, Day: 27})
	fifty := comity.Int(50)
	for _, c := range []struct {
		name, text string
		want       []comity.Measure
	}{
		{"imposed, in force", "The United States imposed tariffs of up to 50% on Indian goods on 27 August 2025.",
			[]comity.Measure{{Imposer: "USA", Target: "IND", Scope: comity.AllProducts, Covers: comity.CoversAll, Rate: &fifty, InForce: on, State: comity.InForce}}},
		{"lifted, a product", "China lifted its ban on Japanese seafood on 27 August 2025.",
			[]comity.Measure{{Imposer: "CHN", Target: "JPN", Scope: "seafood", Covers: comity.CoversPart, Ended: on, State: comity.Ended}}},
		{"a meeting is no measure", "Narendra Modi met Xi Jinping in Tianjin.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			story := comity.Story{Published: day, Text: c.text}
			doc := analyse(c.text)
			got := Measures(doc, Find(doc, actor.Scan(doc, day), story))
			if d := cmp.Diff(c.want, got, cmp.Comparer(func(a, b comity.Decimal) bool { return a.Equal(b) })); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}
