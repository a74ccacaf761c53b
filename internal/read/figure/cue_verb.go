package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// verbFlow tells "India exports rice" from "India’s exports", and selling goods abroad from selling shares.
func (r *reader) verbFlow(i int) (comity.Flow, bool) {
	w := r.low[i]
	if r.word(i+1) == "home" || moneyNouns[r.word(i-1)] || r.sellsPaper(i) { // remittances, exchange rates, securities
		return "", false
	}
	sells, buys := sellVerbs[w], buyVerbs[w]
	if !sells && !buys && !tradeVerbs[w] || r.pos(i) != text.VERB && !r.verbByPlace(i) {
		return "", false
	}
	if goods := r.word(i - 1); (goodsNouns[goods] || goods == "alone") && (earns[w] || w == "brought" && r.word(i+1) == "in") { // the goods bring the money in: see earning
		return "", false
	}
	if looseVerbs[w] && r.isPassive(i) && (r.word(i+1) == "to" || r.word(i+1) == "from") { // "goods worth $5 million were dispatched to Latvia"
		e, _, _ := r.sideAt(i + 2)
		return side2flow(sells), e.code != "" && r.inTrade(i)
	}
	if looseVerbs[w] {
		if buys && r.moneyAhead(i, 2) && r.actor(i-1) == nil && !r.aboutTrade(i) && !r.goodsAhead(i) { // "the film took $3 million"
			return "", false
		}
		return side2flow(sells), r.moneyAhead(i, 4) || r.goodsAhead(i) || r.waresAhead(i) && r.moneyAhead(i, 9)
	}
	if w == "imported" && r.word(i+1) == "and" && r.word(i+2) == "exported" || w == "exported" && (r.word(i-1) == "and" && r.word(i-2) == "imported") {
		return comity.Total, r.moneyAhead(i, 8)
	}
	switch w {
	case "imported", "exported": // "a supplier of imported goods"
		if p := r.pos(i - 1); r.noun(i+1) && (p == text.ADP || p == text.DET || p == text.ADJ) {
			return "", false
		}
	case "trade", "traded":
		return comity.Total, r.word(i+1) != "at" && (r.word(i+1) == "with" || r.word(i+1) == "between" || r.word(i+1) == "goods" || r.moneyAhead(i, 5))
	case "exchanged":
		return comity.Total, r.word(i+1) == "goods"
	case "brought": // "brought in goods"; what "exports brought in" and what "the next year brought" is none
		if c := r.cueWithin(i, 4); c != nil && c.kind == nounCue {
			return "", false
		}
		if r.word(i+1) == "in" && r.number(i+2) != nil { // what money is brought in by: see earning
			return "", false
		}
		return comity.Import, r.goodsAhead(i) || r.waresAhead(i) && r.moneyAhead(i, 9) || r.moneyAhead(i, 3) && r.subject(i, r.sentenceOf(i)).code != ""
	case "spending", "paying":
		return comity.Import, r.moneyAhead(i, 3) && (r.aboutTrade(i) || r.leadsTo("for", i) || r.leadsTo("on", i))
	case "paid":
		return comity.Import, r.moneyAhead(i, 4) && (r.aboutTrade(i) || r.goodsAhead(i) || r.leadsTo("for", i))
	case "spent":
		if peopleNouns[r.word(i-1)] { // tourists
			return "", false
		}
		return comity.Import, r.word(i+1) == "on" && (r.actor(i+2) != nil || r.word(i+2) == "goods") || r.moneyAhead(i, 4) && (r.goodsAhead(i) || r.leadsTo("on", i))
	case "earned", "earn", "earns":
		if r.goodsFrom(i) || r.word(i+1) == "abroad" || r.word(i+1) == "overseas" {
			return comity.Export, true
		}
		if c := r.cueWithin(i, 8); c != nil && c.kind == nounCue {
			return "", false
		}
		return comity.Export, r.word(i+1) == "abroad" || r.moneyAhead(i, 4) && r.word(i+1) != "by" && r.inTrade(i)
	}
	if (w == "sells" || w == "sell" || w == "sold") && (r.word(i+1) == "at" || r.word(i+1) == "for") { // a price
		return "", false
	}
	return side2flow(sells), r.tradeObject(i)
}

// moneyNouns are currencies, which buy each other.
var moneyNouns = set("dollar euro yen pound sterling yuan renminbi rupee rouble ruble real peso rand lira franc won baht ringgit dinar dirham riyal krone krona zloty")

