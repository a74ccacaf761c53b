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
	subject     side           // the economy that stands as its subject: "France 23 billion"
	spelled     bool           // unit and scale come from the number before
	taken       bool
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
		it.first = r.hedged(it, s)
		it.last = r.pastBracket(it, s)
		it.former = r.isFormer(it, s)
		r.spellOut(&it, list, s)
		it.gov, it.cost = r.governor(it, s)
		r.readSubject(&it, s)
		it.class = r.classify(&it, s)
		if n := len(list); n > 0 {
			r.follow(&it, &list[n-1], s)
		}
		list = append(list, it)
	}
	if n := len(list); n > 0 {
		r.state.unit, r.state.scale = r.keepUnit(list[n-1].a)
	}
	return list
}

// follow lets a percentage that says nothing of its direction take the part of the one before: "sugar down 88.4 per cent and fresh beef 46.2", "rose
// from 50 billion to 80, and Italy’s sales by some 30 per cent".
func (r *reader) follow(it, prev *item, s text.Sentence) {
	if it.a.Kind != amount.Percent || it.class != rest || it.a.Cue.Role != amount.Plain && it.a.Cue.Prep != "by" || r.isShare(it, s) {
		return
	}
	dir := prev.a.Cue.Dir
	if prev.class == change && it.spelled && dir == 0 {
		dir = prev.ratio.Sign()
	}
	if dir == 0 || prev.class != change && (it.a.Cue.Prep != "by" || it.gov == nil) || prev.class == change && it.goods == "" && it.gov == prev.gov && it.subject.code == "" {
		return
	}
	it.ratio = it.a.Value.Mul(comity.Scaled(1, -2))
	if dir < 0 {
		it.ratio = it.ratio.Neg()
	}
	it.class = change
}

// keepUnit is the unit and scale that a number without them takes from the last amount.
func (r *reader) keepUnit(a *amount.Amount) (string, comity.Decimal) {
	if a.Kind != amount.Money && a.Kind != amount.Percent && a.Kind != amount.Quantity {
		return r.state.unit, r.state.scale
	}
	return a.Unit, scaleOf(r.Doc.Text[a.NumStart:a.NumEnd])
}

// converts reports whether an amount is the conversion of the one before: one that it holds in Also, or "51.7 billion zlotys, or about $13 billion".
func (r *reader) converts(list []item, it item) bool {
	if len(list) == 0 {
		return false
	}
	prev := &list[len(list)-1]
	for _, also := range prev.a.Also {
		if also.Start == it.a.Start {
			return true
		}
	}
	if prev.a.Kind != amount.Money || it.a.Kind != amount.Money || prev.a.Unit == it.a.Unit || it.first-prev.last > 4 {
		return false
	}
	turned := false
	for k := prev.last; k < it.first; k++ {
		switch r.low[k] {
		case "or", "some", "about", "roughly", "around", "approximately":
			turned = true
		case ",", "nearly", "just", "over", "a", "the":
		default:
			return false
		}
	}
	if turned {
		prev.a.Also = append(prev.a.Also, *it.a)
	}
	return turned
}

// pastBracket is the token after the bracket that holds the conversion of an amount.
func (r *reader) pastBracket(it item, s text.Sentence) int {
	if len(it.a.Also) == 0 || r.word(it.last) != "(" {
		return it.last
	}
	for k := it.last + 1; k < s.Last && k < it.last+10; k++ {
		if r.low[k] == ")" {
			if r.tokenFrom(it.a.Also[0].Start) < k {
				return k + 1
			}
			break
		}
	}
	return it.last
}

// hedged extends an amount to its hedge.
func (r *reader) hedged(it item, s text.Sentence) int {
	h := it.a.Hedge
	if h.End == 0 || h.Start >= it.a.Start {
		return it.first
	}
	return max(s.First, r.tokenFrom(h.Start))
}

