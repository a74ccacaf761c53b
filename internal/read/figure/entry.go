package figure

import (
	"slices"
	"strings"

	"github.com/comity-project/comity/internal/text"
)

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
		case w == "n/a" || w == "n.a." || (w == ".." || w == "…") && !r.valued(k+1, min(k+2, s.Last)):
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
	if w := r.word(n.last); w == "of" || w == "share" || r.sheet.shares && !n.signed && k == c.end+1 && r.low[c.end] == "|" { // ", 12% of the total"
		c.share, c.end = &n, n.last
		for c.end < last && (w == "share" && r.low[c.end] == w || shareEnds[r.low[c.end]]) {
			c.end++
		}
		return true
	}
	c.change, c.end = &n, n.last
	for c.end < last && changeEnds[r.low[c.end]] {
		c.end++
	}
	return true
}

var (
	changeLead = set("up down a an of by plus minus rose fell increase decrease rising falling growth")
	shareEnds  = set("of the total all exports imports sales purchases trade")
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
