package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// readSubject finds the goods or the economy that an amount is told of.
func (r *reader) readSubject(it *item, list []item, s text.Sentence) {
	r.nearSubject(it, s)
	if near := it.goods; it.subject.code == "" {
		if it.goods = r.slotGoods(it, list, s); near != "" && !strings.HasSuffix(it.goods, near) { // "acid, lime and cement", of which the words nearby are the end
			it.goods = near
		}
		if it.strange {
			it.goods = ""
		}
	}
	if a, b := r.topicPhrase(s); it.goods == "" && it.subject.code == "" && a < b && b < it.first && !r.numberBetween(a, it.first) {
		it.goods = r.goodsName(a, b)
	}
	if it.goods == "" && it.subject.code == "" {
		it.subject = r.presentedSide(it, s)
	}
}

// presents are the verbs that give goods their place among others, and so lead to how much of them was traded.
var presents = set("was were is are came remained remains ranked ranks topped tops headed heads led leads followed follows dominated dominates formed constituted made lead top head dominate")

// presentedSide is the economy that opens a later clause which tells nothing of a flow but how much it had: "the United States has pulled ahead with $114
// billion".
func (r *reader) presentedSide(it *item, s text.Sentence) side {
	if r.word(it.first-1) != "with" || it.a.Kind != amount.Money {
		return side{}
	}
	k := it.first - 2
	for k > s.First && !clauseBreaks[r.low[k]] {
		if r.cueAt[k] >= 0 || r.number(k) != nil {
			return side{}
		}
		k--
	}
	if k == s.First {
		return side{}
	}
	e, next, _ := r.sideAt(k + 1)
	if p := r.pos(next); e.code == "" || p != text.VERB && p != text.AUX {
		return side{}
	}
	return e
}

// nearSubject finds the goods or the economy that stands as the subject of an amount, between it and its cue.
func (r *reader) nearSubject(it *item, s text.Sentence) {
	from := s.First
	if it.gov != nil && it.gov.at < it.first {
		from = max(from, it.gov.end)
	}
	before := it.first - 1
	if m := r.actor(before - 1); m != nil && (r.word(before) == "at" || r.word(before) == "with") && (r.word(m.First-1) == "by" && r.word(m.First-2) == "followed" || r.word(m.First-1) == "of" && r.word(m.First-2) == "ahead" || r.word(m.First-1) == "after" || r.word(m.First-1) == "behind") { // "followed by Iraq at $7 million"
		it.subject = r.mentionSide(m)
		return
	}
	if w := r.word(before); w == "to" || w == "at" || w == "by" || (w == "–" || w == "—" || w == ":" || w == "-") && r.actorAt[max(before-1, 0)] >= 0 {
		if m := r.actor(before - 1); m != nil && w != "to" && w != "at" && w != "by" && !m.Place && m.First > s.First && (r.word(m.First-1) == "," || r.word(m.First-1) == "and" || r.word(m.First-1) == ":" || partnersLead[r.word(m.First-1)]) { // "partners include China - $3.3bn, Russia - $2.9bn"
			it.subject = r.mentionSide(m)
			return
		} // "with Russia to 800 billion yen"
		before--
	}
	if m := r.actor(before - 1); m != nil && r.word(before) == "for" && (r.word(m.First-1) == "and" || r.word(m.First-1) == ",") && r.numberBetween(from, m.First) { // "Canada bought gold for $400 million, and India for $350 million"
		it.subject = r.mentionSide(m)
		return
	}
	if r.word(before) == "(" && r.actor(before-1) != nil && !r.actor(before-1).Place { // "Japan (-6%) and Spain (-12%) declined as well"
		it.subject = r.mentionSide(r.actor(before - 1))
		return
	}
	if m := r.actor(before); m != nil && m.First-1 >= from { // "to Malaysia 8% and to Thailand 3%"
		prep := r.word(m.First - 1)
		if prep == "the" {
			prep = r.word(m.First - 2)
		}
		if prep == "to" || prep == "from" || prep == "with" {
			it.subject = r.mentionSide(m)
			return
		}
	}
	if e := r.turnsTo(it, s).or(r.buysMore(it, s)); e.code != "" {
		it.subject = e
		return
	}
	first, last := r.subjectPhrase(it.first, from, s)
	if first >= last {
		first, last = r.topicPhrase(s)
	}
	if first >= last || r.numberBetween(first, last) {
		return
	}
	for k := first; k < last; k++ {
		if c := r.cue(k); c != nil && c.kind != goodsCue {
			return
		}
	}
	if m := r.actor(last - 1); m != nil && last == it.first || r.actor(last-2) != nil && r.poss(last-1) && last == it.first {
		if m == nil {
			m = r.actor(last - 2)
		}
		if !m.Place && m.First >= from {
			it.subject = r.mentionSide(m)
		}
		return
	}
	if itemNouns[r.word(last-1)] { // "Yarn was the main item ($21 million)"
		if a, b := r.clauseOpening(first, from, s); a < b {
			first, last = a, b
		}
	}
	if m := r.actor(last - 1); m != nil && !m.Place && r.word(last) == "," { // "and China, once the top customer, just $17 billion"
		it.subject = r.mentionSide(m)
		return
	}
	label := first == r.lineStart(s) && r.word(last) == ":" && s.Kind == text.Item
	for k := last - 1; k >= first; k-- {
		if r.namesGoods(k, k+1) || label || r.listedGoods(it, s) && r.noun(k) {
			it.goods = r.goodsName(first, last)
			return
		}
	}
}

