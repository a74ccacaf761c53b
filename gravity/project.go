package gravity

import "math"

// How fixed effects are taken out
//
// A weighted regression on x and thousands of dummies has the same slopes as
// the regression of the residuals: what is left of y and of x after each has
// been regressed on the dummies (Frisch–Waugh–Lovell). The residual of a column
// v is v − Σ α_k[group_k], and the α solve, for every group g of effect k,
//
//	α_k[g] = Σ_{n∈g} w_n (v_n − Σ_{l≠k} α_l[group_l(n)]) / Σ_{n∈g} w_n.
//
// Taking these in turn until nothing moves is the method of alternating
// projections. A sweep needs only the weights and the group codes of the rows:
// the column itself enters once, through b_k[g] = Σ_{n∈g} w_n v_n. So the
// columns of a block sit side by side in the small tables α and b, one sweep
// serves all of them, and rows are never written.
//
// Example. Two exporters, two importers, v = (1 2 / 3 6), weights 1. The first
// sweep gives α_exporter = (1.5, 4.5), then α_importer = (−1, 1); a second
// changes nothing. Residuals: (0.5 −0.5 / −0.5 0.5).
//
// Sweeps converge linearly, so every third one is extrapolated after Irons and
// Tuck (1969): with A → A1 → A2 by two sweeps and Δ² = A2 − 2 A1 + A,
//
//	A ← A2 − (⟨A2−A1, Δ²⟩ / ⟨Δ², Δ²⟩) (A2 − A1).
//
// The first effect, the one with most groups, is a function of the others and
// takes no part. Rows are stored in its order: its sums live in registers and
// its groups never straddle two chunks.
//
// With two effects, rows of the same cell (i, j) are summed once per set of
// weights, and sweeps walk over cells instead of rows.

const (
	patience  = 200   // sweeps before conjugate gradients take over; gravity panels need 5–50
	maxSweeps = 20000 // conjugate gradient steps before giving up
)

// A projector removes fixed effects under given weights.
type projector struct {
	threads int
	effects []Factor // the first has most groups and sorts the rows
	start   []int32  // first row of each group of the first effect
	w       []float64
	inv     [][]float64 // 1 / Σw per effect and group
	pin     bool        // no effect at all: α stays zero
	chunks  []chunk

	// What sweeps walk over: the rows, or cells where those are fewer.
	unitStart []int32
	unitCode  [][]int32
	unitW     []float64
	rowCell   []int32 // first row of each cell; nil when units are rows
}

// A chunk is a range of groups of the first effect with its own accumulators.
type chunk struct {
	groups span
	rows   span
	first  []int32     // per effect, lowest code met
	sums   [][]float64 // per effect, (highest-lowest+1) × width
}

// A block is up to four columns taken through the sweeps together.
type block struct {
	width int         // 2 or 4, the stride of the tables
	used  int         // columns in use
	alpha [][]float64 // per effect: groups × width
	b     [][]float64
	prev  [2][]float64 // the sweep state one and two sweeps ago
}

// maxWidth is the number of columns that sweeps take at once.
const maxWidth = 4

func newProjector(effects []Factor, pin bool, threads int) *projector {
	p := &projector{threads: threads, effects: effects, pin: pin}
	f := effects[0]
	n := len(f.Codes)
	p.start = make([]int32, f.Levels+1)
	for _, c := range f.Codes {
		p.start[c+1]++
	}
	for g := range f.Levels {
		p.start[g+1] += p.start[g]
	}
	p.unitStart = p.start
	for _, e := range effects {
		p.unitCode = append(p.unitCode, e.Codes)
		p.inv = append(p.inv, make([]float64, e.Levels))
	}
	p.cutChunks(n)
	if len(effects) == 2 {
		p.compress()
	}
	return p
}

// setWeights takes new row weights. The slice is kept, not copied.
func (p *projector) setWeights(w []float64) {
	p.w = w
	if p.rowCell == nil {
		p.unitW = w
	} else {
		for c := range p.unitW {
			sum := 0.0
			for _, v := range w[p.rowCell[c]:p.rowCell[c+1]] {
				sum += v
			}
			p.unitW[c] = sum
		}
	}
	p.sumRows(1, p.inv, func(lo, hi int, tile []float64) { copy(tile, w[lo:hi]) })
	for _, inv := range p.inv {
		for g, sum := range inv {
			inv[g] = 1 / max(sum, math.SmallestNonzeroFloat64*1e16)
			if p.pin {
				inv[g] = 0
			}
		}
	}
}

