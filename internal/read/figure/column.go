package figure

import (
	"slices"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// column is what the numbers of a column are.
type column struct {
	scope
	skip  bool // what no figure of trade is
	code  bool // a rank or code, which stands before the label
	value bool // a head that says no more than that its numbers are values
	rate  rate
	basis comity.Basis
	total bool // of the columns beside it
}

func (c column) isZero() bool {
	return c.flow == "" && c.partner == "" && !c.others && c.period.IsZero() && c.unit == "" && c.product == "" && c.rate == noRate && !c.value && !c.total
}

// rate is what a column of percentages tells.
type rate uint8

const (
	noRate rate = iota
	share
	growth
)

// namesColumns takes a line of heads. A second line of heads goes with the first: "2023 2024" over "Exports Imports Exports Imports".
func (r *reader) namesColumns(s text.Sentence, i int) bool {
	segs := r.segments(s)
	filled := 0
	for _, g := range segs {
		filled += btoi(!g.empty())
	}
	if filled < 2 && !(filled == 1 && len(segs) > 1 && r.sheet.rows == 0 && segs[0].empty()) || !r.rowBelow(i) {
		return false
	}
	cols := make([]column, len(segs))
	known := 0
	for j, g := range segs {
		cols[j] = r.head(g, s)
		known += btoi(!cols[j].skip && !cols[j].isZero())
	}
	if known == 0 {
		return false
	}
	if r.sheet.rows > 0 || !r.sheet.near(i) {
		old := r.sheet
		r.sheet = sheet{}
		if old.near(i) {
			r.sheet.title = scope{unit: old.title.unit, scale: old.title.scale, partner: old.title.partner, flow: old.title.flow, reporter: old.title.reporter, period: old.title.period}
		}
	}
	t := &r.sheet
	t.unnamed = r.cellsBelow(i) == len(cols)+1
	if !t.unnamed { // the head of the labels speaks for the table
		label := cols[0]
		if !segs[0].empty() {
			t.yearEnd = r.yearEndIn(segs[0])
			t.part = scope{flow: label.flow, sign: label.sign}
			sc := scope{unit: label.unit, scale: label.scale, period: label.period, partner: label.partner}
			if t.yearEnd > 0 {
				sc.period = comity.Period{}
			}
			t.title = sc.over(t.title)
		}
		cols[0] = column{}
		if label.skip && label.rate == noRate && codeHeads[r.low[segs[0].first]] {
			cols[0].skip, cols[0].code = true, true
		}
	}
	if len(t.columns) > 0 && t.rows == 0 && !t.inline {
		cols = merge(t.columns, cols, t.unnamed)
	}
	t.columns, t.inline, t.sentence = cols, false, i
	r.sumColumns()
	t.skipUnknown()
	return true
}

// skipUnknown leaves out columns of whose numbers nothing is known, beside others.
func (t *sheet) skipUnknown() {
	lead, known := 1-btoi(t.unnamed), 0
	for _, c := range t.columns[lead:] {
		known += btoi(!c.isZero() && c.rate == noRate)
	}
	for i := lead; i < len(t.columns); i++ {
		t.columns[i].skip = t.columns[i].skip || known > 0 && t.columns[i].isZero()
	}
}

// merge lays a line of heads under another that is as long or spans it.
func merge(above, below []column, unnamed bool) []column {
	lead := 1 - btoi(unnamed)
	up, down := above, below[lead:]
	if len(up) > 0 && len(down) > 0 && len(down)%len(up) != 0 && up[0].isZero() {
		up = up[1:]
	}
	if len(up) == 0 || len(down)%len(up) != 0 {
		return below
	}
	n := len(down) / len(up)
	for i := range down {
		down[i].scope = down[i].scope.over(up[i/n].scope)
		down[i].skip = down[i].skip && up[i/n].skip
		if down[i].rate == noRate {
			down[i].rate, down[i].basis = up[i/n].rate, up[i/n].basis
		}
	}
	return below
}

// sumColumns tells what a column called "Total" sums up: exports and imports, partners, or months.
func (r *reader) sumColumns() {
	var flows, partners, times int
	var months comity.Period
	for _, c := range r.sheet.columns {
		flows += btoi(c.flow == comity.Export || c.flow == comity.Import)
		partners += btoi(c.partner != "" || c.others)
		times += btoi(!c.period.IsZero())
		if !c.period.IsZero() && c.period.Len() < 12 {
			months = span(months, c.period)
		}
	}
	for i := range r.sheet.columns {
		switch c := &r.sheet.columns[i]; {
		case c.flow == comity.Balance && flows == 0 && times > 1: // "2023, 2024, difference"
			c.flow, c.sign, c.rate = "", 0, growth
		case !c.total:
		case flows > 1:
			c.flow = comity.Total
		case partners > 0:
			c.partner = comity.World
		default:
			c.period = months
		}
	}
}

var (
	valueHeads = set("value values amount amounts level fob cif")
	codeHeads  = set("rank no no. № # hs sitc code chapter place position s.no. sn")
)

// head reads the name of a column.
func (r *reader) head(g segment, s text.Sentence) column {
	if g.empty() {
		return column{}
	}
	var c column
	c.rate, c.basis = r.rateIn(g)
	if c.rate != noRate {
		c.scope, _ = r.unitOf(g.first, g.last, true)
		c.flow, c.sign = r.flowWord(g.first, g.last)
		return c
	}
	c.scope = r.scopeOf(g.first, g.last, s)
	for k := g.first; k < g.last; k++ {
		w := r.low[k]
		c.value = c.value || valueHeads[w]
		c.total = c.total || w == "total" && c.flow == "" && c.partner == ""
		c.code = c.code || codeHeads[w] && k == g.first
		c.skip = c.skip || c.code || skipWords[w] && c.unit == ""
	}
	if c.total && c.unit != "" || c.value {
		c.total = false
	}
	if c.whole {
		c.whole, c.partner = false, ""
	}
	if c.flow != "" && c.product == "" {
		c.product = r.labelGoods(g, c.scope)
	}
	if c.isZero() && r.namesGoods(g.first, g.last) {
		c.product = r.goodsName(g.first, g.last)
	}
	return c
}

// rateIn tells whether a head names a column of changes or of shares, and what a change is against.
func (r *reader) rateIn(g segment) (what rate, basis comity.Basis) {
	basis = comity.YoY
	percent := r.inPercent(g)
	for k := g.first; k < g.last; k++ {
		w := strings.Trim(r.low[k], ".")
		switch {
		case w == "m" && (r.word(k+1) == "/" || r.word(k+1) == "-") || w == "m/m" || w == "mom" || w == "m-o-m" || w == "monthly" || w == "month-on-month" || w == "month" && r.word(k+2) == "on":
			basis = comity.MoM
			what = growth
		case w == "index":
			return noRate, basis
		case rates[w] != noRate:
			if what == noRate {
				what = rates[w]
			}
		case w == "y" && (r.word(k+1) == "/" || r.word(k+1) == "-" || r.word(k+1) == "on"), w == "+" && r.word(k+1) == "/", w == "+/-", w == "±":
			what = growth
		case percent && comparing[w]:
			what = growth
		case percent && w == "of" && k > g.first:
			what = share
		case percent && w == "/" && yearLike(r.word(k-1)) && yearLike(r.word(k+1)), percent && strings.Contains(w, "/") && yearLike(w[:strings.Index(w, "/")]):
			what = growth
		}
	}
	return what, basis
}

// comparing words in the head of percentages tell of changes: "Compared with May 2023 (%)".
var comparing = set("compared comparison vs versus against over on")

func yearLike(w string) bool {
	return yearOf(w) > 0 || len(w) == 2 && strings.Trim(w, "0123456789") == ""
}

// inPercent reports whether a head or cell says that its numbers are percentages.
func (r *reader) inPercent(g segment) bool {
	for k := g.first; k < g.last; k++ {
		if w := r.low[k]; w == "%" || w == "percent" || w == "cent" || w == "pct" || w == "yoy" || w == "y/y" {
			return true
		}
	}
	return false
}

// inlineColumns takes columns that a title names in words: "US$ million (exports / imports / balance)", "Month: exports, imports".
func (r *reader) inlineColumns(s text.Sentence) {
	var cols []column
	end := 0 // behind the last of them
	for k := s.First; k < s.Last; k++ {
		flow, sign := r.flowWord(k, k+1)
		if flow == "" || r.low[k] == "to" || r.low[k] == "from" {
			continue
		}
		for end < k && inlineMarks[r.low[end]] {
			end++
		}
		if end < k {
			if len(cols) > 1 {
				break
			}
			cols = nil
		}
		if slices.ContainsFunc(cols, func(c column) bool { return c.flow == flow }) {
			return
		}
		cols, end = append(cols, column{scope: scope{flow: flow, sign: sign}}), k+1
	}
	if len(cols) > 1 {
		r.sheet.columns, r.sheet.inline, r.sheet.unnamed = cols, true, true
	}
}

var inlineMarks = set("/ , ; and & to from with")
