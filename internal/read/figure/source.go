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

// noticeSource keeps the words that name a source in a sentence, for its figures and those after it.
func (r *reader) noticeSource(s text.Sentence) {
	a, b, person, ok := r.accordingTo(s)
	if !ok {
		a, b, person, ok = r.showed(s)
	}
	if !ok {
		a, b, ok = r.office(s)
	}
	if !ok || b <= a || !r.numberBetween(s.First, s.Last) && !r.keepsCount(a, b) {
		return
	}
	r.state.source = source{a, b, person, r.sentenceIndex(s.First), s.Paragraph}
	if e := r.compiler(a, b); e != "" || !person {
		r.state.compiler = e
	}
}

// keepsCount reports whether tokens [a, b) name somebody's statistics: a ministry that announces something without a number is no source.
func (r *reader) keepsCount(a, b int) bool {
	for k := a; k < b; k++ {
		if countHeads[r.low[k]] || offices[r.low[k]] != "" {
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

// attribute gives a figure the source in mind: an institution's numbers go on until another is named, a person's to the end of the passage.
func (r *reader) attribute(d *draft, s text.Sentence) {
	src := r.state.source
	if !src.named() || src.person && src.paragraph != s.Paragraph {
		return
	}
	r.setSource(d, src)
}

// attributeNear gives a figure that is no flow the source that its own sentence names.
func (r *reader) attributeNear(d *draft, s text.Sentence) {
	if src := r.state.source; src.named() && src.sentence == r.sentenceIndex(s.First) {
		r.setSource(d, src)
	}
}

func (r *reader) setSource(d *draft, src source) {
	d.Attributed = r.quote(src.first, src.last)
	d.Evidence.Slots["source"] = r.span(src.first, src.last)
}

// accordingTo reads "according to figures compiled by the commerce ministry", "going by UN Comtrade", "by our statistics", "… data from the central bank".
func (r *reader) accordingTo(s text.Sentence) (first, last int, person, ok bool) {
	for k := s.First; k+1 < s.Last; k++ {
		w, next := r.low[k], r.low[k+1]
		switch {
		case w == "according" && next == "to", w == "going" && next == "by":
			end := r.nounEnd(k+2, s)
			return k + 2, end, r.isPerson(k+2, end), end > k+2
		case w == "citing" || w == "quoting" || w == "cited" && next != "by":
			end := r.nounEnd(k+1, s)
			return k + 1, end, r.isPerson(k+1, end), end > k+1
		case w == "by" || w == "on" || w == "in":
			end := r.nounEnd(k+1, s)
			if end > k+1 && end-k < 8 && r.endsInData(k+1, end) {
				return k + 1, end, false, true
			}
		case w == "figures" || w == "data" || w == "statistics" || w == "numbers":
			switch next {
			case "from", "by", "compiled", "released", "published", "issued":
				return k, r.nounEnd(k, s), false, true
			}
		}
	}
	return 0, 0, false, false
}

// endsInData reports whether tokens [a, b) are somebody's count: "the Census Bureau’s count", "New Delhi’s own figures".
func (r *reader) endsInData(a, b int) bool {
	switch r.low[b-1] {
	case "count", "figures", "statistics", "data", "reckoning", "numbers", "estimate", "estimates":
		return r.number(a) == nil
	}
	return false
}

func (r *reader) isPerson(a, b int) bool {
	for k := a; k < b; k++ {
		if r.actorAt[k] >= 0 && r.Actors[r.actorAt[k]].Kind == actor.Person {
			return true
		}
	}
	return false
}

// office reads "(ministry of commerce, first prints)", "TurkStat": a source named by itself.
func (r *reader) office(s text.Sentence) (first, last int, ok bool) {
	for k := s.First; k < s.Last; k++ {
		if offices[r.low[k]] != "" && r.actorAt[k] < 0 && r.low[k] != "ine" && r.low[k] != "census" && r.low[k] != "cbs" {
			return k, k + 1, true
		}
		if r.low[k] == "(" && k+1 < s.Last && sourceHeads[r.low[k+1]] {
			return k + 1, r.nounEnd(k+1, s), true
		}
	}
	return 0, 0, false
}

// showed reads "Government data showed", "the statistics office said", "He put turnover at".
func (r *reader) showed(s text.Sentence) (first, last int, person, ok bool) {
	for k := s.First + 1; k < s.Last; k++ {
		if !sayVerbs[r.low[k]] || r.pos(k) != text.VERB && r.pos(k) != text.AUX {
			continue
		}
		b := k
		for b > s.First && (r.low[b-1] == "," || r.low[b-1] == "on" || r.timeAt[b-1] >= 0 || r.low[b-1] == "out" || r.low[b-1] == "late" || r.pos(b-1) == text.AUX || r.pos(b-1) == text.ADV) {
			b--
		}
		a, named := r.nounStart(b, s)
		if a >= b {
			continue
		}
		for i := a; i < b; i++ {
			if sourceHeads[r.low[i]] && r.cueAt[i] < 0 || offices[r.low[i]] != "" {
				return a, b, false, true
			}
		}
		if named {
			return a, b, true, true
		}
		if m := r.actor(b - 1); m != nil && !m.Place && (r.low[k] == "puts" || r.low[k] == "put" || r.low[k] == "counts" || r.low[k] == "gives") {
			return a, b, false, true
		}
	}
	return 0, 0, false, false
}

// nounStart walks left from a verb over its subject.
func (r *reader) nounStart(b int, s text.Sentence) (a int, person bool) {
	a = b
	for a > s.First && b-a < 10 {
		k := a - 1
		if x := r.actorAt[k]; x >= 0 {
			person = person || r.Actors[x].Kind == actor.Person
			a = max(s.First, r.Actors[x].First)
			continue
		}
		p := r.pos(k)
		if p == text.PUNCT && r.low[k] != "-" || p == text.VERB || p == text.AUX || p == text.SCONJ || p == text.ADV || p == text.CCONJ && b-a > 0 && r.pos(k-1) != text.PROPN && r.pos(k-1) != text.NOUN {
			break
		}
		if p == text.ADP && r.low[k] != "of" && r.low[k] != "for" && r.low[k] != "in" && r.low[k] != "at" || p == text.ADP && b-a < 1 || r.number(k) != nil {
			break
		}
		a = k
	}
	if r.pos(a) == text.ADP || r.pos(a) == text.CCONJ {
		a++
	}
	return a, person
}

// nounEnd walks right over a noun phrase: up to a comma, full stop or verb.
func (r *reader) nounEnd(k int, s text.Sentence) int {
	start := k
	for ; k < s.Last && k-start < 14; k++ {
		switch w := r.low[k]; w {
		case ",", ".", ";", ":", "—", "(", ")", "while", "which", "that", "as", "”", "\"", "and":
			return k
		case "released", "published":
			if r.word(k+1) != "by" {
				return k
			}
		case "on":
			if k > start {
				return k
			}
		}
		if p := r.pos(k); (p == text.VERB || p == text.AUX) && r.low[k] != "compiled" && r.low[k] != "released" && r.low[k] != "published" && r.low[k] != "issued" && r.actorAt[k] < 0 || r.number(k) != nil {
			return k
		}
	}
	return k
}
