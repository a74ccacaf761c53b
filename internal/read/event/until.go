package event

import "github.com/comity-project/comity"

// untils reads what a side waits for: "the ban would stay until Peru paid" and "it would quit unless Peru paid" ask Peru to pay.
func (c *clause) untils() {
	if c.r.opt.Domestic {
		return
	}
	v := c.v
	for i := v.first + 2; i < v.last-2; i++ {
		if v.low(i) != "until" && v.low(i) != "unless" || timeRefs[v.low(i+1)] {
			continue
		}
		if m := c.held(i); m != nil {
			c.awaits(m, i)
		}
	}
}

// held is the act of the clause before token i that waits for something: one to come, or one that is refused for now.
func (c *clause) held(i int) *act {
	var near *act
	for _, a := range c.acts {
		if a.drop || a.t.isNoun || a.t.head > i || i-a.t.last > 16 || a.frame.Type == comity.Consult || a.frame.Type == comity.Request {
			continue
		}
		if near == nil || a.t.head > near.t.head {
			near = a
		}
	}
	if near == nil {
		return nil
	}
	for k := near.t.last; k < i; k++ {
		if w := c.v.low(k); w == ";" || w == "and" && c.v.finiteAt(k+1) {
			return nil
		}
	}
	if near.status == comity.Planned || near.frame.Type == comity.Reject && (c.unwilling(near.t) || near.rule == "op refuse "+string(comity.Reject)) || near.frame.Type == comity.Threaten {
		return near
	}
	return nil
}

// awaits adds what act m waits for, told after the "until" at i, as an act asked of the other side.
func (c *clause) awaits(m *act, i int) {
	first, last := c.v.phrase(i + 1)
	if first < 0 {
		return
	}
	p := c.awaited(m, i)
	if p == nil && !c.undergone(first, last) {
		return
	}
	if m.frame.Type == comity.Sanction && m.status == comity.Planned { // what stays for now is in force
		m.status = comity.Happened
		if m.src == nil && m.tgt == nil {
			m.tgt = p
		}
	} else if m.frame.Type == comity.Accuse && m.status == comity.Planned {
		c.threat(m)
	}
	if p == nil {
		for _, b := range c.acts {
			b.drop = b.drop || b.t.head > i && b.t.head < last && !b.t.isNoun
		}
		w := c.spelled(comity.Concede, first, last)
		w.status, w.rule, w.of = comity.CalledFor, "awaited", m
		c.acts = append(c.acts, w)
		return
	}
	for _, b := range c.acts {
		if !b.drop && b.t.head > i && b.t.head < last && !b.t.isNoun && !hostile(b.frame.Type) {
			b.status, b.state, b.src = comity.CalledFor, "", p
			if b.tgt == nil {
				b.tgt = m.src
			}
			return
		}
	}
	typ, _ := c.v.wished(first, last)
	if typ == "" {
		typ = comity.Concede
	}
	w := c.spelled(typ, first, last)
	w.status, w.rule, w.src, w.tgt = comity.CalledFor, "awaited", p, m.src
	if m.src == nil && len(m.codesS) == 1 {
		w.codesT = m.codesS
	}
	c.acts = append(c.acts, w)
}

// undergone reports whether the words say what must be done, in the passive, and not by whom: "until the decree was withdrawn".
func (c *clause) undergone(first, last int) bool {
	named := c.partyAt(first) > first || c.partyAt(first+1) > first+1
	for i := first; i < last-1; i++ {
		named = named || reviewed[c.v.at(i).noun]
		if named && bes[c.v.low(i)] && (c.v.participle(i+1) || c.v.participle(i+2)) {
			return true
		}
		if preps[c.v.low(i)] {
			return false
		}
	}
	return false
}

// awaited is the side that has to act: the subject of the clause after the "until" at i, when it is another than the one who waits.
func (c *clause) awaited(m *act, i int) *party {
	for k := range c.parties {
		p := &c.parties[k]
		if p.first <= i || p.first > i+3 || len(p.codes) != 1 || p.codes[0].Economy() == "" || p.pronoun || p.prep != "" {
			continue
		}
		if m.src != nil && subset(p.codes, m.src.codes) || len(m.codesS) > 0 && subset(p.codes, m.codesS) || m.src == nil && subset(p.codes, c.r.speaker) {
			return nil
		}
		return p
	}
	return nil
}
