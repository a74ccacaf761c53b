package event

import "github.com/comity-project/comity"

// negatives are the subjects of which nothing is told: "none of the gates has reopened", "nobody has been expelled".
var negatives = setOf("no neither none nothing nobody hardly scarcely")

// opensAt reports whether the word at i opens a sentence or a clause.
func (v *view) opensAt(i int) bool {
	if i == v.first {
		return true
	}
	w := v.low(i - 1)
	l, _ := v.lemma(i-1, func(l string) bool { return speech[l] })
	return w == "," || w == "and" || w == "but" || w == "that" || l != "" || breaks[w]
}

// nothing reports whether a verb's object is nobody or none: "expelled no one", "signed no pact".
func (v *view) nothing(t *trigger) bool {
	if l, _ := v.lemma(t.head, func(l string) bool { return speech[l] }); l != "" {
		return false // "said none had come"
	}
	i := t.head + 1
	for i < v.last && (adverbs[v.low(i)] || i < t.last && i != t.object || t.prep != "" && v.low(i) == t.prep) && v.low(i) != "no" {
		i++
	}
	if i < t.last {
		return false // "has no plan": the word is part of what is told
	}
	switch v.low(i) {
	case "nobody", "nothing", "none", "neither":
		return true
	case "no":
		next := v.low(i + 1)
		return next != "longer" && next != "doubt" && next != "less" && next != "fewer" && next != "more" && next != "later"
	}
	return false
}

// pending is what an act is that somebody has yet to do: not done, or to come where it has been promised.
func (v *view) pending(i int) comity.Status {
	for k := v.first; k < i; k++ {
		switch v.low(k) {
		case "promised", "planned", "agreed", "announced", "pledged", "signed", "proposed":
			return comity.Planned
		}
	}
	return comity.Denied
}

// unheld reports whether what a noun names did not come about: "a meeting of the two never took place", "talks have yet to be arranged".
func (v *view) unheld(t *trigger) bool {
	for i := t.last; i < v.last && i < t.last+16; i++ {
		switch w := v.low(i); {
		case w == "," || w == ";" || w == "and" && v.finiteAt(i+1) || relative[w]:
			return false
		case (w == "not" || w == "n't" || w == "never") && (v.tookPlace(i+1) || v.low(i+1) == "been"):
			return true
		case w == "yet" && v.low(i+1) == "to":
			return v.pending(i) == comity.Denied
		case v.verbAt(i) && v.finiteAt(i) && !auxiliaries[w]:
			return false
		}
	}
	return false
}

// insteadOf reports whether the words before token i put another act in its place: "instead of", "rather than".
func (v *view) insteadOf(i int) bool {
	w, b := v.low(i-1), v.low(i-2)
	return w == "of" && b == "instead" || w == "than" && b == "rather"
}

// tookPlace reports whether the words at i say that something came about: "take place", "happen".
func (v *view) tookPlace(i int) bool {
	switch v.low(i) {
	case "take", "took", "taken":
		return v.low(i+1) == "place"
	case "happen", "happened", "materialise", "materialised", "materialize", "materialized", "occur", "occurred", "proceed":
		return true
	case "come", "came", "go", "went":
		return v.low(i+1) == "off" || v.low(i+1) == "about" || v.low(i+1) == "ahead"
	}
	return false
}

// undone denies the act told last, which the sentence takes up without naming it: "It did not take place.", "The army never did."
func (c *clause) undone() {
	v := c.v
	if c.r.opt.Domestic {
		return
	}
	for i := v.first; i < v.last; i++ {
		if !v.leaves(i) {
			continue
		}
		from := i
		for from > v.first && v.low(from-1) != ";" && v.low(from-1) != "," && !breaks[v.low(from-1)] {
			from--
		}
		if i-from > 5 || len(c.acts) > 0 && !c.before(from) {
			continue
		}
		if n := c.r.openEnd(c.index - 1); n >= 0 {
			f := c.r.found[n]
			if v.tookPlace(i+1) && f.Type != comity.Consult && f.Type != comity.Cooperate && f.Type != comity.Retreat {
				return
			}
			to := i + 1
			for to < v.last-1 && to < i+6 && v.low(to) != "," && !breaks[v.low(to)] {
				to++
			}
			f.Span, f.Status, f.State, f.More = c.r.indexer(from, to), comity.Denied, "", nil
			c.ownDenial(&f, from, i)
			if len(c.r.speaker) == 1 && hostile(f.Type) { // "Beijing says they didn't"
				if c.r.speaker[0] != f.Source {
					return
				}
				f.Type, f.Mode, f.CAMEO, f.Status = comity.Reject, "", "120", comity.Happened
				derive(&f.Event)
			}
			f.sentence, f.first, f.last, f.trigger = c.index, from, to, i
			f.Evidence.Rule = "not done: " + f.Evidence.Rule
			c.r.found = append(c.r.found, f)
		}
		return
	}
}

// ownDenial gives a denied act the side that the words before token i name: "Malawi lifted its ban. South Africa did not."
func (c *clause) ownDenial(f *found, from, i int) {
	for k := range c.parties {
		p := &c.parties[k]
		if p.first < from || p.last > i || len(p.codes) != 1 || p.pronoun || p.codes[0] == f.Source || len(c.r.speaker) > 0 {
			continue
		}
		if p.codes[0] == f.Target {
			f.Target = f.Source
		}
		f.Source = p.codes[0]
		return
	}
}

