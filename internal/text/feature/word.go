// Package feature turns words and the state of a parse into the hashed features of the tagger, the parser and the labeller.
// It scores nothing and knows no model: training and tagging see the same keys because both get them here.
//
// A feature is a 64-bit key made of the number of its template and of atoms: 64-bit random-looking values that stand for a word form, a
// tag, a cluster, a distance. Atoms are computed once a word; a template then costs two or three operations and no allocation.
package feature

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Word is what the templates know of a word: each field an atom, 0 where there is nothing.
type Word struct {
	Form, Low uint64    // the word form as it is and in lower case, every digit as 0
	C9, C6    uint64    // its clusters of 512 and of 64
	Amb       uint64    // the set of tags it had in the training data
	Pre, Suf  [4]uint64 // of one to four letters
	Shape     uint64    // capitals, digits, hyphens
	Tag, Pos  uint64    // the full tag and the part of speech, once tagged
}

const (
	k1 = 0x9e3779b97f4a7c15
	k2 = 0xd6e8feb86659fd93
	k3 = 0xa0761d6478bd642f
)

// Atom returns the atom of a small number; the same number gives different atoms in different spaces.
func Atom(spaceOf, x uint64) uint64 { return scramble(spaceOf*k2 + x + 1) }

func scramble(x uint64) uint64 {
	x = (x ^ x>>32) * k1
	x = (x ^ x>>29) * k2
	return x ^ x>>32
}

// Spaces of atoms.
const (
	spaceTag = iota + 1
	spacePos
	spaceC9
	spaceC6
	spaceAmb
	spaceShape
	spaceRel
	spaceSmall
	spaceForm
)

// TagAtom returns the atom of a full tag.
func TagAtom(tag int) uint64 { return Atom(spaceTag, uint64(tag)) }

// PosAtom returns the atom of a part of speech.
func PosAtom(pos int) uint64 { return Atom(spacePos, uint64(pos)) }

// RelAtom returns the atom of a relation.
func RelAtom(rel int) uint64 { return Atom(spaceRel, uint64(rel)) }

// AmbAtom returns the atom of a set of tags.
func AmbAtom(set int) uint64 { return Atom(spaceAmb, uint64(set)) }

// HashForm returns the hash of a word form with every digit as 0, as it is and in lower case.
func HashForm(s string) (form, low uint64) {
	form, low = Atom(spaceForm, 0), Atom(spaceForm, 0)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
			switch r {
			case '’', '‘':
				r = '\''
			case '“', '”':
				r = '"'
			}
		}
		if r >= '0' && r <= '9' {
			r = '0'
		}
		l := r
		if r >= 'A' && r <= 'Z' {
			l = r + 32
		} else if r >= utf8.RuneSelf {
			l = unicode.ToLower(r)
		}
		form = (bits.RotateLeft64(form, 5) ^ uint64(r)) * k1
		low = (bits.RotateLeft64(low, 5) ^ uint64(l)) * k1
		i += n
	}
	return form ^ form>>31, low ^ low>>31
}

// NewWord returns the atoms of the form s that need no lexicon.
func NewWord(s string) Word {
	var w Word
	w.Form, w.Low = HashForm(s)
	n := 0
	for i := 0; i < len(s) && n < 4; n++ {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
		_, w.Pre[n] = HashForm(s[:i])
	}
	for k, i := 0, len(s); i > 0 && k < 4; k++ {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		_, h := HashForm(s[i:])
		w.Suf[k] = h * k3
	}
	w.Shape = Atom(spaceShape, shape(s))
	return w
}

// shape returns what kinds of characters s has: the first, the others, and whether there is more than one.
func shape(s string) uint64 {
	var first, rest uint64
	for i, r := range s {
		var k uint64
		switch {
		case r >= '0' && r <= '9':
			k = 1
		case unicode.IsUpper(r):
			k = 2
		case unicode.IsLower(r):
			k = 4
		case r == '-':
			k = 8
		case r == '.':
			k = 16
		case r == '\'' || r == '’':
			k = 32
		default:
			k = 64
		}
		if i == 0 {
			first = k
		} else {
			rest |= k
		}
	}
	return first<<8 | rest
}

// ClusterAtoms returns the atoms of a fine and of a coarse cluster.
func ClusterAtoms(fine, coarse uint32) (c9, c6 uint64) {
	return Atom(spaceC9, uint64(fine)), Atom(spaceC6, uint64(coarse))
}
