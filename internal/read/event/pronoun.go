package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// objects are the pronouns that are acted on.
var objects = setOf("him her it them")

// unbound gives an object pronoun that was read as its own subject the other side, for nobody who asks "him" asks himself: "She asked him to open
// the gate". It is the person or state named last beside the subject, else the other side of the story.
func (c *clause) unbound(t *trigger, args []arg) []arg {
	var subject *party
	for _, a := range args {
		if a.label == "subj" && len(a.party.codes) == 1 {
			subject = a.party
			break
		}
	}
	if subject == nil || t.isNoun || t.suffers {
		return args
	}
	if subject.pronoun && c.v.low(subject.first) == "it" && !speech[t.lemma] {
		c.unlike(t, subject, args)
	}
	for k := range args {
		p := args[k].party
		if p == subject || !p.pronoun || p.first < t.first || p.first > t.last+1 || !objects[c.v.low(p.first)] || c.possessing(p) || !subset(subject.codes, p.codes) {
			continue
		}
		o := c.r.talk.Counterpart(subject.codes[0])
		if person := c.v.low(p.first) == "him" || c.v.low(p.first) == "her"; person || t.frame != nil && uttered(t.frame.Type) || t.op == "request" || t.op == "accuse" {
			o = c.besides(subject.codes[0], p.first, person)
		}
		if o != "" {
			q := *p
			q.codes, q.modifier, q.pair = []comity.Actor{o}, false, false
			args[k].party = &q
		}
	}
	return args
}

// unlike gives a subject "it" that was read as the side it acts on the other one: "It stopped rice from Peru".
func (c *clause) unlike(t *trigger, subject *party, args []arg) {
	for k := range args {
		p := args[k].party
		if p.pronoun || p.modifier || p.first < t.last || p.first-t.last > 8 || !reaching[args[k].label] || !sameCodes(p.codes, subject.codes) {
			continue
		}
		if o := c.r.talk.Counterpart(p.codes[0]); o != "" {
			subject.codes = []comity.Actor{o}
			return
		}
	}
}

// reaching are the labels of those whom an act reaches.
var reaching = setOf("obj to from on against with upon")

// possessing reports whether a "her" belongs to the noun after it.
func (c *clause) possessing(p *party) bool {
	w := c.v.low(p.last)
	return c.v.low(p.first) == "her" && !preps[w] && w != "to" && w != "," && w != "." && w != "and"
}

// besides is the side other than of that an object pronoun at token i means: for a person, the one whose official was named last, in the sentence or
// the one before; for a state, the one named last in the clause, else the first of the sentence before: "Peru shut the port. Chile asked it to wait.";
// else the other side of the story.
func (c *clause) besides(of comity.Actor, i int, person bool) comity.Actor {
	from, before := c.v.first, c.v.first
	if c.index > 0 {
		before = c.r.doc.Sentences[c.index-1].First
	}
	if !person {
		for x := c.r.mentionsFrom(i) - 1; x >= 0 && c.r.mentions[x].First >= from; x-- {
			if m := &c.r.mentions[x]; m.Code.Economy() != "" && m.Code != of && !m.Place && m.Head == m.Last-1 && c.v.adjoins(m.Last, i) {
				return m.Code
			}
		}
		if o := c.r.talk.First(before, from); before < from && o.Economy() != "" && o != of {
			return o
		}
		return c.r.talk.Counterpart(of)
	}
	for x := c.r.mentionsFrom(i) - 1; x >= 0 && c.r.mentions[x].First >= before; x-- {
		m := &c.r.mentions[x]
		if m.Kind != actor.Person {
			continue
		}
		side := m.Code
		if codes := c.r.serving(m); side == "" && len(codes) == 1 {
			side = codes[0]
		}
		if side.Economy() != "" && side != of {
			return side
		}
	}
	return c.r.talk.Counterpart(of)
}
