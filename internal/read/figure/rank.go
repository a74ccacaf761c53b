package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// firsts are the words that mean the first place, and places the ordinals that go before them.
var firsts = set("largest biggest top main leading principal chief number-one foremost")
var places = map[string]int{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// rankNouns are what a place is among, with the flow it is measured by.
var rankNouns = map[string]comity.Flow{
	"partner": comity.Total, "partners": comity.Total,
	"market": comity.Export, "destination": comity.Export, "buyer": comity.Export, "customer": comity.Export, "importer": comity.Export,
	"supplier": comity.Import, "source": comity.Import, "seller": comity.Import, "exporter": comity.Import,
}

// ranks finds "India’s largest export destination", "the second-largest market for U.S. exports", "China has been Brazil's main trade partner".
func (r *reader) ranks(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		place, next, ok := r.placeAt(k, s)
		if !ok {
			continue
		}
		noun, flow := r.rankNoun(next, s)
		if noun < 0 {
			continue
		}
		r.rank(k, noun, place, flow, s)
		k = noun
	}
}

// placeAt reads a place at token k: "largest", "second-largest", "second largest", "No. 1", "most important", "fifth largest".
func (r *reader) placeAt(k int, s text.Sentence) (place, next int, ok bool) {
	w := r.low[k]
	if n := places[w]; n > 0 {
		j := k + 1
		if r.word(j) == "-" {
			j++
		}
		switch {
		case firsts[r.word(j)]:
			return n, j + 1, true
		case r.word(j) == "most" && r.word(j+1) == "important":
			return n, j + 2, true
		}
		return 0, 0, false
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
	case w == "most" && r.word(k+1) == "important":
		return 1, k + 2, true
	case w == "number" && r.word(k+1) == "one", w == "no." && r.word(k+1) == "1":
		return 1, k + 2, true
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

// rankNoun finds what the place is among, within the noun phrase after it, and the flow.
func (r *reader) rankNoun(k int, s text.Sentence) (int, comity.Flow) {
	flow := comity.Flow("")
	for n := 0; k < s.Last && n < 6; k, n = k+1, n+1 {
		w := r.low[k]
		switch {
		case w == "export" || w == "exports" || w == "overseas":
			flow = comity.Export
		case w == "import" || w == "imports":
			flow = comity.Import
		case w == "trading" || w == "trade" || w == "commercial":
			if flow == "" {
				flow = comity.Total
			}
		}
		if f, ok := rankNouns[w]; ok {
			if w == "source" && r.word(k+1) != "of" && flow == "" {
				return -1, ""
			}
			if (w == "partner" || w == "partners") && flow == "" && r.word(k-1) != "trading" && r.word(k-1) != "trade" && !r.inTradeStory(k) {
				return -1, ""
			}
			if (w == "market" || w == "destination" || w == "buyer" || w == "customer") && flow != "" && flow != comity.Import {
				return k, comity.Export
			}
			if flow != "" && f != comity.Total && w != "source" && w != "supplier" {
				return k, flow
			}
			return k, f
		}
		if w == "’s" || w == "'s" || w == "-" || w == "," && n == 0 || general[w] || w == "trading" || w == "single" || w == "export" || w == "import" || r.actorAt[k] >= 0 || isWord(w) && !stopWords[w] {
			continue
		}
		return -1, ""
	}
	return -1, ""
}

// rank makes the figure: whose partners, and who holds the place.
func (r *reader) rank(k, noun, place int, flow comity.Flow, s text.Sentence) {
	owner, ownerAt := r.rankOwner(k, noun, s)
	holder, holderAt := r.rankHolder(k, noun, owner, s)
	if owner == "" {
		owner = cmpOr(r.state.reporter, r.state.home)
		if owner == holder || owner == "" {
			owner = r.Discourse.Counterpart(comity.Actor(holder)).Economy()
		}
	}
	if holder == "" && owner != "" {
		holder = r.Discourse.Counterpart(comity.Actor(owner)).Economy()
	}
	if owner == "" || holder == "" || owner == holder {
		return
	}
	d := draft{first: k, last: noun + 1}
	d.Measure, d.Reporter, d.Partner, d.Flow, d.Product, d.Rank, d.Approx = comity.Trade, owner, holder, flow, comity.AllProducts, place, comity.Exact
	d.Ranked = r.Doc.Text[r.Doc.Tokens[noun].Start:r.Doc.Tokens[noun].End]
	if ownerAt >= 0 && k-ownerAt <= 8 {
		d.first = min(d.first, ownerAt)
	}
	if holderAt >= 0 && holderAt < k && k-holderAt <= 12 {
		d.first = min(d.first, holderAt)
	}
	it := &item{first: k, last: noun + 1}
	if m, ok := r.timeOf(it, it, s, owner); ok {
		d.Period = m.Period
	}
	d.Attributed = r.state.source
	d.Evidence = comity.Evidence{Rule: "rank", Confidence: 0.85, Slots: map[string]comity.Span{"rank": r.span(k, noun+1)}}
	r.drafts = append(r.drafts, d)
	r.drafts[len(r.drafts)-1].noPeriod = d.Period.IsZero()
	if r.state.reporter == "" {
		r.state.reporter = owner
	}
	if r.state.period.IsZero() {
		r.state.period = d.Period
	}
	if holder != r.state.home && holder != r.state.reporter {
		r.state.topic, r.state.topicSentence = holder, r.sentenceIndex(s.First)
	}
}

// beaten reports whether the economy named at token i is the one left behind: "ahead of the United States", "overtaking Japan as".
func (r *reader) beaten(i int) bool {
	k := i - 1
	if r.word(k) == "the" {
		k--
	}
	switch r.word(k) {
	case "overtaking", "overtook", "surpassing", "surpassed", "replacing", "replaced", "displacing", "displaced", "dethroning", "passing", "overtakes", "past", "unseating", "topping", "leapfrogging", "eclipsing":
		return true
	case "of":
		return r.word(k-1) == "ahead"
	}
	return false
}

// dateRanks gives a rank without months those of the figure of trade nearest to it in the text, the one after it first: "China is now the largest
// partner. Trade stood at … between April and December".
func (r *reader) dateRanks() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.Rank == 0 || !d.noPeriod {
			continue
		}
		near := func(o *draft) bool {
			return o.Measure == comity.Trade && o.Rank == 0 && !o.Period.IsZero() && r.sentenceOf(o.first).Paragraph == r.sentenceOf(d.first).Paragraph
		}
		for k := range r.drafts {
			o := &r.drafts[k]
			if near(o) && o.first > d.first {
				d.Period = o.Period
				break
			}
		}
		for k := len(r.drafts) - 1; k >= 0 && d.Period.IsZero(); k-- {
			if o := &r.drafts[k]; near(o) && o.first < d.first {
				d.Period = o.Period
			}
		}
	}
}

