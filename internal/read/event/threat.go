package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// warnings makes one threat of a warning and the deed it warns of, and threats of the deeds that are announced on a condition: "will close the
// border unless Peru pays".
func (c *clause) warnings() {
	c.unless()
	for _, b := range c.acts {
		if b.drop || !(b.status == comity.Planned && menacing(b.frame.Type)) && !c.denies(b) {
			continue
		}
		if a := c.warning(b); a != nil {
			if a.t.first < b.t.first {
				a.until, b.drop = max(a.until, b.t.last, b.t.object+1), true
				continue
			}
			a.drop = true
			c.threat(b)
			continue
		}
		if b.status == comity.Planned && b.state != comity.Hypothetical && !b.t.isNoun && c.conditioned(b.t) {
			c.threat(b)
		}
	}
}

// denies reports whether an act is the refusal to do a thing in time to come, of which one can warn: "would not sign the deal".
func (c *clause) denies(b *act) bool {
	return b.frame.Type == comity.Reject && !b.t.isNoun && c.unwilling(b.t)
}

func menacing(t comity.EventType) bool {
	return t != comity.Threaten && t != comity.Accuse && hostile(t) || t == comity.Retreat
}

// threat turns an announced deed into the threat of it.
func (c *clause) threat(a *act) {
	f := *lex().opFrames["threaten"]
	f.With = a.frame.With
	a.frame, a.status, a.state, a.rule = &f, comity.Happened, "", "threat of "+a.rule
}

// warning is the verb of warning that governs an announced deed or closes its sentence.
func (c *clause) warning(b *act) *act {
	for _, a := range c.acts {
		if a == b || a.drop || a.t.isNoun || a.t.lemma != "warn" && a.t.lemma != "caution" {
			continue
		}
		from, to := a.t.last, b.t.first
		if from > to {
			from, to = b.t.last, a.t.first
		}
		if to-from < 16 && !c.v.broken(from, to) {
			return a
		}
	}
	return nil
}

// broken reports whether a dash or semicolon stands in [i, j).
func (v *view) broken(i, j int) bool {
	for ; i < j; i++ {
		if w := v.low(i); w == ";" || w == "—" || w == ":" {
			return true
		}
	}
	return false
}

// conditioned reports whether an "unless" or "if" stands in the sentence of an announced deed, outside its own clause.
func (c *clause) conditioned(t *trigger) bool {
	if c.opened(t, "if", "unless") {
		return false
	}
	if w := c.v.low(c.v.first); (w == "should" || w == "were") && !c.v.verbAt(c.v.first+1) && t.first-c.v.first > 4 {
		return true // "Should Peru go ahead, Chile would"
	}
	for i := c.v.first; i < c.v.last; i++ {
		if w := c.v.low(i); w == "failing" && c.v.low(i+1) == "which" || w == "or" && c.v.low(i+1) == "else" {
			return true
		}
		if w := c.v.low(i); (w == "unless" || w == "if") && c.v.low(i-1) != "as" && c.v.low(i-1) != "even" {
			return true
		}
	}
	return false
}

// menaces reports whether a warning names what would be done: "warned of consequences".
func (c *clause) menaces(a *act) bool {
	if a.tgt != nil || c.v.low(a.t.last) == "against" {
		return true
	}
	would, condition := false, false
	for i := a.t.last; i < c.v.last && i < a.t.last+24; i++ {
		would = would || modals[c.v.low(i)]
		condition = condition || c.v.low(i) == "if" || c.v.low(i) == "unless"
	}
	if would && condition && (stately(a.src) || a.src != nil && a.src.agent == actor.Government) {
		return true
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+16; i++ {
		if w := c.v.at(i); menace[w.noun] || menace[w.low] {
			return true
		}
	}
	return false
}

var menace = setOf("consequence retaliation retaliate reprisal response respond countermeasure counter-measure measure action sanction tariff duty ban embargo boycott closure penalty escalation war strike force repercussion cut-off cutoff expulsion suspension fire hand red")

// blames reports whether "charge" at i accuses a state and arrests nobody: "charged that", "charges Morocco with".
func (v *view) blames(i int) bool {
	if v.low(i+2) == "with" && isCapital(v.doc.Tokens[i+1].Text) && v.gerundAt(i+3) {
		return true
	}
	for k := i + 1; k < i+4; k++ { // "charged last week that"
		if v.low(k) == "that" {
			return true
		}
	}
	return v.doc.Tokens[i].XPOS == "VBZ" && isCapital(v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)].Text)
}

// unless makes a threat of a condition that a side sets with words the lexicon does not know: "unless Peru paid, it would cut the cable", and drops
// what somebody would have no choice but to do.
func (c *clause) unless() {
	v := c.v
	at, would := -1, false
	for i := v.first; i < v.last; i++ {
		if v.low(i) == "unless" {
			at = i
		}
		would = would || v.low(i) == "would" || v.low(i) == "will"
	}
	for _, a := range c.acts {
		if a.drop {
			continue
		}
		if a.frame.Type == comity.Threaten && (a.t.lemma == "have" || a.t.lemma == "hesitate") {
			for _, b := range c.acts {
				b.drop = b.drop || b != a && b.t.first >= a.t.last && b.t.first-a.t.last < 8
			}
		}
		if a.frame.Type == comity.Threaten || a.status == comity.Planned {
			return
		}
	}
	if at < 0 || !would || len(c.r.speaker) != 1 {
		return
	}
	f := *lex().opFrames["threaten"]
	t := &trigger{first: at, last: at + 1, head: at, object: -1, form: past, lemma: "unless"}
	a := &act{t: t, frame: &f, rule: "unless", opAt: -1, widened: v.first, status: comity.Happened, codesS: c.r.speaker}
	for k := range c.parties {
		if p := &c.parties[k]; p.first > at && p.first < at+4 && len(p.codes) > 0 && !subset(p.codes, c.r.speaker) {
			a.tgt = p
		}
	}
	c.acts = append(c.acts, a)
}
