package cli

import (
	"fmt"

	"github.com/comity-project/comity/internal/whatif"
)

func (p *answerPrinter) hindcast() {
	p.line("")
	h := p.a.Hindcast
	if h == nil {
		p.wrapped(0, "HINDCAST: none: "+p.a.NoHindcast, plain)
		return
	}
	p.line(p.bold("HINDCAST of "+h.Question) + p.dim(fmt.Sprintf("  %s’s %ss, %s; one year, effective %s → %s", h.Series.Reporter.The(), h.Series.Flow, h.Compiler, dutyRate(&h.From), dutyRate(&h.To))))
	p.line(p.dim(pad("", 12) + pad("observed", numberWidth) + pad("change on", 12) + pad("model on the year before", 36) + trendHead(h)))
	p.line(p.dim(pad("", 12) + pad("", numberWidth) + pad("year", 12) + pad("change (90 %)", 24) + pad("error", 12) + "change (90 %)           error"))
	for i := range h.Months {
		p.month(&h.Months[i])
	}
	mean := fmt.Sprintf("mean error %s points on the year before", points(h.Average.Flat))
	if h.Average.Trend != nil {
		mean += fmt.Sprintf(", %s on the trend (%s = the model has too much trade)", points(*h.Average.Trend), "+")
	}
	p.wrapped(0, mean+".", plain)
	p.wrapped(0, "A year-on-year change is not a tariff effect: it holds growth, goods shipped early, exempt goods and the month a year before. "+
		"The model is set on two worlds without the tariff: the months of the year before, and those grown as in the last full year before it.", p.dim)
}

func (p *answerPrinter) month(m *whatif.HindcastMonth) {
	text := pad(m.Month.Long()[:3]+m.Month.Long()[len(m.Month.Long())-5:], 12) + pad(money(m.Observed/1e6), numberWidth) + pad(change(m.Change), 12) +
		pad(change(m.Flat.Value)+" ("+span(m.Flat)+")", 24) + pad(signedPoints(m.FlatError), 12)
	if m.Trend != nil {
		text += pad(change(m.Trend.Value)+" ("+span(*m.Trend)+")", 24) + signedPoints(*m.TrendError)
	} else {
		text += "–"
	}
	p.line(text)
}

func trendHead(h *whatif.Hindcast) string {
	if h.Trend == nil {
		return "no trend: no full year on record before it"
	}
	return fmt.Sprintf("on the trend (%s in %s)", change(*h.Trend), h.TrendOf)
}
