package check

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/comity-project/comity"
)

// Events sets each event beside the incident on record that it most likely tells, and says where the dates differ. An event that the record does
// not know stays without a check: the record of incidents is far from complete, so silence means nothing.
func Events(events []comity.Event, by Evidence) {
	frequency := wordFrequency(by.Incidents)
	for i := range events {
		e := &events[i]
		if e.Status != comity.Happened {
			continue
		}
		if in := match(e, by, frequency); in != nil {
			e.Check = setBeside(e, in)
		}
	}
}

// window is how many days an event and an incident may be apart and still be the same: stories often round to the month, and name the month in
// which a longer meeting ended.
const windowDays = 31

// match finds the incident between the same two actors that shares most words with the event.
func match(e *comity.Event, by Evidence, frequency map[string]int) *comity.Incident {
	words := contentWords(e.Quote)
	var best *comity.Incident
	most := 0
	for i := range by.Incidents {
		in := &by.Incidents[i]
		if !samePair(e, in) || !kindred(e.Type, in.Type) || !by.AsOf.IsZero() && in.Date.From.After(by.AsOf) {
			continue
		}
		need := 3 // an event without a date must say more to be recognised
		if !e.Date.IsZero() {
			if !(comity.When{From: e.Date.From.AddDays(-windowDays), To: e.Date.To.AddDays(windowDays)}).Overlaps(in.Date) {
				continue
			}
			need = 2
			if e.Date.Overlaps(in.Date) {
				need = 1
			}
		}
		shared := 0
		for w := range contentWords(in.Summary + " " + in.Place) {
			if words[w] && frequency[w] <= common*len(by.Incidents)/100 {
				shared++
			}
		}
		if shared >= need && shared > most {
			best, most = in, shared
		}
	}
	return best
}

func samePair(e *comity.Event, in *comity.Incident) bool {
	return e.Source == in.Source && e.Target == in.Target || e.Source == in.Target && e.Target == in.Source
}

// kindred types tell the same act from two sides: what one coder calls a concession the next calls cooperation.
func kindred(a, b comity.EventType) bool {
	group := map[comity.EventType]int{comity.Agree: 1, comity.Cooperate: 1, comity.Concede: 1, comity.Support: 1, comity.Aid: 1, comity.Consult: 2,
		comity.Sanction: 3, comity.Coerce: 3, comity.Threaten: 3, comity.Assault: 4, comity.Mobilize: 4, comity.Retreat: 5,
		comity.Accuse: 6, comity.Reject: 6, comity.Protest: 6, comity.Request: 7}
	return a == b || group[a] == group[b]
}

func setBeside(e *comity.Event, in *comity.Incident) *comity.EventCheck {
	c := &comity.EventCheck{Verdict: comity.Supported, Date: in.Date, Summary: in.Summary, Place: in.Place, Source: in.URL}
	on := "on record"
	if in.Place != "" {
		on = in.Place
	}
	switch {
	case e.Date.IsZero() || e.Date.Overlaps(in.Date):
		c.Text = fmt.Sprintf("%s, %s", on, whenWords(in.Date))
	default:
		c.Verdict = comity.Imprecise
		c.Text = fmt.Sprintf("%s, %s; the story says %s", on, whenWords(in.Date), whenWords(e.Date))
	}
	return c
}

func whenWords(w comity.When) string {
	if w.From == w.To {
		return w.From.Long()
	}
	if p, err := comity.ParsePeriod(w.String()); err == nil {
		return p.Long()
	}
	return w.String()
}

// contentWords are the words of a text that can tell one incident from another: numbers, names and words of five letters or more, by their
// first five letters, so that "resumed" and "resumption" meet.
func contentWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '%' }) {
		r := []rune(w)
		named := unicode.IsUpper(r[0]) && len(r) > 1
		if !named && len(r) < 5 && !unicode.IsDigit(r[0]) {
			continue
		}
		low := []rune(strings.ToLower(w))
		if len(low) > 5 {
			low = low[:5]
		}
		words[string(low)] = true
	}
	return words
}

// common is the share of incidents, in percent, beyond which a word, like the name of a country, tells nothing.
const common = 12

func wordFrequency(incidents []comity.Incident) map[string]int {
	n := map[string]int{}
	for i := range incidents {
		for w := range contentWords(incidents[i].Summary + " " + incidents[i].Place) {
			n[w]++
		}
	}
	return n
}
