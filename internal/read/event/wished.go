package event

import "github.com/comity-project/comity"

// subjunctive reports whether an appeal's "that" clause tells in the base form what must be done: "insists that Chile leave the bay".
func (v *view) subjunctive(o *trigger) bool {
	if v.low(o.last) != "that" {
		return false
	}
	for i := o.last + 1; i < v.last && i < o.last+8; i++ {
		if v.at(i).isVerb {
			return v.doc.Tokens[i].XPOS == "VB" && !modals[v.low(i-1)]
		}
	}
	return false
}

// tables are the verbs that put something before the other side.
var tables = setOf("propose suggest float")

// wished is the type of act that words ask for, by the first that tells; sure is false where none does and any appeal would be for a concession.
func (v *view) wished(first, last int) (typ comity.EventType, sure bool) {
	for i := first; i < last; i++ {
		w := v.at(i)
		if w.low == "in" && v.low(i+1) == "support" {
			break
		}
		if w.low == "out" && i > first && v.at(i-1).isNoun && (i == last-1 || v.low(i+1) == "of") { // "wants the trawlers out"
			return comity.Concede, true
		}
		if w.low == "back" && i > first && v.low(i-1) == "take" {
			return comity.Cooperate, true
		}
		for _, key := range []string{w.low, w.noun} {
			if next := v.at(i + 1); key == "more" && next.low != "time" && next.isNoun && !next.isVerb {
				continue
			}
			if idleWishes[key] {
				return "", true
			}
			if t, ok := wishTypes[key]; ok {
				return t, true
			}
		}
		for _, x := range w.verbs {
			if t, ok := wishTypes[x.lemma]; ok {
				return t, true
			}
		}
	}
	return comity.Concede, false
}

// idleWishes are what is asked for without any act to follow.
var idleWishes = setOf("calm peace unity clarity explanation information clarification answer patience understanding more time attention inquiry enquiry investigation probe")

var wishCodes = map[comity.EventType]string{comity.Consult: "040", comity.Agree: "030", comity.Concede: "080", comity.Retreat: "087", comity.Cooperate: "060", comity.Aid: "070", comity.Support: "050"}

// wishTypes are the words that tell what kind of act is asked for.
var wishTypes = typed(map[comity.EventType]string{
	comity.Consult:   "talk meeting meet summit negotiation negotiate dialogue discussion discuss visit consultation consult session conversation round sit confer",
	comity.Agree:     "assurance pact accord agreement treaty deal contract settlement settle memorandum partnership timetable ratify sign renegotiate compromise",
	comity.Retreat:   "ceasefire cease-fire truce withdrawal withdraw pull-out pullout pullback troop soldier halt cease disarm disarmament retreat",
	comity.Cooperate: "investigate flight ferry train corridor hotline patrol cooperation cooperate collaborate join together jointly delivery supply shipment wagon repatriate readmit resettle invest investment buy purchase send sell export deliver inspector verify install share joint consortium harmonise harmonize",
	comity.Aid:       "$ € £ ₹ aid loan credit assistance grant funding weapon ammunition vaccine lend donate money cash",
	comity.Support:   "support backing recognise recognize recognition endorse endorsement guarantee guarantees",
	comity.Concede: `issue lift lifting removal remove ease easing scrap scrapping reopening reopen opening open exemption exempt waiver waive apology apologise apologize compensation compensate refund access
		entry release free revoke concession exception reduction reduce cut lower lowering abolish abolition end gone suspend suspension review retract restore restoration rollover delay postpone
		postponement return drop relief spare restraint reconsider refrain allow let pay reverse duty-free quota tariff duty levy fee ban curb flow implementation implement stop permit visa reparation redress handed extradite extradition`,
})

func typed(lists map[comity.EventType]string) map[string]comity.EventType {
	m := map[string]comity.EventType{}
	for t, words := range lists {
		for w := range setOf(words) {
			m[w] = t
		}
	}
	return m
}

// keyed reports whether a verb of wanting or promising is a state's act after all: it is for something that states give one another.
func (c *clause) keyed(o *trigger) bool {
	if c.r.opt.Domestic || o.op != "request" && o.op != "promise" || o.suffers {
		return false
	}
	first, last := c.complement(o)
	if first < 0 {
		return false
	}
	typ, sure := c.v.wished(first, last)
	if o.op == "request" && tables[o.lemma] && typ == comity.Concede { // "proposed a levy"
		return false
	}
	subject, _ := c.opSides(o)
	sure = sure || c.v.subjunctive(o)
	return sure && typ != "" && subject != nil && !private(subject)
}
