package cli

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/check"
	"github.com/comity-project/comity/internal/trade"
)

// number prints all about one number.
func (p *program) number(c *cobra.Command, args []string, flow, period string, asOf comity.Date, asJSON bool) error {
	reporter, partner, err := parsePair(args)
	if err != nil {
		return err
	}
	f, err := comity.ParseFlow(flow)
	if err != nil {
		return err
	}
	months, err := parsePeriod(period)
	if err != nil {
		return err
	}
	desk, err := p.desk(c.Context())
	if err != nil {
		return err
	}
	n := desk.Number(trade.Query{Series: comity.Series{Reporter: reporter, Partner: partner, Flow: f, Product: comity.AllProducts}, Period: months, AsOf: asOf})
	if err := desk.Close(); err != nil {
		return err
	}
	if n.Level == nil && n.Mirror == nil && len(n.History) == 0 && n.Growth == nil {
		return fmt.Errorf("%w: %s", comity.ErrInput, cmp.Or(mirrorRefusal(n), n.LevelGap))
	}
	if asJSON {
		return json.NewEncoder(p.Out).Encode(n)
	}
	printNumber(p.Out, n)
	return nil
}

// mirrorRefusal is why the two records cannot be compared, when there is something to compare.
func mirrorRefusal(n ask.Number) string {
	return strings.TrimPrefix(n.MirrorGap, comity.ErrNoData.Error()+": ")
}

// parsePeriod reads --period and explains a fiscal label, which is months only with a country.
func parsePeriod(text string) (comity.Period, error) {
	p, err := comity.ParsePeriod(text)
	if err == nil {
		return p, nil
	}
	if fiscalLabel(text) {
		return p, fmt.Errorf("--period: %w: %q is a fiscal year, which begins in another month in each country; write its months, like 2024-04/2025-03 for India or 2024-07/2025-06 for Bangladesh",
			comity.ErrInput, text)
	}
	return p, fmt.Errorf("--period: %w", err)
}

// fiscalLabel recognises FY25 and 2024-25.
func fiscalLabel(text string) bool {
	if strings.HasPrefix(strings.ToLower(text), "fy") {
		return true
	}
	var from, to int
	n, err := fmt.Sscanf(text, "%4d-%2d", &from, &to)
	return err == nil && n == 2 && (from+1)%100 == to
}

func printNumber(w io.Writer, n ask.Number) {
	s := n.Query.Series
	asOf := "today"
	if !n.Query.AsOf.IsZero() {
		asOf = n.Query.AsOf.Long()
	}
	fmt.Fprintf(w, "%s → %s, %s, %s (as of %s)\n", s.Reporter, s.Partner, s.Flow, n.Query.Period.Long(), asOf)
	if n.Level != nil {
		fmt.Fprintf(w, "level     %s  [%s]\n", check.Number(n.Level.Best, n.Level.Unit), check.Range(n.Level.Interval, n.Level.Unit))
		printDerivation(w, *n.Level, 10)
	} else {
		fmt.Fprintf(w, "level     –  %s\n", n.LevelGap)
	}
	if n.Growth != nil {
		fmt.Fprintf(w, "growth    %s on the year before  (%s)\n", check.Rate(n.Growth.Best), n.Growth.Formula)
	}
	if n.Share != nil {
		fmt.Fprintf(w, "share     %s of all %s", check.Share(n.Share.Best), s.Flow)
		if n.Points != nil {
			fmt.Fprintf(w, "; %s points of their growth", strings.TrimSuffix(check.Rate(n.Points.Best), " %"))
		}
		fmt.Fprintln(w)
	}
	for _, t := range n.ToDate {
		text := check.Number(t.Level.Best, t.Level.Unit)
		if t.Growth != nil {
			text += ", " + check.Rate(t.Growth.Best)
		}
		fmt.Fprintf(w, "to date   %s: %s\n", t.Period.Long(), text)
	}
	printMirror(w, n)
	for i, v := range n.History {
		name := ""
		if i == 0 {
			name = "releases"
		}
		fmt.Fprintf(w, "%-9s %s  %s  %s\n", name, v.Day, check.Number(v.Best, v.Unit), releaseWords(v))
	}
}

func releaseWords(v trade.Vintage) string {
	words := []string{string(v.Status)}
	if v.Formula != "observed" {
		words = []string{v.Formula}
	}
	if v.Growth != nil {
		words = append(words, check.Rate(v.Growth.Mid()))
	}
	for _, odd := range v.Odd {
		words = append(words, "another print has "+check.Number(*odd.Value, odd.Currency))
	}
	return strings.Join(append(words, v.Sources...), "  ")
}

// printDerivation prints a tree of how a number was made.
func printDerivation(w io.Writer, d comity.Derivation, indent int) {
	if d.Formula == "observed" && len(d.From) == 0 {
		fmt.Fprintf(w, "%*s%s, public %s\n", indent, "", cmp.Or(d.Compiler, "observed"), d.Public)
		return
	}
	fmt.Fprintf(w, "%*s= %s\n", indent, "", d.Formula)
	for _, part := range d.From {
		fmt.Fprintf(w, "%*s%s: %s\n", indent+2, "", part.Label, check.Number(part.Best, part.Unit))
		if len(part.From) > 0 {
			printDerivation(w, part, indent+4)
		}
	}
}

