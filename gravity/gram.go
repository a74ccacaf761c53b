package gravity

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// A gram holds weighted sums of products of the columns (u, x_1, …, x_k), the
// upper triangle row by row.
type gram struct {
	size int
	sums []float64
}

func newGram(size int) gram { return gram{size, make([]float64, size*(size+1)/2)} }

func (g *gram) add(w float64, v []float64) {
	at := 0
	for i, a := range v {
		a *= w
		row := g.sums[at : at+len(v)-i]
		for j, b := range v[i:] {
			row[j] += a * b
		}
		at += len(row)
	}
}

func (g *gram) at(i, j int) float64 {
	if i > j {
		i, j = j, i
	}
	return g.sums[i*g.size-i*(i-1)/2+j-i]
}

// solve returns (X~'WX~)⁻¹ X~'Wu~, with 0 for regressors that add less than
// rounding can tell to those before them.
func (g *gram) solve() ([]float64, bool) {
	k := g.size - 1
	l := make([][]float64, k) // Cholesky factor, row by row; nil: left out
	half := make([]float64, k)
	for i := range k {
		row := make([]float64, i+1)
		pivot, rhs := g.at(i+1, i+1), g.at(0, i+1)
		for j := range i {
			if l[j] == nil {
				continue
			}
			v := g.at(i+1, j+1)
			for m, r := range row[:j] {
				if l[m] != nil {
					v -= r * l[j][m]
				}
			}
			row[j] = v / l[j][j]
			pivot -= row[j] * row[j]
			rhs -= row[j] * half[j]
		}
		if !(pivot > 1e-14*g.at(i+1, i+1)) {
			continue
		}
		row[i] = math.Sqrt(pivot)
		l[i], half[i] = row, rhs/row[i]
	}
	d := make([]float64, k)
	for i := k - 1; i >= 0; i-- {
		if l[i] == nil {
			continue
		}
		v := half[i]
		for j := i + 1; j < k; j++ {
			if l[j] != nil {
				v -= l[j][i] * d[j]
			}
		}
		d[i] = v / l[i][i]
		if math.IsNaN(d[i]) || math.IsInf(d[i], 0) {
			return nil, false
		}
	}
	return d, true
}

// Collinear regressors. What the fixed effects explain completely leaves no
// residual; what the regressors before it explain leaves no pivot in a Cholesky
// factorisation in the given order, so the later of two twins goes.
const (
	absorbedBelow  = 1e-7  // residual norm against the regressor's own
	collinearBelow = 1e-10 // pivot against the squared residual norm
	lookTwice      = 1e-3  // projections this rough cannot tell: tighten first
)

// dropCollinear takes collinear regressors out of the fit and g. Projections
// are tightened only if something looks collinear.
func (f *fit) dropCollinear(g *gram) (int, error) {
	if keep := f.independent(g, lookTwice, lookTwice); len(keep) == len(f.active) {
		return 0, nil
	}
	sweeps, err := f.projectAll(1e-9, 1e-11)
	if err != nil {
		return sweeps, err
	}
	*g = f.gram()
	keep := f.independent(g, absorbedBelow, collinearBelow)
	if len(keep) == len(f.active) {
		return sweeps, nil
	}
	active := make([]int, len(keep))
	for i, c := range keep {
		active[i] = f.active[c]
	}
	f.active = active
	f.newBlocks()
	more, err := f.projectAll(1e-4, 1e-4)
	*g = f.gram()
	return sweeps + more, err
}

// independent lists the regressors (positions in active) that are kept.
func (f *fit) independent(g *gram, absorbed, collinear float64) []int {
	k := g.size - 1
	var keep []int
	norms := f.norms()
	l := make([][]float64, k) // Cholesky rows of the kept
	for i := range k {
		own := g.at(i+1, i+1)
		f.absorbed[f.active[i]] = !(own > absorbed*absorbed*norms[i])
		if f.absorbed[f.active[i]] {
			continue
		}
		row := make([]float64, 0, len(keep)+1)
		pivot := own
		for j, other := range keep {
			v := g.at(i+1, other+1)
			for m := range j {
				v -= row[m] * l[j][m]
			}
			v /= l[j][j]
			row = append(row, v)
			pivot -= v * v
		}
		if !(pivot > collinear*own) {
			continue
		}
		l[len(keep)] = append(row, math.Sqrt(pivot))
		keep = append(keep, i)
	}
	return keep
}

// norms returns Σ w x² of the standardised regressors.
func (f *fit) norms() []float64 {
	sums := make([]float64, len(f.active))
	parallel(f.opt.Threads, len(f.active), func(at int) {
		x := f.active[at]
		m, inv := f.mean[x], 1/f.scale[x]
		for i, v := range f.x[x] {
			s := (v - m) * inv
			sums[at] += f.w[i] * s * s
		}
	})
	return sums
}

// inverse returns the inverse of a symmetric positive definite matrix.
func inverse(m *mat.SymDense) (*mat.SymDense, error) {
	var chol mat.Cholesky
	if !chol.Factorize(m) {
		return nil, fmt.Errorf("gravity: the regressors are collinear at the optimum: the fit %w", ErrNotConverged)
	}
	var inv mat.SymDense
	if err := chol.InverseTo(&inv); err != nil {
		if _, poor := err.(mat.Condition); !poor {
			return nil, fmt.Errorf("gravity: covariance: %w", err)
		}
	}
	return &inv, nil
}
