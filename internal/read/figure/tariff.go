package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// duty makes figures of a tariff rate: who imposes it, on whom, on which goods, from when. A range of duties gives a figure for each end.
func (r *reader) duty(it *item, s text.Sentence) {
	d := draft{first: it.first, last: it.last}
	d.Measure, d.Flow, d.Approx = comity.Tariff, comity.Import, comity.Exact
	d.Reporter, d.Partner = r.dutySides(it, s)
	d.Product = r.dutiable(it, s)
	r.hedge(&d, it)
	if m, ok := r.timeOf(it, it, s, d.Reporter); ok {
		d.Period = m.Period
	} else if day, ok := r.dayNear(it, s); ok {
		d.Period = comity.OneMonth(day.InMonth())
	}
	d.State = r.dutyState(it, s)
	d.Evidence = comity.Evidence{Rule: "duty", Confidence: 0.8, Slots: map[string]comity.Span{"amount": r.span(it.first, it.last)}}
	r.wordsAround(&d, it, s)
	ends := []comity.Decimal{it.a.Value}
	if it.a.Range {
		ends = append(ends, it.a.High)
		d.Approx = comity.Exact
	}
	for _, v := range ends {
		one := d
		one.Value = &comity.Quantity{Value: v, Unit: comity.Percent, Step: it.a.Resolution}
		r.drafts = append(r.drafts, one)
	}
}

// dutyWordNear is the token of the word for the duty, −1 when it is only implied.
func (r *reader) dutyWordNear(it *item, s text.Sentence) int {
	for d := 1; d < 24; d++ {
		if k := it.first - d; k >= s.First && dutyWords[r.low[k]] {
			return k
		}
		if k := it.last + d - 1; k < s.Last && dutyWords[r.low[k]] {
			return k
		}
	}
	return -1
}

// dutySides reads imposer and target. The target is what the duty is "on" or "against"; the imposer is the owner of the duty, the subject of the verb,
// or the agent of the passive.
func (r *reader) dutySides(it *item, s text.Sentence) (imposer, target comity.Economy) {
	w := r.dutyWordNear(it, s)
	from := max(w, it.first)
	if w < 0 {
		from = it.last
	}
	target = r.dutyTarget(min(from, it.last), s)
	if w >= 0 {
		imposer = r.ownerBefore(w, s, target)
	}
	if imposer == "" {
		imposer = r.actingSide(min(it.first, from), s, target)
	}
	if imposer == "" {
		imposer = r.agentAfter(it.last, s, target)
	}
	if imposer == "" && target != "" {
		imposer = r.Discourse.Counterpart(comity.Actor(target)).Economy()
	}
	if target == "" && imposer != "" {
		target = r.Discourse.Counterpart(comity.Actor(imposer)).Economy()
	}
	if imposer == "" && target == "" {
		if last := r.lastDuty(); last != nil {
			return last.Reporter, last.Partner
		}
	}
	return imposer, target
}

func (r *reader) lastDuty() *draft {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if r.drafts[i].Measure == comity.Tariff {
			return &r.drafts[i]
		}
	}
	return nil
}

// dutyTarget is the economy after "on", "against", "for", or whose goods or imports are named.
func (r *reader) dutyTarget(k int, s text.Sentence) comity.Economy {
	start := k
	for ; k < s.Last && k < start+16; k++ {
		switch r.low[k] {
		case "on", "against", "for", "from", "to":
			if e := r.firstSideAfter(k+1, min(s.Last, k+8)); e != "" {
				return e
			}
		case ";", ".":
			return ""
		}
	}
	return ""
}

func (r *reader) firstSideAfter(k, to int) comity.Economy {
	for ; k < to; k++ {
		if x := r.actorAt[k]; x >= 0 {
			if e := r.Actors[x].Code.Economy(); e != "" {
				return e
			}
		}
		if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 && r.low[k] != "it" && r.low[k] != "its" {
			return ref.Codes[0].Economy()
		}
		switch r.low[k] {
		case ",", ";", ".", "by", "after", "and":
			return ""
		}
	}
	return ""
}

