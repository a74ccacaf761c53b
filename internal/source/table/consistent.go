package table

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/comity-project/comity"
)

// release is what makes rows speak of one number, or of parts of one, at one time.
type release struct {
	comity.Series
	released, public comity.Date
	compiler         string
}

// Consistent finds rows of one file that cannot all be true: two values for the same months from the same source or from two official tables of one
// release, and months that saw more trade than a longer run of months that holds them. Press copies may differ: they are witnesses. The lines are
// those of the rows in their order, header aside.
func Consistent(rows []comity.Observation, name string) error {
	by := map[release][]int{}
	for i := range rows {
		o := &rows[i]
		by[release{o.Series, o.Released, o.Public, o.Compiler}] = append(by[release{o.Series, o.Released, o.Public, o.Compiler}], i)
	}
	var bad []error
	for _, group := range by {
		for n, i := range group {
			for _, k := range group[n+1:] {
				if reason := against(&rows[i], &rows[k]); reason != "" {
					bad = append(bad, &RowError{name, k + 2, "", fmt.Errorf("%w: %s (line %d)", comity.ErrInput, reason, i+2)})
				}
			}
		}
	}
	slices.SortFunc(bad, func(a, b error) int {
		var x, y *RowError
		errors.As(a, &x)
		errors.As(b, &y)
		return cmp.Or(cmp.Compare(x.Line, y.Line), cmp.Compare(x.Error(), y.Error()))
	})
	return errors.Join(bad...)
}

// against tells why two rows of one release contradict each other, empty when they do not.
func against(a, b *comity.Observation) string {
	v, w := &a.Witnesses[0], &b.Witnesses[0]
	if v.Value == nil || w.Value == nil || v.Currency != w.Currency {
		return ""
	}
	x, y := comity.Rounded(*v.Value, v.Step), comity.Rounded(*w.Value, w.Step)
	official := v.Authority > comity.Quoted && w.Authority > comity.Quoted
	switch {
	case a.Period == b.Period && !x.Overlaps(y) && (official || v.Source == w.Source):
		return fmt.Sprintf("%s and %s for the same months in one release", v.Value, w.Value)
	case a.Flow == comity.Balance || !official && v.Source != w.Source:
		return ""
	case a.Period != b.Period && a.Period.Contains(b.Period) && x.Hi.Less(y.Lo):
		return fmt.Sprintf("%s for %s is more than %s for all of %s, which holds it", w.Value, b.Period, v.Value, a.Period)
	case a.Period != b.Period && b.Period.Contains(a.Period) && y.Hi.Less(x.Lo):
		return fmt.Sprintf("%s for %s is less than %s for %s, a part of it", w.Value, b.Period, v.Value, a.Period)
	}
	return ""
}
