package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

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
	if r.number(k) != nil {
		for x := r.amountAt[k]; k < s.Last && r.amountAt[k] == x; k++ {
		}
		return k
	}
	if _, end, ok := r.phraseIn(k, min(k+4, s.Last), mirrorPhrases); ok && r.phraseStarts(k) {
		c.opposite, c.end = true, end
		return end
	}
	switch w := r.low[k]; {
	case k == c.last && c.flow == comity.Export && k < c.at+3 && r.earned(c) && r.word(k+1) == "from": // "export earnings from Japan"
		return k + 1
	case w == "(" && c.end <= k: // "total exports (domestic exports and re-exports) to Tonga"
		for i := k + 1; i < s.Last && i < k+9 && r.number(i) == nil; i++ {
			if r.low[i] == ")" && (r.word(i+1) == "to" || r.word(i+1) == "from" || r.word(i+1) == "with") {
				return i + 1
			}
		}
		return k
	case w == "excluding" || w == "without" || w == "except" || w == "other" && r.word(k+1) == "than": // "exports other than fuel"
		if next, p, _ := r.goodsOf(k+1+btoi(w == "other"), s); p != "" && c.product == "" {
			c.product, c.end = r.quote(k, next), next
			return next
		}
		return k
	case c.flow == comity.Balance && (w == "in" || w == "on" || w == "of") && (r.word(k+1) == "trade" || (r.word(k+1) == "goods" || r.word(k+1) == "the") && r.word(k+2) == "trade"): // "the surplus on trade in goods with"
		return k + 2 + btoi(r.word(k+1) != "trade")
	case w == "in" || w == "during":
		return r.inside(c, k)
	case w == "as" && r.word(k+1) == "a" && r.word(k+2) == "whole":
		c.whole = true
		return k + 3
	case (w == "that" || w == "which") && c.flow == comity.Balance && c.owner.code == "" && r.actor(k+1) != nil && haveVerbs[r.word(r.actor(k+1).Last)]: // "the surplus that Brazil runs with Argentina"
		c.owner = r.mentionSide(r.actor(k + 1))
		c.end = c.owner.last + 1
		return c.end
	case w == "abroad" || w == "overall" || w == "worldwide" || w == "globally":
		c.whole = true
		return k + 1
	case w == "of":
		return r.ofGoods(c, k, s)
	case w == "to" || w == "into" || w == "towards" || w == "for" || w == "from" || w == "on":
		return r.direction(c, k, s)
	case w == "with" || w == "between" || w == "among" || w == "against":
		if next := r.partners(c, k+1, s); next > k+1 {
			c.end = next
			return next
		}
	case w == "across" && r.word(k+1) == "the" && c.to.code == "" && c.from.code == "": // "exports across the Tasman"
		if e := r.counterpart(cmp.Or(c.owner.code, r.Home)); e != "" && r.Home != "" {
			far := side{e, k + 1, k + 3}
			if c.flow == comity.Import {
				c.from = far
			} else {
				c.to = far
			}
			return k + 3
		}
	case w == "vis" && r.word(k+4) == "vis": // vis-à-vis
		if next := r.partners(c, k+5, s); next > k+5 {
			c.end = next
			return next
		}
	case between[w], c.kind == goodsCue && moved[w]:
		return k + 1
	}
	return k
}

// between are words that may stand between a cue and the side it goes to, moved the verbs that may for goods.
var (
	between = set("volume volumes turnover flows value going coming heading bound moving just only some about roughly over nearly almost worth around ’s 's")
	moved   = set("went goes moved crossed passed came come comes flowed")
)

// inside reads "in December", "in goods and services", "in its dealings", "in Poland’s favour".
func (r *reader) inside(c *cue, k int) int {
	switch next := r.word(k + 1); {
	case r.time(k+1) != nil:
		return r.timeEnd(k + 1)
	case next == "total" || next == "all":
		c.whole = true
		return k + 2
	case next == "services":
		c.product, c.end = "services", k+2
		return k + 2
	case next == "trade" && c.flow == comity.Balance:
		return k + 2
	case next == "goods" || next == "merchandise":
		c.goods = true
		c.services = c.services || r.word(k+2) == "and" && r.word(k+3) == "services"
		c.end = k + 2 + 2*btoi(c.services)
		return c.end + btoi(r.word(c.end) == "trade" && c.flow == comity.Balance)
	case next == "its" && r.word(k+2) == "dealings":
		return k + 3
	case r.actor(k+1) != nil && r.actor(k+1).Poss || next == "our" || next == "their":
		return r.favour(c, k)
	}
	return k
}

// ofGoods reads "of crude oil", or steps over "of" before an amount.
func (r *reader) ofGoods(c *cue, k int, s text.Sentence) int {
	if r.numberBetween(k+1, min(k+4, s.Last)) && r.low[k+1] != "goods" && r.low[k+1] != "merchandise" && !goodsNouns[r.low[k+1]] {
		return k + 1
	}
	if _, both := r.phraseAt(k+1, "goods and services"); both {
		c.services, c.end = true, k+4
		return k + 4
	}
	next, product, owner := r.goodsOf(k+1, s)
	if next == k+1 {
		return k
	}
	c.goods = c.goods || product == "" && (r.low[next-1] == "goods" || r.low[next-1] == "merchandise")
	switch {
	case c.product == "" && r.low[k+1] == "the" && generic[strings.ToLower(product)]: // "Figs did well. Sales of the fruit"
		c.product = cmp.Or(r.specific(k, s), product)
	case c.product == "":
		c.product = product
	case r.reExports(c.at) && product != "":
		c.product = r.quote(c.at, next)
	}
	r.goodsOwner(c, owner)
	c.end = next
	return next
}

