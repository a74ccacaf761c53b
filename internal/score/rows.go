package score

import (
	"encoding/json"
	"fmt"
)

// A reader turns decoded JSON into stories. A strict one (gold) keeps the first error, another one (system) makes do.
type reader struct {
	strict bool
	err    error
	where  string
}

// fail keeps the first error of a strict reader.
func (r *reader) fail(key string, got any) {
	if r.strict && r.err == nil {
		r.err = fmt.Errorf("%s: %s cannot be %s", r.where, key, clip(repr(got), 60))
	}
}

// story reads the four lists.
func (r *reader) story(top map[string]any) Story {
	s := Story{}
	r.where = "story"
	s.Published = r.text(top, "published").S
	for _, row := range r.rows(top, "figures") {
		s.Figures = append(s.Figures, r.figure(row))
	}
	for _, row := range r.rows(top, "events") {
		s.Events = append(s.Events, r.event(row))
	}
	for _, row := range r.rows(top, "statements") {
		s.Statements = append(s.Statements, Statement{r.quote(row), r.text(row, "speaker"), r.text(row, "role"), r.text(row, "country")})
	}
	for _, row := range r.rows(top, "verdicts") {
		s.Verdicts = append(s.Verdicts, Verdict{r.quote(row), r.text(row, "verdict"), r.number(row, "official"), r.text(row, "source")})
	}
	return s
}

// rows are the objects of a list.
func (r *reader) rows(top map[string]any, key string) []map[string]any {
	list, ok := top[key].([]any)
	if !ok && top[key] != nil {
		r.fail(key, top[key])
	}
	var rows []map[string]any
	for _, x := range list {
		row, ok := x.(map[string]any)
		if !ok {
			r.fail(key, x)
			continue
		}
		rows = append(rows, row)
	}
	return rows
}

func (r *reader) figure(row map[string]any) Figure {
	f := Figure{
		Quote: r.quote(row), Measure: r.text(row, "measure"), Reporter: r.text(row, "reporter"), Partner: r.text(row, "partner"),
		Flow: r.text(row, "flow"), Product: r.text(row, "product"), Period: r.text(row, "period"),
		Value: r.number(row, "value"), Unit: r.text(row, "unit"), Change: r.number(row, "change"), Basis: r.text(row, "basis"),
		Rank: r.number(row, "rank"), Approx: r.text(row, "approx"), Attributed: r.text(row, "attributed"),
	}
	if r.strict {
		for _, also := range r.rows(row, "also") {
			f.Also = append(f.Also, Quantity{r.number(also, "value"), r.text(also, "unit")})
		}
	}
	return f
}

func (r *reader) event(row map[string]any) Event {
	e := Event{
		Quote: r.quote(row), Source: r.text(row, "source"), Target: r.text(row, "target"), Type: r.text(row, "type"),
		Date: r.text(row, "date"), Status: r.text(row, "status"),
	}
	if !r.strict {
		return e
	}
	e.Sym = truthy(row["sym"])
	alternatives, _ := row["alt_types"].([]any)
	for _, x := range alternatives {
		t, ok := x.(string)
		if !ok {
			r.fail("alt_types", x)
		}
		e.AltTypes = append(e.AltTypes, t)
	}
	return e
}

// quote reads the quote of a row; gold must have one. It names the row in errors after it.
func (r *reader) quote(row map[string]any) string {
	if _, ok := row["quote"].(string); !ok {
		r.fail("quote", row["quote"])
	}
	q := r.text(row, "quote")
	r.where = "row " + quoteRepr(clip(q.S, 40))
	return q.S
}

func (r *reader) text(row map[string]any, key string) Text {
	switch v := row[key].(type) {
	case nil:
		return Text{}
	case string:
		return Words(v)
	default:
		r.fail(key, v)
		return Words(str(v))
	}
}

// number reads a number; a system's is always a float, even where it was written as a string or a whole number.
func (r *reader) number(row map[string]any, key string) Number {
	switch v := row[key].(type) {
	case nil:
		return Number{}
	case json.Number:
		n := Float(jsonFloat(v))
		if whole, ok := intLiteral(v); ok && r.strict {
			n.Literal = whole
		}
		return n
	case string:
		r.fail(key, v)
		if f, ok := parseFloat(v); ok {
			return Float(f)
		}
	default:
		r.fail(key, v)
	}
	return Number{}
}

// truthy is Python's notion of a value that counts as yes.
func truthy(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case string:
		return v != ""
	case json.Number:
		return jsonFloat(v) != 0
	case []any:
		return len(v) > 0
	case map[string]any:
		return len(v) > 0
	}
	return true
}
