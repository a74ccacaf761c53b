package gdelt

import (
	"bytes"
	"strings"
	"testing"

	"github.com/comity-project/comity"
)

func TestWriteHasGDELTsColumnsFirst(t *testing.T) {
	if Columns[0] != "GLOBALEVENTID" || Columns[60] != "SOURCEURL" {
		t.Fatalf("the 61 columns of GDELT 2.0 do not come first: %q … %q", Columns[0], Columns[60])
	}
	e := comity.Event{Source: "USA", Target: "IND", Type: comity.Sanction, CAMEO: "163", Quad: 4, Goldstein: "-8", Status: comity.Happened,
		Date: comity.OnDay(comity.Date{Year: 2025, Month: 8, Day: 27})}
	var out bytes.Buffer
	if err := Write(&out, []comity.Brief{{URL: "https://example.org/a", Published: comity.Date{Year: 2025, Month: 8, Day: 28}, Events: []comity.Event{e}}}); err != nil {
		t.Fatal(err)
	}
	f := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\t")
	if len(f) != len(Columns) {
		t.Fatalf("%d columns, want %d", len(f), len(Columns))
	}
	want := map[string]string{"SQLDATE": "20250827", "MonthYear": "202508", "Actor1CountryCode": "USA", "Actor2Name": "INDIA", "EventCode": "163", "EventRootCode": "16",
		"QuadClass": "4", "GoldsteinScale": "-8", "AvgTone": "", "DATEADDED": "20250828", "SOURCEURL": "https://example.org/a", "Status": "happened"}
	for k, c := range Columns {
		if w, ok := want[c]; ok && f[k] != w {
			t.Errorf("%s = %q, want %q", c, f[k], w)
		}
	}
}
