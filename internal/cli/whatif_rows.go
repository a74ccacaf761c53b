package cli

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"math"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/plot"
	"github.com/comity-project/comity/internal/whatif"
)

// comparison is the JSON of --compare.
type comparison struct {
	First      *whatif.Answer      `json:"first"`
	Second     *whatif.Answer      `json:"second"`
	Difference []whatif.Difference `json:"difference"` // second less first
}

// both answers two scenarios and sets the second beside the first.
func (o *whatIf) both(ctx context.Context, desk *ask.Desk, s *whatif.Scenario, base *whatif.Baseline, options whatif.Options) error {
	second, err := o.readScenario(o.compare)
	if err != nil {
		return fmt.Errorf("--compare: %w", err)
	}
	if err := o.settings(second); err != nil {
		return err
	}
	var c comparison
	if c.First, err = desk.WhatIf(ctx, s, base, options); err != nil {
		return err
	}
	if c.Second, err = desk.WhatIf(ctx, second, base, options); err != nil {
		return err
	}
	if c.Difference, err = whatif.Compare(c.First, c.Second); err != nil {
		return err
	}
	if err := o.draw(func(format string) ([]byte, error) { return plotComparison(&c, format) }); err != nil {
		return err
	}
	switch o.format {
	case "json":
		return printJSON(o.Out, c)
	case "csv":
		return o.comparisonCSV(&c)
	}
	return o.printComparison(&c)
}

func (o *whatIf) comparisonCSV(c *comparison) error {
	w := csvWriter{csv.NewWriter(o.Out)}
	_ = w.Write(csvColumns)
	for _, d := range c.Difference {
		importer, exporter := string(d.Importer), string(d.Exporter)
		w.row("second less first", importer, exporter, "", "change, partial", "fraction", d.Partial, c.Second.Used.Source)
		if d.Conditional != nil {
			w.row("second less first", importer, exporter, "", "change, conditional", "fraction", *d.Conditional, c.Second.Used.Source)
		}
		w.row("second less first", importer, exporter, "", "duty collected", "USD million", d.Revenue, c.Second.Used.Source)
	}
	w.Flush()
	return w.Error()
}

func (o *whatIf) printComparison(c *comparison) error {
	w := bufio.NewWriter(o.Out)
	p := &briefPrinter{style: o.style(), w: w}
	for i, a := range []*whatif.Answer{c.First, c.Second} {
		p.wrapped(0, fmt.Sprintf("%d: %s", i+1, strings.TrimPrefix(a.Name+". "+a.Question, ". ")), p.bold)
		p.wrapped(3, fmt.Sprintf("%s · elasticity %g (%g to %g) · as of %s", a.Horizon, a.Used.Customs, a.Used.Low, a.Used.High, a.AsOf.Long()), p.dim)
		for k := range a.Pairs {
			for _, l := range a.Pairs[k].Lines {
				p.wrapped(3, fmt.Sprintf("duty %s → %s, effective %s → %s", rate(l.From.Statutory), rate(l.To.Statutory), dutyRate(&l.From), dutyRate(&l.To)), p.dim)
			}
			for _, r := range a.Pairs[k].Record {
				p.wrapped(3, "on record: "+r.Text, p.dim)
			}
		}
	}
	for _, d := range c.Difference {
		p.line("")
		p.line(p.bold(pad("IMPORTS of "+d.Importer.The()+" from "+d.Exporter.The(), 38)) + p.dim(pad("1", 26)+pad("2", 26)+"2 less 1, in points"))
		one, two := pairIn(c.First, d), pairIn(c.Second, d)
		p.sides("nothing else moves", one.Partial, two.Partial, d.Partial)
		if d.Conditional != nil {
			p.sides("every economy's totals held", held(&one), held(&two), *d.Conditional)
		}
		p.line(pad("duty collected a year", 38) + pad(money(one.Revenue.After.Value), 26) + pad(money(two.Revenue.After.Value), 26) + signedMoney(d.Revenue.Value) + " (" + moneySpan(d.Revenue) + ")")
	}
	p.line("")
	p.wrapped(0, "intervals are 90 %; the difference is taken at the same elasticity in both, so what both do not know alike drops out", p.dim)
	return w.Flush()
}

func (p *briefPrinter) sides(label string, a, b, d whatif.Estimate) {
	cell := func(e whatif.Estimate) string { return pad(change(e.Value)+" ("+span(e)+")", 26) }
	p.line(pad(label, 38) + cell(a) + cell(b) + changeNumber(d.Value) + " (" + bareSpan(d) + ")")
}

// pairIn is the pair of a difference in one of the answers; a scenario that does not touch it changes nothing.
func pairIn(a *whatif.Answer, d whatif.Difference) whatif.Pair {
	for _, p := range a.Pairs {
		if p.Importer == d.Importer && p.Exporter == d.Exporter {
			return p
		}
	}
	return whatif.Pair{}
}

// held is the effect with totals held; a scenario that does not touch the pair has none.
func held(p *whatif.Pair) whatif.Estimate {
	if p.Conditional == nil {
		return whatif.Estimate{}
	}
	return *p.Conditional
}

func heldCell(p *whatif.Pair) string {
	if p.Conditional == nil {
		return "–"
	}
	return change(p.Conditional.Value) + " (" + span(*p.Conditional) + ")"
}

