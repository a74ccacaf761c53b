package whatif

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
)

// Estimate is a number with its 90 % interval.
type Estimate struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// node is a value of what is uncertain: an elasticity, and a place in the range of rates. With sides, the full equilibrium is solved under
// every closure, not only the one asked for.
type node struct {
	e, u  float64
	sides bool
}

// places of the quadrature: equally likely values of the elasticity and, where a rate is a range, of the place in it.
const (
	elasticityPlaces = 20
	ratePlaces       = 5
)

// quadrature is the middles of equally likely parts of both distributions, every one with every other.
func quadrature(e Elasticity, ranged bool) []node {
	places := 1
	if ranged {
		places = ratePlaces
	}
	var nodes []node
	for i := range elasticityPlaces {
		for k := range places {
			nodes = append(nodes, node{e.quantile((float64(i) + 0.5) / elasticityPlaces), (float64(k) + 0.5) / float64(places), true})
		}
	}
	return nodes
}

// sideDraws is how many of the draws are solved under every closure.
const sideDraws = 100

// draws is random values of both, the same for the same seed.
func draws(e Elasticity, n int, seed uint64) []node {
	r := rand.New(rand.NewPCG(seed, 0x636f6d697479))
	nodes := make([]node, n)
	for i := range nodes {
		p := r.Float64()
		for p == 0 {
			p = r.Float64()
		}
		nodes[i] = node{e.quantile(p), r.Float64(), i < sideDraws}
	}
	return nodes
}

func ranged(list []group) bool {
	for _, g := range list {
		for _, l := range g.lines {
			if l.from.Low != l.from.High || l.to.Low != l.to.High {
				return true
			}
		}
	}
	return false
}

// sample is the solution at the estimates and at every node.
type sample struct {
	centre *outcome
	all    []*outcome
}

// run solves the model at the estimates and at every node, on all processors; the order of the results is that of the nodes.
func (m *model) run(ctx context.Context, e Elasticity, nodes []node) (*sample, error) {
	nodes = append([]node{{e.Customs, math.NaN(), true}}, nodes...)
	results, failed := make([]*outcome, len(nodes)), make([]error, len(nodes))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				results[i], failed[i] = m.solve(ctx, nodes[i])
			}
		})
	}
	for i := range nodes {
		next <- i
	}
	close(next)
	workers.Wait()
	for _, err := range failed {
		if err != nil {
			return nil, err
		}
	}
	return &sample{results[0], results[1:]}, nil
}

// estimate is a number of the solution: its value at the estimates, and the middle 90 % of it over the nodes. The interval holds the value.
func (s *sample) estimate(of func(*outcome) float64) Estimate {
	values := make([]float64, len(s.all))
	for i, o := range s.all {
		values[i] = of(o)
	}
	slices.Sort(values)
	v := of(s.centre)
	return Estimate{v, min(v, quantile(values, 0.05)), max(v, quantile(values, 0.95))}
}

// quantile of ordered values, each standing for the middle of its part of the distribution.
func quantile(ordered []float64, p float64) float64 {
	at := p*float64(len(ordered)) - 0.5
	switch below := int(math.Floor(at)); {
	case at <= 0:
		return ordered[0]
	case below >= len(ordered)-1:
		return ordered[len(ordered)-1]
	case ordered[below] == ordered[below+1]:
		return ordered[below]
	default:
		return ordered[below] + (at-float64(below))*(ordered[below+1]-ordered[below])
	}
}

// under is the part of the sample that was solved under a closure; nil when that closure had no solution somewhere.
func (s *sample) under(c int) *sample {
	if s.centre.real[c] == nil {
		return nil
	}
	part := &sample{centre: s.centre}
	for _, o := range s.all {
		switch {
		case o.real[c] != nil:
			part.all = append(part.all, o)
		case o.sides:
			return nil
		}
	}
	return part
}
