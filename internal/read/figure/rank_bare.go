package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// placing are the verbs and nouns that lead to a place told by itself: "came second", "ranked third", "took first place".
var (
	placing = set(`slid slides slips tumbled tumbles sank plunged crept edged leapt leaped vaulted shot drops falls climbs rises moves jumps ascended came come comes coming ranked ranks rank ranking placed remained remains stayed stays stood stands finished finishes was is became becomes sits sat slipped dropped fell
		climbed rose moved jumped advanced occupies occupied holds held took takes lies lay returned been kept keeps retained retains maintained regained reclaimed defended secured claimed
		grabbed seized snatched won be become taking keeping holding`)
	placeNouns = set("place position spot rank slot")
	losing     = set("lost loses losing ceded cedes ceding yielded yields yielding surrendered")
)

// pathWords stand between a place and what it is told of: "slipped to a distant third", "in first place", "as number two".
var pathWords = set("a an the our their in into to at as only just its back up down from now still then also even again joint distant overall quietly thus therefore already on no. and")

// steps are what a change of place is counted in: "up two rungs to third".
var steps = set("places spots rungs notches positions ranks steps")

// barePlace is a place without a noun of rank, and the words that tell it.
type barePlace struct {
	place, first, end int // tokens from the place to behind its noun, if it has one
	lead              int // the first of the words that lead to it
	noun              bool
}

// bareAt reads a place at token k that no noun of rank follows: "second", "number five", "the top spot", "the runner-up".
func (r *reader) bareAt(k int, s text.Sentence) (p barePlace, ok bool) {
	if r.timeAt[k] >= 0 {
		return p, false
	}
	n, end := r.ordinal(k)
	switch w := r.low[k]; {
	case n > 0 && r.number(k) != nil:
		return p, false
	case n > 0:
	case w == "top" && placeNouns[r.word(k+1)]:
		n, end = 1, k+1
	case w == "runner" && r.word(k+1) == "-" && r.word(k+2) == "up":
		n, end = 2, k+3
	default:
		m, next, numbered := r.numberedPlace(k)
		if !numbered || r.noun(next) && !r.timed(next) {
			return p, false
		}
		n, end = m, next
	}
	p = barePlace{place: n, first: k, end: end, noun: placeNouns[r.word(end)]}
	if p.noun {
		p.end++
	} else if t := r.pos(r.behindAt(end)); t == text.NOUN || t == text.PROPN || t == text.ADJ || r.low[k] == "first" && t == text.VERB || r.word(end) == "-" || r.word(end) == "most" {
		return p, false
	}
	for p.lead = k; p.lead > s.First && (pathWords[r.low[p.lead-1]] && r.actorAt[p.lead-1] < 0 || r.pos(p.lead-1) == text.ADV); p.lead-- {
	}
	for r.low[p.lead] == "and" && p.lead < k { // joins clauses
		p.lead++
	}
	return p, true
}

func (r *reader) timed(k int) bool { return k < len(r.low) && r.timeAt[k] >= 0 }

// behindAt is token k, or the one behind the time that begins there: "tenth last year,".
func (r *reader) behindAt(k int) int {
	if r.timed(k) {
		return r.timeEnd(k)
	}
	return k
}

// barePlaces finds places without a noun of rank: "China came second with $4 billion", "it dropped to fifth", "Germany remained in first place among buyers".
func (r *reader) barePlaces(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		r.leads(k, s)
		p, ok := r.bareAt(k, s)
		if !ok || r.takenByNoun(p, s) || r.denied(k, s) || r.otherContest(p, s) {
			continue
		}
		in := r.amongWhom(p, s)
		flows := r.flowsOf(p, in.flow, s)
		if flows[0] == "" {
			continue
		}
		holder, at := r.bareHolder(p, in.owner, s)
		if last := r.lastRank(s, 1); holder.code == "" && last != nil { // "In 2009 it was tenth; in 2015 eighth", "second as a supplier and 14th as a market"
			switch named := r.word(p.end) == "as" && r.rankedIn(s); {
			case r.datedPlace(p, s):
				in, holder, at = raceOf(last), is(last.Partner), p.first
			case named:
				holder, at = is(last.Partner), p.first
			}
		}
		if in.owner.code == holder.code { // "There Germany stands first"
			in.owner = is(r.otherThan(holder.code))
		}
		from := len(r.drafts)
		for _, flow := range flows {
			r.addRank(at, p.end-1, p.place, flow, in.owner, holder, s)
		}
		for i := from; i < len(r.drafts); i++ {
			r.bareRest(&r.drafts[i], p, in, s)
			k = p.end - 1
		}
	}
}

