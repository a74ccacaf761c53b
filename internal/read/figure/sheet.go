package figure

import (
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
	reporter comity.Economy
	partner  comity.Economy
	period   comity.Period
	start    comity.Month // the first month of the year of its rows
	sentence int
}

// column is what the numbers of a column count.
type column struct {
	flow    comity.Flow
	sign    int
	partner comity.Economy
	period  comity.Period
	skip    bool // a share or rank
}

// readSheet takes a sentence that heads a table or list, or is a row of one. It reports whether the sentence is read by that.
func (r *reader) readSheet(s text.Sentence) bool {
	i := r.sentenceIndex(s.First)
	if sh, ok := r.title(s); ok {
		sh.sentence = i
		r.sheet = sh
		return !r.numberBetween(s.First, s.Last)
	}
	if s.Kind != text.Prose && !r.numberBetween(s.First, s.Last) || s.Kind == text.Headline && s.Paragraph > 0 {
		if r.sheet.unit != "" && i-r.sheet.sentence <= 2 && r.columns(s) {
			r.sheet.sentence = i
			return true
		}
		r.heading(s)
		return false
	}
	if r.sheet.unit == "" || i-r.sheet.sentence > 3 {
		return false
	}
	if r.row(s) {
		r.sheet.sentence = i
		return true
	}
	return false
}

// title finds a scale without a number ("billions of dollars", "in US$ million") and what else the line tells of the rows under it.
func (r *reader) title(s text.Sentence) (sheet, bool) {
	sh := sheet{reporter: r.state.reporter}
	for k := s.First; k < s.Last; k++ {
		if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind == amount.NotAmount && r.Amounts[x].Unit != "" && r.headsList(k, s) &&
			(r.Amounts[x].Why == amount.Scale || r.Amounts[x].Why == amount.Vague) {
			sh.unit, sh.scale = r.Amounts[x].Unit, r.Amounts[x].Value
		}
		if m := r.time(k); m != nil && !m.Period.IsZero() {
			sh.period = m.Period
			if m.Fiscal {
				if again, ok := r.resolve(k, &item{}, s, r.Home); ok {
					sh.period = again.period
				}
			}
		}
	}
	if sh.unit == "" {
		return sh, false
	}
	if sh.period.Len() == 12 {
		sh.start = sh.period.Start()
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.actor(k); m != nil && sh.reporter == "" {
			sh.reporter = m.Code.Economy()
		}
		if c := r.cue(k); c != nil && c.owner.code != "" {
			sh.reporter = c.owner.code
		}
	}
	sh.columns = r.columnsOf(s)
	if sh.period.IsZero() {
		sh.period = r.state.period
	}
	return sh, true
}

// headsList tells a heading's scale from prose: "cost billions of dollars" has a verb before it.
func (r *reader) headsList(k int, s text.Sentence) bool {
	if k == s.First {
		return true
	}
	switch r.low[k-1] {
	case "in", ",", "(", ":", "-", "–", "/", ";":
		return true
	}
	return false
}

// columns takes a line without numbers as the names of the columns.
func (r *reader) columns(s text.Sentence) bool {
	cols := r.columnsOf(s)
	if len(cols) < 2 {
		return false
	}
	r.sheet.columns = cols
	return true
}

// columnsOf lists the columns that a line names: flows, "To UAE", years, partners. A general word before a bracket, "Goods trade of X (exports /
// imports / balance)", is no column.
func (r *reader) columnsOf(s text.Sentence) []column {
	var cols []column
	for k := s.First; k < s.Last; k++ {
		w := r.low[k]
		switch {
		case (w == "to" || w == "from") && k+1 < s.Last && r.actor(k+1) != nil:
			flow := comity.Export
			if w == "from" {
				flow = comity.Import
			}
			cols = append(cols, column{flow: flow, partner: r.actor(k + 1).Code.Economy()})
			k++
		case w == "exports" || w == "imports" || w == "balance" || w == "deficit" || w == "surplus" || w == "trade" && r.cueAt[k] >= 0 || w == "turnover":
			cols = append(cols, column{flow: flowNouns[w], sign: balanceSigns[w]})
		case w == "total" && k > s.First && !wholes[r.word(k+1)] && r.cue(k+1) == nil:
			cols = append(cols, column{flow: comity.Total})
		case w == "share" || w == "change" || w == "%" || w == "rank":
			cols = append(cols, column{skip: true})
		}
	}
	if len(cols) > 2 && cols[0].flow == comity.Total && (cols[1].flow == comity.Export || cols[1].flow == comity.Import) {
		cols = cols[1:]
	}
	if len(cols) == 0 {
		for k := s.First; k < s.Last; k++ {
			if m := r.time(k); m != nil && tellsMonths(m) && (k == s.First || r.timeAt[k-1] != r.timeAt[k]) {
				cols = append(cols, column{period: m.Period})
			}
		}
	}
	return cols
}

// heading lets a line above a passage set its months, and whom it is about when that is everybody.
func (r *reader) heading(s text.Sentence) {
	if s.Paragraph == 0 {
		return
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future {
			r.state.period = m.Period
			break
		}
	}
	for k := s.First; k < s.Last; k++ {
		if e, _, _ := r.sideAt(k); e.code == comity.World {
			r.state.partner, r.state.others = comity.World, false
		}
	}
}

// cell is a number of a row with the tokens that hold it.
type cell struct {
	a           *amount.Amount
	first, last int
}

