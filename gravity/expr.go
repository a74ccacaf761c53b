package gravity

import (
	"fmt"
	"strconv"
)

// An Expr is an expression over the columns of a [Frame]:
//
//	arithmetic    + - * / ^  and parentheses
//	comparison    == != < <= > >=  (1 or 0; text compares with text, and
//	              a constant is taken as the kind of its column)
//	logic         && || !  (& and | too, outside formulas)
//	membership    year in (1986, 1990), exporter not in ("USA", "CAN")
//	functions     log exp sqrt abs log1p expm1 asinh sign round floor
//	              min(a, b) max(a, b) ifelse(condition, a, b) is_missing(a)
//	              sum(a, by) and mean(a, by) over the rows with the same by
//
// Names are columns; a name with odd characters goes between backticks, text
// between quotes.
type Expr struct {
	op   string // "number", "text", "name", "call", or an operator
	name string // of a column or function; the text
	num  float64
	args []*Expr
}

// ParseExpr reads an expression.
func ParseExpr(src string) (*Expr, error) {
	p, err := newParser(src)
	if err != nil {
		return nil, err
	}
	p.barIsOr = true
	e, err := p.or()
	if err != nil {
		return nil, err
	}
	return e, p.expectEnd()
}

type parser struct {
	src     string
	tokens  []token
	depth   int
	barIsOr bool // | means "or": not in a formula, where it starts the effects
}

// maxDepth bounds nesting, so that no input can exhaust the stack.
const maxDepth = 100

func newParser(src string) (*parser, error) {
	tokens, err := lex(src)
	return &parser{src: src, tokens: tokens}, err
}

func (p *parser) peek() token { return p.tokens[0] }

func (p *parser) next() token {
	t := p.tokens[0]
	if t.kind != endToken {
		p.tokens = p.tokens[1:]
	}
	return t
}

// take consumes the operator if it comes next.
func (p *parser) take(ops ...string) (string, bool) {
	t := p.peek()
	if t.kind == opToken {
		for _, op := range ops {
			if t.text == op {
				p.next()
				return op, true
			}
		}
	}
	return "", false
}

func (p *parser) expect(op string) error {
	if _, ok := p.take(op); !ok {
		return p.errorf("expected %q, found %q", op, p.peek().text)
	}
	return nil
}

func (p *parser) expectEnd() error {
	if t := p.peek(); t.kind != endToken {
		return p.errorf("unexpected %q", t.text)
	}
	return nil
}

func (p *parser) errorf(format string, args ...any) error {
	return fmt.Errorf("gravity: %q: %s at position %d", p.src, fmt.Sprintf(format, args...), p.peek().at+1)
}

// binary parses operand (op operand)*.
func (p *parser) binary(operand func() (*Expr, error), ops ...string) (*Expr, error) {
	left, err := operand()
	for err == nil {
		op, ok := p.take(ops...)
		if !ok {
			return left, nil
		}
		var right *Expr
		right, err = operand()
		left = &Expr{op: op, args: []*Expr{left, right}}
	}
	return nil, err
}

func (p *parser) or() (*Expr, error) {
	if p.depth++; p.depth > maxDepth {
		return nil, p.errorf("nested too deeply")
	}
	defer func() { p.depth-- }()
	if p.barIsOr {
		return p.binary(p.and, "||", "|")
	}
	return p.binary(p.and, "||")
}

func (p *parser) and() (*Expr, error) { return p.binary(p.not, "&&", "&") }

func (p *parser) not() (*Expr, error) {
	if _, ok := p.take("!"); !ok {
		return p.comparison(p.sum)
	}
	if p.depth++; p.depth > maxDepth {
		return nil, p.errorf("nested too deeply")
	}
	defer func() { p.depth-- }()
	e, err := p.not()
	return &Expr{op: "!", args: []*Expr{e}}, err
}

// comparison parses operand, possibly compared with another or with a list.
func (p *parser) comparison(operand func() (*Expr, error)) (*Expr, error) {
	left, err := operand()
	if err != nil {
		return nil, err
	}
	if op, ok := p.take("==", "!=", "<=", ">=", "<", ">"); ok {
		right, err := operand()
		return &Expr{op: op, args: []*Expr{left, right}}, err
	}
	not := p.peek().text == "not" && p.peek().kind == nameToken
	if not {
		p.next()
	}
	if t := p.peek(); t.kind != nameToken || t.text != "in" {
		if not {
			return nil, p.errorf("expected \"in\" after \"not\"")
		}
		return left, nil
	}
	p.next()
	list, err := p.list()
	e := &Expr{op: "in", args: append([]*Expr{left}, list...)}
	if not {
		e = &Expr{op: "!", args: []*Expr{e}}
	}
	return e, err
}

func (p *parser) sum() (*Expr, error)     { return p.binary(p.product, "+", "-") }
func (p *parser) product() (*Expr, error) { return p.binary(p.unary, "*", "/") }

func (p *parser) unary() (*Expr, error) {
	if _, ok := p.take("-"); !ok {
		return p.power()
	}
	if p.depth++; p.depth > maxDepth {
		return nil, p.errorf("nested too deeply")
	}
	defer func() { p.depth-- }()
	e, err := p.unary()
	return &Expr{op: "neg", args: []*Expr{e}}, err
}

func (p *parser) power() (*Expr, error) {
	base, err := p.atom()
	if err != nil {
		return nil, err
	}
	if _, ok := p.take("^"); !ok {
		return base, nil
	}
	exponent, err := p.unary()
	return &Expr{op: "^", args: []*Expr{base, exponent}}, err
}

// atom parses a number, text, column, call or parenthesised expression.
func (p *parser) atom() (*Expr, error) {
	switch t := p.peek(); {
	case t.kind == numberToken:
		p.next()
		v, err := strconv.ParseFloat(t.text, 64)
		if err != nil {
			return nil, p.errorf("%q is not a number", t.text)
		}
		return &Expr{op: "number", num: v}, nil
	case t.kind == textToken:
		p.next()
		return &Expr{op: "text", name: t.text}, nil
	case t.kind == nameToken:
		p.next()
		if n := p.peek(); n.kind == opToken && n.text == "(" {
			args, err := p.list()
			return &Expr{op: "call", name: t.text, args: args}, err
		}
		return &Expr{op: "name", name: t.text}, nil
	case t.kind == opToken && t.text == "(":
		p.next()
		e, err := p.or()
		if err != nil {
			return nil, err
		}
		return e, p.expect(")")
	default:
		return nil, p.errorf("expected a column, number or function, found %q", t.text)
	}
}

// list parses (e, e, …); an entry may be named: ref = 1986.
func (p *parser) list() ([]*Expr, error) {
	if err := p.expect("("); err != nil {
		return nil, err
	}
	var list []*Expr
	for {
		e, err := p.or()
		if err != nil {
			return nil, err
		}
		if _, ok := p.take("="); ok && e.op == "name" {
			value, err := p.or()
			if err != nil {
				return nil, err
			}
			e = &Expr{op: "named", name: e.name, args: []*Expr{value}}
		}
		list = append(list, e)
		if _, ok := p.take(","); !ok {
			return list, p.expect(")")
		}
	}
}
