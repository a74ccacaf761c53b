package check

import (
	"fmt"
	"strings"

	"github.com/comity-project/comity"
)

// tariff judges a duty rate by the measures on record: in force on the day, announced, suspended or ended.
func (j *judge) tariff() {
	if j.f.Reporter == "" || j.f.Value == nil || j.f.Value.Unit != comity.Percent {
		j.abstain("rate", "the story does not say who imposes the duty, or at which rate")
		return
	}
	var all []*comity.Measure
	for i := range j.Measures {
		if m := &j.Measures[i]; m.Rate != nil && m.Covers != comity.CoversEffective && m.Imposer == j.f.Reporter && (m.Target == j.f.Partner || m.Target == comity.World) && public(m, j.AsOf) {
			all = append(all, m)
		}
	}
	if len(all) == 0 {
		j.abstain("rate", "no duty of %s on %s is on record", j.f.Reporter.The(), j.f.Partner.The())
		return
	}
	day := j.AsOf
	if p := j.f.Period; !p.IsZero() && p.Start() < day.InMonth() {
		day = p.End().First().AddDays(-1)
	}
	if j.f.Approx == comity.AtMost {
		j.ceiling(all, day)
	} else {
		j.duty(all, day)
	}
	j.tariffContext(day)
}

// public reports whether the measure was announced, or in force, by the day.
func public(m *comity.Measure, day comity.Date) bool {
	for _, w := range []comity.When{m.Announced, m.InForce} {
		if !w.IsZero() {
			return !w.From.After(day)
		}
	}
	return !m.Ended.IsZero() && !m.Ended.From.After(day)
}

// ceiling judges "tariffs of up to 50 %": the highest rate in force.
func (j *judge) ceiling(all []*comity.Measure, day comity.Date) {
	var top *comity.Measure
	total := false
	for _, m := range all {
		if m.InForceOn(day) && (top == nil || top.Rate.Less(*m.Rate) || top.Rate.Equal(*m.Rate) && closer(m, top, j.f.Partner)) {
			top = m
		}
		total = total || m.Sum && m.InForceOn(day)
	}
	if top == nil {
		j.abstain("rate", "no duty of %s on %s was in force on %s by the record", j.f.Reporter.The(), j.f.Partner.The(), day)
		return
	}
	official := measureDerivation(top)
	said := comity.Rounded(j.f.Value.Value, j.f.Value.Resolution())
	p := comity.Part{Name: "rate", Stated: said, Official: &official}
	switch {
	case said.Contains(*top.Rate):
		p.Class, p.Reason = comity.Supported, inForceWords(top, j.AsOf)
	case top.Rate.Less(j.f.Value.Value) && !total:
		p.Class, p.Reason = comity.NotVerifiable, fmt.Sprintf("the highest duty on record is %s, but not every line is", inForceWords(top, j.AsOf))
	default:
		p.Class, p.Reason = comity.Contradicted, fmt.Sprintf("the highest duty in force was %s", inForceWords(top, j.AsOf))
		j.v.Wording = "up to " + Number(*top.Rate, comity.Percent)
	}
	j.part(p)
}

// duty judges a plain rate: some measure on record has it.
func (j *judge) duty(all []*comity.Measure, day comity.Date) {
	said := comity.Rounded(j.f.Value.Value, j.f.Value.Resolution())
	var match *comity.Measure
	for _, m := range all {
		if !said.Contains(*m.Rate) {
			continue
		}
		if match == nil || !match.InForceOn(day) && m.InForceOn(day) || match.InForceOn(day) == m.InForceOn(day) && closer(m, match, j.f.Partner) {
			match = m
		}
	}
	if match == nil {
		j.abstain("rate", "no duty of %s %% on %s is on record; those on record are %s", j.f.Value.Value, j.f.Partner.The(), rates(all, day))
		return
	}
	official := measureDerivation(match)
	p := comity.Part{Name: "rate", Class: comity.Supported, Stated: said, Official: &official, Reason: inForceWords(match, j.AsOf)}
	switch {
	case j.f.State == string(comity.InForce) && (match.InForce.IsZero() || match.InForce.From.After(j.AsOf)):
		p.Class, p.Reason = comity.Contradicted, "not in force on "+j.AsOf.Long()+": "+inForceWords(match, j.AsOf)
		j.alternative("announced", "fits as announced, not as in force", &official)
	case !j.dayFits(all, said):
		p.Class, p.Reason = comity.Contradicted, "not from "+j.f.Days.From.Long()+": "+inForceWords(match, j.AsOf)
		j.alternative("date", "fits the rate, not the day from which it holds", &official)
		j.v.Wording = "from " + match.InForce.From.Long()
	}
	j.part(p)
}

