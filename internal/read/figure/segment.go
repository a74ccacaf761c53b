package figure

import (
	"strings"

	"github.com/comity-project/comity/internal/text"
)

// segment is a part of a line that is set in columns: tokens [first, last); none for an empty cell.
type segment struct{ first, last int }

func (g segment) empty() bool { return g.first >= g.last }

// segments cuts a line at its bars, tabs and wide gaps; nil when it has none.
func (r *reader) segments(s text.Sentence) []segment {
	var segs []segment
	first, bars := s.First, false
	for k := s.First; k < s.Last; k++ {
		switch {
		case r.low[k] == "|":
			if k > s.First || r.low[s.Last-1] != "|" { // "| Country |" is set in bars, " | Q1 | Q2" has an empty cell
				segs = append(segs, segment{first, k})
			}
			first, bars = k+1, true
		case k > first && r.separated(k) && !r.leaders(k) && !r.leaders(k-1):
			segs = append(segs, segment{first, k})
			for n := strings.Count(r.space(k), "\t"); n > 1; n-- {
				segs = append(segs, segment{k, k})
			}
			first = k
		case k == s.First && r.indented(k):
			segs = append(segs, segment{k, k})
		}
	}
	if first < s.Last {
		segs = append(segs, segment{first, s.Last})
	}
	if len(segs) < 2 && !bars {
		return nil
	}
	return segs
}

// space is the white space before token k.
func (r *reader) space(k int) string { return r.Doc.Text[r.Doc.Tokens[k-1].End:r.Doc.Tokens[k].Start] }

// indented reports whether a tab or a bar opens the line of token k, so that its first cell is empty.
func (r *reader) indented(k int) bool {
	b := r.Doc.Tokens[k].Start
	for b > 0 && r.Doc.Text[b-1] == ' ' {
		b--
	}
	return b > 0 && r.Doc.Text[b-1] == '\t'
}

// separated reports whether a bar, a tab or a wide gap stands before token k.
func (r *reader) separated(k int) bool {
	if k == 0 {
		return false
	}
	gap := r.space(k)
	return r.word(k-1) == "|" || strings.Contains(gap, "\t") || len(gap) > 1 && strings.Trim(gap, " ") == ""
}

// separatedLine reports whether a line is set in columns.
func (r *reader) separatedLine(s text.Sentence) bool {
	for k := s.First + 1; k < s.Last; k++ {
		if r.separated(k) {
			return true
		}
	}
	return false
}

// leaders reports whether token k is a row of dots that leads the eye.
func (r *reader) leaders(k int) bool {
	return len(r.low[k]) > 2 && strings.Trim(r.low[k], ".…·") == ""
}

// glued is the token of a value that only a single space sets off from the label before it: "Copper ore 2,240.0"; 0 for none.
func (r *reader) glued(g segment) int {
	k := g.last - 1
	if k <= g.first || r.timeAt[k] >= 0 || r.low[g.first] == "|" || !isWord(r.low[g.first]) {
		return 0
	}
	if c, ok := r.numberAt(k, g.last); ok && c.last == g.last && yearOf(r.low[k]) == 0 {
		return k
	}
	return 0
}

// cellsBelow is how many cells the first row below sentence i has.
func (r *reader) cellsBelow(i int) int {
	for k := i + 1; k < len(r.Doc.Sentences) && k <= i+4; k++ {
		if s := r.Doc.Sentences[k]; r.valued(s.First, s.Last) {
			segs := r.segments(s)
			n := len(segs)
			if n > 0 && !segs[0].empty() && r.glued(segs[0]) > 0 {
				n++
			}
			return n
		}
	}
	return 0
}

// rowBelow reports whether a row of values follows sentence i, other heads between them.
func (r *reader) rowBelow(i int) bool {
	for k := i + 1; k < len(r.Doc.Sentences) && k <= i+4; k++ {
		s := r.Doc.Sentences[k]
		if r.valued(s.First, s.Last) {
			return len(r.segments(s)) > 1
		}
	}
	return false
}
