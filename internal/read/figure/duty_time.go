package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// dutyPeriod dates a duty by when it took or will take effect: the day or the month told beside it. Of "since November" that is the month it began.
func (r *reader) dutyPeriod(d *draft, it *item, s text.Sentence) {
	day, effect, near := r.dayNear(it, s)
	m, timed := r.timeOf(it, it, s, d.Reporter)
	if end := r.formerAhead(it, s); timed && (m.first >= end || m.last <= it.first && r.against(m.first)) { // "58% less than in June, after a 50% duty"
		timed = false
	}
	if near && effect {
		day = r.comingDay(day, it, s)
	}
	switch {
	case it.former:
	case r.atOnce(it, s):
		d.Period = comity.OneMonth(r.Story.Published.InMonth())
	case near && effect:
		d.Period, d.Days = comity.OneMonth(day.InMonth()), comity.OnDay(day)
	case timed:
		d.Period = m.period
		if m.kind == period.Since {
			d.Period = r.sinceStart(m)
		}
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	case near:
		d.Period = comity.OneMonth(day.InMonth())
	default:
		if last := r.dutyIn(s); last != nil && last.Reporter == d.Reporter && r.word(it.first-1) != "from" && !last.former { // "put 10% on ketchup in 2018 and 25% on steel"
			d.Period, d.Days = last.Period, last.Days
		}
	}
	r.nextYear(d, it, s)
	d.former = it.former
}

// nextYear moves a day without a year that lies behind the story, in a sentence on what is to come, to the year after: "will rise to 30% on 1 June".
func (r *reader) nextYear(d *draft, it *item, s text.Sentence) {
	pub := r.Story.Published
	if pub.IsZero() || d.Period.IsZero() || d.Period.Len() != 1 || d.Period.End() > pub.InMonth() || d.Period.Shift(12).Start() > pub.InMonth()+12 {
		return
	}
	coming := false
	for k := s.First; k < s.Last; k++ {
		m := r.time(k)
		if m != nil && len(r.low[k]) == 4 && r.low[k] > "1" && r.low[k] < "3" {
			return
		}
		due := r.low[k] == "to" && r.pos(k-1) == text.AUX && r.pos(k+1) == text.VERB // "is to rise"
		coming = coming || due && k < it.last || m != nil && m.Future || (r.low[k] == "will" || r.low[k] == "would") && k < it.last
	}
	if !coming {
		return
	}
	d.Period = d.Period.Shift(12)
	if !d.Days.IsZero() {
		d.Days.From.Year++
		d.Days.To.Year++
	}
}

// atOnce reports whether a duty holds from the day of the story: "with immediate effect".
func (r *reader) atOnce(it *item, s text.Sentence) bool {
	for k := it.last; k+1 < s.Last && k < it.last+5; k++ {
		if r.low[k] == "immediate" && r.word(k+1) == "effect" || r.low[k] == "effective" && r.word(k+1) == "immediately" {
			return !r.Story.Published.IsZero()
		}
	}
	return false
}

// comingDay is the day of the week that "from Wednesday" names in a story of the day before: the next one.
func (r *reader) comingDay(day comity.Date, it *item, s text.Sentence) comity.Date {
	pub := r.Story.Published
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && m.When.From == day && m.Kind == period.Day {
			bare := r.timeEnd(k) == k+1 && weekdays[r.low[k]]
			if w := r.word(k - 1); bare && (w == "from" || w == "starting" || w == "beginning") && !pub.IsZero() && day.Before(pub) {
				return day.AddDays(7)
			}
			return day
		}
	}
	return day
}

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// sinceStart is the month or the year that "since" names.
func (r *reader) sinceStart(m moment) comity.Period {
	if w := r.word(m.last - 1); len(w) == 4 && w > "1" && w < "3" && m.last-m.first <= 2 {
		return comity.CalendarYear(m.period.Start().Year())
	}
	return comity.OneMonth(m.period.Start())
}

// dayNear is the day told beside a duty, first behind it, and whether it is told as the day from which the duty holds: "since Friday" is, "said on
// Friday" is not.
func (r *reader) dayNear(it *item, s text.Sentence) (day comity.Date, effect, ok bool) {
	for k, end := it.last, r.formerAhead(it, s); k < end; k++ {
		if m := r.time(k); m != nil && !m.When.IsZero() {
			return m.When.From, r.effectDay(k, s), true
		}
	}
	for k := it.first - 1; k >= s.First; k-- {
		if m := r.time(k); m != nil && !m.When.IsZero() {
			return m.When.From, r.effectDay(k, s), true
		}
	}
	return comity.Date{}, false, false
}

// formerAhead is the token of the rate behind this one that was before it, whose time is its own: "5%, instead of the 20% set in 2018".
func (r *reader) formerAhead(it *item, s text.Sentence) int {
	for k := it.last; k < s.Last; k++ {
		if a := r.number(k); a != nil && a.Kind == amount.Percent && r.amountAt[k] != r.amountAt[k-1] && r.replaced(&item{first: k}) {
			return k
		}
	}
	return s.Last
}

// effectDay reports whether the day at token k is one from which something holds: "from 1 March", "takes effect on Friday".
func (r *reader) effectDay(k int, s text.Sentence) bool {
	for k > s.First && r.timeAt[k-1] == r.timeAt[k] {
		k--
	}
	switch r.word(k - 1) {
	case "since", "from", "effective", "starting", "beginning":
		return true
	}
	for b := k - 1; b >= s.First && b >= k-4; b-- {
		switch r.low[b] {
		case "effect", "force", "effective", "begin", "begins", "began", "start", "starts", "started", "beginning", "starting", "due", "kick", "kicks", "kicked":
			return true
		}
	}
	return false
}

// dutyStates are what the text may say of the duty's standing, the strongest first.
var dutyStates = []struct {
	words map[string]bool
	state string
}{
	{set("paused suspended suspending pause suspend postponed delayed"), "suspended"},
	{set("announced threatened proposed threatens vowed plans planned unveiled would will"), "announced"},
	{set("scrapped lifted removed ended dropped revoked withdrawn"), "ended"},
	{set("imposed imposes effect force levied slapped applies apply applied charged charges collected collects pay pays paying faces face facing introduced raised doubled hiked"), "in_force"},
}

func (r *reader) dutyState(it *item, s text.Sentence) string {
	for _, st := range dutyStates {
		for k := max(s.First, it.first-14); k < min(s.Last, it.last+14); k++ {
			if st.words[r.low[k]] {
				return st.state
			}
		}
	}
	return ""
}
