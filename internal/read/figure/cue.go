package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// cueKind tells what sort of word a cue is.
type cueKind uint8

const (
	nounCue    cueKind = iota // exports, deficit, trade
	verbCue                   // sold, bought, imported
	goodsCue                  // "goods worth", "$10 million of Australian wine"
	turnCue                   // "the other way": the flow that mirrors the one before
	excessCue                 // "more than it bought", "in the black": a balance without a noun
	pronounCue                // "those to Hong Kong": the flow named before
)

// cue is a word that tells of a flow of trade, with the economies and goods that its phrase attaches to it.
type cue struct {
	at, last   int // tokens of the word, half-open
	first, end int // tokens of the whole phrase
	flow       comity.Flow
	kind       cueKind
	sign       int // of a balance: −1 deficit, +1 surplus, 0 open

	owner, to, from side   // for a verb owner is the subject
	with            []side // of trade and balances
	adjective       bool   // the owner stands as an adjective: "Chinese imports"
	joined          bool   // owner and partner stand as one name: "India–U.S. trade"
	whole           bool   // "total exports", "exports as a whole"
	others          bool   // "exports to other countries"
	opposite        bool   // "going the other way"
	services        bool   // goods and services together
	product         string
}

// findCues marks the cues of the story. Their phrases are read when the reading comes to them: see reread.
func (r *reader) findCues() {
	for i := range r.low {
		c, ok := r.cueAtToken(i)
		if !ok {
			continue
		}
		r.cueAt[i] = len(r.cues)
		r.cues = append(r.cues, c)
	}
}

// reread reads the phrases of the cues of a sentence with what the story has in mind when it comes to it.
func (r *reader) reread(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		if c := r.cue(k); c != nil {
			*c = cue{at: c.at, last: c.last, first: c.at, end: c.last, flow: c.flow, kind: c.kind, sign: c.sign}
			if c.kind == verbCue {
				r.verbPhrase(c, s)
			} else {
				r.before(c, s)
				r.after(c, s)
			}
		}
	}
}

func (r *reader) cueAtToken(i int) (cue, bool) {
	c := cue{at: i, last: i + 1}
	if r.number(i) != nil || r.actorAt[i] >= 0 {
		return c, false
	}
	w := r.low[i]
	if flow, ok := r.verbFlow(i); ok {
		c.flow, c.kind = flow, verbCue
		return c, true
	}
	if r.standsForFlow(i) {
		if b := r.cueBefore(i); b != nil {
			c.flow, c.sign, c.kind = b.flow, b.sign, pronounCue
			return c, true
		}
	}
	if flow, ok := r.nounFlow(i); ok {
		c.flow, c.sign = flow, balanceSigns[w]
		return c, true
	}
	if w == "total" && r.word(i+1) == ":" && r.inTrade(i) || w == "total" && r.word(i-1) == "the" && (r.pos(i+1) == text.VERB || r.pos(i+1) == text.AUX) && (r.inTrade(i) || r.aboutTrade(i)) {
		c.flow = comity.Total
		return c, true
	}
	if sign, ok := r.excess(i); ok {
		c.flow, c.kind, c.sign = comity.Balance, excessCue, sign
		return c, true
	}
	if (w == "goods" || w == "products" || w == "merchandise") && r.goodsMove(i) || r.wareOf(i) || goodsNouns[w] && r.word(i+1) == "worth" && r.moneyAhead(i, 5) {
		c.flow, c.kind = comity.Total, goodsCue
		return c, true
	}
	if _, end, ok := r.phraseIn(i, min(i+4, len(r.low)), mirrorPhrases); ok {
		if _, at := r.phraseAt(i, "the"); at || w == "went" || w == "came" || w == "in" || w == "going" {
			c.flow, c.kind, c.last = comity.Total, turnCue, end
			return c, r.cueWithin(i, 3) == nil
		}
	}
	return c, false
}

// cueBefore is the last cue before token i, within reach.
func (r *reader) cueBefore(i int) *cue { return r.cueWithin(i, 40) }

func (r *reader) cueWithin(i, reach int) *cue {
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		if c := r.cue(k); c != nil {
			return c
		}
	}
	return nil
}

