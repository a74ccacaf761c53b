package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// keepUnit is the unit and scale that a number without them takes from the last amount.
func (r *reader) keepUnit(it *item) (string, comity.Decimal) {
	a := it.a
	if a.Kind != amount.Money && a.Kind != amount.Percent && a.Kind != amount.Quantity {
		return r.state.unit, r.state.scale
	}
	if it.spelled {
		return a.Unit, it.scale
	}
	return a.Unit, scaleOf(r.Doc.Text[a.NumStart:a.NumEnd])
}

// converts reports whether an amount is the conversion of the one before: one that it holds in Also, or "51.7 billion zlotys, or about $13 billion".
func (r *reader) converts(list []item, it item) bool {
	if len(list) == 0 {
		return false
	}
	prev := &list[len(list)-1]
	for _, also := range prev.a.Also {
		if also.Start == it.a.Start {
			return true
		}
	}
	if prev.a.Kind != amount.Money || it.a.Kind != amount.Money || prev.a.Unit == it.a.Unit || it.first-prev.last > 4 {
		return false
	}
	turned := false
	for k := prev.last; k < it.first; k++ {
		switch r.low[k] {
		case "or", "some", "about", "roughly", "around", "approximately":
			turned = true
		case ",", "nearly", "just", "over", "a", "the":
		default:
			return false
		}
	}
	if turned {
		prev.a.Also = append(prev.a.Also, *it.a)
	}
	return turned
}

// pastBracket is the token after the bracket that holds the conversion of an amount.
func (r *reader) pastBracket(it item, s text.Sentence) int {
	if len(it.a.Also) == 0 || r.word(it.last) != "(" {
		return it.last
	}
	for k := it.last + 1; k < s.Last && k < it.last+10; k++ {
		if r.low[k] == ")" {
			if r.tokenFrom(it.a.Also[0].Start) < k {
				return k + 1
			}
			break
		}
	}
	return it.last
}

// spellOut gives a bare number the currency and scale, or the percent sign, that it leaves to the number before: "in 2020 it had been 23 billion; the
// year after, almost 29", "imports slipped by 0.4".
func (r *reader) spellOut(it *item, list []item, s text.Sentence) {
	if n := len(list); n > 0 && list[n-1].a.Kind == amount.Count && it.former { // "40 bags a week, down from 100"
		return
	}
	unit, scale := r.state.unit, r.state.scale
	inside := false
	if ownScale := !scaleOf(r.Doc.Text[it.a.NumStart:it.a.NumEnd]).Equal(comity.Int(1)); ownScale && unit == comity.Percent {
		unit = r.state.money
	}
	for i := len(list) - 1; i >= 0 && !inside; i-- {
		if list[i].a.Kind == amount.Percent && !scaleOf(r.Doc.Text[it.a.NumStart:it.a.NumEnd]).Equal(comity.Int(1)) {
			continue // "down 7.3 percent at 6.1 billion": not of percent
		}
		if i > 0 && list[i].a.Kind == amount.Money && list[i-1].a.Kind == amount.Percent && r.word(list[i].first-1) == "or" {
			continue // "21 percent, or 8 billion, machinery 19"
		}
		if u, sc := r.keepUnit(&list[i]); u != "" && (list[i].a.Kind == amount.Money || list[i].a.Kind == amount.Percent || list[i].a.Kind == amount.Quantity) {
			unit, scale, inside = u, sc, true
		}
	}
	ownScale := !scaleOf(r.Doc.Text[it.a.NumStart:it.a.NumEnd]).Equal(comity.Int(1))
	if it.a.Kind != amount.Count || unit == "" || !inside && r.away(s) > 2+4*btoi(ownScale) || !r.leavesUnit(it, s, inside) && !(inside && r.likeBefore(it, &list[len(list)-1])) {
		return
	}
	if unit == comity.Percent && !it.a.Value.Less(comity.Int(1000)) { // "fell 2 per cent to 41,000"
		return
	}
	full := *it.a
	full.Unit = unit
	switch {
	case unit == comity.Percent:
		full.Kind = amount.Percent
	case isCurrency(unit):
		full.Kind = amount.Money
	default:
		full.Kind = amount.Quantity
	}
	own := scaleOf(r.Doc.Text[it.a.NumStart:it.a.NumEnd])
	if !own.Equal(comity.Int(1)) {
		scale = own
	}
	if full.Kind == amount.Quantity && !full.Value.Less(comity.Int(1000)) { // "1.2 million tonnes, against 17,000"
		scale = own
	}
	if own.Equal(comity.Int(1)) && scale.Sign() > 0 {
		full.Value, full.High, full.Resolution = full.Value.Mul(scale), full.High.Mul(scale), full.Resolution.Mul(scale)
	} else if full.Kind == amount.Percent {
		return
	}
	it.a, it.spelled, it.scale = &full, true, scale
}

