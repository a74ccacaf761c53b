// Package event finds what states do to each other in a story: who met, accused, sanctioned or attacked whom, whether it happened, is planned,
// denied or called for, and when. It never judges whether a story is right.
//
// The reading goes sentence by sentence. A predicate of the lexicon ("impose" with "tariffs", "talks") is a trigger; its arguments are the
// parties around it, by the tree where there is one, else by word order; operators around it ("refused to", "may", "urged") set status or make
// another act of it; what the sentence leaves out, the state of the story fills: "halted coal" in a story of China and Australia is China's act
// on Australia.
//
// Worked example: "China refused to lift its ban on Japanese seafood". The verb lift with the noun ban is a concession (CONCEDE); its party by
// "on" is Japan; the operator refuse turns the concession into a refusal: REJECT, China to Japan.
package event

import (
	"sort"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// Options change what counts as an event.
type Options struct {
	Domestic bool // also acts inside one economy, as the political-event test sets have them
}

// reader is the state of one story.
type reader struct {
	doc      *text.Document
	mentions []actor.Mention
	talk     *actor.Discourse
	story    comity.Story
	opt      Options
	indexer  func(start, end int) comity.Span
	focus    comity.Actor // who acted last
	speaker  []comity.Actor
	found    []found
	clock    []period.Mention
	timed    bool
}

// found is an event with the tokens it came from.
type found struct {
	comity.Event
	sentence    int
	first, last int
	trigger     int
}

// Find lists the events of a story in text order.
func Find(doc *text.Document, mentions []actor.Mention, story comity.Story) []comity.Event {
	return FindWith(doc, mentions, story, Options{})
}

// FindWith is Find with options.
func FindWith(doc *text.Document, mentions []actor.Mention, story comity.Story, opt Options) []comity.Event {
	r := &reader{doc: doc, mentions: mentions, talk: actor.NewDiscourse(doc, mentions), story: story, opt: opt}
	r.indexer = func(start, end int) comity.Span { return spanOf(doc, start, end) }
	for k, s := range doc.Sentences {
		if prose(s.Kind) {
			r.sentence(k)
			r.points(k)
		}
	}
	return r.events()
}

// spanOf is a token run as a span.
func spanOf(doc *text.Document, first, last int) comity.Span {
	a, b := doc.Tokens[first], doc.Tokens[last-1]
	return comity.Span{Start: a.Start, End: b.End, RuneStart: a.RuneStart, RuneEnd: b.RuneEnd, Quote: doc.Text[a.Start:b.End]}
}

// sentence reads one sentence.
func (r *reader) sentence(k int) {
	s := r.doc.Sentences[k]
	v := newView(r.doc, s.First, s.Last)
	r.speaker = r.speakers(v)
	c := &clause{r: r, v: v, index: k, parties: r.parties(v)}
	acts, ops := v.triggers()
	c.read(acts, ops)
}

// events puts the findings in order, and tells the same act once.
func (r *reader) events() []comity.Event {
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].Start < r.found[j].Start })
	out := []comity.Event{}
	for _, f := range r.incidents() {
		out = append(out, f.Event)
	}
	return out
}
