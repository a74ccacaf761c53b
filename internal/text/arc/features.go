package arc

import "github.com/comity-project/comity/internal/text/feature"

// Node is what the templates know of a node, as atoms.
type Node struct {
	W, T, P, WT, C9, C6, S uint64 // lower-case form, full tag, part of speech, form with tag, clusters, suffix
}

// Nodes sets dst to the nodes of a sentence: nothing, its tagged words, the root.
func Nodes(dst []Node, words []feature.Word) []Node {
	dst = append(dst[:0], Node{})
	for i := range words {
		w := &words[i]
		dst = append(dst, Node{w.Low, w.Tag, w.Pos, feature.Key2(200, w.Low, w.Tag), w.C9, w.C6, w.Suf[2]})
	}
	r := feature.Atom(9, 1)
	return append(dst, Node{r, r, r, r, r, r, r})
}

// number returns the atom of a distance or a count: exact up to 5, then coarse.
func number(n int32) uint64 {
	switch {
	case n > 20:
		n = 8
	case n > 10:
		n = 7
	case n > 5:
		n = 6
	}
	return numbers[max(n, 0)]
}

var numbers = func() (a [9]uint64) {
	for i := range a {
		a[i] = feature.Atom(10, uint64(i))
	}
	return a
}()

// relAtoms are the atoms of the relations; that of none is 0.
var relAtoms = func() (a [256]uint64) {
	for r := 1; r < len(a); r++ {
		a[r] = feature.RelAtom(r)
	}
	return a
}()

// MoveSize is the number of keys that Features writes.
const MoveSize = 156

