package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// Between says what the party in bytes source does to the party in bytes target, for a coder who has marked both: the acts of the sentence are
// read with just these two parties, and the act that fits both best is returned. ok is false where no act of the lexicon stands in the text.
func Between(doc *text.Document, source, target comity.Span) (e comity.Event, ok bool) {
	r := &reader{doc: doc, talk: actor.NewDiscourse(doc, nil), opt: Options{Domestic: true}, timed: true}
	r.indexer = func(start, end int) comity.Span { return spanOf(doc, start, end) }
	for k, s := range doc.Sentences {
		v := newView(doc, s.First, s.Last)
		c := &clause{r: r, v: v, index: k}
		for x, sp := range []comity.Span{source, target} {
			if p, in := given(v, sp, []comity.Actor{"SOURCE", "TARGET"}[x]); in {
				r.edge(v, &p)
				c.parties = append(c.parties, p)
			}
		}
		if len(c.parties) == 2 && c.parties[1].first < c.parties[0].first {
			c.parties[0], c.parties[1] = c.parties[1], c.parties[0]
		}
		acts, ops := v.triggers()
		c.read(acts, ops)
	}
	best := -1.0
	for _, f := range r.found {
		if s := fitness(&f, source, target); s > best {
			best, e, ok = s, f.Event, true
		}
	}
	return e, ok
}

// given is a marked span as a party.
func given(v *view, sp comity.Span, code comity.Actor) (party, bool) {
	p := party{first: -1, codes: []comity.Actor{code}}
	for i := v.first; i < v.last; i++ {
		t := &v.doc.Tokens[i]
		if t.Start < sp.End && t.End > sp.Start {
			if p.first < 0 {
				p.first = i
			}
			p.last = i + 1
		}
	}
	if p.first < 0 {
		return p, false
	}
	p.head = p.last - 1
	for i := p.first; i < p.last; i++ { // the head of a marked phrase stands before its first preposition
		if i > p.first && (preps[v.low(i)] || v.low(i) == "," || subordinates[v.low(i)]) {
			p.head = i - 1
			break
		}
	}
	return p, true
}

// fitness ranks acts: both parties in their slots, then one, then nearness.
func fitness(f *found, source, target comity.Span) float64 {
	s := 0.0
	if f.Source == "SOURCE" {
		s += 4
	}
	if f.Target == "TARGET" {
		s += 4
	}
	if f.Source == "TARGET" && f.Target == "SOURCE" {
		s++
	}
	if f.Source == "TARGET" && f.Target != "SOURCE" {
		s -= 1
	}
	mid := f.Evidence.Slots["trigger"].Start
	lo, hi := min(source.End, target.End), max(source.Start, target.Start)
	switch {
	case mid >= lo && mid <= hi:
		s += 1.5
	case mid > hi:
		s -= float64(mid-hi) / 200
	default:
		s -= float64(lo-mid) / 100
	}
	return s
}
