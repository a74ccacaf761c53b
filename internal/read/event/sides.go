package event

import "github.com/comity-project/comity"

// args are the parties of a trigger, without the voice that closes the sentence: "…, a newspaper said".
func (c *clause) args(t *trigger) []arg {
	all := c.v.arguments(t, c.parties)
	if speech[t.lemma] {
		return c.unbound(t, all)
	}
	args := all[:0]
	for _, a := range all {
		if !c.voice(a.party) || t.isNoun && t.frame != nil && t.frame.Type == comity.Consult && a.party.last <= t.first { // ", the president said after talks with"
			args = append(args, a)
		}
	}
	return c.unbound(t, c.accompanied(t, args))
}

// voice reports whether a party only says what the sentence tells: ", the White House said".
func (c *clause) voice(p *party) bool {
	v := c.v
	k := max(p.last, p.head+1)
	for k < v.last && adverbs[v.low(k)] {
		k++
	}
	if l, _ := v.lemma(k, func(l string) bool { return speech[l] }); l == "" {
		return false
	}
	b := p.first - 1
	for b > v.first && (determiners[v.low(b)] || plainModifier(v, b) || v.low(b) == "-") {
		b--
	}
	return v.low(b) == "," && b > v.first+3
}

// pick is the nearest party by the labels, in their order, on another side than not; inside one economy also on the same side.
func (c *clause) pick(args []arg, not *party, labels ...string) *party {
	if p := choose(args, not, true, labels); p != nil || !c.r.opt.Domestic {
		return p
	}
	return choose(args, not, false, labels)
}

func choose(args []arg, not *party, distinct bool, labels []string) *party {
	for _, l := range labels {
		for k := range args {
			p := args[k].party
			if args[k].label == l && p != not && len(p.codes) > 0 && !(not != nil && distinct && subset(p.codes, not.codes)) {
				return p
			}
		}
	}
	return nil
}

func subset(a, b []comity.Actor) bool {
	for _, x := range a {
		in := false
		for _, y := range b {
			in = in || x == y
		}
		if !in {
			return false
		}
	}
	return true
}

// verbSides is who acts and who suffers, for a verb.
func (c *clause) verbSides(a *act, args []arg) {
	f, t := a.frame, a.t
	if t.standing {
		c.standSides(a, args)
		return
	}
	if p := c.pick(args, nil, "between"); p != nil && len(p.codes) > 1 {
		a.src, a.sym = p, true
		return
	}
	if feelings[t.lemma] && !t.suffers { // who angers is blamed
		a.src = c.pick(args, nil, "obj")
		a.tgt = c.pick(args, a.src, "subj", "mod")
		return
	}
	if t.suffers && feelings[t.lemma] { // who is disappointed blames
		a.src = c.pick(args, nil, "subj")
		a.tgt = c.pick(args, a.src, f.With...)
		return
	}
	if t.family == "ARRANGE" || t.lemma == "broker" { // nor is who brokers them
		args = without(without(args, "by"), "subj")
		args = without(args, "outer-subj")
	}
	if t.suffers && t.family == "HOLD" { // who hosts the talks is no side of them
		args = without(args, "by")
	}
	if c.v.leads(t) {
		c.leadSides(a, args)
		return
	}
	if t.suffers {
		a.src = c.pick(c.done(following(args, t), t), nil, "by")
		if a.src == nil {
			a.src = c.pick(c.done(args, t), nil, "by")
		}
		if a.src == nil && f.Under {
			a.src = c.pick(args, nil, "from")
		}
		if a.src == nil && (f.Type == comity.Concede || f.Type == comity.Sanction) { // "in Chile, where imports were banned"
			a.src = c.there(t)
		}
		if a.src == nil && t.family == "STOP" && t.class == "FLOW" { // "that Chilean fish be kept out of Peru"
			a.src = c.outOf(args)
		}
		if a.src == nil && (ownable[t.class] || t.family == "MAKE" || t.family == "SEND") {
			a.src = c.owner(args, t.object)
		}
		a.tgt = c.pick(args, a.src, append([]string{"subj"}, f.With...)...)
		if a.src == nil && f.Mode == "visit" { // "is received in Beijing"
			a.src = c.pick(args, a.tgt, "in", "at")
		}
		if a.tgt == nil && t.lemma == "await" {
			a.tgt = c.pick(args, a.src, "obj")
		}
		if a.tgt == nil && t.class != "BURDEN" {
			a.tgt = c.pick(args, a.src, "obj", "of", "from", "on", "against", "to", "for")
		}
		return
	}
	if t.family == "DRAW" || suffering[t.family] && !(t.lemma == "subject" && t.form&(base|third|gerund) != 0) {
		a.tgt = c.pick(args, nil, "subj")
		if t.lemma == "require" && a.tgt != nil && !c.v.goods[a.tgt.head] { // "Egypt's rules require a certificate"
			a.src, a.tgt = a.tgt, c.pick(args, a.tgt, f.With...)
			return
		}
		a.src = c.pick(args, a.tgt, "obj", "into", "from", "on", "at", "in")
		return
	}
	if t.family == "ARRIVE" { // "medicine from Peru reached Quito"
		a.src = c.pick(args, nil, "from", "subj", "of")
		a.tgt = c.pick(args, a.src, "obj", "in", "at", "to", "for")
		return
	}
	if moving[t.family] { // who moves is the noun of the predicate
		a.src = c.owner(args, t.object)
		a.drop = a.src == nil && relative[c.v.low(t.object+1)] // "a boat that had left Peru" is nobody's
	}
	if a.src == nil {
		a.src = c.pick(args, nil, "subj", "by", "outer-subj")
	}
	labels := []string{"obj"}
	if t.prep != "" {
		labels = []string{t.prep, "obj"}
	}
	if t.object >= 0 && len(f.With) > 0 && !c.v.goods[t.object] {
		labels = append(append([]string{}, f.With...), "obj")
	} else {
		labels = append(labels, f.With...)
	}
	if f.Sym && a.src != nil && len(a.src.codes) > 1 && a.src.prep == "" {
		if f.Type == comity.Consult { // "envoys of Peru and Chile met Bolivian officials"
			if a.tgt = c.pick(args, a.src, "obj"); a.tgt != nil && (a.tgt.prep != "" || a.tgt.codes[0].Economy() == "") {
				a.tgt = nil // "met in Vienna", "on the margins of the Union's summit"
			}
		}
		return // "A and B met": the two sides are there
	}
	if p := c.decider(t); p != nil {
		a.src = p
	}
	c.selfless(a, args)
	a.tgt = c.pick(args, a.src, labels...)
	if t.class == "ENVOY" && t.object > t.first { // "summoned the Chilean ambassador over arms for Peru"
		if p := c.owner(args, t.object); p != nil && a.src != nil && !subset(p.codes, a.src.codes) && !possessives[c.v.low(p.first)] {
			a.tgt = p
		}
	}
	if a.tgt == nil {
		a.tgt = c.whom(t, a.src)
	}
	if a.tgt == nil && t.object >= 0 && t.object < t.first {
		a.tgt = c.burdened(t, a.src)
	}
	if a.tgt == nil && f.Sym && a.src != nil && len(a.src.codes) == 1 {
		a.tgt = c.pick(args, a.src, "subj")
	}
	if a.tgt == nil && t.object >= 0 && t.family != "SEND" {
		a.tgt = c.pick(following(args, t), a.src, "of", "from", "on", "against", "with", "to", "for")
	}
}

