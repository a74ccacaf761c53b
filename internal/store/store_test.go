package store

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/source/table"
)

const rows = `reporter,partner,flow,product,period,value_usd,precision_usd,status,released,published_by,compiler,authority,source_url,yoy_stated,value_native,currency,note
IND,CHN,export,TOTAL,2025-12,2040000000,10000000,provisional,2026-01-15,2026-01-15,Ministry,quoted,https://example.org/a,67.35,,,first print
IND,CHN,export,TOTAL,2025-12,2050000000,10000000,revised,2026-02-16,2026-02-16,Ministry,table,https://example.org/b,,,,
DEU,CHN,import,cars,2025,,,final,,2026-02-20,Destatis,release,https://example.org/c,8.80,170600000000,EUR,
IND,CHN,balance,TOTAL,2025-04/2025-12,-81703123.5,0.1,unknown,,,Ministry,,,,,,
`

func appended(t *testing.T, path string) *Store {
	t.Helper()
	ctx := context.Background()
	s, err := Open(ctx, path, Write)
	if err != nil {
		t.Fatal(err)
	}
	list, err := table.Read(strings.NewReader(rows), "rows.csv")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Append(ctx, Import{Name: "rows.csv", SHA256: "abc", Day: comity.Date{Year: 2026, Month: 3, Day: 1}}, list); err != nil {
		t.Fatal(err)
	}
	return s
}

// What is put in comes out: values with their printed places, vintages in order, dates, witnesses.
func TestObservationsRoundTrip(t *testing.T) {
	s := appended(t, Memory)
	defer s.Close()
	got := s.Observations(comity.Series{Reporter: "IND", Partner: "CHN", Flow: comity.Export, Product: comity.AllProducts})
	want, err := table.Read(strings.NewReader(rows), "rows.csv")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want[:2], got, cmp.AllowUnexported(comity.Period{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for i, text := range []string{"2040000000", "2050000000"} {
		if v := got[i].Witnesses[0].Value.String(); v != text {
			t.Errorf("vintage %d is %s, want %s", i, v, text)
		}
	}
	euros := s.Observations(comity.Series{Reporter: "DEU", Partner: "CHN", Flow: comity.Import, Product: "cars"})
	if len(euros) != 1 || euros[0].Witnesses[0].Currency != "EUR" || euros[0].Witnesses[0].Growth.String() != "8.80" {
		t.Errorf("euros %+v", euros)
	}
	if p := s.Partners("IND", comity.Export); !cmp.Equal(p, []comity.Economy{"CHN"}) {
		t.Errorf("partners %v", p)
	}
	if p := s.Products("DEU", "CHN", comity.Import); !cmp.Equal(p, []string{"cars"}) {
		t.Errorf("products %v", p)
	}
	if n := len(s.Series("CHN", "IND")); n != 2 || s.Err() != nil {
		t.Errorf("%d series, %v", n, s.Err())
	}
}

func TestSameFileTwice(t *testing.T) {
	s := appended(t, Memory)
	defer s.Close()
	err := s.Append(context.Background(), Import{Name: "again.csv", SHA256: "abc"}, nil)
	if !errors.Is(err, ErrTwice) || !strings.Contains(err.Error(), "2026-03-01") {
		t.Errorf("%v", err)
	}
}

// A file that a newer build has written, or whose schema steps were changed, is refused, not guessed at.
func TestVersions(t *testing.T) {
	for _, test := range []struct{ name, sql string }{
		{"newer", `INSERT INTO migrations VALUES (99, '0099_future.sql', 'x')`},
		{"edited", `UPDATE migrations SET sha256 = 'x' WHERE number = 1`},
	} {
		path := filepath.Join(t.TempDir(), "own.duckdb")
		s := appended(t, path)
		if _, err := s.db.Exec(test.sql); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		for _, mode := range []Mode{Read, Write} {
			if _, err := Open(context.Background(), path, mode); !errors.Is(err, comity.ErrVersion) {
				t.Errorf("%s, mode %d: %v", test.name, mode, err)
			}
		}
	}
}

// Two readers share a file; what one import added, the next process sees.
func TestReadersShare(t *testing.T) {
	path := filepath.Join(t.TempDir(), "folder", "own.duckdb")
	if err := appended(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		s, err := Open(context.Background(), path, Read)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if n := len(s.Series("IND", "CHN")); n != 2 {
			t.Errorf("%d series", n)
		}
		if err := s.Append(context.Background(), Import{Name: "x", SHA256: "y"}, nil); err == nil {
			t.Error("a store opened for reading was written to")
		}
	}
}
