package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity/internal/cli"
)

// The answers as a reader sees them, and two runs that are the same to the byte.
func TestWhatIfGolden(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	for _, test := range []struct {
		golden string
		args   []string
	}{
		{"testdata/whatif.golden", []string{"--tariff", "USA:IND=50%", "--from", "2.4%"}},
		{"testdata/whatif-cut.golden", []string{"--tariff", "USA:IND=50%->18%", "--as-of", "2026-03-01"}},
		{"testdata/whatif-union.golden", []string{"--tariff", "USA:EUN=15%", "--horizon", "long", "--as-of", "2026-03-01"}},
		{"testdata/whatif-grid.golden", []string{"--tariff", "USA:IND=0%", "--from", "2.4%", "--grid", "0%..50%/10%"}},
	} {
		run := func() string {
			var out, errs bytes.Buffer
			w := world()
			w.Out, w.Err = &out, &errs
			if code := cli.Main(append([]string{"whatif"}, test.args...), w); code != 0 || errs.Len() > 0 {
				t.Errorf("%s: exit %d, stderr %q", test.golden, code, errs.String())
			}
			return out.String()
		}
		got := run()
		if again := run(); got != again {
			t.Errorf("%s: two runs differ", test.golden)
		}
		if *update {
			if err := os.WriteFile(test.golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(test.golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.golden, diff)
		}
	}
}

// A picture is the same to the byte in every kind of file.
func TestWhatIfPictures(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	for _, kind := range []string{"svg", "png", "pdf"} {
		var files [2][]byte
		for i := range files {
			file := filepath.Join(t.TempDir(), "answer."+kind)
			w := world()
			w.Out, w.Err = &bytes.Buffer{}, &bytes.Buffer{}
			if code := cli.Main([]string{"whatif", "--tariff", "USA:IND=50%", "--plot", file}, w); code != 0 {
				t.Fatalf("%s: exit %d", kind, code)
			}
			var err error
			if files[i], err = os.ReadFile(file); err != nil {
				t.Fatal(err)
			}
		}
		if len(files[0]) < 1000 || !bytes.Equal(files[0], files[1]) {
			t.Errorf("%s: pictures of %d and %d bytes differ", kind, len(files[0]), len(files[1]))
		}
		if kind == "svg" && !bytes.Contains(files[0], []byte("observed in September 2025")) {
			t.Error("the picture does not name its months")
		}
	}
}
