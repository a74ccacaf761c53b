// Command train learns which goods a number is of from annotated stories, and writes the weights:
//
//	go run ./internal/read/choose/train -o internal/read/figure/product.tsv testdata/training testdata/corpus
//
// Of a folder with a split.txt the developing half alone is read. Before it writes, it prints what five-fold cross-validation over stories gives: how often the
// rules are right, how often the model with them, and how often the right answer was among the options.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read"
	"github.com/comity-project/comity/internal/read/choose"
	"github.com/comity-project/comity/internal/read/figure"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "", "the file to write the weights to")
	flag.Parse()
	var stories []story
	for _, dir := range flag.Args() {
		found, err := annotated(dir)
		if err != nil {
			log.Fatalf("train: %v", err)
		}
		stories = append(stories, found...)
	}
	validate(stories)
	if *out == "" {
		return
	}
	if err := write(*out, choose.Fit(examples(stories))); err != nil {
		log.Fatalf("train: %v", err)
	}
}

// story is an annotated story with the choices that reading it took and what was right.
type story struct {
	set     string
	choices []labelled
}

type labelled struct {
	figure.Choice
	right int // −1 where no option is right
	want  string
}

// annotation is what is needed of the annotated form.
type annotation struct {
	Published string
	Figures   []struct{ Quote, Measure, Product string }
}

func annotated(dir string) ([]story, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	develop, err := developing(dir)
	if err != nil {
		return nil, err
	}
	var all []story
	for _, f := range files {
		id := strings.TrimSuffix(filepath.Base(f), ".json")
		if develop != nil && !develop[id] {
			continue
		}
		s, err := label(f, id)
		if err != nil {
			return nil, err
		}
		s.set = filepath.Base(dir)
		all = append(all, s)
	}
	return all, nil
}

// developing is the half of a split folder that may be learned from; nil where there is no split.
func developing(dir string) (map[string]bool, error) {
	b, err := os.ReadFile(filepath.Join(dir, "split.txt"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	half := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 1 && f[len(f)-1] == "develop" {
			half[f[0]] = true
		}
	}
	return half, nil
}

// label reads a story and gives each choice the product that the annotation has for its amount.
func label(file, id string) (story, error) {
	var a annotation
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, &a)
	}
	if err != nil {
		return story{}, fmt.Errorf("%s: %w", file, err)
	}
	words, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
	if err != nil {
		return story{}, err
	}
	day, err := comity.ParseDate(a.Published)
	if err != nil {
		return story{}, fmt.Errorf("%s: %w", file, err)
	}
	var s story
	for _, c := range read.Choices(comity.Story{ID: id, Published: day, Text: string(words)}) {
		if want, ok := a.product(string(words), c); ok {
			s.choices = append(s.choices, labelled{c, right(c, want), want})
		}
	}
	return s, nil
}

// product is the product of the trade figure with the shortest quote that holds the amount of a choice.
func (a *annotation) product(words string, c figure.Choice) (string, bool) {
	best := -1
	for i, f := range a.Figures {
		if f.Measure != "trade" || best >= 0 && len(f.Quote) >= len(a.Figures[best].Quote) {
			continue
		}
		for from := 0; ; {
			at := strings.Index(words[from:], f.Quote)
			if at < 0 {
				break
			}
			if at += from; at <= c.Start && c.End <= at+len(f.Quote) {
				best = i
				break
			}
			from = at + 1
		}
	}
	if best < 0 {
		return "", false
	}
	if p := a.Figures[best].Product; p != "" {
		return p, true
	}
	return comity.AllProducts, true
}

// right is the option that says what the annotation says, the rule's before others; −1 for none.
func right(c figure.Choice, want string) int {
	if same(c.Options[c.Rule].Value, want) {
		return c.Rule
	}
	for i, o := range c.Options {
		if same(o.Value, want) {
			return i
		}
	}
	return -1
}

// same reports whether two products share a word that means something.
func same(a, b string) bool {
	if a == comity.AllProducts || b == comity.AllProducts || a == b {
		return a == b
	}
	words := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(a)) {
		words[strings.TrimRight(w, "s")] = true
	}
	for _, w := range strings.Fields(strings.ToLower(b)) {
		if len(w) > 3 && words[strings.TrimRight(w, "s")] {
			return true
		}
	}
	return false
}

func examples(stories []story) []choose.Example {
	var all []choose.Example
	for _, s := range stories {
		for _, c := range s.choices {
			if c.right >= 0 {
				all = append(all, choose.Example{Options: c.Options, Right: c.right})
			}
		}
	}
	return all
}

// validate prints what a model learned from four fifths of the stories gives on the fifth, by folder.
func validate(stories []story) {
	type tally struct{ all, rule, model, within int }
	sums, names := map[string]*tally{}, []string{}
	for fold := range 5 {
		var learn []story
		for i, s := range stories {
			if i%5 != fold {
				learn = append(learn, s)
			}
		}
		m := choose.Fit(examples(learn))
		for i, s := range stories {
			if i%5 != fold {
				continue
			}
			t := sums[s.set]
			if t == nil {
				t = &tally{}
				sums[s.set], names = t, append(names, s.set)
			}
			for _, c := range s.choices {
				t.all++
				pick := c.Rule
				if best, p := m.Best(c.Options); p >= figure.Sure {
					pick = best
				}
				t.rule += count(same(c.Options[c.Rule].Value, c.want))
				t.model += count(same(c.Options[pick].Value, c.want))
				t.within += count(c.right >= 0)
			}
		}
	}
	sort.Strings(names)
	for _, n := range names {
		t := sums[n]
		fmt.Printf("%-12s %5d choices   rules %.3f   with the model %.3f   among the options %.3f\n", n, t.all, share(t.rule, t.all), share(t.model, t.all), share(t.within, t.all))
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

func write(file string, m *choose.Model) error {
	var b strings.Builder
	b.WriteString("# What a number is of: weights of signs, learned by internal/read/choose/train from testdata/training and the developing half of testdata/corpus.\n# sign\tweight\n")
	weights := m.Weights()
	signs := make([]string, 0, len(weights))
	for s := range weights {
		signs = append(signs, s)
	}
	sort.Strings(signs)
	for _, s := range signs {
		fmt.Fprintf(&b, "%s\t%g\n", s, weights[s])
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}
