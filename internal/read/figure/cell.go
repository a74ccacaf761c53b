package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// cell is a number of a table with the tokens that hold it; empty for "n/a".
type cell struct {
	value, step comity.Decimal
	unit        string // of the cell itself, where it has one
	percent     bool
	empty       bool
	signed      bool // with a plus or minus
	first, last int  // the number
	end         int  // behind what belongs to it
	bracketed   bool // "(1,297.3)", which is negative in a column of balances
	change      *cell
	share       *cell
	was         []former
	period      comity.Period // "1,020 in 2023"
}

// former is a value behind the value of a row, of another time: "(41.0)", "from 785.6 in May 2023".
type former struct {
	cell
	period comity.Period // zero where the words do not say
}

// numberAt reads the number that begins at token k: digits with separators, negative behind a minus that is glued to it, with its own unit if it has one.
func (r *reader) numberAt(k, last int) (cell, bool) {
	if k >= last || r.timeAt[k] >= 0 && !r.valueAfter(k, last) {
		return cell{}, false
	}
	if a := r.number(k); a != nil && (a.Kind == amount.Money || a.Kind == amount.Quantity) && a.Unit != "" && (r.amountAt[k] < 0 || k == 0 || r.amountAt[k-1] != r.amountAt[k]) {
		c := cell{value: a.Value, step: a.Resolution, unit: amount.UnitName(a.Unit), first: k, last: k}
		for c.last < last && r.amountAt[c.last] == r.amountAt[k] {
			c.last++
		}
		return c, true
	}
	c := cell{first: k}
	w := r.Doc.Tokens[k].Text
	switch {
	case (w == "-" || w == "−" || w == "–" || w == "+") && k+1 < last && !r.Doc.SpaceAfter(k):
		c.signed = true
		k++
	case w == "minus" && k+1 < last:
		c.signed = true
		k++
	case strings.HasPrefix(w, "-") || strings.HasPrefix(w, "−"):
		c.signed = true
	}
	digits := strings.TrimLeft(r.Doc.Tokens[k].Text, "-−+")
	next := k + 1
	for len(digits) <= 3 && allDigits(digits) || strings.HasSuffix(digits, " ") { // "1 204,5"
		if next >= last || r.gapWidth(next) != 1 || !thousandsGroup(r.Doc.Tokens[next].Text) || r.timeAt[next] >= 0 {
			break
		}
		digits = strings.TrimSuffix(digits, " ") + r.Doc.Tokens[next].Text + " "
		next++
	}
	digits = strings.TrimSuffix(digits, " ")
	v, ok := r.decimal(strings.TrimRight(digits, "pre"))
	if !ok {
		return cell{}, false
	}
	if c.signed && !strings.HasPrefix(w, "+") {
		v = v.Neg()
	}
	c.value, c.step, c.last = v, v.Step(), next
	if r.word(next) == "%" || r.word(next) == "percent" || r.word(next) == "pct" {
		c.percent, c.last = true, next+1
	} else if r.word(next) == "per" && r.word(next+1) == "cent" {
		c.percent, c.last = true, next+2
	}
	return c, true
}

// valueAfter reports whether what looks like a time at token k is a value with a minus or thousands: never, but for a year in the cell of a table.
func (r *reader) valueAfter(k, last int) bool {
	return last-k == 1 && r.separated(k) && strings.ContainsAny(r.low[k], ",.")
}

func (r *reader) gapWidth(k int) int { return r.Doc.Tokens[k].Start - r.Doc.Tokens[k-1].End }

func allDigits(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }

// thousandsGroup reports whether a word can go on with a number: three digits, with decimals or not.
func thousandsGroup(w string) bool {
	head, _, _ := strings.Cut(strings.ReplaceAll(w, ",", "."), ".")
	return len(head) == 3 && allDigits(head)
}

// decimal reads digits with separators, in the manner of the story: "1,234.5", or "1.234,5" where decimals stand behind a comma.
func (r *reader) decimal(w string) (comity.Decimal, bool) {
	if w == "" || w[0] < '0' || w[0] > '9' || strings.Trim(w, "0123456789.,") != "" || strings.HasSuffix(w, ".") || strings.HasSuffix(w, ",") {
		return comity.Decimal{}, false
	}
	if r.commas() {
		w = strings.ReplaceAll(strings.ReplaceAll(w, ".", ""), ",", ".")
	} else {
		w = strings.ReplaceAll(w, ",", "")
	}
	v, err := comity.ParseDecimal(w)
	return v, err == nil
}

