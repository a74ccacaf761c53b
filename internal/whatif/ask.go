package whatif

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
)

// Ask answers a scenario.
func Ask(ctx context.Context, s *Scenario, by Evidence, o Options) (*Answer, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	if s.Baseline != 0 && by.Baseline.Year != 0 && s.Baseline != by.Baseline.Year {
		return nil, fmt.Errorf("%w: baseline: %d asked for, there is %d; bring another with --baseline FILE", comity.ErrInput, s.Baseline, by.Baseline.Year)
	}
	e, err := pick(by.Elasticities, s.Elasticity, s.Horizon)
	if err != nil {
		return nil, err
	}
	t := &rates{by.Rates, by.Measures, s.AsOf}
	measures, err := s.on()
	if err != nil {
		return nil, err
	}
	list, err := groups(by.Baseline, measures, t, by.Record)
	if err != nil {
		return nil, err
	}
	if err := canSolve(s, by.Baseline, e); err != nil {
		return nil, err
	}
	nodes, how := quadrature(e, o.Paired || ranged(list)), fmt.Sprintf("90 %%, quadrature over %d equally likely elasticities", elasticityPlaces)
	if ranged(list) {
		how += fmt.Sprintf(" and %d places in the range of the rates", ratePlaces)
	}
	if o.Draws > 0 {
		nodes, how = draws(e, o.Draws, o.Seed), fmt.Sprintf("90 %%, %d draws, seed %d", o.Draws, o.Seed)
	}
	m := newModel(by.Baseline, list, s, e)
	solved, err := m.run(ctx, e, nodes)
	if err != nil {
		return nil, err
	}
	a := &Answer{Name: s.Name, Question: question(list), AsOf: s.AsOf, Horizon: e.Horizon, Used: used(e), Interval: how, Baseline: by.Baseline, Count: len(by.Baseline.Economies),
		Residual: solved.centre.residual, Packs: by.Packs, solved: solved}
	for k := range list {
		a.Pairs = append(a.Pairs, m.pair(k, e, solved, by, t))
	}
	a.Warning = warning(list, by.Elasticities)
	if !m.holds() {
		a.NoConditional = fmt.Sprintf("the scenario taxes %.0f %% of what %s buys abroad, and this equilibrium holds imports where there are no home sales to turn to", 100*m.most, m.mostOf.The())
	}
	m.economies(a, solved)
	m.welfare(a, s, solved)
	a.Hindcast, a.NoHindcast = lookBack(list, e, by, t)
	a.Notes = append(a.Notes, notes(a, list, by.Baseline)...)
	return a, nil
}

// canSolve refuses a full equilibrium that the data or the elasticity do not carry.
func canSolve(s *Scenario, b *Baseline, e Elasticity) error {
	switch {
	case !s.Full:
		return nil
	case !b.Domestic:
		return fmt.Errorf("%w: the full equilibrium and welfare need what every economy sells at home; the baseline %s has none: bring one with rows of exporter = importer (--baseline FILE)", comity.ErrInput, b.Name)
	case e.Theta <= 0 || e.Low-(e.Customs-e.Theta) <= 0:
		return fmt.Errorf("%w: the full equilibrium needs an elasticity of customs values above one; %s has %g: ask for the long run (--horizon long)", comity.ErrInput, e.ID, e.Customs)
	case s.Closure == gravity.ZeroDeficit:
		return fmt.Errorf("%w: closure zero mixes the closing of deficits into the answer; allowed are fixed, share and zero-rebased", comity.ErrInput)
	}
	return nil
}

func used(e Elasticity) ElasticityUsed {
	return ElasticityUsed{e.ID, e.Customs, e.Low, e.High, e.Source, e.URL, e.Note}
}

