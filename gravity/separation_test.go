package gravity

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