// row reads "* Mexico ......... 334.0 / 505.9 / -171.8", "April 3.45 6.24" and "What we bought: gold 2,882; coffee 33" under their heading.
func (r *reader) row(s text.Sentence) bool {
	cells, ok := r.cells(s)
	if !ok || len(cells) == 0 {
		return false
	}
	emitted := false
	labelFrom := s.First
	for i, c := range cells {
		d := draft{first: s.First, last: c.last}
		d.Measure, d.Approx, d.Product = comity.Trade, comity.Exact, comity.AllProducts
		d.Evidence = comity.Evidence{Rule: "sheet", Confidence: confidence["sheet"], Slots: map[string]comity.Span{"amount": r.span(c.first, c.last)}}
		col, known := r.columnFor(i, len(cells), s, c)
		if !known || col.skip {
			continue
		}
		if len(r.sheet.columns) == 0 || len(cells) != len(r.sheet.columns) {
			d.first = r.labelStart(labelFrom, c.first)
			if e := r.lastSide(labelFrom, c.first, ""); e.code != "" {
				d.first = e.first
			}
		}
		r.label(&d, s, labelFrom, c, col)
		if len(r.sheet.columns) == 0 || len(cells) != len(r.sheet.columns) {
			labelFrom = c.last
		}
		if d.Partner == "" || d.Reporter == d.Partner {
			continue
		}
		v := c.a.Value.Mul(r.sheet.scale)
		if col.sign < 0 && v.Sign() > 0 {
			v = v.Neg()
		}
		d.Value = &comity.Quantity{Value: v, Unit: r.sheet.unit, Step: c.a.Resolution.Mul(r.sheet.scale)}
		r.attribute(&d, s)
		r.drafts = append(r.drafts, d)
		r.remember(&r.drafts[len(r.drafts)-1], nil, s, false)
		emitted = true
	}
	return emitted
}

// cells lists the bare numbers of a row; ok is false when the sentence holds other amounts, so is none.
func (r *reader) cells(s text.Sentence) (cells []cell, ok bool) {
	for k := s.First; k < s.Last; k++ {
		x := r.amountAt[k]
		if x < 0 || k > s.First && x == r.amountAt[k-1] {
			continue
		}
		a := &r.Amounts[x]
		switch {
		case a.Kind == amount.Count && (a.NounEnd <= a.NounStart || a.NounStart >= r.Doc.Tokens[s.Last-1].End || strings.Contains(r.Doc.Text[a.End:a.NounStart], "\n")):
			last := k + 1
			for last < s.Last && r.amountAt[last] == x {
				last++
			}
			cells = append(cells, cell{a, k, last})
		case a.Kind != amount.NotAmount && a.Kind != amount.Percent:
			return nil, false
		}
	}
	return cells, true
}

// columnFor is the column of the i-th cell: by place when the row is full, else by the flow that its words name.
func (r *reader) columnFor(i, n int, s text.Sentence, c cell) (column, bool) {
	cols := r.sheet.columns
	if n == len(cols) {
		return cols[i], true
	}
	for k := c.first - 1; k >= s.First; k-- {
		if f := r.cue(k); f != nil {
			deal := r.settle(f, s, c.first)
			return column{flow: deal.flow, sign: f.sign, partner: deal.partner.code}, true
		}
	}
	if len(cols) > 0 {
		return cols[len(cols)-1], true
	}
	return column{flow: r.state.flow, sign: r.state.sign}, r.state.flow != ""
}

// labelStart is the first token of the words that name a cell in its row.
func (r *reader) labelStart(from, at int) int {
	k := at
	for k > from && (isWord(r.low[k-1]) || r.low[k-1] == "-") {
		k--
	}
	return min(k, at)
}

// label reads what the words before a cell say: a month, a partner, goods.
func (r *reader) label(d *draft, s text.Sentence, from int, c cell, col column) {
	d.Reporter = cmpOr(r.sheet.reporter, cmpOr(r.state.reporter, r.Home))
	if len(r.sheet.columns) == 0 {
		d.Reporter = cmpOr(r.Home, d.Reporter)
	}
	d.Flow, d.Partner, d.Period = col.flow, col.partner, r.sheet.period
	if d.Flow == "" {
		d.Flow = r.state.flow
	}
	if !col.period.IsZero() {
		d.Period = col.period
	}
	for k := from; k < c.first; k++ {
		if m := r.time(k); m != nil && !m.Period.IsZero() {
			d.Period = r.inYear(m.Period)
			d.Evidence.Slots["period"] = r.span(k, r.timeEnd(k))
		}
	}
	if e := r.lastSide(from, c.first, d.Reporter); e.code != "" && col.partner == "" {
		d.Partner = e.code
		r.slot(d, "partner", e)
	}
	if d.Partner == "" {
		d.Partner = r.otherThan(d.Reporter)
	}
	if len(r.sheet.columns) == 0 {
		first := r.labelStart(from, c.first)
		if name := r.goodsName(first, c.first); name != "" && r.lastSide(first, c.first, "").code == "" && r.timeAt[first] < 0 {
			d.Product = name
		}
	}
}

// inYear moves a month of a row into the year of the sheet.
func (r *reader) inYear(p comity.Period) comity.Period {
	if r.sheet.start == 0 || p.Len() != 1 {
		return p
	}
	for p.Start() < r.sheet.start {
		p = p.Shift(12)
	}
	for p.Start() >= r.sheet.start+12 {
		p = p.Shift(-12)
	}
	return p
}
