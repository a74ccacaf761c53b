package gravity

import (
	"fmt"
	"math"
)

// newton takes one step and returns the sweeps it took.
func (f *fit) newton() (int, error) {
	if f.a != nil {
		f.rowPieces(func(_, lo, hi int) {
			for i := lo; i < hi; i++ {
				f.w[i] = f.a[i] * f.mu[i]
			}
		})
	}
	f.p.setWeights(f.w)
	const tolX = 1e-4
	tolU := min(max(0.1*f.step*f.step, 1e-13), 1e-3)
	sweeps, err := f.projectAll(tolU, tolX)
	if err != nil {
		return sweeps, err
	}
	g := f.gram()
	if f.iter == 1 {
		more, err := f.dropCollinear(&g)
		sweeps += more
		if err != nil {
			return sweeps, err
		}
	}
	d, ok := g.solve()
	if !ok {
		return sweeps, fmt.Errorf("gravity: at iteration %d the regressors became collinear: the fit %w", f.iter, ErrNotConverged)
	}
	return sweeps, f.move(d)
}

// projectAll loads all columns and projects them.
func (f *fit) projectAll(tolU, tolX float64) (int, error) {
	sweeps := 0
	for j, bl := range f.blocks {
		f.p.load(bl, f.weighted(j))
		if j == 0 {
			for _, alpha := range bl.alpha { // u starts from nothing
				for i := 0; i < len(alpha); i += bl.width {
					alpha[i] = 0
				}
			}
		}
		tol := []float64{tolX, tolX, tolX, tolX}
		if j == 0 {
			tol[0] = tolU
		}
		s, ok := f.p.project(bl, tol)
		sweeps += s
		if !ok {
			return sweeps, fmt.Errorf("gravity: the fixed effects (%s) %w in %d sweeps at iteration %d",
				factorNames(f.effects), ErrNotConverged, s, f.iter)
		}
	}
	return sweeps, nil
}

// regressor returns the index in sample.x of column c of block j, or -1 for u.
func (f *fit) regressor(j, c int) int {
	if at := j*maxWidth + c - 1; at >= 0 {
		return f.active[at]
	}
	return -1
}

// weighted fills a tile with w·column for the columns of block j.
func (f *fit) weighted(j int) filler {
	bl := f.blocks[j]
	return func(lo, hi int, tile []float64) {
		for c := range bl.used {
			x := f.regressor(j, c)
			if x >= 0 {
				m, inv := f.mean[x], 1/f.scale[x]
				v, w := f.x[x][lo:hi], f.w[lo:hi]
				for i := range v {
					tile[i*bl.width+c] = w[i] * ((v[i] - m) * inv)
				}
				continue
			}
			for i := lo; i < hi; i++ {
				if f.u != nil {
					tile[(i-lo)*bl.width+c] = f.w[i] * f.u[i]
					continue
				}
				r := f.y[i] - f.mu[i]
				if f.a != nil {
					r *= f.a[i]
				}
				tile[(i-lo)*bl.width+c] = r
			}
		}
	}
}

// residuals writes column − Σα of rows lo…hi for block j.
func (f *fit) residuals(j, lo, hi int, tile []float64) {
	bl := f.blocks[j]
	clear(tile)
	f.p.fitted(bl, lo, hi, tile)
	for c := range bl.used {
		x := f.regressor(j, c)
		if x >= 0 {
			m, inv := f.mean[x], 1/f.scale[x]
			for i, v := range f.x[x][lo:hi] {
				t := &tile[i*bl.width+c]
				*t = (v-m)*inv - *t
			}
			continue
		}
		for i := lo; i < hi; i++ {
			u := -1.0
			if f.u != nil {
				u = f.u[i]
			} else if f.y[i] > 0 {
				u = f.y[i]/f.mu[i] - 1
			}
			t := &tile[(i-lo)*bl.width+c]
			*t = u - *t
		}
	}
}

// gram adds up the weighted products of the residuals of u and the regressors.
func (f *fit) gram() gram {
	size := 1 + len(f.active)
	parts := make([]gram, f.rowPieces(nil))
	f.rowPieces(func(piece, lo, hi int) {
		g := newGram(size)
		f.eachResidual(lo, hi, func(i int, v []float64) { g.add(f.w[i], v) })
		parts[piece] = g
	})
	total := newGram(size)
	for _, g := range parts {
		for i, v := range g.sums {
			total.sums[i] += v
		}
	}
	return total
}

