package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// cell is a number of a row with the tokens that hold it; empty for "n/a".
type cell struct {
	value, step comity.Decimal
	unit        string // of the cell itself, where it has one
	empty       bool
	first, last int
	was         *cell // the number in brackets behind it
}

// cells lists the numbers of a row, with an empty cell where the row says "n/a"; none when the sentence is prose or holds other amounts.
func (r *reader) cells(s text.Sentence) []cell {
	var cells []cell
	verb := false
	for k := r.pastMarker(s); k < s.Last; k++ {
		w := r.low[k]
		a := r.number(k)
		if a != nil && a.Kind != amount.Count && a.Kind != amount.Percent && (a.Kind != amount.Money || len(r.sheet.columns) < 2) {
			return nil
		}
		if a != nil && a.Kind == amount.Money && !verb {
			c := cell{value: a.Value, step: a.Resolution, unit: a.Unit, first: k, last: k + 1}
			for c.last < s.Last && r.amountAt[c.last] == r.amountAt[k] {
				c.last++
			}
			cells, k = append(cells, c), c.last-1
			continue
		}
		switch v, ok := r.cellValue(k); {
		case w == ":" || w == "|":
			verb = false
		case r.pos(k) == text.VERB && s.Kind == text.Prose || r.pos(k) == text.AUX:
			verb = true
		case w == "n/a" || w == "na" || w == "n.a." || w == ".." || w == "…" || w == "n" && r.word(k+1) == "/":
			cells = append(cells, cell{empty: true, first: k, last: k + 1})
		case r.timeAt[k] >= 0 || r.word(k+1) == "%" || r.word(k+1) == "per" && r.word(k+2) == "cent":
		case ok && verb:
			return nil
		case ok:
			cells = append(cells, cell{value: v, step: v.Step(), first: k, last: k + 1})
		}
	}
	return cells
}

// pastMarker is the first token of a line behind the number that counts it: "3. China 815".
func (r *reader) pastMarker(s text.Sentence) int {
	if _, ok := r.cellValue(s.First); ok {
		switch w := r.low[s.First]; {
		case strings.HasSuffix(w, "."):
			return s.First + 1
		case r.word(s.First+1) == "." || r.word(s.First+1) == ")":
			return s.First + 2
		}
	}
	return s.First
}

// cellValue is the number that token k is: digits with separators, negative behind a minus that is glued to it.
func (r *reader) cellValue(k int) (comity.Decimal, bool) {
	t := r.Doc.Tokens[k].Text
	if t == "" || strings.Trim(t, "0123456789.,-−") != "" || !strings.ContainsAny(t, "0123456789") {
		return comity.Decimal{}, false
	}
	negative := strings.HasPrefix(t, "-") || strings.HasPrefix(t, "−")
	if p := r.word(k - 1); (p == "-" || p == "−" || p == "–") && !r.Doc.SpaceAfter(k-1) && (k < 2 || r.Doc.SpaceAfter(k-2)) {
		negative = true
	}
	v, err := comity.ParseDecimal(strings.ReplaceAll(strings.TrimLeft(t, "-−"), ",", ""))
	if err != nil {
		return comity.Decimal{}, false
	}
	if negative {
		v = v.Neg()
	}
	return v, true
}

// hasUnit reports whether a cell has a unit of its own.
func hasUnit(cells []cell) bool {
	for _, c := range cells {
		if c.unit != "" {
			return true
		}
	}
	return false
}

// changeBehind gives a cell the change in brackets behind it: "China – 3,100 (+12%)".
func (r *reader) changeBehind(d *draft, c cell, s text.Sentence) {
	k := c.last
	if k+1 >= s.Last || r.low[k] != "(" {
		return
	}
	for k++; k < s.Last && r.number(k) == nil && r.low[k] != ")"; k++ {
	}
	a := r.number(k)
	if a == nil || a.Kind != amount.Percent {
		return
	}
	if v, ok := a.Change(); ok {
		d.Change, d.ChangeStep, d.Basis = &v, changeStep(a, v), comity.YoY
		d.last = min(s.Last, k+1)
	}
}
