package score

import "fmt"

// A slot is one thing that a figure tells.
type slot int

const (
	slotMeasure slot = iota
	slotReporter
	slotPartner
	slotFlow
	slotProduct
	slotPeriod
	slotValue
	slotChange
	slotBasis
	slotApprox
	slotAttributed
	slotCount
)

var slotNames = [slotCount]string{"measure", "reporter", "partner", "flow", "product", "period", "value", "change", "basis", "approx", "attributed"}

func (k slot) String() string { return slotNames[k] }

// of is what a figure has in the slot, for printing.
func (k slot) of(f Figure) any {
	return [slotCount]any{f.Measure, f.Reporter, f.Partner, f.Flow, f.Product, f.Period, f.Value, f.Change, f.Basis, f.Approx, f.Attributed}[k]
}

// A match is all that is known of one gold and one system figure side by side.
type match struct {
	lenient, strict, full bool
	slots                 [slotCount]bool
	weight                float64
}

// A grade is one of the three tests.
type grade struct {
	name string
	pass func(match) bool
}

// grades in the order of score.py; the slot table is made from the pairs of the last.
var grades = []grade{
	{"full", func(m match) bool { return m.full }},
	{"strict", func(m match) bool { return m.strict }},
	{"lenient", func(m match) bool { return m.lenient }},
}

// An outcome is what became of the figures of a story under one grade.
type outcome struct {
	pairs    []pair
	found    []bool // gold figures that are in a pair
	restated []bool // gold figures that only say again what a found one says
	used     []bool // system figures that are in a pair
	repeated []bool // system figures that answer a found gold figure again
}

// matchFigures holds every gold figure against every system figure.
func matchFigures(p *page, gold, system Story) [][]match {
	year := yearBefore(gold.Published)
	matches := make([][]match, len(gold.Figures))
	for i, g := range gold.Figures {
		matches[i] = make([]match, len(system.Figures))
		for j, s := range system.Figures {
			matches[i][j] = p.matchFigure(g, s, year)
		}
	}
	return matches
}

// settle pairs the figures under one grade.
func settle(g grade, gold, system []Figure, matches [][]match) outcome {
	o := outcome{
		found: make([]bool, len(gold)), restated: make([]bool, len(gold)),
		used: make([]bool, len(system)), repeated: make([]bool, len(system)),
	}
	o.pairs = assign(len(gold), len(system), func(i, j int) (float64, bool) { return matches[i][j].weight, g.pass(matches[i][j]) })
	for _, p := range o.pairs {
		o.found[p.G], o.used[p.S] = true, true
	}
	for a := range gold {
		if !o.found[a] {
			continue
		}
		for i := range gold {
			o.restated[i] = o.restated[i] || !o.found[i] && restates(gold[a], gold[i])
		}
		for j := range system {
			o.repeated[j] = o.repeated[j] || !o.used[j] && g.pass(matches[a][j])
		}
	}
	return o
}

// count adds the outcome to the tally, for all figures and for each measure. A system figure that answers a gold one counts in
// the gold one's measure.
func (o outcome) count(name string, gold, system []Figure, t *Tally) {
	as := make([]string, len(system))
	for j, s := range system {
		as[j] = s.Measure.or("trade")
	}
	for _, p := range o.pairs {
		as[p.S] = gold[p.G].Measure.or("trade")
	}
	for _, measure := range []string{"", "trade", "tariff", "other"} {
		found, of, said := 0, 0, 0
		for i, g := range gold {
			if measure == "" || g.Measure.or("trade") == measure {
				found += one(o.found[i])
				of += one(!o.restated[i])
			}
		}
		for j := range system {
			said += one(!o.repeated[j] && (measure == "" || as[j] == measure))
		}
		row := "figures " + name
		if measure != "" {
			row += " [" + measure + "]"
		}
		t.match(row, found, of, said)
	}
}

// scoreFigures counts the figures of a story under every grade, and slot by slot for the lenient pairs.
func (c *Card) scoreFigures(p *page, gold, system Story, matches [][]match) {
	G, S := gold.Figures, system.Figures
	var o outcome
	for _, g := range grades {
		o = settle(g, G, S, matches)
		o.count(g.name, G, S, &c.Tally)
	}
	for _, pr := range o.pairs {
		c.scoreSlots(p, G[pr.G], S[pr.S], matches[pr.G][pr.S])
	}
	for i, g := range G {
		if !o.found[i] && !o.restated[i] {
			c.note("  MISS  figure  %s", brief(g))
		}
	}
	for j, s := range S {
		if !o.used[j] && !o.repeated[j] {
			c.note("  FALSE figure  %s", brief(s))
		}
	}
}

// scoreSlots counts which slots of a pair agree. A rank has no value, change or basis to compare.
func (c *Card) scoreSlots(p *page, g, s Figure, m match) {
	for k := range slotCount {
		if g.Rank.Known && (k == slotValue || k == slotChange || k == slotBasis) {
			continue
		}
		c.Tally.check("slot "+k.String(), m.slots[k])
		if !m.slots[k] {
			c.note("  wrong %-10s gold %s system %s  in %s", k, repr(k.of(g)), repr(k.of(s)), quoteRepr(clip(g.Quote, 90)))
		}
	}
	if g.Quote != "" {
		c.Tally.check("slot figure quote overlaps", p.meet(g.Quote, s.Quote))
		c.Tally.check("slot figure quote is short (<= 3 x gold + 20)", codePoints(s.Quote) <= 3*codePoints(g.Quote)+20)
	}
}

// brief is a figure on one line.
func brief(f Figure) string {
	return fmt.Sprintf("%s %s>%s %s %s %s value=%s %s change=%s rank=%s | %s", f.Measure, f.Reporter, f.Partner, f.Flow, f.Product, f.Period,
		f.Value, f.Unit, f.Change, f.Rank, clip(f.Quote, 100))
}
