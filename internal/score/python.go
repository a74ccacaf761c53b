package score

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// score.py compares and prints by the rules of Python; the functions of this file are those rules, where Go's differ.

// floatRepr prints a float as Python's repr does: shortest digits that read back, exponents below 1e-4 and from 1e16.
func floatRepr(f float64) string {
	switch {
	case math.IsInf(f, 0) && f > 0:
		return "inf"
	case math.IsInf(f, 0):
		return "-inf"
	case math.IsNaN(f):
		return "nan"
	case f == 0, math.Abs(f) >= 1e-4 && math.Abs(f) < 1e16:
		s := strconv.FormatFloat(f, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	}
	return strconv.FormatFloat(f, 'e', -1, 64)
}

// intLiteral is the literal of a JSON number as Python's int prints it; ok is false for a float.
func intLiteral(n json.Number) (string, bool) {
	s := n.String()
	if strings.ContainsAny(s, ".eE") {
		return "", false
	}
	if s == "-0" {
		s = "0"
	}
	return s, true
}

// jsonFloat is the value of a JSON number; one beyond the range of a float64 is infinite, and a whole number has no negative
// zero, as in Python.
func jsonFloat(n json.Number) float64 {
	if n == "-0" {
		return 0
	}
	f, _ := strconv.ParseFloat(n.String(), 64)
	return f
}

// parseFloat reads a string as Python's float() does: spaces around it, underscores between digits, inf and nan.
func parseFloat(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	bare := strings.ToLower(strings.TrimLeft(s, "+-"))
	if bare == "nan" && len(s) <= len("-nan") {
		return math.NaN(), true
	}
	if strings.ContainsAny(s, "xXpP") {
		return 0, false
	}
	for i := range len(s) {
		if s[i] == '_' && (i == 0 || i == len(s)-1 || !isDigit(s[i-1]) || !isDigit(s[i+1])) {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0, false
	}
	return f, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// str prints a JSON value as Python's str() does.
func str(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	return repr(v)
}

// repr prints a JSON value, a Text or a Number as Python's repr() does. The keys of an object come in order of their names.
func repr(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case string:
		return quoteRepr(v)
	case float64:
		return floatRepr(v)
	case int:
		return strconv.Itoa(v)
	case json.Number:
		if s, ok := intLiteral(v); ok {
			return s
		}
		return floatRepr(jsonFloat(v))
	case Text:
		if !v.Known {
			return "None"
		}
		return quoteRepr(v.S)
	case Number:
		if !v.Known {
			return "None"
		}
		return v.Literal
	case []any:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = repr(x)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		parts := make([]string, 0, len(v))
		for _, k := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, quoteRepr(k)+": "+repr(v[k]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return fmt.Sprint(v)
}

// String prints a Text as Python prints a string or None.
func (t Text) String() string {
	if !t.Known {
		return "None"
	}
	return t.S
}

// String prints a Number as Python prints a number or None.
func (n Number) String() string { return repr(n) }

// quoteRepr quotes a string as Python does: single quotes unless it holds one and no double quote.
func quoteRepr(s string) string {
	mark := '\''
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		mark = '"'
	}
	var b strings.Builder
	b.WriteRune(mark)
	for _, r := range s {
		switch {
		case r == mark || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteRune(mark)
	return b.String()
}

// lower is Python's str.lower: unlike Go's it makes two code points of the dotted capital I.
func lower(s string) string { return strings.ToLower(strings.ReplaceAll(s, "İ", "i\u0307")) }

// clip is the first n code points of a string.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// isWord tells the characters that \w matches in Python: letters, numbers and the underscore, but no marks.
func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// wordRuns are the runs of \w in the lower-cased text.
func wordRuns(s string) []string {
	return strings.FieldsFunc(lower(s), func(r rune) bool { return !isWord(r) })
}

// codePoints is the length of a string as Python counts it.
func codePoints(s string) int { return utf8.RuneCountInString(s) }
