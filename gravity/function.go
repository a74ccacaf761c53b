package gravity

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

var functions1 = map[string]func(float64) float64{
	"log": math.Log, "ln": math.Log, "exp": math.Exp, "sqrt": math.Sqrt, "abs": math.Abs,
	"log1p": math.Log1p, "expm1": math.Expm1, "asinh": math.Asinh, "round": math.Round, "floor": math.Floor,
	"log2": math.Log2, "log10": math.Log10, "I": func(a float64) float64 { return a },
	"sign": func(a float64) float64 {
		if a == 0 || math.IsNaN(a) {
			return a
		}
		return math.Copysign(1, a)
	},
}

var functions2 = map[string]func(a, b float64) float64{"min": math.Min, "max": math.Max}

// call evaluates a function.
func (e *Expr) call(f *Frame) (value, error) {
	args, err := e.evalArgs(f)
	if err != nil {
		return value{}, err
	}
	numbers := func(n int) error {
		if len(args) != n {
			return fmt.Errorf("gravity: %s takes %d arguments, got %d", e.name, n, len(args))
		}
		for i, a := range args {
			if a.isText() {
				return fmt.Errorf("gravity: %s: %s is text, not a number", e.name, e.args[i])
			}
		}
		return nil
	}
	if do, ok := functions1[e.name]; ok {
		if err := numbers(1); err != nil {
			return value{}, err
		}
		return each1(f, args[0], do), nil
	}
	if do, ok := functions2[e.name]; ok {
		if err := numbers(2); err != nil {
			return value{}, err
		}
		return each2(f, args[0], args[1], do), nil
	}
	switch {
	case e.name == "ifelse" && len(args) == 3:
		return ifelse(f, args)
	case e.name == "is_missing" && len(args) == 1:
		return missingCells(f, args[0]), nil
	case (e.name == "sum" || e.name == "mean") && len(args) == 2 && !args[0].isText():
		return byGroup(f, e.name, args[0], args[1].series(f.rows).factor("by")), nil
	}
	return value{}, fmt.Errorf("gravity: no function %s of %d such arguments; see the documentation of Expr for those there are", e.name, len(args))
}

func ifelse(f *Frame, args []value) (value, error) {
	condition, yes, no := args[0], args[1], args[2]
	if condition.isText() || yes.isText() != no.isText() {
		return value{}, fmt.Errorf("gravity: ifelse(condition, a, b) needs a condition, and a and b both text or both numbers")
	}
	if yes.isText() {
		out := make([]string, f.rows)
		for i := range out {
			switch c := condition.number(i); {
			case math.IsNaN(c):
			case c != 0:
				out[i] = yes.textAt(i)
			default:
				out[i] = no.textAt(i)
			}
		}
		s := Texts(out)
		return value{col: &s}, nil
	}
	out := make([]float64, f.rows)
	for i := range out {
		switch c := condition.number(i); {
		case math.IsNaN(c):
			out[i] = c
		case c != 0:
			out[i] = yes.number(i)
		default:
			out[i] = no.number(i)
		}
	}
	return value{col: &Series{Numbers: out}}, nil
}

func missingCells(f *Frame, a value) value {
	out := make([]float64, f.rows)
	for i := range out {
		if a.isText() && a.textAt(i) == "" || !a.isText() && math.IsNaN(a.number(i)) {
			out[i] = 1
		}
	}
	return value{col: &Series{Numbers: out}}
}

// byGroup is the sum or mean of a over the rows of each group, at every row.
func byGroup(f *Frame, name string, a value, by Factor) value {
	sum, count := make([]float64, by.Levels), make([]float64, by.Levels)
	for i, c := range by.Codes {
		if x := a.number(i); c >= 0 && !math.IsNaN(x) {
			sum[c] += x
			count[c]++
		}
	}
	out := make([]float64, f.rows)
	for i, c := range by.Codes {
		switch {
		case c < 0:
			out[i] = math.NaN()
		case name == "mean":
			out[i] = sum[c] / count[c]
		default:
			out[i] = sum[c]
		}
	}
	return value{col: &Series{Numbers: out}}
}

// Columns adds the names of the columns that the expression uses to a set.
func (e *Expr) Columns(into map[string]bool) {
	if e.op == "name" {
		into[e.name] = true
	}
	for _, a := range e.args {
		a.Columns(into)
	}
}

// String writes the expression without spaces, the way coefficients are named.
func (e *Expr) String() string {
	list := func(sep string, args []*Expr) string {
		parts := make([]string, len(args))
		for i, a := range args {
			parts[i] = a.String()
		}
		return strings.Join(parts, sep)
	}
	switch e.op {
	case "number":
		return strconv.FormatFloat(e.num, 'g', -1, 64)
	case "text":
		return strconv.Quote(e.name)
	case "name":
		return e.name
	case "named":
		return e.name + "=" + e.args[0].String()
	case "call":
		return e.name + "(" + list(",", e.args) + ")"
	case "in":
		return "(" + e.args[0].String() + " in (" + list(",", e.args[1:]) + "))"
	case "neg":
		return "-" + e.args[0].String()
	case "!":
		return "!" + e.args[0].String()
	case ":":
		return list(":", e.args)
	}
	return "(" + list(e.op, e.args) + ")"
}
