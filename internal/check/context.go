package check

import (
	"fmt"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

func (j *judge) note(kind, text string, official *comity.Derivation) {
	j.v.Context = append(j.v.Context, comity.Context{Kind: kind, Text: text, Official: official})
}

// context sets the honest neighbours beside a figure of trade: what it implies of a year before, the longer window, the dollars beside the
// percent, the balance behind a total, a lead over the story's other partners, what was revised since.
func (j *judge) context() {
	q := j.query()
	if q.Product != comity.AllProducts || j.f.Value != nil && !currency(j.f.Value.Unit) {
		return
	}
	if q.Unit == "" {
		q.Unit = "USD"
	}
	j.base(q)
	j.window(q)
	j.dollars(q)
	j.behindTotal(q)
	j.lead()
	j.mirror(q)
	j.revision(q)
}

// base is the year-earlier level: official, and as the story's own two numbers imply it.
func (j *judge) base(q trade.Query) {
	if j.f.Value == nil || j.f.Change == nil || j.f.Basis != comity.YoY {
		return
	}
	earlier := q
	earlier.Period = q.Period.YearEarlier()
	official, err := trade.Level(j.Record, earlier)
	implied, errQuo := statedValue(j.f).Quo(statedChange(j.f).Add(comity.Exactly(comity.Int(1))))
	switch {
	case err == nil && errQuo == nil:
		how := ""
		if official.Formula != "observed" {
			how = "derived; "
		}
		text := fmt.Sprintf("a year earlier %s (%sthe story implies %s)", Number(official.Best, official.Unit), how, Range(implied, official.Unit))
		j.note("base", text, &official)
	case errQuo == nil:
		j.note("base", fmt.Sprintf("the story implies %s a year earlier", Range(implied, j.f.Value.Unit)), nil)
	}
}

// window sets the longest cumulated months that end with a single month beside it, and the month before.
func (j *judge) window(q trade.Query) {
	if q.Period.Len() != 1 {
		return
	}
	wide, ok := trade.Cumulated(j.Record, q)
	if !ok {
		return
	}
	long := q
	long.Period = wide
	total, err := trade.Level(j.Record, long)
	if err != nil {
		return
	}
	text := fmt.Sprintf("%s: %s", wide.Long(), Number(total.Best, total.Unit))
	if rate, err := trade.Growth(j.Record, long); err == nil {
		text += ", " + Rate(rate.Best)
	}
	text += "."
	before := q
	before.Period = q.Period.Shift(-1)
	if rate, err := trade.Growth(j.Record, before); err == nil {
		text += fmt.Sprintf(" %s %s.", before.Period.Start().Month(), Rate(rate.Best))
	}
	j.note("window", text+" The month is not the year.", &total)
}

// dollars tells a percentage in money.
func (j *judge) dollars(q trade.Query) {
	if j.f.Change == nil || j.f.Basis != comity.YoY {
		return
	}
	now, was, err := j.yearApart(q)
	if err != nil {
		return
	}
	change := now.Best.Sub(was.Best)
	sign := ""
	if change.Sign() > 0 {
		sign = "+"
	}
	j.note("dollars", fmt.Sprintf("in money %s%s on %s", sign, Number(change.RoundTo(now.Interval.Width()), now.Unit), Number(was.Best, was.Unit)), &now)
}

// behindTotal takes a total apart.
func (j *judge) behindTotal(q trade.Query) {
	if q.Flow != comity.Total || j.f.Value == nil {
		return
	}
	m, b := q, q
	m.Flow, b.Flow = comity.Import, comity.Balance
	imports, err := trade.Level(j.Record, m)
	if err != nil {
		return
	}
	total, err := trade.Level(j.Record, q)
	if err != nil {
		return
	}
	text := share(imports.Best, total.Best) + " of it are imports"
	if balance, err := trade.Level(j.Record, b); err == nil {
		text += "; balance " + Number(balance.Best, balance.Unit)
	}
	j.note("balance", text, &imports)
}

// lead measures the distance to the story's own figures for other partners in the same flow and months.
func (j *judge) lead() {
	if j.f.Value == nil {
		return
	}
	for i := range j.all {
		o := &j.all[i]
		if o == j.f || o.Value == nil || o.Measure != comity.Trade || o.Reporter != j.f.Reporter || o.Partner == j.f.Partner || o.Flow != j.f.Flow ||
			o.Period != j.f.Period || o.Product != j.f.Product || o.Value.Unit != j.f.Value.Unit || o.Partner == "" || o.Partner == comity.World || j.f.Partner == comity.World {
			continue
		}
		// only a race is worth telling: half as much again is no neighbour
		if gap := j.f.Value.Value.Sub(o.Value.Value); gap.Sign() > 0 && gap.Less(o.Value.Value.Mul(comity.MustDecimal("0.5"))) {
			j.note("lead", fmt.Sprintf("%s (%s) more than with %s", Number(gap, o.Value.Unit), share(gap, o.Value.Value), o.Partner.The()), nil)
		}
	}
}

// mirror shows the partner's own record of the flow, for the same months only; it never contradicts by itself.
func (j *judge) mirror(q trade.Query) {
	m := q
	m.Reporter, m.Partner = q.Partner, q.Reporter
	m.Flow = mirrorFlow(q.Flow)
	if m.Flow == "" || j.f.Value == nil {
		return
	}
	if d, err := trade.Level(j.Record, m); err == nil {
		j.note("mirror", fmt.Sprintf("%s’s own record of the same months: %s (%s)", m.Reporter.The(), Number(d.Best, d.Unit), d.Compiler), &d)
	}
}

// revision tells what was published after the story's day.
func (j *judge) revision(q trade.Query) {
	if j.f.Value == nil {
		return
	}
	then, err := trade.Level(j.Record, q)
	if err != nil {
		return
	}
	q.AsOf = comity.Date{}
	now, err := trade.Level(j.Record, q)
	if err != nil || now.Public == then.Public {
		return
	}
	if both, ok := now.Interval.Intersect(then.Interval); ok && both.Lo.Less(both.Hi) { // prints that only touch, like 2.04 and 2.05, differ
		return
	}
	j.note("revision", fmt.Sprintf("since revised to %s (public %s)", Number(now.Best, now.Unit), now.Public), &now)
}
