package gravity

import "math"

// conjugate solves the normal equations D'WD α = D'Wv of the effects by
// conjugate gradients with the groups' weights as preconditioner, from the α
// that the sweeps have reached. Sweeps crawl where parts of the data hang
// together by a few light rows; each such link costs conjugate gradients only
// one more step. A step costs about as much as a sweep.
func (p *projector) conjugate(bl *block, tol []float64) bool {
	width := bl.width
	r, z, d, q := p.tables(width), p.tables(width), p.tables(width), p.tables(width)
	var rho, old [maxWidth]float64
	for s := range maxSweeps {
		if s%50 == 0 { // the recursion for r drifts: start over from the truth
			p.normal(bl.alpha, q, width)
			each(r, func(k, i int) { r[k][i] = bl.b[k][i] - q[k][i] })
			each(d, func(k, i int) { d[k][i] = 0 })
			old = [maxWidth]float64{}
		}
		var most [maxWidth]float64
		rho = [maxWidth]float64{}
		each(z, func(k, i int) {
			z[k][i] = r[k][i] * p.inv[k][i/width]
			c := i % width
			most[c] = max(most[c], math.Abs(z[k][i]))
			rho[c] += r[k][i] * z[k][i]
		})
		if within(most, tol, bl.used) {
			return true
		}
		each(d, func(k, i int) {
			d[k][i] = z[k][i] + ratio(rho[i%width], old[i%width])*d[k][i]
		})
		p.normal(d, q, width)
		var curve [maxWidth]float64
		each(d, func(k, i int) { curve[i%width] += d[k][i] * q[k][i] })
		each(d, func(k, i int) {
			c := i % width
			a := ratio(rho[c], curve[c])
			bl.alpha[k][i] += a * d[k][i]
			r[k][i] -= a * q[k][i]
		})
		old = rho
	}
	return false
}

// normal computes D'WD α.
func (p *projector) normal(alpha, into [][]float64, width int) {
	p.sumRows(width, into, func(lo, hi int, tile []float64) {
		clear(tile)
		for k, e := range p.effects {
			gather(tile, alpha[k], e.Codes[lo:hi], width)
		}
		for i, w := range p.w[lo:hi] {
			for c := range width {
				tile[i*width+c] *= w
			}
		}
	})
}

func (p *projector) tables(width int) [][]float64 {
	t := make([][]float64, len(p.effects))
	for k, e := range p.effects {
		t[k] = make([]float64, e.Levels*width)
	}
	return t
}

func each(tables [][]float64, do func(k, i int)) {
	for k := range tables {
		for i := range tables[k] {
			do(k, i)
		}
	}
}

func within(most [maxWidth]float64, tol []float64, used int) bool {
	for c := range used {
		if !(most[c] <= tol[c]) {
			return false
		}
	}
	return true
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
