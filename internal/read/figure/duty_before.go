package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// beforeRate reads the words of a clause before its rate, tokens [from, first): the word for the duty with what belongs to it, what the verb says of
// whom, and the goods or the economy that a list sets before its rates.
func (r *reader) beforeRate(l *levy, it *item, from, first int, s text.Sentence) {
	word := -1
	for k := first - 1; k >= from; k-- {
		if r.leadNoun(k) && !r.otherRate(k) {
			word = k
			break
		}
	}
	if c := r.newPredicate(word, first); c > 0 { // "will drop zero rates and put 8 percent on"
		word, from = -1, c
	}
	start := first
	if word >= 0 {
		if l.word < 0 {
			l.word = word
		}
		start = r.dutyPhrase(l, word, from, s)
		l.owns = r.leadsOver(r.behindWord(l, word+1, first, s), first)
		if w := r.word(from); (w == "for" || w == "on") && l.goods == "" && len(l.bearers) == 0 && from < start { // "For cars from Japan the charge has been"
			if p, ok := r.patientAt(from+1, s); ok && p.next <= start {
				r.takePatient(l, p, w)
			}
		}
	} else if k := r.lastPrep(from, first, s); k >= 0 {
		if p, ok := r.patientAt(k+1, s); ok && p.next <= first && r.hitBy(p, r.low[k]) {
			r.takePatient(l, p, r.low[k])
			start = min(start, k)
			if m := r.actor(k - 2); r.poss(k-1) && m != nil && m.Last == k-1 { // "China’s on American goods"
				l.imposer = l.imposer.or(r.mentionSide(m))
				return
			}
		}
	}
	if e := r.whereOf(from, start); e.code != "" && l.imposer.code == "" { // "Benin, where the rate was cut to"
		l.imposer = e
	}
	v := r.lastVerb(from, start)
	if v < 0 && word >= 0 { // "The duty on cars is 20 per cent": the verb stands behind the word, which is its subject
		return
	}
	if v < 0 {
		r.bareElement(l, from, start, s)
		return
	}
	l.verb = v
	r.readVerb(l, it, v, from, start, word >= 0, s)
}

// newPredicate is the token behind the "and" that opens another predicate between the word for a duty at token w and a rate, 0 for none.
func (r *reader) newPredicate(w, first int) int {
	for k := w + 1; w >= 0 && k+1 < first; k++ {
		if (r.pos(k) == text.CCONJ || r.low[k] == ",") && r.pos(k+1) == text.VERB && imposeLemmas[r.lemma(k+1)] {
			return k + 1
		}
	}
	return 0
}

// whereOf is the economy that "where" in tokens [from, to) stands behind.
func (r *reader) whereOf(from, to int) side {
	for k := to - 1; k > from; k-- {
		if r.low[k] == "where" {
			for b := k - 1; b >= from && b > k-3; b-- {
				if m := r.actor(b); m != nil {
					return r.mentionSide(m)
				}
			}
		}
	}
	return side{}
}

// dutyPhrase reads the words before the word for a duty at token w: whose it is, and what it is on. It returns where the phrase begins.
func (r *reader) dutyPhrase(l *levy, w, from int, s text.Sentence) int {
	k := w
	if i := w - 2; i > from && r.word(w-1) == "from" && r.low[i] == "exemption" && r.poss(i-1) && r.actor(i-2) != nil { // "ended the EU’s exemption from duties"
		l.bearers = []side{r.mentionSide(r.actor(i - 2))}
		return r.actor(i - 2).First
	}
	for k > from {
		if m := r.actor(k - 1); m != nil {
			if m.Kind == actor.City || m.Place && !m.Poss && m.Kind != actor.Demonym {
				break
			}
			l.imposer, k = l.imposer.or(r.mentionSide(m)), m.First
			continue
		}
		if w := r.low[k-1]; (w == "their" || w == "its") && r.waresRate(l, k-1, s) {
			return k - 1
		}
		if possessives[r.low[k-1]] {
			l.imposer = l.imposer.or(r.dutyOwner(k-1, s))
			return k - 1
		}
		p := r.pos(k - 1)
		if p == text.ADV && (r.pos(k-2) == text.DET || possessives[r.word(k-2)] || r.poss(k-2)) { // "its earlier rate"
			k--
			continue
		}
		if !r.noun(k-1) && p != text.ADJ && p != text.DET && p != text.NUM && !r.poss(k-1) && r.low[k-1] != "-" && !r.participle(k-1) && r.low[k-1] != "\"" && r.low[k-1] != "“" && r.low[k-1] != "”" || r.timeAt[k-1] >= 0 {
			break
		}
		k--
	}
	start := k
	for k < w && (r.actor(k) != nil || !goodsNouns[r.low[k]]) {
		k++
	}
	if k < w && l.goods == "" {
		end := w
		for end > k && !goodsNouns[r.low[end-1]] {
			end--
		}
		l.goods = r.goodsName(r.compoundStart(k, start), end)
	}
	return start
}

