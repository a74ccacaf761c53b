package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// standsForFlow tells "while those to Hong Kong climbed", "ours to China went up".
func (r *reader) standsForFlow(i int) bool {
	switch r.low[i] {
	case "those", "that", "ones", "ours", "theirs", "one":
	default:
		return false
	}
	switch r.word(i - 1) { // "its third largest after those with China"
	case "after", "behind", "than", "besides":
		return false
	}
	switch r.word(i + 1) {
	case "of":
		return r.low[i] == "those" && r.namesGoods(i+2, min(i+6, len(r.low)))
	case "to", "from", "with", "into":
		e, _, others := r.sideAt(i + 2)
		return e.code != "" || others
	}
	return false
}

// nounFlow reads a noun of flow.
func (r *reader) nounFlow(i int) (comity.Flow, bool) {
	w, prev, next := r.low[i], r.word(i-1), r.word(i+1)
	flow, ok := flowNouns[w]
	if inward[prev] && (w == "shipments" || w == "shipment" || w == "deliveries" || w == "cargoes") {
		return comity.Import, true
	}
	switch w {
	case "trade", "commerce":
		if b := i - 1 - btoi(prev == "goods" || prev == "the"); (r.word(b) == "in" || r.word(b) == "on" || r.word(b) == "of") && balanceSigns[r.word(b-1)] != 0 || r.entitles(i) { // "the surplus on trade with Romania"
			return flow, false
		}
		return flow, !notFlowAfter[next] && prev != "free" && prev != "fair" && !(next == "-" && r.Doc.Tokens[i].End == r.Doc.Tokens[i+1].Start) &&
			r.pos(i) != text.VERB && !(w == "commerce" && (prev == "of" || notFlowAfter[prev]))
	case "export", "import":
		return flowNouns[w], flowNounsAfter[next] || r.standsAlone(i)
	case "business": // "did $2 billion of business"
		return comity.Total, prev == "of" && r.number(i-2) != nil || prev == "did" && (next == "of" || next == "worth") && r.moneyAhead(i, 6)
	case "exchange":
		return flow, prev == "commercial" || prev == "goods" || (next == "between" || next == "with") && r.inTrade(i) && r.moneyAhead(i, 12)
	case "sales", "deliveries", "arrivals", "dispatches", "despatches", "takings", "inflows", "outflows":
		return flow, r.namesMarket(i)
	case "receipts", "proceeds":
		return flow, r.namesMarket(i) || r.earnedAbroad(i)
	case "earnings", "revenue", "revenues":
		return flow, r.earnedAbroad(i)
	case "supplies":
		return flow, r.pos(i) == text.NOUN && r.suppliesGoods(i)
	case "turnover":
		return flow, prev != "trade" && (next == "with" || next == "between" || prev == "the" || prev == "annual" || prev == "mutual" || prev == "goods" || r.inTrade(i) || r.aboutTrade(i))
	case "purchases":
		return flow, prev != "asset"
	case "bill": // what buyers pay, after exports
		if c := r.cueWithin(i, 80); prev != "import" && c != nil && c.flow == comity.Export {
			flow = comity.Export
		}
		return flow, prev != "import" && r.inTrade(i) && (prev == "the" || prev == "its" || prev == "our")
	case "gap", "hole", "balance", "balances", "imbalance", "shortfall":
		return flow, r.tradeGap(i)
	case "deficit", "deficits", "surplus", "surpluses":
		switch prev {
		case "budget", "fiscal", "account", "trust", "democratic", "revenue":
			return flow, false
		}
		if n := r.word(i + 1); n == "grain" || n == "stocks" || n == "capacity" {
			return flow, false
		}
		return flow, true
	case "exports", "imports": // "the largest source of imports" is a place
		return flow, ok && r.pos(i) != text.VERB && !((prev == "of" || prev == "for") && rankNouns[r.word(i-2)] != "")
	}
	return flow, ok
}

// standsAlone reports whether "export" or "import" is a flow by itself, as English from the east has it: "import – 30.8 million dollars", "export to Hungary".
func (r *reader) standsAlone(i int) bool {
	if p := r.pos(i); p != text.NOUN && p != text.PROPN || r.pos(i-1) == text.DET && r.word(i-1) != "the" {
		return false
	}
	switch r.word(i + 1) {
	case "to", "from":
		e, _, _ := r.sideAt(i + 2)
		return e.code != ""
	case "of": // "Pakistan’s export of goods to Iran rose 3 per cent"
		return r.namesGoods(i+2, min(i+5, len(r.low))) && (r.moneyAhead(i, 16) || r.percentAhead(i, 16)) || r.word(i+2) == "goods"
	case "–", "—", "-", ":", "amounted", "made", "reached", "grew", "fell", "rose", "decreased", "increased", "was":
		return r.moneyAhead(i+1, 5)
	}
	return false
}

