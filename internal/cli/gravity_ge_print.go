package cli

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"

	"github.com/comity-project/comity/gravity"
)

// geReport is the JSON of an equilibrium.
type geReport struct {
	Theta       float64          `json:"theta"`
	Psi         float64          `json:"psi"`
	Closure     string           `json:"closure"`
	Conditional bool             `json:"conditional"`
	Residual    float64          `json:"residual"`
	Iterations  int              `json:"iterations"`
	Economies   named[geEconomy] `json:"economies"`
}

type geEconomy struct {
	W          number `json:"w_hat"`
	P          number `json:"P_hat"`
	E          number `json:"E_hat"`
	Output     number `json:"Y_hat"`
	Quantity   number `json:"Q_hat"`
	RealIncome number `json:"real_income_hat"`
	RealWage   number `json:"real_wage_hat"`
	Terms      number `json:"terms_of_trade_hat"`
	Exports    number `json:"exports_hat"`
	Imports    number `json:"imports_hat"`
	Domestic   number `json:"domestic_hat"`
	Revenue    number `json:"tariff_revenue"`
	Revenue0   number `json:"tariff_revenue_before"`
	Deficit    number `json:"deficit"`
	Creation   number `json:"trade_creation"`
	Diversion  number `json:"trade_diversion"`
	Price      number `json:"price_effect"`
}

func (o *gravityGE) report(out *gravity.Outcome) geReport {
	r := geReport{Theta: o.theta, Psi: o.psi, Closure: out.Closure.String(), Conditional: o.conditional, Residual: out.Residual, Iterations: out.Iterations}
	effects := out.Effects()
	for i, e := range out.Economies {
		r.Economies.add(e.Name, geEconomy{
			number(e.PriceHat), number(e.PriceIndexHat), number(e.ExpenditureHat), number(e.OutputHat), number(e.QuantityHat),
			number(e.RealIncomeHat), number(e.RealWageHat), number(e.TermsOfTrade),
			number(e.ExportsHat), number(e.ImportsHat), number(e.DomesticHat), number(e.Revenue1), number(e.Revenue0), number(e.Deficit),
			number(effects[i].Creation), number(effects[i].Diversion), number(effects[i].Price),
		})
	}
	return r
}

// print writes an equilibrium for people, changes in percent.
func (o *gravityGE) print(w io.Writer, out *gravity.Outcome) error {
	kind := "general equilibrium, deficits " + out.Closure.String()
	if o.conditional {
		kind = "conditional equilibrium: outputs and expenditures held"
	}
	fmt.Fprintf(w, "%s, theta %g, psi %g; changes in percent, revenue in the unit of trade\n", kind, o.theta, o.psi)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tprice\tconsumer prices\texpenditure\treal income\texports\timports\tdomestic sales\ttariff revenue\t")
	for _, e := range out.Economies {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%.6g\t\n", e.Name, percent(e.PriceHat), percent(e.PriceIndexHat), percent(e.ExpenditureHat),
			percent(e.RealIncomeHat), percent(e.ExportsHat), percent(e.ImportsHat), percent(e.DomesticHat), e.Revenue1)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if o.conditional {
		fmt.Fprintln(w, "incomes are held: compare economies by real income, read welfare off a full equilibrium only")
	}
	_, err := fmt.Fprintf(w, "residual of market clearing %.1e after %d rounds\n", out.Residual, out.Iterations)
	return err
}

// percent writes a hat as a change.
func percent(hat float64) string {
	if math.IsNaN(hat) || math.IsInf(hat, 0) {
		return "–"
	}
	return fmt.Sprintf("%+.4f", 100*(hat-1))
}
