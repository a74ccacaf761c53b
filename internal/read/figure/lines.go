package figure

import (
	"strings"

	"github.com/comity-project/comity/internal/text"
)

// byLines is the document with the lines of its lists as sentences of their own. Text without blank lines between them reads as one paragraph:
//
//	Exports to Cambodia: 320 million
//	Imports from Cambodia: 41 million
//
// is a list, since each line has a label and ends in what it labels; a paragraph that was merely wrapped is left as it is.
func byLines(doc *text.Document) *text.Document {
	out := *doc
	out.Sentences = make([]text.Sentence, 0, len(doc.Sentences)+8)
	for _, s := range doc.Sentences {
		starts := lineStarts(doc, s)
		if len(starts) < 2 || !isList(doc, s, starts) {
			out.Sentences = append(out.Sentences, s)
			continue
		}
		for i, first := range starts {
			line := s
			line.First, line.Last = first, s.Last
			if i+1 < len(starts) {
				line.Last = starts[i+1]
			}
			if line.Kind == text.Prose {
				line.Kind = text.Item
			}
			out.Sentences = append(out.Sentences, line)
		}
	}
	return &out
}

// lineStarts are the tokens of a sentence that begin a line.
func lineStarts(doc *text.Document, s text.Sentence) []int {
	starts := []int{s.First}
	for k := s.First + 1; k < s.Last; k++ {
		if strings.Contains(doc.Text[doc.Tokens[k-1].End:doc.Tokens[k].Start], "\n") {
			starts = append(starts, k)
		}
	}
	return starts
}

// isList reports whether most lines of a sentence have a label with a colon and a number, or are columns of a table.
func isList(doc *text.Document, s text.Sentence, starts []int) bool {
	labelled, wide := 0, 0
	for i, first := range starts {
		last := s.Last
		if i+1 < len(starts) {
			last = starts[i+1]
		}
		line := doc.Text[doc.Tokens[first].Start:doc.Tokens[last-1].End]
		if len(line) > 160 {
			return false
		}
		head, value, ok := strings.Cut(line, ":")
		if ok && len(head) < 80 && strings.ContainsAny(value, "0123456789") {
			labelled++
		}
		if strings.Contains(line, "  ") || strings.Contains(line, "\t") || strings.Contains(line, "|") {
			wide++
		}
	}
	return 3*labelled >= 2*len(starts) || 3*wide >= 2*len(starts)
}
