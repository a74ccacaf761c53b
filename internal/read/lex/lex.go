// Package lex cuts a text into words, digit runs, currency signs and punctuation, each with its byte offsets. It never decides what a
// token means: grouping digits, reading months or finding sentences is the work of the packages that read the tokens.
package lex

import (
	"unicode"
	"unicode/utf8"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota + 1 // a run of letters; a Han character is a word of its own
	Number                 // a run of ASCII digits
	Sign                   // one currency sign (Unicode category Sc)
	Punct                  // one other character
)

// Token is bytes [Start, End) of the text.
type Token struct {
	Start, End int
	Kind       Kind
	Glued      bool // nothing stands between this token and the one before
	Line       bool // the first token of its line
}

// Append cuts s into tokens and appends them to dst. It is linear in the length of s.
func Append(dst []Token, s string) []Token {
	line, prev := true, -1
	for i := 0; i < len(s); {
		kind, size := classify(s, i)
		if kind == 0 {
			line = line || s[i] == '\n'
			i += size
			continue
		}
		start := i
		i += size
		if kind == Word || kind == Number {
			i = run(s, i, kind, s[start:i])
		}
		dst = append(dst, Token{Start: start, End: i, Kind: kind, Glued: prev == start, Line: line})
		line, prev = false, i
	}
	return dst
}

// run extends a word or number that has its first character.
func run(s string, i int, kind Kind, first string) int {
	if r, _ := utf8.DecodeRuneInString(first); kind == Word && r >= utf8.RuneSelf && unicode.Is(unicode.Han, r) {
		return i
	}
	for i < len(s) {
		k, size := classify(s, i)
		if k != kind {
			break
		}
		if s[i] >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.Is(unicode.Han, r) {
				break
			}
		}
		i += size
	}
	return i
}

// classify is the kind and the size in bytes of the character at i; kind 0 is white space.
func classify(s string, i int) (Kind, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '\u200b' || r == '\ufeff' || unicode.IsSpace(r):
		return 0, size
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return Word, size
	case unicode.Is(unicode.Sc, r):
		return Sign, size
	}
	return Punct, size
}

var ascii = func() (t [utf8.RuneSelf]Kind) {
	for c := range t {
		switch b := byte(c); {
		case b <= ' ' || b == 127:
			t[c] = 0
		case '0' <= b && b <= '9':
			t[c] = Number
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z':
			t[c] = Word
		case b == '$':
			t[c] = Sign
		default:
			t[c] = Punct
		}
	}
	return t
}()

// Fold writes the lower-case form of an ASCII-or-not word into buf when it fits and is worth a table look-up; the result aliases buf.
// Only ASCII letters are folded, which is enough for the closed tables of the readers.
func Fold(buf *[24]byte, word string) []byte {
	if len(word) > len(buf) {
		return nil
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return buf[:len(word)]
}
