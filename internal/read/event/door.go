package event

import "github.com/comity-project/comity"

// openDoors reads what a side will not exclude: of force or a duty it is a threat, "refused to rule out using force", of anything else no act.
func (c *clause) openDoors() {
	if c.r.opt.Domestic {
		return
	}
	for _, a := range c.acts {
		if a.drop || a.frame.Type != comity.Reject || a.t.isNoun || !(a.t.lemma == "rule" || a.t.lemma == "exclude") && a.rule != "op refuse REJECT" || a.rule != "op refuse REJECT" && a.status != comity.Denied && a.frame.mood != denied {
			c.foregone(a)
			continue
		}
		if i := c.v.nounOf(a.t.first+1, 12, forcible); i < 0 {
			a.drop = true
		} else {
			c.threat(a)
			a.until = i + 1
		}
	}
}

// foregone makes a reprisal not taken of one that is ruled out: "ruled out retaliation".
func (c *clause) foregone(a *act) {
	if a.drop || a.t.isNoun || a.frame.Type != comity.Reject || a.t.lemma != "rule" && a.t.lemma != "say" && a.rule != "retort" || a.t.object >= 0 || a.tgt != nil {
		return
	}
	if c.v.nounOf(a.t.last, 3, reprisals) >= 0 || c.v.nounOf(a.t.last, 4, forcible) >= 0 && c.v.inReply(a.t.last) {
		a.frame, a.status = &frame{Type: comity.Sanction, CAMEO: "160", Free: true}, comity.Denied
	}
}

var reprisals = setOf("retaliation countermeasure counter-measure reprisal counter-tariff counter-duty counter-sanction")

// inReply reports whether the words from token i are of something done in return: "duties in reply".
func (v *view) inReply(i int) bool {
	for k := i; k < i+7 && k < v.last && !v.boundary(k); k++ {
		switch v.low(k + 1) {
		case "reply", "response", "return", "retaliation", "kind", "revenge":
			return v.low(k) == "in"
		}
	}
	return false
}

// forcible are the things that nobody leaves open without meaning a threat.
var forcible = setOf("ban levy curb closure expulsion wto court arbitration panel tribunal litigation lawsuit force war strike attack action retaliation sanction tariff duty boycott embargo countermeasure reprisal invasion blockade annexation")

// nounOf is the first of the nouns among n tokens from i in the clause, -1 for none.
func (v *view) nounOf(i, n int, nouns map[string]bool) int {
	for k := i; k < i+n && k < v.last && v.low(k) != ";"; k++ {
		if nouns[v.at(k).noun] {
			return k
		}
	}
	return -1
}

// orElse makes a threat of what a side shall face if it does not do as it is told: "told Chile to free the ship or face a boycott".
func (c *clause) orElse() {
	for _, a := range c.acts {
		if a.drop || a.t.isNoun || a.t.family != "FACE" || c.v.low(a.t.first-1) != "or" {
			continue
		}
		for _, b := range c.acts {
			if b != a && !b.drop && b.frame.Type == comity.Request && b.t.first < a.t.first && b.src != nil {
				c.threat(a)
				a.src, a.tgt, a.codesS, a.codesT = b.src, b.tgt, b.codesS, b.codesT
				break
			}
		}
	}
}

// staged reports whether a protest is only what an envoy was called in for: "summoned the ambassador to protest".
func (c *clause) staged(a *act) bool {
	if a.frame.Type != comity.Protest || a.t.isNoun || c.v.low(a.t.first-1) != "to" {
		return false
	}
	for _, b := range c.acts {
		if b != a && !b.drop && b.frame.Type == comity.Accuse && b.t.first < a.t.first {
			return true
		}
	}
	return false
}

// ownPeople reports whether a warning is for the side's own: "warned its citizens".
func (c *clause) ownPeople(a *act) bool {
	if a.frame.Type == comity.Threaten && a.tgt == nil && c.v.low(a.t.last) == "against" && c.v.gerundAt(a.t.last+1) {
		return true // "cautioned against reading too much into it"
	}
	return a.frame.Type == comity.Threaten && (a.t.lemma == "warn" || a.t.lemma == "caution") && a.tgt == nil && possessives[c.v.low(a.t.last)] && constituency[c.v.at(a.t.last+1).noun]
}

// passage reports whether what crosses a border only passes through: "refused to let weapons cross its border into".
func (c *clause) passage(a *act) bool {
	if a.t.lemma != "cross" || a.t.isNoun || a.frame.Type != comity.Assault {
		return false
	}
	for k := a.t.first - 1; k > c.v.first && k > a.t.first-6; k-- {
		if letting[c.v.low(k)] || c.v.low(k) == "allow" || c.v.low(k) == "allowed" || c.v.low(k) == "allowing" || c.v.low(k) == "permit" {
			return true
		}
	}
	return false
}

// endows reports whether a state named by name gives aid whose receiver the story tells: money that its own people get is none.
func (c *clause) endows(a *act) bool {
	if a.frame.Type != comity.Aid || c.r.opt.Domestic || a.src == nil || a.src.resolved || a.src.modifier || a.t.isNoun || a.tgt != nil || a.t.object < 0 || len(a.src.codes) != 1 {
		return false
	}
	for i := a.t.object; i < a.t.object+9 && i < c.v.last; i++ {
		if c.v.low(i) == "its" || c.v.low(i) == "their" || c.v.low(i) == "domestic" || atHome[c.v.at(i).noun] {
			return false
		}
	}
	return true
}

// roams reports whether a ship or plane goes somewhere that the sentence does not tell as the other side's: "its planes fly over open sea".
func (c *clause) roams(a *act) bool {
	if a.t.family == "SEND" && a.t.lemma == "order" && a.tgt == nil {
		return true // "ordered two frigates" from a yard
	}
	if a.t.family != "MOVE" || a.tgt != nil {
		return false
	}
	for i := a.t.last; i < a.t.last+8 && i < c.v.last && c.v.low(i) != ","; i++ {
		if isCapital(c.v.doc.Tokens[i].Text) {
			return false // a place the gazetteer does not know
		}
	}
	return roaming[a.t.lemma]
}

var roaming = setOf("fly sail dock moor anchor berth steam drift arrive move pour roll")

// spurned reports whether a noun's act is what a side stops by its veto: "vetoed the bloc's embargo".
func (c *clause) spurned(a *act) bool {
	if !a.t.isNoun && !a.t.standing {
		return false
	}
	for k := a.t.first - 1; k > c.v.first && k > a.t.first-5; k-- { // "its opposition to new sanctions"
		if w := c.v.low(k); (w == "to" || w == "on") && stances[c.v.at(k-1).noun] {
			return true
		}
	}
	for _, b := range c.acts {
		if b == a || b.drop && b.frame.Type != comity.Reject || !vetoing[b.t.lemma] || b.t.first >= a.t.first || b.t.suffers {
			continue
		}
		near := a.t.first-b.t.last < 7
		for i := b.t.last; i < a.t.first; i++ {
			near = near && !c.v.boundary(i) && c.v.low(i) != "," && !c.v.verbAt(i)
		}
		if near {
			return true
		}
	}
	return false
}

var stances = setOf("opposition objection resistance veto")

var vetoing = setOf("veto block oppose torpedo thwart scuttle derail obstruct")

// constituency are those of a country to whom its government speaks.
var constituency = setOf("people citizen national tourist traveller traveler student public firm company bank importer exporter trader industry lawmaker minister ally airline ship sailor worker")
