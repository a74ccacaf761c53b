package event

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// TestDates shows when acts are said to have been, in a story of 15 November 2025.
func TestDates(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	for _, c := range []struct{ name, text, want string }{
		{"a day of the sentence", "Peru expelled Chile's envoy on 3 November.", "2025-11-03"},
		{"news without a time", "Peru expelled Chile's envoy.", "2025-11"},
		{"the perfect", "Peru has expelled Chile's envoy.", "2025-11"},
		{"the time the paragraph has reached", "In May 2022 Peru expelled Chile's envoy. Chile imposed a tariff on Peruvian wine.", "2022-05; 2022-05"},
		{"the present goes back to today", "In May 2022 Peru expelled Chile's envoy. Chile has accused Peru of malice.", "2022-05; 2025-11"},
		{"a plan without a time", "Peru will expel Chile's envoy.", ""},
		{"a plan is in the month to come", "Peru plans to expel Chile's envoy in March.", "2026-03"},
		{"a plan that was", "Peru was to expel Chile's envoy in March.", "2025-03"},
		{"the year of a name", "Peru wants the 1998 river treaty with Chile back.", "2025-11; "},
		{"a month of what is asked", "Peru asked Chile for talks in March.", "2025-11; 2026-03"},
		{"what follows after", "Peru blamed Chile after a ferry sank in March.", "2025-11"},
		{"a season", "Peru expelled Chile's envoy last summer.", "2025-06/2025-08"},
		{"so long after", "Peru and Chile met in October, nine months after Chile expelled six diplomats.", "2025-10; 2025-01"},
		{"years ago", "Peru suspended flights to Chile two years ago.", "2023"},
		{"months ago, in front", "Six months ago Peru suspended flights to Chile.", "2025-05"},
		{"years after", "Peru reopened its border with Chile, five years after Chile suspended flights.", "2025-11; 2020"},
		{"last night", "Peru expelled Chile's envoy last night.", "2025-11-14"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			doc := analyse(c.text)
			for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: c.text}) {
				got = append(got, e.Date.String())
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("%s (-want +got)\n%s", c.text, d)
			}
		})
	}
}
