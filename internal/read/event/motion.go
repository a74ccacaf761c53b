package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// moving are the families whose noun is who moves: "a patrol boat sailed into", "the last soldiers left", "a shell landed in".
var moving = setOf("MOVE DEPART LAND POUND HEM HACK ROLLS")

// mover pairs a verb of motion with the head noun of its subject: by the tree, else the noun right before it.
func (v *view) mover(t *trigger) bool {
	if t.family == "ROLLS" && !v.anew(t) {
		return false
	}
	if t.suffers && !t.reduced || t.form&gerund != 0 && t.family == "HEM" {
		return false // "uncertainty surrounding the talks"
	}
	if t.lemma == "leave" && (v.amount(t.last) || numbers[v.low(t.last)]) || v.low(t.last) == "at" && v.low(t.last+1) == "least" {
		return false // "left four dead"
	}
	if v.parsed {
		for _, h := range v.subjectHeads(t.head) {
			for k := v.first; k < v.last; k++ {
				if v.head(k) == h && v.rel(k) == text.Nsubj && v.pairAt(t, k) {
					t.suffers = false
					return true
				}
			}
		}
	}
	k := t.first - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)] || relative[v.low(k)] || v.low(k) == ",") {
		k--
	}
	if k < v.first || !v.pairAt(t, k) {
		return false
	}
	t.suffers, t.reduced = false, false
	return true
}

// anew reports whether traffic is told to move as news and not as a number: "rolled through again", "the first 20 lorries crossed", "90 passed on Friday".
func (v *view) anew(t *trigger) bool {
	for i := max(v.first, t.first-8); i < v.last && i < t.last+9; i++ {
		switch w := v.low(i); w {
		case "again":
			return true
		case "first":
			return i < t.first || v.low(i+1) == "time"
		case "once":
			if v.low(i+1) == "more" {
				return true
			}
		case "on":
			if i == t.last && (timeWords[v.low(i+1)] || isCapital(v.doc.Tokens[min(i+1, v.last-1)].Text) && !v.named[i+1]) {
				return true
			}
		case ";", ",":
			if i >= t.last {
				return false
			}
		}
	}
	return false
}

// shown makes a missile fired at nobody a show of force: "test-fired a missile", "fired two rockets into the sea".
func (c *clause) shown(a *act) {
	if a.t.family != "STRIKE" || a.frame.Type != comity.Assault || a.t.lemma != "fire" && a.t.lemma != "launch" {
		return
	}
	v := c.v
	test := v.low(a.t.first-1) == "-" && v.low(a.t.first-2) == "test"
	for i := a.t.object + 1; i < v.last && i < a.t.object+8 && !test; i++ {
		test = v.low(i) == "sea" || v.low(i) == "waters" || v.low(i) == "towards" || v.low(i) == "toward" || v.low(i) == "over"
	}
	if test {
		a.frame = &frame{Type: comity.Mobilize, CAMEO: "150", Free: true, With: []string{"towards", "toward", "into", "over", "near", "off", "at"}}
	}
}

// begins pairs a verb that tells that a burden stands or starts with its noun: before it ("the levy took hold"), or after a verb of coming ("in
// March came the levy").
func (v *view) begins(t *trigger) bool {
	if t.form&gerund != 0 || v.low(t.first-1) == "to" && !bes[v.low(t.first-2)] && !scheduled[v.low(t.first-2)] {
		return false
	}
	if t.lemma == "follow" && !v.closes(t.last) {
		return false // "the levy follows a ban"
	}
	if t.lemma == "come" && t.last == t.first+1 {
		if !preps[v.low(t.last)] && v.right(t) {
			t.suffers = true
			return t.class != "PERCENT"
		}
		return false
	}
	if k := v.pronounBefore(t.first); k >= 0 && t.family == "STAY" && v.lastClass == "BURDEN" && t.last == t.first+1 && modals[v.low(k+1)] { // "said it would stand until"
		t.frame, t.object, t.class, t.suffers = lex().pairs[[2]string{"STAY", "BURDEN"}], k, "BURDEN", true
		return true
	}
	if v.left(t) {
		t.suffers = true
		return t.class != "PERCENT" || v.bareRate(t)
	}
	return v.right(t)
}

// scheduled are the words before "to" that leave the subject of the verb after it the same: "is due to take effect".
var scheduled = setOf("due set expected scheduled slated supposed likely bound planned going about yet")

// closes reports whether the clause has no object after token i: it ends, or a phrase of time or place follows.
func (v *view) closes(i int) bool {
	w := v.low(i)
	return i >= v.last || breaks[w] || w == "." || w == "," || w == "and" || preps[w] || timeWords[w] || adverbs[w]
}

// bareRate reports whether the rate right before the verb is its whole subject: "The 12% stays", "10 percent applies".
func (v *view) bareRate(t *trigger) bool {
	k := v.leftOf(t.first)
	if v.low(k) == "cent" {
		k--
	}
	if k != t.object {
		return false
	}
	k -= 2
	return k < v.first || v.low(k) == "the" || v.low(k) == "that" || v.low(k) == "," || v.low(k) == ":" || v.low(k) == ";"
}

// pronounSubject pairs a passive with the noun of the act told before, for which its pronoun stands: "It was lifted in June".
func (v *view) pronounSubject(t *trigger) bool {
	k := v.pronounBefore(t.first)
	if t.reduced || k < 0 || v.lastClass == "" {
		return false
	}
	f := lex().pairs[[2]string{t.family, v.lastClass}]
	if f == nil || f.Type != "SANCTION" && f.Type != "CONCEDE" {
		return false
	}
	t.frame, t.object, t.class = f, k, v.lastClass
	return true
}

// gunfire takes as attacker the place that a shot came from: "a shell fired from Sudan killed a woman".
func (c *clause) gunfire(a *act, args []arg) {
	if a.frame.Type != comity.Assault || a.src != nil || a.t.isNoun {
		return
	}
	for k := range args {
		if p := args[k].party; p.prep == "from" && len(p.codes) > 0 && (a.t.suffers || p.last <= a.t.first) && (a.tgt == nil || !subset(p.codes, a.tgt.codes)) {
			a.src = p
			return
		}
	}
}