func (p *projector) newBlock(used int) *block {
	bl := &block{width: 2, used: used}
	if used > 2 {
		bl.width = 4
	}
	state := 0
	for k, e := range p.effects {
		bl.alpha = append(bl.alpha, make([]float64, e.Levels*bl.width))
		bl.b = append(bl.b, make([]float64, e.Levels*bl.width))
		if k > 0 {
			state += e.Levels * bl.width
		}
	}
	bl.prev = [2][]float64{make([]float64, state), make([]float64, state)}
	return bl
}

// load takes the columns of a block. The α found for earlier columns stay as
// the starting point.
func (p *projector) load(bl *block, fill filler) { p.sumRows(bl.width, bl.b, fill) }

// project sweeps until no α of column c moves by more than tol[c] (in units
// of the column). It returns the number of sweeps and whether that was reached.
func (p *projector) project(bl *block, tol []float64) (int, bool) {
	if len(p.effects) == 1 {
		p.sweep(bl)
		return 1, true
	}
	for s := 1; s <= patience; s++ {
		old := bl.prev[s%2]
		bl.save(old)
		p.sweep(bl)
		if bl.settled(old, tol) {
			return s, true
		}
		if s%3 == 2 {
			bl.extrapolate(bl.prev[(s+1)%2], old)
		}
	}
	return patience, p.conjugate(bl, tol)
}

// sweep recomputes the α of every effect in turn.
func (p *projector) sweep(bl *block) {
	kernel := sweepFirst4
	later := sweepLater4
	if bl.width == 2 {
		kernel, later = sweepFirst2, sweepLater2
	}
	parallel(p.threads, len(p.chunks), func(i int) {
		c := &p.chunks[i]
		for k := 1; k < len(p.effects); k++ {
			clear(c.sums[k])
		}
		kernel(p, bl, c)
	})
	for k := 1; k < len(p.effects); k++ {
		if k > 1 {
			parallel(p.threads, len(p.chunks), func(i int) { later(p, bl, &p.chunks[i], k) })
		}
		alpha, b, inv := bl.alpha[k], bl.b[k], p.inv[k]
		p.reduce(k, bl.width, func(at int, sums []float64) {
			for j, s := range sums {
				alpha[at+j] = (b[at+j] - s) * inv[(at+j)/bl.width]
			}
		})
	}
}

// save copies the α of all effects but the first.
func (bl *block) save(state []float64) {
	for _, alpha := range bl.alpha[1:] {
		state = state[copy(state, alpha):]
	}
}

// settled reports whether every column moved less than its tolerance.
func (bl *block) settled(old []float64, tol []float64) bool {
	var most [maxWidth]float64
	at := 0
	for _, alpha := range bl.alpha[1:] {
		for j := 0; j < len(alpha); j += bl.width {
			for c := range bl.used {
				d := math.Abs(alpha[j+c] - old[at+j+c])
				if !(d <= most[c]) {
					most[c] = d
				}
			}
		}
		at += len(alpha)
	}
	return within(most, tol, bl.used)
}

// extrapolate moves the state A2 on by Irons–Tuck, from the two before it.
func (bl *block) extrapolate(a0, a1 []float64) {
	var top, bottom [maxWidth]float64
	at := 0
	for _, alpha := range bl.alpha[1:] {
		for j := 0; j < len(alpha); j += bl.width {
			for c := range bl.used {
				i := at + j + c
				d := alpha[j+c] - a1[i]
				dd := d - (a1[i] - a0[i])
				top[c] += d * dd
				bottom[c] += dd * dd
			}
		}
		at += len(alpha)
	}
	at = 0
	for _, alpha := range bl.alpha[1:] {
		for j := 0; j < len(alpha); j += bl.width {
			for c := range bl.used {
				if bottom[c] > 0 {
					alpha[j+c] -= top[c] / bottom[c] * (alpha[j+c] - a1[at+j+c])
				}
			}
		}
		at += len(alpha)
	}
}

// fitted adds Σ_k α_k of rows lo…hi to a tile of the block's width.
func (p *projector) fitted(bl *block, lo, hi int, tile []float64) {
	for k, e := range p.effects {
		gather(tile, bl.alpha[k], e.Codes[lo:hi], bl.width)
	}
}
