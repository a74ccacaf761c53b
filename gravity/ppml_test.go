package gravity

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"
)

// randomPanel draws a problem with the given effects (levels each) and k
// regressors; about one outcome in six is zero.
func randomPanel(seed uint64, rows, k int, levels ...int) *Problem {
	r := rand.New(rand.NewPCG(seed, 1))
	p := &Problem{Y: make([]float64, rows)}
	eta := make([]float64, rows)
	for e, l := range levels {
		value := make([]float64, l)
		for g := range value {
			value[g] = r.NormFloat64()
		}
		f := Factor{Name: fmt.Sprint("f", e), Codes: make([]int32, rows), Levels: l}
		for i := range rows {
			f.Codes[i] = int32(r.IntN(l))
			eta[i] += value[f.Codes[i]]
		}
		p.Effects = append(p.Effects, f)
	}
	for c := range k {
		x := make([]float64, rows)
		for i := range x {
			x[i] = r.NormFloat64() + 3*float64(c) + 0.2*eta[i]
			eta[i] += 0.3 * x[i] / float64(c+1)
		}
		p.X = append(p.X, Column{fmt.Sprint("x", c), x})
	}
	for i := range p.Y {
		if r.Float64() > 0.17 {
			p.Y[i] = math.Exp(eta[i]) * r.ExpFloat64()
		}
	}
	return p
}

func mustFit(t testing.TB, p *Problem, opt Options) *Result {
	t.Helper()
	r, err := Fit(context.Background(), p, opt)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestThreads: the same digits at any number of threads, in file order or not.
func TestThreads(t *testing.T) {
	p := randomPanel(7, 90_000, 5, 900, 700, 40)
	p.Clusters = p.Effects[:2]
	want := mustFit(t, p, Options{Threads: 1})
	for _, threads := range []int{2, 3, 8} {
		got := mustFit(t, p, Options{Threads: threads})
		if d := cmp.Diff(want.Coefs, got.Coefs); d != "" {
			t.Errorf("%d threads (-1 thread +%d):\n%s", threads, threads, d)
		}
		if want.Deviance != got.Deviance || want.LogLik != got.LogLik {
			t.Errorf("%d threads: deviance %v, log likelihood %v; 1 thread: %v, %v", threads, got.Deviance, got.LogLik, want.Deviance, want.LogLik)
		}
	}
}

// dense solves p by Newton's method on explicit dummies, as a check.
func dense(p *Problem) (b, se []float64, ok bool) {
	cols := len(p.X)
	for e, f := range p.Effects {
		cols += f.Levels
		if e > 0 {
			cols--
		}
	}
	row := func(i int) []float64 {
		v := make([]float64, cols)
		at := 0
		for _, x := range p.X {
			v[at] = x.Values[i]
			at++
		}
		for e, f := range p.Effects {
			if c := int(f.Codes[i]); e == 0 {
				v[at+c] = 1
				at++
			} else if c > 0 {
				v[at+c-1] = 1
			}
			at += f.Levels - 1
		}
		return v
	}
	b = make([]float64, cols)
	for i := range b[len(p.X) : len(p.X)+p.Effects[0].Levels] {
		b[len(p.X)+i] = 1
	}
	var inv mat.Dense
	for range 200 {
		h, g := mat.NewDense(cols, cols, nil), mat.NewVecDense(cols, nil)
		for i, y := range p.Y {
			v := mat.NewVecDense(cols, row(i))
			eta, a := mat.Dot(v, mat.NewVecDense(cols, b)), 1.0
			if p.Offset != nil {
				eta += p.Offset[i]
			}
			if p.Weights != nil {
				a = p.Weights[i]
			}
			h.RankOne(h, a*math.Exp(eta), v, v)
			g.AddScaledVec(g, a*(y-math.Exp(eta)), v)
		}
		if inv.Inverse(h) != nil {
			return nil, nil, false
		}
		var step mat.VecDense
		step.MulVec(&inv, g)
		for i := range b {
			b[i] += min(max(step.AtVec(i), -2), 2)
		}
		if mat.Norm(&step, math.Inf(1)) < 1e-12 {
			for i := range p.X {
				se = append(se, math.Sqrt(inv.At(i, i)))
			}
			return b[:len(p.X)], se, true
		}
	}
	return nil, nil, false
}

// TestDense compares with explicit dummies on small random problems with one
// to four effects, weights and offsets.
func TestDense(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		levels := make([]int, rapid.IntRange(1, 4).Draw(t, "effects"))
		for e := range levels {
			levels[e] = rapid.IntRange(1, 5).Draw(t, "levels")
		}
		p := randomPanel(rapid.Uint64().Draw(t, "seed"), rapid.IntRange(90, 140).Draw(t, "rows"), rapid.IntRange(1, 5).Draw(t, "k"), levels...)
		if rapid.Bool().Draw(t, "weights") {
			p.Weights = make([]float64, len(p.Y))
			p.Offset = make([]float64, len(p.Y))
			for i := range p.Y {
				p.Weights[i] = 0.5 + float64(i%7)
				p.Offset[i] = float64(i%5) / 3
			}
		}
		b, se, ok := dense(p)
		if !ok {
			t.Skip("the check did not converge")
		}
		r, err := Fit(context.Background(), p, Options{IID: true})
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range r.Coefs {
			if math.Abs(c.Value-b[i]) > 1e-8*(math.Abs(b[i])+1e-3) || math.Abs(c.SE/se[i]-1) > 1e-6 {
				t.Fatalf("%s = %.12g (%.9g), want %.12g (%.9g)", c.Name, c.Value, c.SE, b[i], se[i])
			}
		}
	})
}

