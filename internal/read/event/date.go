package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// date is the time that the words around a trigger give: the mention nearest to it in its clause, what follows before what precedes; else the
// one that opens the sentence; else the time the story has reached.
func (c *clause) date(a *act, from, to int) comity.When {
	m := c.nearest(a, from, to)
	if ago := c.longAgo(a); ago > 0 {
		if when, ok := c.longBefore(nil, ago); ok {
			return when
		}
	}
	if after := c.longAfter(a); after > c.v.first && (m == nil || c.tokenAt(m.Start) < after) {
		if when, ok := c.longBefore(m, after); ok {
			return when
		}
	}
	if m == nil {
		return c.carried(a)
	}
	when := m.When
	if c.onWeekday(a, m) {
		when = comity.When{From: when.From.AddDays(7), To: when.To.AddDays(7)}
	}
	if (a.status == comity.Planned || a.status == comity.CalledFor) && !c.planPast(a) {
		when = c.ahead(m)
	}
	if a.status == comity.Happened && !when.From.After(c.r.story.Published) {
		c.r.told, c.r.toldAt = when, c.index
	}
	return when
}

// nearest is the mention of time that dates an act, nil for none in reach.
func (c *clause) nearest(a *act, from, to int) *period.Mention {
	v := c.v
	var best *period.Mention
	cost := 1 << 30
	times := c.r.times()
	for k := range times {
		m := &times[k]
		i := c.tokenAt(m.Start)
		if i < v.first || i >= v.last || c.names(a, m, i) || c.ofMatter(a, m, i) || c.v.beside(i, a.t.first) || c.v.ofRelative(a.t.last, i) || a.status == comity.CalledFor && (i < a.t.first || c.lately(m)) || a.status == comity.Planned && c.ofPromise(a, i) || c.past(a) && m.When.From.After(c.r.story.Published) {
			continue
		}
		d := 0
		switch {
		case i >= a.t.last:
			d = i - a.t.last + c.crossings(a, a.t.last, i)*12
		default:
			d = a.t.first - i + c.crossings(a, i, a.t.first)*12 + 3
			if i <= v.first+2 {
				d = min(d, 14)
			}
		}
		if i >= from && i < to {
			d -= 4
		}
		if d < cost {
			best, cost = m, d
		}
	}
	if cost > 40 {
		return nil
	}
	return best
}

// beside reports whether the time at token i stands in a relative clause that ends before token j: "Macron, who came in 2018, will be received".
func (v *view) beside(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if v.low(k) == "," && v.aside(k) < i {
			return true
		}
	}
	return false
}

// ofRelative reports whether the time at token i dates the verb of a relative clause that begins after token j: "lifted the ban that it had
// imposed in MARCH".
func (v *view) ofRelative(j, i int) bool {
	verb := -1
	open := false
	for k := j; k < i; k++ {
		switch w := v.low(k); {
		case w == "," && verb >= 0:
			return false
		case relative[w] && !v.pointing(k) && v.at(k-1).isNoun || w == "which":
			open, verb = true, -1
		case open && v.at(k).isVerb && !auxiliaries[w] && v.at(k).lemma() != "":
			verb = k
		}
	}
	return open && verb >= 0 && i-verb < 8
}

// ofMatter reports whether a month at token i dates what is asked or promised rather than the asking: "suggested a meeting in June". A day may be
// of either.
func (c *clause) ofMatter(a *act, m *period.Mention, i int) bool {
	if a.of != nil || m.Kind == period.Day || m.Kind == period.Week || a.frame.Type != comity.Request && a.rule != "op promise" && !strings.HasPrefix(a.rule, "op promise ") {
		return false
	}
	first, _ := c.complement(a.t)
	return first >= 0 && i > first && !(c.lately(m) && c.v.low(first-1) != "to")
}

// lately reports whether a mention is of the last half year, and so of an asking rather than of what is asked.
func (c *clause) lately(m *period.Mention) bool {
	day := c.r.story.Published
	return !day.IsZero() && m.When.To.Before(day) && m.When.To.AddDays(183).After(day)
}

// ofPromise reports whether the time at token i stands between a promise and what it is of: "agreed on Friday to keep it open".
func (c *clause) ofPromise(a *act, i int) bool {
	for k := range c.ops {
		if o := &c.ops[k]; o.op == "promise" && o.head < i && i < a.t.first {
			return true
		}
	}
	return false
}

// names reports whether a year at token i is part of the name of something else than the act: "wants the 1987 accord back".
func (c *clause) names(a *act, m *period.Mention, i int) bool {
	v := c.v
	if m.Kind != period.CalendarYear || i == v.first || i+1 >= v.last || c.tokenAt(m.End) != i+1 || a.t.isNoun && a.t.first > i && a.t.first <= i+4 {
		return false
	}
	b, next := v.low(i-1), v.at(i+1)
	return (determiners[b] || b == "'s") && (next.isNoun || v.doc.Tokens[i+1].UPOS == text.ADJ) && !preps[next.low]
}

// past reports whether an act is told as done, so that no time to come can be its date.
func (c *clause) past(a *act) bool {
	if c.r.story.Published.IsZero() || a.t.isNoun || a.status != comity.Happened && a.status != comity.Denied {
		return false
	}
	if (spoken[a.frame.Type] || a.rule == "op promise") && a.t.form&third == 0 { // "will not open talks until 2028" is refused today
		return true
	}
	return a.t.form&(past|part) != 0 && a.t.form&(base|third|gerund) == 0
}

