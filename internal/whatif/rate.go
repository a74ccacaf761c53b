package whatif

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/comity-project/comity"
)

// Kinds of AppliedRate.
const (
	simpleMFN    = "mfn_simple"       // average over tariff lines of the duty for most-favoured nations
	weightedMFN  = "mfn_weighted"     // the same, weighted by imports
	weightedPair = "applied_weighted" // what goods of one origin bore, weighted by imports
	effective    = "effective"        // the same, as estimated or collected under the duties of Statutory
)

// AppliedRate is one sourced average rate of duty.
type AppliedRate struct {
	Importer, Exporter comity.Economy
	Kind               string
	Rate               float64
	Statutory          *float64 // the headline that the rate is the effective counterpart of; nil when several duties stack
	From, Until        comity.When
	Public             comity.When
	Source, URL, Note  string
}

const rateColumns = "importer,exporter,kind,rate_percent,statutory_percent,from,until,public,source,source_url,note"

// ReadRates reads the table of applied rates.
func ReadRates(r io.Reader, name string) ([]AppliedRate, error) {
	var list []AppliedRate
	err := rows(r, name, rateColumns, func(f []string) error {
		a := AppliedRate{Kind: f[2], Source: f[8], URL: f[9], Note: f[10]}
		var err error
		if a.Importer, err = comity.ParseEconomy(f[0]); err != nil {
			return err
		}
		if a.Exporter, err = comity.ParseEconomy(f[1]); err != nil {
			return err
		}
		switch a.Kind {
		case simpleMFN, weightedMFN, weightedPair, effective:
		default:
			return fmt.Errorf("%w: kind is %q", comity.ErrInput, a.Kind)
		}
		if a.Rate, err = ParseRate(f[3] + "%"); err != nil {
			return err
		}
		if f[4] != "" {
			v, err := ParseRate(f[4] + "%")
			if err != nil {
				return err
			}
			a.Statutory = &v
		}
		for _, d := range []struct {
			text string
			into *comity.When
		}{{f[5], &a.From}, {f[6], &a.Until}, {f[7], &a.Public}} {
			if *d.into, err = comity.ParseWhen(d.text); err != nil {
				return err
			}
		}
		list = append(list, a)
		return nil
	})
	return list, err
}

// Duty is a rate as it counts: what is asked for, and what goods really bear. A statutory rate overstates the duty where goods are exempt; a
// share of it that nobody has measured makes the interval wider, not the answer surer.
type Duty struct {
	Statutory float64 `json:"statutory"`
	Effective float64 `json:"effective"`
	Low       float64 `json:"low"`
	High      float64 `json:"high"`
	Known     bool    `json:"known"` // the effective rate is on record or given, not assumed
	Source    string  `json:"source"`
	URL       string  `json:"source_url,omitempty"`
	Note      string  `json:"note,omitempty"`

	whole bool // the effective rate is of all goods of the pair together
}

// without is the duty of the rest of the goods, when the rate of all goods is known together and some goods, with their share of the trade
// and their part of the duty, are treated apart.
func (d Duty) without(share, part float64) Duty {
	if !d.whole || share <= 0 || share >= 1 {
		return d
	}
	rest := func(all float64) float64 { return min(max((all-part)/(1-share), 0), d.Statutory) }
	all := d.Effective
	d.Effective, d.Low, d.High = rest(d.Effective), rest(d.Low), rest(d.High)
	d.Note = fmt.Sprintf("%.1f %% on all goods together, the rest without the goods treated apart", 100*all)
	return d
}

// at is the effective rate at place u of its range, 0 to 1; NaN asks for the estimate.
func (d *Duty) at(u float64) float64 {
	if math.IsNaN(u) {
		return d.Effective
	}
	return d.Low + u*(d.High-d.Low)
}

func exactly(rate float64, source string) Duty {
	return Duty{Statutory: rate, Effective: rate, Low: rate, High: rate, Known: true, Source: source}
}

// rates is what is on record about duties on a day.
type rates struct {
	applied  []AppliedRate
	measures []comity.Measure
	asOf     comity.Date
}

