package weight

// Ternary is an averaged perceptron with three classes while it learns. What scoring needs is kept apart from what only learning needs.
type Ternary struct {
	table []ternaryRow
	lags  [][3]int64 // by row of the table: average = now − lag/clock
	count int
	clock int64
}

type ternaryRow struct {
	key uint64
	now [3]int32
}

// NewTernary returns an empty model.
func NewTernary() *Ternary {
	return &Ternary{table: make([]ternaryRow, 1<<16), lags: make([][3]int64, 1<<16), clock: 1}
}

// find returns the row of key, or the free one where it would go, looking from its home on.
func (m *Ternary) find(key, home uint64) uint64 {
	for i := home; ; i++ {
		if i == uint64(len(m.table)) {
			i = 0
		}
		if k := m.table[i].key; k == key || k == 0 {
			return i
		}
	}
}

// Score returns the scores of the three classes.
func (m *Ternary) Score(features []uint64) (s [3]int32) {
	var home, first [batch]uint64
	for len(features) > 0 {
		n := min(batch, len(features))
		for i, f := range features[:n] {
			home[i] = Home(f, uint64(len(m.table)))
			first[i] = m.table[home[i]].key
		}
		for i, f := range features[:n] {
			at := home[i]
			if first[i] != f && first[i] != 0 {
				at = m.find(f, at)
			}
			r := &m.table[at]
			s[0] += r.now[0]
			s[1] += r.now[1]
			s[2] += r.now[2]
		}
		features = features[n:]
	}
	return s
}

// Update adds by to the weight of a class for every feature.
func (m *Ternary) Update(features []uint64, class int, by int32) {
	for _, f := range features {
		if m.count*4 > len(m.table)*3 {
			m.grow()
		}
		at := m.find(f, Home(f, uint64(len(m.table))))
		if r := &m.table[at]; r.key == 0 {
			r.key = f
			m.count++
		}
		m.table[at].now[class] += by
		m.lags[at][class] += int64(by) * m.clock
	}
}

func (m *Ternary) grow() {
	table, lags := m.table, m.lags
	m.table, m.lags = make([]ternaryRow, 2*len(table)), make([][3]int64, 2*len(lags))
	for i, r := range table {
		if r.key != 0 {
			at := m.find(r.key, Home(r.key, uint64(len(m.table))))
			m.table[at], m.lags[at] = r, lags[i]
		}
	}
}

// Tick counts one decision; weights are averaged over decisions.
func (m *Ternary) Tick() { m.clock++ }

// Rows returns the averaged model, by ascending key.
func (m *Ternary) Rows() []Row {
	out := make([]Row, 0, m.count)
	for i, r := range m.table {
		if r.key == 0 {
			continue
		}
		var cells []Cell
		for k := range r.now {
			if w := float32(float64(r.now[k]) - float64(m.lags[i][k])/float64(m.clock)); w != 0 {
				cells = append(cells, Cell{uint16(k), w})
			}
		}
		out = append(out, Row{r.key, cells})
	}
	sortRows(out)
	return out
}
