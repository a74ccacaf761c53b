package weight

import (
	"slices"
)

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
