package trade

import (
	"slices"

	"github.com/comity-project/comity"
)

// Vintage is one state of a number: what a release, or arithmetic on one, said of a series in a period from a day on.
type Vintage struct {
	Period comity.Period
	Day    comity.Date // the day it counts from
	Latest comity.Date // the last day on which a release confirmed it
	comity.Derivation
	Growth *comity.Interval // the growth that the release states, as a fraction
}

// Vintages lists what was said of each period of a series up to a day, in the order of the periods and days: observed numbers, and the
// year-earlier numbers that later releases imply by their growth rates. The zero day means "all".
func Vintages(r Record, s comity.Series, unit string, asOf comity.Date) []Vintage {
	m, ok := r.(*memo)
	if !ok {
		return vintages(r, s, unit, asOf)
	}
	k := memoKey{s, unit, asOf}
	if _, done := m.vintages[k]; !done {
		m.vintages[k] = vintages(m.Record, s, unit, asOf)
	}
	return m.vintages[k]
}

func vintages(r Record, s comity.Series, unit string, asOf comity.Date) []Vintage {
	var list []Vintage
	for _, o := range r.Observations(s) {
		day := known(&o)
		if !asOf.IsZero() && day.After(asOf) {
			continue
		}
		w, ok := settle(&o, unit, asOf)
		if ok {
			list = append(list, observed(&o, w, unit, day))
			if w.growth != nil {
				if v, ok := implied(&o, w, unit, day); ok {
					list = append(list, v)
				}
			}
		} else if w.growth != nil {
			list = append(list, growthOnly(&o, w, unit, day))
		}
	}
	slices.SortStableFunc(list, func(a, b Vintage) int {
		if c := a.Period.Compare(b.Period); c != 0 {
			return c
		}
		return a.Day.Compare(b.Day)
	})
	return list
}

func label(s comity.Series, p comity.Period) string {
	text := string(s.Reporter) + "→" + string(s.Partner) + " " + string(s.Flow)
	if s.Product != comity.AllProducts {
		text += " of " + s.Product
	}
	return text + " " + p.String()
}

func observed(o *comity.Observation, w settled, unit string, day comity.Date) Vintage {
	return Vintage{Period: o.Period, Day: day, Latest: day, Growth: w.growth, Derivation: comity.Derivation{
		Formula: "observed", Label: label(o.Series, o.Period), Interval: w.interval, Best: w.best, Unit: unit, Compiler: o.Compiler, By: w.by,
		Released: o.Released, Public: day, Status: o.Status, Sources: w.sources, Odd: w.odd}}
}

// implied is the year-earlier level that a level and its growth leave: level / (1 + growth).
func implied(o *comity.Observation, w settled, unit string, day comity.Date) (Vintage, bool) {
	base, err := w.interval.Quo(w.growth.Add(comity.Exactly(comity.Int(1))))
	if err != nil || base.Lo.Sign() < 0 && o.Flow != comity.Balance {
		return Vintage{}, false
	}
	earlier := o.Period.YearEarlier()
	from := observed(o, w, unit, day).Derivation
	rate := comity.Derivation{Formula: "stated growth", Label: "growth of " + from.Label, Interval: *w.growth, Best: w.growth.Mid(), Unit: "fraction",
		Compiler: o.Compiler, Released: o.Released, Public: day, Sources: w.sources}
	return Vintage{Period: earlier, Day: day, Latest: day, Derivation: comity.Derivation{
		Formula: "level / (1 + stated growth)", Label: label(o.Series, earlier), Interval: base, Best: tidy(base), Unit: unit,
		Compiler: o.Compiler, Released: o.Released, Public: day, Status: comity.Revised, From: []comity.Derivation{from, rate}}}, true
}

func growthOnly(o *comity.Observation, w settled, unit string, day comity.Date) Vintage {
	v := Vintage{Period: o.Period, Day: day, Latest: day, Growth: w.growth}
	v.Compiler, v.Released, v.Public, v.Status, v.Unit, v.Label = o.Compiler, o.Released, day, o.Status, unit, label(o.Series, o.Period)
	for _, x := range o.Witnesses {
		v.Sources = append(v.Sources, x.Source)
	}
	return v
}

// level reports whether the vintage holds a level and not a growth rate alone.
func (v *Vintage) level() bool { return v.Formula != "" }

// current folds the vintages of each period into the one that stands at the end. A later print that agrees with the standing one confirms it
// and never makes it coarser; one that disagrees replaces it.
func current(vs []Vintage) map[comity.Period]Vintage {
	now := map[comity.Period]Vintage{}
	for _, v := range vs {
		if !v.level() {
			continue
		}
		was, ok := now[v.Period]
		switch {
		case !ok:
			now[v.Period] = v
		case v.Formula != "observed" && was.Formula == "observed" && !was.Latest.Before(v.Day):
			// what a release prints stands before what its growth rates imply
		case !was.Interval.Overlaps(v.Interval):
			now[v.Period] = v
		case v.Formula == "observed" && (was.Formula != "observed" || !was.Interval.Width().Less(v.Interval.Width())):
			now[v.Period] = v
		default:
			was.Latest = v.Day
			now[v.Period] = was
		}
	}
	return now
}

// tidy is a number to print for an interval: its middle, at the place where the interval still decides.
func tidy(i comity.Interval) comity.Decimal {
	mid := i.Mid()
	if mid.IsInf() {
		return mid
	}
	step := comity.Int(1)
	if mid.Abs().Less(comity.Int(10)) {
		step = comity.Scaled(1, -6)
	}
	ten := comity.Int(10)
	for step.Less(i.Width()) {
		step = step.Mul(ten)
	}
	return within(i, step)
}

// within is the middle of an interval rounded to step, or finer where the rounded number would fall out of the interval.
func within(i comity.Interval, step comity.Decimal) comity.Decimal {
	mid := i.Mid()
	for range 6 {
		if r := mid.RoundTo(step); i.Contains(r) {
			return r
		}
		step = step.Mul(comity.MustDecimal("0.1"))
	}
	return mid
}
