package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// placing are the verbs and nouns that lead to a place told by itself: "came second", "ranked third", "took first place".
var (
	placing = set(`came come comes coming ranked ranks rank ranking placed remained remains stayed stays stood stands finished finishes was is became becomes sits sat slipped dropped fell
		climbed rose moved jumped occupies occupied holds held took takes takes lies lay returned been`)
	placeNouns = set("place position spot rank")
	losing     = set("lost loses losing ceded cedes ceding yielded yields yielding surrendered")
)

// barePlaces finds places without a noun of rank: "China came second with $4 billion", "it dropped to fifth", "Germany remained in first place among buyers".
func (r *reader) barePlaces(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		r.leads(k, s)
		place, end := places[r.low[k]], k+1
		if n, next, ok := r.numberedPlace(k); ok && (possessives[r.word(k-1)] || r.pos(k-1) == text.AUX) { // "is our number one"
			place, end = n, next
		}
		if place == 0 || r.timeAt[k] >= 0 || r.number(k) != nil {
			continue
		}
		if placeNouns[r.word(end)] {
			end++
		} else if n := r.pos(end); n == text.NOUN || n == text.PROPN || n == text.ADJ || r.low[k] == "first" && n == text.VERB || r.word(end) == "-" || r.word(end) == "most" {
			continue
		}
		from := len(r.drafts)
		flow, owner := r.amongWhom(end, s)
		if losing[r.word(k-1)] && r.word(end) == "to" && flow != "" { // "lost first place to China"
			if e, _, _ := r.sideAt(end + 1); e.code != "" {
				r.addRank(k, end-1, place, flow, owner, e, s)
			}
			continue
		}
		verb := r.placingVerb(k, s)
		m := r.actor(k - 1)
		if r.word(k-1) == "its" {
			m = r.actor(k - 2) // "China is Peru’s first market, America its second"
		}
		switch {
		case flow == "" || r.word(k+1) == "among":
		case verb >= 0:
			holder := r.subject(verb, s)
			if n := r.nsubj(verb); holder.code == owner.code || holder.code == "" && (n < s.First || r.pos(n) == text.PRON || descriptions[r.low[n]]) {
				holder = is(r.otherThan(owner.code))
			}
			r.addRank(verb, end-1, place, flow, owner, holder, s)
		case m != nil && r.rankedIn(s): // "India came second and the Emirates third"
			r.addRank(m.First, end-1, place, flow, owner, r.mentionSide(m), s)
		}
		if len(r.drafts) > from && r.near(s) && r.state.flow == flow && r.word(end) != "among" { // of the goods in mind
			r.drafts[from].Product = r.state.product
		}
	}
}

// leads finds the first place told by a verb: "Germany led with $4 billion", "China topped the list", "Japan kept its lead".
func (r *reader) leads(k int, s text.Sentence) {
	next := r.word(k + 1)
	switch w := r.low[k]; {
	case (w == "led" || w == "leads") && (next == "with" || next == "at" || next == "the" && (r.word(k+2) == "list" || r.word(k+2) == "way" || r.word(k+2) == "field")):
	case (w == "topped" || w == "tops" || w == "headed" || w == "heads") && next == "the" && (r.word(k+2) == "list" || r.word(k+2) == "table" || r.word(k+2) == "ranking"):
	case (w == "kept" || w == "keeps" || w == "held" || w == "maintained" || w == "retained") && (next == "its" || next == "the") && (r.word(k+2) == "lead" || r.word(k+2) == "top"):
	default:
		return
	}
	m := r.actor(k - 1)
	if flow, owner := r.amongWhom(k+1, s); m != nil && flow != "" {
		r.addRank(k, k+1, 1, flow, owner, r.mentionSide(m), s)
	}
}

// rankedIn reports whether a place was told in the sentence.
func (r *reader) rankedIn(s text.Sentence) bool {
	n := len(r.drafts)
	return n > 0 && r.drafts[n-1].Rank > 0 && r.drafts[n-1].first >= s.First
}

// rankOf is the place that an amount goes with: "came second with $240 million", "Britain, at $12 million, was the third-biggest buyer"; nil for none.
func (r *reader) rankOf(it *item, s text.Sentence) *draft {
	if w := r.word(it.first - 1); it.a.Kind != amount.Money || w != "with" && w != "at" && w != "(" && w != ":" {
		return nil
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
	for b := k - 1; b >= s.First && b > k-6; b-- {
		switch w := r.low[b]; {
		case placing[w]:
			return b
		case w == "a" || w == "an" || w == "the" || w == "our" || w == "their" || w == "in" || w == "to" || w == "only" || w == "just" || w == "its" || w == "back" || w == "up" || w == "down" || w == "from":
		case places[w] > 0, r.pos(b) == text.ADV, r.pos(b) == text.ADJ:
		default:
			return -1
		}
	}
	return -1
}

// amongWhom is the flow of a place and whose partners hold it: by the noun after "among", else by the rank or the flow told just before.
func (r *reader) amongWhom(k int, s text.Sentence) (comity.Flow, side) {
	owner := is(cmpOr(r.state.reporter, r.Home))
	for i := k; i < s.Last && i < k+3; i++ {
		if w := r.low[i]; w != "among" && w != "amongst" && w != "of" {
			continue
		}
		if noun, flow := r.rankNoun(i+1, s); noun >= 0 {
			return flow, r.rankOwner(i, noun, s).or(owner)
		}
	}
	if f := r.sideOfTrade(s, k); f != "" {
		return f, owner
	}
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= 2; i-- {
		d := &r.drafts[i]
		if d.Measure == comity.Trade && d.Rank == 0 && d.Flow != comity.Balance {
			break
		}
		if d.Rank > 0 {
			return d.Flow, is(d.Reporter)
		}
	}
	if r.near(s) && r.state.flow != comity.Balance {
		return r.state.flow, owner
	}
	return "", owner
}
