package weight

import (
	"encoding/binary"
	"slices"
)

// Entry is a small number filed under a key.
type Entry struct {
	Key   uint64
	Value uint32
}

// Dict is a packed table from keys to numbers. A foreign key finds something once in two billion lookups.
type Dict struct {
	slots []uint64 // fingerprint, 32 bits; value, 32
	n     uint64
}

// AppendDict appends the entries, no two of which have the same key, in the form of the file. A value must not be zero.
func AppendDict(dst []byte, entries []Entry) []byte {
	slices.SortFunc(entries, func(a, b Entry) int {
		if a.Key < b.Key {
			return -1
		}
		return 1
	})
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(entries)))
	n, next := uint64(2*len(entries)), uint64(0)
	for _, e := range entries {
		at := max(Home(e.Key, n), next)
		dst = binary.AppendUvarint(dst, at-next)
		dst = binary.LittleEndian.AppendUint32(dst, uint32(e.Key))
		dst = binary.AppendUvarint(dst, uint64(e.Value))
		next = at + 1
	}
	return dst
}

// ReadDict reads a table that AppendDict wrote from the start of s, and returns the rest of s.
func ReadDict(s string) (*Dict, string, error) {
	r := reader{s: s}
	count := uint64(r.u32())
	if r.short || count*6 > r.left() {
		return nil, s, errShort
	}
	d := &Dict{n: 2 * count, slots: make([]uint64, 2*count+slack)}
	for at := uint64(0); count > 0; count-- {
		at += r.uvarint()
		key, value := r.u32(), r.uvarint()
		if r.short || at >= uint64(len(d.slots))-1 {
			return nil, s, errShort
		}
		d.slots[at] = uint64(key) | value<<32
		at++
	}
	return d, r.rest(), nil
}

// Get returns the number under key, 0 if there is none.
func (d *Dict) Get(key uint64) uint32 {
	for i := Home(key, d.n); i < uint64(len(d.slots)); i++ {
		v := d.slots[i]
		if v == 0 {
			break
		}
		if uint32(v) == uint32(key) {
			return uint32(v >> 32)
		}
	}
	return 0
}
