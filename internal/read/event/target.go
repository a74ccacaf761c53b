package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// answers ties a refusal or consent without a target to who asked in the sentence before or this one: "The Union urged Kampala to leave. Museveni
// refused." Where only a pronoun tells who, it is the one who was asked.
func (c *clause) answers(a *act) {
	if a.src == nil || len(a.codesS) != 1 || len(a.codesT) > 0 || a.frame.Type != comity.Reject && a.frame.Type != comity.Agree || a.t.isNoun {
		return
	}
	if o := c.answeredTo(a); o != "" {
		a.codesT = []comity.Actor{o}
		return
	}
	for n := len(c.r.found) - 1; n >= 0 && c.r.found[n].sentence >= c.index-1; n-- {
		f := &c.r.found[n]
		if f.Type == comity.Accuse && a.frame.Type == comity.Reject && f.Status == comity.Happened && f.Target == a.codesS[0] && f.Source.Economy() != "" { // "denied this"
			a.codesT = []comity.Actor{f.Source}
			return
		}
		if f.Type != comity.Request || f.Status != comity.Happened || f.Target == "" || c.r.forum([]comity.Actor{f.Source}) {
			continue
		}
		if f.Target == a.codesS[0] {
			a.codesT = []comity.Actor{f.Source}
			return
		}
		if (a.src.pronoun || a.src.resolved && a.src.mention == nil) && a.frame.Type == comity.Reject && f.Source == a.codesS[0] {
			a.codesS, a.codesT = []comity.Actor{f.Target}, []comity.Actor{f.Source}
			return
		}
	}
}

// answeredTo is who has made the charge or the offer that a side now turns down by its noun, in the sentence or just before: "Lima dismissed the
// allegation", "an offer that Lima turned down"; first of those made to it.
func (c *clause) answeredTo(a *act) comity.Actor {
	if a.frame.Type != comity.Reject || a.t.object < 0 {
		return ""
	}
	word := c.v.at(a.t.object).noun
	fits := func(t comity.EventType) bool {
		return charges[word] && t == comity.Accuse || offers[word] && (t == comity.Request || t == comity.Agree || t == comity.Consult || t == comity.Aid || t == comity.Mobilize)
	}
	for _, b := range c.acts {
		if b != a && !b.drop && b.t.first < a.t.first && b.src != nil && len(b.src.codes) == 1 && b.src.codes[0] != a.codesS[0] && fits(b.frame.Type) {
			return b.src.codes[0]
		}
	}
	return c.doer(a.codesS[0], 2, func(f *found) bool { return fits(f.Type) })
}

// offers are what one side puts to another.
var offers = setOf("offer proposal request demand appeal call plea invitation plan overture")

// turned gives an official whose side the text does not tell the other one, where he turns to a person of the side he was given.
func (c *clause) turned(a *act) {
	if c.r.opt.Domestic || a.src == nil || a.src.mention == nil || a.src.mention.Kind != actor.Person || a.src.mention.Code != "" || len(a.codesS) != 1 || len(a.codesT) > 0 {
		return
	}
	o := c.r.talk.Counterpart(a.codesS[0])
	for k := range c.parties {
		p := &c.parties[k]
		if o != "" && p.first > a.t.head && p.first < a.t.head+12 && sameCodes(p.codes, a.codesS) && c.stranger(p) && c.v.adjoins(a.t.head+1, p.first) {
			c.r.sided[a.src.mention.Name] = o
			a.codesT, a.codesS = a.codesS, []comity.Actor{o}
			return
		}
	}
}

// stranger reports whether a party is a person known by name, or somebody's counterpart.
func (c *clause) stranger(p *party) bool {
	for i := p.first; i <= p.head; i++ {
		if w := c.v.low(i); w == "counterpart" || w == "colleague" {
			return true
		}
	}
	return p.mention != nil && p.mention.Kind == actor.Person && p.mention.Code != ""
}

// apart gives a party that only the story's state resolves the other side, where it would act on itself: "we have asked Canberra", told of a story
// mostly about Australia.
func (c *clause) apart(a *act) {
	if c.r.opt.Domestic || len(a.codesS) != 1 || len(a.codesT) != 1 || a.codesS[0] != a.codesT[0] || a.src == nil || a.tgt == nil {
		return
	}
	o := c.r.talk.Counterpart(a.codesS[0])
	switch {
	case o == "":
	case crossing(a, a.tgt): // "asked it to open its gate at Torkham"
		a.codesT, a.filled = []comity.Actor{o}, 1
	case a.src.resolved && !a.tgt.resolved:
		a.codesS, a.filled = []comity.Actor{o}, 1
	case a.tgt.resolved && !a.src.resolved:
		a.codesT, a.filled = []comity.Actor{o}, 1
	case a.tgt.mention != nil && a.tgt.mention.Kind == actor.Person && a.tgt.mention.Code == "": // whom an official meets is none of his own side
		a.codesT, a.filled = []comity.Actor{o}, 1
		c.r.sided[a.tgt.mention.Name] = o
	}
}

// homely reports whether an act is on one's own: "Swiss watchmakers asked the federal government for help"; the story's other side has no part in it.
func (c *clause) homely(a *act) bool {
	if c.r.opt.Domestic || a.src == nil || a.t.isNoun || len(a.codesS) != 1 {
		return false
	}
	for k := range c.parties {
		p := &c.parties[k]
		if p != a.src && p.first > a.t.head && p.first <= a.t.head+3 && p.prep == "" && !p.modifier && !p.pronoun && sameCodes(p.codes, a.codesS) && !crossing(a, p) && c.v.adjoins(a.t.head+1, p.first) {
			return true
		}
	}
	return false
}

// crossing reports whether an act opens or shuts a town, which is done to those who come through it: "Niamey shut Malanville".
func crossing(a *act, p *party) bool {
	return p.mention != nil && p.mention.Kind == actor.City && (a.frame.Type == comity.Sanction || a.frame.Type == comity.Concede || a.frame.Type == comity.Cooperate)
}

// adjoins reports whether no comma and no beginning of a clause stands between two tokens.
func (v *view) adjoins(i, j int) bool {
	for ; i < j; i++ {
		if v.low(i) == "," || v.boundary(i) {
			return false
		}
	}
	return true
}

// elsewhere reports whether a word's object is a name that is no state's, so that the story's other side is not meant: "accused the West".
func (c *clause) elsewhere(a *act) bool {
	v, i := c.v, a.t.head+1
	if c.r.opt.Domestic || a.t.isNoun || a.t.suffers || a.t.object >= 0 || a.frame.Type != comity.Accuse && a.frame.Type != comity.Request && a.frame.Type != comity.Support || v.low(i) != "the" || i+1 >= v.last {
		return false
	}
	next := v.doc.Tokens[i+1]
	return isCapital(next.Text) && next.UPOS == text.PROPN && c.partyAt(i) == i && c.partyAt(i+1) == i+1
}
