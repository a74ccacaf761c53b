package lex

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func words(s string) (out []string) {
	for _, t := range Append(nil, s) {
		w := s[t.Start:t.End]
		if t.Glued {
			w = "+" + w
		}
		if t.Line {
			w = "¶" + w
		}
		out = append(out, w)
	}
	return out
}

func TestAppend(t *testing.T) {
	for text, want := range map[string][]string{
		"US$6.8bn":              {"¶US", "+$", "+6", "+.", "+8", "+bn"},
		"India’s 3,488-km":      {"¶India", "+’", "+s", "3", "+,", "+488", "+-", "+km"},
		"a\nb":                  {"¶a", "¶b"},
		"3.5亿元":                 {"¶3", "+.", "+5", "+亿", "+元"},
		"40\u202f000\u00a0t \t": {"¶40", "000", "t"},
	} {
		if d := cmp.Diff(want, words(text)); d != "" {
			t.Errorf("Append(%q) differs (-want +got):\n%s", text, d)
		}
	}
}

// FuzzAppend: tokens stand in order and leave out nothing but white space.
func FuzzAppend(f *testing.F) {
	f.Add("nearly ₹1.2 lakh crore ($14 bn)")
	f.Add("\xff\u200b\n5")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, tok := range Append(nil, s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) || tok.Glued != (tok.Start == last && last > 0) {
				t.Fatalf("Append(%q): token %+v after %d", s, tok, last)
			}
			if gap := s[last:tok.Start]; strings.IndexFunc(gap, func(r rune) bool { return !unicode.IsSpace(r) && r > ' ' && r != 127 && r != '\u200b' && r != '\ufeff' }) >= 0 {
				t.Fatalf("Append(%q) leaves out %q", s, gap)
			}
			last = tok.End
		}
	})
}
