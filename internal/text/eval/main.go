// Command eval scores the tokenizer, the tagger and the parser on treebanks.
//
//	go run ./internal/text/eval [-beam N] [-model FILE] DIR
//
// DIR is a directory of CoNLL-U files (*.conllu, *.conllu.gz), or has one named ud. Tags and trees are scored on the tokens and sentences of the
// treebank with the model's own tags, punctuation included. LAS counts the whole label (nsubj:pass); "universal" counts nsubj, as the
// CoNLL 2018 scorer does.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/conllu"
)

func main() {
	width := flag.Int("beam", 8, "width of the beam; 0 leaves it out")
	file := flag.String("model", "", "model file to score instead of the embedded one")
	only := flag.String("only", "", "score only files whose name has this in it")
	dev := flag.Bool("dev", false, "score development files too; the model in the repository has learned from them")
	misses := flag.Bool("misses", false, "list what the tokenizer and the splitter get wrong")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "eval: name the directory with the treebanks")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *file, *only, *width, *dev, *misses); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(dir, model, only string, width int, dev, misses bool) error {
	files, err := treebanks(dir, only, dev)
	if err != nil {
		return err
	}
	m, err := loadModel(model)
	if err != nil {
		return err
	}
	for _, name := range files {
		f, err := conllu.Open(name)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d words, %d sentences\n", strings.TrimSuffix(strings.TrimSuffix(filepath.Base(name), ".gz"), ".conllu"), len(f.Tokens), len(f.Sentences))
		report(m, f.Document, width, misses)
	}
	return nil
}

// loadModel reads a model file; no name means the embedded model.
func loadModel(name string) (*text.Model, error) {
	if name == "" {
		return text.Default(), nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return text.Load(string(data))
}

// treebanks lists the CoNLL-U files of dir, or of dir/ud and dir/ud/nc, except those to learn from.
func treebanks(dir, only string, dev bool) ([]string, error) {
	var files []string
	for _, d := range []string{dir, filepath.Join(dir, "ud"), filepath.Join(dir, "nc"), filepath.Join(dir, "ud", "nc")} {
		for _, pattern := range []string{"*.conllu", "*.conllu.gz"} {
			found, err := filepath.Glob(filepath.Join(d, pattern))
			if err != nil {
				return nil, err
			}
			files = append(files, found...)
		}
	}
	files = slices.DeleteFunc(files, func(f string) bool {
		free := !strings.Contains(f, "gumnc") && !strings.Contains(f, "partut")
		return free && (strings.Contains(f, "-train.") || strings.Contains(f, "-dev.") && !dev) || !strings.Contains(filepath.Base(f), only)
	})
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no .conllu or .conllu.gz file to score", dir)
	}
	return files, nil
}

// report prints the scores of one treebank.
func report(m *text.Model, gold *text.Document, width int, misses bool) {
	tokens, sentences := segmentation(gold)
	fmt.Printf("  raw text     token F1 %.2f  sentence F1 %.2f\n", tokens.f1(), sentences.f1())
	if misses {
		listMisses(os.Stdout, gold)
	}
	printTally("greedy", m, gold)
	if width > 1 {
		printTally(fmt.Sprintf("beam %d", width), m, gold, text.Beam(width))
	}
}

func printTally(name string, m *text.Model, gold *text.Document, opts ...text.Option) {
	started := time.Now()
	t := parsing(m, gold, opts...)
	speed := float64(t.words) / time.Since(started).Seconds() / 1000
	fmt.Printf("  %-12s UPOS %.2f  XPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f  (universal %.2f)  %.0f k tokens/s\n", name,
		t.percent(t.upos), t.percent(t.xpos), t.percent(t.lemma), t.percent(t.head), t.percent(t.label), t.percent(t.universal), speed)
	fmt.Printf("  %-12s", "")
	for _, r := range watched {
		fmt.Printf(" %s %.1f ", r, t.rels[r].f1())
	}
	fmt.Println()
}
