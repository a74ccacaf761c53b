package figure

import (
	"strconv"
	"strings"
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// monthsIn is the first time that tokens [first, last) name, a year by itself among them, and whether it leaves its year open.
func (r *reader) monthsIn(first, last int, s text.Sentence) (comity.Period, bool) {
	for k := first; k < last; k++ {
		if p := r.romanMonths(k, last); !p.IsZero() {
			return p, false
		}
		if p := r.periodAt(k, s); !p.IsZero() && (r.timeAt[k] < 0 || k == 0 || r.timeAt[k-1] != r.timeAt[k] || k == first) && !r.against(k) {
			return p, !r.namesYear(k)
		}
		if q := r.quarterAt(k, last); q > 0 {
			year := r.sheet.title.period
			if year.IsZero() {
				year = r.state.period
			}
			if !year.IsZero() {
				start := comity.MonthOf(year.Last().Year(), time.Month(3*q-2))
				return comity.Months(start, start+2), true
			}
		}
		if y := yearOf(r.low[k]); y > 0 && r.timeAt[k] < 0 {
			return comity.CalendarYear(y), false
		}
	}
	return comity.Period{}, false
}

// romanMonths is the span that a title numbers in Roman figures: "I-III 2024"; zero for none.
func (r *reader) romanMonths(k, last int) comity.Period {
	if k+3 >= last || r.low[k+1] != "-" && r.low[k+1] != "–" {
		return comity.Period{}
	}
	from, to, year := roman[r.Doc.Tokens[k].Text], roman[r.Doc.Tokens[k+2].Text], yearOf(r.low[k+3])
	if from == 0 || to < from || year == 0 {
		return comity.Period{}
	}
	return comity.Months(comity.MonthOf(year, from), comity.MonthOf(year, to))
}

var roman = map[string]time.Month{"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}

// quarterAt is the quarter that the label of a row names without its year: "Q2", "Quarter 2", "2nd quarter", "II"; 0 for none.
func (r *reader) quarterAt(k, last int) int {
	switch w := r.low[k]; {
	case len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4':
		return int(w[1] - '0')
	case w == "quarter" && k+1 < last:
		return quarters[r.low[k+1]]
	case k+1 < last && r.low[k+1] == "quarter":
		return quarters[w]
	}
	return 0
}

var quarters = map[string]int{"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}

// yearOf is the year that a word is, also with the mark of a provisional number: "2023", "2023p", "2023*"; 0 for none.
func yearOf(w string) int {
	w = strings.TrimRight(w, "pre*")
	if y, err := strconv.Atoi(w); err == nil && len(w) == 4 && y >= 1900 && y <= 2100 {
		return y
	}
	return 0
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

// yearEndIn is the month in which the years of the rows end, which the head of their labels tells: "Year ended June"; 0 for none.
func (r *reader) yearEndIn(g segment) int {
	for k := g.first; k+1 < g.last; k++ {
		if w := r.low[k]; w == "ended" || w == "ending" || w == "to" || w == "end" {
			if m := r.time(k + 1); m != nil && !m.Period.IsZero() {
				return int(m.Period.Last().Month())
			}
		}
	}
	return 0
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
			end := comity.MonthOf(a.Start().Year(), time.Month(r.sheet.yearEnd))
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

// span is the shortest period that holds both.
func span(a, b comity.Period) comity.Period {
	if a.IsZero() {
		return b
	}
	return comity.Months(min(a.Start(), b.Start()), max(a.Last(), b.Last()))
}
