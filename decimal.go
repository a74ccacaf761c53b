package comity

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// Decimal is an exact decimal number that keeps the precision it was stated with: 110.20 and 110.2 are equal in value and differ in
// [Decimal.Step]. It is immutable; the zero Decimal is 0. Infinities stand for the open end of an interval.
type Decimal struct{ d apd.Decimal }

// Arithmetic on numbers is exact to 34 digits, as in IEEE 754 decimal128. The ends of an [Interval] are rounded outward to 16 digits, so
// that they can be read.
var (
	nearest = context(apd.RoundHalfEven, 34)
	down    = context(apd.RoundFloor, 16)
	up      = context(apd.RoundCeiling, 16)
)

func context(mode apd.Rounder, digits uint32) *apd.Context {
	c := apd.BaseContext.WithPrecision(digits)
	c.Rounding = mode
	c.Traps = 0 // no operation here can be refused; what has no answer is asked for and refused by Interval
	return c
}

// Infinity is +∞; its negation is −∞.
var Infinity = Decimal{apd.Decimal{Form: apd.Infinite}}

// Int is the whole number n.
func Int(n int64) Decimal { return Scaled(n, 0) }

// Scaled is coeff × 10^exponent; the exponent is the stated precision.
func Scaled(coeff int64, exponent int32) Decimal { return Decimal{*apd.New(coeff, exponent)} }

// FromAPD takes over a finite number of the library underneath; it must not be changed afterwards.
func FromAPD(d apd.Decimal) Decimal { return Decimal{d} }

// ParseDecimal reads plain or scientific notation and keeps trailing zeros.
func ParseDecimal(s string) (Decimal, error) {
	d, cond, err := apd.BaseContext.NewFromString(strings.TrimSpace(s))
	if err != nil || cond.Any() || d.Form != apd.Finite {
		return Decimal{}, fmt.Errorf("%w: %q is not a number", ErrInput, s)
	}
	return Decimal{*d}, nil
}

// MustDecimal is [ParseDecimal] for constants in code and tests; it panics on bad text.
func MustDecimal(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Add is a + b.
func (a Decimal) Add(b Decimal) Decimal { return a.op(nearest.Add, b) }

// Sub is a − b.
func (a Decimal) Sub(b Decimal) Decimal { return a.op(nearest.Sub, b) }

// Mul is a × b.
func (a Decimal) Mul(b Decimal) Decimal { return a.op(nearest.Mul, b) }

// Quo is a ÷ b to 34 digits; b must not be zero.
func (a Decimal) Quo(b Decimal) Decimal { return a.op(nearest.Quo, b) }

func (a Decimal) op(f func(d, x, y *apd.Decimal) (apd.Condition, error), b Decimal) Decimal {
	var out Decimal
	_, _ = f(&out.d, &a.d, &b.d) // with no traps set there is no error
	return out
}

// Neg is −a.
func (a Decimal) Neg() Decimal { var out Decimal; out.d.Neg(&a.d); return out }

// Abs is |a|.
func (a Decimal) Abs() Decimal { var out Decimal; out.d.Abs(&a.d); return out }

// Cmp is −1, 0 or +1.
func (a Decimal) Cmp(b Decimal) int { return a.d.Cmp(&b.d) }

// Equal compares values, not stated precision.
func (a Decimal) Equal(b Decimal) bool { return a.Cmp(b) == 0 }

// Less reports a < b.
func (a Decimal) Less(b Decimal) bool { return a.Cmp(b) < 0 }

// Sign is −1, 0 or +1.
func (a Decimal) Sign() int { return a.d.Sign() }

// IsInf reports whether a is an open end.
func (a Decimal) IsInf() bool { return a.d.Form == apd.Infinite }

// Step is the place of the last stated digit: 0.01 for 110.20, 1 for 3488.
func (a Decimal) Step() Decimal { return Scaled(1, a.d.Exponent) }

// LastNonzero is the place of the last digit that is not zero: 1000 for 3000; 1 for 0.
func (a Decimal) LastNonzero() Decimal {
	if a.Sign() == 0 {
		return Int(1)
	}
	var r apd.Decimal
	r.Reduce(&a.d)
	return Scaled(1, r.Exponent)
}

// RoundTo rounds half away from zero to a multiple of step, as statistics offices print.
func (a Decimal) RoundTo(step Decimal) Decimal { return a.quantize(step, apd.RoundHalfUp) }

// TruncateTo cuts a off at a multiple of step, towards zero.
func (a Decimal) TruncateTo(step Decimal) Decimal { return a.quantize(step, apd.RoundDown) }

// quantize works for steps that are powers of ten.
func (a Decimal) quantize(step Decimal, mode apd.Rounder) Decimal {
	if a.IsInf() {
		return a
	}
	var r apd.Decimal
	r.Reduce(&step.d)
	var out Decimal
	_, _ = context(mode, 34).Quantize(&out.d, &a.d, r.Exponent)
	return out
}

// Float is the nearest float64, for pictures and models, never for a verdict.
func (a Decimal) Float() float64 {
	f, err := a.d.Float64()
	if err != nil && a.IsInf() && a.d.Negative {
		return -maxFloat
	}
	return f
}

const maxFloat = 1.797693134862315708145274237317043567981e+308

// String is plain notation with the stated zeros, never an exponent.
func (a Decimal) String() string {
	if a.IsInf() {
		if a.d.Negative {
			return "-∞"
		}
		return "∞"
	}
	return a.plain()
}

// Short is plain notation without zeros behind the last decimal that counts.
func (a Decimal) Short() string {
	s := a.String()
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// plain is the number without an exponent; a zero of billions is 0, not a row of zeros.
func (a Decimal) plain() string {
	if a.d.IsZero() && a.d.Exponent > 0 {
		return "0"
	}
	return a.d.Text('f')
}

// MarshalJSON writes a number; an open end is null.
func (a Decimal) MarshalJSON() ([]byte, error) {
	if a.IsInf() {
		return []byte("null"), nil
	}
	return []byte(a.plain()), nil
}

// UnmarshalJSON reads a number, keeping its zeros.
func (a *Decimal) UnmarshalJSON(b []byte) (err error) {
	*a, err = ParseDecimal(string(b))
	return err
}

func nullable(s string) []byte {
	if s == "" {
		return []byte("null")
	}
	b, err := json.Marshal(s)
	if err != nil {
		return []byte("null")
	}
	return b
}
