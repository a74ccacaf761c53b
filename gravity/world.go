package gravity

import (
	"fmt"
	"math"
)

// A World is a matrix of trade among economies in one sector, domestic sales
// included. Matrices are flat, exporter by exporter: flow i → j is at i·N+j.
type World struct {
	Names   []string
	Trade   []float64 // customs value (before tariffs), any one unit of money per year
	Tariffs []float64 // ad valorem rate the importer levies, 0.05 = 5 %; nil: none
}

// A Shock changes policy or technology.
type Shock struct {
	Tariffs []float64 // new rates; nil: as before
	Costs   []float64 // new over old iceberg cost d (1 = no change, 1.1 = 10 % dearer); nil: 1
}

// CostChange turns a gravity coefficient b on a policy variable z into the cost
// ratio of changing z by dz: d_hat = exp(−b·dz/θ). The partial effect on trade
// is exp(b·dz) whatever θ.
func CostChange(b, dz, theta float64) float64 { return math.Exp(-b * dz / theta) }

// A Closure says what becomes of trade deficits D = expenditure − output −
// tariff revenue.
type Closure int

// The closures. Headline answers should show more than one.
const (
	// FixedDeficit keeps every D in units of the numeraire, world output.
	FixedDeficit Closure = iota
	// ShareDeficit keeps every economy's expenditure (before revenue) in
	// proportion to its output, with one factor for the world so that
	// expenditure still adds up to output.
	ShareDeficit
	// ZeroRebased first solves for a world without deficits and old policy, and
	// reports the shock against that.
	ZeroRebased
	// ZeroDeficit sets D = 0 together with the shock, so that the answer mixes
	// both. It is here for comparison with programs that do this.
	ZeroDeficit
)

var closureNames = [...]string{"fixed", "share", "zero-rebased", "zero"}

// String returns the name of the closure, as the command line takes it.
func (c Closure) String() string { return closureNames[c] }

// ParseClosure reads the name of a closure.
func ParseClosure(name string) (Closure, error) {
	for c, n := range closureNames {
		if n == name {
			return Closure(c), nil
		}
	}
	return 0, fmt.Errorf("gravity: closure %q; known are fixed, share, zero-rebased, zero", name)
}

// Elasticities of the one-sector world.
type Elasticities struct {
	// Theta is the trade elasticity θ = σ−1 > 0: how expenditure on an exporter
	// falls, in percent, when its price with tariff and trade cost rises one
	// percent. Customs values fall by 1+θ = σ percent per percent of (1+tariff),
	// so a regression of customs values on ln(1+tariff) estimates −(1+θ).
	Theta float64
	// Psi is the supply elasticity ψ ≥ 0 of universal gravity: output grows by
	// ψ percent per percent of p/P. 0: endowments are fixed.
	Psi float64
}

func (e Elasticities) check() error {
	if !(e.Theta > 0) || math.IsInf(e.Theta, 1) {
		return fmt.Errorf("gravity: trade elasticity theta = %g; it must be above zero (theta = sigma − 1)", e.Theta)
	}
	if !(e.Psi >= 0) || math.IsInf(e.Psi, 1) {
		return fmt.Errorf("gravity: supply elasticity psi = %g; it must be zero or more", e.Psi)
	}
	return nil
}

// check refuses a matrix that is not a world, naming the economy.
func (w *World) check() error {
	n := len(w.Names)
	if n < 2 {
		return fmt.Errorf("gravity: %d economies; a world needs two or more", n)
	}
	if len(w.Trade) != n*n {
		return fmt.Errorf("gravity: the trade matrix has %d cells; %d economies need %d×%d", len(w.Trade), n, n, n)
	}
	if w.Tariffs != nil && len(w.Tariffs) != n*n {
		return fmt.Errorf("gravity: the tariff matrix has %d cells; %d economies need %d×%d", len(w.Tariffs), n, n, n)
	}
	for i, from := range w.Names {
		exports, purchases := 0.0, 0.0
		for j, to := range w.Names {
			x := w.Trade[i*n+j]
			switch {
			case math.IsNaN(x) || math.IsInf(x, 0):
				return fmt.Errorf("gravity: trade %s → %s is missing (%v); give a number, 0 if there is none", from, to, x)
			case x < 0:
				return fmt.Errorf("gravity: trade %s → %s is negative (%g)", from, to, x)
			case i != j:
				exports += x
			}
			purchases += w.Trade[j*n+i]
		}
		if exports == 0 {
			return fmt.Errorf("gravity: %s has no exports; take it out of the matrix (both its row and its column)", from)
		}
		if purchases == 0 {
			return fmt.Errorf("gravity: %s buys nothing, not even at home; take it out of the matrix", from)
		}
	}
	return w.checkRates("", w.Tariffs, "baseline")
}

// checkRates names the place in messages, "" or a sector.
func (w *World) checkRates(place string, rates []float64, which string) error {
	n := len(w.Names)
	for c, t := range rates {
		from, to := w.Names[c/n], w.Names[c%n]
		switch {
		case math.IsNaN(t) || math.IsInf(t, 0):
			return fmt.Errorf("gravity: %sthe %s tariff of %s on %s is missing (%v)", place, which, to, from, t)
		case t <= -1:
			return fmt.Errorf("gravity: %sthe %s tariff of %s on %s is %.6g %%; it must be above −100 %%", place, which, to, from, 100*t)
		case c/n == c%n && t != 0:
			return fmt.Errorf("gravity: %s%s has a %s tariff on itself (%g)", place, to, which, t)
		}
	}
	return nil
}

func (w *World) checkShock(s Shock) error {
	n := len(w.Names)
	if s.Tariffs != nil && len(s.Tariffs) != n*n {
		return fmt.Errorf("gravity: the new tariff matrix has %d cells; %d economies need %d×%d", len(s.Tariffs), n, n, n)
	}
	if s.Costs != nil && len(s.Costs) != n*n {
		return fmt.Errorf("gravity: the cost matrix has %d cells; %d economies need %d×%d", len(s.Costs), n, n, n)
	}
	if err := w.checkCosts("", s.Costs); err != nil {
		return err
	}
	return w.checkRates("", s.Tariffs, "new")
}

func (w *World) checkCosts(place string, costs []float64) error {
	n := len(w.Names)
	for c, d := range costs {
		if !(d > 0) || math.IsInf(d, 1) {
			return fmt.Errorf("gravity: %sthe cost ratio %s → %s is %g; it must be above zero (1 = no change)", place, w.Names[c/n], w.Names[c%n], d)
		}
	}
	return nil
}

// rate returns the baseline tariff on flow c.
func (w *World) rate(c int) float64 {
	if w.Tariffs == nil {
		return 0
	}
	return w.Tariffs[c]
}
