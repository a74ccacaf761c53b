package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/comity-project/comity/internal/text"
)

// Write writes a document: a comment for each new paragraph, and for each sentence its number, kind and text. A word without a space after it
// says so in the last column.
func Write(w io.Writer, d *text.Document) error {
	b := bufio.NewWriter(w)
	paragraph := -1
	for i, s := range d.Sentences {
		if s.Paragraph != paragraph {
			fmt.Fprintln(b, "# newpar")
			paragraph = s.Paragraph
		}
		fmt.Fprintf(b, "# sent_id = %d\n# kind = %s\n# text = %s\n", i+1, s.Kind, oneLine(d.SentText(i)))
		for k := s.First; k < s.Last; k++ {
			misc := "_"
			if k+1 < s.Last && !d.SpaceAfter(k) {
				misc = "SpaceAfter=No"
			}
			fmt.Fprintf(b, "%d\t%s\t%s\t_\t%s\n", k-s.First+1, d.Tokens[k].Text, columns(&d.Tokens[k], s.First), misc)
		}
		fmt.Fprintln(b)
	}
	return b.Flush()
}

// columns returns the columns LEMMA to DEPREL of a token; features are never known.
func columns(t *text.Token, first int) string {
	head := "_"
	if t.Rel != 0 {
		head = strconv.Itoa(t.Head - first + 1)
		if t.Head < 0 {
			head = "0"
		}
	}
	return strings.Join([]string{orNone(t.Lemma), t.UPOS.String(), orNone(t.XPOS), "_", head, t.Rel.String()}, "\t")
}

func orNone(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// oneLine returns s with every run of white space as one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Write writes the file back with the tags, lemmas, heads and relations that its document has now. Comments, ranges, empty nodes and the last
// column stay as they were; features and enhanced dependencies, which nothing here predicts, become "_".
func (f *File) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	sentence := 0
	for _, l := range f.lines {
		if l.token < 0 {
			fmt.Fprintln(b, l.text)
			continue
		}
		for f.Sentences[sentence].Last <= l.token {
			sentence++
		}
		col := strings.Split(l.text, "\t")
		fmt.Fprintf(b, "%s\t%s\t%s\t_\t%s\n", col[0], col[1], columns(&f.Tokens[l.token], f.Sentences[sentence].First), col[9])
	}
	if n := len(f.lines); n > 0 && f.lines[n-1].text != "" {
		fmt.Fprintln(b) // the last sentence ends with a blank line too
	}
	return b.Flush()
}
