package check

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/comity-project/comity"
)

// Events sets each event beside the incident on record that it most likely tells, and says where the dates differ. An event that the record does
// not know, or that fits several incidents as well, stays without a check: the record of incidents is far from complete, so silence means nothing.
//
// How alike two tellings are is the sum of the weights of the words they share, ln(N/n) for a word that stands in n of the N incidents: "Haiyan"
// identifies, "India" does not. How much is needed depends on the time: least when the dates overlap, most when the event has none.
func Events(events []comity.Event, by Evidence) {
	weight := wordWeights(by.Incidents)
	for i := range events {
		e := &events[i]
		if e.Status != comity.Happened {
			continue
		}
		if in := match(e, by, weight); in != nil {
			e.Check = setBeside(e, in)
		}
	}
}

// The likeness needed, in units of ln(N/n): one telling word when the dates overlap, two when they are near, three or four when there is none.
const (
	needOverlapping = 2.0
	needNear        = 3.5
	needUndated     = 9.0
	clearly         = 1.2 // the best must be so much more alike than the next
)

// windowDays is how many days an event and an incident may be apart and still be the same: stories often round to the month, and name the month in
// which a longer meeting ended.
const windowDays = 31

// match finds the incident between the same two actors that is most like the event.
func match(e *comity.Event, by Evidence, weight map[string]float64) *comity.Incident {
	words := contentWords(e.Quote)
	var best *comity.Incident
	var most, next float64
	overlapping := false
	for i := range by.Incidents {
		in := &by.Incidents[i]
		if !samePair(e, in) || !kindred(e.Type, in.Type) || !by.AsOf.IsZero() && in.Date.From.After(by.AsOf) {
			continue
		}
		need := needUndated
		overlaps := e.Date.Overlaps(in.Date)
		if !e.Date.IsZero() && days(e.Date) <= 2*windowDays { // "last year" is as good as no date
			if !(comity.When{From: e.Date.From.AddDays(-windowDays), To: e.Date.To.AddDays(windowDays)}).Overlaps(in.Date) {
				continue
			}
			need = needNear
			if overlaps {
				need = needOverlapping
			}
		}
		alike := likeness(words, in, weight)
		if need == needUndated && in.Date.To.AddDays(2*windowDays).After(by.AsOf) {
			alike += recent
		}
		switch {
		case alike < need || overlapping && !overlaps:
		case overlaps && !overlapping, alike > most:
			if best == nil || !overlaps || overlapping {
				next = most
			}
			best, most, overlapping = in, alike, overlaps
		case best.Date != in.Date:
			next = max(next, alike)
		}
	}
	if most < clearly*next {
		return nil
	}
	return best
}

// recent is the bonus, for an event without a date, of an incident of the two months before the story: news mostly tells of them.
const recent = 3.0

func likeness(words map[string]bool, in *comity.Incident, weight map[string]float64) float64 {
	var shared []string
	for w := range contentWords(in.Summary + " " + in.Place) {
		if words[w] {
			shared = append(shared, w)
		}
	}
	slices.Sort(shared) // so that the sum is the same to the last bit
	sum := 0.0
	for _, w := range shared {
		sum += weight[w]
	}
	return sum
}

func days(w comity.When) int { return int(w.To.Time().Sub(w.From.Time()).Hours()/24) + 1 }

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

// everyday words stand in every story and tell no incident from another.
var everyday = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`after about again against between before being country countries could during either every first further government having
		their there these those through under until where which while whose would year years month months other others since still second former nation nations the`) {
		m[w] = true
	}
	return m
}()

// contentWords are the words of a text that can tell one incident from another: numbers, names and words of five letters or more, by their
// first five letters, so that "resumed" and "resumption" meet.
func contentWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '%' }) {
		r := []rune(w)
		if everyday[strings.ToLower(w)] {
			continue
		}
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

// wordWeights is ln(N/n) of each word of the incidents.
func wordWeights(incidents []comity.Incident) map[string]float64 {
	n := map[string]int{}
	for i := range incidents {
		for w := range contentWords(incidents[i].Summary + " " + incidents[i].Place) {
			n[w]++
		}
	}
	weight := make(map[string]float64, len(n))
	for w, k := range n {
		weight[w] = math.Log(float64(len(incidents)) / float64(k))
	}
	return weight
}
