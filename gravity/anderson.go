package gravity

import (
	"context"
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

const (
	memory    = 6    // steps that the acceleration looks back
	maxRounds = 5000 // before giving up acceleration

	plainRounds = 100_000 // before giving up
)

// fixedPoint moves x by steps until the residual that step returns is at most
// target, accelerated after Anderson (1965): of the last few points it takes
// the combination whose steps nearly cancel, and goes one step from there. step
// writes the step at x and may rescale x. If rounding keeps the residual above
// target, the best that was reached counts when it is below clearFrom; x and
// whatever step computed are left at the answer.
//
// Where acceleration leads nowhere, the plain steps are tried from the start,
// for long unless the problem looks hopeless.
func fixedPoint(ctx context.Context, x []float64, target float64, hopeless func() bool, step func(x, into []float64) float64) (int, float64, error) {
	start := append([]float64(nil), x...)
	rounds, residual, err := iterate(ctx, x, target, memory, maxRounds, step)
	if errors.Is(err, ErrNotConverged) {
		rounds = plainRounds
		if hopeless != nil && hopeless() {
			rounds = maxRounds
		}
		copy(x, start)
		return iterate(ctx, x, target, 0, rounds, step)
	}
	return rounds, residual, err
}

func iterate(ctx context.Context, x []float64, target float64, memory, rounds int, step func(x, into []float64) float64) (int, float64, error) {
	n := len(x)
	f := make([]float64, n)
	best, bestX, since := math.Inf(1), make([]float64, n), 0
	var xs, fs [][]float64
	for round := 1; round <= rounds; round++ {
		if round%64 == 0 && ctx.Err() != nil {
			return round, best, ctx.Err()
		}
		residual := step(x, f)
		if residual <= target {
			return round, residual, nil
		}
		if residual < best {
			best, since = residual, 0
			copy(bestX, x)
		} else if since++; since > 60 && best < clearFrom {
			copy(x, bestX)
			return round, step(x, f), nil
		}
		if !(residual < 1e3*best) { // the extrapolation went astray, or NaN
			copy(x, bestX)
			xs, fs = nil, nil
			best *= 1 + 1e-9
			step(x, f)
			for i := range x {
				x[i] += 0.5 * f[i]
			}
			continue
		}
		xs, fs = append(xs, append([]float64(nil), x...)), append(fs, append([]float64(nil), f...))
		if len(xs) > memory+1 {
			xs, fs = xs[1:], fs[1:]
		}
		mixHistory(x, xs, fs)
	}
	if best < clearFrom {
		copy(x, bestX)
		return rounds, step(x, f), nil
	}
	return rounds, best, fmt.Errorf("%w in %d rounds: markets are open by %.2g", ErrNotConverged, rounds, best)
}

// mixHistory sets x to the accelerated next point.
func mixHistory(x []float64, xs, fs [][]float64) {
	last := len(xs) - 1
	for i := range x {
		x[i] = xs[last][i] + fs[last][i]
	}
	if last == 0 {
		return
	}
	normal, rhs := mat.NewSymDense(last, nil), mat.NewVecDense(last, nil)
	diff := func(a int, i int) float64 { return fs[a+1][i] - fs[a][i] }
	for a := range last {
		for b := a; b < last; b++ {
			sum := 0.0
			for i := range x {
				sum += diff(a, i) * diff(b, i)
			}
			normal.SetSym(a, b, sum)
		}
		sum := 0.0
		for i := range x {
			sum += diff(a, i) * fs[last][i]
		}
		rhs.SetVec(a, sum)
	}
	trace := 0.0
	for a := range last {
		trace += normal.At(a, a)
	}
	for a := range last { // a touch of ridge: old steps are nearly parallel
		normal.SetSym(a, a, normal.At(a, a)+1e-13*trace)
	}
	var chol mat.Cholesky
	var gamma mat.VecDense
	if !chol.Factorize(normal) {
		return
	}
	if err := chol.SolveVecTo(&gamma, rhs); err != nil {
		if _, poor := err.(mat.Condition); !poor {
			return
		}
	}
	for a := range last {
		g := gamma.AtVec(a)
		for i := range x {
			x[i] -= g * (xs[a+1][i] - xs[a][i] + diff(a, i))
		}
	}
}
