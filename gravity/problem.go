package gravity

import (
	"errors"
	"fmt"
	"math"
)

// Intercept names the constant of a model without fixed effects.
const Intercept = "(Intercept)"

// Conditions that callers may want to tell apart.
var (
	ErrNotConverged = errors.New("did not converge")
	ErrNoRows       = errors.New("no rows left to fit")
)

// A Column is a named regressor.
type Column struct {
	Name   string
	Values []float64
}

// A Problem is a Poisson pseudo-maximum-likelihood regression:
//
//	E[Y] = exp(X·b + Σ effects + Offset),
//
// for Y ≥ 0, estimated by maximising Σ Weights (Y·η − exp η). NaN anywhere, or
// a factor code of −1, marks a missing cell; its row is left out and counted.
type Problem struct {
	Name     string // of the outcome, for messages
	Y        []float64
	X        []Column
	Effects  []Factor  // absorbed; none: an intercept is fitted
	NoConst  bool      // no effects and no intercept either
	Weights  []float64 // analytic, ≥ 0; nil: 1
	Offset   []float64 // nil: 0
	Clusters []Factor  // one: clustered; several: multiway; none: robust
	Origin   []int32   // for messages, where rows stood before filtering, from 0; nil: as they are
}

// A Reason says why a row was not used.
type Reason uint8

// Reasons in the order in which rows are looked at.
const (
	Used       Reason = iota
	Missing           // a cell of the row is empty
	ZeroWeight        // its weight is 0
	ZeroGroup         // every outcome in one of its groups is zero: the group's effect runs to −∞
	Singleton         // alone in one of its groups (only if asked to drop these)
	Separated         // y = 0 and some combination of regressors drives its mean to 0 at no cost
	reasons
)

var reasonNames = [reasons]string{"used", "missing", "zero_weight", "zero_group", "singleton", "separated"}

// String names the reason in words.
func (r Reason) String() string { return reasonNames[r] }

// check refuses what no fit could mend, naming the row.
func (p *Problem) check() error {
	n := len(p.Y)
	name := p.Name
	if name == "" {
		name = "outcome"
	}
	if n == 0 {
		return fmt.Errorf("gravity: %s: %w", name, ErrNoRows)
	}
	if n > math.MaxInt32 {
		return fmt.Errorf("gravity: %d rows; at most %d can be fitted at once", n, math.MaxInt32)
	}
	if err := p.checkNumbers(name, p.Y, n, true); err != nil {
		return err
	}
	for _, c := range p.X {
		if err := p.checkNumbers(c.Name, c.Values, n, false); err != nil {
			return err
		}
	}
	if p.Weights != nil {
		if err := p.checkNumbers("weights", p.Weights, n, true); err != nil {
			return err
		}
	}
	if p.Offset != nil {
		if err := p.checkNumbers("offset", p.Offset, n, false); err != nil {
			return err
		}
	}
	for _, list := range [][]Factor{p.Effects, p.Clusters} {
		for _, f := range list {
			if err := f.check(n); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Problem) checkNumbers(name string, values []float64, rows int, nonNegative bool) error {
	if len(values) != rows {
		return fmt.Errorf("gravity: %s has %d rows, the outcome %d", name, len(values), rows)
	}
	for i, v := range values {
		if math.IsInf(v, 0) {
			return fmt.Errorf("gravity: %s is %v at row %d; take the row out or mend it", name, v, p.rowNumber(i))
		}
		if nonNegative && v < 0 {
			return fmt.Errorf("gravity: %s is negative (%g) at row %d; it must be zero or more", name, v, p.rowNumber(i))
		}
	}
	return nil
}

func (p *Problem) rowNumber(i int) int {
	if p.Origin == nil {
		return i + 1
	}
	return int(p.Origin[i]) + 1
}
