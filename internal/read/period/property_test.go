package period

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/comity-project/comity"
)

var january = Context{Published: comity.Date{Year: 2026, Month: 1, Day: 21}, Reporter: "IND"}

// soup makes texts out of everything a time is told with.
func soup() *rapid.Generator[string] {
	part := rapid.SampledFrom([]string{"the", "first", "last", "nine", "9", "months", "month", "year", "quarter", "half", "of", "in", "to", "from", "between", "and", "April", "December",
		"May", "Dec.", "2025", "2024-25", "FY26", "FY", "26", "fiscal", "this", "next", "same", "period", "a", "earlier", "ago", "before", "since", "so", "far", "ended", "ending",
		"June", "30", ",", ".", "-", "–", "Q3", "H1", "1Q26", "year-on-year", "on", "Thursday", "yesterday", "past", "few", "corresponding", "previous", "calendar", "21.01.2026",
		"2082/83", "current", "financial", "will", "\n", "99", "0", "5MFY26", "march", "may", "that", "7", "November"})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(part, 1, 14).Draw(t, "parts"), rapid.SampledFrom([]string{" ", " ", ""}).Draw(t, "glue"))
	})
}

// TestSpans: mentions stand in order, inside the text, and each period has at least one month and lies in its days.
func TestSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := soup().Draw(t, "text")
		checkMentions(t, s, Scan(s, january))
	})
}

type fataler interface{ Fatalf(string, ...any) }

func checkMentions(t fataler, s string, got []Mention) {
	last := 0
	for _, m := range got {
		if m.Start < last || m.End <= m.Start || m.End > len(s) {
			t.Fatalf("Scan(%q): bad span [%d,%d) after %d", s, m.Start, m.End, last)
		}
		last = m.End
		if !m.Period.IsZero() && m.Period.Len() < 1 {
			t.Fatalf("Scan(%q): %q has an empty period", s, s[m.Start:m.End])
		}
		if !m.When.IsZero() && m.When.To.Before(m.When.From) {
			t.Fatalf("Scan(%q): %q ends before it begins: %v", s, s[m.Start:m.End], m.When)
		}
		if (m.Kind == BasisOnly || m.Kind == Indefinite) && !m.Period.IsZero() {
			t.Fatalf("Scan(%q): %q is a %v with a period", s, s[m.Start:m.End], m.Kind)
		}
	}
}

// TestPastByDefault: a bare month is never after the dateline, and never more than a year before it.
func TestPastByDefault(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		month := rapid.SampledFrom([]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}).Draw(t, "month")
		pub := comity.Date{Year: rapid.IntRange(2000, 2030).Draw(t, "y"), Month: 1, Day: 15}.AddDays(rapid.IntRange(0, 364).Draw(t, "d"))
		got := Scan("exports rose in "+month+", data showed", Context{Published: pub})
		if len(got) != 1 || got[0].Period.Len() != 1 {
			t.Fatalf("%s on %s: %v", month, pub, got)
		}
		if ago := int(pub.InMonth() - got[0].Period.Start()); ago < 0 || ago > 11 {
			t.Fatalf("%s on %s is %s", month, pub, got[0].Period)
		}
	})
}

// TestReporterAgain: resolving again for another reporter is the same as scanning for it.
func TestReporterAgain(t *testing.T) {
	for _, text := range []string{"in FY26", "the first half of fiscal 2025", "so far this fiscal year", "in 2024-25"} {
		for _, reporter := range []comity.Economy{"IND", "USA", "JPN", "NPL", "DEU"} {
			ctx := january
			ctx.Reporter = reporter
			want, got := Scan(text, ctx)[0].Period, Scan(text, january)[0].Resolve(ctx).Period
			if got != want {
				t.Errorf("%q for %s: resolved again %s, scanned %s", text, reporter, got, want)
			}
		}
	}
}

// TestNoCalendarNoPeriod: a fiscal label of an unknown reporter has no period rather than a guess.
func TestNoCalendarNoPeriod(t *testing.T) {
	for _, text := range []string{"in FY26", "this fiscal year", "in 2024-25"} {
		if m := Scan(text, Context{Published: january.Published}); len(m) != 1 || !m[0].Period.IsZero() || !m[0].Fiscal {
			t.Errorf("%q without a reporter: %+v", text, m)
		}
	}
}

// FuzzScan: any bytes are read without a panic.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"the first nine months of the fiscal year ending March 2026", "from 4 to 22 May", "\xffMay 2025", "0000-00", "FY99-00", "31 February 2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkMentions(t, s, Scan(s, january)) })
}

// BenchmarkScan reads the shared stories as one text; the budget is 2 million characters a second on one core.
func BenchmarkScan(b *testing.B) {
	files, _ := filepath.Glob("../../../../shared/gold/stories/*.txt")
	if len(files) == 0 {
		b.Skip("the shared stories are missing")
	}
	var all strings.Builder
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(text)
		all.WriteString("\n\n")
	}
	text := all.String()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Scan(text, january)
	}
}
