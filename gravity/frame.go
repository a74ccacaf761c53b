package gravity

import (
	"fmt"
	"math"
	"sort"
	"strings"
)

// A Frame is a table of named columns of one length, numbers or text.
type Frame struct {
	rows    int
	origin  []int32 // row numbers before filtering, from 0; nil: as they are
	names   []string
	columns map[string]Series
}

// A Series is one column. Text is stored as codes into Levels, -1 = missing;
// numbers as they are, NaN = missing. Exactly one of Numbers and Codes is set.
type Series struct {
	Numbers []float64
	Codes   []int32
	Levels  []string
}

// Texts makes a text series; the empty text is missing.
func Texts(values []string) Series {
	f := StringFactor("", values)
	s := Series{Codes: f.Codes, Levels: make([]string, f.Levels)}
	for c := range s.Levels {
		s.Levels[c] = f.Label(int32(c))
	}
	return s
}

// IsText reports whether the series holds text.
func (s Series) IsText() bool { return s.Numbers == nil }

// Len returns the number of rows.
func (s Series) Len() int { return max(len(s.Numbers), len(s.Codes)) }

// factor groups rows by value.
func (s Series) factor(name string) Factor {
	if !s.IsText() {
		return NumberFactor(name, s.Numbers)
	}
	return Factor{name, s.Codes, len(s.Levels), func(c int32) string { return s.Levels[c] }}
}

// NewFrame returns a frame of that many rows and no columns.
func NewFrame(rows int) *Frame {
	return &Frame{rows: rows, columns: make(map[string]Series)}
}

// Rows returns the number of rows.
func (f *Frame) Rows() int { return f.rows }

// RowNumber is the number of row i in the unfiltered data, counted from 1.
func (f *Frame) RowNumber(i int) int {
	if f.origin == nil {
		return i + 1
	}
	return int(f.origin[i]) + 1
}

// Names lists the columns in the order they were added.
func (f *Frame) Names() []string { return f.names }

// Add adds or replaces a column.
func (f *Frame) Add(name string, s Series) error {
	if s.Len() != f.rows {
		return fmt.Errorf("gravity: column %s has %d rows, the table %d", name, s.Len(), f.rows)
	}
	if _, ok := f.columns[name]; !ok {
		f.names = append(f.names, name)
	}
	f.columns[name] = s
	return nil
}

// Column returns a column by name.
func (f *Frame) Column(name string) (Series, error) {
	s, ok := f.columns[name]
	if !ok {
		known := append([]string(nil), f.names...)
		sort.Strings(known)
		return s, fmt.Errorf("gravity: no column %q; the data have %s", name, strings.Join(known, ", "))
	}
	return s, nil
}

// Where returns the rows for which the condition holds. Rows where it cannot
// be told, for a missing cell, are left out.
func (f *Frame) Where(condition string) (*Frame, error) {
	e, err := ParseExpr(condition)
	if err != nil {
		return nil, err
	}
	v, err := e.eval(f)
	if err != nil {
		return nil, err
	}
	if v.isText() {
		return nil, fmt.Errorf("gravity: %q is text, not a condition", condition)
	}
	var rows []int32
	for i := range f.rows {
		if x := v.number(i); x != 0 && !math.IsNaN(x) {
			rows = append(rows, int32(i))
		}
	}
	return f.take(rows), nil
}

func (f *Frame) take(rows []int32) *Frame {
	out := NewFrame(len(rows))
	out.origin = make([]int32, len(rows))
	for i, r := range rows {
		out.origin[i] = int32(f.RowNumber(int(r)) - 1)
	}
	for _, name := range f.names {
		s, picked := f.columns[name], Series{}
		if s.IsText() {
			picked.Codes, picked.Levels = make([]int32, len(rows)), s.Levels
			for i, r := range rows {
				picked.Codes[i] = s.Codes[r]
			}
		} else {
			picked.Numbers = make([]float64, len(rows))
			for i, r := range rows {
				picked.Numbers[i] = s.Numbers[r]
			}
		}
		out.names = append(out.names, name)
		out.columns[name] = picked
	}
	return out
}
