package text

import (
	"unicode"
	"unicode/utf8"
)

// class is what the tokenizer distinguishes among characters.
type class uint8

const (
	other   class = iota // punctuation and symbols: a token each, unless a rule says more
	space                // white space and control characters
	letter               // letters and combining marks
	digit                // decimal digits
	newline              // '\n'; the line splitter handles '\r' and the Unicode line ends as space
)

var asciiClass = func() (t [128]class) {
	for c := range t {
		switch {
		case c == '\n':
			t[c] = newline
		case c <= ' ' || c == 127:
			t[c] = space
		case c >= '0' && c <= '9':
			t[c] = digit
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
			t[c] = letter
		}
	}
	return t
}()

// classAt returns the class of the character of s that starts at byte i, and its width in bytes.
func classAt(s string, i int) (class, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter, n
	case unicode.IsDigit(r):
		return digit, n
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060':
		return space, n
	}
	return other, n
}

func isLower(s string) bool { r, _ := utf8.DecodeRuneInString(s); return unicode.IsLower(r) }
func isUpper(s string) bool { r, _ := utf8.DecodeRuneInString(s); return unicode.IsUpper(r) }

// isCaps reports whether s has a letter and no lower-case letter.
func isCaps(s string) bool {
	seen := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		seen = seen || unicode.IsUpper(r)
	}
	return seen
}

// apostrophe returns the width of an apostrophe at byte i of s, or 0.
func apostrophe(s string, i int) int {
	switch {
	case i >= len(s):
		return 0
	case s[i] == '\'' || s[i] == '`':
		return 1
	case s[i] == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98):
		return 3 // ’ and the mistyped ‘
	}
	return 0
}
