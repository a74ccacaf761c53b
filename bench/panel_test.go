package main

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity/gravity"
)

// TestSmallPanel rebuilds the small panel and compares checksums, estimates and
// standard errors with the reference file.
func TestSmallPanel(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "gold", "gravity", "ppml_synthetic.json"))
	if err != nil {
		t.Skipf("no reference data: %v", err)
	}
	var gold struct {
		Panels map[string]struct {
			Fixest struct {
				Coef     map[string]float64
				Deviance float64
				SE       map[string]map[string]float64
			} `json:"fixest_tight"`
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	want := gold.Panels["small"].Fixest
	p := panels[0]
	problem := p.build()
	if err := p.verify(problem); err != nil {
		t.Fatal(err)
	}
	for key, opt := range map[string]gravity.Options{
		"iid": {IID: true, SSC: gravity.Fixest}, "hetero_hc1": {Robust: true, SSC: gravity.Fixest},
		"cluster_pair": {SSC: gravity.Fixest}, "cluster_pair_g_only": {}, "cluster_pair_noadj": {SSC: gravity.None},
	} {
		r, err := gravity.Fit(context.Background(), problem, opt)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range r.Coefs {
			if math.Abs(c.Value/want.Coef[c.Name]-1) > 1e-8 || math.Abs(c.SE/want.SE[key][c.Name]-1) > 1e-6 {
				t.Errorf("%s: %s = %.15g (%.15g), want %.15g (%.15g)", key, c.Name, c.Value, c.SE, want.Coef[c.Name], want.SE[key][c.Name])
			}
		}
		if math.Abs(r.Deviance/want.Deviance-1) > 1e-10 {
			t.Errorf("deviance %.15g, want %.15g", r.Deviance, want.Deviance)
		}
	}
}
