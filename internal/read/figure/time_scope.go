package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// timeCounts reports whether the mention at token k can be the months of an amount.
func (r *reader) timeCounts(k int, it, last *item, s text.Sentence) bool {
	m := r.time(k)
	first := k
	for first > s.First && r.timeAt[first-1] == r.timeAt[k] {
		first--
	}
	against := r.against(first)
	if r.ofEvent(first, it, s) {
		return false
	}
	switch end := r.timeEnd(k); {
	case tellsMonths(m) && r.ownsNumber(end, it): // "June’s 5.8 per cent rise"
		return true
	case first >= last.last && (r.word(end) == "’s" || r.word(end) == "'s") && r.number(end+1) != nil: // "down 2.6% after June’s 0.5% decline"
		return false
	case !tellsMonths(m) || first >= last.last && r.word(end) == ":": // "(2022: 45 billion)" says nothing of what stands before
		return false
	case first > s.First+2 && r.word(first-1) == "in" && (r.word(first-2) == "until" || r.word(first-3) == "until"): // "the largest until overtaken in 2021"
		return false
	case r.word(end) == "when" && r.word(end+1) != "compared" || r.word(end) == "," && r.word(end+1) == "when": // "over the previous year, when it had stood at"
		return k < it.first || !against
	case (m.Kind == period.Previous || m.Kind == period.YearEarlier) && r.wordBefore(first) == "as": // "the same as the month before"
		return false
	case m.Basis != comity.NoBasis && !it.former && m.Kind != period.Same: // "from a year earlier": the base, not the months
		return false
	case m.Kind == period.YearEarlier && !it.former && !r.opensSentence(first, s) && !r.saysWas(k, it) && last.class == change && !r.recalled(it, s):
		return false
	case m.Kind == period.YearEarlier && !it.former && it.class == change:
		return r.recalled(it, s) // "a rise of 4 percent, after one of 9 percent the year before"
	case m.Kind == period.Since && r.superlative(first, s): // "the smallest since"
		return false
	case m.Kind != period.Since && r.sinceBefore(first) && r.superlative(first, s): // "the lowest since the war began in 2014"
		return false
	case it.rank() && (against && r.wordBefore(first) != "on" || r.placeBetween(last.last, first)):
		return false
	case !it.former && !it.rank() && (r.thanBefore(first) || r.wordBefore(first) == "on" && m.Kind == period.Month): // "a surplus of $4 billion, slightly more than in 2019", "up on May"
		return false
	case !it.former && against && !r.runsOver(m, first) && r.hasChange(it, last): // "fell 10.8 percent from March"
		return false
	case first > last.last && r.ofAnother(first, r.pastConversion(last)), first < it.first && r.behindAnother(first, it, s):
		return false
	}
	return true
}

// ofEvent reports whether the time at token k is that of a clause that the amount does not stand in: "the pact, signed in 2004, lifted exports to $3 billion",
// "fell to $4 million before the port closed in June", "Kenya, where imports were legalised in 2021".
func (r *reader) ofEvent(k int, it *item, s text.Sentence) bool {
	t, v := r.Doc.Tokens, k
	for n := 0; n < 6 && r.pos(v) != text.VERB && t[v].Head >= 0; n++ {
		v = t[v].Head
	}
	if rel := t[v].Rel.Base(); r.pos(v) != text.VERB || rel != text.Acl && rel != text.Advcl || r.commaBetween(r.timeEnd(k), v) {
		return false
	}
	if v == it.last || r.word(it.last) == "that" || r.word(it.last) == "which" { // "the $7 million earned in 2024"
		return false
	}
	if !beginnings[r.low[v]] && !r.isPassive(v) && (sellVerbs[r.low[v]] || buyVerbs[r.low[v]] || r.cue(v) != nil || r.cue(r.nsubj(v)) != nil) { // "exports having fallen in May"
		return false
	}
	for a := it.last - 1; a >= 0; a = t[a].Head {
		if a == v {
			return false
		}
	}
	return true
}

// rank reports whether an item stands for a place, which has no amount.
func (it *item) rank() bool { return it.a.Kind == 0 }

func (r *reader) hasChange(it, last *item) bool {
	return it.class == change || last.class == change || it.class == delta || last.class == delta
}

// placeBetween reports whether another place stands between a rank and a time: "its seventh market, against ninth in 2021".
func (r *reader) placeBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if places[r.low[k]] > 0 {
			return true
		}
	}
	return false
}

// thanBefore reports whether "than" or "as" leads to the time at token k: "more than in 2019", "twice as much as last year".
func (r *reader) thanBefore(k int) bool {
	for k--; r.word(k) == "in" || r.word(k) == "the" || r.word(k) == "during" || r.word(k) == "over"; k-- {
	}
	return r.word(k) == "than" || r.word(k) == "as" && r.word(k+1) != "the"
}

// sinceBefore reports whether "since" leads to the time at token k: "since the war began in 2014".
func (r *reader) sinceBefore(k int) bool {
	for b := k - 1; b > k-7 && r.number(b) == nil && r.word(b) != ","; b-- {
		if r.word(b) == "since" {
			return true
		}
	}
	return false
}

// superlative reports whether "since" measures a record: "the largest gap since 2019".
func (r *reader) superlative(k int, s text.Sentence) bool {
	for b := k - 1; b >= s.First && b > k-12; b-- {
		switch w := r.low[b]; {
		case r.number(b) != nil:
			return false
		case w == "seen" || w == "unseen", w == "time" && r.word(b-1) == "any", comparisons[w] && r.word(b+1) == "than": // "more than at any time since"
			return true
		case w == "record" || w == "most" || w == "best" || w == "worst" || w == "least" || w == "first" || strings.HasSuffix(w, "est") && r.pos(b) == text.ADJ:
			return true
		}
	}
	return false
}

// ofAnother reports whether a mention behind an amount stands right behind another one, as its own months: "$2.5bn in May, against 3 in June".
func (r *reader) ofAnother(k, last int) bool {
	for b := k - 1; b >= last && b >= k-3; b-- {
		if r.number(b) != nil {
			return true
		}
	}
	return false
}

// elementBetween reports whether a list goes on to its next element, or a clause begins, between a time and an amount: "$18m in 2016; sugar worth", "a 9%
// drop in May, even as imports came to".
func (r *reader) elementBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if r.low[k] == ";" || r.low[k] == "even" && r.low[k+1] == "as" {
			return true
		}
	}
	return false
}

// lookBackAt reports whether the amount that ends at token b is a number before: "down from $5 million in June, with".
func (r *reader) lookBackAt(b int, s text.Sentence) bool {
	it := item{a: r.number(b), first: b, last: b + 1}
	for it.first > s.First && r.amountAt[it.first-1] == r.amountAt[b] {
		it.first--
	}
	it.first = r.hedged(it, s)
	return r.isFormer(it, s)
}

// behindAnother reports whether a mention before an amount stands right behind another amount of the sentence.
func (r *reader) behindAnother(k int, it *item, s text.Sentence) bool {
	noun := false
	for b := k - 1; b >= s.First && b >= k-4; b-- {
		if r.number(b) != nil {
			return it.former || r.lookBackAt(b, s) || it.a.Cue.Prep == "to" && !noun || it.rank() || r.numberBetween(k, it.first) || r.elementBetween(k, it.first)
		}
		switch w := r.low[b]; {
		case w == "in" || w == "during" || w == "for" || w == "the" || w == "of" && r.elementBetween(k, it.first):
		case !noun && r.pos(b) == text.NOUN: // "a 29% plunge in"
			noun = true
		default:
			return false
		}
	}
	return false
}
