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
		if verb < 0 || who == nil || c.actsAlready(verb, who) {
			continue
		}
		t := &trigger{first: verb, last: max(verb, i) + 1, head: verb, object: -1, frame: deedFrame, lemma: "together"}
		st, state := c.status(&trigger{first: min(verb, i), last: verb + 1, head: verb})
		c.acts = append(c.acts, &act{t: t, frame: deedFrame, src: who, rule: "together", opAt: -1, widened: -1, status: st, state: state})
	}
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
		if v.doc.Tokens[k].UPOS == text.VERB {
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
		if a.drop || a.t.head != verb && a.src != who {
			continue
		}
		if a.tgt != nil || a.sym || a.frame.Sym || a.t.isNoun {
			return true
		}
		a.drop = a.t.head == verb // "the two navies jointly patrol": no act of one on the other
	}
	return false
}

// strangers reports whether the subject of a verb is those who do not act for a state: "the company signed", "traders agreed".
func (c *clause) strangers(t *trigger) bool {
	if t.isNoun || t.suffers {
		return false
	}
	k := t.first - 1
	for k > c.v.first && (auxiliaries[c.v.low(k)] || adverbs[c.v.low(k)]) {
		k--
	}
	return privates[c.v.at(k).noun] && c.v.low(k-1) != "central"
}

var privates = setOf("company firm trader farmer bank union worker analyst economist grower exporter importer mill buyer seller shipper operator carrier airline investor landlord tenant owner player team club insurer utility broker dealer merchant student resident villager")

// inHouse are the bodies that meet among themselves.
var inHouse = setOf("bank cabinet parliament senate court board panel congress assembly politburo caucus")

// guests are the nouns by which those of another state are met.
var guests = setOf("minister president premier leader chancellor secretary official officials counterpart envoy ambassador delegation team diplomat negotiator king queen prince sultan emir commissioner chief head colleague adviser governor representative lawmaker senator side guest visitor host number mission commander pope delegate general chairman speaker kingdom emirate republic country neighbour neighbor island government people bloc")

// visitorsOnly are the words that make a leader no leader of a state: "business leaders".
var visitorsOnly = setOf("business community opposition union party industry religious tribal church labour labor local student youth coalition")

// receiving are the verbs whose object is who is met.
var receiving = setOf("meet receive host greet entertain phone telephone ring thank congratulate console")

// others reports whether the object of a meeting is somebody who does not stand for a state: "met coalition partners".
func (c *clause) others(a *act) bool {
	v := c.v
	if a.tgt != nil || a.t.suffers || a.t.object >= 0 || !receiving[a.t.lemma] {
		return false
	}
	i := a.t.last
	if v.low(i) == "with" {
		i++
	}
	head, of := -1, false
	for n := 0; i < v.last && n < 7; i, n = i+1, n+1 {
		w := v.at(i)
		if visitorsOnly[w.low] {
			of = true
		}
		if w.isNoun && !w.isVerb && w.low != "" && w.low[0] >= 'a' && !isCapital(v.doc.Tokens[i].Text) {
			head = i
		} else if preps[w.low] || v.boundary(i) || w.low == "," || w.low == "." || w.isVerb || isCapital(v.doc.Tokens[i].Text) || adverbs[w.low] {
			break
		}
	}
	if head < 0 {
		return false
	}
	noun := v.at(head).noun
	return of || !guests[noun] && !timeUnits[noun] && !timeWords[noun] && noun != "minute" && noun != "morning" && noun != "afternoon" && noun != "evening" && noun != "night"
}

// houseMeets reports whether a body of one state meets by itself: "the cabinet met in Quito".
func (c *clause) houseMeets(a *act) bool {
	if a.tgt != nil || a.t.isNoun || !a.frame.Sym {
		return false
	}
	k := a.t.first - 1
	for k > c.v.first && (auxiliaries[c.v.low(k)] || adverbs[c.v.low(k)]) {
		k--
	}
	return inHouse[c.v.at(k).noun]
}

// they are the two sides of the act told in the sentence before: "They met again in June".
func (c *clause) they(a *act) (comity.Actor, comity.Actor, bool) {
	v := c.v
	if a.t.isNoun || len(c.r.found) == 0 {
		return "", "", false
	}
	k := a.t.first - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]) {
		k--
	}
	f := &c.r.found[len(c.r.found)-1]
	if w := v.low(k); w != "they" && w != "both" && w != "pair" && w != "duo" && !(w == "men" || w == "women" || w == "two") || f.sentence != c.index-1 || !f.Sym {
		return "", "", false
	}
	return f.Source, f.Target, true
}
