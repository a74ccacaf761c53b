package event

import "github.com/comity-project/comity"

// emit writes the act as events, one for each directed pair.
func (c *clause) emit(a *act) {
	if a.frame.Type == comity.Consult && a.sym && len(a.codesS) == 1 && len(a.codesT) > 1 && a.src != nil && len(a.src.codes) == len(a.codesT)+1 { // three who meet: each two of them
		for k, s := range a.codesT {
			for _, t := range a.codesT[k+1:] {
				c.put(a, s, t)
			}
		}
	}
	for _, s := range a.codesS {
		for _, t := range a.codesT {
			if s == t && !c.r.opt.Domestic {
				continue
			}
			c.put(a, s, t)
		}
	}
	if (len(a.codesS) == 0 || len(a.codesT) == 0) && c.r.opt.Domestic {
		c.put(a, first(a.codesS), first(a.codesT))
	}
}

func first(codes []comity.Actor) comity.Actor {
	if len(codes) == 0 {
		return ""
	}
	return codes[0]
}

func (c *clause) put(a *act, s, t comity.Actor) {
	from, to := c.extent(a)
	e := comity.Event{Span: c.r.indexer(from, to), Source: s, Target: t, Type: a.frame.Type, Mode: a.frame.Mode, Status: a.status, State: a.state, Sym: a.sym, CAMEO: a.frame.CAMEO}
	if a.src != nil {
		e.SourceRole = a.src.role
	}
	if a.tgt != nil {
		e.TargetRole = a.tgt.role
	}
	e.Attributed = attribution(a.by)
	e.Evidence = comity.Evidence{Rule: a.rule, Confidence: confidence(a), Slots: map[string]comity.Span{"trigger": c.r.indexer(a.t.first, a.t.last)}}
	if a.src != nil {
		e.Evidence.Slots["source"] = c.r.indexer(a.src.first, a.src.last)
	}
	if a.tgt != nil {
		e.Evidence.Slots["target"] = c.r.indexer(a.tgt.first, a.tgt.last)
	}
	derive(&e)
	e.Date, e.Place = c.date(a, from, to), c.place(a)
	if day := c.r.story.Published; e.Status == comity.Happened && !putOff[a.t.lemma] && !day.IsZero() && !e.Date.IsZero() && e.Date.From.After(day) && e.Date.From.Before(day.AddDays(400)) {
		e.Status = comity.Planned
	}
	if e.Status == comity.Happened && c.tonight(a) {
		e.Status = comity.Planned
	}
	e.State = c.state(a, &e)
	c.r.focus = s
	c.r.found = append(c.r.found, found{e, c.index, from, to, a.t.head, a.t.isNoun, a.filled})
}

// putOff are the verbs whose date is that of what they put off.
var putOff = setOf("postpone delay defer suspend pause put push extend prolong shelve")

// extent is the clause-sized run of tokens that shows the act: from its first party or trigger to its last, within reach.
func (c *clause) extent(a *act) (int, int) {
	const reach = 14
	from, to := a.t.first, a.t.last
	if a.widened >= 0 {
		from = min(from, a.widened)
	}
	if a.t.object >= 0 {
		from, to = min(from, a.t.object), max(to, a.t.object+1)
	}
	for _, p := range []*party{a.src, a.tgt} {
		if p == nil {
			continue
		}
		end := max(p.last, p.head+1)
		if c.other(a, p) {
			continue
		}
		if p.first < from && from-p.first <= reach {
			from = p.first
		}
		if end > to && end-to <= reach {
			to = end
		}
	}
	return from, max(to, a.until)
}

// other reports whether the predicate of another act stands between an act and its party, so that they are told apart: "imposed duties and
// halted grain".
func (c *clause) other(a *act, p *party) bool {
	for _, o := range c.acts {
		if o != a && !o.drop && !o.t.isNoun && (o.t.first >= p.last && o.t.last <= a.t.first || o.t.first >= a.t.last && o.t.last <= p.first) {
			return true
		}
	}
	return false
}

func attribution(by []comity.Actor) string {
	if len(by) == 0 {
		return ""
	}
	return string(by[0])
}
