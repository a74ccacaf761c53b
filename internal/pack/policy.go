package pack

import (
	"fmt"
	"io"
	"strings"

	"github.com/comity-project/comity"
)

var measureColumns = strings.Split("imposer,target,scope,covers,rate_percent,total,announced,in_force,ended,state,kind,source_url,note", ",")

// readMeasures reads trade-policy acts. `covers` is all, part, or effective for an estimate of the trade-weighted rate; `total` marks a row
// that gives several duties together.
func readMeasures(r io.Reader, name string) ([]comity.Measure, error) {
	var list []comity.Measure
	err := records(r, name, measureColumns, func(f []string) error {
		m := comity.Measure{Scope: f[2], Covers: comity.Covers(f[3]), Sum: f[5] == "yes", State: comity.State(f[9]), Kind: f[10], URL: f[11], Note: f[12]}
		var err error
		if m.Imposer, err = comity.ParseEconomy(f[0]); err != nil {
			return err
		}
		if m.Target, err = comity.ParseEconomy(f[1]); err != nil {
			return err
		}
		if f[4] != "" {
			rate, err := comity.ParseDecimal(f[4])
			if err != nil {
				return err
			}
			m.Rate = &rate
		}
		for _, d := range []struct {
			text string
			into *comity.When
		}{{f[6], &m.Announced}, {f[7], &m.InForce}, {f[8], &m.Ended}} {
			if *d.into, err = comity.ParseWhen(d.text); err != nil {
				return err
			}
		}
		switch m.Covers {
		case comity.CoversAll, comity.CoversPart, comity.CoversEffective:
		default:
			return fmt.Errorf("%w: covers is %q", comity.ErrInput, f[3])
		}
		list = append(list, m)
		return nil
	})
	return list, err
}

var incidentColumns = strings.Split("date,source,target,type,summary,place,source_url", ",")

func readIncidents(r io.Reader, name string) ([]comity.Incident, error) {
	var list []comity.Incident
	err := records(r, name, incidentColumns, func(f []string) error {
		when, err := comity.ParseWhen(f[0])
		if err != nil {
			return err
		}
		list = append(list, comity.Incident{Date: when, Source: comity.Actor(f[1]), Target: comity.Actor(f[2]), Type: comity.EventType(f[3]),
			Summary: f[4], Place: f[5], URL: f[6]})
		return nil
	})
	return list, err
}
