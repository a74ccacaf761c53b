package score

import "strconv"

// yearBefore is the span from the year before publication to the day itself, in which a period may lie that the gold leaves
// open; null when the day is not known.
func yearBefore(published string) Text {
	if published == "" {
		return Text{}
	}
	year, err := strconv.Atoi(published[:min(4, len(published))])
	if err != nil {
		return Text{}
	}
	return Words(strconv.Itoa(year-1) + "/" + published)
}

// matchFigure holds one gold figure against one system figure. year is the span of [yearBefore].
func (p *page) matchFigure(g, s Figure, year Text) match {
	m := match{slots: p.slots(g, s, year)}
	m.lenient = lenientContent(g, s) && someActor(g, s) && periodsMeet(g.Period, s.Period)
	m.strict = strictFigure(g, s, m.slots)
	m.full = m.strict && m.slots[slotBasis] && m.slots[slotApprox] && m.slots[slotAttributed]
	if !m.lenient && !m.strict {
		return m
	}
	weight := 6*one(m.strict) + 6*one(m.full) + 4*one(p.meet(g.Quote, s.Quote)) + 3*one(g.Quote == s.Quote)
	for _, ok := range m.slots {
		weight += one(ok)
	}
	m.weight = float64(weight)
	return m
}

// slots compares slot by slot.
func (p *page) slots(g, s Figure, year Text) [slotCount]bool {
	return [slotCount]bool{
		slotMeasure:    g.Measure.or("trade") == s.Measure.or("trade"),
		slotReporter:   g.Reporter == s.Reporter,
		slotPartner:    g.Partner == s.Partner,
		slotFlow:       g.Flow == s.Flow,
		slotProduct:    p.sameProduct(g.Product, s.Product),
		slotPeriod:     periodAgrees(g, s, year),
		slotValue:      sameValue(g, s, true),
		slotChange:     sameChange(g.Change, s.Change),
		slotBasis:      g.Basis == s.Basis,
		slotApprox:     g.Approx.or("exact") == s.Approx.or("exact"),
		slotAttributed: p.sameSource(g.Attributed, s.Attributed),
	}
}

// periodAgrees: the periods of trade figures must be equal; for tariffs and the rest it is enough that they meet. Where the
// gold leaves the period of a trade figure open, one that meets the year before publication is right.
func periodAgrees(g, s Figure, year Text) bool {
	trade := g.Measure == Words("trade")
	switch {
	case trade && !g.Period.Known:
		return !s.Period.Known || year.Known && periodsMeet(s.Period, year)
	case !trade:
		return !g.Period.Known || periodsMeet(g.Period, s.Period)
	}
	return samePeriod(g.Period, s.Period)
}

// strictFigure is the test of SCHEMA.md.
func strictFigure(g, s Figure, slots [slotCount]bool) bool {
	if !slots[slotMeasure] || !strictContent(g, s) {
		return false
	}
	measure := g.Measure.or("trade")
	if measure == "other" {
		return someActor(g, s)
	}
	return bothActors(g, s) && slots[slotProduct] && slots[slotPeriod] && (measure == "tariff" || slots[slotFlow])
}

// bothActors wants reporter and partner; a total may be told from either side.
func bothActors(g, s Figure) bool {
	if sameActor(g.Reporter, s.Reporter) && sameActor(g.Partner, s.Partner) {
		return true
	}
	return g.Flow == Words("total") && sameActor(g.Reporter, s.Partner) && sameActor(g.Partner, s.Reporter)
}

// someActor wants one common economy. The world counts only where the gold names nobody else.
func someActor(g, s Figure) bool {
	world := Words("WLD")
	named := func(t Text) bool { return t.Known && t != world }
	test := named
	if !named(g.Reporter) && !named(g.Partner) {
		test = func(t Text) bool { return t.Known }
	}
	some := false
	for _, t := range []Text{g.Reporter, g.Partner} {
		if test(t) {
			some = true
			if t == s.Reporter || t == s.Partner {
				return true
			}
		}
	}
	return !some
}

// strictContent wants value and change, or the rank, to agree.
func strictContent(g, s Figure) bool {
	if g.Rank.Known || s.Rank.Known {
		return g.Rank.equal(s.Rank) && (!s.Value.Known || g.Value.Known)
	}
	return sameValue(g, s, true) && sameChange(g.Change, s.Change)
}

// lenientContent wants the rank, or one of value and change, to agree, whatever the sign.
func lenientContent(g, s Figure) bool {
	if g.Rank.Known || s.Rank.Known {
		return g.Rank.equal(s.Rank)
	}
	return g.Value.Known && s.Value.Known && sameValue(g, s, false) ||
		g.Change.Known && s.Change.Known && sameChange(g.Change.abs(), s.Change.abs())
}

// restates tells whether gold figure b only repeats gold figure a.
func restates(a, b Figure) bool {
	if a.Rank.Known || b.Rank.Known || a.Measure != b.Measure || a.Flow != b.Flow || a.Product != b.Product ||
		a.Reporter != b.Reporter || a.Partner != b.Partner {
		return false
	}
	if a.Period != b.Period && !(a.Measure == Words("tariff") && periodsMeet(a.Period, b.Period)) {
		return false
	}
	return (!b.Value.Known || a.Value.Known && sameValue(a, b, true)) &&
		(!b.Change.Known || a.Change.Known && sameChange(a.Change, b.Change))
}
