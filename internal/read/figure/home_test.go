package figure_test

import (
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/figure"
	"github.com/comity-project/comity/internal/text"
)

func TestHome(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 5, Day: 12}
	for _, c := range []struct {
		story string
		want  comity.Economy
	}{
		{"Exports up\n\nPeru's exports to Chile rose 12% to $410 million in April. Exports to Brazil fell. Chile and Brazil buy most of the copper.", "PER"},
		{"The Furniture Letter\n\nSweden sold us €900 million of paper last year. Our shipments to Sweden were worth more. Latvia should be proud.", "LVA"},
		{"Who needs Vietnam?\n\nVietnam's trade ministry says exports to us rose 12% to $40 billion. American buyers stocked up.", "USA"},
		{"Trade in May\n\nExports to Fiji and Samoa grew, customs figures from New Zealand show. Fiji's shipments fell.", "NZL"},
		{"Oil bill\n\nImports from Angola doubled to 4 billion rand, and exports to Angola reached 900 million rand. Angola and South Africa meet in June.", "ZAF"},
		{"Ghana remains Togo's largest supplier\n\nGhana took goods worth $40 million in April. Ghana's cement is dearer.", "TGO"},
	} {
		doc := text.Split(c.story)
		text.Default().Parse(doc)
		actors := actor.Scan(doc, day)
		d := actor.NewDiscourse(doc, actors)
		if got := figure.Home(doc, actors, d, amount.Scan(c.story, amount.Context{Place: d.Home().Economy()})); got != c.want {
			t.Errorf("home is %s, want %s: %s", got, c.want, c.story)
		}
	}
}