// generic are the names of classes of goods, by which a text takes up goods that it has named.
var generic = set("fruit bean crop metal mineral grain fuel drink nut meat product vegetable material staple commodity")

// specific are the goods that a class name at token k takes up: the last named in this sentence or the one before it.
func (r *reader) specific(k int, s text.Sentence) string {
	from := s.First
	if i := r.sentenceIndex(s.First); i > 0 {
		from = r.Doc.Sentences[i-1].First
	}
	for k--; k >= from; k-- {
		if goodsNouns[r.low[k]] && r.noun(k) && !generic[r.low[k]] {
			return r.goodsName(r.wareStart(k), k+1)
		}
	}
	return ""
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
	if r.poss(next) {
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
	e, next, others := r.farSide(k + 1)
	if (r.word(k+1) == "our" || r.word(k+1) == "their") && r.word(k+2) == "side" {
		e, next = r.sidesOwn(k+1), k+3
	}
	if e.code == "" && !others {
		return k
	}
	if w := r.word(k + 2); c.flow == comity.Import && (r.low[k] == "into" || r.low[k] == "to") && r.word(k+1) == "the" && (w == "country" || w == "nation") { // what is imported into the country is its own
		e = side{cmp.Or(r.Home, r.state.reporter), k + 1, k + 3}
	}
	if e.code != "" && e.code == c.owner.code && r.actor(e.first) == nil { // "Austrian exports to the neighbour" do not go to Austria
		e.code = r.otherThan(e.code)
	}
	switch {
	case c.flow == comity.Balance && w == "for":
		c.owner = e
	case w == "from" && r.earned(c): // "receipts from Chile": Chile pays
		c.to, c.others = e, others
	case w == "from":
		c.from, c.others = e, others
	default:
		c.to, c.others = e, others
	}
	c.end = next
	return next
}

// farSide is the side after "to", "from" or "with". "The country" there is not the one whose side is told; two sides together are a group.
func (r *reader) farSide(k int) (e side, next int, others bool) {
	if w := r.word(k + 1); (r.word(k) == "the" || r.word(k) == "that") && (w == "country" || w == "nation") {
		p := cmp.Or(r.farBefore(k), r.otherThan(cmp.Or(r.state.reporter, r.Home)))
		return side{p, k, k + 2}, k + 2 - 2*btoi(p == ""), false
	}
	e, next, others = r.sideAt(k)
	if e.code == "" || r.word(next) != "and" || r.Home == "" { // who is at home is not known yet: either of the two speaks
		return e, next, others
	}
	b, last, _ := r.sideAt(next + 1)
	if b.code == "" || b.code == e.code || r.dealsOut(r.sentenceOf(k)) {
		return e, next, others
	}
	if w := r.word(last); w == "combined" || w == "together" || w == "jointly" {
		last++
	}
	return side{}, last, true
}

// farBefore is the far side of the flow that the sentence told of before token k: "imports from Peru rose, while exports to the country fell".
func (r *reader) farBefore(k int) comity.Economy {
	for b := k - 2; b >= r.sentenceOf(k).First; b-- {
		if c := r.cue(b); c != nil {
			far := c.to.or(c.from)
			if len(c.with) > 0 {
				far = far.or(c.with[0])
			}
			if far.code != "" && far.code != r.Home {
				return far.code
			}
		}
	}
	return ""
}

// dealsOut reports whether a sentence gives each of two its own number: "exports to Chile and Peru rose 5% and 3%".
func (r *reader) dealsOut(s text.Sentence) bool {
	for k := s.First + 1; k+1 < s.Last; k++ {
		if r.low[k] == "respectively" || r.low[k] == "and" && r.number(k-1) != nil && (r.number(k+1) != nil || r.number(k+2) != nil) {
			return true
		}
	}
	return false
}

// earned reports whether a cue names the money that exports bring in.
func (r *reader) earned(c *cue) bool {
	for k := c.at; k < c.at+3; k++ {
		switch r.word(k) {
		case "receipts", "earnings", "takings", "proceeds", "revenue", "revenues", "income":
			return c.flow == comity.Export
		}
	}
	return false
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
	if r.word(start-1) == "between" {
		k = r.pastKind(k)
	}
	for k < s.Last {
		far := r.farSide
		if r.word(start-1) == "between" {
			far = r.sideAt
		}
		e, next, others := far(k)
		c.others = c.others || others
		if e.code == "" {
			if others {
				return next
			}
			break
		}
		c.with = append(c.with, e)
		k = next
		if r.poss(k) {
			k++
		}
		if r.word(k) != "and" || r.word(start-1) != "between" {
			break
		}
		k++
	}
	return k
}

// kinds are what two sides may be called before their names: "between Mercosur partners Brazil and Argentina".
var kinds = set("members partners neighbours neighbors allies rivals giants states economies nations countries powers")

// pastKind is the token behind the words that say what the sides named next are.
func (r *reader) pastKind(k int) int {
	for i := k; i < k+5; i++ {
		if kinds[r.word(i)] && r.actor(i+1) != nil {
			return i + 1
		}
	}
	return k
}
