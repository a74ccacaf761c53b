package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// moment is a time that the words of a sentence give a figure.
type moment struct {
	period      comity.Period
	days        comity.When // where the words tell of days in them
	kind        period.Kind
	basis       comity.Basis
	first, last int // tokens
	compared    bool
}

// when gives a figure its months and its change a basis. It reports whether the months are those of a comparison, a year before.
func (r *reader) when(d *draft, it, mate *item, s text.Sentence) (past bool) {
	last := it
	if mate != nil && mate.first > it.first {
		last = mate
	}
	former := it.former && mate == nil
	d.former = former
	m, found := r.timeOf(it, last, s, d.Reporter)
	st, mind := &r.state, r.months(s, it.former)
	switch {
	case !st.bracketed.IsZero() && r.word(it.first-1) == "(" && it.class == level:
		d.Period = st.bracketed
		return true
	case r.behindTime(it):
		if b, ok := r.resolve(it.first-2, it, s, d.Reporter); ok {
			d.Period = b.period
			d.Evidence.Slots["period"] = r.span(b.first, b.last)
			return true
		}
		d.Period = mind
	case found && former && (m.kind == period.Same && m.period == mind || r.lastYears(m, mind)):
		d.Period, d.Days = mind.YearEarlier(), r.daysYearEarlier(mind)
	case found && former && r.opensFor(m, it):
		d.Period = m.period.YearEarlier()
		if st.basis == comity.MoM && m.period.Len() == 1 {
			d.Period = m.period.Shift(-1)
		}
	case found && d.Change == nil && m.kind == period.Span && m.period.Len() > 12 && m.period.Len()%12 == 0 && r.endOfSpan(it) != 0: // "between 2019 and 2022 swelled from 20 to 48 billion"
		d.Period = comity.CalendarYear(m.period.Start().Year())
		if r.endOfSpan(it) > 0 {
			d.Period = comity.CalendarYear(m.period.Last().Year())
		}
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	case found:
		d.Period, d.Days = r.fromNewYear(m), m.days
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	case former && !mind.IsZero() && d.Change == nil:
		d.Period, d.Days = mind.YearEarlier(), r.daysYearEarlier(mind)
		if mind.Len() > 18 && mind.Len()%12 == 0 {
			d.Period = comity.CalendarYear(mind.Start().Year())
		}
		if st.basis == comity.MoM && mind.Len() == 1 {
			d.Period = mind.Shift(-1)
		}
	default:
		if d.Period = mind; mind == r.state.period {
			d.Days = r.state.days
		}
		if p := r.monthOfBase(d, last, s); !p.IsZero() {
			d.Period = p
		}
		d.undated = d.Period.IsZero()
	}
	back := m.kind == period.YearEarlier || m.kind == period.Previous || m.kind == period.Ago || m.compared
	past = found && (back || m.kind == period.Since || r.recalled(it, s)) || !st.period.IsZero() && d.Period == st.period.YearEarlier() && d.Change == nil && (st.paragraph == s.Paragraph || r.inCommas(it, m))
	if d.Change != nil && d.Basis != comity.Level {
		r.basis(d, last, s)
	}
	return past
}

// inCommas reports whether an amount and its time stand between commas, as what something was: "Timber, $16 million in 2021, sank to $4 million".
func (r *reader) inCommas(it *item, m moment) bool {
	return r.word(it.first-1) == "," && r.word(m.last) == ","
}

// daysOf is the days that a mention tells of inside its months.
func daysOf(m *period.Mention) comity.When {
	if m.Kind == period.Days {
		return m.When
	}
	return comity.When{}
}

// daysYearEarlier is the days in mind, a year before, when the months in mind are told by the day.
func (r *reader) daysYearEarlier(mind comity.Period) comity.When {
	w := r.state.days
	if w.IsZero() || mind != r.state.period {
		return comity.When{}
	}
	w.From.Year--
	w.To.Year--
	return w
}

// behindTime reports whether an amount stands in brackets right behind a time, as its number: "than in the same months of 2023 ($10.2 billion)".
func (r *reader) behindTime(it *item) bool {
	if it.first < 2 || r.low[it.first-1] != "(" {
		return false
	}
	m := r.time(it.first - 2)
	return m != nil && tellsMonths(m) && !r.datedInside(it.last)
}

// datedInside reports whether a time stands between token k and the bracket that closes: "($1.9 billion in 2023)".
func (r *reader) datedInside(k int) bool {
	for end := k + 7; k < end && r.word(k) != ")" && r.number(k) == nil; k++ {
		if r.time(k) != nil {
			return true
		}
	}
	return false
}

