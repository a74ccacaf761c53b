package check_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/check"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/source/table"
	"github.com/comity-project/comity/internal/trade"
)

var update = flag.Bool("update", false, "rewrite observations.csv beside the labelled corpus")

// goldStory is what the checker needs of an annotated story.
type goldStory struct {
	Published comity.Date
	Figures   []struct {
		Quote             string
		Measure           comity.Subject
		Reporter, Partner comity.Economy
		Flow              comity.Flow
		Product           string
		Period            *string
		Value, Change     *comity.Decimal
		Unit              string
		Basis             comity.Basis
		Rank              *int
		Approx            comity.Approx
		Also              []comity.Quantity
	}
	Verdicts []struct {
		Quote, Verdict, Unit string
		Official             *comity.Decimal
	}
}

func (g *goldStory) figures(t *testing.T) []comity.Figure {
	t.Helper()
	var list []comity.Figure
	for _, x := range g.Figures {
		f := comity.Figure{Measure: x.Measure, Reporter: x.Reporter, Partner: x.Partner, Flow: x.Flow, Product: x.Product, Basis: x.Basis, Approx: x.Approx, Also: x.Also}
		f.Quote = x.Quote
		if x.Period != nil {
			p, err := comity.ParsePeriod(*x.Period)
			if err == nil {
				f.Period = p
			}
			f.Evidence.Slots = map[string]comity.Span{"period": {}}
		}
		if x.Value != nil {
			f.Value = &comity.Quantity{Value: *x.Value, Unit: x.Unit, Step: x.Value.LastNonzero()}
		}
		if x.Change != nil {
			f.Change, f.ChangeStep, f.ChangeUnit = x.Change, x.Change.LastNonzero(), x.Unit
		}
		if x.Rank != nil {
			f.Rank = *x.Rank
		}
		list = append(list, f)
	}
	return list
}

// permitted is the rest that the checker gets wrong or cannot expose, with the reason. The key is the story and the number of its verdict, from 0: whoever
// works on the checker does not read the measuring half, and so no text of it stands here.
var permitted = map[string]string{
	"c04_ind_bgd_note 0":     "another statistic than trade: no observation of its kind",
	"c34_hun_rus_busdaily 6": "a rank: the totals that it ranks are not among the official values",
	"c39_ita_chn_column 0":   "a change over three years: an observation has a yearly one only",
	"c48_rwa_cod_blog 6":     "another statistic than trade: no observation of its kind",
	"c52_uzb_chn_brief 1":    "a rank: the totals that it ranks are not among the official values",
	"c58_nzl_usa_nzdaily 3":  "announced told as in force: an annotated figure has no state; the reader gives one, and then the checker exposes it",
	"c40_tur_rus_factbox 2":  "a range of estimates, not verifiable, held against the one number on record",
}

// With the official values behind the verdicts on record, the checker gives the verdicts of careful people on figures that were read right: it contradicts
// no figure that they did not, and exposes every planted error that has an observation.
func TestGoldVerdicts(t *testing.T) {
	for _, dir := range []string{"../../../shared/gold/stories", "../../testdata/corpus"} {
		t.Run(filepath.Base(dir), func(t *testing.T) { goldVerdicts(t, dir) })
	}
}

