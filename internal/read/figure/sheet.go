package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// sheet is the heading of a table or list in plain text that is still in force: its scale and currency, its columns, whose it is and of when.
//
//	They are set out below (ministry of commerce, USD billion; fiscal year 2025-26).     ← unit, scale, year
//	Month        To UAE    From UAE                                                      ← columns
//	April         3.45       6.24                                                        ← a row: two figures
type sheet struct {
	unit     string
	scale    comity.Decimal
	columns  []column
	heads    []column // of a header line set in columns, the label's among them
	reporter comity.Economy
	partner  comity.Economy
	period   comity.Period
	start    comity.Month // the first month of the year of its rows
	sentence int
}

// column is what the numbers of a column count.
type column struct {
	flow     comity.Flow
	sign     int
	reporter comity.Economy
	partner  comity.Economy
	period   comity.Period
	skip     bool // a rank, or what no figure of trade is
	rate     rate
}

// rate is what a column of percentages tells.
type rate uint8

const (
	noRate rate = iota
	share
	growth
)

// readSheet takes a sentence that heads a table or list, or is a row of one. It reports whether the sentence is read by that.
func (r *reader) readSheet(s text.Sentence) bool {
	i := r.sentenceIndex(s.First)
	if sh, ok := r.title(s); ok {
		sh.sentence = i
		switch heads := r.heads(s); {
		case len(heads) > 1:
			sh.heads, sh.columns = heads, nil
		case len(sh.columns) == 0 && r.sheet.heads != nil && i-r.sheet.sentence <= 1:
			sh.heads = r.sheet.heads // the units stand in a line of their own under the names
		}
		r.sheet = sh
		r.noticeFlow(s)
		return !r.numberBetween(s.First, s.Last) || r.row(s)
	}
	if r.isHeading(s) {
		r.heading(s)
		if r.columns(s) {
			if i-r.sheet.sentence > 2 {
				r.sheet = sheet{columns: r.sheet.columns, heads: r.sheet.heads, period: r.state.period, partner: r.state.partner}
			}
			r.sheet.sentence = i
			return true
		}
		return false
	}
	if r.sheet.sentence == 0 || i-r.sheet.sentence > 3 {
		return false
	}
	if r.row(s) {
		r.sheet.sentence = i
		return true
	}
	return false
}

// isHeading reports whether a line heads what follows: it holds no amounts, no verb, and no full stop ends it.
func (r *reader) isHeading(s text.Sentence) bool {
	if s.Paragraph == 0 || r.numberBetween(s.First, s.Last) || r.word(s.Last-1) == "." {
		return false
	}
	if s.Kind != text.Prose {
		return true
	}
	for k := s.First; k < s.Last; k++ {
		if p := r.pos(k); p == text.VERB || p == text.AUX {
			return false
		}
	}
	return true
}

// title finds a scale without a number ("billions of dollars", "in US$ million") and what else the line tells of the rows under it.
func (r *reader) title(s text.Sentence) (sheet, bool) {
	sh := sheet{reporter: r.state.reporter}
	for k := s.First; k < s.Last; k++ {
		if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind == amount.NotAmount && r.Amounts[x].Unit != "" && r.headsList(k, s) &&
			(r.Amounts[x].Why == amount.Scale || r.Amounts[x].Why == amount.Vague) {
			sh.unit, sh.scale = r.Amounts[x].Unit, r.Amounts[x].Value
			if own := dollars[r.Home]; own != "" && r.low[k] != "us" && (r.word(k+1) == "of" || r.word(k+2) == "dollars" || r.word(k+1) == "dollars") && !strings.Contains(r.Doc.Text[r.Amounts[x].Start:r.Amounts[x].End], "US") {
				sh.unit = own
			}
		}
		if p := r.periodAt(k, s); !p.IsZero() && sh.period.IsZero() {
			sh.period = p
		}
	}
	if sh.unit == "" {
		return sh, false
	}
	for k := s.First; k < s.Last; k++ {
		if c := r.cue(k); c != nil {
			deal := r.settle(c, s, k)
			sh.reporter, sh.partner = deal.reporter.code, deal.partner.code
			break
		}
	}
	sh.columns = r.columnsOf(s, r.isHeading(s))
	if n := len(sh.columns); n == 1 || n == 2 && sh.columns[0].flow != "" && sh.columns[1].flow == "" {
		sh.columns = nil // a title, not the names of columns
	}
	if sh.period.IsZero() {
		sh.period = r.state.period
	}
	if sh.period.Len() == 12 {
		sh.start = sh.period.Start()
	}
	return sh, true
}

