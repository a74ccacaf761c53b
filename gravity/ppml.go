package gravity

import (
	"context"
	"fmt"
	"math"
)

// How the fit is solved
//
// The first-order conditions of Poisson pseudo-maximum likelihood are
// X'a(y−μ) = 0 and, for every group, Σ a(y−μ) = 0: fitted trade adds up to
// observed trade for every exporter-year and importer-year. Newton's method on
// them is iteratively reweighted least squares. At μ, with weights w = aμ and
// working residual u = (y−μ)/μ,
//
//	δ = (X~'W X~)⁻¹ X~'W u~,    η ← η + X δ + Σ_k (α_k(u) − Σ_c δ_c α_k(x_c)),
//
// where ~ is what is left after the fixed effects are projected out (see
// project.go). It starts from the effects alone and is halved back while the
// deviance rises.
//
// Three things make it fast. The projections of u need only be as exact as the
// step is small: their tolerance follows the square of the last step, since
// Newton's next step is about that size. The α of the regressors start where
// the last iteration left them, because weights move little. And no residual
// is ever stored: η is rebuilt from b and the tables A_k of effects.
//
// An error in X~ slows the last digits but cannot move the answer, because the
// conditions above do not contain X~; for standard errors X~ is projected once
// more, tightly.
//
// A row with y = 0 that is separated falls by one log point per iteration for
// ever, at a vanishing price in deviance. So when some row still falls although
// the deviance stands still, or although it is already far below every row with
// trade, the iterative rectifier of separation.go decides which rows are
// separated, they leave, and the fit starts again.

// Options steer a fit. The zero value is the default.
type Options struct {
	Tol            float64 // relative change of the deviance; 0: 1e-10
	MaxIter        int     // 0: 500
	Threads        int     // 0: all
	SSC            SSC     // small-sample factor
	IID            bool    // standard errors from the Hessian alone
	Robust         bool    // heteroskedasticity-robust although Clusters are given
	DropSingletons bool
	KeepSeparated  bool // do not look for separation
	Progress       func(Iteration)
}

// An Iteration is what Progress is told.
type Iteration struct {
	N        int
	Deviance float64
	Change   float64 // relative to the last deviance
	Sweeps   int     // alternating projections this iteration
}

// A row is still on its way down when η changes by less than fallsBelow in a
// step, and far down when μ is less than e^deepBelow of any row with trade.
const (
	fallsBelow = -0.1
	deepBelow  = -16
)

// fit is the state of one estimation on one sample.
type fit struct {
	*sample
	opt    Options
	p      *projector
	active []int // columns of sample.x in use
	mean   []float64
	scale  []float64
	blocks []*block // column 0 of the first is u, then the active regressors
	b      []float64

	absorbed []bool      // regressors that the effects explain, by column of sample.x
	table    [][]float64 // A_k, fixed effects on the standardised scale
	eta      []float64
	mu       []float64
	w        []float64
	dev      float64
	total    float64 // weighted sum of y: what deviances are small against
	iter     int
	falls    float64   // largest fall of η among y = 0 in the last step, ≤ 0
	deep     bool      // one of these is far below all rows with y > 0
	step     float64   // root mean square change of η, weighted
	delta    []float64 // last step of b and of the tables
	change   [][]float64
	u        []float64 // stands in for the working residual (see rectify)
	fell     []bool    // rows with y = 0 that fell in the last step, when it mattered
}

// Fit estimates p.
func Fit(ctx context.Context, p *Problem, opt Options) (*Result, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	if opt.Tol == 0 {
		opt.Tol = 1e-10
	}
	if !(opt.Tol > 0 && opt.Tol <= 0.1) {
		return nil, fmt.Errorf("gravity: tolerance %g; give one between 1e-14 and 0.1", opt.Tol)
	}
	opt.Tol = max(opt.Tol, 1e-14) // rounding knows no less
	if opt.MaxIter == 0 {
		opt.MaxIter = 500
	}
	opt.Threads = threadCount(opt.Threads)
	why := make([]Reason, len(p.Y))
	screen(p, opt, why)
	var cleared bool // the rectifier found nothing more to drop
	for round := 0; ; round++ {
		s, err := take(p, why)
		if err != nil {
			return nil, err
		}
		f := newFit(s, p, opt)
		err = f.solve(ctx, cleared || opt.KeepSeparated)
		switch {
		case err == nil:
			return newResult(ctx, p, f, why)
		case err == errSeparation, err == errSunk:
		case cleared || opt.KeepSeparated || ctx.Err() != nil:
			return nil, err
		}
		separated := f.sunk()
		if err != errSunk {
			separated = f.rectify()
		}
		for i, sep := range separated {
			if sep {
				why[s.row(i)] = Separated
			}
		}
		cleared = len(separated) == 0
		dropGroups(p, opt.DropSingletons, why)
	}
}

func newFit(s *sample, p *Problem, opt Options) *fit {
	f := &fit{sample: s, opt: opt, absorbed: make([]bool, len(s.x))}
	f.p = newProjector(s.effects, p.NoConst && len(p.Effects) == 0, opt.Threads)
	f.eta, f.mu = make([]float64, s.n), make([]float64, s.n)
	f.w = f.mu
	if s.a != nil {
		f.w = make([]float64, s.n)
	}
	for _, e := range s.effects {
		f.table = append(f.table, make([]float64, e.Levels))
	}
	f.standardise()
	for c := range s.x {
		if f.scale[c] > 0 || f.p.pin && f.mean[c] != 0 {
			f.active = append(f.active, c)
		}
	}
	f.newBlocks()
	return f
}

