package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// listLabel reports whether tokens [first, last) are the name of goods that heads a line: "Meat and meat preparations, exports: …".
func (r *reader) listLabel(first, last int) bool {
	for k := first; k < last; k++ {
		if !r.noun(k) && r.pos(k) != text.ADJ && r.pos(k) != text.CCONJ && !r.participle(k) || r.actorAt[k] >= 0 || r.timeAt[k] >= 0 {
			return false
		}
	}
	return last > first && last-first < 8
}

// hindering are what a government does to goods; between the items of a list they are verbs.
var hindering = set("halted banned blocked suspended stopped barred restricted curbed cancelled canceled limited delayed lifted scrapped imposed rejected targeted hit")

// participle reports whether token k is a participle that belongs to the noun after it: "refined petroleum".
func (r *reader) participle(k int) bool {
	if w := r.word(k - 1); (w == "," || w == "and") && hindering[r.low[k]] { // "put duties on barley, halted coal, and stopped lobster"
		return false
	}
	return r.pos(k) == text.VERB && (strings.HasSuffix(r.low[k], "ed") || strings.HasSuffix(r.low[k], "ing") && r.low[k] != "including" && goodsNouns[r.word(k+1)]) && (r.noun(k+1) || r.pos(k+1) == text.ADJ && goodsNouns[r.word(k+2)]) && r.actorAt[k+1] < 0
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
	first := r.sentenceOf(i).First
	for i > first && r.actorAt[i-1] < 0 && (r.noun(i-1) || r.pos(i-1) == text.ADJ) {
		i--
	}
	return i
}

// wareEnd is the token behind the goods whose name begins at token k, k itself where no word for goods ends it.
func (r *reader) wareEnd(k int) int {
	last := k
	for last < len(r.low) && (r.noun(last) || r.pos(last) == text.ADJ || r.participle(last)) && r.actorAt[last] < 0 && r.cueAt[last] < 0 {
		last++
	}
	if last > k && goodsNouns[r.low[last-1]] {
		return last
	}
	return k
}

// goodsName is the name of goods in tokens [first, last), without general words at its ends.
func (r *reader) goodsName(first, last int) string {
	end := last
	dull := func(k int) bool {
		return nameless(r.low[k]) || mostly[r.low[k]] || plain[r.low[k]] && r.low[k] != "products" || !isWord(r.low[k]) || r.actorAt[k] >= 0 || r.pos(k) == text.DET || r.pos(k) == text.CCONJ || r.pos(k) == text.ADV
	}
	for first < last && dull(first) {
		first++
	}
	for first < last && dull(last-1) {
		last--
	}
	if first >= last || last-first == 1 && r.low[first] == "products" || !r.substantial(first, last) {
		return ""
	}
	if w := r.word(last); last < end && (w == "goods" || (w == "commodities" || w == "products") && r.pos(last-1) == text.ADJ) && !goodsNouns[r.low[last-1]] { // "capital goods", "primary commodities"
		last++
	}
	return r.quote(first, last)
}

// substantial reports whether tokens [first, last) hold a noun, or an adjective that names goods: "big" names none.
func (r *reader) substantial(first, last int) bool {
	for k := first; k < last; k++ {
		if r.pos(k) != text.ADJ || goodsAdjectives[r.low[k]] || goodsNouns[r.low[k]] {
			return true
		}
	}
	return false
}

