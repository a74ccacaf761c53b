package amount

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/comity-project/comity/internal/read/lex"
)

// soup makes texts in which everything that can stand beside a number stands beside numbers.
func soup() *rapid.Generator[string] {
	part := rapid.SampledFrom([]string{"5", "12", "1,234", "1,23,456", "2.04", "816", "000", "2025", "2024-25", "0.5", "three", "twenty", "a", "half", "and",
		"million", "bn", "billion", "lakh", "crore", "tn", "m", "k", "trillion", "$", "US$", "€", "Rs", "Rs.", "¥", "USD", "yuan", "dollars", "Hong Kong dollars", "euros",
		"%", "per cent", "percentage points", "tonnes", "-", "–", "to", "from", "between", "or", ",", ".", "(", ")", "/", "nearly", "up", "fell", "by", "of", "one",
		"third", "quarters", "point", "hundred", "times", "fold", "doubled", "+", "April", "in", "Section", "people", "\n", "won", "12:30", "cents"})
	glue := rapid.SampledFrom([]string{"", " ", " ", " ", "-", "  "})
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for n := rapid.IntRange(1, 14).Draw(t, "n"); n > 0; n-- {
			b.WriteString(part.Draw(t, "part"))
			b.WriteString(glue.Draw(t, "glue"))
		}
		return b.String()
	})
}

// TestNeverPartial: no digit, multiplier or currency stands next to an amount without belonging to it or to another amount.
func TestNeverPartial(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := soup().Draw(t, "text")
		checkWhole(t, s, Scan(s, Context{}))
	})
}

type fataler interface{ Fatalf(string, ...any) }

// checkWhole asserts what every scan must satisfy.
func checkWhole(t fataler, s string, got []Amount) {
	owner := make([]bool, len(s)+1)
	last := 0
	for _, a := range got {
		if a.Start < last || a.End <= a.Start || a.End > len(s) {
			t.Fatalf("Scan(%q): bad span [%d,%d) after %d", s, a.Start, a.End, last)
		}
		last = a.End
		own(owner, a)
		for _, b := range a.Also {
			if b.Start < a.End || b.End > len(s) {
				t.Fatalf("Scan(%q): conversion [%d,%d) outside the text", s, b.Start, b.End)
			}
			last = max(last, b.End)
			own(owner, b)
		}
	}
	tokens := lex.Append(nil, s)
	for i := 1; i < len(tokens); i++ {
		left, right := tokens[i-1], tokens[i]
		gap := s[left.End:right.Start]
		if gap != "" && gap != " " {
			continue
		}
		if owner[left.Start] && !owner[right.Start] && extends(s, right, gap) && !inNot(got, left.Start) {
			t.Fatalf("Scan(%q): %q follows an amount and belongs to none: %v", s, s[right.Start:right.End], spans(s, got))
		}
		if owner[right.Start] && !owner[left.Start] && left.Kind != lex.Punct && extendsBefore(s, left, gap) && !inNot(got, right.Start) {
			t.Fatalf("Scan(%q): %q precedes an amount and belongs to none: %v", s, s[left.Start:left.End], spans(s, got))
		}
	}
}

func own(owner []bool, a Amount) {
	for i := a.Start; i < a.End; i++ {
		owner[i] = true
	}
}

func inNot(got []Amount, at int) bool {
	for _, a := range got {
		if a.Start <= at && at < a.End {
			return a.Kind == NotAmount
		}
	}
	return false
}

func spans(s string, got []Amount) (out []string) {
	for _, a := range got {
		out = append(out, s[a.Start:a.End]+"="+a.Kind.String()+a.Why.String())
	}
	return out
}

// extends reports whether a token right after an amount would make it another amount.
func extends(s string, t lex.Token, gap string) bool {
	w := s[t.Start:t.End]
	switch strings.ToLower(w) {
	case "million", "billion", "bn", "tn", "lakh", "crore", "trillion", "yuan", "euros", "dollars", "%":
		return true
	}
	return gap == "" && t.Kind == lex.Number || t.Kind == lex.Sign
}

// extendsBefore reports whether a token right before an amount would make it another amount.
func extendsBefore(s string, t lex.Token, gap string) bool {
	switch s[t.Start:t.End] {
	case "Rs", "USD":
		return true
	}
	return gap == "" && t.Kind == lex.Number || t.Kind == lex.Sign
}

// TestDeterministic: the same text is read the same way.
func TestDeterministic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := soup().Draw(t, "text")
		a, b := Scan(s, Context{}), Scan(s, Context{})
		if len(a) != len(b) {
			t.Fatalf("Scan(%q) differs between two runs", s)
		}
		for i := range a {
			if a[i].Start != b[i].Start || a[i].Value.String() != b[i].Value.String() || a[i].Unit != b[i].Unit || a[i].Hedge != b[i].Hedge {
				t.Fatalf("Scan(%q) differs between two runs at %d", s, i)
			}
		}
	})
}

// FuzzScan: any bytes are read without a panic, in order and inside the text.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"nearly ₹1.2 lakh crore ($14 bn)", "between 5 and 7 per cent", "816 000 t", "\xff$5", "1e99", "½ and 2 ½", "99999999999999999999999999999999999999 bn"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkWhole(t, s, Scan(s, Context{})) })
}
