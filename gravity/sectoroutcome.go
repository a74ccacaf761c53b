package gravity

import "math"

// A SectorOutcome is a solved counterfactual of a SectorWorld, relative to the
// equilibrium under the old tariffs.
type SectorOutcome struct {
	Economies  []SectorEconomy
	Before     [][]float64 // customs flows per sector
	After      [][]float64
	Residual   float64 // largest gap in a trade balance, in value added
	Iterations int
}

// SectorEconomy is what happens to one economy. Real income and real wage are
// exact. The three first-order terms are the decomposition printed by Caliendo
// and Parro (2015, Table 2), in parts of income: for large shocks they differ
// from the exact change, even in sign, and are given for comparison only.
type SectorEconomy struct {
	Name          string
	WageHat       float64
	PriceIndexHat float64
	IncomeHat     float64
	RealIncomeHat float64
	RealWageHat   float64
	ExportsHat    float64 // international, customs value
	ImportsHat    float64
	Revenue0      float64 // tariff revenue before and after
	Revenue1      float64
	Deficit       float64

	FirstOrderTermsOfTrade float64 // Σ (E dc_n − M dc_i)/I
	FirstOrderVolume       float64 // Σ τ M (dM − dc_i)/I
	FirstOrderWelfare      float64 // their sum
}

func newSectorOutcome(start *sectorModel, o *sectorState, s SectorShock) *SectorOutcome {
	n, j := start.n, start.j
	out := &SectorOutcome{
		Economies: make([]SectorEconomy, n), Before: start.w.Trade,
		After: make([][]float64, j), Residual: o.residual, Iterations: o.rounds,
	}
	for k := range j {
		out.After[k] = o.flows(k)
	}
	for e := range n {
		price := 0.0
		for k := range j {
			price += start.final[e*j+k] * o.lnP[e*j+k]
		}
		price = math.Exp(price)
		income := o.income[e] / start.income[e]
		x := SectorEconomy{
			Name: start.w.Names[e], WageHat: o.w[e], PriceIndexHat: price, IncomeHat: income,
			RealIncomeHat: income / price, RealWageHat: o.w[e] / price, Deficit: start.deficit[e],
		}
		out.addTrade(&x, e, start.w, s)
		out.addFirstOrder(&x, e, start, o)
		out.Economies[e] = x
	}
	return out
}

func (out *SectorOutcome) addTrade(x *SectorEconomy, e int, w *SectorWorld, s SectorShock) {
	n := len(out.Economies)
	var e0, e1, m0, m1 float64
	for k, before := range out.Before {
		after := out.After[k]
		for i := range n {
			if i == e {
				continue
			}
			to, from := e*n+i, i*n+e
			e0, e1 = e0+before[to], e1+after[to]
			m0, m1 = m0+before[from], m1+after[from]
			t0 := w.rate(k, from)
			t1 := t0
			if s.Tariffs != nil {
				t1 = s.Tariffs[k][from]
			}
			x.Revenue0 += t0 * before[from]
			x.Revenue1 += t1 * after[from]
		}
	}
	x.ExportsHat, x.ImportsHat = e1/e0, m1/m0
}

// addFirstOrder fills in the decomposition.
func (out *SectorOutcome) addFirstOrder(x *SectorEconomy, e int, m *sectorModel, o *sectorState) {
	n, j := m.n, m.j
	for k, before := range out.Before {
		dc := func(i int) float64 { return math.Exp(o.lnC[i*j+k]) - 1 }
		for i := range n {
			to, from := e*n+i, i*n+e
			x.FirstOrderTermsOfTrade += before[to]*dc(e) - before[from]*dc(i)
			if before[from] > 0 {
				dm := out.After[k][from]/before[from] - 1
				x.FirstOrderVolume += m.w.rate(k, from) * before[from] * (dm - dc(i))
			}
		}
	}
	x.FirstOrderTermsOfTrade /= m.income[e]
	x.FirstOrderVolume /= m.income[e]
	x.FirstOrderWelfare = x.FirstOrderTermsOfTrade + x.FirstOrderVolume
}
