package arc

// Gold is a tree from a treebank: the head of each node 1 to N, N+1 for the root's.
type Gold struct {
	Heads    []int32
	children [][]int32
}

// NewGold returns the tree with these heads; heads[0] is not used.
func NewGold(heads []int32) *Gold {
	g := &Gold{heads, make([][]int32, len(heads)+1)}
	for c := 1; c < len(heads); c++ {
		g.children[heads[c]] = append(g.children[heads[c]], int32(c))
	}
	return g
}

// Costs returns for each move how many arcs of the gold tree it puts out of reach (Goldberg and Nivre 2013); it is meaningless for a
// move that is not allowed.
func (g *Gold) Costs(s *State) (cost [3]int) {
	top, below, next := s.top(0), s.top(1), s.Next
	if top != 0 {
		h := g.Heads[top]
		lost := 0 // children of top still in the buffer
		for _, c := range g.children[top] {
			if c >= next {
				lost++
			}
		}
		cost[Left], cost[Right] = lost, lost
		if h == below && below != 0 || h > next {
			cost[Left]++
		}
		if h >= next {
			cost[Right]++
		}
	}
	if next <= s.N {
		h := g.Heads[next]
		for i, n := range s.Stack {
			if g.Heads[n] == next || n == h && i < len(s.Stack)-1 {
				cost[Shift]++
			}
		}
	}
	return cost
}
