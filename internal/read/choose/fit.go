package choose

import (
	"math"
	"sort"
)

// Example is a choice that was made right: Right is the index of the option that an annotator took.
type Example struct {
	Options []Option
	Right   int
}

// The settings of a fit. They were not searched on any half of the corpus that is measured.
const (
	epochs  = 12
	rate    = 0.1
	penalty = 0.003
	rarest  = 4    // a sign seen on fewer options is left out
	least   = 0.02 // a weight smaller than this is left out
)

// Fit learns a model. The same examples in the same order give the same model.
func Fit(examples []Example) *Model {
	count := map[string]int{}
	for _, e := range examples {
		for _, o := range e.Options {
			for _, s := range o.Signs {
				count[s]++
			}
		}
	}
	index, names := map[string]int{}, []string{}
	for s, n := range count {
		if n >= rarest {
			names = append(names, s)
		}
	}
	sort.Strings(names)
	for i, s := range names {
		index[s] = i
	}
	w, squares := make([]float64, len(names)), make([]float64, len(names))
	for range epochs {
		for _, e := range examples {
			step(e, index, w, squares)
		}
	}
	m := &Model{map[string]float64{}}
	for i, s := range names {
		if math.Abs(w[i]) >= least {
			m.weights[s] = math.Round(w[i]*1000) / 1000
		}
	}
	return m
}

// step moves the weights along the gradient of one example.
func step(e Example, index map[string]int, w, squares []float64) {
	p := make([]float64, len(e.Options))
	top := math.Inf(-1)
	for i, o := range e.Options {
		for _, s := range o.Signs {
			if k, ok := index[s]; ok {
				p[i] += w[k]
			}
		}
		top = math.Max(top, p[i])
	}
	sum := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - top)
		sum += p[i]
	}
	for i, o := range e.Options {
		d := p[i] / sum
		if i == e.Right {
			d--
		}
		for _, s := range o.Signs {
			k, ok := index[s]
			if !ok {
				continue
			}
			g := d + penalty*w[k]
			squares[k] += g * g
			w[k] -= rate * g / (math.Sqrt(squares[k]) + 1e-6)
		}
	}
}
