package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// The product of a figure is, in this order:
//
//  1. its own goods: those that stand as its subject, are attached to it or to the words for its flow ("Tea fell 4%", "$5 million of tea", "tea exports");
//  2. what the words for its flow point back to ("such exports", "imports of these products"), or leave out because it was named just before: they are no
//     more than "it" or "the figure", or a word like "sales" that takes up goods; so do all words of flow in a passage about some goods ("Tea exports rose
//     4%. Egypt took $9 million");
//  3. the scope of the passage: a kind of trade, "goods and services" or "non-oil goods", which holds until the text tells of the whole again;
//  4. all goods.
//
// Goods that stand as the subject, in a passage on all goods, are a part of the whole. They end with their sentence: what another partner buys, or has beside it, is
// of the whole again.

// bothKinds is the product of a number that counts goods and services together.
const bothKinds = "goods and services"

// product is what a figure counts.
func (r *reader) product(it *item, gov *cue, s text.Sentence) string {
	if own := cmp.Or(it.goods, r.worthOf(it, s), r.wareBehind(it, gov, s)); own != "" {
		return own
	}
	if p := r.takenUp(it, gov, s); p != "" {
		return p
	}
	switch {
	case gov.services:
		return bothKinds
	case r.overall(gov) && (r.state.product == "services" || r.state.product == bothKinds):
		return bothKinds
	case gov.product == "" && r.onServices(s):
		return "services"
	case gov.product != "":
		return gov.product
	case gov.flow != comity.Total && !gov.goods && r.scope(s) != "":
		return r.scope(s)
	}
	return comity.AllProducts
}

// takenUp is the product that a figure leaves to what was told before it.
func (r *reader) takenUp(it *item, gov *cue, s text.Sentence) string {
	st := &r.state
	if r.takesUp(gov) {
		if p := r.colonWare(it, s); p != "" {
			return p
		}
	}
	switch {
	case gov != nil && gov.product == "" && st.ware != "" && resumes[r.low[gov.at]] && !wholes[r.word(gov.at-1)] && r.sentenceIndex(s.First)-st.wareAt == 1:
		return st.ware
	case r.word(it.last) == "of" && (r.word(it.last+1) == "it" || r.word(it.last+1) == "them") && st.ware != "" && r.sentenceIndex(s.First)-st.wareAt == 1: // "Take tea. Egypt bought $9 million of it"
		return st.ware
	case gov == nil && it.subject.code != "" && st.detail && r.away(s) > 0:
		return cmp.Or(r.scope(s), comity.AllProducts)
	case gov == nil || gov.kind == pronounCue && gov.product == "",
		gov.kind == verbCue && gov.product == "" && (!st.detail || gov.owner.code != "") && r.word(it.last) == "worth" && r.word(it.last+1) != "of": // "Iraq bought $31 million worth"
		return st.product
	case gov.product != "" || gov.services:
		return ""
	case gov.kind == verbCue && !st.detail && !gov.whole && st.paragraph == s.Paragraph && r.away(s) <= 1 && !r.has(s, "goods") && !r.has(s, "products"): // "Tea exports rose 4%. Egypt took $9 million"
		return st.product
	case gov.kind == nounCue && gov.flow == st.flow && gov.owner.code == "" && !gov.whole && !gov.goods && !gov.opposite && r.onTheme(s):
		return st.product
	case gov.kind == turnCue, r.pointsBack(gov),
		r.vague(gov) && st.flow == gov.flow && st.paragraph == s.Paragraph && r.away(s) <= 1:
		return st.product
	}
	return ""
}

// onTheme reports whether the passage is about some goods, so that what it tells of a flow is of them: "Tea exports rose 4%. Exports to Egypt fell."
func (r *reader) onTheme(s text.Sentence) bool {
	st := &r.state
	return !st.detail && st.paragraph == s.Paragraph && r.away(s) <= 2 && (r.goodsWord(st.product) || r.goodsWord(st.product+"s")) && !wholeProduct(st.product)
}

// partOfWhole reports whether goods are told of as part of the whole that the passage is about.
func (r *reader) partOfWhole(product string, it *item, before *state, s text.Sentence) bool {
	switch {
	case wholeProduct(product) || before.flow == "" || it.goods == "" && before.paragraph != s.Paragraph:
		return false
	case it.goods == "" && product == before.product: // it goes on with them
		return before.detail
	}
	several := it.goods != "" && product != before.product && before.paragraph == s.Paragraph // a list of goods
	return several || before.detail || wholeProduct(before.product) || scoped(before.product)
}

