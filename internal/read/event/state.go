package event

import "github.com/comity-project/comity"

// state is the finer standing that the verb and the date tell of an act that happened: announced, signed, in force, suspended, ended, struck
// down, or history.
func (c *clause) state(a *act, e *comity.Event) comity.State {
	if e.State != "" || e.Status != comity.Happened {
		return e.State
	}
	if day := c.r.story.Published; !day.IsZero() && !e.Date.IsZero() && e.Date.To.Year < day.Year-1 {
		return comity.Historical
	}
	t := a.t
	switch {
	case t.family == "" || t.class != "BURDEN" && t.class != "MEASURE" && t.family != "SIGN":
		return ""
	case t.family == "SIGN" && (t.lemma == "sign" || t.lemma == "ink" || t.lemma == "initial"):
		return comity.Signed
	case t.family == "SIGN":
		return ""
	case t.lemma == "announce" || t.lemma == "unveil":
		return comity.Announced
	case t.family == "BEGIN" || t.family == "STAY" || t.family == "FACE" || t.family == "IMPOSE":
		return comity.InForce
	case t.lemma == "suspend" || t.lemma == "pause" || t.lemma == "delay" || t.lemma == "postpone" || t.lemma == "defer" || t.lemma == "freeze":
		return comity.Suspended
	case t.lemma == "overturn" || t.lemma == "annul" || t.lemma == "strike":
		return comity.StruckDown
	case t.lemma == "lift" || t.lemma == "remove" || t.lemma == "scrap" || t.lemma == "end" || t.lemma == "expire" || t.lemma == "lapse" || t.lemma == "abolish" || t.lemma == "revoke" || t.lemma == "repeal" || t.lemma == "withdraw" || t.lemma == "go":
		return comity.Ended
	}
	return ""
}

// place is where the act was, by the nearest "in" or "at" with a town after the trigger in its clause.
func (c *clause) place(a *act) string {
	const reach = 14
	for k := range c.parties {
		p := &c.parties[k]
		if p.place && p.first >= a.t.first && p.first-a.t.last <= reach && (p.prep == "in" || p.prep == "at" || p.prep == "near") && p != a.src && p != a.tgt {
			return p.text(c.v)
		}
	}
	return ""
}
