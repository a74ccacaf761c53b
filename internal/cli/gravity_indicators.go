package cli

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity/gravity"
)

type gravityIndicators struct {
	data, exporter, importer, product, value, where, format string
}

func gravityIndicatorsCommand() *cobra.Command {
	var o gravityIndicators
	c := &cobra.Command{
		Use:   "indicators --data FILE",
		Short: "Compute trade indicators from product data",
		Long: `Compute revealed comparative advantage (Balassa), concentration (Herfindahl–Hirschman) of products and partners, intra-industry trade
(Grubel–Lloyd), trade intensity, complementarity and export similarity (Finger–Kreinin). The world is the economies in the file; rows of the
same pair and product are added up. Domestic sales (exporter = importer) are left out.

EXIT STATUS
  0  the indicators are printed
  2  the data or the command line are wrong`,
		Example: `  comity gravity indicators --data trade.csv --where 'year == 2016'
  comity gravity indicators --data trade.csv --exporter Origin --importer Destination --product Product --value Euros --format json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c) },
	}
	f := c.Flags()
	f.StringVar(&o.data, "data", "", "CSV (gzip too) or Parquet file")
	f.StringVar(&o.exporter, "exporter", "exporter", "column of the exporter")
	f.StringVar(&o.importer, "importer", "importer", "column of the importer")
	f.StringVar(&o.product, "product", "product", "column of the product")
	f.StringVar(&o.value, "value", "value", "column of the value")
	f.StringVar(&o.where, "where", "", "keep only rows for which this holds")
	f.StringVar(&o.format, "format", "text", "text or json")
	_ = c.MarkFlagRequired("data")
	return c
}

func (o *gravityIndicators) run(c *cobra.Command) error {
	if err := checkFormat(o.format); err != nil {
		return err
	}
	trade, err := o.read(c)
	if err != nil {
		return badInput(err)
	}
	r := indicators(trade)
	if o.format == "json" {
		return printJSON(c.OutOrStdout(), r)
	}
	return r.print(c.OutOrStdout())
}

func (o *gravityIndicators) read(c *cobra.Command) (*gravity.ProductTrade, error) {
	set := map[string]bool{o.exporter: true, o.importer: true, o.product: true, o.value: true}
	if o.where != "" {
		e, err := gravity.ParseExpr(o.where)
		if err != nil {
			return nil, err
		}
		e.Columns(set)
	}
	f, err := readColumns(c.Context(), o.data, sortedKeys(set))
	if err != nil {
		return nil, err
	}
	if o.where != "" {
		if f, err = f.Where(o.where); err != nil {
			return nil, err
		}
	}
	if f.Rows() == 0 {
		return nil, fmt.Errorf("%s: no rows to compute from", o.data)
	}
	var s [4]gravity.Series
	for i, name := range []string{o.exporter, o.importer, o.product, o.value} {
		if s[i], err = f.Column(name); err != nil {
			return nil, err
		}
	}
	if s[3].IsText() {
		return nil, fmt.Errorf("%s: the column %s holds text (%s)", o.data, o.value, firstText(s[3]))
	}
	economies, pairs := names(s[0], s[1])
	products, product := names(s[2])
	n, k := len(economies), len(products)
	t := &gravity.ProductTrade{Economies: economies, Products: products, Flows: make([]float64, n*n*k)}
	for i, v := range s[3].Numbers {
		a, b, p := pairs[0][i], pairs[1][i], product[0][i]
		switch {
		case a < 0 || b < 0 || p < 0 || math.IsNaN(v):
			return nil, fmt.Errorf("%s: row %d has a missing cell", o.data, i+1)
		case v < 0:
			return nil, fmt.Errorf("%s: row %d: trade %s → %s is negative (%g)", o.data, i+1, economies[a], economies[b], v)
		case a != b:
			t.Flows[(a*n+b)*k+p] += v
		}
	}
	return t, t.Check()
}

// indicatorReport is the JSON of the indicators.
type indicatorReport struct {
	Economies named[economyIndicators] `json:"economies"`
	Pairs     named[pairIndicators]    `json:"pairs"` // exporter-importer
	Products  int                      `json:"products"`
}

type economyIndicators struct {
	RCA         named[number] `json:"rca"`
	RSCA        named[number] `json:"rsca"`
	Products    number        `json:"hhi_product"`
	ProductsN   number        `json:"hhi_product_normalized"`
	Partners    number        `json:"hhi_destination"`
	PartnersN   number        `json:"hhi_destination_normalized"`
	GrubelLloyd number        `json:"grubel_lloyd"`
}

type pairIndicators struct {
	Intensity       number `json:"trade_intensity"`
	Complementarity number `json:"complementarity"`
	Similarity      number `json:"finger_kreinin"`
	GrubelLloyd     number `json:"grubel_lloyd"`
}

func indicators(t *gravity.ProductTrade) indicatorReport {
	n, k := len(t.Economies), len(t.Products)
	r := indicatorReport{Products: k}
	x, m, flows, rca := t.Exports(), t.Imports(), t.Bilateral(), t.RCA()
	for c, name := range t.Economies {
		var e economyIndicators
		for p, product := range t.Products {
			e.RCA.add(product, number(rca[c*k+p]))
			e.RSCA.add(product, number(gravity.SymmetricRCA(rca[c*k+p])))
		}
		h, hn := gravity.Concentration(x[c*k : c*k+k])
		e.Products, e.ProductsN = number(h), number(hn)
		partners := append(append([]float64(nil), flows[c*n:c*n+c]...), flows[c*n+c+1:c*n+n]...)
		h, hn = gravity.Concentration(partners)
		e.Partners, e.PartnersN = number(h), number(hn)
		e.GrubelLloyd = number(gravity.GrubelLloyd(x[c*k:c*k+k], m[c*k:c*k+k]))
		r.Economies.add(name, e)
	}
	intensity, complement, similar := t.Intensity(), t.Complementarity(), t.Similarity()
	for i, from := range t.Economies {
		for j, to := range t.Economies {
			if i != j {
				c := i*n + j
				r.Pairs.add(from+"-"+to, pairIndicators{number(intensity[c]), number(complement[c]), number(similar[c]),
					number(gravity.GrubelLloyd(t.Between(i, j), t.Between(j, i)))})
			}
		}
	}
	return r
}

// print writes the indicators of economies for people; pairs and products are in the JSON.
func (r indicatorReport) print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tHHI products\tHHI partners\tGrubel–Lloyd\tstrongest advantage\tRCA\t")
	for i, name := range r.Economies.keys {
		e := r.Economies.values[i]
		product, best := "–", math.Inf(-1)
		for p, v := range e.RCA.values {
			if float64(v) > best {
				product, best = e.RCA.keys[p], float64(v)
			}
		}
		fmt.Fprintf(t, "%s\t%.4f\t%.4f\t%.4f\t%s\t%.3f\t\n", name, e.Products, e.Partners, e.GrubelLloyd, product, best)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%d products; indices by product and by pair are in --format json\n", r.Products)
	return err
}
