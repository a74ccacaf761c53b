package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// dutiable is what a duty is on: the goods behind the rate, those the last "on" before it names, those that bear it, those that the word for the
// duty is compounded with ("a rice tariff"), or those of the duty that a pronoun takes up; TOTAL for goods at large.
func (r *reader) dutiable(it *item, s text.Sentence) string {
	if it.goods != "" && (it.gov == nil || r.underColon(it, s)) {
		return it.goods
	}
	w := r.dutyWordNear(it, s)
	if p, found := r.dutyGoodsBehind(it.last, s); found {
		return p
	}
	for k := it.first - 1; k > s.First && k > it.first-12; k-- { // "cut duties on farm products to 27%", "the one on pork to 10 per cent"
		if a := r.number(k); a != nil && a.Kind == amount.Percent && r.low[it.first-1] != "to" {
			break
		}
		if r.low[k] == "on" {
			if p, found := r.dutiableAt(k+1, s); found {
				return p
			}
		}
	}
	if w >= it.last && w < it.last+12 {
		if p, found := r.dutyGoodsBehind(w+1, s); found {
			return p
		}
	}
	if b := r.bearerOf(it, s); b.verb >= 0 && (b.goods != "" || b.from.code != "") {
		if b.goods == "" {
			return comity.AllProducts
		}
		return b.goods
	}
	if w > s.First {
		if p := r.goodsName(r.wareStart(w), w); r.goodsWord(p) {
			return p
		}
	}
	if last := r.lastDuty(); last != nil && carriesOn[r.low[s.First]] && r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 1 {
		return last.Product
	}
	if r.generalDuty(it, w) {
		return comity.AllProducts
	}
	return r.topicGoods(it, s)
}

// topicGoods are the goods whose trade the sentence tells of before it names a duty on nothing: "car exports fell after a 25% duty took effect".
func (r *reader) topicGoods(it *item, s text.Sentence) string {
	subordinate := false
	for k := it.first - 1; k >= s.First; k-- {
		switch r.low[k] {
		case "since", "after", "because", "as", "when", "amid", "following", "under", "despite", "before":
			subordinate = true
		}
		if c := r.cue(k); subordinate && c != nil && c.kind == nounCue && c.product != "" && c.product != comity.AllProducts {
			return c.product
		}
	}
	return comity.AllProducts
}

// generalDuty reports whether a duty is one on everybody's goods: "a baseline rate of 10%", "the general duty".
func (r *reader) generalDuty(it *item, w int) bool {
	from := it.first
	if w >= 0 {
		from = min(from, w)
	}
	for k := from - 1; k >= 0 && k > from-4; k-- {
		switch r.low[k] {
		case "general", "baseline", "universal", "global", "worldwide", "across-the-board":
			return true
		}
	}
	return false
}

// dutyGoodsBehind reads the goods after "on", "for", "against" or "applied to" right behind token k.
func (r *reader) dutyGoodsBehind(k int, s text.Sentence) (string, bool) {
	for end := min(s.Last, k+5); k < end && k > 0; k++ {
		if r.number(k) != nil {
			break
		}
		if r.low[k] != "on" && r.low[k] != "for" && r.low[k] != "against" && r.low[k] != "to" {
			continue
		}
		if p, found := r.dutiableAt(k+1, s); found && (r.low[k] == "on" || r.goodsWord(p) || r.low[k] == "to" && strings.HasPrefix(r.word(k-1), "appl")) {
			return p, true
		}
	}
	return "", false
}

// goodsWord reports whether a name of goods ends in a word for goods.
func (r *reader) goodsWord(p string) bool {
	f := strings.Fields(strings.ToLower(p))
	return len(f) > 0 && goodsNouns[f[len(f)-1]]
}

// heaps are the nouns whose "of" leads to the goods: "a list of American goods".
var heaps = set("list lists range series slew batch basket host array billions worth imports types kinds")

// dutiableAt reads the goods that begin at token k, past counts, quantifiers and the side they come from.
func (r *reader) dutiableAt(k int, s text.Sentence) (string, bool) {
	for k < s.Last && (r.pos(k) == text.DET || r.pos(k) == text.NUM || r.low[k] == "all" || r.low[k] == "most" || r.low[k] == "some" || r.low[k] == "imports" && r.word(k+1) == "of" || r.low[k] == "of") {
		k++
	}
	if r.word(k+1) == "of" && heaps[r.word(k)] {
		k += 2
	}
	if w := r.word(k); w == "them" || w == "it" || w == "these" || w == "those" {
		var b bearer
		r.bearerBefore(&b, s)
		return b.goods, b.goods != ""
	}
	if r.timeAt[min(k, len(r.low)-1)] >= 0 && r.actorAt[min(k, len(r.low)-1)] < 0 {
		return "", false
	}
	_, p, owner := r.goodsOf(k, s)
	if p == "" && (owner.code != "" || k < s.Last && (plain[r.low[k]] || r.actor(k) != nil)) {
		return comity.AllProducts, true
	}
	return p, p != ""
}
