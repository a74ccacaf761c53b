package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// bothKinds is the product of a number that counts goods and services together.
const bothKinds = "goods and services"

// product is what a figure counts: the goods that stand as its subject, those of the cue's phrase, or those of the figure it goes on with.
func (r *reader) product(it *item, gov *cue, s text.Sentence) string {
	st := &r.state
	switch {
	case it.goods != "":
		return it.goods
	case r.worthOf(it, s) != "":
		return r.worthOf(it, s)
	case r.wareBehind(it, gov, s) != "":
		return r.wareBehind(it, gov, s)
	case r.takesUp(gov) && r.colonWare(it, s) != "":
		return r.colonWare(it, s)
	case gov != nil && gov.product == "" && st.ware != "" && resumes[r.low[gov.at]] && r.sentenceIndex(s.First)-st.wareAt == 1:
		return st.ware
	case gov == nil || gov.kind == pronounCue && gov.product == "",
		gov.kind == verbCue && gov.product == "" && r.word(it.last) == "worth" && r.word(it.last+1) != "of": // "Iraq bought $31 million worth"
		return st.product
	case gov.services:
		return bothKinds
	case r.overall(gov) && (st.product == "services" || st.product == bothKinds):
		return bothKinds
	case gov.product == "" && r.onServices(s):
		return "services"
	case gov.product != "":
		return gov.product
	case gov.kind == turnCue, (st.product == bothKinds || st.product == "services") && st.paragraph == s.Paragraph && gov.flow != comity.Total && !gov.goods,
		r.vague(gov) && st.flow == gov.flow && st.paragraph == s.Paragraph && r.away(s) <= 1:
		return st.product
	}
	return comity.AllProducts
}

// takesUp reports whether a figure goes on with goods named before, if any are: it has no cue, or one that only takes up what went before.
func (r *reader) takesUp(gov *cue) bool {
	return gov == nil || gov.product == "" && (gov.kind == pronounCue || resumes[r.low[gov.at]])
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
