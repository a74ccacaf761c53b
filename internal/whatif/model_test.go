package whatif

import (
	"context"
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
	"github.com/comity-project/comity/internal/trade"
)

// The plausibility table that a trade economist has in mind: the same shocks at three elasticities.
func TestPartialTable(t *testing.T) {
	for _, row := range []struct {
		name               string
		before, after      float64
		oneYear, two, four string
	}{
		{"2.4 % → 50 % headline", 0.024, 0.50, "−25 %", "−53 %", "−78 %"},
		{"2.4 % → 33.6 % effective", 0.024, 0.336, "−18 %", "−41 %", "−65 %"}, // −65.49: printed elsewhere as −66,
		{"50 % → 18 % headline", 0.50, 0.18, "+20 %", "+62 %", "+161 %"},
		{"33.6 % → 18 %", 0.336, 0.18, "+10 %", "+28 %", "+64 %"},
	} {
		got := []string{signedPercent(Partial(row.before, row.after, 0.76)), signedPercent(Partial(row.before, row.after, 2)), signedPercent(Partial(row.before, row.after, 4))}
		if diff := cmp.Diff([]string{row.oneYear, row.two, row.four}, got); diff != "" {
			t.Errorf("%s at 0.76, 2 and 4 (-want +got):\n%s", row.name, diff)
		}
	}
}

// small is a world of random trade, with or without home sales.
func small(t *rapid.T, domestic bool) *Baseline {
	b := &Baseline{Name: "small", Year: 2023, Economies: []comity.Economy{"BRA", "CHN", "DEU", "IND", "USA"}, Domestic: domestic}
	n := len(b.Economies)
	b.Trade = make([]float64, n*n)
	for c := range b.Trade {
		if c/n != c%n || domestic {
			b.Trade[c] = rapid.Float64Range(1, 1000).Draw(t, "flow")
		}
		if c/n == c%n && domestic {
			b.Trade[c] += 10_000 // more than any deficit, so that every closure has a solution
		}
	}
	return b
}

func evidence(b *Baseline) Evidence {
	return Evidence{Baseline: b, Record: trade.NewBook(nil), Elasticities: []Elasticity{
		{ID: "short", Horizon: OneYear, Customs: 0.76, Low: 0.38, High: 1.14},
		{ID: "long", Horizon: LongRun, Customs: 2, Theta: 1, Low: 1.75, High: 2.25},
		{ID: simulator, Horizon: LongRun, Customs: 4, Theta: 4, Low: 2.5, High: 8},
	}}
}

func tariff(from, to float64) []Measure {
	return []Measure{{Importer: "USA", Exporter: "IND", From: &from, To: to, EffectiveFrom: &from, Effective: &to, Where: "test"}}
}

// Whatever the shock, trade with held totals adds up: every economy sells and buys what it did.
func TestConditionalKeepsTotals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := small(t, rapid.Bool().Draw(t, "domestic"))
		s := &Scenario{Measures: tariff(rapid.Float64Range(0, 1).Draw(t, "from"), rapid.Float64Range(0, 3).Draw(t, "to"))}
		list, err := groups(b, []*Measure{&s.Measures[0]}, &rates{}, trade.NewBook(nil))
		if err != nil {
			t.Fatal(err)
		}
		e := Elasticity{Customs: rapid.Float64Range(0.1, 8).Draw(t, "elasticity")}
		solved, err := newModel(b, list, s, e).hold(t.Context(), []float64{list[0].factor(e.Customs, math.NaN())})
		if err != nil {
			t.Fatal(err)
		}
		n := len(b.Economies)
		for i := range n {
			var sold, sells, bought, buys float64
			for j := range n {
				sold, sells = sold+b.Trade[i*n+j], sells+solved.After[i*n+j]
				bought, buys = bought+b.Trade[j*n+i], buys+solved.After[j*n+i]
			}
			if math.Abs(sells/sold-1) > 1e-10 || math.Abs(buys/bought-1) > 1e-10 {
				t.Errorf("%s sells %g of %g, buys %g of %g", b.Economies[i], sells, sold, buys, bought)
			}
		}
	})
}

