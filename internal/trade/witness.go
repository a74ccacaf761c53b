package trade

import (
	"cmp"
	"slices"
	"strings"

	"github.com/comity-project/comity"
)

// settled is what the witnesses of one observation leave of it.
type settled struct {
	interval comity.Interval
	best     comity.Decimal
	growth   *comity.Interval // year on year, as a fraction
	odd      []comity.Witness // disagree beyond their own rounding
	sources  []string
	by       comity.Authority // of the best witness
}

// settle weighs the witnesses of an observation in one currency. The best witness is the one of the highest authority, then of the finest
// print, then the one that most others repeat, then one that prints the growth as well. The others narrow its interval where they agree
// with it and are set aside as odd where they do not. It reports false when no witness gives a value in that currency.
// Witnesses that came up after the day asked for do not count.
func settle(o *comity.Observation, unit string, asOf comity.Date) (settled, bool) {
	var in, public []comity.Witness
	for _, w := range o.Witnesses {
		if !asOf.IsZero() && w.Public.After(asOf) {
			continue
		}
		public = append(public, w)
		if w.Value != nil && w.Currency == unit {
			in = append(in, w)
		}
	}
	var s settled
	s.growth = statedGrowth(public)
	if len(in) == 0 {
		return s, false
	}
	votes := func(w comity.Witness) int {
		n := 0
		for _, v := range in {
			if v.Value.Equal(*w.Value) {
				n += 1 + copies(v.Note)
			}
		}
		return n
	}
	slices.SortStableFunc(in, func(a, b comity.Witness) int {
		return cmp.Or(
			cmp.Compare(b.Authority, a.Authority),
			a.Step.Cmp(b.Step),
			cmp.Compare(votes(b), votes(a)),
			cmp.Compare(btoi(b.Growth != nil), btoi(a.Growth != nil)),
			strings.Compare(a.Source, b.Source),
		)
	})
	s.best, s.interval = *in[0].Value, printed(in[0])
	s.sources, s.by = []string{in[0].Source}, in[0].Authority
	for _, w := range in[1:] {
		// Neighbouring prints like 6.88 and 6.89 touch in one point: that is disagreement, not a sharper number.
		if both, ok := s.interval.Intersect(printed(w)); ok && both.Lo.Less(both.Hi) {
			s.interval = both
			s.sources = append(s.sources, w.Source)
		} else {
			s.odd = append(s.odd, w)
		}
	}
	return s, true
}

// copies counts the further outlets that a note names ("also a.com, b.com"): the same print of the same release, kept as one row.
func copies(note string) int {
	names, ok := strings.CutPrefix(note, "also ")
	if !ok {
		return 0
	}
	return 1 + strings.Count(names, ",")
}

func printed(w comity.Witness) comity.Interval { return comity.Rounded(*w.Value, w.Step) }

// statedGrowth is the finest growth rate printed by the best authority, as an interval of a fraction.
func statedGrowth(ws []comity.Witness) *comity.Interval {
	var best *comity.Witness
	for i := range ws {
		w := &ws[i]
		if w.Growth == nil {
			continue
		}
		if best == nil || cmp.Or(cmp.Compare(w.Authority, best.Authority), best.Growth.Step().Cmp(w.Growth.Step())) > 0 {
			best = w
		}
	}
	if best == nil {
		return nil
	}
	percent := comity.Rounded(*best.Growth, best.Growth.Step())
	fraction := percent.Mul(comity.Exactly(comity.Scaled(1, -2)))
	return &fraction
}

// CutOff reports whether the odd number is the better one cut off at its own last digit instead of rounded.
func CutOff(odd comity.Witness, best comity.Decimal) bool {
	return best.TruncateTo(odd.Step).Equal(*odd.Value)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
