package check_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/check"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/source/table"
	"github.com/comity-project/comity/internal/trade"
)

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
		Quote, Verdict string
		Official       *comity.Decimal
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

// With the official values behind the verdicts on record, the checker gives the verdicts of careful people on figures that were read right.
func TestGoldVerdicts(t *testing.T) {
	for _, dir := range []string{"../../../shared/gold/stories", "../../testdata/corpus"} {
		t.Run(filepath.Base(dir), func(t *testing.T) { goldVerdicts(t, dir) })
	}
}

func goldVerdicts(t *testing.T, dir string) {
	script := "../../../shared/gold/observations.py"
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	if _, err := os.Stat(script); err != nil || len(files) == 0 {
		t.Skipf("%s or annotated stories in %s are not here", script, dir)
	}
	csv, err := exec.Command("python3", script, dir).Output()
	if err != nil {
		t.Skipf("python3 %s: %v", script, err)
	}
	rows, err := table.Read(bytes.NewReader(csv), "observations")
	if err != nil {
		t.Logf("%v", err)
	}
	p, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	record := trade.Union{p.Book, trade.NewBook(rows)}
	decided, right, abstained, exposed, wrong := 0, 0, 0, 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var g goldStory
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		figures := g.figures(t)
		verdicts := check.Figures(figures, check.Evidence{Record: record, Measures: p.Measures, Incidents: p.Incidents, AsOf: g.Published})
		for _, want := range g.Verdicts {
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
			got := verdicts[best]
			if got.Class == comity.NotVerifiable && want.Verdict != "not_verifiable" {
				abstained++
				if want.Verdict == "contradicted" {
					t.Logf("%s: not exposed: %q: %v", filepath.Base(file), want.Quote, got.Reasons)
				}
				continue
			}
			decided++
			if want.Verdict == "contradicted" {
				wrong++
				if got.Class == comity.Contradicted {
					exposed++
				}
			}
			if string(got.Class) == want.Verdict {
				right++
			} else {
				t.Logf("%s: want %s, got %s: %q: %v %+v", filepath.Base(file), want.Verdict, got.Class, want.Quote, got.Reasons, got.Alternatives)
			}
		}
	}
	t.Logf("%d of %d decided verdicts are right, %d left open; %d of %d planted errors that could be decided are exposed", right, decided, abstained, exposed, wrong)
	if decided == 0 || float64(right) < 0.95*float64(decided) {
		t.Errorf("%d of %d decided verdicts are right; want 95 %%", right, decided)
	}
}
