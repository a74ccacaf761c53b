// Package table reads observations from CSV, the one file form in which they enter: the packs inside the binary and the user's own files
// have the same columns. It names every row it cannot take, by line and reason, and never decides what a number means.
//
// The columns, by name and in any order (docs/observations.md has an example of each):
//
//	reporter, partner   ISO 3166-1 alpha-3, WLD or EUN
//	flow                export, import, re-export, total or balance (a deficit is negative)
//	product             TOTAL, or the words of the source
//	period              2025-12, 2025, 2025-04/2025-12
//	value_usd           in whole dollars; empty when only the growth is given
//	precision_usd       the place of its last digit, 10000000 for a number printed as 2.04 billion; empty: the last digit that is not zero
//	value_native, currency   the same in another currency (ISO 4217), when the source has no dollars
//	yoy_stated          change on the year before, percent, as the source prints it
//	status              provisional, revised, final or unknown
//	released            the day of the official release
//	published_by        the first day on which the number was public for sure
//	compiler            who compiled it
//	authority           table, release or quoted
//	source_url, note    where it was read; anything to know
package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/comity-project/comity"
)

// Columns are the known columns. The first five and one of the two values, or yoy_stated, must be there.
var Columns = strings.Split("reporter,partner,flow,product,period,value_usd,precision_usd,status,released,published_by,compiler,authority,"+
	"source_url,yoy_stated,value_native,currency,note", ",")

// RowError is a row that cannot be taken.
type RowError struct {
	Name   string // of the file
	Line   int
	Column string
	Err    error
}

// Error is one line: file, line, column, reason.
func (e *RowError) Error() string {
	if e.Column == "" {
		return fmt.Sprintf("%s:%d: %v", e.Name, e.Line, e.Err)
	}
	return fmt.Sprintf("%s:%d: column %s: %v", e.Name, e.Line, e.Column, e.Err)
}

// Unwrap gives the reason.
func (e *RowError) Unwrap() error { return e.Err }

// Read takes all rows of a file, each as an observation with one witness. The error joins one [RowError] a bad row; the good rows are
// returned beside it, so that a caller may show how far it got, but all or nothing should be stored.
func Read(r io.Reader, name string) ([]comity.Observation, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	in.ReuseRecord = true
	header, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: no header line (%v); the columns are %s", name, comity.ErrInput, err, strings.Join(Columns, ","))
	}
	at, err := columns(header, name)
	if err != nil {
		return nil, err
	}
	var rows []comity.Observation
	var bad []error
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, errors.Join(bad...)
		}
		if err != nil {
			var syntax *csv.ParseError
			if !errors.As(err, &syntax) {
				return rows, errors.Join(append(bad, fmt.Errorf("%s: %w", name, err))...)
			}
			bad = append(bad, &RowError{name, syntax.Line, "", fmt.Errorf("%w: %v", comity.ErrInput, syntax.Err)})
			continue
		}
		line, _ := in.FieldPos(0)
		if len(record) != len(header) {
			bad = append(bad, &RowError{name, line, "", fmt.Errorf("%w: %d fields where the header has %d", comity.ErrInput, len(record), len(header))})
			continue
		}
		row := rowReader{record: record, at: at}
		obs := row.observation()
		if row.err != nil {
			bad = append(bad, &RowError{name, line, row.column, row.err})
			continue
		}
		rows = append(rows, obs)
	}
}

func columns(header []string, name string) (map[string]int, error) {
	at := make(map[string]int, len(header))
	for i, c := range header {
		c = strings.TrimSpace(strings.TrimPrefix(c, "\ufeff"))
		known := false
		for _, k := range Columns {
			known = known || k == c
		}
		if !known {
			return nil, fmt.Errorf("%s:1: %w: unknown column %q; the columns are %s", name, comity.ErrInput, c, strings.Join(Columns, ","))
		}
		if _, twice := at[c]; twice {
			return nil, fmt.Errorf("%s:1: %w: column %q stands twice", name, comity.ErrInput, c)
		}
		at[c] = i
	}
	for _, need := range Columns[:5] {
		if _, ok := at[need]; !ok {
			return nil, fmt.Errorf("%s:1: %w: column %q is missing; the columns are %s", name, comity.ErrInput, need, strings.Join(Columns, ","))
		}
	}
	return at, nil
}

// rowReader reads one record and keeps the first thing that is wrong with it.
type rowReader struct {
	record []string
	at     map[string]int
	column string
	err    error
}

func (r *rowReader) text(column string) string {
	i, ok := r.at[column]
	if !ok {
		return ""
	}
	return strings.TrimSpace(r.record[i])
}

