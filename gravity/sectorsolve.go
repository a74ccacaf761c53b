package gravity

import (
	"context"
	"fmt"
	"math"
)

// Many sectors with input–output links
//
// n buys, i sells, j and k are sectors; β value-added share, γ_kj share of input
// k in the gross output of j, α final shares, τ tariffs, κ as in one sector:
//
//	ĉ_nj  = ŵ_n^β_nj Π_k P̂_nk^γ_nkj
//	P̂_nj  = [Σ_i π_nij (κ_nij ĉ_ij)^−θ_j]^(−1/θ_j)
//	X'_nj = Σ_k γ_njk Y'_nk + α_nj I'_n,   Y'_ik = Σ_n π'_nik X'_nk/(1+τ'_nik)
//	I'_n  = ŵ_n VA_n + R'_n + D_n
//	Σ_j Σ_i π'_nij X'_nj/(1+τ'_nij) − D_n = Σ_j Y'_nj   trade balances
//
// World value added is the numeraire. For given wages, prices are a contraction
// and spending is linear, both iterated from where the last wages left them
// (the NJ×NJ matrix of spending is never formed). By Walras' law balanced trade
// is the same as cleared labour markets. Wages move like prices in one
// sector.
//
// Calibrated data are rarely an equilibrium: negative final demand was cut off.
// So the world is first solved under its old tariffs, and changes are reported
// against that.

// A SectorShock changes policy or technology; each table is per sector, nil
// leaves it as it is.
type SectorShock struct {
	Tariffs [][]float64
	Costs   [][]float64
}

// SolveSectors returns the equilibrium after a shock. With balanced, deficits
// are closed before the shock; else they stay as in the data, in units of world
// value added.
func SolveSectors(ctx context.Context, w *SectorWorld, s SectorShock, balanced bool) (*SectorOutcome, error) {
	if err := w.check(); err != nil {
		return nil, err
	}
	if s.Tariffs != nil {
		if err := w.checkTariffs(s.Tariffs, "new"); err != nil {
			return nil, err
		}
	}
	if err := w.checkCosts(s.Costs); err != nil {
		return nil, err
	}
	data := newSectorModel(w)
	if balanced {
		clear(data.deficit)
	}
	base, err := data.solve(ctx, SectorShock{})
	if err != nil {
		return nil, fmt.Errorf("gravity: the world before the shock: %w", err)
	}
	start := base.rebase()
	after, err := start.solve(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("gravity: %w", err)
	}
	return newSectorOutcome(start, after, s), nil
}

// sectorModel is a calibrated world: what hats are relative to.
type sectorModel struct {
	w          *SectorWorld
	n, j       int
	gamma      [][]float64 // per economy, γ at input·J+using
	final      []float64
	spend      []float64 // X
	valueAdded []float64
	deficit    []float64
	income     []float64
}

func newSectorModel(w *SectorWorld) *sectorModel {
	m := &sectorModel{w: w, n: len(w.Names), j: len(w.Sectors)}
	n, j := m.n, m.j
	output := make([]float64, n*j)
	revenue, balance := make([]float64, n), make([]float64, n)
	m.spend = make([]float64, n*j)
	for s := range j {
		for c, x := range w.Trade[s] {
			from, to, t := c/n, c%n, w.rate(s, c)
			output[from*j+s] += x
			m.spend[to*j+s] += (1 + t) * x
			revenue[to] += t * x
			balance[to] += x
			balance[from] -= x
		}
	}
	m.deficit = balance
	m.valueAdded, m.income = make([]float64, n), make([]float64, n)
	m.gamma = make([][]float64, n)
	for e := range n {
		m.gamma[e] = make([]float64, j*j)
		for s := range j {
			m.valueAdded[e] += w.ValueAdded[e*j+s] * output[e*j+s]
			for input := range j {
				m.gamma[e][input*j+s] = (1 - w.ValueAdded[e*j+s]) * w.Inputs[e][input*j+s]
			}
		}
		m.income[e] = m.valueAdded[e] + revenue[e] + m.deficit[e]
	}
	m.final = w.Final
	if m.final == nil {
		m.calibrateFinal(output)
	}
	return m
}

