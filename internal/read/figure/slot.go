package figure

import (
	"github.com/comity-project/comity/internal/text"
)

// Goods stand in places of their own. An amount closes a stretch of the sentence that begins behind the amount or the clause before it; goods open that stretch,
// with what says more of them behind their name, and a link leads from them to the amount:
//
//	Main exports were: armoured cables for lifts – $14 million (+6%); tapioca, $3 million; tin ore, mostly from Oruro, edged up 2%.
//	                   └─── goods ────┘└─ more ─┘└link┘               └goods─┘└link┘       └goods┘└───── more ──────┘└─ link ─┘
//
// A known word for goods in that place is enough. A noun that is not known is goods where its neighbours are: see likelyGoods.

// slot is the place of goods before an amount.
type slot struct {
	first, last int // the tokens of their name, half-open
	verb        int // the verb that leads to the amount; −1 for the marks of a list
	determined  bool
}

// slotGoods are the goods in the place before an amount.
func (r *reader) slotGoods(it *item, list []item, s text.Sentence) string {
	if r.sameGoods(it, list) {
		return list[len(list)-1].goods
	}
	from := r.stretch(it, s)
	if w := r.low[from]; w == "they" || w == "it" {
		return r.goodsMeant(from, s)
	}
	p, ok := r.slotAt(from, it.first, s)
	if w := r.word(p.last - 1); ok && p.verb >= 0 && (untraded[w] || peopleNouns[w]) {
		it.strange = true
	}
	if !ok || r.heldByCue(&p, it) {
		return ""
	}
	switch head := r.low[p.last-1]; {
	case sectors[head] && r.namesGoods(p.first, p.last-1):
	case peopleNouns[head] || sellers[head] || people[head] || sourceHeads[head] || otherHeads[head]:
		return ""
	case !r.namesGoods(p.first, p.last) && !r.likelyGoods(&p, it, list, s):
		return ""
	}
	return r.goodsName(p.first, p.last)
}

var (
	sectors = set("industry sector")
	mostly  = set("mostly mainly chiefly largely primarily especially") // they open examples, not a list
)

// sameGoods reports whether an amount says more of the goods of the one before it: "tea, $9 million in 2022, sank to 4 million", "slate – 31% ($6 million)",
// "rice made up 12 percent of exports, or 5 million".
func (r *reader) sameGoods(it *item, list []item) bool {
	n := len(list) - 1
	if n < 0 || list[n].goods == "" || it.first-list[n].last > 12 {
		return false
	}
	k := it.first - 1
	for k > list[n].last && (r.pos(k) == text.ADV || leads[r.low[k]] && r.low[k] != "to") {
		k--
	}
	if r.low[k] == "or" && k > 0 && r.low[k-1] == "," {
		return true
	}
	moves := false
	for k = list[n].last; k < it.first; k++ {
		switch w := r.low[k]; {
		case r.cueAt[k] >= 0 || clauseBreaks[w] && w != "but":
			return false
		case r.pos(k) == text.VERB:
			moves = true
		case w == ",", w == "(", w == ")", w == ":" && r.timeAt[k-1] >= 0, w == "which", w == "to", w == "but", w == "%", w == "the", w == "year", w == "before", w == "prior", r.timeAt[k] >= 0, leads[w], r.pos(k) == text.ADP, r.pos(k) == text.AUX, r.pos(k) == text.ADV:
		default:
			return false
		}
	}
	return moves || r.low[it.first-1] == "(" || r.low[list[n].last] == "(" || list[n].class == change && (r.low[it.first-1] == "," || r.low[it.first-1] == "to")
}

// goodsMeant is the goods that "they" or "it" at token k stands for: those that open the clause before it, which gave no number, or the short sentence before
// that did not: "Tyres gained the most; they rose by $5 million".
func (r *reader) goodsMeant(k int, s text.Sentence) string {
	if r.low[max(k-1, s.First)] == ";" && !r.numberBetween(s.First, k) {
		if a, b := r.clauseOpening(k-1, s.First, s); a < b && goodsNouns[r.low[b-1]] {
			return r.goodsName(a, b)
		}
	}
	if st := &r.state; k == s.First && st.ware != "" && r.sentenceIndex(s.First)-st.wareAt == 1 {
		return st.ware
	}
	return ""
}

