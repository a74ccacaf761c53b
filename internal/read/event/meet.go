package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// meeting settles what only the words around a verb of meeting and visiting tell: who cannot travel, whom an official meets at home, and what
// the present tense with a day puts in the future.
func (c *clause) meeting(a *act, args []arg) {
	if a.t.family == "SCHEDULE" && a.status == comity.Happened {
		a.status = comity.Planned
	}
	if a.frame.Type == comity.Support && a.t.lemma == "welcome" && a.t.family == "" && a.tgt != nil && a.tgt.prep == "" && visitor(c.v, a.tgt) { // who is welcomed is received
		a.frame = &frame{Type: comity.Consult, Mode: "visit", CAMEO: "043"}
	}
	if a.frame.Type == comity.Support && !a.t.isNoun && !c.r.opt.Domestic && (c.others(a) || receiving[a.t.lemma] && c.own(a, args) != nil) {
		a.drop = true
	}
	if a.frame.Type != comity.Consult || a.t.isNoun {
		return
	}
	if a.frame.Person && !c.person(a) {
		if a.t.lemma == "call" && a.tgt != nil && c.v.low(a.t.first+1) == "on" && c.bids(a.t) { // "called on Peru to open its ports"
			a.frame = lex().opFrames["request"]
			return
		}
		a.drop = true
	}
	if c.r.opt.Domestic {
		return
	}
	if o := c.own(a, args); o != nil && a.src.resolved && !a.src.pronoun {
		a.tgt = o // the visitor whose side nobody told is the other's
	}
	if a.t.lemma == "visit" && a.t.form&gerund != 0 { // "met the visiting Peruvian minister"
		switch c.v.low(a.t.first - 1) {
		case "with", "the", "a", "his", "her", "its", "to":
			a.drop = true
		}
	}
	if a.t.lemma == "ring" && a.t.form&(past|part) == part && !a.t.suffers { // a rung of a ladder
		a.drop = c.v.low(a.t.first-1) != "has" && c.v.low(a.t.first-1) != "have" && c.v.low(a.t.first-1) != "had"
	}
	if a.frame.Place && a.src != nil && airlines[c.v.low(a.src.head+1)] {
		a.frame = deedFrame
		return
	}
	if a.frame.Place && a.src != nil && vehicles[singular(c.v.low(a.src.head))] {
		if a.drop = !c.after(a.t, "AID"); !a.drop { // "two planes landed in Quito with tents on board"
			a.frame = &frame{Type: comity.Aid, CAMEO: "070", Free: true}
		}
		return
	}
	if a.frame.Place && cargo(a.src) || a.tgt == nil && c.own(a, args) != nil || c.sport() || c.others(a) || c.houseMeets(a) || c.visitsHome(a) {
		a.drop = true
	}
	if a.status == comity.Happened && (c.present(a.t) && c.dayAhead(a.t.last) || a.frame.Place && c.underWay(a.t)) {
		a.status = comity.Planned
	}
}

// airlines fly passengers.
var airlines = setOf("airways airlines airline air")

// vehicles carry goods and no envoys.
var vehicles = setOf("plane aircraft jet ship vessel lorry truck convoy flight freighter helicopter tanker barge train boat")

// cargo reports whether a party is goods or their trade: "Kenya's exports went to Oman".
func cargo(p *party) bool {
	return p != nil && p.modifier && !p.pronoun && p.mention != nil && p.mention.Kind != actor.Person
}

// own is the object of a verb where it is of the subject's own side, so that nobody else is met: "the president met Kenyan farmers".
func (c *clause) own(a *act, args []arg) *party {
	if a.src == nil || a.tgt != nil || a.t.object >= 0 || len(a.src.codes) != 1 {
		return nil
	}
	for i := a.src.last; i < a.t.first; i++ {
		if c.v.low(i) == "that" { // somebody else is the subject
			return nil
		}
	}
	for _, x := range args {
		if (x.label == "obj" || a.frame.Place && x.label == "to" || a.frame.Sym && x.label == "with") && x.party != a.src && !x.party.pronoun && len(x.party.codes) > 0 && subset(x.party.codes, a.src.codes) {
			return x.party
		}
	}
	return nil
}

