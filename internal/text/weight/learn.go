package weight

import (
	"math"
	"slices"
)

// Row is an averaged row: the weights of one feature for the classes that have one.
type Row struct {
	Key   uint64
	Cells []Cell
}

// Cell is the weight of one class.
type Cell struct {
	Class  uint16
	Weight float32
}

// Sparse is an averaged perceptron with many classes while it learns. Rows hold only the classes that were ever updated.
type Sparse struct {
	table []sparseRow
	count int
	clock int64
}

type sparseRow struct {
	key   uint64
	cells []learning
}

// learning is a weight with the sum that its average is made of: average = now − lag/clock.
type learning struct {
	lag   int64
	now   int32
	class uint16
}

// NewSparse returns an empty model.
func NewSparse() *Sparse { return &Sparse{table: make([]sparseRow, 1<<16), clock: 1} }

func (m *Sparse) find(key uint64) *sparseRow {
	n := uint64(len(m.table))
	for i := Home(key, n); ; i++ {
		if i == n {
			i = 0
		}
		r := &m.table[i]
		if r.key == key || r.key == 0 {
			return r
		}
	}
}

// Score adds the weights of the features to scores, which has a place for each class.
func (m *Sparse) Score(features []uint64, scores []int32) {
	for _, f := range features {
		for _, c := range m.find(f).cells {
			scores[c.class] += c.now
		}
	}
}

// Update rewards one class and punishes another for every feature.
func (m *Sparse) Update(features []uint64, good, bad int) {
	for _, f := range features {
		if m.count*5 > len(m.table)*3 {
			m.grow()
		}
		r := m.find(f)
		if r.key == 0 {
			r.key = f
			m.count++
		}
		r.add(good, 1, m.clock)
		r.add(bad, -1, m.clock)
	}
}

func (r *sparseRow) add(class int, by int32, clock int64) {
	for i := range r.cells {
		if c := &r.cells[i]; int(c.class) == class {
			c.now += by
			c.lag += int64(by) * clock
			return
		}
	}
	r.cells = append(r.cells, learning{class: uint16(class), now: by, lag: int64(by) * clock})
}

func (m *Sparse) grow() {
	old := m.table
	m.table = make([]sparseRow, 2*len(old))
	for _, r := range old {
		if r.key != 0 {
			*m.find(r.key) = r
		}
	}
}

// Tick counts one decision; weights are averaged over decisions.
func (m *Sparse) Tick() { m.clock++ }

// Rows returns the averaged model, by ascending key.
func (m *Sparse) Rows() []Row {
	out := make([]Row, 0, m.count)
	for _, r := range m.table {
		if r.key == 0 {
			continue
		}
		cells := make([]Cell, 0, len(r.cells))
		for _, c := range r.cells {
			if w := float32(float64(c.now) - float64(c.lag)/float64(m.clock)); w != 0 {
				cells = append(cells, Cell{c.class, w})
			}
		}
		slices.SortFunc(cells, func(a, b Cell) int { return int(a.Class) - int(b.Class) })
		out = append(out, Row{r.key, cells})
	}
	sortRows(out)
	return out
}

func sortRows(rows []Row) {
	slices.SortFunc(rows, func(a, b Row) int {
		if a.Key < b.Key {
			return -1
		}
		if a.Key > b.Key {
			return 1
		}
		return 0
	})
}

// Ternary is an averaged perceptron with three classes while it learns.
type Ternary struct {
	table []ternaryRow
	count int
	clock int64
}

type ternaryRow struct {
	key uint64
	now [3]int32
	lag [3]int64
}

// NewTernary returns an empty model.
func NewTernary() *Ternary { return &Ternary{table: make([]ternaryRow, 1<<20), clock: 1} }

