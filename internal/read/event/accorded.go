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
	granting = setOf("let allow permit enable entitle authorise authorize give grant exempt spare")
	texts    = setOf("accord agreement deal treaty pact convention protocol memorandum waiver exemption scheme arrangement rule law regulation licence license permit quota system regime")
)
