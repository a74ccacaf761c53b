package event

import "github.com/comity-project/comity"

// doesNot reports a stance of refusal in the present: "does not accept the ruling".
func (c *clause) doesNot(t *trigger) bool {
	k := t.first - 1
	for k > c.v.first && adverbs[c.v.low(k)] && c.v.low(k) != "not" && c.v.low(k) != "n't" {
		k--
	}
	w := c.v.low(k - 1)
	return (c.v.low(k) == "not" || c.v.low(k) == "n't") && (w == "does" || w == "do")
}

// withheld are the stances whose absence is a refusal: "has not recognised".
var withheld = setOf("recognise recognize endorse ratify")

// charge makes an accusation of a breach told by the other side: "the envoy said Peru was breaking agreements".
func (c *clause) charge(a *act) {
	if c.suffered(a) {
		a.src, a.tgt, a.codesS = nil, a.src, c.r.speaker
		a.frame, a.rule = lex().opFrames["accuse"], "told by the victim of "+a.rule
		return
	}
	if a.t.family != "BREAK" || a.t.form&gerund != 0 && !bes[c.v.low(a.t.first-1)] || a.src == nil || len(c.r.speaker) != 1 || subset(c.r.speaker, a.src.codes) || a.t.class == "TIES" {
		return
	}
	a.tgt = a.src
	a.src, a.codesS = nil, c.r.speaker
	a.frame = lex().opFrames["accuse"]
}

