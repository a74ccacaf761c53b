package comity

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParsePeriod(t *testing.T) {
	for _, test := range []struct {
		in, want, long string
		months         int
	}{
		{"2025-12", "2025-12", "December 2025", 1},
		{"2025", "2025", "2025", 12},
		{"2025-04/2025-12", "2025-04/2025-12", "April–December 2025", 9},
		{"2024-04/2025-03", "2024-04/2025-03", "April 2024–March 2025", 12},
		{"2025-01/2025-12", "2025", "2025", 12},
		{"2023/2024", "2023-01/2024-12", "January 2023–December 2024", 24},
	} {
		p, err := ParsePeriod(test.in)
		if err != nil || p.String() != test.want || p.Long() != test.long || p.Len() != test.months {
			t.Errorf("ParsePeriod(%q) = %s (%s, %d months), %v", test.in, p, p.Long(), p.Len(), err)
		}
	}
	for _, bad := range []string{"", "25", "2025-13", "2025-1", "2025-12/2025-04", "2025-", "December"} {
		if p, err := ParsePeriod(bad); err == nil {
			t.Errorf("ParsePeriod(%q) = %s", bad, p)
		}
	}
}

func TestPeriodTextRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := MonthOf(rapid.IntRange(1900, 2100).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")))
		p := Months(first, first+Month(rapid.IntRange(0, 60).Draw(t, "more")))
		if q, err := ParsePeriod(p.String()); err != nil || q != p {
			t.Fatalf("%v became %v, %v", p, q, err)
		}
		if q := p.YearEarlier().Shift(12); q != p {
			t.Fatalf("%v shifted there and back is %v", p, q)
		}
	})
}

func TestWhen(t *testing.T) {
	for _, text := range []string{"2025", "2025-08", "2025-08-31", "2025-08/2025-09", "2025-08-31/2025-09-01"} {
		w, err := ParseWhen(text)
		if err != nil || w.String() != text {
			t.Errorf("ParseWhen(%q) = %s, %v", text, w, err)
		}
	}
	august, _ := ParseWhen("2025-08")
	last, _ := ParseWhen("2025-08-31")
	if !august.Overlaps(last) || (When{}).Overlaps(last) {
		t.Error("a month overlaps its last day, the unknown time overlaps nothing")
	}
}
