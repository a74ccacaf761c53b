package whatif

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
)

func TestReadScenario(t *testing.T) {
	s, err := ReadScenario(strings.NewReader(`
scenario: a deal
horizon: long
elasticity: 0.6..1.2
equilibrium: full
closure: share
baseline: 2023
as_of: 2026-03-01
measures:
  - importer: usa
    exporter: IND
    from: 50 %
    to: 18%
    effective_from: 33.6%
    exempt: 40%
    announced: 2026-02-02
    in_force: 2026-02-07
    until: 2027-02-07
  - {importer: USA, exporter: IND, product: steel, share: 3%, to: 0%}
`), "deal.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if s.Name != "a deal" || s.Horizon != LongRun || !s.Full || s.Closure.String() != "share" || s.Baseline != 2023 || s.AsOf.String() != "2026-03-01" {
		t.Errorf("scenario %+v", s)
	}
	m := s.Measures[0]
	got := []any{m.Importer, m.Exporter, *m.From, m.To, *m.EffectiveFrom, *m.Exempt, m.Announced.String(), m.InForce.String(), m.Until.String(), s.Measures[1].Product, *s.Measures[1].Share}
	want := []any{comity.Economy("USA"), comity.Economy("IND"), 0.5, 0.18, 0.336, 0.4, "2026-02-02", "2026-02-07", "2027-02-07", "steel", 0.03}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Every refusal is one line that names the file, the key and what is allowed.
func TestReadScenarioRefuses(t *testing.T) {
	measure := func(text string) string {
		return "measures:\n  - importer: USA\n    exporter: IND\n    to: 50%\n" + text
	}
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "scenari: x\n" + measure(""), `s.yaml:1: bad input: unknown key "scenari"; allowed are scenario, horizon`},
		{"unknown key in a measure", measure("    rate: 5%\n"), `s.yaml:5: bad input: unknown key "rate"; allowed in a measure are importer, exporter`},
		{"twice the same key", "horizon: 1y\nhorizon: long\n" + measure(""), `s.yaml:2: bad input: mapping key "horizon" already defined at line 1`},
		{"not YAML", "measures: [", "s.yaml:1: bad input: "},
		{"a list for a value", "horizon: [1y]\n" + measure(""), "s.yaml:1: bad input: a value of the wrong kind"},
		{"two documents", measure("") + "---\nhorizon: 1y\n", "s.yaml: bad input: more than one document"},
		{"empty", "", "s.yaml: bad input: no measures"},
		{"unknown economy", "measures:\n  - {importer: USB, exporter: IND, to: 5%}\n", `s.yaml: measures[1]: importer: bad input: "USB" is not an economy`},
		{"no percent", measure("    from: 2.4\n"), `s.yaml: measures[1]: from: bad input: rate "2.4" has no sign of percent`},
		{"negative", measure("    from: -2%\n"), `between 0% and 1000%`},
		{"no rate", "measures:\n  - {importer: USA, exporter: IND}\n", "s.yaml: measures[1]: to: bad input: missing"},
		{"horizon", "horizon: 2y\n" + measure(""), `s.yaml: horizon: bad input: horizon "2y"; allowed are 1y and long`},
		{"closure", "closure: open\n" + measure(""), `closure "open"; known are fixed`},
		{"equilibrium", "equilibrium: partial\n" + measure(""), `"partial"; allowed are conditional and full`},
		{"dates out of order", measure("    in_force: 2026-02-07\n    until: 2026-01-01\n"), "s.yaml: measures[1]: bad input: until 2026-01-01 is not after in_force 2026-02-07"},
		{"announced too late", measure("    announced: 2026-03-01\n    in_force: 2026-02-07\n"), "announced 2026-03-01 is after in_force 2026-02-07"},
		{"not a day", measure("    in_force: 7 February\n"), `in_force: bad input: "7 February" is not a day`},
		{"overlap", measure("") + "  - {importer: USA, exporter: IND, to: 18%}\n", "s.yaml: measures[2]: bad input: overlaps s.yaml: measures[1]"},
		{"share without product", measure("    share: 5%\n"), "a share without a product"},
		{"the world levies nothing", "measures:\n  - {importer: WLD, exporter: IND, to: 5%}\n", "the importer is WLD"},
	} {
		_, err := ReadScenario(strings.NewReader(c.text), "s.yaml")
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v; want one line with %q", c.name, err, c.want)
		}
	}
}

func TestMeasuresInTurnDoNotOverlap(t *testing.T) {
	s, err := ReadScenario(strings.NewReader(`measures:
  - {importer: USA, exporter: IND, from: 10%, to: 25%, in_force: 2025-08-07, until: 2025-08-27}
  - {importer: USA, exporter: IND, from: 10%, to: 50%, in_force: 2025-08-27}
`), "s.yaml")
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.on()
	if err != nil || len(list) != 1 || list[0].To != 0.5 {
		t.Errorf("the last measure in force is %v (%v), want that of 50 %%", list, err)
	}
	s.On = comity.Date{Year: 2025, Month: 8, Day: 10}
	if list, err = s.on(); err != nil || len(list) != 1 || list[0].To != 0.25 {
		t.Errorf("on 10 August %v (%v), want that of 25 %%", list, err)
	}
	s.On = comity.Date{Year: 2025, Month: 1, Day: 1}
	if list, err = s.on(); err == nil {
		t.Errorf("in January %v, want an error", list)
	}
}

func TestParseTariff(t *testing.T) {
	m, err := ParseTariff("USA:IND:drugs=50%->18 %")
	if err != nil || m.Importer != "USA" || m.Exporter != "IND" || m.Product != "drugs" || *m.From != 0.5 || m.To != 0.18 {
		t.Errorf("ParseTariff = %+v, %v", m, err)
	}
	for _, bad := range []string{"", "USA=50%", "USA:IND", "USA:IND=", "USA:IND=50", "USA:IND=x%", "USA:IND=NaN%", "USA:IND=1->2%", "USA:XXX=5%", "USA:IND=2000%"} {
		if m, err := ParseTariff(bad); err == nil {
			t.Errorf("ParseTariff(%q) = %+v", bad, m)
		}
	}
}

func TestRatesAreExact(t *testing.T) {
	for text, want := range map[string]float64{"2.4%": 0.024, "33.6 %": 0.336, "0%": 0, "7.5%": 0.075, "1e1%": 0.1} {
		if got, err := ParseRate(text); err != nil || got != want {
			t.Errorf("ParseRate(%q) = %v, %v", text, got, err)
		}
	}
}

func FuzzReadScenario(f *testing.F) {
	f.Add("measures:\n  - {importer: USA, exporter: IND, to: 50%}\n")
	f.Add("horizon: long\nmeasures:\n  - importer: USA\n    exporter: IND\n    from: 2.4%\n    to: 50%\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ReadScenario(strings.NewReader(text), "s.yaml")
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("more than one line: %v", err)
			}
			return
		}
		if err := s.Check(); err != nil {
			t.Errorf("read, and then refused: %v", err)
		}
	})
}
