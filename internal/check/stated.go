package check

import (
	"strings"

	"github.com/comity-project/comity"
)

// The hedging band: what "about" and "nearly" leave on either side, as a share of the number, at least and at most. Readers differ widely here
// (Ferson et al. 2015); five to ten percent lies inside what the studies report and is our choice, one constant for all texts.
var (
	bandLeast = comity.MustDecimal("0.05")
	bandMost  = comity.MustDecimal("0.10")
)

// stated is the interval that a printed size with its hedge leaves. The size is not negative; signs are put back by the caller.
func stated(size, step comity.Decimal, approx comity.Approx, hedge string) comity.Interval {
	half := step.Mul(comity.MustDecimal("0.5"))
	band := clamp(step, size.Mul(bandLeast), size.Mul(bandMost))
	just := strings.HasPrefix(strings.ToLower(hedge), "just")
	if just {
		band = band.Mul(comity.MustDecimal("0.5"))
	}
	switch approx {
	case comity.About:
		return comity.Interval{Lo: size.Sub(band), Hi: size.Add(band)}
	case comity.Under:
		return comity.Interval{Lo: size.Sub(band), Hi: size}
	case comity.Over:
		if just {
			return comity.Interval{Lo: size, Hi: size.Add(band)}
		}
		if isAtLeast(hedge) {
			return comity.Interval{Lo: size.Sub(half), Hi: comity.Infinity}
		}
		return comity.Interval{Lo: size, Hi: comity.Infinity}
	}
	return comity.Interval{Lo: size.Sub(half), Hi: size.Add(half)}
}

func isAtLeast(hedge string) bool {
	h := strings.ToLower(hedge)
	return strings.Contains(h, "at least") || strings.Contains(h, "no less than") || strings.Contains(h, "a minimum of")
}

func clamp(d, lo, hi comity.Decimal) comity.Decimal {
	if d.Less(lo) {
		return lo
	}
	if hi.Less(d) {
		return hi
	}
	return d
}

// statedValue is the interval of a figure's level, with its sign.
func statedValue(f *comity.Figure) comity.Interval {
	return signed(f.Value.Value, printedStep(*f.Value), f.Approx, f.Hedge)
}

// statedChange is the interval of a figure's change, as a fraction. The hedge belongs to the level where there is one.
func statedChange(f *comity.Figure) comity.Interval {
	approx, hedge := f.Approx, f.Hedge
	if f.Value != nil {
		approx, hedge = comity.Exact, ""
	}
	return signed(*f.Change, f.ChangeStep, approx, hedge)
}

func signed(v, step comity.Decimal, approx comity.Approx, hedge string) comity.Interval {
	i := stated(v.Abs(), step, approx, hedge)
	if v.Sign() < 0 {
		return i.Neg()
	}
	return i
}

// printedStep is the place down to which a number claims to be right. The last digit written counts, but a number that ends in zeros, like 500
// million, is read as rounded to a twentieth of itself, or to its last digit that is not zero where that is finer.
func printedStep(q comity.Quantity) comity.Decimal {
	step := q.Resolution()
	coarse := q.Value.LastNonzero()
	if !step.Less(coarse) || q.Unit == comity.Percent {
		return step
	}
	twentieth := q.Value.Abs().Mul(bandLeast)
	if twentieth.Less(step) {
		return step
	}
	if coarse.Less(twentieth) {
		return coarse
	}
	return twentieth
}
