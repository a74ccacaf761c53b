package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// unitWords are the units as the schema of figures writes them.
var unitWords = map[string]string{"t": "tonne", "pp": "percentage points", "bp": "basis points", "mi": "mile", "persons": "persons", "MW": "megawatt"}

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

// restMate finds the change that belongs to a quantity: "volume rose sevenfold to 462,518 litres".
func (r *reader) restMate(items []item, i int, s text.Sentence) *item {
	it := &items[i]
	if i+1 >= len(items) || sized(it) && (it.former || r.recalled(it, s)) { // "5 billion after 4 billion in 2023, and flaxseed doubled"
		return nil
	}
	o := &items[i+1]
	if !o.taken && r.countedChange(it, o, s) {
		o.taken = true
		return o
	}
	doubles := it.a.Kind == amount.Multiple && o.a.Kind == amount.Money && o.class == rest && r.word(o.first-1) == "to" // "double trade to $20 billion"
	counts := it.a.Kind == amount.Count && !r.appended(it, o) || o.a.Kind == amount.Count && r.word(o.first-1) != "to"
	if o.taken || !doubles && (counts || sized(it) == sized(o)) || o.first-it.last > 10 && (!r.appended(it, o) || o.first-it.last > 14) {
		return nil
	}
	if doubles {
		o.taken = true
		return o
	}
	ratio := it
	if sized(it) {
		ratio = o
	}
	if _, ok := r.changeOf(ratio, s); !ok || r.isShare(ratio, s) || !r.together(it, o, s) {
		return nil
	}
	o.taken = true
	return o
}

// appended reports whether a change follows a count as an aside on it: "212,000 vehicles, a drop of 6 per cent", "up 6%".
func (r *reader) appended(it, o *item) bool {
	if o.a.Cue.Role != amount.Changed && o.class != change || o.goods != "" || o.subject.code != "" {
		return false
	}
	for k := o.first - 1; k >= it.last && k > o.first-5; k-- {
		if r.low[k] == "," || r.low[k] == "(" {
			return true
		}
	}
	return false
}

// unitNoun is the unit of a count by the words that say what is counted.
func unitNoun(what string) string {
	words := strings.Fields(strings.ToLower(what))
	if len(words) == 0 {
		return "units"
	}
	if noun := words[len(words)-1]; !peopleNouns[noun] {
		return noun
	}
	return "persons"
}

// sized reports whether an amount tells how much there is, not in what proportion.
func sized(it *item) bool {
	return it.a.Kind == amount.Quantity || it.a.Kind == amount.Count || it.a.Kind == amount.Money
}

// other makes a figure of what is neither a flow nor a duty: shares, targets, tonnes, people, distances.
func (r *reader) other(it, mate *item, s text.Sentence) {
	lead, ratio := it, mate
	if mate != nil && !sized(it) && (sized(mate) || it.a.Kind == amount.Multiple) {
		lead, ratio = mate, it
	}
	if !r.statistic(lead, s) && (ratio == nil || lead.a.Kind != amount.Count) {
		return
	}
	d := draft{first: it.first, last: it.last}
	if mate != nil {
		d.last = mate.last
	}
	d.Measure, d.Approx = comity.Other, comity.Exact
	d.Evidence = comity.Evidence{Rule: "counted", Confidence: confidence["counted"], Slots: map[string]comity.Span{"amount": r.span(lead.first, lead.last)}}
	q := r.otherQuantity(lead)
	if q.Unit == "" { // "visitors fell 34% to 2.2 million"
		q.Unit = unitNoun(r.measured(lead, s))
	}
	if ratio == nil && (r.onlyMore(lead) || r.onlyChanges(lead, s)) {
		ratio = lead
	} else {
		d.Value = &q
	}
	for i := range lead.a.Also {
		d.Also = append(d.Also, quantity(&lead.a.Also[i]))
	}
	if ratio != nil {
		r.putChange(&d, ratio, s)
	}
	r.hedge(&d, lead)
	r.otherSides(&d, lead, s)
	d.Product = r.otherProduct(lead, s)
	if sized(lead) && lead.a.Kind != amount.Money && r.state.sentence == r.sentenceIndex(s.First) && r.state.product == comity.AllProducts && r.goodsWord(d.Product) { // "shipped 9 million kilos of tea": the earnings after it are of tea
		r.state.product = d.Product
	}
	if v, ok := r.changeOf(lead, s); ok && ratio == nil && lead.a.Kind == amount.Percent && r.foreseen(lead, s) {
		d.Value, d.Change, d.ChangeStep, d.Basis, d.Product = nil, &v, changeStep(lead.a, v), comity.YoY, "forecast"
	}
	if m, ok := r.timeOf(it, lead, s, d.Reporter); ok {
		d.Period = m.period
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	}
	r.attribute(&d, s)
	r.shareOfFlow(&d, lead, s)
	r.wordsAround(&d, s)
	r.drafts = append(r.drafts, d)
}

