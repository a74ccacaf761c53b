package gravity

import "math"

// Absorbed is a recovered fixed effect: one value per level of the factor, on
// the scale of ln μ. Effects are identified up to constants only. Here, in each
// set of levels that hang together, the level met first in every effect but the
// first has the value 0, and the first effect carries the rest. A level whose
// outcomes are all zero is −Inf; one that no used row belongs to is NaN.
type Absorbed struct {
	Name       string
	Levels     int // in the rows used
	References int // values fixed at 0
	Values     []float64
	factor     Factor
}

// Label returns the text of a level.
func (a Absorbed) Label(level int) string { return a.factor.Label(int32(level)) }

// effects recovers the fixed effects in the order of the problem.
func (r *Result) effects(f *fit, shift float64) {
	if f.order == nil {
		return
	}
	given := r.problem.Effects
	values := make([][]float64, len(given)) // by given effect and level of the sample
	at := make([]int, len(given))           // place of a given effect in the sample
	for k, e := range f.order {
		at[e] = k
		values[e] = append([]float64(nil), f.table[k]...)
	}
	for g := range values[0] {
		values[0][g] -= shift
	}
	r.Effects = make([]Absorbed, len(given))
	for e, factor := range given {
		refs := 0
		if e > 0 {
			refs = normalise(f.effects[at[0]].Codes, f.effects[at[e]].Codes, values[0], values[e])
		}
		full := make([]float64, factor.Levels)
		for i := range full {
			full[i] = math.NaN()
		}
		for i, why := range r.Why {
			if why == ZeroGroup && factor.Codes[i] >= 0 {
				full[factor.Codes[i]] = math.Inf(-1)
			}
		}
		r.Effects[e] = Absorbed{factor.Name, len(values[e]), refs, full, factor}
	}
	for e, factor := range given { // only now: the first effect is final
		for i, c := range f.effects[at[e]].Codes {
			r.Effects[e].Values[factor.Codes[f.row(i)]] = values[e][c]
		}
	}
}

// normalise moves, in every connected set of levels of effects a and b, the
// value of the first-met level of b into a. It returns the number of sets.
func normalise(a, b []int32, va, vb []float64) int {
	root := make([]int32, len(va)+len(vb)) // union–find: levels of a, then of b
	for i := range root {
		root[i] = int32(i)
	}
	find := func(i int32) int32 {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for i := range a {
		x, y := find(a[i]), find(b[i]+int32(len(va)))
		root[max(x, y)] = min(x, y)
	}
	reference := make(map[int32]float64)
	for _, c := range b {
		top := find(c + int32(len(va)))
		if _, ok := reference[top]; !ok {
			reference[top] = vb[c]
		}
	}
	for g := range va {
		va[g] += reference[find(int32(g))]
	}
	for g := range vb {
		vb[g] -= reference[find(int32(g+len(va)))]
	}
	return len(reference)
}

// Fitted returns μ for every given row: 0 for rows of all-zero groups and
// separated rows, NaN for other rows not used.
func (r *Result) Fitted() []float64 {
	out := make([]float64, r.Rows)
	for i, why := range r.Why {
		if why != ZeroGroup && why != Separated {
			out[i] = math.NaN()
		}
	}
	for i, mu := range r.fit.mu {
		out[r.fit.row(i)] = mu
	}
	return out
}

// Predict returns μ for the rows of another problem with the same regressors
// and effects, which are matched by the labels of their levels. A level that
// the fit does not know, or a missing cell, gives NaN.
func (r *Result) Predict(p *Problem) ([]float64, error) {
	if err := r.samePieces(p); err != nil {
		return nil, err
	}
	out := make([]float64, len(p.Y))
	for i := range out {
		out[i] = r.base
		if p.Offset != nil {
			out[i] += p.Offset[i]
		}
		for c, b := range r.beta {
			if b != 0 {
				out[i] += b * p.X[c].Values[i]
			}
		}
	}
	for e, f := range p.Effects {
		value := r.Effects[e].byLabel(f)
		for i, c := range f.Codes {
			if c < 0 {
				out[i] = math.NaN()
				continue
			}
			out[i] += value[c]
		}
	}
	for i, eta := range out {
		out[i] = math.Exp(eta)
	}
	return out, nil
}

// byLabel returns the effect's values in the coding of another factor.
func (a Absorbed) byLabel(f Factor) []float64 {
	known := make(map[string]float64, len(a.Values))
	for level, v := range a.Values {
		known[a.Label(level)] = v
	}
	out := make([]float64, f.Levels)
	for c := range out {
		v, ok := known[f.Label(int32(c))]
		if !ok {
			v = math.NaN()
		}
		out[c] = v
	}
	return out
}