// sellsPaper reports whether what is sold or bought at token i is no goods: securities, firms, land.
func (r *reader) sellsPaper(i int) bool {
	for k := i + 1; k < len(r.low) && k < i+4 && r.number(k) == nil; k++ {
		switch r.low[k] {
		case "bond", "bonds", "shares", "share", "stock", "stocks", "stake", "stakes", "securities", "treasuries", "bills", "tickets", "land", "loans", "debt", "dollars", "assets":
			return true
		}
	}
	return false
}

// goodsFrom reports whether money is earned from goods: "earned $1.2 billion from coffee".
func (r *reader) goodsFrom(i int) bool {
	if !r.moneyAhead(i, 4) {
		return false
	}
	for k := i + 2; k < len(r.low) && k < i+7; k++ {
		if r.low[k] == "from" || r.low[k] == "by" && r.word(k+1) == "exporting" {
			goods := goodsNouns[r.word(k+1)] || goodsNouns[r.word(k+2)]
			return r.word(k+1) == "exporting" || goods && flowNouns[r.word(k+2)] == "" && flowNouns[r.word(k+3)] == ""
		}
	}
	return false
}

func side2flow(sells bool) comity.Flow {
	if sells {
		return comity.Export
	}
	return comity.Import
}

// verbByPlace mends the tagger where a form can be noun or verb: after a pronoun or "to", before no "of".
func (r *reader) verbByPlace(i int) bool {
	switch r.word(i - 1) {
	case "it", "they", "we", "which", "to", "and", "what":
		return r.word(i+1) != "of" && literalVerbs[r.low[i]] == (r.word(i-1) != "and")
	}
	return false
}

// moneyAhead reports whether an amount of money follows within a few words.
func (r *reader) moneyAhead(i, reach int) bool {
	for k := i + 1; k < len(r.low) && k <= i+reach; k++ {
		if a := r.number(k); a != nil {
			return a.Kind == amount.Money || a.Kind == amount.Quantity || r.low[k-1] != "to" && r.bareMillions(a)
		}
		if r.low[k] == "." || r.low[k] == ";" {
			return false
		}
	}
	return false
}

// bareMillions reports whether an amount is money that leaves its currency to the number before it: "of which Spain bought 20 billion".
func (r *reader) bareMillions(a *amount.Amount) bool {
	if a.Kind != amount.Count || a.NounEnd > a.NounStart || !strings.HasSuffix(r.Doc.Text[a.Start:a.End], "illion") {
		return false
	}
	for x := r.amountAt[r.tokenFrom(a.Start)] - 1; x >= 0 && a.Start-r.Amounts[x].End < 200; x-- {
		if r.Amounts[x].Kind == amount.Money {
			return true
		}
	}
	return false
}

// leadsTo reports whether a verb of paying leads to goods by a preposition: "paid Bulgaria $31 million for electricity".
func (r *reader) leadsTo(prep string, i int) bool {
	for k := i + 1; k+1 < len(r.low) && k < i+10; k++ {
		if r.low[k] == prep {
			return r.namesGoods(k+1, min(k+5, len(r.low)))
		}
	}
	return false
}

// goodsAhead reports whether goods follow within a few words: "took goods worth", "sent across the border goods".
func (r *reader) goodsAhead(i int) bool {
	for k := i + 1; k < len(r.low) && k < i+10; k++ {
		switch r.low[k] {
		case "goods", "products", "exports", "shipments", "imports":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}

// waresAhead reports whether a verb has goods by name for its object: "sent fruit and coal worth".
func (r *reader) waresAhead(i int) bool {
	for k := i + 1; k < i+4; k++ {
		if goodsNouns[r.word(k)] {
			return true
		}
	}
	return false
}

// tradeObject reports whether a verb of selling has an amount of money or an economy in its clause: people sell shares and cars as well.
func (r *reader) tradeObject(i int) bool {
	if w := r.word(i - 1); (w == "we" || w == "they") && r.word(i-2) == "what" || r.actor(i-1) != nil && r.word(r.actor(i-1).First-1) == "what" { // "what Peru shipped out"
		return true
	}
	for k := i + 1; k < len(r.low) && k < i+12; k++ {
		if a := r.number(k); a != nil && (a.Kind == amount.Money || r.bareMillions(a)) || r.actor(k) != nil {
			return true
		}
		switch r.low[k] {
		case ".", ";":
			return false
		case "us", "them", "there":
			return true
		case "to", "from": // "sold to it", "to the western neighbour"
			if r.word(k+1) == "it" || descriptions[r.word(k+2)] || descriptions[r.word(k+3)] {
				return true
			}
		}
	}
	return r.word(i-1) == "we" || r.word(i-1) == "they"
}