// TestCells: many rows to a cell of two effects go through the compressed path
// and give what the same rows with a third, constant effect give.
func TestCells(t *testing.T) {
	p := randomPanel(3, 30_000, 2, 25, 20)
	q := *p
	q.Effects = append(append([]Factor(nil), p.Effects...), Factor{Name: "one", Codes: make([]int32, len(p.Y)), Levels: 1})
	a, b := mustFit(t, p, Options{}), mustFit(t, &q, Options{})
	if a.fit.p.rowCell == nil || b.fit.p.rowCell != nil {
		t.Fatal("the test no longer compares the two paths")
	}
	for i := range a.Coefs {
		wantClose(t, a.Coefs[i].Name, a.Coefs[i].Value, b.Coefs[i].Value, 1e-10)
		wantClose(t, a.Coefs[i].Name+" SE", a.Coefs[i].SE, b.Coefs[i].SE, 1e-8)
	}
}

// TestEffects: recovered effects rebuild the fitted values, which add up to the
// outcome in every group; prediction by label agrees.
func TestEffects(t *testing.T) {
	p := randomPanel(11, 4000, 2, 60, 50, 8)
	p.Y[0] = math.NaN()
	p.X[1].Values[5] = math.NaN()
	r := mustFit(t, p, Options{})
	fitted := r.Fitted()
	predicted, err := r.Predict(p)
	if err != nil {
		t.Fatal(err)
	}
	for e, f := range p.Effects {
		y, mu := make([]float64, f.Levels), make([]float64, f.Levels)
		for i, c := range f.Codes {
			if r.Why[i] == Used {
				y[c] += p.Y[i]
				mu[c] += fitted[i]
			}
		}
		for g := range y {
			wantClose(t, fmt.Sprint("sum of group ", e, g), mu[g], y[g], 1e-8)
		}
	}
	for i, why := range r.Why {
		if why == Used {
			wantClose(t, fmt.Sprint("prediction ", i), predicted[i], fitted[i], 1e-9)
		}
	}
	if r.Effects[1].References != 1 || r.Effects[2].References != 1 {
		t.Errorf("references %d, %d, want 1, 1", r.Effects[1].References, r.Effects[2].References)
	}
	if got := r.Dropped()[Missing]; got != 2 {
		t.Errorf("%d rows missing, want 2", got)
	}
}

// TestIntercept fits a constant and a slope by hand: with one dummy the fit is
// the two group means.
func TestIntercept(t *testing.T) {
	p := &Problem{Y: []float64{1, 3, 2, 8, 10, 12}, X: []Column{{"d", []float64{0, 0, 0, 1, 1, 1}}}}
	r := mustFit(t, p, Options{})
	c, _ := r.Coef(Intercept)
	wantClose(t, "intercept", c.Value, math.Log(2), 1e-12)
	d, _ := r.Coef("d")
	wantClose(t, "d", d.Value, math.Log(5), 1e-10)
	// robust variance of a log mean: Σ(y−ȳ)²/(nȳ)²
	wantClose(t, "SE of intercept", c.SE, math.Sqrt(6.0/5*2/36), 1e-9)
	p.NoConst = true
	p.Y = []float64{1, 1, 1, 8, 10, 12}
	r = mustFit(t, p, Options{})
	wantClose(t, "d without intercept", r.Coefs[0].Value, math.Log(10), 1e-10)
}

// TestCollinear names what goes and why.
func TestCollinear(t *testing.T) {
	p := randomPanel(5, 2000, 2, 30, 20)
	n := len(p.Y)
	twin, absorbed, flat := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range n {
		twin[i] = 2*p.X[0].Values[i] - p.X[1].Values[i] + 4
		absorbed[i] = float64(p.Effects[0].Codes[i]) + 0.1*float64(p.Effects[1].Codes[i])
		flat[i] = 5
	}
	p.X = append(p.X, Column{"twin", twin}, Column{"absorbed", absorbed}, Column{"flat", flat})
	r := mustFit(t, p, Options{})
	want := []Collinear{
		{"twin", "the other regressors and the fixed effects"},
		{"absorbed", "the fixed effects"},
		{"flat", "it does not vary in the rows used"},
	}
	if d := cmp.Diff(want, r.Collinear); d != "" {
		t.Errorf("collinear (-want +got):\n%s", d)
	}
}

