package gravity

import (
	"fmt"
	"sort"
)

// A sample is the rows of a problem that are used, sorted by the groups of the
// effect with most groups. Where nothing was dropped and the order is right
// already, it shares the problem's slices.
type sample struct {
	n        int
	rows     []int32 // row of the problem; nil: all, in order
	y        []float64
	x        [][]float64
	a, o     []float64 // weights and offset, or nil
	effects  []Factor
	order    []int // effects[k] is Problem.Effects[order[k]]; nil: intercept or none
	clusters []Factor
}

// screen marks the rows that cannot be used before any fit.
func screen(p *Problem, opt Options, why []Reason) {
	mark := func(r Reason, bad func(i int) bool) {
		for i := range why {
			if why[i] == Used && bad(i) {
				why[i] = r
			}
		}
	}
	missing := func(v []float64) { mark(Missing, func(i int) bool { return v[i] != v[i] }) }
	missing(p.Y)
	for _, c := range p.X {
		missing(c.Values)
	}
	if p.Offset != nil {
		missing(p.Offset)
	}
	for _, list := range [][]Factor{p.Effects, p.Clusters} {
		for _, f := range list {
			mark(Missing, func(i int) bool { return f.Codes[i] < 0 })
		}
	}
	if p.Weights != nil {
		missing(p.Weights)
		mark(ZeroWeight, func(i int) bool { return p.Weights[i] == 0 })
	}
	dropGroups(p, opt.DropSingletons, why)
}

// dropGroups leaves out groups whose outcomes are all zero (and groups of one
// row, if asked) until nothing changes: dropping one can empty another.
func dropGroups(p *Problem, singletons bool, why []Reason) {
	for changed := true; changed; {
		changed = false
		for _, f := range p.Effects {
			count, positive := make([]int32, f.Levels), make([]bool, f.Levels)
			for i, c := range f.Codes {
				if why[i] == Used {
					count[c]++
					positive[c] = positive[c] || p.Y[i] > 0
				}
			}
			if !lacking(count, positive, singletons) {
				continue
			}
			for i, c := range f.Codes {
				switch {
				case why[i] != Used:
				case !positive[c]:
					why[i], changed = ZeroGroup, true
				case singletons && count[c] == 1:
					why[i], changed = Singleton, true
				}
			}
		}
	}
}

func lacking(count []int32, positive []bool, singletons bool) bool {
	for g, c := range count {
		if c > 0 && (!positive[g] || singletons && c == 1) {
			return true
		}
	}
	return false
}

// take builds the sample of the rows still marked Used.
func take(p *Problem, why []Reason) (*sample, error) {
	n := 0
	for _, r := range why {
		if r == Used {
			n++
		}
	}
	s := &sample{n: n, y: p.Y, a: p.Weights, o: p.Offset, effects: p.Effects, clusters: p.Clusters}
	if n == 0 {
		return nil, fmt.Errorf("gravity: %w: all %d were dropped", ErrNoRows, len(why))
	}
	for _, c := range p.X {
		s.x = append(s.x, c.Values)
	}
	if n < len(why) {
		s.rows = make([]int32, 0, n)
		for i, r := range why {
			if r == Used {
				s.rows = append(s.rows, int32(i))
			}
		}
	}
	if len(p.Effects) == 0 {
		s.effects = []Factor{constant(len(why))}
	} else {
		s.sortEffects()
		s.sortRows()
	}
	s.gatherRows()
	return s, nil
}

// sortEffects puts the effect with most groups first.
func (s *sample) sortEffects() {
	s.order = make([]int, len(s.effects))
	for i := range s.order {
		s.order[i] = i
	}
	original := s.effects
	sort.SliceStable(s.order, func(i, j int) bool { return original[s.order[i]].Levels > original[s.order[j]].Levels })
	s.effects = make([]Factor, len(original))
	for k, i := range s.order {
		s.effects[k] = original[i]
	}
}

// sortRows brings rows of one group of the first effect together and, where
// two effects have many rows to a cell, rows of one cell.
func (s *sample) sortRows() {
	first := s.effects[0]
	if len(s.effects) == 2 && s.shared() {
		s.countingSort(s.effects[1])
		s.countingSort(first)
		return
	}
	last := int32(-1)
	seen := make([]bool, first.Levels)
	for i := range s.n {
		c := first.Codes[s.row(i)]
		if c != last && seen[c] {
			s.countingSort(first)
			return
		}
		seen[c], last = true, c
	}
}

func (s *sample) row(i int) int32 {
	if s.rows == nil {
		return int32(i)
	}
	return s.rows[i]
}

// shared reports whether rows outnumber the cells of the two effects so that
// summing them first pays.
func (s *sample) shared() bool {
	a, b := s.effects[0], s.effects[1]
	if s.n < 64 {
		return false
	}
	slot := pairCoder(a.Levels, b.Levels, s.n)
	cells := 0
	for i := range s.n {
		r := s.row(i)
		if c := slot(a.Codes[r], b.Codes[r]); *c < 0 {
			*c = 0
			cells++
		}
	}
	return cells < s.n*3/4
}

func (s *sample) countingSort(f Factor) {
	at := make([]int32, f.Levels+1)
	for i := range s.n {
		at[f.Codes[s.row(i)]+1]++
	}
	for g := range f.Levels {
		at[g+1] += at[g]
	}
	sorted := make([]int32, s.n)
	for i := range s.n {
		r := s.row(i)
		c := f.Codes[r]
		sorted[at[c]] = r
		at[c]++
	}
	s.rows = sorted
}

// gatherRows copies the columns in the sample's order, or shares them.
func (s *sample) gatherRows() {
	if s.rows == nil {
		s.effects, s.clusters = compact(s.effects), compact(s.clusters)
		if !ascending(s.effects[0].Codes) {
			s.effects[0] = s.effects[0].keep(allRows(s.n))
		}
		return
	}
	pick := func(v []float64) []float64 {
		if v == nil {
			return nil
		}
		out := make([]float64, len(s.rows))
		for i, r := range s.rows {
			out[i] = v[r]
		}
		return out
	}
	s.y, s.a, s.o = pick(s.y), pick(s.a), pick(s.o)
	for c := range s.x {
		s.x[c] = pick(s.x[c])
	}
	keepAll := func(list []Factor) []Factor {
		out := make([]Factor, len(list))
		for k, f := range list {
			out[k] = f.keep(s.rows)
		}
		return out
	}
	s.effects, s.clusters = keepAll(s.effects), keepAll(s.clusters)
}

// compact returns the factors without levels that no row has.
func compact(list []Factor) []Factor {
	out := append([]Factor(nil), list...)
	for k, f := range out {
		seen, left := make([]bool, f.Levels), f.Levels
		for _, c := range f.Codes {
			if !seen[c] {
				seen[c] = true
				left--
			}
		}
		if left > 0 {
			out[k] = f.keep(allRows(len(f.Codes)))
		}
	}
	return out
}

func ascending(codes []int32) bool {
	for i := 1; i < len(codes); i++ {
		if codes[i] < codes[i-1] {
			return false
		}
	}
	return true
}

func allRows(n int) []int32 {
	rows := make([]int32, n)
	for i := range rows {
		rows[i] = int32(i)
	}
	return rows
}
