package event

// arg is a party as an argument of a predicate: how it is reached and from how far.
type arg struct {
	party *party
	label string // subj, obj, mod (a modifier or possessor of the trigger), a preposition, or "in" for a place
	dist  int
}

// linearArgs reads arguments off word order, for text without a tree and for trees that do not connect: what stands before the verb in its
// clause acts, what stands after it suffers, a preposition names itself.
func (v *view) linearArgs(t *trigger, parties []party) []arg {
	if t.isNoun {
		return v.nounArgs(t, parties)
	}
	var args []arg
	args = append(args, v.before(t, parties)...)
	return append(args, v.after(t, t.first+1, parties)...)
}

// before is the parties left of a verb.
func (v *view) before(t *trigger, parties []party) []arg {
	var args []arg
	open := !v.describes(t) // no clause boundary crossed yet
	relativeClause, which := false, -1
	main := v.mainVerb(t)
	k := len(parties) - 1
	for i := t.first - 1; i >= v.first && k >= 0; i-- {
		if v.low(i) == "," && open {
			i = v.aside(i)
		}
		for k >= 0 && parties[k].first > i {
			k--
		}
		if k < 0 {
			break
		}
		p := &parties[k]
		if i < max(p.last, p.head+1) && i >= p.first {
			label := p.prep
			if label == "" {
				label = "subj"
				if !relativeClause && v.objectOfOther(t, p) || v.contact(t, p) || p.first > main && main >= 0 {
					label = "passed"
				}
			} else if end := max(p.last, p.head+1); which >= 0 && end >= which-1 && stately(p) && p.prep != "from" {
				label = "subj" // "won the case against PERU, which had shut its port"
			}
			if !open {
				label = "outer-" + label
			}
			args = append(args, arg{p, label, t.first - i})
			i = p.first
			k--
			continue
		}
		w := v.low(i)
		if relative[w] && i >= t.first-5 && open && w != "that" {
			relativeClause = true
			if which < 0 && (w == "which" || w == "who") && v.low(i-1) == "," {
				which = i
			}
			continue
		}
		if v.boundary(i) && !relativeClause {
			open = false
		}
	}
	return args
}

// aside is where a relative clause between commas begins that ends in the comma at i, i where none does: in "Anwar, who chairs ASEAN, called" nobody
// inside it calls.
func (v *view) aside(i int) int {
	for k := i - 1; k > v.first && k > i-16 && v.low(k) != ","; k-- {
		if w := v.low(k); (w == "who" || w == "which" || w == "whose" || w == "where") && v.low(k-1) == "," {
			return k - 1
		}
	}
	return i
}

// describes reports whether a verb in -ing describes the noun right before it: "maize coming from Zambia"; whoever stands further left does not act.
func (v *view) describes(t *trigger) bool {
	k := t.first - 1
	if t.form&gerund == 0 || k < v.first {
		return false
	}
	w := v.at(k)
	return w.isNoun && !w.isVerb && !isCapital(v.doc.Tokens[k].Text) && !timeWords[w.low]
}

// objectOfOther reports whether a party left of a coordinated verb is the object of the verb before: "called in the envoy and moved ships".
func (v *view) objectOfOther(t *trigger, p *party) bool {
	joined := false
	for i := max(p.last, p.head+1); i < t.first; i++ {
		joined = joined || v.low(i) == "," || v.low(i) == "and" || v.low(i) == "but"
	}
	k := p.first - 1
	for k > v.first && (determiners[v.low(k)] || plainModifier(v, k)) {
		k--
	}
	if !joined || k < v.first || !v.at(k).isVerb || auxiliaries[v.low(k)] {
		return false
	}
	l, _ := v.lemma(k, func(l string) bool { return speech[l] && l != "urge" && l != "warn" && l != "tell" })
	return l == ""
}

// contact reports whether a pronoun opens a relative clause without a relative: "the documents it promised"; it is no subject beyond that clause.
func (v *view) contact(t *trigger, p *party) bool {
	k := p.last
	return p.pronoun && p.first > v.first && v.at(p.first-1).isNoun && !v.at(p.first-1).isVerb && k < t.first && v.at(k).isVerb && !auxiliaries[v.low(k)]
}

// after is the parties right of a predicate that ends at token from.
func (v *view) after(t *trigger, from int, parties []party) []arg {
	var args []arg
	for k := range parties {
		p := &parties[k]
		if p.first < from {
			continue
		}
		crossed := false
		for i := from; i < p.first; i++ {
			if v.boundary(i) && v.low(i) != "(" && v.low(i) != ")" || v.at(i).isVerb && !v.at(i).isNoun && i != t.head && !participleModifier(v, i) && v.finiteAt(i) {
				crossed = true
			}
		}
		if crossed || v.newSubject(p) {
			break
		}
		if p.prep == "for" && (v.low(p.prepAt-1) == "bound" || v.low(p.prepAt-1) == "destined") {
			continue // where the goods go
		}
		label := p.prep
		if label == "" || p.prepAt < t.first {
			label = "obj"
		}
		if v.comma(from, p.first) {
			if label == "between" {
				break
			}
			if label == "obj" {
				label = "beyond"
			}
		}
		args = append(args, arg{p, label, p.first - from})
	}
	return args
}

func (v *view) comma(i, j int) bool {
	for ; i < j; i++ {
		if v.low(i) == "," {
			return true
		}
	}
	return false
}

// finiteAt reports whether the word at i can only head a clause of its own.
func (v *view) finiteAt(i int) bool {
	w := v.at(i)
	if auxiliaries[w.low] {
		return true
	}
	if x := v.doc.Tokens[max(i, 0)].XPOS; len(w.verbs) == 0 && w.isVerb {
		return x == "VBD" || x == "VBZ" // a verb that the lexicon does not know
	}
	for _, x := range w.verbs {
		if x.form&(past|third) != 0 && x.form&part == 0 {
			return true
		}
		if x.form&past != 0 && !v.reduced(i) && !v.passive(i) {
			return true
		}
	}
	return false
}

// nounArgs is the parties around a noun: possessor or adjective before it, prepositions after it, and the subject of its clause.
func (v *view) nounArgs(t *trigger, parties []party) []arg {
	var args []arg
	for k := len(parties) - 1; k >= 0; k-- { // the nearest first
		p := &parties[k]
		if p.last <= t.first && (p.head >= t.first && p.head <= t.last || v.onlyModifiers(p.last, t.first)) {
			args = append(args, arg{p, "mod", t.first - p.last})
		}
	}
	args = append(args, v.after(t, t.last, parties)...)
	for k := range args {
		if args[k].label == "obj" {
			args[k].label = "beyond"
		}
	}
	for _, a := range v.before(t, parties) {
		if a.label == "subj" || a.label == "in" {
			args = append(args, a)
		}
	}
	return args
}

// onlyModifiers reports whether the words between a party and a noun leave the party the noun's modifier.
func (v *view) onlyModifiers(i, j int) bool {
	for ; i < j; i++ {
		w := v.low(i)
		if w == "'s" || w == "'" || w == "-" || w == "–" || v.hyphened(i) {
			continue
		}
		if v.at(i).isVerb && !v.at(i).isNoun || preps[w] || breaks[w] || subordinates[w] || auxiliaries[w] || w == "," || w == "and" || determiners[w] && w != "first" && w != "latest" && w != "new" && w != "second" {
			return false
		}
	}
	return true
}
