package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// scope is what a part of a table says of its numbers: the title of all of them, a column of those under it, a label of those beside it.
type scope struct {
	flow              comity.Flow
	sign              int
	reporter, partner comity.Economy
	others            bool // the partner is a group without a name
	period            comity.Period
	yearless          bool // months that do not say their year
	product           string
	unit              string
	scale             comity.Decimal
	whole             bool // "Total": all that the other parts are part of
}

// over is a with what it leaves open taken from b.
func (a scope) over(b scope) scope {
	if a.flow == "" {
		a.flow, a.sign = b.flow, b.sign
	}
	if a.partner == "" && !a.others {
		a.partner, a.others = b.partner, b.others
	}
	a.reporter = cmp.Or(a.reporter, b.reporter)
	if a.period.IsZero() {
		a.period, a.yearless = b.period, b.yearless
	}
	if a.product == "" {
		a.product = b.product
	}
	if a.unit == "" {
		a.unit, a.scale = b.unit, b.scale
	}
	return a
}

// sides is what the parts of a row share with it.
func (a scope) sides() scope {
	return scope{flow: a.flow, sign: a.sign, reporter: a.reporter, partner: a.partner, others: a.others, period: a.period}
}

// scopeOf reads what tokens [first, last) of a title, the head of a column or a label say.
func (r *reader) scopeOf(first, last int, s text.Sentence) scope {
	sc, _ := r.unitOf(first, last, true)
	sc.period, sc.yearless = r.monthsIn(first, last, s)
	r.flowIn(&sc, first, last, s)
	named, others := r.partnerIn(first, last, cmp.Or(sc.reporter, r.Home))
	if sc.partner == "" {
		sc.partner, sc.others = named, others
	}
	if sc.partner != "" && sc.partner == sc.reporter {
		sc.partner = ""
	}
	return sc
}

// flowIn reads the flow that tokens [first, last) name, with the sides and goods of its phrase.
func (r *reader) flowIn(sc *scope, first, last int, s text.Sentence) {
	var one *cue
	for k := first; k < last; k++ {
		if r.low[k] == "net" && last-first < 4 { // "Net trade", "Net exports"
			sc.flow = comity.Balance
			return
		}
		c := r.cue(k)
		if c == nil || c.kind == verbCue && r.separatedLine(s) {
			continue
		}
		if one != nil && one.flow != c.flow {
			if one.flow == comity.Total || c.flow == comity.Balance { // "trade: exports", "export balance"
				one = c
				continue
			}
			return
		}
		if one == nil {
			one = c
		}
	}
	if one == nil {
		sc.flow, sc.sign = r.flowWord(first, last)
		return
	}
	deal := r.settle(one, s, last)
	sc.flow, sc.sign, sc.product = deal.flow, one.sign, one.product
	names := func(e comity.Economy) bool {
		for k := first; k < last; k++ {
			if m := r.actor(k); m != nil && m.Code.Economy() == e {
				return true
			}
		}
		return false
	}
	if names(deal.reporter.code) {
		sc.reporter = deal.reporter.code
	}
	if names(deal.partner.code) || one.to.code == deal.partner.code && one.to.code != "" || one.from.code == deal.partner.code && one.from.code != "" {
		sc.partner = deal.partner.code
	}
	sc.whole = one.whole && sc.partner == "" && (deal.flow == comity.Export || deal.flow == comity.Import)
}

// flowWord is the flow that a table's short words name: "To Mali" and "Sales" in the head of a column, "destinations" in a title.
func (r *reader) flowWord(first, last int) (comity.Flow, int) {
	var flow comity.Flow
	for k := first; k < last; k++ {
		w := r.low[k]
		f := columnWords[w]
		switch {
		case w == "to" && r.actor(k+1) != nil && k == first:
			return comity.Export, 0
		case w == "from" && r.actor(k+1) != nil && k == first:
			return comity.Import, 0
		case columnNouns[w] || flowNouns[w] == comity.Balance && w != "exchange" && last-first < 4:
			f = flowNouns[w]
			if f == comity.Balance {
				return f, balanceSigns[w]
			}
		case f == "" && last-first > 2 && (rankNouns[w] == comity.Export || rankNouns[w] == comity.Import): // "main destinations", not the head "Market" over the labels
			f = rankNouns[w]
		}
		if f != "" && flow != "" && f != flow {
			return "", 0
		}
		if f != "" {
			flow = f
		}
	}
	return flow, 0
}

// partnerIn is the one economy that tokens [first, last) name beside the reporter; others reports a group without a name.
func (r *reader) partnerIn(first, last int, reporter comity.Economy) (one comity.Economy, others bool) {
	for k := first; k < last; k++ {
		e, next, group := r.sideAt(k)
		if next > last || r.low[k] == "it" || r.low[k] == "us" && r.Doc.Tokens[k].Text != "US" {
			continue
		}
		if group {
			others = true
			k = next - 1
			continue
		}
		if _, bloc, ok := strings.Cut(r.Doc.Tokens[k].Text, "-"); ok && (strings.HasPrefix(r.low[k], "non-") || strings.HasPrefix(r.low[k], "extra-")) && isCapitals(bloc) { // "Non-EU"
			others = true
			continue
		}
		if e.code == "" || e.code == reporter || r.amountAt[k] >= 0 {
			continue
		}
		if one != "" && one != e.code {
			return "", false
		}
		one, k = e.code, next-1
	}
	return one, others && one == ""
}

func isCapitals(w string) bool {
	return len(w) > 1 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
