package trade

import (
	"cmp"
	"slices"

	"github.com/comity-project/comity"
)

// Place is one partner in a ranking.
type Place struct {
	Partner comity.Economy
	Level   comity.Derivation
}

// Ranking orders the partners of a reporter by a flow in a period, as far as they are on record.
type Ranking struct {
	Query  Query
	Places []Place // by size, greatest first
	// Covered tells that no partner off the record can be first: each of the five largest partners of the last full year on record is in
	// Places, or its whole last full year was smaller than the first place. A full year with five places or more covers itself.
	Covered  bool
	FullYear comity.Period    // the full year that Covered rests on; zero when none is on record
	Absent   []comity.Economy // the large partners of that year that are neither in Places nor too small
}

// Rank orders the partners of q.Reporter. Blocs and the world are not partners. For a balance q.Partner tells the side: among deficits the largest is
// the most negative.
func Rank(r Record, q Query) (Ranking, error) {
	out := Ranking{Query: q}
	out.Places = places(r, q)
	if len(out.Places) == 0 {
		return out, gap(r, q)
	}
	if q.Period.Len() == 12 && len(out.Places) >= 5 {
		out.FullYear, out.Covered = q.Period, true
		return out, nil
	}
	out.FullYear = lastFullYear(r, q)
	if out.FullYear.IsZero() {
		return out, nil
	}
	yearly := q
	yearly.Period = out.FullYear
	year := places(r, yearly)
	if len(year) > 5 {
		year = year[:5]
	}
	lead := out.Places[0].Level.Interval
	for _, y := range year {
		there := slices.ContainsFunc(out.Places, func(p Place) bool { return p.Partner == y.Partner })
		if !there && !y.Level.Interval.Hi.Less(lead.Lo) {
			out.Absent = append(out.Absent, y.Partner)
		}
	}
	out.Covered = len(out.Absent) == 0 && len(year) >= 2
	return out, nil
}

func places(r Record, q Query) []Place {
	var list []Place
	for _, partner := range candidates(r, q) {
		one := q
		one.Partner = partner
		if d, err := Level(r, one); err == nil {
			list = append(list, Place{partner, d})
		}
	}
	size := func(p Place) comity.Decimal { return p.Level.Best }
	if q.Flow == comity.Balance && deficit(r, q) { // the largest deficit is the most negative balance
		size = func(p Place) comity.Decimal { return p.Level.Best.Neg() }
	}
	slices.SortStableFunc(list, func(a, b Place) int {
		return cmp.Or(size(b).Cmp(size(a)), cmp.Compare(a.Partner, b.Partner))
	})
	return list
}

// deficit reports whether the partner that the ranking is asked for stands on the deficit side.
func deficit(r Record, q Query) bool {
	d, err := Level(r, q)
	return err == nil && d.Best.Sign() < 0
}

// candidates are the partners with the flow itself on record, or with the flows it is made of.
func candidates(r Record, q Query) []comity.Economy {
	list := slices.Clone(r.Partners(q.Reporter, q.Flow))
	if q.Flow == comity.Total || q.Flow == comity.Balance {
		list = append(list, r.Partners(q.Reporter, comity.Export)...)
		slices.Sort(list)
		list = slices.Compact(list)
	}
	return slices.DeleteFunc(list, func(e comity.Economy) bool { return e == comity.World || e == comity.EuropeanUnion })
}

// lastFullYear is the latest twelve months before the end of the period for which at least two partners are on record.
func lastFullYear(r Record, q Query) comity.Period {
	count := map[comity.Period]int{}
	for _, partner := range candidates(r, q) {
		s := q.Series
		s.Partner = partner
		seen := map[comity.Period]bool{}
		for _, v := range Vintages(r, s, cmp.Or(q.Unit, "USD"), q.AsOf) {
			if v.level() && v.Period.Len() == 12 && v.Period.Last() < q.Period.Last() {
				seen[v.Period] = true
			}
		}
		for p := range seen {
			count[p]++
		}
	}
	var last comity.Period
	for p, n := range count {
		if n >= 2 && (last.IsZero() || last.Last() < p.Last() || last.Last() == p.Last() && last.Start() > p.Start()) {
			last = p
		}
	}
	return last
}

// Of is the place of a partner, counted from 1; 0 when it is not on record. Tied reports whether its interval meets the neighbour above.
func (r *Ranking) Of(partner comity.Economy) (place int, tied bool) {
	for i, p := range r.Places {
		if p.Partner == partner {
			return i + 1, i > 0 && p.Level.Interval.Overlaps(r.Places[i-1].Level.Interval)
		}
	}
	return 0, false
}

// LastFullYear is the latest twelve months that ended before the period of q and for which two partners or more are on record.
func LastFullYear(r Record, q Query) comity.Period { return lastFullYear(r, q) }

// FullYears lists the runs of twelve months for which two partners or more are on record as of the day, the latest first.
func FullYears(r Record, q Query) []comity.Period {
	var list []comity.Period
	for {
		year := lastFullYear(r, q)
		if year.IsZero() {
			return list
		}
		list = append(list, year)
		q.Period = year
	}
}
