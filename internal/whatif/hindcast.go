package whatif

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// Hindcast sets the one-year partial effect of a tariff that was in force beside the months that were observed under it.
//
// A year-on-year change is not a tariff effect: it holds growth that would have come anyway, goods shipped early to escape the duty, goods
// that are exempt, and whatever the month a year before was like. So the model's number is set on two worlds without the tariff, and both are
// named: the months of the year before (no growth), and those months grown by the last full year before the tariff (trend). What is left
// between model and months is the error of all that, not of the elasticity alone; it screens for numbers that cannot be, and proves none.
type Hindcast struct {
	Question string          `json:"question"` // which change of rates is hindcast
	Series   comity.Series   `json:"series"`
	Compiler string          `json:"compiler"`
	From     Duty            `json:"from"`
	To       Duty            `json:"to"`
	Effect   Estimate        `json:"effect"`
	Trend    *float64        `json:"trend"` // growth in TrendOf
	TrendOf  comity.Period   `json:"trend_of,omitzero"`
	Months   []HindcastMonth `json:"months"`
	Average  HindcastMean    `json:"mean"`
	None     string          `json:"none,omitempty"` // why there are no months
}

// HindcastMonth is one observed month. Changes are on the same month of the year before, as fractions; errors are predicted less observed.
type HindcastMonth struct {
	Month      comity.Period `json:"month"`
	Observed   float64       `json:"observed_usd"`
	Change     float64       `json:"change"`
	Flat       Estimate      `json:"predicted_year_earlier"` // on the year-earlier baseline: the effect alone
	FlatError  float64       `json:"error_year_earlier"`
	Trend      *Estimate     `json:"predicted_trend"`
	TrendError *float64      `json:"error_trend"`
}

// HindcastMean is the mean error over the months, in absolute value and signed.
type HindcastMean struct {
	Flat      float64  `json:"year_earlier"`
	FlatBias  float64  `json:"year_earlier_signed"`
	Trend     *float64 `json:"trend"`
	TrendBias *float64 `json:"trend_signed"`
}

// regime is a tariff that was in force for some months.
type regime struct {
	importer, exporter comity.Economy
	lines              []line
	from, to           Duty // of all goods, or of those that no measure names
	window             window
	started            comity.Date
}

// hindcast compares a regime with the record.
func hindcast(r regime, e Elasticity, record trade.Record, asOf comity.Date) *Hindcast {
	h := &Hindcast{From: r.from, To: r.to, Months: []HindcastMonth{}, Question: fmt.Sprintf("%s → %s", percentWords(r.from.Statutory), percentWords(r.to.Statutory))}
	h.Effect = effectOf(r.lines, e)
	series := []comity.Series{
		{Reporter: r.exporter, Partner: r.importer, Flow: comity.Export, Product: comity.AllProducts},
		{Reporter: r.importer, Partner: r.exporter, Flow: comity.Import, Product: comity.AllProducts},
	}
	for _, s := range series {
		h.Series = s
		h.trend(record, r.started, asOf)
		for m := r.window.first; m <= r.window.last; m++ {
			h.month(record, comity.OneMonth(m), asOf)
		}
		if len(h.Months) > 0 {
			h.mean()
			return h
		}
	}
	h.Series = series[0]
	h.None = fmt.Sprintf("no month from %s to %s is on record for %s’s exports to %s with its change on the year before",
		r.window.first, r.window.last, r.exporter.The(), r.importer.The())
	return h
}

// effectOf is the partial effect of duties on a pair's trade, with the spread of elasticity and rate.
func effectOf(lines []line, e Elasticity) Estimate {
	g := []group{{lines: lines}}
	s := &sample{centre: &outcome{partial: []float64{g[0].factor(e.Customs, math.NaN())}}}
	for _, n := range quadrature(e, ranged(g)) {
		s.all = append(s.all, &outcome{partial: []float64{g[0].factor(n.e, n.u)}})
	}
	return s.estimate(func(o *outcome) float64 { return o.partial[0] - 1 })
}

// trend is the growth of the last full year on record that ended before the tariff began.
func (h *Hindcast) trend(record trade.Record, started, asOf comity.Date) {
	h.Trend, h.TrendOf = nil, comity.Period{}
	q := trade.Query{Series: h.Series, Period: comity.OneMonth(started.InMonth()), AsOf: asOf}
	for _, year := range trade.FullYears(record, q) {
		q.Period = year
		growth, err := trade.Growth(record, q)
		if err != nil {
			continue
		}
		v := growth.Best.Float()
		h.Trend, h.TrendOf = &v, year
		return
	}
}

