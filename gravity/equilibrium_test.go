package gravity

import (
	"context"
	"math"
	"sort"
	"strings"
	"testing"
)

type goldEquilibrium struct {
	Theta     float64
	Countries map[string]map[string]float64
	Pairs     map[string][2]float64 `json:"pairs_before_after"`
}

// worldOf builds a matrix from a frame of one year.
func worldOf(t testing.TB, f *Frame, exporter, importer, flow string) *World {
	t.Helper()
	from, _ := f.Column(exporter)
	to, _ := f.Column(importer)
	x, _ := f.Column(flow)
	names := append([]string(nil), from.Levels...)
	used := map[string]bool{}
	for _, c := range from.Codes {
		used[from.Levels[c]] = true
	}
	names = names[:0]
	for n := range used {
		names = append(names, n)
	}
	sort.Strings(names)
	at := map[string]int{}
	for i, n := range names {
		at[n] = i
	}
	w := &World{Names: names, Trade: make([]float64, len(names)*len(names))}
	for i := range f.Rows() {
		w.Trade[at[from.Levels[from.Codes[i]]]*len(names)+at[to.Levels[to.Codes[i]]]] += x.Numbers[i]
	}
	return w
}

func where(t testing.TB, f *Frame, condition string) *Frame {
	t.Helper()
	out, err := f.Where(condition)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (w *World) at(name string) int {
	for i, n := range w.Names {
		if n == name {
			return i
		}
	}
	return -1
}

func (w *World) flat(v float64) []float64 {
	m := make([]float64, len(w.Trade))
	for c := range m {
		m[c] = v
	}
	return m
}

// between changes cells among a group of economies (not domestic ones).
func (w *World) between(m []float64, group []string, v float64) {
	for _, a := range group {
		for _, b := range group {
			if a != b {
				m[w.at(a)*len(w.Names)+w.at(b)] = v
			}
		}
	}
}

// scenario rebuilds the world and shock of a reference scenario.
func scenario(t testing.TB, name string) (*World, Shock, Elasticities) {
	t.Helper()
	agtpa := func(year string) *World {
		return worldOf(t, where(t, goldFrame(t, "data/agtpa_panel.csv.gz"), "year == "+year), "exporter", "importer", "trade")
	}
	switch name {
	case "us_india_50", "us_india_50_theta8", "us_india_50_base5":
		w := agtpa("2006")
		n := len(w.Names)
		base := w.flat(0)
		if name == "us_india_50_base5" {
			base = w.flat(0.05)
			for i := range n {
				base[i*n+i] = 0
			}
			w.Tariffs = base
		}
		rates := append([]float64(nil), base...)
		rates[w.at("IND")*n+w.at("USA")] = 0.5
		theta := 4.0
		if name == "us_india_50_theta8" {
			theta = 8
		}
		return w, Shock{Tariffs: rates}, Elasticities{Theta: theta}
	case "nafta_removal_1994":
		w := agtpa("1994")
		costs := w.flat(1)
		w.between(costs, []string{"CAN", "MEX", "USA"}, CostChange(0.5571853, -1, 6))
		return w, Shock{Costs: costs}, Elasticities{Theta: 6}
	case "gegravity_can_jpn_hat":
		w := worldOf(t, goldFrame(t, "data/gegravity_sample.csv.gz"), "exporter", "importer", "trade")
		costs := w.flat(1)
		w.between(costs, []string{"CAN", "JPN"}, CostChange(0.4711383, 1, 4))
		return w, Shock{Costs: costs}, Elasticities{Theta: 4}
	case "ge_gravity2_example1/psi0", "ge_gravity2_example1/psi1.24":
		w := worldOf(t, where(t, goldFrame(t, "data/ge_gravity2_example.csv.gz"), "year == 1990"), "iso_o", "iso_d", "flow")
		costs := w.flat(1)
		w.between(costs, []string{"CAN", "MEX", "USA"}, CostChange(0.5, 1, 5.03))
		e := Elasticities{Theta: 5.03}
		if strings.HasSuffix(name, "1.24") {
			e.Psi = 1.24
		}
		return w, Shock{Costs: costs}, e
	case "wiod_eu_enlargement":
		f := where(t, goldFrame(t, "data/wiod44.csv.gz"), "year == 2000")
		w := worldOf(t, f, "exporter", "importer", "trade")
		costs := w.flat(1)
		from, _ := f.Column("exporter")
		to, _ := f.Column("importer")
		pair, _ := f.Column("new_eu_pair")
		for i, p := range pair.Numbers {
			if p == 1 {
				costs[w.at(from.Levels[from.Codes[i]])*len(w.Names)+w.at(to.Levels[to.Codes[i]])] = CostChange(.22424900531768799, 1, 4)
			}
		}
		return w, Shock{Costs: costs}, Elasticities{Theta: 4}
	case "agtpa_no_borders":
		return noBorders(t, agtpa("2006"))
	}
	t.Fatalf("no scenario %s", name)
	return nil, Shock{}, Elasticities{}
}

// noBorders fits the baseline of chapter 2, application 1: trade costs from
// published coefficients, scaled to observed output and expenditure.
func noBorders(t testing.TB, w *World) (*World, Shock, Elasticities) {
	f := where(t, goldFrame(t, "data/agtpa_panel.csv.gz"), "year == 2006")
	n := len(w.Names)
	costs, fitted := w.flat(1), w.flat(1)
	from, _ := f.Column("exporter")
	to, _ := f.Column("importer")
	dist, _ := f.Column("dist")
	contiguous, _ := f.Column("cntg")
	for i := range f.Rows() {
		a, b := w.at(from.Levels[from.Codes[i]]), w.at(to.Levels[to.Codes[i]])
		eta := -.7912879*math.Log(dist.Numbers[i]) + .6736456*contiguous.Numbers[i]
		if a != b {
			eta -= 2.47445
			costs[a*n+b] = CostChange(2.47445, 1, 6)
		}
		fitted[a*n+b] = math.Exp(eta)
	}
	y, e := make([]float64, n), make([]float64, n)
	for i := range n {
		for j := range n {
			y[i] += w.Trade[i*n+j]
			e[j] += w.Trade[i*n+j]
		}
	}
	for range 5000 { // proportional fitting
		for i := range n {
			sum := 0.0
			for j := range n {
				sum += fitted[i*n+j]
			}
			for j := range n {
				fitted[i*n+j] *= y[i] / sum
			}
		}
		for j := range n {
			sum := 0.0
			for i := range n {
				sum += fitted[i*n+j]
			}
			for i := range n {
				fitted[i*n+j] *= e[j] / sum
			}
		}
	}
	return &World{Names: w.Names, Trade: fitted}, Shock{Costs: costs}, Elasticities{Theta: 6}
}

var goldClosures = map[string]Closure{"fixed": FixedDeficit, "share": ShareDeficit, "zero": ZeroDeficit, "zero_rebased": ZeroRebased}

// TestSolve compares every one-sector reference equilibrium.
func TestSolve(t *testing.T) {
	var gold map[string]goldEquilibrium
	goldJSON(t, "ge_onesector.json", &gold)
	for key, want := range gold {
		slash := strings.LastIndex(key, "/")
		if want.Countries == nil || slash < 0 {
			continue
		}
		t.Run(key, func(t *testing.T) {
			w, s, e := scenario(t, key[:slash])
			var out *Outcome
			var err error
			if closure, ok := goldClosures[key[slash+1:]]; ok {
				out, err = Solve(context.Background(), w, s, e, closure)
			} else {
				out, err = Conditional(context.Background(), w, s, e.Theta)
			}
			if err != nil {
				t.Fatal(err)
			}
			if out.Residual > 1e-12 {
				t.Errorf("residual %.2g", out.Residual)
			}
			t.Logf("%d rounds, residual %.1e", out.Iterations, out.Residual)
			checkOutcome(t, out, want)
		})
	}
}

func checkOutcome(t *testing.T, out *Outcome, want goldEquilibrium) {
	n := len(out.Economies)
	for _, e := range out.Economies {
		c := want.Countries[e.Name]
		if c == nil {
			t.Fatalf("%s is not in the reference", e.Name)
		}
		got := map[string]float64{
			"w_hat": e.PriceHat, "p_hat": e.PriceHat, "P_hat": e.PriceIndexHat, "E_hat": e.ExpenditureHat,
			"Y_hat": e.OutputHat, "Q_hat": e.QuantityHat, "W_hat": e.RealIncomeHat,
			"real_wage_hat": e.RealWageHat, "rw_hat": e.RealWageHat,
			"exports_hat": e.ExportsHat, "imports_hat": e.ImportsHat, "domestic_hat": e.DomesticHat,
			"tariff_rev0": e.Revenue0, "tariff_rev1": e.Revenue1, "exports_pct": 100 * (e.ExportsHat - 1),
		}
		for name, v := range c {
			if g, ok := got[name]; ok {
				wantClose(t, e.Name+" "+name, g, v, 1e-9)
			}
		}
	}
	for pair, flows := range want.Pairs {
		from, to, _ := strings.Cut(pair, "->")
		cell := out.world.at(from)*n + out.world.at(to)
		wantClose(t, pair+" before", out.Before[cell], flows[0], 1e-9)
		wantClose(t, pair+" after", out.After[cell], flows[1], 1e-9)
	}
}

// TestBadWorlds: one line that names the economy, never a number.
func TestBadWorlds(t *testing.T) {
	good := func() *World {
		return &World{Names: []string{"USA", "IND", "CHN"}, Trade: []float64{100, 5, 8, 6, 90, 4, 12, 7, 150}, Tariffs: make([]float64, 9)}
	}
	for _, c := range []struct {
		name   string
		change func(w *World, s *Shock, e *Elasticities)
		want   string
	}{
		{"negative flow", func(w *World, s *Shock, e *Elasticities) { w.Trade[1] = -5 }, "trade USA → IND is negative (-5)"},
		{"missing cell", func(w *World, s *Shock, e *Elasticities) { w.Trade[5] = math.NaN() }, "trade IND → CHN is missing"},
		{"no exports", func(w *World, s *Shock, e *Elasticities) { w.Trade[3], w.Trade[5] = 0, 0 }, "IND has no exports"},
		{"not square", func(w *World, s *Shock, e *Elasticities) { w.Trade = w.Trade[:6] }, "6 cells; 3 economies need 3×3"},
		{"tariff below -100 %", func(w *World, s *Shock, e *Elasticities) { s.Tariffs = w.flat(0); s.Tariffs[3] = -1.2 }, "tariff of USA on IND is -120 %"},
		{"tariff on itself", func(w *World, s *Shock, e *Elasticities) { w.Tariffs[4] = 0.1 }, "IND has a baseline tariff on itself"},
		{"theta", func(w *World, s *Shock, e *Elasticities) { e.Theta = 0 }, "theta = 0"},
		{"psi", func(w *World, s *Shock, e *Elasticities) { e.Psi = -1 }, "psi = -1"},
		{"cost", func(w *World, s *Shock, e *Elasticities) { s.Costs = w.flat(1); s.Costs[2] = 0 }, "cost ratio USA → CHN is 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, s, e := good(), Shock{}, Elasticities{Theta: 4}
			c.change(w, &s, &e)
			_, err := Solve(context.Background(), w, s, e, FixedDeficit)
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want one line with %q", err, c.want)
			}
		})
	}
}
