// Command eval scores the tokenizer, the tagger and the parser on the treebanks of a directory.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/comity-project/comity/internal/text/conllu"
)

func main() {
	dir := os.Args[1]
	for _, name := range []string{"en_pud-ud-test", "en_ewt-ud-dev", "en_ewt-ud-test", "en_gumopen-ud-dev"} {
		f, err := conllu.Open(filepath.Join(dir, name+".conllu.gz"))
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		var w io.Writer
		if len(os.Args) > 2 && os.Args[2] == name {
			w = os.Stderr
		}
		t, s := segmentation(f.Document, w)
		fmt.Printf("%s tokens %.2f %.2f %.2f sentences %.2f %.2f %.2f\n", name, t.precision(), t.recall(), t.f1(), s.precision(), s.recall(), s.f1())
	}
}
