package comity

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rules is the import policy of the program. Do not change it to make a build pass: it says which knowledge a package may have.
//
// "a < b" reads: b may import a and everything a may import. Packages in one place may not know each other.
const rules = `
	comity < source/table, source/page, source/gdelt, source/polecat;
	comity < trade;
	comity, trade, gravity < whatif;

	text < read/actor;
	comity < read/actor, read/lex;
	read/lex < read/amount, read/period;
	comity < read/amount, read/period;
	read/actor, read/period < read/event, read/statement;
	read/actor, read/amount, read/period < read/figure;
	read/figure, read/event, read/statement < read;

	source/table, trade, whatif < pack;
	trade < store;
	trade < check;

	check < report;
	read, check, whatif, pack, store < ask;
	text < text/conllu;
	gravity < columns;
	ask, report, source/page, source/table, source/gdelt, source/polecat, columns, text/conllu, gravity, plot < cli;
	cli < cmd/comity;

	NONE < score, gravity, text, plot;
`

// only names the one package that may import a library, and why the others must not.
var only = []struct{ library, by, why string }{
	{"github.com/duckdb/duckdb-go", "internal/store", "one place knows the driver and its locks"},
	{"github.com/spf13/cobra", "internal/cli", "commands are a skin"},
	{"github.com/vbauerster/mpb", "internal/cli", "progress is for terminals"},
	{"charm.land/lipgloss", "internal/cli", "tables are for terminals"},
	{"gonum.org/v1/plot", "internal/plot", "one place knows how pictures are drawn"},
	{"go.yaml.in/yaml", "internal/whatif", "scenarios are the only YAML"},
	{"codeberg.org/readeck/go-readability", "internal/source/page", "one place turns pages into text"},
}

const module = "github.com/comity-project/comity"

type goPackage struct {
	ImportPath string
	Imports    []string
	Doc        string
	Name       string
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,Doc,Name", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// short is the name of a package in the rules.
func short(path string) string {
	switch path = strings.TrimPrefix(strings.TrimPrefix(path, module), "/"); {
	case path == "":
		return "comity"
	case strings.HasPrefix(path, "internal/"):
		return strings.TrimPrefix(path, "internal/")
	}
	return path
}

// allowed reads the rules into "package → what it may import".
func allowed() map[string]map[string]bool {
	may := map[string]map[string]bool{}
	for _, rule := range strings.Split(rules, ";") {
		lower, upper, ok := strings.Cut(rule, "<")
		if !ok {
			continue
		}
		for _, b := range strings.Split(upper, ",") {
			b = strings.TrimSpace(b)
			if may[b] == nil {
				may[b] = map[string]bool{}
			}
			for _, a := range strings.Split(lower, ",") {
				if a = strings.TrimSpace(a); a != "NONE" {
					may[b][a] = true
					for x := range may[a] { // rules stand in order, so what a may import is known
						may[b][x] = true
					}
				}
			}
		}
	}
	return may
}

func TestImportRules(t *testing.T) {
	may := allowed()
	for _, p := range listPackages(t) {
		name := short(p.ImportPath)
		if p.Name == "main" && name != "cmd/comity" || strings.HasPrefix(name, "bench") {
			continue // programs of the workshop: training, generating, scoring
		}
		for _, path := range p.Imports {
			if strings.HasPrefix(path, module) {
				got := short(path)
				inside := strings.HasPrefix(got, name+"/") // a package may use the rooms below it
				family := root(got) != "read" && root(got) == root(name) && root(name) != "source"
				if got != name && !may[name][got] && !inside && !family {
					t.Errorf("%s imports %s: not in the rules", name, got)
				}
			}
			for _, o := range only {
				if strings.HasPrefix(path, o.library) && p.ImportPath != module+"/"+o.by {
					t.Errorf("%s imports %s: only %s may (%s)", name, o.library, o.by, o.why)
				}
			}
		}
	}
}

func root(name string) string { first, _, _ := strings.Cut(name, "/"); return first }

// Every package says what it owns before its first line of code.
func TestPackageComments(t *testing.T) {
	var bare []string
	for _, p := range listPackages(t) {
		if strings.TrimSpace(p.Doc) == "" {
			bare = append(bare, short(p.ImportPath))
		}
	}
	slices.Sort(bare)
	if len(bare) > 0 {
		t.Errorf("packages without a comment: %s", strings.Join(bare, ", "))
	}
}
