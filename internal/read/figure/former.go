package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// recalled reports whether a figure is only what went before the one that is told: "after a gain of 3% in March", "following two months of growth at 5%".
func (r *reader) recalled(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First && k > it.first-6 && r.number(k) == nil; k-- {
		switch w := r.low[k]; {
		case w == "after" || w == "following" || w == "reversing" || w == "peaked" || w == "followed" && r.word(k+1) != "by": // "The deficit followed a $5 billion surplus in June"
			return true
		case w == "," || r.cueAt[k] >= 0 || clauseBreaks[w]:
			return false
		}
	}
	return false
}

// opensFor reports whether a time is of the change that leads away from a former number, not of the number: "In 2023 exports rose from $5 billion to $6
// billion".
func (r *reader) opensFor(m moment, it *item) bool {
	if m.last > it.first || m.period.Len() > 13 || it.first-m.last < 3 && r.word(m.last) != "," || r.numberBetween(m.last, it.first) && r.word(it.first-1) != "from" {
		return false
	}
	switch m.kind {
	case period.Month, period.Quarter, period.Half, period.CalendarYear, period.FiscalYear, period.FiscalToDate, period.YearToDate, period.Rolling, period.Span:
		return true
	}
	return false
}

// endOfSpan tells which end of several years a level is of: −1 for "from 20 billion", 1 for the "to 48 billion" that follows it, 0 for neither.
func (r *reader) endOfSpan(it *item) int {
	if it.former && it.a.Cue.Prep == "from" {
		return -1
	}
	for k := it.first - 1; k > it.first-8 && it.a.Cue.Prep == "to"; k-- {
		if r.word(k) == "from" {
			return 1
		}
	}
	return 0
}

// lastYears reports whether "last year" tells of the same months of that year: "up 9% from last year's $18 billion".
func (r *reader) lastYears(m moment, mind comity.Period) bool {
	return m.kind == period.CalendarYear && r.low[m.first] == "last" && mind.Len() < 12 && !mind.IsZero() && m.period.Contains(mind.YearEarlier())
}

// monthOfBase is the month of a change whose base alone is told: "56% more than in February 2024", "a drop of 31% from the same month last year".
func (r *reader) monthOfBase(d *draft, last *item, s text.Sentence) comity.Period {
	if d.Change == nil || d.Basis == comity.Level {
		return comity.Period{}
	}
	for _, k := range r.timesAround(d, last, s) {
		m := r.time(k)
		if k > 0 && r.timeAt[k-1] == r.timeAt[k] || m.Period.Len() != 1 || !r.against(k) {
			continue
		}
		if p := r.state.period; m.Kind == period.Month && p.Len() > 1 && p.Contains(m.Period) && m.Period.Last()+1 == p.Last() { // "6% up on May", of the half year
			return comity.OneMonth(p.Last())
		}
		told := m.Period.Shift(12)
		if m.Kind == period.YearEarlier && r.word(k) != "a" && !r.state.period.IsZero() && (r.word(k) == "same" || r.word(k+1) == "same" || r.word(k+1) == "corresponding") {
			return comity.OneMonth(r.state.period.Last())
		}
		if m.Kind == period.Month && told.Last() <= r.Story.Published.InMonth() && told.Last() > r.Story.Published.InMonth()-12 && !r.state.period.Contains(m.Period) {
			return told
		}
	}
	return comity.Period{}
}

// fromNewYear is the time of a flow that is counted up to a month: "by the end of July", "through July".
func (r *reader) fromNewYear(m moment) comity.Period {
	k, end := m.first-1, false
	if m.kind != period.Month {
		return m.period
	}
	for r.word(k) == "the" || r.word(k) == "of" && r.word(k-1) != "as" || r.word(k) == "end" || r.word(k) == "-" {
		end = end || r.word(k) == "end"
		k--
	}
	switch w := r.word(k); {
	case w == "through" || w == "of" || end && (w == "by" || w == "to" || w == "until" || w == "till" || w == "at"), w == "to" && (r.word(k-1) == "up" || r.number(k-1) != nil && r.endsAmount(k-1)): // "€1.7bn to October"
		return comity.Months(comity.MonthOf(m.period.Start().Year(), 1), m.period.Last())
	}
	return m.period
}

// upToNow reports whether a time runs up to the last months that are known: "so far this year", "year to date".
func (r *reader) upToNow(m moment) bool {
	for k := m.first; k < m.last; k++ {
		if w := r.low[k]; w == "far" || w == "date" || w == "since" || w == "already" || w == "accumulated" || w == "ytd" {
			return true
		}
	}
	return false
}
