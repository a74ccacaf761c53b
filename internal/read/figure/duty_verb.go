package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// lastVerb is the last verb in tokens [from, to), a form of "be" where there is no other.
func (r *reader) lastVerb(from, to int) int {
	be := -1
	for k := to - 1; k >= from; k-- {
		if r.disguised(k) {
			return k
		}
		if subordinators[r.low[k]] && r.pos(k) != text.ADV && r.time(k+1) == nil && r.number(k+1) == nil {
			return be
		}
		switch r.pos(k) {
		case text.VERB:
			if !r.participle(k) && !originVerbs[r.low[k]] {
				return k
			}
		case text.AUX:
			if be < 0 {
				be = k
			}
		}
	}
	return be
}

// disguises are verbs that the tagger often takes for nouns.
var disguises = set("averages bears pays faces levies charges totals equals")

// disguised reports whether token k is a verb that the tagger takes for a noun: "Chile levies 20%", "Both face a duty", "which stay at 25%".
func (r *reader) disguised(k int) bool {
	if r.pos(k) == text.VERB {
		return false
	}
	subject := r.noun(k-1) || r.actor(k-1) != nil || r.pos(k-1) == text.ADV || r.pos(k-1) == text.PRON || carriesOn[r.word(k-1)] || r.number(k-1) != nil
	switch r.low[k] {
	case "levies", "charges":
		return r.number(k+1) != nil && (r.actor(k-1) != nil || r.pos(k-1) == text.ADV)
	case "face", "faces", "bears", "pays", "averages":
		return subject && (r.number(k+1) != nil || r.pos(k+1) == text.DET)
	case "stay", "stays", "remain":
		return subject && r.word(k+1) == "at"
	}
	return false
}

// verbEdge is the first token of the verb group that ends with the verb at token v: "would have faced".
func (r *reader) verbEdge(v, from int) int {
	for v > from && (r.pos(v-1) == text.AUX || r.pos(v-1) == text.ADV || r.pos(v-1) == text.PART || r.word(v-1) == "still" || r.word(v-1) == "also" || r.word(v-1) == "each") && r.actor(v-1) == nil {
		v--
	}
	return v
}

// readVerb reads what the verb at token v says of a rate: whether its subject imposes the duty or bears it, and whom it hits.
func (r *reader) readVerb(l *levy, it *item, v, from, start int, named bool, s text.Sentence) {
	if w := r.word(v + 2); r.word(v+1) == "into" && (w == "force" || w == "effect") { // of the duty before
		return
	}
	edge := r.verbEdge(v, s.First)
	lemma := r.lemma(v)
	passive := r.passive(v, edge)
	switch {
	case named && passive && !hitLemmas[lemma] && !giveLemmas[lemma] && !imposeLemmas[lemma]: // "was reported to pay a duty"
	case keepLemmas[lemma] && possessives[r.word(v+1)], // "keep their zero duty"
		passive && (!named || hitLemmas[lemma] || imposeLemmas[lemma] || giveLemmas[lemma]), bearLemmas[lemma], opposeLemmas[lemma], !named && (stayLemmas[lemma] || r.pos(v) == text.AUX), r.subjectTo(v):
		r.subjectBears(l, it, v, edge, s)
		if named && opposeLemmas[lemma] || lemma == "enter" || lemma == "go" || lemma == "come" || lemma == "sell" || lemma == "reach" {
			r.intoWhere(l, v+1, start)
		}
		if l.imposer.code == "" {
			r.intoWhere(l, v+1, start)
		}
		return
	}
	if hitLemmas[lemma] || giveLemmas[lemma] || lemma == "admit" || lemma == "import" {
		if p, ok := r.patientAt(v+1+btoi(r.word(v+1) == "in"), s); ok && p.next <= start && len(l.bearers) == 0 {
			r.takePatient(l, p, "")
		}
	} else if p, ok := r.patientAt(v+1, s); ok && p.next <= start && !named && (imposeLemmas[lemma]) && p.goods != "" && l.goods == "" { // "taxes eggs at 20 per cent"
		r.takePatient(l, p, "")
	}
	if l.imposer.code == "" {
		e := r.subjectSide(v, s)
		if e.code == "" && l.goods == "" && len(l.bearers) == 0 { // "Farm goods keep a duty of"
			if first, last := r.subjectSpan(v, edge, s); last > first && (goodsNouns[r.word(last-1)] || general[r.word(last-1)] && !flowHeads[r.word(last-1)]) {
				r.bearerPhrase(l, first, last, s)
				if l.goods == comity.AllProducts && last-first > 1 && r.noun(last-2) && r.actor(last-2) == nil {
					l.goods = r.quote(first, last)
				}
				return
			}
		}
		if len(l.bearers) == 1 && l.bearers[0].code == e.code && r.actor(l.bearers[0].first) == nil && r.actor(e.first) != nil { // "Morocco taxes dates from its neighbour"
			l.bearers = []side{is(r.counterpart(e.code))}
		}
		if !r.bears(l, e.code) {
			l.imposer = e
		}
	}
}

// subjectTo reports whether the word at token v stands in "subject to", "liable to".
func (r *reader) subjectTo(v int) bool {
	for k := v; k < v+4; k++ {
		if w := r.word(k); (w == "subject" || w == "liable") && r.word(k+1) == "to" {
			return true
		}
	}
	return false
}

// passive reports whether the verb at token v is a participle after a form of "be" or "get".
func (r *reader) passive(v, edge int) bool {
	for k := edge; k < v; k++ {
		if l := r.lemma(k); l == "be" || l == "get" {
			return true
		}
	}
	if l := r.lemma(v); (l == "tax" || l == "charge" || l == "levy") && r.word(v+1) == "at" && v == edge { // "energy from Canada taxed at"
		return true
	}
	w := r.word(edge - 1)
	if w == "," && r.Doc.Tokens[v].XPOS == "VBN" { // "Wine, now taxed at"
		return true
	}
	return (w == "be" || w == "being" || w == "been" || w == "get" || w == "getting") && r.pos(v) == text.VERB
}

// intoWhere reads at whose border a duty is borne: "enters China at a 3 percent rate", "go into Japan free of duty".
func (r *reader) intoWhere(l *levy, k, to int) {
	for ; k < to; k++ {
		if m := r.actor(k); m != nil {
			if w := r.word(m.First - 1); (w == "into" || w == "in" || w == "to" || w == "at" || w == "the" || r.pos(m.First-1) == text.VERB) && !r.bears(l, m.Code.Economy()) {
				l.imposer = l.imposer.or(r.mentionSide(m))
			}
			return
		}
	}
}

// subordinators open clauses of their own: what stands before them says nothing of the duty behind.
var subordinators = set("since after as when because before until if once unless")
