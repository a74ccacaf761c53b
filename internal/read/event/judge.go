package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// told gives a threat that names its victim as the subject to the one who says it: "China will regret this, the minister said".
func (c *clause) told(a *act, args []arg) {
	if !a.frame.Told {
		return
	}
	subject := c.pick(args, nil, "subj")
	if words := c.v.lead(a.t.first); len(words) > 0 && words[len(words)-1] == "to" || a.t.form&gerund != 0 && !bes[c.v.low(a.t.first-1)] || len(c.r.speaker) != 1 || subject != nil && subset(c.r.speaker, subject.codes) {
		a.drop = true
		return
	}
	a.src, a.codesS, a.tgt = nil, c.r.speaker, subject
}

// judgements are what a speaker calls the other side's deed or claim with a form of be: "the levy is illegal, the minister said".
func (c *clause) judgements() {
	if len(c.r.speaker) != 1 {
		return
	}
	v := c.v
	for i := v.first + 1; i < v.last; i++ {
		if !(bes[v.low(i)] && v.at(i).isVerb) && amounting[v.low(i)] != v.low(i+1) {
			continue
		}
		t := trigger{first: i, last: i + 1, head: i, object: -1, family: "NAME", lemma: "be", form: past}
		if !v.judged(&t) {
			continue
		}
		subject, deed := c.judgedSubject(i)
		if !deed {
			continue
		}
		a := &act{t: &t, frame: t.frame, rule: "judgement " + t.class, opAt: -1, widened: -1, codesS: c.r.speaker, tgt: subject}
		if t.class == "BLAME" && c.asked(i) { // "the demand was unacceptable"
			a.frame = lex().opFrames["refuse"]
		}
		a.status, a.state = c.status(&t)
		if t.class == "WAR" && a.status == comity.Planned { // "would be an act of war"
			a.status, a.state = comity.Happened, ""
		}
		if a.status == comity.Happened {
			c.acts = append(c.acts, a)
		}
		i = t.last
	}
}

// amounting are the verbs that judge like a form of be, with their prepositions.
var amounting = map[string]string{"amounts": "to", "amounted": "to", "amount": "to", "smacks": "of", "smacked": "of", "smack": "of", "borders": "on", "bordered": "on"}

// judged seeks the word of judgement after a form of be: an adjective, or a noun with its article.
func (v *view) judged(t *trigger) bool {
	not := false
	for k := t.first + 1; k < v.last && k < t.first+8; k++ {
		w := v.at(k)
		switch {
		case w.low == "not" || w.low == "n't":
			not = true
			continue
		case w.low == "“" || w.low == "”" || w.low == "\"" || w.low == "a" || w.low == "an" || adverbs[w.low]:
			continue
		case k == t.first+1 && amounting[v.low(t.first)] == w.low:
			continue
		case preps[w.low] || breaks[w.low] || subordinates[w.low] || w.low == "," || w.low == "to" || w.isVerb && !participleModifier(v, k) && w.noun == "":
			return false
		}
		probe := *t
		probe.family = "NAME"
		if v.pairAt(&probe, k) {
			if (probe.frame.mood == denied) != not {
				return false
			}
			probe.last = k + 1
			*t = probe
			return true
		}
	}
	return false
}

// judgedSubject is the side whose deed stands before the form of be at i; deed is false when the subject is none: "it is dangerous to".
func (c *clause) judgedSubject(i int) (side *party, deed bool) {
	v := c.v
	for k := i - 1; k >= v.first && k > i-16; k-- {
		w := v.at(k)
		if v.boundary(k) || w.low == "," {
			break
		}
		deed = deed || told[w.low] || told[w.noun] || claimed[w.noun] || w.low == "this" || w.low == "that" || k == i-1 && w.low == "it"
	}
	for k := range c.parties {
		p := &c.parties[k]
		if p.first < i && p.first >= i-16 && p.last <= i && !subset(p.codes, c.r.speaker) && len(p.codes) > 0 && !c.v.comma(p.last, i) {
			return p, true
		}
	}
	return nil, deed
}

// asked reports whether what is judged before the form of be at i is a demand or an offer.
func (c *clause) asked(i int) bool {
	for k := i - 1; k >= c.v.first && k > i-6; k-- {
		switch c.v.at(k).noun {
		case "demand", "request", "proposal", "offer", "condition", "term", "ultimatum", "deadline":
			return true
		}
	}
	return false
}

var claimed = setOf("intervention attack breach violation diversion attempt step claim allegation accusation charge report demand request proposal offer rumour suggestion rule levy closure raid incursion quota ruling law decree order")

// protested makes blame of the protest of a state that names no street: "Berlin has protested"; and a complaint of one that is ruled out.
func (c *clause) protested(a *act) {
	switch {
	case c.r.opt.Domestic || a.t.isNoun:
	case a.t.lemma == "protest" && a.frame.Type == comity.Protest && stately(a.src) && a.tgt == nil:
		a.frame = &frame{Type: comity.Accuse, CAMEO: "114", Free: true}
	case a.t.lemma == "rule" && a.t.class == "CASE":
		a.frame, a.status, a.tgt = &frame{Type: comity.Accuse, CAMEO: "115", Free: true}, comity.Denied, nil
	}
}

// judging reports whether the adjective at i is what a verb of naming calls a deed, whatever noun follows: "an unfriendly act".
func (v *view) judging(t *trigger, i int) bool {
	return (t.family == "NAME" || t.family == "SPEAK") && v.doc.Tokens[i].UPOS == text.ADJ
}

// strange reports whether a verb of response has a subject of its own that is no side: "said exports would respond".
func (c *clause) strange(a *act) bool {
	v := c.v
	if !v.parsed || a.src == nil {
		return false
	}
	for k := v.first; k < v.last; k++ {
		if v.head(k) == a.t.head && v.rel(k) == text.Nsubj {
			return (k < a.src.first || k >= max(a.src.last, a.src.head+1)) && v.at(k).isNoun && !relative[v.low(k)]
		}
	}
	return false
}
