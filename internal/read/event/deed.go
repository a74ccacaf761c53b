package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

var deedFrame = &frame{Type: comity.Cooperate, CAMEO: "060", Free: true}

// deed is what a side has promised and the lexicon does not know, as an act to come beside the promise: "undertook to mend the pumps".
func (c *clause) deed(o *trigger, made *act) {
	if c.r.opt.Domestic || made.drop || made.status != comity.Happened || o.isNoun || hostile(made.frame.Type) {
		return
	}
	first, ok := c.promisedVerb(o)
	if !ok {
		return
	}
	if c.goal(first) {
		return
	}
	last := first + 1
	for n := 0; last < c.v.last && n < 10; last, n = last+1, n+1 {
		if w := c.v.low(last); c.v.boundary(last) || w == "," || w == "." || n > 2 && preps[w] && w != "of" {
			break
		}
	}
	if c.v.aimed(first, last) {
		return
	}
	f := deedFrame
	if typ, sure := c.v.wished(first, last); sure && typ != "" && typ != comity.Agree {
		f = &frame{Type: typ, CAMEO: wishCodes[typ], Free: true}
	}
	t := &trigger{first: first, last: last, head: first, object: -1, frame: f, lemma: "promised", form: base}
	c.acts = append(c.acts, &act{t: t, frame: f, src: made.src, tgt: made.tgt, sym: made.sym, codesS: made.codesS, codesT: made.codesT, rule: "promised deed",
		opAt: -1, widened: -1, status: comity.Planned})
}

// goal reports whether what is promised is only a figure: "to bring trade to $5 billion".
func (c *clause) goal(verb int) bool {
	for i := verb + 1; i < c.v.last && i < verb+6 && !c.v.boundary(i); i++ {
		switch c.v.at(i).noun {
		case "trade", "turnover", "commerce":
			return true
		}
	}
	return false
}

// binding reports whether an infinitive tells what states bind themselves to: "Lima and Quito vowed to mend the road", "Peru undertook to take back 300".
func (c *clause) binding(o *trigger, subject *party) bool {
	if c.r.opt.Domestic || subject.modifier || subject.agent == actor.Business {
		return false
	}
	for i := o.last; i < c.v.last && i < o.last+9; i++ {
		w := c.v.low(i)
		if w == "to" && c.v.doc.Tokens[i+1].XPOS == "VB" {
			return len(subject.codes) == 2 || binds[o.lemma] && !subject.pronoun
		}
		if c.v.boundary(i) {
			return false
		}
	}
	return false
}

// binds are the verbs of promising to another.
var binds = setOf("undertake agree contract commit bind consent")

// promisedVerb is the verb of what is promised: "to mend", "that it would mend".
func (c *clause) promisedVerb(o *trigger) (int, bool) {
	v := c.v
	for i := o.last; i+1 < v.last && i < o.last+9; i++ {
		w := v.low(i)
		switch {
		case w == "not" || w == "never":
			return 0, false
		case w == "to" && v.doc.Tokens[i+1].XPOS == "VB" && v.low(i+1) != "be":
			return i + 1, true
		case w == "," || w != "that" && v.boundary(i):
			return 0, false
		case (w == "would" || w == "will") && v.doc.Tokens[i+1].UPOS == text.VERB:
			return i + 1, true
		}
	}
	return 0, false
}

// funded is the money, help or investment that a pledge is of, as an act to come beside the pledge: "pledged $20m for schools".
func (c *clause) funded(a *act) {
	if c.r.opt.Domestic || a.frame.Type != comity.Agree || a.t.family != "PROMISE" && a.t.family != "PLEDGEGIFT" || a.status != comity.Happened || a.t.isNoun {
		return
	}
	f := &frame{Type: comity.Aid, CAMEO: "070", Free: true}
	if a.t.class == "INVESTMENT" {
		f = &frame{Type: comity.Cooperate, CAMEO: "061", Free: true}
	}
	first := a.t.object
	for first-1 >= a.t.last && !c.v.boundary(first-1) && !preps[c.v.low(first-1)] {
		first--
	}
	if first > a.t.object {
		return
	}
	t := &trigger{first: first, last: a.t.object + 1, head: a.t.object, object: -1, frame: f, lemma: "promised", isNoun: true, family: "PROMISE"}
	a.drop = a.t.form&gerund != 0 // "signed a pact, promising help": the pact is the agreement
	c.acts = append(c.acts, &act{t: t, frame: f, src: a.src, tgt: a.tgt, rule: "promised " + string(f.Type), opAt: -1, widened: -1, status: comity.Planned})
}