// observations has the script write the official values behind the verdicts of the stories in dir, and imports them.
func observations(t *testing.T, dir string, files []string) []comity.Observation {
	t.Helper()
	script := "../../../shared/gold/observations.py"
	if _, err := os.Stat(script); err != nil || len(files) == 0 {
		t.Skipf("%s or annotated stories in %s are not here", script, dir)
	}
	// The script takes the figure's unit and period for those of the official value. So it reads a copy, in which a figure has the official value's unit
	// where the verdict names one (a planted error of currency), and no period where that is finer than months: no observation holds days.
	work := t.TempDir()
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var g map[string]any
		d := json.NewDecoder(bytes.NewReader(b))
		d.UseNumber()
		if err := d.Decode(&g); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		units := map[any]any{} // by quote
		verdicts, _ := g["verdicts"].([]any)
		for _, v := range verdicts {
			if v := v.(map[string]any); v["unit"] != nil {
				units[v["quote"]] = v["unit"]
			}
		}
		for _, f := range g["figures"].([]any) {
			f := f.(map[string]any)
			if u, ok := units[f["quote"]]; ok {
				f["unit"] = u
			}
			if p, ok := f["period"].(string); ok {
				if _, err := comity.ParsePeriod(p); err != nil {
					f["period"] = nil
				}
			}
		}
		if b, err = json.Marshal(g); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(work, filepath.Base(file)), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	csv, err := exec.Command("python3", script, work).Output()
	if err != nil {
		t.Skipf("python3 %s: %v", script, err)
	}
	kept := filepath.Join(dir, "observations.csv")
	if *update && filepath.Base(dir) == "corpus" {
		if err := os.WriteFile(kept, csv, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if old, err := os.ReadFile(kept); err == nil && !bytes.Equal(old, csv) {
		t.Errorf("%s does not hold the official values of the verdicts; -update writes it anew", kept)
	}
	rows, err := table.Read(bytes.NewReader(csv), "observations")
	if err != nil {
		t.Errorf("the import rejects official values: %v", err)
	}
	return rows
}

func goldVerdicts(t *testing.T, dir string) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	rows := observations(t, dir, files)
	p, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	record := trade.Union{p.Book, trade.NewBook(rows)}
	decided, right, abstained, planted, exposed := 0, 0, 0, 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var g goldStory
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		id := strings.TrimSuffix(filepath.Base(file), ".json")
		figures := g.figures(t)
		verdicts := check.Figures(figures, check.Evidence{Record: record, Measures: p.Measures, Incidents: p.Incidents, AsOf: g.Published})
		for n, want := range g.Verdicts {
			best := -1
			for i := range figures {
				if figures[i].Quote == want.Quote && (best < 0 || string(verdicts[i].Class) == want.Verdict) {
					best = i
				}
			}
			if best < 0 {
				t.Errorf("%s: no figure %q", file, want.Quote)
				continue
			}
			got, isPlanted := verdicts[best], want.Verdict == "contradicted"
			if isPlanted {
				planted++
			}
			key := fmt.Sprintf("%s %d", id, n)
			if reason, ok := permitted[key]; isPlanted != (got.Class == comity.Contradicted) {
				if !ok {
					t.Errorf("%s: want %s, got %s: %v %+v", key, want.Verdict, got.Class, got.Reasons, got.Alternatives)
				} else {
					t.Logf("%s: want %s, got %s, permitted: %s", key, want.Verdict, got.Class, reason)
				}
			} else if isPlanted {
				exposed++
			} else if ok {
				t.Logf("%s: right now, no longer to be permitted", key)
			}
			currency := func(a comity.Alternative) bool { return a.Error == "currency" }
			if want.Unit != "" && got.Class == comity.Contradicted && !slices.ContainsFunc(got.Alternatives, currency) {
				t.Errorf("%s: want the slip currency: %v %+v", key, got.Reasons, got.Alternatives)
			}
			if got.Class == comity.NotVerifiable && want.Verdict != "not_verifiable" {
				abstained++
				continue
			}
			decided++
			if string(got.Class) == want.Verdict {
				right++
			} else if !isPlanted && got.Class != comity.Contradicted {
				t.Logf("%s: want %s, got %s: %v", key, want.Verdict, got.Class, got.Reasons)
			}
		}
	}
	t.Logf("%d of %d decided verdicts are right, %d left open; %d of %d planted errors are exposed", right, decided, abstained, exposed, planted)
	if decided == 0 || float64(right) < 0.95*float64(decided) {
		t.Errorf("%d of %d decided verdicts are right; want 95 %%", right, decided)
	}
	if 10*exposed < 8*planted { // whatever is permitted
		t.Errorf("%d of %d planted errors are exposed; want 80 %%", exposed, planted)
	}
}