// pointsBack reports whether the words for a flow mean the one told of before: "such exports", "imports of these products".
func (r *reader) pointsBack(c *cue) bool {
	for k := c.first - 1; k < c.last; k++ {
		if backs[r.word(k)] {
			return true
		}
	}
	for k := c.last; k < c.last+4; k++ {
		if r.word(k) == "of" && backs[r.word(k+1)] {
			return true
		}
	}
	return false
}

var backs = set("such these those")

// scope is the kind of trade that the passage is about, "" for trade in all goods.
func (r *reader) scope(s text.Sentence) string {
	st := &r.state
	if st.scope == "" || st.scopeIn != s.Paragraph && !(s.Kind == text.Item && r.away(s) <= 1) {
		return ""
	}
	return st.scope
}

// noticeScope keeps the kind of trade that a figure told of.
func (r *reader) noticeScope(product string, gov *cue, s text.Sentence) {
	switch st := &r.state; {
	case scoped(product):
		st.scope, st.scopeIn = product, s.Paragraph
	case product == comity.AllProducts && gov != nil:
		st.scope = ""
	case st.scope != "" && s.Kind == text.Item:
		st.scopeIn = s.Paragraph
	}
}

// scoped reports whether a product is a kind of trade rather than goods of a kind.
func scoped(p string) bool {
	p = strings.ToLower(p)
	return p == bothKinds || p == "services" || strings.HasPrefix(p, "non-") || strings.HasSuffix(p, "origin") || strings.Contains(p, "exclud")
}

// wholeProduct reports whether a product is all goods, or all of a kind of trade, and not goods of a kind.
func wholeProduct(p string) bool { return p == comity.AllProducts || p == bothKinds || p == "services" }

// takesUp reports whether a figure goes on with goods named before, if any are: it has no cue, or one that only takes up what went before.
func (r *reader) takesUp(gov *cue) bool {
	return gov == nil || gov.product == "" && (gov.kind == pronounCue || gov.kind == verbCue || resumes[r.low[gov.at]])
}

// colonWare is the goods that do what the words before a colon say, of which the rest of the sentence tells: "Wheat led the gains: sales doubled to".
func (r *reader) colonWare(it *item, s text.Sentence) string {
	colon := it.first - 1
	for colon > s.First && r.low[colon] != ":" {
		colon--
	}
	first := colon
	for first > s.First && r.low[first-1] != ";" && !(r.low[first-1] == "and" && r.word(first-2) == ",") {
		first--
	}
	for k := first; k < colon && k < first+5; k++ {
		if r.pos(k) == text.VERB || r.pos(k) == text.AUX || r.cueAt[k] >= 0 {
			return ""
		}
		if goodsNouns[r.low[k]] && (!r.noun(k+1) || sellers[r.word(k+1)]) { // "Citrus growers rushed: sales were up"
			return r.goodsName(r.wareStart(k), k+1)
		}
	}
	return ""
}

// resumes are the words for flows that take up the goods that the sentence before was about: "Cement suffered most. Sales to Mali fell".
var resumes = set("sales shipments deliveries purchases takings supplies")

// worthOf is the goods of the quantity before a value: "300,000 tonnes of oranges, worth $180 million".
func (r *reader) worthOf(it *item, s text.Sentence) string {
	k := it.first - 1
	for k > s.First && (r.pos(k) == text.ADV || r.low[k] == "some" || r.low[k] == "about" || r.low[k] == "around") {
		k--
	}
	n := len(r.drafts) - 1
	if r.word(k) != "worth" || n < 0 || r.drafts[n].first < s.First || r.drafts[n].Measure != comity.Other || r.drafts[n].Product == "value" || strings.HasPrefix(r.drafts[n].Product, "share") || it.first-r.drafts[n].last > 4 {
		return ""
	}
	return r.drafts[n].Product
}

// overall reports whether a balance sums up goods and services told of apart: "the overall deficit".
func (r *reader) overall(c *cue) bool { return c.flow == comity.Balance && r.word(c.at-1) == "overall" }

// onServices reports whether a sentence opens on services: "In services the surplus was".
func (r *reader) onServices(s text.Sentence) bool {
	for k := s.First; k < s.Last && k < s.First+3; k++ {
		if r.low[k] == "services" && (k == s.First || r.word(k-1) == "in" || r.word(k-1) == "on" || r.word(k-1) == "for") {
			return true
		}
	}
	return false
}

// vague reports whether a cue only takes up what was named before: "sales slipped 11%".
func (r *reader) vague(c *cue) bool {
	switch r.low[c.at] {
	case "sales", "shipments", "purchases", "deliveries", "takings", "supplies", "earnings", "receipts", "proceeds", "revenue", "revenues":
		return c.owner.code == "" && c.to.code == "" && c.from.code == "" && !c.whole
	}
	return false
}