// timeOf finds the mention of time that belongs to an amount: the one of least cost in its sentence, those behind it first, then the one that opens
// the sentence. Mentions that only say what a change is measured against do not count, nor those that belong to another amount.
func (r *reader) timeOf(it, last *item, s text.Sentence, reporter comity.Economy) (moment, bool) {
	best, least := -1, 40
	consider := func(k, cost int) {
		if cost < least && r.timeCounts(k, it, last, s) {
			best, least = k, cost
		}
	}
	for k := it.last; k < last.first && r.number(k) == nil; k++ { // "rose 21.7 percent last year to $171.8 billion"
		if r.timeAt[k] >= 0 {
			consider(k, 0)
		}
	}
	cost, after := 0, r.pastConversion(last)
	if g := it.gov; g != nil && g.kind == excessCue && g.at >= last.last { // "$28bn more than it bought there between January and June"
		after = g.last
		for k := g.last; k < s.Last && k < g.last+6 && r.timeAt[k] < 0; k++ {
			after = k
		}
	}
	for k := after; k < s.Last && cost < 24; k++ {
		if r.timeAt[k] >= 0 {
			consider(k, cost)
		}
		cost += r.timeBorder(k, true)
	}
	cost = 2
	for k := it.first - 1; k >= s.First; k-- {
		if r.timeAt[k] >= 0 {
			extra := 0
			if r.opensSentence(k, s) {
				extra = -min(cost, 12) // a time that opens the sentence holds for all of it
			}
			consider(k, cost+extra)
		}
		cost += r.timeBorder(k, false)
	}
	if m, ok := r.steps(it, last, s); ok && (best < 0 || m.first <= best && best < m.last || m.first > best && m.first < it.first || best >= last.last && m.last <= it.first) {
		return m, true
	}
	if best < 0 {
		return moment{}, false
	}
	return r.resolve(best, it, s, reporter)
}

// pastConversion is the token after an amount and what it is in other money: "$9 million, or 1.2 billion shillings".
func (r *reader) pastConversion(it *item) int {
	k := it.last + btoi(r.word(it.last) == ",")
	a := r.number(k + 1)
	if r.word(k) != "or" || a == nil || a.Kind != amount.Money || it.a.Kind != amount.Money || a.Unit == it.a.Unit {
		return it.last
	}
	for k++; k < len(r.low) && r.number(k) == a; k++ {
	}
	return k
}

// resolve reads a mention again with the reporter's fiscal year and what it points back to.
func (r *reader) resolve(k int, it *item, s text.Sentence, reporter comity.Economy) (moment, bool) {
	first := k
	for first > 0 && r.timeAt[first-1] == r.timeAt[k] {
		first--
	}
	m := *r.time(k)
	out := moment{period: m.Period, days: daysOf(&m), kind: m.Kind, basis: m.Basis, first: first, last: r.timeEnd(k), compared: it.former}
	ctx := period.Context{Published: r.Story.Published, Reporter: reporter, Partner: r.counterpart(reporter), Anchor: m.Period}
	switch {
	case m.Kind == period.Since && it.first > k && r.has(text.Sentence{First: out.last, Last: min(out.last+2, s.Last)}, "when"): // "the worst since 2019, when it was 33 billion"
		out.period = comity.OneMonth(m.Period.Start())
		if r.word(out.last-1) >= "1" && r.word(out.last-1) < "3" {
			out.period = comity.CalendarYear(m.Period.Start().Year())
		}
		out.kind = period.Ago
		return out, true
	case m.Kind == period.Since && len(r.word(out.last-1)) == 4 && r.number(out.last-1) == nil && r.word(out.last-1) < "3": // "since 2015": whole years
		last := r.Story.Published.Year
		if y := r.state.period.Last().Year(); y > m.Period.Start().Year() {
			last = y
		}
		out.period = comity.Months(m.Period.Start(), comity.CalendarYear(last).Last())
		return out, true
	case m.Kind == period.Since && r.state.period.Last() > m.Period.Start() && r.state.period.Last() < m.Period.Last(): // up to the months that are told of
		out.period = comity.Months(m.Period.Start(), r.state.period.Last())
		return out, true
	case m.Kind == period.YearToDate && r.upToNow(out):
		if told := max(r.state.period.Last(), r.state.main.Last()); told > m.Period.Start() && told < m.Period.Last() {
			out.period = comity.Months(m.Period.Start(), told)
		}
		return out, true
	case m.Kind == period.YearEarlier || m.Kind == period.Previous || m.Fiscal || m.Kind == period.Same && !r.state.period.IsZero(): // "the previous fiscal year" counts from the year before it
		ctx.Anchor = r.anchor(&m, s)
	default:
		return out, true
	}
	if again := m.Resolve(ctx); !again.Period.IsZero() {
		out.period = again.Period
		if m.Kind == period.YearEarlier && ctx.Anchor == r.state.period && out.period == ctx.Anchor.YearEarlier() {
			out.days = r.daysYearEarlier(ctx.Anchor)
		}
	}
	return out, !out.period.IsZero()
}

// anchor is the period that "a year earlier" points back to: one named before it in the sentence, else the state's, else the text's.
func (r *reader) anchor(m *period.Mention, s text.Sentence) comity.Period {
	var last comity.Period
	for x := range r.Periods {
		o := &r.Periods[x]
		if o.Start >= m.Start {
			break
		}
		if o.Start >= r.Doc.Tokens[s.First].Start && tellsMonths(o) && o.Kind != period.YearEarlier && o.Basis == comity.NoBasis && !r.ofFormer(r.tokenFrom(o.Start), s) {
			last = o.Period
		}
	}
	if last.IsZero() {
		return r.months(s, true)
	}
	return last
}
