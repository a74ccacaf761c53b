package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// classify gives an amount its part in the sentence.
func (r *reader) classify(it *item, s text.Sentence) class {
	switch it.a.Kind {
	case amount.Percent, amount.PercentPoints, amount.BasisPoints, amount.Fraction, amount.Multiple:
		return r.classifyRatio(it, s)
	case amount.Money:
		return r.classifyMoney(it, s)
	}
	return rest
}

func (r *reader) classifyRatio(it *item, s text.Sentence) class {
	a := it.a
	ratio, changes := r.changeOf(it, s)
	it.ratio = ratio
	switch {
	case (a.Kind == amount.Percent || a.Kind == amount.PercentPoints) && r.isDuty(it, s, changes):
		return duty
	case a.Kind == amount.PercentPoints && r.sharedBefore(it): // "52.7 percent of the total, up 3.3 points"
		return rest
	case !changes || r.isShare(it, s) && !(a.Kind == amount.Fraction && r.ofBefore(it)) || r.inVolume(it, s) || r.foreseen(it, s) || it.goods == "" && r.otherHead(it, s) || a.Kind == amount.Multiple && r.aim(it, s) || a.Kind == amount.Multiple && r.intendedMultiple(it, s) || r.goalOf(it):
		return rest
	case it.gov != nil || (it.goods != "" || r.word(it.last) == "in" && r.word(it.last+1) == "value") && r.away(s) <= 5:
		return change
	case r.state.flow != "" && !it.strange && r.away(s) <= 1+2*btoi(a.Cue.Role != amount.Changed) && r.goesOn(it, s):
		return change
	}
	return rest
}

func (r *reader) classifyMoney(it *item, s text.Sentence) class {
	a := it.a
	switch {
	case r.otherHead(it, s) || r.aim(it, s) || r.foreseen(it, s) || r.notFlowed(it, s) || a.Per != "" && a.Per != "year" && a.Per != "month":
		return rest
	case it.gov != nil && it.gov.kind == excessCue && it.cost == 0:
		return level
	case r.lessThan(it, s):
		return delta
	case r.word(it.first-1) == "up" && strings.HasPrefix(r.word(it.first-2), "ma"): // "made up $6 billion"
		return level
	case a.Cue.Role == amount.Changed && !it.former && a.Cue.Prep != "to" && a.Cue.Prep != "at" && a.Cue.Prep != "from" && (it.gov != nil || r.near(s)):
		return delta
	case it.gov == nil && (r.rankOf(it, s) != nil || r.bothWays(it, s)):
		return level
	case it.gov == nil && (it.strange || !(r.state.flow != "" && r.away(s) <= 6 && r.goesOn(it, s))):
		return rest
	}
	return level
}

// notFlowed reports whether an amount is of trade that was not: forgone, promised, or what a duty covers.
func (r *reader) notFlowed(it *item, s text.Sentence) bool {
	for k := it.first - 1; k >= s.First && k > it.first-4; k-- {
		if forgone[r.low[k]] || r.low[k] == "exchange" && r.word(k+1) == "for" {
			return true
		}
	}
	if r.word(it.first-1) == "on" && r.dutyWordCost(it.first-1, -1, s) < tooFar || r.low[s.First] == "at" && r.word(s.First+1) == "risk" {
		return true
	}
	if a := r.number(it.first - 2); r.word(it.first-1) == "on" && a != nil && a.Kind == amount.Percent { // "25% on $30 billion of goods"
		return true
	}
	if r.given(it, s) || r.priced(it, s) || r.awaited(it, s) || r.ofAccount(it, s) {
		return true
	}
	c := it.gov
	if c == nil || c.kind != verbCue {
		return false
	}
	switch r.word(c.at - 1) {
	case "to", "will", "would", "could", "should":
		for k := c.at - 1; k >= s.First && k > c.at-4; k-- {
			if commits[r.low[k]] {
				return true
			}
		}
	}
	return false
}

// lessThan reads "That was $194 million, or 21 percent, less than": an amount that says by how much, with the direction behind it.
func (r *reader) lessThan(it *item, s text.Sentence) bool {
	bare := r.word(it.last) == "or" && r.number(it.last+1) != nil // "$41 million or 6.6 percent less than the year before"
	if bare && r.riseBehind(it) {
		return true
	}
	if (r.word(it.last) != "," || r.word(it.last+1) != "or") && r.word(it.last) != "(" && !bare {
		return false
	}
	for k := it.last; k < s.Last && k < it.last+9; k++ {
		switch w := r.low[k]; {
		case r.word(it.last) == "(" && w == ")" && r.word(k+1) != "more" && r.word(k+1) != "less" && r.word(k+1) != "higher" && r.word(k+1) != "lower":
			return false
		case (w == "less" || w == "more" || w == "lower" || w == "higher") && k > it.last+1 && (r.word(k-1) == ")" || r.word(it.last) != "(" && (r.word(k-1) == "," || bare)):
			if w == "less" || w == "lower" {
				it.a = turned(it.a, -1)
			}
			return true
		case w == ";" || r.cueAt[k] >= 0 || r.pos(k) == text.VERB:
			return false
		}
	}
	return false
}