// spellOut gives a bare number the currency and scale, or the percent sign, that it leaves to the number before: "in 2020 it had been 23 billion; the
// year after, almost 29", "imports slipped by 0.4".
func (r *reader) spellOut(it *item, list []item, s text.Sentence) {
	unit, scale := r.state.unit, r.state.scale
	inside := false
	for i := len(list) - 1; i >= 0 && !inside; i-- {
		if u, sc := r.keepUnit(list[i].a); u != "" && (list[i].a.Kind == amount.Money || list[i].a.Kind == amount.Percent || list[i].a.Kind == amount.Quantity) {
			unit, scale, inside = u, sc, true
		}
	}
	ownScale := !scaleOf(r.Doc.Text[it.a.NumStart:it.a.NumEnd]).Equal(comity.Int(1))
	if it.a.Kind != amount.Count || unit == "" || !inside && r.away(s) > 2+4*btoi(ownScale) || !r.leavesUnit(it, s, inside) {
		return
	}
	full := *it.a
	full.Unit = unit
	switch {
	case unit == comity.Percent:
		full.Kind = amount.Percent
	case len(unit) == 3 && unit != "bbl":
		full.Kind = amount.Money
	default:
		full.Kind = amount.Quantity
	}
	if own := scaleOf(r.Doc.Text[it.a.NumStart:it.a.NumEnd]); own.Equal(comity.Int(1)) && scale.Sign() > 0 {
		full.Value, full.High, full.Resolution = full.Value.Mul(scale), full.High.Mul(scale), full.Resolution.Mul(scale)
	} else if full.Kind == amount.Percent {
		return
	}
	it.a, it.spelled = &full, true
}

// leavesUnit reports whether a bare number stands where an amount of the unit before would: it counts nothing, and what stands before it says how much.
func (r *reader) leavesUnit(it *item, s text.Sentence, inside bool) bool {
	a := it.a
	if a.NounEnd > a.NounStart && r.noun(r.tokenFrom(a.NounEnd-1)) && !clauseBreaks[r.word(it.last)] && !r.cueWord(it.last) {
		return false
	}
	ownScale := !scaleOf(r.Doc.Text[a.NumStart:a.NumEnd]).Equal(comity.Int(1))
	if it.former && (ownScale || inside || comity.Int(9).Less(a.Value.Abs())) || a.Cue.Role == amount.Changed && inside {
		return true
	}
	switch w := r.word(it.first - 1); w {
	case "was", "were", "been", "to", "at", "by", "of", "gives", "gave", "counted", "reached", "with", "than", "is", "it", "bought", "sold", "and", ",":
		return ownScale || (inside || w == "was" || w == "were" || w == "been") && (w != "of" && w != "and" && w != "with" && w != ",") && comity.Int(2).Less(a.Value.Abs()) || inside && w == "and" && a.Resolution.Less(comity.Int(1)) || inside && w == "," && r.timeBefore(it.first-2)
	}
	return ownScale || inside && (r.actor(it.first-1) != nil || r.goodsBefore(it.first-1) || it.first == s.First || a.Resolution.Less(comity.Int(1)) && r.timeAfter(it.last))
}

func (r *reader) cueWord(k int) bool { return r.cue(k) != nil }
func (r *reader) timeBefore(k int) bool {
	return r.time(k) != nil || r.word(k) == "after" || r.word(k) == "war"
}
func (r *reader) goodsBefore(k int) bool { return goodsNouns[r.word(k)] }
func (r *reader) timeAfter(k int) bool {
	return r.time(k) != nil || r.word(k) == "in" && r.time(k+1) != nil
}

// isFormer reports whether an amount is what a flow was before: "up from $12 billion", "against $77.52 billion", "compared with".
func (r *reader) isFormer(it item, s text.Sentence) bool {
	k := it.first - 1
	for k >= s.First && (r.low[k] == "a" || r.low[k] == "the" || r.low[k] == "only" || r.low[k] == "just" || r.low[k] == "some" || r.low[k] == "about" || r.low[k] == "almost") {
		k--
	}
	if k < s.First {
		return false
	}
	switch w := r.low[k]; w {
	case "with", "to":
		switch r.word(k - 1) {
		case "compared", "comparison", "compares", "comparing", "compare":
			return true
		}
	case "of":
		for b := k - 1; b >= s.First && b > k-7; b-- {
			if w := r.low[b]; formerWords[w] && w != "than" {
				return true
			}
			if r.cueAt[b] >= 0 && b < k-1 {
				break
			}
		}
	default:
		return formerWords[w]
	}
	return false
}

