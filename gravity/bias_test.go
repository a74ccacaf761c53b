package gravity

import (
	"context"
	"testing"
)

// TestCorrectBias reproduces the example of the Stata package ppml_fe_bias to
// its printed digits, and an independent implementation beyond them.
func TestCorrectBias(t *testing.T) {
	var gold struct {
		Published struct {
			TwoWay struct {
				Adjusted map[string]float64 `json:"se_adjusted"`
			} `json:"two_way"`
		}
		Independent struct {
			Manuf struct{ Coef, Bias, Corrected, SEAdjusted float64 } `json:"MANUF"`
		} `json:"independent_numpy"`
	}
	goldJSON(t, "bias_correction_reference.json", &gold)
	frame, err := goldFrame(t, "data/ppml_fe_bias_example.csv.gz").Where(`category == "MANUF"`)
	if err != nil {
		t.Fatal(err)
	}
	correct := func(formula string) []Corrected {
		t.Helper()
		f, err := ParseFormula(formula)
		if err != nil {
			t.Fatal(err)
		}
		p, err := frame.Problem(f, Spec{Clusters: "isoexp^isoimp"})
		if err != nil {
			t.Fatal(err)
		}
		r, err := Fit(context.Background(), p, Options{})
		if err != nil {
			t.Fatal(err)
		}
		list, _ := ParseFactors("isoexp, isoimp, year")
		d, err := frame.Factors(list)
		if err != nil {
			t.Fatal(err)
		}
		c, err := r.CorrectBias(Panel{d[0], d[1], d[2]})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	three := correct("trade ~ fta | isoimp^year + isoexp^year + isoexp^isoimp")[0]
	want := gold.Independent.Manuf
	wantClose(t, "coefficient", three.Value, want.Coef, 1e-10)
	wantClose(t, "bias", three.Bias, want.Bias, 1e-9)
	wantClose(t, "corrected", three.Unbiased, want.Corrected, 1e-10)
	wantClose(t, "adjusted SE", three.SE, 0.041955855762, 1e-9)
	for _, c := range correct("trade ~ ln_distw + contig + colony + comlang_off + comleg + fta | isoimp^year + isoexp^year") {
		if c.Bias != 0 {
			t.Errorf("two-way bias of %s = %g, want 0", c.Name, c.Bias)
		}
		wantClose(t, "adjusted SE of "+c.Name, c.SE, gold.Published.TwoWay.Adjusted[c.Name], 2e-6)
	}
}
