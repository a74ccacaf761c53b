package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// source is who a text says its numbers come from.
type source struct {
	first, last int // tokens; none when first == last
	person      bool
	acts        bool // named for what it did, not for what it counts: "announced"
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
		return
	}
	numbers := r.numberBetween(s.First, s.Last)
	for _, src := range r.sourcesIn(s) {
		if !src.named() {
			continue
		}
		if s.Kind == text.Headline && s.Paragraph == 0 && !src.person && sayVerbs[r.word(src.last)] { // "Exports to Iran fall, commerce ministry says"
			r.headOffice = src
		}
		if !src.declared && !numbers && !r.keepsCount(src.first, src.last) {
			continue
		}
		if e := r.compiler(src.first, src.last); e != "" || !src.person {
			r.state.compiler = e
		}
		if !src.declared && !numbers && s.Kind != text.Prose { // the title of a release, whose numbers are its own
			continue
		}
		src.sentence, src.paragraph = r.sentenceIndex(s.First), s.Paragraph
		if r.initialsOf(src, r.state.office) {
			src.first, src.last = r.state.office.first, r.state.office.last
		} else if first, last, ok := r.spelledOut(src); ok {
			src.first, src.last = first, last
		}
		if n := len(r.heard); n > 0 && src.person && !r.heard[n-1].person && src.first-r.heard[n-1].last <= 2 { // "Quoting customs data, the envoy said"
			continue
		}
		r.heard = append(r.heard, src)
		r.state.source = src
		if !src.person {
			r.state.office = src
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

// initialsOf reports whether a source is named by the initials of one that was named in full: "the NBS" after "the National Bureau of Statistics".
func (r *reader) initialsOf(short, long source) bool {
	if !long.named() {
		return false
	}
	initials, last := "", long.last
	if r.word(last) == "(" {
		last = r.nounEnd(last+1, r.sentenceOf(last)) // "the National Bureau of Statistics (NBS)"
	}
	for k := long.first; k < long.last; k++ {
		if t := r.Doc.Tokens[k].Text; t[0] >= 'A' && t[0] <= 'Z' && !unnamed[r.low[k]] {
			initials += t[:1]
		}
	}
	for k := short.first; k < short.last; k++ {
		t := r.Doc.Tokens[k].Text
		if len(t) < 2 || strings.ToUpper(t) != t {
			continue
		}
		if t == initials {
			return true
		}
		for i := long.first; i < last; i++ {
			if r.Doc.Tokens[i].Text == t {
				return true
			}
		}
	}
	return false
}

// spelledOut finds the name that the story gave in full before it went on with its initials.
func (r *reader) spelledOut(short source) (first, last int, ok bool) {
	initials := r.Doc.Tokens[short.last-1].Text
	if len(initials) < 3 || strings.ToUpper(initials) != initials || strings.Trim(initials, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return 0, 0, false
	}
	for k := 0; k+len(initials) <= short.first; k++ {
		n, i := 0, k
		for ; i < short.first && n < len(initials); i++ {
			switch t := r.Doc.Tokens[i].Text; {
			case t[0] == initials[n] && len(t) > 1:
				n++
				continue
			case n > 0 && (t == "of" || t == "for" || t == "and" || t == "&"):
				continue
			}
			break
		}
		if n == len(initials) {
			return k, i, true
		}
	}
	return 0, 0, false
}

// closes reports whether a sentence without numbers credits what stands before it: "Source: customs", "All of this comes from the bureau’s tables".
func (r *reader) closes(src source, s text.Sentence) bool {
	switch r.word(src.first - 1) {
	case ":":
		return src.declared
	case "from", "by":
	default:
		return false
	}
	return credited[r.low[s.First]] && (r.pos(src.first-2) == text.VERB || r.pos(src.first-2) == text.AUX)
}

// creditAll gives a source to the figures of trade that have none.
func (r *reader) creditAll(src source) {
	for i := range r.drafts {
		if d := &r.drafts[i]; d.Attributed == "" && d.Flow != "" && d.Measure != comity.Tariff {
			r.setSource(d, src)
		}
	}
}

// compiler is the economy whose statistics tokens [a, b) name.
func (r *reader) compiler(a, b int) comity.Economy {
	var one comity.Economy
	for k := a; k < b; k++ {
		e := offices[r.low[k]]
		if x := r.actorAt[k]; x >= 0 && r.Actors[x].Kind != actor.Person {
			e = cmpOr(r.Actors[x].Code.Economy(), e)
		}
		if one != "" && e != "" && e != one { // "the Peru-Chile figures" are nobody's
			return ""
		}
		one = cmpOr(one, e)
	}
	return one
}

// attribute gives a figure the source in mind: the one its sentence named last before it, else one that follows it there; else a person's numbers go on
// to the end of the passage, an institution's until another is named.
func (r *reader) attribute(d *draft, s text.Sentence) {
	if len(r.heard) > 0 {
		r.attributeNear(d, s)
		return
	}
	for _, src := range []source{r.state.source, r.state.office, r.headOffice} {
		if src.named() && (src.paragraph == s.Paragraph || !src.person) {
			if src.paragraph == s.Paragraph || r.state.credited == s.Paragraph || !r.background(d, src, s) {
				r.setSource(d, src)
				r.credits(src, s)
			}
			return
		}
	}
}

// background reports whether a figure that opens a later passage is the text's own: the place that a country holds to this day, or a whole year where
// the source told of something shorter.
func (r *reader) background(d *draft, src source, s text.Sentence) bool {
	if d.Rank > 0 && d.Value == nil && d.Change == nil {
		return r.present(d.last-1, s)
	}
	return d.Period.Len() == 12 && !src.period.IsZero() && src.period.Len() != 12
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

// attributeNear gives a figure a source that its own sentence names, or, for a count, an institution that its passage did.
func (r *reader) attributeNear(d *draft, s text.Sentence) {
	if len(r.heard) == 0 {
		src := r.state.office
		target := strings.HasPrefix(d.Product, "target")
		aside := d.Flow == "" && d.Value != nil && d.Value.Unit == "persons" && r.keepsCount(src.first, src.last) // customs count no soldiers
		if src.named() && d.Measure != comity.Tariff && !target && !aside && (src.paragraph == s.Paragraph || r.state.credited == s.Paragraph && !(d.Value != nil && extents[d.Value.Unit]) || d.Flow != "") {
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
	if d.Measure != comity.Tariff || !src.acts {
		r.setSource(d, src)
		r.datesSource(d, src)
		r.credits(src, s)
	}
}

// credits keeps the passage whose last figure an institution gave; a person's word ends it.
func (r *reader) credits(src source, s text.Sentence) {
	r.state.credited = s.Paragraph
	if src.first != r.state.office.first {
		r.state.credited = -1
	}
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

func (r *reader) setSource(d *draft, src source) {
	d.Attributed = r.quote(src.first, src.last)
	d.Evidence.Slots["source"] = r.span(src.first, src.last)
}
