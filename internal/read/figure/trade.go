package figure

import (
	"slices"

	"math"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// clauses binds the amounts of a sentence of prose.
func (r *reader) clauses(s text.Sentence) {
	items := r.items(s)
	if r.respectively(items, s) {
		return
	}
	mates := r.mates(items, s)
	for i := range items {
		it := &items[i]
		if it.taken {
			continue
		}
		switch it.class {
		case level, change, delta:
			r.trade(it, mates[i], s)
		case duty:
			r.duty(it, s)
		default:
			r.other(it, mates[i], s)
		}
	}
}

// mates pairs the amounts of a sentence; those that are told with the one before them are taken.
func (r *reader) mates(items []item, s text.Sentence) []*item {
	list := make([]*item, len(items))
	for i := range items {
		switch it := &items[i]; {
		case it.taken:
		case it.class == change && r.sizeAfter(items, i, s): // "more than doubled, to 61,000 tonnes"
			it.class, items[i+1].taken = rest, true
			list[i] = &items[i+1]
		case it.class == level || it.class == change:
			list[i] = r.mate(items, i, s)
		case it.class == rest:
			list[i] = r.restMate(items, i, s)
		}
	}
	for i := range items {
		if list[i] != nil || items[i].taken {
			continue
		}
		for k := i + 1; k < len(items) && k <= i+2; k++ {
			if o := &items[k]; list[k] == nil && !o.taken && r.moved(&items[i], r.pastFormer(items, i, k), o, s) {
				list[i], o.taken = o, true
			}
			if !items[k].former {
				break
			}
		}
	}
	return list
}

// sizeAfter reports whether a change leads to a quantity that is no money.
func (r *reader) sizeAfter(items []item, i int, s text.Sentence) bool {
	if i+1 >= len(items) {
		return false
	}
	a, b := &items[i], &items[i+1]
	return b.class == rest && !b.taken && (b.a.Kind == amount.Quantity || b.a.Kind == amount.Count && r.statistic(b, s)) && (b.a.Cue.Prep == "to" || b.a.Cue.Prep == "at") && b.first-a.last < 10 && r.together(a, b, s)
}

// moved reports whether one of two amounts is a level and the other by how much it moved: "fell by $45 million to $1.0 billion", "took $926 million,
// down $21 million". That a gap is so much wider is told for itself.
func (r *reader) moved(a, last, b *item, s text.Sentence) bool {
	switch {
	case a.class == delta && b.class == level:
		return (b.a.Cue.Prep == "to" || b.a.Cue.Prep == "at") && !b.former && r.together(last, b, s)
	case a.class == level && b.class == delta:
		return !a.former && r.together(last, b, s) && !slices.Contains(r.low[last.last:b.first], "and") && (a.gov == nil || a.gov.flow != comity.Balance)
	}
	return false
}

// mate finds the change that belongs to a level, or the level that belongs to a change: the next amount of the other class, under the same cue, in
// reach. A former level has no change of its own.
func (r *reader) mate(items []item, i int, s text.Sentence) *item {
	it := &items[i]
	if it.class == level && (it.former || r.word(it.first-2) == "peaked") {
		return nil
	}
	for k := i + 1; k < len(items) && k <= i+3; k++ {
		o := &items[k]
		switch {
		case o.taken || o.class != level && o.class != change:
			continue
		case o.class == level && o.former && o.a.Cue.Prep != "to": // "rose 5% from $10bn to $12bn"
			continue
		case o.class == change && it.class == change && r.secondChange(it, o):
			continue
		case o.class == it.class || !r.together(r.pastFormer(items, i, k), o, s):
			return nil
		}
		o.taken = true
		return o
	}
	return nil
}

// secondChange reports whether b is a second change of what a tells of, "and 15% on the month".
func (r *reader) secondChange(a, b *item) bool {
	if a.gov != b.gov || r.word(b.first-1) != "and" {
		return false
	}
	m := r.time(b.last)
	if m == nil {
		m = r.time(b.last + 1)
	}
	return m != nil && m.Basis != comity.NoBasis
}

// pastFormer is the amount that the k-th one follows upon: the i-th, or where the numbers before stand between in a phrase of their own, the last of them:
// "$1.9 billion against $2.1 billion in 2024, a decline of 9.5%".
func (r *reader) pastFormer(items []item, i, k int) *item {
	it := &items[i]
	if it.class != level || k == i+1 || it.gov != items[k-1].gov {
		return it
	}
	return &items[k-1]
}

// together reports whether two amounts stand under one cue, with no break between them.
func (r *reader) together(a, b *item, s text.Sentence) bool {
	if r.showing(b, s) {
		return b.first-a.last < 40 && b.goods == a.goods && b.subject.code == a.subject.code
	}
	if b.first-a.last > 26 || b.first-a.last > 16 && a.gov != b.gov || b.goods != a.goods && b.goods != "" || b.subject.code != a.subject.code && b.subject.code != "" {
		return false
	}
	if a.gov != nil && b.gov != nil && a.gov != b.gov && a.gov.at < a.first && b.gov.at > a.last && !(b.class == change && comparisons[r.word(b.last)]) {
		return false
	}
	for k := a.last; k < b.first; k++ {
		w := r.low[k]
		switch {
		case (w == "–" || w == "—") && b.class == change && a.class == level && k >= b.first-2: // "reached $88 million – a fifth more"
		case (w == "against" || w == "compared") && r.timeSoon(k+1): // "fell 5% against a year earlier, to $8 million"
		case clauseBreaks[w] || w == "so" || w == "even" || w == "meaning" || w == "when" || w == "against" || w == "compared" || w == "versus" || w == "since" || w == "after" || w == "following":
			return false
		case w == "and" && b.class == level && b.a.Cue.Prep != "to" && b.a.Cue.Prep != "at" && r.actorBetween(k, b.first):
			return false
		}
		if c := r.cue(k); c != nil && c != a.gov && c.kind != goodsCue && c.kind != excessCue {
			return false
		}
	}
	return true
}

// comparisons close a change off from what comes after it: "5 per cent fewer than in 2023, and exports of".
var comparisons = set("more less fewer higher lower")

// showing reports whether a change is what the whole comparison before it comes to: "at 310 million against 275 million, showing growth of 12.5 percent".
func (r *reader) showing(it *item, s text.Sentence) bool {
	if it.class != change {
		return false
	}
	for k := it.first - 1; k > s.First && k > it.first-6 && r.number(k) == nil; k-- {
		if shows[r.low[k]] {
			return r.low[k-1] == "," || r.low[k-1] == "thus" || r.low[k-1] == "thereby" || r.low[k-1] == "hence"
		}
	}
	return false
}

var shows = set("showing registering posting recording reflecting marking representing depicting indicating witnessing translating logging denoting")

func (r *reader) actorBetween(k, to int) bool {
	for ; k < to; k++ {
		if r.actorAt[k] >= 0 {
			return true
		}
	}
	return false
}

// trade makes a figure of trade of a level, a change, or both.
func (r *reader) trade(it, mate *item, s text.Sentence) {
	lead, gov := it, it.gov
	d := draft{first: it.first, last: it.last}
	if mate != nil {
		d.first, d.last = min(d.first, mate.first), max(d.last, mate.last)
		if mate.class == level {
			lead = mate
		}
		if gov == nil || mate.gov != nil && mate.cost < it.cost {
			gov = mate.gov
		}
	}
	d.Measure, d.Approx = comity.Trade, comity.Exact
	d.Evidence = r.evidence(gov, it)
	for _, x := range []*item{it, mate} {
		if x != nil {
			r.put(&d, x)
		}
	}
	r.hedge(&d, lead)
	r.bindSides(&d, lead, gov, s)
	if mate != nil && lead.goods == "" { // "Salmon slipped 3.5% to $210 million"
		lead.goods = it.goods
	}
	d.Product = r.product(lead, gov, s)
	if d.Change == nil && !lead.former && r.unchanged(lead, s) {
		d.Change, d.ChangeStep, d.Basis = new(comity.Decimal), comity.Scaled(1, -2), comity.YoY
	}
	past := r.when(&d, it, mate, s)
	d.past = past
	r.rebase(&d, s)
	if r.outgrows(&d, gov) {
		d.Partner = comity.World
	}
	r.sign(&d, gov)
	r.attribute(&d, s)
	r.widen(&d, gov, s)
	r.drafts = append(r.drafts, d)
	before := r.state
	r.remember(&r.drafts[len(r.drafts)-1], gov, s, past || it.former && mate == nil)
	if r.partOf(it, s) { // the story goes on with the whole
		r.state.reporter, r.state.partner, r.state.flow, r.state.sign, r.state.product = before.reporter, before.partner, before.flow, before.sign, before.product
	}
}

// timeSoon reports whether a mention of time stands within the next words.
func (r *reader) timeSoon(k int) bool {
	for n := 0; n < 4 && r.number(k+n) == nil; n++ {
		if r.time(k+n) != nil {
			return true
		}
	}
	return false
}

// unchanged reports whether the words around a level say that it stayed as it was: "stood at $0.9 billion, flat on the year", "were flat at".
func (r *reader) unchanged(it *item, s text.Sentence) bool {
	if w := r.word(it.first - 2); r.word(it.first-1) == "at" && (w == "flat" || w == "unchanged") {
		return true
	}
	for k := it.last; k < min(s.Last, it.last+7) && r.number(k) == nil && !clauseBreaks[r.low[k]] && r.cueAt[k] < 0; k++ {
		if r.low[k] == "unchanged" || r.low[k] == "flat" {
			return true
		}
	}
	return false
}

// outgrows reports whether a flow whose partner was carried is many times what the two are said to trade, month by month: an owner named anew then tells
// of trade with all; balances swing too much to tell. "Korea’s trade with Vietnam came to $87 billion. Last year, Korea’s exports reached $683 billion."
func (r *reader) outgrows(d *draft, gov *cue) bool {
	if _, named := d.Evidence.Slots["partner"]; named || d.Flow == comity.Balance || gov == nil || gov.owner.code == "" || d.Partner == comity.World || d.Partner == "" || d.Value == nil || d.Period.IsZero() {
		return false
	}
	most := 0.0
	for i := range r.drafts {
		o := &r.drafts[i]
		if o.Measure == comity.Trade && o.Reporter == d.Reporter && o.Partner == d.Partner && o.Value != nil && o.Value.Unit == d.Value.Unit && !o.Period.IsZero() && o.Product == comity.AllProducts {
			most = max(most, monthly(o))
		}
	}
	return most > 0 && monthly(d) > 4*most
}

// monthly is the size of a figure a month.
func monthly(d *draft) float64 { return math.Abs(d.Value.Value.Float()) / float64(d.Period.Len()) }

// partOf reports whether an amount is part of the one before: "$4.3 billion, of which $3.1 billion were exports".
func (r *reader) partOf(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First && k > it.first-6; k-- {
		if r.low[k] == "which" && r.low[k-1] == "of" {
			return true
		}
	}
	return false
}

// bindSides gives a figure reporter, partner and flow.
func (r *reader) bindSides(d *draft, it *item, gov *cue, s text.Sentence) {
	deal := r.settle(gov, s, it.first)
	if rank := r.rankOf(it, s); rank != nil && gov == nil {
		deal.reporter, deal.partner, deal.flow = is(rank.Reporter), is(rank.Partner), rank.Flow
	}
	if e := it.subject; e.code != "" && r.poss(it.first-1) { // "India’s exports were $11 billion, Chile’s $2 billion"
		if e.code == deal.partner.code {
			deal.partner = deal.reporter
		}
		deal.reporter = e
	} else if e.code != "" && e.code != deal.partner.code && e.code != deal.reporter.code {
		if gov != nil && gov.kind == verbCue && gov.owner.code == deal.reporter.code {
			deal.reporter = e // "Italy exported €16bn of goods to China, France 23"
		} else {
			deal.partner, deal.others = e, false
		}
	}
	if it.goods != "" && gov == nil && deal.flow == comity.Balance && r.state.oneWay != "" { // "Footwear alone came to €2 billion" after a deficit
		deal.flow = r.state.oneWay
	}
	if it.goods != "" && deal.flow != comity.Export && r.earning(it, s) {
		deal.flow = comity.Export
	}
	if it.goes.code != "" && it.goes.code != deal.reporter.code && (deal.flow == comity.Export || deal.flow == comity.Import) {
		deal.partner, deal.others = it.goes, false
	}
	if _, _, ok := r.phraseIn(s.First, min(s.Last, it.last+8), bothWays); ok && (gov == nil || gov.flow != comity.Balance) {
		deal.flow = comity.Total
		if deal.reporter.code == "" && deal.partner.code == "" {
			deal.reporter, deal.partner = is(r.Home), is(r.otherThan(r.Home))
		}
	}
	d.Reporter, d.Partner, d.Flow = deal.reporter.code, deal.partner.code, deal.flow
	r.slot(d, "reporter", deal.reporter)
	r.slot(d, "partner", deal.partner)
}

// earning reports whether goods bring money in, and so are exported: "salmon earned $640 million", "garments fetched $41 million".
func (r *reader) earning(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First && k > it.first-5 && r.number(k) == nil; k-- {
		switch w := r.low[k]; {
		case earns[w], (w == "brought" || w == "raked" || w == "pulled") && r.word(k+1) == "in":
			return true
		}
	}
	return false
}

var earns = set("earned earns earn fetched fetches netted nets grossed yielded")

// slot keeps the words that filled a slot with an economy.
func (r *reader) slot(d *draft, name string, e side) {
	if e.last > e.first && e.code != "" {
		d.Evidence.Slots[name] = r.span(e.first, min(e.last, len(r.low)))
	}
}

// put fills value or change from an amount.
func (r *reader) put(d *draft, it *item) {
	a := it.a
	switch it.class {
	case change:
		v := it.ratio
		d.Change, d.ChangeStep, d.Basis = &v, changeStep(a, v), comity.YoY
		d.Evidence.Slots["change"] = r.span(it.first, it.last)
	case delta:
		v := a.Value
		if a.Cue.Dir < 0 && v.Sign() > 0 {
			v = v.Neg()
		}
		d.Change, d.ChangeStep, d.Basis, d.ChangeUnit = &v, a.Resolution, comity.Level, a.Unit
		d.Evidence.Slots["change"] = r.span(it.first, it.last)
	default:
		q := quantity(a)
		d.Value = &q
		for i := range a.Also {
			d.Also = append(d.Also, quantity(&a.Also[i]))
		}
		d.Evidence.Slots["amount"] = r.span(it.first, it.last)
	}
}

// changeStep is the place of the last digit of a change, as a fraction. "Doubled" and "a third" are as coarse as the words: a tenth of themselves.
func changeStep(a *amount.Amount, v comity.Decimal) comity.Decimal {
	switch {
	case a.Resolution.Sign() == 0 || a.Kind == amount.Multiple || a.Kind == amount.Fraction:
		return v.Abs().Mul(comity.Scaled(1, -1))
	case a.Kind == amount.BasisPoints:
		return a.Resolution.Mul(comity.Scaled(1, -4))
	}
	return a.Resolution.Mul(comity.Scaled(1, -2))
}

func quantity(a *amount.Amount) comity.Quantity {
	q := comity.Quantity{Value: a.Value, Unit: unitOf(a), Step: a.Resolution}
	if a.Range {
		q.Value = a.Value.Add(a.High).Mul(comity.MustDecimal("0.5"))
	}
	return q
}

func (r *reader) hedge(d *draft, it *item) {
	h := it.a.Hedge
	if it.a.Range {
		d.Approx = comity.About
	}
	if h.End == 0 {
		return
	}
	d.Approx = comity.Approx(h.Approx.String())
	d.Hedge = r.Doc.Text[h.Start:h.End]
}

// sign makes a deficit negative. The change of a balance is that of its size.
func (r *reader) sign(d *draft, gov *cue) {
	if d.Flow != comity.Balance {
		return
	}
	sign := r.state.sign
	if gov != nil {
		sign = gov.sign
		if gov.kind == nounCue && sign < 0 && (r.low[gov.at] == "gap" || r.low[gov.at] == "imbalance" || r.low[gov.at] == "hole") && r.state.flow == comity.Balance && r.state.sign > 0 {
			sign = r.state.sign
		}
		gov.sign = sign
	}
	if sign < 0 && d.Value != nil && d.Value.Value.Sign() > 0 {
		d.Value.Value = d.Value.Value.Neg()
	}
}

func (r *reader) evidence(gov *cue, it *item) comity.Evidence {
	e := comity.Evidence{Rule: "state", Slots: map[string]comity.Span{}}
	switch {
	case gov == nil && (it.goods != "" || it.subject.code != ""):
		e.Rule = "subject"
	case gov != nil:
		e.Rule = [...]string{"noun", "verb", "goods", "mirror", "excess", "pronoun"}[gov.kind]
		e.Slots["flow"] = r.span(gov.first, max(gov.end, gov.last))
	}
	e.Confidence = confidence[e.Rule]
	return e
}

// widen stretches the words of a figure from its cue to its time, where they are near.
func (r *reader) widen(d *draft, gov *cue, s text.Sentence) {
	if gov != nil && gov.at >= s.First && gov.at < s.Last {
		if gov.first < d.first && d.first-gov.first <= 14 && !r.numberBetween(gov.first, d.first) {
			d.first = gov.first
		}
		if e := max(gov.last, gov.end); e > d.last && e-d.last <= 8 && !r.numberBetween(d.last, e) {
			d.last = e
		}
	}
	if k := d.last; k+1 < s.Last && (r.low[k] == "in" || r.low[k] == "during" || r.low[k] == "for" || r.low[k] == "between") && r.time(k+1) != nil {
		d.last = min(r.timeEnd(k+1), s.Last)
	}
}

// confidence is the share of figures of a rule that were right in the stories that are read in tests.
var confidence = map[string]float64{
	"sheet": 0.85, "noun": 0.75, "mirror": 0.75, "excess": 0.75, "counted": 0.7, "duty": 0.7, "rank": 0.7, "verb": 0.65, "goods": 0.65, "pronoun": 0.65,
	"state": 0.45, "subject": 0.45,
}
