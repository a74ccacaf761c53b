package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// side is an economy with the words that name it; it has none when the story had it in mind.
type side struct {
	code        comity.Economy
	first, last int
}

func (a side) or(b side) side {
	if a.code != "" {
		return a
	}
	return b
}

func is(e comity.Economy) side { return side{code: e} }

func (r *reader) mentionSide(m *actor.Mention) side { return side{m.Code.Economy(), m.First, m.Last} }

var worldWords = set("world globe")
var worldGroups = set("countries markets destinations partners nations")

// sideAt is the economy named by the expression that begins at token i, a name or words that the story resolves, and the token after it.
// others is true when the words name a group by what it is not: "other countries".
func (r *reader) sideAt(i int) (e side, next int, others bool) {
	start := i
	for i < len(r.low) && (r.low[i] == "the" || r.low[i] == "mainland" || r.low[i] == "neighbouring" || r.low[i] == "neighboring" || r.low[i] == "both" || r.low[i] == "all") && r.actor(i+1) != nil {
		i++
	}
	if i >= len(r.low) {
		return side{}, start, false
	}
	if m := r.actor(i); m != nil {
		return r.mentionSide(m), m.Last, false
	}
	if next := r.groupAt(i); next > i {
		return side{}, next, true
	}
	if e, next := r.largestEconomy(i); e != "" {
		return side{e, i, next}, next, false
	}
	switch w := r.low[i]; {
	case w == "us" || w == "ours":
		return side{r.Home, i, i + 1}, i + 1, false
	case w == "them" && r.state.others:
		return side{}, i + 1, true
	case w == "there" && r.state.label != "" && r.state.labelAt == r.sentenceOf(i).Paragraph:
		return side{r.state.label, i, i + 1}, i + 1, false
	case w == "them" || w == "it" || w == "there":
		if p := r.otherThan(r.Home); p != "" {
			return side{p, i, i + 1}, i + 1, false
		}
	case worldWords[w] || w == "the" && worldWords[r.word(i+1)]:
		return side{comity.World, i, i + 2}, i + 2 - btoi(worldWords[w]), false
	case w == "all" && worldGroups[r.word(i+1)]:
		return side{comity.World, i, i + 2}, i + 2, false
	case w == "this" && (r.word(i+1) == "country" || r.word(i+1) == "nation" || r.word(i+1) == "island"), w == "the" && (r.word(i+1) == "country" || r.word(i+1) == "nation") && r.Home != "" && r.topicPartner(i) == "":
		return side{r.Home, i, i + 2}, i + 2, false
	case (worldGroups[w] || w == "states" || w == "economies") && (r.word(i+1) == "outside" || r.word(i+1) == "bordering" || r.word(i+1) == "beyond"): // "countries outside the European Union"
		_, next, _ := r.sideAt(min(i+2, len(r.low)-1))
		return side{}, next, true
	case worldGroups[w] && r.word(i+1) == "other" && r.word(i+2) == "than": // "countries other than Chile"
		_, next, _ := r.sideAt(i + 3)
		return side{}, next, true
	case w == "the" && (r.word(i+1) == "country" || r.word(i+1) == "nation"): // the one whose side is told; see farSide for "to the country"
		if e := cmp.Or(r.topicPartner(i), cmp.Or(r.Home, r.state.reporter)); e != "" {
			return side{e, i, i + 2}, i + 2, false
		}
	case w == "that" && (r.word(i+1) == "country" || r.word(i+1) == "nation" || r.word(i+1) == "market"): // the one named last
		for k := i - 1; k >= 0 && k > i-40; k-- {
			if m := r.actor(k); m != nil && m.Code.Economy() != "" && m.Code.Economy() != r.Home {
				return side{m.Code.Economy(), i, i + 2}, i + 2, false
			}
		}
	case w == "the" && r.word(i+1) == "rest", w == "other" && worldGroups[r.word(i+1)], w == "the" && r.word(i+1) == "other" && worldGroups[r.word(i+2)]:
		k := i + 1
		for k < len(r.low) && k < i+5 && !worldWords[r.low[k]] && !worldGroups[r.low[k]] {
			k++
		}
		return side{}, k + 1, true
	}
	if e, next := r.described(i); e != "" {
		return side{e, i, next}, next, false
	}
	if ref, ok := r.Discourse.Resolve(i); ok && len(ref.Codes) == 1 && ref.Person == nil {
		return side{ref.Codes[0].Economy(), i, ref.Last}, ref.Last, false
	}
	return side{}, start, false
}

// largestEconomy is "the world’s largest economy", "the world's number two economy", where the story names the one that it is.
func (r *reader) largestEconomy(i int) (comity.Economy, int) {
	if r.low[i] != "the" || r.word(i+1) != "world" || !r.poss(i+2) {
		return "", i
	}
	e := comity.Economy("USA")
	for k := i + 3; k < i+8; k++ {
		switch r.word(k) {
		case "second", "two":
			e = "CHN"
		case "economy":
			if r.Discourse.Weight(comity.Actor(e)) > 0 {
				return e, k + 1
			}
			return "", i
		}
	}
	return "", i
}

// regions are parts of the world that trade but are no economy, and regional the words that lead to one or to its "states": with them the partner is
// a group.
var (
	regions  = set("africa asia europe oceania america americas gulf caribbean balkans baltics maghreb")
	regional = set("latin central south southern southeast north northern west western east eastern sub-saharan middle gulf arab nordic baltic balkan andean caribbean pacific african asian european")
)

