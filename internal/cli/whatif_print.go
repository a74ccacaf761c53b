package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/comity-project/comity/internal/whatif"
)

// answerPrinter sets an answer: the duty, the effect, who gains, exports, the hindcast, what it rests on.
type answerPrinter struct {
	briefPrinter
	a *whatif.Answer
}

func printAnswer(out io.Writer, a *whatif.Answer, s style, top int) error {
	w := bufio.NewWriter(out)
	p := &answerPrinter{briefPrinter{style: s, w: w}, a}
	p.head()
	for i := range a.Pairs {
		p.pair(&a.Pairs[i])
	}
	p.gainers(top)
	p.exports(top)
	p.welfare(top)
	p.hindcast()
	p.foot()
	return w.Flush()
}

func (p *answerPrinter) head() {
	for _, l := range wrap(p.a.Question, p.width) {
		p.line(p.bold(l))
	}
	e := p.a.Used
	year := ""
	if p.a.Baseline.Year != 0 {
		year = fmt.Sprintf(" of %d", p.a.Baseline.Year)
	}
	parts := []string{p.a.Horizon.String(), fmt.Sprintf("goods trade%s, %d economies", year, p.a.Count), fmt.Sprintf("elasticity %g (%g to %g)", e.Customs, e.Low, e.High), "as of " + p.a.AsOf.Long()}
	if p.a.Name != "" {
		parts = append([]string{p.a.Name}, parts...)
	}
	p.wrapped(0, strings.Join(parts, " · "), p.dim)
}

// columns of the answer, in characters.
const (
	labelWidth  = 54
	numberWidth = 11
	spanWidth   = 24
	aloneWidth  = 38
	incomeWidth = 34
)

func (p *answerPrinter) pair(x *whatif.Pair) {
	p.line("")
	p.line(p.bold(pad("DUTY of "+x.Importer.The()+" on "+x.Exporter.The(), labelWidth)) + p.dim(pad("before", numberWidth)+"after"))
	for i := range x.Lines {
		p.duty(&x.Lines[i], len(x.Lines) > 1)
	}
	for _, r := range x.Record {
		p.wrapped(0, "on record: "+r.Text, plain)
	}
	if x.Latest != nil {
		p.wrapped(0, "last on record to come into force: "+x.Latest.Text, plain)
	}
	p.line("")
	p.line(p.bold(pad("IMPORTS of "+x.Importer.The()+" from "+x.Exporter.The(), labelWidth)) + p.dim(pad("change", numberWidth)+pad("90 % interval", spanWidth)+"on "+money(x.Before)))
	h := p.a.Horizon.String()
	p.effect(h+", nothing else moves", x.Partial, x.Before)
	if x.Conditional != nil {
		p.effect(h+", every economy's totals held", *x.Conditional, x.Before)
	}
	if x.Full != nil {
		p.effect(h+", full equilibrium", *x.Full, x.Before)
	}
	if x.Other != nil {
		p.effect(otherName(x.Other.Horizon)+", nothing else moves", x.Other.Partial, x.Before)
	}
	if w := p.a.Warning; w != nil && w.Importer == x.Importer && w.Exporter == x.Exporter {
		p.wrapped(0, "! "+w.Text, func(s string) string { return p.paint("31", s) })
	}
	r := x.Revenue
	p.line(pad("duty collected a year", labelWidth) + pad(money(r.Before.Value), numberWidth) + "→ " + money(r.After.Value) + "  (" + money(r.After.Low) + " to " + money(r.After.High) + ")")
}

func otherName(h whatif.Horizon) string {
	if h == whatif.LongRun {
		return "long run, 7 to 10 years"
	}
	return h.String()
}

func (p *answerPrinter) duty(l *whatif.Line, several bool) {
	if several || l.Product != "" {
		name := l.Product
		if name == "" {
			name = "all other goods"
		}
		text := fmt.Sprintf("%s, %s of the trade", name, percentage(l.Share, 1))
		if l.ShareSource != "" {
			text += " (" + l.ShareSource + ")"
		}
		p.wrapped(0, text, plain)
	}
	p.line(pad("statutory", labelWidth) + pad(rate(l.From.Statutory), numberWidth) + rate(l.To.Statutory))
	p.line(pad("effective, trade-weighted", labelWidth) + pad(dutyRate(&l.From), numberWidth) + dutyRate(&l.To))
	p.dutySource("before", &l.From)
	if l.To != l.From {
		p.dutySource("after", &l.To)
	}
}

// dutyRate writes an effective rate that nobody measured as about.
func dutyRate(d *whatif.Duty) string {
	if !d.Known {
		return "≈ " + percentage(d.Effective, 0)
	}
	return strings.Replace(percentage(d.Effective, 1), ".0 %", " %", 1)
}

