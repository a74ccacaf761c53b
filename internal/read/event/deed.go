package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

var deedFrame = &frame{Type: comity.Cooperate, CAMEO: "060", Free: true}

// deed is what a side has promised and the lexicon does not know, as an act to come beside the promise: "undertook to mend the pumps".
func (c *clause) deed(o *trigger, made *act) {
	if c.r.opt.Domestic || made.drop || made.status != comity.Happened || o.isNoun || hostile(made.frame.Type) {
		return
	}
	first, ok := c.promisedVerb(o)
	if !ok {
		return
	}
	last := first + 1
	for n := 0; last < c.v.last && n < 10; last, n = last+1, n+1 {
		if w := c.v.low(last); c.v.boundary(last) || w == "," || w == "." || n > 2 && preps[w] && w != "of" {
			break
		}
	}
	t := &trigger{first: first, last: last, head: first, object: -1, frame: deedFrame, lemma: "promised", form: base}
	c.acts = append(c.acts, &act{t: t, frame: deedFrame, src: made.src, tgt: made.tgt, sym: made.sym, codesS: made.codesS, codesT: made.codesT, rule: "promised deed",
		opAt: -1, widened: -1, status: comity.Planned})
}

// promisedVerb is the verb of what is promised: "to mend", "that it would mend".
func (c *clause) promisedVerb(o *trigger) (int, bool) {
	v := c.v
	for i := o.last; i+1 < v.last && i < o.last+9; i++ {
		w := v.low(i)
		switch {
		case w == "not" || w == "never":
			return 0, false
		case w == "to" && v.doc.Tokens[i+1].XPOS == "VB" && v.low(i+1) != "be":
			return i + 1, true
		case w == "," || w != "that" && v.boundary(i):
			return 0, false
		case (w == "would" || w == "will") && v.doc.Tokens[i+1].UPOS == text.VERB:
			return i + 1, true
		}
	}
	return 0, false
}

// funded is the money, help or investment that a pledge is of, as an act to come beside the pledge: "pledged $20m for schools".
func (c *clause) funded(a *act) {
	if c.r.opt.Domestic || a.frame.Type != comity.Agree || a.t.family != "PROMISE" || a.status != comity.Happened || a.t.isNoun {
		return
	}
	f := &frame{Type: comity.Aid, CAMEO: "070", Free: true}
	if a.t.class == "INVESTMENT" {
		f = &frame{Type: comity.Cooperate, CAMEO: "061", Free: true}
	}
	first := a.t.object
	for first-1 >= a.t.last && !c.v.boundary(first-1) && !preps[c.v.low(first-1)] {
		first--
	}
	if first > a.t.object {
		return
	}
	t := &trigger{first: first, last: a.t.object + 1, head: a.t.object, object: -1, frame: f, lemma: "promised", isNoun: true, family: "PROMISE"}
	a.drop = a.t.form&gerund != 0 // "signed a pact, promising help": the pact is the agreement
	c.acts = append(c.acts, &act{t: t, frame: f, src: a.src, tgt: a.tgt, rule: "promised " + string(f.Type), opAt: -1, widened: -1, status: comity.Planned})
}

// agreed settles what only the words around a verb of agreeing tell: that nothing was agreed, to whom a promise in the passive was made, that the
// parties to a contract are no states.
func (c *clause) agreed(a *act, args []arg) {
	if c.r.opt.Domestic || a.t.isNoun {
		return
	}
	t := a.t
	if t.family == "VOW" && t.lemma == "promise" && t.suffers { // "had been promised a zero tariff"
		a.frame = lex().opFrames["promise"]
		a.tgt = c.pick(args, nil, "subj")
		a.src = c.pick(args, a.tgt, "by")
	}
	if a.frame.Type != comity.Agree {
		return
	}
	if t.suffers && (c.firms(args) || c.amongOthers(t)) {
		a.drop = true
	}
}

// firms reports whether those who sign are firms or people of a country, not the country: "signed by two Peruvian mills".
func (c *clause) firms(args []arg) bool {
	for _, x := range args {
		if x.label == "by" && cargo(x.party) {
			return true
		}
	}
	return false
}

// amongOthers reports whether a deal is between parties that the story does not know as states: "the agreement between the firm and its workers".
func (c *clause) amongOthers(t *trigger) bool {
	for i := t.object + 1; t.object >= 0 && i < t.first; i++ {
		if c.v.low(i) != "between" {
			continue
		}
		for k := range c.parties {
			if p := &c.parties[k]; p.first > i && p.first < t.first {
				return false
			}
		}
		return true
	}
	return false
}

// nothing reports whether an agreement without parties is denied by its subject: "nothing was agreed".
func (c *clause) nothing(a *act) bool {
	if a.frame.Type != comity.Agree && a.frame.Type != comity.Consult || a.t.isNoun {
		return false
	}
	for i := a.t.first - 1; i >= c.v.first && i > a.t.first-5; i-- {
		switch w := c.v.low(i); {
		case w == "nothing" || w == "none":
			return true
		case !auxiliaries[w] && !adverbs[w]:
			return false
		}
	}
	return false
}
