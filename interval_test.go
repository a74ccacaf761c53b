package comity

import (
	"testing"

	"pgregory.net/rapid"
)

func drawInterval(t *rapid.T, label string) (Interval, Decimal) {
	a := Scaled(rapid.Int64Range(-1e9, 1e9).Draw(t, label+" lo"), int32(rapid.IntRange(-3, 3).Draw(t, label+" exp")))
	w := Scaled(rapid.Int64Range(0, 1e6).Draw(t, label+" width"), 0)
	part := Scaled(rapid.Int64Range(0, 1000).Draw(t, label+" part"), -3)
	return Interval{a, a.Add(w)}, a.Add(w.Mul(part))
}

// Whatever is true of the parts is true of the result.
func TestArithmeticIncludesTruth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		A, a := drawInterval(t, "a")
		B, b := drawInterval(t, "b")
		if !A.Add(B).Contains(a.Add(b)) {
			t.Fatalf("%v + %v misses %v", A, B, a.Add(b))
		}
		if !A.Sub(B).Contains(a.Sub(b)) {
			t.Fatalf("%v - %v misses %v", A, B, a.Sub(b))
		}
		if !A.Mul(B).Contains(a.Mul(b)) {
			t.Fatalf("%v * %v misses %v", A, B, a.Mul(b))
		}
		if q, err := A.Quo(B); err == nil && !q.Contains(a.Quo(b)) {
			t.Fatalf("%v / %v misses %v", A, B, a.Quo(b))
		}
	})
}

// A wider input never gives a narrower output.
func TestArithmeticIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		A, _ := drawInterval(t, "a")
		B, _ := drawInterval(t, "b")
		W := A.Widen(Scaled(rapid.Int64Range(0, 1000).Draw(t, "widen"), -1))
		if !A.Add(B).Within(W.Add(B)) || !A.Sub(B).Within(W.Sub(B)) || !A.Mul(B).Within(W.Mul(B)) {
			t.Fatalf("widening %v to %v narrowed a result with %v", A, W, B)
		}
		if q, err := A.Quo(B); err == nil {
			if w, err := W.Quo(B); err != nil || !q.Within(w) {
				t.Fatalf("widening %v to %v narrowed the quotient by %v", A, W, B)
			}
		}
	})
}

func TestGrowthOfRoundedLevels(t *testing.T) {
	now, before := Rounded(MustDecimal("6.88"), MustDecimal("0.01")), Rounded(MustDecimal("7.01"), MustDecimal("0.01"))
	g, err := now.Growth(before)
	if err != nil || !g.Contains(MustDecimal("-0.0183")) || g.Contains(MustDecimal("-0.0201")) {
		t.Errorf("growth from 7.01 to 6.88 is %v, %v", g, err)
	}
	if _, err := now.Growth(Interval{Int(-1), Int(1)}); err == nil {
		t.Error("growth on a base that may be zero has an answer")
	}
}

func TestDecimalKeepsPrecision(t *testing.T) {
	for _, test := range []struct{ in, text, step, last string }{
		{"110.20", "110.20", "0.01", "0.1"},
		{"110.2", "110.2", "0.1", "0.1"},
		{"2e9", "2000000000", "1000000000", "1000000000"},
		{"3488", "3488", "1", "1"},
		{"0.00", "0.00", "0.01", "1"},
	} {
		d := MustDecimal(test.in)
		if d.String() != test.text || d.Step().String() != test.step || d.LastNonzero().String() != test.last {
			t.Errorf("%s: %s step %s last %s", test.in, d, d.Step(), d.LastNonzero())
		}
	}
	if got := MustDecimal("6.88").TruncateTo(MustDecimal("0.1")).String(); got != "6.8" {
		t.Errorf("6.88 cut to 0.1 is %s", got)
	}
	if got := MustDecimal("6885").RoundTo(Scaled(1, 1)).String(); got != "6890" {
		t.Errorf("6885 rounded to tens is %s", got)
	}
}
