package gravity

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func smallFrame(t testing.TB) *Frame {
	t.Helper()
	f := NewFrame(4)
	for name, s := range map[string]Series{
		"trade": {Numbers: []float64{10, 0, 5, 7}}, "dist": {Numbers: []float64{1, 10, 100, math.NaN()}},
		"year": {Numbers: []float64{1990, 1990, 1994, 1994}}, "rta": {Numbers: []float64{0, 1, 1, 0}},
		"exporter": Texts([]string{"USA", "CAN", "USA", ""}), "importer": Texts([]string{"USA", "USA", "CAN", "CAN"}),
	} {
		if err := f.Add(name, s); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

func TestProblem(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		formula string
		names   []string
		values  [][]float64
		effects []string
	}{
		{"trade ~ rta", []string{"rta"}, [][]float64{{0, 1, 1, 0}}, nil},
		{"trade~log(dist)+rta|exporter^year+importer^year", []string{"log(dist)", "rta"},
			[][]float64{{0, math.Log(10), math.Log(100), nan}, {0, 1, 1, 0}}, []string{"exporter^year", "importer^year"}},
		{"trade ~ rta:year", []string{"rta:year"}, [][]float64{{0, 1990, 1994, 0}}, nil},
		{"trade ~ rta*year", []string{"rta", "year", "rta:year"}, [][]float64{{0, 1, 1, 0}, {1990, 1990, 1994, 1994}, {0, 1990, 1994, 0}}, nil},
		{"trade ~ (exporter != importer) + exporter == importer", []string{"(exporter!=importer)", "(exporter==importer)"},
			[][]float64{{0, 1, 1, nan}, {1, 0, 0, nan}}, nil},
		{"trade ~ (year == 1990):rta", []string{"(year==1990):rta"}, [][]float64{{0, 1, 0, 0}}, nil},
		{"trade ~ i(year)", []string{"year::1990", "year::1994"}, [][]float64{{1, 1, 0, 0}, {0, 0, 1, 1}}, nil},
		{"trade ~ i(year, rta, ref = 1990)", []string{"year::1994:rta"}, [][]float64{{0, 0, 1, 0}}, nil},
		{"trade ~ I(rta * 2 + 1)", []string{"I(((rta*2)+1))"}, [][]float64{{1, 3, 3, 1}}, nil},
		{"trade ~ 1 | ifelse(exporter == importer, exporter, 'inter')", nil, nil, []string{`ifelse((exporter==importer),exporter,"inter")`}},
		{"trade ~ rta | 0", []string{"rta"}, [][]float64{{0, 1, 1, 0}}, nil},
		{"trade ~ rta - 1", []string{"rta"}, [][]float64{{0, 1, 1, 0}}, nil},
	} {
		t.Run(c.formula, func(t *testing.T) {
			f, err := ParseFormula(c.formula)
			if err != nil {
				t.Fatal(err)
			}
			p, err := smallFrame(t).Problem(f, Spec{})
			if err != nil {
				t.Fatal(err)
			}
			var names, effects []string
			var values [][]float64
			for _, x := range p.X {
				names, values = append(names, x.Name), append(values, x.Values)
			}
			for _, e := range p.Effects {
				effects = append(effects, e.Name)
			}
			if d := cmp.Diff(c.names, names); d != "" {
				t.Errorf("names (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.values, values, cmpopts.EquateNaNs()); d != "" {
				t.Errorf("values (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.effects, effects); d != "" {
				t.Errorf("effects (-want +got):\n%s", d)
			}
		})
	}
}

func TestWhere(t *testing.T) {
	for condition, want := range map[string]int{
		"year >= 1990":                            4,
		"year == 1990 && exporter != importer":    1,
		`exporter == "USA" || importer == 'CAN'`:  3,
		"exporter != importer":                    2, // the missing exporter cannot be told
		"!(year == 1990)":                         2,
		"year in (1986, 1994) & rta == 1":         1,
		`exporter not in ("USA")`:                 1,
		"is_missing(dist) | is_missing(exporter)": 1,
		"sum(trade, year) > 11":                   2,
		"log(dist) > 0":                           2,
		"-rta + 2 ^ 2 * 3 / 4 - 1 == 2":           2,
		`year == "1990"`:                          2,
		`"1990" == year`:                          2,
		`year in ("1990", 1991)`:                  2,
		"exporter == 842":                         0,
		`year == "x"`:                             -1,
		"year >= 1990 and":                        -1,
		"exporter > 3":                            -1,
		"foo == 1":                                -1,
		"exporter":                                -1,
		strings.Repeat("(", 500) + strings.Repeat(")", 500): -1,
	} {
		f, err := smallFrame(t).Where(condition)
		got := -1
		if err == nil {
			got = f.Rows()
		}
		if got != want {
			t.Errorf("%.60s: %d rows (%v), want %d", condition, got, err, want)
		}
	}
}

func TestBadFormulas(t *testing.T) {
	for formula, want := range map[string]string{
		"trade":                       `expected "~", found "the end" at position 6`,
		"trade ~ rta + unknown":       `no column "unknown"`,
		"trade ~ exporter":            `exporter is text ("USA" at row 1); a regression needs numbers`,
		"trade ~ rta | exporter year": `unexpected "year" at position 24`,
		"trade ~ rta / 2":             "put arithmetic inside I(…)",
		"trade ~ log(rta)":            "log(rta) is -Inf at row 1",
		"trade ~ rta | year + year":   "effect year is given twice",
		"trade ~ i(year, ref = 2000)": "no such level",
		"trade ~ frobnicate(rta)":     "no function frobnicate",
		"trade ~ rta | exporter^\"":   "not closed",
		"trade ~ rta ? year":          "unexpected '?' at position 13",
	} {
		f, err := ParseFormula(formula)
		if err == nil {
			_, err = smallFrame(t).Problem(f, Spec{})
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", formula, err, want)
		}
	}
}

// FuzzFormula: whatever is typed, there is a problem or an error, no panic.
func FuzzFormula(f *testing.F) {
	for _, s := range []string{"trade ~ rta | exporter^year", "trade ~ i(year, rta, ref=1990) * log(dist)", "year in (1, 2) && !rta", "a ~ b:c - 1 | 0", "`odd name` == \"x\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		frame := smallFrame(t)
		if formula, err := ParseFormula(s); err == nil {
			formula.Columns()
			_, _ = frame.Problem(formula, Spec{})
		}
		_, _ = frame.Where(s)
		if list, err := ParseFactors(s); err == nil {
			_, _ = frame.Factors(list)
		}
	})
}
