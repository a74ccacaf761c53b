package gravity

import (
	"context"
	"fmt"
	"math"
)

// Conditional returns the equilibrium of trade with every economy's output and
// expenditure (before tariff revenue) held: multilateral resistances adjust,
// factory-gate prices do not (Yotov et al. 2016, chapter 2). New flows are the
// old ones times the partial effect, scaled row by row and column by column
// until they add up again, which is what a gravity regression with the new
// costs would fit.
//
// PriceHat and OutputHat are 1 by definition. PriceIndexHat is the change of
// inward resistance; resistances have no level of their own, and the scale is
// set so that the output-weighted mean of 1/outward resistance stays 1. Real
// income at that scale compares economies; welfare needs a full equilibrium,
// since incomes are held here.
func Conditional(ctx context.Context, w *World, s Shock, theta float64) (*Outcome, error) {
	e := Elasticities{Theta: theta}
	if err := w.check(); err != nil {
		return nil, err
	}
	if err := w.checkShock(s); err != nil {
		return nil, err
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	o := newEconomy(w, s, e, FixedDeficit)
	for j := range o.n {
		o.quantity[j] = 1
		if o.y[j]+o.deficit[j] <= 0 {
			return nil, fmt.Errorf("gravity: %s spends nothing before tariff revenue", w.Names[j])
		}
	}
	x := make([]float64, o.n) // ln of 1/outward resistance
	rounds, residual, err := fixedPoint(ctx, x, clearTo, nil, func(x, step []float64) float64 {
		worst := o.balance(x, step)
		for i := range step {
			step[i] /= theta
		}
		return worst
	})
	if err != nil {
		return nil, fmt.Errorf("gravity: conditional equilibrium: %w", err)
	}
	return o.outcome(rounds, residual), nil
}

// balance computes sales when v = exp(−θx) and the base of expenditure is held.
func (o *economy) balance(x, into []float64) float64 {
	mean, world := 0.0, 0.0
	for i, y := range o.y {
		mean += y * math.Exp(x[i])
		world += y
	}
	shift := math.Log(world / mean)
	for i := range x {
		x[i] += shift
		o.v[i] = math.Exp(-o.e.Theta * x[i])
		o.p[i] = 1
	}
	o.prices()
	o.spending()
	o.demand()
	worst := 0.0
	for i := range into {
		r := o.sales[i] / o.y[i]
		into[i] = math.Log(r)
		worst = math.Max(worst, math.Abs(r-1))
	}
	return worst
}
