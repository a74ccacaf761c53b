package event

import "github.com/comity-project/comity"

// speakers is the side of who says the sentence: "she adds", "Mr Putin said".
func (r *reader) speakers(v *view) []comity.Actor {
	ps := r.parties(v)
	for i := v.first; i < v.last; i++ {
		if !v.at(i).isVerb {
			continue
		}
		if l, _ := v.lemma(i, func(l string) bool { return speech[l] }); l == "" {
			continue
		}
		for k := range ps {
			p := &ps[k]
			if p.prep == "" && (p.last == i || p.head+1 == i || p.first == i+1 && !v.addressing(i) || p.last == i-1 && (adverbs[v.low(i-1)] || v.low(i-1) == ",")) && len(p.codes) == 1 {
				return p.codes
			}
		}
	}
	for k := range ps { // "according to Lima", "in Lima's view"
		p := &ps[k]
		if len(p.codes) == 1 && (p.prep == "to" && v.low(p.prepAt-1) == "according" || p.prep == "in" && (views[v.low(p.head)] || views[v.low(p.last)] || views[v.low(p.last+1)])) {
			return p.codes
		}
	}
	return nil
}

// addressing reports whether a verb of speech has whom it speaks to after it: "told Peruvian envoys", but "“…,” warned Lima".
func (v *view) addressing(i int) bool {
	l, _ := v.lemma(i, func(l string) bool { return l == "tell" || l == "warn" || l == "urge" })
	prev := v.low(i - 1)
	return l != "" && prev != "," && !quoteMarks[prev]
}

var views = setOf("view eyes opinion words telling account")

var speech = setOf("say tell add note declare warn stress insist argue urge reiterate state announce report reply answer retort comment remark write post explain maintain vow complain allege")

// attribute gives acts told without a source of their own the one who closes the sentence: "China attacked Japan, Russia said".
func (c *clause) attribute() {
	if len(c.r.speaker) != 1 {
		return
	}
	for _, a := range c.acts {
		if len(a.by) == 0 && !a.drop && (a.src == nil || !subset(c.r.speaker, a.src.codes)) {
			a.by = c.r.speaker
		}
	}
}
