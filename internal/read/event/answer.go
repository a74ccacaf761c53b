package event

import "github.com/comity-project/comity"

// standing is who has blamed a side or asked something of it in the passage before: what that side then maintains is its refusal.
func (r *reader) standing(side comity.Actor, sentence int) (by comity.Actor, ok bool) {
	for k := len(r.found) - 1; k >= 0; k-- {
		f := &r.found[k]
		if sentence-f.sentence > 2 {
			return "", false
		}
		if f.Target == side && f.Source != side && f.Status == comity.Happened && (f.Type == comity.Accuse || f.Type == comity.Request || f.Type == comity.Threaten) {
			return f.Source, true
		}
	}
	return "", false
}

// echoes adds the sides of "as did France" to the act told before it.
func (c *clause) echoes() {
	v := c.v
	for k := range c.parties {
		p := &c.parties[k]
		i := p.first - 1
		if determiners[v.low(i)] {
			i--
		}
		if !auxiliaries[v.low(i)] || v.low(i-1) != "as" && v.low(i-1) != "so" || len(p.codes) == 0 {
			continue
		}
		var last *act
		for _, a := range c.acts {
			if !a.drop && !a.t.isNoun && a.t.first < i && (last == nil || a.t.first > last.t.first) {
				last = a
			}
		}
		if last == nil {
			continue
		}
		b := *last
		b.src, b.codesS, b.until, b.rule = p, p.codes, p.last, "so did "+last.rule
		if len(last.codesT) == 0 && last.tgt == nil && last.src != nil && len(last.src.codes) > 0 {
			if o := c.r.talk.Counterpart(last.src.codes[0]); o != "" {
				b.codesT = []comity.Actor{o}
			}
		}
		c.acts = append(c.acts, &b)
	}
}
