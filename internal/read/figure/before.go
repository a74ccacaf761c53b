package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// walk is the state of a walk left over the noun phrase of a cue.
type walk struct {
	*cue
	goodsFirst, goodsLast int  // tokens of the goods found so far; none when goodsLast is 0
	summed                bool // "total", "overall": of goods and services, or of all partners
	determined            bool // an article has begun the phrase: no goods stand before it
	timed                 bool // a time stands in it, and no goods before that: "by the end of May exports"
}

// before walks left from a cue over its noun phrase: whose flow it is, and which goods flow.
func (r *reader) before(c *cue, s text.Sentence) {
	w := walk{cue: c}
	for k := c.at - 1; k >= s.First && c.at-k <= 10; k-- {
		next, more := r.beforeStep(&w, k, s)
		if !more {
			break
		}
		k = next
	}
	r.nameGoods(&w)
	if c.owner.code != "" && wholes[r.word(c.first-1)] { // "the overall U.S. deficit"
		w.summed = true
		c.whole = c.whole || c.flow == comity.Export || c.flow == comity.Import
	}
	c.whole = c.whole || w.summed && c.flow == comity.Balance && c.owner.code != "" // "Spain’s overall deficit"
	k := c.first - 1
	for n := 0; n < 8 && k > s.First && (r.number(k) != nil || r.number(k+1) != nil && (r.pos(k) == text.DET || r.pos(k) == text.ADV)); n++ { // "ran a $3 billion deficit"
		k--
	}
	switch {
	case c.kind == excessCue:
		r.excessPhrase(c)
	case c.owner.code == "" && k > s.First && r.low[k] == "with" && r.low[k-1] != "left": // "Canada came next with exports to"
		c.runner = r.subjectLeft(k, s)
	case c.owner.code == "" && k > s.First && haveVerbs[r.low[k]]: // "Canada ran a deficit"
		if r.low[k] == "with" { // "was left with a deficit"
			k--
		}
		if haveVerbs[r.low[k]] && (r.pos(k) == text.VERB || r.pos(k) == text.AUX) {
			c.owner = r.subject(k, s)
		}
	}
}

// beforeStep takes token k into the phrase; it returns the last token taken, and whether the phrase can go on.
func (r *reader) beforeStep(w *walk, k int, s text.Sentence) (next int, more bool) {
	word := r.low[k]
	if r.timeAt[k] >= 0 && (word != "may" || r.pos(k) == text.PROPN) {
		w.timed = true
		return k, true
	}
	switch m := r.actor(k); {
	case r.actorAt[k] >= 0 && (m == nil || m.Kind == actor.Person || m.Place && !m.Poss), r.number(k) != nil, m == nil && r.cueAt[k] >= 0 && word != "trade":
		return k, false
	case m != nil:
		return m.First, r.takeOwner(w.cue, m, s)
	case (word == "bound" || word == "destined") && (r.word(k-1) == "-" && r.actor(k-2) != nil || r.actor(k-1) != nil): // "US-bound exports"
		if r.word(k-1) == "-" {
			k--
		}
		m = r.actor(k - 1)
		w.to, w.first = r.mentionSide(m), m.First
		return m.First, true
	case r.poss(k):
		if e, first := r.possessor(k, s); e.code != "" {
			w.owner, w.first = e, first
		}
		return k, false
	case possessives[word]:
		w.owner, w.first = r.pronounOwner(k, s), k
		return k, false
	case word == "that" && r.pos(k) == text.SCONJ: // "told our paper that trade"
		return k, false
	case word == "terms": // "in euro terms exports"
		return k, false
	case word == "services":
		w.services = r.word(k-1) == "and" && r.word(k-2) == "goods" || r.word(k+1) == "and" && r.word(k+2) == "goods"
		if w.first = k; !w.services {
			w.product = "services"
		}
	case w.flow == comity.Balance && w.sign == 0 && balanceWords[word] != 0:
		w.sign, w.first = balanceWords[word], k
	case word == "whole" && r.word(k-1) == "a" && r.word(k-2) == "as" && r.timeAt[max(k-3, 0)] >= 0: // "For 2022 as a whole trade was"
		return k, false
	case wholes[word] && w.timed && r.word(k+1) == "of": // "For the whole of 2023 the bill was"
		return k, false
	case wholes[word]:
		summed := (word == "total" || word == "overall") && (w.flow == comity.Total || w.flow == comity.Balance) // of goods and services, of both ways
		w.whole, w.summed, w.first = w.whole || !summed, w.summed || summed, k
	case word == "," && w.goodsLast > 0 && w.goodsFirst == k+1 && goodsNouns[r.word(k-1)] && r.andWithin(w.goodsFirst, w.goodsLast): // "coal, aluminium and gas exports"
	case word == "," && k == w.at-1 && r.listLabel(s.First, k):
	case goodsAdjectives[word] || goodsNouns[word] || !plain[word] && r.partOfGoods(w, k):
		if w.goodsLast == 0 {
			w.goodsLast = k + 1
		}
		w.goodsFirst, w.first = k, k
	case r.pos(k) == text.DET:
		w.first, w.determined = k, true
		return k, word == "the" || !plain[word]
	case plain[word] || word == "-" || word == "–" || word == "/":
		w.determined = w.determined || word == "of" // "the dynamics of trade"
		w.first = min(w.first, k+1)
		w.goods = w.goods || word == "goods" || word == "merchandise"
	case r.pos(k) == text.ADJ || r.pos(k) == text.NUM:
		w.first = k
	default:
		return k, false
	}
	return k, true
}

