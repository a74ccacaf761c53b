package figure

import (
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
	} else if k := r.lastPrep(from, first, s); k >= 0 && (k > from || from == s.First || clauseBreaks[r.word(from-1)] || r.word(from-1) == ":") { // right behind the rate before it is that one’s
		if p, ok := r.patientAt(k+1, s); ok && p.next <= first && r.hitBy(p, r.low[k]) {
			r.takePatient(l, p, r.low[k])
			start = min(start, k)
			if m := r.actor(k - 2); r.poss(k-1) && m != nil && m.Last == k-1 { // "China’s on American goods"
				l.imposer = l.imposer.or(r.mentionSide(m))
				return
			}
		}
	}
	r.antecedent(l, from, start, s)
	if e := r.whereOf(from, start); e.code != "" && l.imposer.code == "" { // "Benin, where the rate was cut to"
		l.imposer = e
	}
	v := r.lastVerb(from, start)
	if v < 0 && word >= 0 { // "The duty on cars is 20 per cent": the verb stands behind the word, which is its subject
		return
	}
	if v < 0 {
		r.bareElement(l, it, from, start, s)
		return
	}
	l.verb = v
	r.readVerb(l, it, v, from, start, word >= 0 || l.word >= 0, s)
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
		if w := r.word(k - 1); (w == "their" || w == "its") && r.waresRate(l, k-1, s) {
			return k - 1
		}
		if possessives[r.word(k-1)] {
			l.imposer = l.imposer.or(r.dutyOwner(k-1, s))
			return k - 1
		}
		p := r.pos(k - 1)
		if p == text.ADV && (r.pos(k-2) == text.DET || possessives[r.word(k-2)] || r.poss(k-2)) { // "its earlier rate"
			k--
			continue
		}
		if !r.noun(k-1) && p != text.ADJ && p != text.DET && p != text.NUM && !r.poss(k-1) && r.word(k-1) != "-" && !r.participle(k-1) && r.word(k-1) != "\"" && r.word(k-1) != "“" && r.word(k-1) != "”" || r.time(k-1) != nil {
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
		for end > k && !goodsNouns[r.word(end-1)] {
			end--
		}
		l.goods = r.goodsName(r.compoundStart(k, start), end)
	}
	return start
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
		case (w == "on" || w == "for" || w == "against" || w == "of" || w == "from") && r.time(k+1) == nil:
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
		if w := r.low[k]; (w == "on" || w == "against" || w == "for") && r.time(k+1) == nil && !idiomOn[r.word(k+1)] {
			return k
		}
		if r.pos(k) == text.VERB && !r.participle(k) && !originVerbs[r.low[k]] {
			return -1
		}
	}
	return -1
}

// bareElement reads an element of a list that stands right before its rate: "Vietnam 46 percent", "and aluminium 25 percent", "Japan’s 71.35".
func (r *reader) bareElement(l *levy, it *item, from, to int, s text.Sentence) {
	for to > from && (r.pos(to-1) == text.ADV || r.pos(to-1) == text.ADP || r.word(to-1) == "at" || r.word(to-1) == "," && r.word(to) == "at" || r.word(to-1) == ":" || r.word(to-1) == "to") {
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
	for k := to - 1; k >= from; k-- {
		if r.low[k] == "from" { // "and from Brazil 50%"
			if e, next, _ := r.sideAt(k + 1); e.code != "" && next == to {
				l.bearers, l.carried = r.sidesFrom(e, s), true
				return
			}
		}
	}
	if m := r.actor(to - 1); m != nil && m.Kind != actor.Demonym && (l.goods != "" || l.aimed || l.carried) && r.word(it.last) == "on" { // "and Beijing 15% on wheat"
		l.imposer, l.gapped = l.imposer.or(r.mentionSide(m)), true
		return
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
