package pack

import (
	"strings"
	"testing"
)

// Every row of the pack names where it was read.
func TestEveryRowHasASource(t *testing.T) {
	p, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range p.Book.Series() {
		for _, o := range p.Book.Observations(s) {
			for _, w := range o.Witnesses {
				n++
				if !strings.HasPrefix(w.Source, "http") {
					t.Errorf("%v %v: source %q", s, o.Period, w.Source)
				}
			}
		}
	}
	if n < 1000 || len(p.Measures) < 100 || len(p.Incidents) < 100 {
		t.Errorf("%d witnesses, %d measures, %d incidents", n, len(p.Measures), len(p.Incidents))
	}
	for _, m := range p.Measures {
		if !strings.HasPrefix(m.URL, "http") || m.InForce.IsZero() && m.Announced.IsZero() && m.Ended.IsZero() {
			t.Errorf("measure %+v has no source or no date", m)
		}
	}
	for _, i := range p.Incidents {
		if !strings.HasPrefix(i.URL, "http") || i.Date.IsZero() || i.Source == "" {
			t.Errorf("incident %+v has no source, date or actor", i)
		}
	}
	for _, id := range p.IDs {
		if len(id.SHA256) != 64 || id.Version == "" {
			t.Errorf("pack id %+v", id)
		}
	}
}

// What what-ifs rest on is whole, sourced and hashed.
func TestModels(t *testing.T) {
	m, err := EmbeddedModels()
	if err != nil {
		t.Fatal(err)
	}
	b := m.Baseline
	total := 0.0
	for _, v := range b.Trade {
		total += v
	}
	if len(b.Economies) != 194 || b.Year != 2023 || b.Domestic || total != 21_749_188 {
		t.Errorf("baseline of %d economies, %d, %g million", len(b.Economies), b.Year, total)
	}
	if !strings.Contains(b.Licence, "Etalab") || !strings.Contains(b.Source, "BACI") || !strings.Contains(strings.Join(b.Notes, " "), "Taiwan") {
		t.Errorf("baseline names %q, %q, %q", b.Source, b.Licence, b.Notes)
	}
	for _, r := range m.Rates {
		if !strings.HasPrefix(r.URL, "https://") || r.Source == "" || r.Public.IsZero() || r.From.IsZero() {
			t.Errorf("rate %+v has no source or no day", r)
		}
	}
	for _, e := range m.Elasticities {
		if !strings.HasPrefix(e.URL, "https://") || e.Source == "" || e.Note == "" {
			t.Errorf("elasticity %+v has no source", e)
		}
	}
	if len(m.IDs) != 3 || len(m.IDs[0].SHA256) != 64 {
		t.Errorf("ids %+v", m.IDs)
	}
}
