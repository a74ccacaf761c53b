package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// flowWord is a word that names a flow of trade, with the economies and goods that its phrase attaches to it.
type flowWord struct {
	at, last   int // tokens of the word, half-open
	start, end int // tokens of the whole phrase
	flow       comity.Flow
	verb       bool
	sign       int  // of a balance: −1 deficit, +1 surplus, 0 open
	goods      bool // "goods", "products": a flow only beside "worth", "bought" and the like

	owner, to, from comity.Economy
	with            []comity.Economy
	subject         comity.Economy // of a verb
	whole           bool           // "total exports", "exports to the world"
	product         string
	services        bool // goods and services together
}

// nouns are the words for flows. "Trade" needs more care: see tradeNoun.
var nouns = words(map[comity.Flow]string{
	comity.Export:  "export exports shipment shipments sales outflows",
	comity.Import:  "import imports purchases inflows",
	comity.Total:   "trade commerce turnover exchange exchanges",
	comity.Balance: "deficit deficits shortfall gap imbalance surplus surpluses balance balances",
})

// verbs are the verbs of trade in the forms that tell of a flow.
var verbs = words(map[comity.Flow]string{
	comity.Export: "exported ship shipped sell sells sold export exports exporting selling shipping",
	comity.Total:  "traded trades",
	comity.Import: "imported buy buys bought purchase purchased import imports importing buying took takes take bought",
})