func (r *rowReader) fail(column string, err error) {
	if r.err == nil && err != nil {
		r.column, r.err = column, err
	}
}

func (r *rowReader) number(column string) *comity.Decimal {
	s := r.text(column)
	if s == "" {
		return nil
	}
	d, err := comity.ParseDecimal(s)
	r.fail(column, err)
	return &d
}

func (r *rowReader) day(column string) comity.Date {
	s := r.text(column)
	if s == "" {
		return comity.Date{}
	}
	d, err := comity.ParseDate(s)
	r.fail(column, err)
	return d
}

func (r *rowReader) economy(column string) comity.Economy {
	e, err := comity.ParseEconomy(r.text(column))
	r.fail(column, err)
	return e
}

func (r *rowReader) observation() comity.Observation {
	var o comity.Observation
	var err error
	o.Reporter, o.Partner = r.economy("reporter"), r.economy("partner")
	o.Flow, err = comity.ParseFlow(r.text("flow"))
	r.fail("flow", err)
	if o.Product = strings.Clone(r.text("product")); o.Product == "" {
		o.Product = comity.AllProducts
	}
	o.Period, err = comity.ParsePeriod(r.text("period"))
	r.fail("period", err)
	o.Status = r.stage()
	o.Released, o.Public = r.day("released"), r.day("published_by")
	if o.Public.IsZero() || !o.Released.IsZero() && o.Released.Before(o.Public) {
		o.Public = o.Released
	}
	if !o.Released.IsZero() && o.Released.InMonth() < o.Period.Start() {
		r.fail("released", fmt.Errorf("%w: released on %s, before its period %s begins", comity.ErrInput, o.Released, o.Period))
	}
	if o.Compiler = strings.Clone(r.text("compiler")); o.Compiler == "" {
		o.Compiler = o.Reporter.Name() + ", compiler not named"
	}
	if o.Reporter != "" && o.Reporter == o.Partner {
		r.fail("partner", fmt.Errorf("%w: reporter and partner are the same economy", comity.ErrInput))
	}
	o.Witnesses = []comity.Witness{r.witness(&o)}
	return o
}

func (r *rowReader) stage() comity.Stage {
	switch s := comity.Stage(r.text("status")); s {
	case comity.Provisional, comity.Revised, comity.Final, comity.Unknown:
		return s
	case "":
		return comity.Unknown
	default:
		r.fail("status", fmt.Errorf("%w: %q is not a status; use provisional, revised, final or unknown", comity.ErrInput, s))
		return comity.Unknown
	}
}

func (r *rowReader) witness(o *comity.Observation) comity.Witness {
	w := comity.Witness{Public: o.Public, Source: strings.Clone(r.text("source_url")), Note: strings.Clone(r.text("note"))}
	w.Value, w.Currency, w.Growth = r.number("value_usd"), "USD", r.number("yoy_stated")
	if native := r.number("value_native"); w.Value == nil && native != nil {
		w.Value, w.Currency = native, strings.ToUpper(strings.Clone(r.text("currency")))
		if len(w.Currency) != 3 {
			r.fail("currency", fmt.Errorf("%w: a native value needs its ISO 4217 currency, like EUR", comity.ErrInput))
		}
	}
	switch s := r.text("authority"); s {
	case "table":
		w.Authority = comity.Table
	case "release":
		w.Authority = comity.Release
	case "quoted", "":
	default:
		r.fail("authority", fmt.Errorf("%w: %q is not an authority; use table, release or quoted", comity.ErrInput, s))
	}
	switch {
	case w.Value == nil && w.Growth == nil:
		r.fail("value_usd", fmt.Errorf("%w: the row has neither a value nor yoy_stated", comity.ErrInput))
	case w.Value != nil && o.Flow != comity.Balance && w.Value.Sign() < 0:
		r.fail("value_usd", fmt.Errorf("%w: %s is negative, but only a balance can be", comity.ErrInput, w.Value))
	case w.Value != nil:
		w.Step = w.Value.LastNonzero()
		if p := r.number("precision_usd"); p != nil && w.Currency == "USD" {
			w.Step = *p
			if p.Sign() <= 0 {
				r.fail("precision_usd", fmt.Errorf("%w: %s is not a precision; it must be positive", comity.ErrInput, p))
				return w
			}
		}
		if printed := w.Value.RoundTo(w.Step); printed.Equal(*w.Value) { // the number keeps the places it was printed with
			w.Value = &printed
		}
	}
	return w
}
