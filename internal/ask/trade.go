package ask

import (
	"cmp"
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// Entry is one number on record for a pair.
type Entry struct {
	comity.Series
	trade.Vintage
	Origin string // pack or database
}

// Pair lists what is on record between two economies, both sides' statistics, all goods and products, every vintage public by the day.
func (d *Desk) Pair(a, b comity.Economy, asOf comity.Date) []Entry {
	var list []Entry
	in := func(r trade.Record, series []comity.Series, origin string) {
		for _, s := range series {
			if !(s.Reporter == a && s.Partner == b || s.Reporter == b && s.Partner == a) {
				continue
			}
			for _, unit := range trade.Units(r, s) {
				for _, v := range trade.Vintages(r, s, unit, asOf) {
					if v.Formula == "observed" || v.Formula == "" {
						list = append(list, Entry{s, v, origin})
					}
				}
			}
		}
	}
	in(d.pack.Book, d.pack.Book.Series(), "pack")
	if d.store != nil {
		in(d.store, d.store.Series(a, b), "database")
	}
	slices.SortStableFunc(list, func(x, y Entry) int {
		return cmp.Or(cmp.Compare(side(x, a), side(y, a)), cmp.Compare(flowOrder(x.Flow), flowOrder(y.Flow)), productOrder(x.Product, y.Product),
			x.Period.Compare(y.Period), x.Day.Compare(y.Day))
	})
	return list
}

func side(e Entry, a comity.Economy) int {
	if e.Reporter == a {
		return 0
	}
	return 1
}

func flowOrder(f comity.Flow) int {
	return slices.Index([]comity.Flow{comity.Export, comity.Import, comity.Total, comity.Balance, comity.ReExport}, f)
}

func productOrder(a, b string) int {
	if a == b {
		return 0
	}
	if a == comity.AllProducts {
		return -1
	}
	if b == comity.AllProducts {
		return 1
	}
	return cmp.Compare(a, b)
}
