// Package weight holds linear models over hashed features: averaged perceptrons while they learn (Sparse, Ternary), and the packed
// form that a program carries (PackedSparse, PackedTernary). It knows nothing of words: a feature is a 64-bit key.
//
// # The packed form
//
// A model of a million rows must load in some ten milliseconds and answer in one memory access. In memory it is an open-addressing
// table of 64-bit slots at half load: 16 bits of fingerprint, 48 of content. A key's home is floor(key·n/2⁶⁴), so slots in table order
// are in key order, and a file can hold the rows in that order, each with its distance from the slot before it: loading is one
// sequential sweep without hashing. On file a weight is one byte on a logarithmic scale, for averaged weights span three decades:
//
//	row 7 of a transition model: gap 2, fingerprint a1f3, weights  12 −90 0   (6 bytes)
//	in memory: slot home+2 =     a1f3 | 23 | −1471 | 0                         (8 bytes)
//
// A fingerprint takes a foreign key for its own once in some 30,000 lookups; the weight it then adds is noise far below the margin.
package weight

import "math/bits"

// Home returns the slot where a table of n slots keeps key, if that is free.
func Home(key uint64, n uint64) uint64 {
	hi, _ := bits.Mul64(key, n)
	return hi
}

// fingerprint returns the bits of key that a packed slot keeps.
func fingerprint(key uint64) uint16 { return uint16(key >> 20) }
