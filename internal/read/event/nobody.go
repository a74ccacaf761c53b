package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// unstately reports whether what is told is no deed of a state: people and firms do it, nobody does, it is asked of nobody in earnest, or the other
// side's deed is only put right.
func (c *clause) unstately(a *act) bool {
	if c.r.opt.Domestic || a.t.isNoun {
		return false
	}
	return c.traders(a) || c.bystanders(a) || c.nobody(a) || c.asksWhat(a) || c.bidding(a) || c.speaksFor(a) || c.inquired(a) || c.unexpected(a) || c.papersOnly(a) || c.economic(a)
}

// traders reports whether the subject is the firms, the people or the goods of a country, whose dealings are not their state's: "Peruvian hauliers sealed
// the road", "Chilean exports contracted".
func (c *clause) traders(a *act) bool {
	p := a.src
	if a.t.suffers || a.status == comity.CalledFor || p == nil || p.pronoun || p.mention == nil || p.mention.Kind != actor.Demonym || p.head < p.last || p.first > a.t.first || !diplomatic(a.frame.Type) && a.frame.Type != comity.Aid {
		return false
	}
	n := c.v.at(p.head).noun
	return privates[n] && n != "team" || outbound[n] || n == "contractor" || n == "haulier" || n == "good"
}

// bystanders reports whether the tree gives a verb a subject of its own that is people of no state, so that whoever stands before them does not act: "Peru
// shut the road when rebels overran the post".
func (c *clause) bystanders(a *act) bool {
	if a.t.suffers || a.src == nil || a.src.first > a.t.first {
		return false
	}
	v := c.v
	for k := max(a.src.last, a.src.head+1); k < a.t.first; k++ {
		if k > a.src.last && v.head(k) == a.t.head && v.rel(k) == text.Nsubj && civilians[v.at(k).noun] && c.partyAt(k) == k {
			return true
		}
	}
	return false
}

// civilians are people who act for no state.
var civilians = setOf("people rebel mob militant insurgent gunman farmer haulier trucker driver trader exporter importer firm company buyer seller grower protester demonstrator migrant resident villager worker union analyst economist bank investor smuggler customer refugee shopper shipper")

// nobody reports whether a verb's subject is that there is none to do it: "nobody in Lima will sign a deal with them".
func (c *clause) nobody(a *act) bool {
	k := c.v.leftOf(a.t.first)
	for n := 0; n < 4 && k >= c.v.first && !a.t.suffers; k, n = k-1, n+1 {
		w := c.v.low(k)
		if w == "nobody" {
			return true
		}
		if w == "," || w == "but" || w == "and" || c.v.verbAt(k) {
			return false
		}
	}
	return false
}

// asksWhat reports whether somebody only asks a question: "asked the House what China gets".
func (c *clause) asksWhat(a *act) bool {
	if a.frame.Type != comity.Request || a.t.lemma != "ask" {
		return false
	}
	for i := a.t.head + 1; i < c.v.last && i < a.t.head+8; i++ {
		switch c.v.low(i) {
		case "what", "how", "why", "who", "where":
			return true
		case "to", "for", "that", ",":
			return false
		}
	}
	return false
}

// bidding reports whether a verb is an order to the reader: "Ask a Berliner".
func (c *clause) bidding(a *act) bool {
	return a.t.first == c.v.first && a.t.form&base != 0 && a.src == nil && c.v.doc.Tokens[a.t.first].XPOS == "VB" && a.frame.Type == comity.Request
}

// speaksFor reports whether somebody only denies what another side is said to do: "denied that Chile was holding up lorries", said in Peru.
func (c *clause) speaksFor(a *act) bool {
	if a.frame.Type != comity.Reject || a.t.lemma != "deny" || c.v.low(a.t.last) != "that" || len(a.codesS) == 0 && a.src == nil {
		return false
	}
	own := a.codesS
	if len(own) == 0 {
		own = a.src.codes
	}
	for k := range c.parties {
		p := &c.parties[k]
		if p.first > a.t.last && p.first <= a.t.last+2 && p.prep == "" && !p.pronoun && !p.modifier && len(p.codes) == 1 && len(own) == 1 {
			end := max(p.last, p.head+1)
			return !subset(p.codes, own) && c.v.low(end+1) != "been" && !bes[c.v.low(end)] || !subset(p.codes, own) && c.v.gerundAt(end+1)
		}
	}
	return false
}

// inquired reports whether an act stands in a question that is only reported: "asked whether they plan to sign".
func (c *clause) inquired(a *act) bool {
	for k := a.t.first - 1; k > c.v.first && k > a.t.first-9; k-- {
		switch c.v.low(k) {
		case "whether":
			return c.v.low(c.v.first) == "to" && c.v.low(c.v.first+1) == "ask" || c.v.low(k-1) == "asked" || c.v.low(k-2) == "asked" || c.v.low(k-3) == "asked"
		case ",", ";", "that", "and":
			return false
		}
	}
	return false
}

// unexpected reports whether an act is one that is not expected: "is not expected to tear up the deal".
func (c *clause) unexpected(a *act) bool {
	k := a.t.first - 1
	if c.v.low(k) != "to" {
		return false
	}
	w := c.v.low(k - 1)
	return (w == "expected" || w == "likely") && (c.v.low(k-2) == "not" || c.v.low(k-2) == "n't" || c.v.low(k-2) == "hardly") || w == "unlikely"
}

// papersOnly reports whether a contract that no state is named for is signed or spared: a matter of firms.
func (c *clause) papersOnly(a *act) bool {
	return a.src == nil && a.tgt == nil && a.frame.Type == comity.Agree && a.t.object >= 0 && c.v.at(a.t.object).noun == "contract"
}

// economic reports whether a verb tells of amounts and shares and of no deed: "yielded 300 million", "yielding first place", "cars held up at 592 million",
// "draws up to 250 gallons".
func (c *clause) economic(a *act) bool {
	v, t := c.v, a.t
	if t.suffers {
		return false
	}
	if t.lemma == "yield" && (v.numeral(t.last) || v.low(t.last) == "first" || v.low(t.last) == "second") {
		return true
	}
	if v.low(t.first+1) != "up" {
		return false
	}
	next := t.first + 2
	return v.low(next) == "to" && v.numeral(next+1) || t.object < t.first && (v.low(next) == "at" || v.low(next) == "well" || v.low(next) == "better")
}

// numeral reports whether an amount stands at i, or a currency and an amount.
func (v *view) numeral(i int) bool {
	if !v.inside(i) {
		return false
	}
	t := &v.doc.Tokens[i]
	if t.UPOS == text.NUM || v.amount(i) {
		return true
	}
	return t.UPOS == text.SYM || isCapital(t.Text) && len(t.Text) <= 3 && v.inside(i+1) && v.doc.Tokens[i+1].UPOS == text.NUM || len(t.Text) > 1 && t.Text[len(t.Text)-2] >= '0' && t.Text[len(t.Text)-2] <= '9'
}
