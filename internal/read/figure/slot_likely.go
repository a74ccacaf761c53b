package figure

import (
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// likelyGoods reports whether a noun that is no known word for goods is one by its place: it has no article, is not the name of somebody, and stands among goods.
func (r *reader) likelyGoods(p *slot, it *item, list []item, s text.Sentence) bool {
	head := p.last - 1
	if p.determined || r.pos(head) == text.PROPN && head != s.First && r.Doc.Tokens[head].Text != r.low[head] || it.a.Kind != amount.Money && p.verb < 0 && r.pos(it.first) != text.VERB && it.a.Cue.Role != amount.Changed {
		return false
	}
	for k := p.first; k < head; k++ {
		if w := r.low[k]; continuing[w] || plain[w] || flowNouns[w] != "" {
			return false
		}
	}
	switch w := r.low[head]; {
	case plain[w] && (!itemNouns[w] || head == p.first), notFlowAfter[w] && w != "houses", continuing[w], riseNouns[w], fallNouns[w], baseNouns[w], shareNouns[w], uncounted[w], spells[w],
		rankNouns[w] != "", flowNouns[w] != "", noGoods[w], untraded[w]:
		return false
	}
	return r.near(s) && r.amongGoods(p, it, list, s)
}

// nameless are words that never name goods: verbs of telling that the tagger takes for nouns ("the office reports imports"), and nouns of manner ("of all kinds", "in other
// words").
func nameless(w string) bool {
	return sayVerbs[w] || w == "kinds" || w == "sorts" || w == "types" || w == "words" || w == "forms"
}

// noGoods are plain nouns of economic prose that move by percentages and cost money, and are no goods.
var noGoods = set(`supply activity confidence sentiment traffic arrivals tonnage volumes costs turnover transit freight
	currency currencies inflows outflows buyers customers shoppers consumers importers exporters traders firms companies factories others both results talks stocks interest
	weather drought duties tariffs customs sanctions`)

// mainly are the words by which the flow before a list says that goods follow: "its main exports were".
var mainly = set("main leading top principal largest biggest chief key major")

// untraded are subjects whose numbers are not of trade, even beside it.
var untraded = set("prices wages salaries jobs growth demand visitors tourists students flights unemployment inflation output profits")

// amongGoods reports whether the neighbours of an unknown noun are goods: those of an amount before or after it in the sentence, those of the sentence before, or
// the words that open a list of goods.
func (r *reader) amongGoods(p *slot, it *item, list []item, s text.Sentence) bool {
	for i := range list {
		if list[i].goods != "" {
			return true
		}
	}
	for k := s.First; k < p.first; k++ {
		if mainly[r.low[k]] && (r.cueAt[k+1] >= 0 || r.cueAt[k+2] >= 0) || r.low[k] == "included" || r.low[k] == "consisted" || itemNouns[r.low[k]] || r.low[k] == "goods" || r.low[k] == "contributions" {
			return true
		}
	}
	for k := it.last; k < s.Last; k++ { // "; dried figs came to"
		if goodsNouns[r.low[k]] && r.noun(k) && r.moneyAhead(k+1, 6) {
			return true
		}
	}
	here := r.away(s) <= 1 && r.state.paragraph == s.Paragraph
	several := it.a.Kind == amount.Money && it.gov == nil && p.verb >= 0 && r.Doc.Tokens[p.last-1].XPOS == "NNS" // what else comes in numbers and is worth money?
	return here && (several || !wholeProduct(r.state.product))
}