// TestSingletons drops rows alone in a group, and what that empties, on request.
func TestSingletons(t *testing.T) {
	p := &Problem{
		Y: []float64{1, 2, 3, 4, 5, 0, 0},
		Effects: []Factor{
			{Name: "a", Codes: []int32{0, 0, 1, 1, 2, 3, 3}, Levels: 4},
			{Name: "b", Codes: []int32{0, 1, 0, 1, 1, 0, 1}, Levels: 2},
		},
	}
	r := mustFit(t, p, Options{DropSingletons: true})
	want := []Reason{Used, Used, Used, Used, Singleton, ZeroGroup, ZeroGroup}
	if d := cmp.Diff(want, r.Why); d != "" {
		t.Errorf("reasons (-want +got):\n%s", d)
	}
	if a := r.Effects[0].Values; !math.IsNaN(a[2]) || !math.IsInf(a[3], -1) {
		t.Errorf("effects %v, want NaN for the singleton and -Inf for the empty group", a)
	}
}

// TestBadProblems: one line that names the place.
func TestBadProblems(t *testing.T) {
	good := func() *Problem { return randomPanel(1, 50, 1, 3) }
	for _, c := range []struct {
		name   string
		change func(p *Problem)
		want   string
	}{
		{"negative flow", func(p *Problem) { p.Y[6] = -2 }, "outcome is negative (-2) at row 7"},
		{"infinite regressor", func(p *Problem) { p.X[0].Values[2] = math.Inf(-1) }, "x0 is -Inf at row 3"},
		{"negative weight", func(p *Problem) { p.Weights = make([]float64, 50); p.Weights[1] = -1 }, "weights is negative (-1) at row 2"},
		{"short regressor", func(p *Problem) { p.X[0].Values = p.X[0].Values[:9] }, "x0 has 9 rows, the outcome 50"},
		{"all zero", func(p *Problem) { clear(p.Y) }, "no rows left to fit"},
		{"one cluster", func(p *Problem) { p.Clusters = []Factor{{Name: "c", Codes: make([]int32, 50), Levels: 1}} }, "single cluster"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := good()
			c.change(p)
			_, err := Fit(context.Background(), p, Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want one line with %q", err, c.want)
			}
		})
	}
	if _, err := Fit(context.Background(), randomPanel(1, 5000, 2, 30, 30), Options{MaxIter: 2}); !errors.Is(err, ErrNotConverged) {
		t.Errorf("two iterations: %v, want %v", err, ErrNotConverged)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Fit(ctx, good(), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestChain: effects that hang together by single links, where alternating
// projections crawl, still reach the optimum.
func TestChain(t *testing.T) {
	const nodes = 120
	r := rand.New(rand.NewPCG(9, 9))
	p := &Problem{Effects: []Factor{{Name: "a", Levels: nodes}, {Name: "b", Levels: nodes}}}
	var x []float64
	for i := range int32(nodes) {
		for j := i; j <= i+1 && j < nodes; j++ { // a chain: i–i, i–(i+1)
			for range 2 {
				p.Effects[0].Codes, p.Effects[1].Codes = append(p.Effects[0].Codes, i), append(p.Effects[1].Codes, j)
				x = append(x, r.NormFloat64()+float64(i)/20)
				p.Y = append(p.Y, math.Exp(0.3*x[len(x)-1]+r.NormFloat64()))
			}
		}
	}
	p.X = []Column{{"x", x}}
	b, se, ok := dense(p)
	if !ok {
		t.Fatal("the check did not converge")
	}
	got := mustFit(t, p, Options{IID: true}).Coefs[0]
	wantClose(t, "x", got.Value, b[0], 1e-8)
	wantClose(t, "SE of x", got.SE, se[0], 1e-6)
}

// TestEmptyLevels: levels and clusters without rows do not count.
func TestEmptyLevels(t *testing.T) {
	p := randomPanel(21, 600, 1, 12, 9)
	p.Clusters = []Factor{p.Effects[0]}
	want := mustFit(t, p, Options{SSC: Fixest})
	sparse := func(f Factor) Factor {
		g := Factor{Name: f.Name, Codes: make([]int32, len(f.Codes)), Levels: 3*f.Levels + 5}
		for i, c := range f.Codes {
			g.Codes[i] = 3*c + 2
		}
		return g
	}
	q := *p
	q.Effects = []Factor{sparse(p.Effects[0]), sparse(p.Effects[1])}
	q.Clusters = []Factor{sparse(p.Clusters[0])}
	got := mustFit(t, &q, Options{SSC: Fixest})
	if d := cmp.Diff(want.Coefs, got.Coefs, cmpopts.EquateApprox(1e-9, 0)); d != "" || got.Params != want.Params || got.Clusters[0] != want.Clusters[0] {
		t.Errorf("%d parameters, %v clusters, want %d, %v\n%s", got.Params, got.Clusters, want.Params, want.Clusters, d)
	}
}
