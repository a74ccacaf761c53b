package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// item is one amount of a sentence with its part in it.
type item struct {
	a           *amount.Amount
	first, last int // tokens, half-open, hedge included
	class       class
	gov         *cue // the cue that governs it; nil when the sentence has none for it
	cost        int
	former      bool           // "from", "against", "compared with": the number before
	ratio       comity.Decimal // of a change: the fraction
	goods       string         // the goods that stand as its subject: "Steel tumbled 32.1%"
	strange     bool           // what stands as its subject is not traded: "Prices rose 5%", "Tourists spent $4 million"
	subject     side           // the economy that stands as its subject: "France 23 billion"
	goes        side           // where it goes: "$4 billion went to Spain"
	spelled     bool           // unit and scale come from the number before
	scale       comity.Decimal // what they were, of a spelled number
	taken       bool
	coins       bool // a share of the money: "one dollar in ten"
	same        bool // the rate of the duty told before
}

// class is the part of an amount in its sentence.
type class uint8

const (
	rest   class = iota // everything that is none of the others
	level               // how large a flow is
	change              // by what share it changed
	delta               // by how much it changed
	duty                // a tariff rate
)

// items lists the amounts of a sentence, each with its class and governor.
func (r *reader) items(s text.Sentence) []item {
	var list []item
	for i := s.First; i < s.Last; i++ {
		a := r.number(i)
		if a == nil {
			if it, ok := r.wordedDuty(i, s); ok {
				list = append(list, it)
				i = it.last - 1
			}
			continue
		}
		it := item{a: a, first: i, last: i + 1}
		for it.last < s.Last && r.amountAt[it.last] == r.amountAt[i] {
			it.last++
		}
		i = it.last - 1
		if r.converts(list, it) {
			continue
		}
		r.oneInMany(&it)
		r.relate(&it, s)
		i = it.last - 1
		it.first = r.hedged(it, s)
		it.last = r.pastBracket(it, s)
		if r.word(it.first-1) == "up" && phrasal[r.word(it.first-2)] { // "snapped up $5 million"
			level := *a
			level.Cue = amount.Cue{}
			it.a = &level
		}
		it.former = r.isFormer(it, s)
		it.taken = r.word(it.first-2) == "of" && (r.word(it.first-1) == "this" || r.word(it.first-1) == "that" || r.word(it.first-1) == "these") && it.a.Kind == amount.Money // "Of this $47 billion", told before
		r.spellOut(&it, list, s)
		r.inNotedUnit(&it, s)
		it.gov, it.cost = r.governor(it, s)
		r.readSubject(&it, list, s)
		r.sharesSubject(&it, list)
		it.goes = r.goesTo(it, list)
		it.class = r.classify(&it, s)
		if n := len(list); n > 0 {
			r.follow(&it, list, s)
			r.gap(&it, list, s)
		}
		list = append(list, it)
	}
	for i := range list {
		if list[i].a.Kind == amount.Money {
			r.state.money = list[i].a.Unit
		}
	}
	if n := len(list); n > 0 {
		r.state.unit, r.state.scale = r.keepUnit(&list[n-1])
	}
	return list
}

// oneInMany takes "38 cents of each export dollar", "one dollar in ten", "two in three dollars" for the shares that they are.
func (r *reader) oneInMany(it *item) {
	one, in := comity.Int(1), r.number(it.last+1)
	if r.word(it.last) == "in" && in != nil && it.a.Value.Less(in.Value) && in.Value.Less(one.Mul(comity.Int(101))) && !it.a.Value.Less(one) && r.timeAt[it.last+1] < 0 {
		if it.a.Kind == amount.Money && in.Kind == amount.Count && r.pos(it.first) == text.NUM || it.a.Kind == amount.Count && in.Kind == amount.Money && it.last == it.first+1 && r.pos(it.last+1) == text.NUM {
			share := *it.a
			share.Kind, share.Unit, share.Value, share.Resolution, share.End = amount.Percent, comity.Percent, it.a.Value.Mul(comity.Int(100)).Quo(in.Value), one, in.End
			it.a, it.coins = &share, true
			for it.last++; it.last < len(r.low) && r.number(it.last) == in; it.last++ {
			}
			return
		}
	}
	k := it.last + btoi(r.word(it.last) == "out")
	if each := r.word(k + 1); it.a.Kind != amount.Money || r.word(k) != "of" || each != "each" && each != "every" || !it.a.Value.Less(comity.Int(1)) {
		return
	}
	share := *it.a
	share.Kind, share.Unit, share.Value, share.Resolution = amount.Percent, comity.Percent, it.a.Value.Mul(comity.Int(100)), comity.Int(1)
	it.a, it.coins = &share, true
}

