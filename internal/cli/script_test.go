package cli_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/comity-project/comity/internal/cli"
	"github.com/comity-project/comity/internal/store"
)

var update = flag.Bool("update", false, "rewrite the golden files and the expected output of the scripts")

// today is the day of the run in every test.
var today = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func world() cli.World {
	w := cli.System()
	w.Now = func() time.Time { return today }
	w.Width = 110
	return w
}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"comity": func() { os.Exit(cli.Main(os.Args[1:], world())) },
		"hold":   hold,
	})
}

// hold keeps a database open for writing, as another program would, until it is killed. It makes the file ready when it has the lock.
func hold() {
	s, err := store.Open(context.Background(), os.Args[1], store.Write)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := os.WriteFile(os.Args[2], nil, 0o644); err != nil {
		os.Exit(1)
	}
	time.Sleep(time.Minute)
	s.Close()
}

// The scripts run the command line as a person would.
func TestScripts(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(page))
	t.Cleanup(site.Close) // the scripts run in parallel, after this function
	stories, err := filepath.Abs("../../testdata/story")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition: func(cond string) (bool, error) { // root may write anywhere
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Setup: func(e *testscript.Env) error {
			e.Setenv("SITE", site.URL)
			e.Setenv("STORIES", stories)
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"big": big, "await": await, "docx": docx},
	})
}

// page serves what scripts fetch: a story in a page with menus, an endless page, and errors.
func page(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/story":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, pageHTML)
	case "/endless":
		line := bytes.Repeat([]byte("Exports to China rose. "), 4096)
		for range 200 {
			if _, err := w.Write(line); err != nil {
				return
			}
		}
	default:
		http.NotFound(w, r)
	}
}

const pageHTML = `<!doctype html><html><head><title>Exports to China up by two thirds</title>
<meta property="article:published_time" content="2026-01-16T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<article><h1>Exports to China up by two thirds</h1>
<p>India's exports to China rose 67% from a year earlier to $2.04 billion in December, the commerce ministry said, as sellers of oil products, telecom
parts and marine goods found buyers there while orders from the United States cooled under higher duties.</p>
<p>Shipments to the United States fell 1.8% to $6.88 billion in the same month. The ministry's officials told reporters that they expected exporters to keep
looking for other markets in the months ahead, and that talks with several partners were under way.</p></article>
<footer>Copyright, terms, cookies</footer></body></html>`

// big writes a file of so many megabytes.
func big(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: big FILE MEGABYTES")
	}
	var n int
	_, err := fmt.Sscan(args[1], &n)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte("India's exports to China rose to $2 billion.\n"), n<<20/45), 0o644))
}

// docx writes a word-processor document with one paragraph and one tracked deletion, or an empty one.
func docx(ts *testscript.TestScript, neg bool, args []string) {
	body := `<w:p><w:r><w:t>India's exports to China reached </w:t></w:r><w:del><w:r><w:delText>$9.99</w:delText><w:t>$9.99</w:t></w:r></w:del><w:ins><w:r><w:t>$2.04 billion</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> in December.</w:t></w:r></w:p>`
	if args[0] == "-empty" {
		body, args = "<w:p/>", args[1:]
	}
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(f)
	part, err := z.Create("word/document.xml")
	ts.Check(err)
	_, err = fmt.Fprintf(part, `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>`, body)
	ts.Check(err)
	ts.Check(z.Close())
	ts.Check(f.Close())
}

// await waits until a file is there.
func await(ts *testscript.TestScript, neg bool, args []string) {
	for range 600 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s did not come", args[0])
}

// The example story of the README, as a person and as a program see it.
func TestExampleStory(t *testing.T) {
	for _, test := range []struct {
		golden string
		args   []string
	}{
		{"testdata/brief.golden", nil},
		{"testdata/brief-narrow.golden", []string{"narrow"}},
		{"testdata/read.golden.json", []string{"--format", "json"}},
	} {
		w := world()
		var out, errs bytes.Buffer
		w.Out, w.Err, w.Getenv = &out, &errs, func(string) string { return "" }
		args := []string{"--db", store.Memory, "read"}
		if len(test.args) == 1 {
			w.Width = 72
		} else {
			args = append(args, test.args...)
		}
		code := cli.Main(append(args, "../../testdata/story/india-china.txt"), w)
		if code != 0 || errs.Len() > 0 {
			t.Errorf("%s: exit %d, stderr %q", test.golden, code, errs.String())
		}
		again := out.String()
		out.Reset()
		cli.Main(append(args, "../../testdata/story/india-china.txt"), w)
		if out.String() != again {
			t.Errorf("%s: two runs differ", test.golden)
		}
		if strings.HasSuffix(test.golden, ".json") { // one line is no diff to read
			var pretty bytes.Buffer
			if err := json.Indent(&pretty, []byte(again), "", " "); err != nil {
				t.Fatal(err)
			}
			again = pretty.String()
		}
		if *update {
			if err := os.WriteFile(test.golden, []byte(again), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(test.golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), again); diff != "" {
			t.Errorf("%s (-want +got, rewrite with -update):\n%s", test.golden, diff)
		}
	}
}