// heldByCue reports whether a flow stands between goods and amount that is not theirs: only "the leader with exports of" and "topped the list of imports at" are.
func (r *reader) heldByCue(p *slot, it *item) bool {
	c := it.gov
	if c == nil || c.at < p.first || c.at >= it.first {
		return false
	}
	if p.verb == c.at { // "myrrh earned"
		return false
	}
	if p.verb > c.at { // it stands in what is said of the goods by the way
		it.gov, it.cost = nil, tooFar
		return false
	}
	return c.kind != nounCue || c.product != "" || p.verb < 0 || !presents[r.low[p.verb]] && !haveVerbs[r.low[p.verb]]
}

// stretch is the first token of the words that the amount closes: behind the amount before and its time, or the clause before. It is the amount itself where they
// say more of the amount before: "$2 billion of farm goods".
func (r *reader) stretch(it *item, s text.Sentence) int {
	k := it.first
	for start := max(r.lineStart(s), r.pastMarker(s.First, s.Last)); k > start && r.number(k-1) == nil; k-- {
		w := r.low[k-1]
		if open := r.insertion(k-1, s.First); w == "," && open >= 0 { // "tea, which makes up half of exports, fell by"
			k = open + 2
			continue
		}
		if w == ":" || r.opensList(k, s) || clauseBreaks[w] && (w != "–" && w != "—" || !r.leadsIn(k, it.first)) {
			break
		}
	}
	behind := k > s.First && r.number(k-1) != nil
	for k < it.first && (r.timeAt[k] >= 0 || r.low[k] == "%" || behind && r.pos(k) == text.ADP && r.timeAt[k+1] >= 0) {
		k++
	}
	if behind && r.low[k] == "of" { // "$4 billion of it, mate 1.3"
		for k < it.first && r.low[k] != "," {
			k++
		}
	}
	if w := r.low[k]; behind && w != "," && w != ")" && w != "with" && w != "followed" && r.pos(k) != text.CCONJ {
		return it.first
	}
	for k < it.first && (r.low[k] == ")" || r.low[k] == "," || r.pos(k) == text.CCONJ) {
		k++
	}
	return k
}

// opensList reports whether goods are named from token k on: "Main imports were", "Sales included", "exports consisted of".
func (r *reader) opensList(k int, s text.Sentence) bool {
	switch w := r.low[k-1]; {
	case w == "of" && (r.word(k-2) == "consisted" || r.word(k-2) == "consist" || r.word(k-2) == "consists"), w == "included", w == "include", w == "includes", w == "comprised", w == "were", w == "are":
	default:
		return false
	}
	for c := k - 2; c >= s.First; c-- {
		if r.cueAt[c] >= 0 {
			return r.noun(k) || r.participle(k) || r.pos(k) == text.ADJ && r.noun(k+1)
		}
		if r.pos(c) == text.VERB || r.low[c] == "," {
			break
		}
	}
	return false
}

// leadsIn reports whether only small words stand in tokens [a, b).
func (r *reader) leadsIn(a, b int) bool {
	for k := a; k < b; k++ {
		if w := r.low[k]; !leads[w] && w != "with" && w != "valued" && !riseNouns[w] && !fallNouns[w] && r.pos(k) != text.ADV {
			return false
		}
	}
	return true
}

// slotAt reads the name of goods that opens tokens [k, at), and the link from it to the amount at token at.
func (r *reader) slotAt(k, at int, s text.Sentence) (slot, bool) {
	k = r.pastOpening(k, at)
	p := slot{verb: -1}
	if r.pos(k) == text.DET {
		p.determined = true
		k++
	}
	p.first = k
	for k < at && r.inName(k, at, p.first) {
		k++
	}
	p.last = k
	for p.last > p.first && !r.noun(p.last-1) && r.word(p.last-2) != "-" && r.word(p.last) != "worth" {
		p.last--
	}
	if p.last == p.first {
		return p, false
	}
	k = r.pastMoreOf(k, at)
	for k < at && (r.low[k] == "(" || r.low[k] == "," || r.pos(k) == text.ADV) {
		k++
	}
	if r.leadsIn(k, at) || r.low[k] == "–" || r.low[k] == "—" {
		return p, true
	}
	for p.verb = k; r.pos(p.verb) == text.AUX || r.pos(p.verb) == text.ADV || r.pos(p.verb) == text.PART; p.verb++ {
	}
	if p.verb > k && r.pos(p.verb) != text.VERB { // "was the leader with"
		p.verb = k
	}
	if p.verb >= at || r.pos(p.verb) != text.VERB && r.low[p.verb] != "cost" && r.pos(p.verb) != text.AUX && !presents[r.low[p.verb]] || r.cueAt[p.verb] >= 0 && !earns[r.low[p.verb]] {
		return p, false
	}
	for k = p.verb + 1; k < at; k++ {
		if w := r.low[k]; w == "," && !r.leadsIn(k+1, at) || w == "that" || w == "which" || w == "who" || r.pos(k) == text.VERB && !r.noun(k+1) && !r.leadsIn(k, at) || tellVerbs[w] {
			return p, false
		}
	}
	return p, !tellVerbs[r.low[p.verb]]
}

