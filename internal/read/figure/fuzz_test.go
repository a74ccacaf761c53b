package figure_test

import (
	"testing"
	"unicode/utf8"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
)

// FuzzFind checks that no text makes the reader fail, that every span slices back to its quote, in the figure and in its evidence, and that a figure
// says something.
func FuzzFind(f *testing.F) {
	for _, c := range constructions {
		f.Add(c.story)
	}
	f.Add("exports")
	f.Add("5%")
	f.Add("Exports to")
	f.Add("US$ million\n1  2  3\n")
	day := comity.Date{Year: 2026, Month: 3, Day: 12}
	f.Fuzz(func(t *testing.T, story string) {
		if !utf8.ValidString(story) || len(story) > 4000 {
			t.Skip("stories are valid text, and long ones only slow the search")
		}
		for _, fig := range read.Story(comity.Story{Published: day, Text: story}).Figures {
			spans := map[string]comity.Span{"figure": fig.Span}
			for name, s := range fig.Evidence.Slots {
				spans[name] = s
			}
			for name, s := range spans {
				if s.Start < 0 || s.End > len(story) || s.Start >= s.End || story[s.Start:s.End] != s.Quote {
					t.Fatalf("%s: span %d:%d is not %q", name, s.Start, s.End, s.Quote)
				}
				if utf8.RuneCountInString(story[:s.Start]) != s.RuneStart || s.RuneEnd-s.RuneStart != utf8.RuneCountInString(s.Quote) {
					t.Fatalf("%s: code points %d:%d are not those of %q", name, s.RuneStart, s.RuneEnd, s.Quote)
				}
			}
			if !fig.Stated() || fig.Evidence.Rule == "" || fig.Evidence.Confidence <= 0 {
				t.Fatalf("figure says nothing: %+v", fig)
			}
		}
	})
}