// standardise finds mean and scale of every regressor. A regressor that does
// not vary gets scale 0.
func (f *fit) standardise() {
	f.mean, f.scale = make([]float64, len(f.x)), make([]float64, len(f.x))
	parallel(f.opt.Threads, len(f.x), func(c int) {
		var sum, sq float64
		for _, v := range f.x[c] {
			sum += v
		}
		m := sum / float64(f.n)
		for _, v := range f.x[c] {
			sq += (v - m) * (v - m)
		}
		sd := math.Sqrt(sq / float64(f.n))
		if f.p.pin { // nothing absorbs a mean
			sd, m = math.Sqrt(sq/float64(f.n)+m*m), 0
		} else if sd <= 1e-13*math.Abs(m) {
			sd = 0
		}
		f.mean[c], f.scale[c] = m, sd
	})
}

func (f *fit) newBlocks() {
	f.blocks = nil
	for left := 1 + len(f.active); left > 0; left -= maxWidth {
		f.blocks = append(f.blocks, f.p.newBlock(min(left, maxWidth)))
	}
	f.b = make([]float64, len(f.active))
}

// solve iterates to the optimum.
func (f *fit) solve(ctx context.Context, cleared bool) error {
	f.start()
	small := 0
	for f.iter = 1; f.iter <= f.opt.MaxIter; f.iter++ {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("gravity: stopped at iteration %d: %w", f.iter, err)
		}
		last := f.dev
		sweeps, err := f.newton()
		if err != nil {
			return err
		}
		change := math.Abs(last-f.dev) / max(1e-4*f.total, min(f.dev, last))
		if f.opt.Progress != nil {
			f.opt.Progress(Iteration{f.iter, f.dev, change, sweeps})
		}
		if f.deep && !cleared {
			f.markFalling()
			return errSeparation
		}
		if !(change < f.opt.Tol) {
			small = 0
			continue
		}
		small++
		switch {
		case f.falls < fallsBelow && !cleared:
			f.markFalling()
			return errSeparation
		case f.falls < fallsBelow:
			// Not separated, but its optimum lies far down: go on.
		case f.settled() || small > 20:
			if f.sunk() != nil && !f.opt.KeepSeparated {
				return errSunk
			}
			return nil
		}
	}
	return fmt.Errorf("gravity: the fit %w in %d iterations (deviance %.6g, still changing); look for a regressor with extreme values, or allow more iterations",
		ErrNotConverged, f.opt.MaxIter, f.dev)
}

// settled reports whether the last step was too small to matter for b.
func (f *fit) settled() bool {
	if f.step > 1e-5 {
		return false
	}
	for c, d := range f.delta {
		if math.Abs(d) > 1e-9*(math.Abs(f.b[c])+1e-4) {
			return false
		}
	}
	return true
}

// fittingRounds of proportional fitting are enough for a start.
const fittingRounds = 4

// start fits the model without regressors roughly, by proportional fitting:
// each effect in turn is scaled so that its groups add up. Counting from the
// mean of all flows instead, every small flow would have to come down by one
// log point per iteration.
func (f *fit) start() {
	scale, sums, totals := f.p.tables(1), f.p.tables(1), f.p.tables(1)
	each(scale, func(k, g int) { scale[k][g] = 1 })
	f.p.sumRows(1, totals, func(lo, hi int, tile []float64) {
		for i := lo; i < hi; i++ {
			tile[i-lo] = f.weight(i) * f.y[i]
		}
	})
	level := func(lo, hi int, tile []float64) {
		for i := lo; i < hi; i++ {
			tile[i-lo] = f.weight(i)
			if f.o != nil {
				tile[i-lo] *= math.Exp(f.o[i])
			}
		}
		for k, e := range f.effects {
			t := scale[k]
			for i, c := range e.Codes[lo:hi] {
				tile[i] *= t[c]
			}
		}
	}
	for range fittingRounds {
		for k := range f.effects {
			f.p.sumEffects(span{k, k + 1}, 1, sums, level)
			for g, s := range sums[k] {
				if s > 0 && totals[k][g] > 0 && !f.p.pin {
					scale[k][g] *= totals[k][g] / s
				}
			}
		}
	}
	each(scale, func(k, g int) { f.table[k][g] = math.Log(scale[k][g]) })
	f.total = sumOf(totals[0])
	f.dev = f.update()
	f.step = 1
}

// weight returns the weight of a row of the sample.
func (f *fit) weight(i int) float64 {
	if f.a == nil {
		return 1
	}
	return f.a[i]
}

// rowPieces runs work on fixed pieces of the rows.
func (f *fit) rowPieces(work func(piece, lo, hi int)) int {
	size := max(chunkRows, (f.n+4*maxChunks-1)/(4*maxChunks))
	pieces := (f.n + size - 1) / size
	if work != nil {
		parallel(f.opt.Threads, pieces, func(i int) { work(i, i*size, min(i*size+size, f.n)) })
	}
	return pieces
}