// pastOpening steps over what may come before goods: "and", "then", "followed by", "Among imports,".
func (r *reader) pastOpening(k, at int) int {
	for k < at {
		switch w := r.low[k]; {
		case comes[w] && r.noun(k+1) && (k == 0 || r.low[k-1] == "then" || r.low[k-1] == "next" || r.low[k-1] == "also"): // "Then come lorries"
			k++
		case w == "," && r.pos(k-1) == text.CCONJ: // "and, for the first time, copra"
			next := r.asideEnd(k, at)
			k = max(next, k+1)
		case r.pos(k) == text.ADP && afores[r.word(k+1)], w == "followed" && r.word(k+1) == "by", w == "ahead" && r.word(k+1) == "of", w == "led" && r.word(k+1) == "by":
			k += 2
		case r.pos(k) == text.CCONJ || r.pos(k) == text.ADV && r.word(k+1) != "worth" && !goodsAdjectives[w] && (!mostly[w] || r.low[at-1] == "(") || r.timeAt[k] >= 0 || w == "," || w == "then" || w == "including" || w == "•" || w == "while" || w == "whereas" || w == "followed":
			k++
		case r.pos(k) == text.ADP:
			comma := k + 1
			for comma < at && r.low[comma] != "," && r.pos(comma) != text.VERB && comma < k+7 {
				comma++
			}
			if comma >= at || r.low[comma] != "," || r.leadsIn(comma+1, at) {
				if w == "with" || w == "by" || w == "from" { // "with crude glycerine second at"
					return k + 1
				}
				return k
			}
			k = comma + 1
		default:
			return k
		}
	}
	return k
}

var comes = set("come comes came followed follow follows are were is was")

// wrought are the participles without "ed" that goods go by.
var wrought = set("cut spun woven grown ground knit molten forged")

// afores are the pronouns by which goods are told to be part of what was told before: "of which", "among them".
var afores = set("which this that these those them it")

// inName reports whether token k goes on with the name of goods that began at token first.
func (r *reader) inName(k, at, first int) bool {
	if r.actorAt[k] >= 0 || r.timeAt[k] >= 0 || r.number(k) != nil || r.cueAt[k] >= 0 && r.cue(k).kind != goodsCue || r.low[k] == "cost" {
		return false
	}
	glued := k > first && (r.low[k] == "-" || r.low[k-1] == "-") && r.Doc.Tokens[k-1].End == r.Doc.Tokens[k].Start || r.word(k+1) == "-" && k+1 < at && r.Doc.Tokens[k].End == r.Doc.Tokens[k+1].Start
	switch {
	case glued, r.noun(k), r.pos(k) == text.ADJ, r.participle(k), goodsAdjectives[r.low[k]], r.word(k+1) == "worth" && r.pos(k) == text.ADV && k == first:
		return true
	case wrought[r.low[k]] && r.noun(k+1): // "spun yarn"
		return true
	case r.pos(k) == text.CCONJ || r.low[k] == ",":
		return k > first && k+1 < at && (r.noun(k+1) || r.pos(k+1) == text.ADJ && r.noun(k+2) || r.participle(k+1)) && r.actorAt[k+1] < 0 && (r.low[k] != "," || r.andSoon(k+1, at))
	}
	return false
}

// andSoon reports whether the list that goes on at token k ends in "and": "rice, sugar and tea".
func (r *reader) andSoon(k, at int) bool {
	for ; k < at; k++ {
		if r.pos(k) == text.CCONJ {
			return true
		}
		if !r.noun(k) && r.pos(k) != text.ADJ && r.low[k] != "," {
			return false
		}
	}
	return false
}
