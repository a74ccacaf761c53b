package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// row reads "* Peru ....... 12.0 / 9.5 / 2.5", "May 1.20 2.40" and "What they sold: tin 310; wool 12" under their heading.
func (r *reader) row(s text.Sentence) bool {
	cells, whole := r.gridRow(s)
	if whole == nil {
		if r.sheet.heads != nil && s.Kind == text.Prose && r.segments(s) == nil { // the story goes on below the table
			return false
		}
		cells = r.cells(s)
		whole = r.rowColumns(len(cells))
	}
	if len(cells) == 0 || whole == nil && (cells[0].unit != "" || r.sheet.unit == "") || whole != nil && r.sheet.unit == "" && !hasUnit(cells) {
		return false
	}
	emitted, from := false, s.First
	for i, c := range cells {
		col, known := r.columnFor(i, whole, s, c)
		if !known || col.skip && col.rate == noRate || c.empty {
			continue
		}
		d := r.rowDraft(s, from, c, col, whole != nil)
		if whole == nil {
			from = c.last
		}
		if d.Partner == "" || d.Reporter == d.Partner {
			continue
		}
		r.attribute(&d, s)
		r.changeBehind(&d, c, s)
		if col.rate != noRate {
			r.drafts = append(r.drafts, d.rated(c, col.rate))
			continue
		}
		r.drafts = append(r.drafts, d)
		r.remember(&r.drafts[len(r.drafts)-1], nil, s, false)
		emitted = true
		if was := c.was; was != nil && !r.state.bracketed.IsZero() {
			before := r.rowDraft(s, from, *was, col, whole != nil)
			before.Period = r.state.bracketed
			r.attribute(&before, s)
			r.drafts = append(r.drafts, before)
		}
	}
	return emitted
}

// rated is the figure of a cell in percent: a change, or the share of a flow.
func (d draft) rated(c cell, what rate) draft {
	if what == growth {
		v := c.value.Mul(comity.Scaled(1, -2))
		d.Value, d.Change, d.ChangeStep, d.Basis = nil, &v, c.step.Mul(comity.Scaled(1, -2)), comity.YoY
		return d
	}
	d.Measure, d.Value, d.Product = comity.Other, &comity.Quantity{Value: c.value, Unit: comity.Percent, Step: c.step}, "share of "+string(d.Flow)+"s"
	return d
}

// rowDraft is the figure of a cell. Where the columns do not hold the row, the words before the cell are its label.
func (r *reader) rowDraft(s text.Sentence, from int, c cell, col column, whole bool) draft {
	d := draft{first: s.First, last: c.last}
	d.Measure, d.Approx, d.Product = comity.Trade, comity.Exact, comity.AllProducts
	d.Evidence = comity.Evidence{Rule: "sheet", Confidence: confidence["sheet"], Slots: map[string]comity.Span{"amount": r.span(c.first, c.last)}}
	end := c.first
	if whole {
		end = r.labelEnd(s)
	} else {
		d.first = r.labelStart(from, c.first)
		if e := r.lastSide(from, c.first, ""); e.code != "" {
			d.first = e.first
		}
	}
	r.label(&d, s, from, end, col)
	v, step, unit := c.value, c.step, c.unit
	if unit == "" {
		v, step, unit = v.Mul(r.sheet.scale), step.Mul(r.sheet.scale), r.sheet.unit
	}
	if col.sign < 0 && v.Sign() > 0 {
		v = v.Neg()
	}
	d.Value = &comity.Quantity{Value: v, Unit: unit, Step: step}
	return d
}

// labelEnd is the token of the first cell of a full row.
func (r *reader) labelEnd(s text.Sentence) int {
	if cells, _ := r.gridRow(s); len(cells) > 0 {
		return cells[0].first
	}
	if cells := r.cells(s); len(cells) > 0 {
		return cells[0].first
	}
	return s.First
}

// rowColumns are the columns that a row of n cells fills: all of them, or those that are no shares; nil when it is no full row.
func (r *reader) rowColumns(n int) []column {
	if n == len(r.sheet.columns) {
		return r.sheet.columns
	}
	var full []column
	for _, c := range r.sheet.columns {
		if !c.skip {
			full = append(full, c)
		}
	}
	if n != len(full) {
		return nil
	}
	return full
}

// columnFor is the column of the i-th cell: by place when the row is full, else by the flow that its words name. What a column leaves open the
// words of the row say: "Exports to Ethiopia 123.4 150.2" under two years.
func (r *reader) columnFor(i int, whole []column, s text.Sentence, c cell) (column, bool) {
	named, ok := r.namedFlow(s, c)
	if whole != nil {
		col := whole[i]
		if col.flow == "" && ok {
			named.period = col.period
			return named, true
		}
		if col.flow == "" && r.state.flow != "" {
			col.flow, col.sign = r.state.flow, r.state.sign
		}
		return col, col.flow != "" || col.skip && col.rate == noRate
	}
	if cols := r.sheet.columns; !ok && len(cols) > 0 {
		return cols[len(cols)-1], cols[len(cols)-1].flow != ""
	}
	if ok {
		return named, true
	}
	return column{flow: r.state.flow, sign: r.state.sign}, r.state.flow != ""
}