// openEnd is the act told last, since sentence from, that something can still be said of: what is planned or asked before what happened; -1 for none.
func (r *reader) openEnd(from int) int {
	best := -1
	for k := len(r.found) - 1; k >= 0 && r.found[k].sentence >= from; k-- {
		if r.found[k].Evidence.Rule == "awaited" {
			continue
		}
		switch r.found[k].Status {
		case comity.Planned, comity.CalledFor:
			return k
		case comity.Happened:
			if best < 0 {
				best = k
			}
		default:
			return best
		}
	}
	return best
}

// before reports whether every act of the sentence stands before token i.
func (c *clause) before(i int) bool {
	for _, a := range c.acts {
		if !a.drop && a.t.first >= i {
			return false
		}
	}
	return true
}

// undoing are the verbs that say of anything whether it was done: "none has gone", "neither has been kept".
var undoing = setOf("done gone come happened taken kept met moved followed been materialised materialized appeared arrived budged acted")

// unkept reports whether the words at i are of keeping what was said: "keep that promise", "carried out the threat", "acted on it".
func (v *view) unkept(i int) bool {
	l, _ := v.lemma(i, func(l string) bool { return keeping[l] })
	for k := i + 1; l != "" && k < i+5; k++ {
		if words[v.at(k).noun] {
			return true
		}
		if !determiners[v.low(k)] && v.low(k) != "out" && v.low(k) != "on" && v.low(k) != "through" && v.low(k) != "with" && v.low(k) != "its" && v.low(k) != "to" {
			return false
		}
	}
	return false
}

// keeping are the verbs of doing what was said, words what was said.
var (
	keeping = setOf("keep carry honour honor fulfil fulfill act follow deliver stick make execute implement")
	words   = setOf("promise threat pledge word vow undertaking commitment")
)

// doings are the verbs of coming about and of doing without saying what: "a step it has yet to take".
var doings = setOf("take do make happen appear materialise materialize arrive come follow act start begin")

// leaves reports whether the word at i denies without saying what: "did not.", "never did.", "neither has.", "did not take place".
func (v *view) leaves(i int) bool {
	end := func(k int) bool { return k >= v.last || v.low(k) == "." || v.low(k) == "," || v.low(k) == ";" }
	switch w := v.low(i); {
	case (w == "not" || w == "n't") && auxiliaries[v.low(i-1)]:
		return end(i+1) || v.unkept(i+1) || v.tookPlace(i+1) || (v.low(i+1) == "done" || v.low(i+1) == "do") && v.low(i+2) == "so" && end(i+3) || v.low(i+1) == "yet" && end(i+2)
	case w == "yet":
		return v.low(i+1) == "to" && doings[v.low(i+2)] && end(i+3)
	case w == "never":
		return auxiliaries[v.low(i+1)] && !modals[v.low(i+1)] && end(i+2) || v.unkept(i+1) || v.tookPlace(i+1)
	case w == "neither" || w == "none" || w == "nobody" || w == "nothing":
		return auxiliaries[v.low(i+1)] && !modals[v.low(i+1)] && (end(i+2) || undoing[v.low(i+2)] && (end(i+3) || end(i+4) || end(i+5)))
	}
	return false
}

// disowned reads a measure whose very being is denied: "denied that there was any ban", "denies the existence of a blockade".
func (c *clause) disowned() {
	v := c.v
	for k := range c.ops {
		o := &c.ops[k]
		if o.op != "deny" {
			continue
		}
		i := o.last
		for i < o.last+5 && (v.low(i) == "that" || v.low(i) == "the" || timeWords[v.low(i)] && v.low(i) != "there" || timeUnits[v.at(i).noun]) { // "denied last month that there was"
			i++
		}
		if v.low(i) != "there" && v.low(i) != "existence" {
			continue
		}
		for n := i + 1; n < v.last && n < i+8; n++ {
			if t := (trigger{first: o.first, last: o.last, head: o.head, object: -1, family: "IMPOSE", lemma: "impose"}); v.at(n).isNoun && v.pairAt(&t, n) {
				subject, _ := c.opSides(o)
				a := c.spelled(t.frame.Type, i, n+1)
				on := c.pick(v.after(&t, n+1, c.parties), subject, t.frame.With...)
				a.src, a.tgt, a.status, a.rule = subject, on, comity.Denied, "denied "+t.class
				for _, b := range c.acts { // the noun tells no act besides
					b.drop = b.drop || b.t.isNoun && b.t.first >= i && b.t.first <= n
				}
				refusal := c.make(o, subject, on, nil)
				refusal.frame = lex().opFrames["refuse"]
				c.acts = append(c.acts, a)
				break
			}
		}
	}
}

// unplanned makes of plans that a side says it has not for duties and the like a sanction denied: "has no plans for counter-tariffs".
func (c *clause) unplanned(a *act) {
	v := c.v
	if a.t.lemma != "have" || a.frame.Type != comity.Reject || v.low(a.t.last) != "for" && v.low(a.t.last) != "of" {
		return
	}
	for i := a.t.last + 1; i < v.last && i < a.t.last+5 && !v.boundary(i) && !v.gerundAt(i); i++ {
		if v.inClass(i, "BURDEN") || v.inClass(i, "RESPONSE") {
			a.frame, a.status, a.until = &frame{Type: comity.Sanction, CAMEO: "160", Free: true, With: a.frame.With}, comity.Denied, i+1
			return
		}
	}
}
