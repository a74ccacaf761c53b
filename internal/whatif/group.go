package whatif

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// group is the flows that the measures of one importer and exporter change, all in the same proportion.
type group struct {
	importer, exporter comity.Economy
	lines              []line
	cells              []int
	before             float64
}

// line is a part of a flow with its own duty.
type line struct {
	measure *Measure
	share   float64 // of the flow
	source  string  // of the share
	from    Duty
	to      Duty
}

// groups turns measures into flows of the baseline. A measure on one economy stands before one on a union, and that before one on the world.
func groups(b *Baseline, measures []*Measure, t *rates, record trade.Record) ([]group, error) {
	var list []group
	for _, m := range measures {
		at := slices.IndexFunc(list, func(g group) bool { return g.importer == m.Importer && g.exporter == m.Exporter })
		if at < 0 {
			at = len(list)
			list = append(list, group{importer: m.Importer, exporter: m.Exporter})
		}
		l := line{measure: m}
		var err error
		if l.from, err = t.before(m); err != nil {
			return nil, fmt.Errorf("%s: %w", m.Where, err)
		}
		l.to = t.after(m, l.from)
		if m.Product != "" {
			if l.share, l.source, err = share(m, record, t.asOf); err != nil {
				return nil, fmt.Errorf("%s: %w", m.Where, err)
			}
		}
		list[at].lines = append(list[at].lines, l)
	}
	for i := range list {
		if err := list[i].rest(); err != nil {
			return nil, err
		}
	}
	order := slices.Clone(list)
	slices.SortStableFunc(order, func(a, c group) int { return cmp.Compare(a.width(), c.width()) })
	taken := map[int]bool{}
	for i := range order {
		if err := order[i].claim(b, taken); err != nil {
			return nil, err
		}
	}
	for i := range list {
		for k := range order {
			if order[k].importer == list[i].importer && order[k].exporter == list[i].exporter {
				list[i] = order[k]
			}
		}
	}
	return list, nil
}

// width orders groups from one pair to many.
func (g *group) width() int {
	of := func(e comity.Economy) int {
		switch e {
		case comity.World:
			return 2
		case comity.EuropeanUnion:
			return 1
		}
		return 0
	}
	return of(g.importer) + of(g.exporter)
}

// rest gives the goods that no product measure names to the measure on all goods.
func (g *group) rest() error {
	named, before, after := 0.0, 0.0, 0.0
	for i := range g.lines {
		l := &g.lines[i]
		named += l.share
		before += l.share * l.from.Effective
		after += l.share * l.to.Effective
	}
	if named > 1 {
		return fmt.Errorf("%s: %w: the products of %s make %.0f %% of its trade with %s; shares add up to 100%% at most",
			g.lines[len(g.lines)-1].measure.Where, comity.ErrInput, g.exporter.The(), 100*named, g.importer.The())
	}
	for i := range g.lines {
		if l := &g.lines[i]; l.measure.Product == "" {
			l.share, l.from, l.to = 1-named, l.from.without(named, before), l.to.without(named, after)
		}
	}
	return nil
}

// claim takes the flows of the group that no narrower group has.
func (g *group) claim(b *Baseline, taken map[int]bool) error {
	where := g.lines[0].measure.Where
	to, err := b.stands(g.importer)
	if err != nil {
		return fmt.Errorf("%s: %w", where, err)
	}
	from, err := b.stands(g.exporter)
	if err != nil {
		return fmt.Errorf("%s: %w", where, err)
	}
	for _, j := range to {
		for _, i := range from {
			c := i*len(b.Economies) + j
			if i != j && !slices.Contains(to, i) && !taken[c] && b.Trade[c] > 0 {
				taken[c] = true
				g.cells = append(g.cells, c)
				g.before += b.Trade[c]
			}
		}
	}
	if g.before == 0 {
		return fmt.Errorf("%s: %w: the baseline %s has no trade from %s to %s; there is nothing for a duty to change", where, comity.ErrInput, b.Name, g.exporter.The(), g.importer.The())
	}
	return nil
}

// share is the part of the pair's trade that a product makes: given, or the exporter's record over the latest months that have both.
func share(m *Measure, record trade.Record, asOf comity.Date) (float64, string, error) {
	if m.Share != nil {
		return *m.Share, "given with the scenario", nil
	}
	products := record.Products(m.Exporter, m.Importer, comity.Export)
	name := m.Product
	for _, p := range products {
		if strings.EqualFold(p, m.Product) {
			name = p
		}
	}
	series := comity.Series{Reporter: m.Exporter, Partner: m.Importer, Flow: comity.Export, Product: name}
	observed := record.Observations(series)
	slices.Reverse(observed)
	for _, o := range observed {
		part, err := trade.Level(record, trade.Query{Series: series, Period: o.Period, AsOf: asOf})
		if err != nil {
			continue
		}
		all := series
		all.Product = comity.AllProducts
		whole, err := trade.Level(record, trade.Query{Series: all, Period: o.Period, AsOf: asOf})
		if err != nil || whole.Best.Sign() <= 0 {
			continue
		}
		return min(part.Best.Float()/whole.Best.Float(), 1), fmt.Sprintf("%s, %s", cmp.Or(part.Compiler, "on record"), o.Period.Long()), nil
	}
	known := "none is on record for the pair"
	if len(products) > 0 {
		known = "on record are " + strings.Join(products, ", ")
	}
	return 0, "", fmt.Errorf("%w: product %q: its share of the trade is not on record; give one as share in a scenario file, or name a product with a share (%s)",
		comity.ErrInput, m.Product, known)
}

// factor is what remains of one unit of the group's trade when nothing else moves, at an elasticity and a place in the range of the rates. It
// is exactly 1 when no rate changes.
func (g *group) factor(e, u float64) float64 {
	sum := 1.0
	for i := range g.lines {
		l := &g.lines[i]
		sum += l.share * (Partial(l.from.at(u), l.to.at(u), e))
	}
	return sum
}

// revenue is the duty collected on one unit of the group's trade, before and after, when nothing else moves. Lines that no measure names
// are left out on both sides.
func (g *group) revenue(e, u float64) (before, after float64) {
	for i := range g.lines {
		l := &g.lines[i]
		before += l.share * l.from.at(u)
		after += l.share * l.to.at(u) * (1 + Partial(l.from.at(u), l.to.at(u), e))
	}
	return before, after
}

// average is the mean duty on the group before and after; goods that no measure names bear what the first line bore.
func (g *group) average(u float64) (before, after float64) {
	rest := 1.0
	for i := range g.lines {
		l := &g.lines[i]
		before += l.share * l.from.at(u)
		after += l.share * l.to.at(u)
		rest -= l.share
	}
	other := max(rest, 0) * g.lines[0].from.at(u)
	return before + other, after + other
}
