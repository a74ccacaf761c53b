package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// sharedBehind lets a rate have what the next one of its list is on: "a duty of 74% and a countervailing one of 7% on barley".
func (r *reader) sharedBehind(l *levy, k int, s text.Sentence) {
	if r.word(k) != "and" {
		return
	}
	for k++; k < s.Last && (r.number(k) == nil || r.low[k] == "one"); k++ {
		if r.pos(k) != text.DET && r.pos(k) != text.ADJ && r.low[k] != "of" && r.low[k] != "-" && !r.leadNoun(k) && !dutyKinds[r.low[k]] && r.low[k] != "one" && r.low[k] != "another" {
			return
		}
	}
	a := r.number(k)
	if a == nil || a.Kind != amount.Percent {
		return
	}
	for x := r.amountAt[k]; k < s.Last && r.amountAt[k] == x; k++ {
	}
	var next levy
	next.word = -1
	r.behindRate(&next, k, s)
	if l.word < 0 || r.leadNoun(l.word) {
		l.goods, l.bearers, l.carried = next.goods, next.bearers, next.carried
	}
}

// behindRate reads the phrases that follow a rate, as long as they are its own: "imposed in May on Argentine milk powder", "that China put on barley".
func (r *reader) behindRate(l *levy, k int, s text.Sentence) int {
	verb := ""
	for n := 0; k < s.Last && n < 24; n++ {
		w, p := r.low[k], r.pos(k)
		switch {
		case w == "(":
			for k < s.Last && r.low[k] != ")" {
				k++
			}
			k++
		case r.timeAt[k] >= 0 && r.actorAt[k] < 0:
			k = r.timeEnd(k)
		case r.time(min(k+1, s.Last-1)) != nil && r.actor(k+1) == nil && p == text.ADP:
			k = r.timeEnd(k + 1)
		case p == text.ADP || w == "to":
			next := r.rateAdjunct(l, k, verb, s)
			if next == k {
				return k
			}
			k = next
		case w == "that" || w == "which" || p == text.PRON && w != "it" || p == text.DET && l.goods == "" && len(l.bearers) == 0 || r.actor(k) != nil || w == "it":
			r.relativeLevy(l, k, s)
			return k
		case p == text.ADV || w == "each" || w == "alike":
			k++
		case n == 0 && (stayLemmas[r.lemma(k)] || r.lemma(k) == "apply") && p != text.NOUN: // "10% stays for all"
			k++
		case p == text.VERB && (strings.HasSuffix(w, "ed") || borneBy[w]):
			verb = w
			k++
		default:
			return k
		}
	}
	return k
}

// rateAdjunct reads one phrase behind a rate that a preposition at token k opens; it returns the token behind it, k where it is none of the duty.
func (r *reader) rateAdjunct(l *levy, k int, verb string, s text.Sentence) int {
	switch w := r.low[k]; w {
	case "on", "for", "against", "to", "from", "of":
		if w == "of" {
			return k
		}
		if idiomOn[r.word(k+1)] && w == "on" {
			if r.word(k+2) == "of" {
				return k
			}
			return k + 2
		}
		p, ok := r.patientAt(k+1, s)
		if w == "to" && r.lemma(l.verb) != "apply" && (p.bare || p.carried || !r.goodsWord(p.goods)) { // "a tariff of 25% to vehicles"
			return k
		}
		if !ok || w == "from" && len(p.bearers) == 0 || !r.hitBy(p, w) {
			return k
		}
		r.takePatient(l, p, w)
		return p.next
	case "by":
		if e := r.sideWithin(k+1, min(s.Last, k+7)); e.code != "" {
			if borneBy[verb] {
				if len(l.bearers) == 0 {
					l.bearers = r.sidesFrom(e, s)
				}
			} else {
				l.imposer = l.imposer.or(e)
				l.relative = l.relative || verb != ""
			}
			return e.last
		}
	case "in", "into", "at", "entering":
		if r.word(k+1) == "europe" && l.imposer.code == "" { // "pays 8 percent in Europe"
			l.imposer = side{comity.EuropeanUnion, k + 1, k + 2}
			return k + 2
		}
		if e := r.firstSideAfter(k+1, min(s.Last, k+5)); e.code != "" && !r.bears(l, e.code) {
			if len(l.bearers) > 0 || l.goods != "" || l.verb >= 0 {
				l.imposer = l.imposer.or(e)
			} else {
				l.imposer = e
			}
			return e.last
		}
	}
	return k
}

// hitBy reports whether a duty can be on what a preposition leads to: "on" leads to anything, "for" to much else than goods.
func (r *reader) hitBy(p patient, prep string) bool {
	return prep != "for" && prep != "to" || p.goods == "" || p.carried || len(p.bearers) > 0 || r.goodsWord(p.goods) || r.plainWares(p)
}

// plainWares reports whether a phrase ends in a noun of many that can be goods, though no word for them: "5 percent for inputs".
func (r *reader) plainWares(p patient) bool {
	w := lastWord(p.goods)
	return p.next > 0 && r.Doc.Tokens[p.next-1].XPOS == "NNS" && r.word(p.next-1) == w && !r.noGoods(w) && !noWares[w]
}

// relativeLevy reads a clause that says more of a rate or of the word for a duty: "(that) China put on its barley", "that all suppliers pay".
func (r *reader) relativeLevy(l *levy, k int, s text.Sentence) {
	if w := r.low[k]; w == "that" || w == "which" {
		k++
	}
	v := k
	for v < s.Last && v < k+9 && r.pos(v) != text.VERB {
		if r.number(v) != nil || r.low[v] == "," || r.low[v] == ";" || r.pos(v) == text.CCONJ && !r.noun(v+1) || r.pos(v) == text.ADP && r.low[v] != "from" {
			return
		}
		v++
	}
	if v >= s.Last || r.pos(v) != text.VERB || v == k {
		return
	}
	switch lemma := r.lemma(v); {
	case bearLemmas[lemma]:
		l.relative = l.relative || payLemmas[lemma]
		r.bearerPhrase(l, k, r.verbEdge(v, k), s)
	case imposeLemmas[lemma]:
		l.relative = r.word(v+1) == "on"
		l.put = l.relative
		l.imposer = l.imposer.or(r.doer(k, r.verbEdge(v, k), s))
		r.behindRate(l, v+1, s)
	}
}

// takePatient gives a levy the goods and bearers of a phrase after a preposition.
func (r *reader) takePatient(l *levy, p patient, prep string) {
	if l.goods == "" {
		l.goods, l.carried = p.goods, p.carried
	}
	if len(l.bearers) == 0 {
		l.bearers = p.bearers
		l.aimed = l.aimed || p.bare && (prep == "on" || prep == "against" || prep == "for" && l.word >= 0 && !strings.HasPrefix(r.low[l.word], "margin"))
	}
	l.world = l.world || p.world
	l.imposer = l.imposer.or(p.to)
}

// pastPair steps over the number that an old rate goes to: "from 35% to 5% on beer".
func (r *reader) pastPair(k int, it *item) int {
	if w := r.word(k); k != it.last || w != "to" && w != "or" && w != "and" {
		return k
	}
	n := k + 1
	if r.number(n) == nil {
		return k
	}
	for x := r.amountAt[n]; n < len(r.low) && r.amountAt[n] == x; n++ {
	}
	return n
}
