package gravity

import (
	"context"
	"fmt"
	"math"
)

// General equilibrium by exact hat algebra
//
// With X customs values, t tariffs, G = (1+t)X spending at consumer prices,
// E_j = Σ_i G_ij, shares π = G/E, output Y_i = Σ_j X_ij and x̂ = x'/x, the change
// of every variable follows from the data, θ and the shock alone:
//
//	κ_ij = d̂_ij (1+t'_ij)/(1+t_ij)
//	P̂_j  = [Σ_i π_ij (p̂_i κ_ij)^−θ]^(−1/θ)
//	π'_ij = π_ij (p̂_i κ_ij / P̂_j)^−θ
//	Q̂_j  = (p̂_j/P̂_j)^ψ
//	E'_j  = base_j / (1 − Σ_i π'_ij t'_ij/(1+t'_ij))    spending, tariff revenue returned
//	X'_ij = π'_ij E'_j/(1+t'_ij)
//	p̂_i Q̂_i Y_i = Σ_j X'_ij                              markets clear
//
// base is pQY + D for fixed deficits, and so on by closure. World output is the
// numeraire: Σ p̂QY = ΣY. There is nothing to estimate and no scale to guess.
// (Dekle, Eaton, Kortum 2008; Allen, Arkolakis, Takahashi 2020 for ψ.)
//
// The price of each exporter moves with its excess demand to the power
// 1/(1+θ+ψ), accelerated after Anderson; a few dozen rounds settle markets to
// 1e-13.
//
// Example. Two equal economies that sell 80 at home and 20 abroad, θ = 4, all
// trade costs between them down by 10 %: each import share rises from 0.2 to
// 0.2·0.9^−4/(0.8+0.2·0.9^−4) = 0.276, P̂ = 0.975, and real income by 2.52 %.

// An Outcome is a solved counterfactual. Hats are new over old.
type Outcome struct {
	Economies  []EconomyOutcome
	Before     []float64 // baseline customs flows, after rebasing if asked
	After      []float64 // counterfactual customs flows, in the unit of Before
	Residual   float64   // largest relative gap between output and sales
	Iterations int
	Closure    Closure
	Elasticities

	world *World // as solved: rebased if asked
	shock Shock
}

// EconomyOutcome is what happens to one economy.
type EconomyOutcome struct {
	Name           string
	PriceHat       float64 // p̂: factory-gate price; the wage where ψ = 0
	QuantityHat    float64 // Q̂
	OutputHat      float64 // p̂Q̂, value of output
	PriceIndexHat  float64 // P̂, consumer prices
	ExpenditureHat float64 // Ê
	RealIncomeHat  float64 // expenditure over prices; with ψ: (Ê/Ŷ)(p̂/P̂)^(1+ψ)
	RealWageHat    float64 // (p̂/P̂)^(1+ψ)
	TermsOfTrade   float64 // p̂ over the import-weighted geometric mean of suppliers' p̂
	ExportsHat     float64 // international, customs value
	ImportsHat     float64
	DomesticHat    float64 // NaN where there were no domestic sales
	Revenue0       float64 // tariff revenue before and after, in the unit of trade
	Revenue1       float64
	Deficit        float64 // before
}

// accuracy of market clearing: aimed at, and still accepted when rounding
// keeps the solver from it.
const (
	clearTo   = 3e-14
	clearFrom = 1e-11
)

