package whatif

import (
	"fmt"

	"github.com/comity-project/comity"
)

// Difference is what one scenario does beyond another to a pair's trade, in fractions of the baseline and in millions of dollars.
type Difference struct {
	Importer    comity.Economy `json:"importer"`
	Exporter    comity.Economy `json:"exporter"`
	Before      float64        `json:"before_musd"`
	Partial     Estimate       `json:"partial"`
	Conditional *Estimate      `json:"conditional"` // nil where one of the two has none
	Revenue     Estimate       `json:"revenue_musd"`
}

// Compare subtracts a from b, for the pairs of either. Both were solved at the same places of their distributions, so what is uncertain
// about both alike drops out: the interval of the difference is narrower than those of its parts.
func Compare(a, b *Answer) ([]Difference, error) {
	if len(a.solved.all) != len(b.solved.all) {
		return nil, fmt.Errorf("compare: %d and %d solutions; answer both with Options.Paired or the same draws", len(a.solved.all), len(b.solved.all))
	}
	var list []Difference
	for _, p := range pairsOf(a, b) {
		x, y := a.series(p), b.series(p)
		both := &sample{centre: minus(y(b.solved.centre), x(a.solved.centre))}
		for i := range a.solved.all {
			both.all = append(both.all, minus(y(b.solved.all[i]), x(a.solved.all[i])))
		}
		d := Difference{Importer: p.Importer, Exporter: p.Exporter, Before: p.Before,
			Partial: both.estimate(func(o *outcome) float64 { return o.partial[0] }),
			Revenue: both.estimate(func(o *outcome) float64 { return o.revenue2[0] })}
		if a.NoConditional == "" && b.NoConditional == "" {
			held := both.estimate(func(o *outcome) float64 { return o.conditional[0] })
			d.Conditional = &held
		}
		list = append(list, d)
	}
	return list, nil
}

func pairsOf(a, b *Answer) []Pair {
	list := append([]Pair(nil), a.Pairs...)
	for _, p := range b.Pairs {
		if a.at(p) < 0 {
			list = append(list, p)
		}
	}
	return list
}

func (a *Answer) at(p Pair) int {
	for i := range a.Pairs {
		if a.Pairs[i].Importer == p.Importer && a.Pairs[i].Exporter == p.Exporter {
			return i
		}
	}
	return -1
}

// series reads one pair out of a solution; a scenario that does not touch the pair leaves it as it is.
func (a *Answer) series(p Pair) func(*outcome) *outcome {
	k := a.at(p)
	return func(o *outcome) *outcome {
		if k < 0 {
			return &outcome{partial: []float64{1}, conditional: []float64{1}, revenue2: []float64{0}}
		}
		return &outcome{partial: o.partial[k : k+1], conditional: o.conditional[k : k+1], revenue2: o.revenue2[k : k+1]}
	}
}

func minus(a, b *outcome) *outcome {
	return &outcome{partial: []float64{a.partial[0] - b.partial[0]}, conditional: []float64{a.conditional[0] - b.conditional[0]},
		revenue2: []float64{a.revenue2[0] - b.revenue2[0]}}
}
