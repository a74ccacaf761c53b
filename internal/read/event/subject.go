package event

import (
	"github.com/comity-project/comity/internal/text"
)

// demote takes the subject that word order found for the subject of another verb, where the tree says so and gives the verb a subject of its own: in
// "Peru said Chile was gone, accusing its envoy" Chile accuses nobody.
func (v *view) demote(t *trigger, args, tree []arg) {
	var subject *party
	for _, a := range tree {
		if a.label == "subj" && a.party.first < t.first {
			subject = a.party
			break
		}
	}
	if subject == nil || t.isNoun || t.suffers {
		return
	}
	heads := v.subjectHeads(t.head)
	for k := range args {
		p := args[k].party
		if args[k].label != "subj" || p == subject || p.first > t.first {
			continue
		}
		if n := v.anchor(p); (v.rel(n) == text.Nsubj || v.rel(n) == text.Obj) && v.inside(v.head(n)) && !in(heads, v.head(n)) && v.head(n) < t.first {
			args[k].label = "outer-subj"
		}
	}
}

// mainVerb is the verb that a participle after a comma goes with, whose subject it shares, -1 for none: in "wrote to the envoy, Ana Quispe, asking for
// time" she asks for none.
func (v *view) mainVerb(t *trigger) int {
	if t.form&gerund == 0 || v.low(t.first-1) != "," {
		return -1
	}
	for k := t.first - 2; k > v.first && !v.boundary(k); k-- {
		if v.verbAt(k) && !auxiliaries[v.low(k)] && (v.finiteAt(k) || auxiliaries[v.low(k-1)]) {
			if b := v.low(k - 1); b == "," || quoteMarks[b] {
				return -1 // "…, said the minister, adding"
			}
			return k
		}
	}
	return -1
}

// newSubject reports whether a party opens a clause of its own after "and": "Peru opposed the duty and CHILE abstained".
func (v *view) newSubject(p *party) bool {
	k := p.first - 1
	for k > v.first && determiners[v.low(k)] {
		k--
	}
	end := max(p.last, p.head+1)
	return (v.low(k) == "and" || v.low(k) == "but" || v.low(k) == "while") && p.prep == "" && v.verbAt(end) && v.finiteAt(end)
}

// selfless takes another subject where the nearest is the side that the verb has right after it, for nobody blames or asks himself: "Peru said Chile's
// president was gone, accusing the Chilean leader of theft".
func (c *clause) selfless(a *act, args []arg) {
	if a.src == nil || len(a.src.codes) != 1 || !uttered(a.frame.Type) || c.r.opt.Domestic {
		return
	}
	for k := range args {
		p := args[k].party
		if args[k].label != "obj" || args[k].dist > 2 || p.pronoun || p == a.src || !sameCodes(p.codes, a.src.codes) {
			continue
		}
		if o := c.pick(args, p, "subj", "outer-subj"); o != nil && o.first < a.t.first {
			a.src = o
		}
		return
	}
}
