package gravity_test

import (
	"context"
	"fmt"
	"log"
	"math"

	"github.com/comity-project/comity/gravity"
)

// A panel of three economies and two years, estimated with exporter and
// importer effects.
func ExampleFit() {
	f := gravity.NewFrame(12)
	add := func(name string, s gravity.Series) {
		if err := f.Add(name, s); err != nil {
			log.Fatal(err)
		}
	}
	add("exporter", gravity.Texts([]string{"A", "A", "B", "B", "C", "C", "A", "A", "B", "B", "C", "C"}))
	add("importer", gravity.Texts([]string{"B", "C", "A", "C", "A", "B", "B", "C", "A", "C", "A", "B"}))
	add("trade", gravity.Series{Numbers: []float64{8, 2, 7, 3, 1, 4, 9, 5, 6, 4, 3, 5}})
	add("rta", gravity.Series{Numbers: []float64{0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0}})

	formula, err := gravity.ParseFormula("trade ~ rta | exporter + importer")
	if err != nil {
		log.Fatal(err)
	}
	problem, err := f.Problem(formula, gravity.Spec{Clusters: "exporter^importer"})
	if err != nil {
		log.Fatal(err)
	}
	r, err := gravity.Fit(context.Background(), problem, gravity.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range r.Coefs {
		fmt.Printf("%s %.4f (%.4f), %d rows\n", c.Name, c.Value, c.SE, r.N)
	}
	fmt.Printf("fitted %.6g, observed %.6g\n", r.SumFitted, r.SumY)
	// Output:
	// rta 0.9808 (0.0645), 12 rows
	// fitted 57, observed 57
}

// A 50 % tariff of the USA on India in a world of three economies.
func ExampleSolve() {
	w := &gravity.World{
		Names: []string{"USA", "IND", "CHN"},
		Trade: []float64{
			100, 5, 8,
			6, 90, 4,
			12, 7, 150,
		},
	}
	rates := make([]float64, 9)
	rates[1*3+0] = 0.5 // exporter IND, importer USA
	out, err := gravity.Solve(context.Background(), w, gravity.Shock{Tariffs: rates}, gravity.Elasticities{Theta: 4}, gravity.FixedDeficit)
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range out.Economies {
		fmt.Printf("%s exports %+.1f %%, real income %+.2f %%\n", e.Name, 100*(e.ExportsHat-1), 100*(e.RealIncomeHat-1))
	}
	fmt.Println("markets clear to 1e-12:", out.Residual < 1e-12)
	// Output:
	// USA exports -19.0 %, real income -0.26 %
	// IND exports -34.8 %, real income -0.69 %
	// CHN exports +2.6 %, real income +0.10 %
	// markets clear to 1e-12: true
}

// The partial effect of an agreement is exp(b); with θ it becomes a cost ratio.
func ExampleCostChange() {
	d := gravity.CostChange(0.5, 1, 4)
	fmt.Printf("cost ratio %.4f, trade × %.4f\n", d, math.Pow(d, -4))
	// Output: cost ratio 0.8825, trade × 1.6487
}

// The tariff on one partner falls from 10 % to zero.
func ExampleProductMarket() {
	o, err := gravity.ProductMarket{
		Name: "steel", Imports: 1000, Others: 3000, Rate0: 0.1, OtherRate: 0.1, Demand: 1.5, Substitution: 1.5,
	}.Solve()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("creation %.2f, diversion %.2f\n", o.Creation, o.Diversion)
	// Output: creation 136.36, diversion 102.27
}
