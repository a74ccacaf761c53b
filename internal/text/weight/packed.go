package weight

import (
	"encoding/binary"
	"math"
)

// slack is the room behind a table that lets a probe run on without wrapping.
const slack = 512

// most is the weight that the largest level stands for; a model is scaled to it.
const most = 32000

// levels are the weights that a byte can stand for: 127 steps of 4.5 per cent from 5.6 up to most.
var levels = func() (l [256]int16) {
	for k := 1; k < 128; k++ {
		v := int16(math.Round(most * (math.Pow(256, float64(k)/127) - 1) / 255))
		l[k], l[256-k] = v, -v
	}
	return l
}()

// level returns the byte whose weight is nearest to w, never that of zero.
func level(w, scale float64) byte {
	x := math.Log(math.Abs(w)*scale/most*255+1) / math.Log(256) * 127
	k := min(max(int(math.Round(x)), 1), 127)
	if w < 0 {
		return byte(256 - k)
	}
	return byte(k)
}

func scaleOf(rows []Row) float64 {
	top := 1e-9
	for _, r := range rows {
		for _, c := range r.Cells {
			top = max(top, math.Abs(float64(c.Weight)))
		}
	}
	return most / top
}

// place calls put for each row with its gap to the slot before it, and returns the number of slots of the table.
func place(rows []Row, put func(gap uint64, r Row)) uint64 {
	n := uint64(2 * len(rows))
	next := uint64(0)
	for _, r := range rows {
		at := max(Home(r.Key, n), next)
		put(at-next, r)
		next = at + 1
	}
	return n
}

// header writes what precedes the rows of every model: how many there are, of how many cells, and the scale of the weights.
func header(dst []byte, rows []Row) []byte {
	cells := 0
	for _, r := range rows {
		cells += len(r.Cells)
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(rows)))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(cells))
	return binary.LittleEndian.AppendUint32(dst, math.Float32bits(float32(scaleOf(rows))))
}

// AppendTernary appends a model of three classes, whose rows are by ascending key, in the form of the file.
func AppendTernary(dst []byte, rows []Row) []byte {
	dst = header(dst, rows)
	scale := scaleOf(rows)
	place(rows, func(gap uint64, r Row) {
		dst = binary.AppendUvarint(dst, gap)
		dst = binary.LittleEndian.AppendUint16(dst, fingerprint(r.Key))
		var w [3]byte
		for _, c := range r.Cells {
			w[c.Class] = level(float64(c.Weight), scale)
		}
		dst = append(dst, w[:]...)
	})
	return dst
}

// AppendSparse appends a model of up to 256 classes, whose rows are by ascending key, in the form of the file.
func AppendSparse(dst []byte, rows []Row) []byte {
	dst = header(dst, rows)
	scale := scaleOf(rows)
	place(rows, func(gap uint64, r Row) {
		dst = binary.AppendUvarint(dst, gap)
		dst = binary.LittleEndian.AppendUint16(dst, fingerprint(r.Key))
		dst = append(dst, byte(len(r.Cells)))
		for _, c := range r.Cells {
			dst = append(dst, byte(c.Class), level(float64(c.Weight), scale))
		}
	})
	return dst
}

// PackedTernary is a packed model of three classes. It is safe for concurrent use.
type PackedTernary struct {
	slots []uint64
	n     uint64
	Scale float64 // packed weights are this many times the learned ones
}

// ReadTernary reads a model that AppendTernary wrote from the start of s, and returns the rest of s.
func ReadTernary(s string) (*PackedTernary, string, error) {
	r := reader{s: s}
	rows := uint64(r.u32())
	r.u32()
	m := &PackedTernary{n: 2 * rows, Scale: float64(math.Float32frombits(r.u32()))}
	if r.short || rows*6 > r.left() {
		return nil, s, errShort
	}
	m.slots = make([]uint64, m.n+slack)
	at := uint64(0)
	for ; rows > 0; rows-- {
		at += r.uvarint()
		b := r.take(5)
		if r.short || at >= uint64(len(m.slots))-1 {
			return nil, s, errShort
		}
		m.slots[at] = uint64(b[0]) | uint64(b[1])<<8 | uint64(uint16(levels[b[2]]))<<16 | uint64(uint16(levels[b[3]]))<<32 | uint64(uint16(levels[b[4]]))<<48
		at++
	}
	return m, r.rest(), nil
}

// batch is how many features are looked up together: their first slots are fetched in one go, so that the waits for memory overlap.
const batch = 64

// Score returns the scores of the three classes.
func (m *PackedTernary) Score(features []uint64) (s [3]int32) {
	var slot [batch]uint64
	for len(features) > 0 {
		n := min(batch, len(features))
		for i, f := range features[:n] {
			slot[i] = m.slots[Home(f, m.n)]
		}
		for i, f := range features[:n] {
			v := slot[i]
			if v != 0 && uint16(v) != fingerprint(f) {
				v = probe(m.slots, Home(f, m.n), fingerprint(f))
			}
			s[0] += int32(int16(v >> 16))
			s[1] += int32(int16(v >> 32))
			s[2] += int32(int16(v >> 48))
		}
		features = features[n:]
	}
	return s
}

// probe looks for a fingerprint in the slots after home, up to the first free one; it returns 0 if it is not there.
func probe(slots []uint64, home uint64, fp uint16) uint64 {
	for _, v := range slots[home+1:] {
		if v == 0 || uint16(v) == fp {
			return v
		}
	}
	return 0
}

// PackedSparse is a packed model of up to 256 classes. It is safe for concurrent use.
type PackedSparse struct {
	slots []uint64 // fingerprint, 16 bits; number of cells, 16; place of the first, 32
	cells []uint32 // weight, 16 bits; class, 16
	n     uint64
	Scale float64
}

// ReadSparse reads a model that AppendSparse wrote from the start of s, and returns the rest of s.
func ReadSparse(s string) (*PackedSparse, string, error) {
	r := reader{s: s}
	rows, cells := uint64(r.u32()), r.u32()
	m := &PackedSparse{n: 2 * rows, Scale: float64(math.Float32frombits(r.u32()))}
	if r.short || rows*4+2*uint64(cells) > r.left() {
		return nil, s, errShort
	}
	m.slots, m.cells = make([]uint64, m.n+slack), make([]uint32, 0, cells)
	at := uint64(0)
	for ; rows > 0; rows-- {
		at += r.uvarint()
		b := r.take(3)
		if r.short || at >= uint64(len(m.slots))-1 {
			return nil, s, errShort
		}
		m.slots[at] = uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(len(m.cells))<<32
		body := r.take(2 * int(b[2]))
		if r.short {
			return nil, s, errShort
		}
		for i := 0; i < len(body); i += 2 {
			m.cells = append(m.cells, uint32(uint16(levels[body[i+1]]))|uint32(body[i])<<16)
		}
		at++
	}
	return m, r.rest(), nil
}

// Score adds the weights of the features to scores, which has a place for each class.
func (m *PackedSparse) Score(features []uint64, scores []int32) {
	var slot [batch]uint64
	for len(features) > 0 {
		n := min(batch, len(features))
		for i, f := range features[:n] {
			slot[i] = m.slots[Home(f, m.n)]
		}
		for i, f := range features[:n] {
			v := slot[i]
			if v != 0 && uint16(v) != fingerprint(f) {
				v = probe(m.slots, Home(f, m.n), fingerprint(f))
			}
			first := v >> 32
			for _, c := range m.cells[first : first+v>>16&0xffff] {
				scores[c>>16] += int32(int16(c))
			}
		}
		features = features[n:]
	}
}
