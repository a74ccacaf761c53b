package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// otherProduct says what a number that is no flow counts, in the words of the text. They stand behind the number ("300 billion francs a year in transit
// fees"), right before it ("contracts worth 10 billion", "a quota of 72,000 tonnes") or are the subject of its verb ("cereals retreated to $158 million").
func (r *reader) otherProduct(it *item, s text.Sentence) string {
	what, flow := cmp.Or(r.actNoun(it, s), r.governed(it, s), r.measured(it, s)), ""
	if measures[strings.ToLower(what)] && it.a.Kind == amount.Count {
		what = cmp.Or(r.sameMeasured(it, s), what)
	}
	if it.gov != nil && it.cost < 20 {
		flow = plural(it.gov.flow)
	}
	ratio := it.a.Kind == amount.Percent || it.a.Kind == amount.Fraction
	switch {
	case ratio && !r.onlyChanges(it, s):
		return joined("share of ", r.wholeOf(it, flow, what, s), "share")
	case it.goods == "" && r.intended(it, s):
		return "target"
	case r.aim(it, s) && (flow != "" || what == "") && it.a.Kind == amount.Money:
		return joined("target: ", cmp.Or(flow, what), "target")
	}
	return joined("", cmp.Or(what, r.sameMeasured(it, s)), "value")
}

// sameMeasured is what the last number of the same unit counted, where this one does not say: "A year earlier the volume was 13.1 million tonnes".
func (r *reader) sameMeasured(it *item, s text.Sentence) string {
	if it.a.Kind != amount.Quantity && it.a.Kind != amount.Count {
		return ""
	}
	if it.a.Kind == amount.Count && r.counts(it, s) < 0 {
		if k, ok := r.lendsNoun(it, s); ok {
			return k.product
		}
	}
	unit := unitOf(it.a)
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= 2; i-- {
		if d := &r.drafts[i]; d.Measure == comity.Other && d.Value != nil && d.Value.Unit == unit {
			return d.Product
		}
	}
	head := r.counts(it, s)
	switch {
	case head >= 0 && harms[r.low[head]]:
		return r.low[head]
	case unit == "persons" || head >= 0 && r.actorAt[head] >= 0:
		if head >= 0 {
			return r.quote(head, head+1)
		}
	case r.near(s) && r.state.product != comity.AllProducts:
		return r.state.product
	}
	if what := r.goodsNear(it, s); what != "" {
		return what
	}
	if it.a.Kind == amount.Quantity && r.noun(it.last-1) { // "240 containers"
		return r.quote(it.last-1, it.last)
	}
	return ""
}

// goodsNear are the goods named last in this sentence or the one before it: a quantity is of something.
func (r *reader) goodsNear(it *item, s text.Sentence) string {
	from := s.First
	if i := r.sentenceIndex(s.First); i > 0 && r.Doc.Sentences[i-1].Paragraph == s.Paragraph {
		from = r.Doc.Sentences[i-1].First
	}
	for k := it.first - 1; k >= from; k-- {
		if goodsNouns[r.low[k]] && r.noun(k) {
			return r.goodsName(r.wareStart(k), k+1)
		}
	}
	return ""
}

// measures are nouns that only say how goods are counted.
var measures = set("units unit head pieces bags bales boxes bottles cartons crates containers tonnes tons kilos litres barrels")

// joined puts lead before what; plain stands where there is nothing to tell.
func joined(lead, what, plain string) string {
	if what == "" {
		return plain
	}
	return lead + what
}

// actNouns are what verbs of money make of it: "invested $3 billion" is an investment.
var actNouns = map[string]string{"invest": "investment", "invests": "investment", "invested": "investment", "investing": "investment", "lend": "loan", "lent": "loan", "lends": "loan", "lending": "loan", "borrow": "loan",
	"borrowed": "loan", "donate": "donation", "donates": "donation", "donated": "donation", "pledge": "pledge", "pledges": "pledge", "pledged": "pledge", "fined": "fine", "owes": "debt",
	"owe": "debt", "owed": "debt", "lost": "losses", "lose": "losses", "compensate": "compensation"}

// actNoun names money by the verb that it is the object of.
func (r *reader) actNoun(it *item, s text.Sentence) string {
	if it.a.Kind != amount.Money {
		return ""
	}
	for k := it.last; k < s.Last && k < it.last+2; k++ { // "$3 billion already pledged"
		if noun := actNouns[r.low[k]]; noun != "" {
			return noun
		}
	}
	for k := it.first - 1; k >= s.First && k > it.first-6 && r.low[k] != ","; k-- {
		if noun := actNouns[r.low[k]]; noun != "" && r.pos(k) == text.VERB {
			if what := r.measuredBehind(it, s); what != "" {
				return what
			}
			return noun
		}
	}
	return ""
}

// governed is the goods of the cue that a quantity hangs on, where none follow the number: "exports of tea were 15 million kg".
func (r *reader) governed(it *item, s text.Sentence) string {
	if it.gov == nil || it.cost >= 20 || it.a.Kind != amount.Quantity && it.a.Kind != amount.Count || r.measuredBehind(it, s) != "" {
		return ""
	}
	return it.gov.product
}