func (h *Hindcast) month(record trade.Record, month comity.Period, asOf comity.Date) {
	q := trade.Query{Series: h.Series, Period: month, AsOf: asOf}
	level, err := trade.Level(record, q)
	if err != nil {
		return
	}
	growth, err := trade.Growth(record, q)
	if err != nil {
		return
	}
	h.Compiler = cmp.Or(level.Compiler, h.Compiler)
	m := HindcastMonth{Month: month, Observed: level.Best.Float(), Change: growth.Best.Float(), Flat: h.Effect}
	m.FlatError = m.Flat.Value - m.Change
	if h.Trend != nil {
		grown := func(x float64) float64 { return (1+x)*(1+*h.Trend) - 1 }
		t := Estimate{grown(h.Effect.Value), grown(h.Effect.Low), grown(h.Effect.High)}
		miss := t.Value - m.Change
		m.Trend, m.TrendError = &t, &miss
	}
	h.Months = append(h.Months, m)
}

func (h *Hindcast) mean() {
	n := float64(len(h.Months))
	var flat, bias, trend, trendBias float64
	for _, m := range h.Months {
		flat += math.Abs(m.FlatError) / n
		bias += m.FlatError / n
		if m.TrendError != nil {
			trend += math.Abs(*m.TrendError) / n
			trendBias += *m.TrendError / n
		}
	}
	h.Average = HindcastMean{Flat: flat, FlatBias: bias}
	if h.Trend != nil {
		h.Average.Trend, h.Average.TrendBias = &trend, &trendBias
	}
}

// errNoRegime says that nothing of the scenario was ever in force.
var errNoRegime = errors.New("no regime")

// pastRegime is the part of a scenario that has been in force and can be compared with what happened: the change itself, by its own dates or
// those of the measure on record with the same rate; or, when the new rate never applied, the rate it starts from.
func pastRegime(g *group, t *rates, day comity.Date) (regime, error) {
	at := slices.IndexFunc(g.lines, func(l line) bool { return l.measure.Product == "" })
	if at < 0 {
		return regime{}, fmt.Errorf("%w: the record has months of all goods together, the scenario is about some goods alone", errNoRegime)
	}
	l := &g.lines[at]
	r := regime{importer: g.importer, exporter: g.exporter, from: l.from, to: l.to, lines: g.lines}
	if !l.measure.InForce.IsZero() {
		w, ok := months(l.measure.InForce, l.measure.Until, day)
		if !ok {
			return r, fmt.Errorf("%w: in force from %s: no whole month of it is over by %s", errNoRegime, l.measure.InForce.Long(), day.Long())
		}
		r.window, r.started = w, l.measure.InForce
		return r, nil
	}
	if l.from.Statutory != l.to.Statutory {
		if w, started, ok := recorded(t, g, l.to.Statutory, day); ok {
			r.window, r.started = w, started
			return r, nil
		}
	}
	w, started, ok := recorded(t, g, l.from.Statutory, day)
	if !ok {
		return r, fmt.Errorf("%w: %s on goods of %s was in force for no whole month on record", errNoRegime, percentWords(l.to.Statutory), g.exporter.The())
	}
	pair := &Measure{Importer: g.importer, Exporter: g.exporter}
	before, err := t.average(pair)
	if err != nil {
		return r, fmt.Errorf("%w: %s on goods of %s has not been in force", errNoRegime, percentWords(l.to.Statutory), g.exporter.The())
	}
	r.from, r.to, r.window, r.started = before, l.from, w, started
	if len(g.lines) > 1 {
		r.to = t.counterpart(pair, l.from.Statutory)
	}
	r.lines = []line{{share: 1, from: r.from, to: r.to}}
	return r, nil
}

// recorded finds the latest whole months for which a headline rate was in force on all goods of the pair.
func recorded(t *rates, g *group, rate float64, day comity.Date) (window, comity.Date, bool) {
	list := onRecord(t, g.importer, g.exporter, rate, day)
	slices.Reverse(list)
	sums := slices.ContainsFunc(t.measures, func(m comity.Measure) bool {
		return m.Sum && m.Imposer == g.importer && m.Target == g.exporter && m.Rate != nil && percentOf(&m) != rate
	})
	for _, r := range list {
		if r.InForce.IsZero() {
			continue
		}
		until := r.Ended.From
		if sums { // another duty came on top: the rate stood alone only until then
			until = earliest(until, stackedFrom(t, g, rate, r.InForce.From))
		}
		if w, ok := months(r.InForce.From, until, day); ok {
			return w, r.InForce.From, true
		}
	}
	return window{}, comity.Date{}, false
}

// stackedFrom is the day on which a total of several duties other than the rate came into force after a day; zero when none did.
func stackedFrom(t *rates, g *group, rate float64, after comity.Date) comity.Date {
	var day comity.Date
	for i := range t.measures {
		m := &t.measures[i]
		if m.Sum && m.Imposer == g.importer && m.Target == g.exporter && m.Rate != nil && percentOf(m) != rate && m.InForce.From.After(after) {
			day = earliest(day, m.InForce.From)
		}
	}
	return day
}

func earliest(a, b comity.Date) comity.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
