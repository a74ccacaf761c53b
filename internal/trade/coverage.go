package trade

import (
	"slices"

	"github.com/comity-project/comity"
)

// Coverage tells how far the record of a series reaches.
type Coverage struct {
	comity.Series
	Numbers  int           // periods with a level
	Months   int           // single months among them
	First    comity.Month  // the first month that any number covers
	Latest   comity.Period // the newest period
	Day      comity.Date   // when that became public
	Expected comity.Date   // when the next month is expected, by this compiler's usual delay; zero when no delay is known
}

// CoverageOf describes a series as of a day; false when nothing is on record.
func CoverageOf(r Record, s comity.Series, unit string, asOf comity.Date) (Coverage, bool) {
	c := Coverage{Series: s}
	seen := map[comity.Period]bool{}
	var delays []int
	for _, v := range Vintages(r, s, orUSD(unit), asOf) {
		if v.Formula != "observed" {
			continue
		}
		if !seen[v.Period] {
			seen[v.Period] = true
			c.Numbers++
			if v.Period.Len() == 1 {
				c.Months++
				if !v.Released.IsZero() {
					delays = append(delays, int(v.Released.Time().Sub(v.Period.End().First().Time()).Hours()/24))
				}
			}
		}
		if c.First == 0 || v.Period.Start() < c.First {
			c.First = v.Period.Start()
		}
		if c.Latest.IsZero() || v.Period.Last() > c.Latest.Last() || v.Period.Last() == c.Latest.Last() && v.Period.Len() < c.Latest.Len() {
			c.Latest, c.Day = v.Period, v.Day
		}
	}
	if len(delays) >= 3 {
		slices.Sort(delays)
		next := c.Latest.End()
		c.Expected = (next + 1).First().AddDays(delays[len(delays)/2])
	}
	return c, c.Numbers > 0
}
