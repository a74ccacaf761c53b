package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

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
		if p := r.pos(k); !r.noun(k) && p != text.ADJ && (p != text.VERB || !r.noun(k+1) || !strings.HasSuffix(w, "ed")) && p != text.CCONJ && w != "-" && w != "’s" && w != "'s" && !goodsAdjectives[w] && (p != text.DET || k > first) {
			break
		}
	}
	for k > first && (r.pos(k-1) == text.CCONJ || r.pos(k-1) == text.ADJ && !goodsAdjectives[r.word(k-1)]) {
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
