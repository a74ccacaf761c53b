package gravity

import "math"

const (
	chunkRows = 16384 // fewer rows than this are not worth a goroutine
	maxChunks = 32
)

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
