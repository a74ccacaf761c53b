package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// jointly finds what two sides do together by a verb that the lexicon does not know: "the two armies jointly cleared the road".
func (c *clause) jointly() {
	if c.r.opt.Domestic {
		return
	}
	v := c.v
	for i := v.first; i < v.last; i++ {
		w := v.low(i)
		if w != "jointly" && w != "together" {
			continue
		}
		verb := c.doing(i, w == "jointly")
		who := c.pairBefore(i)
		if verb < 0 || c.actsAlready(verb, who) {
			continue
		}
		var x, y comity.Actor
		if who == nil {
			var ok bool
			if x, y, ok = c.r.talk.Pair(); !ok || !c.twoBefore(verb) {
				continue
			}
		}
		t := &trigger{first: verb, last: max(verb, i) + 1, head: verb, object: -1, frame: deedFrame, lemma: "together"}
		st, state := c.status(&trigger{first: min(verb, i), last: verb + 1, head: verb})
		a := &act{t: t, frame: deedFrame, src: who, rule: "together", opAt: -1, widened: -1, status: st, state: state}
		if who == nil {
			a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
		}
		c.acts = append(c.acts, a)
	}
}

// twoBefore reports whether the subject of a verb is two bodies without names: "the two coastguards".
func (c *clause) twoBefore(verb int) bool {
	for i := verb - 1; i >= c.v.first && i > verb-6; i-- {
		if w := c.v.low(i); w == "two" || w == "both" {
			return true
		}
	}
	return false
}

// doing is the verb that "jointly" or "together" at i belongs to, -1 for none.
func (c *clause) doing(i int, after bool) int {
	v := c.v
	if after && v.verbAt(i+1) {
		return i + 1
	}
	for k, n := i-1, 0; k >= v.first && n < 8; k, n = k-1, n+1 {
		if w := v.low(k); v.boundary(k) || w == "," {
			return -1
		}
		if v.doc.Tokens[k].UPOS == text.VERB && !v.adjectival(k) {
			return k
		}
	}
	return -1
}

// pairBefore is the party of two sides that stands before token i as a subject, nil for none.
func (c *clause) pairBefore(i int) *party {
	for k := range c.parties {
		if p := &c.parties[k]; len(p.codes) == 2 && p.last <= i && p.prep == "" && i-p.last < 14 {
			return p
		}
	}
	return nil
}

// actsAlready reports whether the verb or its subject belongs to an act found.
func (c *clause) actsAlready(verb int, who *party) bool {
	for _, a := range c.acts {
		if a.drop || a.t.head != verb && (who == nil || a.src != who) {
			continue
		}
		if a.tgt != nil || a.sym || a.frame.Sym || a.t.isNoun {
			return true
		}
		a.drop = a.t.head == verb // "the two navies jointly patrol": no act of one on the other
	}
	return false
}

// theyDo reports whether the subject is the two sides of the act before.
func (c *clause) theyDo(a *act) bool {
	_, _, ok := c.they(a)
	return ok && a.src == nil
}

// they are the two sides of the act told in the sentence before: "They met again in June".
func (c *clause) they(a *act) (comity.Actor, comity.Actor, bool) {
	v := c.v
	if a.t.isNoun || len(c.r.found) == 0 {
		return "", "", false
	}
	k := v.leftOf(a.t.first)
	f := &c.r.found[len(c.r.found)-1]
	if w := v.low(k); w != "they" && w != "both" && w != "pair" && w != "duo" && !(w == "men" || w == "women" || w == "two") || f.sentence < c.index-2 || !f.Sym {
		return "", "", false
	}
	return f.Source, f.Target, true
}
