package trade

import "github.com/comity-project/comity"

// memo is a record that remembers what it worked out. A story asks for the same series many times over, and folding vintages is most of the work.
type memo struct {
	Record
	vintages map[memoKey][]Vintage
	standing map[memoKey]map[comity.Period]Vintage
}

type memoKey struct {
	comity.Series
	unit string
	asOf comity.Date
}

// Remember wraps a record for a run of questions over data that do not change meanwhile. It is for one goroutine.
func Remember(r Record) Record {
	if _, already := r.(*memo); already {
		return r
	}
	return &memo{r, map[memoKey][]Vintage{}, map[memoKey]map[comity.Period]Vintage{}}
}

// standingOf is the standing number of each period of a series.
func standingOf(r Record, s comity.Series, unit string, asOf comity.Date) map[comity.Period]Vintage {
	m, ok := r.(*memo)
	if !ok {
		return current(Vintages(r, s, unit, asOf))
	}
	k := memoKey{s, unit, asOf}
	if _, done := m.standing[k]; !done {
		m.standing[k] = current(Vintages(r, s, unit, asOf))
	}
	return m.standing[k]
}
