package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// fillLevy gives a levy what its clause leaves out, from the duty told last and the pair of the story.
func (r *reader) fillLevy(l *levy, it *item, s text.Sentence) {
	last := r.lastDuty()
	near := last != nil && r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 2
	told := l.imposer.code != "" || len(l.bearers) > 0
	if !told && len(l.bearers) == 0 && l.imposer.code == "" && it.gov == nil && it.subject.code != "" && it.subject.code != r.state.imposer {
		l.bearers = []side{it.subject}
	}
	if e := r.labelSide(s); !told && e.code != "" && e.code != r.state.imposer {
		l.bearers = []side{e}
	}
	if len(l.bearers) == 0 && (l.world || r.generalDuty(it, l.word) && l.goods == "") {
		l.bearers = []side{is(comity.World)}
	}
	if len(l.bearers) > 0 && l.bearers[0].code == l.imposer.code {
		l.bearers = l.bearers[1:]
	}
	if !told && near && !l.carried {
		last = r.mainDuty(last, s)
	}
	if l.imposer.code == "" && !near && len(l.bearers) > 0 {
		l.imposer = r.opener(it.first, s, l.bearers[0].code).or(r.actingSide(it.first, s, l.bearers[0].code))
	}
	if l.imposer.code != "" && len(l.bearers) == 0 && l.goods == "" && r.averageDuty(l) || r.commonDuty(l) && len(l.bearers) == 0 {
		l.bearers = []side{is(comity.World)}
	}
	fromLast := l.imposer.code == "" || last != nil && l.imposer.code == last.Reporter
	r.fillGoods(l, it, last, near, fromLast, s)
	r.fillSides(l, last, near, s)
}

// fillSides completes imposer and bearers.
func (r *reader) fillSides(l *levy, last *draft, near bool, s text.Sentence) {
	if r.state.imposer == "" {
		r.state.imposer = r.headImposer()
	}
	var target comity.Economy
	if len(l.bearers) > 0 {
		target = l.bearers[0].code
	}
	recent := last != nil && r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 6
	if l.imposer.code == "" && target == "" && !recent && l.verb >= 0 && bearLemmas[r.lemma(l.verb)] && r.Home != r.state.imposer { // goods without an origin are those of the story
		target = r.Home
	}
	if last != nil {
		switch {
		case l.imposer.code == "" && target == "" && recent:
			l.imposer, target = is(last.Reporter), last.Partner
		case l.imposer.code == "" && target != "" && last.Partner == target:
			l.imposer = is(last.Reporter)
		case l.imposer.code == "" && target == last.Reporter && target != "" && last.Partner == comity.World: // "Kiev wants to go to 17 percent"
			l.imposer, target = is(target), comity.World
			l.bearers = nil
		case l.imposer.code == "" && target == last.Reporter && target != "":
			l.imposer = is(last.Partner)
		case target == "" && last.Reporter == l.imposer.code:
			target = last.Partner
		case target == "" && last.Partner == l.imposer.code:
			target = last.Reporter
		case l.imposer.code == "" && near:
			l.imposer = is(last.Reporter)
		}
	}
	if l.imposer.code == "" && r.state.imposer != target {
		l.imposer = is(r.state.imposer)
	}
	if l.imposer.code == "" && target == "" {
		target = r.Home
	}
	if l.imposer.code == "" {
		l.imposer = is(r.otherSide(target))
	}
	if target == "" {
		target = r.otherSide(l.imposer.code)
	}
	if target == "" {
		target = comity.World
	}
	if len(l.bearers) == 0 {
		l.bearers = []side{is(target)}
	}
}

// otherSide is the other economy that the story is about, its own or its partner, whichever it names more.
func (r *reader) otherSide(e comity.Economy) comity.Economy {
	pair := r.counterpart(e)
	if r.Home != e && r.Home != "" && r.Discourse.Weight(comity.Actor(r.Home)) > r.Discourse.Weight(comity.Actor(pair)) {
		return r.Home
	}
	return pair
}

// fillGoods completes the goods: a pronoun and a bare rate go on with those told last, a country by itself bears the duty on all that it sells.
func (r *reader) fillGoods(l *levy, it *item, last *draft, near, fromLast bool, s text.Sentence) {
	if it.goods != "" && l.goods == "" && (it.gov == nil || r.underColon(it, s)) && goodsNouns[lastWord(it.goods)] {
		l.goods = it.goods
	}
	if r.word(it.first-1) == "(" && r.goodsWord(it.goods) { // "apples (50%) and walnuts (100%)"
		l.goods = it.goods
	}
	if l.goods != "" {
		return
	}
	l.goods = comity.AllProducts
	topic := r.topicDuty(last, s)
	switch {
	case r.generalDuty(it, l.word) && !r.commonDuty(l), r.averageDuty(l) && l.imposer.code != "" && !l.carried, r.word(l.word-1) == "reciprocal", r.word(l.word-2) == "reciprocal":
	case near && !fromLast && l.imposer.code != last.Partner && last.Product != comity.AllProducts && r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 1 && len(l.bearers) == 0: // a third side, of the same goods
		l.goods = last.Product
	case near && fromLast && last.Product != comity.AllProducts && (lastWord(last.Product) != "products" || r.tellsWares(last.Product)) && (l.carried || !l.aimed && (len(l.bearers) == 0 || r.sentenceIndex(s.First)-r.sentenceIndex(last.first) <= 1)):
		l.goods = last.Product
	case topic.goods != "" && topic.goods != comity.AllProducts && !l.aimed && (l.imposer.code == "" || !r.bears(&topic, l.imposer.code)):
		l.goods = topic.goods
		if len(l.bearers) == 0 {
			l.bearers = topic.bearers
		}
	case l.carried:
		r.bearerGoods(l, s)
	case len(l.bearers) == 0:
		l.goods = r.topicGoods(it, s)
	}
}

