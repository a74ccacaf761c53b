package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// gridRow puts the numbers of a line under the columns above it.
func (r *reader) gridRow(s text.Sentence) bool {
	t := &r.sheet
	segs := r.segments(s)
	if t.columns == nil || t.inline || segs == nil {
		return false
	}
	cols := t.columns
	if t.unnamed {
		cols = append([]column{{}}, cols...)
	}
	segs = r.fit(segs, cols, s)
	if segs == nil {
		return false
	}
	at := r.labelAt(segs, cols)
	label := r.labelScope(segs[at], s)
	row := r.newRow(s, segs[at], label)
	for j := range segs {
		if j == at || cols[j].skip && cols[j].rate == noRate || segs[j].empty() || j < at {
			continue
		}
		if c := r.cellIn(segs[j], cols[j]); !c.empty {
			row.add(r, c, cols[j])
		}
	}
	return row.found
}

// fit makes the cells of a line as many as its columns: a single space may stand before the first number, and empty cells at the end may be left out.
func (r *reader) fit(segs []segment, cols []column, s text.Sentence) []segment {
	if len(segs) < len(cols) {
		if cut := r.glued(segs[0]); cut > 0 {
			segs = append([]segment{{segs[0].first, cut}, {cut, segs[0].last}}, segs[1:]...)
		}
	}
	switch bars := r.has(s, "|"); {
	case len(segs) == len(cols):
		return segs
	case len(segs) == len(cols)+1 && segs[0].empty():
		return segs[1:]
	case len(segs) < len(cols) && bars && len(segs) > 1:
		for len(segs) < len(cols) {
			segs = append(segs, segment{s.Last, s.Last})
		}
		return segs
	}
	return nil
}

// labelAt is the cell that names a row: the first that is words, or a time, and no rank or code.
func (r *reader) labelAt(segs []segment, cols []column) int {
	for j, g := range segs {
		if g.empty() || cols[j].code || j > 0 && !cols[j].isZero() {
			continue
		}
		if r.timeAt[g.first] >= 0 || yearOf(r.low[g.first]) > 0 || !r.valued(g.first, g.last) {
			return j
		}
	}
	return 0
}

// listRow reads a line of labels with numbers behind them, from token first on. It reports false when the line is something else.
func (r *reader) listRow(s text.Sentence, first int) bool {
	first = r.pastMarker(first, s.Last)
	var lead scope
	if k := r.leadEnd(first, s); k > first { // "What they sold: tin 310; wool 12"
		lead = r.scopeOf(first, k, s)
		first = k + 1
	}
	entries := r.entries(first, s)
	inline := r.sheet.inline && len(r.sheet.columns) > 0
	if len(entries) == 0 || r.sheet.title.unit == "" && !entries[0].ofItself() || entries[0].unit != "" && !inline && r.state.bracketed.IsZero() {
		return false
	}
	if end := entries[len(entries)-1].period; !end.IsZero() && r.sheet.title.period.IsZero() { // "tin 310, wool 12 in 2023"
		for i := range entries {
			if entries[i].period.IsZero() {
				entries[i].period = end
			}
		}
	}
	var row *rowDraft
	part := false
	for i, e := range entries {
		col := column{}
		if inline && len(entries) == len(r.sheet.columns) && (i == 0 || e.label.empty()) {
			col = r.sheet.columns[i]
		}
		if row == nil || !e.label.empty() {
			sc := r.labelScope(e.label, s)
			if part = r.isPart(e.label) || part && sc.flow == "" && sc.partner == ""; part { // "of which tea 12.0, coffee 9.1"
				sc = sc.over(r.sheet.above.sides())
			}
			row = r.newRow(s, e.label, sc.over(lead))
		}
		row.add(r, e.cell, col)
		if !row.found {
			return false
		}
		if !part {
			r.sheet.above = row.scope
		}
	}
	return true
}

// leadEnd is the colon behind the words that speak for all the numbers of a line: with a label of its own before the first. 0 for none.
func (r *reader) leadEnd(first int, s text.Sentence) int {
	for k := first; k+2 < s.Last && !r.valued(first, k+1); k++ {
		if r.low[k] == ":" && isWord(r.low[k+1]) && !r.valued(k+1, k+2) {
			return k
		}
	}
	return 0
}

// ofItself reports whether an entry needs no heading to tell what its number counts.
func (e *entry) ofItself() bool { return e.unit != "" }

// rowDraft is a row in the making: the label with the figures of its numbers.
type rowDraft struct {
	scope // of the label, over what the rows above and the title say
	s     text.Sentence
	label segment
	made  []int // the drafts of its values
	group int   // the first of those since the last column of changes
	found bool
}

