package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"charm.land/lipgloss/v2/table"
	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/check"
)

func (p *program) tradeCommand() *cobra.Command {
	var asOf, flow, period string
	var asJSON bool
	c := &cobra.Command{
		Use:   "trade REPORTER PARTNER",
		Short: "Show what is on record between two economies, with vintages",
		Long: `Show what is on record between two economies: both sides' statistics, each number with the release it stands in, the packs of the
binary and your own database together. With --period, one number and all about it: the level and how it was derived, its growth, the
months to date around it, the partner's record of the same months, and every release that printed it.

EXIT STATUS
  0  something is on record
  2  nothing is, or an economy is unknown`,
		Example: "  comity trade IND CHN\n  comity trade IND CHN --flow export --period 2025-12 --as-of 2026-01-21",
		Args:    cobra.ExactArgs(2),
		ValidArgsFunction: func(_ *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
			return completeEconomy(args, start), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			var day comity.Date
			if asOf != "" {
				var err error
				if day, err = parseDay("as-of", asOf); err != nil {
					return err
				}
			}
			if period != "" {
				return p.number(c, args, cmp.Or(flow, string(comity.Export)), period, day, asJSON)
			}
			return p.trade(c, args, day, flow, asJSON)
		},
	}
	c.Flags().StringVar(&asOf, "as-of", "", "only what was public on this day")
	c.Flags().StringVar(&flow, "flow", "", "only export, import, total, balance or re-export")
	c.Flags().StringVar(&period, "period", "", "one number: 2025-12, 2025, 2025-04/2025-12 (of exports, unless --flow says otherwise)")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// completeEconomy offers codes with names to the shell.
func completeEconomy(args []string, start string) []string {
	var list []string
	for _, e := range comity.Economies() {
		if len(args) < 2 && strings.HasPrefix(string(e), strings.ToUpper(start)) {
			list = append(list, string(e)+"\t"+e.Name())
		}
	}
	return list
}

func (p *program) trade(c *cobra.Command, args []string, asOf comity.Date, flow string, asJSON bool) error {
	a, b, err := parsePair(args)
	if err != nil {
		return err
	}
	if flow != "" {
		if _, err := comity.ParseFlow(flow); err != nil {
			return err
		}
	}
	desk, err := p.desk(c.Context())
	if err != nil {
		return err
	}
	var list []ask.Entry
	for _, e := range desk.Pair(a, b, asOf) {
		if flow == "" || string(e.Flow) == flow {
			list = append(list, e)
		}
	}
	var first comity.Date
	if len(list) == 0 && !asOf.IsZero() {
		for _, e := range desk.Pair(a, b, comity.Date{}) {
			if first.IsZero() || e.Day.Before(first) {
				first = e.Day
			}
		}
	}
	if err := desk.Close(); err != nil {
		return err
	}
	if !first.IsZero() {
		return fmt.Errorf("%w: nothing between %s and %s was public by %s; the first number on record is of %s", comity.ErrInput, a.The(), b.The(), asOf, first)
	}
	if len(list) == 0 {
		return fmt.Errorf("%w: nothing is on record between %s and %s; add numbers with comity import observations", comity.ErrInput, a.The(), b.The())
	}
	if asJSON {
		return json.NewEncoder(p.Out).Encode(list)
	}
	return p.tradeTable(list)
}

// parsePair reads two different economies.
func parsePair(args []string) (a, b comity.Economy, err error) {
	if a, err = comity.ParseEconomy(args[0]); err != nil {
		return "", "", err
	}
	if b, err = comity.ParseEconomy(args[1]); err != nil {
		return "", "", err
	}
	if a == b {
		return "", "", fmt.Errorf("%w: %s twice; name two economies", comity.ErrInput, a)
	}
	return a, b, nil
}

// desk opens the packs and the database, and says on the error stream what a reader must know.
func (p *program) desk(ctx context.Context) (*ask.Desk, error) {
	path, err := p.database()
	if err != nil {
		return nil, err
	}
	desk, err := ask.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	for _, note := range desk.Notes() {
		fmt.Fprintln(p.Err, "comity: note:", note)
	}
	return desk, nil
}

func (p *program) tradeTable(list []ask.Entry) error {
	t := table.New().Headers("reporter → partner", "flow", "period", "value", "year on year", "released", "status", "compiler", "read in")
	for _, e := range list {
		value, growth := "–", ""
		if e.Formula == "observed" {
			value = check.Number(e.Best, e.Unit)
		}
		if e.Growth != nil {
			growth = check.Rate(e.Growth.Mid())
		}
		what := string(e.Flow)
		if e.Product != comity.AllProducts {
			what += ", " + e.Product
		}
		t.Row(string(e.Reporter)+" → "+string(e.Partner), what, e.Period.String(), value, growth, cmp.Or(e.Released.String(), "by "+e.Day.String()), string(e.Status), e.Compiler, e.Origin)
	}
	_, err := fmt.Fprintln(p.Out, t.Render())
	return err
}