// before is the duty that a measure replaces: as given, or the average on record.
func (t *rates) before(m *Measure) (Duty, error) {
	if m.From == nil {
		d, err := t.average(m)
		if err == nil && m.EffectiveFrom != nil {
			d.Effective, d.Low, d.High, d.Known, d.Source = *m.EffectiveFrom, *m.EffectiveFrom, *m.EffectiveFrom, true, "given with the scenario"
		}
		return d, err
	}
	if m.EffectiveFrom != nil {
		d := exactly(*m.EffectiveFrom, "given with the scenario")
		d.Statutory = *m.From
		return d, nil
	}
	if m.Product == "" && t.headline(m, *m.From) {
		return t.counterpart(m, *m.From), nil
	}
	return exactly(*m.From, "given with the scenario"), nil
}

// after is the duty that a measure sets.
func (t *rates) after(m *Measure, before Duty) Duty {
	switch {
	case m.Effective != nil:
		d := exactly(*m.Effective, "given with the scenario")
		d.Statutory = m.To
		return d
	case m.Exempt != nil:
		d := exactly(*m.Exempt*before.Effective+(1-*m.Exempt)*m.To, fmt.Sprintf("the scenario exempts %g %% of the trade", 100**m.Exempt))
		d.Statutory = m.To
		return d
	case m.Product != "":
		return exactly(m.To, "the duty on one product, taken as paid in full")
	case m.From != nil && *m.From == m.To:
		return before // what does not change has one rate
	case m.To == 0:
		return exactly(0, "no duty")
	}
	return t.counterpart(m, m.To)
}

// average is the latest average duty on record for a pair: bilateral, else the importer's for most-favoured nations.
func (t *rates) average(m *Measure) (Duty, error) {
	for _, kind := range []string{weightedPair, weightedMFN, simpleMFN} {
		var best *AppliedRate
		for i := range t.applied {
			a := &t.applied[i]
			partner := a.Exporter == m.Exporter || kind != weightedPair && a.Exporter == comity.World
			importer := a.Importer == m.Importer || a.Importer == comity.EuropeanUnion && isMember(m.Importer)
			if a.Kind == kind && partner && importer && t.public(a) && (best == nil || a.From.From.After(best.From.From)) {
				best = a
			}
		}
		if best == nil {
			continue
		}
		d := exactly(best.Rate, best.Source)
		d.URL, d.Note = best.URL, averageWords[kind]
		if kind != weightedPair && m.Exporter != comity.World && t.extra(m, best) {
			d.Note += "; duties on goods of " + m.Exporter.The() + " alone come on top and are not in it"
		}
		return d, nil
	}
	return Duty{}, fmt.Errorf("%w: no average duty of %s on goods of %s is on record; give the rate before, like --from 2.4%%", comity.ErrInput, m.Importer.The(), m.Exporter.The())
}

// averageWords name the averages for readers.
var averageWords = map[string]string{weightedPair: "trade-weighted average of the pair", weightedMFN: "trade-weighted average for most-favoured nations", simpleMFN: "simple average for most-favoured nations"}

// extra reports whether the record has duties on the exporter alone that were in force when an average was published.
func (t *rates) extra(m *Measure, a *AppliedRate) bool {
	for i := range t.measures {
		if r := &t.measures[i]; r.Imposer == m.Importer && r.Target == m.Exporter && r.Rate != nil && r.InForceOn(a.Public.From) {
			return true
		}
	}
	return false
}

// headline reports whether a rate is the statutory rate of some measure on record for the pair.
func (t *rates) headline(m *Measure, rate float64) bool {
	for i := range t.measures {
		r := &t.measures[i]
		if r.Imposer == m.Importer && r.Target == m.Exporter && r.Rate != nil && r.Covers != comity.CoversEffective && percentOf(r) == rate && known(r, t.asOf) {
			return true
		}
	}
	for i := range t.applied {
		a := &t.applied[i]
		if a.Importer == m.Importer && a.Exporter == m.Exporter && a.Statutory != nil && *a.Statutory == rate && t.public(a) {
			return true
		}
	}
	return false
}

