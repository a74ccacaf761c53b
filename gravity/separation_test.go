package gravity

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
	"pgregory.net/rapid"
)

type separationCase struct {
	File      string
	Separated []int `json:"separated_rows_1based"`
	Kept      any   `json:"fixest_on_nonseparated"`
}

// TestSeparation runs the separation files of ppmlhdfe: exactly the rows marked
// there must go, and the fit of the others must be fixest's on those rows.
func TestSeparation(t *testing.T) {
	var cases []separationCase
	goldJSON(t, "separation_reference.json", &cases)
	for _, c := range cases {
		t.Run(c.File, func(t *testing.T) {
			f := goldFrame(t, "data/separation/"+c.File)
			var terms, effects []string
			for _, name := range f.Names() {
				switch {
				case strings.HasPrefix(name, "x"):
					terms = append(terms, name)
				case strings.HasPrefix(name, "id"):
					effects = append(effects, name)
				}
			}
			if terms == nil {
				terms = []string{"1"}
			}
			text := "y ~ " + strings.Join(terms, " + ")
			if effects != nil {
				text += " | " + strings.Join(effects, " + ")
			}
			formula, err := ParseFormula(text)
			if err != nil {
				t.Fatal(err)
			}
			p, err := f.Problem(formula, Spec{})
			if err != nil {
				t.Fatal(err)
			}
			r, err := Fit(context.Background(), p, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := []int{}
			for i, why := range r.Why {
				if why != Used {
					got = append(got, i+1)
				}
			}
			if d := cmp.Diff(c.Separated, got); d != "" {
				t.Errorf("dropped rows (-want +got):\n%s", d)
			}
			checkKept(t, c.Kept, r)
		})
	}
}

func checkKept(t *testing.T, kept any, r *Result) {
	k, ok := kept.(map[string]any)
	if !ok {
		return // the reference could not be estimated
	}
	wantClose(t, "deviance", r.Deviance, k["deviance"].(float64), 1e-10)
	wantClose(t, "log likelihood", r.LogLik, k["loglik"].(float64), 1e-10)
	coef, _ := k["coef"].(map[string]any)
	for name, want := range coef {
		got, ok := r.Coef(name)
		if !ok {
			t.Errorf("no coefficient %s", name)
			continue
		}
		if w := want.(float64); w > 1e-12 || w < -1e-12 {
			wantClose(t, name, got.Value, w, 1e-8)
		}
	}
	dropped := []any{}
	for _, c := range r.Collinear {
		dropped = append(dropped, c.Name)
	}
	if d := cmp.Diff(fmt.Sprint(k["collinear_dropped"]), fmt.Sprint(dropped)); d != "" {
		t.Errorf("collinear (-want +got): %s", d)
	}
}

// separatedLP finds the separated rows by linear programming: the largest sum
// of s with 0 ≤ s ≤ 1, s ≤ ζ on rows with y = 0 and ζ = 0 on the others.
func separatedLP(p *Problem) ([]bool, bool) {
	n, k := len(p.Y), len(p.X)
	for _, f := range p.Effects {
		k += f.Levels
	}
	zeros := 0
	for _, y := range p.Y {
		if y == 0 {
			zeros++
		}
	}
	// Variables: g⁺, g⁻, and per zero row s, the slack of s ≤ 1, the slack of s ≤ ζ.
	a := mat.NewDense(n+zeros, 2*k+3*zeros, nil)
	b, cost := make([]float64, n+zeros), make([]float64, 2*k+3*zeros)
	z := 0
	for i, y := range p.Y {
		at := 0
		set := func(v float64) {
			a.Set(i, at, v)
			a.Set(i, k+at, -v)
		}
		for _, x := range p.X {
			set(x.Values[i])
			at++
		}
		base := at
		for _, f := range p.Effects {
			at = base + int(f.Codes[i])
			set(1)
			base += f.Levels
		}
		if y == 0 {
			s := 2*k + 3*z
			a.Set(i, s, -1)
			a.Set(i, s+2, -1)
			a.Set(n+z, s, 1)
			a.Set(n+z, s+1, 1)
			b[n+z], cost[s] = 1, -1
			z++
		}
	}
	a, b = independentRows(a, b)
	_, x, err := lp.Simplex(cost, a, b, 1e-9, nil)
	if err != nil {
		return nil, false
	}
	out := make([]bool, n)
	z = 0
	for i, y := range p.Y {
		if y == 0 {
			out[i] = x[2*k+3*z] > 0.5
			z++
		}
	}
	return out, true
}

// independentRows drops redundant equations, which the simplex cannot take.
func independentRows(a *mat.Dense, b []float64) (*mat.Dense, []float64) {
	rows, cols := a.Dims()
	var basis [][]float64
	var keep []int
	for i := range rows {
		v := mat.Row(nil, i, a)
		for range 2 {
			for _, q := range basis {
				dot := floats.Dot(q, v)
				floats.AddScaled(v, -dot, q)
			}
		}
		if norm := floats.Norm(v, 2); norm > 1e-8 {
			floats.Scale(1/norm, v)
			basis, keep = append(basis, v), append(keep, i)
		}
	}
	out, rhs := mat.NewDense(len(keep), cols, nil), make([]float64, len(keep))
	for i, r := range keep {
		out.SetRow(i, mat.Row(nil, r, a))
		rhs[i] = b[r]
	}
	return out, rhs
}

// TestSeparationLP compares with linear programming on small random data full
// of zeros.
func TestSeparationLP(t *testing.T) {
	checked, found := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(8, 24).Draw(t, "rows")
		p := &Problem{Y: make([]float64, n)}
		for i := range n {
			p.Y[i] = float64(max(rapid.IntRange(-4, 3).Draw(t, "y"), 0))
		}
		p.Y[0] = 1
		for e := range rapid.IntRange(1, 3).Draw(t, "effects") {
			f := Factor{Name: string(rune('a' + e)), Codes: make([]int32, n), Levels: rapid.IntRange(1, 4).Draw(t, "levels")}
			for i := range n {
				f.Codes[i] = int32(rapid.IntRange(0, f.Levels-1).Draw(t, "code"))
			}
			p.Effects = append(p.Effects, f)
		}
		for range rapid.IntRange(0, 3).Draw(t, "k") {
			x := make([]float64, n)
			for i := range n {
				x[i] = float64(rapid.IntRange(-1, 2).Draw(t, "x"))
			}
			p.X = append(p.X, Column{"x", x})
		}
		want, ok := separatedLP(p)
		if !ok {
			return
		}
		r, err := Fit(context.Background(), p, Options{})
		if err != nil {
			t.Fatalf("%v\nseparated: %v\n%+v", err, want, p)
		}
		checked++
		for i, why := range r.Why {
			if (why != Used) != want[i] {
				t.Fatalf("row %d is %v, linear programming says separated = %v\n%+v", i, why, want[i], p)
			}
			if want[i] {
				found++
			}
		}
	})
	t.Logf("%d problems compared, %d separated rows", checked, found)
}
