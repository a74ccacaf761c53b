package gravity

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// covariance returns the sandwich with leverage-corrected residuals, clustered
// by pair, times G/(G−1).
func (c *correction) covariance() (*mat.SymDense, error) {
	effects, err := c.effectVariance()
	if err != nil {
		return nil, err
	}
	meat := mat.NewDense(c.k, c.k, nil)
	for index := range c.pairs {
		p := &c.pairs[index]
		var q, hq mat.Dense
		q.Product(p.x, c.inv, p.x.T())
		for s := range c.t {
			for u := range c.t {
				q.Set(s, u, q.At(s, u)+effects.of(p.i, s, p.i, u)+effects.of(p.i, s, -p.j-1, u)+
					effects.of(-p.j-1, s, p.i, u)+effects.of(-p.j-1, s, -p.j-1, u))
			}
		}
		hq.Mul(p.weight, &q)
		hq.Scale(-1, &hq)
		for s := range c.t {
			hq.Set(s, s, 1+hq.At(s, s))
		}
		var adjusted mat.VecDense
		if err := adjusted.SolveVec(&hq, mat.NewVecDense(c.t, p.s)); err != nil {
			if cond, poor := err.(mat.Condition); !poor || math.IsInf(float64(cond), 1) {
				return nil, fmt.Errorf("gravity: bias correction: the leverage of pair %d is 1: its residuals say nothing", index+1)
			}
		}
		var left, right mat.VecDense
		left.MulVec(p.x.T(), &adjusted)
		right.MulVec(p.x.T(), mat.NewVecDense(c.t, p.s))
		meat.RankOne(meat, 1, &left, &right)
	}
	g := float64(len(c.pairs))
	var v mat.Dense
	v.Product(c.inv, meat, c.inv)
	v.Scale(g/(g-1), &v)
	return symmetric(&v), nil
}

// effectVariance is a generalised inverse of the Hessian of the exporter-period
// and importer-period effects, with pair effects profiled out.
type effectVariance struct {
	t     int
	place map[[2]int]int // side and period to row; what is fixed has none
	inv   *mat.SymDense
}

// of returns the covariance of two effects; importers count from -1 down.
func (e *effectVariance) of(a, s, b, u int) float64 {
	x, ok := e.place[[2]int{a, s}]
	y, found := e.place[[2]int{b, u}]
	if !ok || !found {
		return 0
	}
	return e.inv.At(x, y)
}

// effectVariance fixes as many effects as are not identified: the first period
// of every economy where there are pair effects, and all of one importer. What
// is asked of the inverse does not depend on which are fixed.
func (c *correction) effectVariance() (*effectVariance, error) {
	if 2*c.n*c.t > maxLeverage {
		return nil, fmt.Errorf("gravity: the adjusted standard errors need a matrix of %d effects; the limit is %d (fewer economies or periods)", 2*c.n*c.t, maxLeverage)
	}
	e := &effectVariance{t: c.t, place: make(map[[2]int]int)}
	fixed := -c.pairs[len(c.pairs)-1].j - 1
	sides := make(map[int]bool)
	for p := range c.pairs {
		for _, side := range []int{c.pairs[p].i, -c.pairs[p].j - 1} {
			started := sides[side]
			sides[side] = true
			if started || side == fixed {
				continue
			}
			from := 0
			if c.threeWay {
				from = 1
			}
			for t := from; t < c.t; t++ {
				e.place[[2]int{side, t}] = len(e.place)
			}
		}
	}
	h := mat.NewSymDense(len(e.place), nil)
	add := func(a, s, b, u int, v float64) {
		x, ok := e.place[[2]int{a, s}]
		y, found := e.place[[2]int{b, u}]
		if ok && found && x <= y {
			h.SetSym(x, y, h.At(x, y)+v)
		}
	}
	for index := range c.pairs {
		p := &c.pairs[index]
		i, j := p.i, -p.j-1
		for s := range c.t {
			for u := range c.t {
				v := p.weight.At(s, u)
				add(i, s, i, u, v)
				add(j, s, j, u, v)
				add(i, s, j, u, v)
				add(j, s, i, u, v)
			}
		}
	}
	var chol mat.Cholesky
	if chol.Factorize(h) && chol.Cond() < 1e13 {
		e.inv = mat.NewSymDense(len(e.place), nil)
		if err := chol.InverseTo(e.inv); err == nil {
			return e, nil
		}
	}
	e.inv = symmetric(pseudoInverse(h))
	return e, nil
}
