package text

import (
	"github.com/comity-project/comity/internal/text/arc"
	"github.com/comity-project/comity/internal/text/feature"
)

// scratch is what one call needs; a pool keeps it between calls.
type scratch struct {
	words     []feature.Word
	fixed     []int
	nodes     []arc.Node
	state     arc.State
	tagKeys   [feature.TaggerSize]uint64
	moveKeys  [arc.MoveSize]uint64
	labelKeys [arc.LabelSize]uint64
	scores    [256]int32
	beam      beam
}

// Option is a choice of Parse.
type Option func(*options)

type options struct{ width int }

// Beam makes Parse follow the n best partial trees of a sentence instead of one: more often right, and n times slower.
func Beam(n int) Option { return func(o *options) { o.width = n } }

// Parse gives every token of d its head and relation, tagging sentences that have no tags first. It takes tags as they are.
func (m *Model) Parse(d *Document, opts ...Option) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	for i, sent := range d.Sentences {
		tokens := d.Sent(i)
		if len(tokens) == 0 {
			continue
		}
		if tokens[0].UPOS == 0 {
			m.tagSentence(s, tokens)
		} else {
			m.look(s, tokens)
			m.retag(s, tokens)
		}
		s.nodes = arc.Nodes(s.nodes, s.words[feature.Pad:feature.Pad+len(tokens)])
		final := &s.state
		if o.width > 1 {
			final = m.parseBeam(s, len(tokens), o.width)
		} else {
			m.parseGreedy(s, len(tokens))
		}
		for k := range tokens {
			l := final.Links[k+1]
			tokens[k].Head, tokens[k].Rel = sent.First+int(l.Head)-1, Rel(l.Rel)
			if int(l.Head) == len(tokens)+1 {
				tokens[k].Head = -1
			}
		}
	}
}

// retag sets the tags of s.words from those that the tokens have. Of a fine tag that the model does not know, only the part of speech counts.
func (m *Model) retag(s *scratch, tokens []Token) {
	for i := range tokens {
		w := &s.words[i+feature.Pad]
		w.Pos = feature.PosAtom(int(tokens[i].UPOS))
		if k, ok := m.tagIDs[tagName{tokens[i].UPOS, tokens[i].XPOS}]; ok {
			w.Tag = m.tags[k].atom
		}
	}
}

// parseGreedy takes the best move until the tree of s.state is whole.
func (m *Model) parseGreedy(s *scratch, n int) {
	st := &s.state
	st.Reset(n)
	for !st.Done() {
		st.Features(s.nodes, &s.moveKeys)
		scores, ok := m.moves.Score(s.moveKeys[:]), st.Allowed()
		best := -1
		for k := range scores {
			if ok[k] && (best < 0 || scores[k] > scores[best]) {
				best = k
			}
		}
		m.apply(s, st, arc.Move(best))
	}
}

// apply makes a move and labels the arc it adds.
func (m *Model) apply(s *scratch, st *arc.State, move arc.Move) {
	if move == arc.Shift {
		st.Apply(move, 0)
		return
	}
	rel := m.bestRel(s, st, move)
	st.Apply(move, rel)
}

// bestRel returns the relation that the labeller prefers for the arc of a move.
func (m *Model) bestRel(s *scratch, st *arc.State, move arc.Move) uint8 {
	head, child := st.Arc(move)
	if head > st.N {
		return uint8(Root)
	}
	st.LabelFeatures(s.nodes, head, child, &s.labelKeys)
	clear(s.scores[:])
	m.labels.Score(s.labelKeys[:], s.scores[:])
	best := 1
	for k := 2; k < len(relNames); k++ {
		if s.scores[k] > s.scores[best] {
			best = k
		}
	}
	return uint8(best)
}
