package main

import (
	"github.com/comity-project/comity/internal/text"
)

// tally counts words whose tag, head and relation are right.
type tally struct {
	words, upos, xpos, lemma, head, label, universal int
	rels                                             map[text.Rel]*score
}

func (t *tally) percent(n int) float64 { return 100 * float64(n) / float64(max(t.words, 1)) }

// watched are the relations whose attachment matters most for reading events.
var watched = []text.Rel{text.Nsubj, text.Obj, text.Obl, text.NsubjPass, text.Ccomp, text.Xcomp}

// parsing scores tags and trees of a model on the gold tokens and sentences of a treebank.
func parsing(m *text.Model, gold *text.Document, opts ...text.Option) *tally {
	d := &text.Document{Text: gold.Text, Sentences: gold.Sentences, Tokens: make([]text.Token, len(gold.Tokens))}
	for i, t := range gold.Tokens {
		d.Tokens[i] = text.Token{Text: t.Text, Start: t.Start, End: t.End, RuneStart: t.RuneStart, RuneEnd: t.RuneEnd, Head: -1}
	}
	m.Tag(d)
	m.Parse(d, opts...)
	t := &tally{rels: map[text.Rel]*score{}}
	for _, r := range watched {
		t.rels[r] = &score{}
	}
	for i := range gold.Tokens {
		t.word(&d.Tokens[i], &gold.Tokens[i])
	}
	return t
}

func (t *tally) word(p, g *text.Token) {
	t.words++
	count := func(n *int, ok bool) {
		if ok {
			*n++
		}
	}
	head := p.Head == g.Head
	count(&t.upos, p.UPOS == g.UPOS)
	count(&t.xpos, p.XPOS == g.XPOS)
	count(&t.lemma, p.Lemma == g.Lemma)
	count(&t.head, head)
	count(&t.label, head && p.Rel == g.Rel)
	count(&t.universal, head && p.Rel.Base() == g.Rel.Base())
	if s := t.rels[p.Rel]; s != nil {
		s.pred++
		count(&s.match, head && p.Rel == g.Rel)
	}
	if s := t.rels[g.Rel]; s != nil {
		s.gold++
	}
}
