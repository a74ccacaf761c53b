package gravity

import "math"

// outcome reads the results off a solved economy.
func (o *economy) outcome(rounds int, residual float64) *Outcome {
	n := o.n
	out := &Outcome{
		Economies: make([]EconomyOutcome, n), Before: o.w.Trade, After: o.flows(),
		Residual: residual, Iterations: rounds, Closure: o.closure, Elasticities: o.e,
		world: o.w, shock: o.shock,
	}
	for j := range n {
		price := math.Pow(o.sum[j], -1/o.e.Theta)
		real := math.Pow(o.p[j]/price, 1+o.e.Psi)
		output := o.p[j] * o.quantity[j]
		spent := o.after[j] / o.spend[j]
		out.Economies[j] = EconomyOutcome{
			Name: o.w.Names[j], PriceHat: o.p[j], QuantityHat: o.quantity[j], OutputHat: output,
			PriceIndexHat: price, ExpenditureHat: spent,
			RealIncomeHat: spent / output * real, RealWageHat: real,
			TermsOfTrade: o.termsOfTrade(j), Deficit: o.deficit[j],
		}
	}
	out.totals(o.newRate)
	return out
}

// flows returns X'.
func (o *economy) flows() []float64 {
	x := make([]float64, o.n*o.n)
	for i, v := range o.v {
		for j := range o.n {
			x[i*o.n+j] = o.net[i*o.n+j] * v * o.after[j] / o.sum[j]
		}
	}
	return x
}

// termsOfTrade compares the price of j's output with that of its imports, with
// baseline imports as weights.
func (o *economy) termsOfTrade(j int) float64 {
	sum, weight := 0.0, 0.0
	for i := range o.n {
		if x := o.w.Trade[i*o.n+j]; i != j && x > 0 {
			sum += x * math.Log(o.p[i])
			weight += x
		}
	}
	if weight == 0 {
		return math.NaN()
	}
	return o.p[j] / math.Exp(sum/weight)
}

// totals fills in what is summed over partners.
func (out *Outcome) totals(newRate func(c int) float64) {
	n := len(out.Economies)
	for k := range n {
		var e0, e1, m0, m1 float64
		e := &out.Economies[k]
		e.Revenue0, e.Revenue1 = 0, 0
		for l := range n {
			to, from := k*n+l, l*n+k
			if l != k {
				e0, e1 = e0+out.Before[to], e1+out.After[to]
				m0, m1 = m0+out.Before[from], m1+out.After[from]
			}
			e.Revenue0 += out.world.rate(from) * out.Before[from]
			e.Revenue1 += newRate(from) * out.After[from]
		}
		e.ExportsHat, e.ImportsHat = e1/e0, m1/m0
		e.DomesticHat = out.After[k*n+k] / out.Before[k*n+k]
	}
}
