package amount

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// table reads a CSV file of the shared figures without its header.
func csvRows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "gold", "figures", name))
	if err != nil {
		t.Skipf("the shared figures are missing: %v", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return rows[1:]
}

// TestHedges reads each of the shared phrases beside an amount.
func TestHedges(t *testing.T) {
	own := map[string]bool{"(none)": true, "exactly": true, "a record": true} // exact, by having no hedge
	changes := map[string]bool{"doubled": true, "more than doubled": true, "tripled": true, "halved": true, "a third": true, "two-thirds": true, "tenfold": true}
	for _, row := range csvRows(t, "hedges.csv") {
		phrase, want := row[0], row[1]
		text := "exports of " + phrase + " $5.2 billion in May"
		switch {
		case phrase == "or so":
			text = "exports of $5.2 billion or so in May"
		case phrase == "single-digit" || phrase == "double-digit" || phrase == "flat" || phrase == "little changed":
			continue // classes of change without a number; the slot-binder reads them
		case changes[phrase]:
			text, want = "exports "+phrase+" in May", map[bool]string{true: "over", false: "exact"}[strings.HasPrefix(phrase, "more")]
		case own[phrase]:
			want = "exact"
		}
		got := Scan(text, Context{})
		if len(got) != 1 || got[0].Hedge.Approx.String() != want {
			t.Errorf("%q: read %v, want the hedge %s", text, spans(text, got), want)
			continue
		}
		if h := got[0].Hedge; h.End > 0 && !changes[phrase] && text[h.Start:h.End] != phrase {
			t.Errorf("%q: the hedge is %q, want %q", text, text[h.Start:h.End], phrase)
		}
	}
}

// TestCurrencies reads each of the shared marks where it stands.
func TestCurrencies(t *testing.T) {
	for _, row := range csvRows(t, "currencies.csv") {
		mark, kind, iso := row[0], row[1], row[2]
		text := mark + "5.2 billion"
		if kind != "prefix" {
			text = "5.2 billion " + mark
		}
		ctx := Context{}
		if mark == "R" {
			ctx.Place = "ZAF"
		}
		got := Scan(text, ctx)
		if len(got) != 1 || got[0].Kind != Money || got[0].Unit != iso || got[0].Value.String() != "5200000000" {
			t.Errorf("%q: read %v, want 5.2 billion %s", text, spans(text, got), iso)
		}
	}
}

// TestMultipliers reads each of the shared multipliers; those of other scripts and scales stand after a rupee, a yuan or a plain number.
func TestMultipliers(t *testing.T) {
	foreign := map[string]bool{"billón": true, "billiard": true} // of long-scale languages, not read in English text
	for _, row := range csvRows(t, "multipliers.csv") {
		word, scale := row[0], row[2]
		if foreign[word] || scale == "fraction" || scale == "group" {
			continue
		}
		factor, _ := strconv.ParseFloat(row[1], 64)
		text := "Rs 3 " + word
		switch {
		case len(word) <= 2 || scale == "chinese":
			text = "Rs 3" + word
		}
		got := Scan(text, Context{})
		if len(got) != 1 || got[0].Kind != Money || !near(got[0].Value.Float(), 3*factor) {
			t.Errorf("%q: read %v, want 3 × %g", text, spans(text, got), factor)
		}
	}
}

// TestComparisons: the reading side of the shared comparisons, value, resolution and hedge as the comparer needs them.
func TestComparisons(t *testing.T) {
	type comparison struct {
		ID, Text, Kind, Approx string
		Claimed, Resolution    float64
	}
	right, cases := 0, gold[comparison](t, "news_comparisons.jsonl")
	for _, c := range cases {
		got := Scan(c.Text, Context{})
		if len(got) != 1 {
			t.Errorf("%s %q: read %v", c.ID, c.Text, spans(c.Text, got))
			continue
		}
		a := got[0]
		value, res := a.Value.Float(), a.Resolution.Float()
		if a.Kind == Percent {
			value, res = value/100, res/100
		}
		if c.Claimed < 0 && value > 0 && (a.Cue.Dir < 0 || strings.Contains(c.Text, "deficit")) {
			value = -value // the sign of a deficit is the slot-binder's
		}
		if a.Kind == Multiple {
			res = c.Resolution // words state none; the comparer has its own width for them
		}
		if !near(value, c.Claimed) || !near(res, c.Resolution) || a.Hedge.Approx.String() != c.Approx {
			t.Errorf("%s %q: read %v ± %v %v, want %v ± %v %s", c.ID, c.Text, value, res, a.Hedge.Approx, c.Claimed, c.Resolution, c.Approx)
			continue
		}
		right++
	}
	t.Logf("comparisons read: %d of %d", right, len(cases))
}

// TestStoriesKeepTheirNumbers: every value, and every conversion, that the shared stories' annotations hold is among the amounts read.
func TestStoriesKeepTheirNumbers(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/gold/stories/*.json")
	if len(files) == 0 {
		t.Skip("the shared stories are missing")
	}
	found, all := 0, 0
	for _, f := range files {
		b, _ := os.ReadFile(f)
		text, _ := os.ReadFile(strings.TrimSuffix(f, ".json") + ".txt")
		var story struct {
			Figures []struct {
				Quote, Approx string
				Value, Change *float64
			}
		}
		if err := json.Unmarshal(b, &story); err != nil {
			t.Fatal(err)
		}
		amounts := Scan(string(text), Context{})
		for _, g := range story.Figures {
			at := strings.Index(string(text), g.Quote)
			if at < 0 || g.Value == nil && g.Change == nil {
				continue
			}
			all++
			if holds(amounts, at, at+len(g.Quote), g.Value, g.Change) {
				found++
			} else {
				t.Logf("%s %q: not read", filepath.Base(f), g.Quote)
			}
		}
	}
	t.Logf("stories: %d of %d stated numbers read", found, all)
	if float64(found) < 0.93*float64(all) {
		t.Errorf("stories: %d of %d numbers read, want 93 %%", found, all)
	}
}

// holds reports whether an amount in [start, end) has the value and the change, up to the sign of a balance and the multiplier of a table.
func holds(amounts []Amount, start, end int, value, change *float64) bool {
	okValue, okChange := value == nil, change == nil
	for _, a := range amounts {
		if a.End <= start || a.Start >= end {
			continue
		}
		v := a.Value.Abs().Float()
		for _, x := range []float64{v, a.High.Float(), v * 1e9, v * 100, a.Factor().Float()} {
			okValue = okValue || value != nil && near(x, abs(*value))
			okChange = okChange || change != nil && near(x, abs(*change))
		}
		okChange = okChange || change != nil && near(v/100, abs(*change))
	}
	return okValue && okChange
}

func abs(x float64) float64 { return max(x, -x) }