// counterpart is what a headline rate makes goods bear, by the estimates on record for the pair: the first one made while the duty was in
// force, since later ones weigh trade that the duty has already moved, with the range of all.
//
// Where there is none, the duty is a range: exempt goods take a share of the headline away, duties on steel, cars and the like add points. The
// range goes from the smallest share of a headline that estimates found paid to the largest excess over one, of the pair's own estimates at
// other headlines where there are some (and then up to the whole headline at least), else of all.
func (t *rates) counterpart(m *Measure, headline float64) Duty {
	d := Duty{Statutory: headline, Low: math.Inf(1), High: math.Inf(-1), whole: true}
	var chosen *AppliedRate
	all, own := newSpread(), newSpread()
	for i := range t.applied {
		a := &t.applied[i]
		if a.Kind != effective || a.Statutory == nil || !t.public(a) {
			continue
		}
		all.add(a)
		if a.Importer != m.Importer || a.Exporter != m.Exporter {
			continue
		}
		own.add(a)
		if *a.Statutory != headline {
			continue
		}
		d.Low, d.High = min(d.Low, a.Rate), max(d.High, a.Rate)
		if chosen == nil || a.better(chosen) {
			chosen = a
		}
	}
	if chosen != nil {
		d.Known, d.Effective = true, chosen.Rate
		day := chosen.Public.String()
		if chosen.Public.From == chosen.Public.To {
			day = chosen.Public.From.Long()
		}
		d.Source, d.URL, d.Note = chosen.Source+", "+day, chosen.URL, chosen.Note
		return d
	}
	from := "estimates on record"
	if own.any {
		all, from = own, "estimates for the pair"
	}
	d.Low, d.High = all.low*headline, min(all.high*headline, headline+all.excess)
	d.Effective = (d.Low + d.High) / 2
	d.Source = "only the statutory rate is known"
	d.Note = fmt.Sprintf("%s found %.0f %% of a headline", from, 100*all.low)
	if all.excess > 0 {
		d.Note += fmt.Sprintf(" to %.1f points above it", 100*all.excess)
	} else {
		d.Note += " or more"
	}
	d.Note += " to be paid; this is the middle of that range"
	return d
}

// better prefers estimates made while the duty was in force, the first of them, to those made before, the last of them.
func (a *AppliedRate) better(b *AppliedRate) bool {
	during := func(x *AppliedRate) bool { return !x.Public.From.Before(x.From.From) }
	if during(a) != during(b) {
		return during(a)
	}
	return during(a) == a.Public.From.Before(b.Public.From) && a.Public.From != b.Public.From
}

// spread is how far effective rates were from their headlines.
type spread struct {
	any       bool
	low, high float64 // share of the headline
	excess    float64 // above it, as a rate
}

// newSpread holds the headline itself.
func newSpread() spread { return spread{low: 1, high: 1} }

func (s *spread) add(a *AppliedRate) {
	s.any = true
	s.low, s.high = min(s.low, a.Rate / *a.Statutory), max(s.high, a.Rate / *a.Statutory)
	s.excess = max(s.excess, a.Rate-*a.Statutory)
}

func (t *rates) public(a *AppliedRate) bool { return t.asOf.IsZero() || !a.Public.From.After(t.asOf) }

// percentOf is a measure's rate as a fraction.
func percentOf(m *comity.Measure) float64 {
	v, err := strconv.ParseFloat(m.Rate.String()+"e-2", 64)
	if err != nil {
		return math.NaN()
	}
	return v
}

// known reports whether a measure was announced or in force by the day.
func known(m *comity.Measure, day comity.Date) bool {
	if day.IsZero() {
		return true
	}
	for _, w := range []comity.When{m.Announced, m.InForce} {
		if !w.IsZero() {
			return !w.From.After(day)
		}
	}
	return !m.Ended.IsZero() && !m.Ended.From.After(day)
}
