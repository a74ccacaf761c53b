package polecat

import (
	"bytes"
	"strings"
	"testing"

	"github.com/comity-project/comity"
)

func TestWriteKeepsEveryRowAsWideAsTheHeader(t *testing.T) {
	e := comity.Event{Source: "CHN", Target: "WTO", Type: comity.Accuse, CAMEO: "114", Quad: 3, Goldstein: "-2", Status: comity.Happened}
	e.Quote = "China\tcomplained\nto the WTO"
	var out bytes.Buffer
	if err := Write(&out, []comity.Brief{{ID: "s1", Published: comity.Date{Year: 2025, Month: 4, Day: 2}, Events: []comity.Event{e}}}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want a header and a row", len(lines))
	}
	for _, line := range lines {
		if n := strings.Count(line, "\t") + 1; n != len(Columns) {
			t.Errorf("%d columns, want %d: %q", n, len(Columns), line)
		}
	}
	f := strings.Split(lines[1], "\t")
	for name, want := range map[string]string{"Event ID": "s1-1", "Actor Name": "China", "Actor Country": "CHN", "Recipient Name": "WTO", "Recipient Country": "", "Quote": "China complained to the WTO", "Publication Date": "2025-04-02"} {
		for k, c := range Columns {
			if c == name && f[k] != want {
				t.Errorf("%s = %q, want %q", name, f[k], want)
			}
		}
	}
}
