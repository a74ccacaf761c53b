package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// before walks left from a cue over its noun phrase: whose flow it is, and which goods flow.
func (r *reader) before(c *cue, s text.Sentence) {
	goodsFirst, goodsLast := -1, -1
walk:
	for k := c.at - 1; k >= s.First && c.at-k <= 10; k-- {
		w := r.low[k]
		if r.timeAt[k] >= 0 && w != "may" || r.timeAt[k] >= 0 && r.pos(k) == text.PROPN {
			continue
		}
		switch m := r.actor(k); {
		case r.actorAt[k] >= 0 && (m == nil || m.Kind == actor.Person || m.Place && !m.Poss):
			break walk
		case m != nil:
			if !r.ownsFlow(c, m) {
				break walk
			}
			k = m.First
			c.first = k
			if c.flow != comity.Total && c.flow != comity.Balance || len(c.with) > 0 || !r.joinsAnother(k, s.First) {
				break walk
			}
			c.joined = c.joined || r.low[k-1] != "and"
		case r.number(k) != nil, r.cueAt[k] >= 0 && w != "trade":
			break walk
		case w == "’s" || w == "'s":
			if e, first := r.possessor(k, s); e.code != "" {
				c.owner, c.first = e, first
				break walk
			}
		case w == "its" || w == "their" || w == "our" || w == "his" || w == "her" || w == "my" || w == "whose":
			c.owner, c.first = r.pronounOwner(k, s), k
			break walk
		case w == "services":
			c.services, c.first = true, k
		case wholes[w]:
			c.whole, c.first = true, k
		case goodsAdjectives[w] || goodsNouns[w]:
			if goodsLast < 0 {
				goodsLast = k + 1
			}
			goodsFirst, c.first = k, k
		case plain[w] || w == "-" || w == "–" || w == "/":
			if r.pos(k) == text.DET {
				c.first = k
				if w != "the" {
					break walk
				}
				continue
			}
			c.first = min(c.first, k+1)
		case w == "," && k == c.at-1 && r.listLabel(s.First, k):
		case r.noun(k), r.pos(k) == text.ADJ && (goodsFirst == k+1 || goodsFirst == k+2 && r.low[k+1] == "-" || goodsFirst < 0 && goodsAdjectives[w]), goodsAdjectives[w]:
			if goodsLast < 0 {
				goodsLast = k + 1
			}
			goodsFirst, c.first = k, k
		case r.pos(k) == text.ADJ || r.pos(k) == text.NUM || r.pos(k) == text.DET:
			c.first = k
		default:
			break walk
		}
	}
	if goodsFirst >= 0 && (c.kind == nounCue || c.kind == goodsCue && r.namesGoods(goodsFirst, goodsLast)) {
		c.product = r.goodsName(goodsFirst, goodsLast)
	}
	if c.kind == excessCue {
		r.excessPhrase(c)
	}
	if k := c.first - 1; c.owner.code == "" && k > s.First && haveVerbs[r.low[k]] {
		if r.low[k] == "with" {
			k--
		}
		if haveVerbs[r.low[k]] && (r.pos(k) == text.VERB || r.pos(k) == text.AUX) {
			c.owner = r.subject(k, s)
		}
	}
	if c.kind == goodsCue && goodsNouns[r.low[c.at]] && r.word(c.last) == "worth" {
		c.product = r.goodsName(min(c.first, r.wareStart(c.at)), c.last)
	}
	if c.kind == goodsCue && r.wareOf(c.at) {
		c.product = r.goodsName(r.wareStart(c.at), c.last)
	}
}

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

// listLabel reports whether tokens [first, last) are the name of goods that heads a line: "Meat and meat preparations, exports: …".
func (r *reader) listLabel(first, last int) bool {
	for k := first; k < last; k++ {
		if !r.noun(k) && r.pos(k) != text.ADJ && r.pos(k) != text.CCONJ || r.actorAt[k] >= 0 || r.timeAt[k] >= 0 {
			return false
		}
	}
	return last > first && last-first < 8
}

// namesGoods reports whether tokens [first, last) hold a word for goods.
func (r *reader) namesGoods(first, last int) bool {
	for k := first; k < last; k++ {
		if goodsNouns[r.low[k]] || goodsAdjectives[r.low[k]] || r.low[k] == "farm" || r.low[k] == "consumer" || r.low[k] == "capital" {
			return true
		}
	}
	return false
}

// wareStart is the first word of the goods that end at token i.
func (r *reader) wareStart(i int) int {
	for i > 0 && r.actorAt[i-1] < 0 && (r.noun(i-1) || r.pos(i-1) == text.ADJ) {
		i--
	}
	return i
}

