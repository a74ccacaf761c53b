package figure

import (
	"strconv"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// segment is a part of a line that is set in columns: tokens [first, last).
type segment struct{ first, last int }

// segments cuts a line at its bars, tabs and wide gaps; nil when it has none.
func (r *reader) segments(s text.Sentence) []segment {
	var segs []segment
	first := s.First
	cut := func(k int) {
		if k > first {
			segs = append(segs, segment{first, k})
		}
	}
	for k := s.First; k < s.Last; k++ {
		if r.low[k] == "|" {
			cut(k)
			first = k + 1
		} else if k > first && r.separated(k) && !r.leaders(k) {
			cut(k)
			first = k
		}
	}
	cut(s.Last)
	if len(segs) < 2 {
		return nil
	}
	return segs
}

// separated reports whether a bar, a tab or a wide gap stands before token k.
func (r *reader) separated(k int) bool {
	if k == 0 {
		return false
	}
	gap := r.Doc.Text[r.Doc.Tokens[k-1].End:r.Doc.Tokens[k].Start]
	return r.word(k-1) == "|" || strings.Contains(gap, "\t") || len(gap) > 1 && !strings.Contains(gap, "\n")
}

// leaders reports whether token k is a row of dots that leads the eye.
func (r *reader) leaders(k int) bool { return strings.Trim(r.low[k], ".…·") == "" }

// heads names the columns of a header line, the label's first; a column of which nothing is known is skipped.
func (r *reader) heads(s text.Sentence) []column {
	segs := r.segments(s)
	known := 0
	cols := make([]column, len(segs))
	for i, g := range segs {
		if named := r.columnsOf(text.Sentence{First: g.first, Last: g.last, Kind: s.Kind, Paragraph: s.Paragraph}, true); len(named) > 0 {
			cols[i] = named[0]
			if named[0].skip && !r.inPercent(g) {
				cols[i].rate = noRate
			}
			known += btoi(!named[0].skip)
		} else if y, err := strconv.Atoi(r.low[g.first]); err == nil && len(r.low[g.first]) == 4 && g.last == g.first+1 && i > 0 {
			cols[i] = column{period: comity.CalendarYear(y)}
			known++
		} else if m := r.actor(g.first); m != nil && i > 0 {
			cols[i] = column{partner: m.Code.Economy()}
			known++
		} else {
			cols[i] = column{skip: r.low[g.first] != "value" && r.low[g.first] != "amount"}
			known += btoi(!cols[i].skip)
		}
	}
	if known == 0 {
		return nil
	}
	return cols
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

// gridRow puts the numbers of a line under the columns above it.
func (r *reader) gridRow(s text.Sentence) (cells []cell, cols []column) {
	heads := r.sheet.heads
	segs := r.segments(s)
	switch {
	case heads == nil || segs == nil:
		return nil, nil
	case len(segs) == len(heads)+1: // the labels have no name of their own
		heads = append([]column{{skip: true}}, heads...)
	case len(segs)+1 == len(heads) && segs[0].last-segs[0].first > 1: // a single space before the first number
		if _, ok := r.cellValue(segs[0].last - 1); !ok {
			return nil, nil
		}
		cut := segs[0].last - 1
		segs = append([]segment{{segs[0].first, cut}, {cut, cut + 1}}, segs[1:]...)
	case len(segs) != len(heads):
		return nil, nil
	}
	found := false
	for i := 1; i < len(segs); i++ {
		c := cell{empty: true, first: segs[i].first, last: segs[i].last}
		for k := segs[i].first; k < segs[i].last && c.empty; k++ {
			if r.word(segs[i].last-1) == "%" && heads[i].rate == noRate {
				break
			}
			c = r.cellAt(k, segs[i].last, c)
		}
		c.was = r.inBrackets(c.last, segs[i].last)
		found = found || !c.empty
		cells, cols = append(cells, c), append(cols, heads[i])
	}
	if !found {
		return nil, nil
	}
	return cells, cols
}

// inBrackets is the number in brackets at token k, which is that of another year.
func (r *reader) inBrackets(k, last int) *cell {
	if k+2 >= last || r.low[k] != "(" || r.low[k+2] != ")" {
		return nil
	}
	v, ok := r.cellValue(k + 1)
	if !ok {
		return nil
	}
	return &cell{value: v, step: v.Step(), first: k + 1, last: k + 3}
}

// cellAt reads the number at token k of a segment, if there is one.
func (r *reader) cellAt(k, last int, c cell) cell {
	if a := r.number(k); a != nil && a.Unit != "" && a.Unit != comity.Percent && len(a.Unit) == 3 {
		return cell{value: a.Value, step: a.Resolution, unit: a.Unit, first: k, last: last}
	}
	if v, ok := r.cellValue(k); ok {
		return cell{value: v, step: v.Step(), first: k, last: k + 1}
	}
	return c
}