func (r *reader) measured(it *item, s text.Sentence) string {
	if it.goods != "" {
		return it.goods
	}
	if head := r.countedHead(it); head >= 0 && r.actorAt[head] >= 0 { // "7.1 million Venezuelans have left"
		return r.quote(head, head+1)
	}
	for _, find := range []func(*item, text.Sentence) string{r.measuredBehind, r.measuredBefore, r.measuredSubject} {
		if what := find(it, s); what != "" {
			return what
		}
	}
	return ""
}

// measuredBehind reads the nouns that follow a number, at once or after "of", "worth of", "in".
func (r *reader) measuredBehind(it *item, s text.Sentence) string {
	k := it.last
	if it.a.Kind == amount.Money && (r.noun(k) || r.pos(k) == text.ADJ) && r.timeAt[k] < 0 && r.actorAt[k] < 0 && r.low[k] != "worth" { // "a $3 billion loan"
		if what := r.nounsFrom(k, s); what != "" {
			return what
		}
	}
	if it.a.Kind == amount.Count || it.a.Kind == amount.Quantity || it.a.Kind == amount.Fraction && r.outOf(it) {
		if spell := (r.word(k) == "a" || r.word(k) == "per") && spells[r.word(k+1)]; !spell {
			if what := r.nounsFrom(k, s); what != "" {
				return what
			}
		}
	}
	for k < s.Last && (r.timeAt[k] >= 0 || r.low[k] == "worth" || (r.low[k] == "a" || r.low[k] == "per") && spells[r.word(k+1)] || spells[r.low[k]]) {
		k++
	}
	if k >= s.Last || r.timeAt[k] >= 0 || k+1 < s.Last && r.timeAt[k+1] >= 0 {
		return ""
	}
	switch r.low[k] {
	case "of", "in":
		return r.nounsFrom(k+1, s)
	case "on", "for": // "spent 7.5 billion euros on military aid"
		if it.a.Kind == amount.Money && r.actor(k+1) == nil {
			return r.nounsFrom(k+1, s)
		}
	}
	return ""
}

var (
	spells = set("year day month week quarter hour annually yearly daily")
	leads  = set("some about around roughly over nearly almost more less than up upwards of at to worth for : a an as much by another further only just")
)

// measuredBefore reads the nouns that lead up to a number: "deals worth", "an investment of some", "a pipeline".
func (r *reader) measuredBefore(it *item, s text.Sentence) string {
	k := it.first
	for k > s.First && leads[r.low[k-1]] {
		k--
	}
	end := k
	for k > s.First && (r.noun(k-1) || r.pos(k-1) == text.ADJ && k < end) && r.timeAt[k-1] < 0 && r.number(k-1) == nil {
		k--
	}
	return r.goodsName(k, end)
}

// measuredSubject reads the subject of what a number hangs on: "the border is 3,488 kilometres long".
func (r *reader) measuredSubject(it *item, s text.Sentence) string {
	k := -1
	for v, n := it.first, 0; n < 6 && v >= s.First && v < s.Last && k < 0; n++ {
		if k = r.nsubj(v); k >= it.first {
			k = -1
		}
		v = r.Doc.Tokens[v].Head
	}
	if k < s.First || r.pos(k) != text.NOUN && r.pos(k) != text.PROPN || r.actorAt[k] >= 0 || people[r.low[k]] || peopleNouns[r.low[k]] && it.a.Kind != amount.Count || sourceHeads[r.low[k]] || tellVerbs[r.word(k+1)] || r.word(k+1) == "last" {
		return ""
	}
	from := k
	for from > s.First && (r.noun(from-1) || r.pos(from-1) == text.ADJ) && r.number(from-1) == nil {
		from--
	}
	if r.word(k+1) == "of" {
		if what := r.nounsFrom(k+2, s); what != "" {
			return what
		}
	}
	return r.goodsName(from, k+1)
}

// nounsFrom is the noun phrase that begins at token k, without its article.
func (r *reader) nounsFrom(k int, s text.Sentence) string {
	if w := r.word(k + 1); r.word(k) == "all" && (w == "the" || w == "its" || w == "their" || w == "our") { // "half of all the gold"
		k++
	}
	first := k
	for k < s.Last && r.timeAt[k] < 0 && r.number(k) == nil {
		p := r.pos(k)
		owner := (r.low[k] == "’s" || r.low[k] == "'s" || p == text.PRON && possessives[r.low[k]]) && r.noun(k+1) || p == text.PRON && possessives[r.low[k]] && r.pos(k+1) == text.ADJ
		if r.noun(k) || owner || r.participle(k) && !r.noun(k-1) || p == text.ADJ || p == text.DET && k == first || r.actorAt[k] >= 0 || r.low[k] == "-" || r.low[k] == "and" && r.noun(k+1) && k > first {
			k++
			continue
		}
		break
	}
	for k > first && !r.noun(k-1) {
		k--
	}
	return r.goodsName(first, k)
}