// Features writes the keys for choosing a move. S0, S1, S2 are the top words of the stack, N0, N1, N2 the next ones of the buffer.
func (s *State) Features(nodes []Node, out *[MoveSize]uint64) {
	is0, is1, is2, in0 := s.top(0), s.top(1), s.top(2), s.Next
	var in1, in2, in3 int32
	if in0 < s.N {
		in1 = in0 + 1
	}
	if in0+1 < s.N {
		in2 = in0 + 2
	}
	if in0+2 < s.N {
		in3 = in0 + 3
	}
	ls0, ls1, ln0 := &s.Links[is0], &s.Links[is1], &s.Links[in0]
	s0, s1, s2, n0, n1, n2, n3 := &nodes[is0], &nodes[is1], &nodes[is2], &nodes[in0], &nodes[in1], &nodes[in2], &nodes[in3]
	s0l, s0l2, s0r, s0r2 := &nodes[ls0.Left], &nodes[ls0.Left2], &nodes[ls0.Right], &nodes[ls0.Right2]
	s1l, s1l2, s1r, s1r2 := &nodes[ls1.Left], &nodes[ls1.Left2], &nodes[ls1.Right], &nodes[ls1.Right2]
	n0l, n0l2 := &nodes[ln0.Left], &nodes[ln0.Left2]
	s0lr, s0rr, s1lr, s1rr, n0lr := relAtoms[s.Links[ls0.Left].Rel], relAtoms[s.Links[ls0.Right].Rel], relAtoms[s.Links[ls1.Left].Rel], relAtoms[s.Links[ls1.Right].Rel], relAtoms[s.Links[ln0.Left].Rel]
	d0, d1 := number(in0-is0), number(is0-is1)
	if is0 == 0 {
		d0 = 0
	}
	if is1 == 0 {
		d1 = 0
	}
	s0vl, s0vr, s1vl, s1vr, n0vl := number(int32(ls0.LeftLen)), number(int32(ls0.RightLen)), number(int32(ls1.LeftLen)), number(int32(ls1.RightLen)), number(int32(ln0.LeftLen))
	k1, k2, k3 := feature.Key, feature.Key2, feature.Key3
	*out = [MoveSize]uint64{
		// single words
		k1(1, s0.W), k1(2, s0.T), k1(3, s0.WT), k1(4, s0.C9), k1(5, s1.W), k1(6, s1.T), k1(7, s1.WT), k1(8, s1.C9),
		k1(9, n0.W), k1(10, n0.T), k1(11, n0.WT), k1(12, n0.C9), k1(13, n1.W), k1(14, n1.T), k1(15, n1.WT), k1(16, n1.C9),
		k1(17, n2.W), k1(18, n2.T), k1(19, n2.WT), k1(20, s2.T), k1(21, s2.WT), k1(22, n3.T), k1(23, s0.S), k1(24, n0.S),
		// pairs: top and next
		k2(25, s0.WT, n0.WT), k2(26, s0.WT, n0.W), k2(27, s0.W, n0.WT), k2(28, s0.WT, n0.T), k2(29, s0.T, n0.WT), k2(30, s0.W, n0.W), k2(31, s0.T, n0.T),
		k2(32, s0.C9, n0.C9), k2(33, s0.C6, n0.C6), k2(34, s0.WT, n0.C9), k2(35, s0.C9, n0.WT), k3(36, s0.C6, n0.C6, s0.P), k2(37, s0.P, n0.P),
		// the two top ones
		k2(38, s1.WT, s0.WT), k2(39, s1.WT, s0.W), k2(40, s1.W, s0.WT), k2(41, s1.WT, s0.T), k2(42, s1.T, s0.WT), k2(43, s1.W, s0.W), k2(44, s1.T, s0.T),
		k2(45, s1.C9, s0.C9), k2(46, s1.C6, s0.C6), k2(47, s1.WT, s0.C9), k2(48, s1.C9, s0.WT), k2(49, s1.P, s0.P),
		// others
		k2(50, s1.WT, n0.T), k2(51, s1.T, n0.WT), k2(52, s1.T, n0.T), k2(53, s1.W, n0.W), k2(54, s1.C9, n0.C9),
		k2(55, n0.T, n1.T), k2(56, n0.WT, n1.T), k2(57, n0.T, n1.WT), k2(58, n0.W, n1.W), k2(59, s0.T, n1.T), k2(60, s0.WT, n1.T), k2(61, s0.T, n1.WT), k2(62, n0.C9, n1.C9), k2(63, s0.W, n1.W),
		// triples of tags
		k3(64, s0.T, n0.T, n1.T), k3(65, s1.T, s0.T, n0.T), k3(66, s2.T, s1.T, s0.T), k3(67, n0.T, n1.T, n2.T), k3(68, s0.T, n0.T, s0l.T), k3(69, s0.T, n0.T, s0r.T), k3(70, s0.T, n0.T, n0l.T),
		k3(71, s1.T, s0.T, s0l.T), k3(72, s1.T, s0.T, s0r.T), k3(73, s1.T, s1l.T, s0.T), k3(74, s1.T, s1r.T, s0.T), k3(75, s1.T, n0.T, n0l.T), k3(76, s1.T, s0.T, n1.T), k3(77, s2.T, s0.T, n0.T),
		k3(78, s0.T, n0.T, n2.T), k3(79, s1.P, s0.P, n0.WT), k3(80, s1.P, s0.WT, n0.P), k3(81, s1.WT, s0.P, n0.P), k3(82, s0.WT, n0.P, n1.P), k3(83, s0.P, n0.WT, n1.P), k3(84, s0.P, n0.P, n1.WT),
		k3(85, s1.W, s0.T, n0.T), k3(86, s1.T, s0.W, n0.T), k3(87, s1.T, s0.T, n0.W), k3(88, s1.C6, s0.C6, n0.C6), k3(89, s1.C9, s0.P, n0.P), k3(90, s1.P, s0.C9, n0.P), k3(91, s1.P, s0.P, n0.C9),
		k3(92, s0.W, n0.T, n1.T), k3(93, s1.W, s0.W, n0.W), k3(94, s0.T, s0l.T, s0l2.T), k3(95, s0.T, s0r.T, s0r2.T), k3(96, s1.T, s1r.T, s1r2.T), k3(97, s1.T, s1l.T, s1l2.T), k3(98, n0.T, n0l.T, n0l2.T),
		// distance
		k2(99, s0.WT, d0), k2(100, s0.T, d0), k2(101, n0.WT, d0), k2(102, n0.T, d0), k3(103, s0.T, n0.T, d0), k3(104, s0.W, n0.W, d0),
		k2(105, s0.WT, d1), k2(106, s1.WT, d1), k3(107, s1.T, s0.T, d1), k3(108, s1.W, s0.W, d1), k3(109, s1.WT, s0.P, d1), k3(110, s0.WT, n0.P, d0), k3(111, s0.P, n0.WT, d0),
		// valency
		k2(112, s0.WT, s0vl), k2(113, s0.T, s0vl), k2(114, s0.WT, s0vr), k2(115, s0.T, s0vr), k2(116, s1.WT, s1vr), k2(117, s1.T, s1vr), k2(118, s1.WT, s1vl), k2(119, n0.WT, n0vl), k2(120, n0.T, n0vl), k3(121, s1.T, s1vr, s0.T),
		k3(122, s0.T, s0vr, n0.T), k3(123, s0.T, n0.T, n0vl), k3(124, s0.T, s0vl, n0.T),
		// children and their relations
		k1(125, s0l.WT), k1(126, s0r.WT), k1(127, s1l.WT), k1(128, s1r.WT), k1(129, n0l.WT), k2(130, s0.WT, s0lr), k2(131, s0.WT, s0rr), k2(132, s1.WT, s1rr), k2(133, n0.WT, n0lr), k2(134, s1.WT, s1lr),
		k2(135, s0.T, ls0.LeftLabels), k2(136, s0.T, ls0.RightLabels), k2(137, s1.T, ls1.RightLabels), k2(138, s1.T, ls1.LeftLabels), k2(139, n0.T, ln0.LeftLabels), k2(140, s0.WT, ls0.RightLabels), k2(141, s1.WT, ls1.RightLabels), k2(142, n0.WT, ln0.LeftLabels),
		k3(143, s1.T, ls1.RightLabels, s0.T), k3(144, s0.T, ls0.RightLabels, n0.T), k3(145, n0.T, ln0.LeftLabels, s0.T), k3(146, s0.T, ls0.LeftLabels, n0.T), k3(147, s1.T, ls0.LeftLabels, s0.T),
		k2(148, s0.W, s0r.W), k2(149, s1.W, s1r.W), k2(150, n0.W, n0l.W), k2(151, s0.W, s0l.W), k3(152, s1.T, s1r.W, s0.T), k3(153, s0.T, s0r.W, n0.T), k3(154, s0.T, s0l.W, n0.T), k3(155, s1.T, s0l.W, s0.T), k3(156, s0.P, n0.P, n0l.W),
	}
}

