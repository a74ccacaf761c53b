package ask

import (
	"fmt"
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// Number is everything about one number: the level, its change, the months to date around it, the mirror, its history.
type Number struct {
	Query     trade.Query
	Level     *comity.Derivation `json:"level"`
	LevelGap  string             `json:"level_gap,omitempty"`
	Growth    *comity.Derivation `json:"growth"`
	GrowthGap string             `json:"growth_gap,omitempty"`
	Share     *comity.Derivation `json:"share"`        // of the reporter's whole flow
	Points    *comity.Derivation `json:"contribution"` // to the growth of the whole, in points
	ToDate    []Window           `json:"to_date,omitempty"`
	Mirror    *trade.Mirror      `json:"mirror"`
	MirrorGap string             `json:"mirror_gap,omitempty"`
	History   []trade.Vintage    `json:"history"`
}

// Window is a level with its growth over other months.
type Window struct {
	Period comity.Period      `json:"period"`
	Level  comity.Derivation  `json:"level"`
	Growth *comity.Derivation `json:"growth"`
}

// Number answers for one series and period as of a day.
func (d *Desk) Number(q trade.Query) Number {
	n := Number{Query: q, History: trade.History(d.record, q)}
	if level, err := trade.Level(d.record, q); err == nil {
		n.Level = &level
	} else {
		n.LevelGap = err.Error()
	}
	if growth, err := trade.Growth(d.record, q); err == nil {
		n.Growth = &growth
	} else {
		n.GrowthGap = err.Error()
	}
	if share, err := trade.Share(d.record, q); err == nil {
		n.Share = &share
	}
	if points, err := trade.Contribution(d.record, q); err == nil {
		n.Points = &points
	}
	if wide, ok := trade.Cumulated(d.record, q); ok {
		n.ToDate = append(n.ToDate, d.window(q, wide)...)
	}
	if m, err := trade.MirrorOf(d.record, q); err == nil {
		n.Mirror = &m
	} else {
		n.MirrorGap = err.Error()
	}
	return n
}

func (d *Desk) window(q trade.Query, p comity.Period) []Window {
	q.Period = p
	level, err := trade.Level(d.record, q)
	if err != nil {
		return nil
	}
	w := Window{Period: p, Level: level}
	if growth, err := trade.Growth(d.record, q); err == nil {
		w.Growth = &growth
	}
	return []Window{w}
}

// Rank orders a reporter's partners.
func (d *Desk) Rank(q trade.Query) (trade.Ranking, error) { return trade.Rank(d.record, q) }

// Revisions lists how numbers were revised: of a pair, or of a whole reporter when the partner is empty.
func (d *Desk) Revisions(reporter, partner comity.Economy, asOf comity.Date) []trade.Revision {
	var list []trade.Revision
	for _, s := range d.series(reporter, partner) {
		if partner == "" || s.Reporter == reporter {
			list = append(list, trade.Revisions(d.record, s, "", asOf)...)
		}
	}
	return list
}

// Coverage lists how far the record reaches: for a pair, for a reporter, or for everything.
func (d *Desk) Coverage(reporter, partner comity.Economy, asOf comity.Date) []trade.Coverage {
	var list []trade.Coverage
	for _, s := range d.series(reporter, partner) {
		if s.Product != comity.AllProducts {
			continue
		}
		for _, unit := range trade.Units(d.record, s) {
			if c, ok := trade.CoverageOf(d.record, s, unit, asOf); ok {
				list = append(list, c)
				break
			}
		}
	}
	return list
}

// series lists the series of the packs and the database of a pair, of a reporter, or all.
func (d *Desk) series(reporter, partner comity.Economy) []comity.Series {
	list := d.pack.Book.Series()
	if d.store != nil {
		list = append(list, d.store.AllSeries()...)
	}
	slices.SortFunc(list, comity.Series.Compare)
	list = slices.Compact(list)
	return slices.DeleteFunc(list, func(s comity.Series) bool {
		switch {
		case reporter == "":
			return false
		case partner == "":
			return s.Reporter != reporter
		}
		return !(s.Reporter == reporter && s.Partner == partner || s.Reporter == partner && s.Partner == reporter)
	})
}

// stale tells which reporters of a story have published since the record ends, so that a reader knows what "not verifiable" means.
func (d *Desk) stale(figures []comity.Figure, asOf comity.Date) []string {
	const usual = 45 // days from one monthly release to the next, with some patience
	var notes []string
	seen := map[comity.Economy]bool{}
	for i := range figures {
		e := figures[i].Reporter
		if figures[i].Measure != comity.Trade || e == "" || seen[e] {
			continue
		}
		seen[e] = true
		var newest comity.Date
		for _, c := range d.Coverage(e, "", asOf) {
			if newest.Before(c.Day) {
				newest = c.Day
			}
		}
		if !newest.IsZero() && newest.AddDays(usual).Before(asOf) {
			notes = append(notes, fmt.Sprintf("the newest numbers of %s on record were public by %s; the story is of %s", e.The(), newest.Long(), asOf.Long()))
		}
	}
	return notes
}
