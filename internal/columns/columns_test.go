package columns

import (
	"bytes"
	"compress/gzip"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/comity-project/comity/gravity"
)

func write(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.csv")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func zipped(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRead(t *testing.T) {
	const plain = "exporter,value,note\nUSA,1.5,\"a, \"\"b\"\"\"\nIND,,x\nUSA,3000000000,\n"
	want := map[string]gravity.Series{
		"exporter": {Codes: []int32{0, 1, 0}, Levels: []string{"USA", "IND"}},
		"value":    {Numbers: []float64{1.5, math.NaN(), 3e9}},
		"note":     {Codes: []int32{0, 1, -1}, Levels: []string{`a, "b"`, "x"}},
	}
	for name, content := range map[string][]byte{
		"plain":         []byte(plain),
		"gzip":          zipped(t, plain),
		"windows lines": []byte(strings.ReplaceAll(plain, "\n", "\r\n")),
		"byte order":    []byte("\xef\xbb\xbf" + plain),
		"no last line":  []byte(strings.TrimSuffix(plain, "\n")),
		"empty lines":   []byte(strings.ReplaceAll(plain, "\n", "\n\n")),
		"tabs":          []byte("exporter\tvalue\tnote\nUSA\t1.5\t\"a, \"\"b\"\"\"\nIND\tNA\tx\nUSA\t3e9\t\n"),
	} {
		f, err := Read(write(t, content), nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for column, s := range want {
			got, err := f.Column(column)
			if d := cmp.Diff(s, got, cmpopts.EquateNaNs()); err != nil || d != "" {
				t.Errorf("%s: %s (-want +got): %v\n%s", name, column, err, d)
			}
		}
	}
}

func TestReadSome(t *testing.T) {
	f, err := Read(write(t, []byte("a,b,c\n1,x,2\n3,y,4\n")), []string{"c", "a"})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"c", "a"}, f.Names()); d != "" {
		t.Error(d)
	}
}

func TestBadFiles(t *testing.T) {
	for content, want := range map[string]string{
		"":                   "is empty",
		"a,b\n1\n":           "line 2 has 1 fields, the header 2",
		"a,b\n1,2\n3,4,5\n":  "line 3 has 3 fields",
		"a,a\n1,2\n":         `two columns are called "a"`,
		"a,b\n1,\"x\n3,4\n":  "line 2: a quote is not closed",
		"a,b\n1,\"x\"y\n":    "line 2: text after a closing quote",
		"x,b\n1,2\n":         `has no column "a"; it has x, b`,
		"\x1f\x8bnot really": "gzip",
	} {
		_, err := Read(write(t, []byte(content)), []string{"a"})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", content, err, want)
		}
	}
}

// FuzzNumber: a cell is read exactly as strconv reads it.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-1.5", "123456789012345", "1234567890.12345", "1e300", ".5", "5.", "-", "1.2.3", "0.1", "", "NA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := number([]byte(s))
		want, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil {
			if ok && !math.IsNaN(got) && got != 0 && got != 1 {
				t.Fatalf("%q = %v, strconv refuses it", s, got)
			}
			return
		}
		if ok && math.Float64bits(got) != math.Float64bits(want) && !(math.IsNaN(got) && math.IsNaN(want)) {
			t.Fatalf("%q = %v, want %v", s, got, want)
		}
	})
}

// FuzzRead: any bytes give a frame or an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte("a,b\n1,\"x\"\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = Read(write(t, b), nil)
	})
}

func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	text.WriteString("exporter,importer,year,trade\n")
	for i := range 200_000 {
		text.WriteString("E" + strconv.Itoa(i/2000) + ",I" + strconv.Itoa(i/20%100) + "," + strconv.Itoa(1990+i%20) + "," + strconv.FormatFloat(float64(i)*1.37, 'g', -1, 64) + "\n")
	}
	path := write(b, []byte(text.String()))
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := Read(path, nil); err != nil {
			b.Fatal(err)
		}
	}
}