// onlyChanges reports whether a ratio tells how something changed, not how large a part it is: "prices rose 8 per cent".
func (r *reader) onlyChanges(it *item, s text.Sentence) bool {
	switch it.a.Kind {
	case amount.Percent, amount.Fraction:
		return (it.a.Cue.Role == amount.Changed && it.a.Cue.Prep != "to" || r.inVolume(it, s)) && it.ratio.Sign() != 0 && !r.isShare(it, s)
	case amount.Multiple: // "fees tripled"
		return it.ratio.Sign() != 0 && r.otherHead(it, s) && !r.aim(it, s)
	}
	return false
}

func (r *reader) otherQuantity(it *item) comity.Quantity {
	q := quantity(it.a)
	switch it.a.Kind {
	case amount.Fraction:
		q.Value, q.Step = q.Value.Mul(comity.Int(100)), q.Step.Mul(comity.Int(100))
	case amount.Multiple:
		q.Value = it.a.Factor()
	case amount.Count:
		q.Unit = r.counted(it)
	}
	return q
}

// otherSides are the two economies that a number is about: those of its cue, of the sentence, or of the story.
func (r *reader) otherSides(d *draft, it *item, s text.Sentence) {
	if it.gov != nil && it.cost < 20 {
		deal := r.settle(it.gov, s, it.first)
		if (it.a.Kind == amount.Quantity || it.a.Kind == amount.Count || it.a.Kind == amount.Money && r.state.flow == "" && r.aim(it, s)) && it.gov.kind != goodsCue { // "shipments, at 400,000 tonnes": what follows is of them
			r.noticeFlow(s)
		}
		d.Reporter, d.Partner, d.Flow = deal.reporter.code, deal.partner.code, deal.flow
		r.slot(d, "reporter", deal.reporter)
		r.slot(d, "partner", deal.partner)
		if d.Partner == comity.World || d.Partner == "" {
			d.Partner = r.otherThan(d.Reporter)
			if e := r.lastSide(s.First, it.first, d.Reporter); e.code != "" && (it.a.Kind == amount.Percent || it.a.Kind == amount.Fraction) { // "China accounted for 28% of Australia’s exports"
				d.Partner = e.code
				r.slot(d, "partner", e)
			}
		}
		return
	}
	named := r.sidesOf(s)
	home := cmp.Or(r.Home, r.state.reporter)
	own := r.furtherOne(it, s)
	switch {
	case own.code != "":
		d.Reporter, d.Partner = own.code, r.counterpart(own.code)
		if d.Partner == "" || d.Partner == comity.World {
			d.Partner = home
		}
		r.slot(d, "reporter", own)
	case len(named) >= 2:
		d.Reporter, d.Partner = named[0].code, named[1].code
		if named[1].code == home {
			d.Reporter, d.Partner = d.Partner, d.Reporter
		}
		r.slot(d, "reporter", named[0])
		r.slot(d, "partner", named[1])
	case len(named) == 1:
		d.Reporter, d.Partner = named[0].code, r.counterpart(named[0].code)
		if last := len(r.drafts) - 1; d.Partner == "" && last >= 0 && r.drafts[last].Reporter != d.Reporter { // "Iceland, the other buyer, took 3,400"
			d.Partner = r.drafts[last].Reporter
		}
		if d.Partner == home {
			d.Reporter, d.Partner = d.Partner, d.Reporter
		}
	default:
		d.Reporter = home
		d.Partner = r.otherThan(home)
	}
}

// furtherOne is the economy that a count or quantity belongs to which stands right before it as a further one: "Botswana has 132,000, Namibia 24,000".
func (r *reader) furtherOne(it *item, s text.Sentence) side {
	m := r.actor(it.first - 1)
	if m == nil || it.a.Kind != amount.Count && it.a.Kind != amount.Quantity || !r.numberBetween(s.First, m.First) {
		return side{}
	}
	switch r.word(m.First - 1) {
	case ",", "and", ";", "while":
		return r.mentionSide(m)
	}
	return side{}
}

// sidesOf lists the economies of a sentence in its order, each once.
func (r *reader) sidesOf(s text.Sentence) []side {
	var named []side
	seen := map[comity.Economy]bool{}
	for k := s.First; k < s.Last; k++ {
		if m := r.actor(k); m != nil && !seen[m.Code.Economy()] {
			seen[m.Code.Economy()] = true
			named = append(named, r.mentionSide(m))
		}
	}
	return named
}

// wordsAround takes a few words on either side of a number into its quote.
func (r *reader) wordsAround(d *draft, s text.Sentence) {
	for n := 0; n < 3 && d.first > s.First && isWord(r.word(d.first-1)) && r.number(d.first-1) == nil; n++ {
		d.first--
	}
	for n := 0; n < 4 && d.last < s.Last && (isWord(r.low[d.last]) || r.actorAt[d.last] >= 0) && r.number(d.last) == nil; n++ {
		d.last++
	}
}
