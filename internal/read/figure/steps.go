package figure

import (
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// steps reads times that count from what the story has in mind: "the year after", "that month", "the same months of 2017", "over the eight months".
func (r *reader) steps(it, last *item, s text.Sentence) (moment, bool) {
	for k := s.First; k < s.Last && k < it.last+9; k++ {
		if k > last.last && r.number(k) != nil { // what follows is of another number
			break
		}
		if k < it.first && r.numberBetween(k, it.first) && !r.opensSentence(k, s) {
			continue
		}
		for _, read := range []func(int, *item, text.Sentence) (moment, bool){r.stepOn, r.thatTime, r.sameTime, r.monthsBefore, r.monthsSoFar} {
			if m, ok := read(k, it, s); ok && !m.period.IsZero() {
				return m, true
			}
		}
	}
	return moment{}, false
}

// unitMonths is how many months the word at token k means.
func (r *reader) unitMonths(k int) int {
	return map[string]int{"year": 12, "quarter": 3, "month": 1}[r.word(k)]
}

// stepOn reads "the year after", "the following month", "the next year", "a year later".
func (r *reader) stepOn(k int, _ *item, _ text.Sentence) (moment, bool) {
	n, p := r.unitMonths(k), r.state.recent
	if n > 0 && !p.IsZero() && r.word(k+1) == "later" && (r.word(k-1) == "a" || r.word(k-1) == "one") {
		return moment{period: p.Shift(n), kind: period.Span, first: k - 1, last: k + 2}, true
	}
	after := r.word(k+1) == "after" && r.word(k-1) == "the" && r.word(k+2) != "the"
	if n == 0 || p.IsZero() || !after && r.word(k-1) != "following" && (r.word(k-1) != "next" || r.word(k-2) != "the") {
		return moment{}, false
	}
	return moment{period: p.Shift(n), kind: period.Span, first: k - 1, last: k + 1 + btoi(after)}, true
}

// thatTime reads "that month" and "that year": the month or year of the time named last.
func (r *reader) thatTime(k int, _ *item, s text.Sentence) (moment, bool) {
	if r.low[k] != "that" && r.low[k] != "this" || r.unitMonths(k+1) == 0 || r.word(k+2) == "’s" || r.low[k] == "this" {
		return moment{}, false
	}
	for b := k - 1; b >= 0 && k-b < 80; b-- {
		m := r.time(b)
		if m == nil || m.When.IsZero() || m.Future || m.Kind == period.YearEarlier || m.Kind == period.Since || m.Basis != comity.NoBasis {
			continue
		}
		if p := r.state.period; m.Period.Len() != r.unitMonths(k+1) && p.Len() == r.unitMonths(k+1) && r.near(s) {
			return moment{period: p, kind: period.Span, first: k, last: k + 2}, true
		}
		from := m.When.From
		p := comity.OneMonth(from.InMonth())
		if r.word(k+1) == "year" {
			p = comity.CalendarYear(from.Year)
			if m.Period.Len() == 12 {
				p = m.Period
			}
		}
		if r.word(k+1) == "quarter" {
			p = m.Period
		}
		return moment{period: p, kind: period.Span, first: k, last: k + 2}, true
	}
	return moment{}, false
}

var sameNouns = set("month months period quarter half stretch time span")

// sameTime reads "the same months of 2017": the months in mind, of another year.
func (r *reader) sameTime(k int, it *item, s text.Sentence) (moment, bool) {
	if r.low[k] != "same" && r.low[k] != "corresponding" && r.low[k] != "reporting" || !sameNouns[r.word(k+1)] || !it.former && (r.isBase(k) || r.against(k)) && !r.onlyLevel(k, it) {
		return moment{}, false
	}
	p := r.anchor(&period.Mention{Start: r.Doc.Tokens[k].Start}, s)
	j := k + 2
	for ; j < s.Last && j < k+5; j++ {
		w := r.low[j]
		year := 0
		switch {
		case len(w) == 4 && w >= "1950" && w <= "2100":
			year = int(w[0]-'0')*1000 + int(w[1]-'0')*100 + int(w[2]-'0')*10 + int(w[3]-'0')
		case w == "year" && r.word(j-1) == "last":
			year = r.Story.Published.Year - 1
		case w == "of" || w == "in" || w == "last" || w == "the":
			continue
		}
		if year == 0 || p.IsZero() || p.Len() > 12 {
			return moment{}, false
		}
		return moment{period: p.Shift(12 * (year - p.Start().Year())), kind: period.YearEarlier, first: k, last: j + 1}, true
	}
	return moment{}, false
}

// onlyLevel reports whether the words at token k stand right behind a level in brackets, which can have no base: "($1.4 billion over the same period of 2022)".
func (r *reader) onlyLevel(k int, it *item) bool {
	return it.class == level && r.word(it.first-1) == "(" && k >= it.last && k-it.last < 4
}

// isBase reports whether the words before a time make it what a change is measured against: "over the corresponding period", "less than in the same month".
func (r *reader) isBase(k int) bool {
	b := k - 1
	for r.word(b) == "the" || r.word(b) == "in" {
		b--
	}
	switch r.word(b) {
	case "over", "from", "than", "on":
		return true
	case "was", "were", "been":
		return r.word(b-1) == "it" || r.word(b-1) == "they" || r.word(b-1) == "had"
	}
	return false
}

// duration is the number of months that the duration at token k lasts, 0 for none, and the token after it.
func (r *reader) duration(k int) (months, next int) {
	x := r.amountAt[k]
	if x < 0 || r.Amounts[x].Kind != amount.NotAmount || r.Amounts[x].Why != amount.Duration || k > 0 && r.amountAt[k-1] == x {
		return 0, k
	}
	for next = k; next < len(r.low) && r.amountAt[next] == x; next++ {
		if r.low[next] == "months" {
			months = int(r.Amounts[x].Value.Float())
		}
	}
	if months == 0 && r.word(next) == "months" {
		months, next = int(r.Amounts[x].Value.Float()), next+1
	}
	return months, next
}

// monthsBefore reads "twelve months before".
func (r *reader) monthsBefore(k int, _ *item, _ text.Sentence) (moment, bool) {
	n, next := r.duration(k)
	if n > 0 && !r.state.recent.IsZero() && r.word(k-1) == "following" {
		last := r.state.recent.Last()
		return moment{period: comity.Months(last+1, last+comity.Month(n)), kind: period.Span, first: k - 1, last: next}, true
	}
	if n == 0 || r.state.period.IsZero() || r.word(next) != "before" && r.word(next) != "earlier" {
		return moment{}, false
	}
	return moment{period: r.state.period.Shift(-n), kind: period.YearEarlier, first: k, last: next + 1}, true
}

// monthsSoFar reads "over the eight months", "after eleven months": the first of them of the year in mind.
func (r *reader) monthsSoFar(k int, _ *item, _ text.Sentence) (moment, bool) {
	n, next := r.duration(k)
	prev := r.word(k - 1)
	if prev == "the" {
		prev = r.word(k - 2)
	}
	p := r.state.period
	if n < 2 || n > 11 || prev != "over" && prev != "after" || r.time(k) != nil && !r.time(k).Period.IsZero() || p.IsZero() {
		return moment{}, false
	}
	start := p.Start()
	switch {
	case r.sheet.start != 0:
		start = r.sheet.start
	case p.Len() == n:
	case start.Month() != time.January && p.Len() != 12:
		return moment{}, false
	}
	return moment{period: comity.Months(start, start+comity.Month(n-1)), kind: period.YearToDate, first: k, last: next}, true
}