func words(by map[comity.Flow]string) map[string]comity.Flow {
	m := map[string]comity.Flow{}
	for flow, list := range by {
		for _, w := range strings.Fields(list) {
			m[w] = flow
		}
	}
	return m
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// afterTrade are nouns before which "trade" is no flow but a name: trade minister, trade deal.
var afterTrade = set(`minister ministers ministry deal deals war wars talks partner partners pact pacts agreement agreements body bodies association associations
	dispute disputes policy policies negotiator negotiators tension tensions relations relationship relationships representative secretary department data statistics
	official officials route routes ties issue issues barrier barriers restrictions curbs union unions bloc group groups show fair mission envoy commissioner economist
	economists analyst analysts expert experts chief council chamber promotion facilitation bill act law rules rule treaty accord fight row spat front measures
	practices law links curb offensive truce preferences area zone corridor court remedies remedy cooperation diversification terms weapon desk facility finance credit
	imbalance deficit deficits surplus surpluses gap balance shortfall target targets`)

// flowNounsOfTrade stay flows after "trade": trade volume, trade flows, trade turnover.
var general = set(`total overall merchandise goods bilateral two-way two way mutual annual monthly combined direct foreign external global trade commercial outward outbound
	inward inbound overseas record its their our his her the a an this that such more new other all aggregate cumulative provisional non-oil visible officially official
	quarterly yearly customs country ’s 's of worth reported recorded own same current whole entire net gross main physical latest corresponding wider widening
	growing huge yawning massive large small big rising falling resulting country's nation national strong weak lower higher first second last previous comparable
	and or regular formal normal`)

var wholeWords = set("total overall global worldwide aggregate all")

// findFlows marks every flow word of the story and reads the phrase around it.
func (r *reader) findFlows() {
	for i := range r.low {
		f, ok := r.flowAtToken(i)
		if !ok {
			continue
		}
		r.flowAt[i] = len(r.flows)
		r.flows = append(r.flows, f)
	}
	for x := range r.flows {
		r.phrase(&r.flows[x])
	}
}

func (r *reader) flowAtToken(i int) (flowWord, bool) {
	w := r.low[i]
	f := flowWord{at: i, last: i + 1, start: i, end: i + 1}
	if r.amountAt[i] >= 0 && r.Amounts[r.amountAt[i]].Kind != amountNone || r.actorAt[i] >= 0 {
		return f, false
	}
	next := r.word(i + 1)
	if flow, ok := verbs[w]; ok && r.actsAsVerb(i) {
		f.flow, f.verb = flow, true
		return f, true
	}
	if (w == "those" || w == "that" || w == "ones") && (next == "to" || next == "from" || next == "with") && r.nextIsSide(i+1) {
		if x := r.flowBeforeToken(i); x >= 0 { // "exports to China grew, while those to Hong Kong climbed"
			f.flow, f.sign = r.flows[x].flow, r.flows[x].sign
			return f, true
		}
	}
	flow, ok := nouns[w]
	if w == "total" && r.word(i-1) == "the" && r.inTradeStory(i) && (r.word(i+1) == "was" || r.word(i+1) == "came" || r.word(i+1) == "stood" || r.word(i+1) == "reached" || r.word(i+1) == "," || r.word(i+1) == "rose" || r.word(i+1) == "fell") {
		f.flow = comity.Total
		return f, true
	}
	if !ok {
		if (w == "goods" || w == "products" || w == "merchandise") && r.goodsMove(i) {
			f.flow, f.goods = comity.Total, true
			return f, true
		}
		return f, false
	}
	f.flow = flow
	switch {
	case w == "trade" && (afterTrade[next] || r.word(i-1) == "free" || r.word(i-1) == "fair"):
		return f, false
	case w == "trade" && next == "-" && r.word(i+2) != "":
		return f, false
	case (w == "export" || w == "import") && !singularFlow[next]:
		return f, false
	case w == "sales" && !r.namesMarket(i):
		return f, false
	case w == "gap" && !r.tradeGap(i), w == "balance" && !r.tradeGap(i), w == "shortfall" && !r.tradeGap(i):
		return f, false
	case w == "exchange" && r.word(i-1) != "trade" && r.word(i-1) != "commercial", w == "exchanges" && r.word(i-1) != "trade":
		return f, false
	case (w == "exchange" || w == "exchanges") && r.word(i-1) == "trade":
		return f, false // "trade" before it is the flow already
	case w == "deficit" && (r.word(i-1) == "budget" || r.word(i-1) == "fiscal" || r.word(i-1) == "account" || r.word(i-1) == "trust"),
		w == "surplus" && (r.word(i-1) == "account" || r.word(i-1) == "budget"):
		return f, false
	case w == "purchases" && r.word(i-1) == "asset":
		return f, false
	}
	switch w {
	case "deficit", "deficits", "shortfall", "gap", "imbalance":
		f.sign = -1
	case "surplus", "surpluses":
		f.sign = 1
	}
	return f, true
}

// flowBeforeToken is the index of the last flow word before token i, −1 for none within reach.
func (r *reader) flowBeforeToken(i int) int {
	for k := i - 1; k >= 0 && k > i-40; k-- {
		if r.flowAt[k] >= 0 {
			return r.flowAt[k]
		}
	}
	return -1
}

// singularFlow are nouns after "export" that keep it a flow: export value, export earnings.
var singularFlow = set("value volume volumes revenue revenues earnings receipts sales turnover figure figures bill growth total totals performance")

const amountNone = 9 // amount.NotAmount

func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.low) {
		return ""
	}
	return r.low[i]
}

// actsAsVerb tells "India exports rice" from "India’s exports": a verb stands behind a subject and before an object.
func (r *reader) actsAsVerb(i int) bool {
	w, prev, next := r.low[i], r.word(i-1), r.word(i+1)
	switch w {
	case "export", "import", "exports", "imports", "ship", "purchase":
		return prev == "to" || (prev == "it" || prev == "they" || prev == "we" || prev == "which" || prev == "that" || prev == "could" || prev == "will" || prev == "would") && next != "of"
	case "take", "takes", "took", "taken":
		return r.goodsAhead(i)
	case "traded", "trades":
		return next == "with" || next == "between" || next == "goods" || r.tradeObject(i)
	case "sold", "shipped", "exported", "imported", "bought", "purchased", "sell", "sells", "buy", "buys", "selling", "buying", "exporting", "importing", "shipping":
		return r.tradeObject(i)
	}
	return false
}

// goodsAhead reports whether goods stand within the next words: "took goods worth", "takes a third of exports".
func (r *reader) goodsAhead(i int) bool {
	for k := i + 1; k < len(r.low) && k < i+6; k++ {
		switch r.low[k] {
		case "goods", "products", "exports", "shipments", "imports":
			return true
		case ".", ";", ",":
			return false
		}
	}
	return false
}

