package gravity

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// goldPath finds a reference file beside the repository and skips the test
// where the reference files are not there.
func goldPath(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "shared", "gold", "gravity", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no reference data: %v", err)
	}
	return path
}

func goldJSON(t testing.TB, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(goldPath(t, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// goldFrame reads a CSV file, gzipped or not. A column is text if any cell is.
func goldFrame(t testing.TB, name string) *Frame {
	t.Helper()
	file, err := os.Open(goldPath(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			t.Fatal(err)
		}
	}
	records, err := csv.NewReader(r).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	f := NewFrame(len(records) - 1)
	for c, column := range records[0] {
		numbers, texts, isText := make([]float64, f.Rows()), make([]string, f.Rows()), false
		for i, rec := range records[1:] {
			texts[i] = rec[c]
			if numbers[i], err = strconv.ParseFloat(rec[c], 64); err != nil {
				numbers[i], isText = math.NaN(), isText || rec[c] != ""
			}
		}
		s := Series{Numbers: numbers}
		if isText {
			s = Texts(texts)
		}
		if err := f.Add(column, s); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// wantClose fails unless got is within a relative tolerance of want.
func wantClose(t testing.TB, what string, got, want, tol float64) {
	t.Helper()
	if d := math.Abs(got - want); !(d <= tol*math.Abs(want)) && !(got == want) {
		t.Errorf("%s = %.15g, want %.15g (relative difference %.2g, allowed %.0g)", what, got, want, d/math.Abs(want), tol)
	}
}
