package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// visit is what an official does who is in another country, whatever the verb.
var visitFrame = &frame{Type: comity.Consult, Mode: "visit", CAMEO: "042", Free: true, Place: true, With: []string{"in", "at"}}

// presences finds officials told to be in another country: "the minister is due in Nairobi", "Ito, in Lima on Monday, said", "has been in Oslo
// twice". Where the sentence tells their meeting there besides, that is the event.
func (c *clause) presences() {
	if c.r.opt.Domestic {
		return
	}
	for k := range c.parties {
		place := &c.parties[k]
		if !abroad(place) {
			continue
		}
		for x := range c.parties {
			who := &c.parties[x]
			if !visitor(c.v, who) {
				continue
			}
			from := who.codes
			if subset(place.codes, from) {
				o := c.r.talk.Counterpart(place.codes[0])
				if !who.resolved || who.pronoun || o == "" {
					continue
				}
				from = []comity.Actor{o} // an official without a side who is at home abroad is the other's
			}
			if a := c.presence(who, place); a != nil && !c.toldOf(a) {
				a.codesS = from
				if len(from) == 2 { // two leaders in a third country are there for one another
					a.codesS, a.codesT, a.sym = from[:1], from[1:], true
				}
				c.acts = append(c.acts, a)
			}
		}
	}
}

// abroad reports whether a party is a place one can be in: "in Nairobi", "at the White House".
func abroad(p *party) bool {
	if p.prep != "in" && p.prep != "at" && p.prep != "to" || len(p.codes) != 1 || p.codes[0].Economy() == "" || p.mention == nil || p.modifier || p.head > p.mention.Last-1 {
		return false
	}
	switch p.mention.Kind {
	case actor.Country, actor.Capital, actor.City, actor.Metonym:
		return true
	}
	return false
}

// visitors are those whose being somewhere is an act of their state.
var visitors = setOf("president premier minister chancellor leader secretary envoy delegation team mission negotiator official king queen prince emir sultan commissioner diplomat governor chief ministers presidents leaders officials negotiators envoys delegations diplomats inspectors experts auditors teams missions")

func visitor(v *view, p *party) bool {
	if len(p.codes) == 0 || p.codes[0].Economy() == "" && p.codes[0] != "EUN" || p.prep != "" || p.modifier {
		return false
	}
	if p.mention != nil && p.mention.Kind == actor.Person {
		return p.agent == actor.Government || p.mention.Agent == actor.Government || p.mention.Agent == actor.AnyAgent && official(p.mention.Role)
	}
	return visitors[v.low(p.head)]
}

// official reports whether a role is an office of state.
func official(role string) bool {
	for _, w := range strings.Fields(strings.ToLower(role)) {
		if visitors[w] || w == "head" || w == "prime" {
			return true
		}
	}
	return false
}

// presence is the act of who at place, nil when the words between do not tell it.
func (c *clause) presence(who, place *party) *act {
	v := c.v
	from := max(who.last, who.head+1)
	if from > place.prepAt {
		return nil
	}
	status, head, ok := comity.Happened, place.prepAt, false
	switch {
	case from == place.prepAt-1 && v.low(from) == ",":
		ok = place.prep == "in" && opening(v, who.first) && c.aside(max(place.last, place.head+1))
	default:
		status, head, ok = c.copula(who, from, place.prepAt)
		if b := v.low(place.prepAt - 1); place.prep == "to" && b != "been" { // "has been to Lima"
			ok = false
		}
	}
	if !ok || c.gathering(max(place.last, place.head+1)) {
		return nil
	}
	t := &trigger{first: head, last: place.prepAt, head: head, object: -1, frame: visitFrame, lemma: "be", form: past}
	if head == place.prepAt {
		t.last++
	}
	return &act{t: t, frame: visitFrame, src: who, tgt: place, rule: "present in", opAt: -1, widened: -1, status: status}
}

// aside reports whether a comma closes the phrase soon: ", in Nairobi on Tuesday,".
func (c *clause) aside(i int) bool {
	for n := 0; i < c.v.last && n < 6; i, n = i+1, n+1 {
		switch {
		case c.v.low(i) == ",":
			return true
		case c.v.at(i).isVerb && !c.v.at(i).isNoun:
			return false
		}
	}
	return false
}

// gathering reports whether the place is that of a meeting of many: "in Lima for the summit".
func (c *clause) gathering(i int) bool {
	for n := 0; i < c.v.last && n < 7; i, n = i+1, n+1 {
		switch c.v.at(i).noun {
		case "summit", "conference", "forum", "assembly", "congress", "funeral", "game", "fair", "olympics":
			return true
		}
	}
	return false
}

// awaited are the words after a form of be that put a presence in the future.
var awaited = setOf("due expected awaited scheduled")

// copula reads the words between who is somewhere and the place: forms of be, adverbs, "due", a title between commas.
func (c *clause) copula(who *party, i, end int) (comity.Status, int, bool) {
	v := c.v
	st, head := comity.Happened, -1
	for n := 0; n < 3 && v.at(i).isNoun && !v.at(i).isVerb; i, n = i+1, n+1 { // the rest of a title
	}
	if v.low(i) == "," && (bes[v.low(i+1)] || auxiliaries[v.low(i+1)]) {
		i++
	} else if v.low(i) == "," && i < who.last+2 { // "Ito, the trade minister, is in"
		for i++; i < end && v.low(i) != ","; i++ {
		}
		i++
	} else if v.low(i) == "," {
		i++
	}
	for ; i < end; i++ {
		switch w := v.low(i); {
		case awaited[w] && head >= 0:
			st = comity.Planned
		case w == "not" || w == "n't" || w == "never":
			st = comity.Denied
		case modals[w]:
			st = comity.Planned
		case bes[w] && w != "'s" && w != "get" && w != "got":
			if head < 0 {
				head = i
			}
		case w == "has" || w == "have" || w == "had" || w == "back" || adverbs[w] || v.doc.Tokens[i].UPOS == text.ADV || w == "to" && head >= 0:
		default:
			return st, i, false
		}
	}
	return st, head, head >= 0
}

// toldOf reports whether the sentence tells the meeting that the presence was for.
func (c *clause) toldOf(p *act) bool {
	for _, a := range c.acts {
		if a.drop || a.frame.Type != comity.Consult {
			continue
		}
		if a.t.first >= p.t.first && (a.src == nil || a.src == p.src || subset(p.src.codes, a.src.codes)) && (!a.t.isNoun || a.src != nil && a.tgt != nil) {
			return true
		}
	}
	return false
}
