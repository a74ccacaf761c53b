package figure

import (
	"slices"
	"strconv"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
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

// isList reports whether most lines of a sentence have a label and a number, or are columns of a table.
func isList(doc *text.Document, s text.Sentence, starts []int) bool {
	labelled, wide, rows := 0, 0, 0
	titled := false // the first line holds no number
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
		short := len(line) < 40 && strings.ContainsAny(line[len(line)-1:], "0123456789)%") && !strings.ContainsAny(line[:1], "0123456789(")
		rows += btoi(short && i > 0)
		titled = titled || i == 0 && len(line) < 90 && !strings.ContainsAny(line, "0123456789") && !strings.ContainsAny(line[len(line)-1:], ".,;")
		if ok && len(head) < 80 && strings.ContainsAny(value, "0123456789") || !ok && short { // "Utopia 126.3, 38.8"
			labelled++
		}
		if strings.Contains(line, "  ") || strings.Contains(line, "\t") || strings.Contains(line, "|") {
			wide++
		}
	}
	return rows == len(starts)-1 || titled && labelled == len(starts)-1 || 3*labelled >= 2*len(starts) || 3*wide >= 2*len(starts)
}

// labelYears adds the years that label the lines of a list or table, "2019: 120.4 / 12.5", to the times of the story: on its own, such a number says
// nothing of being one.
func (r *reader) labelYears() {
	var found []period.Mention
	for _, s := range r.Doc.Sentences {
		k := r.lineStart(s)
		if k+1 >= s.Last || r.amountAt[k] < 0 {
			continue
		}
		a, t := &r.Amounts[r.amountAt[k]], &r.Doc.Tokens[k]
		y, err := strconv.Atoi(t.Text)
		if err != nil || len(t.Text) != 4 || y < 1900 || y > 2100 || a.Unit != "" || r.mentioned(t.Start) || r.word(k+1) != ":" && !r.separated(k+1) {
			continue
		}
		p := comity.CalendarYear(y)
		found = append(found, period.Mention{Start: t.Start, End: t.End, Kind: period.CalendarYear, Period: p, When: comity.InPeriod(p)})
	}
	if len(found) == 0 {
		return
	}
	r.Periods = append(slices.Clone(r.Periods), found...)
	slices.SortStableFunc(r.Periods, func(a, b period.Mention) int { return a.Start - b.Start })
}

// mentioned reports whether a mention of time holds byte b.
func (r *reader) mentioned(b int) bool {
	for x := range r.Periods {
		if r.Periods[x].Start <= b && b < r.Periods[x].End {
			return true
		}
	}
	return false
}
