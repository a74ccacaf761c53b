package check

import (
	"fmt"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// reading is a neighbouring reading of a figure: another series, months, scale or vintage that the writer may have had in mind.
type reading struct {
	slip  string
	words string
	query trade.Query
	scale comity.Decimal // the printed number times this is what was meant
}

// neighboursOfLevel tries the neighbouring readings of a level that is not supported, most likely first, and names the first that fits. A fit
// must be closer than the reading that the text gives.
func (j *judge) neighboursOfLevel(q trade.Query, said comity.Interval, c comparison) {
	if c.cut {
		j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: "cut off", Text: "cut off instead of rounded"})
		return
	}
	if c.class != comity.Contradicted {
		return
	}
	for _, r := range j.readings(q) {
		official, err := trade.Level(j.Record, r.query)
		if err != nil || !said.Mul(comity.Exactly(r.scale)).Overlaps(official.Interval) {
			continue
		}
		j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: r.slip, Text: "fits " + r.words, Official: &official})
		return
	}
	j.changeForLevel(q, said)
	if len(j.v.Alternatives) == 0 {
		j.transposed(q)
	}
}

// readings lists the neighbours of a query in order of likelihood.
func (j *judge) readings(q trade.Query) []reading {
	one := comity.Int(1)
	var list []reading
	flows := map[comity.Flow][]comity.Flow{comity.Export: {comity.Import, comity.Total}, comity.Import: {comity.Export, comity.Total},
		comity.Total: {comity.Export, comity.Import}, comity.Balance: {comity.Export, comity.Import, comity.Total}}
	for _, f := range flows[q.Flow] {
		n := q
		n.Flow = f
		list = append(list, reading{"flow", flowWords(f) + ", not " + flowWords(q.Flow), n, one})
	}
	for i := range j.all {
		o := &j.all[i]
		if o.Measure == comity.Trade && o.Partner != "" && o.Partner != q.Partner && o.Reporter == q.Reporter {
			n := q
			n.Partner = o.Partner
			list = append(list, reading{"partner", o.Partner.The() + ", not " + q.Partner.The(), n, one})
		}
	}
	for _, p := range []comity.Period{q.Period.Shift(-1), q.Period.Shift(1), q.Period.YearEarlier(), calendarOf(q.Period)} {
		if p.IsZero() || p == q.Period {
			continue
		}
		n := q
		n.Period = p
		list = append(list, reading{"period", p.Long() + ", not " + q.Period.Long(), n, one})
	}
	if wide, ok := trade.Cumulated(j.Record, q); ok {
		n := q
		n.Period = wide
		list = append(list, reading{"period", wide.Long() + ", not " + q.Period.Long(), n, one})
	}
	for _, s := range []struct {
		factor string
		words  string
	}{{"0.1", "a tenth of it: a slip of ×10"}, {"10", "ten times it: a slip of ×10"}, {"0.001", "a thousandth of it: million and billion"},
		{"1000", "a thousand times it: million and billion"}, {"0.01", "a hundredth of it: lakh and crore"}, {"100", "a hundred times it: lakh and crore"}} {
		list = append(list, reading{"scale", s.words, q, comity.MustDecimal(s.factor)})
	}
	list = append(list, reading{"sign", "the other sign", q, comity.Int(-1)})
	mirror := q
	mirror.Reporter, mirror.Partner = q.Partner, q.Reporter
	if f, ok := map[comity.Flow]comity.Flow{comity.Export: comity.Import, comity.Import: comity.Export, comity.Total: comity.Total}[q.Flow]; ok {
		mirror.Flow = f
		list = append(list, reading{"compiler", "the partner’s own statistics (mirror)", mirror, one})
	}
	for _, v := range trade.Vintages(j.Record, q.Series, orDollars(q.Unit), comity.Date{}) {
		if v.Period == q.Period && v.Formula == "observed" {
			n := q
			n.AsOf = v.Day
			list = append(list, reading{"vintage", "the release of " + v.Day.String(), n, one})
		}
	}
	return list
}

// changeForLevel finds an increase told as the level.
func (j *judge) changeForLevel(q trade.Query, said comity.Interval) {
	earlier := q
	earlier.Period = q.Period.YearEarlier()
	now, err := trade.Level(j.Record, q)
	if err != nil {
		return
	}
	was, err := trade.Level(j.Record, earlier)
	if err != nil {
		return
	}
	delta := now.Interval.Sub(was.Interval)
	if said.Overlaps(delta) || said.Overlaps(delta.Neg()) {
		j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: "change for level",
			Text: fmt.Sprintf("fits the change on a year earlier, %s, not the level", Number(now.Best.Sub(was.Best), now.Unit)), Official: &now})
	}
}

// transposed finds two neighbouring digits that changed places.
func (j *judge) transposed(q trade.Query) {
	official, err := trade.Level(j.Record, q)
	if err != nil {
		return
	}
	digits := []byte(j.f.Value.Value.Abs().String())
	for i := 0; i+1 < len(digits); i++ {
		if digits[i] == digits[i+1] || digits[i] == '.' || digits[i+1] == '.' {
			continue
		}
		digits[i], digits[i+1] = digits[i+1], digits[i]
		swapped, err := comity.ParseDecimal(string(digits))
		digits[i], digits[i+1] = digits[i+1], digits[i]
		if err == nil && signed(swapped, printedStep(*j.f.Value), j.f.Approx, j.f.Hedge).Overlaps(official.Interval) {
			j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: "digits", Text: fmt.Sprintf("fits with two digits transposed: %s", Number(swapped, j.f.Value.Unit)), Official: &official})
			return
		}
	}
}

// neighboursOfChange tries the neighbouring readings of a rate.
func (j *judge) neighboursOfChange(q trade.Query, said comity.Interval) {
	list := append([]reading{}, j.readings(q)...)
	for _, r := range list {
		if r.slip == "scale" || r.slip == "vintage" {
			continue
		}
		official, err := trade.Growth(j.Record, r.query)
		if err == nil && said.Mul(comity.Exactly(r.scale)).Overlaps(official.Interval) {
			j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: r.slip, Text: "fits " + r.words, Official: &official})
			return
		}
	}
	if official, err := trade.Change(j.Record, q, 1); err == nil && q.Period.Len() == 1 && said.Overlaps(official.Interval) {
		j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: "base", Text: "fits the change on the month before, not on the year before", Official: &official})
		return
	}
	j.swappedBase(q, said)
}

// swappedBase finds a share of the new number told as a share of the old: (b−a)/b for (b−a)/a.
func (j *judge) swappedBase(q trade.Query, said comity.Interval) {
	official, err := trade.Growth(j.Record, q)
	if err != nil {
		return
	}
	one := comity.Exactly(comity.Int(1))
	swapped, err := official.Interval.Quo(official.Interval.Add(one))
	if err == nil && (said.Overlaps(swapped) || said.Overlaps(swapped.Neg())) {
		j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: "base", Text: "fits with the base of the percentage swapped", Official: &official})
	}
}

// calendarOf swaps a fiscal year for the calendar year that holds most of it, and back is not tried.
func calendarOf(p comity.Period) comity.Period {
	if p.Len() == 12 && p.Start().Month() != 1 {
		return comity.CalendarYear(p.Start().Year())
	}
	return comity.Period{}
}

func orDollars(unit string) string {
	if unit == "" {
		return "USD"
	}
	return unit
}