// headsList tells a heading's scale from prose: "cost billions of dollars" has a verb before it.
func (r *reader) headsList(k int, s text.Sentence) bool {
	if k == s.First {
		return true
	}
	switch r.word(k - 1) {
	case "in", ",", "(", ":", "-", "–", "/", ";", "fob", "cif", "f.o.b.", "c.i.f.":
		return true
	}
	return false
}

// columns takes a line without numbers as the names of the columns.
func (r *reader) columns(s text.Sentence) bool {
	if heads := r.heads(s); len(heads) > 1 && !r.numberBetween(s.First, s.Last) {
		r.sheet.heads, r.sheet.columns = heads, nil
		return true
	}
	cols := r.columnsOf(s, true)
	if len(cols) < 2 || s.Kind == text.Prose && !r.separatedLine(s) {
		return false
	}
	r.sheet.columns, r.sheet.heads = cols, nil
	return true
}

// columnsOf lists the columns that a line names: flows, "To UAE", partners. A general word before a bracket, "Goods trade of X (exports / imports /
// balance)", is no column. A line of its own may name years as well.
func (r *reader) columnsOf(s text.Sentence, years bool) []column {
	var cols []column
	for k := s.First; k < s.Last; k++ {
		w := r.low[k]
		switch m := r.time(k); {
		case m != nil && years && tellsMonths(m):
			if n := len(cols); n > 0 && cols[n-1].flow != "" && cols[n-1].period.IsZero() && !r.separated(k) {
				cols[n-1].period = r.periodAt(k, s)
			} else {
				cols = append(cols, column{period: r.periodAt(k, s)})
			}
			k = r.timeEnd(k) - 1
		case (w == "to" || w == "from") && r.actor(k+1) != nil && len(cols) > 0 && columnNouns[r.word(k-1)]: // "Exports to Sudan"
			cols[len(cols)-1].partner = r.actor(k + 1).Code.Economy()
			k++
		case (w == "to" || w == "from") && k+1 < s.Last && r.actor(k+1) != nil:
			flow := comity.Export
			if w == "from" {
				flow = comity.Import
			}
			cols = append(cols, column{flow: flow, partner: r.actor(k + 1).Code.Economy()})
			k++
		case columnNouns[w] || years && columnWords[w] != "" || w == "trade" && r.cueAt[k] >= 0:
			cols = append(cols, column{flow: cmp.Or(flowNouns[w], columnWords[w]), sign: balanceSigns[w]})
		case w == "total" && (k > s.First || years) && !wholes[r.word(k+1)] && r.cue(k+1) == nil:
			cols = append(cols, column{flow: comity.Total})
		case years && skipWords[w]:
			cols = append(cols, column{skip: true, rate: rates[w]})
		}
	}
	if len(cols) > 2 && cols[0].flow == comity.Total && (cols[1].flow == comity.Export || cols[1].flow == comity.Import) {
		cols = cols[1:]
	}
	periods, flows := 0, 0
	for _, c := range cols {
		periods += btoi(!c.period.IsZero())
		flows += btoi(c.flow != "")
	}
	if flows == 1 && periods == len(cols) && periods > 1 { // one flow over several years: it is the title's
		for i := range cols {
			cols[i].flow, cols[i].sign = "", 0
		}
	}
	return cols
}

// separatedLine reports whether a line is set in columns.
func (r *reader) separatedLine(s text.Sentence) bool {
	for k := s.First + 1; k < s.Last; k++ {
		if r.separated(k) {
			return true
		}
	}
	return false
}

// heading lets a line above a passage set its months, and whom it is about when that is everybody.
func (r *reader) heading(s text.Sentence) {
	if s.Paragraph == 0 {
		return
	}
	var months []comity.Period
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future && (k == s.First || r.timeAt[k] != r.timeAt[k-1]) {
			months = append(months, r.periodAt(k, s))
		}
	}
	if len(months) > 0 {
		r.state.period, r.state.bracketed = months[0], comity.Period{}
		if len(months) == 2 && (r.has(s, "brackets") || r.has(s, "parentheses") || r.has(s, "(")) {
			r.state.bracketed = months[1]
		}
	}
	for k := s.First; k < s.Last; k++ {
		if e, _, _ := r.sideAt(k); e.code == comity.World {
			r.state.partner, r.state.others, r.state.sentence = comity.World, false, r.sentenceIndex(s.First)
		}
	}
}

// periodAt is the period of the mention at token k in the calendar of the story's side; zero when none tells months there.
func (r *reader) periodAt(k int, s text.Sentence) comity.Period {
	if m := r.time(k); m == nil || !tellsMonths(m) {
		return comity.Period{}
	}
	m, _ := r.resolve(k, &item{}, s, cmpOr(r.Home, r.state.reporter))
	return m.period
}
