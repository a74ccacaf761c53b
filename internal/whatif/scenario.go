package whatif

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
)

// Horizon is the time that trade has had to adjust.
type Horizon string

// The horizons that elasticities on record are for.
const (
	OneYear Horizon = "1y"
	LongRun Horizon = "long"
)

// ParseHorizon reads a horizon.
func ParseHorizon(s string) (Horizon, error) {
	switch h := Horizon(s); h {
	case OneYear, LongRun:
		return h, nil
	}
	return "", fmt.Errorf("%w: horizon %q; allowed are 1y and long", comity.ErrInput, s)
}

// String names the horizon in words.
func (h Horizon) String() string {
	if h == LongRun {
		return "long run"
	}
	return "one year"
}

// Scenario is a change of tariffs and how to answer for it.
type Scenario struct {
	Name       string
	Measures   []Measure
	Horizon    Horizon
	Elasticity string          // a name of the table or a number like 0.9 or 0.6..1.2; empty: that of the horizon
	Full       bool            // ask for the full equilibrium
	Closure    gravity.Closure // of the full equilibrium
	Baseline   int             // the year that the baseline must be of; 0 takes any
	On         comity.Date     // the day on which measures must apply; zero: the day that the last one comes into force
	AsOf       comity.Date     // what was public by this day
}

// Measure is one tariff of a scenario.
type Measure struct {
	Importer, Exporter comity.Economy // WLD and EUN stand for their members
	Product            string         // empty: all goods that no other measure of the pair names
	Share              *float64       // of the pair's trade that the product makes; nil: by the record
	From               *float64       // rate before, ad valorem as a fraction; nil: by the record
	To                 float64
	EffectiveFrom      *float64 // trade-weighted rates really paid; nil: by the record
	Effective          *float64
	Exempt             *float64 // share of the trade that keeps the old rate
	Announced          comity.Date
	InForce, Until     comity.Date
	Where              string // the place it was read, for messages
}

