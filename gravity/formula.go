package gravity

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
)

// A Formula says what is regressed on what:
//
//	trade ~ rta + log(dist) | exporter^year + importer^year + pair_id
//
// Left of ~ stands an [Expr], right of it terms joined by +, and after | the
// fixed effects. A term is a column, a function such as log(dist), a comparison
// (exporter != importer), arithmetic inside I(…) or parentheses, or a product
// of these: x:y is the product, x*y is x + y + x:y. i(year) is one dummy per
// year, i(year, x) one slope of x per year; both take ref = level to leave out,
// and are named like year::1990:x. "1" alone is no regressor at all, "0" or
// "-1" takes the intercept away. Effects are columns or expressions, a^b^c
// stands for every combination of levels.
type Formula struct {
	Outcome *Expr
	Terms   []*Expr
	Effects [][]*Expr // each a combination
	NoConst bool
	text    string
}

// String returns the formula as it was written.
func (f *Formula) String() string { return f.text }

// ParseFormula reads a formula.
func ParseFormula(src string) (*Formula, error) {
	p, err := newParser(src)
	if err != nil {
		return nil, err
	}
	f := &Formula{text: strings.TrimSpace(src)}
	if f.Outcome, err = p.sum(); err != nil {
		return nil, err
	}
	if err := p.expect("~"); err != nil {
		return nil, err
	}
	if err := p.terms(f); err != nil {
		return nil, err
	}
	if _, ok := p.take("|"); ok {
		if f.Effects, err = p.combinations("+"); err != nil {
			return nil, err
		}
	}
	for i, e := range f.Effects {
		for _, other := range f.Effects[:i] {
			if joined(e) == joined(other) {
				return nil, fmt.Errorf("gravity: %q: effect %s is given twice", src, joined(e))
			}
		}
	}
	return f, p.expectEnd()
}

// ParseFactors reads "exporter^importer" or "exporter, importer".
func ParseFactors(src string) ([][]*Expr, error) {
	p, err := newParser(src)
	if err != nil {
		return nil, err
	}
	list, err := p.combinations(",", "+")
	if err != nil {
		return nil, err
	}
	return list, p.expectEnd()
}

func (p *parser) terms(f *Formula) error {
	for first := true; ; first = false {
		sign, ok := p.take("+", "-")
		if !first && !ok {
			return nil
		}
		expanded, err := p.term()
		if err != nil {
			return err
		}
		if e := expanded[0]; len(expanded) == 1 && e.op == "number" {
			switch {
			case sign != "-" && e.num == 1:
			case sign != "-" && e.num == 0, sign == "-" && e.num == 1:
				f.NoConst = true
			default:
				return p.errorf("%s is not a regressor; 1 and 0 (or -1) switch the intercept", e)
			}
			continue
		}
		if sign == "-" {
			return p.errorf("a regressor cannot be subtracted; put arithmetic inside I(…)")
		}
		for _, e := range expanded {
			f.addTerm(e)
		}
	}
}

func (f *Formula) addTerm(e *Expr) {
	for _, t := range f.Terms {
		if t.String() == e.String() {
			return
		}
	}
	f.Terms = append(f.Terms, e)
}

// term parses factors joined by : and *; a*b*c expands to all products.
func (p *parser) term() ([]*Expr, error) {
	sets, err := p.products()
	if err != nil {
		return nil, err
	}
	expanded := []*Expr{sets[0]}
	for _, s := range sets[1:] {
		for _, e := range append([]*Expr(nil), expanded...) {
			expanded = append(expanded, &Expr{op: ":", args: []*Expr{e, s}})
		}
		expanded = append(expanded[:1], append([]*Expr{s}, expanded[1:]...)...)
	}
	sort.SliceStable(expanded, func(i, j int) bool { return order(expanded[i]) < order(expanded[j]) })
	return expanded, nil
}

func order(e *Expr) int {
	if e.op == ":" {
		return order(e.args[0]) + order(e.args[1])
	}
	return 1
}

// products parses factors joined by *; each may be a chain of :.
func (p *parser) products() ([]*Expr, error) {
	atom := func() (*Expr, error) { return p.comparison(p.atom) }
	var list []*Expr
	for {
		e, err := p.binary(atom, ":")
		if err != nil {
			return nil, err
		}
		list = append(list, e)
		if _, ok := p.take("*"); !ok {
			break
		}
	}
	if op, ok := p.take("/", "^"); ok {
		return nil, p.errorf("%q between regressors; put arithmetic inside I(…)", op)
	}
	return list, nil
}