// entitles reports whether token i is in the title of a report: "the Quarterly Review of Trade in Services Statistics".
func (r *reader) entitles(i int) bool {
	if r.Doc.Tokens[i].Text != "Trade" || r.sentenceOf(i).Kind == text.Headline {
		return false
	}
	for k := i + 1; k < i+5; k++ {
		switch r.word(k) {
		case "statistics", "report", "bulletin", "review", "survey":
			return true
		}
	}
	return false
}

// earnedAbroad tells "Tea earnings came to", "Revenue fell" in a passage on exports from taxes and the income of firms.
func (r *reader) earnedAbroad(i int) bool {
	prev := r.word(i - 1)
	if c := r.cueWithin(i, 60); c == nil && !goodsNouns[prev] || c != nil && (c.flow != comity.Export || c.at == i-1) || r.word(i+1) == "from" && r.cueAhead(i+2, 4) {
		return false
	}
	return goodsNouns[prev] || prev == "the" || prev == "its" || prev == "their" || r.sentenceOf(i).First == i || clauseBreaks[prev] || prev == "and" || prev == "total"
}

// suppliesGoods tells "supplies of barley to Iran" from what somebody has in store.
func (r *reader) suppliesGoods(i int) bool {
	for k := i + 1; k < len(r.low) && k < i+6; k++ {
		switch r.low[k] {
		case "to", "from":
			e, _, _ := r.sideAt(k + 1)
			return e.code != ""
		case ".", ",", "in":
			return false
		}
	}
	return goodsNouns[r.word(i-1)] && r.inTrade(i)
}

// cueAhead reports whether a word for a flow stands in the next tokens.
func (r *reader) cueAhead(i, reach int) bool {
	for k := i; k < len(r.low) && k < i+reach; k++ {
		if _, ok := flowNouns[r.low[k]]; ok {
			return true
		}
	}
	return false
}

// aboutTrade reports whether a word of trade stands in the sentence before token i, or in the one before it.
func (r *reader) aboutTrade(i int) bool {
	s := r.sentenceIndex(i)
	for k := r.Doc.Sentences[max(0, s-1)].First; k < i; k++ {
		if r.low[k] == "trade" || r.cueAt[k] >= 0 {
			return true
		}
	}
	return false
}

// inTrade reports whether a flow was named shortly before.
func (r *reader) inTrade(i int) bool { return r.cueWithin(i, 300) != nil }

// namesMarket reports whether "sales" are trade: to or from an economy, abroad, an economy's own, or just told of.
func (r *reader) namesMarket(i int) bool {
	prev, next := r.word(i-1), r.word(i+1)
	if prev == "overseas" || prev == "foreign" || prev == "export" || next == "abroad" || next == "overseas" || next == "next" {
		return true
	}
	switch next {
	case "of":
		if r.goesTowards(i + 2) {
			return true
		}
	case "to", "into", "from", "across":
		e, _, others := r.sideAt(i + 2)
		return e.code != "" || others || next == "across"
	}
	if r.low[i] == "arrivals" && r.aboutVisitors(i) {
		return false
	}
	if r.pos(i) == text.VERB || prev == "retail" || prev == "car" || prev == "vehicle" || prev == "home" {
		return false
	}
	return r.inTrade(i) || prev == "our" && r.Discourse.Weight(comity.Actor(r.Home)) > 0 || r.actor(i-1) != nil && r.actor(i-1).Last == i
}

// aboutVisitors reports whether people are told of in the sentence of token i or the one before it.
func (r *reader) aboutVisitors(i int) bool {
	n := r.sentenceIndex(i)
	for k := r.Doc.Sentences[max(0, n-1)].First; k < r.Doc.Sentences[n].Last; k++ {
		switch r.low[k] {
		case "visitor", "visitors", "tourist", "tourists", "tourism", "passenger", "passengers", "travellers", "travelers", "migrants", "refugees", "airport", "visa", "visas", "hotel", "hotels", "airlines":
			return true
		}
	}
	return false
}

// goesTowards reports whether the goods at token i go to an economy or come from one: "sales of chip tools to Taiwan".
func (r *reader) goesTowards(i int) bool {
	for k := i; k < len(r.low) && k < i+7; k++ {
		switch w := r.low[k]; {
		case w == "to" || w == "into" || w == "from":
			e, _, _ := r.sideAt(k + 1)
			return e.code != ""
		case !r.noun(k) && r.pos(k) != text.ADJ && w != "and" && w != "-" && !r.participle(k):
			return false
		}
	}
	return false
}

