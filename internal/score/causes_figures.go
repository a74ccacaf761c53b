package score

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// figures counts why figures are wrong under the strict test. What the strict pairs leave over is paired once more, for the same
// place in the text or the lenient test: those figures were seen and have a wrong slot. The rest was missed or is false. Say the
// gold has exports of 2025-12 and the system the same exports of 2024-12, both quoting "rose 67% to $2 billion in December":
// neither test pairs them, the quotes do, and what is counted is one "period shifted by years", not one miss and one false figure.
func (c *Causes) figures(p *page, gold, system Story, matches [][]match) {
	G, S := gold.Figures, system.Figures
	o := settle(grades[1], G, S, matches)
	for _, pr := range o.pairs {
		c.addAll(FineSlot, fineSlots(G[pr.G], S[pr.S], matches[pr.G][pr.S]))
	}
	leftG, leftS := leftOver(o.found, o.restated), leftOver(o.used, o.repeated)
	seen, said := make([]bool, len(G)), make([]bool, len(S))
	for _, pr := range pairLeft(p, G, S, leftG, leftS, matches) {
		i, j := leftG[pr.G], leftS[pr.S]
		seen[i], said[j] = true, true
		c.addAll(FigureSlot, wrongSlots(G[i], S[j], matches[i][j]))
	}
	for i, g := range G {
		if !o.restated[i] {
			c.addOf(FigureMissed, p.placeOf(g), !o.found[i] && !seen[i])
		}
	}
	for _, j := range leftS {
		if !said[j] {
			c.add(FigureFalse, p.falseKind(S[j], G, o.found))
		}
	}
}

// leftOver lists the rows that are in none of the lists.
func leftOver(done ...[]bool) []int {
	var left []int
	for i := range done[0] {
		if !slices.ContainsFunc(done, func(d []bool) bool { return d[i] }) {
			left = append(left, i)
		}
	}
	return left
}

// pairLeft pairs left-over figures that pass the lenient test or stand at the same place.
func pairLeft(p *page, G, S []Figure, leftG, leftS []int, matches [][]match) []pair {
	return assign(len(leftG), len(leftS), func(i, j int) (float64, bool) {
		g, s := leftG[i], leftS[j]
		m, meet := matches[g][s], p.meet(G[g].Quote, S[s].Quote)
		if !m.lenient && !meet {
			return 0, false
		}
		weight := 12*one(m.lenient) + 4*one(meet)
		for _, ok := range m.slots {
			weight += one(ok)
		}
		return float64(weight), true
	})
}

var (
	tableRow = regexp.MustCompile(`\||\t|\S {3,}\S|\.{4,}`)
	listItem = regexp.MustCompile(`^\s*([-*•–—·▪]|\(?[0-9a-z]{1,2}[.)])\s`)
)

// placeOf tells where a figure stands, or else what it is: the first that holds of the places and kinds below.
func (p *page) placeOf(f Figure) string {
	line, first := p.lineOf(f.Quote)
	switch {
	case tableRow.MatchString(line):
		return "table row"
	case listItem.MatchString(line):
		return "list item"
	case first:
		return "headline"
	case f.Rank.Known:
		return "rank"
	case !strings.ContainsFunc(f.Quote, unicode.IsDigit):
		return "number in words"
	case f.Measure.or("trade") != "trade":
		return f.Measure.S + " in running text"
	}
	return "trade in running text"
}

// lineOf is the line on which a quote begins, and whether it is the first.
func (p *page) lineOf(quote string) (line string, first bool) {
	at := strings.Index(p.text, quote)
	if at < 0 {
		return "", false
	}
	start := strings.LastIndexByte(p.text[:at], '\n') + 1
	line, _, _ = strings.Cut(p.text[start:], "\n")
	return line, start == 0
}

// falseKind tells what a false figure is.
func (p *page) falseKind(s Figure, gold []Figure, found []bool) string {
	if !strings.Contains(p.text, s.Quote) {
		return "quote not in the text"
	}
	for i, g := range gold {
		if found[i] && p.meet(g.Quote, s.Quote) {
			return "second reading of a found figure"
		}
	}
	measure := s.Measure.or("trade")
	switch {
	case s.Rank.Known:
		return measure + " rank"
	case s.Value.Known && s.Change.Known:
		return measure + " value and change"
	case s.Value.Known && s.Unit.S == "percent":
		return measure + " percentage"
	case s.Value.Known:
		return measure + " value"
	case s.Change.Known:
		return measure + " change"
	}
	return measure + " without a number"
}
