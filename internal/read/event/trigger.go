package event

import (
	"strings"

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
		if p := lex().nops[v.at(i).noun]; p != nil && v.low(i+1) == "to" && v.at(i+2).low != "the" {
			ops = append(ops, trigger{first: i, last: i + 1, head: i, object: -1, op: p[0].family, frame: lex().opFrames[p[0].family], lemma: v.at(i).noun, form: base, isNoun: true})
		}
		if !v.at(i).isVerb || used[i] || v.adjectival(i) {
			continue
		}
		if t, ok := v.operator(i); ok {
			ops = append(ops, t)
		}
		if t, ok := v.verbAct(i); ok && !(t.reduced && t.object >= 0 && used[t.object]) {
			acts = append(acts, t)
			if t.object >= 0 {
				used[t.object] = true
				v.lastClass = t.class
			}
			for k := t.first; k < t.last; k++ {
				used[k] = true
			}
		}
	}
	for i := v.first; i < v.last; i++ {
		if used[i] || !v.at(i).isNoun {
			continue
		}
		if t, ok := v.nounAct(i); ok && !used[t.head] {
			acts = append(acts, t)
			i = t.last - 1
		}
	}
	return acts, ops
}

// adjectival reports whether a participle only describes the noun after it: "the disputed border".
func (v *view) adjectival(i int) bool {
	if v.parsed && v.rel(i) == text.Amod || v.low(i-1) == "-" && v.doc.Tokens[i-1].End == v.doc.Tokens[i].Start {
		return true // "the disputed border", "Pakistan-occupied"
	}
	prev := v.low(i - 1)
	next := v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)].UPOS
	return (participleModifier(v, i) || next == text.ADJ && v.participle(i)) && (determiners[prev] || preps[prev] || prev == ")" || prev == "'s") && !bes[prev]
}

func (v *view) participle(i int) bool {
	f := form(0)
	for _, x := range v.at(i).verbs {
		f |= x.form
	}
	return f&part != 0
}

// particles matches what must follow a verb: the words in order, at most four tokens apart. It returns the token after the last.
func (v *view) particles(i int, rest []string) (int, bool) {
	end := i + 1
	for _, p := range rest {
		found := false
		for k := end; k < v.last && k < end+5; k++ {
			w := v.low(k)
			if w == p || singular(w) == p {
				end, found = k+1, true
				break
			}
			if v.boundary(k) && w != "that" || w == "," || k > end && v.at(k).isVerb && !v.at(k).isNoun {
				break
			}
		}
		if !found {
			return 0, false
		}
	}
	return end, true
}

func (v *view) base(i int, table map[string][]pattern) (t trigger, p pattern, ok bool) {
	for _, x := range v.at(i).verbs {
		for _, p := range table[x.lemma] {
			end, match := v.particles(i, p.rest)
			if !match || p.frame != nil && p.frame.Place && end-i > 3 {
				continue // "went from 22 billion to zero" is no visit
			}
			return trigger{first: i, last: end, head: i, object: -1, frame: p.frame, form: x.form, lemma: x.lemma, family: p.family}, p, true
		}
	}
	return trigger{}, pattern{}, false
}

func (v *view) operator(i int) (trigger, bool) {
	t, p, ok := v.base(i, lex().ops)
	if !ok {
		return t, false
	}
	t.op, t.frame = p.family, lex().opFrames[p.family]
	if t.lemma == "want" && v.low(t.last) == "to" { // who wants to act means to
		t.op, t.frame = "plan", nil
	}
	t.suffers = v.passive(i)
	return t, true
}

// verbAct is the act of the verb at i: a family verb with its object first, then a verb by itself.
func (v *view) verbAct(i int) (trigger, bool) {
	var best *trigger
	for _, x := range v.at(i).verbs {
		for _, p := range lex().families[x.lemma] {
			end, ok := v.particles(i, p.rest)
			if !ok {
				continue
			}
			t := trigger{first: i, last: end, head: i, object: -1, form: x.form, lemma: x.lemma, family: p.family}
			t.reduced = len(p.rest) == 0 && v.reduced(i)
			t.suffers = t.reduced || v.passive(i)
			if v.pairUp(&t) && (best == nil || reach(&t) < reach(best)) {
				c := t
				best = &c
			}
		}
	}
	if best != nil {
		return *best, true
	}
	t, p, ok := v.base(i, lex().verbs)
	if !ok {
		return t, false
	}
	t.family = ""
	t.reduced = v.reduced(i)
	t.suffers = t.reduced || v.passive(i)
	if len(p.rest) > 0 && preps[p.rest[len(p.rest)-1]] {
		t.prep = p.rest[len(p.rest)-1]
		t.last-- // the preposition belongs to the object
	}
	return t, true
}

// reach is how far the object noun stands from its verb.
func reach(t *trigger) int {
	d := t.object - t.first
	if d < 0 {
		d = -d
	}
	return d*4 - (t.last - t.first) // of verbs equally near the longer pattern wins
}

