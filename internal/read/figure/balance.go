package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// flowBefore is the flow that the story told of before it came to a balance: goods have none.
func (r *reader) flowBefore(reporter comity.Economy, at int) comity.Flow {
	flow := comity.Balance
	if n := len(r.drafts); n > 0 && r.sentenceOf(at).Paragraph != r.state.paragraph { // goods of a new paragraph are of the flow that the story told first
		if f := r.firstFlow(reporter, 0); f != "" {
			return f
		}
	}
	if r.summedUp(reporter) {
		return r.firstFlow(reporter, r.state.paragraph)
	}
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if d.Reporter != reporter || d.Flow != comity.Export && d.Flow != comity.Import {
			continue
		}
		if d.Product != comity.AllProducts {
			return d.Flow
		}
		if flow == comity.Balance {
			flow = d.Flow
		}
	}
	return flow
}

// firstFlow is the first export or import of a reporter that the story told of, from a paragraph on.
func (r *reader) firstFlow(reporter comity.Economy, paragraph int) comity.Flow {
	for i := range r.drafts {
		if d := &r.drafts[i]; d.Reporter == reporter && !d.headline && d.Rank == 0 && (d.Flow == comity.Export || d.Flow == comity.Import) && r.sentenceOf(d.first).Paragraph >= paragraph {
			return d.Flow
		}
	}
	return ""
}

// summedUp reports whether the paragraph has told of exports, imports and their balance as wholes, and nothing of goods: what goods it goes on with are of
// the flow that it began with.
func (r *reader) summedUp(reporter comity.Economy) bool {
	told := map[comity.Flow]bool{}
	for i := range r.drafts {
		if d := &r.drafts[i]; d.Reporter == reporter && d.Measure == comity.Trade && r.sentenceOf(d.first).Paragraph == r.state.paragraph {
			if d.Product != comity.AllProducts {
				return false
			}
			told[d.Flow] = true
		}
	}
	return told[comity.Export] && told[comity.Import] && told[comity.Balance]
}

// sign makes a deficit negative. The change of a balance is that of its size.
func (r *reader) sign(d *draft, gov *cue, it *item) {
	if d.Flow != comity.Balance {
		return
	}
	sign := r.state.sign
	if gov != nil {
		sign = gov.sign
		if gov.kind == nounCue && sign < 0 && (r.low[gov.at] == "gap" || r.low[gov.at] == "imbalance" || r.low[gov.at] == "hole") && r.state.flow == comity.Balance && r.state.sign > 0 {
			sign = r.state.sign
		}
		if sign == 0 {
			sign = r.signAfter(gov, it)
		}
		gov.sign = sign
	}
	if r.word(it.first-1) == "minus" {
		sign = -1
	}
	if sign < 0 && d.Value != nil && d.Value.Value.Sign() > 0 {
		d.Value.Value = d.Value.Value.Neg()
	}
}

// signAfter is the sign that the words behind a balance give it: "the trade balance was thus negative, in the amount of".
func (r *reader) signAfter(gov *cue, it *item) int {
	for k := gov.last; k < it.first && r.number(k) == nil; k++ {
		if n := balanceWords[r.low[k]]; n != 0 && r.pos(k) == text.ADJ {
			return n
		}
	}
	return 0
}
