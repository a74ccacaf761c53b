package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// A rank is a place (place.go) that an economy holds among the partners of another. Who they are, the flow that they are counted by and whose partners
// they are is told in one of four ways:
//
//   - a noun of rank after the place: "Chile’s biggest supplier", "the third-largest market for Kenyan tea", "36th among our markets" (this file);
//   - a bare place, whose noun or flow was told before: "China came second with $4 billion", "with Peru in fifth place", "in 2015 eighth" (rank_bare.go,
//     whose it is rank_holder.go, in what rank_race.go);
//   - a balance that is set against those with others: "its third-largest deficit, after those with China and Peru" (rank_other.go);
//   - a comparison that leaves no other above it: "more than any other country" (rank_other.go).
//
// The owner, whose partners are ranked, is who possesses the noun, else whose flow it is, else whose side the story tells. The holder is the subject, the
// name that the place is put beside, or the partner in mind (rank_sides.go). The months are those of the place’s own words, else of the figure of trade
// nearest to it that does not look back (rank_time.go). An amount told with a place ("China second at $18 billion") is a figure of trade of its holder
// (rankOf).

// ranks finds the places before a noun of rank.
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
			r.rankBeside(k, next, place, s)
			continue
		}
		if flow == comity.Balance {
			continue
		}
		if !r.oneOfMany(k, noun, place) && !r.denied(k, s) {
			r.rank(k, noun, place, flow, s)
		}
		k = noun
	}
}

// rankBeside reads a superlative that stands beside a name and whose noun goes without saying: "sales to Spain, the largest, were", "Peru, the leading one, took",
// "India, which was the biggest, bought".
func (r *reader) rankBeside(k, next, place int, s text.Sentence) {
	next += btoi(r.word(next) == "one")
	if w := r.word(next); w != "," && w != ")" || !isWord(r.low[k]) {
		return
	}
	b := k - 1
	for b > s.First && (pathWords[r.low[b]] || r.pos(b) == text.AUX || r.pos(b) == text.ADV || r.low[b] == "by" || r.low[b] == "far" || r.low[b] == "which") {
		b--
	}
	m := r.actor(b - 1)
	if w := r.word(b); w != "," && w != "(" || m == nil || m.Last != b || m.Poss {
		return
	}
	if in := r.amongWhom(barePlace{place: place, first: k, end: next}, s); in.flow != "" {
		r.addRank(k, next-1, place, in.flow, in.owner, r.mentionSide(m), s)
	}
}

// oneOfMany reports whether a place is shared by many, and so is none: "one of its biggest buyers", "among Peru’s top suppliers", "its main markets".
func (r *reader) oneOfMany(k, noun, place int) bool {
	if place != 1 || r.word(k-1) == "other" || r.poss(k-1) && r.word(k-2) == "other" {
		return false
	}
	if s := r.sentenceOf(k); s.Kind == text.Headline && strings.HasSuffix(r.low[noun], "s") && !r.hasVerb(s) { // "Germany's most important trading partners"
		return true
	}
	if firsts[r.low[k]] && strings.HasSuffix(r.low[noun], "s") {
		return true
	}
	for b := k - 1; b >= 0 && b > k-6; b-- {
		if w := r.low[b]; w == "of" && r.word(b-1) == "one" || w == "among" || w == "amongst" {
			return true
		}
		if r.pos(b) == text.VERB || r.low[b] == "," {
			break
		}
	}
	return false
}

// unreal are the words before a verb that make what it tells no fact: "could become", "hopes to be".
var unreal = set("could may might would should hopes hope hoped wants want wanted aims aim aimed aspires bids")