// tradeObject reports whether a verb of selling has an amount or an economy within its clause: people sell shares and cars as well.
func (r *reader) tradeObject(i int) bool {
	for k := i + 1; k < len(r.low) && k < i+12; k++ {
		if a := r.amountAt[k]; a >= 0 && isLevelKind(&r.Amounts[a]) {
			return true
		}
		if r.actorAt[k] >= 0 && r.Actors[r.actorAt[k]].Code.Economy() != "" {
			return true
		}
		switch r.low[k] {
		case ".", ";":
			return false
		}
	}
	return false
}

// goodsMove reports whether "goods" stand for a flow by themselves: "goods worth $5bn moved", "$3bn of goods".
func (r *reader) goodsMove(i int) bool {
	if r.word(i+1) == "worth" || r.word(i+1) == "valued" {
		return true
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if r.amountAt[k] >= 0 && isLevelKind(&r.Amounts[r.amountAt[k]]) {
			return true
		}
		switch r.low[k] {
		case ".", ",", ";", "on", "against":
			return false
		}
	}
	return false
}

// namesMarket reports whether "sales" are trade: to or from an economy, or abroad.
func (r *reader) namesMarket(i int) bool {
	prev, next := r.word(i-1), r.word(i+1)
	if prev == "overseas" || prev == "foreign" || prev == "export" || next == "abroad" || next == "overseas" {
		return true
	}
	if next == "to" || next == "into" || next == "in" {
		return r.actorAt[min(i+2, len(r.low)-1)] >= 0 || r.word(i+2) == "the" && i+3 < len(r.low) && r.actorAt[i+3] >= 0
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if x := r.actorAt[k]; x >= 0 && r.Actors[x].Poss {
			return next == "to"
		}
	}
	return false
}

// tradeGap reports whether a gap or balance is one of trade: the word stands beside it, or it is "with" an economy.
func (r *reader) tradeGap(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if r.low[k] == "trade" || r.low[k] == "goods" || r.low[k] == "merchandise" || r.low[k] == "commercial" {
			return true
		}
	}
	for k := i + 1; k < len(r.low) && k < i+5; k++ {
		if r.low[k] == "with" && k+1 < len(r.low) {
			return r.sideAt(k+1) != "" || r.low[k+1] == "the"
		}
	}
	return r.word(i-1) == "the" && r.inTradeStory(i)
}

// inTradeStory reports whether a flow was named shortly before.
func (r *reader) inTradeStory(i int) bool {
	for k := i - 1; k >= 0 && k > i-200; k-- {
		if r.flowAt[k] >= 0 {
			return true
		}
	}
	return false
}

// sideAt is the economy named by the expression that begins at token i: a name, or words that the story resolves.
func (r *reader) sideAt(i int) comity.Economy {
	e, _ := r.side(i)
	return e
}

// side is the economy named at token i, and the token after the expression.
func (r *reader) side(i int) (comity.Economy, int) {
	for i < len(r.low) && (r.low[i] == "the" || r.low[i] == "mainland" || r.low[i] == "neighbouring" || r.low[i] == "neighboring" || r.low[i] == "both") && r.nextIsSide(i) {
		i++
	}
	if i >= len(r.low) {
		return "", i
	}
	if x := r.actorAt[i]; x >= 0 {
		m := &r.Actors[x]
		return m.Code.Economy(), m.Last
	}
	if e, next := r.described(i); e != "" {
		return e, next
	}
	if worldWords[r.low[i]] || r.low[i] == "the" && worldWords[r.word(i+1)] || r.low[i] == "all" && (r.word(i+1) == "countries" || r.word(i+1) == "markets" || r.word(i+1) == "destinations") {
		return comity.World, i + 1
	}
	if ref, ok := r.Discourse.Resolve(i); ok && len(ref.Codes) == 1 {
		return ref.Codes[0].Economy(), ref.Last
	}
	return "", i
}