// likeBefore reports whether a bare number stands as the amount before it does: "fuel (38 per cent), wheat (9)", "mining accounted for 63 percent and
// farming for 20", "of which 35 per cent went to China, 14 to Japan".
func (r *reader) likeBefore(it, prev *item) bool {
	w, before := r.word(it.first-1), r.word(it.first-2)
	switch {
	case prev.a.Kind != amount.Percent && prev.a.Kind != amount.Money || it.first-prev.last > 9:
		return false
	case w == "(":
		return r.word(prev.first-1) == "(" && r.word(it.last) == ")" && r.word(prev.last) == ")"
	case w == "for":
		return r.word(prev.first-1) == "for" && (r.noun(it.first-2) || r.actorAt[it.first-2] >= 0) && before != ""
	case w == "," || w == "and":
		return prev.goes.code != "" && (r.word(it.last) == "to" || r.word(it.last) == "from") && r.actor(it.last+1+btoi(r.word(it.last+1) == "the")) != nil
	}
	return false
}

// leavesUnit reports whether a bare number stands where an amount of the unit before would: it counts nothing, and what stands before it says how much.
func (r *reader) leavesUnit(it *item, s text.Sentence, inside bool) bool {
	a := it.a
	if r.countedHead(it) >= 0 && !clauseBreaks[r.word(it.last)] && r.cue(it.last) == nil {
		return false
	}
	for k := it.first - 1; k >= s.First && k > it.first-8 && r.number(k) == nil && r.low[k] != ","; k-- {
		if w := r.low[k]; w == "population" || w == "inhabitants" || w == "membership" || w == "workforce" { // "the population of Peru reached 34 million"
			return false
		}
	}
	if w := r.word(it.last + 1); r.word(it.last) == "of" && (w == "them" || w == "whom" || w == "these" || w == "those") { // it counts what was counted
		return false
	}
	ownScale := !scaleOf(r.Doc.Text[a.NumStart:a.NumEnd]).Equal(comity.Int(1))
	if it.former && (ownScale || inside || comity.Int(9).Less(a.Value.Abs())) || a.Cue.Role == amount.Changed && inside {
		return true
	}
	if r.word(it.first) == "zero" && inside && r.word(it.first-1) == "to" {
		return true
	}
	switch w := r.word(it.first - 1); w {
	case "for": // "a bag for which she asked 165 kwacha now goes for 240"
		switch r.word(it.first - 2) {
		case "go", "goes", "going", "went", "sell", "sells", "selling", "sold":
			return inside
		}
	case "was", "were", "been", "to", "at", "by", "of", "gives", "gave", "counted", "reached", "with", "than", "is", "it", "bought", "sold", "and", ",":
		return ownScale || (inside || w == "was" || w == "were" || w == "been") && (w != "of" && w != "and" && w != "with" && w != ",") && comity.Int(2).Less(a.Value.Abs()) || inside && w == "and" && a.Resolution.Less(comity.Int(1)) || inside && (w == "," && r.timeBefore(it.first-2) || w == "and" && r.timeBefore(it.first-2) && r.timeAfter(it.last))
	}
	return ownScale || inside && (r.actor(it.first-1) != nil || goodsNouns[r.word(it.first-1)] || it.first == s.First || a.Resolution.Less(comity.Int(1)) && r.timeAfter(it.last))
}

func (r *reader) timeBefore(k int) bool {
	return r.time(k) != nil || r.word(k) == "after" || r.word(k) == "war"
}
func (r *reader) timeAfter(k int) bool {
	return r.time(k) != nil || r.word(k) == "in" && r.time(k+1) != nil
}

// scaleOf is the multiplier that the words of an amount end with.
func scaleOf(words string) comity.Decimal {
	low := strings.ToLower(words)
	for _, m := range []struct {
		ends string
		ten  int32
	}{{"trillion", 12}, {"tn", 12}, {"lakh crore", 12}, {"billion", 9}, {"bn", 9}, {"million", 6}, {"mn", 6}, {"m", 6}, {"crore", 7}, {"lakh", 5}, {"thousand", 3}} {
		if strings.HasSuffix(low, m.ends) {
			return comity.Scaled(1, m.ten)
		}
	}
	return comity.Int(1)
}
