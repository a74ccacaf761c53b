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
