package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// spokesBody reports whether a side, or a body that speaks for one, says something that is no figure: "Lima insists that nothing is wrong".
func (r *reader) spokesBody(s text.Sentence, sg *saying) bool {
	if !official[sg.lemma] && !(evaluations[sg.lemma] && r.evaluates(sg.verb+1)) || !r.sidesName(sg.who) {
		return false
	}
	for i := sg.who.first; i < sg.who.end; i++ {
		if countingBodies[r.low(i)] {
			return false
		}
	}
	if w := r.low(sg.who.first); w == "his" || w == "her" {
		return false // whose office only tells what he did
	}
	first, last := r.content(s, sg)
	if last <= sg.verb && r.lede(s) {
		return false // the source of the news: "Lima recalled its envoy on Friday, the foreign ministry said"
	}
	for i := first; i < last; i++ {
		if movements[r.low(i)] {
			return false // "the ministry said exports fell"
		}
	}
	return !r.tells(first, last)
}

// evaluates reports whether a side passes judgement on what stands at i, and calls nobody in: "called it theft", "called the charge absurd".
func (r *reader) evaluates(i int) bool {
	if demonstrative[r.low(i)] {
		return true
	}
	if r.low(i) != "the" {
		return false
	}
	if charges[r.low(i+1)] || charges[r.low(i+2)] {
		return true
	}
	for k := i + 1; k < i+6; k++ { // "called the rise a breach", and not "called the envoy a day later"
		if w := r.low(k); personNouns[w] || phraseEnds[w] {
			return false
		} else if w == "a" || w == "an" {
			return k > i+1
		}
	}
	return false
}

// undertakes reports whether [i, end) is what a side will do, whatever sums it names, and no forecast of trade: "it would cut its duty to 4%".
func (r *reader) undertakes(i, end int) bool {
	if r.low(i) != "it" && r.low(i) != "they" {
		return false
	}
	for ; i < end; i++ {
		switch r.low(i) {
		case "would", "will", "'ll", "’ll", "shall":
			return true
		}
		if t := r.doc.Tokens[i].UPOS; t == text.VERB || t == text.AUX {
			return false
		}
	}
	return false
}

// sidesName reports whether a speaker is a side by its name, or a body by its last word: "Lima", "the Russian side", "Peru's foreign ministry",
// "its food authority", "the army in Bangkok".
func (r *reader) sidesName(sp *speaker) bool {
	first, end := sp.first, r.beforePlace(text.Sentence{First: sp.first}, sp.end)
	if r.low(first) == "the" || r.low(first) == "its" {
		first++
	}
	if r.bodyAt(first, end) || r.named(first, sp.end) {
		return true
	}
	return sp.country != "" && sideWords[r.low(end-1)] || r.low(sp.first) == "it" && sp.end == sp.first+1
}

// bodyAt reports whether [first, end) names a body that speaks for a side.
func (r *reader) bodyAt(first, end int) bool {
	return institutions[r.low(end-1)] || forces[r.low(end-1)] || r.ministry(first, end)
}

// lede reports whether a sentence is the first of its story's text.
func (r *reader) lede(s text.Sentence) bool {
	for _, o := range r.doc.Sentences {
		if o.Kind == text.Prose {
			return o.First == s.First
		}
	}
	return false
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
	return r.tells(first, last)
}

// tells reports whether [first, end) gives figures, and not only the sums in what a side will do.
func (r *reader) tells(first, end int) bool {
	return r.counts(first, end) && !r.undertakes(first, end)
}

// counts reports whether an amount stands in [i, end): a number that is no year, day or hour.
func (r *reader) counts(i, end int) bool {
	for ; i < end; i++ {
		t := r.doc.Tokens[i].Text
		if c := t[0]; c < '0' || c > '9' || t[len(t)-1] == 's' || strings.Contains(t, ":") || len(t) == 4 && (t[:2] == "19" || t[:2] == "20") {
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
	official = setOf("point say have let state insist repeat maintain deny claim confirm reply answer retort protest warn stress argue assert reiterate contend allege reject counter respond")
	// movements are what figures do.
	movements = setOf("fell rose grew shrank dropped climbed surged slumped jumped declined increased decreased widened narrowed doubled halved")
	// charges are what a side rejects, or calls by a name of its own.
	charges = setOf(`allegation allegations charge charges claim claims accusation accusations suggestion suggestions report reports idea notion insinuation assertion argument criticism complaint
		decision move step measure measures ban ruling tariff tariffs duties order talk`)
	sideWords  = setOf("side delegation authorities officials")
	forces     = setOf("army navy military command police guard gendarmerie mounties")
	monthNames = setOf("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec")
	// countingBodies are the offices whose words are figures.
	countingBodies = setOf("statistics statistical customs bank bureau data chamber association figures estimates survey report fund")
)