// contests are what else places are told in.
var contests = set("world worldwide globally index indices league race election elections cup games tournament survey poll olympics round vote match contest")

// otherContest reports whether a place is none among partners: "third in the world", "first in the race", "on the 20th", "at first", "came first to".
func (r *reader) otherContest(p barePlace, s text.Sentence) bool {
	for i := p.end; i < min(s.Last, p.end+6) && r.low[i] != "," && r.low[i] != ";"; i++ {
		if contests[r.low[i]] {
			return true
		}
	}
	prev := r.word(p.lead)
	return r.word(p.first-1) == "at" || prev == "on" && r.word(p.lead+1) == "the" || !p.noun && p.place == 1 && r.word(p.end) == "to"
}

// takenByNoun reports whether ranks has read a place: "first among our buyers".
func (r *reader) takenByNoun(p barePlace, s text.Sentence) bool {
	if p.noun || r.word(p.end) != "among" && r.word(p.end) != "amongst" {
		return false
	}
	noun, _ := r.rankNoun(p.end+1, s)
	return noun >= 0
}

// race is what a place is held in: the flow that the partners of an owner are ranked by, and its goods where the story has any in mind.
type race struct {
	flow    comity.Flow
	owner   side
	product string
}

func raceOf(d *draft) race { return race{d.Flow, is(d.Reporter), d.Product} }

// flowsOf are the flows of a place that is held in both: "first on both sides of the ledger", "second in both exports and imports".
func (r *reader) flowsOf(p barePlace, flow comity.Flow, s text.Sentence) []comity.Flow {
	for i := p.end; i < s.Last && i < p.end+4; i++ {
		if r.low[i] != "both" {
			continue
		}
		switch r.word(i + 1) {
		case "sides", "counts", "directions", "lists", "tables", "rankings", "fronts", "flows", "exports", "imports", "exporting", "importing", "buyer", "supplier", "sales", "purchases":
			return []comity.Flow{comity.Export, comity.Import}
		}
	}
	return []comity.Flow{flow}
}

// bareRest gives a bare place the goods in mind, and no months where it is one that was left: "slipped from second".
func (r *reader) bareRest(d *draft, p barePlace, in race, s text.Sentence) {
	if in.product != "" && d.Product == comity.AllProducts {
		d.Product = in.product
	}
	if first, last := r.topicPhrase(s); first < last { // "In cod it is our number one"
		d.Product = r.goodsName(first, last)
	}
	switch at := r.datedAt(p, s); {
	case at >= 0:
		if when := r.periodAt(at, s); !when.IsZero() {
			d.Period, d.undated = when, false
		}
	case r.word(p.first-1) == "from":
		d.Period, d.undated = comity.Period{}, false
	}
}

