package comity

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Month is one calendar month, counted from January of year 0. Months are ordered and can be added to as numbers.
type Month int32

// MonthOf is the month m of year y.
func MonthOf(y int, m time.Month) Month { return Month(y*12 + int(m) - 1) }

// Year is the calendar year of the month.
func (m Month) Year() int { return int(m) / 12 }

// Month is the month of the year.
func (m Month) Month() time.Month { return time.Month(int(m)%12 + 1) }

// First is the first day of the month.
func (m Month) First() Date { return Date{m.Year(), m.Month(), 1} }

// String is the ISO 8601 form, 2025-12.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), int(m.Month())) }

// Period is a run of whole months. It is half-open inside: [start, end). The zero Period means "no period"; every other Period has
// at least one month, since the constructors make no empty one.
type Period struct {
	start, end Month
}

// Months is the period from the first month to the last, both included. It is the zero Period when they are in the wrong order.
func Months(first, last Month) Period {
	if last < first {
		return Period{}
	}
	return Period{first, last + 1}
}

// OneMonth is the period of a single month.
func OneMonth(m Month) Period { return Period{m, m + 1} }

// CalendarYear is January to December of y.
func CalendarYear(y int) Period { return Months(MonthOf(y, time.January), MonthOf(y, time.December)) }

// ParsePeriod reads ISO 8601 text: 2025, 2025-12, 2025-04/2025-12, 2024/2025.
func ParsePeriod(s string) (Period, error) {
	from, to, ranged := strings.Cut(s, "/")
	a, err := parsePeriodPart(from)
	if err != nil {
		return Period{}, fmt.Errorf("%w: %q is not a period; write 2025, 2025-12 or 2025-04/2025-12", ErrInput, s)
	}
	if !ranged {
		return a, nil
	}
	b, err := parsePeriodPart(to)
	if err != nil {
		return Period{}, fmt.Errorf("%w: %q is not a period; write 2025, 2025-12 or 2025-04/2025-12", ErrInput, s)
	}
	if b.end <= a.start {
		return Period{}, fmt.Errorf("%w: period %q ends before it begins", ErrInput, s)
	}
	return Period{a.start, b.end}, nil
}

// MustPeriod is [ParsePeriod] for constants in code and tests; it panics on bad text.
func MustPeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func parsePeriodPart(s string) (Period, error) {
	year, month, monthly := strings.Cut(s, "-")
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || y < 1 {
		return Period{}, ErrInput
	}
	if !monthly {
		return CalendarYear(y), nil
	}
	m, err := strconv.Atoi(month)
	if err != nil || len(month) != 2 || m < 1 || m > 12 {
		return Period{}, ErrInput
	}
	return OneMonth(MonthOf(y, time.Month(m))), nil
}

// IsZero reports whether there is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Start is the first month.
func (p Period) Start() Month { return p.start }

// Last is the last month that belongs to the period.
func (p Period) Last() Month { return p.end - 1 }

// End is the first month after the period.
func (p Period) End() Month { return p.end }

// Len is the number of months.
func (p Period) Len() int { return int(p.end - p.start) }

// Shift moves the period by n months.
func (p Period) Shift(n int) Period {
	if p.IsZero() {
		return p
	}
	return Period{p.start + Month(n), p.end + Month(n)}
}

// YearEarlier is the same months a year before.
func (p Period) YearEarlier() Period { return p.Shift(-12) }

// Contains reports whether all months of q belong to p.
func (p Period) Contains(q Period) bool {
	return !q.IsZero() && p.start <= q.start && q.end <= p.end
}

// Overlaps reports whether the two share a month.
func (p Period) Overlaps(q Period) bool { return p.start < q.end && q.start < p.end }

// Compare orders periods by their start, then by their end.
func (p Period) Compare(q Period) int {
	if p.start != q.start {
		return cmpInt(int(p.start), int(q.start))
	}
	return cmpInt(int(p.end), int(q.end))
}

// Each yields the months in order.
func (p Period) Each(yield func(Month) bool) {
	for m := p.start; m < p.end; m++ {
		if !yield(m) {
			return
		}
	}
}

// String is the shortest ISO 8601 form: 2025-12, 2025, 2025-04/2025-12; empty for no period.
func (p Period) String() string {
	switch {
	case p.IsZero():
		return ""
	case p.Len() == 1:
		return p.start.String()
	case p.Len() == 12 && p.start.Month() == time.January:
		return fmt.Sprintf("%04d", p.start.Year())
	}
	return p.start.String() + "/" + p.Last().String()
}

// MarshalText implements encoding.TextMarshaler.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (p *Period) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*p = Period{}
		return nil
	}
	*p, err = ParsePeriod(string(b))
	return err
}

// Long is the form for readers: December 2025, April–December 2025, 2025, April 2024–March 2025.
func (p Period) Long() string {
	first, last := p.start, p.Last()
	switch {
	case p.IsZero():
		return "no period"
	case p.Len() == 1:
		return fmt.Sprintf("%s %d", first.Month(), first.Year())
	case p.String() == fmt.Sprintf("%04d", first.Year()):
		return p.String()
	case first.Year() == last.Year():
		return fmt.Sprintf("%s–%s %d", first.Month(), last.Month(), last.Year())
	}
	return fmt.Sprintf("%s %d–%s %d", first.Month(), first.Year(), last.Month(), last.Year())
}