// commas reports whether the numbers of the story have a decimal comma.
func (r *reader) commas() bool {
	if r.style == 0 {
		r.style = 1
		comma, dot := 0, 0
		for k := range r.low {
			w := r.low[k]
			i := strings.LastIndexAny(w, ".,")
			if i <= 0 || w[0] < '0' || w[0] > '9' || strings.Trim(w, "0123456789.,") != "" || len(w)-i == 4 && strings.Count(w, w[i:i+1]) == strings.Count(w, ".")+strings.Count(w, ",") || i == len(w)-1 {
				continue
			}
			comma, dot = comma+btoi(w[i] == ','), dot+btoi(w[i] == '.')
		}
		if comma > 0 && comma > dot {
			r.style = 2
		}
	}
	return r.style == 2
}

// valued reports whether a value stands in tokens [first, last): a number that is no time, no year, no mark of a list or note.
func (r *reader) valued(first, last int) bool {
	for k := r.pastMarker(first, last); k < last; k++ {
		if r.amountAt[k] >= 0 && r.Amounts[r.amountAt[k]].Kind == amount.NotAmount && r.Amounts[r.amountAt[k]].Unit != "" { // "USD 000"
			continue
		}
		if c, ok := r.numberAt(k, last); ok && !r.noValue(c) {
			return true
		} else if ok {
			k = c.last - 1
		}
	}
	return false
}

// noValue reports whether a number is the year of a head, a note "[1]", or the number of a table or chapter.
func (r *reader) noValue(c cell) bool {
	if r.roundUnit(c.first) > 0 || r.word(c.first+1) == "-" && !r.Doc.SpaceAfter(c.first) && !r.Doc.SpaceAfter(c.first+1) && isWord(r.word(c.first+2)) { // "60-kg bags"
		return true
	}
	if c.unit != "" || c.percent {
		return false
	}
	w := r.low[c.last-1]
	switch prev := r.word(c.first - 1); {
	case yearOf(w) > 0 && c.last-c.first == 1, strings.Trim(w, "0") == "":
		return true
	case prev == "[" && r.word(c.last) == "]", prev == "table" || prev == "hs" || prev == "chapter" || prev == "sitc" || prev == "annex" || prev == "figure" || prev == "no" || prev == "box":
		return true
	case (prev == "'" || prev == "’") && strings.Trim(w, "0") == "":
		return true
	case (prev == "/" || (prev == "-" || prev == "–") && !r.Doc.SpaceAfter(c.first-1)) && len(w) <= 4 && allDigits(w) && yearOf(r.word(c.first-2)) > 0: // "2023/24", "2024/2023"
		return true
	}
	return r.word(c.last) == "/" && len(w) <= 2 && yearLike(w) && yearLike(r.word(c.last+1))
}

// pastMarker is the first token of a line behind the mark or number that counts it: "3. China 815", "2) Rice", "• Tea".
func (r *reader) pastMarker(first, last int) int {
	k := first
	for k < last && (r.low[k] == "-" || r.low[k] == "*" || r.low[k] == "•" || r.low[k] == "–" || r.low[k] == "▪" || r.low[k] == "·" || r.low[k] == "o" || r.low[k] == "(") && r.Doc.SpaceAfter(k) {
		k++
	}
	if k+1 < last && k == first {
		w := strings.TrimSuffix(r.low[k], ".")
		switch marked := allDigits(w) && len(w) <= 2; {
		case marked && w != r.low[k]:
			return k + 1
		case marked && (r.low[k+1] == "." || r.low[k+1] == ")"):
			return k + 2
		case r.low[k] == "(" && r.word(k+2) == ")" && len(r.word(k+1)) <= 2 && allDigits(r.word(k+1)):
			return k + 3
		}
	}
	return k
}

// cellIn reads the number of a cell of a table, with what stands behind it.
func (r *reader) cellIn(g segment, col column) cell {
	c := cell{empty: true, first: g.first, last: g.last}
	for k := g.first; k < g.last; k++ {
		n, ok := r.numberAt(k, g.last)
		if !ok {
			continue
		}
		n.end = n.last
		if k > g.first && (r.low[k-1] == "(" || r.low[k-1] == "[") && r.word(n.last) == ")" {
			n.bracketed = true
		}
		if n.percent && col.rate == noRate {
			return c
		}
		r.tails(&n, g.last)
		return n
	}
	return c
}

// strict reports whether a line is prose in which a verb tells that it is no row: it ends in a full stop or goes on with other sentences.
func (r *reader) strict(s text.Sentence) bool {
	if s.Kind != text.Prose {
		return false
	}
	i := r.sentenceIndex(s.First)
	alone := (i == 0 || r.Doc.Sentences[i-1].Paragraph != s.Paragraph) && (i+1 == len(r.Doc.Sentences) || r.Doc.Sentences[i+1].Paragraph != s.Paragraph)
	return !alone || r.word(s.Last-1) == "."
}