func printMirror(w io.Writer, n ask.Number) {
	m := n.Mirror
	if m == nil {
		if n.MirrorGap != "" {
			fmt.Fprintf(w, "mirror    –  %s\n", mirrorRefusal(n))
		}
		return
	}
	fmt.Fprintf(w, "mirror    %s’s %s: %s (%s)\n", m.PartnerSeries.Reporter.The(), m.PartnerSeries.Flow, check.Number(m.Partner.Best, m.Partner.Unit), m.Partner.Compiler)
	fmt.Fprintf(w, "          gap %s: %s of %s’s number, %s of %s’s\n", check.Number(m.GapBest, m.Own.Unit), check.Share(m.OfOwn), m.OwnSeries.Reporter.The(), check.Share(m.OfPartner), m.PartnerSeries.Reporter.The())
	if m.WrongSigned {
		fmt.Fprintln(w, "          an import is valued CIF and should exceed the partner's export, valued FOB: the gap has the wrong sign")
	}
}

func (p *program) rankCommand() *cobra.Command {
	var asOf, flow, period string
	var asJSON bool
	c := &cobra.Command{
		Use:   "rank REPORTER",
		Short: "Order a reporter's partners by exports, imports or both",
		Long: `Order a reporter's partners by a flow in some months, as known on a day, with the margin and whether enough partners are on record for the first
place to be certain.

EXIT STATUS
  0  some partners are on record
  2  none is, or an economy is unknown`,
		Example: "  comity rank IND --flow total --period 2023-04/2024-03 --as-of 2024-05-31",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			reporter, err := comity.ParseEconomy(args[0])
			if err != nil {
				return err
			}
			f, err := comity.ParseFlow(flow)
			if err != nil {
				return err
			}
			months, err := parsePeriod(period)
			if err != nil {
				return err
			}
			day, err := optionalDay("as-of", asOf)
			if err != nil {
				return err
			}
			return p.rank(c, trade.Query{Series: comity.Series{Reporter: reporter, Flow: f, Product: comity.AllProducts}, Period: months, AsOf: day}, asJSON)
		},
	}
	c.Flags().StringVar(&flow, "flow", string(comity.Total), "export, import, total or balance")
	c.Flags().StringVar(&period, "period", "", "the months: 2025-12, 2025, 2025-04/2025-12")
	c.Flags().StringVar(&asOf, "as-of", "", "only what was public on this day")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	if err := c.MarkFlagRequired("period"); err != nil {
		panic(err) // the flag is defined above
	}
	return c
}

// optionalDay reads the day of a flag that may be left out.
func optionalDay(flag, text string) (comity.Date, error) {
	if text == "" {
		return comity.Date{}, nil
	}
	return parseDay(flag, text)
}

func (p *program) rank(c *cobra.Command, q trade.Query, asJSON bool) error {
	desk, err := p.desk(c.Context())
	if err != nil {
		return err
	}
	ranking, err := desk.Rank(q)
	if err = errors.Join(err, desk.Close()); err != nil {
		return fmt.Errorf("%w: no partner of %s is on record for %s", comity.ErrInput, q.Reporter.The(), q.Period.Long())
	}
	if asJSON {
		return json.NewEncoder(p.Out).Encode(ranking)
	}
	asOf := "today"
	if !q.AsOf.IsZero() {
		asOf = q.AsOf.Long()
	}
	fmt.Fprintf(p.Out, "%s’s partners by %s, %s (as of %s)\n", q.Reporter.The(), q.Flow, q.Period.Long(), asOf)
	for i, place := range ranking.Places {
		margin := ""
		if i+1 < len(ranking.Places) {
			gap := place.Level.Best.Sub(ranking.Places[i+1].Level.Best)
			margin = fmt.Sprintf("  +%s", check.Number(gap, place.Level.Unit))
		}
		fmt.Fprintf(p.Out, "%2d  %-24s %10s%s  (%s, public %s)\n", i+1, place.Partner.Name(), check.Number(place.Level.Best, place.Level.Unit), margin, place.Level.Formula, place.Level.Public)
	}
	switch {
	case ranking.Covered:
		fmt.Fprintf(p.Out, "the first place is certain: the large partners of %s are on record, or could not reach it\n", ranking.FullYear.Long())
	case len(ranking.Absent) > 0:
		fmt.Fprintf(p.Out, "first among those on record only: %s could be larger\n", economyNames(ranking.Absent))
	default:
		fmt.Fprintln(p.Out, "first among those on record only: no full year tells the large partners")
	}
	return nil
}

func economyNames(list []comity.Economy) string {
	var names []string
	for _, e := range list {
		names = append(names, e.The())
	}
	return strings.Join(names, ", ")
}
