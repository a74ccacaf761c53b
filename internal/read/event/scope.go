package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// scope is the acts an operator governs: "refused to MEET and TALK", "denied ATTACKING", "said it would SUSPEND", "called for TALKS".
func (c *clause) scope(o *trigger) []*act {
	v := c.v
	var inner []*act
	for _, a := range c.acts {
		if a.drop || a.t.first < o.last || a.t.head == o.head || o.op == "refuse" && a.status == comity.CalledFor && a.opAt > o.first { // "rejected a request to end its ban"
			continue
		}
		if len(inner) == 0 && !c.governs(o, a.t) && !c.resumed(o, a.t) && !c.nested(o, a.t) {
			continue
		}
		if len(inner) > 0 && !v.conjoined(inner[len(inner)-1].t, a.t) && !c.resumed(o, a.t) {
			break
		}
		inner = append(inner, a)
	}
	return inner
}

// governs reports whether the words between operator and trigger make the trigger its complement.
func (c *clause) governs(o, t *trigger) bool {
	v := c.v
	if v.parsed && v.rel(t.head) == text.Conj && v.head(t.head) == o.head {
		return false // told beside it, not under it
	}
	if o.op == "deny" && v.at(t.first-1).isAnd() && t.form&past != 0 {
		return false // "denied that it was so and complained"
	}
	if t.first-o.last > 14 || o.isNoun && (t.isNoun && v.low(o.last-1) != "for" || t.first-o.last > 4) {
		return false
	}
	that, comma, aside := false, false, v.inAside(o.first)
	for i := o.last; i < t.first; i++ {
		w := v.low(i)
		comma = comma || w == ","
		if aside && w == "," && !t.isNoun && t.form&past != 0 {
			return false // ", who once swore to stay, met": the aside is over
		}
		if t.isNoun && (w == "," || v.at(i).isVerb && !v.at(i).isNoun && !participleModifier(v, i)) {
			return false
		}
		switch {
		case w == "that" && v.doc.Tokens[i].UPOS == text.DET: // "considers that step unjustified"
		case w == "that" || w == "whether" || w == "if" && o.op == "say":
			that = true
		case breaks[w] && w != "\"" && w != "“" || subordinates[w]:
			return false
		case v.at(i).isVerb && !v.at(i).isNoun && !auxiliaries[w] && !participleModifier(v, i) && c.tensed(i):
			return false
		}
	}
	if t.isNoun {
		return !that && o.op != "say"
	}
	k := t.first - 1
	for k > o.head && (adverbs[v.low(k)] || v.low(k) == "be" || quoteMarks[v.low(k)]) {
		k--
	}
	w := v.low(k)
	switch {
	case o.lemma == "must" || o.lemma == "should" || o.lemma == "ought":
		return t.first-o.last <= 3 && t.form&base != 0
	case w == "to" && t.form&base != 0, w == "to" && v.low(t.first-1) == "be":
		return true
	case w == "having" && o.op == "deny":
		return k == o.last
	case t.form&gerund != 0:
		return k == o.last-1 || !v.infinitiveBetween(o.last, k) && (w == "of" || w == "from" || w == "on" || w == "for" || w == "against" || w == "to" && o.lemma == "commit")
	case comma && !that && o.op != "say" && o.op != "threaten": // "Should Chile refuse, Peru would retaliate", "talks set for May, and it protested"
		return false
	case that || modals[w] || pronouns[w] || v.low(o.last) == "it" || v.low(o.last) == "they" || v.low(o.last) == "he" || v.low(o.last) == "she":
		return true
	case o.op == "say":
		return true
	}
	return false
}

// nested reports whether an operator reaches a trigger through a plan in its clause: "denied that it PLANS to CLOSE the border".
func (c *clause) nested(o, t *trigger) bool {
	if o.op != "deny" || o.isNoun {
		return false
	}
	for k := range c.ops {
		p := &c.ops[k]
		if (p.op == "plan" || p.op == "decide") && p.first > o.last && c.governs(o, p) && c.governs(p, t) {
			return true
		}
	}
	return false
}

// infinitiveBetween reports whether an infinitive stands between two tokens, so that what follows is its complement: "to lift its veto on opening talks".
func (v *view) infinitiveBetween(i, j int) bool {
	for ; i < j; i++ {
		if v.low(i) == "to" && v.baseAt(i+1) {
			return true
		}
	}
	return false
}

// inAside reports whether token i stands in a relative clause between commas.
func (v *view) inAside(i int) bool {
	for k := i - 1; k > v.first && k > i-5; k-- {
		if relative[v.low(k)] {
			return v.low(k-1) == ","
		}
	}
	return false
}

// resumed reports whether a second "and that" brings the trigger under the operator: "alleged THAT it knew, AND THAT its army HELPED".
func (c *clause) resumed(o, t *trigger) bool {
	v := c.v
	if o.op != "accuse" || o.isNoun || o.last >= t.first || v.low(o.last) != "that" {
		return false
	}
	for i := o.last + 1; i+1 < t.first; i++ {
		if v.low(i) == "and" && v.low(i+1) == "that" {
			return true
		}
	}
	return false
}

// tensed reports whether the verb at i opens a clause of its own between operator and trigger.
func (c *clause) tensed(i int) bool { return c.v.finiteAt(i) && !modals[c.v.low(i)] }

// conjoined reports whether t follows s in one coordination: only the object of s, commas and "and" between.
func (v *view) conjoined(s, t *trigger) bool {
	and := false
	for i := s.last; i < t.first; i++ {
		w := v.low(i)
		if breaks[w] || subordinates[w] && !(w == "that" && isCapital(v.doc.Tokens[min(i+1, v.last-1)].Text)) { // "travelled there that November and met"
			return false
		}
		and = and || w == "and" || w == "or" || w == ","
	}
	if modals[v.low(t.first-1)] && !modals[v.low(s.first-1)] {
		return false // "urges the US to stop and will respond"
	}
	return and && !t.isNoun && (s.form&t.form != 0 || v.low(t.first-1) == "to")
}
