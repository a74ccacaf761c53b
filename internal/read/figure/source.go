package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// source is who a text says its numbers come from.
type source struct {
	first, last int // tokens; none when first == last
	person      bool
	sentence    int
	paragraph   int
}

func (a source) named() bool { return a.last > a.first }

// noticeSource keeps the words that name the sources of a sentence, for its figures and those after it.
func (r *reader) noticeSource(s text.Sentence) {
	r.heard = r.heard[:0]
	if r.word(s.Last-1) == "?" {
		return
	}
	for _, src := range r.sourcesIn(s) {
		if !r.numberBetween(s.First, s.Last) && !r.keepsCount(src.first, src.last) {
			continue
		}
		src.sentence, src.paragraph = r.sentenceIndex(s.First), s.Paragraph
		r.heard = append(r.heard, src)
		r.state.source = src
		if e := r.compiler(src.first, src.last); e != "" || !src.person {
			r.state.compiler = e
		}
	}
}

// keepsCount reports whether tokens [a, b) name somebody's statistics: a ministry that announces something without a number is no source.
func (r *reader) keepsCount(a, b int) bool {
	for k := a; k < b; k++ {
		if countHeads[r.low[k]] || r.isOffice(k) {
			return true
		}
	}
	return false
}

// compiler is the economy whose statistics tokens [a, b) name.
func (r *reader) compiler(a, b int) comity.Economy {
	for k := a; k < b; k++ {
		if m := r.actor(k); m != nil && m.Kind != actor.Person {
			return m.Code.Economy()
		}
		if e := offices[r.low[k]]; e != "" {
			return e
		}
	}
	return ""
}

// attribute gives a figure the source in mind: the one its sentence named last before it, else one that follows it there; else an institution's numbers
// go on until another is named, a person's to the end of the passage.
func (r *reader) attribute(d *draft, s text.Sentence) {
	if len(r.heard) > 0 {
		r.attributeNear(d, s)
		return
	}
	if src := r.state.source; src.named() && (src.paragraph == s.Paragraph || !src.person) {
		r.setSource(d, src)
	}
}

// attributeNear gives a figure a source that its own sentence names, or, for a count, an institution that its passage did.
func (r *reader) attributeNear(d *draft, s text.Sentence) {
	if len(r.heard) == 0 {
		if src := r.state.source; src.named() && !src.person && d.Measure != comity.Tariff && (src.paragraph == s.Paragraph || d.Flow != "") {
			r.setSource(d, src)
		}
		return
	}
	src := r.heard[0]
	for _, h := range r.heard[1:] {
		if h.first < d.first {
			src = h
		}
	}
	r.setSource(d, src)
}

func (r *reader) setSource(d *draft, src source) {
	d.Attributed = r.quote(src.first, src.last)
	d.Evidence.Slots["source"] = r.span(src.first, src.last)
}
