package check

import (
	"fmt"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// CutOff is the slip of a number cut at its last digit instead of rounded.
const CutOff = "cut off"

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
		j.alternative(CutOff, "cut off instead of rounded", nil)
		return
	}
	for _, r := range j.readings(q) {
		if c.class != comity.Contradicted && r.slip != "vintage" { // so near the number only another release of it explains anything
			continue
		}
		official, err := trade.Level(j.Record, r.query)
		if err != nil || !said.Mul(comity.Exactly(r.scale)).Overlaps(official.Interval) {
			continue
		}
		j.alternative(r.slip, "fits "+r.words, &official)
		return
	}
	if c.class != comity.Contradicted {
		return
	}
	for _, try := range []func(trade.Query, comity.Interval){j.changeForLevel, j.transposed, j.largerThanWhole, j.anotherPartner} {
		if try(q, said); len(j.v.Alternatives) > 0 {
			return
		}
	}
}

func (j *judge) alternative(slip, text string, official *comity.Derivation) {
	j.v.Alternatives = append(j.v.Alternatives, comity.Alternative{Error: slip, Text: text, Official: official})
}

// largerThanWhole finds months that hold the figure's months and saw less trade than the figure states.
func (j *judge) largerThanWhole(q trade.Query, said comity.Interval) {
	if whole, ok := j.wholeBelow(q, said); ok {
		j.alternative("impossible part", fmt.Sprintf("all of %s came to %s", whole.Label, Number(whole.Best, whole.Unit)), &whole)
		return
	}
	official, err := trade.Level(j.Record, q)
	if err != nil || official.Formula != trade.Difference || !official.Interval.Hi.Less(said.Lo) || q.Flow == comity.Balance {
		return
	}
	var parts []string
	for _, d := range official.From {
		parts = append(parts, d.Label+" "+Number(d.Best, d.Unit))
	}
	j.alternative("impossible part", strings.Join(parts, ", ")+" leave "+Number(official.Best, official.Unit), &official)
}

// wholeBelow is the level of the shortest run of months on record that contains those of q and came to less than was said.
func (j *judge) wholeBelow(q trade.Query, said comity.Interval) (comity.Derivation, bool) {
	if q.Flow == comity.Balance {
		return comity.Derivation{}, false
	}
	var best comity.Derivation
	var shortest comity.Period
	for _, v := range trade.Vintages(j.Record, q.Series, orDollars(q.Unit), j.AsOf) {
		if v.Formula == "observed" && v.Period.Contains(q.Period) && v.Period != q.Period && v.Interval.Hi.Less(said.Lo) &&
			(shortest.IsZero() || v.Period.Len() < shortest.Len()) {
			best, shortest = v.Derivation, v.Period
		}
	}
	return best, !shortest.IsZero()
}

// anotherPartner finds a partner that the story does not name with just this number. It comes last: among many partners one fits by chance, so
// only prints of three digits or more count.
func (j *judge) anotherPartner(q trade.Query, said comity.Interval) {
	if !sharp(said) {
		return
	}
	for _, e := range j.Record.Partners(q.Reporter, q.Flow) {
		n := q
		n.Partner = e
		if official, err := trade.Level(j.Record, n); err == nil && e != q.Partner && said.Overlaps(official.Interval) {
			j.alternative("partner", "fits "+e.The()+", not "+q.Partner.The(), &official)
			return
		}
	}
}

// sharp reports whether a printed number is known to better than half a percent: three digits.
func sharp(said comity.Interval) bool {
	return !said.Hi.IsInf() && !said.Lo.IsInf() && said.Width().Less(said.Mid().Abs().Mul(comity.MustDecimal("0.01")))
}

// readings lists the neighbours of a query in order of likelihood.
func (j *judge) readings(q trade.Query) []reading {
	one := comity.Int(1)
	var list []reading
	if q.Flow == comity.Balance {
		list = append(list, reading{"sign", "the other sign: a deficit for a surplus", q, comity.Int(-1)})
	}
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
	now, was, err := j.yearApart(q)
	if err != nil {
		return
	}
	delta := now.Interval.Sub(was.Interval)
	if said.Overlaps(delta) || said.Overlaps(delta.Neg()) {
		j.alternative("change for level", fmt.Sprintf("fits the change on a year earlier, %s, not the level", Number(now.Best.Sub(was.Best), now.Unit)), &now)
	}
}

// transposed finds two neighbouring digits that changed places.
func (j *judge) transposed(q trade.Query, _ comity.Interval) {
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
			j.alternative("digits", "fits with two digits transposed: "+Number(swapped, j.f.Value.Unit), &official)
			return
		}
	}
}

// neighboursOfChange tries the neighbouring readings of a rate.
func (j *judge) neighboursOfChange(q trade.Query, said comity.Interval) {
	if official, err := trade.Growth(j.Record, q); err == nil && said.Neg().Overlaps(official.Interval) {
		j.alternative("sign", "fits the other way: the change is "+Rate(official.Best), &official)
		return
	}
	for _, r := range j.readings(q) {
		if r.slip == "scale" || r.slip == "vintage" || r.slip == "sign" {
			continue
		}
		official, err := trade.Growth(j.Record, r.query)
		if err == nil && said.Overlaps(official.Interval) {
			j.alternative(r.slip, "fits "+r.words, &official)
			return
		}
	}
	if official, err := trade.Change(j.Record, q, 1); err == nil && q.Period.Len() == 1 && said.Overlaps(official.Interval) {
		j.alternative("base", "fits the change on the month before, not on the year before", &official)
		return
	}
	if j.swappedBase(q, said); len(j.v.Alternatives) > 0 {
		return
	}
	for years := 2; years <= 6; years++ {
		if official, err := trade.Change(j.Record, q, 12*years); err == nil && said.Overlaps(official.Interval) {
			j.alternative("base", fmt.Sprintf("fits the change since %s, not on the year before", q.Period.Shift(-12*years).Long()), &official)
			return
		}
	}
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
		j.alternative("base", "fits with the base of the percentage swapped", &official)
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
