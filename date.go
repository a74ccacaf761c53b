package comity

import (
	"fmt"
	"strings"
	"time"
)

// Date is a civil day without a time zone. The zero Date means "not known".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf is the civil day of t in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads an ISO 8601 day, 2026-01-21.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%w: %q is not a day; write it as 2026-01-21", ErrInput, s)
	}
	return DateOf(t), nil
}

// IsZero reports whether the date is not known.
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight UTC of the day.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays is the day n days later.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// Compare orders days; the unknown day comes first.
func (d Date) Compare(e Date) int {
	switch {
	case d.Year != e.Year:
		return cmpInt(d.Year, e.Year)
	case d.Month != e.Month:
		return cmpInt(int(d.Month), int(e.Month))
	}
	return cmpInt(d.Day, e.Day)
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// InMonth is the month the day lies in.
func (d Date) InMonth() Month { return MonthOf(d.Year, d.Month) }

// String is the ISO 8601 form, empty for the unknown day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Long is the form for readers, 21 Jan 2026.
func (d Date) Long() string {
	if d.IsZero() {
		return "no date"
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month.String()[:3], d.Year)
}

// MarshalText implements encoding.TextMarshaler.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Date) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(b))
	return err
}

// When is the time of an event, as precise as is known: a run of days. The zero When means "not known".
type When struct {
	From, To Date // both inclusive
}

// OnDay is the When of one day.
func OnDay(d Date) When { return When{d, d} }

// InPeriod is the When of whole months.
func InPeriod(p Period) When {
	if p.IsZero() {
		return When{}
	}
	last := p.End().First().AddDays(-1)
	return When{p.Start().First(), last}
}

// ParseWhen reads 2025, 2025-08, 2025-08-31 and two of them joined by a slash.
func ParseWhen(s string) (When, error) {
	if s == "" {
		return When{}, nil
	}
	from, to, ranged := strings.Cut(s, "/")
	a, err := parseWhenPart(from)
	if err != nil || !ranged {
		return a, err
	}
	b, err := parseWhenPart(to)
	if err != nil {
		return When{}, err
	}
	if b.To.Before(a.From) {
		return When{}, fmt.Errorf("%w: %q ends before it begins", ErrInput, s)
	}
	return When{a.From, b.To}, nil
}

func parseWhenPart(s string) (When, error) {
	if len(s) == len("2025-08-31") {
		d, err := ParseDate(s)
		return OnDay(d), err
	}
	p, err := ParsePeriod(s)
	return InPeriod(p), err
}

// IsZero reports whether the time is not known.
func (w When) IsZero() bool { return w == When{} }

// Overlaps reports whether the two share a day; an unknown time overlaps nothing.
func (w When) Overlaps(v When) bool {
	return !w.IsZero() && !v.IsZero() && !w.To.Before(v.From) && !v.To.Before(w.From)
}

// String is the shortest ISO 8601 form: 2025-08-31, 2025-08, 2025, 2025-08/2025-09.
func (w When) String() string {
	switch {
	case w.IsZero():
		return ""
	case w.From == w.To:
		return w.From.String()
	case w.From.Day == 1 && w.To.AddDays(1).Day == 1:
		return Months(w.From.InMonth(), w.To.InMonth()).String()
	}
	return w.From.String() + "/" + w.To.String()
}

// MarshalText implements encoding.TextMarshaler.
func (w When) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (w *When) UnmarshalText(b []byte) (err error) {
	*w, err = ParseWhen(string(b))
	return err
}

func cmpInt(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
