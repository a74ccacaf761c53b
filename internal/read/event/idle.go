package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// idle reports whether an act of the lexicon is none between states here: a question, a wish, a topic, a meeting named as the place.
func (c *clause) idle(a *act) bool {
	switch {
	case c.question(), c.ofNumbers(a.t), c.summonedTo(a):
		return !c.r.opt.Domestic
	case a.frame.Type == comity.Support && a.t.class == "GOODWILL" && a.src != nil && len(a.src.codes) == 2 && a.tgt == nil: // "both expressed satisfaction"
		return !c.r.opt.Domestic
	case a.frame.Type == comity.Accuse && a.t.reduced && a.t.lemma == "suspect" && c.pick(c.args(a.t), nil, "by") == nil: // "two men suspected of theft"
		return !c.r.opt.Domestic
	case c.talkedAbout(a.t), c.longedFor(a.t):
		return !c.r.opt.Domestic
	case c.supposed(a.t):
		return !c.r.opt.Domestic
	case a.frame.Type == comity.Accuse && a.tgt == nil && (a.status == comity.Denied && a.t.object < 0 || a.t.lemma == "regret" && !c.anaphoric(a.t)):
		return true // "won't slam doors", "regretted the deaths"
	case uttered(a.frame.Type) && !a.t.isNoun && a.tgt == nil && len(a.codesT) == 0 && c.unofficial(a.src):
		return true // "Brazilian industry complained"
	case a.tgt != nil && a.tgt.first < a.t.first && !a.t.suffers && muttered[a.t.lemma]:
		return true // "China, he grumbled"
	case feelings[a.t.lemma] && a.status == comity.Planned:
		return true // "will be disappointed"
	case a.t.lemma == "complain" && a.tgt == nil && (a.status == comity.Denied || a.t.form&gerund != 0):
		return true
	case c.untravelled(a), c.aloof(a), c.appetite(a):
		return true
	case a.frame.Type == comity.Reject && a.status == comity.Denied && a.t.lemma == "deny": // "neither confirmed nor denied it"
		return true
	case c.noneOf(a), c.untold(a), c.chargedWith(a), c.byDoing(a), c.staged(a), c.ownPeople(a), c.roams(a), c.spurned(a), c.passage(a):
		return true
	case c.unstately(a):
		return true
	case c.accorded(a):
		return true // "the accord that lets Peruvian lorries in"
	case a.t.isNoun && a.t.family == "" && a.status != comity.CalledFor && (c.topic(a) || c.r.quoted(c.v, a.t.first) && !c.r.opt.Domestic):
		return true
	case c.r.opt.Domestic:
		return false
	case !hostile(a.frame.Type) && c.withOthers(a) || diplomatic(a.frame.Type) && c.r.match():
		return true
	case a.tgt == nil && a.src != nil && a.src.resolved && !a.src.pronoun && !a.src.pair && (a.frame.Type == comity.Aid || a.t.family == "PROMISE"):
		return true // what "the government" gives at home
	case a.frame.Type == comity.Threaten && (a.t.lemma == "warn" || a.t.lemma == "caution") && a.until == 0 && !c.menaces(a):
		return true // a warning of bad weather
	case a.frame.Type == comity.Reject && (a.t.lemma == "deny" || a.t.lemma == "dismiss") && a.tgt == nil && !c.clears(a) && (a.src == nil || a.src.pair || a.src.mention != nil && a.src.mention.Kind == actor.Person):
		return true // what an official denies to the press is no act on the other side
	case c.amounts(a) || a.t.isNoun && a.frame.Type == comity.Agree && c.without(a.t):
		return true
	case a.t.family == "PROPOSE" && a.t.suffers && a.src == nil && a.tgt == nil:
		return true // "a meeting is proposed"
	case c.gives(a), c.assented(a):
		return false
	case together[a.rule] && a.frame.Type != comity.Reject && a.tgt == nil && len(a.codesT) == 0 && !(a.src == nil && a.status == comity.Denied && c.groupSubject(a.t)) && (a.src == nil || len(a.src.codes) < 2) && !c.bothSides(a.t) && !c.nothing(a) && !c.settledPassive(a) && !c.theyDo(a):
		return true
	case private(a.src) || private(a.tgt) || a.src != nil && a.src.agent == actor.Business && diplomatic(a.frame.Type):
		return true
	case a.state == comity.Hypothetical && (a.t.isNoun || c.opened(a.t, "if", "unless") || c.inverted(a.t)):
		return true
	}
	return false
}

// clears reports whether a denial is of a charge, or of how a side behaves and what it means by it: "dismissed the charge", "denied that the test was
// aimed at anybody", "denies any motive".
func (c *clause) clears(a *act) bool {
	if a.t.object >= 0 && charges[c.v.at(a.t.object).noun] && a.t.lemma == "dismiss" {
		return true
	}
	for i := a.t.head + 1; i < c.v.last && i < a.t.head+4; i++ {
		if w := c.v.low(i); w == "that" || w == "any" || i == a.t.head+1 && guilt[c.v.at(i).noun] || i == a.t.head+1 && c.v.gerundAt(i) {
			return !a.t.suffers
		} else if !timeWords[w] && w != "on" {
			return false
		}
	}
	return false
}

