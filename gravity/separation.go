package gravity

import (
	"errors"
	"math"
)

// Separation
//
// A row n with y = 0 is separated if some combination ζ = X g + Σ effects is 0
// on every row with y > 0, ≥ 0 on every row with y = 0, and > 0 on row n. The
// fit can then move against g for ever: μ_n → 0, the likelihood only gains, and
// no finite estimate exists until the row is left out. Leaving all such rows out
// does not change the estimates of the others (Correia, Guimarães, Zylkin 2019).
//
// Example: y = (0 0 1 2), x = (1 0 0 0). With ζ = x the first row is separated:
// b → −∞. Without it x is constant, hence dropped as collinear.
//
// The iterative rectifier finds ζ by least squares. Rows that may not move get
// the weight K = 10⁷, others 1. Starting at u = 1 on the candidates and 0
// elsewhere, repeat: f = fitted values of the regression of u on X and effects;
// u = max(f, 0) on candidates. When u = f, f is ζ.
//
// Candidates are first the rows that still fall, which is nearly always right at
// once; only if that finds nothing, all rows with y = 0.

//
// Should rounding hide a separated row from the rectifier, it is known at the
// end by a mean below e^−40 of that of any row with trade.

var (
	errSeparation = errors.New("rows may be separated")
	errSunk       = errors.New("rows have sunk out of sight")
)

// sunkBelow is the distance of η at which a row with y = 0 counts as gone.
const sunkBelow = -40

// sunk returns, per row, whether it fell out of sight; nil if none did.
func (f *fit) sunk() []bool {
	lowest := math.Inf(1)
	for i, y := range f.y {
		if y > 0 {
			lowest = min(lowest, f.eta[i])
		}
	}
	var sunk []bool
	for i, y := range f.y {
		if y == 0 && f.eta[i] < lowest+sunkBelow {
			if sunk == nil {
				sunk = make([]bool, f.n)
			}
			sunk[i] = true
		}
	}
	return sunk
}

const (
	rectifierWeight = 1e7
	rectifierRound  = 1e-5 // smaller values of f count as 0
	rectifierFound  = 1e-4 // larger values separate
	rectifierRounds = 1000
)

// rectify returns, per row of the sample, whether it is separated; nil if none.
func (f *fit) rectify() []bool {
	if f.fell != nil {
		if found := f.rectifyAmong(f.fell); found != nil {
			return found
		}
	}
	zero := make([]bool, f.n)
	for i, y := range f.y {
		zero[i] = y == 0
	}
	return f.rectifyAmong(zero)
}

func (f *fit) rectifyAmong(candidate []bool) []bool {
	r := *f
	r.w, r.u = make([]float64, f.n), make([]float64, f.n)
	u, fitted := make([]float64, f.n), make([]float64, f.n)
	for i := range r.w {
		r.w[i] = rectifierWeight
		if candidate[i] {
			r.w[i], r.u[i], u[i] = 1, 1, 1
		}
	}
	r.newBlocks()
	r.p.setWeights(r.w)
	for range rectifierRounds {
		if !r.addFitted(fitted) {
			return nil
		}
		done, none := true, true
		for i, v := range fitted {
			if math.Abs(v) < rectifierRound {
				v = 0
			}
			next := 0.0
			if candidate[i] {
				done = done && math.Abs(u[i]-v) < rectifierRound
				next = max(v, 0)
				none = none && next < rectifierRound
			} else {
				done = done && v == 0
			}
			r.u[i], u[i] = next-u[i], next
		}
		if none {
			return nil
		}
		if done {
			break
		}
	}
	separated, any := make([]bool, f.n), false
	for i, v := range fitted {
		separated[i] = candidate[i] && v > rectifierFound
		any = any || separated[i]
	}
	if !any {
		return nil
	}
	return separated
}

// addFitted regresses r.u and adds its fitted values.
func (f *fit) addFitted(fitted []float64) bool {
	if _, err := f.projectAll(1e-13, 1e-12); err != nil {
		return false
	}
	g := f.gram()
	d, ok := g.solve()
	if !ok {
		return false
	}
	f.rowPieces(func(_, lo, hi int) {
		f.eachResidual(lo, hi, func(i int, v []float64) {
			left := v[0]
			for c, dc := range d {
				left -= dc * v[c+1]
			}
			fitted[i] += f.u[i] - left
		})
	})
	return true
}