// bareHolder is who holds a bare place, and the token where that is told.
func (r *reader) bareHolder(p barePlace, owner side, s text.Sentence) (side, int) {
	if losing[r.word(p.lead-1)] && r.word(p.end) == "to" { // "lost first place to China"
		e, _, _ := r.sideAt(p.end + 1)
		return e, p.lead - 1
	}
	if e := r.namedBehind(p, s); e.code != "" {
		return e, p.first
	}
	if w := r.word(p.lead - 1); (w == "it" || w == "them") && pushing[r.word(p.lead-2)] { // "imports from China rose, keeping it in second place"
		_, holder := r.sidesTold(p.lead-2, "", s)
		return holder, p.lead - 2
	}
	before := p.lead - 1
	if r.word(before) == "(" && r.word(p.end) == ")" && r.actor(before-1) != nil { // "Germany (4th) and Japan (5th)"
		return r.mentionSide(r.actor(before - 1)), before - 1
	}
	if w := r.word(p.end); p.noun && r.word(before) == "," && (w == "," || w == ")") { // "Egypt, in fourth place, bought"
		before--
	}
	if m := r.actor(before); m != nil && !m.Poss {
		if e := r.placeBeside(m, p, s); e.code != "" {
			return e, m.First
		}
	}
	v := r.placingVerb(p.first, s)
	if v < 0 {
		return side{}, -1
	}
	b := v - 1
	for ; b > s.First && r.pos(b) == text.ADV; b-- {
	}
	if m := r.actor(b); m != nil && m.Last == b+1 && !m.Poss && !r.otherEnd(m) && (m.First == s.First || r.pos(m.First-1) != text.ADP && r.low[m.First-1] != "and") {
		return r.mentionSide(m), v
	}
	holder := r.subject(v, s)
	if c := r.cue(max(r.nsubj(v), 0)); holder.code == "" && c != nil && c.kind == nounCue { // "trade with Turkey ranked fifth"
		return r.settle(c, s, v).partner, v
	}
	if n := r.nsubj(v); holder.code == owner.code || holder.code == "" && (n < s.First || r.pos(n) == text.PRON || descriptions[r.low[n]]) {
		holder = is(r.otherThan(owner.code))
	}
	return holder, v
}

// namedBehind is who is named behind the verb of a place that opens its clause: "First came Germany", "In second place was Spain", "first place went to Peru".
func (r *reader) namedBehind(p barePlace, s text.Sentence) side {
	opens := p.lead
	for opens > s.First && pathWords[r.low[opens-1]] {
		opens--
	}
	if opens > s.First && r.pos(opens-1) != text.PUNCT && r.word(p.end) != "by" {
		return side{}
	}
	v := p.end
	for k := v; k < v+4 && (k == v || r.pos(k) == text.VERB || r.pos(k) == text.AUX || r.low[k] == "by"); k++ { // "was taken by Spain", "and the third by Peru"
		if r.low[k] == "by" && (k > v || r.rankedIn(s)) {
			e, _, _ := r.sideAt(k + 1)
			return e
		}
	}
	if went := r.word(v); (went == "went" || went == "goes" || went == "fell" || went == "belongs" || went == "belonged") && r.word(v+1) == "to" {
		v++
	} else if !placing[r.word(v)] {
		return side{}
	}
	e, _, _ := r.sideAt(v + 1)
	return e
}

// placeBeside is who holds the place that stands right behind the name m, without a verb of its own: "with China second", "and the Emirates third", "pushing
// America into second place". Who is passed leaves it to the subject: "moved past Japan into third place".
func (r *reader) placeBeside(m *actor.Mention, p barePlace, s text.Sentence) side {
	b := m.First - 1 - btoi(r.word(m.First-1) == "the")
	led := p.noun || p.lead < p.first && r.word(p.lead) != "the"
	switch w := r.word(b); {
	case beating[w] || passing[w]:
		for v := b; v > b-3 && v >= s.First; v-- {
			if r.pos(v) == text.VERB {
				return r.subject(v, s)
			}
		}
		return side{}
	case w == "with", placing[w], pushing[w], r.rankedIn(s), r.word(p.lead-1) == "," && b < s.First:
		return r.mentionSide(m)
	case (w == "and" || w == "," || w == ";" || b < s.First) && (led || r.lastRank(s, 2) != nil):
		return r.mentionSide(m)
	}
	return side{}
}