// dayFits reports whether some measure of the rate took effect, or was to take effect, on the day that the story gives, if it gives one. A day
// either side is allowed: an order takes effect one minute past midnight, which the other half of the world dates by the next day. Only a duty on this
// partner, dated to the day, can tell that the story's day is wrong.
func (j *judge) dayFits(all []*comity.Measure, said comity.Interval) bool {
	day := j.f.Days
	if day.IsZero() {
		return true
	}
	near := comity.When{From: day.From.AddDays(-1), To: day.To.AddDays(1)}
	known := false
	for _, m := range all {
		if !said.Contains(*m.Rate) {
			continue
		}
		if m.InForce.Overlaps(near) {
			return true
		}
		known = known || m.Target == j.f.Partner && m.InForce.From == m.InForce.To && !m.InForce.IsZero()
	}
	return !known
}

// closer prefers a measure against the partner itself, and one on all goods, to one on the world or on part.
func closer(m, than *comity.Measure, partner comity.Economy) bool {
	score := func(x *comity.Measure) int {
		n := 0
		if x.Target == partner {
			n += 2
		}
		if x.Covers == comity.CoversAll {
			n++
		}
		return n
	}
	return score(m) > score(than)
}

func rates(all []*comity.Measure, day comity.Date) string {
	var list []string
	for _, m := range all {
		if m.InForceOn(day) {
			list = append(list, Number(*m.Rate, comity.Percent)+" ("+m.Scope+")")
		}
	}
	if len(list) == 0 {
		return "not in force"
	}
	return strings.Join(list, ", ")
}

func inForceWords(m *comity.Measure, asOf comity.Date) string {
	rate := Number(*m.Rate, comity.Percent)
	switch {
	case m.InForce.IsZero():
		return fmt.Sprintf("%s (%s): %s on %s, not in force", rate, m.Scope, strings.ReplaceAll(string(m.State), "_", " "), m.Announced)
	case m.Ended.IsZero() || m.Ended.From.After(asOf): // the end was not known on the day
		return fmt.Sprintf("%s (%s) since %s", rate, m.Scope, m.InForce.From.Long())
	}
	return fmt.Sprintf("%s (%s) from %s to %s", rate, m.Scope, m.InForce.From.Long(), m.Ended.From.Long())
}

func measureDerivation(m *comity.Measure) comity.Derivation {
	return comity.Derivation{Formula: "measure on record", Label: fmt.Sprintf("%s→%s %s", m.Imposer, m.Target, m.Scope), Interval: comity.Exactly(*m.Rate),
		Best: *m.Rate, Unit: comity.Percent, Compiler: "trade measures", Public: m.InForce.From, Sources: []string{m.URL}}
}

// tariffContext sets the effective rate beside the statutory one, where an estimate is on record.
func (j *judge) tariffContext(day comity.Date) {
	for i := range j.Measures {
		m := &j.Measures[i]
		if m.Covers == comity.CoversEffective && m.Imposer == j.f.Reporter && m.Target == j.f.Partner && m.InForceOn(day) && public(m, j.AsOf) {
			d := measureDerivation(m)
			j.note("measure", fmt.Sprintf("statutory; the %s is %s", m.Scope, Number(*m.Rate, comity.Percent)), &d)
		}
	}
}
