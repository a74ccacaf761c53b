package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/plot"
	"github.com/comity-project/comity/internal/whatif"
)

// whatIf is the command line of a scenario.
type whatIf struct {
	*program
	tariffs                                                   []string
	from, effectiveFrom, effective, exempt                    string
	announced, inForce, until                                 string
	horizon, elasticity, equilibrium, closure, baseline, asOf string
	on, compare, grid, format, plot                           string
	year, draws, top                                          int
	seed                                                      uint64
	elasticities                                              bool
}

func (p *program) whatifCommand() *cobra.Command {
	o := &whatIf{program: p}
	c := &cobra.Command{
		Use:   "whatif [SCENARIO.yaml]",
		Short: "Answer what a change of tariffs would do, with its interval and its hindcast",
		Long: `Answer what a change of tariffs would do to trade: the pair's trade, who gains the lost share, exports by economy and duty collected, each with a
90 % interval, beside the months that were observed when the duty has been in force.

A scenario stands in flags or in a YAML file. Rates have a sign of percent. The rate before is that on record unless --from or RATE->RATE gives it.
A headline rate is set beside the effective rate that goods really bear, where one is on record; where none is, the interval is wider. The default
horizon is one year; the default equilibria are partial (nothing else moves) and conditional (every economy's sales and purchases stay). Welfare
needs a baseline with domestic sales, --equilibrium full and --horizon long.

docs/method-whatif.md says what the numbers mean and what they do not.

EXIT STATUS
  0  an answer is printed
  2  the scenario, the baseline or the command line cannot be used: nothing is printed`,
		Example: `  comity whatif --tariff USA:IND=50% --from 2.4%
  comity whatif --tariff 'USA:IND=50%->18%' --as-of 2026-02-10
  comity whatif deal.yaml --compare today.yaml --plot deal.svg
  comity whatif --tariff USA:CHN=30% --grid 0%..60%/10%
  comity whatif deal.yaml --baseline itpde.csv --equilibrium full --horizon long --draws 1000`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return o.run(c, args) },
	}
	o.flags(c)
	return c
}

func (o *whatIf) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringArrayVar(&o.tariffs, "tariff", nil, "IMPORTER:EXPORTER[:PRODUCT]=RATE or =RATE->RATE, like USA:IND=50%; WLD and EUN stand for all; may be repeated")
	f.StringVar(&o.from, "from", "", "rate before, of every --tariff that does not say (default: the average on record)")
	f.StringVar(&o.effective, "effective", "", "trade-weighted rate really paid after (default: by the record)")
	f.StringVar(&o.effectiveFrom, "effective-from", "", "the same before")
	f.StringVar(&o.exempt, "exempt", "", "share of the trade that keeps the old rate, like 40%")
	f.StringVar(&o.announced, "announced", "", "day the tariff was announced")
	f.StringVar(&o.inForce, "in-force", "", "first day it applies (default: by the measures on record)")
	f.StringVar(&o.until, "until", "", "day it ended")
	f.StringVar(&o.on, "on", "", "day for which to answer, when measures have dates (default: when the last one is in force)")
	f.StringVar(&o.horizon, "horizon", "", "1y or long (default 1y)")
	f.StringVar(&o.elasticity, "elasticity", "", "a name of --elasticities, a number like 0.9, or a 90 % band like 0.6..1.2 (default: that of the horizon)")
	f.BoolVar(&o.elasticities, "elasticities", false, "print the table of elasticities with their sources")
	f.StringVar(&o.equilibrium, "equilibrium", "", "conditional or full (default conditional)")
	f.StringVar(&o.closure, "closure", "", "what becomes of deficits in the full equilibrium: fixed, share or zero-rebased (default fixed)")
	f.StringVar(&o.baseline, "baseline", "", "trade to start from, CSV or CSV.gz: CEPII BACI, ITPD-E, or exporter,importer,value_usd (default: the world of 2023)")
	f.IntVar(&o.year, "year", 0, "the year to take from --baseline")
	f.StringVar(&o.asOf, "as-of", "", "only what was public on this day (default: today)")
	f.IntVar(&o.draws, "draws", 0, "random draws for the interval instead of the quadrature")
	f.Uint64Var(&o.seed, "seed", 1, "seed of --draws")
	f.StringVar(&o.compare, "compare", "", "a second scenario to set beside the first")
	f.StringVar(&o.grid, "grid", "", "answer for a row of rates after, like 0%..50%/10%")
	f.StringVar(&o.format, "format", "text", "text, json or csv")
	f.StringVar(&o.plot, "plot", "", "draw the answer into FILE.svg, FILE.png or FILE.pdf")
	f.IntVar(&o.top, "top", 5, "economies to list in text")
}

