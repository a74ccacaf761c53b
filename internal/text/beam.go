package text

import (
	"slices"

	"github.com/comity-project/comity/internal/text/arc"
)

// beam holds the partial trees of a sentence. Every tree of a sentence takes the same number of moves, so after each step the best of
// all successors of all kept trees are comparable.
type beam struct {
	now, then []branch // kept trees, and the room for the next ones
	next      []step
}

// branch is a partial tree with the sum of the scores of its moves.
type branch struct {
	state arc.State
	score int64
}

// step is a successor of a branch.
type step struct {
	from  int
	move  arc.Move
	score int64
}

// parseBeam keeps the width best partial trees, and returns the state of the best whole one.
func (m *Model) parseBeam(s *scratch, n, width int) *arc.State {
	b := &s.beam
	b.now, b.then = b.grow(b.now, width), b.grow(b.then, width)
	b.now[0].state.Reset(n)
	b.now[0].score = 0
	live := 1
	for range 2 * n {
		b.next = b.next[:0]
		for i := range b.now[:live] {
			st := &b.now[i].state
			st.Features(s.nodes, &s.moveKeys)
			scores, ok := m.beam.Score(s.moveKeys[:]), st.Allowed()
			for k := range scores {
				if ok[k] {
					b.next = append(b.next, step{i, arc.Move(k), b.now[i].score + int64(scores[k])})
				}
			}
		}
		slices.SortStableFunc(b.next, func(x, y step) int {
			switch {
			case x.score > y.score:
				return -1
			case x.score < y.score:
				return 1
			}
			return 0
		})
		live = min(width, len(b.next))
		for k, st := range b.next[:live] {
			b.then[k].score = st.score
			b.then[k].state.CopyFrom(&b.now[st.from].state)
			m.apply(s, &b.then[k].state, st.move)
		}
		b.now, b.then = b.then, b.now
	}
	return &b.now[0].state
}

// grow returns branches with room for width.
func (b *beam) grow(branches []branch, width int) []branch {
	for len(branches) < width {
		branches = append(branches, branch{})
	}
	return branches
}