// The answers about economies add up to those about pairs, in every equilibrium.
func TestAnswersAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		full := rapid.Bool().Draw(t, "full")
		b := small(t, full || rapid.Bool().Draw(t, "domestic"))
		s := &Scenario{Measures: tariff(0.02, rapid.Float64Range(0, 2).Draw(t, "to")), Horizon: LongRun, Full: full}
		a, err := Ask(t.Context(), s, evidence(b), Options{Draws: 3})
		if err != nil {
			t.Fatal(err)
		}
		p := a.Pairs[0]
		if a.NoConditional != "" { // most imports are taxed
			if p.Conditional != nil || a.Exports[0].Targets != nil || len(a.Gainers) > 0 {
				t.Error("an answer where there is none")
			}
			return
		}
		model := *p.Conditional
		if full {
			model = *p.Full
		}
		var alone, targets, gained, total, volume float64
		for _, e := range a.Exports {
			alone += e.Partial.Value
			targets += e.Targets.Value
			total += e.Total.Value
			volume += e.Before
			if d := e.Targets.Value + e.Elsewhere.Value - e.Total.Value; math.Abs(d) > 1e-9*volume {
				t.Errorf("%s: parts of exports differ from their sum by %g", e.Economy, d)
			}
		}
		for _, g := range a.Gainers {
			if !g.Home {
				gained += g.Change.Value
			} else if !b.Domestic || g.Economy != "USA" {
				t.Errorf("own producers of %s", g.Economy)
			}
		}
		for _, identity := range []struct {
			name      string
			got, want float64
		}{
			{"partial exports are the pair's loss", alone, p.Partial.Value * p.Before},
			{"imports of the importer are the pair's loss and the gains", targets, model.Value*p.Before + gained},
		} {
			if math.Abs(identity.got-identity.want) > 1e-10*volume {
				t.Errorf("%s: %g, want %g", identity.name, identity.got, identity.want)
			}
		}
		if !b.Domestic && math.Abs(total) > 1e-10*volume {
			t.Errorf("world trade moved by %g of %g although totals are held", total, volume)
		}
	})
}

// A scenario that changes nothing has exact zeros everywhere.
func TestNoChangeIsZero(t *testing.T) {
	for _, full := range []bool{false, true} {
		var b *Baseline
		rapid.Check(t, func(t *rapid.T) { b = small(t, true) })
		a, err := Ask(t.Context(), &Scenario{Measures: tariff(0.024, 0.024), Horizon: LongRun, Full: full}, evidence(b), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var list []Estimate
		for _, p := range a.Pairs {
			list = append(list, p.Partial, *p.Conditional, p.Other.Partial)
			if full {
				list = append(list, *p.Full)
			}
			if p.Revenue.Before != p.Revenue.After {
				t.Errorf("revenue went from %v to %v", p.Revenue.Before, p.Revenue.After)
			}
		}
		for _, e := range a.Exports {
			list = append(list, e.Partial, *e.Targets, *e.Elsewhere, *e.Total)
		}
		for _, w := range a.Welfare {
			list = append(list, *w.Fixed, *w.Share, *w.Rebased)
		}
		for i, e := range list {
			if e != (Estimate{}) {
				t.Errorf("full %v: number %d of a scenario that changes nothing is %v", full, i, e)
			}
		}
		if len(a.Gainers) != 1 || a.Gainers[0].Change != (Estimate{}) || a.Warning != nil {
			t.Errorf("gainers %v, warning %v", a.Gainers, a.Warning)
		}
	}
}

// The full equilibrium is that of package gravity, with welfare under every closure.
func TestFullIsGravity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := small(t, true)
		a, err := Ask(t.Context(), &Scenario{Measures: tariff(0.02, 0.3), Horizon: LongRun, Full: true}, evidence(b), Options{Draws: 2})
		if err != nil {
			t.Fatal(err)
		}
		n := len(b.Economies)
		w := &gravity.World{Names: []string{"BRA", "CHN", "DEU", "IND", "USA"}, Trade: b.Trade, Tariffs: make([]float64, n*n)}
		after := make([]float64, n*n)
		w.Tariffs[3*n+4], after[3*n+4] = 0.02, 0.3
		for k, c := range closures {
			out, err := gravity.Solve(t.Context(), w, gravity.Shock{Tariffs: after}, gravity.Elasticities{Theta: 1}, c)
			if err != nil {
				t.Fatal(err)
			}
			for _, got := range a.Welfare {
				for _, e := range out.Economies {
					values := []float64{got.Fixed.Value, got.Share.Value, got.Rebased.Value}
					if e.Name == string(got.Economy) && values[k] != e.RealIncomeHat-1 {
						t.Errorf("%s, %s: real income %g, want %g", e.Name, c, values[k], e.RealIncomeHat-1)
					}
				}
			}
		}
	})
}

func TestFullNeedsHomeSalesAndTheLongRun(t *testing.T) {
	var open, closed *Baseline
	rapid.Check(t, func(t *rapid.T) { open, closed = small(t, false), small(t, true) })
	for name, run := range map[string]struct {
		base *Baseline
		h    Horizon
	}{"no home sales": {open, LongRun}, "one year": {closed, OneYear}} {
		_, err := Ask(t.Context(), &Scenario{Measures: tariff(0, 0.5), Horizon: run.h, Full: true}, evidence(run.base), Options{})
		if err == nil {
			t.Errorf("%s: a full equilibrium was answered", name)
		}
	}
}

