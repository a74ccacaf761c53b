// Package choose picks one of several options by a linear model that was learned from annotated stories.
//
// A rule that says what a number is of has to weigh signs against each other: how near goods stand, on which side of the number, behind which word, whether
// a flow is told of between them, what the passage was about. People who write such weights down fit them to the stories that they have in mind. Here each
// option is described by its signs, as words, and a conditional logit gives each sign a weight:
//
//	"Shipments of steel fell; cars came to $3 billion"        options for what $3 billion is of
//	  steel   rule=no   before   far   break-between           −1.9
//	  cars    rule=no   before   next  opens-clause            +3.1   ← picked with p = 0.98
//	  TOTAL   rule=yes                                         +0.6
//
// The probability of an option is exp(its sum) over the sum of that over all options (McFadden 1974). Weights are fitted by AdaGrad with an L2 penalty on the
// training stories and the developing half of the corpus, always in the same order, so that the same stories give the same model (package train). What a model
// was worth is told by cross-validation over stories: train prints it.
package choose

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Option is one of the values that a slot can take, with the signs that speak for or against it.
type Option struct {
	Value string
	Signs []string
}

// Model is the weights of signs. The zero Model finds all options equal.
type Model struct{ weights map[string]float64 }

// New is a model of the given weights.
func New(weights map[string]float64) *Model { return &Model{weights} }

// Parse reads a model from lines "sign<TAB>weight".
func Parse(lines string) (*Model, error) {
	m := &Model{map[string]float64{}}
	sc := bufio.NewScanner(strings.NewReader(lines))
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		sign, weight, _ := strings.Cut(line, "\t")
		w, err := strconv.ParseFloat(weight, 64)
		if err != nil {
			return nil, fmt.Errorf("choose: line %d: weight %q: write sign, tab, number", n, weight)
		}
		m.weights[sign] = w
	}
	return m, nil
}

// Best is the index of the likeliest option, the first of equals, and its probability; −1 for no options.
func (m *Model) Best(options []Option) (int, float64) {
	best, sums := -1, make([]float64, len(options))
	for i, o := range options {
		for _, s := range o.Signs {
			sums[i] += m.weights[s]
		}
		if best < 0 || sums[i] > sums[best] {
			best = i
		}
	}
	if best < 0 {
		return -1, 0
	}
	all := 0.0
	for _, s := range sums {
		all += math.Exp(s - sums[best])
	}
	return best, 1 / all
}

// Weights is the sign's weights of a model.
func (m *Model) Weights() map[string]float64 { return m.weights }