// goodsOf reads the goods after "of": "exports of crude oil", "imports of Chinese goods".
func (r *reader) goodsOf(k int, s text.Sentence) (next int, product string, owner side) {
	first := k
	for ; k < s.Last && k < first+9; k++ {
		w := r.low[k]
		if w == "," && k > first && r.listGoesOn(k, s) || k > first && r.low[k-1] == "-" && isWord(w) && r.Doc.Tokens[k-1].End == r.Doc.Tokens[k].Start { // "rice, sugar and tea", "ready-made garments"
			continue
		}
		if w == "-" && k > first && r.actor(k-1) != nil && r.pos(k+1) != text.NOUN { // "Canadian-built vehicles"
			owner.last = k + 2
			k++
			continue
		}
		if m := r.actor(k); m != nil {
			names := m.Kind == actor.Demonym || m.Poss || m.Head >= m.Last || r.wareEnd(m.Last) > m.Last // "of Costa Rica coffee"
			if k > first && r.noun(k-1) || !names {
				break
			}
			owner, k = r.mentionSide(m), m.Last-1
			continue
		}
		if r.number(k) != nil || r.timeAt[k] >= 0 || r.cueAt[k] >= 0 && w != "goods" && w != "products" && r.cue(k).kind != goodsCue {
			break
		}
		if p := r.pos(k); !r.noun(k) && p != text.ADJ && !r.participle(k) && p != text.CCONJ && w != "-" && w != "’s" && w != "'s" && !goodsAdjectives[w] && (p != text.DET || k > first) {
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

// listGoesOn reports whether the comma at token k stands in a list of goods that ends in "and": "rice, sugar and tea".
func (r *reader) listGoesOn(k int, s text.Sentence) bool {
	last := -1 // the comma of the list before
	for i := k + 1; i < s.Last && i < k+8; i++ {
		switch {
		case r.noun(i) && r.actorAt[i] < 0 && r.cueAt[i] < 0, r.pos(i) == text.ADJ, r.participle(i):
		case r.low[i] == "," && i > k+1 && i != last+1:
			last = i
		case r.low[i] == "and":
			return i > k+1 && (r.noun(i+1) || r.pos(i+1) == text.ADJ || r.participle(i+1)) && (goodsNouns[r.low[k-1]] || ofTrades[r.low[k-1]])
		default:
			return false
		}
	}
	return false
}

// ofTrades are the trades that stand for their goods in lists: "farm, forestry and fishery products".
var ofTrades = set("farm forestry fishery fisheries dairy agriculture livestock food consumer mining")

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

// objectGoods are the goods that stand as the object of a verb of trade: "exported maize worth", "sold Cuba machinery for".
func (r *reader) objectGoods(c *cue, s text.Sentence) string {
	k := c.last
	for k < s.Last && (r.pos(k) == text.ADV || r.low[k] == "some" || r.low[k] == "its") {
		k++
	}
	if m := r.actor(k); m != nil && m.Kind != actor.Demonym && c.flow == comity.Export {
		k = m.Last
	}
	heap := false
	if a := r.number(k); a != nil && a.Kind != amount.Money { // "exported 61,000 tonnes of beef for $370 million"
		for x := r.amountAt[k]; k < s.Last && r.amountAt[k] == x; k++ {
			heap = true
		}
		k += btoi(r.word(k) == "of")
	}
	next, product, _ := r.goodsOf(k, s)
	if heap && !r.namesGoods(k, next) {
		return ""
	}
	if product == "" || otherHeads[r.word(next-1)] || peopleNouns[r.word(next-1)] || uncounted[r.word(next-1)] || !r.dealtFor(next, s) {
		return ""
	}
	return product
}

// dealtFor reports whether the words at token k go on from goods to what they are worth, where they go or when they went.
func (r *reader) dealtFor(k int, s text.Sentence) bool {
	switch r.word(k) {
	case "worth", "valued", "for", "to", "from", "totalling", "totaling", "at", "amounting":
		return k < s.Last && r.moneyAhead(k, 10)
	}
	return false
}

// wareBehind are the goods that follow an amount of money: "$310 million of milk powder", "$5bn worth of maize", "paid $31 million for electricity".
func (r *reader) wareBehind(it *item, gov *cue, s text.Sentence) string {
	k := it.last
	switch {
	case it.a.Kind != amount.Money:
		return ""
	case r.word(k) == "worth" && r.word(k+1) == "of":
		k++
	case r.word(k) == "of":
		if w := r.word(k + 1); w == "it" || w == "that" || w == "them" || w == "this" { // "A$3.1 billion of it gold"
			k++
		}
	case (r.word(k) == "on" || r.word(k) == "for") && gov != nil && gov.kind == verbCue && gov.at < it.first:
	default:
		return ""
	}
	next, product, _ := r.goodsOf(k+1, s)
	if product == "" || r.cueAt[min(next, len(r.low)-1)] >= 0 || !r.namesGoods(k+1, next) {
		return ""
	}
	return product
}
