package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// What people ask of their own government is its act to come on the other side, and no state's request: "Peruvian farmers urged the government to ban
// Chilean fruit", "the union called for a duty on Chilean fruit".

// lobbyists are those of a country who are not its state.
var lobbyists = setOf("farmer trader exporter importer producer grower miller driver haulier trucker worker miner fisherman industry lobby union association chamber federation employer business company firm opposition activist campaigner shopkeeper consumer")

// lobby reports whether a party is people or firms of a country.
func (c *clause) lobby(p *party) bool {
	return p != nil && !p.pronoun && p.mention != nil && (c.v.lobbyist(p.head) || c.v.lobbyist(p.last))
}

// lobbyist reports whether the word at i is one of lobbyists and no name: "the African Union" is none.
func (v *view) lobbyist(i int) bool {
	return v.inside(i) && !isCapital(v.doc.Tokens[i].Text) && lobbyists[v.at(i).noun]
}

// athome reports whether an appeal is to the speaker's own government, and does with what it asks for.
func (c *clause) athome(o *trigger, subject, asked *party, inner []*act) bool {
	if c.r.opt.Domestic || subject == nil || len(subject.codes) != 1 || subject.pronoun || o.suffers || o.isNoun || o.lemma == "must" || o.lemma == "should" || o.lemma == "ought" {
		return false
	}
	if !c.v.ownGovernment(o.last) && !(asked != nil && asked != subject && subset(asked.codes, subject.codes) && c.lobby(subject)) {
		return false
	}
	for _, a := range c.acts {
		a.drop = a.drop || a.t.head == o.head
	}
	for _, a := range inner {
		if a.tgt != nil && subset(a.tgt.codes, subject.codes) {
			a.tgt = nil
		}
		f := *a.frame
		f.Free = true
		a.frame, a.src, a.status, a.state = &f, subject, comity.CalledFor, ""
	}
	return true
}

// ownGovernment reports whether "the government" begins at i.
func (v *view) ownGovernment(i int) bool {
	if w := v.low(i); w != "the" && w != "its" && w != "their" {
		return false
	}
	switch v.low(i + 1) {
	case "government", "cabinet", "president", "premier", "ministry", "authorities", "administration":
		return v.low(i+2) == "to" || v.low(i+2) == "not"
	case "prime", "trade", "finance", "foreign":
		return v.low(i+3) == "to"
	}
	return false
}

// burdenAsked is the duty or the ban on another side that somebody asks for, nil for none: "called for a ban on Chilean fruit".
func (c *clause) burdenAsked(a *act, first, last int) *act {
	v, i := c.v, first
	for i < last && (determiners[v.low(i)] || v.doc.Tokens[i].UPOS == text.ADJ && !easing[v.low(i)] || v.doc.Tokens[i].UPOS == text.NUM || v.low(i) == "percent" || v.low(i) == "%") {
		i++
	}
	if i >= last || i == first || !v.burden(i) || v.low(i+1) != "on" && v.low(i+1) != "against" || a.src == nil {
		return nil
	}
	for k := range c.parties {
		p := &c.parties[k]
		if p.first > i+1 && p.first < i+4 && len(p.codes) == 1 && !subset(p.codes, a.src.codes) {
			w := c.spelled(comity.Sanction, first, last)
			w.status, w.rule, w.src, w.tgt = comity.CalledFor, "burden asked", a.src, p
			return w
		}
	}
	return nil
}

// easing are the words of a burden that is to be less.
var easing = setOf("lower lighter reduced zero smaller fairer easier shorter")
