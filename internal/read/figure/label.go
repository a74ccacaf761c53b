package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// totalWords make up the label of a row that sums up the others.
var totalWords = set("total grand overall sum all together totals subtotal sub-total")

// labelScope reads the label of a row: a flow, a partner, a time, else goods.
func (r *reader) labelScope(g segment, s text.Sentence) scope {
	g = r.trim(g)
	if g.empty() {
		return scope{}
	}
	whole := g.first
	for k := g.first + 1; k+1 < g.last; k++ { // "Izvoz/Exports": one thing in two languages
		if r.low[k] == "/" && r.cueIn(k+1, g.last) {
			g.first = k + 1
		}
	}
	sc := r.scopeOf(g.first, g.last, s)
	if g.first > whole {
		sc.product = ""
	}
	sc.unit, sc.scale = "", comity.Decimal{}
	words, totals := 0, 0
	for k := g.first; k < g.last; k++ {
		words += btoi(isWord(r.low[k]))
		totals += btoi(totalWords[r.low[k]])
	}
	name := r.labelGoods(g, sc)
	switch {
	case totals == words && words > 0:
		sc = scope{whole: true, period: sc.period}
	case totals > 0 && sc.flow == "" && name == "" && sc.partner != comity.World: // "All products", "Total goods"
		sc.product, sc.whole = comity.AllProducts, sc.partner == ""
	case totals > 0 && sc.partner == "" && (sc.flow == comity.Export || sc.flow == comity.Import):
		sc.whole = true
	case totals == 0 || sc.flow != "":
		sc.whole = false
	}
	if sc.partner == comity.World && sc.whole {
		sc.whole = false
	}
	if sc.product == "" && name != "" && !sc.whole {
		sc.product = name
	}
	return sc
}

// restOf reports whether a label is of what the others are not: "Others", "Other countries", "Rest of the world".
func (r *reader) restOf(g segment) bool {
	if g = r.trim(g); g.empty() {
		return false
	}
	switch w := r.low[g.first]; {
	case w == "others" || w == "rest":
		return true
	case w == "other":
		return g.last-g.first == 1 || worldGroups[r.low[g.first+1]]
	}
	return false
}

// trim cuts off what is no part of a label: marks before it, separators, dots and notes behind it, and brackets with notes or codes at its end.
func (r *reader) trim(g segment) segment {
	g.first = min(r.pastMarker(g.first, g.last), g.last)
	for !g.empty() && !isLetterOrDigit(r.low[g.first]) {
		g.first++
	}
	for !g.empty() {
		w := r.low[g.last-1]
		switch {
		case w == ")" || w == "]":
			open := g.last - 1
			for open > g.first && r.low[open] != "(" && r.low[open] != "[" {
				open--
			}
			if open == g.first || r.cueIn(open, g.last) {
				return g
			}
			g.last = open
		case !isLetterOrDigit(w), w == "at" || w == "with" || w == "worth" || w == "was" || w == "were" || w == "is" || w == "are":
			g.last--
		default:
			return g
		}
	}
	return g
}

func (r *reader) cueIn(first, last int) bool {
	for k := first; k < last; k++ {
		if r.cueAt[k] >= 0 || r.actorAt[k] >= 0 {
			return true
		}
	}
	return false
}

// labelGoods is the name of goods that a label is, or holds before its flow: "Food, beverages and tobacco", "Meat, exports".
func (r *reader) labelGoods(g segment, sc scope) string {
	if r.isPart(g) {
		for w := ""; w != "which" && w != "including" && w != "w"; g.first++ {
			w = r.low[g.first]
		}
	}
	for !g.empty() && (r.pos(g.first) == text.DET || !isWord(r.low[g.first]) || r.low[g.first] == "hs" || r.low[g.first] == "and") {
		g.first++
	}
	if g.empty() {
		return ""
	}
	if sc.flow != "" {
		whole := g
		for k := g.first; k < g.last; k++ {
			if flowNouns[r.low[k]] != "" {
				g.last = k
			}
		}
		for k := g.first; k < whole.last; k++ {
			if flowNouns[r.low[k]] != "" {
				whole.last = k + 1
				break
			}
		}
		g = r.trim(g)
		switch {
		case !g.empty() && r.namesGoods(g.first, g.last):
			return r.goodsName(g.first, g.last)
		case !whole.empty() && r.scoped(whole):
			return r.quote(whole.first, whole.last)
		}
		return ""
	}
	if sc.partner != "" || sc.others || !sc.period.IsZero() {
		if !r.namesGoods(g.first, g.last) || sc.partner != "" {
			return ""
		}
	}
	for k := g.first; k < g.last; k++ {
		if !plain[r.low[k]] && !totalWords[r.low[k]] && isWord(r.low[k]) || goodsNouns[r.low[k]] {
			return r.quote(g.first, g.last)
		}
	}
	if w := r.low[g.first]; w == "other" || w == "others" || w == "rest" {
		return r.quote(g.first, g.last)
	}
	return ""
}

// scoped reports whether a flow is told by its scope, which makes it part of all trade: "Domestic exports", "Re-exports".
func (r *reader) scoped(g segment) bool {
	w := r.low[g.first]
	if w == "re" || strings.HasPrefix(w, "re-") || w == "reexports" {
		return true
	}
	return g.last-g.first == 2 && isWord(w) && !plain[w] && !totalWords[w] && r.actorAt[g.first] < 0 && flowNouns[w] == "" && w != "trade" && r.pos(g.first) == text.ADJ && flowNouns[r.low[g.last-1]] != comity.Balance
}

// labelOf is the label of a line: its first cell of words, or what stands before its first value.
func (r *reader) labelOf(s text.Sentence) segment {
	for _, g := range r.segments(s) {
		if !g.empty() && isWord(r.low[g.first]) && !r.valued(g.first, g.last) {
			return g
		}
	}
	first := r.pastMarker(s.First, s.Last)
	for k := first; k < s.Last; k++ {
		if c, ok := r.numberAt(k, s.Last); ok && !r.noValue(c) {
			return segment{first, k}
		}
	}
	return segment{first, s.Last}
}