// turnsTo is the economy that a later clause opens with and goes on from by "it": "trade with Peru fell; with Chile it climbed to $17 billion".
func (r *reader) turnsTo(it *item, s text.Sentence) side {
	k := it.first - 1
	for k > s.First && !clauseBreaks[r.low[k]] && r.low[k] != "," {
		if r.cueAt[k] >= 0 {
			return side{}
		}
		k--
	}
	if k == s.First {
		return side{}
	}
	k += 1 + btoi(r.word(k+1) == "and")
	if w := r.word(k); w != "with" && w != "to" && w != "from" {
		return side{}
	}
	e, next, _ := r.sideAt(k + 1)
	if w := r.word(next); w == "it" || w == "they" {
		return e
	}
	return side{}
}

// buysMore is the economy that buys or sells by so much more or less: "the United States bought 11 percent more".
func (r *reader) buysMore(it *item, s text.Sentence) side {
	v := it.first - 1
	if w := r.word(it.last); !buyVerbs[r.word(v)] && !sellVerbs[r.word(v)] || w != "more" && w != "less" && w != "fewer" || v <= s.First {
		return side{}
	}
	if m := r.actor(v - 1); m != nil && !m.Place {
		return r.mentionSide(m)
	}
	return side{}
}

// partnersLead are the words that lead to a list of partners.
var partnersLead = set("include includes included are were namely")

// listedGoods reports whether an amount in brackets follows another of goods in its sentence: "plastics ($140 million), then sweets ($61 million)".
func (r *reader) listedGoods(it *item, s text.Sentence) bool {
	if r.word(it.first-1) != "(" || it.a.Kind != amount.Money {
		return false
	}
	for i := it.first - 2; i > s.First; i-- {
		if r.low[i] == ")" && r.number(i-1) != nil {
			return r.itemBefore(i, s)
		}
	}
	return false
}

// itemBefore reports whether goods stand before the bracket that token i closes.
func (r *reader) itemBefore(i int, s text.Sentence) bool {
	open := r.bracketBefore(i+1, s)
	return open > s.First && goodsNouns[r.low[open-1]]
}

var itemNouns = set("item items product products article articles good commodity commodities category categories")

// leaving are the verbs by which an amount goes somewhere, or comes from there.
var leaving = set("went goes go going headed heading destined bound sent shipped exported sold sailed landed ended came comes coming originated flowed")

// goesTo is where an amount goes, or comes from, by the words after it: "$4 billion went to Spain and $3 billion to France", "$2 billion of it from Greece",
// "some $120 million worth was destined for Britain".
func (r *reader) goesTo(it item, list []item) side {
	k := it.last
	part := r.word(k) == "of" && (r.word(k+1) == "it" || r.word(k+1) == "them" || r.word(k+1) == "that" || r.word(k+1) == "this" || r.word(k+1) == "these")
	if part {
		k += 2
	}
	k += btoi(r.word(k) == "worth")
	for r.pos(k) == text.AUX || r.pos(k) == text.ADV {
		k++
	}
	if w := r.word(k); it.gov != nil && it.gov.flow == comity.Balance && (w == "run" || w == "recorded" || w == "posted" || w == "had") && r.word(k+1) == "with" { // "next to the €47 billion run with Peru"
		e, _, _ := r.sideAt(k + 2)
		return e
	}
	goes := leaving[r.word(k)]
	k += btoi(goes)
	k += btoi(goes && r.word(k) == "up")
	first := r.word(it.first - 1)
	switch w := r.word(k); {
	case goes && (w == "to" || w == "for" || w == "in" || w == "into" || w == "from"):
	case w != "to" && w != "from":
		return side{}
	case part, r.word(it.last) == w && first == ",", it.gov == nil && it.a.Kind == amount.Money && w == "to": // "That compared with $2 billion to China"
	case len(list) > 0 && list[len(list)-1].goes.code != "", first == "and" && len(list) > 0 && it.gov != nil && it.gov == list[len(list)-1].gov && it.a.Kind == amount.Money:
	default:
		return side{}
	}
	e, _, _ := r.sideAt(k + 1)
	return e
}

// brings are the verbs that goods bring money "in" by.
var brings = set("brought bringing raked pulled took hauled")

// sharesSubject lets the number that a former one leads to have its goods: "oysters went from 2.3 billion yen to zero".
func (r *reader) sharesSubject(it *item, list []item) {
	n := len(list) - 1
	if n < 0 || it.goods != "" || it.subject.code != "" || !list[n].former || r.word(it.first-1) != "to" || it.first-list[n].last > 5 {
		return
	}
	it.goods, it.subject = list[n].goods, list[n].subject
}
