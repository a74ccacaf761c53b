package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// trading keeps of purchases and sales those to come, for what was bought is a figure; and makes the mending of ties cooperation.
func (c *clause) trading(a *act) {
	if c.r.opt.Domestic {
		return
	}
	switch a.t.family {
	case "BUYIN", "SELLTO":
		if a.status != comity.Planned && !c.underPlan(a.t) || cargo(a.src) || a.tgt == nil && a.src != nil && a.src.resolved && !a.src.pronoun {
			a.drop = true
		}
	case "RESUME":
		if w := c.v.at(max(a.t.object, c.v.first)).noun; a.t.lemma == "open" && a.src == nil && a.tgt == nil && (w == "port" || w == "plant" || w == "store" || w == "shop" || w == "supermarket") {
			a.drop = true
		}
	case "INAUGURATE", "BUILD", "OPENS":
		if a.src == nil && a.tgt == nil && a.t.object >= 0 && (works[c.v.at(a.t.object).noun] || works[c.v.at(a.t.object+1).noun]) {
			a.drop = true
		}
	}
	if a.frame.Type == comity.Mobilize && c.handed(a) {
		a.frame = &frame{Type: comity.Aid, CAMEO: "072", With: a.frame.With}
	}
	if a.frame.Type == comity.Mobilize && a.tgt != nil && a.tgt.prep == "with" && a.t.family != "SEND" && !frontiers[c.v.at(a.tgt.prepAt-1).noun] { // "sailed with two Peruvian ships"
		a.frame = &frame{Type: comity.Cooperate, CAMEO: "062", Sym: true}
	}
	if a.frame.Type == comity.Aid && a.src != nil && privates[c.v.at(a.src.head).noun] && c.v.at(a.src.head).noun != "team" { // what firms put in is trade
		a.drop = true
	}
	if a.t.family == "" && a.t.lemma == "share" && c.common(a.t) {
		a.drop = true
	}
	if a.t.family == "PAYFOR" && a.t.suffers && a.src == nil || a.t.family == "" && a.t.lemma == "pay" && a.tgt == nil { // "was paid for its gas", "pay for the damage"
		a.drop = true
	}
	if a.frame.Type == comity.Aid && a.t.lemma == "give" && a.t.family == "" && !c.counted(a) {
		a.drop = true
	}
	if a.frame.Type == comity.Aid && a.t.lemma == "supply" && !c.after(a.t, "AID") && !c.after(a.t, "FORCE") { // sold, not given
		a.frame = &frame{Type: comity.Cooperate, CAMEO: "061", With: a.frame.With}
		a.drop = a.status != comity.Planned && !c.underPlan(a.t)
	}
	if a.frame.Type == comity.Support && a.frame.CAMEO == "054" && a.t.class == "TIES" {
		a.frame = &frame{Type: comity.Cooperate, CAMEO: "061", Free: true, Sym: a.frame.Sym, With: a.frame.With}
	}
}

// frontiers are what two countries have with one another whether they like it or not.
var frontiers = setOf("border frontier boundary line")

// handed reports whether troops are trained or arms sent for another: "trains Peru's police", "will send Quito two aircraft".
func (c *clause) handed(a *act) bool {
	if a.t.family != "SEND" || a.tgt == nil || a.t.object < 0 {
		return false
	}
	return a.t.lemma == "train" || a.tgt.prep == "" && !a.tgt.modifier && a.tgt.first == a.t.last && a.t.object > a.tgt.head
}

// common reports whether what is shared is nothing done: "shares a border with Peru".
func (c *clause) common(t *trigger) bool {
	for i := t.last; i < c.v.last && i < t.last+5; i++ {
		switch c.v.at(i).noun {
		case "border", "frontier", "view", "concern", "history", "language", "culture", "interest", "value", "coast", "river", "blame", "responsibility", "opinion", "goal":
			return true
		}
	}
	return false
}

// counted reports whether the gift follows the receiver with its number: "gave Peru 2,000 seedlings".
func (c *clause) counted(a *act) bool {
	if a.t.suffers { // "was given 40 buses by Peru"
		return a.src != nil && a.tgt != nil && c.v.doc.Tokens[min(a.t.last, len(c.v.doc.Tokens)-1)].UPOS == text.NUM
	}
	if a.tgt == nil || a.tgt.prep != "" || a.tgt.first > a.t.last+1 {
		return false
	}
	i := max(a.tgt.last, a.tgt.head+1)
	if c.v.doc.Tokens[min(i, len(c.v.doc.Tokens)-1)].UPOS != text.NUM || i >= c.v.last {
		return false
	}
	return !timeUnits[c.v.at(i+1).noun] && c.v.low(i+1) != "per" && c.v.low(i+1) != "%" && c.v.at(i+1).noun != "minute"
}

// after reports whether a noun of the class stands after a verb in its clause.
func (c *clause) after(t *trigger, class string) bool {
	for i := t.last; i < c.v.last && i < t.last+12 && !c.v.boundary(i); i++ {
		for _, p := range lex().classes[c.v.at(i).noun] {
			if p.family == class && len(p.rest) == 0 {
				return true
			}
		}
	}
	return false
}

// works are what a country builds for itself as a rule.
var works = setOf("port plant terminal road highway dam refinery service line route railway link grid")

// underPlan reports whether an infinitive stands under a plan, a promise or a request: "plans to buy", "agreed to take".
func (c *clause) underPlan(t *trigger) bool {
	if c.v.low(t.first-1) != "to" && t.form&gerund == 0 {
		return false
	}
	for i := t.first - 1; i >= c.v.first && i > t.first-7; i-- {
		for _, x := range c.v.at(i).verbs {
			for _, p := range lex().ops[x.lemma] {
				switch p.family {
				case "plan", "promise", "request", "decide":
					return true
				}
			}
		}
		if lex().nops[c.v.at(i).noun] != nil || lex().adjs[c.v.low(i)] != nil {
			return true
		}
	}
	return false
}
