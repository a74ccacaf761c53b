package event

import (
	"strconv"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
)

// longAfter is the "after" whose clause an act stands in, with a stretch of time before it: "nine months after Ottawa expelled six diplomats". −1 for none.
func (c *clause) longAfter(a *act) int {
	if a.status != comity.Happened {
		return -1
	}
	for i := a.t.first - 1; i > c.v.first+1 && i > a.t.first-9; i-- {
		switch w := c.v.low(i); {
		case w == "after":
			if stretches[c.v.low(i-1)] > 0 {
				return i
			}
			return -1
		case breaks[w] || w == ",":
			return -1
		}
	}
	return -1
}

// longAgo is the "ago" that dates an act by a stretch of time, behind it or at the head of the clause: "halted all exports a year ago". 0 for none.
func (c *clause) longAgo(a *act) int {
	if a.status != comity.Happened {
		return 0
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+10 && !breaks[c.v.low(i)] && c.v.low(i) != ","; i++ {
		if c.v.low(i) == "ago" && stretches[c.v.low(i-1)] > 0 && c.v.low(i-3) != "than" && c.v.low(i-3) != "from" {
			return i
		}
	}
	for i := c.v.first + 2; i < c.v.first+4; i++ {
		if c.v.low(i) == "ago" && stretches[c.v.low(i-1)] > 0 && i < a.t.first && a.t.first < i+9 {
			return i
		}
	}
	return 0
}

// longBefore is the month, or the year, that lies so long before the time m or else the day of the story.
func (c *clause) longBefore(m *period.Mention, after int) (comity.When, bool) {
	n, ok := counted[c.v.low(after-2)]
	if !ok {
		if n, _ = strconv.Atoi(c.v.low(after - 2)); n < 1 || n > 60 {
			return comity.When{}, false
		}
	}
	from := c.r.story.Published
	if m != nil {
		from = m.When.From
	} else if c.v.low(after) == "after" && c.r.toldAt == c.index && !c.r.told.IsZero() {
		from = c.r.told.From
	}
	if from.IsZero() {
		return comity.When{}, false
	}
	months := n * stretches[c.v.low(after-1)]
	if months%12 == 0 {
		return comity.InPeriod(comity.CalendarYear(from.Year - months/12)), true
	}
	return comity.InPeriod(comity.OneMonth(from.InMonth()).Shift(-months)), true
}

// stretches are the months of a stretch of time, counted those of a number in words.
var (
	stretches = map[string]int{"year": 12, "years": 12, "month": 1, "months": 1, "decade": 120, "decades": 120}
	counted   = map[string]int{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
)
