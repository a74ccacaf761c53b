package weight

import "errors"

var errShort = errors.New("model data is cut off")

// reader walks over the bytes of a model.
type reader struct {
	s     string
	at    int
	short bool
}

// take returns the next n bytes, at most eight of them zeros in their stead if the data ends before.
func (r *reader) take(n int) string {
	if n > len(r.s)-r.at {
		r.short, r.at = true, len(r.s)
		return "\x00\x00\x00\x00\x00\x00\x00\x00"[:min(n, 8)]
	}
	r.at += n
	return r.s[r.at-n : r.at]
}

func (r *reader) left() uint64 { return uint64(len(r.s) - r.at) }
func (r *reader) rest() string { return r.s[r.at:] }

func (r *reader) u32() uint32 {
	s := r.take(4)
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func (r *reader) uvarint() uint64 {
	if r.at < len(r.s) && r.s[r.at] < 128 { // nearly always
		r.at++
		return uint64(r.s[r.at-1])
	}
	var x uint64
	for shift := 0; shift < 64; shift += 7 {
		b := r.take(1)[0]
		x |= uint64(b&127) << shift
		if b < 128 {
			return x
		}
	}
	r.short = true
	return 0
}
