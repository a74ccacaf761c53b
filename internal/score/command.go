package score

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

const usage = `Score extracted figures, events, statements and verdicts against a gold story set.

  score GOLD_DIR SYSTEM_DIR [--verbose] [--json FILE] [--only ID,ID] [--split FILE] [--seed N]
  score --validate DIR [DIR ...]
  score --selftest GOLD_DIR [GOLD_DIR ...]
  score --stories GOLD_DIR      the stories as JSON Lines {id, published, text}, without their annotations

Both directories hold ID.json; GOLD_DIR also holds ID.txt. A story with no system file scores as empty. With a split file (lines
"ID develop" or "ID measure") each half has its own scores, and no miss of the measuring half is ever listed.

  score testdata/corpus OUT --split testdata/corpus/split.txt --verbose

EXIT STATUS  0 scored, valid or passed; 1 invalid or failed; 2 usage or input error
`

// options are the flags of the command.
type options struct {
	verbose, validate, selftest, stories bool
	json, only, split                    string
	seed                                 uint64
}

// parse reads flags and directories in any order.
func parse(args []string, stderr io.Writer) (o options, dirs []string, err error) {
	f := flag.NewFlagSet("score", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.Usage = func() { fmt.Fprint(stderr, usage) }
	f.BoolVar(&o.verbose, "verbose", false, "")
	f.BoolVar(&o.verbose, "v", false, "")
	f.BoolVar(&o.validate, "validate", false, "")
	f.BoolVar(&o.selftest, "selftest", false, "")
	f.BoolVar(&o.stories, "stories", false, "")
	f.StringVar(&o.json, "json", "", "")
	f.StringVar(&o.only, "only", "", "")
	f.StringVar(&o.split, "split", "", "")
	f.Uint64Var(&o.seed, "seed", 1, "")
	for {
		if err := f.Parse(args); err != nil {
			return o, nil, err
		}
		if f.NArg() == 0 {
			return o, dirs, nil
		}
		dirs, args = append(dirs, f.Arg(0)), f.Args()[1:]
	}
}

// Main is the command; it returns the exit status.
func Main(args []string, stdout, stderr io.Writer) int {
	o, dirs, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2
	}
	good := true
	switch {
	case o.validate && len(dirs) > 0:
		good, err = eachDir(dirs, func(dir string) (bool, error) {
			f, err := Validate(dir)
			if err != nil {
				return false, err
			}
			return len(f.Errors) == 0, f.Print(stdout)
		})
	case o.selftest && len(dirs) > 0:
		good, err = eachDir(dirs, func(dir string) (bool, error) { return SelfTest(stdout, dir) })
	case o.stories && len(dirs) == 1:
		err = Stories(stdout, dirs[0])
	case !o.validate && !o.selftest && !o.stories && len(dirs) == 2:
		err = report(stdout, dirs[0], dirs[1], o)
	default:
		fmt.Fprint(stderr, usage)
		return 2
	}
	if err != nil {
		fmt.Fprintln(stderr, "score:", err)
		return 2
	}
	if !good {
		return 1
	}
	return 0
}

// eachDir tells whether all directories are good.
func eachDir(dirs []string, do func(dir string) (bool, error)) (bool, error) {
	all := true
	for _, dir := range dirs {
		good, err := do(dir)
		if err != nil {
			return false, err
		}
		all = all && good
	}
	return all, nil
}

// report scores a system and prints everything.
func report(w io.Writer, goldDir, systemDir string, o options) error {
	var only []string
	if o.only != "" {
		only = strings.Split(o.only, ",")
	}
	cards, err := Run(goldDir, systemDir, only)
	if err != nil {
		return err
	}
	if o.split == "" {
		if err := reportCards(w, cards, o.verbose, o.seed); err != nil {
			return err
		}
		return writeJSON(o.json, Sum(cards).JSON())
	}
	halves, err := ReadSplit(o.split)
	if err != nil {
		return err
	}
	develop, measure, err := Halve(cards, halves)
	if err != nil {
		return err
	}
	p := &printer{w: w}
	p.printf("# develop: %d stories\n", len(develop))
	if err := errors.Join(p.err, reportCards(w, develop, o.verbose, o.seed)); err != nil {
		return err
	}
	p.printf("\n# measure: %d stories; scores and counts only\n", len(measure))
	if err := errors.Join(p.err, reportCards(w, measure, false, o.seed)); err != nil {
		return err
	}
	return writeJSON(o.json, fmt.Sprintf("{\n\"develop\": %s,\n\"measure\": %s\n}", Sum(develop).JSON(), Sum(measure).JSON()))
}

// reportCards prints misses (where wanted), the table with intervals, and the causes.
func reportCards(w io.Writer, cards []Card, verbose bool, seed uint64) error {
	if err := printStories(w, cards, verbose); err != nil {
		return err
	}
	if err := Print(w, Sum(cards), Intervals(cards, seed)); err != nil {
		return err
	}
	return PrintCauses(w, SumCauses(cards))
}

// writeJSON writes the scores to a file, if one was named.
func writeJSON(path, scores string) error {
	if path == "" {
		return nil
	}
	return os.WriteFile(path, []byte(scores), 0o644)
}
