package feature

import "math/bits"

// Key makes the key of template t from an atom.
func Key(t, a uint64) uint64 { return finish(t*k2 + a) }

// Key2 makes the key of template t from two atoms.
func Key2(t, a, b uint64) uint64 { return finish(t*k2 + a + bits.RotateLeft64(b, 21)*k3) }

// Key3 makes the key of template t from three atoms.
func Key3(t, a, b, c uint64) uint64 {
	return finish(t*k2 + a + bits.RotateLeft64(b, 21)*k3 + bits.RotateLeft64(c, 42)*k1)
}

// finish spreads a sum of atoms over all bits; a key is never zero.
func finish(x uint64) uint64 {
	x = (x ^ x>>31) * k1
	return x ^ x>>32 | 1
}

// Pad is the number of empty words that must stand before the first and after the last word for Tagger.
const Pad = 2

// TaggerSize is the number of keys that Tagger writes.
const TaggerSize = 54

// Tagger writes the keys for tagging w[i], of which the words before are tagged. It looks at w[i-2] to w[i+2].
func Tagger(w []Word, i int, out *[TaggerSize]uint64) {
	pp, p, c, n, nn := &w[i-2], &w[i-1], &w[i], &w[i+1], &w[i+2]
	t1, t2 := p.Tag, pp.Tag
	*out = [TaggerSize]uint64{
		// the word
		Key(1, c.Form), Key(2, c.Low), Key(3, c.Shape), Key(4, c.Amb), Key2(5, c.Shape, p.Form),
		Key(6, c.Suf[0]), Key(7, c.Suf[1]), Key(8, c.Suf[2]), Key(9, c.Suf[3]),
		Key(10, c.Pre[0]), Key(11, c.Pre[1]), Key(12, c.Pre[2]), Key(13, c.Pre[3]),
		Key2(14, c.Suf[2], c.Shape), Key2(15, c.Suf[1], t1),
		// its neighbours
		Key(16, p.Low), Key(17, n.Low), Key(18, pp.Low), Key(19, nn.Low),
		Key2(20, p.Low, c.Low), Key2(21, c.Low, n.Low), Key2(22, p.Low, n.Low), Key2(23, n.Low, nn.Low),
		Key(24, n.Amb), Key(25, nn.Amb), Key2(26, c.Amb, n.Amb), Key3(27, c.Amb, n.Amb, nn.Amb),
		Key(28, n.Suf[2]), Key(29, n.Suf[1]), Key(30, p.Suf[2]), Key2(31, c.Shape, n.Shape), Key2(32, p.Shape, c.Shape),
		// the tags before
		Key(33, t1), Key2(34, t1, t2), Key2(35, t1, c.Low), Key3(36, t1, t2, c.Low), Key2(37, t1, c.Amb), Key3(38, t1, t2, c.Amb),
		Key3(39, t1, c.Amb, n.Amb), Key2(40, t1, n.Low), Key2(41, t2, c.Low), Key3(42, t1, c.Amb, n.Low),
		// clusters
		Key(43, c.C9), Key(44, c.C6), Key(45, p.C9), Key(46, n.C9), Key2(47, c.C9, n.C9), Key2(48, t1, c.C9),
		Key3(49, t1, c.C6, n.C6), Key3(50, p.C6, c.C6, n.C6), Key3(51, t1, t2, c.C6), Key(52, nn.C9), Key3(53, t1, c.Amb, n.C9), Key2(54, c.Amb, n.C9),
	}
}
