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

const (
	chunkRows = 16384 // fewer rows than this are not worth a goroutine
	maxChunks = 32
	maxWidth  = 4
)

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

// cutChunks divides the rows at borders of the first effect's groups. The
// division depends on the data alone, never on the number of threads.
func (p *projector) cutChunks(n int) {
	others := 0
	for _, e := range p.effects[1:] {
		others = max(others, e.Levels)
	}
	size := max(chunkRows, 4*others, (n+maxChunks-1)/maxChunks)
	groups := p.effects[0].Levels
	for g := 0; g < groups; {
		c := chunk{groups: span{g, g}, rows: span{int(p.start[g]), 0}}
		for g < groups && int(p.start[g])-c.rows.lo < size {
			g++
		}
		c.groups.hi, c.rows.hi = g, int(p.start[g])
		p.chunks = append(p.chunks, c)
	}
	for i := range p.chunks {
		c := &p.chunks[i]
		c.first, c.sums = make([]int32, len(p.effects)), make([][]float64, len(p.effects))
		for k := 1; k < len(p.effects); k++ {
			lo, hi := int32(math.MaxInt32), int32(0)
			for _, code := range p.effects[k].Codes[c.rows.lo:c.rows.hi] {
				lo, hi = min(lo, code), max(hi, code)
			}
			c.first[k] = lo
			c.sums[k] = make([]float64, (int(hi-lo)+1)*maxWidth)
		}
	}
}

// compress lists the cells of two effects when rows share them. Rows come
// sorted by both effects if cells are worth it (see sample.order).
func (p *projector) compress() {
	a, b := p.effects[0].Codes, p.effects[1].Codes
	cells := 0
	for i := range a {
		if i == 0 || a[i] != a[i-1] || b[i] != b[i-1] {
			cells++
		}
	}
	if cells > len(a)*3/4 {
		return
	}
	p.rowCell = make([]int32, 0, cells+1)
	code := make([]int32, 0, cells)
	p.unitStart = make([]int32, len(p.start))
	for i := range a {
		if i == 0 || a[i] != a[i-1] || b[i] != b[i-1] {
			p.rowCell = append(p.rowCell, int32(i))
			code = append(code, b[i])
		}
		p.unitStart[a[i]+1] = int32(len(code))
	}
	p.rowCell = append(p.rowCell, int32(len(a)))
	p.unitCode = [][]int32{nil, code}
	p.unitW = make([]float64, cells)
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

// tileRows is how many rows are staged at once: a tile stays in first-level cache.
const tileRows = 256

// A filler writes the weighted values w·v of rows lo…hi into a tile, one row of
// the tile per row of data.
type filler func(lo, hi int, tile []float64)

// sumRows adds up w·v over the groups of every effect.
func (p *projector) sumRows(width int, into [][]float64, fill filler) {
	p.sumEffects(span{0, len(p.effects)}, width, into, fill)
}

// sumEffects is sumRows for some of the effects.
func (p *projector) sumEffects(some span, width int, into [][]float64, fill filler) {
	parallel(p.threads, len(p.chunks), func(i int) {
		c := &p.chunks[i]
		for k := max(some.lo, 1); k < some.hi; k++ {
			clear(c.sums[k])
		}
		if some.lo == 0 {
			clear(into[0][c.groups.lo*width : c.groups.hi*width])
		}
		tile := make([]float64, tileRows*width)
		for lo := c.rows.lo; lo < c.rows.hi; lo += tileRows {
			hi := min(lo+tileRows, c.rows.hi)
			fill(lo, hi, tile)
			for k := some.lo; k < some.hi; k++ {
				sums, first := c.sums[k], c.first[k]
				if k == 0 {
					sums, first = into[0], 0
				}
				scatter(sums, tile, p.effects[k].Codes[lo:hi], first, width)
			}
		}
	})
	for k := max(some.lo, 1); k < some.hi; k++ {
		table := into[k]
		p.reduce(k, width, func(at int, sums []float64) { copy(table[at:], sums) })
	}
}

// reduce adds the chunks' sums of effect k in the order of the chunks and hands
// them on, a run of groups at a time, with their place in the table.
func (p *projector) reduce(k, width int, use func(at int, sums []float64)) {
	const run = 512
	levels := p.effects[k].Levels
	pieces := (levels + run - 1) / run
	threads := p.threads
	if levels*len(p.chunks) < 20000 {
		threads = 1
	}
	parallel(threads, pieces, func(piece int) {
		var buffer [run * maxWidth]float64
		lo, hi := piece*run, min(piece*run+run, levels)
		sums := buffer[:(hi-lo)*width]
		for i := range p.chunks {
			c := &p.chunks[i]
			first := int(c.first[k])
			from, to := max(lo, first), min(hi, first+len(c.sums[k])/maxWidth)
			if from >= to {
				continue
			}
			part := c.sums[k][(from-first)*width : (to-first)*width]
			dst := sums[(from-lo)*width:]
			dst = dst[:len(part)]
			for j, v := range part {
				dst[j] += v
			}
		}
		use(lo*width, sums)
	})
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
