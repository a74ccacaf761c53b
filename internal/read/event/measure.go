package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// Measures turns the trade-policy acts among the events into records: who burdens whose goods at which rate, since when, and whether the burden
// stands. "Chile imposed a duty of 12% on Peruvian fruit" is a measure of Chile on Peru, fruit, 12 percent, in force.
func Measures(doc *text.Document, events []comity.Event) []comity.Measure {
	var out []comity.Measure
	for k := range events {
		if m, ok := measure(doc, &events[k]); ok {
			out = append(out, m)
		}
	}
	return out
}

func measure(doc *text.Document, e *comity.Event) (comity.Measure, bool) {
	if !strings.HasSuffix(e.Evidence.Rule, " BURDEN") || e.Type != comity.Sanction && e.Type != comity.Concede || e.Status == comity.Denied {
		return comity.Measure{}, false
	}
	m := comity.Measure{Imposer: e.Source.Economy(), Target: e.Target.Economy(), Scope: comity.AllProducts}
	if m.Imposer == "" || m.Target == "" {
		return m, false
	}
	first, last := tokensOf(doc, e.Span)
	from, to := reachAround(doc, first, last)
	m.Rate = rate(doc, from, to)
	m.Kind = burdenKind(doc, from, to)
	m.Scope = scope(doc, e)
	m.Covers = comity.CoversAll
	if m.Scope != comity.AllProducts {
		m.Covers = comity.CoversPart
	}
	m.State = stand(doc, e)
	switch m.State {
	case comity.Ended, comity.Suspended, comity.StruckDown:
		m.Ended = e.Date
	case comity.InForce:
		m.InForce = e.Date
	default:
		m.Announced = e.Date
	}
	return m, true
}

// tokensOf is the run of tokens that a span covers.
func tokensOf(doc *text.Document, s comity.Span) (first, last int) {
	for first < len(doc.Tokens) && doc.Tokens[first].Start < s.Start {
		first++
	}
	last = first
	for last < len(doc.Tokens) && doc.Tokens[last].End <= s.End {
		last++
	}
	return first, last
}

// reachAround widens a run by a few words within its sentence, for the rate that stands beside.
func reachAround(doc *text.Document, first, last int) (int, int) {
	const words = 8
	for _, s := range doc.Sentences {
		if first >= s.First && first < s.Last {
			return max(s.First, first-words), min(s.Last, last+words)
		}
	}
	return first, last
}

// rate is the percentage in the run that no "from" introduces: "cut from 25% to 15%" is 15. Nil when none is given.
func rate(doc *text.Document, from, to int) *comity.Decimal {
	var found *comity.Decimal
	for i := from; i+1 < to; i++ {
		unit := strings.ToLower(doc.Tokens[i+1].Text)
		if unit != "%" && unit != "percent" && unit != "per" {
			continue
		}
		d, err := comity.ParseDecimal(strings.ReplaceAll(doc.Tokens[i].Text, ",", ""))
		if err != nil || i > from && strings.EqualFold(doc.Tokens[i-1].Text, "from") {
			continue
		}
		if found == nil || i > 0 && strings.EqualFold(doc.Tokens[i-1].Text, "to") {
			found = &d
		}
	}
	return found
}

var burdenKinds = setOf("reciprocal retaliatory anti-dumping countervailing baseline secondary punitive safeguard additional provisional blanket counter")

func burdenKind(doc *text.Document, from, to int) string {
	for i := from; i < to; i++ {
		if w := strings.ToLower(doc.Tokens[i].Text); burdenKinds[w] {
			return w
		}
	}
	return ""
}

var allGoods = setOf("goods imports exports products shipments merchandise import export")

// scope is what the burden covers: all goods, or the words of the target's noun phrase.
func scope(doc *text.Document, e *comity.Event) string {
	t, ok := e.Evidence.Slots["target"]
	if !ok {
		return comity.AllProducts
	}
	_, last := tokensOf(doc, t)
	first := last
	for last < len(doc.Tokens) && last < first+4 && wordy(doc.Tokens[last].Text) && !closedWord(strings.ToLower(doc.Tokens[last].Text)) {
		last++
	}
	if last == first || allGoods[strings.ToLower(doc.Tokens[last-1].Text)] {
		return comity.AllProducts
	}
	return doc.Text[doc.Tokens[first].Start:doc.Tokens[last-1].End]
}

func closedWord(w string) bool {
	return preps[w] || auxiliaries[w] || subordinates[w] || w == "and" || w == "or" || determiners[w] || timeWords[w] || adverbs[w] || len(forms()[w]) > 0
}

// stand is whether the burden stands, by the verb.
func stand(doc *text.Document, e *comity.Event) comity.State {
	lemma := ""
	if t, ok := e.Evidence.Slots["trigger"]; ok {
		w := strings.ToLower(strings.Fields(t.Quote)[0])
		if x := forms()[w]; len(x) > 0 {
			lemma = x[0].lemma
		}
	}
	switch {
	case e.Type == comity.Concede && (lemma == "suspend" || lemma == "pause" || lemma == "delay" || lemma == "postpone" || lemma == "defer" || lemma == "freeze"):
		return comity.Suspended
	case e.Type == comity.Concede && (lemma == "cut" || lemma == "lower" || lemma == "reduce" || lemma == "ease" || lemma == "halve" || lemma == "slash" || lemma == "trim"):
		return comity.InForce
	case e.Type == comity.Concede && e.Status == comity.Happened:
		return comity.Ended
	case e.Status != comity.Happened || lemma == "announce" || lemma == "unveil":
		return comity.Announced
	}
	return comity.InForce
}
