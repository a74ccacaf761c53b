package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

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
	switch {
	case sc.whole:
		sc = r.wholeOfRows(sc, s)
	case sc.flow == "" && r.restOf(label):
		if n := r.neighbours(r.sentenceIndex(s.First)); len(n.partners) > n.goods {
			sc.others, sc.product = true, ""
		}
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
	r.drafts = append(r.drafts, d)
	if d.Measure == comity.Trade {
		row.made = append(row.made, len(r.drafts)-1)
		r.remember(&r.drafts[len(r.drafts)-1], nil, row.s, row.looksBack(r, d.Period))
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
		before := r.formerly(d, w, col, c.value.Sign() > 0 && d.Value.Value.Sign() < 0)
		r.attribute(&before, row.s)
		r.drafts = append(r.drafts, before)
	}
}

// looksBack reports whether a value is of a time before that of the table, or before that of another value of the row.
func (row *rowDraft) looksBack(r *reader, p comity.Period) bool {
	for _, k := range row.made {
		if r.drafts[k].Period.Last() > p.Last() {
			return true
		}
	}
	title := r.sheet.title.period
	return p.Len() == title.Len() && p.Last() < title.Last()
}

// formerly is the figure of a value behind that of another time: "(41.0)".
func (r *reader) formerly(d draft, w former, col column, turned bool) draft {
	d.Evidence.Slots = map[string]comity.Span{"amount": r.span(w.first, w.last)}
	d.Change, d.ChangeStep, d.Basis = nil, comity.Decimal{}, comity.NoBasis
	d.last, d.former = w.last, true
	switch in := r.state.bracketed; {
	case !w.period.IsZero():
		d.Period = w.period
	case !in.IsZero() && in.Len() == d.Period.Len():
		d.Period = in
	default:
		d.Period = d.Period.YearEarlier()
	}
	if d.Value = r.quantity(w.cell, col); turned && d.Value.Value.Sign() > 0 {
		d.Value.Value = d.Value.Value.Neg()
	}
	return d
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
		unit, by = cmp.Or(col.unit, r.sheet.title.unit), r.scale(col)
	}
	return &comity.Quantity{Value: c.value.Mul(by), Unit: amount.UnitName(unit), Step: c.step.Mul(by)}
}

// draft is the figure of a value.
func (row *rowDraft) draft(r *reader, c cell, col column) (draft, bool) {
	t := &r.sheet
	if c.unit == "" && col.unit == "" && t.title.unit == "" && !t.unitless {
		u := r.storyUnit()
		t.title.unit, t.title.scale, t.unitless = u.unit, u.scale, u.unit == ""
	}
	sc := row.scope.over(col.scope).over(t.title)
	if sc.flow == "" {
		sc.flow, sc.sign = r.state.flow, r.state.sign
	}
	if col.flow == comity.Total && row.flow == "" || t.inline && col.flow != "" {
		sc.flow, sc.sign = col.flow, col.sign
	}
	d := draft{first: row.first(r), last: c.last}
	d.Measure, d.Approx, d.Product = comity.Trade, comity.Exact, cmp.Or(sc.product, comity.AllProducts)
	d.Evidence = comity.Evidence{Rule: "sheet", Confidence: confidence["sheet"], Slots: map[string]comity.Span{"amount": r.span(c.first, c.last)}}
	d.Reporter = cmp.Or(sc.reporter, cmp.Or(r.Home, r.state.reporter))
	d.Flow, d.Partner = sc.flow, sc.partner
	if d.Partner == "" && !sc.others {
		d.Partner = r.otherThan(d.Reporter)
		if r.state.partner == comity.World || d.Partner == "" { // nobody else is in the story
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
var notTrade = set("% percent ratio coverage index visitors arrivals tourists tourism debt reserves rate rates population price prices number exchange")

// aside reports whether a row counts what no flow of trade is: investment, visitors, prices.
func (row *rowDraft) aside(r *reader) bool {
	for k := row.label.first; k < row.label.last; k++ {
		if w := r.low[k]; r.cueAt[k] < 0 && (otherHeads[w] && !goodsNouns[w] || peopleNouns[w] || rates[w] != noRate || notTrade[w] && !(w == "exchange" && r.word(k-1) == "trade")) {
			return true
		}
	}
	return false
}
