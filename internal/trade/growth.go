package trade

import (
	"fmt"

	"github.com/comity-project/comity"
)

// Growth is the change of a series on the same months a year before, as a fraction: the rate that the release states, or the one that the
// levels give. The office's own rate is better, since it is made from unrounded numbers; the levels confirm it.
func Growth(r Record, q Query) (comity.Derivation, error) { return Change(r, q, 12) }

// Change is the change of a series on its months shifted back by so many months; 12 is year on year, 1 on a single month is month on month.
func Change(r Record, q Query, months int) (comity.Derivation, error) {
	if q.Unit == "" {
		q.Unit = "USD"
	}
	name := fmt.Sprintf("growth of %s on %s", label(q.Series, q.Period), q.Period.Shift(-months))
	var stated *Vintage
	if months == 12 {
		for _, v := range Vintages(r, q.Series, q.Unit, q.AsOf) {
			if v.Period == q.Period && v.Growth != nil {
				stated = &v
			}
		}
	}
	earlier := q
	earlier.Period = q.Period.Shift(-months)
	now, errNow := level(r, q)
	was, errWas := level(r, earlier)
	computed, errQuo := comity.Interval{}, error(nil)
	if errNow == nil && errWas == nil {
		computed, errQuo = growthOf(q.Flow, now, was)
	}
	fromLevels := errNow == nil && errWas == nil && errQuo == nil
	switch {
	case stated != nil && (!fromLevels || stated.Growth.Overlaps(computed) || !now.Day.After(stated.Day)):
		d := comity.Derivation{Formula: "stated growth", Label: name, Interval: *stated.Growth, Best: stated.Growth.Mid(), Unit: "fraction",
			Compiler: stated.Compiler, Released: stated.Released, Public: stated.Public, Status: stated.Status, Sources: stated.Sources}
		if fromLevels {
			d.From = []comity.Derivation{now.Derivation, was.Derivation}
		}
		return d, nil
	case fromLevels:
		return comity.Derivation{Formula: "level / year-earlier level − 1", Label: name, Interval: computed, Best: tidyFraction(computed), Unit: "fraction",
			Compiler: now.Compiler, Released: now.Released, Public: now.Day, Status: now.Status,
			Sources: append(append([]string{}, now.Sources...), was.Sources...), From: []comity.Derivation{now.Derivation, was.Derivation}}, nil
	case errNow != nil:
		return comity.Derivation{}, errNow
	case errWas != nil:
		return comity.Derivation{}, errWas
	}
	return comity.Derivation{}, errQuo
}

// growthOf is the growth of a level; of a balance it is the growth of its size, as tables print it, when the sign is the same.
func growthOf(flow comity.Flow, now, was Vintage) (comity.Interval, error) {
	a, b := now.Interval, was.Interval
	if flow == comity.Balance && b.Hi.Sign() < 0 {
		a, b = a.Neg(), b.Neg()
	}
	return a.Growth(b)
}

// tidyFraction is a rate to print for an interval: its middle to a tenth of a percent or finer where the interval allows.
func tidyFraction(i comity.Interval) comity.Decimal {
	step := comity.Scaled(1, -4)
	if i.Width().Less(comity.MustDecimal("0.0002")) {
		return within(i, step)
	}
	return within(i, comity.Scaled(1, -3))
}
