package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// A duty is told in one clause, from either end or as a thing of its own:
//
//	China     will charge  84 per cent  on  American  goods
//	└imposer┘ └─ verb ──┘  └─ rate ──┘      └bearer┘  └goods┘
//
//	Ghanaian cocoa paste pays 9.6 per cent at European ports
//	└bearer┘ └─ goods ─┘ └verb┘└─ rate ─┘     └imposer┘
//
//	The EU’s   duty on Chinese  cars    rose to  35 per cent
//	└imposer┘  └word┘  └bearer┘ └goods┘          └─ rate ──┘
//
// levy is such a clause, read: the words behind the rate first, since "on" and "for" right behind it are surely its own, then those before it, back to the
// rate before. What the clause leaves out comes from the duty told last (duty_fill.go).
type levy struct {
	imposer  side
	bearers  []side
	goods    string // comity.AllProducts for goods at large, empty where the words name none
	carried  bool   // a pronoun stands for the goods told before: "10% on those from Peru"
	aimed    bool   // the bearer stands by itself after "on" or "against": all its goods
	world    bool   // on everybody's goods
	word     int    // the word for the duty, −1 where it is only in mind
	owns     bool   // the word leads to the rate, with nothing but what it is on between them
	put      bool   // such a clause puts it on
	relative bool   // a clause behind the rate puts it on or bears it: "the 80% China put on barley"
	verb     int    // what the clause says of it
}

// levyOf reads the clause of a rate.
func (r *reader) levyOf(it *item, s text.Sentence) levy {
	l := levy{word: -1, verb: -1}
	from := r.levyStart(it, s)
	first, next := r.ratePhrase(&l, it, from, s)
	end := r.behindRate(&l, r.pastPair(next, it), s)
	if l.goods == "" && len(l.bearers) == 0 {
		r.sharedBehind(&l, end, s)
	}
	r.beforeRate(&l, it, from, first, s)
	if l.goods == "" && len(l.bearers) == 0 {
		r.aboveColon(&l, it, from, s)
		if l.imposer.code == "" && !l.carried && from > s.First && r.dutyIn(s) == nil && r.pos(from) != text.SCONJ { // "subject to 12 percent VAT and to a duty of 15 percent"
			r.beforeRate(&l, it, s.First, first, s)
		}
	}
	return l
}