// newRow completes a label: "of which" is part of the row above, "Total" is what the rows around it are part of.
func (r *reader) newRow(s text.Sentence, label segment, sc scope) *rowDraft {
	t := &r.sheet
	if sc.whole {
		sc = r.wholeOfRows(sc, s)
	}
	if r.isPart(label) {
		sc = sc.over(t.above.sides())
	} else {
		t.above = sc
	}
	return &rowDraft{scope: sc.over(t.part), s: s, label: label}
}

// isPart reports whether a label says that its number is part of the one above: "of which flour".
func (r *reader) isPart(g segment) bool {
	for k := g.first; k+1 < g.last && k < g.first+3; k++ {
		if r.low[k] == "of" && r.low[k+1] == "which" || r.low[k] == "o" && r.low[k+1] == "/" || r.low[k] == "including" {
			return true
		}
	}
	return false
}

// wholeOfRows is what a "Total" sums up: exports and imports, all partners, all goods, or the months above it.
func (r *reader) wholeOfRows(sc scope, s text.Sentence) scope {
	n := r.neighbours(r.sentenceIndex(s.First))
	switch {
	case len(n.flows) > 1 && n.goods == 0 && len(n.partners) < 2 && sc.flow == "":
		sc.flow = comity.Total
		if len(n.partners) == 1 && sc.partner == "" {
			sc.partner = n.partners[0]
		}
	case len(n.partners) > 0 && sc.partner == "":
		sc.partner = comity.World
	case !n.months.IsZero() && sc.period.IsZero() && n.months.Len() < 12:
		sc.period = n.months
	case sc.partner == "" && r.sheet.title.partner == "" && sc.flow != "":
		sc.partner = comity.World
	}
	if n.goods > 0 && sc.product == "" {
		sc.product = cmpString(r.sheet.title.product, comity.AllProducts)
	}
	return sc
}

