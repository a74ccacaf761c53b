package gravity

import (
	"fmt"
	"math"
	"math/bits"

	"gonum.org/v1/gonum/mat"
)

// A covariance is the estimated variance of the coefficients and how it was
// made: bread B = (X~'WX~)⁻¹, scores s = X~ a(y−μ), and B or B (Σ s s') B with
// s summed over rows or clusters.
type covariance struct {
	v        *mat.SymDense
	kind     string
	groups   []int // clusters of each dimension
	factor   float64
	repaired bool // a multiway variance came out negative and was mended
}

// scores holds what the covariances need: the map from the working
// coefficients to the reported ones, the bread, and the scores of every row.
type scores struct {
	f     *fit
	size  int // working coefficients
	remap *mat.Dense
	bread *mat.SymDense
}

// newScores projects the regressors once more, tightly, at the optimum.
func newScores(f *fit) (*scores, error) {
	f.p.setWeights(f.w)
	if _, err := f.projectAll(math.Inf(1), 1e-7); err != nil {
		return nil, err
	}
	g := f.gram()
	if tol := tightest(g, f.w); tol < 1e-7 {
		if _, err := f.projectAll(math.Inf(1), tol); err != nil {
			return nil, err
		}
		g = f.gram()
	}
	k := len(f.active)
	s := &scores{f: f, size: k}
	if f.intercept() {
		s.size++
	}
	hessian := mat.NewSymDense(max(s.size, 1), nil)
	for i := range k {
		for j := i; j < k; j++ {
			hessian.SetSym(i, j, g.at(i+1, j+1))
		}
	}
	if f.intercept() {
		hessian.SetSym(k, k, 1/f.p.inv[0][0])
	}
	s.remap = mat.NewDense(max(s.size, 1), max(s.size, 1), nil)
	for i, x := range f.active {
		s.remap.Set(i, i, 1/f.scale[x])
		if f.intercept() {
			s.remap.Set(k, i, -f.mean[x]/f.scale[x]-f.alpha(i, 0, 0))
		}
	}
	if f.intercept() {
		s.remap.Set(k, k, 1)
	}
	if s.size == 0 {
		return s, nil
	}
	var err error
	s.bread, err = inverse(hessian)
	return s, err
}

// tightest is the tolerance at which projections stop to matter for standard
// errors: a small part of the smallest residual.
func tightest(g gram, w []float64) float64 {
	weight := 0.0
	for _, v := range w {
		weight += v
	}
	tol := math.Inf(1)
	for i := 1; i < g.size; i++ {
		tol = min(tol, 1e-8*math.Sqrt(g.at(i, i)/weight))
	}
	return max(tol, 1e-13)
}

// intercept reports whether the model has a constant of its own.
func (f *fit) intercept() bool { return f.order == nil && !f.p.pin }

// alpha returns the coefficient of group g of effect k for active regressor i.
func (f *fit) alpha(i, k, g int) float64 {
	bl := f.blocks[(i+1)/maxWidth]
	return bl.alpha[k][g*bl.width+(i+1)%maxWidth]
}

// each hands out the score of every row of lo…hi; the slice is reused.
func (s *scores) each(lo, hi int, use func(i int, v []float64)) {
	score := make([]float64, s.size)
	s.f.eachResidual(lo, hi, func(i int, v []float64) {
		e := s.f.y[i] - s.f.mu[i]
		if s.f.a != nil {
			e *= s.f.a[i]
		}
		for c := range s.f.active {
			score[c] = v[c+1] * e
		}
		if s.size > len(s.f.active) {
			score[s.size-1] = e
		}
		use(i, score)
	})
}

