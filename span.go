package comity

import "unicode/utf8"

// Span is a place in a story's text: half-open offsets in bytes and in code points, and the exact words between them.
type Span struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	RuneStart int    `json:"rune_start"`
	RuneEnd   int    `json:"rune_end"`
	Quote     string `json:"quote"`
}

// SpanOf cuts bytes [start, end) out of text. It counts code points from the start of the text, so use [Indexer] for many spans.
func SpanOf(text string, start, end int) Span {
	r := utf8.RuneCountInString(text[:start])
	return Span{start, end, r, r + utf8.RuneCountInString(text[start:end]), text[start:end]}
}

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }
