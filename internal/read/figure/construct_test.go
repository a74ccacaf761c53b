package figure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
)

// line writes a figure the way the tables of this file do: "BRA>CHL export beef 2025-03 4e+08 USD +0.12 yoy".
func line(f comity.Figure) string {
	parts := []string{}
	if f.Measure != comity.Trade {
		parts = append(parts, string(f.Measure))
	}
	parts = append(parts, fmt.Sprintf("%s>%s", f.Reporter, f.Partner))
	if f.Measure == comity.Trade {
		parts = append(parts, string(f.Flow))
	}
	if f.Measure != comity.Other && f.Product != comity.AllProducts {
		parts = append(parts, "["+f.Product+"]")
	}
	if when := f.When(); when != "" && f.Measure != comity.Other {
		parts = append(parts, when)
	}
	if f.Value != nil {
		parts = append(parts, fmt.Sprintf("%.4g %s", f.Value.Value.Float(), f.Value.Unit))
	}
	if f.Change != nil {
		parts = append(parts, fmt.Sprintf("%+.3g", f.Change.Float()))
		if f.Basis != comity.NoBasis {
			parts = append(parts, string(f.Basis))
		}
	}
	if f.Rank > 0 {
		parts = append(parts, fmt.Sprintf("#%d", f.Rank))
	}
	if f.Approx != comity.Exact {
		parts = append(parts, string(f.Approx))
	}
	return strings.Join(parts, " ")
}

func lines(day, story string) []string {
	d, err := comity.ParseDate(day)
	if err != nil {
		panic(err)
	}
	out := []string{}
	for _, f := range read.Story(comity.Story{Published: d, Text: story}).Figures {
		out = append(out, line(f))
	}
	return out
}

// TestConstructions reads one construction a case, in sentences of this file's own.
func TestConstructions(t *testing.T) {
	for _, c := range slices.Concat(constructions, duties, months, others, press) {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(c.day, c.story)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.story, diff)
			}
		})
	}
}

type construction struct {
	name, day, story string
	want             []string
}
