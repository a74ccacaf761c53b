package amount

import (
	"strings"
)

// perUnit reads "a barrel", "per day", "an ounce", "/day", "-a-year" at j.
func (p *parser) perUnit(j int) (string, int) {
	if p.is(j, "-") && p.glued(j) {
		j++
	}
	switch w := p.fold(j); {
	case w == "per", w == "a", w == "an", w == "each", w == "every":
	case w == "/" && p.glued(j) && p.glued(j+1):
	default:
		return "", j
	}
	k := j + 1
	if p.is(k, "-") && p.glued(k) {
		k++
	}
	if p.kind(k) != kindWord || p.at(k).is(function) {
		return "", j
	}
	w := strings.TrimSuffix(p.fold(k), "s")
	switch p.fold(k + 1) {
	case "ago", "earlier", "before", "later", "after": // "$85 billion a year ago"
		return "", j
	}
	if p.is(j, "per") || p.is(j, "/") || rateNouns[w] {
		return w, k + 1
	}
	return "", j
}

// rateNouns are what prices and speeds are told by.
var rateNouns = map[string]bool{"day": true, "week": true, "month": true, "year": true, "hour": true, "minute": true, "second": true, "barrel": true, "tonne": true, "ton": true, "kilo": true,
	"kilogram": true, "kg": true, "litre": true, "liter": true, "gallon": true, "ounce": true, "share": true, "piece": true, "unit": true, "pound": true,
	"bushel": true, "dozen": true, "bottle": true, "tray": true, "head": true, "person": true, "night": true, "head-count": true, "quarter": true, "bag": true,
	"box": true, "metre": true, "meter": true, "mile": true, "kilometre": true, "kilometer": true, "acre": true, "hectare": true, "trip": true,
	"pair": true, "gram": true, "pack": true, "bale": true, "barrell": true, "vessel": true, "decade": true, "pop": true, "vehicle": true, "car": true}

// rate reads the per-unit of a price or amount.
func (p *parser) rate(a *Amount) {
	if a.Kind == Money || a.Kind == Percent || a.Kind == Count || a.Kind == Quantity {
		if per, _ := p.perUnit(a.meta.next); per != "" && (a.Kind != Count && a.Unit != "point" || p.is(a.meta.next, "per")) {
			a.Per = per
		}
	}
}

// nounAfter marks the word that is counted, or that an amount stands before.
func (p *parser) nounAfter(a *Amount) {
	j := a.meta.next
	if p.is(j, "-") && p.glued(j) {
		j++
	}
	if t := p.at(j); t.Kind == kindWord && !t.is(function) {
		a.NounStart, a.NounEnd = t.Start, t.End
	}
}
