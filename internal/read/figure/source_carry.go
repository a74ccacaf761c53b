package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// Who gave a figure
//
// A story names a source once and goes on with its numbers. Which figures are still its own depends on the kind of source and on how far the story has gone:
//
//   - In its own sentence it gives every figure, be it named before or after them; a voice named behind its words ("said Ana Ruiz, who has 14 trucks")
//     gives what stands before it. A duty is given by persons only: an office tells of it in passing ("exports fell, the bureau said, after the 30% duty").
//   - A passing source is a person, a state that speaks, or anybody whom the text lets speak once ("one estimate", "a trade group"). The next sentence is
//     still theirs when it points back ("That was up 4% on 2021"), and none after it. Then the office goes on.
//   - An office has a release. In the paragraph that names it, and in one whose figures it has begun to give, it gives all trade and what is counted
//     beside it, whatever the year, but nothing that is to come and nothing that no office counts (soldiers, kilometres).
//   - In a later paragraph the release goes on with trade of its own months, or newer ones or the same of a year earlier, and with shares of it. Older
//     years, whole years beside a release of months, places held to this day and trade between two other countries are the text's own background.
//   - A lead without a source has that of the office named in the next sentences, when both tell the same months (creditLead), and an office named at the
//     foot gives all trade that has no other source (creditAll). A headline's office is the last resort.
//   - A place told in passing ("Peru, its largest market,") is common knowledge: nobody gave it.

// attribute gives a figure its source, if it has one.
func (r *reader) attribute(d *draft, s text.Sentence) {
	src := r.sourceOf(d, s)
	if !src.named() {
		return
	}
	r.setSource(d, src)
	if len(r.heard) > 0 {
		if r.datesSource(d, src); src.first == r.state.opener && src.period.IsZero() && !d.former {
			r.creditLead(src, d.Period)
		}
	}
	r.state.credited = s.Paragraph
	if src.first != r.state.office.first { // a person's word ends the passage of an office
		r.state.credited = -1
	}
}

func (r *reader) sourceOf(d *draft, s text.Sentence) source {
	if len(r.heard) > 0 {
		return r.heardFor(d)
	}
	if d.Measure == comity.Tariff || d.Measure == comity.Other && !d.Period.IsZero() && d.Period.Start().First().After(r.Story.Published) { // what is to come is nobody's count
		return source{}
	}
	if src := r.state.source; src.passing && src.named() && src.paragraph == s.Paragraph && src.sentence == r.sentenceIndex(s.First)-1 && r.refersBack(s) {
		return src
	}
	src := r.state.office
	if !src.named() {
		src = r.headOffice
	}
	here := src.paragraph == s.Paragraph || r.state.credited == s.Paragraph
	if !src.named() || here && !r.keepsHere(d, src, s) || !here && !r.keepsLater(d, src, s) {
		return source{}
	}
	return src
}

// heardFor is the source that a sentence names last before a figure, else first behind it.
func (r *reader) heardFor(d *draft) source {
	src := r.heard[0]
	for _, h := range r.heard[1:] {
		if h.first < d.first {
			src = h
		}
	}
	if src.passing && src.after && src.last <= d.first && !r.speaksOn(src.last, d.first) {
		return source{}
	}
	if d.Measure == comity.Tariff && (src.acts || !src.passing) {
		return source{}
	}
	return src
}

// speaksOn reports whether the one who was named behind the words goes on with them between two tokens: "said Ruiz, adding that", not "said Ruiz, who has 14
// trucks".
func (r *reader) speaksOn(a, b int) bool {
	for k := a; k < b; k++ {
		switch w := r.low[k]; w {
		case "adding", "noting", "saying", "citing", "putting", "estimating", "“", "\"", ":":
			return true
		default:
			if sayVerbs[w] || tellVerbs[w] {
				return true
			}
		}
	}
	return false
}

// refersBack reports whether a sentence takes up the one before: "That makes them second", "Five years earlier it was $4 million".
func (r *reader) refersBack(s text.Sentence) bool {
	for k := s.First; k < min(s.Last, s.First+6); k++ {
		switch r.low[k] {
		case "that", "this", "it", "they", "those", "these", "earlier":
			return true
		}
	}
	return false
}

// keepsHere reports whether an office keeps a figure of the passage that it speaks in.
func (r *reader) keepsHere(d *draft, src source, s text.Sentence) bool {
	switch {
	case d.Measure == comity.Trade:
		return true
	case strings.HasPrefix(d.Product, "target"):
		return false
	case d.Flow == "" && d.Value != nil && d.Value.Unit == "persons" && r.keepsCount(src.first, src.last): // customs count no soldiers
		return false
	}
	return src.paragraph == s.Paragraph || d.Flow != "" || d.Value == nil || !extents[d.Value.Unit]
}

// keepsLater reports whether a figure that opens a later passage is still of the release of an office.
func (r *reader) keepsLater(d *draft, src source, s text.Sentence) bool {
	if d.Flow == "" || d.Measure == comity.Tariff || strings.HasPrefix(d.Product, "target") || r.foreign(d) {
		return false
	}
	if d.Rank > 0 && d.Value == nil && d.Change == nil && r.present(d.last-1, s) {
		return false
	}
	if d.Measure != comity.Trade && r.state.compiler != "" && d.Reporter != r.state.compiler {
		return false
	}
	p, of := d.Period, src.period
	if p.IsZero() || of.IsZero() {
		return d.Measure == comity.Trade || strings.HasPrefix(d.Product, "share of ")
	}
	if p.Len() == 12 && of.Len() != 12 && p.Last() != of.Last() || p.Last() < of.Start() && p != of.YearEarlier() {
		return false
	}
	return d.Measure == comity.Trade || p.Last() >= of.Last()
}

// foreign reports whether a figure is of trade in which the country whose office speaks has no part.
func (r *reader) foreign(d *draft) bool {
	e := r.state.compiler
	return e != "" && d.Reporter != "" && d.Partner != "" && d.Reporter != e && d.Partner != e
}

// present reports whether the last verb up to token k is in the present.
func (r *reader) present(k int, s text.Sentence) bool {
	for ; k >= s.First; k-- {
		switch r.Doc.Tokens[k].XPOS {
		case "VBZ", "VBP":
			return true
		case "VBD":
			return false
		}
	}
	return false
}

// datesSource keeps the period of the first figure that a source gives.
func (r *reader) datesSource(d *draft, src source) {
	for _, kept := range []*source{&r.state.source, &r.state.office} {
		if kept.first == src.first && kept.period.IsZero() {
			kept.period = d.Period
		}
	}
}

// extents are the units of what no trade statistics count.
var extents = set("km mile metre hectare megawatt gigawatt person persons people worker truck lorry")