// estimate builds the covariance that the options ask for.
func (s *scores) estimate(clusters []Factor, opt Options) (*covariance, error) {
	n := s.f.n
	if s.size == 0 {
		return &covariance{v: &mat.SymDense{}, kind: "none", factor: 1}, nil
	}
	switch {
	case opt.IID:
		q := opt.SSC.iid(n, s.f.params(nil))
		v := s.sandwich(nil)
		v.ScaleSym(q, v)
		return &covariance{v: v, kind: "iid", factor: q}, nil
	case opt.Robust || len(clusters) == 0:
		q := opt.SSC.robust(n, s.f.params(nil))
		meat := s.meat(nil)
		meat.ScaleSym(q, meat)
		return &covariance{v: s.sandwich(meat), kind: "robust", factor: q}, nil
	}
	c := &covariance{kind: "clustered"}
	fewest := math.MaxInt
	for _, f := range clusters {
		c.groups = append(c.groups, f.Levels)
		fewest = min(fewest, f.Levels)
		if f.Levels < 2 {
			return nil, fmt.Errorf("gravity: %s has a single cluster; clustered standard errors need two or more", f.Name)
		}
	}
	c.factor = opt.SSC.clustered(n, fewest, s.f.params(clusters))
	meat := mat.NewSymDense(s.size, nil)
	for set := 1; set < 1<<len(clusters); set++ { // inclusion–exclusion
		var chosen []Factor
		for i, f := range clusters {
			if set>>i&1 == 1 {
				chosen = append(chosen, f)
			}
		}
		group := Cross(chosen...)
		part := s.meat(&group)
		sign := c.factor
		if bits.OnesCount(uint(set))%2 == 0 {
			sign = -sign
		}
		part.ScaleSym(sign, part)
		meat.AddSym(meat, part)
	}
	c.v = s.sandwich(meat)
	if len(clusters) > 1 {
		c.repaired = clip(c.v)
	}
	return c, nil
}

// meat adds up the outer products of the scores, summed by group first.
func (s *scores) meat(group *Factor) *mat.SymDense {
	parts := make([]gram, s.f.rowPieces(nil))
	total := newGram(s.size)
	if group == nil {
		s.f.rowPieces(func(piece, lo, hi int) {
			parts[piece] = newGram(s.size)
			s.each(lo, hi, func(_ int, v []float64) { parts[piece].add(1, v) })
		})
	} else {
		sums := s.clusterSums(group)
		parts = []gram{newGram(s.size)}
		for g := range group.Levels {
			parts[0].add(1, sums[g*s.size:(g+1)*s.size])
		}
	}
	for _, p := range parts {
		for i, v := range p.sums {
			total.sums[i] += v
		}
	}
	m := mat.NewSymDense(s.size, nil)
	for i := range s.size {
		for j := i; j < s.size; j++ {
			m.SetSym(i, j, total.at(i, j))
		}
	}
	return m
}

// clusterSums returns the scores summed by group, groups × size. Pieces are
// computed in parallel and added in their order.
func (s *scores) clusterSums(group *Factor) []float64 {
	sums := make([]float64, group.Levels*s.size)
	pieces := s.f.rowPieces(nil)
	if pieces == 1 || group.Levels*pieces > s.f.n {
		s.each(0, s.f.n, func(i int, v []float64) { addTo(sums, v, group.Codes[i]) })
		return sums
	}
	parts := make([][]float64, pieces)
	s.f.rowPieces(func(piece, lo, hi int) {
		parts[piece] = make([]float64, len(sums))
		s.each(lo, hi, func(i int, v []float64) { addTo(parts[piece], v, group.Codes[i]) })
	})
	for _, p := range parts {
		for i, v := range p {
			sums[i] += v
		}
	}
	return sums
}

func addTo(sums, v []float64, group int32) {
	row := sums[int(group)*len(v):]
	for c, x := range v {
		row[c] += x
	}
}

// sandwich returns the covariance of the reported coefficients; a nil meat
// stands for the bread itself.
func (s *scores) sandwich(meat *mat.SymDense) *mat.SymDense {
	var left, v mat.Dense
	left.Mul(s.remap, s.bread)
	if meat == nil {
		v.Mul(&left, s.remap.T())
	} else {
		v.Product(&left, meat, left.T())
	}
	return symmetric(&v)
}

func symmetric(m *mat.Dense) *mat.SymDense {
	n, _ := m.Dims()
	s := mat.NewSymDense(n, nil)
	for i := range n {
		for j := i; j < n; j++ {
			s.SetSym(i, j, (m.At(i, j)+m.At(j, i))/2)
		}
	}
	return s
}

// clip mends a multiway covariance with a negative variance, which inclusion
// and exclusion can give: negative eigenvalues become zero (Cameron, Gelbach,
// Miller 2011). It reports whether that was needed. A matrix whose variances
// are all positive is left alone, as fixest does.
func clip(v *mat.SymDense) bool {
	negative := false
	for i := range v.SymmetricDim() {
		negative = negative || v.At(i, i) <= 0
	}
	if !negative {
		return false
	}
	var e mat.EigenSym
	if !e.Factorize(v, true) {
		return false
	}
	values := e.Values(nil)
	var vectors, scaled, out mat.Dense
	e.VectorsTo(&vectors)
	for i, x := range values {
		values[i] = max(x, 0)
	}
	scaled.Mul(&vectors, mat.NewDiagDense(len(values), values))
	out.Mul(&scaled, vectors.T())
	v.CopySym(symmetric(&out))
	return true
}
