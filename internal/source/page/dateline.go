package page

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/comity-project/comity"
)

// The forms in which stories print their own day near the top: 2026-01-21, 21.01.2026, 21/01/2026, 21 January 2026, January 21, 2026.
var dayForms = []struct {
	form             *regexp.Regexp
	year, month, day int // group numbers
}{
	{regexp.MustCompile(`\b(20\d\d|19\d\d)-(\d\d)-(\d\d)\b`), 1, 2, 3},
	{regexp.MustCompile(`\b(\d{1,2})[./](\d{1,2})[./](20\d\d|19\d\d)\b`), 3, 2, 1},
	{regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?\s+(` + monthNames + `)\.?,?\s+(20\d\d|19\d\d)\b`), 3, 2, 1},
	{regexp.MustCompile(`(?i)\b(` + monthNames + `)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d|19\d\d)\b`), 3, 1, 2},
}

const monthNames = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

// Dateline finds the day of a story in its first lines: a short line of its own, or the head of the first paragraph up to its dash. It is the
// zero day when there is none.
func Dateline(text string) comity.Date {
	seen := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if seen++; seen > 6 {
			break
		}
		if head, _, dash := cutDash(line); dash && len(head) <= 80 {
			line = head
		} else if len(line) > 80 {
			continue
		}
		for _, f := range dayForms {
			if m := f.form.FindStringSubmatch(line); m != nil {
				if d, ok := day(m[f.year], m[f.month], m[f.day]); ok {
					return d
				}
			}
		}
	}
	return comity.Date{}
}

func cutDash(line string) (head, rest string, ok bool) {
	for _, dash := range []string{" — ", " – ", " -- ", " - ", "— ", "– "} {
		if head, rest, ok = strings.Cut(line, dash); ok {
			return head, rest, true
		}
	}
	return line, "", false
}

func day(year, month, day string) (comity.Date, bool) {
	y, errY := strconv.Atoi(year)
	d, errD := strconv.Atoi(day)
	m, errM := strconv.Atoi(month)
	if errM != nil {
		t, err := time.Parse("Jan", strings.ToUpper(month[:1])+strings.ToLower(month[1:3]))
		if err != nil {
			return comity.Date{}, false
		}
		m = int(t.Month())
	}
	date := comity.DateOf(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC))
	if errY != nil || errD != nil || int(date.Month) != m || date.Day != d {
		return comity.Date{}, false
	}
	return date, true
}