// waresRate lets "their rate" be that of the goods that are the subject of the sentence: "Chips follow in May, when their rate rises to".
func (r *reader) waresRate(l *levy, k int, s text.Sentence) bool {
	end := s.First
	for end < k && (r.noun(end) || r.pos(end) == text.ADJ || r.pos(end) == text.DET || r.low[end] == "and" && end > s.First) && r.actor(end) == nil {
		end++
	}
	if end == s.First || end >= k || !goodsNouns[r.low[end-1]] {
		return false
	}
	l.goods = r.goodsName(s.First, end)
	return l.goods != ""
}

// dutyOwner is whom "its duty" belongs to: the subject of the sentence before it, else what the story resolves.
func (r *reader) dutyOwner(k int, s text.Sentence) side {
	if r.low[k] == "our" || r.low[k] == "my" {
		return side{r.Home, k, k + 1}
	}
	for b := k - 1; b >= s.First; b-- {
		if r.pos(b) != text.VERB {
			continue
		}
		if e := r.subjectSide(b, s); e.code != "" {
			return e
		}
	}
	if k == s.First && k > 0 { // of whoever acts in the sentence before
		before := r.sentenceOf(k - 1)
		for b := before.First; b < before.Last; b++ {
			if m := r.actor(b); m != nil && !m.Place && m.Kind != actor.Demonym && !r.otherEnd(m) {
				return side{m.Code.Economy(), k, k + 1}
			}
		}
	}
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
		return side{ref.Codes[0].Economy(), k, k + 1}
	}
	return r.pronounOwner(k, s)
}

// behindWord reads what follows the word for a duty before its rate: "on Chinese cars", "that Mexican goods pay", "for Vietnam". It returns the token
// behind the last phrase that belongs to the word.
func (r *reader) behindWord(l *levy, k, first int, s text.Sentence) int {
	end, w0 := k, k
	for k < first {
		w := r.low[k]
		switch {
		case (w == "on" || w == "for" || w == "against" || w == "of" || w == "from") && r.timeAt[k+1] < 0:
			if idiomOn[r.word(k+1)] || w == "of" && r.number(k+1) != nil {
				k++
				continue
			}
			if p, ok := r.patientAt(k+1, s); ok && p.next <= first && (r.hitBy(p, w) || k == w0 && !noWares[lastWord(p.goods)] && !r.noGoods(lastWord(p.goods)) || general[lastWord(p.goods)]) && (w != "of" || len(p.bearers) > 0) {
				if w == "of" { // "the duties of China"
					l.imposer = l.imposer.or(p.bearers[0])
				} else {
					r.takePatient(l, p, w)
				}
				k = max(p.next, k+1)
				end = k
				continue
			}
		case w == "by":
			if e := r.firstSideAfter(k+1, first); e.code != "" {
				l.imposer = l.imposer.or(e)
				end = e.last
			}
		case (w == "that" || w == "which" || r.actor(k) != nil || r.noun(k) || r.pos(k) == text.ADJ || r.pos(k) == text.PRON) && len(l.bearers) == 0 && l.imposer.code == "":
			r.relativeLevy(l, k, s)
			return end
		}
		k++
	}
	return end
}

