package event

// standing finds the burdens that a sentence tells without a verb that imposes them: what is in force ("the levy, in place since March"), what
// there is ("there is a duty on"), a rate for somebody ("20% for Chilean goods"), and a duty named by its rate ("Friday's 30% duty").
func (v *view) standing(used map[int]bool) []trigger {
	var acts []trigger
	burdened, told := v.burdened, false
	for i := v.first; i < v.last; i++ {
		if v.burden(i) {
			burdened = true
			t, stands := v.inForce(i)
			if used[i] && !(stands && v.low(t.last) == "since") { // "lifted the ban, in place since March" tells two acts
				told = true
				continue
			}
			if v.isOver(i) {
				acts = append(acts, v.ended(i))
			} else if k := v.under(i); k >= 0 {
				t := v.standAct(k, i+1, i, "BURDEN")
				t.under = true
				acts = append(acts, t)
			} else if stands {
				acts = append(acts, t)
			} else if j := v.inHandAt(i); j >= 0 {
				t := v.standAct(j, j+1, i, "BURDEN")
				t.planned = true
				acts = append(acts, t)
			} else if planned := v.planned(i); planned || v.existential(i) || v.rated(i) {
				t := v.standAct(i, i+1, i, "BURDEN")
				t.planned = planned
				if k := v.planner(i); planned && v.negated(k) { // "is not considering a ban"
					t.first, t.head = k, k
				}
				acts = append(acts, t)
			}
			continue
		}
		if end := v.percentEnd(i); end > 0 && v.burdened && !used[i] && v.staysAt(i) {
			acts = append(acts, v.standAct(i-3, end, i, "PERCENT"))
			continue
		}
		if end := v.percentEnd(i); end > 0 && burdened && !told && !used[i] && v.rateFor(i, end) {
			acts = append(acts, v.standAct(i-1, v.phraseAfter(end), i, "PERCENT"))
		}
	}
	return acts
}

// standAct is the act of a burden that stands, told at tokens first to last.
func (v *view) standAct(first, last, object int, class string) trigger {
	return trigger{first: first, last: last, head: first, object: object, family: "STAY", class: class, suffers: true, standing: true, form: part, lemma: "stand", frame: lex().pairs[[2]string{"STAY", class}]}
}

// burden reports whether the noun at i, and no word it only describes, is a trade barrier.
func (v *view) burden(i int) bool {
	w := v.at(i)
	if w.noun == "" || w.isVerb && !w.isNoun || v.compounded(i) || v.freeOf(i) || v.onOffer(i) {
		return false
	}
	for _, p := range lex().classes[w.noun] {
		if p.family == "BURDEN" && len(p.rest) == 0 {
			return true
		}
	}
	return false
}

// onOffer reports whether a burden is only offered: "an offer of a 10% rate".
func (v *view) onOffer(i int) bool {
	for k := i - 1; k > v.first && k > i-5; k-- {
		if v.low(k) == "of" {
			n := v.at(k - 1).noun
			return n == "offer" || n == "proposal" || n == "prospect"
		}
	}
	return false
}

// inForce finds "in force", "in place" or "in effect" said of the burden at i.
func (v *view) inForce(i int) (trigger, bool) {
	for j := i + 1; j < v.last && j < i+14; j++ {
		w := v.low(j)
		if w == "in" && forceNouns[v.low(j+1)] {
			return v.standAct(j, j+2, i, "BURDEN"), true
		}
		if w == "on" && (v.low(j-1) == "still" || bes[v.low(j-1)]) && (v.low(j+1) == "." || j+1 == v.last) { // "the ban is still on"
			return v.standAct(j, j+1, i, "BURDEN"), true
		}
		if v.at(j).isVerb && !auxiliaries[w] || w != "that" && w != "which" && w != ":" && v.boundary(j) || v.burden(j) {
			break
		}
	}
	return trigger{}, false
}

var forceNouns = setOf("force place effect vigour")

// under is the "under" by which somebody lies under the burden at i, -1 for none: "apples are under an embargo", "wine, subject to a duty", "have
// entered Peru at a tariff of 8%".
func (v *view) under(i int) int {
	for k := i - 1; k > v.first && k > i-5; k-- {
		if v.low(k) == "to" && v.low(k-1) == "subject" || v.low(k) == "at" && v.entry(k) >= 0 && v.priced(i) {
			return k
		}
		if v.low(k) == "under" {
			j := k - 1
			for j > v.first && adverbs[v.low(j)] && !bes[v.low(j)] {
				j--
			}
			if bes[v.low(j)] {
				return k
			}
			return -1
		}
	}
	return -1
}

// entry is the verb of entering before the "at" at k, -1 for none.
func (v *view) entry(k int) int {
	for e := k - 1; e > v.first && e > k-6 && !v.boundary(e) && v.low(e) != ","; e-- {
		if l, _ := v.lemma(e, func(l string) bool { return l == "enter" || l == "come" || l == "reach" }); l != "" {
			return e
		}
	}
	return -1
}

