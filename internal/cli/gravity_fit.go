package cli

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity/gravity"
)

type gravityFit struct {
	data, formula, cluster, weights, offset, where, ssc, se, panel, format string
	fitted, effects                                                        string
	tol                                                                    float64
	threads, maxIter                                                       int
	dropSingletons, keepSeparated                                          bool
}

func gravityFitCommand() *cobra.Command {
	var o gravityFit
	c := &cobra.Command{
		Use:   "fit --data FILE --formula FORMULA",
		Short: "Estimate a gravity model by PPML with fixed effects",
		Long: `Estimate E[y] = exp(x·b + fixed effects + offset) by Poisson pseudo-maximum likelihood.

A formula is "outcome ~ regressors | fixed effects", terms joined by +. a^b is every combination of a and b. Regressors are columns,
log(dist), comparisons in parentheses (exporter != importer), products x:y, x*y for x + y + x:y, i(year, x) for one slope a year, and
arithmetic in I(…). Weights, offset and --where take expressions, too: --where 'year >= 1990 && exporter != "USA"'.

Standard errors are clustered with --cluster (several columns with commas: multiway), else robust to heteroskedasticity. --ssc names the
small-sample factor: that of ppmlhdfe (default), of fixest, or none. Rows that no finite estimate can fit are left out and counted by cause.

EXIT STATUS
  0  an estimate is printed
  2  the data or the command line are wrong, or the fit did not converge: nothing is printed`,
		Example: `  comity gravity fit --data trade.csv.gz --formula 'trade ~ rta + log(dist) | exporter^year + importer^year' --cluster 'exporter^importer'
  comity gravity fit --data trade.parquet --formula 'trade ~ rta | exporter^year + importer^year + exporter^importer' \
      --cluster exporter,importer --where 'year >= 1990' --format json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c) },
	}
	f := c.Flags()
	f.StringVar(&o.data, "data", "", "CSV (gzip too) or Parquet file")
	f.StringVar(&o.formula, "formula", "", "trade ~ rta + log_dist | exporter^year + importer^year + pair_id")
	f.StringVar(&o.cluster, "cluster", "", "pair_id, exporter^importer, or exporter,importer for multiway")
	f.StringVar(&o.weights, "weights", "", "column or expression of analytic weights")
	f.StringVar(&o.offset, "offset", "", "column or expression added to the linear predictor")
	f.StringVar(&o.where, "where", "", "keep only rows for which this holds")
	f.StringVar(&o.ssc, "ssc", "ppmlhdfe", "small-sample factor: ppmlhdfe, fixest or none")
	f.StringVar(&o.se, "se", "", "iid or robust, to override clustering")
	f.StringVar(&o.panel, "correct-bias", "", "EXPORTER,IMPORTER,PERIOD columns: add the Weidner–Zylkin bias correction")
	f.Float64Var(&o.tol, "tol", 1e-10, "stop when the deviance changes by less than this part")
	f.IntVar(&o.threads, "threads", 0, "threads (0: all processors); the result is the same digits at any number")
	f.IntVar(&o.maxIter, "max-iter", 500, "iterations before the fit counts as not converged")
	f.BoolVar(&o.dropSingletons, "drop-singletons", false, "leave out rows that are alone in one of their groups, as ppmlhdfe does")
	f.BoolVar(&o.keepSeparated, "keep-separated", false, "do not look for separated rows")
	f.StringVar(&o.fitted, "fitted", "", "write row, cause and fitted value of every row to this CSV file")
	f.StringVar(&o.effects, "effects", "", "write the recovered fixed effects to this CSV file")
	f.StringVar(&o.format, "format", "text", "text or json")
	for _, flag := range []string{"data", "formula"} {
		_ = c.MarkFlagRequired(flag)
	}
	return c
}

func (o *gravityFit) run(c *cobra.Command) error {
	if err := checkFormat(o.format); err != nil {
		return err
	}
	opt := gravity.Options{
		Tol: o.tol, Threads: o.threads, MaxIter: o.maxIter, DropSingletons: o.dropSingletons, KeepSeparated: o.keepSeparated,
		IID: o.se == "iid", Robust: o.se == "robust", Progress: fitProgress(c.ErrOrStderr()),
	}
	var err error
	if opt.SSC, err = gravity.ParseSSC(o.ssc); err != nil {
		return badInput(err)
	}
	if o.se != "" && o.se != "iid" && o.se != "robust" {
		return badInput(fmt.Errorf("--se %q; iid or robust", o.se))
	}
	formula, err := gravity.ParseFormula(o.formula)
	if err != nil {
		return badInput(err)
	}
	frame, err := o.read(c.Context(), formula)
	if err != nil {
		return err
	}
	problem, err := frame.Problem(formula, gravity.Spec{Weights: o.weights, Offset: o.offset, Clusters: o.cluster})
	if err != nil {
		return badInput(err)
	}
	result, err := gravity.Fit(c.Context(), problem, opt)
	if err != nil {
		return badInput(err)
	}
	corrected, err := o.correct(frame, result)
	if err != nil {
		return badInput(err)
	}
	if err := o.write(frame, result); err != nil {
		return err
	}
	if o.format == "json" {
		return printJSON(c.OutOrStdout(), o.report(result, corrected))
	}
	return o.print(c.OutOrStdout(), result, corrected)
}

// read reads the columns that any part of the command names, and filters.
func (o *gravityFit) read(ctx context.Context, formula *gravity.Formula) (*gravity.Frame, error) {
	set := make(map[string]bool)
	for _, src := range []string{o.weights, o.offset, o.where} {
		if src == "" {
			continue
		}
		e, err := gravity.ParseExpr(src)
		if err != nil {
			return nil, badInput(err)
		}
		e.Columns(set)
	}
	for _, src := range []string{o.cluster, o.panel} {
		if src == "" {
			continue
		}
		list, err := gravity.ParseFactors(src)
		if err != nil {
			return nil, badInput(err)
		}
		for _, combination := range list {
			for _, e := range combination {
				e.Columns(set)
			}
		}
	}
	for _, name := range formula.Columns() {
		set[name] = true
	}
	frame, err := readColumns(ctx, o.data, sortedKeys(set))
	if err != nil || o.where == "" {
		return frame, err
	}
	rows := frame.Rows()
	if frame, err = frame.Where(o.where); err != nil {
		return nil, badInput(err)
	}
	if frame.Rows() == 0 {
		return nil, badInput(fmt.Errorf("--where %q holds for none of the %d rows", o.where, rows))
	}
	return frame, nil
}

// correct adds the bias correction if asked.
func (o *gravityFit) correct(frame *gravity.Frame, result *gravity.Result) ([]gravity.Corrected, error) {
	if o.panel == "" {
		return nil, nil
	}
	list, err := gravity.ParseFactors(o.panel)
	if err != nil {
		return nil, err
	}
	d, err := frame.Factors(list)
	if err != nil {
		return nil, err
	}
	if len(d) != 3 {
		return nil, fmt.Errorf("--correct-bias %q; give three columns: exporter,importer,period", o.panel)
	}
	return result.CorrectBias(gravity.Panel{Exporter: d[0], Importer: d[1], Period: d[2]})
}

// patienceSeconds is how long a fit is silent; short ones stay so.
const patienceSeconds = 3

// fitProgress reports the iterations of a long fit.
func fitProgress(w io.Writer) func(gravity.Iteration) {
	start := time.Now()
	return func(i gravity.Iteration) {
		if spent := time.Since(start).Seconds(); spent > patienceSeconds {
			fmt.Fprintf(w, "iteration %d: deviance %.8g, change %.2g, %.0f s\n", i.N, i.Deviance, i.Change, spent)
		}
	}
}
