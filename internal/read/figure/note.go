package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// note is the unit that a text declares once for the bare numbers of its prose, as central banks do: "In millions of US dollars unless otherwise
// indicated. Exports rose 22% to 6,318."
type note struct {
	unit  string
	scale comity.Decimal
}

// noticeUnit keeps the unit that a sentence without amounts declares.
func (r *reader) noticeUnit(s text.Sentence) {
	if r.numberBetween(s.First, s.Last) {
		return
	}
	for k := s.First; k < s.Last; k++ {
		x := r.amountAt[k]
		if x < 0 || !r.headsList(k, s.First) {
			continue
		}
		if r.bareMoney(k, s) {
			r.state.money, r.state.unit = r.Amounts[x].Unit, r.Amounts[x].Unit
			return
		}
		if a := &r.Amounts[x]; a.Kind == amount.NotAmount && len(a.Unit) == 3 && (a.Why == amount.Scale || a.Why == amount.Vague) {
			r.state.noted = note{a.Unit, a.Value}
			return
		}
	}
}

// bareMoney reports whether a heading or a note names the money at token k without a scale: "Exports (customs data, euros)", "All figures in euros."
func (r *reader) bareMoney(k int, s text.Sentence) bool {
	a := &r.Amounts[r.amountAt[k]]
	if a.Kind != amount.NotAmount || a.Why != amount.Bare || len(a.Unit) != 3 {
		return false
	}
	for x := r.amountAt[k]; k < s.Last && r.amountAt[k] == x; k++ {
	}
	closed := r.word(k) == ")" || k >= s.Last-1
	return closed && (r.isHeading(s) || s.Last-s.First < 7 || !r.hasVerb(s))
}

// inNotedUnit gives a bare number the unit that the text declared, where it tells of a flow and counts nothing.
func (r *reader) inNotedUnit(it *item, s text.Sentence) {
	n := r.state.noted
	if n.unit == "" || s.Kind != text.Prose || r.segments(s) != nil || it.a.Kind != amount.Count || it.a.Range || r.countedHead(it) >= 0 && r.cue(it.last) == nil || it.a.Value.Abs().Less(comity.Int(2)) {
		return
	}
	if c, cost := r.governor(*it, s); !it.former && (c == nil || cost > 24) && r.away(s) > 1 {
		return
	}
	full := *it.a
	full.Kind, full.Unit = amount.Money, n.unit
	full.Value, full.High, full.Resolution = full.Value.Mul(n.scale), full.High.Mul(n.scale), full.Resolution.Mul(n.scale)
	it.a, it.spelled, it.scale = &full, true, n.scale
}