func (m *model) pair(k int, e Elasticity, s *sample, by Evidence, t *rates) Pair {
	g := &m.groups[k]
	p := Pair{Importer: g.importer, Exporter: g.exporter, Before: g.before,
		Partial: s.estimate(func(o *outcome) float64 { return o.partial[k] - 1 }),
		Revenue: Revenue{s.estimate(func(o *outcome) float64 { return o.revenue0[k] }),
			s.estimate(func(o *outcome) float64 { return o.revenue2[k] })},
	}
	if m.holds() {
		held := s.estimate(func(o *outcome) float64 { return o.conditional[k] - 1 })
		p.Conditional = &held
	} else {
		p.Revenue.After = s.estimate(func(o *outcome) float64 { return o.revenue1[k] })
	}
	if m.full {
		full := s.estimate(func(o *outcome) float64 { return o.full[k] - 1 })
		p.Full = &full
	}
	for i := range g.lines {
		l := &g.lines[i]
		p.Lines = append(p.Lines, Line{l.measure.Product, l.share, l.source, l.from, l.to})
		for _, rate := range []float64{l.from.Statutory, l.to.Statutory} {
			for _, r := range onRecord(t, g.importer, g.exporter, rate, t.asOf) {
				if l.measure.Product == "" && !slices.ContainsFunc(p.Record, func(x OnRecord) bool { return x.Text == r.Text }) {
					p.Record = append(p.Record, r)
				}
			}
		}
	}
	if !slices.ContainsFunc(p.Record, func(r OnRecord) bool { return r.State == "in force" }) {
		p.Latest = latest(t, g.importer, g.exporter, t.asOf)
	}
	p.Other = otherHorizon(g, e, by.Elasticities)
	return p
}

// otherHorizon is the partial effect at the horizon that was not asked for, from the same duties.
func otherHorizon(g *group, e Elasticity, table []Elasticity) *OtherHorizon {
	h := LongRun
	if e.Horizon == LongRun {
		h = OneYear
	}
	other, err := pick(table, "", h)
	if err != nil {
		return nil
	}
	one := []group{*g}
	s := &sample{centre: &outcome{partial: []float64{g.factor(other.Customs, math.NaN())}}}
	for _, n := range quadrature(other, ranged(one)) {
		s.all = append(s.all, &outcome{partial: []float64{g.factor(n.e, n.u)}})
	}
	return &OtherHorizon{h, s.estimate(func(o *outcome) float64 { return o.partial[0] - 1 }), used(other)}
}

// simulator is the elasticity that web simulators put on a headline rate.
const simulator = "simonovska-waugh"

// warning is the one row for a headline rate at a long-run elasticity; none where no headline changes by five points or more.
func warning(list []group, table []Elasticity) *Warning {
	e, err := pick(table, simulator, LongRun)
	if err != nil {
		return nil
	}
	var w *Warning
	most := 0.05
	for i := range list {
		for k := range list[i].lines {
			from, to := list[i].lines[k].from.Statutory, list[i].lines[k].to.Statutory
			if math.Abs(to-from) < most || w != nil && math.Abs(to-from) == most {
				continue
			}
			most = math.Abs(to - from)
			w = &Warning{Importer: list[i].importer, Exporter: list[i].exporter, Change: Partial(from, to, e.Customs), Elasticity: e.Customs}
			w.Text = fmt.Sprintf("not an answer: headline %s → %s at a static model's elasticity of %g gives %s; it counts exempt goods as taxed and ten years of adjustment as done",
				percentWords(from), percentWords(to), e.Customs, signedPercent(w.Change))
		}
	}
	return w
}

// economies fills in what happens to each economy, those most affected first.
func (m *model) economies(a *Answer, s *sample) {
	n := len(m.base.Economies)
	lost := 0.0
	for k := range m.groups {
		kept := s.centre.conditional[k]
		if m.full {
			kept = s.centre.full[k]
		}
		lost += m.groups[k].before * (1 - kept)
	}
	for i := range n {
		e := m.base.Economies[i]
		gain := Gain{Economy: e, Change: s.estimate(func(o *outcome) float64 { return o.gained[i] })}
		if lost != 0 {
			gain.Share = gain.Change.Value / lost
		}
		if gain.Change.Value != 0 && m.holds() {
			a.Gainers = append(a.Gainers, gain)
		}
		if m.target[i] && m.base.Domestic {
			home := Gain{Economy: e, Home: true, Change: s.estimate(func(o *outcome) float64 { return o.home[i] })}
			if lost != 0 {
				home.Share = home.Change.Value / lost
			}
			a.Gainers = append(a.Gainers, home)
		}
		x := EconomyChange{Economy: e, Before: m.base.exports(i), Partial: s.estimate(func(o *outcome) float64 { return o.alone[i] })}
		if m.holds() {
			targets := s.estimate(func(o *outcome) float64 { return o.exports[i] - o.elsewhere[i] })
			elsewhere := s.estimate(func(o *outcome) float64 { return o.elsewhere[i] })
			total := s.estimate(func(o *outcome) float64 { return o.exports[i] })
			x.Targets, x.Elsewhere, x.Total = &targets, &elsewhere, &total
		}
		a.Exports = append(a.Exports, x)
	}
	sign := 1.0
	if lost < 0 {
		sign = -1
	}
	slices.SortStableFunc(a.Gainers, func(x, y Gain) int { return cmp.Compare(sign*y.Change.Value, sign*x.Change.Value) })
	slices.SortStableFunc(a.Exports, func(x, y EconomyChange) int {
		order := cmp.Compare(math.Abs(y.Partial.Value), math.Abs(x.Partial.Value))
		if order == 0 && x.Targets != nil {
			order = cmp.Compare(math.Abs(y.Targets.Value), math.Abs(x.Targets.Value))
		}
		return order
	})
}

