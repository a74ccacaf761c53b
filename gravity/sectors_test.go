package gravity

import (
	"context"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// caliendoParro reads the 1993 world and the 2005 tariffs.
func caliendoParro(t testing.TB) (*SectorWorld, [][]float64) {
	t.Helper()
	w := &SectorWorld{}
	text := func(f *Frame, name string) func(i int) string {
		s, err := f.Column(name)
		if err != nil {
			t.Fatal(err)
		}
		return func(i int) string { return s.Levels[s.Codes[i]] }
	}
	number := func(f *Frame, name string) []float64 {
		s, err := f.Column(name)
		if err != nil {
			t.Fatal(err)
		}
		return s.Numbers
	}
	economy, sector := map[string]int{}, map[string]int{}
	theta := goldFrame(t, "data/cp2015/theta.csv")
	for i, name := 0, text(theta, "sector"); i < theta.Rows(); i++ {
		sector[name(i)] = i
		w.Sectors = append(w.Sectors, name(i))
	}
	w.Theta = number(theta, "theta")
	j := len(w.Sectors)
	cs := goldFrame(t, "data/cp2015/country_sector.csv.gz")
	country, in := text(cs, "country"), text(cs, "sector")
	for i := range cs.Rows() {
		if _, ok := economy[country(i)]; !ok {
			economy[country(i)] = len(w.Names)
			w.Names = append(w.Names, country(i))
		}
	}
	n := len(w.Names)
	w.ValueAdded = make([]float64, n*j)
	gross := make([][]float64, j)
	for s := range gross {
		gross[s] = make([]float64, n)
		w.Trade = append(w.Trade, make([]float64, n*n))
		w.Tariffs = append(w.Tariffs, make([]float64, n*n))
	}
	tariffs := make([][]float64, j)
	for s := range tariffs {
		tariffs[s] = make([]float64, n*n)
	}
	for i, v := range number(cs, "value_added_share") {
		w.ValueAdded[economy[country(i)]*j+sector[in(i)]] = v
		gross[sector[in(i)]][economy[country(i)]] = number(cs, "gross_output")[i]
	}
	tt := goldFrame(t, "data/cp2015/trade_tariffs.csv.gz")
	s, to, from := text(tt, "sector"), text(tt, "importer"), text(tt, "exporter")
	t93, t05 := number(tt, "tariff1993_pct"), number(tt, "tariff2005_pct")
	for i, v := range number(tt, "trade1993_thousand_usd") {
		c := economy[from(i)]*n + economy[to(i)]
		if economy[from(i)] == economy[to(i)] {
			continue
		}
		w.Trade[sector[s(i)]][c] = 1000 * v
		w.Tariffs[sector[s(i)]][c] = t93[i] / 100
		tariffs[sector[s(i)]][c] = t05[i] / 100
	}
	for k := range j {
		w.DomesticSales(k, gross[k])
	}
	io := goldFrame(t, "data/cp2015/io.csv.gz")
	c, input, using := text(io, "country"), text(io, "input"), text(io, "using_sector")
	for range n {
		w.Inputs = append(w.Inputs, make([]float64, j*j))
	}
	for i, v := range number(io, "share_of_materials") {
		w.Inputs[economy[c(i)]][sector[input(i)]*j+sector[using(i)]] = v
	}
	return w, tariffs
}

// naftaShock applies 2005 tariffs among Canada, Mexico and the USA.
func naftaShock(w *SectorWorld, tariffs [][]float64) SectorShock {
	n := len(w.Names)
	member := make([]bool, n)
	for i, name := range w.Names {
		member[i] = name == "Canada" || name == "Mexico" || name == "USA"
	}
	s := SectorShock{}
	for k := range w.Sectors {
		rates := append([]float64(nil), w.Tariffs[k]...)
		for c := range rates {
			if member[c/n] && member[c%n] {
				rates[c] = tariffs[k][c]
			}
		}
		s.Tariffs = append(s.Tariffs, rates)
	}
	return s
}

// indiaShock sets US tariffs on Indian goods to 50 %.
func indiaShock(w *SectorWorld) SectorShock {
	n := len(w.Names)
	s := SectorShock{}
	for k := range w.Sectors {
		rates := append([]float64(nil), w.Tariffs[k]...)
		for c := range rates {
			if w.Names[c/n] == "India" && w.Names[c%n] == "USA" && k < 20 {
				rates[c] = 0.5
			}
		}
		s.Tariffs = append(s.Tariffs, rates)
	}
	return s
}

type goldSectors struct {
	Countries map[string]map[string]float64
	Values    map[string]map[string]float64 `json:"values_pct"`
}

// TestSolveSectors reproduces Caliendo and Parro's NAFTA and a tariff on India.
func TestSolveSectors(t *testing.T) {
	var gold map[string]goldSectors
	goldJSON(t, "ge_multisector_cp2015.json", &gold)
	w, tariffs := caliendoParro(t)
	for _, c := range []struct {
		key      string
		shock    SectorShock
		balanced bool
	}{
		{"nafta/zero_deficit", naftaShock(w, tariffs), true},
		{"nafta/fixed_deficit", naftaShock(w, tariffs), false},
		{"us_india_50/zero_deficit", indiaShock(w), true},
		{"us_india_50/fixed_deficit", indiaShock(w), false},
	} {
		t.Run(c.key, func(t *testing.T) {
			out, err := SolveSectors(context.Background(), w, c.shock, c.balanced)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d rounds, residual %.1e", out.Iterations, out.Residual)
			for _, e := range out.Economies {
				want := gold[c.key].Countries[e.Name]
				for name, got := range map[string]float64{"w_hat": e.WageHat, "P_hat": e.PriceIndexHat, "I_hat": e.IncomeHat,
					"tariff_rev_base": e.Revenue0, "tariff_rev_cfl": e.Revenue1} {
					wantClose(t, e.Name+" "+name, got, want[name], 1e-9)
				}
				wantClose(t, e.Name+" welfare", e.RealIncomeHat, 1+want["welfare_exact_pct"]/100, 1e-9)
				for name, got := range map[string]float64{"real_wage_pct": e.RealWageHat - 1, "exports_pct": e.ExportsHat - 1, "imports_pct": e.ImportsHat - 1,
					"tot_pct": e.FirstOrderTermsOfTrade, "vot_pct": e.FirstOrderVolume, "welfare_decomp_pct": e.FirstOrderWelfare} {
					if math.Abs(100*got-want[name]) > 1e-7 {
						t.Errorf("%s %s = %.12g, want %.12g", e.Name, name, 100*got, want[name])
					}
				}
			}
			if c.key == "nafta/zero_deficit" {
				checkTable2(t, out, gold["published/nafta"].Values)
			}
		})
	}
}

// checkTable2 compares the decomposition with the two printed decimals.
func checkTable2(t *testing.T, out *SectorOutcome, printed map[string]map[string]float64) {
	for _, e := range out.Economies {
		p, ok := printed[e.Name]
		if !ok {
			continue
		}
		for name, got := range map[string]float64{"tot": e.FirstOrderTermsOfTrade, "vot": e.FirstOrderVolume,
			"welfare": e.FirstOrderWelfare, "real_wage": e.RealWageHat - 1} {
			if math.Round(1e4*got)/100 != p[name] {
				t.Errorf("%s %s prints as %.2f, Table 2 has %.2f", e.Name, name, 100*got, p[name])
			}
		}
	}
}

// TestOneSector: a single sector made of value added alone is the one-sector
// world with fixed deficits, and without a shock nothing changes.
func TestOneSector(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := randomWorld(t)
		n := len(w.Names)
		theta := rapid.Float64Range(1, 10).Draw(t, "theta")
		rates := append([]float64(nil), w.Tariffs...)
		rates[1] += 0.4
		s := &SectorWorld{
			Names: w.Names, Sectors: []string{"all"}, Theta: []float64{theta},
			Trade: [][]float64{w.Trade}, Tariffs: [][]float64{w.Tariffs},
			ValueAdded: make([]float64, n), Inputs: make([][]float64, n),
		}
		for i := range n {
			s.ValueAdded[i], s.Inputs[i] = 1, []float64{0}
		}
		want, err := Solve(context.Background(), w, Shock{Tariffs: rates}, Elasticities{Theta: theta}, FixedDeficit)
		if err != nil {
			t.Skip("the deficit cannot stay fixed")
		}
		got, err := SolveSectors(context.Background(), s, SectorShock{Tariffs: [][]float64{rates}}, false)
		if err != nil {
			t.Fatal(err)
		}
		same, err := SolveSectors(context.Background(), s, SectorShock{}, true)
		if err != nil {
			t.Fatal(err)
		}
		for i, e := range want.Economies {
			g, unmoved := got.Economies[i], same.Economies[i]
			if math.Abs(g.WageHat/e.PriceHat-1) > 1e-9 || math.Abs(g.RealIncomeHat/e.RealIncomeHat-1) > 1e-9 || math.Abs(g.Revenue1-e.Revenue1) > 1e-7 {
				t.Fatalf("%+v, one sector gives %+v", g, e)
			}
			if math.Abs(unmoved.WageHat-1) > 1e-9 || math.Abs(unmoved.RealIncomeHat-1) > 1e-9 || math.Abs(unmoved.FirstOrderWelfare) > 1e-9 {
				t.Fatalf("without a shock: %+v", unmoved)
			}
		}
	})
}