// described is "the neighbour", "the kingdom", "the country": the partner that the story has in mind.
func (r *reader) described(i int) (comity.Economy, int) {
	if r.low[i] != "the" && r.low[i] != "that" && r.low[i] != "its" {
		return "", i
	}
	for k := i + 1; k < len(r.low) && k < i+4; k++ {
		switch r.low[k] {
		case "members", "member":
			if r.Discourse.Weight("EUN") > 0 {
				if r.word(k+1) == "states" || r.word(k+1) == "countries" {
					k++
				}
				return comity.EuropeanUnion, k + 1
			}
		case "neighbour", "neighbor", "kingdom", "republic", "mainland":
			if t := r.topicPartner(r.sentenceOf(i)); t != "" {
				return t, k + 1
			}
			return r.state.partner, k + 1
		}
		if !isWord(r.low[k]) || stopWords[r.low[k]] {
			break
		}
	}
	return "", i
}

func (r *reader) nextIsSide(i int) bool {
	return i+1 < len(r.low) && (r.actorAt[i+1] >= 0 || r.low[i+1] == "mainland" || r.low[i+1] == "neighbouring" || r.low[i+1] == "neighboring")
}

var worldWords = set("world rest globe")

// rephrase reads a phrase again with what the story has in mind when it comes to it: "trade with the neighbour".
func (r *reader) rephrase(f *flowWord) {
	again := flowWord{at: f.at, last: f.last, start: f.at, end: f.last, flow: f.flow, verb: f.verb, sign: f.sign, goods: f.goods}
	r.phrase(&again)
	*f = again
}

// phrase reads what belongs to a flow word: owner and goods before it, partner and goods after it.
func (r *reader) phrase(f *flowWord) {
	s := r.sentenceOf(f.at)
	if f.verb {
		r.verbPhrase(f, s.First, s.Last)
		return
	}
	r.before(f, s.First)
	r.after(f, s.Last)
}

// before walks left from the flow word over its noun phrase.
func (r *reader) before(f *flowWord, from int) {
	product := []string{}
	k := f.at - 1
walk:
	for ; k >= from && f.at-k <= 9; k-- {
		w := r.low[k]
		switch x := r.actorAt[k]; {
		case x >= 0:
			m := &r.Actors[x]
			if !r.modifiesFlow(m, f) {
				break walk
			}
			e := m.Code.Economy()
			if e == "" {
				break walk
			}
			if f.owner == "" {
				f.owner = e
			} else if e != f.owner { // "India–U.S. trade", "China and Russia’s trade"
				f.with = append(f.with, e)
			}
			k = m.First
			f.start = k
			if f.flow != comity.Total && f.flow != comity.Balance || len(f.with) > 0 || !r.joinsAnother(k, from) {
				break walk
			}
		case r.amountAt[k] >= 0 && r.Amounts[r.amountAt[k]].Kind != amountNone, r.timeAt[k] >= 0 && w != "annual", r.flowAt[k] >= 0 && r.low[k] != "trade":
			break walk
		case w == "-" || w == "–" || w == "/" || w == "’s" || w == "'s" || w == "&":
		case w == "and" && len(product) > 0, w == "," && len(product) > 0 && false:
			product = append([]string{w}, product...)
			f.start = k
		case w == "services" || w == "goods":
			f.services = f.services || w == "services"
			f.start = k
		case wholeWords[w]:
			f.whole = true
			f.start = k
		case general[w]:
			f.start = k
		case w == "its" || w == "their" || w == "our" || w == "his" || w == "her":
			if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
				f.owner = ref.Codes[0].Economy()
			}
			f.start = k
			break walk
		case isWord(w) && !stopWords[w]:
			product = append([]string{r.Doc.Tokens[k].Text}, product...)
			f.start = k
		default:
			break walk
		}
	}
	product = trimProduct(product)
	if f.owner == "" && len(product) > 0 && r.looksVerb(f.at-len(product)) {
		product = nil
	}
	f.product = strings.Join(product, " ")
}

// modifiesFlow reports whether a mention stands in the noun phrase of the flow word: "India’s exports", "Chinese imports", "India–U.S. trade".
func (r *reader) modifiesFlow(m *actor.Mention, f *flowWord) bool {
	return m.Poss || m.Kind == actor.Demonym || m.Kind == actor.Country || m.Kind == actor.Capital || m.Kind == actor.Organisation || m.Kind == actor.Metonym
}