func (m *model) welfare(a *Answer, s *Scenario, solved *sample) {
	if !m.full {
		a.NoWelfare = "welfare and the full equilibrium need domestic sales, which the baseline does not have"
		if m.base.Domestic {
			a.NoWelfare = "the baseline has domestic sales: ask for welfare with --equilibrium full --horizon long"
		}
		return
	}
	var under []*sample
	for c, name := range closures {
		under = append(under, solved.under(c))
		if under[c] == nil {
			a.Notes = append(a.Notes, fmt.Sprintf("deficits %s: no equilibrium, some economy would have nothing left to spend", name))
		}
	}
	for i, e := range m.base.Economies {
		by := func(c int) *Estimate {
			if under[c] == nil {
				return nil
			}
			v := under[c].estimate(func(o *outcome) float64 { return o.real[c][i] })
			return &v
		}
		a.Welfare = append(a.Welfare, Welfare{e, by(0), by(1), by(2)})
	}
	slices.SortStableFunc(a.Welfare, func(x, y Welfare) int { return cmp.Compare(math.Abs(y.any()), math.Abs(x.any())) })
}

// lookBack hindcasts the first pair that has been in force, at one year whatever the horizon: the months are less than a year away.
func lookBack(list []group, e Elasticity, by Evidence, t *rates) (*Hindcast, string) {
	if e.Horizon != OneYear {
		var err error
		if e, err = pick(by.Elasticities, "", OneYear); err != nil {
			return nil, err.Error()
		}
	}
	why := ""
	for i := range list {
		r, err := pastRegime(&list[i], t, t.asOf)
		if err != nil {
			why = cmp.Or(why, strings.TrimPrefix(err.Error(), errNoRegime.Error()+": "))
			continue
		}
		h := hindcast(r, e, by.Record, t.asOf)
		if len(h.Months) > 0 {
			return h, ""
		}
		why = cmp.Or(why, h.None)
	}
	return nil, why
}

func notes(a *Answer, list []group, b *Baseline) []string {
	out := slices.Clone(b.Notes)
	for i := range list {
		if l := &list[i].lines[0]; l.from.Statutory >= 0.1 {
			out = append(out, fmt.Sprintf("trade of %d was not made under a duty of %s: read the change in percent; dollars are that percent of the baseline", b.Year, percentWords(l.from.Statutory)))
			break
		}
	}
	if !b.Domestic && a.NoConditional == "" {
		out = append(out, "with totals held and no home sales in the data, all lost trade is replaced by other exporters and resold elsewhere: an upper bound of diversion")
	}
	return append(out, "not in the interval: exchange rates, retaliation, goods shipped early, growth, policy of third countries; services are not included")
}

// question puts the scenario as a reader would.
func question(list []group) string {
	var parts []string
	for i := range list {
		g := &list[i]
		for k := range g.lines {
			l := &g.lines[k]
			what := ""
			if l.measure.Product != "" {
				what = "’s " + l.measure.Product
			}
			parts = append(parts, fmt.Sprintf("%s charged %s%s %s instead of %s", g.importer.The(), g.exporter.The(), what, percentWords(l.to.Statutory), percentWords(l.from.Statutory)))
		}
	}
	return "What if " + strings.Join(parts, ", and ") + "?"
}

// percentWords writes a fraction as a rate, with the digits it was given in.
func percentWords(rate float64) string { return fmt.Sprintf("%.6g %%", 100*rate) }

func signedPercent(x float64) string {
	return strings.ReplaceAll(fmt.Sprintf("%+.0f %%", 100*x), "-", "−")
}

// any is the change of real income under the first closure that has one.
func (w *Welfare) any() float64 {
	for _, e := range []*Estimate{w.Fixed, w.Share, w.Rebased} {
		if e != nil {
			return e.Value
		}
	}
	return 0
}