// ParseRate reads a rate like 50% or 2.4 %.
func ParseRate(s string) (float64, error) {
	number, ok := strings.CutSuffix(strings.TrimSpace(s), "%")
	if !ok {
		return 0, fmt.Errorf("%w: rate %q has no sign of percent; write 50%% for fifty percent", comity.ErrInput, s)
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil || math.IsNaN(v) || v < 0 || v > 1000 {
		return 0, fmt.Errorf("%w: rate %q is not between 0%% and 1000%%", comity.ErrInput, s)
	}
	// "2.4" and "/100" would round twice: the exact quotient is the number with its point moved.
	exact, err := strconv.ParseFloat(strings.TrimSpace(number)+"e-2", 64)
	if err != nil {
		return v / 100, nil // written with an exponent already
	}
	return exact, nil
}

// ParseShare reads a share of trade like 40%.
func ParseShare(s string) (float64, error) {
	v, err := ParseRate(s)
	if err == nil && v > 1 {
		err = fmt.Errorf("%w: share %q is above 100%%", comity.ErrInput, s)
	}
	return v, err
}

// ParseTariff reads IMPORTER:EXPORTER[:PRODUCT]=[RATE->]RATE, like USA:IND=50% or USA:IND=50%->18%.
func ParseTariff(s string) (Measure, error) {
	m := Measure{Where: "--tariff " + s}
	who, rates, ok := strings.Cut(s, "=")
	parts := strings.SplitN(who, ":", 3)
	if !ok || len(parts) < 2 {
		return m, fmt.Errorf("%s: %w: write IMPORTER:EXPORTER=RATE, like USA:IND=50%%", m.Where, comity.ErrInput)
	}
	var err error
	if m.Importer, err = comity.ParseEconomy(parts[0]); err != nil {
		return m, fmt.Errorf("%s: %w", m.Where, err)
	}
	if m.Exporter, err = comity.ParseEconomy(parts[1]); err != nil {
		return m, fmt.Errorf("%s: %w", m.Where, err)
	}
	if len(parts) == 3 {
		m.Product = strings.TrimSpace(parts[2])
	}
	if before, after, both := strings.Cut(strings.ReplaceAll(rates, "→", "->"), "->"); both {
		from, err := ParseRate(before)
		if err != nil {
			return m, fmt.Errorf("%s: %w", m.Where, err)
		}
		m.From, rates = &from, after
	}
	if m.To, err = ParseRate(rates); err != nil {
		return m, fmt.Errorf("%s: %w", m.Where, err)
	}
	return m, nil
}

// Check refuses a scenario that says nothing or contradicts itself, naming the measure.
func (s *Scenario) Check() error {
	if len(s.Measures) == 0 {
		return fmt.Errorf("%w: the scenario has no measure; give one, like --tariff USA:IND=50%%", comity.ErrInput)
	}
	for i := range s.Measures {
		m := &s.Measures[i]
		if err := m.check(); err != nil {
			return fmt.Errorf("%s: %w", m.Where, err)
		}
		for k := range i {
			if o := &s.Measures[k]; m.sameLine(o) && m.meets(o) {
				return fmt.Errorf("%s: %w: overlaps %s: both set the duty of %s on %s of %s; give them dates that do not meet, or different products",
					m.Where, comity.ErrInput, o.Where, m.Importer.The(), goods(m.Product), m.Exporter.The())
			}
		}
	}
	return nil
}

func (m *Measure) check() error {
	switch {
	case m.Importer == comity.World:
		return fmt.Errorf("%w: the importer is WLD; name an economy that levies the duty", comity.ErrInput)
	case m.Importer == m.Exporter:
		return fmt.Errorf("%w: %s as importer and exporter", comity.ErrInput, m.Importer)
	case !m.InForce.IsZero() && m.Announced.After(m.InForce):
		return fmt.Errorf("%w: announced %s is after in_force %s", comity.ErrInput, m.Announced, m.InForce)
	case !m.Until.IsZero() && m.InForce.IsZero():
		return fmt.Errorf("%w: until %s without in_force", comity.ErrInput, m.Until)
	case !m.Until.IsZero() && !m.InForce.Before(m.Until):
		return fmt.Errorf("%w: until %s is not after in_force %s", comity.ErrInput, m.Until, m.InForce)
	case m.Share != nil && m.Product == "":
		return fmt.Errorf("%w: a share without a product; use exempt for goods that stay out", comity.ErrInput)
	case m.Exempt != nil && m.Effective != nil:
		return fmt.Errorf("%w: exempt and effective say the same thing; give one", comity.ErrInput)
	}
	return nil
}

func (m *Measure) sameLine(o *Measure) bool {
	return m.Importer == o.Importer && m.Exporter == o.Exporter && strings.EqualFold(m.Product, o.Product)
}

// meets reports whether two measures apply on one day; without dates a measure applies always.
func (m *Measure) meets(o *Measure) bool {
	before := func(a, b *Measure) bool { return !a.Until.IsZero() && !a.Until.After(b.InForce) }
	return !before(m, o) && !before(o, m)
}

// applies reports whether the measure is in force on a day; the zero day asks for none.
func (m *Measure) applies(day comity.Date) bool {
	return day.IsZero() || !m.InForce.After(day) && (m.Until.IsZero() || m.Until.After(day))
}

// on is the measures that the answer is for: those in force on the day, or when the last one comes into force.
func (s *Scenario) on() ([]*Measure, error) {
	day := s.On
	if day.IsZero() {
		for i := range s.Measures {
			if m := &s.Measures[i]; m.InForce.After(day) {
				day = m.InForce
			}
		}
	}
	var list []*Measure
	for i := range s.Measures {
		if m := &s.Measures[i]; m.applies(day) {
			list = append(list, m)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%w: no measure of the scenario is in force on %s", comity.ErrInput, day)
	}
	return list, nil
}

func goods(product string) string {
	if product == "" {
		return "all goods"
	}
	return product
}
