package figure

import (
	"strconv"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// ranks finds "Chile’s biggest supplier", "the third-largest market for Kenyan tea", "second among our markets".
func (r *reader) ranks(s text.Sentence) {
	if r.isHeading(s) {
		return
	}
	for k := s.First; k < s.Last; k++ {
		place, next, ok := r.placeAt(k, s)
		if !ok {
			continue
		}
		noun, flow := r.rankNoun(next, s)
		if noun < 0 {
			noun, flow = r.sameRank(k, next, s)
		}
		if noun < 0 {
			continue
		}
		if flow == comity.Balance {
			r.rankBalance(k, noun, place, s)
		} else {
			r.rank(k, noun, place, flow, s)
		}
		k = noun
	}
}

// placeAt reads a place at token k: "largest", "second-largest", "second largest", "No. 1", "most important", "22nd largest", "first among".
func (r *reader) placeAt(k int, s text.Sentence) (place, next int, ok bool) {
	w := r.low[k]
	if n := places[w]; n > 0 {
		j := k + 1 + btoi(r.word(k+1) == "-")
		switch {
		case firsts[r.word(j)]:
			return n, j + 1, true
		case r.word(j) == "most" && r.word(j+1) == "important":
			return n, j + 2, true
		case r.word(j) == "among":
			return n, j + 1, true
		case j == k+1 && n > 1 && rankNouns[r.word(j)] != "" && (r.word(k-1) == "’s" || r.word(k-1) == "'s" || r.word(k-1) == "our" || r.word(k-1) == "its" || r.word(k-1) == "the" && !r.noun(j+1)): // "Sweden’s second market"
			return n, j, true
		}
		return n, k + 1, r.ordinalOfRank(k, s)
	}
	if before, rest, cut := strings.Cut(w, "-"); cut && places[before] > 0 && firsts[rest] {
		return places[before], k + 1, true
	}
	switch {
	case firsts[w] && r.word(k-1) != "th":
		if n := r.ordinalBefore(k); n > 0 {
			return n, k + 1, true
		}
		return 1, k + 1, true
	case w == "most" && r.word(k+1) == "important" && r.word(k-1) != "the" || w == "most" && r.word(k+1) == "important" && r.word(k-2) != "of":
		return 1, k + 2, true
	}
	return r.numberedPlace(k)
}

// ordinalOfRank reports whether the ordinal at token k stands before a noun of rank that somebody owns: "Peru’s third customer", "its sixth export
// market". "The first customer" may only be the earliest.
func (r *reader) ordinalOfRank(k int, s text.Sentence) bool {
	if !r.poss(k-1) && r.word(k-1) != "its" && r.word(k-1) != "our" && r.word(k-1) != "their" {
		return false
	}
	noun, _ := r.rankNoun(k+1, s)
	return noun > k && noun <= k+2
}

// sameRank lets a place without a noun be one among what the place before it in the sentence was among: "Malaysia was Singapore’s third-largest partner
// and Singapore Malaysia’s second-largest".
func (r *reader) sameRank(k, next int, s text.Sentence) (int, comity.Flow) {
	n := len(r.drafts) - 1
	if n < 0 || r.drafts[n].Rank == 0 || r.drafts[n].first < s.First || next < s.Last && isWord(r.low[next]) && r.low[next] != "and" || !r.poss(k-1) && r.low[k-1] != "its" {
		return -1, ""
	}
	return next - 1, r.drafts[n].Flow
}

// numberedPlace reads "No. 2", "number three", "number-one" at token k.
func (r *reader) numberedPlace(k int) (place, next int, ok bool) {
	w, j := r.low[k], k+1
	if before, rest, cut := strings.Cut(w, "-"); cut && before == "number" && cardinals[rest] > 0 {
		return cardinals[rest], j, true
	}
	if w != "number" && w != "no." && w != "no" && w != "#" {
		return 0, 0, false
	}
	if d := r.word(j); d == "-" || w == "no" && d == "." {
		j++
	}
	if n := cardinals[r.word(j)]; n > 0 {
		return n, j + 1, true
	}
	if n, err := strconv.Atoi(r.word(j)); err == nil && n > 0 && n < 60 && w != "number" {
		return n, j + 1, true
	}
	return 0, 0, false
}

// ordinalBefore reads "22nd largest" and the like, which the amounts know as ordinals.
func (r *reader) ordinalBefore(k int) int {
	for _, b := range []int{k - 1, k - 2} {
		if b >= 0 && r.amountAt[b] >= 0 {
			a := &r.Amounts[r.amountAt[b]]
			if a.Kind == amount.NotAmount && a.Why == amount.Ordinal {
				return int(a.Value.Float())
			}
		}
		if b != k-1 || r.word(b) != "-" {
			break
		}
	}
	return 0
}

// rankNoun finds what the place is among, within the noun phrase after it, and the flow; −1 for none.
func (r *reader) rankNoun(k int, s text.Sentence) (int, comity.Flow) {
	flow := comity.Flow("")
	for n := 0; k < s.Last && n < 8; k, n = k+1, n+1 {
		w := r.low[k]
		switch w {
		case "export", "exports", "overseas", "foreign":
			flow = comity.Export
		case "import", "imports":
			flow = comity.Import
		case "trading", "trade", "commercial":
			if flow == "" {
				flow = comity.Total
			}
		}
		if f, ok := rankNouns[w]; ok {
			return r.rankFlow(k, f, flow)
		}
		if p := r.pos(k); p == text.VERB && w != "trading" || p == text.ADP || p == text.ADV || p == text.SCONJ || p == text.AUX || p == text.PUNCT && w != "-" && w != "’" || w == "and" || w == "investor" || r.number(k) != nil {
			return -1, ""
		}
	}
	return -1, ""
}

// rankFlow is the flow of a ranked noun at token k, given the flow that the words before it name.
func (r *reader) rankFlow(k int, f, flow comity.Flow) (int, comity.Flow) {
	w := r.low[k]
	switch {
	case (w == "source" || w == "sources") && r.word(k+1) != "of" && flow == "", w == "provider" && flow == "",
		(w == "partner" || w == "partners") && flow == "" && r.word(k-1) != "trading" && !r.inTrade(k), w == "user" && flow == "" && !r.inTrade(k),
		f == comity.Balance && r.word(k-1) == "budget":
		return -1, ""
	case f == comity.Balance:
		return k, f
	case (w == "market" || w == "destination" || w == "buyer" || w == "customer") && flow != comity.Import:
		return k, comity.Export
	case flow != "" && f != comity.Total && w != "source" && w != "sources" && w != "supplier" && w != "suppliers" && flow != comity.Total:
		return k, flow
	case f == comity.Total && (flow == comity.Export || flow == comity.Import):
		return k, flow
	}
	return k, f
}

// rank makes the figure: whose partners, and who holds the place. "Each other’s largest partner" makes two.
func (r *reader) rank(k, noun, place int, flow comity.Flow, s text.Sentence) {
	if r.poss(k-1) && r.word(k-2) == "other" {
		if named := r.sidesOf(s); len(named) >= 2 {
			r.addRank(k, noun, place, flow, named[0], named[1], s)
			r.addRank(k, noun, place, flow, named[1], named[0], s)
		}
		return
	}
	holder := r.rankHolder(k, noun, s)
	owner := r.rankOwner(k, noun, s)
	if owner.code == holder.code {
		owner = side{}
	}
	if owner.code == "" {
		owner = is(cmpOr(r.state.reporter, r.Home))
		if owner.code == holder.code || owner.code == "" {
			owner = is(r.otherThan(holder.code))
		}
	}
	if holder.code == "" {
		holder = is(r.otherThan(owner.code))
	}
	r.addRank(k, noun, place, flow, owner, holder, s)
}

// rankBalance reads "the third-largest surplus it had with anybody".
func (r *reader) rankBalance(k, noun, place int, s text.Sentence) {
	if r.number(noun+2) != nil || r.number(noun+1) != nil || r.word(noun+1) == "since" || r.word(noun+1) == "on" || r.state.flow != comity.Balance || r.away(s) > 1 || r.word(k-1) == "the" && place == 1 && r.superlativeSince(noun, s) {
		return
	}
	r.addRank(k, noun, place, comity.Balance, is(r.state.reporter), is(r.state.partner), s)
}

// superlativeSince reports whether a record is one of time, not of partners: "the largest deficit since 2019", "on record", "ever".
func (r *reader) superlativeSince(noun int, s text.Sentence) bool {
	for k := noun + 1; k < s.Last && k < noun+7; k++ {
		switch r.low[k] {
		case "since", "record", "ever", "in", "of":
			return true
		}
	}
	return false
}

func (r *reader) addRank(k, noun, place int, flow comity.Flow, owner, holder side, s text.Sentence) {
	if owner.code == "" || holder.code == "" || owner.code == holder.code {
		return
	}
	d := draft{first: k, last: noun + 1}
	d.Measure, d.Reporter, d.Partner, d.Flow, d.Product, d.Rank, d.Approx = comity.Trade, owner.code, holder.code, flow, r.rankedGoods(k, noun, s), place, comity.Exact
	d.Ranked = r.quote(noun, noun+1)
	d.Evidence = comity.Evidence{Rule: "rank", Confidence: confidence["rank"], Slots: map[string]comity.Span{"rank": r.span(k, noun+1)}}
	r.slot(&d, "reporter", owner)
	r.slot(&d, "partner", holder)
	for _, e := range []side{owner, holder} {
		if e.last > 0 && e.first < k && k-e.first <= 12 && e.first >= s.First {
			d.first = min(d.first, e.first)
		}
	}
	it := &item{first: k, last: noun + 1, a: &amount.Amount{}}
	if m, ok := r.timeOf(it, it, s, owner.code); ok {
		d.Period = m.period
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	}
	r.attribute(&d, s)
	d.undated = d.Period.IsZero()
	d.standing = r.standing(k, s)
	r.drafts = append(r.drafts, d)
	if r.state.reporter == "" {
		r.state.reporter = owner.code
	}
	if r.state.period.IsZero() {
		r.state.period = d.Period
	}
	if holder.code != r.Home && holder.code != r.state.reporter {
		r.state.topic, r.state.topicAt = holder.code, k
	}
}

// rankedGoods are the goods whose partners are ranked: "the biggest coffee buyer", "the largest market for Kenyan tea".
func (r *reader) rankedGoods(k, noun int, s text.Sentence) string {
	if w := r.word(noun + 1); w == "for" || w == "of" {
		if next, p, _ := r.goodsOf(noun+2, s); p != "" && r.namesGoods(noun+2, next) {
			return p
		}
	}
	for i := noun - 1; i > k; i-- {
		if goodsNouns[r.low[i]] && r.actorAt[i] < 0 {
			return r.goodsName(max(k+1, r.wareStart(i)), i+1)
		}
	}
	return comity.AllProducts
}