// guilt is what a side that is charged denies.
var guilt = setOf("responsibility involvement wrongdoing knowledge blame complicity guilt fault interference meddling")

// charges are what one side says against another.
var charges = setOf("charge accusation allegation complaint criticism claim")

// bothSides reports whether the subject of a verb is the two sides of the story by their offices: "the ministers spoke", "both delegations agreed".
func (c *clause) bothSides(t *trigger) bool {
	v := c.v
	k := v.leftOf(t.first)
	if !groupNouns[v.low(k)] {
		return false
	}
	for n := 0; k > v.first && n < 4; k, n = k-1, n+1 {
		if w := v.low(k - 1); w == "the" || w == "both" || w == "their" {
			return k-2 < v.first || !preps[v.low(k-2)] // "traders on both sides agreed"
		}
	}
	return false
}

// amounts reports whether the object of a verb is an amount, and the verb one of trade or of numbers: "received 15% of its exports", "takes over a
// quarter", "meets a third of demand".
func (c *clause) amounts(a *act) bool {
	if a.t.isNoun || a.t.suffers || a.t.lemma == "invest" || a.status == comity.Planned && a.frame.CAMEO == "060" || a.t.object >= 0 && !c.parcel(a) { // who invests gives an amount
		return false
	}
	switch a.frame.Type {
	case comity.Consult, comity.Support, comity.Assault, comity.Concede, comity.Cooperate, comity.Retreat, comity.Coerce:
	default:
		return false
	}
	v := c.v
	i := a.t.last
	for i < v.last && (adverbs[v.low(i)] || moreOrLess[v.low(i)]) {
		i++
	}
	w := v.low(i)
	if w == "a" || w == "one" || w == "two" || w == "three" {
		w = v.low(i + 1)
	}
	if fractions[w] || fractions[singular(w)] {
		return true
	}
	if w == "" || w[0] < '0' || w[0] > '9' {
		return false
	}
	switch v.low(i + 1) {
	case "%", "per", "percent", "million", "billion", "tonnes", "tons", "barrels", "m", "bn":
		return true
	}
	return false
}