// LabelSize is the number of keys that LabelFeatures writes.
const LabelSize = 52

// LabelFeatures writes the keys for labelling the arc from head to child, between which no other arc is open.
func (s *State) LabelFeatures(nodes []Node, head, child int32, out *[LabelSize]uint64) {
	h, c, lh, lc := &nodes[head], &nodes[child], &s.Links[head], &s.Links[child]
	c0, c1 := &nodes[child-1], &Node{}
	if child < s.N {
		c1 = &nodes[child+1]
	}
	h0, h1 := &nodes[head-1], &Node{}
	if head < s.N {
		h1 = &nodes[head+1]
	}
	cl, cr, cl2 := &nodes[lc.Left], &nodes[lc.Right], &nodes[lc.Left2]
	side, sideRel := &nodes[lh.Right], s.Links[lh.Right].Rel // the nearest child of head on the same side
	labels, other, d := lh.RightLabels, lh.LeftLabels, number(child-head)+1
	if child < head {
		side, sideRel = &nodes[lh.Left], s.Links[lh.Left].Rel
		labels, other, d = other, labels, number(head-child)
	}
	clr, crr := relAtoms[s.Links[lc.Left].Rel], relAtoms[s.Links[lc.Right].Rel]
	dir := numbers[0]
	if child < head {
		dir = numbers[1]
	}
	k1, k2, k3 := feature.Key, feature.Key2, feature.Key3
	*out = [LabelSize]uint64{
		k2(1, c.W, dir), k2(2, c.T, dir), k2(3, c.WT, dir), k2(4, c.C9, dir), k2(5, h.W, dir), k2(6, h.T, dir), k2(7, h.WT, dir), k2(8, h.C9, dir),
		k3(9, h.T, c.T, dir), k3(10, h.WT, c.T, dir), k3(11, h.T, c.WT, dir), k3(12, h.W, c.W, dir), k3(13, h.C9, c.C9, dir), k3(14, h.WT, c.C9, dir), k3(15, h.C9, c.WT, dir), k3(16, h.C6, c.C6, dir),
		k3(17, h.T, c.T, d), k2(18, d, c.T), k2(19, d, h.T), k3(20, c.C6, h.T, c.T), k3(21, c.C9, h.T, dir), k3(22, c.S, h.T, dir), k3(23, h.S, c.T, dir),
		k3(24, c.T, c1.T, dir), k3(25, c.T, c0.T, dir), k3(26, c1.W, c.T, dir), k3(27, c0.W, c.T, dir), k3(28, h.T, c.T, h1.T), k3(29, h.T, c.T, h0.T), k3(30, h.T, c.T, c1.T), k3(31, h.T, c.T, c0.T),
		k3(32, h.T, cl.WT, c.T), k3(33, h.T, cr.WT, c.T), k3(34, cl.W, c.T, dir), k3(35, cr.W, c.T, dir), k3(36, h.W, cl.W, dir), k3(37, h.W, cl.W, c.T), k3(38, cl.W, c.W, dir), k3(39, h.T, cl2.W, c.T),
		k3(40, clr, c.T, h.T), k3(41, crr, c.T, h.T), k3(42, lc.LeftLabels, c.T, h.T), k3(43, lc.RightLabels, c.T, h.T), k3(44, lc.LeftLabels, c.T, dir),
		k3(45, labels, c.T, dir), k3(46, labels, h.T, c.T), k3(47, other, h.T, c.T), k3(48, relAtoms[sideRel], h.T, c.T), k3(49, side.T, h.T, c.T), k3(50, labels, h.W, c.T), k3(51, other, h.W, c.T), k1(52, dir),
	}
}
