package whatif_test

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/whatif"
)

func packs(t *testing.T) whatif.Evidence {
	t.Helper()
	p, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m, err := pack.EmbeddedModels()
	if err != nil {
		t.Fatal(err)
	}
	return whatif.Evidence{Baseline: m.Baseline, Elasticities: m.Elasticities, Rates: m.Rates, Measures: p.Measures, Record: p.Book}
}

func scenario(t *testing.T, tariff, asOf string) *whatif.Scenario {
	t.Helper()
	m, err := whatif.ParseTariff(tariff)
	if err != nil {
		t.Fatal(err)
	}
	day, err := comity.ParseDate(asOf)
	if err != nil {
		t.Fatal(err)
	}
	return &whatif.Scenario{Measures: []whatif.Measure{m}, Horizon: whatif.OneYear, AsOf: day}
}

func answer(t *testing.T, s *whatif.Scenario) *whatif.Answer {
	t.Helper()
	a, err := whatif.Ask(t.Context(), s, packs(t), whatif.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func percent(x float64) string { return fmt.Sprintf("%+.0f", 100*x) }

// The question of the desk: fifty percent, at the rate that goods really bear, in a year and in the long run, and the one warning.
func TestFiftyPercentOnIndia(t *testing.T) {
	a := answer(t, scenario(t, "USA:IND=2.4%->50%", "2026-03-01"))
	p := a.Pairs[0]
	duty := p.Lines[0].To
	if duty.Statutory != 0.5 || duty.Effective != 0.336 || !duty.Known || duty.Low != 0.336 || duty.High != 0.36 {
		t.Errorf("duty after %+v", duty)
	}
	got := map[string]string{"one year": percent(p.Partial.Value), "long run": percent(p.Other.Partial.Value), "warning": percent(a.Warning.Change)}
	if diff := cmp.Diff(map[string]string{"one year": "-18", "long run": "-41", "warning": "-78"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if p.Partial.Low >= p.Partial.Value || p.Partial.High <= p.Partial.Value || p.Partial.High >= 0 {
		t.Errorf("interval %+v", p.Partial)
	}
	if p.Conditional.Value <= p.Partial.Value || p.Conditional.Value >= 0 {
		t.Errorf("with totals held %+v, nothing else moving %+v: a seller that must sell as much as before loses less", p.Conditional, p.Partial)
	}
	var world, moved float64
	for _, e := range a.Exports {
		world += e.Before
		moved += e.Total.Value
		if math.Abs(e.Total.Value) > 1e-10*e.Before {
			t.Errorf("%s sells %g million more abroad although totals are held", e.Economy, e.Total.Value)
		}
	}
	if math.Abs(moved) > 1e-10*world {
		t.Errorf("world trade of %g moved by %g", world, moved)
	}
	if a.Gainers[0].Economy != "CHN" || len(a.Welfare) != 0 || a.NoWelfare == "" || a.Residual > 1e-11 {
		t.Errorf("first gainer %v, welfare %v, residual %g", a.Gainers[0], a.Welfare, a.Residual)
	}
}

// The hindcast sets the model beside every month on record, on two worlds without the tariff, with the error of each.
func TestHindcast(t *testing.T) {
	h := answer(t, scenario(t, "USA:IND=2.4%->50%", "2026-01-31")).Hindcast
	if h == nil {
		t.Fatal("no hindcast")
	}
	var got []string
	for _, m := range h.Months {
		got = append(got, fmt.Sprintf("%s %+.1f", m.Month, 100*m.Change))
		if math.Abs(m.FlatError-(m.Flat.Value-m.Change)) > 1e-15 || math.Abs(*m.TrendError-(m.Trend.Value-m.Change)) > 1e-15 {
			t.Errorf("%s: errors %g, %g", m.Month, m.FlatError, *m.TrendError)
		}
	}
	if len(got) != 4 || got[0] != "2025-09 -11.9" || got[1] != "2025-10 -8.6" || !strings.HasPrefix(got[2], "2025-11 +2") || got[3] != "2025-12 -1.8" {
		t.Errorf("months %v", got)
	}
	if h.TrendOf.String() != "2024-04/2025-03" || math.Abs(*h.Trend-0.116) > 0.001 {
		t.Errorf("trend %v in %v", *h.Trend, h.TrendOf)
	}
}

// What was not public on the day is not known: neither later months, nor the end of a duty, nor a deal.
func TestAsOf(t *testing.T) {
	for _, c := range []struct {
		asOf, fifty, eighteen string
		months                int
	}{
		{"2025-11-20", "in force", "", 2},
		{"2026-01-21", "in force", "", 4},
		{"2026-02-03", "in force", "announced", 4},
		{"2026-03-01", "ended", "announced", 5},
	} {
		a := answer(t, scenario(t, "USA:IND=50%->18%", c.asOf))
		var fifty, eighteen string
		for _, r := range a.Pairs[0].Record {
			switch r.Rate {
			case 0.5:
				fifty = r.State
			case 0.18:
				eighteen = r.State
				if !strings.Contains(r.Text, "announced 2 Feb 2026, not in force") {
					t.Errorf("as of %s: %s", c.asOf, r.Text)
				}
			}
		}
		months := 0
		if a.Hindcast != nil {
			months = len(a.Hindcast.Months)
		}
		if fifty != c.fifty || eighteen != c.eighteen || months != c.months {
			t.Errorf("as of %s: 50 %% %q, 18 %% %q, %d months; want %q, %q, %d", c.asOf, fifty, eighteen, months, c.fifty, c.eighteen, c.months)
		}
	}
}

// Where only the statutory rate is known, it is said and the interval is wider than with a rate that is given.
func TestUnknownEffectiveRateWidens(t *testing.T) {
	unknown := answer(t, scenario(t, "USA:IDN=2.4%->19%", "2026-03-01")).Pairs[0]
	s := scenario(t, "USA:IDN=2.4%->19%", "2026-03-01")
	rate := unknown.Lines[0].To.Effective
	s.Measures[0].Effective = &rate
	given := answer(t, s).Pairs[0]
	if unknown.Lines[0].To.Known || !strings.Contains(unknown.Lines[0].To.Source, "only the statutory rate is known") {
		t.Errorf("duty %+v", unknown.Lines[0].To)
	}
	width := func(e whatif.Estimate) float64 { return e.High - e.Low }
	if width(unknown.Partial) <= width(given.Partial) || unknown.Partial.Value != given.Partial.Value {
		t.Errorf("unknown %+v, given %+v", unknown.Partial, given.Partial)
	}
}

// A union stands for its members, and a narrower measure before a wider one.
func TestUnionsAndTheWorld(t *testing.T) {
	by := packs(t)
	s := scenario(t, "USA:WLD=2%->10%", "2026-03-01")
	for _, text := range []string{"USA:EUN=2%->15%", "USA:DEU=2%->20%"} {
		s.Measures = append(s.Measures, scenario(t, text, "2026-03-01").Measures[0])
	}
	a, err := whatif.Ask(t.Context(), s, by, whatif.Options{Draws: 2})
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for _, p := range a.Pairs {
		sum += p.Before
	}
	imports := 0.0
	n := len(by.Baseline.Economies)
	usa := slices.Index(by.Baseline.Economies, "USA")
	for i := range n {
		imports += by.Baseline.Trade[i*n+usa]
	}
	if math.Abs(sum-imports) > 1e-6 {
		t.Errorf("the pairs make %g of imports of %g", sum, imports)
	}
	if len(a.Gainers) != 0 {
		t.Errorf("gainers outside a tariff on the world: %v", a.Gainers)
	}
}

// Products take their share from the record, and the rest of the goods keep the average that was measured for all.
func TestProducts(t *testing.T) {
	s := scenario(t, "USA:IND=50%->18%", "2026-03-01")
	s.Measures = append(s.Measures, scenario(t, "USA:IND:Drug formulations and biologicals=0%->0%", "2026-03-01").Measures[0])
	p := answer(t, s).Pairs[0]
	rest, drugs := p.Lines[0], p.Lines[1]
	if math.Abs(drugs.Share-8.1/86.51) > 1e-9 || math.Abs(rest.Share+drugs.Share-1) > 1e-12 {
		t.Errorf("shares %g and %g", rest.Share, drugs.Share)
	}
	if together := rest.Share * rest.From.Effective; math.Abs(together-0.336) > 1e-9 {
		t.Errorf("the goods together bear %g, want 0.336", together)
	}
	s.Measures[1].Product = "mangoes"
	if _, err := whatif.Ask(t.Context(), s, packs(t), whatif.Options{}); err == nil || !strings.Contains(err.Error(), "on record are cotton garments") {
		t.Errorf("an unknown product: %v", err)
	}
}

func TestAskRefuses(t *testing.T) {
	for tariff, want := range map[string]string{
		"USA:TWN=20%":      "Taiwan is not in the baseline world 2023",
		"NRU:IND=2.4%->5%": "is not in the baseline",
		"FRA:IND=5%->6%":   "",
		"PER:IND=10%":      "no average duty of Peru on goods of India is on record; give the rate before",
	} {
		_, err := whatif.Ask(t.Context(), scenario(t, tariff, "2026-03-01"), packs(t), whatif.Options{Draws: 2})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", tariff, err, want)
		}
	}
}

// A published case: 69 economies of 2006 with their home sales (Advanced Guide to Trade Policy Analysis), a duty of 50 % of the United States
// on India at theta 4. Package gravity tests the solution; this tests that a scenario comes to the same question.
func TestFullEquilibriumOfAGTPA(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "agtpa_manufacturing_2006.csv.gz"))
	if err != nil {
		t.Skip("the shared test data are not here: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(z).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	text.WriteString("exporter,importer,value_musd\n")
	for _, r := range rows[1:] {
		for i, code := range []string{r[0], r[1]} {
			if code == "ROM" { // the old code of Romania
				r[i] = "ROU"
			}
		}
		fmt.Fprintf(&text, "%s,%s,%s\n", r[0], r[1], r[4])
	}
	by := packs(t)
	if by.Baseline, err = whatif.ReadBaseline(strings.NewReader(text.String()), "agtpa 2006", 0); err != nil {
		t.Fatal(err)
	}
	rate := 0.5
	s := scenario(t, "USA:IND=0%->50%", "2026-03-01")
	s.Measures[0].Effective = &rate
	s.Horizon, s.Elasticity, s.Full = whatif.LongRun, "5", true
	a, err := whatif.Ask(t.Context(), s, by, whatif.Options{Draws: 2})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{"IND → USA": fmt.Sprintf("%.1f", 100*a.Pairs[0].Full.Value)}
	for _, w := range a.Welfare {
		if w.Economy == "IND" || w.Economy == "USA" {
			got[string(w.Economy)] = fmt.Sprintf("%.3f %.3f %.3f", 100*w.Fixed.Value, 100*w.Share.Value, 100*w.Rebased.Value)
		}
	}
	want := map[string]string{"IND → USA": "-85.3", "IND": "-0.351 -0.385 -0.296", "USA": "-0.028 -0.009 -0.016"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A duty on all imports cannot be answered by holding imports, and is not.
func TestDutyOnTheWorldHasNoConditionalAnswer(t *testing.T) {
	a := answer(t, scenario(t, "USA:WLD=2%->10%", "2026-03-01"))
	if a.Pairs[0].Conditional != nil || len(a.Gainers) != 0 || !strings.Contains(a.NoConditional, "taxes 100 % of what the United States buys abroad") {
		t.Errorf("conditional %v, gainers %v, %q", a.Pairs[0].Conditional, a.Gainers, a.NoConditional)
	}
	if p := a.Pairs[0].Partial; p.Value >= 0 {
		t.Errorf("partial %+v", p)
	}
}