// hedged extends an amount to its hedge.
func (r *reader) hedged(it item, s text.Sentence) int {
	h := it.a.Hedge
	if h.End == 0 || h.Start >= it.a.Start {
		return it.first
	}
	return max(s.First, r.tokenFrom(h.Start))
}

// otherWay reports whether what follows the word at token k is the flow that runs against the one before it: "exports of $5 million against imports of".
func (r *reader) otherWay(k int, s text.Sentence) bool {
	c := r.cue(k + 1)
	if c == nil || c.kind != nounCue {
		return false
	}
	for b := k - 1; b >= s.First; b-- {
		if o := r.cue(b); o != nil && (o.flow == comity.Export || o.flow == comity.Import) {
			return o.flow == mirror(c.flow)
		}
	}
	return false
}

// fillers stand between a word of comparison and its number.
var fillers = set("a an the only just some about almost nearly roughly around revised upwardly downwardly adjusted mere record initially estimated its their")

// isFormer reports whether an amount is what a flow was before: "up from $12 billion", "against $77.52 billion", "compared with".
func (r *reader) isFormer(it item, s text.Sentence) bool {
	k := it.first - 1
	if r.word(k) == "(" && k > s.First && r.timeAt[k-1] >= 0 { // "a rise of 57% over Q4 2023 (12.7 trillion)"
		first := k - 1
		for first > s.First && r.timeAt[first-1] == r.timeAt[k-1] {
			first--
		}
		return r.against(first) || r.datedInside(it.last)
	}
	if r.word(k) == "’s" || r.word(k) == "'s" { // "from last year’s $18 billion"
		for k--; k >= s.First && r.timeAt[k] >= 0; k-- {
		}
	}
	for k >= s.First && fillers[r.low[k]] {
		k--
	}
	if k < s.First {
		return false
	}
	if w := r.word(it.last); (w == "into" || w == "to") && r.turnsInto(k, s) || r.low[k] == "of" && r.partOfDated(k, it) {
		return true
	}
	switch w := r.low[k]; w {
	case "with", "to":
		switch r.word(k - 1) {
		case "compared", "comparison", "compares", "comparing", "compare":
			return true
		}
	case "of":
		for b := k - 1; b >= s.First && b > k-7; b-- {
			if w := r.low[b]; formerWords[w] && w != "than" && (w != "from" || r.actor(b+1) == nil) { // "imports from Peru of $5 million" are none
				return !r.otherWay(b, s)
			}
			if r.cueAt[b] >= 0 && b < k-1 {
				break
			}
		}
	case "over":
		return r.word(k+1) == "the" // "a rise of 9% over the $1.4 billion of a year before"
	case "against":
		return !r.ofOther(it)
	default:
		return formerWords[w]
	}
	return false
}

// turnsInto reports whether a verb before token k turns one amount into another: "turned a shortfall of $38 million into a surplus".
func (r *reader) turnsInto(k int, s text.Sentence) bool {
	for b := k; b >= s.First && b > k-7; b-- {
		switch r.low[b] {
		case "turned", "turning", "turn", "converted", "converting", "transformed", "swung", "swinging":
			return true
		}
	}
	return false
}

// partOfDated reports whether "of" at token k leads from a fraction to what a flow was at a time: "less than a fifth of the 5.6 billion taken in 2021".
func (r *reader) partOfDated(k int, it item) bool {
	a := r.number(k - 1)
	if a == nil || a.Kind != amount.Fraction && a.Kind != amount.Percent && a.Kind != amount.Multiple {
		return false
	}
	for i := it.last; i < it.last+4; i++ {
		if m := r.time(i); m != nil && tellsMonths(m) {
			return true
		}
	}
	return false
}

// ofOther reports whether an amount is that of another partner, not of another time: "$24 million, against $21 million from Peru".
func (r *reader) ofOther(it item) bool {
	w := r.word(it.last)
	k := it.last + 1 + btoi(r.word(it.last+1) == "the")
	m := r.actor(k)
	return (w == "from" || w == "to" || w == "with") && m != nil && r.time(m.Last) == nil && r.time(m.Last+1) == nil
}