// leadsOver reports whether nothing but verbs, prepositions and times stand in tokens [k, first): what stands there leads over from a word to its rate.
func (r *reader) leadsOver(k, first int) bool {
	for ; k < first; k++ {
		switch r.pos(k) {
		case text.VERB, text.AUX, text.ADP, text.ADV, text.PART, text.DET, text.ADJ, text.SCONJ:
			if r.low[k] == "by" || noDuties[r.low[k]] {
				return false
			}
			continue
		}
		if w := r.low[k]; r.timeAt[k] < 0 && w != "to" && w != "average" && w != "maximum" && w != "between" && w != "level" && w != "high" && w != "peak" && w != "(" {
			return false
		}
	}
	return true
}

// lastPrep is the last preposition in tokens [from, first) that leads to what a duty is on; −1 for none.
func (r *reader) lastPrep(from, first int, s text.Sentence) int {
	for k := first - 1; k >= from; k-- {
		if w := r.low[k]; (w == "on" || w == "against" || w == "for") && r.timeAt[k+1] < 0 && !idiomOn[r.word(k+1)] {
			return k
		}
		if r.pos(k) == text.VERB && !r.participle(k) && !originVerbs[r.low[k]] {
			return -1
		}
	}
	return -1
}

// lastVerb is the last verb in tokens [from, to), a form of "be" where there is no other.
func (r *reader) lastVerb(from, to int) int {
	be := -1
	for k := to - 1; k >= from; k-- {
		if (r.low[k] == "levies" || r.low[k] == "charges") && r.number(k+1) != nil && (r.actor(k-1) != nil || r.pos(k-1) == text.ADV) { // which the tagger takes for nouns
			return k
		}
		if (r.low[k] == "stay" || r.low[k] == "stays" || r.low[k] == "remain") && r.word(k+1) == "at" {
			return k
		}
		if subordinators[r.low[k]] && r.pos(k) != text.ADV && r.timeAt[k+1] < 0 && r.number(k+1) == nil {
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

// subordinators open clauses of their own: what stands before them says nothing of the duty behind.
var subordinators = set("since after as when because before until if once unless")

// verbEdge is the first token of the verb group that ends with the verb at token v: "would have faced".
func (r *reader) verbEdge(v, from int) int {
	for v > from && (r.pos(v-1) == text.AUX || r.pos(v-1) == text.ADV || r.pos(v-1) == text.PART || r.low[v-1] == "still" || r.low[v-1] == "also" || r.low[v-1] == "each") && r.actor(v-1) == nil {
		v--
	}
	return v
}

// readVerb reads what the verb at token v says of a rate: whether its subject imposes the duty or bears it, and whom it hits.
func (r *reader) readVerb(l *levy, it *item, v, from, start int, named bool, s text.Sentence) {
	edge := r.verbEdge(v, s.First)
	lemma := r.lemma(v)
	passive := r.passive(v, edge)
	switch {
	case named && passive && !hitLemmas[lemma]: // "was reported to pay a duty"
	case passive && (!named || hitLemmas[lemma] || imposeLemmas[lemma] || giveLemmas[lemma]), bearLemmas[lemma], opposeLemmas[lemma], !named && (stayLemmas[lemma] || r.pos(v) == text.AUX), r.subjectTo(v):
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
				l.imposer = r.mentionSide(m)
			}
			return
		}
	}
}

// subjectSide is the economy that stands as the subject of a verb.
func (r *reader) subjectSide(v int, s text.Sentence) side {
	edge := r.verbEdge(v, s.First)
	first, last := r.subjectSpan(v, edge, s)
	return r.doer(first, last, s)
}

// doer is the economy in a subject, tokens [first, last).
func (r *reader) doer(first, last int, s text.Sentence) side {
	if w := r.word(last - 1); flowHeads[w] {
		return side{}
	}
	for k := last - 1; k >= first; k-- {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
	}
	if last-first > 0 {
		switch w := r.low[last-1]; w {
		case "we", "i":
			return side{r.Home, last - 1, last}
		case "it", "he", "she", "they", "who":
			if ref, ok := r.Discourse.Resolve(last - 1); ok && len(ref.Codes) == 1 {
				return side{ref.Codes[0].Economy(), last - 1, last}
			}
		}
		if e, _, _ := r.sideAt(first); e.code != "" {
			return e
		}
		if r.low[first] != "the" && first > 0 && r.pos(first-1) == text.DET {
			if e, _, _ := r.sideAt(first - 1); e.code != "" {
				return e
			}
		}
	}
	return side{}
}

// subjectSpan is the subject of the verb whose group begins at token edge: the noun phrase right before it, else what the tree says.
func (r *reader) subjectSpan(v, edge int, s text.Sentence) (first, last int) {
	last = edge
	if w := r.word(last - 1); strings.HasSuffix(w, "self") || w == "themselves" {
		last--
		last = r.verbEdge(last, s.First)
	}
	if r.word(last-1) == "," { // "China, the biggest customer, applies"
		if open := r.insertion(last-1, s.First); open >= s.First && r.noun(open) {
			last = open + 1
		} else if k := r.commaBefore(last-1, s.First); k > s.First && (r.actor(k-1) != nil || k == last-3 && r.pos(k+1) == text.ADV || r.low[k+1] == "though") {
			last = k
		} else if r.Doc.Tokens[v].XPOS == "VBN" && edge == r.verbEdge(v, s.First) && r.noun(last-2) && (v == edge || r.pos(edge) == text.ADV) {
			last--
		}
	}
	if w := r.word(last - 1); w == "which" || w == "that" || w == "who" {
		last--
		if r.word(last-1) == "," {
			last--
		}
	}
	if last > s.First && (r.noun(last-1) || r.actor(last-1) != nil || r.pos(last-1) == text.PRON || carriesOn[r.word(last-1)]) && r.timeAt[last-1] < 0 {
		if r.pos(last-1) == text.PRON || carriesOn[r.word(last-1)] {
			return last - 1, last
		}
		first = r.phraseStart(last, s)
		n := r.nsubj(v)
		if r.pos(first-1) != text.ADP && r.pos(first) != text.ADP || n >= first-1 { // but "goods outside the pact pay"
			return first, last
		}
		if k := first - btoi(r.pos(first) != text.ADP); n < s.First || r.breaks(n, v) {
			if r.pos(k-1) == text.PRON {
				return k - 1, k
			}
			if r.noun(k - 1) {
				return r.phraseStart(k, s), k
			}
			return first, last
		}
	}
	n := r.nsubj(v)
	if n < s.First || n >= v || r.breaks(n, v) {
		return edge, edge
	}
	if m := r.actor(n); m != nil {
		return min(m.First, r.phraseStart(m.Last, s)), m.Last
	}
	last = n + 1
	for last < edge && last < n+5 && (r.low[last] == "from" || r.low[last] == "of" || r.low[last] == "in" && originVerbs[r.low[last-1]] || r.actor(last) != nil || originVerbs[r.low[last]] || r.noun(last) && r.pos(last-1) != text.ADV) {
		last++
	}
	if r.low[last-1] == "from" || r.low[last-1] == "of" {
		last--
	}
	return r.phraseStart(n+1, s), last
}

// breaks reports whether a clause ends in tokens [a, b).
func (r *reader) breaks(a, b int) bool {
	for k := a; k < b; k++ {
		if clauseBreaks[r.low[k]] || r.low[k] == ":" {
			return true
		}
	}
	return false
}

// commaBefore is the comma before token k, −1 for none.
func (r *reader) commaBefore(k, from int) int {
	for b := k - 1; b > from && b > k-9; b-- {
		if r.low[b] == "," {
			return b
		}
	}
	return -1
}

// subjectBears takes the subject of a verb for those who bear the duty.
func (r *reader) subjectBears(l *levy, it *item, v, edge int, s text.Sentence) {
	first, last := r.subjectSpan(v, edge, s)
	r.bearerPhrase(l, first, last, s)
}

// bearerPhrase reads those who bear a duty from tokens [first, last): goods, their sellers, their buyers, or a pronoun.
func (r *reader) bearerPhrase(l *levy, first, last int, s text.Sentence) {
	if last <= first {
		return
	}
	if w := r.low[last-1]; carriesOn[w] || r.pos(last-1) == text.PRON {
		b := bearer{verb: last}
		if w == "both" || w == "neither" || w == "they" {
			r.bothBear(&b, last-1, s)
		}
		if b.from.code != "" {
			l.bearers = append(l.bearers, b.from)
			for _, e := range b.also {
				l.bearers = append(l.bearers, is(e))
			}
			return
		}
		l.carried = l.goods == ""
		if last := r.lastDuty(); w == "it" && (last == nil || r.sentenceIndex(first)-r.sentenceIndex(last.first) > 2) {
			if e := r.doer(first, first+1, r.sentenceOf(first)); e.code != "" {
				l.bearers, l.carried = []side{e}, false
			}
		}
		if w == "we" {
			l.bearers = []side{{r.Home, last - 1, last}}
		}
		return
	}
	if r.low[last-1] == "suppliers" || r.low[last-1] == "countries" || r.low[last-1] == "everyone" || r.low[last-1] == "others" {
		l.world = true
	}
	b := bearer{verb: last}
	if m := r.actor(first - 2); m != nil && r.low[first-1] == "whose" || r.actor(first-3) != nil && r.low[first-1] == "whose" && r.low[first-2] == "," { // "Canada, whose lumber bears"
		if m == nil {
			m = r.actor(first - 3)
		}
		l.bearers = []side{r.mentionSide(m)}
	}
	r.readBearer(&b, first, last, s)
	if len(l.bearers) == 0 && b.from.code != "" && !b.payer {
		l.bearers = r.sidesFrom(b.from, s)
		if m := r.actor(b.from.first); m != nil && m.Kind != actor.Demonym && !m.Poss && b.from.last < last && r.word(b.from.first-1) != "from" { // "Britain and Australia"
			l.bearers = append(l.bearers[:0:0], r.sidesFrom(b.from, s)...)
		}
	}
	if b.payer {
		l.imposer = l.imposer.or(b.from)
		l.world = len(l.bearers) == 0
	}
	if p := r.someProducts("", first, last); p != "" && b.goods == "" {
		b.goods = p
	}
	if l.goods == "" && b.goods != "" {
		l.goods = b.goods
	}
	if l.goods == "" && general[r.low[last-1]] {
		l.goods = comity.AllProducts
	}
}

// bareElement reads an element of a list that stands right before its rate: "Vietnam 46 percent", "and aluminium 25 percent", "Japan’s 71.35".
func (r *reader) bareElement(l *levy, from, to int, s text.Sentence) {
	for to > from && (r.pos(to-1) == text.ADV || r.pos(to-1) == text.ADP || r.low[to-1] == "at" || r.low[to-1] == ":" || r.low[to-1] == "to") {
		to--
	}
	if to <= from {
		return
	}
	for k := from; k < to; k++ {
		if (r.low[k] == "those" || r.low[k] == "that") && r.word(k+1) != "" {
			if p, ok := r.patientAt(k, s); ok && p.next <= to {
				r.takePatient(l, p, "")
				return
			}
		}
	}
	first := max(from, r.phraseStart(to, s))
	if m := r.actor(to - 2); r.poss(to-1) && m != nil {
		if w := r.word(m.First - 1); w == "against" || w == "versus" || w == "with" || w == "than" { // "against America’s 5%"
			l.imposer = r.mentionSide(m)
			return
		}
		if last := r.dutyIn(s); last != nil && last.Reporter != m.Code.Economy() && (last.Partner != m.Code.Economy()) {
			l.bearers = []side{r.mentionSide(m)}
		} else {
			l.imposer = l.imposer.or(r.mentionSide(m))
		}
		return
	}
	r.bearerPhrase(l, first, to, s)
}