// ownsFlow takes a mention before a cue as owner, or as the second side of trade.
func (r *reader) ownsFlow(c *cue, m *actor.Mention) bool {
	e := r.mentionSide(m)
	switch {
	case c.owner.code == "":
		c.owner, c.adjective = e, !m.Poss
	case e.code != c.owner.code: // "India–U.S. trade", "China and Russia’s trade"
		c.with = append(c.with, e)
	}
	return true
}

// joinsAnother reports whether the mention that begins at token k is the second of two: "India–U.S.".
func (r *reader) joinsAnother(k, from int) bool {
	return k-2 >= from && (r.low[k-1] == "-" || r.low[k-1] == "–" || r.low[k-1] == "/" || r.low[k-1] == "and") && r.actor(k-2) != nil
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
				return is(cmpOr(r.Home, r.state.reporter)), b
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

func cmpOr(a, b comity.Economy) comity.Economy {
	if a != "" {
		return a
	}
	return b
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
	var named side
	for b := k - 1; b >= s.First; b-- {
		if m := r.actor(b); m != nil && !m.Place {
			named = r.mentionSide(m)
			if w := r.word(m.First - 1); w != "to" && w != "with" && w != "from" && w != "against" {
				break
			}
			b = m.First
		}
	}
	if named.code != "" {
		return side{named.code, k, k + 1}
	}
	if r.state.reporter != "" && r.near(s) {
		return side{r.state.reporter, k, k + 1}
	}
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
		return side{ref.Codes[0].Economy(), k, k + 1}
	}
	return side{}
}

// goodsName is the name of goods in tokens [first, last), without general words at its ends.
func (r *reader) goodsName(first, last int) string {
	dull := func(k int) bool {
		return plain[r.low[k]] && r.low[k] != "products" || !isWord(r.low[k]) || r.actorAt[k] >= 0 || r.pos(k) == text.DET || r.pos(k) == text.CCONJ || r.pos(k) == text.ADV
	}
	for first < last && dull(first) {
		first++
	}
	for first < last && dull(last-1) {
		last--
	}
	if first >= last || last-first == 1 && r.low[first] == "products" {
		return ""
	}
	return r.quote(first, last)
}

// after walks right from a cue over "of goods", "to", "from", "with", "between", past the amounts and times that stand between.
func (r *reader) after(c *cue, s text.Sentence) {
	for k := c.last; k < s.Last && k < c.last+22; {
		next := r.afterStep(c, k, s)
		if next <= k {
			return
		}
		k = next
	}
}

// afterStep reads one piece of the phrase after a cue at token k, and returns the token after it, or k when the phrase ends there.
func (r *reader) afterStep(c *cue, k int, s text.Sentence) int {
	w := r.low[k]
	if r.number(k) != nil {
		for x := r.amountAt[k]; k < s.Last && r.amountAt[k] == x; k++ {
		}
		return k
	}
	if _, end, ok := r.phraseIn(k, min(k+4, s.Last), mirrorPhrases); ok && r.phraseStarts(k) {
		c.opposite, c.end = true, end
		return end
	}
	switch w {
	case "in", "during":
		switch {
		case r.time(k+1) != nil:
			return r.timeEnd(k + 1)
		case r.word(k+1) == "goods" || r.word(k+1) == "merchandise":
			c.services = c.services || r.word(k+2) == "and" && r.word(k+3) == "services"
			c.end = k + 2 + 2*btoi(c.services)
			return c.end
		case r.word(k+1) == "its" && r.word(k+2) == "dealings":
			return k + 3
		case r.actor(k+1) != nil && r.actor(k+1).Poss || r.word(k+1) == "our" || r.word(k+1) == "their":
			return r.favour(c, k)
		}
	case "as":
		if r.word(k+1) == "a" && r.word(k+2) == "whole" {
			c.whole = true
			return k + 3
		}
	case "went", "goes", "moved", "crossed", "passed":
		if c.kind == goodsCue {
			return k + 1
		}
	case "volume", "volumes", "turnover", "flows", "value", "going", "coming", "heading", "bound", "moving", "just", "only", "some", "about", "roughly", "over", "nearly", "almost", "worth", "’s", "'s", "around":
		return k + 1
	case "abroad":
		c.whole = true
		return k + 1
	case "of":
		if r.numberBetween(k+1, min(k+4, s.Last)) {
			return k + 1
		}
		next, product, owner := r.goodsOf(k+1, s)
		if next == k+1 {
			return k
		}
		if c.product == "" {
			c.product = product
		}
		r.goodsOwner(c, owner)
		c.end = next
		return next
	case "to", "into", "towards", "for", "from", "on":
		return r.direction(c, k, s)
	case "with", "between", "among", "against":
		next := r.partners(c, k+1, s)
		if next == k+1 {
			return k
		}
		c.end = next
		return next
	}
	return k
}

