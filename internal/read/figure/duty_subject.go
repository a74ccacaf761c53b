package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// subjectSide is the economy that stands as the subject of a verb.
func (r *reader) subjectSide(v int, s text.Sentence) side {
	edge := r.verbEdge(v, s.First)
	first, last := r.subjectSpan(v, edge, s)
	return r.doer(first, last, s)
}

// doer is the economy in a subject, tokens [first, last).
func (r *reader) doer(first, last int, s text.Sentence) side {
	if w := r.word(last - 1); flowHeads[w] {
		return side{}
	}
	for k := last - 1; k >= first; k-- {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
	}
	if last-first > 0 {
		switch w := r.word(last - 1); w {
		case "we", "i":
			return side{r.Home, last - 1, last}
		case "it", "he", "she", "they", "who":
			if ref, ok := r.Discourse.Resolve(last - 1); ok && len(ref.Codes) == 1 {
				return side{ref.Codes[0].Economy(), last - 1, last}
			}
		}
		if e, _, _ := r.sideAt(first); e.code != "" {
			return e
		}
		if r.word(first) != "the" && first > 0 && r.pos(first-1) == text.DET {
			if e, _, _ := r.sideAt(first - 1); e.code != "" {
				return e
			}
		}
	}
	return side{}
}

// subjectSpan is the subject of the verb whose group begins at token edge: the noun phrase right before it, else what the tree says.
func (r *reader) subjectSpan(v, edge int, s text.Sentence) (first, last int) {
	last = edge
	if w := r.word(last - 1); strings.HasSuffix(w, "self") || w == "themselves" {
		last--
		last = r.verbEdge(last, s.First)
	}
	if r.word(last-1) == "," { // "China, the biggest customer, applies"
		if open := r.insertion(last-1, s.First); open >= s.First && r.noun(open) {
			last = open + 1
		} else if k := r.commaBefore(last-1, s.First); k > s.First && (r.actor(k-1) != nil || k == last-3 && r.pos(k+1) == text.ADV || r.word(k+1) == "though" || goodsNouns[r.word(k-1)] && (r.word(k+1) == "which" || r.word(k+2) == "which")) {
			last = k
		} else if r.Doc.Tokens[v].XPOS == "VBN" && edge == r.verbEdge(v, s.First) && r.noun(last-2) && (v == edge || r.pos(edge) == text.ADV) {
			last--
		}
	}
	if w := r.word(last - 1); w == "which" || w == "that" || w == "who" {
		last--
		if r.word(last-1) == "," {
			last--
		}
	}
	if last > s.First && (r.noun(last-1) || r.actor(last-1) != nil || r.pos(last-1) == text.PRON || carriesOn[r.word(last-1)]) && r.time(last-1) == nil {
		if r.pos(last-1) == text.PRON || carriesOn[r.word(last-1)] {
			return last - 1, last
		}
		first = r.phraseStart(last, s)
		n := r.nsubj(v)
		if r.pos(first-1) != text.ADP && r.pos(first) != text.ADP || n >= first-1 { // but "goods outside the pact pay"
			return first, last
		}
		if n >= s.First && n < first-1 && !r.breaks(n, v) && r.actor(last-1) != nil && !r.otherVerb(n, last) {
			return r.phraseStart(n+1, s), last // "Goods sent by post from Britain will be charged"
		}
		if k := first - btoi(r.pos(first) != text.ADP); n < s.First || r.breaks(n, v) {
			if r.pos(k-1) == text.PRON {
				return k - 1, k
			}
			if r.noun(k - 1) {
				return r.phraseStart(k, s), k
			}
			return first, last
		}
	}
	if m := r.actor(last - 2); r.poss(last-1) && m != nil { // "Brazil’s pays 12 percent"
		return m.First, last
	}
	n := r.nsubj(v)
	if n < s.First || n >= v || r.breaks(n, v) {
		return edge, edge
	}
	if m := r.actor(n); m != nil {
		return min(m.First, r.phraseStart(m.Last, s)), m.Last
	}
	last = n + 1
	for last < edge && last < n+5 && (r.word(last) == "from" || r.word(last) == "of" || r.word(last) == "in" && originVerbs[r.word(last-1)] || r.actor(last) != nil || originVerbs[r.word(last)] || r.noun(last) && r.pos(last-1) != text.ADV) {
		last++
	}
	if r.word(last-1) == "from" || r.word(last-1) == "of" {
		last--
	}
	return r.phraseStart(n+1, s), last
}

