package gravity

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Factor assigns each row to one of Levels groups. It is what fixed effects
// and clusters are made of.
type Factor struct {
	Name   string
	Codes  []int32 // group of each row, 0 … Levels-1; -1 = missing
	Levels int
	Labels func(code int32) string // text of a level; nil: the code itself
}

// Label returns the text of a level.
func (f Factor) Label(code int32) string {
	if f.Labels == nil {
		return strconv.Itoa(int(code))
	}
	return f.Labels(code)
}

// StringFactor groups rows by equal text; the empty text is missing.
func StringFactor(name string, values []string) Factor {
	seen := make(map[string]int32)
	var labels []string
	codes := make([]int32, len(values))
	for i, v := range values {
		if v == "" {
			codes[i] = -1
			continue
		}
		c, ok := seen[v]
		if !ok {
			c = int32(len(labels))
			seen[v] = c
			labels = append(labels, v)
		}
		codes[i] = c
	}
	return Factor{name, codes, len(labels), func(c int32) string { return labels[c] }}
}

// NumberFactor groups rows by equal number; NaN is missing.
func NumberFactor(name string, values []float64) Factor {
	codes := make([]int32, len(values))
	var levels []float64
	code := numberCoder(values)
	for i, v := range values {
		if math.IsNaN(v) {
			codes[i] = -1
			continue
		}
		slot := code(v)
		if *slot < 0 {
			*slot = int32(len(levels))
			levels = append(levels, v)
		}
		codes[i] = *slot
	}
	return Factor{name, codes, len(levels), func(c int32) string {
		return strconv.FormatFloat(levels[c], 'f', -1, 64)
	}}
}

// numberCoder returns a function from a value to its code's place, which holds
// -1 until the value is first seen. Whole numbers in a narrow range (years,
// ids) are looked up in a table, everything else in a map.
func numberCoder(values []float64) func(float64) *int32 {
	lo, hi, whole := math.Inf(1), math.Inf(-1), true
	for _, v := range values {
		if math.IsNaN(v) {
			continue
		}
		lo, hi = min(lo, v), max(hi, v)
		whole = whole && v == math.Trunc(v)
	}
	if whole && lo <= hi && hi-lo < 4*float64(len(values))+1024 {
		table := make([]int32, int(hi-lo)+1)
		for i := range table {
			table[i] = -1
		}
		return func(v float64) *int32 { return &table[int(v-lo)] }
	}
	seen := make(map[float64]*int32)
	return func(v float64) *int32 {
		slot, ok := seen[v]
		if !ok {
			slot = new(int32(-1))
			seen[v] = slot
		}
		return slot
	}
}

// Cross groups rows by every combination of the given factors that occurs, as
// exporter^year does.
func Cross(factors ...Factor) Factor {
	f := factors[0]
	for _, g := range factors[1:] {
		f = crossTwo(f, g)
	}
	return f
}

func crossTwo(a, b Factor) Factor {
	n := len(a.Codes)
	codes := make([]int32, n)
	var pairs [][2]int32
	code := pairCoder(a.Levels, b.Levels, n)
	for i := range n {
		ca, cb := a.Codes[i], b.Codes[i]
		if ca < 0 || cb < 0 {
			codes[i] = -1
			continue
		}
		slot := code(ca, cb)
		if *slot < 0 {
			*slot = int32(len(pairs))
			pairs = append(pairs, [2]int32{ca, cb})
		}
		codes[i] = *slot
	}
	return Factor{a.Name + "^" + b.Name, codes, len(pairs), func(c int32) string {
		return a.Label(pairs[c][0]) + "^" + b.Label(pairs[c][1])
	}}
}

// pairCoder is numberCoder for pairs of codes.
func pairCoder(na, nb, rows int) func(a, b int32) *int32 {
	if cells := na * nb; cells <= 4*rows+4096 {
		table := make([]int32, cells)
		for i := range table {
			table[i] = -1
		}
		return func(a, b int32) *int32 { return &table[int(a)*nb+int(b)] }
	}
	seen := make(map[uint64]*int32)
	return func(a, b int32) *int32 {
		key := uint64(uint32(a))<<32 | uint64(uint32(b))
		slot, ok := seen[key]
		if !ok {
			slot = new(int32(-1))
			seen[key] = slot
		}
		return slot
	}
}

// constant is the factor that puts all rows into one group: the intercept.
func constant(rows int) Factor {
	return Factor{Intercept, make([]int32, rows), 1, func(int32) string { return "" }}
}

// keep returns the factor of the given rows, its levels numbered in the order
// they appear.
func (f Factor) keep(rows []int32) Factor {
	renumbered := make([]int32, f.Levels)
	for i := range renumbered {
		renumbered[i] = -1
	}
	old := make([]int32, 0, f.Levels)
	codes := make([]int32, len(rows))
	for i, r := range rows {
		c := f.Codes[r]
		if renumbered[c] < 0 {
			renumbered[c] = int32(len(old))
			old = append(old, c)
		}
		codes[i] = renumbered[c]
	}
	return Factor{f.Name, codes, len(old), func(c int32) string { return f.Label(old[c]) }}
}

// nestedIn reports whether every group of f lies inside one group of g.
func (f Factor) nestedIn(g Factor) bool {
	home := make([]int32, f.Levels)
	for i := range home {
		home[i] = -1
	}
	for i, c := range f.Codes {
		switch {
		case home[c] < 0:
			home[c] = g.Codes[i]
		case home[c] != g.Codes[i]:
			return false
		}
	}
	return true
}

func (f Factor) check(rows int) error {
	if len(f.Codes) != rows {
		return fmt.Errorf("gravity: %s has %d rows, the outcome %d", f.Name, len(f.Codes), rows)
	}
	for i, c := range f.Codes {
		if int(c) >= f.Levels || c < -1 {
			return fmt.Errorf("gravity: %s: row %d has group %d of %d", f.Name, i+1, c, f.Levels)
		}
	}
	return nil
}

// factorNames joins names as the user would write them.
func factorNames(factors []Factor) string {
	names := make([]string, len(factors))
	for i, f := range factors {
		names[i] = f.Name
	}
	return strings.Join(names, " + ")
}