// calibrateFinal takes final demand as spending less input use.
func (m *sectorModel) calibrateFinal(output []float64) {
	j := m.j
	m.final = make([]float64, m.n*j)
	for e := range m.n {
		total := 0.0
		for s := range j {
			use := 0.0
			for using := range j {
				use += m.gamma[e][s*j+using] * output[e*j+using]
			}
			m.final[e*j+s] = max(m.spend[e*j+s]-use, 0)
			total += m.final[e*j+s]
		}
		for s := range j {
			m.final[e*j+s] /= total
		}
	}
}

// sectorState is a solution relative to its model.
type sectorState struct {
	m      *sectorModel
	weight [][]float64 // per sector, π κ^−θ by exporter and importer
	net    [][]float64 // over 1+τ'
	traded []bool
	w      []float64 // wages
	lnC    []float64 // unit costs
	lnP    []float64
	v      [][]float64 // per sector, c^−θ of each exporter
	sum    [][]float64 // per sector, P^−θ of each importer
	netSum [][]float64
	spend  []float64 // X'
	output []float64 // Y'
	income []float64
	work   []float64

	rounds   int
	residual float64
}

func (m *sectorModel) newState(s SectorShock) *sectorState {
	n, j := m.n, m.j
	o := &sectorState{m: m, traded: make([]bool, j)}
	table := func() [][]float64 {
		t := make([][]float64, j)
		for k := range t {
			t[k] = make([]float64, n)
		}
		return t
	}
	o.v, o.sum, o.netSum = table(), table(), table()
	o.w, o.income, o.work = make([]float64, n), append([]float64(nil), m.income...), make([]float64, n*j)
	o.lnC, o.lnP, o.output = make([]float64, n*j), make([]float64, n*j), make([]float64, n*j)
	o.spend = append([]float64(nil), m.spend...)
	for k := range j {
		weight, net := make([]float64, n*n), make([]float64, n*n)
		for c, x := range m.w.Trade[k] {
			t0 := m.w.rate(k, c)
			t1 := t0
			if s.Tariffs != nil {
				t1 = s.Tariffs[k][c]
			}
			kappa := (1 + t1) / (1 + t0)
			if s.Costs != nil && s.Costs[k] != nil {
				kappa *= s.Costs[k][c]
			}
			weight[c] = (1 + t0) * x / m.spend[c%n*j+k] * math.Pow(kappa, -m.w.Theta[k])
			net[c] = weight[c] / (1 + t1)
			o.traded[k] = o.traded[k] || c/n != c%n && x > 0 || kappa != 1
		}
		o.weight, o.net = append(o.weight, weight), append(o.net, net)
	}
	return o
}

func (m *sectorModel) solve(ctx context.Context, s SectorShock) (*sectorState, error) {
	o := m.newState(s)
	x := make([]float64, m.n)
	var err error
	o.rounds, o.residual, err = fixedPoint(ctx, x, 1e-13, nil, o.gap)
	if err != nil {
		return nil, err
	}
	for n, income := range o.income {
		if income <= 0 {
			return nil, fmt.Errorf("%s would have no income: its deficit (%.6g) cannot stay fixed after this shock", m.w.Names[n], m.deficit[n])
		}
	}
	return o, nil
}

// wageStep is how far wages follow excess demand; the acceleration does the rest.
const wageStep = 0.3

// gap computes everything at log wages x and how far trade is from balance, in value
// added.
func (o *sectorState) gap(x, step []float64) float64 {
	total, world := 0.0, 0.0
	for n, va := range o.m.valueAdded {
		total += va * math.Exp(x[n])
		world += va
	}
	shift := math.Log(world / total)
	for n := range x {
		x[n] += shift
		o.w[n] = math.Exp(x[n])
	}
	o.prices(x)
	o.demand()
	worst := 0.0
	for n := range x {
		excess := o.m.deficit[n] // sales and deficit beyond spending before tariffs
		for s := range o.m.j {
			at := n*o.m.j + s
			excess += o.output[at] - o.spend[at]*o.netSum[s][n]/o.sum[s][n]
		}
		r := 1 + excess/(o.w[n]*o.m.valueAdded[n])
		step[n] = wageStep * math.Log(max(r, 0.1))
		worst = math.Max(worst, math.Abs(r-1))
	}
	return worst
}