func (p *answerPrinter) dutySource(when string, d *whatif.Duty) {
	if d.Source == "given with the scenario" && d.Low == d.High {
		return
	}
	text := "  " + when + ": " + d.Source
	if d.Low != d.High {
		text += fmt.Sprintf("; between %s and %s", percentage(d.Low, 1), percentage(d.High, 1))
	}
	if d.Note != "" {
		text += "; " + d.Note
	}
	p.wrapped(2, strings.TrimSpace(text), p.dim)
}

func (p *answerPrinter) effect(label string, e whatif.Estimate, base float64) {
	p.line(pad(label, labelWidth) + pad(change(e.Value), numberWidth) + pad(span(e), spanWidth) + signedMoney(e.Value*base))
}

func (p *answerPrinter) equilibrium() string {
	if p.a.Pairs[0].Full != nil {
		return p.a.Horizon.String() + ", full equilibrium"
	}
	return p.a.Horizon.String() + ", totals held"
}

func (p *answerPrinter) gainers(top int) {
	if len(p.a.Gainers) == 0 || p.a.Gainers[0].Change.Value == 0 {
		return
	}
	who := p.a.Pairs[0].Importer.The()
	if len(p.a.Pairs) > 1 {
		who = "the importers of the scenario"
	}
	title, share := "WHO GAINS the lost trade", "of the loss"
	if p.a.Gainers[0].Change.Value < 0 {
		title, share = "WHO LOSES to it", "of the gain"
	}
	p.line("")
	p.line(p.bold(pad(title, labelWidth)) + p.dim(pad("change", numberWidth)+pad("90 % interval", spanWidth)+share))
	p.wrapped(0, "sales to "+who+", "+p.equilibrium(), p.dim)
	for i, g := range p.a.Gainers {
		if i == top {
			break
		}
		p.line(pad(gainer(g), labelWidth) + pad(signedMoney(g.Change.Value), numberWidth) + pad(moneySpan(g.Change), spanWidth) + percentage(g.Share, 0))
	}
}

// moves writes where an economy's exports go in the equilibrium.
func moves(e *whatif.EconomyChange) string {
	if e.Targets == nil {
		return ""
	}
	return signedMoney(e.Targets.Value) + ", " + signedMoney(e.Elsewhere.Value)
}

// gainer names an economy, or an importer's own producers.
func gainer(g whatif.Gain) string {
	if g.Home {
		return g.Economy.Name() + "’s own producers"
	}
	return g.Economy.Name()
}

func (p *answerPrinter) exports(top int) {
	p.line("")
	if x := &p.a.Exports[0]; x.Partial.Value == 0 && (x.Targets == nil || x.Targets.Value == 0) {
		p.line("No economy's exports change.")
		return
	}
	moved := "importers, elsewhere: " + p.equilibrium()
	if p.a.NoConditional != "" {
		moved = ""
	}
	p.line(p.bold(pad("EXPORTS by economy", 24)) + p.dim(pad("before", numberWidth)+pad("nothing else moves", aloneWidth)+moved))
	for i, e := range p.a.Exports {
		if i == top {
			break
		}
		alone := "0"
		if e.Partial.Value != 0 {
			alone = fmt.Sprintf("%s (%s)", signedMoney(e.Partial.Value), moneySpan(e.Partial))
		}
		p.line(pad(e.Economy.Name(), 24) + pad(money(e.Before), numberWidth) + pad(alone, aloneWidth) + moves(&e))
	}
}

func (p *answerPrinter) welfare(top int) {
	if len(p.a.Welfare) == 0 {
		return
	}
	p.line("")
	p.line(p.bold(pad("REAL INCOME, full equilibrium", 32)) + p.dim(pad("deficits fixed (90 %)", incomeWidth)+pad("share", incomeWidth)+"zero-rebased"))
	for i, e := range p.a.Welfare {
		if i == top {
			break
		}
		p.line(pad(e.Economy.Name(), 32) + income(e.Fixed) + income(e.Share) + income(e.Rebased))
	}
}

// income writes a change of real income with its interval.
func income(e *whatif.Estimate) string {
	if e == nil {
		return pad("no solution", incomeWidth)
	}
	return pad(fine(e.Value)+" ("+fine(e.Low)+" to "+fine(e.High)+")", incomeWidth)
}

func (p *answerPrinter) foot() {
	p.line("")
	for _, n := range p.a.Notes {
		p.wrapped(0, "note: "+n, p.dim)
	}
	if p.a.NoConditional != "" {
		p.wrapped(0, "note: no answer with totals held, and nobody who gains: "+p.a.NoConditional, p.dim)
	}
	if p.a.NoWelfare != "" {
		p.wrapped(0, "note: "+p.a.NoWelfare, p.dim)
	}
	b := p.a.Baseline
	p.wrapped(0, "baseline: "+strings.TrimSuffix(b.Source+"; "+b.Licence, "; "), p.dim)
	p.wrapped(0, fmt.Sprintf("elasticity: %s; %s. interval: %s. residual %.0e", p.a.Used.Source, p.a.Used.Note, p.a.Interval, p.a.Residual), p.dim)
}
