package arc

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/comity-project/comity/internal/text/feature"
)

// run makes moves that choose picks until the tree is whole, and fails unless that takes 2n moves.
func run(t *rapid.T, n int, choose func(*State) Move) *State {
	var s State
	s.Reset(n)
	moves := 0
	for ; !s.Done(); moves++ {
		if moves > 2*n {
			t.Fatalf("no tree after %d moves of a sentence of %d", moves, n)
		}
		m := choose(&s)
		if !s.Allowed()[m] {
			t.Fatalf("move %d is not allowed", m)
		}
		s.Apply(m, 1)
	}
	if moves != 2*n {
		t.Fatalf("%d moves for %d words, want %d", moves, n, 2*n)
	}
	return &s
}

// drawTree returns the heads of a tree without crossing arcs: what a random walk through the system builds.
func drawTree(t *rapid.T, n int) []int32 {
	s := run(t, n, func(s *State) Move { return drawMove(t, s) })
	heads := make([]int32, n+1)
	for i := 1; i <= n; i++ {
		heads[i] = s.Links[i].Head
	}
	return heads
}

func drawMove(t *rapid.T, s *State) Move {
	var can []Move
	for m, ok := range s.Allowed() {
		if ok {
			can = append(can, Move(m))
		}
	}
	return rapid.SampledFrom(can).Draw(t, "move")
}

func TestAnyWalkBuildsATreeWithOneRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "words")
		heads := drawTree(t, n)
		roots := 0
		for i := 1; i <= n; i++ {
			if heads[i] == int32(n+1) {
				roots++
			}
			at := int32(i)
			for steps := 0; at != int32(n+1); steps++ {
				if at == 0 || steps > n {
					t.Fatalf("no way from word %d to the root: heads %v", i, heads[1:])
				}
				at = heads[at]
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots: heads %v", roots, heads[1:])
		}
	})
}

func TestMovesWithoutCostRebuildTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "words")
		g := NewGold(drawTree(t, n))
		s := run(t, n, func(s *State) Move {
			cost := g.Costs(s)
			for m, ok := range s.Allowed() {
				if ok && cost[m] == 0 {
					return Move(m)
				}
			}
			t.Fatalf("every move costs: %v", cost)
			return 0
		})
		for i := 1; i <= n; i++ {
			if s.Links[i].Head != g.Heads[i] {
				t.Fatalf("head of word %d is %d, want %d", i, s.Links[i].Head, g.Heads[i])
			}
		}
	})
}

// The cost of a move is what it takes from the best tree still in reach, so cheapest moves from any state lose no more than their costs.
func TestCostsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "words")
		g := NewGold(drawTree(t, n))
		paid := 0
		s := run(t, n, func(s *State) Move {
			m := drawMove(t, s)
			paid += g.Costs(s)[m]
			return m
		})
		lost := 0
		for i := 1; i <= n; i++ {
			if s.Links[i].Head != g.Heads[i] {
				lost++
			}
		}
		if lost > paid {
			t.Fatalf("%d arcs lost, %d paid for", lost, paid)
		}
	})
}

func TestFeaturesDoNotAllocate(t *testing.T) {
	words := make([]feature.Word, 6)
	for i, w := range []string{"Exports", "rose", "to", "a", "record", "."} {
		words[i] = feature.NewWord(w)
		words[i].Tag = feature.TagAtom(i)
	}
	nodes := Nodes(nil, words)
	var s State
	var keys [MoveSize]uint64
	var labels [LabelSize]uint64
	s.Reset(6)
	s.Apply(Shift, 0)
	if n := testing.AllocsPerRun(10, func() {
		s.Features(nodes, &keys)
		s.LabelFeatures(nodes, 2, 1, &labels)
	}); n > 0 {
		t.Errorf("%g allocations, want 0", n)
	}
	seen := map[uint64]int{}
	for i, k := range keys {
		if j, ok := seen[k]; ok {
			t.Errorf("templates %d and %d make the same key", j+1, i+1)
		}
		seen[k] = i
	}
}