func cmpString(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// add makes the figures of a number under a column.
func (row *rowDraft) add(r *reader, c cell, col column) {
	if col.rate != noRate {
		row.addRate(r, c, col)
		return
	}
	d, ok := row.draft(r, c, col)
	if !ok {
		return
	}
	if c.change != nil {
		d.setChange(*c.change, comity.YoY)
		d.last = max(d.last, c.change.last)
	}
	if n := len(c.was); d.Period.IsZero() && n > 0 && !c.was[0].period.IsZero() { // "61.0 (2022: 48.3)"
		d.Period = c.was[0].period.Shift(12)
	}
	r.attribute(&d, row.s)
	latest := true
	for _, k := range row.made {
		latest = latest && r.drafts[k].Period.Last() <= d.Period.Last()
	}
	r.drafts = append(r.drafts, d)
	if d.Measure == comity.Trade {
		row.made = append(row.made, len(r.drafts)-1)
		r.remember(&r.drafts[len(r.drafts)-1], nil, row.s, !latest || !r.sheet.title.period.IsZero() && d.Period.Len() == r.sheet.title.period.Len() && d.Period.Last() < r.sheet.title.period.Last())
		r.state.scale = r.scale(col)
	}
	row.found = true
	if c.share != nil {
		row.addRate(r, *c.share, column{scope: col.scope, rate: share})
	}
	for _, w := range c.was {
		if second := r.sheet.second; second.unit != "" {
			row.add(r, cell{value: w.value, step: w.step, first: w.first, last: w.last}, column{scope: second})
			continue
		}
		before := d
		before.Evidence.Slots = map[string]comity.Span{}
		before.Change, before.ChangeStep, before.Basis = nil, comity.Decimal{}, comity.NoBasis
		before.last = w.last
		switch {
		case !w.period.IsZero():
			before.Period = w.period
		case !r.state.bracketed.IsZero() && r.state.bracketed.Len() == d.Period.Len():
			before.Period = r.state.bracketed
		default:
			before.Period = d.Period.YearEarlier()
		}
		before.Value = r.quantity(w.cell, col)
		if d.Value.Value.Sign() < 0 && c.value.Sign() > 0 {
			before.Value.Value = before.Value.Value.Neg()
		}
		before.former = true
		r.attribute(&before, row.s)
		r.drafts = append(r.drafts, before)
	}
}

// scale is what the numbers of a column are multiplied by.
func (r *reader) scale(col column) comity.Decimal {
	if col.unit != "" {
		return col.scope.scale
	}
	return r.sheet.title.scale
}

// quantity is the value of a cell in the unit of the cell, its column or the table.
func (r *reader) quantity(c cell, col column) *comity.Quantity {
	unit, by := c.unit, comity.Int(1)
	if unit == "" {
		unit, by = cmpString(col.unit, r.sheet.title.unit), r.scale(col)
	}
	return &comity.Quantity{Value: c.value.Mul(by), Unit: unitName(unit), Step: c.step.Mul(by)}
}

// draft is the figure of a value.
func (row *rowDraft) draft(r *reader, c cell, col column) (draft, bool) {
	t := &r.sheet
	if c.unit == "" && col.unit == "" && t.title.unit == "" {
		sc := r.storyUnit()
		t.title.unit, t.title.scale = sc.unit, sc.scale
	}
	var sc scope
	if sc = row.scope.over(col.scope).over(t.title); sc.flow == "" {
		sc.flow, sc.sign = r.state.flow, r.state.sign
	}
	if col.flow == comity.Total && row.flow == "" || t.inline && col.flow != "" {
		sc.flow, sc.sign = col.flow, col.sign
	}
	d := draft{first: row.first(r), last: c.last}
	d.Measure, d.Approx, d.Product = comity.Trade, comity.Exact, cmpString(sc.product, comity.AllProducts)
	d.Evidence = comity.Evidence{Rule: "sheet", Confidence: confidence["sheet"], Slots: map[string]comity.Span{"amount": r.span(c.first, c.last)}}
	d.Reporter = cmpOr(sc.reporter, cmpOr(r.Home, r.state.reporter))
	d.Flow, d.Partner = sc.flow, sc.partner
	if d.Partner == "" && !sc.others {
		d.Partner = r.otherThan(d.Reporter)
		if r.state.partner == comity.World {
			d.Partner = comity.World
		}
	}
	if d.Period = c.period; c.period.IsZero() {
		d.Period = r.periodOf(row.scope, col.scope)
	}
	q := r.quantity(c, col)
	if q.Unit == "" || d.Flow == "" || d.Reporter == d.Partner || d.Partner == "" && !sc.others || row.aside(r) {
		return d, false
	}
	if (sc.sign < 0 || c.bracketed && d.Flow == comity.Balance) && q.Value.Sign() > 0 {
		q.Value = q.Value.Neg()
	}
	d.Value = q
	if len(q.Unit) != 3 || q.Unit == "bbl" {
		d.Measure = comity.Other
	}
	return d, true
}

// first is the token where the label begins.
func (row *rowDraft) first(r *reader) int {
	k := row.label.first
	for k+1 < row.label.last && !isLetterOrDigit(r.low[k]) {
		k++
	}
	return k
}

// notTrade are words in the label of a row whose numbers are no values of trade.
var notTrade = set("% percent ratio coverage index visitors arrivals tourists rate rates population price prices number exchange")

// aside reports whether a row counts what no flow of trade is: investment, visitors, prices.
func (row *rowDraft) aside(r *reader) bool {
	for k := row.label.first; k < row.label.last; k++ {
		if w := r.low[k]; r.cueAt[k] < 0 && (otherHeads[w] && !goodsNouns[w] || peopleNouns[w] || rates[w] != noRate || notTrade[w]) {
			return true
		}
	}
	return false
}

// periodOf puts the months of a row, of a column and of the title together: "March" under "2024", "2023" under "first four months of 2024".
func (r *reader) periodOf(label, col scope) comity.Period {
	title := r.sheet.title.period
	base := title
	if base.IsZero() {
		base = r.state.period
	}
	switch a, b := label.period, col.period; {
	case a.IsZero() && b.IsZero():
		return base
	case !a.IsZero() && !b.IsZero():
		if a.Len() >= b.Len() {
			a, b, label = b, a, col
		}
		if b.Len() == 12 && a.Len() < 12 {
			return within(a, b)
		}
		return a
	case a.IsZero():
		return r.partOfYear(b, title)
	default:
		if r.sheet.yearEnd > 0 && a.Len() == 12 && a.Start().Month() == 1 {
			end := comity.MonthOf(a.Start().Year(), monthOf(r.sheet.yearEnd))
			return comity.Months(end-11, end)
		}
		if label.yearless {
			if base.Len() < 12 && !title.IsZero() {
				return within(a, comity.Months(base.Last()-11, base.Last()))
			}
			return r.inYear(a)
		}
		return r.partOfYear(a, title)
	}
}

// partOfYear is the months of another year that a title names: the year 2023 in a table of "January-April 2024".
func (r *reader) partOfYear(year, title comity.Period) comity.Period {
	if title.IsZero() || title.Len() >= 12 || year.Len() != 12 || r.sheet.yearEnd > 0 {
		return year
	}
	return within(title, year)
}

// within moves months into a year.
func within(p, year comity.Period) comity.Period {
	for p.Start() < year.Start() {
		p = p.Shift(12)
	}
	for p.Start() >= year.Start()+12 {
		p = p.Shift(-12)
	}
	return p
}

// inYear moves a month or quarter of a row into the year of the sheet.
func (r *reader) inYear(p comity.Period) comity.Period {
	if r.sheet.start == 0 || p.Len() >= 12 {
		return p
	}
	return within(p, comity.Months(r.sheet.start, r.sheet.start+11))
}

// addRate gives the change in a cell to the value that it is of, the latest of those before it; a share is a figure of its own.
func (row *rowDraft) addRate(r *reader, c cell, col column) {
	best := -1
	for i, k := range row.made {
		if i >= row.group && (best < 0 || r.drafts[k].Period.Last() >= r.drafts[best].Period.Last()) && (col.flow == "" || col.flow == r.drafts[k].Flow) {
			best = k
		}
	}
	for _, k := range row.made {
		if best < 0 || row.group == len(row.made) && r.drafts[k].Period.Last() > r.drafts[best].Period.Last() {
			best = k
		}
	}
	if best < 0 || col.rate == share && c.value.Equal(comity.Int(100)) { // the whole is all of itself
		return
	}
	d := &r.drafts[best]
	basis := col.basis
	var base *draft
	for _, k := range row.made {
		if o := &r.drafts[k]; k != best && o.Flow == d.Flow && o.Partner == d.Partner && o.Value.Unit == d.Value.Unit && o.Period.Len() == d.Period.Len() && basis != comity.MoM {
			base = o
		}
	}
	if base != nil && basis != comity.MoM {
		basis = stepBasis(base.Period, d.Period, basis)
	}
	if base != nil && col.rate == growth && !d.isChange(c, *base) { // "96.0" for a fall of 4%
		if less := (cell{value: c.value.Sub(comity.Int(100)), step: c.step}); d.isChange(less, *base) {
			c.value = less.value
		}
	}
	byAmount := base != nil && !c.percent && !d.isChange(c, *base) && d.isDifference(c, *base, r.scale(col))
	switch {
	case col.rate == share:
		x := *d
		x.Measure, x.Value, x.Product = comity.Other, &comity.Quantity{Value: c.value, Unit: comity.Percent, Step: c.step}, "share of "+plural(d.Flow)
		x.Change, x.Basis, x.last = nil, comity.NoBasis, c.last
		x.Evidence.Slots = map[string]comity.Span{"amount": r.span(c.first, c.last)}
		r.drafts = append(r.drafts, x)
		return
	case d.Change != nil || byAmount:
		x := *d
		x.last = c.last
		x.Evidence.Slots = map[string]comity.Span{"amount": r.span(c.first, c.last)}
		if byAmount {
			v := c.value.Mul(r.scale(col))
			x.Value, x.Change, x.ChangeStep, x.Basis, x.ChangeUnit = nil, &v, c.step.Mul(r.scale(col)), comity.Level, d.Value.Unit
		} else {
			x.Value = nil
			x.setChange(c, basis)
		}
		r.drafts = append(r.drafts, x)
	default:
		d.setChange(c, basis)
	}
	row.group = len(row.made)
}

// setChange gives a figure a change in percent.
func (d *draft) setChange(c cell, basis comity.Basis) {
	v := c.value.Mul(comity.Scaled(1, -2))
	d.Change, d.ChangeStep, d.Basis = &v, c.step.Mul(comity.Scaled(1, -2)), basis
}

// isChange reports whether a number is how many percent a value is above the other one, isDifference whether it is by how much.
func (d *draft) isChange(c cell, base draft) bool {
	if base.Value.Value.Sign() == 0 {
		return true
	}
	was, is := base.Value.Value.Float(), d.Value.Value.Float()
	gap := (is-was)/max(was, -was)*100 - c.value.Float()
	return gap < 0.6 && gap > -0.6
}

func (d *draft) isDifference(c cell, base draft, scale comity.Decimal) bool {
	gap := d.Value.Value.Sub(base.Value.Value).Sub(c.value.Mul(scale)).Abs()
	return !scale.Mul(c.step).Mul(comity.Int(2)).Less(gap)
}

// stepBasis is the basis of a change between the times of two columns.
func stepBasis(was, is comity.Period, told comity.Basis) comity.Basis {
	switch is.Start() - was.Start() {
	case 12, -12:
		return comity.YoY
	case 1:
		if is.Len() == 1 {
			return comity.MoM
		}
		return comity.NoBasis
	case 0:
		return told
	}
	return comity.NoBasis
}