// namedFlow is the flow that the words before a cell name.
func (r *reader) namedFlow(s text.Sentence, c cell) (column, bool) {
	for k := c.first - 1; k >= s.First; k-- {
		if f := r.cue(k); f != nil {
			deal := r.settle(f, s, c.first)
			return column{flow: deal.flow, sign: f.sign, reporter: deal.reporter.code, partner: deal.partner.code}, true
		}
		if flow, ok := flowNouns[r.low[k]]; ok && k < s.First+4 && r.low[k] != "bill" && r.low[k] != "hole" {
			return column{flow: flow, sign: balanceSigns[r.low[k]]}, true
		}
	}
	return column{}, false
}

// labelStart is the first token of the words that name a cell in its row.
func (r *reader) labelStart(from, at int) int {
	k := at
	for k > from && (r.word(k-1) == "|" || r.word(k-1) == ":") {
		k--
	}
	for k > from && (isWord(r.word(k-1)) || r.word(k-1) == "-") {
		k--
	}
	return k
}

// label reads what the words before a cell, tokens [from, to), say: a month, a partner, goods.
func (r *reader) label(d *draft, s text.Sentence, from, to int, col column) {
	d.Reporter = cmpOr(col.reporter, cmpOr(r.sheet.reporter, cmpOr(r.state.reporter, r.Home)))
	if len(r.sheet.columns) == 0 && r.sheet.heads == nil && col.reporter == "" {
		d.Reporter = cmpOr(r.Home, d.Reporter)
	}
	d.Flow, d.Partner, d.Period = col.flow, col.partner, r.sheet.period
	if d.Period.IsZero() {
		d.Period = r.state.period
	}
	if d.Flow == "" {
		d.Flow = r.state.flow
	}
	if !col.period.IsZero() {
		d.Period = col.period
	}
	if n := to + 1; to < s.Last && (r.word(n) == "in" || r.word(n) == "for" || r.word(n) == "(") && r.time(n+1) != nil && len(r.sheet.columns) < 2 && r.sheet.heads == nil { // "150.2 in 2019, 160.1 in 2020"
		to = n + 2
	}
	for k := from; k < to; k++ {
		if p := r.periodAt(k, s); !p.IsZero() {
			if d.Period = p; !r.namesYear(k) {
				d.Period = r.inYear(p)
			}
			if col.period.Len() == 12 && p.Len() < 12 && !r.namesYear(k) { // a month of the column's year
				d.Period = p.Shift(int(col.period.Start()-p.Start()) / 12 * 12)
				if !col.period.Contains(d.Period) {
					d.Period = d.Period.Shift(12)
				}
			}
			d.Evidence.Slots["period"] = r.span(k, r.timeEnd(k))
		}
	}
	if e := r.lastSide(from, to, d.Reporter); e.code != "" && (col.partner == "" || r.sheet.heads == nil) {
		d.Partner = e.code
		r.slot(d, "partner", e)
	}
	if d.Partner == "" {
		d.Partner = cmpOr(r.sheet.partner, r.otherThan(d.Reporter))
	}
	to = min(to, s.Last)
	first := r.labelStart(from, to)
	if r.sheet.heads != nil || r.rowColumns(len(r.cells(s))) != nil {
		first, to = r.lineStart(s), r.nameEnd(r.lineStart(s), to)
	}
	if first < to && r.lastSide(first, to, "").code == "" && r.timeAt[first] < 0 && flowNouns[r.low[first]] == "" {
		if name := r.goodsName(first, to); name != "" {
			d.Product = name
		}
	}
}

// nameEnd is where the name that begins a row ends: before its colon, its flow, its first cell.
func (r *reader) nameEnd(k, to int) int {
	for ; k < to; k++ {
		if w := r.low[k]; w == ":" || w == "|" || flowNouns[w] != "" {
			return k
		}
	}
	return to
}

// namesYear reports whether the mention of time at token k says its year.
func (r *reader) namesYear(k int) bool {
	x := r.timeAt[k]
	for ; k < len(r.low) && r.timeAt[k] == x; k++ {
		if w := r.low[k]; len(w) >= 4 && w[0] >= '1' && w[0] <= '2' {
			return true
		}
	}
	return false
}

// inYear moves a month or quarter of a row into the year of the sheet.
func (r *reader) inYear(p comity.Period) comity.Period {
	if r.sheet.start == 0 || p.Len() >= 12 {
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
