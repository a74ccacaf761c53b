package event

import (
	"sort"
	"strings"
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
)

// times are the mentions of time of the story, read once: those of statistics, and beside them the seasons and the parts of a day that only
// events are dated by.
func (r *reader) times() []period.Mention {
	if r.timed {
		return r.clock
	}
	r.timed = true
	home := r.talk.Home().Economy()
	for _, m := range period.Scan(r.doc.Text, period.Context{Published: r.story.Published, Reporter: home}) {
		if !m.When.IsZero() && m.Kind != period.BasisOnly {
			r.clock = append(r.clock, m)
		}
	}
	if r.story.Published.IsZero() {
		return r.clock
	}
	for i := 0; i+1 < len(r.doc.Tokens); i++ {
		first, second := strings.ToLower(r.doc.Tokens[i].Text), strings.ToLower(r.doc.Tokens[i+1].Text)
		when, n := season(first, second, r.story.Published), 2
		if when.IsZero() {
			when, n = partOfDay(first, second, r.story.Published)
		}
		if !when.IsZero() {
			r.clock = append(r.clock, period.Mention{Start: r.doc.Tokens[i].Start, End: r.doc.Tokens[i+n-1].End, Kind: period.Day, When: when})
		}
	}
	sort.SliceStable(r.clock, func(i, j int) bool { return r.clock[i].Start < r.clock[j].Start })
	return r.clock
}

// seasons are the first months of the seasons, of the north.
var seasons = map[string]time.Month{"spring": time.March, "summer": time.June, "autumn": time.September, "fall": time.September, "winter": time.December}

// season is the time of "last summer", "this autumn": the last one that is over, the one of the year, the next.
func season(which, name string, day comity.Date) comity.When {
	first, ok := seasons[name]
	if !ok || which != "last" && which != "this" && which != "next" {
		return comity.When{}
	}
	start := comity.MonthOf(day.Year, first)
	switch now := day.InMonth(); {
	case which == "last" && start+3 > now:
		start -= 12
	case which == "next" && start <= now:
		start += 12
	}
	return comity.InPeriod(comity.Months(start, start+2))
}

// partOfDay is the day of "last night", "tonight", "this afternoon", and how many words that takes.
func partOfDay(first, second string, day comity.Date) (comity.When, int) {
	switch {
	case first == "last" && second == "night":
		return comity.When{From: day.AddDays(-1), To: day.AddDays(-1)}, 2
	case first == "tonight":
		return comity.When{From: day, To: day}, 1
	case first == "this" && (second == "morning" || second == "afternoon" || second == "evening"):
		return comity.When{From: day, To: day}, 2
	}
	return comity.When{}, 0
}
