package figure_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
)

// TestTables reads whole small stories that are tables and lists.
func TestTables(t *testing.T) {
	b, err := os.ReadFile("testdata/tables.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(b), "\n=== ")[1:] {
		day, rest, _ := strings.Cut(part, " ")
		story, want, _ := strings.Cut(rest, "\n--\n")
		title, body, _ := strings.Cut(story, "\n")
		t.Run(title, func(t *testing.T) {
			d, err := comity.ParseDate(day)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range read.Story(comity.Story{Published: d, Text: title + "\n\n" + body}).Figures {
				got = append(got, cellLine(f))
			}
			wanted := strings.Split(strings.TrimSpace(want), "\n")
			for i := range wanted {
				wanted[i] = scaled(wanted[i])
			}
			for _, line := range wanted {
				if line == "" {
					continue
				}
				if i := slices.Index(got, line); i >= 0 {
					got = slices.Delete(got, i, i+1)
				} else {
					t.Errorf("missing: %s", line)
				}
			}
			for _, line := range got {
				t.Errorf("not there: %s", line)
			}
		})
	}
}

// cellLine writes a figure the way testdata/tables.txt does: "GHA>TGO export [cocoa] 2023 452.1m USD +10.1%".
func cellLine(f comity.Figure) string {
	out := fmt.Sprintf("%s>%s", f.Reporter, f.Partner)
	if f.Measure == comity.Trade {
		out += " " + string(f.Flow)
	} else {
		out = string(f.Measure) + " " + out
	}
	if f.Product != comity.AllProducts && (f.Value == nil || f.Value.Unit != comity.Percent) {
		out += " [" + f.Product + "]"
	}
	if when := f.When(); when != "" && f.Measure == comity.Trade {
		out += " " + when
	}
	if f.Value != nil {
		out += " " + short(math.Round(f.Value.Value.Float()*1e4)/1e4) + " " + f.Value.Unit
	}
	if f.Change != nil {
		change := fmt.Sprintf(" %+.4g%%", 100*f.Change.Float())
		if f.Basis == comity.Level {
			change = " by " + short(f.Change.Float())
		} else if f.Basis != comity.YoY {
			change += " " + string(f.Basis)
		}
		out += change
	}
	if f.Rank > 0 {
		out += fmt.Sprintf(" #%d", f.Rank)
	}
	return strings.TrimSpace(out)
}

// scaled writes the words of a value out: 45.2m is 45200000.
func scaled(line string) string {
	return worded.ReplaceAllStringFunc(line, func(w string) string {
		m := worded.FindStringSubmatch(w)
		v, _ := strconv.ParseFloat(m[1], 64)
		return short(math.Round(v * map[string]float64{"m": 1e6, "bn": 1e9}[m[2]]))
	})
}

var worded = regexp.MustCompile(`(-?[0-9.]+)(m|bn)\b`)

func short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
