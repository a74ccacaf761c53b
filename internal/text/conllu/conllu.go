// Package conllu reads and writes treebanks in the CoNLL-U format as text.Documents. It keeps comments, multiword ranges and empty
// nodes of a file for writing it back, and judges nothing in them.
package conllu

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/comity-project/comity/internal/text"
)

// File is a CoNLL-U file: its document, and the lines it came from.
type File struct {
	*text.Document
	lines []line
}

// line is a line of the file; token is the index of the word on it, -1 if there is none.
type line struct {
	text  string
	token int
}

// Open reads the file of that name; a name that ends in .gz is unpacked.
func Open(name string) (*File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	file, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return file, nil
}

// reader builds a File line by line.
type reader struct {
	f        *File
	b        strings.Builder
	runes    int
	heads    []int // of the sentence that is being read, as the file has them: 1-based, 0 for the root
	rangeEnd int   // last word of the multiword range that is being read
	glue     bool  // no space after the last word
	rangeEnc bool  // no space after the range
	newpar   bool
	par      int
}

// Read reads a file. The text of the document is that of its words, with a space where the file has one and a blank line before each
// paragraph and document that the file marks.
func Read(src io.Reader) (*File, error) {
	r := &reader{f: &File{Document: &text.Document{}}, glue: true, par: -1}
	sc := bufio.NewScanner(src)
	sc.Buffer(make([]byte, 1<<16), 1<<24)
	for n := 1; sc.Scan(); n++ {
		if err := r.line(sc.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	if err := r.endSentence(); err != nil {
		return nil, err
	}
	d := r.f.Document
	d.Text = r.b.String()
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Text = d.Text[t.Start:t.End]
	}
	return r.f, nil
}

func (r *reader) line(s string) error {
	s = strings.TrimSuffix(s, "\r")
	token := -1
	switch {
	case s == "":
		if err := r.endSentence(); err != nil {
			return err
		}
	case s[0] == '#':
		if strings.HasPrefix(s, "# newpar") || strings.HasPrefix(s, "# newdoc") {
			r.newpar = true
		}
	default:
		var err error
		if token, err = r.word(s); err != nil {
			return err
		}
	}
	r.f.lines = append(r.f.lines, line{s, token})
	return nil
}

// word reads the line of a word, a range or an empty node, and returns the index of the word.
func (r *reader) word(s string) (int, error) {
	col := strings.Split(s, "\t")
	if len(col) != 10 {
		return -1, fmt.Errorf("%d columns, want 10 separated by tabs", len(col))
	}
	noSpace := strings.Contains(col[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(col[0], "-"); ok {
		end, err := strconv.Atoi(last)
		r.rangeEnd, r.rangeEnc = end, noSpace
		return -1, err
	}
	if strings.Contains(col[0], ".") {
		return -1, nil
	}
	id, err := strconv.Atoi(col[0])
	if err != nil || id != len(r.heads)+1 {
		return -1, fmt.Errorf("word number %q, want %d", col[0], len(r.heads)+1)
	}
	head := -1
	if col[6] != "_" {
		if head, err = strconv.Atoi(col[6]); err != nil {
			return -1, fmt.Errorf("head %q is not a number", col[6])
		}
	}
	if col[1] == "" {
		return -1, fmt.Errorf("word %d has no form", id)
	}
	r.space()
	start, runes := r.b.Len(), r.runes
	r.b.WriteString(col[1])
	r.runes += utf8.RuneCountInString(col[1])
	d := r.f.Document
	d.Tokens = append(d.Tokens, text.Token{Start: start, End: r.b.Len(), RuneStart: runes, RuneEnd: r.runes, Head: -1,
		Lemma: col[2], UPOS: text.ParseUPOS(col[3]), XPOS: col[4], Rel: text.ParseRel(col[7])})
	r.heads = append(r.heads, head)
	r.glue = noSpace || id < r.rangeEnd
	if id == r.rangeEnd {
		r.glue = r.rangeEnc
	}
	return len(d.Tokens) - 1, nil
}

// space writes what stands before the next word.
func (r *reader) space() {
	switch {
	case r.newpar && r.b.Len() > 0:
		r.b.WriteString("\n\n")
		r.runes += 2
	case !r.glue:
		r.b.WriteByte(' ')
		r.runes++
	}
	if r.newpar || r.par < 0 {
		r.par++
	}
	r.newpar = false
}

// endSentence turns the heads of the sentence into indices.
func (r *reader) endSentence() error {
	n := len(r.heads)
	if n == 0 {
		return nil
	}
	d := r.f.Document
	first := len(d.Tokens) - n
	for i, h := range r.heads {
		if h > n {
			return fmt.Errorf("head %d of word %d is outside its sentence of %d words", h, i+1, n)
		}
		if h > 0 {
			d.Tokens[first+i].Head = first + h - 1
		}
	}
	d.Sentences = append(d.Sentences, text.Sentence{First: first, Last: first + n, Paragraph: r.par})
	r.heads, r.rangeEnd = r.heads[:0], 0
	return nil
}
