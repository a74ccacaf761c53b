package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// spokesBody reports whether a side, or a body that speaks for one, says something that is no figure: "Lima insists that nothing is wrong".
func (r *reader) spokesBody(s text.Sentence, sg *saying) bool {
	if sg.who.country == "" || !official[sg.lemma] && !(evaluations[sg.lemma] && demonstrative[r.low(sg.verb+1)]) || !r.sidesName(sg.who) {
		return false
	}
	for i := sg.who.first; i < sg.who.end; i++ {
		if countingBodies[r.low(i)] {
			return false
		}
	}
	for i := s.First; i < s.Last; i++ {
		if movements[r.low(i)] {
			return false // "the ministry said exports fell"
		}
	}
	return !r.counts(s.First, s.Last)
}

// sidesName reports whether a speaker is a side by its name, or a body by its last word: "Lima", "the Russian side", "Peru's foreign ministry".
func (r *reader) sidesName(sp *speaker) bool {
	first := sp.first
	if r.low(first) == "the" || r.low(first) == "its" {
		first++
	}
	last := r.low(sp.end - 1)
	for x := range r.mentions {
		if m := &r.mentions[x]; m.First == first && m.Last <= sp.end {
			return m.Last == sp.end || institutions[last] || spokesBodies[last] || sideWords[last]
		}
	}
	return spokesBodies[last] || last == "ministry" || last == "government" || r.ministry(sp.first, sp.end)
}

// figuresOf reports whether somebody without a name only gives figures: that is attribution.
func (r *reader) figuresOf(sp *speaker, first, last int) bool {
	capitals := 0
	for _, w := range strings.Fields(sp.name) {
		if isUpper(w) {
			capitals++
		}
	}
	if capitals > 1 {
		return false
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actor.Person && (m.Name == sp.name || m.First >= sp.first && m.Last <= sp.end) {
			return false
		}
	}
	return r.counts(first, last)
}

// counts reports whether an amount stands in [i, end): a number that is no year, day or hour.
func (r *reader) counts(i, end int) bool {
	for ; i < end; i++ {
		t := r.doc.Tokens[i].Text
		if c := t[0]; c < '0' || c > '9' || strings.Contains(t, ":") || len(t) == 4 && (t[:2] == "19" || t[:2] == "20") {
			continue
		}
		if !monthNames[r.low(i-1)] && !monthNames[r.low(i+1)] {
			return true
		}
	}
	return false
}

var (
	// official are the verbs by which a state or its office speaks.
	official = setOf("say have let state insist repeat maintain deny claim confirm reply answer retort protest warn stress argue assert reiterate contend allege reject counter respond")
	// movements are what figures do.
	movements = setOf("fell rose grew shrank dropped climbed surged slumped jumped declined increased decreased widened narrowed doubled halved")
	// countingBodies are the offices whose words are figures.
	spokesBodies   = setOf("embassy kremlin commission mission consulate presidency chancellery junta")
	sideWords      = setOf("side delegation army navy military command police authorities officials guard")
	monthNames     = setOf("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec")
	countingBodies = setOf("statistics customs bank bureau data chamber association figures estimates survey report fund")
)
