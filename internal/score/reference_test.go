package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shared is the directory of the shared gold set; the test is skipped where it or Python is missing.
func shared(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared/gold")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "score.py")); err != nil {
		t.Skip("no ../shared/gold/score.py to compare with")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("no python3 to run score.py with")
	}
	return dir
}

// driver calls score.py in one process for many argument lists: JSON in, what it printed out.
const driver = `
import contextlib, io, json, sys
sys.path.insert(0, sys.argv[1])
import score
for line in sys.stdin:
    out = io.StringIO()
    with contextlib.redirect_stdout(out): code = score.main(json.loads(line))
    print(json.dumps([code, out.getvalue()]))
`

type reply struct {
	code   int
	output string
}

// reference runs score.py on each list of arguments.
func reference(t *testing.T, calls [][]string) []reply {
	t.Helper()
	var in bytes.Buffer
	for _, c := range calls {
		if err := json.NewEncoder(&in).Encode(c); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("python3", "-B", "-c", driver, shared(t))
	var stderr bytes.Buffer
	cmd.Stdin, cmd.Stderr = &in, &stderr
	out, err := cmd.Output()
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if err != nil {
		t.Fatalf("score.py failed on call %d: %v\n%s", len(lines), err, stderr.String())
	}
	replies := make([]reply, len(calls))
	for i, line := range lines {
		if err := json.Unmarshal([]byte(line), &[]any{&replies[i].code, &replies[i].output}); err != nil {
			t.Fatal(err)
		}
	}
	return replies
}

func read(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// same holds our scores, notes and table against those of score.py, byte by byte.
func same(t *testing.T, names []string, calls [][]string) {
	t.Helper()
	for i, want := range reference(t, calls) {
		cards, err := Run(calls[i][0], calls[i][1], nil)
		if err != nil {
			t.Fatalf("%s: %v", names[i], err)
		}
		var got strings.Builder
		if err := printStories(&got, cards, true); err != nil {
			t.Fatal(err)
		}
		if err := Print(&got, Sum(cards), nil); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want.output, got.String()); d != "" {
			t.Errorf("%s: printed (-score.py +ours):\n%s", names[i], d)
		}
		if d := cmp.Diff(read(t, calls[i][4]), Sum(cards).JSON()); d != "" {
			t.Errorf("%s: JSON (-score.py +ours):\n%s", names[i], d)
		}
	}
}

// call scores one directory against another.
func call(t *testing.T, gold, system string) []string {
	return []string{gold, system, "--verbose", "--json", filepath.Join(t.TempDir(), "scores.json")}
}

func TestGoldAgainstItself(t *testing.T) {
	gold := filepath.Join(shared(t), "stories")
	same(t, []string{"gold"}, [][]string{call(t, gold, gold)})
}

func TestDamageOfSelfTest(t *testing.T) {
	gold := filepath.Join(shared(t), "stories")
	var names []string
	var calls [][]string
	for _, damage := range newDamager().damages() {
		system := t.TempDir()
		for id, tree := range trees(t, gold) {
			// Only the lists that the damage touches have a typed form; writing it back keeps the slots that are scored.
			story := (&reader{strict: true}).story(tree)
			damage.do(&story)
			write(t, filepath.Join(system, id+".json"), plain(story))
		}
		names, calls = append(names, damage.name), append(calls, call(t, gold, system))
	}
	same(t, names, calls)
}

func TestSelfTest(t *testing.T) {
	gold := filepath.Join(shared(t), "stories")
	var got strings.Builder
	passed, err := SelfTest(&got, gold)
	if err != nil || !passed {
		t.Errorf("SelfTest = %v, %v, want true", passed, err)
	}
	want := reference(t, [][]string{{"--selftest", gold}})[0].output
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("self-test (-score.py +ours):\n%s", d)
	}
}

func TestRandomDamage(t *testing.T) {
	gold := filepath.Join(shared(t), "stories")
	cases := 48
	if testing.Short() {
		cases = 8
	}
	var names []string
	var calls [][]string
	for seed := range cases {
		v := vandal{rand.New(rand.NewPCG(uint64(seed), 1)), 0.03 + 0.12*float64(seed%5)}
		system, against := t.TempDir(), gold
		if seed%2 == 1 { // the gold of every other case is another one, within the schema
			against = t.TempDir()
			for _, id := range sortedKeys(trees(t, gold)) {
				story := trees(t, gold)[id]
				v.gold(story)
				write(t, filepath.Join(against, id+".json"), story)
				write(t, filepath.Join(against, id+".txt"), read(t, filepath.Join(gold, id+".txt")))
			}
		}
		systems := trees(t, against)
		for _, id := range sortedKeys(systems) {
			if data, ok := v.system(systems[id]); ok {
				write(t, filepath.Join(system, id+".json"), data)
			}
		}
		names, calls = append(names, fmt.Sprintf("seed %d", seed)), append(calls, call(t, against, system))
	}
	same(t, names, calls)
}

func TestValidateAgrees(t *testing.T) {
	gold := filepath.Join(shared(t), "stories")
	calls := [][]string{{"--validate", gold}, {"--validate", t.TempDir()}}
	for seed := range 24 {
		v := vandal{rand.New(rand.NewPCG(uint64(seed), 2)), 0.02 + 0.1*float64(seed%4)}
		dir := t.TempDir()
		stories := trees(t, gold)
		for _, id := range sortedKeys(stories) {
			v.invalid(stories[id])
			write(t, filepath.Join(dir, id+".json"), stories[id])
			if !v.sometimes() {
				write(t, filepath.Join(dir, id+".txt"), read(t, filepath.Join(gold, id+".txt")))
			}
		}
		calls = append(calls, []string{"--validate", dir})
	}
	for i, want := range reference(t, calls) {
		var out, errs strings.Builder
		code := Main(calls[i], &out, &errs)
		if d := cmp.Diff(want, reply{code, out.String()}, cmp.AllowUnexported(reply{})); d != "" || errs.Len() > 0 {
			t.Errorf("validate %d (-score.py +ours):\n%s%s", i, d, errs.String())
		}
	}
}
