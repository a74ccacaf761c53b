package trade

import (
	"cmp"
	"slices"
	"strings"

	"github.com/comity-project/comity"
)

// Record is where observations are looked up: the packs in memory, the user's store, or both.
type Record interface {
	// Observations lists a series ordered by period, then by the day it became public.
	Observations(comity.Series) []comity.Observation
	// Partners lists whom a reporter has observations with, for a flow of all goods, in the order of the codes.
	Partners(comity.Economy, comity.Flow) []comity.Economy
	// Products lists what a flow between two economies is on record for, TOTAL aside, ordered.
	Products(reporter, partner comity.Economy, flow comity.Flow) []string
}

// Book is a record in memory.
type Book struct {
	series   map[comity.Series][]comity.Observation
	partners map[partnerKey][]comity.Economy
	products map[comity.Series][]string // the key's Product is empty
}

type partnerKey struct {
	reporter comity.Economy
	flow     comity.Flow
}

// NewBook orders rows, each with one witness or more, into observations: rows of one release become one.
func NewBook(rows []comity.Observation) *Book {
	b := &Book{series: map[comity.Series][]comity.Observation{}, partners: map[partnerKey][]comity.Economy{}, products: map[comity.Series][]string{}}
	for _, o := range rows {
		b.series[o.Series] = append(b.series[o.Series], o)
	}
	for s, obs := range b.series {
		b.series[s] = MergeReleases(obs)
		if s.Product == comity.AllProducts {
			k := partnerKey{s.Reporter, s.Flow}
			b.partners[k] = append(b.partners[k], s.Partner)
			continue
		}
		k := comity.Series{Reporter: s.Reporter, Partner: s.Partner, Flow: s.Flow}
		b.products[k] = append(b.products[k], s.Product)
	}
	for _, list := range b.partners {
		slices.Sort(list)
	}
	for _, list := range b.products {
		slices.Sort(list)
	}
	return b
}

// Observations implements [Record].
func (b *Book) Observations(s comity.Series) []comity.Observation { return b.series[s] }

// Partners implements [Record].
func (b *Book) Partners(r comity.Economy, f comity.Flow) []comity.Economy {
	return b.partners[partnerKey{r, f}]
}

// Products implements [Record].
func (b *Book) Products(reporter, partner comity.Economy, flow comity.Flow) []string {
	return b.products[comity.Series{Reporter: reporter, Partner: partner, Flow: flow}]
}

// Series lists every series in the book, ordered.
func (b *Book) Series() []comity.Series {
	list := make([]comity.Series, 0, len(b.series))
	for s := range b.series {
		list = append(list, s)
	}
	slices.SortFunc(list, comity.Series.Compare)
	return list
}

// Union looks a series up in several records, the observations of all of them together.
type Union []Record

// Observations implements [Record].
func (u Union) Observations(s comity.Series) []comity.Observation {
	var all []comity.Observation
	for _, r := range u {
		all = append(all, r.Observations(s)...)
	}
	if len(u) > 1 {
		all = MergeReleases(all)
	}
	return all
}

// Partners implements [Record].
func (u Union) Partners(e comity.Economy, f comity.Flow) []comity.Economy {
	var all []comity.Economy
	for _, r := range u {
		all = append(all, r.Partners(e, f)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Products implements [Record].
func (u Union) Products(reporter, partner comity.Economy, flow comity.Flow) []string {
	var all []string
	for _, r := range u {
		all = append(all, r.Products(reporter, partner, flow)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// MergeReleases orders the observations of one series and joins those of one release into one observation with all its witnesses. A row that
// does not know its release is a witness of the last release before it, when it agrees with that, and of another row that came up on the same day;
// else it stands alone.
func MergeReleases(rows []comity.Observation) []comity.Observation {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b comity.Observation) int {
		return cmp.Or(a.Period.Compare(b.Period), known(&a).Compare(known(&b)), cmp.Compare(btoi(a.Released.IsZero()), btoi(b.Released.IsZero())),
			strings.Compare(a.Compiler, b.Compiler))
	})
	out := rows[:0]
	for _, o := range rows {
		if host := release(out, &o); host != nil {
			host.Witnesses = append(slices.Clip(host.Witnesses), o.Witnesses...)
			continue
		}
		out = append(out, o)
	}
	return slices.Clip(out)
}

// release finds the observation among those before that o repeats.
func release(before []comity.Observation, o *comity.Observation) *comity.Observation {
	for i := len(before) - 1; i >= 0; i-- {
		h := &before[i]
		if h.Period != o.Period {
			return nil
		}
		if h.Compiler != o.Compiler {
			continue
		}
		if !o.Released.IsZero() {
			if h.Released == o.Released {
				return h
			}
			continue
		}
		if agrees(h, o) || h.Released.IsZero() && known(h) == known(o) {
			return h
		}
		return nil
	}
	return nil
}

// agrees reports whether no witness of the two disagrees beyond its rounding.
func agrees(h, o *comity.Observation) bool {
	for _, w := range o.Witnesses {
		for _, v := range h.Witnesses {
			if w.Value == nil || v.Value == nil || w.Currency != v.Currency || !printed(w).Overlaps(printed(v)) {
				return false
			}
		}
	}
	return true
}

// known is the day a number counts from. Where neither the release nor the page gives a day it is bound from above: a number is out a year
// after its period.
func known(o *comity.Observation) comity.Date {
	switch {
	case !o.Public.IsZero():
		return o.Public
	case !o.Released.IsZero():
		return o.Released
	}
	return o.Period.Shift(12).End().First()
}

// Units lists the currencies that a series is on record in, dollars first.
func Units(r Record, s comity.Series) []string {
	list := []string{"USD"}
	for _, o := range r.Observations(s) {
		for _, w := range o.Witnesses {
			if w.Value != nil && !slices.Contains(list, w.Currency) {
				list = append(list, w.Currency)
			}
		}
	}
	slices.Sort(list[1:])
	return list
}
