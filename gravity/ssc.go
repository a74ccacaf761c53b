package gravity

import "fmt"

// SSC is a small-sample correction of standard errors. With N rows used, G
// clusters (the fewest, for several) and K estimated parameters:
//
//	             clustered               robust        iid
//	PPMLHDFE     G/(G−1)                 N/(N−1)       1
//	Fixest       G/(G−1)·(N−1)/(N−K)     N/(N−K)       (N−1)/(N−K)
//	None         1                       1             1
//
// K counts slopes and effects: the first effect in full, the others less one,
// and an effect nested in a cluster as one. Programs differ in nothing else:
// what looks like a disagreement between them is this factor.
type SSC int

// The corrections of ppmlhdfe (Stata; the default) and fixest (R), and none.
const (
	PPMLHDFE SSC = iota
	Fixest
	None
)

var sscNames = [...]string{"ppmlhdfe", "fixest", "none"}

// String returns the name of the correction, as the command line takes it.
func (s SSC) String() string { return sscNames[s] }

// ParseSSC reads the name of a correction.
func ParseSSC(name string) (SSC, error) {
	for s, n := range sscNames {
		if n == name {
			return SSC(s), nil
		}
	}
	return 0, fmt.Errorf("gravity: small-sample correction %q; known are ppmlhdfe, fixest, none", name)
}

// iid returns the factor for standard errors from the Hessian alone.
func (s SSC) iid(n, params int) float64 {
	if s == Fixest && n > params {
		return float64(n-1) / float64(n-params)
	}
	return 1
}

// robust returns the factor for rows that are their own clusters.
func (s SSC) robust(n, params int) float64 {
	switch {
	case s == PPMLHDFE && n > 1:
		return float64(n) / float64(n-1)
	case s == Fixest && n > params:
		return float64(n) / float64(n-params)
	}
	return 1
}

// clustered returns the factor for groups clusters.
func (s SSC) clustered(n, groups, params int) float64 {
	if s == None || groups < 2 {
		return 1
	}
	q := float64(groups) / float64(groups-1)
	if s == Fixest && n > params {
		q *= float64(n-1) / float64(n-params)
	}
	return q
}

// params counts estimated parameters; effects nested in one of the clusters
// count as one each.
func (f *fit) params(clusters []Factor) int {
	if f.order == nil { // an intercept or nothing
		if f.p.pin {
			return len(f.active)
		}
		return len(f.active) + 1
	}
	k := len(f.active) + 1
	for _, e := range f.effects {
		nested := false
		for _, c := range clusters {
			nested = nested || e.nestedIn(c)
		}
		if !nested {
			k += e.Levels - 1
		}
	}
	return k
}
