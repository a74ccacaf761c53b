package gravity

import (
	"fmt"
	"math"
	"strconv"
)

// A value is a column or a constant, of numbers or of text.
type value struct {
	col  *Series // nil: constant
	num  float64
	text *string // constant text
}

func (v value) isText() bool { return v.text != nil || v.col != nil && v.col.IsText() }

// number returns row i of a numeric value.
func (v value) number(i int) float64 {
	if v.col == nil {
		return v.num
	}
	return v.col.Numbers[i]
}

// textAt returns row i of a text value; "" is missing.
func (v value) textAt(i int) string {
	if v.text != nil {
		return *v.text
	}
	if c := v.col.Codes[i]; c >= 0 {
		return v.col.Levels[c]
	}
	return ""
}

// series spreads a constant over the rows of a frame.
func (v value) series(rows int) Series {
	switch {
	case v.col != nil:
		return *v.col
	case v.text != nil:
		return Series{Codes: make([]int32, rows), Levels: []string{*v.text}}
	}
	s := Series{Numbers: make([]float64, rows)}
	for i := range s.Numbers {
		s.Numbers[i] = v.num
	}
	return s
}

func (e *Expr) eval(f *Frame) (value, error) {
	switch e.op {
	case "number":
		return value{num: e.num}, nil
	case "text":
		return value{text: &e.name}, nil
	case "name":
		s, err := f.Column(e.name)
		return value{col: &s}, err
	case "named":
		return value{}, fmt.Errorf("gravity: %s = … is not understood here", e.name)
	case "call":
		return e.call(f)
	}
	args, err := e.evalArgs(f)
	if err != nil {
		return value{}, err
	}
	if e.op == "in" {
		return member(f, args)
	}
	if e.op == "==" || e.op == "!=" {
		args[0], args[1] = alike(args[0], args[1])
		if args[0].isText() && args[1].isText() {
			return equalText(f, args[0], args[1], e.op == "=="), nil
		}
	}
	for i, a := range args {
		if a.isText() {
			return value{}, fmt.Errorf("gravity: %s is text; %q needs numbers on both sides (quoted text compares with text columns only)", e.args[i], e.op)
		}
	}
	if do, ok := unaryOps[e.op]; ok {
		return each1(f, args[0], do), nil
	}
	return each2(f, args[0], args[1], binaryOps[e.op]), nil
}

func (e *Expr) evalArgs(f *Frame) ([]value, error) {
	args := make([]value, len(e.args))
	for i, a := range e.args {
		v, err := a.eval(f)
		if err != nil {
			return nil, err
		}
		args[i] = v
	}
	return args, nil
}

// truth makes a condition a number; comparisons with a missing cell are missing.
func truth(a, b float64, holds bool) float64 {
	switch {
	case math.IsNaN(a) || math.IsNaN(b):
		return math.NaN()
	case holds:
		return 1
	}
	return 0
}

var unaryOps = map[string]func(float64) float64{
	"neg": func(a float64) float64 { return -a },
	"!":   func(a float64) float64 { return truth(a, a, a == 0) },
}

var binaryOps = map[string]func(a, b float64) float64{
	"+":  func(a, b float64) float64 { return a + b },
	"-":  func(a, b float64) float64 { return a - b },
	"*":  func(a, b float64) float64 { return a * b },
	":":  func(a, b float64) float64 { return a * b },
	"/":  func(a, b float64) float64 { return a / b },
	"^":  math.Pow,
	"==": func(a, b float64) float64 { return truth(a, b, a == b) },
	"!=": func(a, b float64) float64 { return truth(a, b, a != b) },
	"<":  func(a, b float64) float64 { return truth(a, b, a < b) },
	"<=": func(a, b float64) float64 { return truth(a, b, a <= b) },
	">":  func(a, b float64) float64 { return truth(a, b, a > b) },
	">=": func(a, b float64) float64 { return truth(a, b, a >= b) },
	"&&": both, "&": both,
	"||": either, "|": either,
}

func both(a, b float64) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	return truth(a, b, true)
}

func either(a, b float64) float64 {
	if a != 0 && !math.IsNaN(a) || b != 0 && !math.IsNaN(b) {
		return 1
	}
	return truth(a, b, false)
}

func each1(f *Frame, a value, do func(float64) float64) value {
	if a.col == nil {
		return value{num: do(a.num)}
	}
	out := make([]float64, f.rows)
	for i, v := range a.col.Numbers {
		out[i] = do(v)
	}
	return value{col: &Series{Numbers: out}}
}

func each2(f *Frame, a, b value, do func(a, b float64) float64) value {
	if a.col == nil && b.col == nil {
		return value{num: do(a.num, b.num)}
	}
	out := make([]float64, f.rows)
	for i := range out {
		out[i] = do(a.number(i), b.number(i))
	}
	return value{col: &Series{Numbers: out}}
}

// alike turns a constant into the kind of the column it is compared with:
// "1990" for a column of numbers, 101 for a column of text.
func alike(a, b value) (value, value) {
	if a.isText() == b.isText() || (a.col == nil) == (b.col == nil) {
		return a, b
	}
	if b.col != nil {
		b, a = alike(b, a)
		return a, b
	}
	if a.isText() {
		text := strconv.FormatFloat(b.num, 'f', -1, 64)
		return a, value{text: &text}
	}
	if v, err := strconv.ParseFloat(*b.text, 64); err == nil {
		return a, value{num: v}
	}
	return a, b
}

func equalText(f *Frame, a, b value, want bool) value {
	out := make([]float64, f.rows)
	for i := range out {
		s, t := a.textAt(i), b.textAt(i)
		switch {
		case s == "" && a.text == nil || t == "" && b.text == nil:
			out[i] = math.NaN()
		case (s == t) == want:
			out[i] = 1
		}
	}
	return value{col: &Series{Numbers: out}}
}

// member is x in (a, b, …).
func member(f *Frame, args []value) (value, error) {
	result := value{num: 0}
	for _, a := range args[1:] {
		x, a := alike(args[0], a)
		if a.isText() != x.isText() {
			return result, fmt.Errorf("gravity: in (…): text is listed with numbers")
		}
		var is value
		if a.isText() {
			is = equalText(f, x, a, true)
		} else {
			is = each2(f, x, a, binaryOps["=="])
		}
		result = each2(f, result, is, either)
	}
	return result, nil
}
