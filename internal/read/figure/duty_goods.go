package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// topicGoods are the goods whose trade the sentence tells of before it names a duty on nothing: "car exports fell after a 25% duty took effect".
func (r *reader) topicGoods(it *item, s text.Sentence) string {
	subordinate := false
	for k := it.first - 1; k >= s.First; k-- {
		switch r.low[k] {
		case "since", "after", "because", "as", "when", "amid", "following", "under", "despite", "before":
			subordinate = true
		}
		if c := r.cue(k); subordinate && c != nil && c.kind == nounCue && c.product != "" && c.product != comity.AllProducts {
			return c.product
		}
	}
	return comity.AllProducts
}

// generalDuty reports whether a duty is one on everybody's goods: "a baseline rate of 10%", "the general duty".
func (r *reader) generalDuty(it *item, w int) bool {
	from := it.first
	if w >= 0 {
		from = min(from, w)
	}
	for k := from - 1; k >= 0 && k > from-4; k-- {
		switch r.low[k] {
		case "general", "uniform", "flat", "baseline", "universal", "global", "worldwide", "across-the-board":
			return true
		}
	}
	return false
}

// goodsWord reports whether a name of goods ends in a word for goods.
func (r *reader) goodsWord(p string) bool {
	f := strings.Fields(strings.ToLower(p))
	return len(f) > 0 && goodsNouns[f[len(f)-1]]
}

// heaps are the nouns whose "of" leads to the goods: "a list of American goods".
var heaps = set("list lists range series slew batch basket host array billions worth imports types kinds")

// dutiableAt reads the goods that begin at token k.
func (r *reader) dutiableAt(k int, s text.Sentence) (string, bool) {
	p, ok := r.patientAt(k, s)
	if ok && p.goods == "" {
		p.goods = comity.AllProducts
	}
	return p.goods, ok
}

// lastWord is the last word of a name of goods, in lower case.
func lastWord(name string) string {
	f := strings.Fields(strings.ToLower(name))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}
