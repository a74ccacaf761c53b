package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// wishes tells beside each appeal what it asks for, where that is told in words that are no act by themselves: "asked for longer contracts",
// "wants the quota gone", "urged both sides to show restraint".
func (c *clause) wishes() {
	if c.r.opt.Domestic {
		return
	}
	c.disowned()
	for _, a := range c.acts {
		if a.drop || a.t.isNoun || a.status == comity.Denied {
			continue
		}
		var w *act
		switch {
		case a.frame.Type == comity.Request:
			w = c.wish(a)
		case a.rule == "op promise" && a.frame.Type == comity.Agree && a.status == comity.Happened:
			w = c.word(a)
		}
		if w != nil {
			c.acts = append(c.acts, w)
		}
	}
}

// answered reports whether what an appeal asks for in the words before token last is among the acts already.
func (c *clause) answered(a *act, last int) bool {
	for _, b := range c.acts {
		if !b.drop && b != a && b.status == comity.CalledFor && b.t.head > a.t.head && b.t.first < last && !c.idle(b) {
			return true
		}
	}
	return false
}

// wish is the second act of an appeal: of the one asked, for the one who asks.
func (c *clause) wish(a *act) *act {
	first, last := c.complement(a.t)
	if first < 0 || c.answered(a, last) {
		return nil
	}
	if w := c.burdenAsked(a, first, last); w != nil {
		return w
	}
	typ := c.wishType(first, last)
	if typ == "" {
		return nil
	}
	w := c.spelled(typ, first, last)
	w.status, w.rule, w.of = comity.CalledFor, "asked by "+a.rule, a
	return w
}

// follow gives what is asked or promised the sides of the appeal or the promise, once these are settled; without them it is nobody's.
func (c *clause) follow(w *act) {
	switch {
	case w.of.drop || len(w.of.codesS) == 0:
		w.drop = true
	case w.status == comity.CalledFor:
		w.codesS, w.codesT = w.of.codesT, w.of.codesS
		if w.frame.Type != comity.Support && w.frame.Type != comity.Aid {
			w.codesS, w.codesT = among(w.of.codesT, w.of.codesS)
		}
		if o := c.otherOfTwo(w.of.codesS, first(w.codesS)); o != "" && (w.frame.Type == comity.Concede || w.frame.Type == comity.Retreat) {
			w.codesT = []comity.Actor{o}
		}
		if o := c.gainer(w); o != "" {
			w.codesT = []comity.Actor{o}
		}
	default:
		w.codesS, w.codesT = w.of.codesS, w.of.codesT
	}
}

// gainer is whom the words of what is asked name as who gains: where it is to go, whose people are to be freed: "to let food into Gaza", "to free 20 Chilean
// sailors"; "" where they name nobody else.
func (c *clause) gainer(w *act) comity.Actor {
	for k := range c.parties {
		p := &c.parties[k]
		if p.first < w.t.first || p.last > w.t.last || len(p.codes) != 1 || p.codes[0].Economy() == "" || subset(p.codes, w.codesS) || subset(p.codes, w.codesT) {
			continue
		}
		if p.prep == "into" || adjective(p) && persons[c.v.at(p.head).noun] {
			return p.codes[0]
		}
	}
	return ""
}

// persons are those whom one side holds or lets go of another.
var persons = setOf("soldier sailor fisherman citizen national prisoner hostage detainee crew trucker driver worker journalist policeman officer student captive")

// word is what a promise is of: "promised that permits would be issued within a week". Aims for trade as a whole are no act.
func (c *clause) word(a *act) *act {
	first, last := c.complement(a.t)
	if first < 0 || c.v.aimed(first, last) {
		return nil
	}
	for _, b := range c.acts {
		if !b.drop && b.status == comity.Planned && b.t.first > a.t.head && b.t.first < last {
			return nil // told already
		}
	}
	typ, sure := c.v.wished(first, last)
	if !sure {
		if before := c.v.low(first - 1); before != "to" && before != "that" {
			return nil
		}
		typ = comity.Cooperate
	}
	if typ == "" || typ == comity.Agree {
		return nil
	}
	w := c.spelled(typ, first, last)
	w.status, w.rule, w.of = comity.Planned, "promised", a
	return w
}

// aimed reports whether words [first, last) are of an aim for trade or ties as a whole, or of what will not be done.
func (v *view) aimed(first, last int) bool {
	for i := first; i < last; i++ {
		if aims[v.at(i).noun] || v.low(i) == "not" {
			return true
		}
	}
	return false
}

var aims = setOf("trade turnover target goal respect path principle")

// spelled is an act read off words [first, last) that the lexicon does not know as one.
func (c *clause) spelled(typ comity.EventType, first, last int) *act {
	return &act{t: &trigger{first: first, last: last, head: first, object: -1}, opAt: -1, widened: -1,
		frame: &frame{Type: typ, CAMEO: wishCodes[typ], Free: true, Sym: typ == comity.Consult || typ == comity.Agree}}
}

