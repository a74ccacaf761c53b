package cli

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/check"
)

// style is how a brief is set.
type style struct {
	width  int
	colour bool
}

// marks tell a verdict by sign and word; colour only repeats them.
var marks = map[comity.Class]struct{ sign, word, colour string }{
	comity.Supported:     {"✓", "supported", "32"},
	comity.Imprecise:     {"≈", "imprecise", "33"},
	comity.Contradicted:  {"✗", "contradicted", "31"},
	comity.NotVerifiable: {"?", "not verifiable", "36"},
}

func (s style) paint(code, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) bold(text string) string { return s.paint("1", text) }
func (s style) dim(text string) string  { return s.paint("2", text) }

// printBrief sets a brief for a desk editor: the head, figures with verdicts, events on a timeline, statements, and the sum.
func printBrief(out io.Writer, b *comity.Brief, s style) error {
	s.width = max(60, min(s.width, 140))
	w := bufio.NewWriter(out)
	p := &briefPrinter{style: s, w: w, b: b}
	p.head()
	p.figures()
	p.events()
	p.statements()
	p.sum()
	return w.Flush()
}

type briefPrinter struct {
	style
	w *bufio.Writer
	b *comity.Brief
}

func (p *briefPrinter) line(text string) { p.w.WriteString(strings.TrimRight(text, " ") + "\n") }

// wrapped prints text behind an indent, broken at the width; further lines hang under the first.
func (p *briefPrinter) wrapped(indent int, text string, paint func(string) string) {
	for _, l := range wrap(text, p.width-indent) {
		p.line(strings.Repeat(" ", indent) + paint(l))
	}
}

func plain(s string) string { return s }

