package figure

import (
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// item is one amount of a sentence with its part in it.
type item struct {
	a           *amount.Amount
	first, last int // tokens, half-open, hedge included
	class       class
	gov         *flowWord // the flow word that governs it; nil when the sentence has none for it
	cost        int
	former      bool // "from", "against", "compared with": the number before
	taken       bool
}

type class uint8

const (
	level  class = iota // how large a flow is
	change              // by what share it changed
	delta               // by how much it changed
	duty                // a tariff rate
	rest                // everything else
)

// items lists the amounts of a sentence, each with its class and governor.
func (r *reader) items(s text.Sentence) []item {
	var list []item
	for i := s.First; i < s.Last; i++ {
		x := r.amountAt[i]
		if x < 0 {
			continue
		}
		a := &r.Amounts[x]
		it := item{a: a, first: i, last: i + 1}
		for it.last < s.Last && r.amountAt[it.last] == x {
			it.last++
		}
		i = it.last - 1
		if a.Kind == amount.NotAmount || r.inBrackets(list, it) {
			continue
		}
		it.first = r.hedged(it, s)
		it.gov, it.cost = r.governor(it, s)
		it.former = r.isFormer(it, s)
		it.class = r.classify(it, s)
		list = append(list, it)
	}
	return list
}

// inBrackets reports whether an amount is the conversion that the one before already holds in Also.
func (r *reader) inBrackets(list []item, it item) bool {
	if len(list) == 0 {
		return false
	}
	for _, also := range list[len(list)-1].a.Also {
		if also.Start == it.a.Start {
			return true
		}
	}
	return false
}

// hedged extends an amount to its hedge.
func (r *reader) hedged(it item, s text.Sentence) int {
	h := it.a.Hedge
	if h.End == 0 || h.Start >= it.a.Start {
		return it.first
	}
	return max(s.First, r.tokenFrom(h.Start))
}

func isLevelKind(a *amount.Amount) bool { return a.Kind == amount.Money }

// The cost of what stands between an amount and a flow word. A flow word farther than tooFar governs nothing.
const (
	perWord    = 1
	perComma   = 4
	perBreak   = 22 // a semicolon, colon, dash, "while", "but": another clause
	perAmount  = 3
	rightward  = 9 // flow words mostly stand before their numbers
	tooFar     = 48
	goodsExtra = 6
)

// governor finds the flow word that an amount belongs to: the one of least cost within the sentence.
func (r *reader) governor(it item, s text.Sentence) (*flowWord, int) {
	if f := r.attached(it, s); f != nil {
		return f, 0
	}
	var best *flowWord
	least := tooFar
	cost := 0
	for k := it.first - 1; k >= s.First; k-- {
		if x := r.flowAt[k]; x >= 0 {
			if c := cost + r.extra(&r.flows[x]); c < least {
				best, least = &r.flows[x], c
			}
		}
		cost += r.border(k, it.first-1)
	}
	cost = rightward
	for k := it.last; k < s.Last; k++ {
		if x := r.flowAt[k]; x >= 0 {
			if c := cost + r.extra(&r.flows[x]); c < least {
				best, least = &r.flows[x], c
			}
		}
		cost += 2 * r.border(k, it.last)
	}
	return best, least
}

func (r *reader) extra(f *flowWord) int {
	if f.goods {
		return goodsExtra
	}
	return 0
}

// border is the cost of stepping over token k.
func (r *reader) border(k, near int) int {
	switch w := r.low[k]; w {
	case ",":
		return perComma
	case ";", ":", "—", "–", "while", "whereas", "but", "although", "though", "whilst":
		return perBreak
	case "(", ")":
		return perComma
	case "and":
		return perWord + 1
	default:
		if x := r.amountAt[k]; x >= 0 && r.Amounts[x].Kind != amount.NotAmount && (k == near || r.amountAt[k+1] != x) {
			return perAmount
		}
		return perWord
	}
}

// attached finds the flow word that an amount is part of the phrase of: "a $99 billion deficit", "€20bn of exports", "US$ 6.63 billion (exports)",
// "$5bn worth of goods".
func (r *reader) attached(it item, s text.Sentence) *flowWord {
	k := it.last
	if k >= s.Last {
		return nil
	}
	switch w := r.low[k]; {
	case w == "(":
		if x := r.flowAtOr(k + 1); x != nil && r.word(x.last) == ")" {
			return x
		}
		return nil
	case w == "of" || w == "in" || w == "worth" || w == "’" || w == "'" || w == "’s":
		for k++; k < s.Last && k < it.last+9; k++ {
			if x := r.flowAt[k]; x >= 0 {
				f := &r.flows[x]
				if w == "in" && it.a.Kind != amount.Money {
					return nil
				}
				if f.goods && r.boughtBy(it, s) != nil {
					return r.boughtBy(it, s)
				}
				return f
			}
			if t := r.low[k]; t == "," || t == "." || t == "and" || r.amountAt[k] >= 0 && r.Amounts[r.amountAt[k]].Kind != amount.NotAmount {
				return nil
			}
		}
		return nil
	}
	for n := 0; k < s.Last && n < 4; k, n = k+1, n+1 {
		if x := r.flowAt[k]; x >= 0 && !r.flows[x].verb {
			if it.a.Kind != amount.Money && n > 0 {
				return nil
			}
			return &r.flows[x]
		}
		if t := r.low[k]; !general[t] && t != "trade" && r.actorAt[k] < 0 || t == "’s" || t == "and" || t == "or" {
			return nil
		}
	}
	return nil
}

func (r *reader) flowAtOr(i int) *flowWord {
	for ; i < len(r.low) && general[r.low[i]]; i++ {
	}
	if i < len(r.low) && r.flowAt[i] >= 0 {
		return &r.flows[r.flowAt[i]]
	}
	return nil
}

// boughtBy finds the verb before "$89.7 billion of Brazilian products".
func (r *reader) boughtBy(it item, s text.Sentence) *flowWord {
	for k := it.first - 1; k >= s.First && k > it.first-8; k-- {
		if x := r.flowAt[k]; x >= 0 && r.flows[x].verb {
			return &r.flows[x]
		}
		if r.low[k] == "," || r.low[k] == ";" {
			return nil
		}
	}
	return nil
}

// isFormer reports whether an amount is what a flow was before: "up from $12 billion", "against $77.52 billion", "compared with".
func (r *reader) isFormer(it item, s text.Sentence) bool {
	k := it.first - 1
	for k >= s.First && (r.low[k] == "a" || r.low[k] == "the" || r.low[k] == "only" || r.low[k] == "just" || r.low[k] == "some") {
		k--
	}
	if k < s.First {
		return false
	}
	switch r.low[k] {
	case "against", "versus", "vs", "from", "than":
		return r.low[k] != "from" || it.a.Cue.Prep == "from" || r.amountAt[it.first] >= 0
	case "with", "to":
		if p := r.word(k - 1); p == "compared" || p == "comparison" || p == "compares" || p == "comparing" || p == "compare" {
			return true
		}
	case "of":
		for b := k - 1; b >= s.First && b > k-7; b-- {
			if w := r.low[b]; w == "against" || w == "versus" || w == "vs" || w == "from" {
				return true
			}
			if r.flowAt[b] >= 0 && b < k-1 {
				break
			}
		}
	case "was", "were", "been", "being", "at":
		// "a year earlier it was": the time decides, in months
	}
	return false
}

var dutyWords = set(`tariff tariffs duty duties levy levies surcharge surcharges tax taxes`)

// classify gives an amount its part in the sentence.
func (r *reader) classify(it item, s text.Sentence) class {
	a := it.a
	switch a.Kind {
	case amount.Percent, amount.PercentPoints, amount.BasisPoints, amount.Fraction, amount.Multiple:
		if a.Kind == amount.Multiple && comparesWith[r.word(it.last)] { // "more than double what went the other way"
			return rest
		}
		if (a.Kind == amount.Percent || a.Kind == amount.PercentPoints) && r.nearDuty(it, s) {
			return duty
		}
		if r.isShare(it, s) {
			return rest
		}
		if _, ok := a.Change(); ok && (it.gov != nil || r.state.flow != "") && !r.otherHead(it, s) {
			return change
		}
		return rest
	case amount.Money:
		if r.otherHead(it, s) || r.aim(it, s) || a.Per != "" && a.Per != "year" && a.Per != "month" {
			return rest
		}
		if a.Cue.Role == amount.Changed && !it.former && r.movesBy(it) {
			return delta
		}
		if it.gov == nil && !r.continues(it, s) {
			return rest
		}
		return level
	case amount.Count:
		if r.ellipsis(it, s) {
			return level
		}
	}
	return rest
}

var comparesWith = set("what that those the its their as any every")

// movesBy tells "rose by $2bn", "€20bn wider" from "rose to": the direction belongs to the amount itself.
func (r *reader) movesBy(it item) bool {
	switch it.a.Cue.Prep {
	case "to", "at", "from":
		return false
	}
	return true
}

// nearDuty reports whether a percentage is a duty: a word for duties stands closer than any flow word, in the same clause.
func (r *reader) nearDuty(it item, s text.Sentence) bool {
	if it.a.Kind == amount.Percent && it.cost == 0 && it.gov != nil {
		return false
	}
	_, changed := it.a.Change()
	near := func(k, step int) int {
		cost := 0
		for ; k >= s.First && k < s.Last && cost < 24; k += step {
			if dutyWords[r.low[k]] {
				return cost
			}
			cost += r.border(k, k)
		}
		return tooFar
	}
	left, right := near(it.first-1, -1), near(it.last, 1)
	if changed { // "exports fell 9.4 per cent after Washington raised duties": the duty must be the nearer, and stand before the number or right after it
		return left < 6 && left < it.cost || right < 2
	}
	d := min(left, right+1)
	return d < 14 || d < 24 && d <= it.cost
}

var shareWords = set(`share shares proportion portion percentage accounted accounts accounting accounted makes made up comprised comprises constitute constituted constitutes
	represented represents representing supplied supplies provided covers covered covering destined absorbed took takes`)

// isShare reports whether a percentage or fraction is part of a whole: "15.5 per cent of imports", "a fifth of".
func (r *reader) isShare(it item, s text.Sentence) bool {
	if it.a.Kind == amount.Multiple {
		return false
	}
	next := r.word(it.last)
	if next == "of" && it.a.Cue.Role != amount.Changed {
		return true
	}
	if next == "of" && it.a.Kind == amount.Fraction {
		return true
	}
	if it.a.Cue.Role == amount.Changed {
		return false
	}
	for k := it.first - 1; k >= s.First && k > it.first-8; k-- {
		if w := r.low[k]; w == "share" || w == "proportion" || w == "accounted" || w == "accounts" || w == "accounting" {
			return true
		}
		if r.flowAt[k] >= 0 {
			return false
		}
	}
	return next == "share"
}

// otherHeads are nouns whose numbers are no flows of trade.
var otherHeads = set(`investment investments invest invested investing loan loans loaned lend lent lending fund funds fund funding funded aid grant grants package fine fines fined
	gdp economy budget reserves debt debts remittances contract contracts contractor order orders project projects plant plants facility capital credit line
	bond bonds stimulus bailout swap swaps subsidy subsidies compensation damages cost costs costing revenue revenues income wages salary price prices priced
	pledge pledges pledged pledging commitment commitments committed exemption population market-cap capitalisation capitalization profit profits losses loss lost
	spend spending spent munitions arms deal deals sale acquisition stake valuation worth-of-aid pipeline port railway dam quota quotas fees fee toll tolls penalty penalties
	inflation growth rate rates yield yields unemployment output production capacity consumption affected hit hits hitting subject covered bear bears face faces facing`)

// aimWords make an amount a target or a forecast.
var aimWords = set(`target targets targeted targeting goal goals aim aims aimed aiming ambition ambitions objective objectives forecast forecasts projected projection expects expected
	expect potential could might envisage envisages envisaged hope hopes hoped hoping want wants vowed vow pledged promised promise promises agreed plan plans planned
	projecting estimate-of seek seeks milestone mark double doubling raise boost boosting expand`)

// otherHead reports whether a noun that is no flow governs the amount more closely than the flow word does.
func (r *reader) otherHead(it item, s text.Sentence) bool {
	limit := min(it.cost, 9)
	cost := 0
	for k := it.first - 1; k >= s.First && cost < limit; k-- {
		if otherHeads[r.low[k]] && !r.inFlowPhrase(k) {
			return true
		}
		cost += r.border(k, it.first-1)
	}
	cost = 1
	for k := it.last; k < s.Last && cost < min(it.cost, 5); k++ {
		if otherHeads[r.low[k]] && !r.inFlowPhrase(k) {
			return true
		}
		cost += r.border(k, it.last)
	}
	return false
}

func (r *reader) inFlowPhrase(k int) bool {
	for _, d := range []int{1, -1} {
		if n := k + d; n >= 0 && n < len(r.low) && r.flowAt[n] >= 0 {
			return true
		}
	}
	return false
}

// aim reports whether an amount is a target or forecast: a word of aiming stands before it in the clause, or its time is still to come.
func (r *reader) aim(it item, s text.Sentence) bool {
	cost := 0
	for k := it.first - 1; k >= s.First && cost < 16; k-- {
		switch w := r.low[k]; {
		case w == "target" || w == "goal" || w == "targets" || w == "targeted" || w == "targeting" || w == "goals" || w == "ambition" || w == "aim" || w == "aims" || w == "aimed" || w == "aiming" || w == "objective":
			return true
		case aimWords[w] && r.futureNear(it, s):
			return true
		}
		cost += r.border(k, it.first-1)
	}
	for k := it.last; k < s.Last && k < it.last+3; k++ {
		if w := r.low[k]; w == "target" || w == "goal" {
			return true
		}
	}
	return r.futureNear(it, s) && !it.former
}

func (r *reader) futureNear(it item, s text.Sentence) bool {
	for k := it.last; k < s.Last && k < it.last+8; k++ {
		if x := r.timeAt[k]; x >= 0 {
			return r.Periods[x].Future
		}
		if r.amountAt[k] >= 0 && r.Amounts[r.amountAt[k]].Kind != amount.NotAmount {
			return false
		}
	}
	return false
}

// continues reports whether an amount without a flow word in its sentence goes on with the flow of the sentence before: "A year ago the figure was",
// "from $12 billion", "Rwanda and South Sudan followed with".
func (r *reader) continues(it item, s text.Sentence) bool {
	if r.state.flow == "" || r.sentenceIndex(s.First)-r.state.sentence > 2 {
		return false
	}
	if it.former {
		return true
	}
	for k := s.First; k < s.Last; k++ {
		switch r.low[k] {
		case "figure", "figures", "total", "number", "tally", "value", "amount", "followed", "that", "this", "those", "respectively", "worth", "compared", "comparison", "against",
			"up", "down", "corresponding", "latter", "former", "it", "they", "rest", "sum", "last", "took", "reached", "stood", "turnover":
			return true
		}
	}
	return s.Last-s.First < 14
}

// ellipsis reports whether a bare number stands for an amount of the unit before it: "In June last year it was nine hundred and fifty-six."
func (r *reader) ellipsis(it item, s text.Sentence) bool {
	if r.state.unit == "" || it.a.NounEnd > it.a.NounStart || r.state.flow == "" {
		return false
	}
	if r.sentenceIndex(s.First)-r.state.sentence > 1 {
		return false
	}
	v := it.a.Value.Abs()
	return it.former || r.word(it.first-1) == "was" && comityLess(10, v)
}
