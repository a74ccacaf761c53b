package trade

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/comity-project/comity"
)

// Query asks for a number of a series.
type Query struct {
	comity.Series
	Period comity.Period
	AsOf   comity.Date // only what was public by this day; the zero day means today's record
	Unit   string      // ISO 4217; empty means USD
}

// Gap says why a question has no answer, and what would give one. It is an [comity.ErrNoData].
type Gap struct {
	Query   Query
	Latest  comity.Period // the nearest period on record; zero when there is none
	Missing []comity.Month
	Known   *comity.Derivation // what is known of that period
}

// Error names the series, the missing months and the latest on record.
func (g *Gap) Error() string {
	if g.Latest.IsZero() {
		return fmt.Sprintf("%s: no observation of the series is on record", label(g.Query.Series, g.Query.Period))
	}
	text := fmt.Sprintf("%s: no observation", label(g.Query.Series, g.Query.Period))
	if n := len(g.Missing); n > 0 && n < g.Query.Period.Len() {
		text += "; missing " + monthList(g.Missing)
	}
	return text + "; the latest is " + g.Latest.Long()
}

// Unwrap makes the gap an ErrNoData.
func (g *Gap) Unwrap() error { return comity.ErrNoData }

func monthList(ms []comity.Month) string {
	var words []string
	for _, m := range ms {
		words = append(words, m.String())
	}
	return strings.Join(words, ", ")
}

// Level is the value of a series in a period, from whatever the record holds: the latest vintage public by the day, even if it must be
// derived. A derived number stands before a direct one only when everything it rests on is as new, something is newer, and the two disagree.
func Level(r Record, q Query) (comity.Derivation, error) {
	v, err := level(r, q)
	return v.Derivation, err
}

func level(r Record, q Query) (Vintage, error) {
	if q.Unit == "" {
		q.Unit = "USD"
	}
	direct, haveDirect := overTime(r, q)
	tied, haveTied := overFlows(r, q)
	switch {
	case haveDirect && haveTied:
		if newer(tied, direct) {
			return tied, nil
		}
		return direct, nil
	case haveDirect:
		return direct, nil
	case haveTied:
		return tied, nil
	}
	return Vintage{}, gap(r, q)
}

func newer(derived, direct Vintage) bool {
	return !derived.Latest.Before(direct.Day) && direct.Day.Before(derived.Day) && !derived.Interval.Overlaps(direct.Interval)
}

// overTime walks the months of the series itself.
func overTime(r Record, q Query) (Vintage, bool) {
	standing := standingOf(r, q.Series, q.Unit, q.AsOf)
	if len(standing) == 0 {
		return Vintage{}, false
	}
	path, ok := walk(standing, q.Period)
	if !ok {
		return Vintage{}, false
	}
	return add(path, label(q.Series, q.Period)), true
}

// overFlows uses that a total is export plus import and a balance export less import.
func overFlows(r Record, q Query) (Vintage, bool) {
	type tie struct {
		a, b    comity.Flow
		sign    int
		formula string
	}
	ties := map[comity.Flow][]tie{
		comity.Total:   {{comity.Export, comity.Import, 1, "export + import"}},
		comity.Balance: {{comity.Export, comity.Import, -1, "export − import"}},
		comity.Export:  {{comity.Total, comity.Import, -1, "total − import"}, {comity.Balance, comity.Import, 1, "balance + import"}},
		comity.Import:  {{comity.Total, comity.Export, -1, "total − export"}, {comity.Export, comity.Balance, -1, "export − balance"}},
	}
	for _, t := range ties[q.Flow] {
		qa, qb := q, q
		qa.Flow, qb.Flow = t.a, t.b
		a, okA := overTime(r, qa)
		b, okB := overTime(r, qb)
		if !okA || !okB {
			continue
		}
		return join(a, b, t.sign, t.formula, label(q.Series, q.Period)), true
	}
	return Vintage{}, false
}

func join(a, b Vintage, sign int, formula, label string) Vintage {
	out := Vintage{Derivation: comity.Derivation{Formula: formula, Label: label, Unit: a.Unit, Compiler: a.Compiler, Status: a.Status,
		From: []comity.Derivation{a.Derivation, b.Derivation}, Sources: append(append([]string{}, a.Sources...), b.Sources...)}}
	if sign > 0 {
		out.Interval, out.Best = a.Interval.Add(b.Interval), a.Best.Add(b.Best)
	} else {
		out.Interval, out.Best = a.Interval.Sub(b.Interval), a.Best.Sub(b.Best)
	}
	out.Day, out.Latest = a.Day, a.Latest
	if out.Day.Before(b.Day) {
		out.Day = b.Day
	}
	if b.Latest.Before(out.Latest) {
		out.Latest = b.Latest
	}
	out.Public = out.Day
	if a.Released == b.Released {
		out.Released = a.Released
	}
	return out
}

// gap explains why there is no answer: the months of the period that no observation covers, and the latest period on record.
func gap(r Record, q Query) error {
	g := &Gap{Query: q}
	covered := map[comity.Month]bool{}
	for _, v := range Vintages(r, q.Series, q.Unit, q.AsOf) {
		if !v.level() {
			continue
		}
		if g.Latest.IsZero() || g.Latest.Last() < v.Period.Last() || g.Latest.Last() == v.Period.Last() && g.Latest.Len() < v.Period.Len() {
			g.Latest = v.Period
			known := v.Derivation
			g.Known = &known
		}
		if q.Period.Contains(v.Period) {
			for m := range v.Period.Each {
				covered[m] = true
			}
		}
	}
	for m := range q.Period.Each {
		if !covered[m] {
			g.Missing = append(g.Missing, m)
		}
	}
	return g
}

// Cumulated is the longest run of months on record that ends with the period of q and is longer than it, up to a year: the fiscal year to date.
func Cumulated(r Record, q Query) (comity.Period, bool) {
	var widest comity.Period
	for _, v := range Vintages(r, q.Series, cmp.Or(q.Unit, "USD"), q.AsOf) {
		if v.Formula == "observed" && v.Period.Last() == q.Period.Last() && v.Period.Len() > q.Period.Len() && v.Period.Len() <= 12 && v.Period.Len() > widest.Len() {
			widest = v.Period
		}
	}
	return widest, !widest.IsZero()
}

// ToDate is the longest run of months, two to eleven, that ends with the latest month on record for the partner of q: its year to date.
func ToDate(r Record, q Query) (comity.Period, bool) {
	var best comity.Period
	for _, v := range Vintages(r, q.Series, cmp.Or(q.Unit, "USD"), q.AsOf) {
		p := v.Period
		if !v.level() || v.Formula != "observed" || p.Len() < 2 || p.Len() > 11 {
			continue
		}
		if best.IsZero() || p.Last() > best.Last() || p.Last() == best.Last() && p.Len() > best.Len() {
			best = p
		}
	}
	return best, !best.IsZero()
}
