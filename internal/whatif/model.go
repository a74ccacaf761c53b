package whatif

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
)

// Partial is the change of customs values when the duty moves and nothing else does: ((1+t1)/(1+t0))^−e − 1, as a fraction.
func Partial(t0, t1, e float64) float64 {
	if t0 == t1 {
		return 0
	}
	return math.Pow((1+t1)/(1+t0), -e) - 1
}

// model is a scenario set on a baseline.
type model struct {
	base    *Baseline
	world   *gravity.World
	groups  []group
	target  []bool // economies whose duties change
	changed []bool // cells that some duty changes
	full    bool
	closure gravity.Closure
	offset  float64 // from the elasticity of customs values to theta
	most    float64 // the largest share of an importer's purchases abroad that the scenario touches
	mostOf  comity.Economy
}

// mostHeld is the share of an importer's purchases abroad up to which they may be held: a duty on all imports would change nothing at all.
const mostHeld = 0.5

// holds reports whether holding totals answers the scenario.
func (m *model) holds() bool { return m.base.Domestic || m.most <= mostHeld }

func newModel(b *Baseline, list []group, s *Scenario, e Elasticity) *model {
	n := len(b.Economies)
	m := &model{base: b, groups: list, target: make([]bool, n), changed: make([]bool, n*n), full: s.Full, closure: s.Closure, offset: e.Customs - e.Theta}
	m.world = &gravity.World{Names: make([]string, n), Trade: b.Trade}
	for i, name := range b.Economies {
		m.world.Names[i] = string(name)
	}
	for _, g := range list {
		for _, c := range g.cells {
			m.target[c%n], m.changed[c] = true, true
		}
	}
	m.measureReach()
	return m
}

// measureReach finds the importer of whose purchases abroad the scenario touches most.
func (m *model) measureReach() {
	n := len(m.base.Economies)
	touched, all := make([]float64, n), make([]float64, n)
	for c, x := range m.base.Trade {
		if c/n == c%n {
			continue
		}
		all[c%n] += x
		if m.changed[c] {
			touched[c%n] += x
		}
	}
	for j := range n {
		if touched[j] > m.most*all[j] {
			m.most, m.mostOf = touched[j]/all[j], m.base.Economies[j]
		}
	}
}

// outcome is one solution, at one elasticity and one place in the range of the rates. Amounts are changes in millions of dollars.
type outcome struct {
	partial     []float64 // by group, what a unit of trade becomes
	conditional []float64
	full        []float64
	revenue0    []float64   // by group, duty collected
	revenue1    []float64   // partial
	revenue2    []float64   // conditional, or full where asked for
	gained      []float64   // by economy: sales to the importers of the scenario that no measure touches, home sales aside
	home        []float64   // by importer of the scenario: sales at home
	exports     []float64   // by economy: all sales abroad
	elsewhere   []float64   // by economy: sales abroad to other importers
	alone       []float64   // by economy: sales abroad when nothing else moves
	real        [][]float64 // by closure and economy, change of real income; nil where the closure was not solved
	sides       bool        // every closure was tried
	residual    float64
}

// closures of the full equilibrium, all shown wherever welfare is.
var closures = []gravity.Closure{gravity.FixedDeficit, gravity.ShareDeficit, gravity.ZeroRebased}

// solve answers at a node: an elasticity e and a place u in the range of the rates (NaN: their estimates).
func (m *model) solve(ctx context.Context, at node) (*outcome, error) {
	n, e, u := len(m.base.Economies), at.e, at.u
	o := &outcome{gained: make([]float64, n), home: make([]float64, n), exports: make([]float64, n), elsewhere: make([]float64, n), alone: make([]float64, n)}
	factors := make([]float64, len(m.groups))
	still := true
	for k := range m.groups {
		g := &m.groups[k]
		factors[k] = g.factor(e, u)
		still = still && factors[k] == 1
		before, after := g.revenue(e, u)
		o.partial = append(o.partial, factors[k])
		o.revenue0 = append(o.revenue0, before*g.before)
		o.revenue1 = append(o.revenue1, after*g.before)
		for _, c := range g.cells {
			o.alone[c/n] += m.base.Trade[c] * (factors[k] - 1)
		}
	}
	after := m.base.Trade
	if !still { // where nothing changes there is nothing to solve, and rounding would leave specks
		solved, err := m.hold(ctx, factors)
		if err != nil {
			return nil, err
		}
		after, o.residual = solved.After, solved.Residual
	}
	o.conditional = m.kept(after)
	if m.full {
		all, err := m.equilibria(ctx, at, still, o)
		if err != nil {
			return nil, err
		}
		after = all
		o.full = m.kept(after)
	}
	m.spread(after, o)
	kept := o.conditional
	if m.full {
		kept = o.full
	}
	for k := range m.groups {
		o.revenue2 = append(o.revenue2, o.revenue1[k]/factors[k]*kept[k])
	}
	return o, nil
}

