package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// placing are the verbs and nouns that lead to a place told by itself: "came second", "ranked third", "took first place".
var (
	placing = set(`slid slides slips tumbled tumbles sank plunged crept edged leapt leaped vaulted shot drops falls climbs rises moves jumps ascended came come comes
		coming ranked ranks rank ranking placed remained remains stayed stays stood stands finished finishes was is became becomes sits sat slipped dropped
		fell climbed rose moved jumped advanced occupies occupied holds held took takes lies lay returned been kept keeps retained retains maintained regained
		reclaimed defended secured claimed grabbed seized snatched won be become taking keeping holding`)
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

// takenByNoun reports whether ranks has read a place: "first among our buyers".
func (r *reader) takenByNoun(p barePlace, s text.Sentence) bool {
	if p.noun || r.word(p.end) != "among" && r.word(p.end) != "amongst" {
		return false
	}
	noun, _ := r.rankNoun(p.end+1, s)
	return noun >= 0
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
