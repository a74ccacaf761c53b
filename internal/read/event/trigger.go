package event

import (
	"github.com/comity-project/comity/internal/text"
)

// trigger is a predicate found in a sentence: a verb, a verb with its object noun, or a noun.
type trigger struct {
	first, last int // tokens of the verb with its particles, or of the noun
	head        int
	frame       *frame
	op          string // the operator's name; the frame is then the operator's own act, or nil
	object      int    // the token of the object noun that made the pair, -1 for none
	family      string
	class       string
	isNoun      bool
	suffers     bool // the grammatical subject is the object: passive, reduced relative, or "flights resumed"
	reduced     bool
	under       bool // the subject lies under the burden
	turned      bool // "no longer" is part of its meaning
	planned     bool // by the verb whose object it is
	standing    bool // a burden that stands, without a verb that imposes it
	form        form
	lemma       string
	prep        string // the preposition of the verb's pattern, which leads to the target: "stand by"
}

// triggers finds the predicates of the sentence, operators apart.
func (v *view) triggers() (acts, ops []trigger) {
	used := map[int]bool{}
	for i := v.first; i < v.last; i++ {
		if p := lex().adjs[v.low(i)]; p != nil && v.low(i+1) == "to" {
			ops = append(ops, trigger{first: i, last: i + 1, head: i, object: -1, op: p[0].family, frame: lex().opFrames[p[0].family], lemma: v.low(i), form: base})
		}
		if p := lex().nops[v.at(i).noun]; p != nil && !v.verbAt(i) && !(v.low(i) == "right" && v.predicative(i)) && (v.low(i+1) == "to" && v.at(i+2).low != "the" || v.low(i+1) == "of" && intents[v.at(i).noun] && v.gerundAt(i+2) || v.low(i+1) == "for" && v.low(i-1) == "no" && intents[v.at(i).noun] ||
			p[0].family == "promise" && v.fromWhom(i)) {
			ops = append(ops, trigger{first: i, last: i + 1, head: i, object: -1, op: p[0].family, frame: lex().opFrames[p[0].family], lemma: v.at(i).noun, form: base, isNoun: true})
		}
		if !v.at(i).isVerb || used[i] || v.adjectival(i) && !v.tested(i) {
			continue
		}
		act, acted := v.verbAct(i)
		if t, ok := v.operator(i); ok && !(acted && act.class == "FLOW" && t.op == "refuse") { // who blocks a road refuses nothing
			ops = append(ops, t)
			if t.op == "fail" && t.last > i+1 || t.op == "request" && t.last == i+2 && (act.family == "NAME" || act.object < 0 && act.last > t.last) {
				continue // "stopped short of", "called on them to end provocations": the verb is spoken for
			}
		}
		if t, ok := act, acted; ok && !(t.reduced && t.object >= 0 && used[t.object]) {
			acts = append(acts, t)
			if t.object >= 0 {
				used[t.object] = true
				v.lastClass = t.class
				if ceasing[t.lemma] && v.gerundAt(t.first+1) {
					used[t.first+1] = true // "stopped issuing visas"
				}
			}
			for k := t.first; k < t.last; k++ {
				used[k] = true
			}
		}
	}
	for i := v.first; i < v.last; i++ {
		if p := lex().preds[v.low(i)]; p != nil && !used[i] && v.predicative(i) {
			acts = append(acts, trigger{first: i, last: i + 1, head: i, frame: p[0].frame, object: -1, lemma: v.low(i), form: past})
			used[i] = true
		}
		if used[i] || !v.at(i).isNoun {
			continue
		}
		if t, ok := v.nounAct(i); ok && !used[t.head] && !v.named[i] { // a name is no act: "the Cooperation Organisation"
			acts = append(acts, t)
			if t.object >= 0 {
				used[t.object] = true // "the suspension of the accord" is no accord
			}
			i = t.last - 1
		}
	}
	return append(acts, v.standing(used)...), ops
}

// intents are the nouns of planning that take "of": "no intention of leaving".
var intents = setOf("intention intent plan idea hope prospect thought")

// adjectival reports whether a participle only describes the noun after it: "the disputed border".
func (v *view) adjectival(i int) bool {
	if havings[v.low(v.leftOf(i)+1)] { // "has itself barred wheat deliveries"
		return false
	}
	if v.parsed && v.rel(i) == text.Amod && !finiteOnly(v.at(i).verbs) && !v.onlyVerb(i) || v.low(i-1) == "-" && v.doc.Tokens[i-1].End == v.doc.Tokens[i].Start {
		return true // "the disputed border", "Pakistan-occupied"
	}
	prev := v.low(i - 1)
	if w := v.low(i + 1); prev == "the" && rawParticiple(v.low(i)) && (w == "and" || w == "." || w == ",") {
		return true // "took in the freed"
	}
	next := v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)].UPOS
	if prev == ")" && next == text.ADJ && rawParticiple(v.low(i)) {
		return true
	}
	return (participleModifier(v, i) || next == text.ADJ && v.participle(i)) && (determiners[prev] || preps[prev] && !v.gerundAt(i) || prev == ")" || prev == "'s") && !bes[prev]
}