var (
	passing = set("past above over beyond")
	pushing = set(`pushing pushed pushes pushing relegating relegated relegates bumping bumped knocking knocked leaving left leaves keeping kept keeps putting put puts placing placed ranking
		ranked ranks moving moved moves making made makes sending sent dropping lifting lifted lifts taking took takes bringing brought demoting demoted promoting catapulting catapulted pulling`)
)

// datedPlace reports whether a place with nothing else to lead to it stands beside a time of its own: "in 2015 eighth", "twelfth in 2021", "fifth a year ago".
func (r *reader) datedPlace(p barePlace, s text.Sentence) bool { return r.datedAt(p, s) >= 0 }

// datedAt is the time that stands right beside a place, −1 for none.
func (r *reader) datedAt(p barePlace, s text.Sentence) int {
	for _, k := range []int{p.end, p.end + 1, p.end + 2} {
		if k < s.Last && r.timeAt[k] >= 0 {
			return k
		}
		if w := r.word(k); w != "in" && w != "during" && w != "for" && w != "the" && w != "over" {
			break
		}
	}
	if k := p.lead - 1; k >= s.First && r.timeAt[k] >= 0 {
		return k
	}
	return -1
}

// lastShare is a share of exports or imports told in this sentence or the one before, if it is the figure told last; nil for none.
func (r *reader) lastShare(s text.Sentence) *draft {
	n := len(r.drafts) - 1
	if n < 0 || r.drafts[n].Measure != comity.Other || r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[n].first) > 1 || wholeFlow(r.drafts[n].Product) == "" {
		return nil
	}
	return &r.drafts[n]
}

// lastRank is the place told last, at most so many sentences back; nil for none.
func (r *reader) lastRank(s text.Sentence, back int) *draft {
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= back; i-- {
		if r.drafts[i].Rank > 0 {
			return &r.drafts[i]
		}
	}
	return nil
}

// leads finds the first place told by a verb: "Germany led with $4 billion", "China topped the list", "Japan kept its lead".
func (r *reader) leads(k int, s text.Sentence) {
	next := r.word(k + 1)
	switch w := r.low[k]; {
	case (w == "took" || w == "takes" || w == "taking" || w == "regained" || w == "reclaimed" || w == "seized") && r.word(k+1+btoi(next == "over")) == "the" && r.word(k+2+btoi(next == "over")) == "lead":
	case (w == "led" || w == "leads") && (next == "with" || next == "at" || next == "the" && (r.word(k+2) == "list" || r.word(k+2) == "way" || r.word(k+2) == "field")):
	case (w == "topped" || w == "tops" || w == "headed" || w == "heads") && next == "the" && (r.word(k+2) == "list" || r.word(k+2) == "table" || r.word(k+2) == "ranking"):
	case (w == "kept" || w == "keeps" || w == "held" || w == "maintained" || w == "retained") && (next == "its" || next == "the") && r.word(k+2) == "lead":
	default:
		return
	}
	m := r.actor(k - 1)
	if in := r.amongWhom(barePlace{first: k, end: k + 1}, s); m != nil && in.flow != "" {
		r.addRank(k, k+1, 1, in.flow, in.owner, r.mentionSide(m), s)
	}
}

// rankedIn reports whether a place was told in the sentence.
func (r *reader) rankedIn(s text.Sentence) bool {
	n := len(r.drafts)
	return n > 0 && r.drafts[n-1].Rank > 0 && r.drafts[n-1].first >= s.First
}

// rankOf is the place that an amount goes with: "came second with $240 million", "Britain, at $12 million, was the third-biggest buyer"; nil for none.
func (r *reader) rankOf(it *item, s text.Sentence) *draft {
	if w := r.word(it.first - 1); it.a.Kind != amount.Money || w != "with" && w != "at" && w != "(" && w != ":" && (w != "worth" && w != "of" || r.word(it.first-3) != "with") {
		return nil // "with shipments worth $4 billion"
	}
	var next *draft
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].first >= s.First; i-- {
		switch d := &r.drafts[i]; {
		case d.Rank == 0 || d.Flow == comity.Balance:
		case d.last <= it.first && it.first-d.last < 8:
			return d
		case d.Evidence.Slots["partner"].Start > it.a.End: // the place of one who is named after the number
		case d.first > s.First && d.last > it.last && d.last-it.last < 8 && r.word(it.last) == ",":
			next = d
		}
	}
	return next
}

