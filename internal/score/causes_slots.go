package score

import (
	"math"
	"strings"
)

// wrongSlots names everything for which a pair fails the strict test.
func wrongSlots(g, s Figure, m match) []string {
	var kinds []string
	measure := g.Measure.or("trade")
	if !m.slots[slotMeasure] {
		kinds = append(kinds, "measure "+measure+" read as "+s.Measure.or("trade"))
	}
	kinds = append(kinds, wrongContent(g, s)...)
	if measure == "other" {
		if !someActor(g, s) {
			kinds = append(kinds, "economy of other figure "+absence(g.Reporter, s.Reporter))
		}
		return kinds
	}
	kinds = append(kinds, wrongActors(g, s)...)
	if !m.slots[slotProduct] {
		kinds = append(kinds, "product "+absence(productText(g.Product), productText(s.Product)))
	}
	if !m.slots[slotPeriod] {
		kinds = append(kinds, "period "+wrongPeriod(g.Period, s.Period))
	}
	if measure == "trade" && !m.slots[slotFlow] {
		kinds = append(kinds, readAs("flow", g.Flow, s.Flow))
	}
	return kinds
}

// fineSlots names what keeps a strictly right pair from being fully right.
func fineSlots(g, s Figure, m match) []string {
	var kinds []string
	if !m.slots[slotBasis] {
		kinds = append(kinds, readAs("basis", g.Basis, s.Basis))
	}
	if !m.slots[slotApprox] {
		kinds = append(kinds, readAs("approx", Words(g.Approx.or("exact")), Words(s.Approx.or("exact"))))
	}
	if !m.slots[slotAttributed] {
		kinds = append(kinds, "attributed "+absence(g.Attributed, s.Attributed))
	}
	return kinds
}

// readAs says what was made of a slot with few values.
func readAs(slot string, gold, system Text) string {
	if !system.Known {
		return slot + " " + gold.or("none") + " missing"
	}
	return slot + " " + gold.or("none") + " read as " + system.S
}

// absence says how a slot with many values is wrong.
func absence(gold, system Text) string {
	switch {
	case system.S == "":
		return "missing"
	case gold.S == "":
		return "invented"
	}
	return "wrong"
}

// productText is a product, null for all goods.
func productText(t Text) Text {
	if t.S == "TOTAL" {
		return Text{}
	}
	return t
}

func wrongActors(g, s Figure) []string {
	if bothActors(g, s) {
		return nil
	}
	if g.Reporter == s.Partner && g.Partner == s.Reporter {
		return []string{"reporter and partner swapped"}
	}
	var kinds []string
	if !sameActor(g.Reporter, s.Reporter) {
		kinds = append(kinds, "reporter "+absence(g.Reporter, s.Reporter))
	}
	if !sameActor(g.Partner, s.Partner) {
		kind := absence(g.Partner, s.Partner)
		switch {
		case s.Partner.S == "WLD":
			kind = "is the world, should be an economy"
		case g.Partner.S == "WLD" && s.Partner.Known:
			kind = "is an economy, should be the world"
		}
		kinds = append(kinds, "partner "+kind)
	}
	return kinds
}

// wrongPeriod tells how two periods differ.
func wrongPeriod(gold, system Text) string {
	if gold.S == "" || system.S == "" {
		return absence(gold, system)
	}
	g, okG := daysOf(gold.S)
	s, okS := daysOf(system.S)
	shift := s.from - g.from
	switch {
	case !okG || !okS:
		return "unreadable"
	case shift != 0 && shift == s.to-g.to && shift%372 == 0:
		return "shifted by years"
	case shift != 0 && shift == s.to-g.to:
		return "shifted within years"
	case s.from <= g.from && s.to >= g.to:
		return "too wide"
	case s.from >= g.from && s.to <= g.to:
		return "too narrow"
	}
	return "wrong"
}

// wrongContent names what differs in rank, value and change.
func wrongContent(g, s Figure) []string {
	if g.Rank.Known || s.Rank.Known {
		switch {
		case !s.Rank.Known:
			return []string{"rank missing"}
		case !g.Rank.Known:
			return []string{"rank invented"}
		case !g.Rank.equal(s.Rank):
			return []string{"rank wrong"}
		case s.Value.Known && !g.Value.Known:
			return []string{"value beside a rank invented"}
		}
		return nil
	}
	var kinds []string
	if !sameValue(g, s, true) {
		kinds = append(kinds, wrongValue(g, s))
	}
	if !sameChange(g.Change, s.Change) {
		kinds = append(kinds, "change "+wrongNumber(g.Change, s.Change, sameChange))
	}
	return kinds
}

// wrongValue tells a wrong number from a right one in another unit.
func wrongValue(g, s Figure) string {
	want, unit := Quantity{g.Value, g.Unit}.canonical()
	got, gotUnit := Quantity{s.Value, s.Unit}.canonical()
	if want.Known && got.Known && near(want, got) {
		if isCode(unit) && isCode(gotUnit) {
			return "currency " + strings.TrimSpace(unit) + " read as " + gotUnit
		}
		return "unit wrong"
	}
	return "value " + wrongNumber(want, got, near)
}

// wrongNumber tells how two numbers differ: one is not there, the sign, the scale (a power of ten, as lakh or crore or a missed
// "billion" make it), or anything else.
func wrongNumber(want, got Number, same func(a, b Number) bool) string {
	switch {
	case !got.Known:
		return "missing"
	case !want.Known:
		return "invented"
	case same(want.abs(), got.abs()):
		return "with the wrong sign"
	case want.Value == 0 || got.Value == 0:
		return "wrong"
	}
	power := math.Round(math.Log10(math.Abs(got.Value / want.Value)))
	scaled := Float(math.Abs(want.Value) * math.Pow(10, power))
	if power != 0 && near(scaled, got.abs()) {
		return "with the wrong scale"
	}
	return "wrong"
}
