package whatif

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/comity-project/comity"
)

// OnRecord is a measure on record whose statutory rate is one of the scenario, with its state as of the day.
type OnRecord struct {
	Importer  comity.Economy `json:"importer"`
	Exporter  comity.Economy `json:"exporter"`
	Rate      float64        `json:"rate"`
	Scope     string         `json:"scope"`
	State     string         `json:"state"` // announced, in force, ended
	Announced comity.When    `json:"announced,omitzero"`
	InForce   comity.When    `json:"in_force,omitzero"`
	Ended     comity.When    `json:"ended,omitzero"`
	Text      string         `json:"text"`
	URL       string         `json:"source_url"`
}

// onRecord finds the measures on all goods of a pair that have a rate, as they stood on a day: what was not public then is left out.
func onRecord(t *rates, importer, exporter comity.Economy, rate float64, day comity.Date) []OnRecord {
	var list []OnRecord
	for i := range t.measures {
		m := &t.measures[i]
		if m.Imposer != importer || m.Target != exporter || m.Rate == nil || m.Covers != comity.CoversAll || percentOf(m) != rate || !known(m, day) {
			continue
		}
		r := OnRecord{Importer: importer, Exporter: exporter, Rate: rate, Scope: m.Scope, Announced: m.Announced, InForce: m.InForce, Ended: m.Ended, URL: m.URL}
		if !r.Ended.IsZero() && !day.IsZero() && r.Ended.From.After(day) {
			r.Ended = comity.When{} // not known on the day
		}
		r.State = state(&r, m, day)
		r.Text = r.words(m, day)
		list = append(list, r)
	}
	slices.SortStableFunc(list, func(a, b OnRecord) int { return cmp.Or(first(a).Compare(first(b)), cmp.Compare(a.Scope, b.Scope)) })
	return list
}

// latest is the last measure on all goods of a pair, or of the world, that came into force by a day and had not ended; what its duty is to be
// read with stands in its text.
func latest(t *rates, importer, exporter comity.Economy, day comity.Date) *OnRecord {
	var found *comity.Measure
	for i := range t.measures {
		m := &t.measures[i]
		if m.Imposer != importer || m.Target != exporter && m.Target != comity.World || m.Rate == nil || m.Covers != comity.CoversAll || m.InForce.IsZero() {
			continue
		}
		over := !m.Ended.IsZero() && !m.Ended.From.After(day)
		if !m.InForce.From.After(day) && !over && (found == nil || m.InForce.From.After(found.InForce.From) || m.InForce.From == found.InForce.From && m.Sum) {
			found = m
		}
	}
	if found == nil {
		return nil
	}
	for _, r := range onRecord(t, importer, found.Target, percentOf(found), day) {
		if r.Scope == found.Scope && r.InForce == found.InForce {
			return &r
		}
	}
	return nil
}

func first(r OnRecord) comity.Date {
	if !r.Announced.IsZero() {
		return r.Announced.From
	}
	return r.InForce.From
}

func state(r *OnRecord, m *comity.Measure, day comity.Date) string {
	switch {
	case r.InForce.IsZero() && m.State == comity.Suspended:
		return "suspended"
	case r.InForce.IsZero() || !day.IsZero() && r.InForce.From.After(day):
		return "announced"
	case !r.Ended.IsZero():
		return "ended"
	}
	return "in force"
}

// words tell the dates: announced when, in force from when to when.
func (r *OnRecord) words(m *comity.Measure, day comity.Date) string {
	text := ""
	if !r.Announced.IsZero() {
		text = "announced " + r.Announced.From.Long() + ", "
	}
	switch {
	case r.InForce.IsZero() && r.State == "suspended":
		text += "suspended before it was in force"
	case r.InForce.IsZero():
		text += "not in force"
		if !day.IsZero() {
			text += " by " + day.Long() + ", as far as the record goes"
		}
		if m.Note != "" {
			text += "; " + m.Note
		}
	default:
		text += "in force from " + r.InForce.From.Long()
		if !r.Ended.IsZero() {
			text += " to " + r.Ended.From.Long()
		}
	}
	return fmt.Sprintf("%s (%s): %s", percentWords(r.Rate), r.Scope, text)
}

// window is the whole months that a measure was in force, as known on a day; open at the end when it has not ended.
type window struct{ first, last comity.Month }

// months of a measure: those between its first whole month and its last. The end is the month of the day when nothing ends it before.
func months(from, until, day comity.Date) (window, bool) {
	first := from.InMonth()
	if from.Day > 1 {
		first++
	}
	last := day.InMonth() // the record itself says how far it goes
	if !until.IsZero() && until.InMonth() <= last {
		last = until.InMonth() - 1
	}
	return window{first, last}, !from.IsZero() && first <= last
}