// placingVerb is the verb that leads to the place at token k, at most a few words before it; −1 for none.
func (r *reader) placingVerb(k int, s text.Sentence) int {
	for b, n := k-1, 0; b >= s.First && n < 6; b, n = b-1, n+1 {
		switch w := r.low[b]; {
		case placing[w]:
			return b
		case cardinals[w] > 0 && steps[r.word(b+1)]: // "climbed five places to sixth"
		case w == "," || w == "and" || r.number(b) != nil:
			if b = r.beforeAmount(b, s); b < 0 {
				return -1
			}
			b++
		case pathWords[w], places[w] > 0, steps[w], r.pos(b) == text.ADV, r.pos(b) == text.ADJ:
		default:
			return -1
		}
	}
	return -1
}

// beforeAmount is the last token before the amount told by the way that ends at token b: "is, at $6 billion, the seventh", "is at $308 million and fourth".
func (r *reader) beforeAmount(b int, s text.Sentence) int {
	closed := r.low[b] == "," || r.low[b] == "and"
	if closed {
		b--
	}
	from := b
	for b > s.First && r.number(b) != nil {
		b--
	}
	if w := r.low[b]; b == from || w != "at" && w != "with" {
		return -1
	}
	b -= btoi(r.word(b-1) == ",")
	return b - 1
}

// amongWhom is what a bare place is held in: by the noun after "among", else by what the sentence or the ones before it told.
func (r *reader) amongWhom(p barePlace, s text.Sentence) race {
	in := race{owner: is(cmpOr(r.state.reporter, r.Home))}
	for i := p.end; i < s.Last && i < p.end+3; i++ {
		if w := r.low[i]; w != "among" && w != "amongst" && w != "of" && w != "as" {
			continue
		}
		if noun, flow := r.rankNoun(i+1, s); noun >= 0 && flow != comity.Balance {
			if e, ok := r.rankedInside(i, noun, s); ok {
				in.owner = e.or(in.owner)
			} else {
				in.owner = r.rankedBehind(noun, s).or(in.owner)
			}
			return race{flow, in.owner, r.rankedGoods(i, noun, s)}
		}
	}
	if in.flow = r.sideOfTrade(s, p.first); in.flow != "" {
		if d := r.lastRank(s, 0); d != nil && d.Flow == in.flow {
			return raceOf(d)
		}
		if r.near(s) && r.state.flow == in.flow {
			in.product = r.state.product
		}
		return in
	}
	if d := r.lastRank(s, 0); d != nil && d.Flow != comity.Balance {
		return raceOf(d)
	}
	for i := p.first - 1; i >= s.First; i-- { // "Russia’s share in Kazakh trade shrank, yielding first place to China"
		if c := r.cue(i); c != nil && c.kind != goodsCue && c.flow != comity.Balance {
			return race{c.flow, r.settle(c, s, p.first).reporter.or(in.owner), cmp.Or(c.product, comity.AllProducts)}
		}
	}
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= 2; i-- {
		d := &r.drafts[i]
		if d.Measure == comity.Trade && d.Rank == 0 && d.Flow != comity.Balance {
			break
		}
		if d.Rank > 0 && d.Flow != comity.Balance {
			return raceOf(d)
		}
	}
	if d := r.lastShare(s); d != nil { // "took 40 percent of exports. China was second at 18 percent"
		return race{d.Flow, is(d.Reporter), comity.AllProducts}
	}
	if r.near(s) && r.state.flow != comity.Balance {
		in.flow, in.product = r.state.flow, r.state.product
	}
	return in
}