// hold is the conditional equilibrium: each flow times its factor, scaled until every economy sells and buys as much as before. It is
// gravity's, with the factor as a trade cost whose elasticity is 1, so that it works on customs values at any elasticity, also below one.
func (m *model) hold(ctx context.Context, factors []float64) (*gravity.Outcome, error) {
	costs := make([]float64, len(m.base.Trade))
	for c := range costs {
		costs[c] = 1
	}
	for k, g := range m.groups {
		for _, c := range g.cells {
			costs[c] = 1 / factors[k]
		}
	}
	return gravity.Conditional(ctx, m.world, gravity.Shock{Costs: costs}, 1)
}

// equilibria solves the full equilibrium, under every closure where the node says so, keeps the change of real income of each, and returns
// the flows of the one asked for.
func (m *model) equilibria(ctx context.Context, at node, still bool, o *outcome) ([]float64, error) {
	n := len(m.base.Economies)
	o.sides = at.sides
	if still {
		for range closures {
			o.real = append(o.real, make([]float64, n))
		}
		return m.base.Trade, nil
	}
	world := &gravity.World{Names: m.world.Names, Trade: m.world.Trade, Tariffs: make([]float64, n*n)}
	shock := gravity.Shock{Tariffs: make([]float64, n*n)}
	for k := range m.groups {
		before, after := m.groups[k].average(at.u)
		for _, c := range m.groups[k].cells {
			world.Tariffs[c], shock.Tariffs[c] = before, after
		}
	}
	var flows []float64
	for _, closure := range closures {
		if closure != m.closure && !at.sides {
			o.real = append(o.real, nil)
			continue
		}
		out, err := gravity.Solve(ctx, world, shock, gravity.Elasticities{Theta: at.e - m.offset}, closure)
		if closure != m.closure && errors.Is(err, gravity.ErrNotConverged) {
			o.real = append(o.real, nil)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("full equilibrium, deficits %s: %w", closure, err)
		}
		real := make([]float64, n)
		for i := range out.Economies {
			real[i] = out.Economies[i].RealIncomeHat - 1
		}
		o.real = append(o.real, real)
		o.residual = max(o.residual, out.Residual)
		if closure == m.closure {
			flows = m.scaled(out)
		}
	}
	return flows, nil
}

// scaled is the flows of an equilibrium on the scale of the baseline: a rebased world has other flows before the shock too.
func (m *model) scaled(out *gravity.Outcome) []float64 {
	flows := make([]float64, len(out.After))
	for c, x := range out.After {
		if out.Before[c] > 0 {
			flows[c] = m.base.Trade[c] * (x / out.Before[c])
		}
	}
	return flows
}

// kept is what a unit of each group's trade becomes.
func (m *model) kept(after []float64) []float64 {
	list := make([]float64, len(m.groups))
	for k, g := range m.groups {
		sum := 0.0
		for _, c := range g.cells {
			sum += after[c]
		}
		list[k] = sum / g.before
	}
	return list
}

// spread sums the changes of flows by exporter.
func (m *model) spread(after []float64, o *outcome) {
	n := len(m.base.Economies)
	for c, x := range after {
		i, j := c/n, c%n
		change := x - m.base.Trade[c]
		if i == j {
			if m.target[j] {
				o.home[j] = change
			}
			continue
		}
		o.exports[i] += change
		switch {
		case !m.target[j]:
			o.elsewhere[i] += change
		case !m.changed[c]:
			o.gained[i] += change
		}
	}
}
