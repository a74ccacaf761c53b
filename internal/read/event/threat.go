package event

import "github.com/comity-project/comity"

// warnings makes one threat of a warning and the deed it warns of, and threats of the deeds that are announced on a condition: "will close the
// border unless Peru pays".
func (c *clause) warnings() {
	for _, b := range c.acts {
		if b.drop || b.status != comity.Planned || !menacing(b.frame.Type) {
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
		if b.state != comity.Hypothetical && !b.t.isNoun && c.conditioned(b.t) {
			c.threat(b)
		}
	}
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
	return v.low(i+1) == "that" || v.doc.Tokens[i].XPOS == "VBZ" && isCapital(v.doc.Tokens[min(i+1, len(v.doc.Tokens)-1)].Text)
}
