package gravity

import (
	"fmt"
	"math"
)

// ProductTrade is trade by product: from exporter i to importer j of product p
// at (i·N+j)·P+p, in money. The world is the economies listed. Indicators that
// divide by nothing are NaN.
type ProductTrade struct {
	Economies []string
	Products  []string
	Flows     []float64
}

// Check refuses negative and missing flows.
func (t *ProductTrade) Check() error {
	n, k := len(t.Economies), len(t.Products)
	if len(t.Flows) != n*n*k {
		return fmt.Errorf("gravity: %d flows for %d economies and %d products, want %d", len(t.Flows), n, k, n*n*k)
	}
	for c, x := range t.Flows {
		if !(x >= 0) || math.IsInf(x, 1) {
			return fmt.Errorf("gravity: trade %s → %s in %s is %g; it must be zero or more",
				t.Economies[c/k/n], t.Economies[c/k%n], t.Products[c%k], x)
		}
	}
	return nil
}

// Exports returns exports by economy and product, at c·P+p.
func (t *ProductTrade) Exports() []float64 { return t.sum(func(i, j int) int { return i }) }

// Imports returns imports by economy and product, at c·P+p.
func (t *ProductTrade) Imports() []float64 { return t.sum(func(i, j int) int { return j }) }

func (t *ProductTrade) sum(of func(i, j int) int) []float64 {
	n, k := len(t.Economies), len(t.Products)
	out := make([]float64, n*k)
	for i := range n {
		for j := range n {
			row := out[of(i, j)*k:]
			for p, x := range t.Flows[(i*n+j)*k : (i*n+j)*k+k] {
				row[p] += x
			}
		}
	}
	return out
}

// Bilateral returns total trade at i·N+j.
func (t *ProductTrade) Bilateral() []float64 {
	n, k := len(t.Economies), len(t.Products)
	out := make([]float64, n*n)
	for c, x := range t.Flows {
		out[c/k] += x
	}
	return out
}

// RCA is revealed comparative advantage (Balassa 1965), at c·P+p: a product's
// share in an economy's exports over its share in the world's,
// (X_cp/X_c)/(X_p/X). Above 1 is an advantage.
func (t *ProductTrade) RCA() []float64 {
	n, k := len(t.Economies), len(t.Products)
	x := t.Exports()
	product, total := make([]float64, k), 0.0
	for c, v := range x {
		product[c%k] += v
		total += v
	}
	out := make([]float64, n*k)
	for c := range n {
		own := sumOf(x[c*k : c*k+k])
		for p := range k {
			out[c*k+p] = (x[c*k+p] / own) / (product[p] / total)
		}
	}
	return out
}

// SymmetricRCA maps RCA to −1 … 1: (RCA−1)/(RCA+1) (Dalum, Laursen, Villumsen 1998).
func SymmetricRCA(rca float64) float64 { return (rca - 1) / (rca + 1) }

// Concentration is the Herfindahl–Hirschman index Σ s² of the shares of the
// values, from 1/n (even) to 1 (one holds all), and the same normalised to
// 0 … 1, (H−1/n)/(1−1/n). n counts the values, zeros included.
func Concentration(values []float64) (index, normalised float64) {
	total, n := sumOf(values), float64(len(values))
	for _, v := range values {
		index += v / total * (v / total)
	}
	return index, (index - 1/n) / (1 - 1/n)
}

// GrubelLloyd is intra-industry trade 1 − Σ|X−M|/Σ(X+M) over products: 0 when
// trade is all one way, 1 when it balances in every product. It falls with the
// detail of the products: quote their level with it.
func GrubelLloyd(exports, imports []float64) float64 {
	var gap, all float64
	for p, x := range exports {
		gap += math.Abs(x - imports[p])
		all += x + imports[p]
	}
	return 1 - gap/all
}

// Between returns the flows from i to j by product.
func (t *ProductTrade) Between(i, j int) []float64 {
	n, k := len(t.Economies), len(t.Products)
	return t.Flows[(i*n+j)*k : (i*n+j)*k+k]
}

// Intensity of trade, at i·N+j: j's share in i's exports over j's share in
// world imports, (X_ij/X_i)/(M_j/M) (Kojima 1964). Above 1: i exports more to j
// than the world does.
func (t *ProductTrade) Intensity() []float64 {
	n := len(t.Economies)
	x := t.Bilateral()
	exports, imports, total := make([]float64, n), make([]float64, n), 0.0
	for c, v := range x {
		exports[c/n] += v
		imports[c%n] += v
		total += v
	}
	out := make([]float64, n*n)
	for c, v := range x {
		out[c] = (v / exports[c/n]) / (imports[c%n] / total)
	}
	return out
}

// Complementarity, at i·N+j: how far i's exports match j's imports by product,
// 100·(1 − ½ Σ_p |m_jp − x_ip|) with shares m and x (Michaely 1996). 100 is a
// perfect match.
func (t *ProductTrade) Complementarity() []float64 {
	return t.compare(t.Exports(), t.Imports(), func(x, m []float64) float64 {
		gap := 0.0
		for p := range x {
			gap += math.Abs(m[p] - x[p])
		}
		return 100 * (1 - gap/2)
	})
}

// Similarity of exports, at i·N+j: Σ_p min(x_ip, x_jp) of export shares (Finger
// and Kreinin 1979), 0 … 1.
func (t *ProductTrade) Similarity() []float64 {
	return t.compare(t.Exports(), t.Exports(), func(x, y []float64) float64 {
		sum := 0.0
		for p := range x {
			sum += min(x[p], y[p])
		}
		return sum
	})
}

// compare applies an index to the product shares of every pair.
func (t *ProductTrade) compare(a, b []float64, index func(a, b []float64) float64) []float64 {
	n, k := len(t.Economies), len(t.Products)
	a, b = shares(a, k), shares(b, k)
	out := make([]float64, n*n)
	for c := range out {
		i, j := c/n, c%n
		out[c] = index(a[i*k:i*k+k], b[j*k:j*k+k])
	}
	return out
}

func shares(values []float64, k int) []float64 {
	out := make([]float64, len(values))
	for at := 0; at < len(values); at += k {
		total := sumOf(values[at : at+k])
		for p := range k {
			out[at+p] = values[at+p] / total
		}
	}
	return out
}

func sumOf(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum
}
