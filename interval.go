package comity

import "fmt"

// Interval is every number that a statement leaves possible: [Lo, Hi], both ends in. An end may be infinite.
//
// A printed number is an interval because it was rounded: "$6.88 billion" is [6.875, 6.885] billion. An official number is one for the
// same reason. A growth rate computed from 6.88 and 7.01 is then [6.875/7.015−1, 6.885/7.005−1] = [−2.00 %, −1.71 %], and the −1.83 %
// that the ministry computed from its own unrounded dollars lies inside. Arithmetic rounds outward, so whatever is true of the parts is
// true of the result (the inclusion property of Moore, Interval Analysis, 1966).
type Interval struct {
	Lo, Hi Decimal
}

// Exactly is the interval of one number.
func Exactly(d Decimal) Interval { return Interval{d, d} }

// Rounded is what a number printed to a multiple of step leaves possible: v ± step/2.
func Rounded(v, step Decimal) Interval {
	half := step.Mul(MustDecimal("0.5"))
	return Interval{v.Sub(half), v.Add(half)}
}

// Hull is the smallest interval that holds both numbers.
func Hull(a, b Decimal) Interval {
	if b.Less(a) {
		a, b = b, a
	}
	return Interval{a, b}
}

// Add is the sum of any number of a with any number of b.
func (a Interval) Add(b Interval) Interval {
	return Interval{a.Lo.op(down.Add, b.Lo), a.Hi.op(up.Add, b.Hi)}
}

// Sub is the difference.
func (a Interval) Sub(b Interval) Interval {
	return Interval{a.Lo.op(down.Sub, b.Hi), a.Hi.op(up.Sub, b.Lo)}
}

// Neg mirrors the interval at zero.
func (a Interval) Neg() Interval { return Interval{a.Hi.Neg(), a.Lo.Neg()} }

// Mul is the product.
func (a Interval) Mul(b Interval) Interval {
	out := Interval{a.Lo.op(down.Mul, b.Lo), a.Lo.op(up.Mul, b.Lo)}
	for _, p := range [][2]Decimal{{a.Lo, b.Hi}, {a.Hi, b.Lo}, {a.Hi, b.Hi}} {
		out.Lo = minDecimal(out.Lo, p[0].op(down.Mul, p[1]))
		out.Hi = maxDecimal(out.Hi, p[0].op(up.Mul, p[1]))
	}
	return out
}

// Quo is the quotient; it has no answer, and says so, when b can be zero.
func (a Interval) Quo(b Interval) (Interval, error) {
	if b.Lo.Sign() <= 0 && b.Hi.Sign() >= 0 {
		return Interval{}, fmt.Errorf("%w: division by a number that may be zero", ErrNoData)
	}
	out := Interval{a.Lo.op(down.Quo, b.Lo), a.Lo.op(up.Quo, b.Lo)}
	for _, p := range [][2]Decimal{{a.Lo, b.Hi}, {a.Hi, b.Lo}, {a.Hi, b.Hi}} {
		out.Lo = minDecimal(out.Lo, p[0].op(down.Quo, p[1]))
		out.Hi = maxDecimal(out.Hi, p[0].op(up.Quo, p[1]))
	}
	return out, nil
}

// Growth is a/b − 1, as a fraction of the base b.
func (a Interval) Growth(b Interval) (Interval, error) {
	q, err := a.Quo(b)
	if err != nil {
		return Interval{}, err
	}
	return q.Sub(Exactly(Int(1))), nil
}

// Overlaps reports whether some number is possible under both.
func (a Interval) Overlaps(b Interval) bool { return !b.Hi.Less(a.Lo) && !a.Hi.Less(b.Lo) }

// Contains reports whether d is possible.
func (a Interval) Contains(d Decimal) bool { return !d.Less(a.Lo) && !a.Hi.Less(d) }

// Within reports whether all of a lies in b.
func (a Interval) Within(b Interval) bool { return !a.Lo.Less(b.Lo) && !b.Hi.Less(a.Hi) }

// Intersect is what both leave possible; ok is false when that is nothing.
func (a Interval) Intersect(b Interval) (both Interval, ok bool) {
	both = Interval{maxDecimal(a.Lo, b.Lo), minDecimal(a.Hi, b.Hi)}
	return both, !both.Hi.Less(both.Lo)
}

// Union is the smallest interval that holds both.
func (a Interval) Union(b Interval) Interval {
	return Interval{minDecimal(a.Lo, b.Lo), maxDecimal(a.Hi, b.Hi)}
}

// Mid is the middle; of a half-open interval its finite end.
func (a Interval) Mid() Decimal {
	switch {
	case a.Lo.IsInf():
		return a.Hi
	case a.Hi.IsInf():
		return a.Lo
	}
	return a.Lo.Add(a.Hi).Mul(MustDecimal("0.5"))
}

// Width is Hi − Lo.
func (a Interval) Width() Decimal { return a.Hi.Sub(a.Lo) }

// Widen moves both ends outward by d.
func (a Interval) Widen(d Decimal) Interval { return Interval{a.Lo.Sub(d), a.Hi.Add(d)} }

// Distance is the gap between two intervals, zero when they overlap.
func (a Interval) Distance(b Interval) Decimal {
	switch {
	case a.Hi.Less(b.Lo):
		return b.Lo.Sub(a.Hi)
	case b.Hi.Less(a.Lo):
		return a.Lo.Sub(b.Hi)
	}
	return Int(0)
}

// String is [lo, hi].
func (a Interval) String() string { return "[" + a.Lo.Short() + ", " + a.Hi.Short() + "]" }

// MarshalJSON writes [lo, hi]; an open end is null.
func (a Interval) MarshalJSON() ([]byte, error) {
	end := func(d Decimal) string {
		if d.IsInf() {
			return "null"
		}
		return d.Short()
	}
	return []byte("[" + end(a.Lo) + "," + end(a.Hi) + "]"), nil
}

func minDecimal(a, b Decimal) Decimal {
	if b.Less(a) {
		return b
	}
	return a
}

func maxDecimal(a, b Decimal) Decimal {
	if a.Less(b) {
		return b
	}
	return a
}
