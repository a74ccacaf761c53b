package gravity

import (
	"fmt"
	"math"
	"sort"
	"strconv"
)

// regressors evaluates a term, which is one column or, with i(…), several.
func (f *Frame) regressors(e *Expr) ([]Column, error) {
	switch {
	case e.op == ":":
		left, err := f.regressors(e.args[0])
		if err != nil {
			return nil, err
		}
		right, err := f.regressors(e.args[1])
		if err != nil {
			return nil, err
		}
		var out []Column
		for _, a := range left {
			for _, b := range right {
				out = append(out, multiply(a, b))
			}
		}
		return out, nil
	case e.op == "call" && e.name == "i":
		return f.dummies(e)
	}
	v, err := f.numbers(e)
	return []Column{{e.String(), v}}, err
}

func multiply(a, b Column) Column {
	v := make([]float64, len(a.Values))
	for i := range v {
		v[i] = a.Values[i] * b.Values[i]
	}
	return Column{a.Name + ":" + b.Name, v}
}

// dummies evaluates i(factor), i(factor, x) and their ref = level.
func (f *Frame) dummies(e *Expr) ([]Column, error) {
	var plain []*Expr
	var ref *Expr
	for _, a := range e.args {
		switch {
		case a.op == "named" && a.name == "ref":
			ref = a.args[0]
		case a.op == "named":
			return nil, fmt.Errorf("gravity: i(…) knows ref = level, not %s", a.name)
		default:
			plain = append(plain, a)
		}
	}
	if len(plain) < 1 || len(plain) > 2 {
		return nil, fmt.Errorf("gravity: i(…) takes a factor and perhaps a variable: i(year), i(year, x), i(year, ref = 1990)")
	}
	v, err := plain[0].eval(f)
	if err != nil {
		return nil, err
	}
	factor := v.series(f.rows).factor(plain[0].String())
	slope := Column{}
	if len(plain) == 2 {
		if slope.Values, err = f.numbers(plain[1]); err != nil {
			return nil, err
		}
		slope.Name = plain[1].String()
	}
	left, err := levels(factor, ref)
	if err != nil {
		return nil, err
	}
	var out []Column
	for _, level := range left {
		c := Column{factor.Name + "::" + factor.Label(level), make([]float64, f.rows)}
		for i, code := range factor.Codes {
			switch {
			case code < 0:
				c.Values[i] = math.NaN()
			case code == level:
				c.Values[i] = 1
			}
		}
		if slope.Values != nil {
			c = multiply(c, slope)
		}
		out = append(out, c)
	}
	return out, nil
}

// levels lists the levels but the reference, in the order of their values.
func levels(f Factor, ref *Expr) ([]int32, error) {
	out := make([]int32, 0, f.Levels)
	found := ref == nil
	for c := range int32(f.Levels) {
		if ref != nil && (f.Label(c) == ref.name || ref.op == "number" && f.Label(c) == ref.String()) {
			found = true
			continue
		}
		out = append(out, c)
	}
	if !found {
		return nil, fmt.Errorf("gravity: i(%s, ref = %s): there is no such level", f.Name, ref)
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := f.Label(out[i]), f.Label(out[j])
		x, errX := strconv.ParseFloat(a, 64)
		y, errY := strconv.ParseFloat(b, 64)
		if errX == nil && errY == nil {
			return x < y
		}
		return a < b
	})
	return out, nil
}