// welcomes makes a visit of an official who is welcomed somewhere: "welcomed his Peruvian counterpart to Lima".
func (c *clause) welcomes(a *act) {
	if a.t.isNoun || a.t.lemma != "welcome" || a.frame.Type != comity.Support || a.t.suffers {
		return
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+5; i++ {
		if visitors[c.v.at(i).noun] || c.v.at(i).noun == "counterpart" || c.v.at(i).noun == "colleague" {
			a.frame = &frame{Type: comity.Consult, Mode: "visit", CAMEO: "043", Free: true, With: []string{"of", "from"}}
			return
		}
		if preps[c.v.low(i)] || c.v.low(i) == "," || c.v.low(i) == "'s" {
			return
		}
	}
}

// feltThat gives a feeling the side whose deed it is about: "is furious that Chad has signed".
func (c *clause) feltThat(a *act) {
	if a.t.isNoun || a.tgt != nil || lex().preds[a.t.lemma] == nil || c.v.low(a.t.last) != "that" {
		return
	}
	for k := range c.parties {
		if p := &c.parties[k]; p.first > a.t.last && p.first < a.t.last+4 && p.prep == "" && len(p.codes) == 1 && (a.src == nil || !subset(p.codes, a.src.codes)) {
			a.tgt = p
			return
		}
	}
}

// abets makes a charge of help for rebels that another tells of: "says Chad shelters rebels".
func (c *clause) abets(a *act, args []arg) {
	if a.t.isNoun || a.frame.Type != comity.Aid && a.frame.Type != comity.Support && a.frame.Type != comity.Consult || len(c.r.speaker) != 1 || a.t.suffers || c.r.opt.Domestic {
		return
	}
	who := c.pick(args, nil, "subj")
	if who == nil || subset(c.r.speaker, who.codes) {
		return
	}
	if c.v.nounOf(a.t.last, 4, outlaws) >= 0 {
		a.src, a.codesS, a.tgt = nil, c.r.speaker, who
		a.frame, a.rule = lex().opFrames["accuse"], "said to abet "+a.rule
	}
}

// outlaws are those whom nobody owns to helping.
var outlaws = setOf("rebel militant terrorist separatist insurgent fugitive gang trafficker smuggler jihadist guerrilla gunman mercenary coup-plotter extremist")

// figurative makes a sanction of blows dealt with duties: "the tariffs hit Canada".
func (c *clause) figurative(a *act, args []arg) {
	if a.frame.Type != comity.Assault || a.t.isNoun || !blows[a.t.lemma] {
		return
	}
	for i := c.v.first; i < c.v.last; i++ {
		if n := c.v.at(i).noun; n == "cyberattack" || n == "hacker" || n == "cyber" {
			a.frame = &frame{Type: comity.Coerce, Mode: "cyber", CAMEO: "170", With: a.frame.With}
			return
		}
		if !c.v.burden(i) {
			continue
		}
		a.frame = &frame{Type: comity.Sanction, CAMEO: "163", Free: true}
		a.t.object, a.t.class = i, "BURDEN"
		if p := c.owner(args, i); p != nil && i < a.t.first {
			a.src, a.tgt = p, c.pick(args, p, "obj", "against", "on")
		}
		return
	}
}

var blows = setOf("hit strike pound target slap attack")

// once drops what tells an act of the sentence again: the duty that somebody is hit with, the dead of a strike: "shelled the town, killing six".
func (c *clause) once() {
	for k, a := range c.acts {
		for j, b := range c.acts {
			if j == k || b.drop {
				continue
			}
			again := a.t.standing && a.t.object == b.t.object && b.t.family == ""
			dead := a.frame.Type == comity.Assault && b.frame.Type == comity.Assault && a.t.form == gerund && b.t.first < a.t.first && c.v.low(a.t.first-1) == ","
			helped := b.t.object >= 0 && b.t.object == a.t.object && a.t.reduced && (a.t.lemma == "broker" || a.t.lemma == "mediate") // "a truce brokered by Oman was signed"
			double := a.t.isNoun && !b.t.isNoun && a.t.object >= 0 && a.t.object == b.t.object && a.frame.Type == b.frame.Type        // "the signing of the pact is set for May"
			a.drop = a.drop || again || dead || helped || double
		}
	}
}

// renewed turns what is not renewed: a duty not extended is a concession, a permit or a pact not renewed a sanction.
func (c *clause) renewed(a *act) {
	if a.status == comity.Denied && a.t.family == "ADMIT" && !c.unwilling(a.t) { // "no longer lets rice in"
		a.frame, a.status = lex().pairs[[2]string{"STOP", "FLOW"}], comity.Happened
		return
	}
	if a.status != comity.Denied || a.t.lemma != "renew" && a.t.lemma != "extend" && a.t.lemma != "prolong" || a.t.object < 0 {
		return
	}
	f := lex().pairs[[2]string{"DENY", "QUOTA"}]
	if a.t.class == "BURDEN" {
		f = lex().pairs[[2]string{"LIFT", "BURDEN"}]
	}
	a.frame, a.status = f, comity.Happened
	if c.unwilling(a.t) && a.t.class == "BURDEN" { // "would not be extended"
		a.status = comity.Planned
	}
}

// entryBan makes a sanction of people kept out of a country: "three ministers were banned from Turkey".
func (c *clause) entryBan(a *act, args []arg) {
	if a.frame.Type != comity.Coerce || a.t.lemma != "ban" {
		return
	}
	if p := c.pick(args, nil, "from"); stately(p) {
		a.frame = &frame{Type: comity.Sanction, CAMEO: "160", Free: true}
		if a.t.suffers && a.src == nil {
			a.src, a.tgt = p, c.pick(args, p, "subj")
		}
	}
}

// priced makes a fee of a charge in money: "lorries were charged 300 baht each".
func (c *clause) priced(a *act) {
	if a.t.lemma != "charge" || a.frame.Type != comity.Coerce {
		return
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+7 && !c.v.boundary(i); i++ { // "charged barges on the lake 2 dollars"
		w, prev := c.v.low(i), c.v.at(i-1)
		if w == "with" || w == "," {
			return
		}
		if w == "$" || w == "€" || w == "£" || (c.v.amount(i) || numbers[w]) && (i == a.t.last || prev.isNoun && !prev.isVerb && !timeWords[prev.noun]) {
			a.frame = lex().pairs[[2]string{"IMPOSE", "BURDEN"}]
			return
		}
	}
}

// joint makes an exercise of two sides cooperation; one side alone shows its force.
func (c *clause) joint(a *act, args []arg) {
	if a.t.class != "EXERCISE" || a.frame.Type != comity.Mobilize {
		return
	}
	with := c.pick(args, a.src, "with")
	if with == nil {
		with = c.pick(args, a.src, "subj")
	}
	if with == nil && (a.src == nil || len(a.src.codes) < 2) && c.v.low(a.t.object-1) != "joint" {
		return
	}
	a.frame, a.tgt = &frame{Type: comity.Cooperate, CAMEO: "062", Sym: true, Free: true}, with
}

// suffered reports whether a coercive deed is told by the side it was done to: "Lima says Chilean boats rammed its trawler".
func (c *clause) suffered(a *act) bool {
	t := a.frame.Type
	if t != comity.Coerce && t != comity.Mobilize || a.t.isNoun || a.t.form&(past|part|third|gerund) == 0 || a.src == nil || a.src.pronoun || len(c.r.speaker) != 1 || subset(c.r.speaker, a.src.codes) {
		return false
	}
	if st, _ := c.status(a.t); st != comity.Happened {
		return false
	}
	return a.tgt == nil && len(a.src.codes) > 0 || a.tgt != nil && subset(a.tgt.codes, c.r.speaker)
}
