package event

import (
	"github.com/comity-project/comity"
)

// clause is the work on one sentence.
type clause struct {
	r       *reader
	v       *view
	index   int
	parties []party
	acts    []*act
}

// act is a trigger with its arguments read.
type act struct {
	t       *trigger
	src     *party
	tgt     *party
	codesS  []comity.Actor
	codesT  []comity.Actor
	sym     bool
	filled  int // how many sides the story had to fill
	status  comity.Status
	state   comity.State
	drop    bool
	rule    string
	frame   *frame
	by      []comity.Actor // who says so, when the clause tells
	opAt    int
	widened int // first token of the operator, when the operator made the act
}

// read turns the triggers of the sentence into events.
func (c *clause) read(triggers, ops []trigger) {
	for k := range triggers {
		c.acts = append(c.acts, c.plain(&triggers[k]))
	}
	c.operate(ops)
	for _, a := range c.acts {
		if !a.drop {
			c.complete(a)
			c.emit(a)
		}
	}
}

// plain reads a trigger's own arguments and status.
func (c *clause) plain(t *trigger) *act {
	a := &act{t: t, frame: t.frame, rule: ruleName(t), opAt: -1, widened: -1}
	args := c.args(t)
	if t.isNoun {
		c.nounSides(a, args)
	} else {
		c.verbSides(a, args)
	}
	a.status, a.state = c.status(t)
	return a
}

func ruleName(t *trigger) string {
	switch {
	case t.family != "" && t.isNoun:
		return "deverbal " + t.family + " " + t.class
	case t.family != "":
		return "pair " + t.family + " " + t.class
	case t.isNoun:
		return "noun " + t.lemma
	}
	return "verb " + t.lemma
}

func (c *clause) args(t *trigger) []arg { return c.v.linearArgs(t, c.parties) }

// pick is the nearest party by the labels, in their order.
func pick(args []arg, not *party, labels ...string) *party {
	for _, l := range labels {
		for k := range args {
			p := args[k].party
			if args[k].label == l && p != not && len(p.codes) > 0 && !(not != nil && subset(p.codes, not.codes)) {
				return p
			}
		}
	}
	return nil
}

func subset(a, b []comity.Actor) bool {
	for _, x := range a {
		in := false
		for _, y := range b {
			in = in || x == y
		}
		if !in {
			return false
		}
	}
	return true
}

// verbSides is who acts and who suffers, for a verb.
func (c *clause) verbSides(a *act, args []arg) {
	f, t := a.frame, a.t
	if p := pick(args, nil, "between"); p != nil && len(p.codes) > 1 {
		a.src, a.sym = p, true
		return
	}
	if t.suffers {
		a.src = pick(args, nil, "by")
		a.tgt = pick(args, a.src, append([]string{"subj"}, f.With...)...)
		if a.tgt == nil {
			a.tgt = pick(args, a.src, "obj", "of", "from", "on", "against", "to", "for")
		}
		return
	}
	if t.family == "FACE" {
		a.tgt = pick(args, nil, "subj")
		a.src = pick(args, a.tgt, "obj", "from", "on")
		return
	}
	a.src = pick(args, nil, "subj")
	labels := []string{"obj"}
	if t.object >= 0 && len(f.With) > 0 {
		labels = append(append([]string{}, f.With...), "obj")
	} else {
		labels = append(labels, f.With...)
	}
	a.tgt = pick(args, a.src, labels...)
	if a.tgt == nil && t.object >= 0 {
		a.tgt = pick(args, a.src, "of", "from", "on", "against", "with", "to", "for")
	}
	if a.src == nil {
		a.src = pick(args, a.tgt, "by", "outer-subj")
	}
}

// nounSides is the same for a noun.
func (c *clause) nounSides(a *act, args []arg) {
	f := a.frame
	if p := pick(args, nil, "between"); p != nil && len(p.codes) > 1 {
		a.src, a.sym = p, true
		return
	}
	if p := pick(args, nil, "mod"); p != nil && len(p.codes) > 1 && f.Sym {
		a.src, a.sym = p, true
		return
	}
	a.src = pick(args, nil, "mod", "by")
	a.tgt = pick(args, a.src, f.With...)
	if a.src == nil {
		a.src = pick(args, a.tgt, "subj", "outer-subj")
	}
	if a.tgt == nil && f.Sym {
		a.tgt = pick(args, a.src, "subj")
	}
}

// complete fills what the sentence leaves out from the story.
func (c *clause) complete(a *act) {
	talk := c.r.talk
	if len(a.codesS) == 0 && a.src != nil {
		a.codesS = a.src.codes
	}
	if len(a.codesT) == 0 && a.tgt != nil {
		a.codesT = a.tgt.codes
	}
	a.sym = a.sym || a.frame.Sym
	if len(a.codesS) > 1 && len(a.codesT) == 0 && (a.sym || a.src.pair) { // "A and B met", "both sides imposed"
		a.codesS, a.codesT, a.sym = a.codesS[:1], a.codesS[1:], true
		return
	}
	if !a.frame.Free {
		return
	}
	if len(a.codesS) == 0 && a.frame.Type == comity.Concede && a.t.suffers { // who lifts is who imposed
		if s, t, ok := c.r.lastSanction(a.codesT); ok {
			a.codesS, a.codesT, a.filled = []comity.Actor{s}, []comity.Actor{t}, 1
			return
		}
	}
	if len(a.codesS) == 0 && len(a.codesT) == 0 {
		if x, y, ok := talk.Pair(); ok && (a.t.suffers || a.frame.Sym || a.t.isNoun && a.t.family != "") {
			a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
		}
		return
	}
	if len(a.codesS) == 0 && len(a.codesT) == 1 {
		if o := talk.Counterpart(a.codesT[0]); o != "" {
			a.codesS, a.filled = []comity.Actor{o}, 1
		}
	}
	if len(a.codesT) == 0 && len(a.codesS) == 1 {
		if o := talk.Counterpart(a.codesS[0]); o != "" {
			a.codesT, a.filled = []comity.Actor{o}, 1
		}
	}
}

// lastSanction is the direction of the latest sanction told, on the target if one is given.
func (r *reader) lastSanction(target []comity.Actor) (s, t comity.Actor, ok bool) {
	for k := len(r.found) - 1; k >= 0; k-- {
		f := &r.found[k]
		if f.Type == comity.Sanction && (len(target) == 0 || target[0] == f.Target) {
			return f.Source, f.Target, true
		}
	}
	return "", "", false
}

// emit writes the act as events, one for each directed pair.
func (c *clause) emit(a *act) {
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
	e.Date = c.r.opt.Date(from, min(to+8, c.v.last))
	c.r.focus = s
	c.r.found = append(c.r.found, found{e, c.index, from, to, a.t.head})
}

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
		if p.first < from && from-p.first <= reach {
			from = p.first
		}
		if end > to && end-to <= reach {
			to = end
		}
	}
	return from, to
}

func attribution(by []comity.Actor) string {
	if len(by) == 0 {
		return ""
	}
	return string(by[0])
}

// confidence is the share of findings of this sort that are right; the figures come from the development stories (see docs).
func confidence(a *act) float64 {
	switch a.filled {
	case 0:
		return 0.85
	case 1:
		return 0.6
	}
	return 0.5
}