// trading keeps of purchases and sales those to come, for what was bought is a figure; and makes the mending of ties cooperation.
func (c *clause) trading(a *act) {
	if c.r.opt.Domestic {
		return
	}
	if (a.t.family == "BUYIN" || a.t.family == "SELLTO") && !a.t.isNoun && a.status != comity.Planned && !c.underPlan(a.t) {
		a.drop = true
	}
	if a.frame.Type == comity.Mobilize && c.handed(a) {
		a.frame = &frame{Type: comity.Aid, CAMEO: "072", With: a.frame.With}
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

// agreed settles what only the words around a verb of agreeing tell: that nothing was agreed, to whom a promise in the passive was made, that the
// parties to a contract are no states.
func (c *clause) agreed(a *act, args []arg) {
	if c.r.opt.Domestic {
		return
	}
	t := a.t
	if t.isNoun {
		if a.frame.Type == comity.Agree && a.status == comity.Happened && c.inReach(t) {
			a.status = comity.Planned
		}
		return
	}
	if t.family == "YIELD" && t.lemma == "accept" { // an offer taken, not a demand yielded to
		a.frame = &frame{Type: comity.Agree, CAMEO: "030", Free: true, With: a.frame.With}
	}
	if t.lemma == "accept" && t.family == "" { // "Quito accepted, on one condition"
		if w := c.v.low(t.last); w != "," && w != "." && w != ";" && w != "" {
			a.drop = true
		}
	}
	if t.lemma == "sign" && t.family == "" && t.last == t.first+1 { // "the minister signed on Monday": the text was named before
		w := c.v.low(t.last)
		if c.v.lastClass != "DEAL" || w != "on" && w != "in" && w != "at" && w != "last" && w != "for" {
			a.drop = true
		}
	}
	if t.class == "OBJECTION" && c.v.at(t.object).noun == "concern" && c.v.low(t.object+1) == "for" { // "concern for the victims"
		a.frame = &frame{Type: comity.Support, CAMEO: "051", Free: true, With: []string{"for", "in"}}
	}
	if t.family == "VOW" && t.lemma == "promise" && t.suffers { // "had been promised a zero tariff"
		a.frame = lex().opFrames["promise"]
		a.tgt = c.pick(args, nil, "subj")
		a.src = c.pick(args, a.tgt, "by")
	}
	if a.frame.Type != comity.Agree {
		return
	}
	if t.suffers && (c.firms(args) || c.amongOthers(t)) {
		a.drop = true
	}
}

// inReach reports whether an agreement is still ahead: "close to a deal".
func (c *clause) inReach(t *trigger) bool {
	for i := t.first - 1; i >= c.v.first && i > t.first-5; i-- {
		switch c.v.low(i) {
		case "close", "closer", "near", "nearing", "toward", "towards", "hope", "hopes", "verge":
			return true
		case ",", "signed", "reached":
			return false
		}
	}
	return false
}

// firms reports whether those who sign are firms or people of a country, not the country: "signed by two Peruvian mills".
func (c *clause) firms(args []arg) bool {
	for _, x := range args {
		if x.label == "by" && cargo(x.party) {
			return true
		}
	}
	return false
}

// amongOthers reports whether a deal is between parties that the story does not know as states: "the agreement between the firm and its workers".
func (c *clause) amongOthers(t *trigger) bool {
	for i := t.object + 1; t.object >= 0 && i < t.first; i++ {
		if c.v.low(i) != "between" {
			continue
		}
		for k := range c.parties {
			if p := &c.parties[k]; p.first > i && p.first < t.first {
				return false
			}
		}
		w := c.v.low(i + 2)
		return w != "two" && w != "sides" && c.v.low(i+1) != "both" && c.v.low(i+1) != "them"
	}
	return false
}

// nothing reports whether an agreement without parties is denied by its subject: "nothing was agreed".
func (c *clause) nothing(a *act) bool {
	if a.frame.Type != comity.Agree && a.frame.Type != comity.Consult || a.t.isNoun {
		return false
	}
	for i := a.t.first - 1; i >= c.v.first && i > a.t.first-5; i-- {
		switch w := c.v.low(i); {
		case w == "nothing" || w == "none":
			return true
		case !auxiliaries[w] && !adverbs[w]:
			return false
		}
	}
	return false
}