// opener is the first economy of a sentence that acts in it, before token k.
func (r *reader) opener(k int, s text.Sentence, not comity.Economy) side {
	for i := s.First; i < k; i++ {
		m := r.actor(i)
		if m == nil {
			continue
		}
		if p := r.pos(m.Last); m.Code.Economy() != not && !m.Place && m.Kind != actor.Demonym && !r.otherEnd(m) && (p == text.VERB || p == text.AUX) {
			return r.mentionSide(m)
		}
		i = m.Last - 1
	}
	return side{}
}

// topicDuty is what a duty named without a rate, in this sentence or the two before it but after the last one told, is on: "The US set duties on solar cells. It
// announced rates from".
func (r *reader) topicDuty(last *draft, s text.Sentence) levy {
	at := r.sentenceIndex(s.First)
	for i := at - 1; i >= 0 && i >= at-2; i-- {
		b := r.Doc.Sentences[i]
		if last != nil && last.first >= b.First {
			break
		}
		for k := b.First; k < b.Last; k++ {
			if !dutyWords[r.low[k]] {
				continue
			}
			l := levy{word: k, verb: -1}
			r.dutyPhrase(&l, k, b.First, b)
			r.behindRate(&l, k+1, b)
			if w := lastWord(l.goods); b.Kind != text.Headline && w != "" && !general[w] && !r.noGoods(w) {
				return l
			}
		}
	}
	return levy{}
}

// bearerGoods lets a pronoun stand for the goods that open its sentence or the one before.
func (r *reader) bearerGoods(l *levy, s text.Sentence) {
	var b bearer
	r.bearerBefore(&b, s)
	if b.goods != "" {
		l.goods = b.goods
	}
	if len(l.bearers) == 0 && b.from.code != "" && b.from.code != l.imposer.code {
		l.bearers = []side{b.from}
	}
}

// dutyIn is the duty told last in a sentence.
func (r *reader) dutyIn(s text.Sentence) *draft {
	if last := r.lastDuty(); last != nil && last.first >= s.First {
		return last
	}
	return nil
}

// mainDuty is the duty that "the duty" and "the rate" mean after those of others were told for comparison: the last one of the story’s own sides.
func (r *reader) mainDuty(last *draft, s text.Sentence) *draft {
	if last.Partner == comity.World { // "on top of the standard 10%": an aside
		for i := len(r.drafts) - 1; i >= 0; i-- {
			if d := &r.drafts[i]; d.Measure == comity.Tariff && d.Partner != comity.World && d.Reporter == last.Reporter && d.Product == last.Product && r.sentenceIndex(d.first) == r.sentenceIndex(last.first) {
				return d
			}
		}
	}
	if last.first >= s.First || r.ownDuty(last) {
		return last
	}
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if d.Measure == comity.Tariff && r.sentenceIndex(s.First)-r.sentenceIndex(d.first) <= 2 && r.ownDuty(d) {
			return d
		}
	}
	return last
}

func (r *reader) ownDuty(d *draft) bool { return d.Partner == r.Home || d.Reporter == r.Home }

// averageDuty reports whether a duty is the average of all, which is on everybody’s goods where it names nobody’s: "the average American tariff".
func (r *reader) averageDuty(l *levy) bool {
	for k := l.word - 1; k > 0 && k > l.word-4; k-- {
		if averages[r.low[k]] {
			return true
		}
		if r.low[k] == "," || r.pos(k) == text.VERB {
			return false
		}
	}
	return false
}

var averages = set("average applied mfn bound mean")

// commonDuty reports whether a duty is the one that all suppliers pay: "the standard 10% import duty", "the MFN rate".
func (r *reader) commonDuty(l *levy) bool {
	for k := l.word - 1; k > 0 && k > l.word-7; k-- {
		switch w := r.low[k]; {
		case w == "," || r.pos(k) == text.VERB && !r.participle(k):
			return false
		case commonWords[w]:
			return true
		}
	}
	return false
}

var commonWords = set("standard mfn common applied bound ordinary normal regular usual most-favoured-nation")

// tellsWares reports whether a name of products says which: "chicken products", not "most Swiss products".
func (r *reader) tellsWares(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if goodsNouns[w] || goodsAdjectives[w] {
			return true
		}
	}
	return false
}