// tradeGap reports whether a gap is one of trade: the word stands beside it, it is "with" an economy, or trade was told of just before.
func (r *reader) tradeGap(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch r.low[k] {
		case "trade", "goods", "merchandise", "commercial":
			return true
		}
	}
	for k := i + 1; k < len(r.low) && k < i+6; k++ {
		if r.low[k] == "with" || r.low[k] == "between" {
			e, _, _ := r.sideAt(k + 1)
			return e.code != ""
		}
	}
	return r.inTrade(i) && (r.word(i-1) != "a" || r.moneyAhead(i, 4))
}

// goodsMove reports whether "goods" stand for a flow by themselves: "goods worth $5bn moved", "$3bn of goods".
func (r *reader) goodsMove(i int) bool {
	switch r.word(i + 1) {
	case "worth", "valued":
		return true
	case "to":
		return r.word(i+2) == "the" && r.word(i+3) == "value"
	case "with":
		return (r.word(i+2) == "an" || r.word(i+2) == "a") && plain[r.word(i+3)] && r.word(i+4) == "value"
	case "moving", "traded", "crossing", "going", "passing":
		return r.word(i-1) == "of" && r.word(i-2) == "value"
	case "for":
		return r.word(i-1) == "exchanged" || r.moneyAhead(i+1, 2)
	}
	for k := i - 1; k >= r.sentenceOf(i).First && k > i-6; k-- {
		if a := r.number(k); a != nil && a.Kind == amount.Money {
			return true
		}
		switch r.low[k] {
		case ".", ",", ";", "on", "against":
			return false
		}
	}
	return false
}

// wareOf reads the goods in "$10.4 million of Australian wine": the noun after an adjective of origin after money.
func (r *reader) wareOf(i int) bool {
	if !r.noun(i) || r.noun(i+1) {
		return false
	}
	k := i
	for k > 0 && r.actor(k) == nil && (r.noun(k) || r.pos(k) == text.ADJ) {
		k--
	}
	m := r.actor(k)
	if m == nil || m.Place || k == i {
		return false
	}
	k = m.First - 1
	if r.word(k) != "of" {
		return false
	}
	if r.word(k-1) == "worth" {
		k--
	}
	a := r.number(k - 1)
	return a != nil && a.Kind == amount.Money
}

// excess reads balances without a noun: "in the red", "$28bn more than it bought".
func (r *reader) excess(i int) (sign int, ok bool) {
	switch r.low[i] {
	case "side":
		return 1, (r.word(i-1) == "our" || r.word(i-1) == "their") && r.word(i-2) == "on" && r.moneyNear(i, 6) && r.cueWithin(i, 8) == nil
	case "favour", "favor":
		return 1, (r.poss(i-1) || r.word(i-1) == "our") && r.moneyNear(i, 8) && r.cueWithin(i, 8) == nil
	case "red", "black":
		return balanceSigns[r.low[i]], r.word(i-1) == "the" && r.word(i-2) == "in" && r.moneyNear(i, 8)
	case "short": // "we are $6 million short"
		a := r.number(i - 1)
		return -1, a != nil && (a.Kind == amount.Money || a.Kind == amount.Count && a.Value.Float() >= 1000) && r.word(i+1) != "of" && r.inTrade(i)
	case "more", "above":
		if r.word(i+1) != "than" && r.low[i] == "more" || !r.moneyNear(i, 24) {
			return 0, false
		}
		for k := i + 1; k < len(r.low) && k < i+9; k++ {
			switch w := r.low[k]; {
			case w == "," || w == "." || r.number(k) != nil:
				return 0, false
			case buyVerbs[w] && w != "takes" && w != "took":
				return 1, true
			case sellVerbs[w]:
				return -1, true
			}
		}
	}
	return 0, false
}

func (r *reader) moneyNear(i, reach int) bool {
	for k := max(0, i-reach); k < len(r.low) && k <= i+8; k++ {
		if a := r.number(k); a != nil && (a.Kind == amount.Money || a.Kind == amount.Count) {
			return true
		}
	}
	return false
}

// percentAhead reports whether a percentage follows within a few words of the sentence.
func (r *reader) percentAhead(i, reach int) bool {
	for k := i + 1; k < len(r.low) && k <= i+reach && r.low[k] != "."; k++ {
		if a := r.number(k); a != nil && a.Kind == amount.Percent {
			return true
		}
	}
	return false
}