// tested reports whether a verb goes with "test" by a hyphen: "test-fired".
func (v *view) tested(i int) bool { return v.low(i-1) == "-" && v.low(i-2) == "test" }

// rawParticiple reports whether a word can be a participle, whatever the tagger chose.
func rawParticiple(w string) bool {
	for _, x := range forms()[w] {
		if x.form&part != 0 {
			return true
		}
	}
	return false
}

func (v *view) participle(i int) bool {
	f := form(0)
	for _, x := range v.at(i).verbs {
		f |= x.form
	}
	return f&part != 0
}

// helps reports whether the "have" at i only helps the verb after it.
func (v *view) helps(i int) bool {
	for i++; adverbs[v.low(i)] || bes[v.low(i)]; i++ {
	}
	return v.at(i).isVerb || v.low(i) == "to"
}

// noLonger reports whether a verb of trading is one of stopping: "no longer buys Peruvian sugar".
func (v *view) noLonger(i int, lemma string) bool {
	return v.low(i-1) == "longer" && v.low(i-2) == "no" && trading[lemma]
}

var trading = setOf("buy purchase sell accept allow admit supply ship export import take issue deliver")

// verbAt reports whether token i is a verb and cannot be a noun.
func (v *view) verbAt(i int) bool { return v.at(i).isVerb && !v.at(i).isNoun }

// base is the longest pattern of the table that the verb at i begins; of equal ones the one whose particles stand nearest, so that "called for
// talks on fees" is call for.
func (v *view) base(i int, table map[string][]pattern) (t trigger, p pattern, ok bool) {
	for _, x := range v.at(i).verbs {
		for _, q := range table[x.lemma] {
			if ok && len(q.rest) < len(p.rest) {
				break
			}
			end, match := v.particles(i, q.rest)
			if !match || q.frame != nil && (q.frame.Place && end-i > 3 || !v.stands(i, q.frame.mood)) || ok && end >= t.last {
				continue // "went from 22 billion to zero" is no visit
			}
			t, p, ok = trigger{first: i, last: end, head: i, object: -1, frame: q.frame, form: x.form, lemma: x.lemma, family: q.family}, q, true
		}
		if ok {
			return t, p, true
		}
	}
	return trigger{}, pattern{}, false
}

func (v *view) operator(i int) (trigger, bool) {
	t, p, ok := v.base(i, lex().ops)
	if !ok {
		return t, false
	}
	if v.inverted(i) {
		return t, false
	}
	t.op, t.frame = p.family, lex().opFrames[p.family]
	if (t.lemma == "propose" || t.lemma == "recommend") && v.low(t.last) == "that" {
		t.op, t.frame = "request", lex().opFrames["request"]
	}
	if t.lemma == "tell" && (v.orders(t.last) || v.passive(i) && v.infinitiveWithin(t.last, 5)) || tables[t.lemma] && v.low(t.last) != "to" && v.low(t.last) != "that" && !v.gerundAt(t.last) { // "proposed a joint inquiry"
		t.op, t.frame = "request", lex().opFrames["request"]
	}
	if t.lemma == "like" && (v.low(i-1) != "would" || !v.orders(t.last)) {
		return t, false
	}
	if t.lemma == "want" && v.low(t.last) == "to" { // who wants to act means to
		t.op, t.frame = "plan", nil
	}
	if t.lemma == "appeal" && v.litigates(t.last) {
		t.op, t.frame = "refuse", lex().opFrames["refuse"]
	}
	t.suffers = v.passive(i)
	return t, true
}

// litigates reports whether an appeal whose verb ends before token i is one against a ruling, since nobody and nothing is asked for: "Togo appealed on Friday".
func (v *view) litigates(i int) bool {
	for k := i; k < v.last && k < i+5 && !v.boundary(k); k++ {
		switch v.low(k) {
		case "against":
			return true
		case "to", "for", "that":
			return false
		}
	}
	return true
}

