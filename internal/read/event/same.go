package event

import "github.com/comity-project/comity"

// sameAgain repeats the act told last for another who does the same: "France did the same", "London did likewise".
func (c *clause) sameAgain() {
	if c.r.opt.Domestic {
		return
	}
	for k := range c.parties {
		p := &c.parties[k]
		if len(p.codes) == 0 || p.modifier || p.prep != "" {
			continue
		}
		last := max(p.last, p.head+1)
		if end := c.v.same(last); end > 0 {
			c.repeat(p, p.first, end)
		} else if end := c.v.inReturn(last); end > 0 {
			c.reciprocate(p, end)
		}
	}
}

// same is the token after the words at i that say somebody did the same, -1 for none.
func (v *view) same(i int) int {
	for adverbs[v.low(i)] && v.low(i) != "so" {
		i++
	}
	switch v.low(i) {
	case "did", "does", "do", "done":
		if v.low(i+1) == "likewise" || v.low(i+1) == "too" || v.low(i+1) == "so" && v.low(i+2) == "too" {
			return i + 2
		}
		if v.low(i+1) == "the" && v.low(i+2) == "same" {
			return i + 3
		}
	}
	return -1
}

// inReturn is the token after the words at i that say somebody did in return what was done to him, -1 for none.
func (v *view) inReturn(i int) int {
	for adverbs[v.low(i)] {
		i++
	}
	switch v.low(i) {
	case "reciprocated", "reciprocates":
		return i + 1
	case "returned", "returns":
		if w := v.low(i + 2); v.low(i+1) == "the" && (w == "favour" || w == "favor" || w == "compliment" || w == "gesture") {
			return i + 3
		}
	}
	return -1
}

// reciprocate is the act told last the other way round: "Chile waived its toll; Peru reciprocated".
func (c *clause) reciprocate(p *party, end int) {
	n := len(c.r.found) - 1
	if n < 0 || c.r.found[n].sentence < c.index-1 || len(p.codes) != 1 || c.r.found[n].Target != p.codes[0] || c.r.found[n].Status != comity.Happened {
		return
	}
	f := c.r.found[n]
	f.Source, f.Target, f.SourceRole, f.TargetRole, f.More = f.Target, f.Source, p.role, "", nil
	f.Span = c.r.indexer(p.first, end)
	f.sentence, f.first, f.last, f.trigger = c.index, p.first, end, p.first
	f.Evidence.Rule = "in return " + f.Evidence.Rule
	f.Evidence.Slots = nil
	c.r.found = append(c.r.found, f)
}

// repeat is the act told last, with its targets, by party p.
func (c *clause) repeat(p *party, first, end int) {
	n := len(c.r.found) - 1
	if n < 0 || c.r.found[n].sentence < c.index-1 {
		return
	}
	lead := c.r.found[n]
	from := lead.Source
	for ; n >= 0 && c.r.found[n].sentence == lead.sentence && c.r.found[n].trigger == lead.trigger && c.r.found[n].Source == from; n-- {
		for _, s := range p.codes {
			f := c.r.found[n]
			if s == f.Source || s == f.Target || f.Status != comity.Happened && f.Status != comity.Planned {
				continue
			}
			f.Source, f.SourceRole, f.More = s, p.role, nil
			f.Span = c.r.indexer(first, end)
			f.sentence, f.first, f.last, f.trigger = c.index, first, end, first
			f.Evidence.Rule = "likewise " + f.Evidence.Rule
			c.r.found = append(c.r.found, f)
		}
	}
}
