package gravity

import (
	"math"
	"sort"
)

// A Gain is an economy's part of something that others lost.
type Gain struct {
	Name  string
	Share float64
}

// A Diversion follows what a targeted flow lost (or won): who replaced it in
// the importer's spending, and where the exporter sold instead. Shares are of
// spending at consumer prices, and sum to 0 over suppliers, so that the two
// replacement ratios add up to 1.
type Diversion struct {
	FlowBefore, FlowAfter   float64 // customs value
	ShareBefore, ShareAfter float64
	ThirdCountries          float64 // replaced by third countries, part of the lost share
	Domestic                float64 // replaced by the importer's own producers
	Gainers                 []Gain  // third countries by part of the lost share, largest first
	Deflection              float64 // change of the exporter's sales to third countries, customs value
	DeflectionRatio         float64 // of the lost flow
	Revenue                 float64 // tariff revenue on the flow after the shock
}

// Diversion returns what became of the flow from exporter to importer (indices
// into Economies).
func (out *Outcome) Diversion(exporter, importer int) Diversion {
	n := len(out.Economies)
	before, after := out.shares(importer)
	cell := exporter*n + importer
	d := Diversion{
		FlowBefore: out.Before[cell], FlowAfter: out.After[cell],
		ShareBefore: before[exporter], ShareAfter: after[exporter],
		Revenue: out.newRate(cell) * out.After[cell],
	}
	lost := math.Abs(before[exporter] - after[exporter])
	for k := range n {
		gain := (after[k] - before[k]) / lost
		switch k {
		case exporter:
		case importer:
			d.Domestic = gain
		default:
			d.ThirdCountries += gain
			d.Gainers = append(d.Gainers, Gain{out.Economies[k].Name, gain})
		}
	}
	sort.SliceStable(d.Gainers, func(i, j int) bool { return d.Gainers[i].Share > d.Gainers[j].Share })
	for j := range n {
		if j != exporter && j != importer {
			d.Deflection += out.After[exporter*n+j] - out.Before[exporter*n+j]
		}
	}
	d.DeflectionRatio = d.Deflection / math.Abs(d.FlowBefore-d.FlowAfter)
	return d
}

func (out *Outcome) newRate(c int) float64 {
	if out.shock.Tariffs != nil {
		return out.shock.Tariffs[c]
	}
	return out.world.rate(c)
}

// shares returns an importer's spending shares before and after.
func (out *Outcome) shares(importer int) (before, after []float64) {
	n := len(out.Economies)
	before, after = make([]float64, n), make([]float64, n)
	var b, a float64
	for i := range n {
		c := i*n + importer
		before[i] = (1 + out.world.rate(c)) * out.Before[c]
		after[i] = (1 + out.newRate(c)) * out.After[c]
		b, a = b+before[i], a+after[i]
	}
	for i := range n {
		before[i] /= b
		after[i] /= a
	}
	return before, after
}

// Effects splits the change of an importer's spending on foreign goods, at
// consumer prices, in two steps. First its trade costs and tariffs change while
// factory-gate prices and total spending stay: suppliers gain and lose what
// adds up to zero with the domestic producers. Creation is what foreigners won
// from domestic producers (negative: trade destroyed), Diversion what gaining
// foreigners won from losing ones. Then prices and incomes move; Price is all
// that this adds. Creation + Price is the whole change: diversion moves
// spending between foreigners and adds nothing.
type Effects struct {
	Name                       string
	Creation, Diversion, Price float64
	Before, After              float64 // spending on foreign goods at consumer prices
}

// Effects returns the split for every importer.
func (out *Outcome) Effects() []Effects {
	n := len(out.Economies)
	list := make([]Effects, n)
	for j := range n {
		spent := make([]float64, n) // at new costs and old prices
		var total, sum float64
		for i := range n {
			c := i*n + j
			old := (1 + out.world.rate(c)) * out.Before[c]
			kappa := (1 + out.newRate(c)) / (1 + out.world.rate(c))
			if out.shock.Costs != nil {
				kappa *= out.shock.Costs[c]
			}
			spent[i] = old * math.Pow(kappa, -out.Theta)
			total, sum = total+old, sum+spent[i]
		}
		e := Effects{Name: out.Economies[j].Name}
		var won, lost float64
		for i := range n {
			c := i*n + j
			old := (1 + out.world.rate(c)) * out.Before[c]
			change := spent[i]*total/sum - old
			if i == j {
				e.Creation = 0 - change // not −0
				continue
			}
			won += max(change, 0)
			lost += max(-change, 0)
			e.Before += old
			e.After += (1 + out.newRate(c)) * out.After[c]
		}
		e.Diversion = min(won, lost)
		e.Price = e.After - e.Before - e.Creation
		list[j] = e
	}
	return list
}
