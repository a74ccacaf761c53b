package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// unitWords are the units as the schema of figures writes them.
var unitWords = map[string]string{"t": "tonne", "pp": "percentage points", "bp": "basis points", "mi": "mile", "persons": "persons"}

func unitOf(a *amount.Amount) string {
	switch a.Kind {
	case amount.Percent, amount.Fraction:
		return comity.Percent
	case amount.Multiple:
		return "times"
	}
	if u, ok := unitWords[a.Unit]; ok {
		return u
	}
	return a.Unit
}

// uncounted are nouns whose counts are no statistics: meetings, documents, rounds.
var uncounted = set(`meeting meetings round rounds talks agreements agreement memorandum memorandums memoranda deal deals document documents accords accord treaty treaties visit visits
	time times point points article articles question questions side sides leader leaders minister ministers party parties member members country countries nation nations
	sector sectors area areas step steps way ways year years month months week weeks day days hour hours minute minutes page pages case cases thing things
	reason reasons part parts option options condition conditions topic topics session sessions edition editions summit summits pact pacts mous mou states state
	government governments front fronts issue issues word words paragraph paragraphs person man woman`)

// restMate finds the change that belongs to a quantity: "volume rose sevenfold to 462,518 litres".
func (r *reader) restMate(items []item, i int, s text.Sentence) *item {
	it := &items[i]
	if i+1 >= len(items) {
		return nil
	}
	o := &items[i+1]
	if o.taken || it.a.Kind != amount.Quantity && o.a.Kind != amount.Quantity || it.a.Kind == o.a.Kind || o.first-it.last > 8 || !r.together(it, o, s) {
		return nil
	}
	ratio := it
	if it.a.Kind == amount.Quantity {
		ratio = o
	}
	if _, ok := ratio.a.Change(); !ok {
		return nil
	}
	o.taken = true
	return o
}

// other makes a figure of what is neither a flow nor a duty: shares, targets, tonnes, people, distances.
func (r *reader) other(it, mate *item, s text.Sentence) {
	lead, ratio := it, mate
	if mate != nil && mate.a.Kind == amount.Quantity {
		lead, ratio = mate, it
	}
	if !r.statistic(lead, s) {
		return
	}
	d := draft{first: it.first, last: it.last}
	if mate != nil {
		d.last = mate.last
	}
	d.Measure, d.Approx = comity.Other, comity.Exact
	q := quantity(lead.a)
	if lead.a.Kind == amount.Fraction {
		q.Value, q.Step = q.Value.Mul(comity.Int(100)), q.Step.Mul(comity.Int(100))
	}
	if lead.a.Kind == amount.Multiple {
		q.Value = lead.a.Factor()
	}
	if lead.a.Kind == amount.Count {
		q.Unit = r.counted(lead)
	}
	d.Value = &q
	for i := range lead.a.Also {
		d.Also = append(d.Also, quantity(&lead.a.Also[i]))
	}
	if ratio != nil {
		v, _ := ratio.a.Change()
		d.Change, d.ChangeStep, d.Basis = &v, changeStep(ratio.a), comity.YoY
	}
	r.hedge(&d, lead)
	d.Reporter, d.Partner = r.otherSides(lead, s)
	d.Product = r.otherProduct(lead, s)
	if m, ok := r.timeOf(it, lead, s, d.Reporter); ok {
		d.Period = m.Period
	}
	d.Attributed = ""
	d.Evidence = comity.Evidence{Rule: "counted", Confidence: 0.6, Slots: map[string]comity.Span{"amount": r.span(lead.first, lead.last)}}
	r.wordsAround(&d, lead, s)
	r.drafts = append(r.drafts, d)
}

// statistic reports whether a number is one that a reader would check: small counts and counts of documents are not.
func (r *reader) statistic(it *item, s text.Sentence) bool {
	a := it.a
	switch a.Kind {
	case amount.Money, amount.Percent, amount.PercentPoints, amount.BasisPoints, amount.Quantity, amount.Fraction:
		return true
	case amount.Multiple:
		return a.Cue.Role == amount.Level || r.low[it.last-1] == "times" || it.gov != nil
	case amount.Count:
		noun := r.counted(it)
		return noun != "" && !uncounted[noun] && comity.Int(9).Less(a.Value)
	}
	return false
}

// counted is the noun that a count counts, its head word.
func (r *reader) counted(it *item) string {
	if it.a.NounEnd <= it.a.NounStart {
		return ""
	}
	fields := strings.Fields(strings.ToLower(r.Doc.Text[it.a.NounStart:it.a.NounEnd]))
	if len(fields) == 0 {
		return ""
	}
	head := fields[len(fields)-1]
	if peopleNouns[head] {
		return "persons"
	}
	return head
}

var peopleNouns = set(`people persons person workers jobs troops soldiers students visitors tourists migrants refugees employees executives guardsmen farmers fishermen residents
	nationals citizens passengers personnel households traders drivers dead killed injured men women`)

// otherSides are the two economies of the sentence, else of the state or the story.
func (r *reader) otherSides(it *item, s text.Sentence) (reporter, partner comity.Economy) {
	if it.gov != nil && it.cost < 20 {
		reporter, partner, _ = r.sides(it.gov, s, it.first)
		return reporter, partner
	}
	var named []comity.Economy
	for k := s.First; k < s.Last; k++ {
		if x := r.actorAt[k]; x >= 0 {
			e := r.Actors[x].Code.Economy()
			if e != "" && (len(named) == 0 || named[len(named)-1] != e) {
				named = append(named, e)
			}
		}
	}
	a, b, ok := r.Discourse.Pair()
	switch {
	case len(named) >= 2:
		return named[0], named[1]
	case len(named) == 1:
		return named[0], r.Discourse.Counterpart(comity.Actor(named[0])).Economy()
	case ok:
		return a.Economy(), b.Economy()
	}
	return r.state.reporter, r.state.partner
}

// otherProduct is what is counted, in the words of the text.
func (r *reader) otherProduct(it *item, s text.Sentence) string {
	if it.a.NounEnd > it.a.NounStart {
		return r.Doc.Text[it.a.NounStart:it.a.NounEnd]
	}
	if r.aim(*it, s) {
		return "target"
	}
	if it.a.Kind == amount.Percent || it.a.Kind == amount.Fraction {
		return "share"
	}
	return "value"
}

// wordsAround takes a few words on either side of a number into its quote.
func (r *reader) wordsAround(d *draft, it *item, s text.Sentence) {
	for n := 0; n < 3 && d.first > s.First && isWord(r.low[d.first-1]) && !r.otherAmountBetween(d.first-1, d.first); n++ {
		d.first--
	}
	for n := 0; n < 4 && d.last < s.Last && (isWord(r.low[d.last]) || r.actorAt[d.last] >= 0) && !r.otherAmountBetween(d.last, d.last+1); n++ {
		d.last++
	}
}

// scaleOf is the multiplier that the words of an amount end with.
func scaleOf(words string) comity.Decimal {
	low := strings.ToLower(words)
	for _, m := range []struct {
		ends string
		ten  int32
	}{{"trillion", 12}, {"tn", 12}, {"lakh crore", 12}, {"billion", 9}, {"bn", 9}, {"million", 6}, {"mn", 6}, {"m", 6}, {"crore", 7}, {"lakh", 5}, {"thousand", 3}} {
		if strings.HasSuffix(low, m.ends) {
			return comity.Scaled(1, m.ten)
		}
	}
	return comity.Int(1)
}
