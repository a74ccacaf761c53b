package trade

import (
	"cmp"
	"slices"

	"github.com/comity-project/comity"
)

// Revision is the distance from the first print of a number to its latest.
type Revision struct {
	comity.Series
	Period        comity.Period
	First, Latest Vintage
	Share         comity.Decimal // (latest − first) / first
}

// History lists the observed vintages of one number, oldest first, each release once.
func History(r Record, q Query) []Vintage {
	var list []Vintage
	for _, v := range Vintages(r, q.Series, cmp.Or(q.Unit, "USD"), q.AsOf) {
		if v.Period == q.Period && v.level() {
			list = append(list, v)
		}
	}
	return list
}

// Revisions lists the numbers of a series that were printed more than once, with how far the latest print is from the first.
func Revisions(r Record, s comity.Series, unit string, asOf comity.Date) []Revision {
	first, latest := map[comity.Period]Vintage{}, map[comity.Period]Vintage{}
	for _, v := range Vintages(r, s, cmp.Or(unit, "USD"), asOf) {
		if v.Formula != "observed" {
			continue
		}
		if _, ok := first[v.Period]; !ok {
			first[v.Period] = v
		}
		latest[v.Period] = v
	}
	var list []Revision
	for p, a := range first {
		b := latest[p]
		if a.Day == b.Day || a.Best.Sign() == 0 {
			continue
		}
		share := comity.Int(0)
		if !a.Interval.Overlaps(b.Interval) {
			share = b.Best.Sub(a.Best).Quo(a.Best.Abs())
		}
		list = append(list, Revision{Series: s, Period: p, First: a, Latest: b, Share: share})
	}
	slices.SortFunc(list, func(a, b Revision) int { return a.Period.Compare(b.Period) })
	return list
}

// Spread is how far first prints of a compiler were from their latest, over many numbers.
type Spread struct {
	Compiler string
	Flow     comity.Flow
	Numbers  int
	Mean     comity.Decimal // of the signed shares: which way revisions go
	MeanSize comity.Decimal // of their sizes: how far
	Largest  Revision
}

// Spreads sums revisions up by compiler and flow. Balances are left out: a share of a difference says nothing.
func Spreads(list []Revision) []Spread {
	type key struct {
		compiler string
		flow     comity.Flow
	}
	by := map[key][]Revision{}
	for _, r := range list {
		if r.Flow != comity.Balance {
			k := key{r.First.Compiler, r.Flow}
			by[k] = append(by[k], r)
		}
	}
	var out []Spread
	for k, rs := range by {
		s := Spread{Compiler: k.compiler, Flow: k.flow, Numbers: len(rs), Largest: rs[0]}
		for _, r := range rs {
			s.Mean, s.MeanSize = s.Mean.Add(r.Share), s.MeanSize.Add(r.Share.Abs())
			if s.Largest.Share.Abs().Less(r.Share.Abs()) {
				s.Largest = r
			}
		}
		n := comity.Int(int64(len(rs)))
		s.Mean, s.MeanSize = s.Mean.Quo(n), s.MeanSize.Quo(n)
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Spread) int { return cmp.Or(cmp.Compare(a.Compiler, b.Compiler), cmp.Compare(a.Flow, b.Flow)) })
	return out
}
