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
	ops     []trigger
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
	until   int // the token up to which a merged act goes on
	widened int // first token of the operator, when the operator made the act
}

// read turns the triggers of the sentence into events.
func (c *clause) read(triggers, ops []trigger) {
	for k := range triggers {
		c.acts = append(c.acts, c.plain(&triggers[k]))
	}
	c.operate(ops)
	c.settle()
	c.attribute()
	for _, a := range c.acts {
		if !a.drop && !c.idle(a) {
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
	c.figurative(a)
	a.status, a.state = c.status(t)
	c.joint(a, args)
	if !t.isNoun && a.status == comity.Denied && !hostile(a.frame.Type) && c.unwilling(t) {
		refusal := *lex().opFrames["refuse"]
		refusal.Sym, refusal.With = false, a.frame.With
		a.frame, a.status, a.rule = &refusal, comity.Happened, "will not "+a.rule
	}
	return a
}

// figurative makes a sanction of blows dealt with duties: "the tariffs hit Canada".
func (c *clause) figurative(a *act) {
	if a.frame.Type != comity.Assault || a.t.isNoun || !blows[a.t.lemma] {
		return
	}
	for i := c.v.first; i < c.v.last; i++ {
		switch c.v.at(i).noun {
		case "tariff", "duty", "levy", "sanction", "surcharge":
			a.frame = &frame{Type: comity.Sanction, CAMEO: "163", Free: true}
			return
		}
	}
}

var blows = setOf("hit strike pound target slap attack")

// joint makes an exercise of two sides cooperation; one side alone shows its force.
func (c *clause) joint(a *act, args []arg) {
	if a.t.class != "EXERCISE" || a.frame.Type != comity.Mobilize {
		return
	}
	with := c.pick(args, a.src, "with")
	if with == nil && (a.src == nil || len(a.src.codes) < 2) && c.v.low(a.t.object-1) != "joint" {
		return
	}
	a.frame, a.tgt = &frame{Type: comity.Cooperate, CAMEO: "062", Sym: true, Free: true}, with
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

// args are the parties of a trigger, without the voice that closes the sentence: "…, a newspaper said".
func (c *clause) args(t *trigger) []arg {
	all := c.v.arguments(t, c.parties)
	if speech[t.lemma] {
		return all
	}
	args := all[:0]
	for _, a := range all {
		if !c.voice(a.party) {
			args = append(args, a)
		}
	}
	return args
}

// voice reports whether a party only says what the sentence tells: ", the White House said".
func (c *clause) voice(p *party) bool {
	v := c.v
	k := max(p.last, p.head+1)
	for k < v.last && adverbs[v.low(k)] {
		k++
	}
	if l, _ := v.lemma(k, func(l string) bool { return speech[l] }); l == "" {
		return false
	}
	b := p.first - 1
	for b > v.first && (determiners[v.low(b)] || plainModifier(v, b) || v.low(b) == "-") {
		b--
	}
	return v.low(b) == "," && b > v.first+3
}

// pick is the nearest party by the labels, in their order, on another side than not; inside one economy also on the same side.
func (c *clause) pick(args []arg, not *party, labels ...string) *party {
	if p := choose(args, not, true, labels); p != nil || !c.r.opt.Domestic {
		return p
	}
	return choose(args, not, false, labels)
}

func choose(args []arg, not *party, distinct bool, labels []string) *party {
	for _, l := range labels {
		for k := range args {
			p := args[k].party
			if args[k].label == l && p != not && len(p.codes) > 0 && !(not != nil && distinct && subset(p.codes, not.codes)) {
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
	if p := c.pick(args, nil, "between"); p != nil && len(p.codes) > 1 {
		a.src, a.sym = p, true
		return
	}
	if t.suffers && t.family == "HOLD" { // who hosts the talks is no side of them
		args = without(args, "by")
	}
	if t.suffers {
		a.src = c.pick(args, nil, "by")
		if a.src == nil && t.class == "BURDEN" { // "American duties on Chinese goods were raised": whose duty it is imposed it
			for k := range args {
				if p := args[k].party; p.head == t.object && p.prep == "" && len(p.codes) > 0 {
					a.src = p
				}
			}
		}
		a.tgt = c.pick(args, a.src, append([]string{"subj"}, f.With...)...)
		if a.src == nil && f.Mode == "visit" { // "is received in Beijing"
			a.src = c.pick(args, a.tgt, "in", "at")
		}
		if a.tgt == nil {
			a.tgt = c.pick(args, a.src, "obj", "of", "from", "on", "against", "to", "for")
		}
		return
	}
	if t.family == "FACE" || t.family == "RECEIVE" {
		a.tgt = c.pick(args, nil, "subj")
		a.src = c.pick(args, a.tgt, "obj", "from", "on")
		return
	}
	a.src = c.pick(args, nil, "subj", "by", "outer-subj")
	labels := []string{"obj"}
	if t.prep != "" {
		labels = []string{t.prep, "obj"}
	}
	if t.object >= 0 && len(f.With) > 0 && !c.v.goods[t.object] {
		labels = append(append([]string{}, f.With...), "obj")
	} else {
		labels = append(labels, f.With...)
	}
	if f.Sym && a.src != nil && len(a.src.codes) > 1 && a.src.prep == "" {
		return // "A and B met": the two sides are there
	}
	a.tgt = c.pick(args, a.src, labels...)
	if a.tgt == nil && f.Sym && a.src != nil && len(a.src.codes) == 1 {
		a.tgt = c.pick(args, a.src, "subj")
	}
	if a.tgt == nil && t.object >= 0 {
		a.tgt = c.pick(args, a.src, "of", "from", "on", "against", "with", "to", "for")
	}
}

func without(args []arg, label string) []arg {
	var out []arg
	for _, a := range args {
		if a.label != label {
			out = append(out, a)
		}
	}
	return out
}

// nounSides is the same for a noun.
func (c *clause) nounSides(a *act, args []arg) {
	f := a.frame
	if p := c.pick(args, nil, "between"); p != nil && len(p.codes) > 1 {
		a.src, a.sym = p, true
		return
	}
	if p := c.pick(args, nil, "mod"); p != nil && len(p.codes) > 1 && f.Sym {
		a.src, a.sym = p, true
		return
	}
	a.src = c.pick(args, nil, "mod", "by")
	if a.src == nil && (f.Type == comity.Threaten || f.Type == comity.Request || f.Type == comity.Accuse || f.Type == comity.Support) { // "threats from the president"
		a.src = c.pick(args, nil, "from")
	}
	a.tgt = c.pick(args, a.src, f.With...)
	if a.src == nil {
		a.src = c.pick(args, a.tgt, "subj", "outer-subj")
	}
	if a.tgt == nil && f.Sym {
		a.tgt = c.pick(args, a.src, "subj")
	}
}

// complete fills what the sentence leaves out from the story.
func (c *clause) complete(a *act) {
	talk := c.r.talk
	if c.r.opt.Domestic {
		defer c.within(a)
	}
	if len(a.codesS) == 0 && a.src != nil {
		a.codesS = a.src.codes
	}
	if len(a.codesT) == 0 && a.tgt != nil {
		a.codesT = a.tgt.codes
	}
	a.sym = a.sym || a.frame.Sym
	if len(a.codesS) > 1 && len(a.codesT) == 0 && (a.sym || a.src.pair || a.frame.Free && !hostile(a.frame.Type)) { // "A and B met", "both sides imposed"
		a.codesS, a.codesT, a.sym = a.codesS[:1], a.codesS[1:], true
		return
	}
	if !a.frame.Free {
		return
	}
	if len(a.codesS) == 0 && (a.frame.Type == comity.Concede || a.frame.Type == comity.Sanction && a.t.object >= 0) && a.t.suffers { // who lifts is who imposed
		if s, t, ok := c.r.lastSanction(a.codesT); ok {
			a.codesS, a.codesT, a.filled = []comity.Actor{s}, []comity.Actor{t}, 1
			return
		}
	}
	if a.frame.Type == comity.Accuse && len(a.codesT) == 1 && a.codesT[0].Economy() == "" && len(a.codesS) == 1 { // a case brought to a court
		if o := talk.Counterpart(a.codesS[0]); o != "" {
			a.codesT, a.filled = []comity.Actor{o}, 1
		}
	}
	if len(a.codesT) == 0 && len(a.codesS) == 1 && (a.frame.Type == comity.Accuse || a.frame.Type == comity.Support) && c.anaphoric(a.t) {
		who := c.r.focus
		if s, _, ok := c.r.lastSanction(nil); ok {
			who = s
		}
		if who != "" && who != a.codesS[0] {
			a.codesT, a.filled = []comity.Actor{who}, 1
		}
	}
	if len(a.codesS) == 0 && len(a.codesT) == 0 {
		if x, y, ok := talk.Pair(); ok && (c.dated(a.t) || a.t.object >= 0 && (a.t.suffers || a.frame.Sym || a.t.isNoun && a.t.family != "") || a.frame.Sym && c.groupSubject(a.t)) {
			a.codesS, a.codesT, a.sym, a.filled = []comity.Actor{x}, []comity.Actor{y}, true, 2
		}
		return
	}
	if len(a.codesS) == 0 && len(a.codesT) == 1 && !c.foreign(a.t) {
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

// within takes an act without a target as one inside the economy of the place it names, else of the actor: the convention of the test sets.
func (c *clause) within(a *act) {
	if len(a.codesS) == 0 && len(a.codesT) > 0 {
		a.codesS = a.codesT[:1]
	}
	if len(a.codesT) > 0 || len(a.codesS) == 0 {
		return
	}
	a.codesT = a.codesS[:1]
	for _, x := range c.args(a.t) {
		if x.party.place && x.label != "subj" {
			a.codesT = x.party.codes
			return
		}
	}
}

// dated reports whether a noun's act is one of a year: "the 2004 accord", "the arrangements of 1973".
func (c *clause) dated(t *trigger) bool {
	if !t.isNoun || t.family != "" {
		return false
	}
	for i := t.first - 3; i < t.last+2; i++ {
		w := c.v.low(i)
		if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && (i < t.first || c.v.low(i-1) == "of") {
			return true
		}
	}
	return false
}

// groupSubject reports whether the subject is the sides of the story without their names: "the ministers have met", "relations have thawed".
func (c *clause) groupSubject(t *trigger) bool {
	if t.isNoun {
		return false
	}
	for i := t.first - 1; i >= c.v.first && i > t.first-14; i-- {
		w := c.v.low(i)
		if breaks[w] && w != "“" || subordinates[w] {
			return false
		}
		if groupNouns[w] {
			return true
		}
	}
	return false
}

var groupNouns = setOf("leaders leadership ministers presidents officials delegations sides negotiators commanders militaries envoys diplomats relations ties governments premiers parties teams countries forces troops armies soldiers guards")

// anaphoric reports whether the verb's object is what was told before: "calling the move coercion".
func (c *clause) anaphoric(t *trigger) bool {
	for i := t.first + 1; i < t.first+6 && i < c.v.last; i++ {
		if told[c.v.low(i)] || told[c.v.at(i).noun] {
			return true
		}
	}
	return false
}

var told = setOf("move decision step measure action remark plan announcement ban tariff duty strike attack sanction visit restriction curb")

// foreign reports whether an active verb has a subject of its own that is none of the sides: nobody is filled in for it.
func (c *clause) foreign(t *trigger) bool {
	return c.v.parsed && !t.isNoun && !t.suffers && c.v.ownSubject(t.head)
}

// lastSanction is the direction of the latest sanction told, on the target if one is given.
func (r *reader) lastSanction(target []comity.Actor) (s, t comity.Actor, ok bool) {
	for k := len(r.found) - 1; k >= 0; k-- {
		f := &r.found[k]
		if f.Type == comity.Sanction && (len(target) == 0 || target[0] == f.Target) {
			return f.Source, f.Target, true
		}
	}
	if d := r.prior; d[0] != "" && (len(target) == 0 || target[0] == d[1]) {
		return d[0], d[1], true
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
	e.Date = c.date(a, from, to)
	if day := c.r.story.Published; e.Status == comity.Happened && !day.IsZero() && !e.Date.IsZero() && e.Date.From.After(day) && e.Date.From.Before(day.AddDays(400)) {
		e.Status = comity.Planned
	}
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
// halted coal".
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

// sureEnough is the confidence of acts that name both sides.
const sureEnough = 0.8

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
