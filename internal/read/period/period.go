// Package period reads every mention of a time in a text, months, quarters, fiscal years, "the same period a year earlier", dates, and resolves it
// to whole months, or to days, against the dateline. It never decides which figure a period belongs to.
//
// # How a mention is read
//
// The scan takes the longest phrase at each token and keeps it as an expression: which part (a month, a quarter, the first n months) of which year
// (2025, FY26, last year, the year of the anchor). Resolving is a second step, so that the caller can ask again with another reporter, whose fiscal
// year begins elsewhere, or with another anchor, the period that "a year earlier" and "the same period" point back to. Within a text the anchor
// of a mention is the nearest period before it.
//
// The past is the default: news tells of months that are over, so "in December" of a January story is the December before, and "the first ten
// months" are those of the last year in which ten months had passed. Only a word of the future before it ("will", "expected to", "due") turns a
// bare month to the next one.
//
// Worked example, India, 21 January 2026: "during the first nine months of the fiscal year ending March 2026" is the part "first nine months" of
// the year "twelve months to March 2026": 2025-04/2025-12. In "$2 billion in December, from $1.2 billion a year earlier" the second mention takes
// the first as its anchor, 2025-12, and is 2024-12.
package period

import "github.com/comity-project/comity"

// Kind is the kind of a mention.
type Kind uint8

// The kinds.
const (
	Month        Kind = iota + 1 // December, last month
	Quarter                      // Q3 FY26, the December quarter
	Half                         // H1 2025
	CalendarYear                 // 2025, last year
	FiscalYear                   // FY26, 2025-26, the year ended June 2025
	FiscalToDate                 // the first nine months of the fiscal year, this fiscal so far
	YearToDate                   // the first ten months, so far this year
	Rolling                      // the twelve months to March, the last three months
	Span                         // April to December, 2016 to 2023
	Since                        // since January: up to the month, or since 2019 the year, of the dateline
	YearEarlier                  // the same period a year earlier: the anchor twelve months before
	Previous                     // the month before: the anchor, one length before
	Same                         // the same period, that month: the anchor
	Ago                          // ten years earlier, three months ago
	Day                          // 21 January, Thursday
	Days                         // the first ten days of May, December 1-20: the month with the days of it that are told of
	Week                         // last week
	BasisOnly                    // year on year: says what a change is measured against, no period
	Indefinite                   // the last few months: a time without bounds
)

var kindNames = [...]string{"", "month", "quarter", "half", "calendar year", "fiscal year", "fiscal year to date", "year to date", "rolling", "span",
	"since", "year earlier", "previous period", "same period", "ago", "day", "days", "week", "basis", "indefinite"}

// String names the kind.
func (k Kind) String() string { return kindNames[k] }

// Context is what a mention is resolved against.
type Context struct {
	Published comity.Date    // the dateline; for a reposted story the original one
	Reporter  comity.Economy // whose fiscal year counts
	Partner   comity.Economy // whose fiscal year counts where the reporter's is the calendar year and the text writes two: "2023-24"
	Anchor    comity.Period  // the period that stands before, if any
}

// Mention is one mention of a time.
type Mention struct {
	Start, End int           // bytes
	Kind       Kind          //
	Period     comity.Period // whole months; zero when the mention has none or nothing to be resolved against
	When       comity.When   // days, for Day, Days and Week; else the days of Period
	Basis      comity.Basis  // what the words make a change be measured against: "from a year earlier" yoy, "month on month" mom
	Future     bool          // after the dateline
	Fiscal     bool          // depends on the reporter's fiscal year

	x expr
}

// Resolve reads the mention again in another context: another reporter's fiscal year, another anchor.
func (m Mention) Resolve(ctx Context) Mention {
	m.Period, m.When, m.Future = comity.Period{}, comity.When{}, false
	if d, ok := m.x.days(ctx); ok {
		m.When = d
		m.Period = comity.Months(d.From.InMonth(), d.To.InMonth())
	} else if p, ok := m.x.months(ctx); ok {
		m.Period, m.When = p, comity.InPeriod(p)
	}
	m.Future = !m.When.IsZero() && !ctx.Published.IsZero() && m.When.From.After(ctx.Published)
	return m
}

// anchors reports whether later mentions may point back to this one.
func (m Mention) anchors() bool {
	switch m.Kind {
	case Day, Week, BasisOnly, Indefinite, YearEarlier, Previous, Since, Ago:
		return false
	}
	return !m.Period.IsZero() && !m.Future && m.Basis == comity.NoBasis
}
