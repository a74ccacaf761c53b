package figure

import (
	"slices"
	"strings"
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

func monthOf(n int) time.Month { return time.Month(n) }

func unitName(unit string) string { return amount.UnitName(unit) }

// totalWords make up the label of a row that sums up the others.
var totalWords = set("total grand overall sum all together totals subtotal")

// labelScope reads the label of a row: a flow, a partner, a time, else goods.
func (r *reader) labelScope(g segment, s text.Sentence) scope {
	g = r.trim(g)
	if g.empty() {
		return scope{}
	}
	whole := g.first
	for k := g.first + 1; k+1 < g.last; k++ { // "Izvoz/Exports": one thing in two languages
		if r.low[k] == "/" && r.cueIn(k+1, g.last) {
			g.first = k + 1
		}
	}
	sc := r.scopeOf(g.first, g.last, s)
	if g.first > whole {
		sc.product = ""
	}
	sc.unit, sc.scale = "", comity.Decimal{}
	words, totals := 0, 0
	for k := g.first; k < g.last; k++ {
		words += btoi(isWord(r.low[k]))
		totals += btoi(totalWords[r.low[k]])
	}
	name := r.labelGoods(g, sc)
	switch {
	case totals == words && words > 0:
		sc = scope{whole: true, period: sc.period}
	case totals > 0 && sc.flow == "" && name == "" && sc.partner != comity.World: // "All products", "Total goods"
		sc.product, sc.whole = comity.AllProducts, sc.partner == ""
	case totals > 0 && sc.partner == "" && (sc.flow == comity.Export || sc.flow == comity.Import):
		sc.whole = true
	case totals == 0 || sc.flow != "":
		sc.whole = false
	}
	if sc.partner == comity.World && sc.whole {
		sc.whole = false
	}
	if sc.product == "" && name != "" && !sc.whole {
		sc.product = name
	}
	if len(r.low[g.first:g.last]) > 0 && sc.flow == "" && r.restOf(g) {
		if n := r.neighbours(r.sentenceIndex(s.First)); len(n.partners) > n.goods {
			sc.others, sc.product = true, ""
		}
	}
	return sc
}

// restOf reports whether a label is of what the others are not: "Others", "Other countries", "Rest of the world".
func (r *reader) restOf(g segment) bool {
	switch w := r.low[g.first]; {
	case w == "others" || w == "rest":
		return true
	case w == "other":
		return g.last-g.first == 1 || worldGroups[r.low[g.first+1]]
	}
	return false
}

// trim cuts off what is no part of a label: marks before it, separators, dots and notes behind it, and brackets with notes or codes at its end.
func (r *reader) trim(g segment) segment {
	g.first = min(r.pastMarker(g.first, g.last), g.last)
	for !g.empty() && !isLetterOrDigit(r.low[g.first]) {
		g.first++
	}
	for !g.empty() {
		w := r.low[g.last-1]
		switch {
		case w == ")" || w == "]":
			open := g.last - 1
			for open > g.first && r.low[open] != "(" && r.low[open] != "[" {
				open--
			}
			if open == g.first || r.cueIn(open, g.last) {
				return g
			}
			g.last = open
		case !isLetterOrDigit(w), w == "at" || w == "with" || w == "worth" || w == "was" || w == "were" || w == "is" || w == "are":
			g.last--
		default:
			return g
		}
	}
	return g
}

func (r *reader) cueIn(first, last int) bool {
	for k := first; k < last; k++ {
		if r.cueAt[k] >= 0 || r.actorAt[k] >= 0 {
			return true
		}
	}
	return false
}

// labelGoods is the name of goods that a label is, or holds before its flow: "Food, beverages and tobacco", "Meat, exports".
func (r *reader) labelGoods(g segment, sc scope) string {
	if r.isPart(g) {
		for w := ""; w != "which" && w != "including" && w != "w"; g.first++ {
			w = r.low[g.first]
		}
	}
	for !g.empty() && (r.pos(g.first) == text.DET || !isWord(r.low[g.first]) || r.low[g.first] == "hs" || r.low[g.first] == "and") {
		g.first++
	}
	if g.empty() {
		return ""
	}
	if sc.flow != "" {
		whole := g
		for k := g.first; k < g.last; k++ {
			if flowNouns[r.low[k]] != "" {
				g.last = k
			}
		}
		for k := g.first; k < whole.last; k++ {
			if flowNouns[r.low[k]] != "" {
				whole.last = k + 1
				break
			}
		}
		g = r.trim(g)
		switch {
		case !g.empty() && r.namesGoods(g.first, g.last):
			return r.goodsName(g.first, g.last)
		case !whole.empty() && r.scoped(whole):
			return r.quote(whole.first, whole.last)
		}
		return ""
	}
	if sc.partner != "" || sc.others || !sc.period.IsZero() {
		if !r.namesGoods(g.first, g.last) || sc.partner != "" {
			return ""
		}
	}
	for k := g.first; k < g.last; k++ {
		if !plain[r.low[k]] && !totalWords[r.low[k]] && isWord(r.low[k]) || goodsNouns[r.low[k]] {
			return r.quote(g.first, g.last)
		}
	}
	if w := r.low[g.first]; w == "other" || w == "others" || w == "rest" {
		return r.quote(g.first, g.last)
	}
	return ""
}

// scoped reports whether a flow is told by its scope, which makes it part of all trade: "Domestic exports", "Re-exports".
func (r *reader) scoped(g segment) bool {
	w := r.low[g.first]
	if w == "re" || strings.HasPrefix(w, "re-") || w == "reexports" {
		return true
	}
	return g.last-g.first == 2 && isWord(w) && !plain[w] && !totalWords[w] && r.actorAt[g.first] < 0 && flowNouns[w] == "" && w != "trade" && r.pos(g.first) == text.ADJ && flowNouns[r.low[g.last-1]] != comity.Balance
}

// labelOf is the label of a line: its first cell of words, or what stands before its first value.
func (r *reader) labelOf(s text.Sentence) segment {
	for _, g := range r.segments(s) {
		if !g.empty() && isWord(r.low[g.first]) && !r.valued(g.first, g.last) {
			return g
		}
	}
	first := r.pastMarker(s.First, s.Last)
	for k := first; k < s.Last; k++ {
		if c, ok := r.numberAt(k, s.Last); ok && !r.noValue(c) {
			return segment{first, k}
		}
	}
	return segment{first, s.Last}
}

// entry is a label with its number in a line of a list.
type entry struct {
	label segment
	cell
}

// entries cuts a line into labels and numbers, "Exports: 66.4 (61.0), of which cheese 13.0, up 4%"; nil when it holds anything else, as prose does.
func (r *reader) entries(first int, s text.Sentence) []entry {
	var list []entry
	strict := r.strict(s)
	label := first
	for k := first; k < s.Last; {
		if c, ok := r.numberAt(k, s.Last); ok && !r.noValue(c) && !c.percent {
			if k > label && r.low[k-1] == "(" {
				return nil
			}
			e := entry{label: segment{label, k}, cell: c}
			e.end = c.last
			if !r.tails(&e.cell, s.Last) {
				return nil
			}
			list = append(list, e)
			k = e.end
			for k < s.Last && entryEnds[r.low[k]] {
				k++
			}
			label = k
			continue
		} else if ok && c.percent {
			return nil
		}
		switch w := r.low[k]; {
		case w == "n/a" || w == "n.a." || w == ".." || w == "…":
			e := entry{label: segment{label, k}, cell: cell{empty: true, first: k, last: k + 1}}
			list, label = append(list, e), k+1
		case r.pos(k) == text.AUX, strict && r.pos(k) == text.VERB && r.low[k] != "frozen" && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing"):
			return nil
		}
		k++
	}
	for k := label; k < s.Last; k++ {
		if isLetterOrDigit(r.low[k]) {
			return nil
		}
	}
	if len(list) > 0 && r.trim(list[0].label).empty() {
		return nil
	}
	return slices.DeleteFunc(list, func(e entry) bool { return e.empty && r.sheet.columns == nil })
}

var entryEnds = set(", ; / | . and")

// tails reads what follows a number and belongs to it: "(41.0)", "(+3%)", ", up 3.4% from 785.6 in May 2023". It reports false when something follows
// that no row has.
func (r *reader) tails(c *cell, last int) bool {
	for k := c.end; k < last; k = c.end {
		if r.low[k] == "(" || r.low[k] == "[" {
			if !r.bracket(c, last) {
				return false
			}
			continue
		}
		if w := r.low[k]; (w == "p" || w == "r" || w == "e" || w == "*" || w == "**" || w == "p." || w == "r.") && c.change == nil {
			c.end++
			continue
		}
		if !r.changeTail(c, last) && !r.formerTail(c, last) && !r.timeTail(c, last) {
			return true
		}
	}
	return true
}

// timeTail reads "in 2023" behind a number.
func (r *reader) timeTail(c *cell, last int) bool {
	k := c.end
	if w := r.word(k); w != "in" && w != "for" || k+1 >= last || r.time(k+1) == nil || !c.period.IsZero() {
		return false
	}
	c.period, _ = r.monthsIn(k+1, last, r.sentenceOf(k))
	c.end = r.timeEnd(k + 1)
	return !c.period.IsZero()
}

// bracket reads what stands in brackets behind a number: a change, a share, a former value, or the mark of a note.
func (r *reader) bracket(c *cell, last int) bool {
	open := c.end
	end := open + 1
	for end < last && r.low[end] != ")" && r.low[end] != "]" {
		end++
	}
	if end >= last {
		return false
	}
	c.end = end + 1
	if r.low[open] == "[" {
		return true
	}
	s := r.sentenceOf(open)
	for k := open + 1; k < end; k++ {
		if r.timeAt[k] >= 0 || yearOf(r.low[k]) > 0 {
			continue
		}
		n, ok := r.numberAt(k, end)
		switch {
		case !ok:
		case n.percent && r.ofWhole(open, end):
			c.share = &n
			return true
		case n.percent:
			if r.down(open, k) && n.value.Sign() > 0 {
				n.value = n.value.Neg()
			}
			c.change = &n
			return true
		default:
			was := former{cell: n}
			was.period, _ = r.monthsIn(open, end, s)
			was.last = n.last + btoi(n.last == end)
			c.was = append(c.was, was)
			return true
		}
	}
	return end-open <= 3
}

// ofWhole reports whether a percentage in tokens [first, last) is a share.
func (r *reader) ofWhole(first, last int) bool {
	for k := first; k < last; k++ {
		if w := r.low[k]; w == "share" || w == "of" || w == "total" {
			return true
		}
	}
	return false
}

// down reports whether the words of a change point down.
func (r *reader) down(first, last int) bool {
	for k := first; k < last; k++ {
		if w := r.low[k]; fallWords[w] || fallNouns[w] || w == "down" || w == "minus" || w == "-" || w == "−" {
			return true
		}
	}
	return false
}

// changeTail reads ", up 3.4%", "| -6.0%", ", a fall of 3% on the year".
func (r *reader) changeTail(c *cell, last int) bool {
	k := c.end
	for k < last && k < c.end+6 && (r.low[k] == "," || r.low[k] == "|" || r.low[k] == ";" || changeLead[r.low[k]] || riseNouns[r.low[k]] || fallNouns[r.low[k]] || fallWords[r.low[k]]) {
		k++
	}
	n, ok := r.numberAt(k, last)
	if !ok || !n.percent || c.change != nil {
		return false
	}
	if r.down(c.end, k) && n.value.Sign() > 0 {
		n.value = n.value.Neg()
	}
	if r.word(n.last) == "of" || r.word(n.last) == "share" {
		return false
	}
	c.change, c.end = &n, n.last
	for c.end < last && changeEnds[r.low[c.end]] {
		c.end++
	}
	return true
}

var (
	changeLead = set("up down a an of by plus minus rose fell increase decrease rising falling growth")
	changeEnds = set("on the year y/y yoy year-on-year y-o-y")
)

// formerTail reads "from 785.6 in May 2023", "against 41.0 a year earlier".
func (r *reader) formerTail(c *cell, last int) bool {
	k := c.end
	for k < last && (r.low[k] == "," || r.low[k] == "compared") {
		k++
	}
	switch r.word(k) {
	case "from", "against", "vs", "vs.", "versus", "with", "after", "to":
		k++
	default:
		return false
	}
	n, ok := r.numberAt(k, last)
	if !ok || n.percent {
		return false
	}
	was := former{cell: n}
	c.end = n.last
	for k = n.last; k < last && k < n.last+8; k++ {
		if r.timeAt[k] >= 0 {
			was.period, _ = r.monthsIn(k, last, r.sentenceOf(k))
			c.end = r.timeEnd(k)
			was.last = c.end
			break
		}
		if w := r.low[k]; w != "in" && w != "the" && w != "a" && w != "of" && w != "same" {
			break
		}
	}
	c.was = append(c.was, was)
	return true
}
