package figure

import (
	"strings"

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
	last := r.lastClause(items, s)
	r.bind(items[:last], s)
	if last == 0 || !r.respectively(items[last:], s) {
		r.bind(items[last:], s)
	}
}

// bind makes a figure of each amount of a clause, with its mate.
func (r *reader) bind(items []item, s text.Sentence) {
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

// trade makes a figure of trade of a level, a change, or both.
func (r *reader) trade(it, mate *item, s text.Sentence) {
	lead, gov := it, it.gov
	d := draft{first: it.first, last: it.last}
	if mate != nil {
		d.first, d.last = min(d.first, mate.first), max(d.last, mate.last)
		if mate.class == level {
			lead = mate
		}
		if gov == nil || mate.gov != nil && mate.cost < it.cost && (mate.gov.at < mate.first || gov.at > it.first) {
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
	if mate != nil && lead.goods == "" { // "Salmon slipped 3.5% to $210 million"
		lead.goods = it.goods
	}
	r.bindSides(&d, lead, gov, s)
	d.Product = r.product(lead, gov, s)
	if lead.goods == "" && !r.partOf(it, s) {
		r.noticeScope(d.Product, gov, s)
	}
	if d.Change == nil && !lead.former && r.unchanged(lead, s) {
		d.Change, d.ChangeStep, d.Basis = new(comity.Decimal), comity.Scaled(1, -2), comity.YoY
	}
	past := r.when(&d, it, mate, s)
	d.past = past
	r.rebase(&d, s)
	if r.outgrows(&d, gov) {
		d.Partner = comity.World
	}
	r.sign(&d, gov, lead)
	r.attribute(&d, s)
	r.widen(&d, gov, s)
	r.drafts = append(r.drafts, d)
	before := r.state
	r.state.detail = r.partOfWhole(d.Product, lead, &before, s)
	r.remember(&r.drafts[len(r.drafts)-1], gov, s, past || it.former && mate == nil)
	if r.partOf(it, s) { // the story goes on with the whole
		r.state.reporter, r.state.partner, r.state.flow, r.state.sign, r.state.product = before.reporter, before.partner, before.flow, before.sign, before.product
	}
}

// unchanged reports whether the words around a level say that it stayed as it was: "stood at $0.9 billion, flat on the year", "were flat at".
func (r *reader) unchanged(it *item, s text.Sentence) bool {
	if w := r.word(it.first - 2); r.word(it.first-1) == "at" && (w == "flat" || w == "unchanged") {
		return true
	}
	for k := it.last; k < min(s.Last, it.last+7) && r.number(k) == nil && !clauseBreaks[r.low[k]] && r.cueAt[k] < 0; k++ {
		if r.low[k] == "unchanged" || r.low[k] == "flat" && r.word(k+1) != "-" {
			return true
		}
	}
	return false
}

// partOf reports whether an amount is part of the one before: "$4.3 billion, of which $3.1 billion were exports".
func (r *reader) partOf(it *item, s text.Sentence) bool {
	if r.word(it.first-1) == "," && r.portion(it.first) {
		return true
	}
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
	switch rank := r.rankOf(it, s); {
	case rank == nil:
	case gov == nil:
		deal.reporter, deal.partner, deal.flow = is(rank.Reporter), is(rank.Partner), rank.Flow
	case rank.last <= gov.at && gov.at <= rank.last+6 && gov.flow == rank.Flow && deal.partner.last == 0 && rankNouns[r.word(rank.last-1)] != "": // "the top source of our imports, with $400 million"
		deal.partner, deal.others = is(rank.Partner), false
	case rank.last <= gov.first && gov.owner.code == "" && gov.to.code == "" && gov.from.code == "" && len(gov.with) == 0: // "the top source, with shipments worth"
		deal.reporter, deal.partner, deal.flow = is(rank.Reporter), is(rank.Partner), rank.Flow
	case gov.end <= rank.first && rank.last <= it.first && deal.partner.last == 0 && deal.reporter.code == rank.Reporter: // "Fish exports rose, with Poland the biggest buyer at $5 million"
		deal.partner, deal.others = is(rank.Partner), false
	}
	if e := it.subject; e.code != "" && r.poss(it.first-1) { // "India’s exports were $11 billion, Chile’s $2 billion"
		if e.code == deal.partner.code {
			deal.partner = deal.reporter
		}
		deal.reporter = e
	} else if e.code != "" && e.code == deal.partner.code && r.gapped(it, gov) { // "Colombia sold goods worth $507 million and Venezuela $51 million"
		deal.reporter, deal.partner = e, deal.reporter
	} else if e.code != "" && e.code != deal.partner.code && e.code != deal.reporter.code {
		if gov != nil && gov.kind == verbCue && gov.owner.code == deal.reporter.code {
			deal.reporter = e // "Italy exported €16bn of goods to China, France 23"
		} else {
			deal.partner, deal.others = e, false
		}
	}
	if sh := r.shareBefore(it, s); sh != nil && sh.Partner != "" { // "Turkey took 5.4% of Uzbekistan’s trade ($1 billion)"
		deal.reporter, deal.partner, deal.others = is(sh.Reporter), is(sh.Partner), false
	}
	if it.goods != "" && gov == nil && deal.flow == comity.Balance && r.state.oneWay != "" && s.Paragraph == r.state.paragraph && !r.summedUp(deal.reporter.code) { // "Footwear alone came to €2 billion" after a deficit
		deal.flow = r.state.oneWay
	}
	if f := r.shipped(it, gov); f != "" {
		deal.flow = f
	}
	if (it.goods != "" || gov == nil) && deal.flow != comity.Export && r.earning(it, s) {
		deal.flow = comity.Export
	}
	if it.goes.code != "" && it.goes.code != deal.reporter.code && (deal.flow == comity.Export || deal.flow == comity.Import || deal.flow == comity.Balance) {
		deal.partner, deal.others = it.goes, false
	}
	if _, _, ok := r.phraseIn(s.First, min(s.Last, it.last+8), bothWays); ok && (gov == nil || gov.flow != comity.Balance) {
		deal.flow = comity.Total
		if deal.reporter.code == "" && deal.partner.code == "" {
			deal.reporter, deal.partner = is(r.Home), is(r.otherThan(r.Home))
		}
	}
	if gov == nil && it.goods != "" && deal.flow == comity.Balance {
		deal.flow = r.flowBefore(deal.reporter.code, it.first)
	}
	d.Reporter, d.Partner, d.Flow = deal.reporter.code, deal.partner.code, deal.flow
	r.slot(d, "reporter", deal.reporter)
	r.slot(d, "partner", deal.partner)
}

// gapped reports whether the name right before an amount stands for a new subject of the verb told before: "and Venezuela $51 million".
func (r *reader) gapped(it *item, gov *cue) bool {
	if gov == nil || gov.kind != verbCue || it.subject.last != it.first || gov.at > it.subject.first {
		return false
	}
	before := r.word(it.subject.first - 1)
	return (before == "and" || before == "," || before == ";" || before == "while") && r.numberBetween(gov.at, it.subject.first)
}

// shareBefore is the share that an amount in brackets stands right behind, as its value; nil for none.
func (r *reader) shareBefore(it *item, s text.Sentence) *draft {
	n := len(r.drafts) - 1
	if w := r.word(it.first - 1); w != "(" && w != ":" || n < 0 || it.a.Kind != amount.Money {
		return nil
	}
	if d := &r.drafts[n]; d.Measure == comity.Other && d.first >= s.First && it.first-d.last < 7 && strings.HasPrefix(d.Product, "share") && d.Value != nil && d.Value.Unit == comity.Percent && !r.numberBetween(d.last, it.first) {
		return d
	}
	return nil
}

// shipped is the flow of an amount whose participle stands behind it: "12.5 billion euros shipped".
func (r *reader) shipped(it *item, gov *cue) comity.Flow {
	if gov != nil && gov.flow != comity.Balance && gov.flow != comity.Total || it.a.Kind != amount.Money {
		return ""
	}
	switch r.word(it.last) {
	case "shipped", "exported", "sold":
		return comity.Export
	case "imported", "bought", "purchased":
		return comity.Import
	}
	return ""
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
