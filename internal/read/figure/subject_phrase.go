package figure

import (
	"github.com/comity-project/comity/internal/text"
)

// topicPhrase is the goods that a sentence opens on: "For sparkling wine alone the bill was".
func (r *reader) topicPhrase(s text.Sentence) (first, last int) {
	switch r.low[s.First] {
	case "for", "on", "in":
	default:
		return 0, 0
	}
	first = s.First + 1
	for last = first; last < s.Last && (r.noun(last) || r.pos(last) == text.ADJ || r.participle(last)) && r.actorAt[last] < 0 && r.timeAt[last] < 0 && r.cueAt[last] < 0; last++ {
	}
	if w := r.word(last); last == first || !goodsNouns[r.word(last-1)] || w != "alone" && w != "," && r.pos(last) != text.DET && r.pos(last) != text.PRON {
		return 0, 0
	}
	return first, last
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
	if w := r.word(k + 1); k > from && r.low[k] == "," && (w == "at" || w == "with" || w == "worth") && goodsNouns[r.low[k-1]] { // "cement, at $210 million, and cars, at"
		k--
	}
	relative := k > from+1 && r.low[k] == "which" && r.low[k-1] == "," // "wine, which fell by"
	if relative {
		k -= 2
	}
	if k > from && r.low[k] == ":" && r.listLabel(r.lineStart(s), k) {
		return r.lineStart(s), k
	}
	last = k + 1
	for k >= from && (r.noun(k) || r.pos(k) == text.ADJ || r.participle(k) || r.low[k] == "-" || r.actor(k) != nil || r.poss(k) || (r.low[k] == "and" || r.low[k] == "or") && r.noun(k-1) && k > from && r.number(k-1) == nil ||
		r.low[k] == "than" && r.word(k-1) == "other" || r.low[k] == "alone") {
		if c := r.cue(k); r.number(k) != nil || r.timeAt[k] >= 0 || c != nil && c.kind != goodsCue {
			break
		}
		k--
		if k > from && possessives[r.low[k]] && r.low[k-1] == "and" { // "copper and its products"
			k--
		}
	}
	first = k + 1
	if first < last && !relative && !r.opensClause(first, from) {
		if w := r.word(first - 1); w == "for" || w == "of" || w == "from" { // "Servers for data centres nearly tripled"
			if a, b := r.clauseOpening(at, from, s); b == first-1 {
				return a, b
			}
		}
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
		return r.cueAt[k] < 0 && !r.poss(k)
	}
	switch r.low[k] {
	case "by", "at", "to", "from", "up", "down", "off", "a", "an", "of", "no", "less", "nearly", "about", "alone", "actually", "even", "with", "worth", "valued", "for":
		return r.number(k) == nil
	case "–", "—": // "coal – 38%"
		return r.noun(k - 1)
	case "cost", "costs": // "medicines cost $8 million"
		return r.number(k+1) != nil
	case "in": // "steel, which brought in $7 million"
		return brings[r.word(k-1)]
	case "on": // "ahead of tobacco on $31 million"
		return goodsNouns[r.word(k-1)]
	case "(", "steady", "flat", "unchanged", "stable", "higher", "lower":
		return true
	}
	return false
}

// opensClause reports whether token k begins a clause or an element of a list.
func (r *reader) opensClause(k, from int) bool {
	if k == from || r.timeAt[k-1] >= 0 { // "In 2019 palm oil accounted for"
		return true
	}
	switch w := r.word(k - 1); w {
	case "by": // "the first places were held by coal"
		return r.word(k-2) == "followed" || presents[r.word(k-2)] || r.word(k-2) == "held" || r.word(k-2) == "taken"
	case "from": // "the losses came from coal ($4 million)"
		return r.word(k-2) == "came" || r.word(k-2) == "comes" || r.word(k-2) == "come" || r.word(k-2) == "stemmed"
	case "which":
		return r.word(k-2) == "of"
	case "were", "was", "are", "is", "came", "went", "then", "included", "include", "includes", "namely", "like", "including":
		return true
	case "of":
		return !goodsNouns[r.word(k-2)] || r.cueAt[k-2] >= 0 // "wine of fresh grapes" begins before
	case ",", ";", ":", "and", "while", "with", "but", "•", "*", "-", "–", "—", "(", "the", "whereas":
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
	for last < at && (r.noun(last) || r.pos(last) == text.ADJ || r.low[last] == "and" && last > first && (r.noun(last+1) || r.pos(last+1) == text.ADJ)) && r.actorAt[last] < 0 && r.cueAt[last] < 0 && r.timeAt[last] < 0 {
		last++
	}
	return first, last
}
