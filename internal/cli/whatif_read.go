package cli

import (
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
	"github.com/comity-project/comity/internal/whatif"
)

// scenario reads the file or the flags, and lets flags have the last word on how to answer.
func (o *whatIf) scenario(args []string) (*whatif.Scenario, error) {
	if len(args) == 0 && len(o.tariffs) == 0 {
		return nil, fmt.Errorf("%w: no scenario; give a file, or a tariff like --tariff USA:IND=50%%", comity.ErrInput)
	}
	if len(args) == 0 {
		s, err := o.fromFlags()
		if err != nil {
			return nil, err
		}
		return s, o.settings(s)
	}
	if len(o.tariffs) > 0 || cmp.Or(o.from, o.effective, o.effectiveFrom, o.exempt, o.announced, o.inForce, o.until) != "" {
		return nil, fmt.Errorf("%w: tariffs in %s and in flags; put them in one place", comity.ErrInput, args[0])
	}
	s, err := o.readScenario(args[0])
	if err != nil {
		return nil, err
	}
	return s, o.settings(s)
}

func (o *whatIf) readScenario(path string) (*whatif.Scenario, error) {
	if path == "-" {
		return whatif.ReadScenario(o.In, "standard input")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", comity.ErrInput, err)
	}
	defer f.Close()
	return whatif.ReadScenario(f, path)
}

// fromFlags makes a scenario of --tariff and what applies to each.
func (o *whatIf) fromFlags() (*whatif.Scenario, error) {
	s := &whatif.Scenario{Horizon: whatif.OneYear}
	for _, text := range o.tariffs {
		m, err := whatif.ParseTariff(text)
		if err != nil {
			return nil, err
		}
		for _, r := range []struct {
			flag, text string
			into       **float64
			parse      func(string) (float64, error)
		}{
			{"from", o.from, &m.From, whatif.ParseRate}, {"effective", o.effective, &m.Effective, whatif.ParseRate},
			{"effective-from", o.effectiveFrom, &m.EffectiveFrom, whatif.ParseRate}, {"exempt", o.exempt, &m.Exempt, whatif.ParseShare},
		} {
			if r.text == "" || r.flag == "from" && m.From != nil {
				continue
			}
			v, err := r.parse(r.text)
			if err != nil {
				return nil, fmt.Errorf("--%s: %w", r.flag, err)
			}
			*r.into = &v
		}
		for _, d := range []struct {
			flag, text string
			into       *comity.Date
		}{{"announced", o.announced, &m.Announced}, {"in-force", o.inForce, &m.InForce}, {"until", o.until, &m.Until}} {
			if *d.into, err = optionalDay(d.flag, d.text); err != nil {
				return nil, err
			}
		}
		s.Measures = append(s.Measures, m)
	}
	return s, s.Check()
}

// settings puts the flags on how to answer over those of the file.
func (o *whatIf) settings(s *whatif.Scenario) error {
	var err error
	if o.horizon != "" {
		if s.Horizon, err = whatif.ParseHorizon(o.horizon); err != nil {
			return fmt.Errorf("--horizon: %w", err)
		}
	}
	s.Elasticity = cmp.Or(o.elasticity, s.Elasticity)
	switch o.equilibrium {
	case "":
	case "conditional":
		s.Full = false
	case "full":
		s.Full = true
	default:
		return fmt.Errorf("--equilibrium: %w: %q; allowed are conditional and full", comity.ErrInput, o.equilibrium)
	}
	if o.closure != "" {
		if s.Closure, err = gravity.ParseClosure(o.closure); err != nil {
			return fmt.Errorf("--closure: %w: %w", comity.ErrInput, err)
		}
	}
	if o.on != "" {
		if s.On, err = parseDay("on", o.on); err != nil {
			return err
		}
	}
	if o.asOf != "" {
		if s.AsOf, err = parseDay("as-of", o.asOf); err != nil {
			return err
		}
	}
	if s.AsOf.IsZero() {
		s.AsOf = o.today()
	}
	return nil
}

// readBaseline reads the user's baseline; nil stands for that of the packs.
func (o *whatIf) readBaseline(s *whatif.Scenario) (*whatif.Baseline, error) {
	if o.baseline == "" {
		if o.year != 0 {
			s.Baseline = o.year
		}
		return nil, nil
	}
	f, err := os.Open(o.baseline)
	if err != nil {
		return nil, fmt.Errorf("--baseline: %w: %w", comity.ErrInput, err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(o.baseline, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("--baseline: %w: %s: %w", comity.ErrInput, o.baseline, err)
		}
	}
	return whatif.ReadBaseline(r, o.baseline, cmp.Or(o.year, s.Baseline))
}
