package gravity

import (
	"context"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// A Coef is one estimate. Z is Value/SE, P its two-sided normal p-value.
type Coef struct {
	Name            string
	Value, SE, Z, P float64
}

// Collinear names a regressor that was left out and what makes it redundant.
type Collinear struct {
	Name  string
	Cause string
}

// A Result is a fit at its optimum. Deviance is 2 Σ a[y ln(y/μ) − (y−μ)]; LogLik
// includes −ln Γ(y+1); PseudoR2 is 1 − LogLik/NullLogLik, where the null model
// has a constant (and the offset) alone; AdjustedPseudoR2 charges for the
// parameters as fixest does, 1 − (LogLik−Params)/(NullLogLik−1).
type Result struct {
	Coefs      []Coef
	Cov        *mat.SymDense // of the coefficients, in the order of Coefs
	Covariance string        // iid, robust or clustered
	Clusters   []int         // number of clusters of each dimension
	Factor     float64       // small-sample factor applied
	SSC        SSC
	Repaired   bool // negative eigenvalues of a multiway matrix were set to zero

	Deviance, LogLik, NullLogLik, PseudoR2 float64
	AdjustedPseudoR2                       float64
	SquaredCor                             float64 // of y and μ
	SumY, SumFitted                        float64 // weighted

	Rows       int // given
	N          int // used
	Params     int
	Why        []Reason    // per given row
	Collinear  []Collinear // regressors left out
	Effects    []Absorbed
	Iterations int
	Converged  bool

	problem *Problem
	beta    []float64 // slopes, one per regressor of the problem, 0 if left out
	base    float64   // intercept, where there are no effects
	fit     *fit      // for the bias correction
}

// Dropped counts the rows that were not used, by reason.
func (r *Result) Dropped() map[Reason]int {
	counts := make(map[Reason]int)
	for _, why := range r.Why {
		if why != Used {
			counts[why]++
		}
	}
	return counts
}

// Coef returns the coefficient of that name.
func (r *Result) Coef(name string) (Coef, bool) {
	for _, c := range r.Coefs {
		if c.Name == name {
			return c, true
		}
	}
	return Coef{}, false
}

func newResult(ctx context.Context, p *Problem, f *fit, why []Reason) (*Result, error) {
	r := &Result{
		SSC: f.opt.SSC, Deviance: f.dev, Rows: len(p.Y), N: f.n, Why: why,
		Iterations: f.iter, Converged: true, problem: p, fit: f,
		beta: make([]float64, len(p.X)),
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s, err := newScores(f)
	if err != nil {
		return nil, err
	}
	c, err := s.estimate(f.clusters, f.opt)
	if err != nil {
		return nil, err
	}
	r.setCovariance(c)
	r.Params = f.params(nil)
	shift := 0.0
	for at, x := range f.active {
		r.beta[x] = f.b[at] / f.scale[x]
		shift += r.beta[x] * f.mean[x]
		r.addCoef(p.X[x].Name, r.beta[x])
	}
	r.collinear(p, f)
	r.effects(f, shift)
	if f.intercept() {
		r.base = f.table[0][0] - shift
		r.addCoef(Intercept, r.base)
	}
	r.likelihood(f)
	return r, nil
}

// Covary returns the same estimates with other standard errors: clusters over
// the rows of the problem, and the SSC, IID and Robust of opt. Nothing is
// fitted again.
func (r *Result) Covary(clusters []Factor, opt Options) (*Result, error) {
	used := make([]Factor, len(clusters))
	for k, c := range clusters {
		if err := c.check(r.Rows); err != nil {
			return nil, err
		}
		for i, why := range r.Why {
			if why == Used && c.Codes[i] < 0 {
				return nil, fmt.Errorf("gravity: %s is missing at row %d, which the fit uses", c.Name, r.problem.rowNumber(i))
			}
		}
		used[k] = c.keep(r.fit.usedRows())
	}
	s, err := newScores(r.fit)
	if err != nil {
		return nil, err
	}
	c, err := s.estimate(used, opt)
	if err != nil {
		return nil, err
	}
	out := *r
	out.SSC, out.Coefs = opt.SSC, nil
	out.setCovariance(c)
	for _, coef := range r.Coefs {
		out.addCoef(coef.Name, coef.Value)
	}
	return &out, nil
}

func (r *Result) setCovariance(c *covariance) {
	r.Cov, r.Covariance, r.Clusters, r.Factor, r.Repaired = c.v, c.kind, c.groups, c.factor, c.repaired
}

func (r *Result) addCoef(name string, value float64) {
	i := len(r.Coefs)
	c := Coef{Name: name, Value: value, SE: math.Sqrt(r.Cov.At(i, i))}
	c.Z = value / c.SE
	c.P = math.Erfc(math.Abs(c.Z) / math.Sqrt2)
	r.Coefs = append(r.Coefs, c)
}

func (r *Result) collinear(p *Problem, f *fit) {
	used := make(map[int]bool)
	for _, x := range f.active {
		used[x] = true
	}
	for x, c := range p.X {
		if used[x] {
			continue
		}
		cause := "the other regressors and the fixed effects"
		switch {
		case f.scale[x] == 0:
			cause = "it does not vary in the rows used"
		case f.absorbed[x]:
			cause = "the fixed effects"
		}
		r.Collinear = append(r.Collinear, Collinear{c.Name, cause})
	}
}

// likelihood fills in the measures of fit.
func (r *Result) likelihood(f *fit) {
	type part struct{ n, ll, y, mu, expo, yy, mm, ym, null float64 }
	parts := make([]part, f.rowPieces(nil))
	f.rowPieces(func(piece, lo, hi int) {
		var s part
		for i := lo; i < hi; i++ {
			a, o := 1.0, 0.0
			if f.a != nil {
				a = f.a[i]
			}
			if f.o != nil {
				o = f.o[i]
			}
			y, mu := f.y[i], f.mu[i]
			gamma, _ := math.Lgamma(y + 1)
			s.ll += a * (y*f.eta[i] - mu - gamma)
			s.null += a * (y*o - gamma)
			s.expo += a * math.Exp(o)
			s.n++
			s.y += a * y
			s.mu += a * mu
			s.yy += y * y
			s.mm += mu * mu
			s.ym += y * mu
		}
		parts[piece] = s
	})
	var t part
	for _, s := range parts {
		t = part{t.n + s.n, t.ll + s.ll, t.y + s.y, t.mu + s.mu, t.expo + s.expo, t.yy + s.yy, t.mm + s.mm, t.ym + s.ym, t.null + s.null}
	}
	r.LogLik = t.ll
	r.NullLogLik = t.null + t.y*math.Log(t.y/t.expo) - t.y
	r.PseudoR2 = 1 - r.LogLik/r.NullLogLik
	r.AdjustedPseudoR2 = 1 - (r.LogLik-float64(r.Params))/(r.NullLogLik-1)
	r.SumY, r.SumFitted = t.y, t.mu
	r.SquaredCor = squaredCor(f)
}

func squaredCor(f *fit) float64 {
	var my, mm float64
	for i, y := range f.y {
		my += y
		mm += f.mu[i]
	}
	my /= float64(f.n)
	mm /= float64(f.n)
	var yy, mu, ym float64
	for i, y := range f.y {
		dy, dm := y-my, f.mu[i]-mm
		yy += dy * dy
		mu += dm * dm
		ym += dy * dm
	}
	return ym * ym / (yy * mu)
}

// samePieces checks that p has the regressors and effects that r was fitted to.
func (r *Result) samePieces(p *Problem) error {
	if len(p.X) != len(r.problem.X) || len(p.Effects) != len(r.problem.Effects) {
		return fmt.Errorf("gravity: predict: %d regressors and %d effects, the fit has %d and %d",
			len(p.X), len(p.Effects), len(r.problem.X), len(r.problem.Effects))
	}
	for i, c := range r.problem.X {
		if p.X[i].Name != c.Name || len(p.X[i].Values) != len(p.Y) {
			return fmt.Errorf("gravity: predict: regressor %d is %s (%d rows), the fit has %s", i+1, p.X[i].Name, len(p.X[i].Values), c.Name)
		}
	}
	for i, f := range r.problem.Effects {
		if p.Effects[i].Name != f.Name || len(p.Effects[i].Codes) != len(p.Y) {
			return fmt.Errorf("gravity: predict: effect %d is %s, the fit has %s", i+1, p.Effects[i].Name, f.Name)
		}
	}
	return nil
}
