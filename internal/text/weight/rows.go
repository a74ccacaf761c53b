package weight

import "slices"

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

// sortRows puts rows in the order of their keys.
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