// andWithin reports whether "and" stands in tokens [a, b).
func (r *reader) andWithin(a, b int) bool {
	for k := a; k < b; k++ {
		if r.low[k] == "and" {
			return true
		}
	}
	return false
}

var possessives = set("its their our his her my whose")

// partOfGoods reports whether token k names goods: a noun, or an adjective right before the goods found so far.
func (r *reader) partOfGoods(w *walk, k int) bool {
	if w.determined || w.timed || nameless(r.low[k]) || w.flow == comity.Balance && (r.word(k+1) == "-" || r.low[k] == "export" || r.low[k] == "import") { // "a razor-thin surplus"
		return false
	}
	return r.noun(k) || r.pos(k) == text.ADJ && w.goodsLast > 0 && (w.goodsFirst == k+1 || w.goodsFirst == k+2 && r.word(k+1) == "-")
}

// nameGoods sets the product from the goods found in the phrase.
func (r *reader) nameGoods(w *walk) {
	switch {
	case w.goodsLast > 0 && w.goodsLast <= w.at && w.kind == nounCue && (r.low[w.goodsLast-1] == "border" || r.low[w.goodsLast-1] == "cross-border"): // a trade apart from the whole
		w.product = r.quote(w.goodsFirst, w.last)
	case r.reExports(w.at) && w.goodsLast == w.at:
		w.product = r.quote(w.goodsFirst, w.last)
	case r.reExports(w.at):
		w.product = r.quote(w.at, w.last)
	case r.word(w.at-1) == "daily" && r.word(w.at-2) == "average": // no number of these is the whole
		w.product = r.quote(w.at-2, w.last)
	case w.kind == goodsCue && r.wareOf(w.at):
		w.product = r.goodsName(r.wareStart(w.at), w.last)
	case w.kind == goodsCue && goodsNouns[r.low[w.at]] && r.word(w.last) == "worth":
		w.product = r.goodsName(min(w.first, r.wareStart(w.at)), w.last)
	case w.goodsLast > 0 && (w.kind == nounCue || (w.kind == goodsCue || w.kind == turnCue) && r.namesGoods(w.goodsFirst, w.goodsLast)):
		w.product = r.goodsName(w.goodsFirst, w.goodsLast)
	}
}

func (r *reader) reExports(k int) bool { return r.low[k] == "re-exports" || r.low[k] == "reexports" }

