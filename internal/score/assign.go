package score

import (
	"cmp"
	"math"
	"slices"
)

// A pair says that system row S answers gold row G.
type pair struct{ G, S int }

// assign pairs gold and system rows one to one: as many pairs as possible, then the greatest weight. weight gives ok = false
// for rows that cannot be paired. The method is the Hungarian algorithm with potentials (Kuhn 1955; shortest augmenting
// paths after Jonker and Volgenant 1987), O(n³); among assignments of equal weight it finds the same one as score.py,
// because it visits rows and columns in the same order and adds in the same order.
func assign(gold, system int, weight func(g, s int) (w float64, ok bool)) []pair {
	if gold == 0 || system == 0 {
		return nil
	}
	n := max(gold, system)
	gain := make([][]float64, n)
	for g := range gain {
		gain[g] = make([]float64, n)
		for s := 0; g < gold && s < system; s++ {
			if w, ok := weight(g, s); ok {
				gain[g][s] = 1000 + w
			}
		}
	}
	rowOf := hungarian(gain)
	var pairs []pair
	for s := 1; s <= n; s++ {
		if g := rowOf[s] - 1; gain[g][s-1] > 0 {
			pairs = append(pairs, pair{g, s - 1})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(a.G-b.G, a.S-b.S) })
	return pairs
}

// hungarian maximises the gain of a square matrix; it gives the row of each column, both counted from 1.
func hungarian(gain [][]float64) []int {
	n := len(gain)
	rowPotential, colPotential := make([]float64, n+1), make([]float64, n+1)
	rowOf, way := make([]int, n+1), make([]int, n+1)
	low, seen := make([]float64, n+1), make([]bool, n+1)
	for i := 1; i <= n; i++ {
		for j := range low {
			low[j], seen[j] = math.Inf(1), false
		}
		rowOf[0] = i
		col := 0
		for {
			seen[col] = true
			row, delta, next := rowOf[col], math.Inf(1), 0
			for j := 1; j <= n; j++ {
				if seen[j] {
					continue
				}
				if cost := -gain[row-1][j-1] - rowPotential[row] - colPotential[j]; cost < low[j] {
					low[j], way[j] = cost, col
				}
				if low[j] < delta {
					delta, next = low[j], j
				}
			}
			for j := range low {
				if seen[j] {
					rowPotential[rowOf[j]] += delta
					colPotential[j] -= delta
				} else {
					low[j] -= delta
				}
			}
			col = next
			if rowOf[col] == 0 {
				break
			}
		}
		for col != 0 {
			rowOf[col] = rowOf[way[col]]
			col = way[col]
		}
	}
	return rowOf
}