// denied reports whether the place at token k is not held: "is not its biggest market", "no longer the top supplier", "could become the second-largest".
func (r *reader) denied(k int, s text.Sentence) bool {
	for b := k - 1; b >= s.First && b > k-9; b-- {
		w := r.low[b]
		switch {
		case w == "," || w == ";" || w == "that" && r.pos(b) == text.SCONJ:
			return false
		case (w == "not" || w == "n’t" || w == "n't") && r.word(b+1) != "only" && r.word(b+1) != "just", w == "longer" && r.word(b-1) == "no", w == "never":
			return true
		case unreal[w], w == "used" && r.word(b+1) == "to":
			return true
		}
	}
	return false
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

// groupsOf tell what countries are ranked as: "the countries of origin".
var groupsOf = classes(map[comity.Flow]string{comity.Export: "destination", comity.Import: "origin provenance supply"})

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
		case "value":
			if flow != "" && flowNouns[r.word(k-1)] == flow { // "the highest export value"
				return k, flow
			}
		case "trading", "trade", "commercial":
			if flow == "" {
				flow = comity.Total
			}
		}
		if f, ok := rankNouns[w]; ok {
			return r.rankFlow(k, f, flow)
		}
		if f := groupsOf[r.word(k+2)]; f != "" && r.word(k+1) == "of" && (worldGroups[w] || w == "country") { // "countries of destination"
			return k + 2, f
		}
		if w == "two" && r.word(k+1) == "-" && r.word(k+2) == "way" { // "its largest two-way trading partner"
			k += 2
			continue
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
	case (w == "source" || w == "sources") && r.word(k+1) != "of" && flow == "" && !r.tellsImports(k), w == "provider" && flow == "",
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

// tellsImports reports whether the sentence of token k tells of imports before it, or the figures near it do: "a source" is then one of them.
func (r *reader) tellsImports(k int) bool {
	s := r.sentenceOf(k)
	for i := k - 1; i >= s.First; i-- {
		if c := r.cue(i); c != nil && c.kind != goodsCue {
			return c.flow != comity.Balance
		}
	}
	return r.near(s) && r.state.flow == comity.Import
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
	if f, whose := r.partnerFor(noun); f != "" {
		if flow = f; whose.code != "" {
			if owner = whose; holder.code == whose.code {
				holder = r.lastSide(s.First, k, whose.code)
			}
		}
	}
	if a, b := r.clauseSides(k, flow, s); a.code != "" {
		if m := r.actor(owner.first); owner.last == 0 || m == nil || m.First != owner.first {
			owner, holder = a, b
		} else if owner.code == b.code {
			holder = a
		} else if owner.code == a.code {
			holder = b
		}
	} else if a, b := r.subjectSides(k, s); a.code != "" && owner.last == 0 {
		owner, holder = a, b
	}
	if owner.code == "" && (strings.HasPrefix(r.low[noun], "exporter") || strings.HasPrefix(r.low[noun], "importer")) { // one of the world’s
		return
	}
	if owner.code == holder.code {
		if opens := owner.first <= s.First+2 && r.low[s.First] == "for"; owner.last > 0 && (opens || r.low[owner.first] == "our" || r.pos(holder.first) == text.PRON) { // "for Peru the neighbour is", "it is our"
			holder = is(r.otherThan(owner.code))
		} else {
			owner = side{}
		}
	}
	if owner.code == "" {
		owner = is(cmp.Or(r.state.reporter, r.Home))
		if owner.code == holder.code || owner.code == "" {
			owner = is(r.otherThan(holder.code))
		}
	}
	if holder.code == "" {
		holder = is(r.otherThan(owner.code))
	}
	r.addRank(k, noun, place, flow, owner, holder, s)
}

// partnerFor is the flow that a partner is ranked in, and whose: "the third largest partner for EU exports of goods".
func (r *reader) partnerFor(noun int) (comity.Flow, side) {
	if w := r.low[noun]; w != "partner" && w != "partners" || r.word(noun+1) != "for" && r.word(noun+1) != "in" {
		return "", side{}
	}
	k := noun + 2 + btoi(r.word(noun+2) == "the")
	whose, next, _ := r.sideAt(min(k, len(r.low)-1))
	if whose.code == "" {
		next = k
	}
	next += btoi(r.poss(next))
	switch r.word(next) {
	case "exports":
		return comity.Export, whose
	case "imports":
		return comity.Import, whose
	}
	return "", side{}
}

func (r *reader) addRank(k, noun, place int, flow comity.Flow, owner, holder side, s text.Sentence) {
	if owner.code == "" || holder.code == "" || owner.code == holder.code || owner.code == comity.World || holder.code == comity.World {
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
	if holder.first > noun && holder.first-noun < 7 && !r.numberBetween(noun, holder.first) { // "the second place was taken by Peru"
		d.last = holder.last
	}
	if m, ok := r.rankTime(k, noun, s, owner.code); ok {
		d.Period = m.period
		d.Evidence.Slots["period"] = r.span(m.first, m.last)
	}
	if !r.placeInPassing(k, s) { // that Peru is the largest supplier is common knowledge
		r.attribute(&d, s)
	}
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
	if r.onTheme(s) && !r.has(s, "goods") {
		return r.state.product
	}
	if p := r.scope(s); p != "" && !wholeProduct(p) { // "non-oil goods"
		return p
	}
	return comity.AllProducts
}
