package whatif

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/comity-project/comity"
)

// Elasticity is how trade answers to duties, in percent per percent of (1 + rate), with its source.
type Elasticity struct {
	ID      string
	Horizon Horizon
	// Customs is how customs values fall at given prices.
	Customs float64
	// Theta is the trade elasticity of the full equilibrium, σ − 1; 0 where the model has none, since customs values that fall by less than
	// one for one leave no substitution to solve for.
	Theta     float64
	Low, High float64 // 90 % band of Customs
	Source    string
	URL       string
	Note      string
}

const elasticityColumns = "id,horizon,customs,theta,low,high,source,source_url,note"

// ReadElasticities reads the table of elasticities.
func ReadElasticities(r io.Reader, name string) ([]Elasticity, error) {
	var list []Elasticity
	err := rows(r, name, elasticityColumns, func(f []string) error {
		e := Elasticity{ID: f[0], Horizon: Horizon(f[1]), Source: f[6], URL: f[7], Note: f[8]}
		for _, v := range []struct {
			text string
			into *float64
		}{{f[2], &e.Customs}, {f[3], &e.Theta}, {f[4], &e.Low}, {f[5], &e.High}} {
			if v.text == "" {
				continue
			}
			var err error
			if *v.into, err = strconv.ParseFloat(v.text, 64); err != nil {
				return fmt.Errorf("%w: %q is not a number", comity.ErrInput, v.text)
			}
		}
		if !(0 < e.Low && e.Low <= e.Customs && e.Customs <= e.High) {
			return fmt.Errorf("%w: the band %g to %g does not hold %g", comity.ErrInput, e.Low, e.High, e.Customs)
		}
		list = append(list, e)
		return nil
	})
	return list, err
}

// rows reads a CSV file with the given header and hands each row on.
func rows(r io.Reader, name, columns string, take func([]string) error) error {
	in := csv.NewReader(r)
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if got := strings.Join(header, ","); got != columns {
		return fmt.Errorf("%s:1: %w: columns are %s, not %s", name, comity.ErrInput, got, columns)
	}
	for {
		row, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := take(row); err != nil {
			line, _ := in.FieldPos(0)
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
}

// pick finds an elasticity by name, or reads one that the user gives as a number or a band low..high.
func pick(table []Elasticity, text string, h Horizon) (Elasticity, error) {
	var names []string
	for _, e := range table {
		if e.ID == text || text == "" && e.Horizon == h {
			return e, nil
		}
		names = append(names, e.ID)
	}
	low, high, band := strings.Cut(text, "..")
	lo, err := strconv.ParseFloat(low, 64)
	hi := lo
	if band && err == nil {
		hi, err = strconv.ParseFloat(high, 64)
	}
	if err != nil || !(lo > 0 && hi >= lo) || math.IsInf(hi, 1) {
		return Elasticity{}, fmt.Errorf("%w: elasticity %q; allowed are %s, a number above zero like 0.9, or a 90 %% band like 0.6..1.2", comity.ErrInput, text, strings.Join(names, ", "))
	}
	e := Elasticity{ID: text, Horizon: h, Customs: math.Sqrt(lo * hi), Low: lo, High: hi, Source: "given with the scenario"}
	if e.Customs > 1 {
		e.Theta = e.Customs - 1
	}
	return e, nil
}

// quantile is the value below which the elasticity lies with probability p: a log-normal on either side of the estimate, whose 5 and 95 %
// points are Low and High.
func (e *Elasticity) quantile(p float64) float64 {
	z := math.Sqrt2 * math.Erfinv(2*p-1)
	side := e.High
	if z < 0 {
		side = e.Low
	}
	return e.Customs * math.Exp(math.Abs(z)/z90*math.Log(side/e.Customs))
}

// z90 is the 95 % point of the standard normal distribution.
const z90 = 1.6448536269514722