// TestBadSectors: one line that says where.
func TestBadSectors(t *testing.T) {
	good := func() *SectorWorld {
		return &SectorWorld{
			Names: []string{"USA", "IND"}, Sectors: []string{"food", "steel"}, Theta: []float64{4, 6},
			Trade:      [][]float64{{100, 5, 6, 80}, {70, 9, 3, 60}},
			ValueAdded: []float64{0.5, 0.4, 0.6, 0.5},
			Inputs:     [][]float64{{0.5, 0.2, 0.5, 0.8}, {0.3, 0.1, 0.7, 0.9}},
		}
	}
	if _, err := SolveSectors(context.Background(), good(), SectorShock{}, true); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		change func(w *SectorWorld)
		want   string
	}{
		{"shares", func(w *SectorWorld) { w.Inputs[1][2] = 0.6 }, "IND: the input shares of food add up to 0.9"},
		{"value added", func(w *SectorWorld) { w.ValueAdded[1] = 1.2 }, "USA, steel: the value-added share is 1.2"},
		{"theta", func(w *SectorWorld) { w.Theta[1] = -6 }, "sector steel: trade elasticity -6"},
		{"flow", func(w *SectorWorld) { w.Trade[0][1] = -5 }, "sector food: trade USA → IND is -5"},
		{"final", func(w *SectorWorld) { w.Final = []float64{0.5, 0.5, 0.5, 0.6} }, "final demand shares of IND add up to 1.1"},
		{"square", func(w *SectorWorld) { w.Trade[1] = w.Trade[1][:3] }, "sector steel: the trade matrix has 3 cells"},
		{"tariff", func(w *SectorWorld) { w.Tariffs = [][]float64{{0, 0, 0, 0}, {0, 0, -1.5, 0}} }, "sector steel: the baseline tariff of USA on IND is -150 %"},
	} {
		w := good()
		c.change(w)
		_, err := SolveSectors(context.Background(), w, SectorShock{}, true)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}