// eachResidual hands out the residuals of u and all regressors row by row.
func (f *fit) eachResidual(lo, hi int, use func(i int, v []float64)) {
	tiles := make([][]float64, len(f.blocks))
	for j, bl := range f.blocks {
		tiles[j] = make([]float64, tileRows*bl.width)
	}
	v := make([]float64, 1+len(f.active))
	for from := lo; from < hi; from += tileRows {
		to := min(from+tileRows, hi)
		for j := range f.blocks {
			f.residuals(j, from, to, tiles[j])
		}
		for i := from; i < to; i++ {
			for j, bl := range f.blocks {
				copy(v[j*maxWidth:], tiles[j][(i-from)*bl.width:(i-from)*bl.width+bl.used])
			}
			use(i, v)
		}
	}
}

// move adds the step to b and the effects, halving it while the deviance rises.
func (f *fit) move(d []float64) error {
	change := make([][]float64, len(f.table))
	for k := range f.table {
		change[k] = make([]float64, len(f.table[k]))
		for g := range change[k] {
			v := f.blocks[0].alpha[k][g*f.blocks[0].width]
			for c, dc := range d {
				bl := f.blocks[(c+1)/maxWidth]
				v -= dc * bl.alpha[k][g*bl.width+(c+1)%maxWidth]
			}
			change[k][g] = v
		}
	}
	length := 1.0
	f.shift(d, change, length)
	for halvings := 0; ; halvings++ {
		dev := f.update()
		if dev <= f.dev*(1+1e-9)+1e-12*f.total && !math.IsInf(dev, 1) {
			f.dev, f.delta, f.change = dev, d, change
			return nil
		}
		if halvings == 30 || math.IsNaN(dev) {
			return fmt.Errorf("gravity: the fitted values overflow at iteration %d: the fit %w; rescale the regressors or look for extreme values",
				f.iter, ErrNotConverged)
		}
		f.shift(d, change, -length/2)
		length /= 2
	}
}

func (f *fit) shift(d []float64, change [][]float64, by float64) {
	for c := range d {
		f.b[c] += by * d[c]
	}
	for k, t := range change {
		for g, v := range t {
			f.table[k][g] += by * v
		}
	}
}

// update rebuilds η and μ from b and the effects and returns the deviance.
func (f *fit) update() float64 {
	type part struct{ dev, square, weight, falls, bottom, lowest float64 }
	parts := make([]part, f.rowPieces(nil))
	f.rowPieces(func(piece, lo, hi int) {
		var eta [tileRows]float64
		sum := part{bottom: math.Inf(1), lowest: math.Inf(1)}
		for from := lo; from < hi; from += tileRows {
			to := min(from+tileRows, hi)
			f.linear(from, to, eta[:to-from])
			var dev, square, weight float64
			for i := from; i < to; i++ {
				e, y := eta[i-from], f.y[i]
				moved := e - f.eta[i]
				m := math.Exp(e)
				f.eta[i], f.mu[i] = e, m
				d, a := m-y, 1.0
				if y > 0 {
					d += y * (math.Log(y) - e)
					sum.lowest = min(sum.lowest, e)
				} else if moved < fallsBelow {
					sum.falls = min(sum.falls, moved)
					sum.bottom = min(sum.bottom, e)
				}
				if f.a != nil {
					a = f.a[i]
				}
				dev += a * d
				square += a * m * moved * moved
				weight += a * m
			}
			sum.dev += dev
			sum.square += square
			sum.weight += weight
		}
		parts[piece] = sum
	})
	all := part{bottom: math.Inf(1), lowest: math.Inf(1)}
	for _, s := range parts {
		all.dev += s.dev
		all.square += s.square
		all.weight += s.weight
		all.falls = min(all.falls, s.falls)
		all.bottom, all.lowest = min(all.bottom, s.bottom), min(all.lowest, s.lowest)
	}
	f.deep = all.bottom < all.lowest+deepBelow
	f.falls = all.falls
	f.step = min(1, math.Sqrt(all.square/all.weight))
	return 2 * all.dev
}

// markFalling finds the rows that the last step moved down, from what it did to
// b and the effects.
func (f *fit) markFalling() {
	now := append([]float64(nil), f.eta...)
	f.shift(f.delta, f.change, -1)
	f.update()
	f.fell = make([]bool, f.n)
	for i, y := range f.y {
		f.fell[i] = y == 0 && now[i]-f.eta[i] < fallsBelow
	}
	f.falls = -1
}

// linear writes η of rows lo…hi.
func (f *fit) linear(lo, hi int, eta []float64) {
	if f.o != nil {
		copy(eta, f.o[lo:hi])
	} else {
		clear(eta)
	}
	for at, x := range f.active {
		m, b := f.mean[x], f.b[at]/f.scale[x]
		for i, v := range f.x[x][lo:hi] {
			eta[i] += b * (v - m)
		}
	}
	for k, e := range f.effects {
		t := f.table[k]
		for i, c := range e.Codes[lo:hi] {
			eta[i] += t[c]
		}
	}
}
