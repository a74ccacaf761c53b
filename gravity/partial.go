package gravity

import (
	"fmt"
	"math"
)

// A ProductMarket is an importer's market for one product, in which the tariff
// on one partner changes: the partial equilibrium of WITS SMART (Laird and
// Yeats 1986), first order in the change of the tariff-inclusive price
// r = (t1−t0)/(1+t0).
type ProductMarket struct {
	Name         string
	Imports      float64 // from the partner, before tariffs
	Others       float64 // from everyone else
	Rate0, Rate1 float64 // tariff on the partner before and after, 0.1 = 10 %
	OtherRate    float64 // tariff on the others
	Demand       float64 // elasticity of import demand, > 0
	Substitution float64 // elasticity between partner and others, ≥ 0
	Supply       float64 // elasticity of the partner's export supply, > 0; 0 stands for infinite
}

// A ProductOutcome is what the change does. A rise of the tariff has negative
// creation and diversion.
type ProductOutcome struct {
	Name                 string
	Creation             float64 // −Imports·Demand·r, over 1+Demand/Supply
	Diversion            float64 // −(Imports·Others/(Imports+Others))·Substitution·r, at most what there is to divert
	ImportsAfter         float64
	OthersAfter          float64
	PriceHat             float64 // partner's price before tariff, new over old
	Revenue0, Revenue1   float64 // tariff revenue on the product, partner and others
	ConsumerSurplus      float64 // ½ (t0+t1)·Creation: the gain of buyers beyond what revenue loses
	RelativePriceChange  float64 // r
	DiversionCapped      bool
	ImportsChange, Total float64 // of the partner; of all imports
}

// Solve returns the effect on the market.
func (m ProductMarket) Solve() (ProductOutcome, error) {
	if err := m.check(); err != nil {
		return ProductOutcome{}, err
	}
	r := (m.Rate1 - m.Rate0) / (1 + m.Rate0)
	o := ProductOutcome{Name: m.Name, RelativePriceChange: r, PriceHat: 1}
	o.Creation = -m.Imports * m.Demand * r
	if m.Supply > 0 && !math.IsInf(m.Supply, 1) {
		o.Creation /= 1 + m.Demand/m.Supply
		if m.Imports > 0 {
			o.PriceHat = 1 + o.Creation/m.Imports/m.Supply
		}
	}
	if all := m.Imports + m.Others; all > 0 {
		o.Diversion = -m.Imports * m.Others / all * m.Substitution * r
	}
	switch {
	case o.Diversion > m.Others:
		o.Diversion, o.DiversionCapped = m.Others, true
	case o.Diversion < -m.Imports:
		o.Diversion, o.DiversionCapped = -m.Imports, true
	}
	o.ImportsAfter = max(m.Imports+o.Creation+o.Diversion, 0)
	o.OthersAfter = m.Others - o.Diversion
	o.ImportsChange = o.ImportsAfter - m.Imports
	o.Total = o.ImportsChange - o.Diversion
	o.Revenue0 = m.Rate0*m.Imports + m.OtherRate*m.Others
	o.Revenue1 = m.Rate1*o.ImportsAfter + m.OtherRate*o.OthersAfter
	o.ConsumerSurplus = (m.Rate0 + m.Rate1) / 2 * o.Creation
	return o, nil
}

func (m ProductMarket) check() error {
	for _, c := range []struct {
		what  string
		value float64
		ok    bool
	}{
		{"imports", m.Imports, m.Imports >= 0},
		{"imports from others", m.Others, m.Others >= 0},
		{"tariff before", m.Rate0, m.Rate0 > -1},
		{"tariff after", m.Rate1, m.Rate1 > -1},
		{"tariff on others", m.OtherRate, m.OtherRate > -1},
		{"elasticity of import demand", m.Demand, m.Demand > 0},
		{"elasticity of substitution", m.Substitution, m.Substitution >= 0},
		{"elasticity of supply", m.Supply, m.Supply >= 0},
	} {
		if !c.ok || math.IsNaN(c.value) || math.IsInf(c.value, 0) && c.what != "elasticity of supply" {
			return fmt.Errorf("gravity: product %s: %s is %g; flows must be zero or more, tariffs above −1, elasticities above zero", m.Name, c.what, c.value)
		}
	}
	return nil
}