// spoken are the acts that are done by saying so.
var spoken = map[comity.EventType]bool{comity.Reject: true, comity.Threaten: true, comity.Request: true, comity.Accuse: true, comity.Support: true}

// planPast reports whether a plan is one of the past: "had been due to sign in April", "was to meet in May".
func (c *clause) planPast(a *act) bool {
	for k := a.t.first - 1; k >= c.v.first && k > a.t.first-6; k-- {
		switch c.v.low(k) {
		case "was", "were", "had":
			return true
		}
	}
	return false
}

// ahead is the time of an act to come: a month or a day without a year that the story has passed is the next one.
func (c *clause) ahead(m *period.Mention) comity.When {
	day, when := c.r.story.Published, m.When
	if day.IsZero() || !when.To.Before(day) || m.Kind != period.Month && m.Kind != period.Day {
		return when
	}
	for _, r := range c.v.doc.Text[m.Start:m.End] {
		if r >= '0' && r <= '9' && m.End-m.Start > 6 && m.Kind == period.Month {
			return when // the year is told
		}
	}
	if weekdays[c.v.low(c.tokenAt(m.Start))] && when.To.AddDays(7).After(day.AddDays(-1)) { // "begins on Thursday"
		return comity.When{From: when.From.AddDays(7), To: when.To.AddDays(7)}
	}
	if m.Kind == period.Day && when.From.Year == day.Year && when.To.AddDays(60).After(day) {
		return when
	}
	when.From.Year++
	when.To.Year++
	if when.From.Month == 2 && when.To.Day == 29 {
		when.To.Day = 28
	}
	return when
}

// onWeekday reports whether a present tells what comes "on Monday", the Monday after the story.
func (c *clause) onWeekday(a *act, m *period.Mention) bool {
	i := c.tokenAt(m.Start)
	if a.t.isNoun || a.t.form&(third|base) == 0 || a.t.form&past != 0 || a.status != comity.Happened || !weekdays[c.v.low(i)] || c.v.low(i-1) != "on" || spoken[a.frame.Type] {
		return false
	}
	return i > a.t.first && m.When.To.Before(c.r.story.Published)
}

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")

// tonight reports whether an act in the present is for later on the day of the story: "flies to Oslo tonight".
func (c *clause) tonight(a *act) bool {
	if a.t.isNoun || a.t.form&(third|base) == 0 || a.t.form&past != 0 {
		return false
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+12 && !c.v.boundary(i) && c.v.low(i) != ","; i++ {
		switch w, next := c.v.low(i), c.v.low(i+1); {
		case w == "tonight", w == "tomorrow", w == "this" && (next == "afternoon" || next == "evening"), w == "later" && next == "today":
			return true
		}
	}
	return false
}

// crossings counts the clause boundaries and other predicates between two tokens.
func (c *clause) crossings(a *act, i, j int) int {
	n := 0
	for k := i; k < j; k++ {
		switch w := c.v.low(k); {
		case w == "after" || w == "before" || w == "which" || w == "who" || w == "unless" || w == "if" || w == "until":
			n += 3 // "threatened to cut it after Kyiv let a deal expire in May"
		case c.v.boundary(k):
			n++
		}
	}
	for _, o := range c.acts {
		if o != a && !o.t.isNoun && o.t.first >= i && o.t.last <= j {
			n++
		}
	}
	return n
}

// carried is the time of an act that its sentence does not date: what is told in the present or the perfect is of the month of publication; what
// is told in the past is of the time the paragraph has reached, or else of that month too. Plans and wishes without a time have none.
func (c *clause) carried(a *act) comity.When {
	day := c.r.story.Published
	if day.IsZero() || a.status == comity.Planned || a.status == comity.CalledFor {
		return comity.When{}
	}
	month := comity.InPeriod(comity.Months(day.InMonth(), day.InMonth()))
	if a.t.isNoun {
		return comity.When{}
	}
	perfect, pluperfect := c.tense(a)
	if perfect || a.t.form&(third|base) != 0 && a.t.form&past == 0 {
		return month
	}
	if !c.r.told.IsZero() && c.inParagraph(c.r.toldAt) {
		return c.r.told
	}
	if pluperfect {
		return comity.When{}
	}
	return month
}

// tense reports whether a form of have before the trigger makes a perfect, and whether it is in the past.
func (c *clause) tense(a *act) (perfect, pluperfect bool) {
	for k := a.t.first - 1; k >= c.v.first && k > a.t.first-5; k-- {
		switch c.v.low(k) {
		case "has", "have", "'ve":
			return true, false
		case "had", "'d":
			return false, true
		}
	}
	return false, false
}

// inParagraph reports whether sentence k stands in the paragraph of this one.
func (c *clause) inParagraph(k int) bool {
	s := c.r.doc.Sentences
	return s[k].Paragraph == s[c.index].Paragraph
}

// tokenAt is the token that begins at or after byte start.
func (c *clause) tokenAt(start int) int {
	lo, hi := 0, len(c.v.doc.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.v.doc.Tokens[mid].Start < start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