func (o *whatIf) run(c *cobra.Command, args []string) error {
	if err := o.check(); err != nil {
		return err
	}
	if o.elasticities {
		return o.table(c.Context())
	}
	s, err := o.scenario(args)
	if err != nil {
		return err
	}
	base, err := o.readBaseline(s)
	if err != nil {
		return err
	}
	desk, err := o.desk(c.Context())
	if err != nil {
		return err
	}
	return errors.Join(o.answer(c.Context(), desk, s, base), desk.Close())
}

// check refuses flags before anything is read or written.
func (o *whatIf) check() error {
	switch o.format {
	case "text", "json", "csv":
	default:
		return fmt.Errorf("--format: %w: %q; allowed are text, json and csv", comity.ErrInput, o.format)
	}
	if o.compare != "" && o.grid != "" {
		return fmt.Errorf("%w: --compare and --grid: give one", comity.ErrInput)
	}
	if o.draws < 0 || o.draws == 1 || o.draws > 1_000_000 {
		return fmt.Errorf("--draws: %w: %d; allowed are 2 to 1000000", comity.ErrInput, o.draws)
	}
	if o.plot != "" {
		if _, err := plot.Format(o.plot); err != nil {
			return fmt.Errorf("--plot: %w: %w", comity.ErrInput, err)
		}
	}
	return nil
}

func (o *whatIf) answer(ctx context.Context, desk *ask.Desk, s *whatif.Scenario, base *whatif.Baseline) error {
	options := whatif.Options{Draws: o.draws, Seed: o.seed, Paired: o.compare != ""}
	switch {
	case o.grid != "":
		return o.rates(ctx, desk, s, base, options)
	case o.compare != "":
		return o.both(ctx, desk, s, base, options)
	}
	a, err := desk.WhatIf(ctx, s, base, options)
	if err != nil {
		return err
	}
	if err := o.draw(func(format string) ([]byte, error) { return plotAnswer(a, format) }); err != nil {
		return err
	}
	switch o.format {
	case "json":
		return printJSON(o.Out, a)
	case "csv":
		return answerCSV(o.Out, a)
	}
	return printAnswer(o.Out, a, o.style(), o.top)
}

func (o *whatIf) style() style {
	return style{width: max(80, min(o.Width, 140)), colour: o.Terminal && o.Getenv("NO_COLOR") == ""}
}

// draw writes the picture whole or not at all.
func (o *whatIf) draw(picture func(format string) ([]byte, error)) error {
	if o.plot == "" {
		return nil
	}
	format, err := plot.Format(o.plot)
	if err != nil {
		return err
	}
	b, err := picture(format)
	if err != nil {
		return err
	}
	if err := os.WriteFile(o.plot, b, 0o644); err != nil {
		return fmt.Errorf("--plot: %w", err)
	}
	return nil
}

// table prints the elasticities that a scenario may name.
func (o *whatIf) table(ctx context.Context) error {
	desk, err := o.desk(ctx)
	if err != nil {
		return err
	}
	list, err := desk.Elasticities()
	if err = errors.Join(err, desk.Close()); err != nil {
		return err
	}
	var b bytes.Buffer
	for _, e := range list {
		fmt.Fprintf(&b, "%-17s %-8s %5.2f  90 %% %g to %g  %s\n", e.ID, e.Horizon, e.Customs, e.Low, e.High, e.Source)
		for _, l := range wrap(e.Note, o.style().width-27) {
			fmt.Fprintf(&b, "%27s%s\n", "", l)
		}
	}
	_, err = o.Out.Write(b.Bytes())
	return err
}
