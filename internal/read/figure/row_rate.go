package figure

import "github.com/comity-project/comity"

// addRate gives the change in a cell to the value that it is of; a share is a figure of its own, and so is a second change of the same value, or one that
// is told as an amount.
func (row *rowDraft) addRate(r *reader, c cell, col column) {
	at := row.valueOf(r, col)
	if at < 0 || col.rate == share && c.value.Equal(comity.Int(100)) { // the whole is all of itself
		return
	}
	d := r.drafts[at]
	x := d
	x.last = c.last
	x.Value, x.Change, x.ChangeStep, x.Basis = nil, nil, comity.Decimal{}, comity.NoBasis
	x.Evidence.Slots = map[string]comity.Span{"amount": r.span(c.first, c.last)}
	if col.rate == share {
		x.Measure, x.Value, x.Product = comity.Other, &comity.Quantity{Value: c.value, Unit: comity.Percent, Step: c.step}, "share of "+plural(d.Flow)
		r.drafts = append(r.drafts, x)
		return
	}
	row.group = len(row.made)
	basis := col.basis
	if base := row.base(r, at, c); base != nil && basis != comity.MoM {
		basis = stepBasis(base.Period, d.Period, basis)
		less := cell{value: c.value.Sub(comity.Int(100)), step: c.step}
		switch scale := r.scale(col); {
		case c.percent || d.isChange(c, base):
		case d.isChange(less, base): // "96.0" for a fall of 4%
			c = less
		case d.isDifference(c, base, scale):
			v := c.value.Mul(scale)
			x.Change, x.ChangeStep, x.Basis, x.ChangeUnit = &v, c.step.Mul(scale), comity.Level, d.Value.Unit
			r.drafts = append(r.drafts, x)
			return
		}
	}
	if d.Change == nil {
		r.drafts[at].setChange(c, basis)
		return
	}
	x.setChange(c, basis)
	r.drafts = append(r.drafts, x)
}

// valueOf is the draft of the value that a change or share is of: the latest since the last change, else the latest of the row; -1 for none.
func (row *rowDraft) valueOf(r *reader, col column) int {
	best := -1
	for _, from := range []int{row.group, 0} {
		for _, k := range row.made[from:] {
			if d := &r.drafts[k]; (col.flow == "" || col.flow == d.Flow) && (best < 0 || d.Period.Last() >= r.drafts[best].Period.Last()) {
				best = k
			}
		}
		if best >= 0 {
			break
		}
	}
	return best
}

// base is the value that a change is measured against: the one that makes it true, else that of a year before, else any other of the row.
func (row *rowDraft) base(r *reader, at int, c cell) *draft {
	var base *draft
	d := &r.drafts[at]
	for _, k := range row.made {
		o := &r.drafts[k]
		if k == at || o.Flow != d.Flow || o.Partner != d.Partner || o.Value.Unit != d.Value.Unit || o.Period.Len() != d.Period.Len() {
			continue
		}
		if d.isChange(c, o) {
			return o
		}
		if base == nil || o.Period == d.Period.YearEarlier() {
			base = o
		}
	}
	return base
}

// setChange gives a figure a change in percent.
func (d *draft) setChange(c cell, basis comity.Basis) {
	v := c.value.Mul(comity.Scaled(1, -2))
	d.Change, d.ChangeStep, d.Basis = &v, c.step.Mul(comity.Scaled(1, -2)), basis
}

// isChange reports whether a number is how many percent a value is above the other one, isDifference whether it is by how much.
func (d *draft) isChange(c cell, base *draft) bool {
	if base.Value.Value.Sign() == 0 {
		return true
	}
	was, is := base.Value.Value.Float(), d.Value.Value.Float()
	gap := (is-was)/max(was, -was)*100 - c.value.Float()
	return gap < 0.6 && gap > -0.6
}

func (d *draft) isDifference(c cell, base *draft, scale comity.Decimal) bool {
	gap := d.Value.Value.Sub(base.Value.Value).Sub(c.value.Mul(scale)).Abs()
	return !scale.Mul(c.step).Mul(comity.Int(2)).Less(gap)
}

// stepBasis is the basis of a change between the times of two columns.
func stepBasis(was, is comity.Period, told comity.Basis) comity.Basis {
	switch is.Start() - was.Start() {
	case 0:
		return told
	case 12, -12:
		return comity.YoY
	case 1:
		if is.Len() == 1 {
			return comity.MoM
		}
	}
	return comity.NoBasis
}
