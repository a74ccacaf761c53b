// Package arc is the transition system of the parser: the arc-hybrid system with the root at the end of the buffer, its dynamic oracle,
// and the features that a state offers. It decides nothing: training and parsing choose among the moves it allows.
//
// A state has a stack of words that wait and a buffer of words to come. Three moves build a tree (Kuhlmann, Gómez-Rodríguez and
// Satta 2011):
//
//	Shift   the next word goes onto the stack
//	Left    the top of the stack becomes a child of the next word, and leaves
//	Right   the top of the stack becomes a child of the word below it, and leaves
//
// "Exports fell ROOT": Shift (Exports), Left (Exports ← fell), Shift (fell), Left (fell ← ROOT). Because ROOT comes last and takes one child
// only when the stack holds nothing else, every state ends in one tree with one root after exactly 2n moves.
package arc

// Move is a transition.
type Move uint8

// The transitions of the arc-hybrid system: take the next word; make the last word on the stack a child of the next word, or of the one below it.
const (
	Shift Move = iota
	Left
	Right
)

// Link is what a state knows of the tree around a node. Node 0 is nothing: a zero child means none.
type Link struct {
	Head                    int32
	Left, Left2, Left3      int32 // leftmost child, the next one to the right of it, and the next
	Right, Right2, Right3   int32 // rightmost child, the next one to the left of it, and the next
	Rel, LeftLen, RightLen  uint8
	_                       uint8
	LeftLabels, RightLabels uint64 // the relations of the children, folded into one atom
}

// State is a parse under way. Words are nodes 1 to N; node N+1 is the root.
type State struct {
	N     int32
	Next  int32 // first node of the buffer
	Stack []int32
	Links []Link // by node
}

// Reset makes s the first state of a sentence of n words.
func (s *State) Reset(n int) {
	s.N, s.Next, s.Stack = int32(n), 1, s.Stack[:0]
	if cap(s.Links) < n+2 {
		s.Links = make([]Link, n+2, 2*n+16)
	}
	s.Links = s.Links[:n+2]
	clear(s.Links)
}

// Done reports whether the tree is whole.
func (s *State) Done() bool { return s.Next == s.N+1 && len(s.Stack) == 0 }

// top returns the k-th node of the stack from the top, 0 if there is none.
func (s *State) top(k int) int32 {
	if i := len(s.Stack) - 1 - k; i >= 0 {
		return s.Stack[i]
	}
	return 0
}

// Allowed reports which moves are possible.
func (s *State) Allowed() (ok [3]bool) {
	ok[Shift] = s.Next <= s.N
	ok[Left] = len(s.Stack) == 1 || len(s.Stack) > 1 && s.Next <= s.N
	ok[Right] = len(s.Stack) > 1
	return ok
}

// Arc returns head and child of the arc that move m would add.
func (s *State) Arc(m Move) (head, child int32) {
	if m == Left {
		return s.Next, s.top(0)
	}
	return s.top(1), s.top(0)
}

// Apply makes a move; rel is the relation of the arc it adds.
func (s *State) Apply(m Move, rel uint8) {
	if m == Shift {
		s.Stack = append(s.Stack, s.Next)
		s.Next++
		return
	}
	head, child := s.Arc(m)
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.Links[child].Head, s.Links[child].Rel = head, rel
	l := &s.Links[head]
	if m == Left {
		l.Left, l.Left2, l.Left3 = child, l.Left, l.Left2
		l.LeftLen++
		l.LeftLabels += relAtoms[rel]
	} else {
		l.Right, l.Right2, l.Right3 = child, l.Right, l.Right2
		l.RightLen++
		l.RightLabels += relAtoms[rel]
	}
}

// CopyFrom makes s equal to o without sharing memory.
func (s *State) CopyFrom(o *State) {
	s.N, s.Next = o.N, o.Next
	s.Stack = append(s.Stack[:0], o.Stack...)
	s.Links = append(s.Links[:0], o.Links...)
}
