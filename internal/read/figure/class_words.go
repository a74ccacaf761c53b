package figure

import (
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// otherHead reports whether a word that tells of no flow governs the amount more closely than the cue does.
func (r *reader) otherHead(it *item, s text.Sentence) bool {
	limit := min(it.cost, 9)
	cost := 0
	for k := it.first - 1; k >= s.First && cost < limit; k-- {
		if r.otherWord(k) {
			return true
		}
		cost += r.border(k, it.first-1)
	}
	cost = 1
	for k := it.last; k < s.Last && cost < min(it.cost, 5); k++ {
		if r.otherWord(k) {
			return true
		}
		cost += r.border(k, it.last)
	}
	return false
}

// pricing are the prices that a value is told in.
var pricing = set("current constant real nominal comparable fixed market")

// otherWord reports whether token k tells of something that is no flow; beside a cue it only colours that: export growth.
func (r *reader) otherWord(k int) bool {
	w := r.low[k]
	if !otherHeads[w] || r.actorAt[k] >= 0 || r.cueAt[k] >= 0 || r.word(k+1) == "goods" || r.inPassing(k) || w == "cost" && (r.pos(k) == text.VERB || r.number(k+1) != nil || r.atCost(k)) || w == "prices" && pricing[r.word(k-1)] {
		return false
	}
	return r.cue(k-1) == nil && (r.cue(k+1) == nil || r.cue(k+1).kind != nounCue)
}

// atCost reports whether "cost" at token k only presents what goods were bought for: "bought 58,000 tonnes at a cost of €79 million".
func (r *reader) atCost(k int) bool {
	return r.word(k+1) == "of" && r.number(k+2) != nil && (r.word(k-1) == "a" && r.word(k-2) == "at" || r.word(k-1) == "total" && r.word(k-3) == "at")
}

// goesOn reports whether an amount without a cue in its clause goes on with the flow told last: its subject is a pronoun or a word like "figure",
// goods, an economy, a time, or nothing at all.
func (r *reader) goesOn(it *item, s text.Sentence) bool {
	if it.former || it.goods != "" || r.elidesSubject(it, s) || it.subject.code != "" || it.first == s.First || r.placed(it.first) != nil {
		return true
	}
	for k := s.First; k < s.Last; k++ {
		w := r.low[k]
		if continuing[w] && (r.pos(k) != text.SCONJ && r.pos(k) != text.DET || k == s.First) || w == "respectively" || w == "followed" {
			return true
		}
		switch w {
		case "up", "down", "worth", "compared", "comparison", "against", "corresponding", "that", "came", "accounted", "contributed", "counted", "spent", "crossed", "passed", "exceeded", "stood":
			return true
		}
		if w == "one" && r.word(k+1) == "of" || w == "there" && (r.word(k+1) == "was" || r.word(k+1) == "had") {
			return true
		}
	}
	return s.Last-s.First < 16
}

// elidesSubject reports whether the clause of an amount has a verb and no subject, so that it goes on with the one before: "which had reached $171 million
// but slipped to $118 million".
func (r *reader) elidesSubject(it *item, s text.Sentence) bool {
	k := it.first - 1
	if w := r.low[k]; w != "to" && w != "at" && w != "by" {
		return false
	}
	for k--; k > s.First && (r.pos(k) == text.VERB || r.pos(k) == text.ADV || r.pos(k) == text.AUX); k-- {
	}
	w := r.low[k]
	return k < it.first-2 && (w == "but" || w == "and" || w == "then" || w == "before") && r.numberBetween(s.First, k)
}

// pastBasis is the token behind the words at token k that only tell what a change is measured against: "year-on-year", "y/y", "annual".
func (r *reader) pastBasis(k int) int {
	if m := r.time(k); m != nil && m.Kind == period.BasisOnly {
		return r.timeEnd(k)
	}
	if w := r.word(k); w == "annual" || w == "monthly" || w == "yearly" {
		return k + 1
	}
	return k
}

// sharedBefore reports whether a percentage stands before an amount in its sentence, whose points it counts.
func (r *reader) sharedBefore(it *item) bool {
	for k := it.first - 1; k >= r.sentenceOf(it.first).First && k > it.first-12; k-- {
		if a := r.number(k); a != nil {
			return a.Kind == amount.Percent
		}
	}
	return false
}

// riseBehind reads "a $4.7 billion or 19.4% rise": an amount whose direction the noun behind its percentage gives.
func (r *reader) riseBehind(it *item) bool {
	k := it.last + 1
	for x := r.amountAt[k]; k < len(r.low) && r.amountAt[k] == x; k++ {
	}
	k = r.pastBasis(k)
	switch w := r.word(k); {
	case riseNouns[w]:
		return true
	case fallNouns[w]:
		it.a = turned(it.a, -1)
		return true
	}
	return false
}
