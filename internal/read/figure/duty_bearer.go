package figure

import (
	"strings"
	"unicode"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// bearer is who stands at the other end of a duty: the subject of a verb of bearing.
type bearer struct {
	verb  int // token of the verb, −1 for none
	goods string
	from  side             // where the goods come from
	payer bool             // the subject buys: importers pay at home
	also  []comity.Economy // others that bear it too: "both face"
}

var (
	paying    = set("pay pays paid attract attracts attracted incur incurs incurred carry carries")
	carriesOn = set("they it those these both each he she most all none neither")
	buyers    = set("importers importer millers refiners consumers shoppers retailers buyers households motorists drinkers drivers")
	sellers   = set("exporters exporter sellers growers farmers producers makers manufacturers shippers suppliers brewers distillers mills firms companies carmakers winemakers rivals competitors")
)

// phraseStart is the first token of the noun phrase that ends before last, over lists ("tea, coffee and spices") and where the goods come from.
func (r *reader) phraseStart(last int, s text.Sentence) int {
	k := last
	for k > s.First && last-k < 12 {
		w := r.word(k - 1)
		switch {
		case r.cueAt[k-1] >= 0 && w != "products" && w != "goods" && w != "exports" && w != "imports" && w != "shipments", r.time(k-1) != nil, r.number(k-1) != nil && r.pos(k-1) != text.NUM:
			return k
		case r.noun(k - 1), r.actor(k-1) != nil, r.pos(k-1) == text.ADJ, r.pos(k-1) == text.CCONJ && k-1 > s.First, r.pos(k-1) == text.NUM, w == "of", w == "from", w == "-", w == "’s", w == "'s", w == "the":
		case w == "," && k-2 >= s.First && r.noun(k-2) && last-k > 0 && r.listEnds(k, last):
		default:
			return k
		}
		k--
	}
	return k
}

// listEnds reports whether a list with a comma at token k ends in "and" before token last.
func (r *reader) listEnds(k, last int) bool {
	for ; k < last; k++ {
		if r.low[k] == "and" || r.low[k] == "or" {
			return true
		}
	}
	return false
}

// readBearer reads goods and their origin from the phrase of tokens [first, last).
func (r *reader) readBearer(b *bearer, first, last int, s text.Sentence) {
	for first < last && (r.pos(first) == text.CCONJ || r.pos(first) == text.DET || r.pos(first) == text.ADP || r.word(first) == ",") {
		first++
	}
	end := last
	if r.word(first-1) == "our" {
		b.from = is(r.Home)
	}
	for k := first; k < last; k++ {
		if m := r.actor(k); m != nil {
			if b.from.code == "" && m.Kind != actor.City {
				b.from = r.mentionSide(m)
			}
			if r.word(m.First-1) == "from" {
				b.from, end = r.mentionSide(m), min(end, m.First-1)
			}
			k = m.Last - 1
		}
	}
	for k := first + 1; k < end; k++ { // "goods sent by post"
		if r.pos(k) == text.VERB && originVerbs[r.low[k]] && !r.participle(k) {
			end = k
		}
	}
	if end <= first {
		return
	}
	switch head := r.word(end - 1); {
	case buyers[head]:
		b.payer = true
		b.goods = r.goodsName(first, end-1)
	case sellers[head]:
		b.goods = r.goodsName(first, end-1)
	case flowHeads[head] && end == last && r.cueAt[end-1] >= 0 && !goodsNouns[r.word(end-2)]: // "Thai exports"
	case r.noun(end-1) && r.actor(end-1) == nil:
		b.goods = r.goodsName(first, end)
	}
	f := strings.Fields(b.goods)
	if len(f) == 0 {
		return
	}
	end = r.tokenOfName(first, last, f[len(f)-1])
	known := goodsNouns[lastWord(b.goods)] || lastWord(b.goods) == "products" && len(f) > 1
	named := end > r.sentenceOf(max(end, 0)).First && unicode.IsUpper(rune(r.Doc.Tokens[max(end, 0)].Text[0]))
	plural := !named && end >= 0 && r.Doc.Tokens[end].XPOS == "NNS"
	if len(f) > 6 || !known && (r.noGoods(f[len(f)-1]) || named || r.pos(end) == text.PROPN || b.from.code == "" && !plural && !paying[r.word(b.verb)]) {
		b.goods = ""
	}
}

// tokenOfName is the token of a word in tokens [first, last), −1 for none.
func (r *reader) tokenOfName(first, last int, word string) int {
	for k := last - 1; k >= first; k-- {
		if r.Doc.Tokens[k].Text == word {
			return k
		}
	}
	return -1
}

// noGoods are the last words of subjects that are no goods: "the whole country", "all four".
func (r *reader) noGoods(w string) bool {
	w = strings.ToLower(w)
	for _, end := range []string{"ers", "ors", "ists", "men"} {
		if strings.HasSuffix(w, end) && !goodsNouns[w] {
			return true
		}
	}
	return plain[w] && !goodsNouns[w] || heaps[w] || buyers[w] || sellers[w] || w == "country" || w == "countries" || w == "economy" || w == "side" || w == "sides" || w == "nations" || w == "partners" || w == "members" || w == "lines" || flowHeads[w] || leadNouns[w] || dutyWords[w] || noDuties[w] || peopleNouns[w]
}

// bothBear takes "both" for the two sides that the sentence before names side by side, else for the pair that the words resolve to, without the one
// that imposes.
func (r *reader) bothBear(b *bearer, k int, s text.Sentence) {
	var codes []comity.Economy
	if s.First > 0 {
		for i, before := r.sentenceOf(s.First-1).First, s.First; i < before; i++ {
			m := r.actor(i)
			if m == nil {
				continue
			}
			if n := r.actor(m.Last + 1); r.word(m.Last) == "and" && n != nil && m.Code.Economy() != n.Code.Economy() {
				codes = []comity.Economy{m.Code.Economy(), n.Code.Economy()}
			}
			i = m.Last - 1
		}
	}
	if ref, ok := r.Discourse.Resolve(k); codes == nil && ok && len(ref.Codes) == 2 && ref.Person == nil {
		codes = []comity.Economy{ref.Codes[0].Economy(), ref.Codes[1].Economy()}
	}
	if x, y, ok := r.Discourse.Pair(); codes == nil && ok && r.low[k] == "both" {
		codes = []comity.Economy{x.Economy(), y.Economy()}
	}
	if len(codes) == 2 && codes[0] != r.state.imposer && codes[1] != r.state.imposer {
		b.from, b.also = is(codes[0]), codes[1:]
	}
}

// bearerBefore lets a pronoun bear what the subject of its sentence, or the duty told before, is about.
func (r *reader) bearerBefore(b *bearer, s text.Sentence) {
	if last := r.lastDuty(); last != nil && r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 1 {
		b.from = is(last.Partner)
		if last.Product != comity.AllProducts {
			b.goods = last.Product
		}
		return
	}
	k := s.First
	if carriesOn[r.low[k]] && s.First > 0 {
		k = r.sentenceOf(s.First - 1).First
	}
	end := k
	for end < len(r.low) && end < k+7 && (r.noun(end) || r.actor(end) != nil || r.pos(end) == text.ADJ || r.pos(end) == text.DET) {
		end++
	}
	r.readBearer(b, k, end, s)
}

// portSide is the economy at whose border a duty is paid: "at American ports", "on entering Japan", "at Grimsby".
func (r *reader) portSide(k int, s text.Sentence) side {
	for end := min(s.Last, k+12); k < end; k++ {
		switch r.low[k] {
		case ";", ".", "while", "against", "by", "from", "than", "as":
			return side{}
		case "at", "entering", "into", "in", "to":
			if e := r.firstSideAfter(k+1, min(s.Last, k+5)); e.code != "" {
				return e
			}
		}
		if r.number(k) != nil {
			return side{}
		}
	}
	return side{}
}
