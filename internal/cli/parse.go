package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/conllu"
)

// widest is the widest beam that makes sense: the time grows with it, and beyond 64 hardly a tree changes.
const widest = 64

func parseCommand() *cobra.Command {
	var isCoNLLU bool
	var width int
	c := &cobra.Command{
		Use:   "parse FILE",
		Short: "Print the tokens, tags and dependency trees of a text as CoNLL-U",
		Long: `Print the tokens, tags, lemmas and dependency trees of a text as CoNLL-U, in the scheme of Universal Dependencies.
FILE is plain text; "-" is standard input. With --conllu it is a CoNLL-U file: its tokens and sentences are kept, and tags, lemmas, heads and
relations are filled in, so that any CoNLL-U scorer can compare the output with the file.

EXIT STATUS
  0  the text was parsed
  2  the file cannot be read, or is not CoNLL-U`,
		Example: `  comity parse story.txt
  comity parse --conllu --beam 8 en_pud-ud-test.conllu > predicted.conllu`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if width < 0 || width > widest {
				return fmt.Errorf("%w: --beam %d: give a width from 0 to %d", comity.ErrInput, width, widest)
			}
			in, err := openInput(c.InOrStdin(), args[0])
			if err != nil {
				return err
			}
			defer in.Close()
			if isCoNLLU {
				return parseTreebank(c.OutOrStdout(), in, args[0], width)
			}
			return parseText(c.OutOrStdout(), in, args[0], width)
		},
	}
	c.Flags().BoolVar(&isCoNLLU, "conllu", false, "FILE is CoNLL-U: keep its tokens and sentences")
	c.Flags().IntVar(&width, "beam", 0, "follow the `N` best partial trees of a sentence: more often right, and slower (0: the best one alone)")
	return c
}

// openInput opens the file of that name, or standard input for "-".
func openInput(stdin io.Reader, name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(name)
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fmt.Errorf("%w: %s: %v", comity.ErrInput, name, err)
	}
	return f, nil
}

// mostText is the largest plain text that parse takes.
const mostText = 64 << 20

func parseText(w io.Writer, r io.Reader, name string, width int) error {
	b, err := io.ReadAll(io.LimitReader(r, mostText+1))
	if err != nil {
		return fmt.Errorf("%w: %s: %v", comity.ErrInput, name, err)
	}
	if len(b) > mostText {
		return fmt.Errorf("%w: %s: more than %d MB; cut it into several files", comity.ErrInput, name, mostText>>20)
	}
	d := text.Split(string(b))
	text.Default().Parse(d, text.Beam(width))
	return conllu.Write(w, d)
}

func parseTreebank(w io.Writer, r io.Reader, name string, width int) error {
	f, err := conllu.Read(r)
	if err != nil {
		return fmt.Errorf("%w: %s: %v", comity.ErrInput, name, err)
	}
	for i := range f.Tokens {
		f.Tokens[i].UPOS, f.Tokens[i].XPOS, f.Tokens[i].Lemma = 0, "", ""
	}
	text.Default().Parse(f.Document, text.Beam(width))
	return f.Write(w)
}
