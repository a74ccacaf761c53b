package score

import (
	"math"
	"strings"
	"unicode/utf8"
)

// near tells whether two numbers agree within 0.2 %, or are both null.
func near(a, b Number) bool {
	if !a.Known || !b.Known {
		return a.Known == b.Known
	}
	return a.Value == b.Value || math.Abs(a.Value-b.Value) <= 0.002*math.Max(math.Abs(a.Value), math.Abs(b.Value))
}

// sameChange tells whether two changes agree to half a tenth of a percentage point or 0.5 % of the gold one.
func sameChange(gold, system Number) bool {
	if !gold.Known || !system.Known {
		return gold.Known == system.Known
	}
	slack := 0.005 * math.Abs(gold.Value)
	if math.Abs(gold.Value) < 50 {
		slack = math.Max(slack, 0.00051)
	}
	return math.Abs(gold.Value-system.Value) <= slack
}

// abs is the number without its sign.
func (n Number) abs() Number { return Number{math.Abs(n.Value), n.Known, ""} }

// canonical folds the spellings of a unit; a ratio becomes a percentage.
func (q Quantity) canonical() (Number, string) {
	unit := strings.TrimSpace(q.Unit.S)
	key := strings.TrimRight(lower(unit), "s")
	switch key {
	case "percent", "%", "pct", "per cent":
		return q.Value, "percent"
	case "ratio", "fraction", "share":
		return Number{q.Value.Value * 100, q.Value.Known, ""}, "percent"
	case "ton", "tonne", "metric ton":
		return q.Value, "tonne"
	case "person", "people", "job", "worker", "troop":
		return q.Value, "persons"
	case "kilometre", "kilometer", "km":
		return q.Value, "km"
	}
	if isCode(unit) {
		return q.Value, strings.ToUpper(unit)
	}
	return q.Value, key
}

// isCode tells three ASCII letters: a currency, most of the time.
func isCode(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range 3 {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// sameValue compares value and unit, with every unit in which the gold gives the quantity. Without signed a deficit may be
// given as a positive number.
func sameValue(gold, system Figure, signed bool) bool {
	got, gotUnit := Quantity{system.Value, system.Unit}.canonical()
	for i := -1; i < len(gold.Also); i++ {
		q := Quantity{gold.Value, gold.Unit}
		if i >= 0 {
			q = gold.Also[i]
		}
		want, unit := q.canonical()
		if !want.Known || !got.Known {
			if want.Known == got.Known {
				return true
			}
			continue
		}
		same := near(want, got) || !signed && near(want.abs(), got.abs())
		loose := gold.Measure.S == "other" && utf8.RuneCountInString(unit) != 3
		if same && (unit == gotUnit || loose || unit == "") {
			return true
		}
	}
	return false
}

// A days is a stretch of days, both ends within it, counted as if every month had 31.
type days struct{ from, to int }

// daysOf reads a period: 2025, 2025-12, 2025-12-31 or two of them with a slash between.
func daysOf(period string) (days, bool) {
	period = strings.TrimSuffix(period, "\n")
	from, to, isSpan := strings.Cut(period, "/")
	if !isSpan {
		to = from
	}
	a, okA := dayNumber(from, 1, 1)
	b, okB := dayNumber(to, 12, 31)
	return days{a, b}, okA && okB
}

// dayNumber numbers a day; month and day are taken where the date does not give them.
func dayNumber(date string, month, day int) (int, bool) {
	if len(date) != 4 && len(date) != 7 && len(date) != 10 {
		return 0, false
	}
	year, ok := digits(date[:4])
	if ok && len(date) >= 7 {
		month, ok = digits(date[5:7])
		ok = ok && date[4] == '-'
	}
	if ok && len(date) == 10 {
		day, ok = digits(date[8:])
		ok = ok && date[7] == '-'
	}
	return year*372 + (month-1)*31 + day - 1, ok
}

func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// samePeriod tells whether two periods cover the same days; no period only agrees with no period.
func samePeriod(a, b Text) bool {
	if a.S == "" || b.S == "" {
		return a.S == b.S
	}
	x, okX := daysOf(a.S)
	y, okY := daysOf(b.S)
	if okX && okY {
		return x == y
	}
	return a.S == b.S
}

// periodsMeet tells whether two periods share a day; no period meets every period.
func periodsMeet(a, b Text) bool {
	if a.S == "" || b.S == "" {
		return true
	}
	x, okX := daysOf(a.S)
	y, okY := daysOf(b.S)
	return okX && okY && x.from <= y.to && y.from <= x.to
}

// sameActor lets any actor stand for one that the gold leaves open.
func sameActor(gold, system Text) bool { return gold == system || !gold.Known }