// groupAt reads a group of economies at token i, "ASEAN", "the Gulf states", "Central Asia"; it returns the token after it, or i for none.
func (r *reader) groupAt(i int) int {
	k := i + btoi(r.low[i] == "the")
	if k >= len(r.low) {
		return i
	}
	if r.actorAt[k] >= 0 {
		if m := &r.Actors[r.actorAt[k]]; m.Kind == actor.Organisation && m.Code.Economy() == "" {
			return m.Last + btoi(groupNouns[r.word(m.Last)])
		}
		return i
	}
	if e, _ := r.described(i); e != "" {
		return i
	}
	for regional[r.word(k)] && r.pos(k+1) != text.PUNCT && k < i+4 {
		k++
	}
	switch w := r.word(k); {
	case regions[w] && r.actorAt[k] < 0, w == "east" && r.word(k-1) == "middle", groupNouns[w] && regional[r.word(k-1)]:
		return k + 1
	case w == "east" && k > i || regions[r.word(k-1)] && k > i: // "the Middle East", "the Gulf"
		return k
	}
	return i
}

var groupNouns = set("countries markets nations states members economies bloc")

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// descriptions are nouns that stand for the partner the story has in mind.
var descriptions = set("neighbour neighbor kingdom republic mainland island islands archipelago giant north south partner bloc union")

// bare nouns stand for the partner only with a word that tells it from the country of the story: "the Gulf country", "the Asian nation".
var bareNouns = set("country nation state economy emirate power powerhouse")

// described is "the neighbour", "the kingdom", "its largest trading partner": the partner that the story has in mind.
func (r *reader) described(i int) (comity.Economy, int) {
	switch r.low[i] {
	case "the", "that", "its", "their", "our", "his", "this":
	default:
		return "", i
	}
	for k := i + 1; k < len(r.low) && k < i+5; k++ {
		w := r.low[k]
		switch {
		case w == "members" || w == "member":
			if r.Discourse.Weight("EUN") > 0 {
				return comity.EuropeanUnion, k + 1 + btoi(r.word(k+1) == "states" || r.word(k+1) == "countries")
			}
		case w == "bloc" && r.Discourse.Weight("EUN") > 0:
			return comity.EuropeanUnion, k + 1
		case descriptions[w] && !descriptions[r.word(k+1)], bareNouns[w] && k > i+1 && r.low[i] == "the" && (regional[r.low[k-1]] || r.pos(k-1) == text.ADJ):
			if m := r.actor(k + 2); m != nil && r.word(k+1) == "of" { // "the Gulf country of Oman"
				return m.Code.Economy(), m.Last
			}
			return r.shaped(w, i), k + 1
		}
		if !isWord(w) || r.pos(k) == text.VERB || r.pos(k) == text.ADP || r.actor(k) != nil {
			break
		}
	}
	return "", i
}

// shaped is the partner in mind that a noun at token i like "kingdom" or "neighbour" can mean.
func (r *reader) shaped(noun string, i int) comity.Economy {
	last := r.otherThan(r.Home)
	if noun == "neighbour" || noun == "neighbor" || bareNouns[noun] {
		last = r.mainPartner(last)
	}
	if w := r.word(i + 1); noun == "neighbour" || noun == "neighbor" || noun == "country" && (w == "neighbouring" || w == "neighboring") {
		last = cmp.Or(r.counterpart(r.Home), last)
	}
	mind := []comity.Economy{r.topicPartner(i), last, r.state.reporter, r.Home}
	if main := r.counterpart(r.Home); main != "" && (noun == "neighbour" || noun == "neighbor") && !r.namedIn(mind[0], i) {
		mind[0] = main
	}
	for _, e := range mind {
		if fits := shapes[noun]; e != "" && fits[string(e)] {
			return e
		}
	}
	return cmp.Or(mind[0], mind[1])
}

// mainPartner is the last partner, unless that was one of many in a story that is about another.
func (r *reader) mainPartner(last comity.Economy) comity.Economy {
	main := r.Discourse.Counterpart(comity.Actor(r.Home)).Economy()
	if main != "" && main != last && r.state.many && 2*r.Discourse.Weight(comity.Actor(last)) < r.Discourse.Weight(comity.Actor(main)) {
		return main
	}
	return last
}

// otherThan is the partner in mind for an economy: that of the last figure, else the other side of the story.
func (r *reader) otherThan(e comity.Economy) comity.Economy {
	st := &r.state
	switch {
	case st.partner != "" && st.partner != e && st.partner != comity.World:
		return st.partner
	case st.reporter != "" && st.reporter != e && st.partner == e:
		return st.reporter
	}
	return r.counterpart(e)
}

// counterpart is the other side of the story for an economy: of the pair it tells of, or its home.
func (r *reader) counterpart(e comity.Economy) comity.Economy {
	if c := r.Discourse.Counterpart(comity.Actor(e)).Economy(); c != "" && c != e {
		return c
	}
	if r.Home != e {
		return r.Home
	}
	return ""
}

// counterpartHome is the story’s home where it is not the given economy.
func (r *reader) counterpartHome(e comity.Economy) comity.Economy {
	if r.Home != e {
		return r.Home
	}
	return ""
}
