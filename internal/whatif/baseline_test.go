package whatif

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/comity-project/comity"
)

// The same trade in every layout is the same baseline.
func TestReadBaselineLayouts(t *testing.T) {
	for name, text := range map[string]string{
		"BACI":     "t,i,j,k,v,q\n2023,699,842,010121,1000,1\n2023,699,842,010129,500,NA\n2023,842,699,010121,2000,3\n2023,490,842,010121,7,1\n2023,842,490,1,8,1\n",
		"ITPD-E":   "exporter_iso3,importer_iso3,year,industry_id,trade\nIND,USA,2023,1,1\nIND,USA,2023,2,0.5\nUSA,IND,2023,1,2\nTWN,USA,2023,1,0.007\nUSA,TWN,2023,1,0.008\n",
		"dollars":  "exporter,importer,value\nIND,USA,1500000\nUSA,IND,2000000\nTWN,USA,7000\nUSA,TWN,8000\n",
		"millions": "\ufeffImporter,Exporter,value_musd\nUSA,IND,1.5\nIND,USA,2\nUSA,TWN,0.007\nTWN,USA,0.008\n",
	} {
		b, err := ReadBaseline(strings.NewReader(text), name, 0)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := map[comity.Economy]float64{}
		for i, e := range b.Economies {
			got[e] = b.exports(i)
		}
		if diff := cmp.Diff(map[comity.Economy]float64{"IND": 1.5, "USA": 2.008, "TWN": 0.007}, got, cmpopts.EquateApprox(1e-12, 0)); diff != "" {
			t.Errorf("%s: exports (-want +got):\n%s", name, diff)
		}
		if b.Domestic {
			t.Errorf("%s: domestic sales found", name)
		}
	}
}

func TestReadBaselineKeepsHomeSales(t *testing.T) {
	b, err := ReadBaseline(strings.NewReader("exporter,importer,value_musd\nIND,IND,10\nIND,USA,1\nUSA,USA,20\nUSA,IND,2\nFRA,USA,1\n"), "b.csv", 0)
	if err != nil {
		t.Fatal(err)
	}
	if !b.Domestic || b.Trade[0] != 10 || len(b.Notes) != 1 || !strings.Contains(b.Notes[0], "France") {
		t.Errorf("baseline %+v", b)
	}
}

func TestReadBaselineRefuses(t *testing.T) {
	for _, c := range []struct {
		name, text string
		year       int
		want       string
	}{
		{"empty", "", 0, "b.csv: bad input: no header"},
		{"columns", "a,b\n1,2\n", 0, "b.csv:1: bad input: columns are a,b; known are i,j,v"},
		{"economy", "exporter,importer,value\nINX,USA,1\n", 0, `b.csv:2: bad input: "INX" is not an economy`},
		{"negative", "exporter,importer,value\nIND,USA,-1\n", 0, `b.csv:2: bad input: value "-1"`},
		{"years", "exporter,importer,year,value\nIND,USA,2022,1\nUSA,IND,2023,1\n", 0, "b.csv:3: bad input: years 2022 and 2023"},
		{"no such year", "exporter,importer,year,value\nIND,USA,2022,1\n", 2020, "b.csv: bad input: no trade between two economies in 2020"},
		{"ragged", "exporter,importer,value\nIND,USA\n", 0, "b.csv: bad input: record on line 2"},
	} {
		_, err := ReadBaseline(strings.NewReader(c.text), "b.csv", c.year)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want %q", c.name, err, c.want)
		}
	}
}

func FuzzReadBaseline(f *testing.F) {
	f.Add("exporter,importer,value\nIND,USA,1\nUSA,IND,2\n")
	f.Add("t,i,j,k,v,q\n2023,699,842,010121,1000,1\n")
	f.Fuzz(func(t *testing.T, text string) {
		b, err := ReadBaseline(strings.NewReader(text), "b.csv", 0)
		if err != nil {
			return
		}
		for i := range b.Economies {
			if !(b.exports(i) > 0) {
				t.Errorf("%s sells %g", b.Economies[i], b.exports(i))
			}
		}
	})
}