// rankOwner is whose partners are ranked: "India’s largest …", "the largest market for U.S. exports", "the top U.S. trading partner".
func (r *reader) rankOwner(k, noun int, s text.Sentence) (comity.Economy, int) {
	for b := noun; b > k; b-- { // inside: "the top U.S. trading partner"
		if x := r.actorAt[b]; x >= 0 && r.Actors[x].Code.Economy() != "" {
			return r.Actors[x].Code.Economy(), r.Actors[x].First
		}
	}
	for b := k - 1; b >= s.First && b > k-6; b-- { // before: possessives and adjectives
		if x := r.actorAt[b]; x >= 0 {
			if m := &r.Actors[x]; m.Poss || m.Head >= k || m.Last == k {
				return m.Code.Economy(), m.First
			}
			break
		}
		if w := r.low[b]; w == "its" || w == "their" || w == "our" {
			if ref, ok := r.Discourse.Resolve(b); ok && len(ref.Codes) == 1 {
				return ref.Codes[0].Economy(), b
			}
			break
		}
		if w := r.low[b]; w != "’s" && w != "'s" && w != "’" && !general[w] && w != "single" && places[w] == 0 && w != "-" {
			break
		}
	}
	for b := noun + 1; b < s.Last && b < noun+7; b++ { // after: "for U.S. exports", "of India"
		if x := r.actorAt[b]; x >= 0 && (r.word(noun+1) == "for" || r.word(noun+1) == "of" || r.word(noun+1) == "to") {
			return r.Actors[x].Code.Economy(), -1
		}
		if w := r.low[b]; w == "," || w == "." {
			break
		}
	}
	return "", -1
}

// rankHolder is who holds the place: the subject before "is", "became", "remained", the name in apposition, or the name after.
func (r *reader) rankHolder(k, noun int, owner comity.Economy, s text.Sentence) (comity.Economy, int) {
	for b := k - 1; b >= s.First; b-- {
		if x := r.actorAt[b]; x >= 0 {
			m := &r.Actors[x]
			e := m.Code.Economy()
			if e != "" && e != owner && !(m.Poss && b >= k-3 && owner == "") && !r.beaten(m.First) {
				return e, m.First
			}
			b = m.First
			continue
		}
		if w := r.low[b]; w == "it" || w == "that" || w == "which" {
			if ref, ok := r.Discourse.Resolve(b); ok && len(ref.Codes) == 1 && ref.Codes[0].Economy() != owner {
				return ref.Codes[0].Economy(), b
			}
		}
	}
	for b := noun + 1; b < s.Last && b < noun+8; b++ {
		if x := r.actorAt[b]; x >= 0 {
			if e := r.Actors[x].Code.Economy(); e != "" && e != owner {
				return e, -1
			}
		}
		if w := r.low[b]; w == "." || w == ";" {
			break
		}
	}
	if r.state.partner != "" && r.state.partner != owner {
		return r.state.partner, -1
	}
	return "", -1
}
