package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// source is who a text says its numbers come from.
type source struct {
	first, last int  // tokens; none when first == last
	passing     bool // it speaks for one number, not for a release: a person, "one estimate", "a trade group"
	after       bool // it stands behind its verb: "said a trader"
	acts        bool // named for what it did, not for what it counts: "announced"
	gives       bool // it published its numbers, which the sentence does not tell
	declared    bool // named for nothing but its numbers: "Source: customs"
	sentence    int
	paragraph   int
	period      comity.Period // of the first figure that it gave
}

func (a source) named() bool { return a.last > a.first }

// noticeSource keeps the words that name the sources of a sentence, for its figures and those after it.
func (r *reader) noticeSource(s text.Sentence) {
	r.heard = r.heard[:0]
	if r.word(s.Last-1) == "?" {
		r.askOffice(s)
		return
	}
	if s.Kind == text.Headline && s.Paragraph == 0 {
		r.noticeSignature(s)
	}
	numbers := r.numberBetween(s.First, s.Last)
	for _, src := range r.sourcesIn(s) {
		if s.Kind == text.Headline && s.Paragraph == 0 && !src.passing && sayVerbs[r.word(src.last)] { // "Exports to Iran fall, commerce ministry says"
			r.headOffice = src
		}
		if !src.declared && !src.gives && !numbers && !r.keepsCount(src.first, src.last) {
			continue
		}
		if e := r.compiler(src.first, src.last); (e != "" || !src.passing) && !(src.passing && src.acts) { // a state that speaks compiles nothing
			r.state.compiler = e
		}
		if !src.declared && !numbers && s.Kind != text.Prose { // the title of a release, whose numbers are its own
			continue
		}
		src.sentence, src.paragraph = r.sentenceIndex(s.First), s.Paragraph
		src = r.ownerOf(src, s)
		if r.initialsOf(src, r.state.office) {
			src.first, src.last = r.state.office.first, r.state.office.last
		} else if first, last, ok := r.spelledOut(src); ok {
			src.first, src.last = first, last
		}
		if n := len(r.heard); n > 0 && src.passing && !r.heard[n-1].passing && src.first-r.heard[n-1].last <= 2 { // "Quoting customs data, the envoy said"
			continue
		}
		r.heard = append(r.heard, src)
		if !src.passing && !r.state.source.named() && !r.headOffice.named() {
			r.state.opener = src.first
		}
		r.state.source = src
		if !src.passing {
			r.state.office = src
		}
		if src.gives && !numbers && src.first == r.state.opener {
			r.creditLead(src, comity.Period{})
		}
		if !numbers && r.closes(src, s) {
			r.creditAll(src)
		}
	}
}

// keepsCount reports whether tokens [a, b) name somebody's statistics: a ministry that announces something without a number is no source.
func (r *reader) keepsCount(a, b int) bool {
	for k := a; k < b; k++ {
		if countHeads[r.low[k]] || r.isOffice(k) || r.low[k] == "bank" && (r.word(k-1) == "central" || r.word(k-1) == "reserve") {
			return true
		}
	}
	return false
}

// compiler is the economy whose statistics tokens [a, b) name.
func (r *reader) compiler(a, b int) comity.Economy {
	var one comity.Economy
	for k := a; k < b; k++ {
		e := offices[r.low[k]]
		if x := r.actorAt[k]; x >= 0 && r.Actors[x].Kind != actor.Person {
			e = cmp.Or(r.Actors[x].Code.Economy(), e)
		}
		if one != "" && e != "" && e != one { // "the Peru-Chile figures" are nobody's
			return ""
		}
		one = cmp.Or(one, e)
	}
	return one
}

func (r *reader) setSource(d *draft, src source) {
	if b := src.first - 2; b >= 0 && r.low[b] == "the" && r.number(b+1) != nil { // "the two sides said"
		src.first = b
	}
	d.Attributed = r.quote(src.first, src.last)
	d.Evidence.Slots["source"] = r.span(src.first, src.last)
}