// readSubject finds the goods or the economy that stands as the subject of an amount, between it and its cue.
func (r *reader) readSubject(it *item, s text.Sentence) {
	from := s.First
	if it.gov != nil && it.gov.at < it.first {
		from = max(from, it.gov.end)
	}
	first, last := r.subjectPhrase(it.first, from, s)
	if first >= last || r.numberBetween(first, last) {
		return
	}
	for k := first; k < last; k++ {
		if r.cueAt[k] >= 0 {
			return
		}
	}
	if m := r.actor(last - 1); m != nil && last == it.first || r.actor(last-2) != nil && (r.word(last-1) == "’s" || r.word(last-1) == "'s") && last == it.first {
		if m == nil {
			m = r.actor(last - 2)
		}
		if !m.Place && m.First >= from {
			it.subject = r.mentionSide(m)
		}
		return
	}
	label := first == r.lineStart(s) && r.word(last) == ":" && s.Kind == text.Item
	for k := last - 1; k >= first; k-- {
		if goodsNouns[r.low[k]] || label {
			it.goods = r.goodsName(first, last)
			return
		}
	}
}

// lineStart is the first word of a sentence, behind the mark of a list.
func (r *reader) lineStart(s text.Sentence) int {
	k := s.First
	for k+1 < s.Last && (r.pos(k) == text.PUNCT || r.pos(k) == text.SYM || r.low[k] == "•") {
		k++
	}
	return k
}

// subjectPhrase is the noun phrase before an amount, behind its verb: "cars" of "cars slipped 3.5%", "fresh beef" of "fresh beef 46.2", "Steel" of
// "Steel, which faces a duty, tumbled 32.1%"; else the phrase that opens the clause. It begins a clause or an element of a list.
func (r *reader) subjectPhrase(at, from int, s text.Sentence) (first, last int) {
	k := at - 1
	for k >= from && r.passes(k) {
		k--
	}
	if k > from && r.low[k] == "," {
		if b := r.insertion(k, from); b >= 0 {
			k = b
		}
	}
	if k > from && r.low[k] == ":" && r.listLabel(r.lineStart(s), k) {
		return r.lineStart(s), k
	}
	last = k + 1
	for k >= from && (r.noun(k) || r.pos(k) == text.ADJ || r.low[k] == "-" || r.actor(k) != nil || r.low[k] == "’s" || r.low[k] == "'s" || (r.low[k] == "and" || r.low[k] == "or") && r.noun(k-1) && k > from && r.number(k-1) == nil ||
		r.low[k] == "than" && r.low[k-1] == "other" || r.low[k] == "alone") {
		if r.number(k) != nil || r.timeAt[k] >= 0 || r.cueAt[k] >= 0 {
			break
		}
		k--
	}
	first = k + 1
	if first < last && !r.opensClause(first, from) {
		return first, first
	}
	if first == last {
		return r.clauseOpening(at, from, s)
	}
	return first, last
}

// passes reports whether a token can stand between a subject and its amount.
func (r *reader) passes(k int) bool {
	switch r.pos(k) {
	case text.VERB, text.AUX, text.ADV, text.PART:
		return r.cueAt[k] < 0
	}
	switch r.low[k] {
	case "by", "at", "to", "up", "down", "off", "a", "an", "of", "no", "less", "nearly", "about", "alone", "actually", "even":
		return r.number(k) == nil
	}
	return false
}

// insertion finds the comma that opens ", which faces a 50% duty," when the one at token k closes it; −1 for none.
func (r *reader) insertion(k, from int) int {
	for b := k - 1; b > from && k-b < 16; b-- {
		if r.low[b] == "," {
			if w := r.low[b+1]; w == "which" || w == "who" || w == "hit" || w == "long" {
				return b - 1
			}
			return -1
		}
	}
	return -1
}

// opensClause reports whether token k begins a clause or an element of a list.
func (r *reader) opensClause(k, from int) bool {
	if k == from {
		return true
	}
	switch w := r.word(k - 1); w {
	case ",", ";", ":", "and", "while", "with", "but", "•", "*", "-", "–", "—", "(", "of", "the", "whereas":
		return true
	}
	return r.Doc.Tokens[k].Text != "" && k > 0 && r.sentenceOf(k).First == k
}

// clauseOpening is the noun phrase that opens the clause of an amount.
func (r *reader) clauseOpening(at, from int, s text.Sentence) (int, int) {
	k := at - 1
	for k >= s.First && !clauseBreaks[r.low[k]] && r.low[k] != ":" && !r.numberBetween(k, k+1) {
		k--
	}
	first := max(k+1, from)
	last := first
	for last < at && (r.noun(last) || r.pos(last) == text.ADJ || r.low[last] == "and" && last > first && r.noun(last+1)) && r.actorAt[last] < 0 && r.cueAt[last] < 0 && r.timeAt[last] < 0 {
		last++
	}
	return first, last
}
