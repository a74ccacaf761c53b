package gravity

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestDiversion(t *testing.T) {
	var gold struct {
		D struct {
			Before     float64 `json:"share_before"`
			After      float64 `json:"share_after"`
			Third      float64 `json:"third_country_share_replacement"`
			Domestic   float64 `json:"domestic_share_replacement"`
			Gainers    [][]any `json:"top_share_gainers"`
			Deflection float64 `json:"export_deflection_value"`
			Ratio      float64 `json:"export_deflection_ratio"`
			Revenue    float64 `json:"tariff_revenue_after"`
		} `json:"diversion_us_india_50_fixed"`
	}
	goldJSON(t, "ge_onesector.json", &gold)
	w, s, e := scenario(t, "us_india_50")
	out, err := Solve(context.Background(), w, s, e, FixedDeficit)
	if err != nil {
		t.Fatal(err)
	}
	d := out.Diversion(w.at("IND"), w.at("USA"))
	wantClose(t, "share before", d.ShareBefore, gold.D.Before, 1e-9)
	wantClose(t, "share after", d.ShareAfter, gold.D.After, 1e-9)
	wantClose(t, "third countries", d.ThirdCountries, gold.D.Third, 1e-9)
	wantClose(t, "domestic", d.Domestic, gold.D.Domestic, 1e-9)
	wantClose(t, "deflection", d.Deflection, gold.D.Deflection, 1e-9)
	wantClose(t, "deflection ratio", d.DeflectionRatio, gold.D.Ratio, 1e-9)
	wantClose(t, "revenue", d.Revenue, gold.D.Revenue, 1e-9)
	for i, g := range gold.D.Gainers {
		if d.Gainers[i].Name != g[0].(string) {
			t.Errorf("gainer %d is %s, want %v", i, d.Gainers[i].Name, g[0])
		}
		wantClose(t, d.Gainers[i].Name, d.Gainers[i].Share, g[1].(float64), 1e-9)
	}
}

// randomWorld draws a small world with tariffs and deficits.
func randomWorld(t *rapid.T) *World {
	n := rapid.IntRange(2, 6).Draw(t, "n")
	w := &World{}
	for i := range n {
		w.Names = append(w.Names, string(rune('A'+i)))
	}
	w.Trade, w.Tariffs = w.zeros(), w.zeros()
	for c := range w.Trade {
		w.Trade[c] = rapid.Float64Range(0.5, 20).Draw(t, "flow")
		if c/n == c%n {
			w.Trade[c] *= 10
		} else {
			w.Tariffs[c] = rapid.Float64Range(-0.1, 0.5).Draw(t, "rate")
		}
	}
	return w
}

func (w *World) zeros() []float64 { return make([]float64, len(w.Names)*len(w.Names)) }

// TestNoShock: without a shock nothing changes, whatever the closure but the
// one that closes deficits.
func TestNoShock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := randomWorld(t)
		e := Elasticities{rapid.Float64Range(0.5, 12).Draw(t, "theta"), rapid.SampledFrom([]float64{0, 1.24}).Draw(t, "psi")}
		for _, c := range []Closure{FixedDeficit, ShareDeficit, ZeroRebased} {
			out, err := Solve(context.Background(), w, Shock{}, e, c)
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range out.Economies {
				for _, hat := range []float64{x.PriceHat, x.PriceIndexHat, x.ExpenditureHat, x.RealIncomeHat, x.ExportsHat, x.ImportsHat, x.DomesticHat, x.TermsOfTrade} {
					if math.Abs(hat-1) > 1e-9 {
						t.Fatalf("%s, %v: a hat is %.12g without a shock: %+v", x.Name, c, hat, x)
					}
				}
			}
		}
	})
}

// TestSymmetricWorld: in a world of equals a uniform fall of trade costs moves
// nobody's terms of trade, and welfare follows the domestic share as in
// Arkolakis, Costinot and Rodríguez-Clare (2012).
func TestSymmetricWorld(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 8).Draw(t, "n")
		theta := rapid.Float64Range(1, 10).Draw(t, "theta")
		cost := rapid.Float64Range(0.7, 1.4).Draw(t, "cost")
		w := &World{Trade: make([]float64, n*n)}
		costs := make([]float64, n*n)
		for c := range w.Trade {
			w.Trade[c], costs[c] = 3, cost
			if c/n == c%n {
				w.Trade[c], costs[c] = 50, 1
				w.Names = append(w.Names, string(rune('A'+len(w.Names))))
			}
		}
		out, err := Solve(context.Background(), w, Shock{Costs: costs}, Elasticities{Theta: theta}, FixedDeficit)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range out.Economies {
			share := out.After[i*n+i] / (50 + 3*float64(n-1)) / x.ExpenditureHat
			want := math.Pow(share/(50/(50+3*float64(n-1))), -1/theta)
			if math.Abs(x.PriceHat-1) > 1e-12 || math.Abs(x.TermsOfTrade-1) > 1e-12 || math.Abs(x.RealIncomeHat/want-1) > 1e-12 {
				t.Fatalf("%+v, want real income %.15g", x, want)
			}
		}
	})
}

// TestScale: the unit of money does not matter, and the split of Effects adds up.
func TestScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := randomWorld(t)
		n := len(w.Names)
		rates := append([]float64(nil), w.Tariffs...)
		rates[1] += 0.3
		big := &World{w.Names, w.zeros(), w.Tariffs}
		for c, x := range w.Trade {
			big.Trade[c] = 1e6 * x
		}
		a, err := Solve(context.Background(), w, Shock{Tariffs: rates}, Elasticities{Theta: 4}, ShareDeficit)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Solve(context.Background(), big, Shock{Tariffs: rates}, Elasticities{Theta: 4}, ShareDeficit)
		if err != nil {
			t.Fatal(err)
		}
		for i := range n {
			if math.Abs(a.Economies[i].RealIncomeHat/b.Economies[i].RealIncomeHat-1) > 1e-10 {
				t.Fatalf("real income depends on the unit: %g, %g", a.Economies[i].RealIncomeHat, b.Economies[i].RealIncomeHat)
			}
		}
		for j, e := range a.Effects() {
			if e.Diversion < 0 || math.Abs(e.Creation+e.Price-(e.After-e.Before)) > 1e-9*e.Before {
				t.Fatalf("effects of %d do not add up: %+v", j, e)
			}
		}
	})
}