// standsForFlow tells "while those to Hong Kong climbed", "ours to China went up".
func (r *reader) standsForFlow(i int) bool {
	switch r.low[i] {
	case "those", "that", "ones", "ours", "theirs", "one":
	default:
		return false
	}
	switch r.word(i + 1) {
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
	switch w {
	case "trade", "commerce":
		return flow, !notFlowAfter[next] && prev != "free" && prev != "fair" && !(next == "-" && r.Doc.Tokens[i].End == r.Doc.Tokens[i+1].Start) &&
			r.pos(i) != text.VERB && !(w == "commerce" && (prev == "of" || notFlowAfter[prev]))
	case "export", "import":
		return flowNouns[w], flowNounsAfter[next]
	case "exchange":
		return flow, prev == "commercial" || prev == "goods"
	case "sales", "deliveries", "arrivals", "takings", "inflows", "outflows":
		return flow, r.namesMarket(i)
	case "turnover":
		return flow, prev != "trade" && (prev == "the" || prev == "annual" || prev == "mutual" || prev == "goods" || r.inTrade(i) || r.aboutTrade(i))
	case "purchases":
		return flow, prev != "asset"
	case "bill":
		return flow, prev == "import" || r.inTrade(i) && (prev == "the" || prev == "its" || prev == "our")
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
	case "exports", "imports":
		return flow, ok && r.pos(i) != text.VERB
	}
	return flow, ok
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
	case "to", "into", "from", "across":
		e, _, others := r.sideAt(i + 2)
		return e.code != "" || others || next == "across"
	}
	if r.pos(i) == text.VERB || prev == "retail" || prev == "car" || prev == "vehicle" || prev == "home" {
		return false
	}
	return r.inTrade(i) || prev == "our" && r.Discourse.Weight(comity.Actor(r.Home)) > 0 || r.actor(i-1) != nil && r.actor(i-1).Last == i
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
	return r.inTrade(i) && r.word(i-1) != "a"
}

// verbFlow tells "India exports rice" from "India’s exports", and selling goods abroad from selling shares.
func (r *reader) verbFlow(i int) (comity.Flow, bool) {
	w := r.low[i]
	sells, buys := sellVerbs[w], buyVerbs[w]
	if !sells && !buys && !tradeVerbs[w] || r.pos(i) != text.VERB && !r.verbByPlace(i) {
		return "", false
	}
	switch w {
	case "trade", "traded":
		return comity.Total, r.word(i+1) == "with" || r.word(i+1) == "between" || r.word(i+1) == "goods" || r.moneyAhead(i, 5)
	case "exchanged":
		return comity.Total, r.word(i+1) == "goods"
	case "take", "takes", "took", "taken", "brought", "paid", "send", "sends", "sent", "supply", "supplied", "supplies", "supplying", "delivered", "spend", "spends":
		return side2flow(sells), r.moneyAhead(i, 4) || r.goodsAhead(i)
	case "spent":
		return comity.Import, r.word(i+1) == "on" && (r.actor(i+2) != nil || r.word(i+2) == "goods") || r.moneyAhead(i, 4) && r.goodsAhead(i)
	case "earned", "earn", "earns":
		return comity.Export, r.moneyAhead(i, 4) && (r.word(i+1) != "by") && r.inTrade(i)
	}
	return side2flow(sells), r.tradeObject(i)
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
			return a.Kind == amount.Money || a.Kind == amount.Quantity
		}
		if r.low[k] == "." || r.low[k] == ";" {
			return false
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

// tradeObject reports whether a verb of selling has an amount of money or an economy in its clause: people sell shares and cars as well.
func (r *reader) tradeObject(i int) bool {
	if w := r.word(i - 1); (w == "we" || w == "they") && r.word(i-2) == "what" {
		return true
	}
	for k := i + 1; k < len(r.low) && k < i+12; k++ {
		if a := r.number(k); a != nil && a.Kind == amount.Money || r.actor(k) != nil {
			return true
		}
		switch r.low[k] {
		case ".", ";":
			return false
		case "us", "them", "there":
			return true
		}
	}
	return r.word(i-1) == "we" || r.word(i-1) == "they"
}

// goodsMove reports whether "goods" stand for a flow by themselves: "goods worth $5bn moved", "$3bn of goods".
func (r *reader) goodsMove(i int) bool {
	switch r.word(i + 1) {
	case "worth", "valued":
		return true
	case "to":
		return r.word(i+2) == "the" && r.word(i+3) == "value"
	case "with":
		return r.word(i+2) == "an" && r.word(i+3) == "annual" && r.word(i+4) == "value"
	case "moving", "traded", "crossing", "going", "passing":
		return r.word(i-1) == "of" && r.word(i-2) == "value"
	case "for":
		return r.word(i-1) == "exchanged"
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
		return 1, (r.word(i-1) == "’s" || r.word(i-1) == "'s" || r.word(i-1) == "our") && r.moneyNear(i, 8) && r.cueWithin(i, 8) == nil
	case "red", "black":
		return balanceSigns[r.low[i]], r.word(i-1) == "the" && r.word(i-2) == "in" && r.moneyNear(i, 8)
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
