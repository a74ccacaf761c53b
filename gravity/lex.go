package gravity

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind int

const (
	endToken tokenKind = iota
	nameToken
	numberToken
	textToken
	opToken
)

type token struct {
	kind tokenKind
	text string
	at   int // byte offset in the source
	end  int
}

// operators, longest first.
var operators = []string{
	"&&", "||", "==", "!=", "<=", ">=",
	"~", "|", "&", "+", "-", "*", "/", "^", ":", "(", ")", ",", "<", ">", "!", "=",
}

// lex cuts a formula or expression into tokens, ending with an endToken.
func lex(src string) ([]token, error) {
	var tokens []token
	for at := 0; at < len(src); {
		r, size := utf8.DecodeRuneInString(src[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
			continue
		case r == '"' || r == '\'' || r == '`':
			end := strings.IndexRune(src[at+1:], r)
			if end < 0 {
				return nil, fmt.Errorf("gravity: %q: the %c at position %d is not closed", src, r, at+1)
			}
			kind := textToken
			if r == '`' {
				kind = nameToken
			}
			tokens = append(tokens, token{kind, src[at+1 : at+1+end], at, at + end + 2})
		case isDigit(src[at]) || r == '.' && at+1 < len(src) && isDigit(src[at+1]):
			end := numberEnd(src, at)
			tokens = append(tokens, token{numberToken, src[at:end], at, end})
		case isNameStart(r):
			end := at
			for end < len(src) {
				r, size := utf8.DecodeRuneInString(src[end:])
				if !isNameStart(r) && !unicode.IsDigit(r) {
					break
				}
				end += size
			}
			tokens = append(tokens, token{nameToken, src[at:end], at, end})
		default:
			op := operatorAt(src[at:])
			if op == "" {
				return nil, fmt.Errorf("gravity: %q: unexpected %q at position %d", src, r, at+1)
			}
			tokens = append(tokens, token{opToken, op, at, at + len(op)})
		}
		at = tokens[len(tokens)-1].end
	}
	return append(tokens, token{endToken, "the end", len(src), len(src)}), nil
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isNameStart(r rune) bool { return unicode.IsLetter(r) || r == '_' || r == '.' }

func operatorAt(src string) string {
	for _, op := range operators {
		if strings.HasPrefix(src, op) {
			return op
		}
	}
	return ""
}

// numberEnd finds the end of a number such as 1990, 0.5 or 1e-3.
func numberEnd(src string, at int) int {
	digits := func() {
		for at < len(src) && (isDigit(src[at]) || src[at] == '.') {
			at++
		}
	}
	digits()
	if at < len(src) && (src[at] == 'e' || src[at] == 'E') {
		next := at + 1
		if next < len(src) && (src[next] == '-' || src[next] == '+') {
			next++
		}
		if next < len(src) && isDigit(src[next]) {
			at = next
			digits()
		}
	}
	return at
}
