package gravity

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// The incidental-parameter bias of three-way gravity
//
// With exporter-year, importer-year and directed pair effects and few years,
// PPML slopes are consistent but their distribution is centred off the truth by
// a term of the order of their standard error, and clustered standard errors
// are too small. Weidner and Zylkin (2021, Journal of International Economics
// 132) derive both corrections. For a pair, over its years, let λ be fitted and
// y observed flows, θ = λ/Σλ, S = y − λ, x~ the regressors net of all effects,
// and M = diag θ − θθ', the curvature left once the pair effect is profiled out:
//
//	H̄ = (Σλ) M    H = (Σy) M    G = −(Σy)[diag q − θq' − qθ'],  q = θ∘(x~ − θ'x~)
//	b_i = tr(−A Σ_j H x~ S' + ½ (Σ_j G) A (Σ_j S S') A),  A = (Σ_j H̄)⁺
//
// per exporter i, likewise d_j per importer, and
//
//	bias = W⁻¹ (Σ_i b_i + Σ_j d_j)/(N−1)²,   W = Σ x~' diag(λ) x~ / (N(N−1)).
//
// The standard errors replace the residuals S of a pair by (I − H̄ Q)⁻¹ S, with
// Q = x~ (Σ x~'λx~)⁻¹ x~' + the variance of its exporter and importer effects:
// the cluster version of leverage. With two-way effects (no pair effect) the
// slopes have no such bias, H̄ is diag λ, and only the standard errors change.

// A Panel names the dimensions of the rows of a fitted problem.
type Panel struct{ Exporter, Importer, Period Factor }

// A Corrected coefficient: Value as fitted, Bias as estimated, Value − Bias,
// and the standard error with leverage, clustered by directed pair.
type Corrected struct {
	Name                            string
	Value, Bias, Unbiased, SE, Z, P float64
}

// maxLeverage bounds the matrix of exporter and importer effects by period.
const maxLeverage = 8000

// CorrectBias estimates the bias of a fit with exporter-period, importer-period
// and (three-way) directed pair effects.
func (r *Result) CorrectBias(panel Panel) ([]Corrected, error) {
	c, err := r.newCorrection(panel)
	if err != nil {
		return nil, err
	}
	bias := make([]float64, c.k)
	if c.threeWay {
		bias = c.bias()
	}
	cov, err := c.covariance()
	if err != nil {
		return nil, err
	}
	out := make([]Corrected, c.k)
	for m := range out {
		name, value := r.Coefs[m].Name, r.Coefs[m].Value
		o := Corrected{Name: name, Value: value, Bias: bias[m], Unbiased: value - bias[m], SE: math.Sqrt(cov.At(m, m))}
		o.Z = o.Unbiased / o.SE
		o.P = math.Erfc(math.Abs(o.Z) / math.Sqrt2)
		out[m] = o
	}
	return out, nil
}

// A correction holds the fit cut into pairs.
type correction struct {
	threeWay bool
	n, t, k  int // economies, periods, regressors
	pairs    []pairData
	inv      *mat.SymDense // (Σ x~'λx~)⁻¹
}

// pairData is one directed pair over all periods; a period without a row has
// zero flows.
type pairData struct {
	i, j      int
	lambda, s []float64
	sumY      float64
	x         *mat.Dense // periods × regressors
	weight    *mat.Dense // H̄, periods × periods
}

func (r *Result) newCorrection(panel Panel) (*correction, error) {
	f := r.fit
	p := r.problem
	switch {
	case f.a != nil:
		return nil, fmt.Errorf("gravity: the bias correction is not defined with weights")
	case len(f.active) == 0:
		return nil, fmt.Errorf("gravity: the bias correction needs a regressor")
	}
	for _, d := range []Factor{panel.Exporter, panel.Importer, panel.Period} {
		if err := d.check(r.Rows); err != nil {
			return nil, err
		}
	}
	pick := func(d Factor) Factor { return d.keep(f.usedRows()) }
	exporter, importer, period := pick(panel.Exporter), pick(panel.Importer), pick(panel.Period)
	link := Cross(exporter, importer)
	need := []Factor{Cross(exporter, period), Cross(importer, period), link}
	if len(p.Effects) != 3 && len(p.Effects) != 2 {
		return nil, fmt.Errorf("gravity: the bias correction is for two-way or three-way gravity, not for effects %s", factorNames(p.Effects))
	}
	for _, want := range need[:len(p.Effects)] {
		found := false
		for _, e := range f.effects {
			found = found || e.nestedIn(want) && want.nestedIn(e)
		}
		if !found {
			return nil, fmt.Errorf("gravity: the bias correction needs the effect %s; the fit has %s", want.Name, factorNames(p.Effects))
		}
	}
	if cells := Cross(link, period); cells.Levels != f.n {
		return nil, fmt.Errorf("gravity: the bias correction needs one row per exporter, importer and period; there are %d rows for %d", f.n, cells.Levels)
	}
	c := &correction{threeWay: len(p.Effects) == 3, t: period.Levels, k: len(f.active)}
	c.n = economies(exporter, importer)
	return c, c.fill(f, exporter, importer, period, link)
}

func (f *fit) usedRows() []int32 {
	if f.rows == nil {
		return allRows(f.n)
	}
	return f.rows
}

// economies counts the labels of exporters and importers together.
func economies(exporter, importer Factor) int {
	names := make(map[string]bool)
	for _, f := range []Factor{exporter, importer} {
		for c := range f.Levels {
			names[f.Label(int32(c))] = true
		}
	}
	return len(names)
}