// phraseStarts guards a mirror phrase: it must begin within the next words, not behind another clause.
func (r *reader) phraseStarts(k int) bool {
	w := r.low[k]
	return w == "the" || w == "going" || w == "coming" || w == "in" || w == "went"
}

// favour reads "in Poland’s favour", "in our favour".
func (r *reader) favour(c *cue, k int) int {
	e, next, _ := r.sideAt(k + 1)
	if r.word(k+1) == "our" {
		e, next = side{r.Home, k + 1, k + 2}, k+2
	}
	if r.word(next) == "’s" || r.word(next) == "'s" {
		next++
	}
	if n := r.word(next); (n == "favour" || n == "favor") && e.code != "" {
		c.owner, c.sign, c.adjective = e, 1, false
		return next + 1
	}
	return k
}

// direction reads "to", "for" and "from" with the side after it.
func (r *reader) direction(c *cue, k int, s text.Sentence) int {
	w := r.low[k]
	if w == "on" || w == "for" && c.flow != comity.Export && c.flow != comity.Balance || r.number(k+1) != nil {
		if w == "on" && (r.word(k+1) == "our" || r.word(k+1) == "their") && r.word(k+2) == "side" {
			c.owner = r.sidesOwn(k + 1)
			return k + 3
		}
		return k
	}
	e, next, others := r.sideAt(k + 1)
	if (r.word(k+1) == "our" || r.word(k+1) == "their") && r.word(k+2) == "side" {
		e, next = r.sidesOwn(k+1), k+3
	}
	if e.code == "" && !others {
		return k
	}
	switch {
	case c.flow == comity.Balance && w == "for":
		c.owner = e
	case w == "from":
		c.from, c.others = e, others
	default:
		c.to, c.others = e, others
	}
	c.end = next
	return next
}

// sidesOwn is the economy of "our side" and "their side".
func (r *reader) sidesOwn(k int) side {
	if r.low[k] == "our" {
		return side{r.Home, k, k + 2}
	}
	if c := r.state.compiler; c != "" && c != r.Home {
		return side{c, k, k + 2}
	}
	return side{r.otherThan(r.Home), k, k + 2}
}

// partners reads "with A", "between A and B", "between the two countries".
func (r *reader) partners(c *cue, k int, s text.Sentence) int {
	start := k
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 2 {
		for _, code := range ref.Codes {
			c.with = append(c.with, side{code.Economy(), k, ref.Last})
		}
		return ref.Last
	}
	if w := r.word(k); w == "them" || w == "the" && (r.word(k+1) == "two" || r.word(k+1) == "neighbours" || r.word(k+1) == "neighbors") {
		return k + 2
	}
	for k < s.Last {
		e, next, others := r.sideAt(k)
		c.others = c.others || others
		if e.code == "" {
			if others {
				return next
			}
			break
		}
		c.with = append(c.with, e)
		k = next
		if r.word(k) == "’s" || r.word(k) == "'s" {
			k++
		}
		if r.word(k) != "and" || r.word(start-1) != "between" {
			break
		}
		k++
	}
	return k
}

// goodsOf reads the goods after "of": "exports of crude oil", "imports of Chinese goods".
func (r *reader) goodsOf(k int, s text.Sentence) (next int, product string, owner side) {
	first := k
	for ; k < s.Last && k < first+7; k++ {
		w := r.low[k]
		if w == "-" && k > first && r.actor(k-1) != nil && r.pos(k+1) != text.NOUN { // "Canadian-built vehicles"
			owner.last = k + 2
			k++
			continue
		}
		if m := r.actor(k); m != nil {
			if k > first && r.noun(k-1) || m.Kind != actor.Demonym && !m.Poss && m.Head < m.Last {
				break
			}
			owner, k = r.mentionSide(m), m.Last-1
			continue
		}
		if r.number(k) != nil || r.timeAt[k] >= 0 || r.cueAt[k] >= 0 && w != "goods" && w != "products" {
			break
		}
		if p := r.pos(k); !r.noun(k) && p != text.ADJ && p != text.CCONJ && w != "-" && w != "’s" && w != "'s" && !goodsAdjectives[w] && (p != text.DET || k > first) {
			break
		}
	}
	for k > first && (r.pos(k-1) == text.CCONJ || r.pos(k-1) == text.ADJ && !goodsAdjectives[r.low[k-1]]) {
		k--
	}
	start := first
	if owner.code != "" {
		start = min(owner.last, k)
	}
	return k, r.goodsName(start, k), owner
}

func (r *reader) goodsOwner(c *cue, owner side) {
	if owner.code == "" {
		return
	}
	if c.flow == comity.Import {
		c.from = owner
	} else {
		c.owner = owner
	}
}
