package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity/gravity"
)

type gravityGE struct {
	trade, tariffs, costs, closure, format string
	theta, psi                             float64
	conditional, absentZero                bool
}

func gravityGECommand() *cobra.Command {
	var o gravityGE
	c := &cobra.Command{
		Use:   "ge --trade FILE",
		Short: "Solve what a change of tariffs or trade costs does",
		Long: `Solve the general equilibrium of trade after a change of tariffs or trade costs, exactly, in one sector.

--trade has the columns exporter, importer, value: customs values of one year in one unit, domestic sales (exporter = importer) included, one row
for every pair. --tariffs has exporter, importer, rate0, rate1: ad valorem rates before and after as fractions (0.5 is 50 %); pairs that are not
listed have none. --costs has exporter, importer, ratio: new over old trade cost, without tariffs (0.9 is 10 % cheaper); pairs that are not
listed stay as they are. A gravity coefficient b on a dummy is the ratio exp(-b/theta).

theta = sigma - 1 is the trade elasticity at consumer prices; customs values fall by 1 + theta percent per percent of (1 + tariff). psi is the
elasticity of supply. Deficits stay fixed, stay in proportion to output (share), or are closed before the shock (zero-rebased). With
--conditional outputs and expenditures are held. All results are new over old; w_hat is the factory-gate price.

EXIT STATUS
  0  an equilibrium is printed, with its residual
  2  the data or the command line are wrong, or nothing solves the model: nothing is printed`,
		Example: `  comity gravity ge --trade world.csv --tariffs us-india.csv --theta 4 --closure fixed
  comity gravity ge --trade world.parquet --costs agreement.csv --theta 5 --conditional --format json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c) },
	}
	f := c.Flags()
	f.StringVar(&o.trade, "trade", "", "file with exporter, importer, value")
	f.StringVar(&o.tariffs, "tariffs", "", "file with exporter, importer, rate0, rate1")
	f.StringVar(&o.costs, "costs", "", "file with exporter, importer, ratio")
	f.Float64Var(&o.theta, "theta", 4, "trade elasticity, sigma - 1")
	f.Float64Var(&o.psi, "psi", 0, "supply elasticity")
	f.StringVar(&o.closure, "closure", "fixed", "what becomes of deficits: fixed, share or zero-rebased")
	f.BoolVar(&o.conditional, "conditional", false, "hold outputs and expenditures")
	f.BoolVar(&o.absentZero, "absent-zero", false, "take pairs that the trade file does not list as zero trade")
	f.StringVar(&o.format, "format", "text", "text or json")
	_ = c.MarkFlagRequired("trade")
	return c
}

func (o *gravityGE) run(c *cobra.Command) error {
	if err := checkFormat(o.format); err != nil {
		return err
	}
	closure, err := gravity.ParseClosure(o.closure)
	if err != nil {
		return badInput(err)
	}
	if o.conditional && o.psi != 0 {
		return badInput(fmt.Errorf("--conditional holds outputs; it takes no --psi"))
	}
	world, shock, err := o.read(c.Context())
	if err != nil {
		return badInput(err)
	}
	warnPercent(c.ErrOrStderr(), shock.Tariffs)
	var out *gravity.Outcome
	if o.conditional {
		out, err = gravity.Conditional(c.Context(), world, shock, o.theta)
	} else {
		out, err = gravity.Solve(c.Context(), world, shock, gravity.Elasticities{Theta: o.theta, Psi: o.psi}, closure)
	}
	if err != nil {
		return badInput(err)
	}
	if o.format == "json" {
		return printJSON(c.OutOrStdout(), o.report(out))
	}
	return o.print(c.OutOrStdout(), out)
}

// warnPercent tells who wrote percent where fractions are read.
func warnPercent(w io.Writer, rates []float64) {
	if len(rates) > 0 && slices.Max(rates) > 5 {
		fmt.Fprintf(w, "comity: a tariff of %g means %g %%: rates are fractions (0.5 is 50 %%)\n", slices.Max(rates), 100*slices.Max(rates))
	}
}