// joinsAnother reports whether the mention that begins at token k is the second of two: "India–U.S.".
func (r *reader) joinsAnother(k, from int) bool {
	return k-2 >= from && (r.low[k-1] == "-" || r.low[k-1] == "–" || r.low[k-1] == "/" || r.low[k-1] == "and") && r.actorAt[k-2] >= 0
}

// looksVerb reports whether the word that would begin the goods of an unowned flow is a verb: "That left a deficit".
func (r *reader) looksVerb(k int) bool {
	for ; k < len(r.low) && r.flowAt[k] < 0; k++ {
		w := r.low[k]
		if commonVerbs[w] || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ly") {
			return true
		}
	}
	return false
}

var commonVerbs = set(`left leaves leaving kept keeps keeping gave gives giving brought brings bringing meant means meaning put puts putting ran runs running sent sends sending paid pays
	helped help helps hit hits hurt hurts grew fell rose set sets led leads boost boosts pushed push lift lifts swell swells narrow narrows widen widens`)

func isWord(w string) bool {
	for _, c := range w {
		return c >= 'a' && c <= 'z' || c > 127
	}
	return false
}

var stopWords = set(`of to from in on at by for with as and or but while when that which who is are was were be been has have had rose fell grew jumped surged dropped declined
	showed said shows from than into between after before since over under up down will would could may might should not no also only just even still then there here if so
	because although though whereas reached totalled totaled stood hit topped exceeded drove driving boosting lifting pushing cut made making saw see sees took take value worth
	how what where why whose it he she they we you i this these those each both some most many several few said saying says including`)

// trimProduct drops the words of a noun phrase that name no goods.
func trimProduct(p []string) []string {
	out := p[:0]
	for _, w := range p {
		low := strings.ToLower(w)
		if general[low] || manner[low] {
			continue
		}
		out = append(out, w)
	}
	for len(out) > 0 && (out[0] == "and" || out[0] == "or") {
		out = out[1:]
	}
	for len(out) > 0 && (out[len(out)-1] == "and" || out[len(out)-1] == "or") {
		out = out[:len(out)-1]
	}
	return out
}

var manner = set(`rising falling soaring surging declining sluggish robust strong weak brisk higher lower increased reduced combined steady booming slumping estimated
	actual expected projected sharp steep slight recent earlier later past respective month monthly year yearly december january february march april may june july august
	september october november half quarter outgoing incoming cross-border border reciprocal crucial key major minor long time wide continued persistent chronic
	ballooning cumulative headline nominal real reverse opposite northbound southbound eastbound westbound return arch neighbour neighbor`)

// after walks right from the flow word over "of goods", "to", "from", "with", "between".
func (r *reader) after(f *flowWord, to int) {
	k := f.last
	for k < to && k < f.last+14 {
		w := r.low[k]
		switch {
		case w == "in" && (r.word(k+1) == "goods" || r.word(k+1) == "merchandise"):
			k += 2
			if r.word(k) == "and" && r.word(k+1) == "services" {
				f.services = true
				k += 2
			}
			f.end = k
		case w == "volume" || w == "volumes" || w == "turnover" || w == "flows" || w == "value" || w == "(" && false:
			k++
			f.end = k
		case w == "of":
			next, product, owner := r.goodsOf(k+1, to)
			if next == k+1 {
				return
			}
			if f.product == "" {
				f.product = product
			}
			if owner != "" {
				r.setGoodsOwner(f, owner)
			}
			k = next
			f.end = k
		case w == "to" || w == "into" || w == "for" && f.flow == comity.Export || w == "towards" || w == "bound":
			e, next := r.side(k + 1)
			if e == "" || r.isReader(k+1) {
				return
			}
			f.to = e
			k = next
			f.end = k
		case w == "from":
			e, next := r.side(k + 1)
			if e == "" {
				return
			}
			f.from = e
			k = next
			f.end = k
		case w == "with" || w == "between" || w == "among" || w == "against":
			next := r.partners(f, k+1, to)
			if next == k+1 {
				return
			}
			k = next
			f.end = k
		case w == "’s" || w == "'s":
			k++
		default:
			return
		}
	}
}

// isReader guards "to" before a verb or an amount: "exports to rise".
func (r *reader) isReader(i int) bool { return i < len(r.low) && r.amountAt[i] >= 0 }