func (c *correction) fill(f *fit, exporter, importer, period, link Factor) error {
	c.pairs = make([]pairData, link.Levels)
	for p := range c.pairs {
		c.pairs[p] = pairData{
			lambda: make([]float64, c.t), s: make([]float64, c.t), x: mat.NewDense(c.t, c.k, nil),
		}
	}
	hessian := newGram(c.k)
	f.eachResidual(0, f.n, func(i int, v []float64) {
		p, t := &c.pairs[link.Codes[i]], int(period.Codes[i])
		p.i, p.j = int(exporter.Codes[i]), int(importer.Codes[i])
		p.lambda[t], p.s[t] = f.mu[i], f.y[i]-f.mu[i]
		p.sumY += f.y[i]
		for m, x := range f.active {
			p.x.Set(t, m, v[m+1]*f.scale[x])
		}
		hessian.add(f.mu[i], p.x.RawRowView(t))
	})
	full := mat.NewSymDense(c.k, nil)
	for i := range c.k {
		for j := i; j < c.k; j++ {
			full.SetSym(i, j, hessian.at(i, j))
		}
	}
	for p := range c.pairs {
		c.pairs[p].weigh(c.threeWay)
	}
	var err error
	c.inv, err = inverse(full)
	return err
}

// weigh computes H̄.
func (p *pairData) weigh(threeWay bool) {
	t := len(p.lambda)
	p.weight = mat.NewDense(t, t, nil)
	sum := 0.0
	for _, l := range p.lambda {
		sum += l
	}
	for s, l := range p.lambda {
		for u, m := range p.lambda {
			v := 0.0
			if threeWay && sum > 0 {
				v = -l * m / sum
			}
			if s == u {
				v += l
			}
			p.weight.Set(s, u, v)
		}
	}
}

// bias returns the estimated bias of every coefficient.
func (c *correction) bias() []float64 {
	total := make([]float64, c.k)
	for _, side := range []func(p *pairData) int{
		func(p *pairData) int { return p.i },
		func(p *pairData) int { return p.j },
	} {
		groups := make(map[int][]*pairData)
		for p := range c.pairs {
			g := side(&c.pairs[p])
			groups[g] = append(groups[g], &c.pairs[p])
		}
		for g := range c.n { // in order, for the same digits every time
			if pairs := groups[g]; pairs != nil {
				c.addSide(total, pairs)
			}
		}
	}
	n := float64(c.n)
	bias := make([]float64, c.k)
	for m := range bias {
		for l := range total {
			bias[m] += c.inv.At(m, l) * n * (n - 1) * total[l] / ((n - 1) * (n - 1))
		}
	}
	return bias
}

// addSide adds b_i (or d_j) of one economy's pairs.
func (c *correction) addSide(total []float64, pairs []*pairData) {
	sum, outer := mat.NewDense(c.t, c.t, nil), mat.NewDense(c.t, c.t, nil)
	for _, p := range pairs {
		sum.Add(sum, p.weight)
		s := mat.NewVecDense(c.t, p.s)
		outer.RankOne(outer, 1, s, s)
	}
	a := pseudoInverse(symmetric(sum))
	var aoa mat.Dense
	aoa.Product(a, outer, a)
	for m := range c.k {
		curve := mat.NewDense(c.t, c.t, nil) // Σ G
		for _, p := range pairs {
			lambda := 0.0
			for _, l := range p.lambda {
				lambda += l
			}
			if lambda == 0 {
				continue
			}
			x := mat.Col(nil, m, p.x)
			hx := mat.NewVecDense(c.t, nil)
			hx.MulVec(p.weight, mat.NewVecDense(c.t, x))
			hx.ScaleVec(p.sumY/lambda, hx)
			total[m] -= mat.Inner(mat.NewVecDense(c.t, p.s), a, hx)
			p.addCurvature(curve, x, lambda)
		}
		for s := range c.t {
			for u := range c.t {
				total[m] += 0.5 * curve.At(s, u) * aoa.At(u, s)
			}
		}
	}
}

// addCurvature adds G for one regressor.
func (p *pairData) addCurvature(curve *mat.Dense, x []float64, lambda float64) {
	mean := 0.0
	for t, l := range p.lambda {
		mean += l / lambda * x[t]
	}
	for s, l := range p.lambda {
		qs := l / lambda * (x[s] - mean)
		for u, m := range p.lambda {
			qu := m / lambda * (x[u] - mean)
			v := -(l/lambda*qu + qs*m/lambda)
			if s == u {
				v += qs
			}
			curve.Set(s, u, curve.At(s, u)-p.sumY*v)
		}
	}
}

// pseudoInverse returns the Moore–Penrose inverse of a symmetric matrix.
func pseudoInverse(m *mat.SymDense) *mat.Dense {
	n := m.SymmetricDim()
	var e mat.EigenSym
	out := mat.NewDense(n, n, nil)
	if !e.Factorize(m, true) {
		return out
	}
	values := e.Values(nil)
	var vectors, scaled mat.Dense
	e.VectorsTo(&vectors)
	most := 0.0
	for _, v := range values {
		most = max(most, math.Abs(v))
	}
	for i, v := range values {
		values[i] = 0
		if math.Abs(v) > 1e-10*most {
			values[i] = 1 / v
		}
	}
	scaled.Mul(&vectors, mat.NewDiagDense(n, values))
	out.Mul(&scaled, vectors.T())
	return out
}
