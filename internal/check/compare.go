package check

import (
	"fmt"

	"github.com/comity-project/comity"
)

// near is how far outside the rounding a number may be and still be called imprecise.
var near = comity.MustDecimal("0.02")

// comparison is the outcome of setting a printed interval beside an official one.
type comparison struct {
	class  comity.Class
	reason string
	cut    bool
}

// compareLevel sets a printed level beside the official one. Value and step are as printed; best is the official number.
func compareLevel(said comity.Interval, value, step comity.Decimal, official comity.Derivation) comparison {
	if said.Overlaps(official.Interval) {
		return comparison{class: comity.Supported}
	}
	if official.Best.Sign() == value.Sign() && official.Best.TruncateTo(step).Equal(value) {
		return comparison{comity.Imprecise, fmt.Sprintf("%s was cut off, not rounded (it rounds to %s)",
			Number(official.Best, official.Unit), Number(official.Best.RoundTo(step), official.Unit)), true}
	}
	limit := official.Interval.Mid().Abs().Mul(near)
	gap := said.Distance(official.Interval)
	if !limit.Less(gap) {
		return comparison{comity.Imprecise, fmt.Sprintf("the official number is %s, outside the story's rounding by %s",
			Number(official.Best, official.Unit), share(gap, official.Interval.Mid())), false}
	}
	return comparison{comity.Contradicted, fmt.Sprintf("the official number is %s", Number(official.Best, official.Unit)), false}
}

// compareChange sets a printed change beside the official one, both as fractions. Close is the wider of 2 % of the change and half a point.
func compareChange(said comity.Interval, value comity.Decimal, official comity.Derivation) comparison {
	if said.Overlaps(official.Interval) {
		return comparison{class: comity.Supported}
	}
	limit := official.Interval.Mid().Abs().Mul(near)
	if half := comity.MustDecimal("0.005"); limit.Less(half) {
		limit = half
	}
	sameSign := official.Interval.Mid().Sign() == value.Sign()
	if gap := said.Distance(official.Interval); sameSign && !limit.Less(gap) {
		return comparison{comity.Imprecise, fmt.Sprintf("the official change is %s", Rate(official.Best)), false}
	}
	return comparison{comity.Contradicted, fmt.Sprintf("the official change is %s", Rate(official.Best)), false}
}

// width tells how wide a rounding is, when it is wide enough to matter.
func width(said comity.Interval, unit string) string {
	if said.Lo.IsInf() || said.Hi.IsInf() || said.Mid().Sign() == 0 {
		return ""
	}
	if half := said.Width().Mul(comity.MustDecimal("0.5")); half.Quo(said.Mid().Abs()).Less(comity.MustDecimal("0.10")) {
		return ""
	}
	return fmt.Sprintf("the printed number spans %s, a rounding of ±%s", Range(said, unit), share(said.Width().Mul(comity.MustDecimal("0.5")), said.Mid()))
}
