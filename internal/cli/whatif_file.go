package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/comity-project/comity/internal/plot"
	"github.com/comity-project/comity/internal/whatif"
)

// csvWriter writes long rows: what the number is of, what it is, the number with its interval.
type csvWriter struct{ *csv.Writer }

// csvColumns are the columns of every CSV of whatif.
var csvColumns = []string{"table", "importer", "exporter", "period", "quantity", "unit", "value", "low", "high", "source"}

func (w csvWriter) row(table, importer, exporter, period, quantity, unit string, e whatif.Estimate, source string) {
	// csv.Writer keeps its first error for Error
	_ = w.Write([]string{table, importer, exporter, period, quantity, unit, csvNumber(e.Value, unit), csvNumber(e.Low, unit), csvNumber(e.High, unit), source})
}

// csvNumber writes money to the dollar, which is beyond what solver and data know, and fractions to ten places.
func csvNumber(x float64, unit string) string {
	scale := map[string]float64{"USD": 1, "USD million": 1e6}[unit]
	if scale == 0 {
		scale = 1e10
	}
	x = math.Round(x*scale) / scale
	if x == 0 {
		return "0" // without a sign
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

func exactly(x float64) whatif.Estimate { return whatif.Estimate{Value: x, Low: x, High: x} }

// answerCSV writes every number of an answer, economies that nothing happens to included.
func answerCSV(out io.Writer, a *whatif.Answer) error {
	w := csvWriter{csv.NewWriter(out)}
	_ = w.Write(csvColumns)
	year := strconv.Itoa(a.Baseline.Year)
	for i := range a.Pairs {
		w.pair(&a.Pairs[i], a, year)
	}
	for _, g := range a.Gainers {
		what := "sales to the importers"
		if g.Home {
			what = "own producers' sales at home"
		}
		w.row("gainers", "", string(g.Economy), year, what, "USD million", g.Change, a.Baseline.Source)
	}
	for _, e := range a.Exports {
		name := string(e.Economy)
		w.row("exports", "", name, year, "before", "USD million", exactly(e.Before), a.Baseline.Source)
		w.row("exports", "", name, year, "change, partial", "USD million", e.Partial, a.Baseline.Source)
		if e.Targets != nil {
			w.row("exports", "", name, year, "change to the importers, equilibrium", "USD million", *e.Targets, a.Baseline.Source)
			w.row("exports", "", name, year, "change elsewhere, equilibrium", "USD million", *e.Elsewhere, a.Baseline.Source)
		}
	}
	for _, e := range a.Welfare {
		for _, c := range []struct {
			deficits string
			*whatif.Estimate
		}{{"fixed", e.Fixed}, {"share", e.Share}, {"zero-rebased", e.Rebased}} {
			if c.Estimate != nil {
				w.row("real income", "", string(e.Economy), year, "change, deficits "+c.deficits, "fraction", *c.Estimate, a.Used.Source)
			}
		}
	}
	if h := a.Hindcast; h != nil {
		for _, m := range h.Months {
			importer, exporter, month := string(h.Series.Partner), string(h.Series.Reporter), m.Month.String()
			w.row("hindcast", importer, exporter, month, "observed", "USD", exactly(m.Observed), h.Compiler)
			w.row("hindcast", importer, exporter, month, "observed change on the year before", "fraction", exactly(m.Change), h.Compiler)
			w.row("hindcast", importer, exporter, month, "predicted on the year before", "fraction", m.Flat, a.Used.Source)
			if m.Trend != nil {
				w.row("hindcast", importer, exporter, month, "predicted on the trend", "fraction", *m.Trend, a.Used.Source)
			}
		}
	}
	w.Flush()
	return w.Error()
}

func (w csvWriter) pair(p *whatif.Pair, a *whatif.Answer, year string) {
	importer, exporter := string(p.Importer), string(p.Exporter)
	for _, l := range p.Lines {
		name := ""
		if l.Product != "" {
			name = ", " + l.Product
		}
		w.row("duty", importer, exporter, "", "statutory before"+name, "fraction", exactly(l.From.Statutory), l.From.Source)
		w.row("duty", importer, exporter, "", "statutory after"+name, "fraction", exactly(l.To.Statutory), l.To.Source)
		w.row("duty", importer, exporter, "", "effective before"+name, "fraction", whatif.Estimate{Value: l.From.Effective, Low: l.From.Low, High: l.From.High}, l.From.Source)
		w.row("duty", importer, exporter, "", "effective after"+name, "fraction", whatif.Estimate{Value: l.To.Effective, Low: l.To.Low, High: l.To.High}, l.To.Source)
	}
	w.row("trade", importer, exporter, year, "before", "USD million", exactly(p.Before), a.Baseline.Source)
	w.row("trade", importer, exporter, year, "change, partial, "+a.Horizon.String(), "fraction", p.Partial, a.Used.Source)
	if p.Conditional != nil {
		w.row("trade", importer, exporter, year, "change, conditional, "+a.Horizon.String(), "fraction", *p.Conditional, a.Used.Source)
	}
	if p.Full != nil {
		w.row("trade", importer, exporter, year, "change, full, "+a.Horizon.String(), "fraction", *p.Full, a.Used.Source)
	}
	if p.Other != nil {
		w.row("trade", importer, exporter, year, "change, partial, "+p.Other.Horizon.String(), "fraction", p.Other.Partial, p.Other.Used.Source)
	}
	w.row("revenue", importer, exporter, year, "before", "USD million", p.Revenue.Before, a.Baseline.Source)
	w.row("revenue", importer, exporter, year, "after", "USD million", p.Revenue.After, a.Baseline.Source)
}

// plotAnswer draws the effects of each pair, and the months of the hindcast as points.
func plotAnswer(a *whatif.Answer, format string) ([]byte, error) {
	var list []plot.Estimate
	add := func(label string, e whatif.Estimate) {
		list = append(list, plot.Estimate{Label: label, Value: 100 * e.Value, Low: 100 * e.Low, High: 100 * e.High})
	}
	for i := range a.Pairs {
		p := &a.Pairs[i]
		name := ""
		if len(a.Pairs) > 1 {
			name = string(p.Exporter) + " → " + string(p.Importer) + ", "
		}
		h := a.Horizon.String()
		add(name+h+", nothing else moves", p.Partial)
		if p.Conditional != nil {
			add(name+h+", totals held", *p.Conditional)
		}
		if p.Full != nil {
			add(name+h+", full equilibrium", *p.Full)
		}
		if p.Other != nil {
			add(name+p.Other.Horizon.String()+", nothing else moves", p.Other.Partial)
		}
	}
	if h := a.Hindcast; h != nil {
		for _, m := range h.Months {
			list = append(list, plot.Estimate{Label: "observed in " + m.Month.Long(), Value: 100 * m.Change, Point: true})
		}
	}
	c := plot.Chart{Title: a.Question, Axis: "change of imports, percent",
		Source: fmt.Sprintf("Bars are 90 %% intervals. A change on the year before is not a tariff effect.\nBaseline: %s. Elasticity %g: %s.", a.Baseline.Source, a.Used.Customs, a.Used.Source)}
	return plot.Estimates(c, format, list)
}
