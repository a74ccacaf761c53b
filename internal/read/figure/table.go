package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// table is the heading of a table or list in plain text that is still in force: its columns, scale and currency.
type table struct {
	columns  []comity.Flow
	signs    []int
	unit     string
	scale    comity.Decimal
	reporter comity.Economy
	period   comity.Period
	sentence int
}

// readTable takes a sentence that heads a table, or is a row of one.
func (r *reader) readTable(s text.Sentence) bool {
	if t, ok := r.heading(s); ok {
		t.sentence = r.sentenceIndex(s.First)
		r.table = t
		return !r.hasLevels(s)
	}
	if r.table.unit == "" || r.sentenceIndex(s.First)-r.table.sentence > 14 {
		return false
	}
	return r.row(s)
}

func balanceSign(w string) int {
	switch w {
	case "deficit", "deficits", "shortfall", "gap", "imbalance":
		return -1
	}
	return 0
}

func (r *reader) hasLevels(s text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind == amount.Money {
			return true
		}
	}
	return false
}

// heading finds a scale without a number ("billions of dollars", "in US$ million") and the flows that name the columns.
func (r *reader) heading(s text.Sentence) (table, bool) {
	var t table
	for k := s.First; k < s.Last; k++ {
		if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind == amount.NotAmount && (r.Amounts[x].Why == amount.Scale || r.Amounts[x].Why == amount.Vague && r.Amounts[x].Unit != "") && !r.counts(k, s) {
			t.unit, t.scale = r.Amounts[x].Unit, r.Amounts[x].Value
		}
	}
	if t.unit == "" {
		return t, false
	}
	for k := s.First; k < s.Last; k++ {
		if x := r.flowAt[k]; x >= 0 && !r.flows[x].verb && !r.flows[x].goods {
			f := &r.flows[x]
			if t.reporter == "" {
				t.reporter = f.owner
			}
			if n := len(t.columns); n > 0 && t.columns[n-1] == f.flow {
				continue
			}
			t.columns, t.signs = append(t.columns, f.flow), append(t.signs, f.sign)
		} else if flow, ok := nouns[r.low[k]]; ok && flow == comity.Balance { // "(exports / imports / balance)"
			t.columns, t.signs = append(t.columns, flow), append(t.signs, balanceSign(r.low[k]))
		}
		if x := r.timeAt[k]; x >= 0 && tellsMonths(&r.Periods[x]) {
			t.period = r.Periods[x].Period
		}
	}
	if t.reporter == "" {
		for k := s.First; k < s.Last; k++ {
			if x := r.actorAt[k]; x >= 0 && r.Actors[x].Code.Economy() != "" {
				t.reporter = r.Actors[x].Code.Economy()
				break
			}
		}
	}
	// "Goods trade of X (exports / imports / balance)": the general word before the bracket is no column
	if len(t.columns) > 2 && t.columns[0] == comity.Total && (t.columns[1] == comity.Export || t.columns[1] == comity.Import) {
		t.columns, t.signs = t.columns[1:], t.signs[1:]
	}
	return t, true
}

// counts reports whether a vague amount is no heading: "cost billions of dollars" has a verb before it.
func (r *reader) counts(k int, s text.Sentence) bool {
	return k == s.First || r.low[k-1] != "in" && r.low[k-1] != "," && r.low[k-1] != "(" && r.low[k-1] != ":" && r.low[k-1] != "-" && r.low[k-1] != "–"
}

// row reads "* Mexico ......... 334.0 / 505.9 / -171.8" under its heading.
func (r *reader) row(s text.Sentence) bool {
	var numbers []*amount.Amount
	firsts, lasts := []int{}, []int{}
	for k := s.First; k < s.Last; k++ {
		x := r.amountAt[k]
		if x < 0 || x == r.amountAt[max(0, k-1)] && k > s.First {
			continue
		}
		a := &r.Amounts[x]
		if a.Kind == amount.Count && a.NounEnd <= a.NounStart {
			last := k + 1
			for last < s.Last && r.amountAt[last] == x {
				last++
			}
			numbers, firsts, lasts = append(numbers, a), append(firsts, k), append(lasts, last)
		} else if a.Kind != amount.NotAmount && a.Kind != amount.Percent {
			return false
		}
	}
	if len(numbers) == 0 {
		return false
	}
	partnerOf := func(before int) comity.Economy {
		return r.lastSide(s.First, before, r.table.reporter)
	}
	single := len(r.table.columns) == 0 || len(numbers) > len(r.table.columns)
	emitted := false
	for i, a := range numbers {
		d := draft{first: s.First, last: lasts[i]}
		d.Measure, d.Approx, d.Product = comity.Trade, comity.Exact, comity.AllProducts
		d.Reporter = cmpOr(r.table.reporter, cmpOr(r.state.reporter, r.state.home))
		d.Partner = partnerOf(firsts[i])
		if d.Partner == "" {
			continue
		}
		sign := 0
		switch {
		case !single:
			d.Flow, sign = r.table.columns[i], r.table.signs[i]
		default:
			if flow, ok := r.flowNamed(s, firsts[i]); ok {
				d.Flow, sign = flow, 0
			} else if len(r.table.columns) > 0 {
				d.Flow, sign = r.table.columns[len(r.table.columns)-1], r.table.signs[len(r.table.columns)-1]
			} else {
				continue
			}
			d.first = r.actorFirst(s.First, firsts[i])
		}
		v := a.Value.Mul(r.table.scale)
		if sign < 0 && v.Sign() > 0 {
			v = v.Neg()
		}
		d.Value = &comity.Quantity{Value: v, Unit: r.table.unit, Step: a.Resolution.Mul(r.table.scale)}
		d.Period = r.table.period
		if d.Period.IsZero() {
			d.Period = r.state.period
		}
		d.Attributed = r.state.source
		d.Evidence = comity.Evidence{Rule: "table", Confidence: 0.85, Slots: map[string]comity.Span{"amount": r.span(firsts[i], lasts[i])}}
		r.drafts = append(r.drafts, d)
		emitted = true
	}
	return emitted
}

func (r *reader) actorFirst(from, to int) int {
	for k := to - 1; k >= from; k-- {
		if x := r.actorAt[k]; x >= 0 {
			return max(from, r.Actors[x].First)
		}
	}
	return from
}

// flowNamed is the last flow that a word of the row names before a token.
func (r *reader) flowNamed(s text.Sentence, to int) (comity.Flow, bool) {
	for k := to - 1; k >= s.First; k-- {
		if flow, ok := nouns[r.low[k]]; ok {
			return flow, true
		}
	}
	return "", false
}
