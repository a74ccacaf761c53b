package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"charm.land/lipgloss/v2/table"
	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/check"
	"github.com/comity-project/comity/internal/trade"
)

// about reads the arguments of coverage and revisions: nothing, a reporter, or a pair.
func about(args []string) (reporter, partner comity.Economy, err error) {
	if len(args) > 0 {
		if reporter, err = comity.ParseEconomy(args[0]); err != nil {
			return "", "", err
		}
	}
	if len(args) > 1 {
		return parsePair(args)
	}
	return reporter, "", nil
}

// deskAbout opens the record for a question about everything, a reporter or a pair, as of a day or today. The caller closes it.
func (p *program) deskAbout(ctx context.Context, args []string, asOf string) (desk *ask.Desk, reporter, partner comity.Economy, day comity.Date, err error) {
	if reporter, partner, err = about(args); err != nil {
		return nil, "", "", comity.Date{}, err
	}
	if day, err = optionalDay("as-of", asOf); err != nil {
		return nil, "", "", comity.Date{}, err
	}
	desk, err = p.desk(ctx)
	return desk, reporter, partner, day, err
}

func (p *program) revisionsCommand() *cobra.Command {
	var asOf string
	var asJSON bool
	c := &cobra.Command{
		Use:   "revisions [REPORTER [PARTNER]]",
		Short: "Tell how far first prints were from the latest",
		Long: `Tell how numbers were revised: the first print of each beside the latest, and over many numbers of a compiler which way revisions go and how far.

EXIT STATUS
  0  some number was printed more than once
  2  none was, or an economy is unknown`,
		Example: "  comity revisions IND WLD\n  comity revisions",
		Args:    cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			desk, reporter, partner, day, err := p.deskAbout(c.Context(), args, asOf)
			if err != nil {
				return err
			}
			list := desk.Revisions(reporter, partner, day)
			if err := desk.Close(); err != nil {
				return err
			}
			if len(list) == 0 {
				return fmt.Errorf("%w: no number on record was printed more than once", comity.ErrInput)
			}
			if asJSON {
				return json.NewEncoder(p.Out).Encode(list)
			}
			return p.revisions(list, partner != "")
		},
	}
	c.Flags().StringVar(&asOf, "as-of", "", "only what was public on this day")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// revised tells how far the latest print is from the first; prints that differ by no more than their rounding are not a revision.
func revised(r trade.Revision) string {
	switch {
	case r.Share.Sign() != 0:
		return check.Rate(r.Share)
	case r.First.Best.Equal(r.Latest.Best):
		return "none"
	}
	return "within rounding"
}

// revisions prints the numbers of a pair, and for everything the spread by compiler.
func (p *program) revisions(list []trade.Revision, each bool) error {
	if each {
		t := table.New().Headers("series", "period", "first print", "on", "latest", "on", "revision")
		for _, r := range list {
			t.Row(string(r.Reporter)+" → "+string(r.Partner)+" "+string(r.Flow), r.Period.String(), check.Number(r.First.Best, r.First.Unit), r.First.Day.String(),
				check.Number(r.Latest.Best, r.Latest.Unit), r.Latest.Day.String(), revised(r))
		}
		if _, err := fmt.Fprintln(p.Out, t.Render()); err != nil {
			return err
		}
	}
	t := table.New().Headers("compiler", "flow", "numbers", "mean revision", "mean size", "largest")
	for _, s := range trade.Spreads(list) {
		t.Row(s.Compiler, string(s.Flow), fmt.Sprint(s.Numbers), check.Rate(s.Mean), check.Rate(s.MeanSize),
			fmt.Sprintf("%s (%s → %s %s)", check.Rate(s.Largest.Share), s.Largest.Reporter, s.Largest.Partner, s.Largest.Period))
	}
	_, err := fmt.Fprintln(p.Out, t.Render())
	return err
}

func (p *program) coverageCommand() *cobra.Command {
	var asOf string
	var asJSON bool
	c := &cobra.Command{
		Use:   "coverage [REPORTER [PARTNER]]",
		Short: "Tell what can be checked, until when, and whether the next number is out",
		Long: `Tell how far the record reaches: for each series the first and the latest months, the day the latest became public, and when the next month is to be
expected by the compiler's usual delay.

EXIT STATUS
  0  something is on record
  2  nothing is, or an economy is unknown`,
		Example: "  comity coverage IND CHN\n  comity coverage --as-of 2026-01-21",
		Args:    cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			desk, reporter, partner, day, err := p.deskAbout(c.Context(), args, asOf)
			if err != nil {
				return err
			}
			list := desk.Coverage(reporter, partner, day)
			if err := desk.Close(); err != nil {
				return err
			}
			if len(list) == 0 {
				return fmt.Errorf("%w: nothing is on record; add numbers with comity import observations", comity.ErrInput)
			}
			if asJSON {
				return json.NewEncoder(p.Out).Encode(list)
			}
			if day.IsZero() {
				day = p.today()
			}
			return p.coverage(list, day)
		},
	}
	c.Flags().StringVar(&asOf, "as-of", "", "as of this day")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func (p *program) coverage(list []trade.Coverage, day comity.Date) error {
	t := table.New().Headers("series", "numbers", "months", "from", "latest", "public", "next month")
	for _, c := range list {
		next := "–"
		switch {
		case c.Expected.IsZero():
		case c.Expected.After(day):
			next = "expected about " + c.Expected.String()
		default:
			next = "out since about " + c.Expected.String() + ", not on record"
		}
		t.Row(string(c.Reporter)+" → "+string(c.Partner)+" "+string(c.Flow), fmt.Sprint(c.Numbers), fmt.Sprint(c.Months), c.First.String(), c.Latest.String(), c.Day.String(), next)
	}
	_, err := fmt.Fprintln(p.Out, t.Render())
	return err
}