// priced reports whether the burden at i is told by its rate: "a duty of 8%", "a 12 per cent tariff".
func (v *view) priced(i int) bool {
	if v.rated(i) {
		return true
	}
	for k := i + 1; k < v.last && k < i+6; k++ {
		if v.percentEnd(k) > 0 {
			return true
		}
	}
	return false
}

// isOver reports whether the burden at i is said to be over: "the ban on beef is over".
func (v *view) isOver(i int) bool {
	for j := i + 1; j < v.last && j < i+9; j++ {
		if v.low(j) == "over" && bes[v.low(j-1)] {
			return v.closes(j + 1)
		}
		if v.at(j).isVerb && !auxiliaries[v.low(j)] || v.boundary(j) {
			return false
		}
	}
	return false
}

// ended is the act of a burden that is over.
func (v *view) ended(i int) trigger {
	t := v.standAct(i, i+1, i, "BURDEN")
	t.family, t.frame = "GO", lex().pairs[[2]string{"GO", "BURDEN"}]
	return t
}

// existential reports whether "there is" opens the phrase of the burden at i.
func (v *view) existential(i int) bool {
	for k := i - 1; k > v.first && k > i-6; k-- {
		if w := v.low(k); w == "no" || w == "any" || w == "," {
			return false
		}
		if bes[v.low(k)] {
			return v.low(k-1) == "there"
		}
	}
	return false
}

// planned reports whether a verb of planning has the burden at i as its object: "plans a levy", "is weighing new curbs".
func (v *view) planned(i int) bool {
	k := v.planner(i)
	return k >= 0 && v.low(k-1) != "no"
}

// planner is the verb of planning whose object is the burden at i, -1 for none.
func (v *view) planner(i int) int {
	for k := i - 1; k > v.first && k > i-7; k-- {
		if l, _ := v.lemma(k, func(l string) bool { return planning[l] }); l != "" {
			return k
		}
		if preps[v.low(k)] && v.low(k) != "for" || v.low(k) == "," || v.at(k).isVerb && !v.hyphened(k) && !participleModifier(v, k) {
			return -1
		}
	}
	return -1
}

var planning = setOf("brace plan prepare consider mull weigh eye contemplate propose draft ready")

// inHandAt is the participle that says the burden at i is being made ready, -1 for none: "a second round of duties, he said, was not being prepared".
func (v *view) inHandAt(i int) int {
	for j := i + 1; j < v.last && j < i+14; j++ {
		if v.low(j) == "being" && bes[v.low(j-1)] || v.low(j) == "being" && v.low(j-1) == "not" {
			if l, _ := v.lemma(j+1, func(l string) bool { return planning[l] || l == "discuss" || l == "study" || l == "work" }); l != "" {
				return j + 1
			}
			return -1
		}
		if v.low(j) == ";" || subordinates[v.low(j)] {
			return -1
		}
	}
	return -1
}

// rated reports whether a rate stands in the phrase of the burden at i: "a 25 per cent duty", "a tariff of 20%".
func (v *view) rated(i int) bool {
	for k := i - 1; k > v.first && k > i-5; k-- {
		if v.percentEnd(k) > 0 {
			return true
		}
		if preps[v.low(k)] || v.low(k) == "," || v.at(k).isVerb && !v.hyphened(k) && !participleModifier(v, k) {
			break
		}
	}
	return false
}

// percentEnd is the token after the percent sign or word at i, 0 for none; a number must stand before it.
func (v *view) percentEnd(i int) int {
	n := v.low(i - 1)
	if n == "" || n[0] < '0' || n[0] > '9' {
		return 0
	}
	switch w := v.low(i); {
	case w == "%" || w == "percent":
		return i + 1
	case w == "per" && v.low(i+1) == "cent":
		return i + 2
	}
	return 0
}

// rateFor reports whether the rate that ends at end is laid on somebody without a verb before it in its clause: "20% for Chilean goods", "10% stays
// for all".
func (v *view) rateFor(i, end int) bool {
	for k := i - 2; k >= v.first; k-- {
		if w := v.low(k); breaks[w] || w == "," {
			break
		} else if v.at(k).isVerb && !v.at(k).isNoun || preps[w] {
			return false
		}
	}
	if staying[v.low(end)] {
		end++
	}
	return v.low(end) == "on" || v.low(end) == "for"
}

// staysAt reports whether goods are said to stay at the rate at i: "Sugar stays at 15 percent", of duties told before.
func (v *view) staysAt(i int) bool {
	if v.low(i-2) != "at" || !staying[v.low(i-3)] && v.low(i-3) != "remain" && v.low(i-3) != "stay" {
		return false
	}
	k := v.leftOf(i - 3)
	return k-v.first < 4 && (v.goods[k] || v.inClass(k, "FLOW"))
}

// phraseAfter is where the phrase ends that begins with the preposition or verb at i.
func (v *view) phraseAfter(i int) int {
	for n := 0; n < 6 && i < v.last && !v.boundary(i) && wordy(v.doc.Tokens[i].Text); n++ {
		i++
	}
	return i
}

var staying = setOf("stays remains holds applies stands")
