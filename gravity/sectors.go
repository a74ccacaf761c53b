package gravity

import (
	"fmt"
	"math"
)

// A SectorWorld is a world of several sectors linked by inputs, after Caliendo
// and Parro (2015, Review of Economic Studies 82). N economies, J sectors;
// tables by economy and sector are flat, entry (n, j) at n·J+j.
type SectorWorld struct {
	Names   []string
	Sectors []string
	Theta   []float64   // trade elasticity of each sector, > 0
	Trade   [][]float64 // per sector, customs values with domestic sales, as in World
	Tariffs [][]float64 // per sector, ad valorem rates; nil: none
	// ValueAdded is the share of value added in gross output, in (0, 1].
	ValueAdded []float64
	// Inputs[n][k·J+j] is the share of input k in the materials that sector j
	// of economy n buys; each column j adds up to 1.
	Inputs [][]float64
	// Final are the shares of each sector in final demand. Nil: calibrated as
	// spending less input use; negative remainders count as 0, so that the data
	// need not be an equilibrium themselves.
	Final []float64
}

// DomesticSales fills in the domestic sales of one sector from gross output:
// output less exports, never below zero.
func (w *SectorWorld) DomesticSales(sector int, grossOutput []float64) {
	n := len(w.Names)
	for i := range n {
		exports := 0.0
		for j := range n {
			if i != j {
				exports += w.Trade[sector][i*n+j]
			}
		}
		w.Trade[sector][i*n+i] = max(grossOutput[i]-exports, 0)
	}
}

func (w *SectorWorld) check() error {
	n, j := len(w.Names), len(w.Sectors)
	if n < 2 || j < 1 {
		return fmt.Errorf("gravity: %d economies and %d sectors; a world needs two economies and a sector", n, j)
	}
	for _, l := range []struct {
		what      string
		got, want int
	}{
		{"elasticities", len(w.Theta), j}, {"trade matrices", len(w.Trade), j},
		{"value-added shares", len(w.ValueAdded), n * j}, {"input tables", len(w.Inputs), n},
		{"final shares", max(len(w.Final), n*j), n * j},
	} {
		if l.got != l.want {
			return fmt.Errorf("gravity: %d %s for %d economies and %d sectors, want %d", l.got, l.what, n, j, l.want)
		}
	}
	for s, sector := range w.Sectors {
		if !(w.Theta[s] > 0) || math.IsInf(w.Theta[s], 1) {
			return fmt.Errorf("gravity: sector %s: trade elasticity %g; it must be above zero", sector, w.Theta[s])
		}
		if err := w.checkFlows(s); err != nil {
			return err
		}
	}
	if w.Tariffs != nil {
		if err := w.checkTariffs(w.Tariffs, "baseline"); err != nil {
			return err
		}
	}
	return w.checkShares()
}

func (w *SectorWorld) checkFlows(s int) error {
	n := len(w.Names)
	if len(w.Trade[s]) != n*n {
		return fmt.Errorf("gravity: sector %s: the trade matrix has %d cells, want %d×%d", w.Sectors[s], len(w.Trade[s]), n, n)
	}
	for c, x := range w.Trade[s] {
		if !(x >= 0) || math.IsInf(x, 1) {
			return fmt.Errorf("gravity: sector %s: trade %s → %s is %g; it must be zero or more", w.Sectors[s], w.Names[c/n], w.Names[c%n], x)
		}
	}
	for m, name := range w.Names {
		bought := 0.0
		for i := range n {
			bought += w.Trade[s][i*n+m]
		}
		if bought == 0 {
			return fmt.Errorf("gravity: sector %s: %s buys nothing, not even at home; merge the sector with another", w.Sectors[s], name)
		}
	}
	return nil
}

func (w *SectorWorld) checkTariffs(tariffs [][]float64, which string) error {
	if len(tariffs) != len(w.Sectors) {
		return fmt.Errorf("gravity: %d %s tariff matrices for %d sectors", len(tariffs), which, len(w.Sectors))
	}
	n := len(w.Names)
	one := &World{Names: w.Names}
	for s, rates := range tariffs {
		if len(rates) != n*n {
			return fmt.Errorf("gravity: sector %s: the %s tariff matrix has %d cells, want %d×%d", w.Sectors[s], which, len(rates), n, n)
		}
		if err := one.checkRates("sector "+w.Sectors[s]+": ", rates, which); err != nil {
			return err
		}
	}
	return nil
}

// checkCosts checks cost ratios; a sector without a table is left as it is.
func (w *SectorWorld) checkCosts(costs [][]float64) error {
	if costs != nil && len(costs) != len(w.Sectors) {
		return fmt.Errorf("gravity: %d cost matrices for %d sectors", len(costs), len(w.Sectors))
	}
	n := len(w.Names)
	one := &World{Names: w.Names}
	for s, table := range costs {
		if table != nil && len(table) != n*n {
			return fmt.Errorf("gravity: sector %s: the cost matrix has %d cells, want %d×%d", w.Sectors[s], len(table), n, n)
		}
		if err := one.checkCosts("sector "+w.Sectors[s]+": ", table); err != nil {
			return err
		}
	}
	return nil
}

// negativeInput is how far below zero an input share may lie: published tables
// have such entries, from stock changes and balancing.
const negativeInput = 0.05

// addsUp is the slack for shares, which are printed rounded.
const addsUp = 1e-4

// checkShares refuses shares that do not add up.
func (w *SectorWorld) checkShares() error {
	j := len(w.Sectors)
	for c, b := range w.ValueAdded {
		if !(b > 0 && b <= 1) {
			return fmt.Errorf("gravity: %s, %s: the value-added share is %g; it must be above 0 and at most 1", w.Names[c/j], w.Sectors[c%j], b)
		}
	}
	for n, table := range w.Inputs {
		if len(table) != j*j {
			return fmt.Errorf("gravity: %s: the input table has %d cells, want %d×%d", w.Names[n], len(table), j, j)
		}
		for using := range j {
			sum := 0.0
			for input := range j {
				v := table[input*j+using]
				if !(v > -negativeInput) || v > 1+negativeInput {
					return fmt.Errorf("gravity: %s: the share of input %s in %s is %g; it must be between 0 and 1", w.Names[n], w.Sectors[input], w.Sectors[using], v)
				}
				sum += v
			}
			if math.Abs(sum-1) > addsUp && w.ValueAdded[n*j+using] < 1 {
				return fmt.Errorf("gravity: %s: the input shares of %s add up to %.9g; they must add up to 1", w.Names[n], w.Sectors[using], sum)
			}
		}
	}
	for n := range w.Names {
		if w.Final == nil {
			break
		}
		sum := 0.0
		for _, a := range w.Final[n*j : n*j+j] {
			if !(a >= 0) {
				return fmt.Errorf("gravity: %s has a final demand share of %g", w.Names[n], a)
			}
			sum += a
		}
		if math.Abs(sum-1) > addsUp {
			return fmt.Errorf("gravity: the final demand shares of %s add up to %.9g; they must add up to 1", w.Names[n], sum)
		}
	}
	return nil
}

func (w *SectorWorld) rate(s, c int) float64 {
	if w.Tariffs == nil {
		return 0
	}
	return w.Tariffs[s][c]
}