// partners reads "with A", "between A and B", "between the two countries".
func (r *reader) partners(f *flowWord, k, to int) int {
	start := k
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 2 {
		for _, c := range ref.Codes {
			f.with = append(f.with, c.Economy())
		}
		return ref.Last
	}
	for k < to {
		e, next := r.side(k)
		if e == "" {
			break
		}
		f.with = append(f.with, e)
		k = next
		if r.word(k) == "’s" || r.word(k) == "'s" {
			k++
		}
		if r.word(k) != "and" || r.word(start-1) != "between" {
			break
		}
		k++
	}
	return k
}

// goodsOf reads the goods after "of": "exports of crude oil", "imports of Chinese goods".
func (r *reader) goodsOf(k, to int) (next int, product string, owner comity.Economy) {
	var list []string
	for ; k < to && len(list) < 6; k++ {
		w := r.low[k]
		if x := r.actorAt[k]; x >= 0 {
			m := &r.Actors[x]
			if len(list) > 0 || m.Kind != actor.Demonym && !m.Poss && m.Head < m.Last {
				break
			}
			owner = m.Code.Economy()
			k = m.Last - 1
			continue
		}
		if w == "goods" || w == "products" || w == "merchandise" || w == "commodities" || w == "’s" {
			continue
		}
		if r.amountAt[k] >= 0 || r.timeAt[k] >= 0 || r.flowAt[k] >= 0 || !isWord(w) && w != "-" || stopWords[w] && w != "and" {
			break
		}
		list = append(list, r.Doc.Tokens[k].Text)
	}
	return k, strings.Join(trimProduct(list), " "), owner
}

func (r *reader) setGoodsOwner(f *flowWord, owner comity.Economy) {
	switch f.flow {
	case comity.Import:
		f.from = owner
	case comity.Export:
		f.owner = owner
	}
}

// verbPhrase reads who sells or buys what, to or from whom.
func (r *reader) verbPhrase(f *flowWord, from, to int) {
	for k := f.at - 1; k >= from && f.at-k < 14; k-- {
		if r.low[k] == ";" || r.low[k] == ":" {
			break
		}
		if x := r.actorAt[k]; x >= 0 {
			m := &r.Actors[x]
			if m.Code.Economy() != "" && !m.Place {
				f.subject = m.Code.Economy()
				f.start = m.First
				break
			}
			k = m.First
			continue
		}
		if w := r.low[k]; w == "it" || w == "they" || w == "we" || w == "which" {
			if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
				f.subject = ref.Codes[0].Economy()
				f.start = k
				break
			}
		}
	}
	if r.word(f.last) == "goods" && r.word(f.last+1) == "and" && r.word(f.last+2) == "services" {
		f.services = true
	}
	for k := f.last; k < to && k < f.last+16; k++ {
		w := r.low[k]
		if w == "with" && f.flow == comity.Total {
			if e, next := r.side(k + 1); e != "" {
				f.to, f.end = e, next
			}
		}
		if w == "them" && k <= f.last+1 && f.flow == comity.Export {
			f.to = cmpOr(r.topicPartner(r.sentenceOf(k)), r.state.partner)
		}
		if w == ";" || w == "." || k > f.last && r.flowAt[k] >= 0 && r.flows[r.flowAt[k]].verb {
			break
		}
		if (w == "to" || w == "into") && f.flow == comity.Export {
			if e, next := r.side(k + 1); e != "" {
				f.to, f.end = e, next
			}
		}
		if w == "from" {
			if e, next := r.side(k + 1); e != "" {
				f.from, f.end = e, next
			}
		}
		x := r.actorAt[k]
		if x < 0 {
			continue
		}
		m := &r.Actors[x]
		e := m.Code.Economy()
		switch {
		case e == "" || e == f.to || e == f.from:
		case m.Head >= m.Last || m.Kind == actor.Demonym || m.Poss: // "Brazilian products"
			if f.flow == comity.Import {
				f.from = e
			}
		case f.flow == comity.Export && f.to == "" && k <= f.last+2: // "sold Russia $4bn"
			f.to = e
		}
		k = m.Last - 1
	}
}