// ownerBefore is the economy in the noun phrase of the duty: "U.S. tariffs", "China’s duty".
func (r *reader) ownerBefore(w int, s text.Sentence, not comity.Economy) comity.Economy {
	for k := w - 1; k >= s.First && k > w-6; k-- {
		if x := r.actorAt[k]; x >= 0 {
			if m := &r.Actors[x]; m.Code.Economy() != "" && m.Code.Economy() != not && (m.Poss || m.Kind == actor.Demonym || m.Head >= w || m.Last == w) {
				return m.Code.Economy()
			}
			return ""
		}
		if t := r.low[k]; t == "," || t == "on" || t == "to" || t == "of" {
			return ""
		}
	}
	return ""
}

// actingSide is the subject before the duty: the nearest economy on the left that acts and is not the target.
func (r *reader) actingSide(k int, s text.Sentence, not comity.Economy) comity.Economy {
	for k--; k >= s.First; k-- {
		if x := r.actorAt[k]; x >= 0 {
			m := &r.Actors[x]
			e := m.Code.Economy()
			prev := r.word(m.First - 1)
			if e != "" && e != not && !m.Place && prev != "on" && prev != "against" && prev != "from" {
				return e
			}
			k = m.First
			continue
		}
		if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 && (r.low[k] == "it" || r.low[k] == "he" || r.low[k] == "she") {
			if e := ref.Codes[0].Economy(); e != not {
				return e
			}
		}
	}
	return ""
}

// agentAfter is "by Washington" after the duty.
func (r *reader) agentAfter(k int, s text.Sentence, not comity.Economy) comity.Economy {
	for ; k < s.Last; k++ {
		if r.low[k] == "by" {
			if e := r.firstSideAfter(k+1, min(s.Last, k+6)); e != "" && e != not {
				return e
			}
		}
	}
	return ""
}

// dutiable is what the duty is on: the words after "on", "TOTAL" for goods at large.
func (r *reader) dutiable(it *item, s text.Sentence) string {
	w := r.dutyWordNear(it, s)
	start := max(it.last, w+1)
	if w < 0 || w < it.first && it.last-w > 10 {
		start = it.last
	}
	for k := start; k < s.Last && k < start+5; k++ {
		if r.low[k] != "on" && r.low[k] != "for" && r.low[k] != "against" {
			continue
		}
		var list []string
		for k++; k < s.Last && len(list) < 6; k++ {
			t := r.low[k]
			if r.actorAt[k] >= 0 || t == "’s" || t == "'s" || t == "the" || t == "all" || t == "most" || t == "other" || t == "some" {
				continue
			}
			if generalGoods[t] || r.amountAt[k] >= 0 || r.timeAt[k] >= 0 || !isWord(t) && t != "-" || stopWords[t] && t != "and" {
				break
			}
			list = append(list, r.Doc.Tokens[k].Text)
		}
		if p := strings.Join(trimProduct(list), " "); p != "" {
			return p
		}
		return comity.AllProducts
	}
	return comity.AllProducts
}

var generalGoods = set("goods products imports exports shipments merchandise items trade country countries partners")

// dayNear is a day named in the sentence, for "took effect on Tuesday".
func (r *reader) dayNear(it *item, s text.Sentence) (comity.Date, bool) {
	for k := it.last; k < s.Last; k++ {
		if x := r.timeAt[k]; x >= 0 && !r.Periods[x].When.IsZero() {
			return r.Periods[x].When.From, true
		}
	}
	for k := it.first - 1; k >= s.First; k-- {
		if x := r.timeAt[k]; x >= 0 && !r.Periods[x].When.IsZero() {
			return r.Periods[x].When.From, true
		}
	}
	return comity.Date{}, false
}

// dutyState is what the text says of the duty's standing.
func (r *reader) dutyState(it *item, s text.Sentence) string {
	states := []struct{ words, state string }{
		{"paused suspended suspending pause suspend postponed delayed", "suspended"},
		{"announced threatened proposed threatens vowed plans planned unveiled would will", "announced"},
		{"scrapped lifted removed ended dropped revoked withdrawn", "ended"},
		{"imposed imposes effect force levied slapped applies apply applied faces face facing introduced raised doubled hiked", "in_force"},
	}
	for _, st := range states {
		list := set(st.words)
		for k := max(s.First, it.first-14); k < min(s.Last, it.last+14); k++ {
			if list[r.low[k]] {
				return st.state
			}
		}
	}
	return ""
}

var _ = amount.Percent