// The interval holds what the distribution says: its ends are the answers at the ends of the elasticity's band.
func TestIntervalIsThatOfTheElasticity(t *testing.T) {
	var b *Baseline
	rapid.Check(t, func(t *rapid.T) { b = small(t, false) })
	by := evidence(b)
	s := func() *Scenario { return &Scenario{Measures: tariff(0.024, 0.336), Horizon: OneYear} }
	a, err := Ask(t.Context(), s(), by, Options{})
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := Ask(t.Context(), s(), by, Options{Draws: 4000, Seed: 7})
	if err != nil {
		t.Fatal(err)
	}
	want := Estimate{Partial(0.024, 0.336, 0.76), Partial(0.024, 0.336, 1.14), Partial(0.024, 0.336, 0.38)}
	for name, got := range map[string]Estimate{"quadrature": a.Pairs[0].Partial, "draws": drawn.Pairs[0].Partial} {
		if math.Abs(got.Value-want.Value) > 1e-15 || math.Abs(got.Low-want.Low) > 0.008 || math.Abs(got.High-want.High) > 0.008 {
			t.Errorf("%s: %v, want about %v", name, got, want)
		}
	}
	again, err := Ask(t.Context(), s(), by, Options{Draws: 4000, Seed: 7})
	if err != nil || again.Pairs[0].Partial != drawn.Pairs[0].Partial {
		t.Errorf("the same seed gave %v, then %v (%v)", drawn.Pairs[0].Partial, again.Pairs[0].Partial, err)
	}
}

func TestQuantiles(t *testing.T) {
	e := Elasticity{Customs: 2, Low: 1.75, High: 2.25}
	for p, want := range map[float64]float64{0.05: 1.75, 0.5: 2, 0.95: 2.25} {
		if got := e.quantile(p); math.Abs(got-want) > 1e-9 {
			t.Errorf("quantile %g is %g, want %g", p, got, want)
		}
	}
}

// A comparison at the same elasticities is surer than the difference of two intervals.
func TestCompare(t *testing.T) {
	var b *Baseline
	rapid.Check(t, func(t *rapid.T) { b = small(t, false) })
	x, err := Ask(t.Context(), &Scenario{Measures: tariff(0.02, 0.5), Horizon: OneYear}, evidence(b), Options{Paired: true})
	if err != nil {
		t.Fatal(err)
	}
	y, err := Ask(t.Context(), &Scenario{Measures: tariff(0.02, 0.18), Horizon: OneYear}, evidence(b), Options{Paired: true})
	if err != nil {
		t.Fatal(err)
	}
	list, err := Compare(x, y)
	if err != nil || len(list) != 1 {
		t.Fatalf("Compare = %v, %v", list, err)
	}
	d := list[0].Partial
	if want := y.Pairs[0].Partial.Value - x.Pairs[0].Partial.Value; d.Value != want || d.Low <= 0 || d.High-d.Low >= x.Pairs[0].Partial.High-x.Pairs[0].Partial.Low {
		t.Errorf("difference %+v, want %g with a positive and narrower interval", d, want)
	}
	if same, err := Compare(x, x); err != nil || same[0].Partial != (Estimate{}) {
		t.Errorf("a scenario differs from itself by %v (%v)", same, err)
	}
}

// BenchmarkFull solves 1,000 draws of the conditional and the full equilibrium of 194 economies, 100 of them under every closure.
func BenchmarkFull(b *testing.B) {
	n := 194
	base := &Baseline{Name: "bench", Economies: comity.Economies()[:n], Trade: make([]float64, n*n), Domestic: true}
	for c := range base.Trade {
		i, j := c/n, c%n
		base.Trade[c] = float64(1+i%17) * float64(1+j%13) * (1 + float64((i*j)%7))
		if i == j {
			base.Trade[c] *= 500
		}
	}
	from := 0.02
	s := &Scenario{Measures: []Measure{{Importer: base.Economies[3], Exporter: base.Economies[9], From: &from, EffectiveFrom: &from, To: 0.5, Effective: &[]float64{0.34}[0], Where: "bench"}},
		Horizon: LongRun, Full: true}
	for b.Loop() {
		a, err := Ask(context.Background(), s, evidence(base), Options{Draws: 1000})
		if err != nil {
			b.Fatal(err)
		}
		if a.Residual > 1e-10 {
			b.Fatal(fmt.Sprint("residual ", a.Residual))
		}
	}
}
