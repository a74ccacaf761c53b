package figure

import (
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
	gapped   bool   // the imposer stands right before the rate: "and Beijing 15% on wheat"
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
	if l.imposer.code == "" || len(l.bearers) == 0 {
		r.aboveColon(&l, it, from, s)
	}
	if l.goods == "" && len(l.bearers) == 0 {
		if l.imposer.code == "" && !l.carried && from > s.First && r.dutyIn(s) == nil && r.pos(from) != text.SCONJ { // "subject to 12 percent VAT and to a duty of 15 percent"
			r.beforeRate(&l, it, s.First, first, s)
		}
	}
	return l
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
	if w := r.postposed(it); w >= 0 {
		l.word, next = w, w+1
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
		case r.low[k] == "one" && r.word(k+1) == "on":
			return k
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

// postposed is the word for a duty that a verb has behind its rate: "doubled to 20% the duty on pork"; −1 for none.
func (r *reader) postposed(it *item) int {
	if r.word(it.first-1) != "to" || r.pos(it.last) != text.DET && !possessives[r.word(it.last)] {
		return -1
	}
	for k := it.last + 1; k < it.last+4; k++ {
		if dutyWords[r.word(k)] {
			return k
		}
		if r.pos(k) != text.ADJ && !r.noun(k) {
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
		for end > start && !goodsNouns[r.word(end-1)] {
			end--
		}
		l.goods = r.goodsName(r.compoundStart(start, first), end)
	}
}

// compoundStart takes the adjectives before goods that a duty is compounded with: "the solar panel tariff".
func (r *reader) compoundStart(k, first int) int {
	for k > first && r.noun(k-1) && r.actor(k-1) == nil && r.time(k-1) == nil && !dutyKinds[r.word(k-1)] && r.number(k-1) == nil {
		k--
	}
	return k
}

// aboveColon lets a rate in a list have what the words before the colon say: "Average duty on Indian exports: leather 12 per cent".
func (r *reader) aboveColon(l *levy, it *item, from int, s text.Sentence) {
	for k := from - 1; k > s.First; k-- {
		if r.low[k] == ":" && r.dutyWordCost(k-1, -1, s) < tooFar {
			r.beforeRate(l, it, s.First, k, s)
			return
		}
	}
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