// otherVerb reports whether a verb that is no participle of origin stands in tokens [a, b).
func (r *reader) otherVerb(a, b int) bool {
	for k := a; k < b; k++ {
		if (r.pos(k) == text.VERB && !originVerbs[r.low[k]]) || r.low[k] == "," {
			return true
		}
	}
	return false
}

// verbFrom is the first verb at or behind token k.
func (r *reader) verbFrom(k int) int {
	for end := k + 4; k < end && r.pos(k) != text.VERB; k++ {
	}
	return k
}

// breaks reports whether a clause ends in tokens [a, b).
func (r *reader) breaks(a, b int) bool {
	for k := a; k < b; k++ {
		if clauseBreaks[r.low[k]] || r.low[k] == ":" {
			return true
		}
	}
	return false
}

// commaBefore is the comma before token k, −1 for none.
func (r *reader) commaBefore(k, from int) int {
	for b := k - 1; b > from && b > k-13; b-- {
		if r.low[b] == "," {
			return b
		}
	}
	return -1
}

// subjectBears takes the subject of a verb for those who bear the duty.
func (r *reader) subjectBears(l *levy, it *item, v, edge int, s text.Sentence) {
	first, last := r.subjectSpan(v, edge, s)
	r.bearerPhrase(l, first, last, s)
}

// bearerPhrase reads those who bear a duty from tokens [first, last): goods, their sellers, their buyers, or a pronoun.
func (r *reader) bearerPhrase(l *levy, first, last int, s text.Sentence) {
	if last <= first {
		return
	}
	if w := r.word(last - 1); carriesOn[w] || r.pos(last-1) == text.PRON {
		b := bearer{verb: last}
		if w == "both" || w == "neither" || w == "they" {
			r.bothBear(&b, last-1, s)
		}
		if b.from.code != "" {
			l.bearers = append(l.bearers, b.from)
			for _, e := range b.also {
				l.bearers = append(l.bearers, is(e))
			}
			return
		}
		l.carried = l.goods == ""
		if told := r.lastDuty(); w == "it" && !(stayLemmas[r.lemma(r.verbFrom(last))] && r.state.duty == r.sentenceIndex(first)) && (told == nil || r.sentenceIndex(first)-r.sentenceIndex(told.first) > 2) {
			if e := r.doer(first, first+1, r.sentenceOf(first)); e.code != "" {
				l.bearers, l.carried = []side{e}, false
			}
		}
		if w == "we" {
			l.bearers = []side{{r.Home, last - 1, last}}
		}
		return
	}
	if r.word(last-1) == "suppliers" || r.word(last-1) == "countries" || r.word(last-1) == "everyone" {
		l.world = true
	}
	if w := r.word(first); w == "imported" || w == "foreign" { // "Imported steel will be taxed at"
		l.world = true
	}
	if w := r.word(last - 1); (w == "countries" || w == "nations" || w == "states") && r.wordBefore(first) == "among" { // "Chile and Peru are among the countries hit with"
		if m := r.actor(s.First); m != nil {
			l.bearers, l.world = r.sidesFrom(r.mentionSide(m), s), false
			return
		}
	}
	b := bearer{verb: last}
	if m := r.actor(first - 2); m != nil && r.word(first-1) == "whose" || r.actor(first-3) != nil && r.word(first-1) == "whose" && r.word(first-2) == "," { // "Canada, whose lumber bears"
		if m == nil {
			m = r.actor(first - 3)
		}
		l.bearers = []side{r.mentionSide(m)}
	}
	r.readBearer(&b, first, last, s)
	if len(l.bearers) == 0 && b.from.code != "" && !b.payer {
		l.bearers = nil
		for k := max(b.from.first, first); k < last; k++ { // "Britain and Australia", "Serbian and Bosnian goods"
			if m := r.actor(k); m != nil && m.Kind != actor.City && !r.bears(l, m.Code.Economy()) {
				l.bearers = append(l.bearers, r.mentionSide(m))
				k = m.Last - 1
			}
		}
		if len(l.bearers) == 0 {
			l.bearers = []side{b.from}
		}
	}
	if b.payer {
		l.imposer = l.imposer.or(b.from)
		l.world = len(l.bearers) == 0
	}
	if p := r.someProducts("", first, last); p != "" && b.goods == "" {
		b.goods = p
	}
	if l.goods == "" && b.goods != "" {
		l.goods = b.goods
	}
	if l.goods == "" && general[r.word(last-1)] {
		l.goods = comity.AllProducts
	}
}