// among is who does what is asked, and to whom: two who are asked by a third do it between them.
func among(asked, by []comity.Actor) (s, t []comity.Actor) {
	if len(asked) == 2 && len(by) > 0 && !subset(by[:1], asked) && asked[0].Economy() != "" && asked[1].Economy() != "" {
		return asked[:1], asked[1:]
	}
	return asked, by
}

// wishType is the type of what words [first, last) ask for. A noun of the lexicon that stands in them is what is asked, no act besides:
// "pleaded for the reopening of the bridge".
func (c *clause) wishType(first, last int) comity.EventType {
	typ, sure := c.v.wished(first, last)
	if w := c.v.low(first); typ == comity.Retreat && (w == "its" || w == "their") && c.v.nounOf(first, last-first, recalled) >= 0 && c.v.lastClass != "FORCE" && c.v.lastClass != "TROOP" {
		typ = comity.Concede // "called for its immediate withdrawal", of a measure
	}
	for _, b := range c.acts {
		if b.drop || !b.t.isNoun || b.t.first < first || b.t.first >= min(last, first+5) || !c.v.onePhrase(first, b.t.first) {
			continue
		}
		b.drop = true
		if !sure && !hostile(b.frame.Type) && b.frame.Type != comity.Reject && b.frame.Type != comity.Request {
			typ = b.frame.Type
		}
	}
	return typ
}

// recalled are the nouns of taking back, of a measure or of soldiers.
var recalled = setOf("withdrawal")

// onePhrase reports whether no preposition but "of" and no comma stands between two tokens.
func (v *view) onePhrase(i, j int) bool {
	for ; i < j; i++ {
		if w := v.low(i); preps[w] && w != "of" || w == "," || v.boundary(i) {
			return false
		}
	}
	return true
}

// complement is the words after an appeal's verb that say what is asked, -1 for none: after "for", "to" with a verb, "that", or right after a verb
// that takes them as its object.
func (c *clause) complement(t *trigger) (first, last int) {
	v := c.v
	if t.lemma == "must" || t.lemma == "should" || t.lemma == "ought" {
		return v.phrase(t.head + 1)
	}
	for i, n := t.head+1, 0; i < v.last && n < 14; i, n = i+1, n+1 {
		direct := takesWish[t.lemma] && n < 6 && !(i > t.head+1 && preps[v.low(i-1)])
		if end := c.partyAt(i); end > i {
			if direct && c.modified(i) {
				return v.phrase(i)
			}
			if w := v.low(i); direct && end == i+1 && (w == "it" || w == "them") && v.participle(end) { // "wants it opened"
				return v.phrase(i)
			}
			i = end - 1
			continue
		}
		switch w := v.low(i); {
		case w == "for" && !v.duration(i) && !preps[v.low(i+1)], w == "that", w == "to" && (v.baseAt(i+1) || v.setsFree(i+1)):
			return v.phrase(i + 1)
		case v.boundary(i), w == ",", w == ".", w == "by", auxiliaries[w]:
			return -1, -1
		case direct && !preps[w] && (v.at(i).isNoun || determiners[w] || plainModifier(v, i) || w != "" && w[0] >= '0' && w[0] <= '9') && !timeWords[w]:
			return v.phrase(i)
		case v.verbAt(i) && i > t.head+1:
			return -1, -1
		}
	}
	return -1, -1
}

// phrase is the run of words from first to the end of its clause; what a relative clause puts between subject and verb is stepped over.
func (v *view) phrase(first int) (int, int) {
	last, verb := first, false
	for ; last < v.last && last < first+16; last++ {
		w := v.low(last)
		verb = verb || v.at(last).isVerb
		next := v.low(last + 1)
		if w == "," && !verb && v.low(first-1) == "that" && relative[next] {
			for last++; last < v.last-1 && v.low(last) != ","; last++ {
			}
			continue
		}
		if w == "," || w == "." || v.boundary(last) && w != "that" || last > first && w == "and" && (next == "to" || v.verbAt(last+1)) {
			break
		}
	}
	if last <= first {
		return -1, -1
	}
	return first, last
}

// baseAt reports whether the word at i can be an infinitive, whether the lexicon knows the verb or not.
func (v *view) baseAt(i int) bool { return v.inside(i) && v.at(i).isVerb }

// setsFree reports whether "free" is what is to be done and no mere adjective: "urged Peru to free the writer".
func (v *view) setsFree(i int) bool {
	next := v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)]
	return v.low(i) == "free" && (determiners[v.low(i+1)] || isCapital(next.Text) || next.UPOS == text.NUM || next.UPOS == text.PRON)
}

// partyAt is the token after the party that holds token i, i when none does.
func (c *clause) partyAt(i int) int {
	for k := range c.parties {
		if p := &c.parties[k]; p.first <= i && i < p.last {
			return p.last
		}
	}
	return i
}

// modified reports whether the party at i only describes what is asked: "sought a Chilean loan", "wants its soldiers back".
func (c *clause) modified(i int) bool {
	for k := range c.parties {
		if p := &c.parties[k]; p.first <= i && i < p.last {
			return p.modifier
		}
	}
	return false
}

// takesWish are the verbs whose object is what is asked.
var takesWish = setOf("want demand seek request propose suggest need solicit require float promise pledge offer guarantee")
