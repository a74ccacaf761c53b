// Package report writes a checked story for others: lines for an editor's tools, a page for people, SARIF for code-review systems, ClaimReview for
// fact-check archives. It judges nothing and reads nothing.
package report

import (
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf16"

	"github.com/comity-project/comity"
)

// Writer writes one checked story.
type Writer func(w io.Writer, s *comity.Story, b *comity.Brief) error

// position is a place in a text as people count: lines and columns from 1, in characters.
type position struct{ line, column int }

// lines finds positions in a text.
type lines struct {
	text   string
	starts []int
}

func newLines(text string) lines {
	l := lines{text: text, starts: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

func (l lines) at(offset int) position {
	i := sort.SearchInts(l.starts, offset+1) - 1
	return position{i + 1, len([]rune(l.text[l.starts[i]:offset])) + 1}
}

// units is a length in UTF-16 code units, as SARIF counts columns by default.
func units(s string) int { return len(utf16.Encode([]rune(s))) }

// words tells a verdict class to people.
var words = map[comity.Class]string{comity.Supported: "supported", comity.Imprecise: "imprecise", comity.Contradicted: "contradicted", comity.NotVerifiable: "not verifiable"}

// explain is the verdict in a sentence or two: reasons, the slip, the words to print.
func explain(v *comity.Verdict) string {
	parts := append([]string{}, v.Reasons...)
	for _, a := range v.Alternatives {
		if a.Error != "cut off" {
			parts = append(parts, a.Error+": "+a.Text)
		}
	}
	if v.Wording != "" {
		parts = append(parts, "print "+v.Wording)
	}
	return strings.Join(parts, "; ")
}

// Text writes a line for each figure, the form that editors and shells know from compilers: file:line:column: verdict: words: why.
func Text(w io.Writer, s *comity.Story, b *comity.Brief) error {
	at := newLines(s.Text)
	counts := map[comity.Class]int{}
	for i := range b.Verdicts {
		v := &b.Verdicts[i]
		counts[v.Class]++
		p := at.at(b.Figures[v.Figure].Start)
		why := explain(v)
		if why != "" {
			why = ": " + why
		}
		if _, err := fmt.Fprintf(w, "%s:%d:%d: %s: “%s”%s\n", s.ID, p.line, p.column, words[v.Class], strings.Join(strings.Fields(v.Quote), " "), why); err != nil {
			return err
		}
	}
	for _, e := range b.Events {
		if e.Check != nil && e.Check.Verdict != comity.Supported {
			p := at.at(e.Start)
			if _, err := fmt.Fprintf(w, "%s:%d:%d: %s: “%s”: %s: %s\n", s.ID, p.line, p.column, words[e.Check.Verdict], strings.Join(strings.Fields(e.Quote), " "), e.Check.Summary, e.Check.Text); err != nil {
				return err
			}
		}
	}
	for _, n := range b.Notes {
		if _, err := fmt.Fprintf(w, "%s: note: %s\n", s.ID, n); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%s: %d supported, %d imprecise, %d not verifiable, %d contradicted (as of %s)\n", s.ID, counts[comity.Supported], counts[comity.Imprecise],
		counts[comity.NotVerifiable], counts[comity.Contradicted], b.AsOf)
	return err
}