func plotComparison(c *comparison, format string) ([]byte, error) {
	var list []plot.Estimate
	for _, d := range c.Difference {
		for i, a := range []*whatif.Answer{c.First, c.Second} {
			p := pairIn(a, d)
			name := fmt.Sprintf("%s → %s, scenario %d, ", d.Exporter, d.Importer, i+1)
			add := func(label string, e whatif.Estimate) {
				list = append(list, plot.Estimate{Label: name + label, Value: 100 * e.Value, Low: 100 * e.Low, High: 100 * e.High})
			}
			add("nothing else moves", p.Partial)
			if d.Conditional != nil {
				add("totals held", held(&p))
			}
		}
	}
	return plot.Estimates(plot.Chart{Title: "1  " + c.First.Question + "\n2  " + c.Second.Question, Axis: "change of imports, percent",
		Source: "Bars are 90 % intervals. Baseline: " + c.First.Baseline.Source + "."}, format, list)
}

// gridRow is the answer for one rate of --grid.
type gridRow struct {
	Rate  float64        `json:"rate"`
	Pairs []whatif.Pair  `json:"pairs"`
	a     *whatif.Answer // the first row tells what all rest on
}

// maxGrid is how many rates a grid may have.
const maxGrid = 101

// parseGrid reads FROM..TO/STEP.
func parseGrid(text string) ([]float64, error) {
	ends, step, ok := strings.Cut(text, "/")
	low, high, both := strings.Cut(ends, "..")
	if !ok || !both {
		return nil, fmt.Errorf("--grid: %w: %q; write FROM..TO/STEP, like 0%%..50%%/10%%", comity.ErrInput, text)
	}
	var v [3]float64
	for i, s := range []string{low, high, step} {
		var err error
		if v[i], err = whatif.ParseRate(s); err != nil {
			return nil, fmt.Errorf("--grid: %w", err)
		}
	}
	if !(v[2] > 0) || v[1] < v[0] || (v[1]-v[0])/v[2] > maxGrid-1 {
		return nil, fmt.Errorf("--grid: %w: %q; it must go up, by steps above 0%%, over at most %d rates", comity.ErrInput, text, maxGrid)
	}
	var list []float64
	for i := 0; ; i++ {
		r := math.Round((v[0]+float64(i)*v[2])*1e12) / 1e12
		if r > v[1]+1e-12 {
			return list, nil
		}
		list = append(list, r)
	}
}

// rates answers the scenario for each rate of a grid, put in the place of every rate after.
func (o *whatIf) rates(ctx context.Context, desk *ask.Desk, s *whatif.Scenario, base *whatif.Baseline, options whatif.Options) error {
	list, err := parseGrid(o.grid)
	if err != nil {
		return err
	}
	var rows []gridRow
	for _, r := range list {
		for i := range s.Measures {
			s.Measures[i].To = r
		}
		a, err := desk.WhatIf(ctx, s, base, options)
		if err != nil {
			return err
		}
		rows = append(rows, gridRow{r, a.Pairs, a})
	}
	if err := o.draw(func(format string) ([]byte, error) { return plotGrid(rows, format) }); err != nil {
		return err
	}
	switch o.format {
	case "json":
		return printJSON(o.Out, rows)
	case "csv":
		w := csvWriter{csv.NewWriter(o.Out)}
		_ = w.Write(csvColumns)
		for _, r := range rows {
			for k := range r.Pairs {
				w.pair(&r.Pairs[k], r.a, fmt.Sprint(r.a.Baseline.Year))
			}
		}
		w.Flush()
		return w.Error()
	}
	return o.printGrid(rows)
}

func (o *whatIf) printGrid(rows []gridRow) error {
	w := bufio.NewWriter(o.Out)
	p := &briefPrinter{style: o.style(), w: w}
	a := rows[0].a
	for k := range a.Pairs {
		x := &a.Pairs[k]
		p.line(p.bold("IMPORTS of " + x.Importer.The() + " from " + x.Exporter.The() + ", by the rate after; before " + rate(x.Lines[0].From.Statutory)))
		p.wrapped(0, fmt.Sprintf("%s · elasticity %g (%g to %g) · %s in %d · as of %s", a.Horizon, a.Used.Customs, a.Used.Low, a.Used.High, money(x.Before), a.Baseline.Year, a.AsOf.Long()), p.dim)
		p.line(p.dim(pad("statutory", numberWidth) + pad("effective", numberWidth) + pad("nothing else moves", 28) + pad("every economy's totals held", 30) + "duty collected a year"))
		for _, r := range rows {
			y := &r.Pairs[k]
			p.line(pad(rate(r.Rate), numberWidth) + pad(dutyRate(&y.Lines[0].To), numberWidth) + pad(change(y.Partial.Value)+" ("+span(y.Partial)+")", 28) +
				pad(heldCell(y), 30) + money(y.Revenue.After.Value))
		}
	}
	p.wrapped(0, "≈ marks an effective rate that is not on record: it is the middle of what estimates found paid of other headlines. 90 % intervals.", p.dim)
	return w.Flush()
}

func plotGrid(rows []gridRow, format string) ([]byte, error) {
	var x []float64
	var list []plot.Estimate
	for _, r := range rows {
		e := r.Pairs[0].Partial
		x = append(x, 100*r.Rate)
		list = append(list, plot.Estimate{Value: 100 * e.Value, Low: 100 * e.Low, High: 100 * e.High})
	}
	a := rows[0].a
	p := &a.Pairs[0]
	c := plot.Chart{Title: fmt.Sprintf("Imports of %s from %s by rate of duty, %s, nothing else moves", p.Importer.The(), p.Exporter.The(), a.Horizon),
		Axis: "change, percent (band: 90 %)", Source: fmt.Sprintf("Baseline: %s. Elasticity %g: %s.", a.Baseline.Source, a.Used.Customs, a.Used.Source)}
	return plot.Curve(c, format, "statutory rate after, percent", x, list)
}