// pairUp finds the object noun of a family verb and with it the frame.
func (v *view) pairUp(t *trigger) bool {
	if t.suffers {
		return v.left(t) || v.right(t)
	}
	if v.right(t) || v.backward(t) || v.antecedentObject(t) {
		return true
	}
	switch t.family {
	case "RESUME", "GO", "BEGIN", "STOP", "HOLD", "BREAK", "COLLAPSE", "STAY", "CLIMB", "SINK", "EMERGE":
		if t.form&gerund == 0 && v.low(t.first-1) != "to" && v.left(t) { // "flights resumed", "the tariff went"
			t.suffers = true
			return t.family != "HOLD" || t.lemma == "begin" || t.lemma == "open" || t.lemma == "start" || t.lemma == "resume" || t.lemma == "continue" || t.lemma == "conclude" || t.lemma == "restart"
		}
	}
	return false
}

// antecedentObject takes the noun that a relative clause describes: "the relations they broke off", "the ban that China imposed".
func (v *view) antecedentObject(t *trigger) bool {
	k := t.first - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]) {
		k--
	}
	// the subject: a pronoun, or a name
	for n := 0; k > v.first && n < 4 && (pronouns[v.low(k)] && !relative[v.low(k)] || isCapital(v.doc.Tokens[k].Text) || v.low(k) == "the" || v.low(k) == "and"); k, n = k-1, n+1 {
	}
	if k == t.first-1 || k < v.first {
		return false
	}
	if relative[v.low(k)] || v.low(k) == "that" {
		k--
	} else if !v.at(k).isNoun || v.at(k).isVerb {
		return false
	}
	return k >= v.first && v.pairAt(t, k)
}

func isCapital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// backward takes the object of the act told before for a pronoun: "suspended trade with Spain but resumed it".
func (v *view) backward(t *trigger) bool {
	w := v.low(t.last)
	if w == "the" && v.low(t.last+1) == "one" {
		w = "it"
	}
	if t.family != "RESUME" && t.family != "LIFT" && t.family != "STOP" || t.lemma == "stop" || w != "it" && w != "them" && !(w == "the" && v.low(t.last+2) == "of" && v.low(t.last+3) == "them") || v.lastClass == "" {
		return false
	}
	f := lex().pairs[[2]string{t.family, v.lastClass}]
	if f == nil {
		return false
	}
	t.frame, t.object, t.class = f, t.last, v.lastClass
	return true
}

// right seeks the object noun after the verb: in the first noun phrase, then in its "of" phrase.
func (v *view) right(t *trigger) bool {
	found := false
	for i, n := t.first+1, 0; i < v.last && n < 16; i, n = i+1, n+1 {
		w := v.at(i)
		if i < t.last && (preps[w.low] || w.isVerb) {
			continue // the verb's own particle
		}
		switch {
		case !found && v.sharedObject(i):
			continue
		case found && (w.low == "," || preps[w.low] || w.low == "and"):
			return true
		case v.boundary(i) || w.isVerb && !w.isNoun && w.low != "proposed" && !participleModifier(v, i):
			return found
		case preps[w.low] && w.low != "of" && i > t.last:
			if !found && !v.duration(i) {
				return false
			}
			if found {
				return true
			}
			continue
		}
		if v.pairAt(t, i) {
			found = true
		}
	}
	return found
}

// duration reports whether a preposition opens a time: "for one month", "on Monday".
func (v *view) duration(i int) bool {
	next := v.at(i + 1).low
	if v.low(i) != "for" && v.low(i) != "on" || next == "" {
		return false
	}
	return next[0] >= '0' && next[0] <= '9' || determiners[next] && timeUnits[v.at(i+2).noun] || timeWords[next] || numbers[next] || next == "now"
}

var (
	timeUnits = setOf("day week month year hour decade time")
	numbers   = setOf("one two three four five six seven eight nine ten twelve ninety sixty thirty several")
)

// sharedObject reports whether the verb at i is coordinated with the one before it, so that both have the object that follows: "announced, and
// then paused for 90 days, a tariff".
func (v *view) sharedObject(i int) bool {
	if w := v.at(i); !w.isVerb || w.isNoun && v.verbContext(i) != isVerbal && !v.at(i-1).isAnd() && !adverbs[v.low(i-1)] {
		return false
	}
	k := i - 1
	for k > v.first && adverbs[v.low(k)] {
		k--
	}
	return v.low(k) == "and" && (v.at(k-1).isVerb || v.low(k-1) == "," && v.at(k-2).isVerb)
}

func (w *word) isAnd() bool { return w.low == "and" || w.low == "or" }

// participleModifier reports whether a participle stands before its noun: "a planned visit", "reciprocal tariffs threatened" is none.
func participleModifier(v *view, i int) bool {
	f := form(0)
	for _, x := range v.at(i).verbs {
		f |= x.form
	}
	next := v.at(i + 1)
	return f&(part|gerund) != 0 && next.isNoun && !next.isVerb && !preps[next.low] && !determiners[next.low] && next.low != "" && !auxiliaries[next.low]
}