var riseNouns = set("increase growth rise jump leap gain surge expansion climb")
var fallNouns = set("fall decline drop decrease slump plunge contraction loss reduction")

// changeOf is the fraction by which an amount says that something changed.
func (r *reader) changeOf(it *item, s text.Sentence) (comity.Decimal, bool) {
	a := it.a
	v, ok := a.Change()
	if a.Kind == amount.Multiple {
		return v, r.comparesTimes(it, s) || ok && (!comparesWith[r.word(it.last)] || r.pos(it.last-1) == text.VERB && a.Cue.Role != amount.Level)
	}
	if ok {
		return v, true
	}
	if a.Kind == amount.BasisPoints {
		return v, false
	}
	scale := int32(-2)
	if a.Kind == amount.Fraction {
		scale = 0
	}
	v = a.Value.Mul(comity.Scaled(1, scale))
	if w := r.word(it.last + 1); a.Kind == amount.Fraction && r.word(it.last) == "as" && (w == "much" || w == "many" || w == "big" || w == "large") && r.word(it.last+2) == "again" {
		return v, true
	}
	if r.partGone(it, s) {
		return v.Neg(), true
	}
	if a.Kind == amount.Fraction && r.ofBefore(it) { // "half what it was a year earlier"
		return v.Sub(comity.Int(1)), true
	}
	if k := r.pastBasis(it.last); k > it.last { // "a 12% year-on-year rise"
		switch w := r.word(k); {
		case riseNouns[w]:
			return v, true
		case fallNouns[w]:
			return v.Neg(), true
		}
	}
	next := r.word(it.last)
	if k := it.last + 1; next == "or" && r.number(k) != nil { // "11 percent or NOK 1.4 billion more than"
		for x := r.amountAt[k]; k < len(r.low) && r.amountAt[k] == x; k++ {
		}
		switch r.word(k) {
		case "more", "higher":
			return v, true
		case "less", "lower", "fewer":
			return v.Neg(), true
		}
	}
	if next == "," || next == ")" {
		next = r.word(it.last + 1)
		if next == "more" && r.word(it.last+2) == "than" {
			return v, true
		}
	}
	if next == "less" || next == "lower" || next == "down" && r.word(it.last) == next {
		return v.Neg(), true
	}
	for k := it.first - 1; k >= s.First && k > it.first-14; k-- {
		switch w := r.low[k]; {
		case fallWords[w] && k >= it.first-3, fallNouns[w] && !r.numberBetween(k, it.first):
			return v.Neg(), r.word(it.first-1) != "from"
		case riseNouns[w] && !r.numberBetween(k, it.first):
			return v, r.word(it.first-1) != "from"
		case r.low[k] == "," || r.cueAt[k] >= 0 && r.cue(k).kind == verbCue:
			return v, false
		}
	}
	return v, false
}

var baseNouns = set("level levels figure figures amount total value volume size sum tally number")

// ofBefore reports whether a fraction is of what a flow was at a time before: "half the level of a year before", "a third of what it was in 2019".
func (r *reader) ofBefore(it *item) bool {
	k := it.last
	if r.word(k) == "of" {
		k++
	}
	end := k + 10
	switch {
	case r.word(k) == "what":
	case r.word(k) == "the" || r.word(k) == "its" || r.word(k) == "their" || r.word(k) == "that":
		for k++; k < end && !baseNouns[r.word(k)]; k++ {
		}
	default:
		return false
	}
	for ; k < end; k++ {
		if m := r.time(k); m != nil {
			return m.Basis == comity.NoBasis && !m.Future
		}
		if r.number(k) != nil || r.word(k) == "," || r.word(k) == "." {
			return false
		}
	}
	return false
}

var comparesWith = set("what that those the its their as any every")

// comparesTimes reads "five times as much as a year before", "three times the $40 million gap of the week before": a change against a time before.
func (r *reader) comparesTimes(it *item, s text.Sentence) bool {
	for k := it.last; k < s.Last && k < it.last+14; k++ {
		if m := r.time(k); m != nil {
			return m.Kind == period.YearEarlier || m.Kind == period.Previous || m.Kind == period.Ago || r.word(it.last) == "what"
		}
		if r.low[k] == "," && k > it.last || r.low[k] == ";" {
			return false
		}
	}
	return false
}

// isShare reports whether a percentage or fraction is part of a whole: "15.5 per cent of imports", "a fifth of".
func (r *reader) isShare(it *item, s text.Sentence) bool {
	if it.a.Kind == amount.Multiple || r.partGone(it, s) {
		return false
	}
	switch next := r.word(it.last); {
	case next == "share" || r.word(it.first-1) == "up" && strings.HasPrefix(r.word(it.first-2), "ma"): // "made up 53%"
		return true
	case next == "of":
		return true
	case it.a.Cue.Role == amount.Changed && it.a.Cue.Prep != "to":
		return false
	}
	for k := it.first - 1; k >= s.First && k > it.first-10; k-- {
		if shareWords[r.low[k]] {
			return true
		}
		if r.cueAt[k] >= 0 {
			return false
		}
	}
	return false
}