// Start returns a model that begins with the weights of rows, rounded; rows that round to nothing are left out.
func Start(rows []Row) *Ternary {
	m := NewTernary()
	for _, r := range rows {
		for _, c := range r.Cells {
			if w := int32(math.Round(float64(c.Weight))); w != 0 {
				m.Update([]uint64{r.Key}, int(c.Class), w)
			}
		}
	}
	for i := range m.table {
		m.table[i].lag = [3]int64{}
	}
	return m
}

func (m *Ternary) find(key uint64) *ternaryRow {
	n := uint64(len(m.table))
	for i := Home(key, n); ; i++ {
		if i == n {
			i = 0
		}
		r := &m.table[i]
		if r.key == key || r.key == 0 {
			return r
		}
	}
}

// Score returns the scores of the three classes.
func (m *Ternary) Score(features []uint64) (s [3]int32) {
	for _, f := range features {
		r := m.find(f)
		s[0] += r.now[0]
		s[1] += r.now[1]
		s[2] += r.now[2]
	}
	return s
}

// Update adds by to the weight of a class for every feature.
func (m *Ternary) Update(features []uint64, class int, by int32) {
	for _, f := range features {
		if m.count*5 > len(m.table)*3 {
			m.grow()
		}
		r := m.find(f)
		if r.key == 0 {
			r.key = f
			m.count++
		}
		r.now[class] += by
		r.lag[class] += int64(by) * m.clock
	}
}

func (m *Ternary) grow() {
	old := m.table
	m.table = make([]ternaryRow, 2*len(old))
	for _, r := range old {
		if r.key != 0 {
			*m.find(r.key) = r
		}
	}
}

// Tick counts one decision; weights are averaged over decisions.
func (m *Ternary) Tick() { m.clock++ }

// Rows returns the averaged model, by ascending key.
func (m *Ternary) Rows() []Row {
	out := make([]Row, 0, m.count)
	for _, r := range m.table {
		if r.key == 0 {
			continue
		}
		var cells []Cell
		for k := range r.now {
			if w := float32(float64(r.now[k]) - float64(r.lag[k])/float64(m.clock)); w != 0 {
				cells = append(cells, Cell{uint16(k), w})
			}
		}
		out = append(out, Row{r.key, cells})
	}
	sortRows(out)
	return out
}

// Mean returns the mean of models with the same classes, each by ascending key: linear models vote by adding up.
func Mean(models ...[]Row) []Row {
	sum := models[0]
	for _, m := range models[1:] {
		sum = add(sum, m)
	}
	share := 1 / float32(len(models))
	out := make([]Row, len(sum))
	for i, r := range sum {
		cells := slices.Clone(r.Cells)
		for k := range cells {
			cells[k].Weight *= share
		}
		out[i] = Row{r.Key, cells}
	}
	return out
}

// add returns the sum of two models.
func add(a, b []Row) []Row {
	out := make([]Row, 0, len(a)+len(b)/2)
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].Key < b[0].Key:
			out, a = append(out, a[0]), a[1:]
		case a[0].Key > b[0].Key:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, Row{a[0].Key, addCells(a[0].Cells, b[0].Cells)})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// addCells returns the sum of two rows, whose cells are by ascending class.
func addCells(a, b []Cell) []Cell {
	out := make([]Cell, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].Class < b[0].Class:
			out, a = append(out, a[0]), a[1:]
		case a[0].Class > b[0].Class:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, Cell{a[0].Class, a[0].Weight + b[0].Weight})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// Prune drops cells below cell in size, and rows without a weight of at least row. Each kept weight keeps its value.
func Prune(rows []Row, row, cell float32) []Row {
	var out []Row
	for _, r := range rows {
		top := float32(0)
		var keep []Cell
		for _, c := range r.Cells {
			if w := max(c.Weight, -c.Weight); w >= cell {
				keep = append(keep, c)
				top = max(top, w)
			}
		}
		if len(keep) > 0 && top >= row {
			out = append(out, Row{r.Key, keep})
		}
	}
	return out
}