// left seeks the noun that suffers before the verb: the nearest noun phrase for a reduced relative, else the whole subject.
func (v *view) left(t *trigger) bool {
	found := false
	for i, n := t.first-1, 0; i >= v.first && n < 24; i, n = i-1, n+1 {
		w := v.at(i)
		switch {
		case breaks[w.low] || subordinates[w.low] && !relative[w.low]:
			return found
		case t.reduced && found && (preps[w.low] && w.low != "of" || w.low == "and"):
			return true
		case t.form&finite != 0 && !t.reduced && !v.passive(t.first) && (w.low == "," || w.low == "and"):
			return found
		}
		if v.pairAt(t, i) {
			found = true
		}
	}
	return found
}

var relative = setOf("which that who")

// pairAt tries the noun at i, alone or as the last word of a two-word noun, as the verb's object.
func (v *view) pairAt(t *trigger, i int) bool {
	w := v.at(i)
	if w.noun == "" || w.isVerb && !w.isNoun || v.compounded(i) && !v.twoWord(i) {
		return false
	}
	if v.goods[i] && (t.family == "STOP" && barring[t.lemma] || t.family == "RESUME") { // "barred Ugandan milk"
		if f := lex().pairs[[2]string{t.family, "FLOW"}]; f != nil {
			t.frame, t.object, t.class = f, i, "FLOW"
			return true
		}
	}
	two := v.twoWord(i)
	for _, key := range []string{w.low, w.noun} {
		for _, p := range lex().classes[key] {
			if two != (len(p.rest) > 0) || len(p.rest) > 0 && !v.follows(i, p.rest) {
				continue
			}
			if f := lex().pairs[[2]string{t.family, p.family}]; f != nil && !(t.class == "PEACE" && p.family == "DEAL") {
				t.frame, t.object, t.class = f, i, p.family
				return true
			}
		}
	}
	return false
}

// twoWord reports whether the noun at i begins a two-word noun of the lexicon.
func (v *view) twoWord(i int) bool {
	w := v.at(i)
	for _, key := range []string{w.low, w.noun} {
		for _, p := range lex().classes[key] {
			if len(p.rest) > 0 && v.follows(i, p.rest) {
				return true
			}
		}
	}
	return false
}

// barring are the verbs of stopping that can only mean trade when a country's goods are their object.
var barring = setOf("ban bar block halt stop suspend restrict curb prohibit lock shut turn blacklist outlaw limit cease")

func (v *view) follows(i int, rest []string) bool {
	for k, p := range rest {
		if w := v.at(i + 1 + k); w.low != p && w.noun != p {
			return false
		}
	}
	return true
}

// nounAct is the act named by the noun at i.
func (v *view) nounAct(i int) (trigger, bool) {
	w := v.at(i)
	for _, key := range []string{w.low, w.noun} {
		for _, p := range lex().nouns[key] {
			if !v.follows(i, p.rest) || v.compounded(i+len(p.rest)) {
				continue
			}
			return trigger{first: i, last: i + 1 + len(p.rest), head: i + len(p.rest), frame: p.frame, object: -1, isNoun: true, lemma: w.noun}, true
		}
		for _, family := range lex().deverbal[key] {
			t := trigger{first: i, last: i + 1, head: i, object: -1, family: family, isNoun: true, lemma: w.noun}
			if v.ofObject(&t) {
				return t, true
			}
		}
	}
	return trigger{}, false
}

// compounded reports whether the noun at i only modifies the next: "attack helicopters".
func (v *view) compounded(i int) bool {
	next := v.at(i + 1)
	if v.doc.Tokens[i].End+1 != v.nextStart(i) || next.noun == "" {
		return false
	}
	return next.isNoun && !next.isVerb && !preps[next.low] && !auxiliaries[next.low] && !determiners[next.low] && !subordinates[next.low] && !adverbs[next.low] &&
		!pronouns[next.low] && next.low[0] >= 'a' && next.low[0] <= 'z' && next.low != "and" && next.low != "or" && next.low != "but" && !timeWords[next.low]
}

func (v *view) nextStart(i int) int {
	if i+1 >= len(v.doc.Tokens) {
		return -1
	}
	return v.doc.Tokens[i+1].Start
}

// ofObject pairs a deverbal noun with the noun of its "of" phrase: "the suspension of flights".
func (v *view) ofObject(t *trigger) bool {
	seen := false
	for i := t.last; i < v.last && i < t.last+7; i++ {
		w := v.low(i)
		if w == "of" || w == "to" && t.lemma == "end" {
			seen = true
			continue
		}
		if !seen || v.boundary(i) || preps[w] {
			return false
		}
		if v.pairAt(t, i) {
			return true
		}
	}
	return false
}

var timeWords = setOf("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow last next this earlier later here there ago")

// quoteWords is the trigger's words in the text, for evidence.
func (v *view) said(i, j int) string {
	return strings.TrimSpace(v.doc.Text[v.doc.Tokens[i].Start:v.doc.Tokens[j-1].End])
}