// combinations parses a^b + c, joined by the given signs.
func (p *parser) combinations(signs ...string) ([][]*Expr, error) {
	var list [][]*Expr
	for {
		var combination []*Expr
		for {
			e, err := p.atom()
			if err != nil {
				return nil, err
			}
			if e.op == "number" && e.num != 0 && e.num != 1 {
				return nil, p.errorf("%s is not a column to group by", e)
			}
			combination = append(combination, e)
			if _, ok := p.take("^"); !ok {
				break
			}
		}
		if e := combination[0]; len(combination) > 1 || e.op != "number" { // "| 0" means none
			list = append(list, combination)
		}
		if _, ok := p.take(signs...); !ok {
			return list, nil
		}
	}
}

func joined(combination []*Expr) string {
	parts := make([]string, len(combination))
	for i, e := range combination {
		parts[i] = e.String()
	}
	return strings.Join(parts, "^")
}

// Columns lists the columns that the formula uses, sorted.
func (f *Formula) Columns() []string {
	set := make(map[string]bool)
	f.Outcome.Columns(set)
	for _, t := range f.Terms {
		t.Columns(set)
	}
	for _, c := range f.Effects {
		for _, e := range c {
			e.Columns(set)
		}
	}
	delete(set, "")
	names := make([]string, 0, len(set))
	for n := range set {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}

// A Spec is what [Frame.Problem] needs besides the formula.
type Spec struct {
	Weights, Offset string // expressions; empty: none
	Clusters        string // as for ParseFactors; empty: none
}

// Problem evaluates a formula on the frame.
func (f *Frame) Problem(formula *Formula, spec Spec) (*Problem, error) {
	p := &Problem{Name: formula.Outcome.String(), NoConst: formula.NoConst, Origin: f.origin}
	var err error
	if p.Y, err = f.numbers(formula.Outcome); err != nil {
		return nil, err
	}
	for _, t := range formula.Terms {
		columns, err := f.regressors(t)
		if err != nil {
			return nil, err
		}
		p.X = append(p.X, columns...)
	}
	if p.Effects, err = f.Factors(formula.Effects); err != nil {
		return nil, err
	}
	if spec.Clusters != "" {
		list, err := ParseFactors(spec.Clusters)
		if err != nil {
			return nil, err
		}
		if p.Clusters, err = f.Factors(list); err != nil {
			return nil, err
		}
	}
	if p.Weights, err = f.optional(spec.Weights); err != nil {
		return nil, err
	}
	p.Offset, err = f.optional(spec.Offset)
	return p, err
}

func (f *Frame) optional(src string) ([]float64, error) {
	if src == "" {
		return nil, nil
	}
	e, err := ParseExpr(src)
	if err != nil {
		return nil, err
	}
	return f.numbers(e)
}

func (f *Frame) numbers(e *Expr) ([]float64, error) {
	v, err := e.eval(f)
	if err != nil {
		return nil, err
	}
	if v.isText() {
		return nil, fmt.Errorf("gravity: %s is text%s; a regression needs numbers: i(%s) makes one dummy per level, or absorb it after |", e, f.firstText(v), e)
	}
	s := v.series(f.rows).Numbers
	for i, x := range s {
		if math.IsInf(x, 0) {
			return nil, fmt.Errorf("gravity: %s is %v at row %d; take the row out or mend it", e, x, f.RowNumber(i))
		}
	}
	return s, nil
}

// firstText names the first cell that is not a number.
func (f *Frame) firstText(v value) string {
	for i := range f.rows {
		text := v.textAt(i)
		if _, err := strconv.ParseFloat(text, 64); err != nil && text != "" {
			return fmt.Sprintf(" (%q at row %d)", text, f.RowNumber(i))
		}
	}
	return ""
}

// Factors evaluates combinations of columns.
func (f *Frame) Factors(list [][]*Expr) ([]Factor, error) {
	var out []Factor
	for _, combination := range list {
		var parts []Factor
		for _, e := range combination {
			v, err := e.eval(f)
			if err != nil {
				return nil, err
			}
			parts = append(parts, v.series(f.rows).factor(e.String()))
		}
		out = append(out, Cross(parts...))
	}
	return out, nil
}