// leads reports whether a participle opens the sentence and so describes the subject after the comma: "Barred from Peruvian ports, Chile".
func (v *view) leads(t *trigger) bool {
	return t.first == v.first && !t.isNoun && v.doc.Tokens[t.first].XPOS == "VBN" && (v.low(t.last) == "by" || v.low(t.last) == "from" || preps[t.prep])
}

// leadSides is who acts and who suffers in a participle that opens the sentence.
func (c *clause) leadSides(a *act, args []arg) {
	a.t.suffers = true
	comma := a.t.last
	for comma < c.v.last && c.v.low(comma) != "," {
		comma++
	}
	for k := range c.parties {
		switch p := &c.parties[k]; {
		case len(p.codes) == 0:
		case p.first > comma && a.tgt == nil && p.prep == "":
			a.tgt = p
		case p.first < comma && a.src == nil:
			a.src = p
		}
	}
}

// suffering are the families whose subject is acted on.
var suffering = setOf("FACE PAYS ESCAPE RECEIVE ENTERFREE")

// ownable are the nouns whose possessor is who imposed them: "Chilean duties on Peruvian fruit were raised".
var ownable = setOf("BURDEN QUOTA LIST WHITELIST CLUB MEASURE RULE PERCENT")

// owner is the party whose the noun at token object is, nil for none.
func (c *clause) owner(args []arg, object int) *party {
	for k := range args {
		p := args[k].party
		if len(p.codes) == 0 || p.first > object {
			continue
		}
		if p.head == object || p.last <= object && c.v.onlyModifiers(p.last, object) {
			return p
		}
	}
	return nil
}

// burdened is the party that the noun before a relative clause names: "the ban on maize from PERU that it imposed".
func (c *clause) burdened(t *trigger, src *party) *party {
	for k := range c.parties {
		p := &c.parties[k]
		if p.first <= t.object || p.last > t.first || len(p.codes) == 0 || p.prep == "" || src != nil && subset(p.codes, src.codes) {
			continue
		}
		return p
	}
	return nil
}

// whom is the party before a relative "whom", which a verb that follows acts on: "Chile's envoy, whom Peru had summoned".
func (c *clause) whom(t *trigger, src *party) *party {
	for i := t.first - 1; i > c.v.first && i > t.first-8; i-- {
		if c.v.low(i) != "whom" {
			continue
		}
		for k := range c.parties {
			p := &c.parties[k]
			if end := max(p.last, p.head+1); p != src && end <= i && i-end <= 2 && len(p.codes) > 0 {
				return p
			}
		}
	}
	return nil
}

var feelings = setOf("disappoint dismay appal outrage anger sadden frustrate")

func without(args []arg, label string) []arg {
	var out []arg
	for _, a := range args {
		if a.label != label {
			out = append(out, a)
		}
	}
	return out
}
