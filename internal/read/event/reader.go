// Package event finds what states do to each other in a story: who met, accused, sanctioned or attacked whom, whether it happened, is planned,
// denied or called for, and when. It never judges whether a story is right.
//
// The reading goes sentence by sentence. A predicate of the lexicon ("impose" with "tariffs", "talks") is a trigger; its arguments are the
// parties around it, by the tree where there is one, else by word order; operators around it ("refused to", "may", "urged") set status or make
// another act of it; what the sentence leaves out, the state of the story fills: "halted grain" in a story of Peru and Chile is Peru's act
// on Chile.
//
// Worked example: "China refused to lift its ban on Japanese seafood". The verb lift with the noun ban is a concession (CONCEDE); its party by
// "on" is Japan; the operator refuse turns the concession into a refusal: REJECT, China to Japan.
package event

import (
	"sort"
	"strings"

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
	doc       *text.Document
	mentions  []actor.Mention
	talk      *actor.Discourse
	story     comity.Story
	opt       Options
	indexer   func(start, end int) comity.Span
	focus     comity.Actor // who acted last
	speaker   []comity.Actor
	found     []found
	clock     []period.Mention
	timed     bool
	sided     map[string]comity.Actor // officials whose side only their acts tell, by name
	told      comity.When             // the time of the last dated act, told in sentence toldAt
	toldAt    int
	lastClass string
	topics    topics
	game      int             // whether the story is of a match: 0 not asked yet, 1 no, 2 yes
	prior     [2]comity.Actor // who sanctions whom in the story
}

// found is an event with the tokens it came from.
type found struct {
	comity.Event
	sentence    int
	first, last int
	trigger     int
	noun        bool
	filled      int // how many sides the story had to fill
}

// Find lists the events of a story in text order.
func Find(doc *text.Document, mentions []actor.Mention, story comity.Story) []comity.Event {
	return FindWith(doc, mentions, story, Options{})
}

// FindWith is Find with options.
func FindWith(doc *text.Document, mentions []actor.Mention, story comity.Story, opt Options) []comity.Event {
	r := &reader{doc: doc, mentions: mentions, talk: actor.NewDiscourse(doc, mentions), story: story, opt: opt}
	r.sided = map[string]comity.Actor{}
	r.indexer = func(start, end int) comity.Span { return spanOf(doc, start, end) }
	r.pass()
	if r.prior = direction(r.found); r.prior[0] == "" {
		r.prior = r.imposer()
	}
	if r.prior[0] == "" {
		r.prior = r.dutied()
	}
	r.found, r.focus, r.lastClass, r.told = nil, "", "", comity.When{}
	r.pass()
	return r.events()
}

// pass reads the story once.
func (r *reader) pass() {
	for k, s := range r.doc.Sentences {
		if prose(s.Kind) {
			r.sentence(k)
			r.points(k)
		}
	}
}

// direction is who sanctions whom in the story, by the acts that name both, for who lifts a ban has imposed it; the second reading goes by it where a sentence names neither:
// "the levy, imposed in spring".
func direction(found []found) [2]comity.Actor {
	votes := map[[2]comity.Actor]int{}
	var best [2]comity.Actor
	for k := range found {
		f := &found[k]
		if f.filled > 0 || f.Type != comity.Sanction && !(f.Type == comity.Concede && f.Evidence.Rule == "pair LIFT BURDEN") {
			continue
		}
		d := [2]comity.Actor{f.Source, f.Target}
		votes[d]++
		if votes[d] > votes[best] {
			best = d
		}
	}
	return best
}

// imposer is the direction told by the nouns: whose tariffs and sanctions the story speaks of.
func (r *reader) imposer() [2]comity.Actor {
	votes := map[comity.Actor]int{}
	var best comity.Actor
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.Code.Economy() == "" || m.Head <= m.Last-1 || !m.Acts() {
			continue
		}
		switch singular(strings.ToLower(r.doc.Tokens[m.Head].Text)) {
		case "tariff", "duty", "surcharge", "levy", "sanction", "ban", "embargo":
			votes[m.Code]++
			if votes[m.Code] > votes[best] {
				best = m.Code
			}
		}
	}
	if best == "" {
		return [2]comity.Actor{}
	}
	return [2]comity.Actor{best, r.talk.Counterpart(best)}
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
	v.lastClass, v.topics = r.lastClass, r.topics
	v.burdened = r.lastClass == "BURDEN" || r.lastClass == "PERCENT"
	r.speaker = r.speakers(v)
	c := &clause{r: r, v: v, index: k, parties: r.parties(v)}
	v.goods, v.named = goods(v, c.parties), names(c.parties)
	acts, ops := v.triggers()
	r.lastClass, r.topics = v.lastClass, v.topicsHere()
	c.read(acts, ops)
}

// goods are the nouns that parties describe without being states: "Ugandan milk", "Indian goods".
func goods(v *view, parties []party) map[int]bool {
	m := map[int]bool{}
	for k := range parties {
		if p := &parties[k]; p.modifier && !p.pronoun && p.mention != nil && p.mention.Kind == actor.Demonym && p.head > p.mention.Last-1 && !abstract[v.at(p.head).noun] {
			m[p.head] = true
		}
	}
	return m
}

// abstract are the nouns that a country's adjective describes and that nobody ships.
var abstract = setOf("attempt effort bid plan reserve asset account fund request proposal move decision economy market company sector law policy rule territory border system society culture language history politics election debt growth side capital city soil water airspace style currency share stake interest public opinion response demand concern position view dream life world war crisis")

// events puts the findings in order, and tells the same act once.
func (r *reader) events() []comity.Event {
	sort.SliceStable(r.found, func(i, j int) bool {
		a, b := &r.found[i], &r.found[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.trigger < b.trigger
	})
	out := []comity.Event{}
	for _, f := range r.incidents() {
		out = append(out, f.Event)
	}
	return out
}