// prices iterates unit costs and price indices for given log wages.
func (o *sectorState) prices(x []float64) {
	n, j := o.m.n, o.m.j
	for range 1000 {
		for e := range n {
			for s := range j {
				o.lnC[e*j+s] = o.m.w.ValueAdded[e*j+s] * x[e]
			}
			costs := o.lnC[e*j : e*j+j]
			for input, p := range o.lnP[e*j : e*j+j] {
				row := o.m.gamma[e][input*j : input*j+j]
				for s := range costs {
					costs[s] += row[s] * p
				}
			}
		}
		moved := 0.0
		for s := range j {
			o.priceIndex(s)
			theta := o.m.w.Theta[s]
			for e := range n {
				p := o.lnC[e*j+s]
				if o.traded[s] {
					p = -math.Log(o.sum[s][e]) / theta
				}
				moved = math.Max(moved, math.Abs(p-o.lnP[e*j+s]))
				o.lnP[e*j+s] = p
			}
		}
		if moved < 2e-15 || math.IsNaN(moved) {
			return
		}
	}
}

// priceIndex computes P^−θ of a sector in every economy.
func (o *sectorState) priceIndex(s int) {
	n, j := o.m.n, o.m.j
	sum, netSum := o.sum[s], o.netSum[s]
	clear(sum)
	clear(netSum)
	for i := range n {
		v := math.Exp(-o.m.w.Theta[s] * o.lnC[i*j+s])
		o.v[s][i] = v
		if !o.traded[s] {
			sum[i], netSum[i] = v*o.weight[s][i*n+i], v*o.net[s][i*n+i]
			continue
		}
		weight, net := o.weight[s][i*n:i*n+n], o.net[s][i*n:i*n+n]
		for e := range weight {
			sum[e] += v * weight[e]
			netSum[e] += v * net[e]
		}
	}
}

// demand iterates spending, output and income for given prices.
func (o *sectorState) demand() {
	n, j := o.m.n, o.m.j
	for range 1000 {
		o.sell()
		worst := 0.0
		for e := range n {
			o.income[e] = o.w[e]*o.m.valueAdded[e] + o.m.deficit[e]
			for s := range j {
				o.income[e] += o.spend[e*j+s] * (1 - o.netSum[s][e]/o.sum[s][e])
			}
			output := o.output[e*j : e*j+j]
			for s := range j {
				x := o.m.final[e*j+s] * o.income[e]
				for using, g := range o.m.gamma[e][s*j : s*j+j] {
					x += g * output[using]
				}
				worst = math.Max(worst, math.Abs(x-o.spend[e*j+s])/math.Max(x, 1e-12*o.m.income[e]))
				o.spend[e*j+s] = x
			}
		}
		if worst < 4e-15 || math.IsNaN(worst) {
			break
		}
	}
	o.sell()
}

// sell computes output from spending.
func (o *sectorState) sell() {
	n, j := o.m.n, o.m.j
	ratio := o.work[:n]
	for s := range j {
		for e := range n {
			ratio[e] = o.spend[e*j+s] / o.sum[s][e]
		}
		for i, v := range o.v[s] {
			if !o.traded[s] {
				o.output[i*j+s] = v * o.net[s][i*n+i] * ratio[i]
				continue
			}
			total := 0.0
			for e, a := range o.net[s][i*n : i*n+n] {
				total += a * ratio[e]
			}
			o.output[i*j+s] = v * total
		}
	}
}

// flows returns customs values of a sector.
func (o *sectorState) flows(s int) []float64 {
	n, j := o.m.n, o.m.j
	x := make([]float64, n*n)
	for c := range x {
		i, e := c/n, c%n
		if o.net[s][c] > 0 {
			x[c] = o.net[s][c] * o.v[s][i] * o.spend[e*j+s] / o.sum[s][e]
		}
	}
	return x
}

// rebase turns a solution into the model of a new baseline. The state must have
// been solved without a change of tariffs.
func (o *sectorState) rebase() *sectorModel {
	w := *o.m.w
	w.Trade = make([][]float64, o.m.j)
	for s := range w.Trade {
		w.Trade[s] = o.flows(s)
	}
	m := *o.m
	m.w = &w
	m.spend = append([]float64(nil), o.spend...)
	m.income = append([]float64(nil), o.income...)
	m.valueAdded = make([]float64, m.n)
	for e := range m.n {
		m.valueAdded[e] = o.w[e] * o.m.valueAdded[e]
	}
	return &m
}
