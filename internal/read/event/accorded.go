package event

import "github.com/comity-project/comity"

// accorded reports whether a text and not a state does what is told, as long as it is in force: "the waiver allows Peru to buy power", "an accord that
// lets lorries in".
func (c *clause) accorded(a *act) bool {
	if a.t.isNoun || a.t.suffers || !granting[a.t.lemma] || a.frame.Type != comity.Concede && a.frame.Type != comity.Aid && a.frame.Type != comity.Cooperate {
		return false
	}
	k := c.v.leftOf(a.t.first)
	for k > c.v.first && (relative[c.v.low(k)] || c.v.low(k) == ",") {
		k--
	}
	return texts[c.v.at(k).noun]
}

// granting are the verbs of permission, texts what permits.
var (
	granting = setOf("comply let allow permit enable entitle authorise authorize give grant exempt spare")
	texts    = setOf("accord agreement deal treaty pact convention protocol memorandum waiver exemption scheme arrangement rule law regulation licence license permit quota system regime")
)

// untravelled reports whether a verb of travel tells no journey of officials: "the two countries came to blows", "its sales to Peru came to 2 billion".
func (c *clause) untravelled(a *act) bool {
	if a.t.isNoun || !a.frame.Place || c.r.opt.Domestic {
		return false
	}
	if a.t.form&gerund != 0 && c.v.low(a.t.first-1) == "from" {
		return true // "barred fish from leaving for Peru"
	}
	if a.src == nil {
		return false
	}
	if len(a.src.codes) == 2 && a.tgt == nil {
		return true
	}
	return a.src.pronoun && a.src.modifier && !roleNoun(c.v.low(c.v.leftOf(a.t.first))) && !visitors[c.v.low(a.src.last)]
}

// aloof reports whether a side only stays out of what others quarrel over: "Bolivia, which stayed out of the dispute".
func (c *clause) aloof(a *act) bool {
	if a.frame.Type != comity.Reject || a.t.lemma != "stay" && a.t.lemma != "keep" {
		return false
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+4; i++ {
		switch c.v.at(i).noun {
		case "dispute", "row", "quarrel", "conflict", "war", "fight", "argument", "affair", "spat", "feud", "fray", "matter":
			return true
		}
	}
	return false
}

// appetite reports whether a demand is that of buyers and asks for nothing: "Chinese demand for tin", "Peruvian demand weakened".
func (c *clause) appetite(a *act) bool {
	if !a.t.isNoun || a.t.lemma != "demand" || a.frame.Type != comity.Request || c.r.opt.Domestic {
		return false
	}
	w := c.v.low(a.t.last)
	if w == "to" || w == "that" {
		return false
	}
	if w != "for" {
		return a.src != nil && adjective(a.src)
	}
	_, sure := c.v.wished(a.t.last+1, min(a.t.last+5, c.v.last))
	return !sure
}