// inverted reports whether an auxiliary opens a condition: "Should Canada refuse", "Had Ottawa asked".
func (v *view) inverted(i int) bool {
	w := v.low(i)
	return (w == "should" || w == "had" || w == "were") && v.opensAt(i) && !v.at(i+1).isVerb && !adverbs[v.low(i+1)] && v.low(v.last-1) != "?"
}

// subjectBound are verbs whose participle describes nobody: "industry complained of" has its subject.
var subjectBound = setOf("complain protest retaliate respond reply react appeal plead lobby balk retort object apologise apologize yield relent hesitate cooperate collaborate talk speak agree disagree")

// orders reports whether a base form with "to" follows the object that begins at i: "told Peru to pay".
func (v *view) orders(i int) bool {
	for k := i; k < i+6 && k < v.last; k++ {
		w := v.low(k)
		if w == "to" {
			return k > i && v.doc.Tokens[min(k+1, v.last-1)].XPOS == "VB"
		}
		if v.boundary(k) || w == "," || possessives[w] || preps[w] && w != "of" || v.verbAt(k) {
			return false
		}
	}
	return false
}

// verbAct is the act of the verb at i: a family verb with its object first, then a verb by itself.
func (v *view) verbAct(i int) (trigger, bool) {
	if t, p, ok := v.base(i, lex().verbs); ok && idiomatic(&t, p) {
		t.family, t.reduced = "", v.reducedTo(i, t.last)
		t.suffers = t.reduced || v.passive(i) || p.frame.Under
		return v.ledBy(t, p), true
	}
	var best *trigger
	for _, x := range v.at(i).verbs {
		if t := (trigger{first: i, last: i + 1, head: i, object: -1, form: x.form, lemma: x.lemma, family: "STOP", turned: true}); v.noLonger(i, x.lemma) && v.right(&t) && t.class == "FLOW" {
			return t, true
		}
		if x.lemma == "have" && v.helps(i) {
			continue
		}
		if v.low(i+1) == "to" && (x.lemma == "seek" || x.lemma == "ask" || x.lemma == "want") {
			continue // "seeks to deepen": what follows is the act
		}
		for _, p := range lex().families[x.lemma] {
			if (p.family == "GIVE" || p.family == "SEND" && len(p.rest) == 0) && v.low(i+1) == "back" {
				continue // what is sent back is no gift
			}
			reach := 7
			if adjoining[p.family] {
				reach = 2
			} else if p.family == "LISTING" || p.family == "DELIST" {
				reach = 12 // "keeps mineral water and 28 other items on a list"
			}
			if p.family == "IMPOSE" && x.lemma == "apply" && v.low(i+1) == "to" && !v.passive(i) {
				continue // "the duty applies to tea"
			}
			end, ok := v.particlesWithin(i, p.rest, reach)
			if !ok || p.family == "SCHEDULE" && v.low(end) == "to" || len(p.rest) == 0 && light[x.lemma] && drifts[v.low(i+1)] {
				continue // "expected to visit": what follows is the act; "held out the prospect of talks"
			}
			t := trigger{first: i, last: end, head: i, object: -1, form: x.form, lemma: x.lemma, family: p.family}
			t.reduced = v.reducedTo(i, end)
			t.suffers = t.reduced || v.passive(i)
			if v.pairUp(&t) && (best == nil || v.reach(&t) < v.reach(best)) {
				c := t
				best = &c
			}
		}
	}
	if best != nil {
		return *best, true
	}
	if best == nil && v.low(i) == "opposed" && v.low(i+1) == "to" && v.passive(i) {
		return trigger{}, false // a stance
	}
	t, p, ok := v.base(i, lex().verbs)
	if !ok || t.lemma == "charge" && v.blames(i) || t.lemma == "seek" && t.last == i+1 && v.low(t.last) == "to" {
		return t, false
	}
	t.family = ""
	t.reduced = v.reducedTo(i, t.last) && !subjectBound[t.lemma]
	t.suffers = t.reduced || v.passive(i) || p.frame.Under
	return v.ledBy(t, p), true
}

// fromWhom reports whether the giver stands between a noun and its infinitive: "a promise from Lima to".
func (v *view) fromWhom(i int) bool {
	if w := v.low(i + 1); w != "from" && w != "by" {
		return false
	}
	for k := i + 3; k < i+7; k++ {
		if v.low(k) == "to" {
			return v.doc.Tokens[k-1].UPOS == text.PROPN && v.verbAt(k+1)
		}
	}
	return false
}

var (
	light     = setOf("hold give take put make")
	drifts    = setOf("out up back off over down")
	timeUnits = setOf("day week month year hour decade time")
	numbers   = setOf("one two three four five six seven eight nine ten twelve ninety sixty thirty several")
)