// parcel reports whether the verb's object is a part of a whole that a state meets or supplies as it is: "supplies a third of Peru's gas".
func (c *clause) parcel(a *act) bool {
	if a.t.family != "YIELD" && a.frame.Type != comity.Cooperate || a.status != comity.Happened {
		return false
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+6; i++ {
		if w := c.v.low(i); w == "of" {
			return fractions[c.v.low(i-1)] || c.v.amount(i-2) || c.v.low(i-1) == "%"
		}
	}
	return false
}

var moreOrLess = setOf("about over nearly almost roughly some more than up to around close well just only as much many under below less")

// without reports whether a noun is what there was none of: "ended without a deal".
func (c *clause) without(t *trigger) bool {
	k := t.first - 1
	for k > c.v.first && (determiners[c.v.low(k)] || c.v.low(k) == "any" || plainModifier(c.v, k) && !preps[c.v.low(k)]) {
		k--
	}
	return c.v.low(k) == "without"
}

// inverted reports whether the clause of a trigger is a condition without "if": "Had Ottawa asked Washington".
func (c *clause) inverted(t *trigger) bool {
	for i := t.first - 1; i >= c.v.first && i > t.first-8 && c.v.low(i) != ","; i-- {
		if c.v.inverted(i) {
			return true
		}
	}
	return false
}

// settledPassive reports whether something was agreed, by whom the sentence does not say: "the price was agreed in March".
func (c *clause) settledPassive(a *act) bool {
	return a.t.lemma == "agree" && a.t.suffers && !a.t.reduced && a.src == nil && a.tgt == nil
}

// threatened reports whether "will be no" stands shortly before token i.
func (v *view) threatened(i int) bool {
	for k := i - 1; k >= v.first && k > i-5; k-- {
		if v.low(k) == "no" {
			return v.low(k-1) == "be" && v.low(k-2) == "will"
		}
	}
	return false
}

// together are verbs that are acts between states only when two sides are their subject.
var together = map[string]bool{"verb agree": true, "verb settle": true, "verb resolve": true, "verb compromise": true, "verb talk": true, "verb speak": true, "verb review": true, "verb examine": true, "verb explore": true, "verb assess": true, "verb walk": true, "verb compare": true, "verb exchange": true, "verb discuss": true}

// gives reports whether a state agrees to do a thing, which is its word to the other side: "Chile agreed to cut the wait".
func (c *clause) gives(a *act) bool {
	return a.rule == "verb agree" && (c.v.infinitiveWithin(a.t.last, 7) || c.v.low(a.t.last) == "to" && (determiners[c.v.low(a.t.last+1)] || c.v.at(a.t.last+1).isNoun)) && a.src != nil && len(a.src.codes) == 1 && (!a.src.resolved || a.src.pronoun || a.src.mention != nil) && !cargo(a.src) && !a.src.modifier &&
		a.src.codes[0].Economy() != ""
}

// question reports whether the sentence asks: "whether Government proposes", "has it helped?".
func (c *clause) question() bool {
	for i := c.v.first; i < c.v.last && i < c.v.first+5; i++ {
		if c.v.low(i) == "whether" {
			return true
		}
	}
	return c.v.low(c.v.last-1) == "?"
}

// topic reports whether a noun names no act of its own: nobody stands with it, or only the organisation whose summit it is.
func (c *clause) topic(a *act) bool {
	args := c.args(a.t)
	own := c.pick(args, nil, append([]string{"mod", "by", "between"}, a.frame.With...)...)
	if own == nil && a.frame.Type == comity.Agree && a.src != nil && len(a.src.codes) == 2 && c.inReach(a.t) {
		return false // "the two are close to a deal"
	}
	if own == nil && (c.betweenTwo(a.t) || c.fray(a)) {
		return false
	}
	if own == nil && (c.engaged(a) || c.occasion(a) || c.absent(a) || c.nextOne(a)) {
		return false
	}
	if own == nil && a.status == comity.Denied && a.frame.Sym { // "there would be no talks"; "there will be no deal" is a threat
		return c.v.threatened(a.t.first)
	}
	if own == nil && uttered(a.frame.Type) {
		own = c.pick(args, nil, "from")
	}
	if own == nil {
		return !(a.frame.Type == comity.Agree && c.dated(a.t))
	}
	if a.frame.Type == comity.Consult && own.mention != nil && own.mention.Kind == actor.Organisation && own.codes[0].Economy() == "" {
		return true
	}
	if w := c.v.low(c.v.first); (w == "it" || w == "this" || w == "that") && bes[c.v.low(c.v.first+1)] {
		return true // "It was their third round": told before
	}
	if a.frame.Type == comity.Support && c.thanked(a) {
		return true
	}
	if a.frame.Mode == "visit" && c.counts(a) || a.frame.Type == comity.Agree && c.titled(a.t) {
		return true
	}
	if a.frame.Type == comity.Agree && c.sought(a) {
		return true
	}
	return a.frame.Type == comity.Consult && c.twin(a)
}

// stately reports whether a party is a state by its own name or its capital.
func stately(p *party) bool {
	return p != nil && p.mention != nil && !p.pair && (p.mention.Kind == actor.Country || p.mention.Kind == actor.Capital || p.mention.Kind == actor.Metonym)
}

// diplomatic reports whether an act is a state's when anybody's: what firms say and agree among themselves is none.
func diplomatic(t comity.EventType) bool {
	switch t {
	case comity.Consult, comity.Agree, comity.Cooperate, comity.Support, comity.Request, comity.Reject, comity.Threaten, comity.Accuse, comity.Concede, comity.Sanction:
		return true
	}
	return false
}

// private reports whether a party is a person without public office, whose acts are not a state's.
func private(p *party) bool {
	return p != nil && p.mention != nil && p.mention.Kind == actor.Person && (p.mention.Agent == actor.Business || p.mention.Agent == actor.People)
}

// muttered are the verbs of blame that also close what somebody says.
var muttered = setOf("grumble complain fume gripe lament")

// unofficial reports whether a party is people, goods or a business of a country and not its state, so that their words are for nobody abroad
// whom the sentence does not name.
func (c *clause) unofficial(p *party) bool {
	if p == nil || p.pronoun {
		return false
	}
	head := c.v.at(p.head).noun
	return p.modifier && p.head >= p.last && p.mention != nil && p.mention.Kind == actor.Demonym && !p.poss || trades[head]
}

var trades = setOf("bank airline firm company exporter importer carrier businessman investor judge worker student fisherman farmer trader grower industry")

// summonedTo reports whether a protest is what an envoy was summoned for, which the summons tells already.
func (c *clause) summonedTo(a *act) bool {
	if a.frame.Type != comity.Accuse || c.v.low(a.t.first-1) != "to" {
		return false
	}
	for i := a.t.first - 2; i >= c.v.first && i > a.t.first-12; i-- {
		if w := c.v.low(i); w == "summoned" || w == "summons" || w == "summon" || w == "summoning" {
			return true
		}
	}
	return false
}

// ofNumbers reports whether a verb tells what became of a number: "79 % went to Chile", "data released by customs", "50 %, the maximum allowed".
func (c *clause) ofNumbers(t *trigger) bool {
	if t.isNoun {
		return false
	}
	switch w := c.v.low(t.first - 1); {
	case t.lemma == "visit" && t.first-2 >= c.v.first && c.v.doc.Tokens[t.first-2].UPOS == text.NUM: // "7 million Chileans visited Peru"
		return true
	case t.class == "PERCENT" && t.lemma == "follow" && c.v.low(t.last) == "by": // "79 % went to Peru, followed by Chile"
		return true
	case w == "%", w == "percent", w == "cent":
		return t.family == "GO" || t.lemma == "go" || t.lemma == "come"
	case t.reduced:
		return published[w]
	}
	return false
}

// published are the nouns whose participle tells only who gave them out, or that they are no more.
var published = setOf("data figures statistics numbers estimates tables maximum minimum limit ceiling")
