package gravity

import (
	"context"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestLargeShocks: lopsided worlds, prohibitive tariffs, subsidies and extreme
// elasticities still clear; only a surplus
// that cannot stay fixed is refused.
func TestLargeShocks(t *testing.T) {
	solved := 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 5))
		n := 2 + r.IntN(40)
		w := &World{}
		for i := range n {
			w.Names = append(w.Names, string(rune('A'+i)))
		}
		w.Trade, w.Tariffs = w.zeros(), w.zeros()
		rates, costs := w.zeros(), w.zeros()
		size := make([]float64, n)
		for i := range size {
			size[i] = math.Exp(2.5 * r.NormFloat64())
		}
		for c := range w.Trade {
			w.Trade[c] = size[c/n] * math.Sqrt(size[c%n]) * math.Exp(2*r.NormFloat64()) * 0.02
			costs[c] = math.Exp(0.3 * r.NormFloat64())
			if c/n == c%n {
				w.Trade[c], costs[c] = size[c/n]*math.Exp(r.NormFloat64()), 1
				continue
			}
			w.Tariffs[c] = 0.3 * r.Float64()
			rates[c] = w.Tariffs[c]
			if r.IntN(5) == 0 {
				rates[c] = -0.5 + 10*r.Float64()*r.Float64()
			}
		}
		e := Elasticities{Theta: math.Exp(-1 + 4*r.Float64())}
		if seed%3 == 0 {
			e.Psi = 3 * r.Float64()
		}
		for _, c := range []Closure{ShareDeficit, ZeroRebased, FixedDeficit} {
			out, err := Solve(context.Background(), w, Shock{Tariffs: rates, Costs: costs}, e, c)
			if err != nil {
				if c != FixedDeficit || !strings.Contains(err.Error(), "would spend less than nothing") {
					t.Errorf("seed %d, %d economies, %+v, %v: %v", seed, n, e, c, err)
				}
				continue
			}
			solved++
			checkClearing(t, out)
		}
		if _, err := Conditional(context.Background(), w, Shock{Tariffs: rates, Costs: costs}, e.Theta); err != nil {
			t.Errorf("seed %d conditional: %v", seed, err)
		}
	}
	t.Logf("%d of 600 solved", solved)
}

// checkClearing adds up the flows of an outcome: output, spending and revenue.
func checkClearing(t *testing.T, out *Outcome) {
	t.Helper()
	n := len(out.Economies)
	for i, e := range out.Economies {
		var y0, y1, spent float64
		for j := range n {
			y0 += out.Before[i*n+j]
			y1 += out.After[i*n+j]
			spent += (1 + out.newRate(j*n+i)) * out.After[j*n+i]
		}
		if math.Abs(y1/(y0*e.OutputHat)-1) > 1e-9 {
			t.Fatalf("%s sells %g, output is %g", e.Name, y1, y0*e.OutputHat)
		}
		if !(e.RealIncomeHat > 0) || math.IsInf(e.RealIncomeHat, 0) || !(spent > 0) {
			t.Fatalf("%s: %+v", e.Name, e)
		}
	}
}