// excessPhrase reads whose a balance without a noun is: "on our side", "in Poland’s favour".
func (r *reader) excessPhrase(c *cue) {
	switch k := c.at; {
	case r.low[k] == "side":
		c.owner = r.sidesOwn(k - 1)
	case r.low[k] != "favour" && r.low[k] != "favor":
	case r.word(k-1) == "our":
		c.owner = side{r.Home, k - 1, k}
	default:
		c.owner, _ = r.possessor(k-1, r.sentenceOf(k))
	}
}

// takeOwner takes a mention before a cue as its owner, or as the second side of trade, and reports whether another may stand before it.
func (r *reader) takeOwner(c *cue, m *actor.Mention, s text.Sentence) bool {
	e := r.mentionSide(m)
	switch {
	case c.owner.code == "":
		c.owner, c.adjective = e, !m.Poss
	case e.code != c.owner.code: // "India–U.S. trade", "China and Russia’s trade"
		c.with = append(c.with, e)
	}
	c.first = m.First
	if c.flow != comity.Total && c.flow != comity.Balance || len(c.with) > 0 || !r.joinsAnother(m.First, s.First) {
		return false
	}
	c.joined = c.joined || r.word(m.First-1) != "and"
	return true
}

// joinsAnother reports whether the mention that begins at token k is the second of two: "India–U.S.".
func (r *reader) joinsAnother(k, from int) bool {
	return k-2 >= from && (r.word(k-1) == "-" || r.word(k-1) == "–" || r.word(k-1) == "/" || r.word(k-1) == "and") && r.actor(k-2) != nil
}

// possessor is "the country’s", "the kingdom’s": whose the words after the mark at token k are.
func (r *reader) possessor(k int, s text.Sentence) (side, int) {
	for b := k - 1; b >= s.First && b > k-5; b-- {
		if m := r.actor(b); m != nil {
			return r.mentionSide(m), m.First
		}
		if w := r.low[b]; w == "the" || w == "that" || w == "this" || w == "our" || w == "his" || w == "her" || w == "their" || w == "its" {
			if w == "our" || r.word(k-1) == "country" || r.word(k-1) == "nation" {
				if w == "his" || w == "her" || w == "their" {
					return r.pronounOwner(b, s), b
				}
				return is(cmp.Or(r.Home, r.state.reporter)), b
			}
			e, next, _ := r.sideAt(b)
			if next <= k+1 {
				return e, b
			}
			return side{}, k
		}
	}
	return side{}, k
}

// pronounOwner is whom "its", "their" and "our" mean: the side that the sentence has named, else the reporter in mind.
func (r *reader) pronounOwner(k int, s text.Sentence) side {
	switch r.low[k] {
	case "our", "my", "we", "us":
		return side{r.Home, k, k + 1}
	case "his", "her":
		if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
			return side{ref.Codes[0].Economy(), k, k + 1}
		}
	}
	if t := r.topicPartner(k); t != "" && r.low[k] == "its" && k == s.First && r.turnedTo(k) { // "Peru stopped buying. Its purchases had been"
		return side{t, k, k + 1}
	}
	var named, other side
	for b := k - 1; b >= s.First && named.code == ""; b-- {
		if v := r.cue(b); v != nil && v.kind == verbCue && v.owner.code != "" { // who bought and sold has "its deficit"
			named = v.owner
		} else if m := r.actor(b); m != nil && !m.Place {
			if r.otherEnd(m) {
				other = r.mentionSide(m)
			} else {
				named = r.mentionSide(m)
			}
			b = m.First
		}
	}
	if named.code != "" {
		return side{named.code, k, k + 1}
	}
	if r.state.reporter != "" && r.state.reporter != other.code && r.near(s) {
		return side{r.state.reporter, k, k + 1}
	}
	if other.code != "" { // the trade of "with Peru its trade" is not Peru’s
		return side{cmp.Or(r.counterpartHome(other.code), other.code), k, k + 1}
	}
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
		return side{ref.Codes[0].Economy(), k, k + 1}
	}
	return side{}
}
