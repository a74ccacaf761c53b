package report

import (
	_ "embed"
	"html/template"
	"io"
	"sort"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/check"
)

//go:embed report.html
var page string

var reportPage = template.Must(template.New("report").Funcs(template.FuncMap{
	"number": func(d comity.Derivation) string { return check.Number(d.Best, d.Unit) },
	"span":   func(i comity.Interval, unit string) string { return check.Range(i, unit) },
	"word":   func(c comity.Class) string { return words[c] },
	"day":    func(d comity.Date) string { return d.Long() },
	"inc":    func(i int) int { return i + 1 },
	"unit": func(f comity.Figure, p comity.Part) string {
		switch {
		case p.Official != nil:
			return p.Official.Unit
		case f.Value != nil:
			return f.Value.Unit
		}
		return "fraction"
	},
	"bars": bars,
}).Parse(page))

// piece is a run of the story's text: plain, or the words of one figure.
type piece struct {
	Text   string
	Figure int // index of the verdict, −1 for plain text
	Class  comity.Class
}

// card is what opens for a figure.
type card struct {
	Index   int
	Figure  comity.Figure
	Verdict comity.Verdict
}

// HTML writes a story as one page without script: the text marked up in the manner of a spell-checker, shape and colour by verdict, each figure
// opening its derivation below its paragraph. It prints black on white with everything open.
func HTML(w io.Writer, s *comity.Story, b *comity.Brief) error {
	type paragraph struct {
		Heading bool
		Pieces  []piece
		Cards   []card
	}
	var paragraphs []paragraph
	offset := 0
	for n, line := range strings.SplitAfter(s.Text, "\n") {
		start, end := offset, offset+len(strings.TrimRight(line, "\n"))
		offset += len(line)
		if strings.TrimSpace(line) == "" {
			continue
		}
		p := paragraph{Heading: n == 0}
		p.Pieces, p.Cards = cut(s.Text, start, end, b)
		paragraphs = append(paragraphs, p)
	}
	counts := map[string]int{}
	for _, v := range b.Verdicts {
		counts[string(v.Class)]++
	}
	return reportPage.Execute(w, struct {
		*comity.Brief
		Paragraphs []paragraph
		Counts     map[string]int
	}{b, paragraphs, counts})
}

// cut divides a paragraph at its figures. Where two overlap, the first keeps the words and the second only its card.
func cut(text string, start, end int, b *comity.Brief) (pieces []piece, cards []card) {
	order := []int{}
	for i := range b.Verdicts {
		if f := &b.Figures[b.Verdicts[i].Figure]; f.Start >= start && f.Start < end {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(x, y int) bool {
		return b.Figures[b.Verdicts[order[x]].Figure].Start < b.Figures[b.Verdicts[order[y]].Figure].Start
	})
	at := start
	for _, i := range order {
		f := &b.Figures[b.Verdicts[i].Figure]
		cards = append(cards, card{i, *f, b.Verdicts[i]})
		to := min(f.End, end)
		if to <= at {
			continue
		}
		from := max(f.Start, at)
		if from > at {
			pieces = append(pieces, piece{text[at:from], -1, ""})
		}
		pieces = append(pieces, piece{text[from:to], i, b.Verdicts[i].Class})
		at = to
	}
	if at < end {
		pieces = append(pieces, piece{text[at:end], -1, ""})
	}
	return pieces, cards
}

// bar is the place of an interval on the common scale of a card, in percent of its width.
type bar struct{ Left, Width float64 }

// bars draws the story's interval and the official one on one scale. An open end runs to the edge.
func bars(p comity.Part) []bar {
	if p.Official == nil || p.Stated == (comity.Interval{}) {
		return nil
	}
	both := []comity.Interval{p.Stated, p.Official.Interval}
	lo, hi := both[1].Mid().Float(), both[1].Mid().Float()
	for _, i := range both {
		for _, d := range []comity.Decimal{i.Lo, i.Hi} {
			if !d.IsInf() {
				lo, hi = min(lo, d.Float()), max(hi, d.Float())
			}
		}
	}
	margin := (hi - lo) * 0.08
	if margin == 0 {
		return nil
	}
	lo, hi = lo-margin, hi+margin
	place := func(d comity.Decimal, open float64) float64 {
		if d.IsInf() {
			return open
		}
		return (d.Float() - lo) / (hi - lo) * 100
	}
	var out []bar
	for _, i := range both {
		left, right := place(i.Lo, 0), place(i.Hi, 100)
		out = append(out, bar{left, max(right-left, 0.8)})
	}
	return out
}
