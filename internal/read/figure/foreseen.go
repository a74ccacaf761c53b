package figure

import (
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

var volumeWords = set("volume volumes quantity quantities tonnage weight")

// inVolume reports whether a change is one of quantity: "down 5 per cent in volume", "in volume terms, exports fell 14%", "export volumes dropped".
func (r *reader) inVolume(it *item, s text.Sentence) bool {
	k := r.pastMore(it.last)
	if w := r.word(k); (w == "in" || w == "by") && (volumeWords[r.word(k+1)] || r.word(k+1) == "terms" && volumeWords[r.word(k+3)]) {
		return true
	}
	for k = it.first - 1; k >= s.First && k > it.first-14 && r.number(k) == nil && !clauseBreaks[r.low[k]]; k-- {
		if !volumeWords[r.low[k]] {
			continue
		}
		prev := r.word(k - 1)
		if r.numberBetween(max(s.First, k-5), k) { // "11 per cent in volume and 25 per cent in value"
			return false
		}
		return prev == "in" || prev == "by" || prev == "of" && r.word(k-2) == "terms" || r.low[k] == "volumes" && (prev == "export" || prev == "import") || r.low[k] == "quantities" || r.word(k+1) == "of" && (r.word(k+2) == "exports" || r.word(k+2) == "imports")
	}
	return false
}

// pastMore steps over the "more" or "less" that follows a change at token k.
func (r *reader) pastMore(k int) int {
	switch r.word(k) {
	case "more", "less", "higher", "lower", "up", "down":
		return k + 1
	}
	return k
}

var foresees = set(`forecast forecasted expected projected predicted seen set likely poised tipped estimated anticipated bound slated due expects expect forecasts projects
	predicts predict hopes hoped aims aimed wants plans planned estimates anticipates sees`)

// expecting are verbs whose object has not come: "expects growth of 4%".
var expecting = set("expects expect forecasts predicts predict projects anticipates foresees foresee envisages")

// foreseen reports whether an amount is one that somebody expects: "are forecast to rise 5 per cent", "could shrink by", "will exceed".
func (r *reader) foreseen(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First && k > it.first-10; k-- {
		switch w := r.low[k]; {
		case r.number(k) != nil && r.word(k+2) != "way" && r.word(k+1) != "way" || w == "," || clauseBreaks[w] || r.pos(k) == text.SCONJ:
			return false
		case w == "will" || w == "would" || w == "could" || w == "might" || w == "may" && r.pos(k) == text.AUX:
			if w != "will" && r.word(k+1) == "have" && r.pos(k+2) == text.VERB { // "would have shrunk"
				return false
			}
			return r.pos(k+1) == text.VERB || r.pos(k+1) == text.AUX || r.pos(k+1) == text.ADV
		case w == "to" && r.pos(k+1) == text.VERB:
			return r.foresees(k, s) || r.intendedAt(k, s)
		case r.intendedAt(k, s):
			return true
		case expecting[w]:
			return true
		}
	}
	return false
}

// lifting are the verbs that states say they will do to their trade; intending and intentions those by which they say it.
var (
	lifting = set(`lift raise increase expand boost bring double triple treble quadruple take push grow reach hit achieve push move restore lifting raising increasing expanding boosting
		bringing doubling tripling taking reaching achieving restoring`)
	intending = set(`striving strive strives strove hope hopes hoped hoping aim aims aimed aiming plan plans planned planning seek seeks seeking sought want wants wanted intend intends intended
		pledged pledge pledges vowed vow vows promised promise agreed agree undertook undertake resolved committed commit trying try determined work working ready decided pledging vowing
		wish wishes target targets`)
	intentions = set("aim goal view hope intention purpose objective target ambition prospect plan")
)

// intendedAt reports whether token k leads from an intention to the verb that it is to be done by: "to" of "plan to double", "of" of "the aim of increasing".
func (r *reader) intendedAt(k int, s text.Sentence) bool {
	if !lifting[r.word(k+1)] {
		return false
	}
	return r.low[k] == "to" && r.intends(k, s) || r.low[k] == "of" && intentions[r.word(k-1)]
}

// intended reports whether an amount of money is what somebody means trade to come to.
func (r *reader) intended(it *item, s text.Sentence) bool {
	for k := it.first - 1; k > s.First && k > it.first-10 && r.low[k] != "," && it.a.Kind == amount.Money; k-- {
		if r.intendedAt(k, s) {
			return true
		}
	}
	return false
}

// intends reports whether a verb or noun of intention leads to the infinitive at token k: "striving to expand trade by a tenth".
func (r *reader) intends(k int, s text.Sentence) bool {
	for b := k - 1; b >= s.First && b > k-5; b-- {
		if w := r.low[b]; intending[w] || intentions[w] {
			return true
		}
		if r.pos(b) == text.VERB || r.low[b] == "," {
			return false
		}
	}
	return false
}

// foresees reports whether a word of expecting stands before the infinitive at token k: "expects exports to rise".
func (r *reader) foresees(k int, s text.Sentence) bool {
	for b := k - 1; b >= s.First && b > k-8 && r.low[b] != ","; b-- {
		if foresees[r.low[b]] {
			return true
		}
	}
	return false
}

// bothWays reports whether an amount is said to run in both directions: "$800 million both ways".
func (r *reader) bothWays(it *item, s text.Sentence) bool {
	_, _, ok := r.phraseIn(it.last, min(s.Last, it.last+5), bothWays)
	return ok
}

// aim reports whether an amount is a target or forecast: a word of aiming stands near it, or its time is still to come.
func (r *reader) aim(it *item, s text.Sentence) bool {
	cost := 0
	for k := it.first - 1; k >= s.First && cost < 16; k-- {
		if r.low[k] == "had" && r.pos(k+1) == text.VERB && !aimNouns[r.low[k+1]] { // "would widen a trade that had topped $2 billion"
			break
		}
		switch w := r.low[k]; {
		case aimNouns[w] && r.cueAt[k] < 0 || w == "would" && r.pos(k+1) != text.AUX:
			return true
		case (w == "should" || w == "could" || w == "wants" || w == "want") && r.number(it.first) != nil && cost < 6:
			return true
		case aimVerbs[w] && r.futureNear(it, s):
			return true
		}
		cost += r.border(k, it.first-1)
	}
	for k := it.last; k < s.Last && k < it.last+8; k++ {
		if w := r.low[k]; (w == "target" || w == "goal") && k < it.last+3 || w == "within" && r.word(k+1) == "reach" {
			return true
		}
	}
	return r.futureNear(it, s) && !it.former
}

func (r *reader) futureNear(it *item, s text.Sentence) bool {
	for k := it.last; k < s.Last && k < it.last+8; k++ {
		if m := r.time(k); m != nil {
			return m.Future
		}
		if r.number(k) != nil {
			return false
		}
	}
	return false
}

// intendedMultiple reports whether "double" is what somebody means to do: "they plan to double exports".
func (r *reader) intendedMultiple(it *item, s text.Sentence) bool {
	return r.word(it.first-1) == "to" && lifting[r.low[it.first]] && (r.foresees(it.first-1, s) || r.intends(it.first-1, s))
}

// goalOf reports whether an amount is said to be the goal: "the goal is an annual growth of 10 percent".
func (r *reader) goalOf(it *item) bool {
	for k := it.first - 1; k > it.first-7 && k > 0; k-- {
		if w := r.low[k]; w == "is" || w == "was" || w == "of" && intentions[r.word(k-1)] {
			return intentions[r.word(k-1)]
		}
	}
	return false
}
