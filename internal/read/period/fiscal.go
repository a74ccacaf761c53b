package period

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/comity-project/comity"
)

// Label says which year the single year of a label names.
type Label uint8

// The labels.
const (
	EndYear   Label = iota // FY26 ends in 2026: India, Pakistan, Australia, the US; also where no usage is known
	StartYear              // FY2025 begins in 2025: Japan, Singapore
	Calendar               // the fiscal year is the calendar year
)

// FiscalCalendar is the fiscal year of a government.
type FiscalCalendar struct {
	Start time.Month // the first month
	Day   int        // the first day; a year that begins in mid-July is told in all the months it touches
	Label Label
}

//go:embed fiscal_years.tsv
var fiscalTSV string

var fiscalYears = sync.OnceValue(func() map[comity.Economy]FiscalCalendar {
	out := make(map[comity.Economy]FiscalCalendar, 240)
	for line := range strings.SplitSeq(fiscalTSV, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 5 || line[0] == '#' {
			continue
		}
		month, _ := strconv.Atoi(f[1])
		day, _ := strconv.Atoi(f[2])
		label := map[string]Label{"start": StartYear, "calendar": Calendar}[f[3]]
		out[comity.Economy(f[0])] = FiscalCalendar{time.Month(month), day, label}
	}
	return out
})

// Fiscal is the fiscal calendar of an economy, and false where none is known. The source of each row stands in fiscal_years.tsv.
func Fiscal(e comity.Economy) (FiscalCalendar, bool) {
	c, ok := fiscalYears()[e]
	return c, ok
}

// year is the fiscal year that begins in calendar year y.
func (c FiscalCalendar) year(y int) comity.Period {
	first := comity.MonthOf(y, c.Start)
	return comity.Months(first, first+11+c.extra())
}

// extra is the month more that a year touches when it does not begin on the first.
func (c FiscalCalendar) extra() comity.Month {
	if c.Day > 1 {
		return 1
	}
	return 0
}

// containing is the fiscal year that holds month m.
func (c FiscalCalendar) containing(m comity.Month) comity.Period {
	y := m.Year()
	if m.Month() < c.Start {
		y--
	}
	return c.year(y)
}

// labelled is the fiscal year that a label with one year names.
func (c FiscalCalendar) labelled(y int) comity.Period {
	if c.Label == EndYear && c.Start != time.January {
		y--
	}
	return c.year(y)
}

// gregorian turns years of other calendars, as fiscal labels have them, into Gregorian ones: Bikram Sambat (Nepal), Buddhist (Thailand),
// Solar Hijri (Iran), Ethiopian. It returns the year in which the labelled year begins.
func gregorian(e comity.Economy, y int) int {
	switch {
	case e == "NPL" && y > 2040 && y < 2150:
		return y - 57
	case e == "THA" && y > 2450:
		return y - 543
	case e == "IRN" && y > 1300 && y < 1500:
		return y + 621
	case e == "ETH" && y < 2021 && y > 1990:
		return y
	}
	return y
}
