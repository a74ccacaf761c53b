package gravity

import (
	"sort"
	"strings"
	"testing"
)

type referenceSpec struct {
	ID           string
	Dataset      string
	Filter       string
	Formula      string
	FixedEffects []string `json:"fixed_effects"`
	Cluster      string
	ClusterMulti string `json:"cluster_multi"`
	Weights      *string
	Coef         map[string]float64
	SE           map[string]map[string]float64
	Deviance     float64
	LogLik       float64
	PseudoR2     float64 `json:"pseudo_r2"`
	SqCor        float64 `json:"sq_cor"`
	SumFitted    float64 `json:"sum_fitted"`
	NUsed        int     `json:"n_used"`
	NParams      int
}

// terms spells the reference's derived variables as formula terms.
func (s referenceSpec) terms() map[string]string {
	names := make(map[string]string)
	for name := range s.Coef {
		term := name
		switch {
		case name == "log_dist" && s.Dataset == "fixest_trade.csv.gz":
			term = "log(dist_km)"
		case name == "log_dist" && strings.Contains(s.Dataset, "wto"):
			term = "log(DIST)"
		case name == "log_dist":
			term = "log(dist)"
		case name == "inter":
			term = "(exporter!=importer)"
		case name == "log_dist_intra":
			term = "log(dist):(exporter==importer)"
		case strings.HasPrefix(name, "log_dist_"):
			term = "log(dist):(year==" + name[len("log_dist_"):] + "):(exporter!=importer)"
		case strings.HasPrefix(name, "border_"):
			term = "(year==" + name[len("border_"):] + "):(exporter!=importer)"
		}
		names[name] = term
	}
	return names
}

func (s referenceSpec) formula() string {
	outcome, right, _ := strings.Cut(s.Formula, " ~ ")
	var parts, effects []string
	for _, name := range strings.Split(right, " + ") {
		parts = append(parts, s.terms()[name])
	}
	for _, e := range s.FixedEffects {
		switch e {
		case "intra_pair":
			e = `ifelse(exporter==importer, exporter, "inter")`
		case "pair2":
			e = "ifelse(exporter==importer, 0, pair_id)"
		}
		effects = append(effects, e)
	}
	return outcome + " ~ " + strings.Join(parts, " + ") + " | " + strings.Join(effects, " + ")
}

func (s referenceSpec) where() string {
	w := s.Filter
	for _, swap := range [][2]string{
		{"year in {1986,1990,...,2006}", "year in (1986,1990,1994,1998,2002,2006)"},
		{" , ", " && "}, {", not (", " && !("},
		{"sum over years of trade by pair_id > 0", "sum(trade, pair_id) > 0"},
		{" and ", " && "}, {" or ", " || "},
	} {
		w = strings.ReplaceAll(w, swap[0], swap[1])
	}
	if strings.HasPrefix(w, "all rows") {
		return "1 == 1"
	}
	return w
}

// TestReference fits every specification of the reference file.
func TestReference(t *testing.T) {
	var gold struct{ Specs []referenceSpec }
	goldJSON(t, "ppml_reference.json", &gold)
	frames := make(map[string]*Frame)
	for _, s := range gold.Specs {
		t.Run(s.ID, func(t *testing.T) {
			if frames[s.Dataset] == nil {
				frames[s.Dataset] = goldFrame(t, "data/"+s.Dataset)
			}
			f, err := frames[s.Dataset].Where(s.where())
			if err != nil {
				t.Fatal(err)
			}
			checkReference(t, s, f)
		})
	}
}

func checkReference(t *testing.T, s referenceSpec, f *Frame) {
	formula, err := ParseFormula(s.formula())
	if err != nil {
		t.Fatal(err)
	}
	var spec Spec
	if s.Weights != nil {
		spec.Weights = "1 + (year-1986)/20 + 0.5*cntg"
	}
	p, err := f.Problem(formula, spec)
	if err != nil {
		t.Fatal(err)
	}
	r := mustFit(t, p, Options{DropSingletons: strings.HasSuffix(s.ID, "singletons")})
	terms := s.terms()
	for _, name := range sorted(s.Coef) {
		c, ok := r.Coef(terms[name])
		if !ok {
			t.Fatalf("no coefficient %s (%s) in %v", name, terms[name], r.Coefs)
		}
		wantClose(t, name, c.Value, s.Coef[name], 1e-8)
	}
	wantClose(t, "deviance", r.Deviance, s.Deviance, 1e-10)
	wantClose(t, "log likelihood", r.LogLik, s.LogLik, 1e-10)
	wantClose(t, "squared correlation", r.SquaredCor, s.SqCor, 1e-9)
	wantClose(t, "sum of fitted values", r.SumFitted, r.SumY, 1e-9)
	if s.Weights == nil { // with weights fixest's null model is not weighted
		wantClose(t, "adjusted pseudo R2", r.AdjustedPseudoR2, s.PseudoR2, 1e-9)
	}
	if r.N != s.NUsed || r.Params != s.NParams {
		t.Errorf("%d rows and %d parameters, want %d and %d", r.N, r.Params, s.NUsed, s.NParams)
	}
	t.Logf("%d iterations", r.Iterations)
	for key, want := range s.SE {
		checkErrors(t, s, f, r, key, want)
	}
}

// checkErrors compares one kind of standard errors.
func checkErrors(t *testing.T, s referenceSpec, f *Frame, r *Result, key string, want map[string]float64) {
	var opt Options
	by := strings.TrimPrefix(s.Cluster, "~")
	switch key {
	case "iid":
		opt.IID, opt.SSC = true, Fixest
	case "hetero_hc1":
		opt.Robust, opt.SSC = true, Fixest
	case "cluster":
		opt.SSC = Fixest
	case "cluster_noadj":
		opt.SSC = None
	case "cluster_multi":
		opt.SSC, by = Fixest, strings.TrimPrefix(s.ClusterMulti, "~")
	case "cluster_multi_noadj":
		opt.SSC, by = None, strings.TrimPrefix(s.ClusterMulti, "~")
	}
	list, err := ParseFactors(by)
	if err != nil {
		t.Fatal(err)
	}
	clusters, err := f.Factors(list)
	if err != nil {
		t.Fatal(err)
	}
	v, err := r.Covary(clusters, opt)
	if err != nil {
		t.Fatal(err)
	}
	for name, term := range s.terms() {
		c, _ := v.Coef(term)
		wantClose(t, key+" SE of "+name, c.SE, want[name], 1e-6)
	}
}

func sorted(m map[string]float64) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
