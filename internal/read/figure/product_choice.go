package figure

import (
	_ "embed"
	"strconv"
	"sync"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/choose"
	"github.com/comity-project/comity/internal/text"
)

// What a number is of is said by rules (product.go); where a model that was learned from annotated stories is sure of another of the phrases at hand, it has
// the last word. The options are what the rules say, all goods, what the passage was of, what the flow's own phrase names, and every noun phrase of the
// sentence that can be goods.

//go:embed product.tsv
var productTSV string

var productModel = sync.OnceValue(func() *choose.Model {
	m, err := choose.Parse(productTSV)
	if err != nil { // the file is ours, and a test reads it
		return choose.New(nil)
	}
	return m
})

// Sure is the probability from which the model is believed against the rules.
const Sure = 0.7

// Choice is a decision between options, for those who learn from it.
type Choice struct {
	Start, End int // bytes of the amount
	Options    []choose.Option
	Rule       int // what the rules took
}

// chosenProduct is the product of an amount: what the rules say, or what the model is surer of.
func (r *reader) chosenProduct(rule string, it *item, gov *cue, d *draft, s text.Sentence) string {
	options := r.productOptions(rule, it, gov, d, s)
	if r.Watch != nil {
		r.Watch(Choice{it.a.Start, it.a.End, options, 0})
	}
	if best, p := productModel().Best(options); p >= Sure {
		return options[best].Value
	}
	return rule
}

// ballot gathers options, each value once.
type ballot []choose.Option

func (b *ballot) add(value string, signs ...string) {
	for i := range *b {
		if (*b)[i].Value == value {
			(*b)[i].Signs = append((*b)[i].Signs, signs...)
			return
		}
	}
	*b = append(*b, choose.Option{Value: value, Signs: signs})
}

// productOptions are what a number can be of, the rule's own answer first, each with the signs that speak for it.
func (r *reader) productOptions(rule string, it *item, gov *cue, d *draft, s text.Sentence) []choose.Option {
	var b ballot
	st := &r.state
	b.add(rule, "rule", is2("rule-total", rule == comity.AllProducts))
	b.add(comity.AllProducts, "total")
	b.add(st.product, "passage", is2("passage-total", st.product == comity.AllProducts))
	if gov != nil && gov.product != "" {
		b.add(gov.product, "flow")
	}
	for k := s.First; k < s.Last; k++ {
		if !r.endsWare(k) {
			continue
		}
		first := r.wareStart(k)
		if name := r.goodsName(first, k+1); name != "" {
			b.add(name, r.wareSigns(first, k, it, s)...)
		}
	}
	setting := r.setting(rule, it, gov, d, s)
	for i := range b {
		own := b[i].Signs
		signs := append([]string(nil), own...)
		for _, a := range own {
			for _, c := range setting {
				signs = append(signs, a+"&"+c)
			}
		}
		b[i].Signs = signs
	}
	return b
}

// endsWare reports whether token k ends a noun phrase that can be goods: the head of its phrase, and no side, flow, time or number.
func (r *reader) endsWare(k int) bool {
	if !r.noun(k) || r.actorAt[k] >= 0 || r.cueAt[k] >= 0 && r.cue(k).kind != goodsCue || r.timeAt[k] >= 0 || r.number(k) != nil {
		return false
	}
	return !r.noun(k+1) || r.actorAt[k+1] >= 0 || r.cueAt[k+1] >= 0
}

// wareSigns tell how the phrase of tokens [first, k] stands to an amount.
func (r *reader) wareSigns(first, k int, it *item, s text.Sentence) []string {
	side, gap, a, z := "after", k-it.last, it.last, k
	if k < it.first {
		side, gap, a, z = "before", it.first-k-1, k+1, it.first
	}
	broken, comma := false, false
	for i := a; i < z; i++ {
		broken = broken || clauseBreaks[r.low[i]]
		comma = comma || r.low[i] == ","
	}
	known := side + "?"
	if goodsNouns[r.low[k]] {
		known = side + "+"
	}
	next := min(k+1, len(r.low)-1)
	alone := k < it.first && !r.numberBetween(a, z) // the only ware since the number before
	for i := a; i < z && alone; i++ {
		alone = !r.endsWare(i)
	}
	rel := r.Doc.Tokens[k].Rel.Base().String()
	return []string{side + "-" + is2("last-ware", alone), known + "-rel-" + rel, side + "-" + is2("same-verb", r.verbOver(k) >= 0 && r.verbOver(k) == r.verbOver(it.last-1)), "ware", known, known + "-gap" + bucket(gap), known + "-" + is2("number", r.numberBetween(a, z)), side + "-" + is2("break", broken), side + "-" + is2("comma", comma),
		side + "-prev-" + r.word(first-1), side + "-next-" + r.word(k+1), known + "-" + is2("flow-next", r.cueAt[next] >= 0), known + "-" + is2("opens", first == r.lineStart(s))}
}

// verbOver is the nearest verb above token k in its tree; −1 for none.
func (r *reader) verbOver(k int) int {
	for n := 0; k >= 0 && n < 12; n++ {
		if u := r.Doc.Tokens[k].UPOS; u == text.VERB || u == text.AUX {
			return k
		}
		k = r.Doc.Tokens[k].Head
	}
	return -1
}

// setting is what the signs of all options are seen in the light of.
func (r *reader) setting(rule string, it *item, gov *cue, d *draft, s text.Sentence) []string {
	st := &r.state
	kind, word := "no-flow", ""
	if gov != nil {
		kind, word = "flow"+strconv.Itoa(int(gov.kind)), r.low[gov.at]
	}
	return []string{is2("paragraph", st.paragraph != s.Paragraph), "away" + bucket(min(r.away(s), 30)), kind, is2("whole", gov != nil && gov.whole), is2("passage-total", st.product == comity.AllProducts),
		is2("rule-total", rule == comity.AllProducts), string(d.Flow), is2("same-flow", st.flow == d.Flow), is2("same-partner", st.partner == d.Partner), "class" + strconv.Itoa(int(it.class)), is2("former", it.former),
		is2("side-before", r.actor(it.first-1) != nil), "led-by-" + r.word(it.first-1), "flow-word-" + word}
}

// is2 is a sign that says whether something holds.
func is2(name string, holds bool) string {
	if holds {
		return name
	}
	return "no-" + name
}

// bucket is a distance, coarsely.
func bucket(n int) string {
	for _, upTo := range []int{1, 3, 6, 12, 24} {
		if n <= upTo {
			return strconv.Itoa(upTo)
		}
	}
	return "far"
}