func (p *briefPrinter) head() {
	for _, l := range wrap(p.b.Title, p.width) {
		p.line(p.bold(l))
	}
	parts := []string{p.b.Published.Long()}
	if p.b.Assumed {
		parts[0] += " (the day of the run: the story gives none)"
	}
	parts = append(parts, count(len(p.b.Figures), "figure"), count(len(p.b.Events), "event"), count(len(p.b.Statements), "statement"), "checked as of "+p.b.AsOf.Long())
	if len(p.b.Packs) > 0 {
		parts = append(parts, fmt.Sprintf("packs %s (sha256 %s…)", p.b.Packs[0].Version, p.b.Packs[0].SHA256[:4]))
	}
	p.wrapped(0, strings.Join(parts, " · "), p.dim)
	for _, n := range p.b.Notes {
		p.wrapped(0, "note: "+n, plain)
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (p *briefPrinter) figures() {
	if len(p.b.Figures) == 0 {
		return
	}
	p.line("")
	col := p.columns()
	p.line(p.bold(pad("FIGURES", 3+col[0]+col[1])) + p.dim(pad("story", col[2])+pad("official", col[3])+"verdict"))
	for i := range p.b.Verdicts {
		p.figure(i, col)
	}
}

// columns shares the width among what, reading, story and official; the verdict takes the rest.
func (p *briefPrinter) columns() [4]int {
	rest := p.width - 3 - 17
	if p.width < 92 {
		return [4]int{rest * 34 / 100, 0, rest * 33 / 100, rest * 33 / 100}
	}
	return [4]int{rest * 33 / 100, rest * 25 / 100, rest * 21 / 100, rest * 21 / 100}
}

func (p *briefPrinter) figure(i int, col [4]int) {
	v := &p.b.Verdicts[i]
	f := &p.b.Figures[v.Figure]
	m := marks[v.Class]
	reading := ""
	if col[1] > 0 {
		reading = pad(readingOf(f), col[1])
	}
	p.line(fmt.Sprintf("%2d %s%s%s%s%s", i+1, pad(subjectOf(f), col[0]), p.dim(reading), pad(storyOf(f), col[2]), pad(officialOf(v), col[3]),
		p.paint(m.colour, m.sign+" "+m.word)))
	p.wrapped(3, "“"+oneSpace(f.Quote)+"”", p.dim)
	for _, r := range v.Reasons {
		p.wrapped(3, r, plain)
	}
	for _, a := range v.Alternatives {
		if a.Error == check.CutOff { // the reason has said it
			continue
		}
		p.wrapped(3, a.Error+": "+a.Text, plain)
	}
	if v.Wording != "" {
		p.wrapped(3, "print: "+v.Wording, plain)
	}
	for _, c := range v.Context {
		p.wrapped(3, "· "+c.Text, plain)
	}
}

// subjectOf names what a figure is about, in few words.
func subjectOf(f *comity.Figure) string {
	if f.Measure == comity.Tariff {
		return "duty of " + f.Reporter.The() + " on " + cmp.Or(f.Partner.The(), "imports")
	}
	if f.Measure == comity.Other {
		return cmp.Or(f.Product, "other")
	}
	product := ""
	if f.Product != comity.AllProducts && f.Product != "" {
		product = f.Product + " "
	}
	partner := cmp.Or(f.Partner.The(), "?")
	if f.Rank > 0 {
		what := map[comity.Flow]string{comity.Export: "export destination", comity.Import: "import source", comity.Total: "trading partner"}[f.Flow]
		return fmt.Sprintf("%s as no. %d %s", f.Partner.Name(), f.Rank, cmp.Or(what, "partner"))
	}
	switch f.Flow {
	case comity.Export:
		return product + "exports to " + partner
	case comity.Import:
		return product + "imports from " + partner
	case comity.Total:
		return product + "trade with " + partner
	case comity.Balance:
		return product + "balance with " + partner
	}
	return product + "trade with " + partner
}

var flowLetters = map[comity.Flow]string{comity.Export: "X", comity.Import: "M", comity.Total: "X+M", comity.Balance: "X−M", comity.ReExport: "RX"}

// readingOf is the figure's key: IND→CHN X 2025-12.
func readingOf(f *comity.Figure) string {
	if f.Measure == comity.Other && f.Reporter == "" {
		return ""
	}
	pair := cmp.Or(string(f.Reporter), "?") + "→" + cmp.Or(string(f.Partner), "?")
	if f.Measure == comity.Tariff {
		return pair + " duty"
	}
	return strings.TrimSpace(pair + " " + flowLetters[f.Flow] + " " + shortPeriod(f.When()))
}

// shortPeriod is an ISO 8601 period with the year of its end left out where it is that of its start: 2025-04/12.
func shortPeriod(text string) string {
	if from, to, ok := strings.Cut(text, "/"); ok && len(from) >= 7 && strings.HasPrefix(to, from[:5]) {
		return from + "/" + to[5:]
	}
	return text
}

var hedgeWords = map[comity.Approx]string{comity.About: "about ", comity.Under: "nearly ", comity.Over: "over ", comity.AtMost: "≤ "}

// storyOf is what the story prints.
func storyOf(f *comity.Figure) string {
	hedge := hedgeWords[f.Approx]
	if f.Rank > 0 {
		return fmt.Sprintf("rank %d", f.Rank)
	}
	var parts []string
	if f.Value != nil {
		parts = append(parts, hedge+check.Number(f.Value.Value, f.Value.Unit))
		for _, a := range f.Also {
			parts = append(parts, "= "+check.Number(a.Value, a.Unit))
		}
		hedge = ""
	}
	if f.Change != nil {
		if f.Basis == comity.Level {
			parts = append(parts, hedge+"change of "+check.Number(*f.Change, f.ChangeUnit))
		} else {
			parts = append(parts, hedge+check.Rate(*f.Change))
		}
	}
	return strings.Join(parts, "  ")
}

// officialOf is what the record has for the parts of the figure.
func officialOf(v *comity.Verdict) string {
	var parts []string
	for _, p := range v.Parts {
		if p.Official == nil {
			continue
		}
		switch p.Name {
		case "rank":
			parts = append(parts, "rank "+p.Official.Best.String())
		default:
			parts = append(parts, check.Number(p.Official.Best, p.Official.Unit))
		}
	}
	if len(parts) == 0 {
		return "–"
	}
	return strings.Join(parts, "  ")
}

func (p *briefPrinter) events() {
	if len(p.b.Events) == 0 {
		return
	}
	p.line("")
	p.line(p.bold("EVENTS"))
	order := make([]*comity.Event, len(p.b.Events))
	for i := range order {
		order[i] = &p.b.Events[i]
	}
	slices.SortStableFunc(order, func(a, b *comity.Event) int {
		if a.Date.IsZero() != b.Date.IsZero() {
			return cmp.Compare(btoi(a.Date.IsZero()), btoi(b.Date.IsZero()))
		}
		return a.Date.From.Compare(b.Date.From)
	})
	for _, e := range order {
		p.event(e)
	}
}

func (p *briefPrinter) event(e *comity.Event) {
	arrow := "→"
	if e.Sym {
		arrow = "↔"
	}
	when := cmp.Or(eventDay(e), "no date")
	status := strings.ReplaceAll(string(e.Status), "_", " ")
	if e.State != "" && string(e.State) != status {
		status = strings.ReplaceAll(string(e.State), "_", " ")
	}
	pair := cmp.Or(string(e.Source), "?") + " " + arrow + " " + cmp.Or(string(e.Target), "?")
	const left = 18 + 13 + 11 + 12 + 1
	lines := wrap(oneSpace(e.Quote), max(24, p.width-left))
	p.line(" " + pad(when, 18) + pad(pair, 13) + pad(string(e.Type), 11) + p.dim(pad(status, 12)) + lines[0])
	for _, l := range lines[1:] {
		p.line(strings.Repeat(" ", left) + l)
	}
	if e.Check != nil {
		m := marks[e.Check.Verdict]
		for i, l := range wrap(e.Check.Summary+": "+e.Check.Text, max(24, p.width-left-2)) {
			sign := "  "
			if i == 0 {
				sign = p.paint(m.colour, m.sign) + " "
			}
			p.line(strings.Repeat(" ", left) + sign + l)
		}
	}
}

// eventDay is the day of the record where the event was found there, else the story's.
func eventDay(e *comity.Event) string {
	if e.Check != nil && !e.Check.Date.IsZero() {
		return e.Check.Date.String()
	}
	return e.Date.String()
}

func (p *briefPrinter) statements() {
	if len(p.b.Statements) == 0 {
		return
	}
	p.line("")
	p.line(p.bold("STATEMENTS"))
	last := ""
	for i := range p.b.Statements {
		st := &p.b.Statements[i]
		who := speakerLine(st)
		if who != last {
			p.wrapped(1, who, p.bold)
			last = who
		}
		quote := oneSpace(st.Quote)
		if st.Direct {
			quote = "“" + quote + "”"
		}
		p.wrapped(3, quote, plain)
	}
}

func speakerLine(s *comity.Statement) string {
	parts := []string{cmp.Or(s.Speaker, "unnamed")}
	if s.Role != "" && !strings.HasSuffix(s.Speaker, s.Role) { // "India's army chief"
		parts = append(parts, s.Role)
	}
	if s.Country != "" {
		parts = append(parts, s.Country.Name())
	}
	text := strings.Join(parts, ", ")
	var how []string
	if s.Addressee != "" {
		how = append(how, "to "+s.Addressee)
	}
	if s.Place != "" {
		how = append(how, "in "+s.Place)
	}
	if s.Through != "" {
		how = append(how, "through "+s.Through)
	}
	if len(how) > 0 {
		text += " — " + strings.Join(how, ", ")
	}
	return text
}

func (p *briefPrinter) sum() {
	p.line("")
	n := map[comity.Class]int{}
	for _, v := range p.b.Verdicts {
		n[v.Class]++
	}
	var parts []string
	for _, c := range []comity.Class{comity.Supported, comity.Imprecise, comity.NotVerifiable, comity.Contradicted} {
		parts = append(parts, p.paint(marks[c].colour, fmt.Sprintf("%d %s", n[c], marks[c].word)))
	}
	p.line(strings.Join(parts, " · "))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// pad fills text to a width in characters, and keeps two spaces behind what is too long.
func pad(text string, width int) string {
	n := utf8.RuneCountInString(text)
	if n+1 >= width {
		if n > width-1 && width > 4 {
			runes := []rune(text)
			return string(runes[:width-2]) + "… "
		}
		return text + " "
	}
	return text + strings.Repeat(" ", width-n)
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// wrap breaks text at spaces into lines of at most width characters.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}