// person reports whether the target is a person in office and nothing is asked of him.
func (c *clause) person(a *act) bool {
	p := a.tgt
	if p == nil || p.mention == nil || p.mention.Kind != actor.Person && !guests[singular(c.v.low(p.head))] {
		return false
	}
	for i := max(p.last, p.head+1); i < c.v.last && i < p.last+4; i++ {
		switch w := c.v.low(i); {
		case w == "to" || w == "for" || w == "as" || c.v.at(i).isVerb && !c.v.at(i).isNoun:
			return false
		case w == "," || preps[w]:
			return true
		}
	}
	return true
}

// matches are the words of a contest in which countries meet.
var matches = setOf("quarter-final semi-final quarterfinal semifinal qualifier world-cup goalkeeper innings wicket playoff")

// missions are sent abroad.
var missions = setOf("delegation team mission envoy inspectors")

// countries are the nouns for a state that is visited.
var countries = setOf("country kingdom emirate republic island capital neighbour neighbor sultanate")

// visitsHome reports whether a place is visited that the story does not know as abroad: "visited three mills", "toured Southern Province".
func (c *clause) visitsHome(a *act) bool {
	v := c.v
	if a.tgt != nil || a.t.suffers || a.t.lemma != "visit" && a.t.lemma != "tour" || a.src != nil && missions[v.low(a.src.head)] {
		return false
	}
	for i, n := a.t.first+1, 0; i < v.last && n < 5; i, n = i+1, n+1 {
		w := v.at(i)
		switch {
		case countries[w.noun]:
			return false
		case preps[w.low] || w.low == "," || w.low == "." || timeWords[w.low] || v.boundary(i):
			return false
		case isCapital(v.doc.Tokens[i].Text) || w.isNoun && !v.at(i+1).isNoun:
			return !countries[w.noun]
		}
	}
	return false
}

// sport reports whether the sentence is of a match: "the two countries meet in the semi-final".
func (c *clause) sport() bool {
	if c.r.match() {
		return true
	}
	for i := c.v.first; i < c.v.last; i++ {
		if matches[c.v.low(i)] || matches[c.v.at(i).noun] || c.v.low(i+1) == "-" && c.v.low(i+2) == "final" {
			return true
		}
	}
	return false
}

// present reports whether a verb stands in the present tense.
func (c *clause) present(t *trigger) bool {
	return t.form == third || t.form == base && c.v.doc.Tokens[t.head].XPOS == "VBP"
}

// underWay reports whether who travels has not arrived: "is heading for Lima".
func (c *clause) underWay(t *trigger) bool {
	b := c.v.low(t.first - 1)
	return t.form&gerund != 0 && (b == "is" || b == "are" || b == "be") && t.lemma != "visit" && t.lemma != "tour" && t.lemma != "stop"
}

// match reports whether the story is of a match: it has two of the words of one.
func (r *reader) match() bool {
	if r.game == 0 {
		seen := map[string]bool{}
		for i := range r.doc.Tokens {
			if w := singular(strings.ToLower(r.doc.Tokens[i].Text)); matches[w] || pitch[w] {
				seen[w] = true
			}
		}
		r.game = 1
		if len(seen) > 1 {
			r.game = 2
		}
	}
	return r.game == 2
}

// pitch are more words of a match, each of which says little alone.
var pitch = setOf("coach whistle striker midfielder equaliser referee half-time tournament defender scorer")

// dayAhead reports whether a day or a time to come follows before the clause ends: "travels to Muscat on Friday".
func (c *clause) dayAhead(i int) bool {
	for ; i < c.v.last && !c.v.boundary(i) && c.v.low(i) != ","; i++ {
		switch w := c.v.low(i); w {
		case "may":
			return c.v.low(i-1) == "in"
		case "spring", "summer", "autumn", "tonight", "tomorrow", "next", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			return c.v.low(i-1) != "last"
		}
	}
	return false
}