// Solve returns the equilibrium after a shock.
func Solve(ctx context.Context, w *World, s Shock, e Elasticities, c Closure) (*Outcome, error) {
	if err := w.check(); err != nil {
		return nil, err
	}
	if err := w.checkShock(s); err != nil {
		return nil, err
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	if c == ZeroRebased {
		balanced, err := newEconomy(w, Shock{}, e, ZeroDeficit).solve(ctx)
		if err != nil {
			return nil, fmt.Errorf("closing the deficits first: %w", err)
		}
		w = &World{w.Names, balanced.After, w.Tariffs}
		out, err := newEconomy(w, s, e, ZeroDeficit).solve(ctx)
		if out != nil {
			out.Closure = c
		}
		return out, err
	}
	return newEconomy(w, s, e, c).solve(ctx)
}

// economy is the state of one solution.
type economy struct {
	w         *World
	shock     Shock
	e         Elasticities
	closure   Closure
	n         int
	y, spend  []float64 // Y, E before
	deficit   []float64
	weight    []float64 // π κ^−θ
	net       []float64 // the same over 1+t'
	p         []float64
	v         []float64 // p^−θ
	sum       []float64 // Σ_i weight v: P̂^−θ
	netSum    []float64
	quantity  []float64
	after     []float64 // E'
	sales     []float64 // Σ_j X'
	negativeE int       // an economy whose expenditure would be negative, or -1
}

func newEconomy(w *World, s Shock, e Elasticities, c Closure) *economy {
	n := len(w.Names)
	o := &economy{w: w, shock: s, e: e, closure: c, n: n, negativeE: -1}
	o.y, o.spend, o.deficit = make([]float64, n), make([]float64, n), make([]float64, n)
	o.weight, o.net = make([]float64, n*n), make([]float64, n*n)
	o.p, o.v, o.sum, o.netSum = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	o.quantity, o.after, o.sales = make([]float64, n), make([]float64, n), make([]float64, n)
	revenue := make([]float64, n)
	for i := range n {
		for j := range n {
			x, t := w.Trade[i*n+j], w.rate(i*n+j)
			o.y[i] += x
			o.spend[j] += (1 + t) * x
			revenue[j] += t * x
		}
	}
	for c := range o.weight {
		j := c % n
		t0 := w.rate(c)
		kappa := (1 + o.newRate(c)) / (1 + t0)
		if s.Costs != nil {
			kappa *= s.Costs[c]
		}
		factor := 1.0
		if kappa != 1 {
			factor = math.Pow(kappa, -e.Theta)
		}
		o.weight[c] = (1 + t0) * w.Trade[c] / o.spend[j] * factor
		o.net[c] = o.weight[c] / (1 + o.newRate(c))
	}
	for j := range n {
		o.deficit[j] = o.spend[j] - o.y[j] - revenue[j]
		o.p[j] = 1
	}
	return o
}

func (o *economy) newRate(c int) float64 {
	if o.shock.Tariffs != nil {
		return o.shock.Tariffs[c]
	}
	return o.w.rate(c)
}

// prices computes P̂^−θ and its part before tariffs from v = p^−θ.
func (o *economy) prices() {
	clear(o.sum)
	clear(o.netSum)
	for i, v := range o.v {
		weight, net := o.weight[i*o.n:(i+1)*o.n], o.net[i*o.n:(i+1)*o.n]
		net = net[:len(weight)]
		sum, netSum := o.sum[:len(weight)], o.netSum[:len(weight)]
		for j := range weight {
			sum[j] += v * weight[j]
			netSum[j] += v * net[j]
		}
	}
}

// demand computes sales from prices; it assumes o.v, o.sum and o.netSum.
func (o *economy) demand() {
	ratio := make([]float64, o.n)
	for j, e := range o.after {
		ratio[j] = e / o.sum[j]
	}
	for i, v := range o.v {
		net := o.net[i*o.n : (i+1)*o.n]
		r := ratio[:len(net)]
		total := 0.0
		for j := range net {
			total += net[j] * r[j]
		}
		o.sales[i] = v * total
	}
}

// spending computes E' by closure.
func (o *economy) spending() {
	lambda, total := 0.0, 0.0
	for j := range o.n {
		output := o.p[j] * o.quantity[j] * o.y[j]
		total += output
		lambda += (o.y[j] + o.deficit[j]) / o.y[j] * output
	}
	o.negativeE = -1
	for j := range o.n {
		base := o.p[j] * o.quantity[j] * o.y[j]
		switch o.closure {
		case FixedDeficit:
			base += o.deficit[j]
		case ShareDeficit:
			base *= (o.y[j] + o.deficit[j]) / o.y[j] * total / lambda
		}
		if base <= 0 {
			o.negativeE = j
			base = 1e-3 * o.y[j]
		}
		o.after[j] = base * o.sum[j] / o.netSum[j]
	}
}

// gap computes, at log prices x, how far each market is from clearing, as
// ln(sales/output), and returns the largest relative gap.
func (o *economy) gap(x, into []float64) float64 {
	for i := range o.p {
		o.p[i] = math.Exp(x[i])
		o.v[i] = math.Exp(-o.e.Theta * x[i])
	}
	o.prices()
	total, world := 0.0, 0.0
	for i := range o.quantity {
		o.quantity[i] = 1
		if o.e.Psi > 0 {
			o.quantity[i] = math.Exp(o.e.Psi * (x[i] + math.Log(o.sum[i])/o.e.Theta))
		}
		total += o.p[i] * o.quantity[i] * o.y[i]
		world += o.y[i]
	}
	scale := world / total // the numeraire; Q̂ and shares do not see it
	shift := math.Log(scale)
	for i := range o.p {
		x[i] += shift
		o.p[i] *= scale
		o.v[i] *= math.Pow(scale, -o.e.Theta)
		o.sum[i] *= math.Pow(scale, -o.e.Theta)
		o.netSum[i] *= math.Pow(scale, -o.e.Theta)
	}
	o.spending()
	o.demand()
	worst := 0.0
	for i := range into {
		r := o.sales[i] / (o.p[i] * o.quantity[i] * o.y[i])
		into[i] = math.Log(r)
		worst = math.Max(worst, math.Abs(r-1)) // keeps NaN
	}
	return worst
}

func (o *economy) solve(ctx context.Context) (*Outcome, error) {
	damp := 1 / (1 + o.e.Theta + o.e.Psi)
	x := make([]float64, o.n)
	rounds, residual, err := fixedPoint(ctx, x, clearTo, func() bool { return o.negativeE >= 0 }, func(x, step []float64) float64 {
		worst := o.gap(x, step)
		for i := range step {
			step[i] *= damp
		}
		return worst
	})
	if j := o.negativeE; j >= 0 {
		return nil, fmt.Errorf("gravity: equilibrium: %w: %s would spend less than nothing, its surplus (%.6g) cannot stay fixed after this shock; use the share or zero-rebased closure",
			ErrNotConverged, o.w.Names[j], -o.deficit[j])
	}
	if err != nil {
		return nil, fmt.Errorf("gravity: equilibrium: %w", err)
	}
	return o.outcome(rounds, residual), nil
}