// sharedBehind lets a rate have what the next one of its list is on: "a duty of 74% and a countervailing one of 7% on barley".
func (r *reader) sharedBehind(l *levy, k int, s text.Sentence) {
	if r.word(k) != "and" {
		return
	}
	for k++; k < s.Last && r.number(k) == nil; k++ {
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

// levyStart is where the words before a rate begin that are its own: behind the rate before, or at the break of a clause.
func (r *reader) levyStart(it *item, s text.Sentence) int {
	for k := it.first - 1; k >= s.First; k-- {
		a := r.number(k)
		switch {
		case a != nil && a.Kind == amount.Percent && r.endsAmount(k):
			if w := r.ratedWord(&item{first: k, last: k + 1}, s); w >= 0 && w < it.first-1 && r.dutyNounAt(w) { // behind "a 15 percent duty"
				return w + 1
			}
			return k + 1
		case clauseBreaks[r.low[k]], r.low[k] == ":", r.zeroEnds(k, s):
			return k + 1
		}
	}
	return s.First
}

func (r *reader) dutyNounAt(k int) bool { return dutyWords[r.low[k]] || r.chargeWord(k) }

// zeroEnds reports whether a duty told without digits ends at token k.
func (r *reader) zeroEnds(k int, s text.Sentence) bool {
	last := r.dutyIn(s)
	return last != nil && r.tokenFrom(last.Evidence.Slots["amount"].End-1) == k
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

// ratePhrase reads the noun phrase of a rate, "China’s new 20 per cent steel duty". It returns its first token and the one behind it.
func (r *reader) ratePhrase(l *levy, it *item, from int, s text.Sentence) (first, next int) {
	first, next = it.first, it.last
	if w := r.ratedWord(it, s); w >= 0 {
		r.compound(l, it.last, w)
		l.word, next = w, w+1
		for r.leadNoun(next) {
			next++
		}
	}
	for first > from {
		k := first - 1
		if m := r.actor(k); m != nil && m.First >= from && (l.word >= 0 && (m.Poss || m.Kind == actor.Demonym) || m.Poss && first < it.first && r.pos(it.first-1) == text.ADJ) {
			l.imposer, first = l.imposer.or(r.mentionSide(m)), m.First
			continue
		}
		switch p := r.pos(k); {
		case possessives[r.low[k]] && l.word >= 0:
			l.imposer = l.imposer.or(r.pronounOwner(k, s))
			return k, next
		case r.poss(k), p == text.DET, p == text.ADJ && r.actor(k) == nil, r.low[k] == "\"", r.low[k] == "“", r.low[k] == "-", p == text.VERB && r.number(first) != nil && r.pos(k-1) == text.DET: // "the threatened 25%"
			first--
		default:
			return first, next
		}
	}
	return first, next
}

// ratedWord is the word for a duty that a rate stands before, "a 25 per cent import duty", "20% in customs duty"; −1 for none.
func (r *reader) ratedWord(it *item, s text.Sentence) int {
	for k := it.last; k < s.Last && k < it.last+7; k++ {
		switch {
		case r.timeAt[k] >= 0 && r.actorAt[k] < 0 || r.number(k) != nil:
			return -1
		case r.leadNoun(k):
			return k
		case r.noun(k), r.pos(k) == text.ADJ, r.low[k] == "-", r.actorAt[k] >= 0, r.participle(k), r.low[k] == "\"", r.low[k] == "“", r.low[k] == "”":
		case r.low[k] == "in" && k == it.last:
		case r.low[k] == "and" && k > it.last && r.pos(k+1) == r.pos(k-1): // "anti-dumping and countervailing duties"
		default:
			return -1
		}
	}
	return -1
}

// leadNoun reports whether token k is a noun that a rate can be told of.
func (r *reader) leadNoun(k int) bool {
	w := r.word(k)
	if !leadNouns[w] && !dutyWords[w] || r.pos(k) == text.VERB || r.pos(k) == text.ADP {
		return false
	}
	return w != "levies" && w != "charges" || r.number(k+1) == nil || r.actor(k-1) == nil && r.pos(k-1) != text.ADV
}

// compound reads the words before the word for a duty at token w: whose it is, and the goods it is compounded with: "an American steel tariff".
func (r *reader) compound(l *levy, first, w int) {
	start := w
	for k := first; k < w; k++ {
		if m := r.actor(k); m != nil {
			l.imposer, k, start = l.imposer.or(r.mentionSide(m)), m.Last-1, w
			continue
		}
		if goodsNouns[r.low[k]] && start == w {
			start = k
		}
	}
	if start < w && l.goods == "" {
		end := w
		for end > start && !goodsNouns[r.low[end-1]] {
			end--
		}
		l.goods = r.goodsName(r.compoundStart(start, first), end)
	}
}

// compoundStart takes the adjectives before goods that a duty is compounded with: "the solar panel tariff".
func (r *reader) compoundStart(k, first int) int {
	for k > first && r.noun(k-1) && r.actorAt[k-1] < 0 && r.timeAt[k-1] < 0 && !dutyKinds[r.low[k-1]] && r.number(k-1) == nil {
		k--
	}
	return k
}

// aboveColon lets a rate in a list have what the words before the colon say: "Average duty on Indian exports: leather 12 per cent".
func (r *reader) aboveColon(l *levy, it *item, from int, s text.Sentence) {
	for k := from - 1; k > s.First; k-- {
		if r.low[k] == ":" {
			r.beforeRate(l, it, s.First, k, s)
			return
		}
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
		case r.timeAt[min(k+1, s.Last-1)] >= 0 && r.actorAt[k+1] < 0 && p == text.ADP:
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
			}
			return e.last
		}
	case "in", "into", "at", "entering":
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
	return p.next > 0 && r.Doc.Tokens[p.next-1].XPOS == "NNS" && r.low[p.next-1] == w && !r.noGoods(w) && !noWares[w]
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

func (r *reader) bears(l *levy, e comity.Economy) bool {
	for _, b := range l.bearers {
		if b.code == e {
			return true
		}
	}
	return false
}

// lemma is the dictionary form of token k.
func (r *reader) lemma(k int) string {
	if k < 0 || k >= len(r.low) {
		return ""
	}
	return r.Doc.Tokens[k].Lemma
}
