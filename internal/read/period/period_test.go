package period

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
)

// read writes what a text's mentions are, one after the other: kind, period or days, basis.
func read(text string, ctx Context) string {
	var out []string
	for _, m := range Scan(text, ctx) {
		s := m.Kind.String() + " " + m.When.String()
		if m.Period.IsZero() {
			s = m.Kind.String()
		}
		if m.Basis != comity.NoBasis {
			s += " " + string(m.Basis)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestScan(t *testing.T) {
	india := Context{Published: comity.Date{Year: 2026, Month: 1, Day: 21}, Reporter: "IND"}
	for _, c := range []struct {
		name     string
		text     string
		reporter comity.Economy
		want     string
	}{
		{"days that are the ends of a span", "between 7 October and 31 December 2022, from 20 November 2024 to 5 January 2025", "", "days 2022-10-07/2022-12-31; days 2024-11-20/2025-01-05"},
		{"half of a fiscal year named by its last", "the first half of the 2026 fiscal year", "PAK", "half 2025-07/2025-12"},
		{"runs share the year backwards", "October-March 2025, from October 2024 to March 2025", "", "span 2024-10/2025-03; span 2024-10/2025-03"},
		{"a run within a fiscal year", "in July-December of FY26", "BGD", "span 2025-07/2025-12"},
		{"fiscal quarters", "Q3 FY26 and 1QFY26 and the third quarter of 2025-26", "", "quarter 2025-10/2025-12; quarter 2025-04/2025-06; quarter 2025-10/2025-12"},
		{"months in a code", "9MFY26", "PAK", "fiscal year to date 2025-07/2026-03"},
		{"label of the first year", "FY2025", "SGP", "fiscal year 2025-04/2026-03"},
		{"label of the last year", "fiscal 2025", "USA", "fiscal year 2024-10/2025-09"},
		{"a year from mid-July", "fiscal year 2020/21", "NPL", "fiscal year 2020-07/2021-07"},
		{"a year of another calendar", "FY2569", "THA", "fiscal year 2025-10/2026-09"},
		{"so far", "in the current fiscal so far", "", "fiscal year to date 2025-04/2025-12"},
		{"months to", "in the twelve months to September 2022", "AUS", "rolling 2021-10/2022-09"},
		{"year ended with a day", "in the year ended March 31, 2025", "", "fiscal year 2024-04/2025-03"},
		{"the anchor before", "$2 billion in December, from $1.2 billion a year earlier", "", "month 2025-12; year earlier 2024-12"},
		{"the anchor after", "fell 12% from a year earlier to $8 billion in November", "", "year earlier 2024-11 yoy; month 2025-11"},
		{"what is compared is no anchor", "$9bn in November, against $8bn in October, and $7bn a year earlier", "", "month 2025-11; month 2025-10; year earlier 2024-11"},
		{"a base by its name", "rose in December from November, and 5% more than in December 2024", "", "month 2025-12; month 2025-11 mom; month 2024-12 yoy"},
		{"the same period", "in the first half of 2024; in the same period of 2023", "", "half 2024-01/2024-06; year earlier 2023-01/2023-06"},
		{"the corresponding period of a fiscal year", "in April-June; in the corresponding period of the previous fiscal", "", "span 2025-04/2025-06; year earlier 2024-04/2024-06"},
		{"years back from the anchor", "in 2022, against 17,000 ten years earlier", "", "calendar year 2022; ago 2012"},
		{"back from the dateline", "three months ago; last month; last December", "", "ago 2025-10; month 2025-12; month 2025-12"},
		{"a month to come", "will take effect in March; a deal by June", "", "month 2026-03; month 2026-06"},
		{"told in the past", "was still blocked by April", "", "month 2025-04"},
		{"days", "on January 15; on 5 March; on Dec. 3, 2025; 21.01.2026", "", "day 2026-01-15; day 2026-03-05; day 2025-12-03; day 2026-01-21"},
		{"weekdays", "late Thursday; last Wednesday", "", "day 2026-01-15; day 2026-01-14"},
		{"spoken years", "in March twenty twenty-five; since nineteen ninety", "", "month 2025-03; since 1990-01/2026-12"},
		{"years", "from 2016 to 2023; the 1990s; since 2019", "", "span 2016-01/2023-12; span 1990-01/1999-12; since 2019-01/2026-12"},
		{"bases", "up 5% on year, 3% month-on-month and 2% y-o-y", "", "basis yoy; basis mom; basis yoy"},
		{"names", "Theresa May, Jan Smith and Sun Haiyan of Mar-a-Lago", "", ""},
		{"verbs and nouns", "prices may fall as workers march for a second time in an august body", "", ""},
		{"one of the months of a year", "in the first month of 2025; in the opening month; the first month of talks", "", "month 2025-01; month 2026-01"},
		{"quarters to the end of one", "in the four quarters to the end of Q2 2025", "GBR", "rolling 2024-07/2025-06"},
		{"months as a period", "in the nine-month period ended September; in the 12-month period", "", "rolling 2025-01/2025-09; year to date 2025"},
		{"so many months", "over the first half; in nine months; in three years", "", "half 2025-01/2025-06; year to date 2025-04/2025-12"},
		{"months in a code of a year", "10M 2025, against 9M24", "KAZ", "year to date 2025-01/2025-10; year to date 2024-01/2024-09"},
		{"months spelled out", "in the first four months (July-October) of FY26; in the first two months (January-February)", "PAK", "fiscal year to date 2025-07/2025-10; span 2025-01/2025-02"},
		{"a year of another nation", "in the first seven months of the Iranian year; in the Persian year 1403; in the Ethiopian fiscal year 2017", "CHN",
			"fiscal year to date 2025-03/2025-10; fiscal year 2024-03/2025-03; fiscal year 2024-07/2025-07"},
		{"a year to the middle of a month", "in the year to March 20, 2025; in the year to mid-July 2025", "IRN", "fiscal year 2024-03/2025-03; fiscal year 2024-07/2025-07"},
		{"a marketing year", "in the 2024/25 marketing year; in the 2023/24 season", "RUS", "fiscal year 2024-07/2025-06; fiscal year 2023-07/2024-06"},
		{"a year just over", "in the just-concluded fiscal year; in the fiscal year just ended", "AUS", "fiscal year 2024-07/2025-06; fiscal year 2024-07/2025-06"},
		{"semesters and trimesters", "in the first semester of 2025; the closing quarter of 2024", "", "half 2025-01/2025-06; quarter 2024-10/2024-12"},
		{"from new year", "from the beginning of the year to the end of October; thus far this year", "MEX", "year to date 2025-01/2025-10; year to date 2026-01"},
		{"months linked", "in the July-to-September period; between mid-July and mid-October", "", "span 2025-07/2025-09; span 2025-07/2025-10"},
		{"months beside each other", "in July and August. In July and August, 5 and 6 billion respectively", "", "span 2025-07/2025-08; month 2025-07; month 2025-08"},
		{"bases in words", "up 5% on an annual basis and 3% in monthly terms, on a quarter-to-quarter basis", "", "basis yoy; basis mom; basis"},
		{"a year as a whole", "in December 2024; for the year; in the full year", "", "month 2024-12; calendar year 2024; calendar year 2024"},
		{"ordinals in digits", "in the 2nd quarter of 2025 and the 1st half", "", "quarter 2025-04/2025-06; half 2025-01/2025-06"},
		{"half-years and years by their last month", "the half-year to December; the first half-year of 2025; in the June year", "", "half 2025-07/2025-12; half 2025-01/2025-06; rolling 2024-07/2025-06"},
		{"totals of so many months", "The twelve-month total; its twelve-month exports; a three-month low", "", "year to date 2025; year to date 2025"},
		{"the months before", "in the third quarter of 2025, after the preceding three months", "", "quarter 2025-07/2025-09; previous period 2025-04/2025-06"},
		{"of the month told of", "in November; in the reporting month; the quarter's exports", "", "month 2025-11; same period 2025-11; same period 2025-10/2025-12"},
		{"last year's quarter", "in last year's second quarter", "", "quarter 2025-04/2025-06"},
		{"a day in words", "in the year that ended on the twentieth of March", "IRN", "fiscal year 2024-03/2025-03"},
		{"by a month in the past", "By October exports had reached", "", "month 2025-10"},
		{"no bounds", "in recent months and the last few years", "", "indefinite; indefinite"},
		{"counts that look like years", "some 2025 workers, $2025 and 2,025 ships", "", ""},
	} {
		ctx := india
		if c.reporter != "" {
			ctx.Reporter = c.reporter
		}
		if d := cmp.Diff(c.want, read(c.text, ctx)); d != "" {
			t.Errorf("%s: Scan(%q) differs (-want +got):\n%s", c.name, c.text, d)
		}
	}
}

// TestFiscalYears checks the shared table of fiscal years against the one that is carried.
func TestFiscalCalendar(t *testing.T) {
	for e, want := range map[comity.Economy]FiscalCalendar{"IND": {4, 1, EndYear}, "USA": {10, 1, EndYear}, "JPN": {4, 1, StartYear}, "NPL": {7, 16, EndYear},
		"DEU": {1, 1, Calendar}, "AUS": {7, 1, EndYear}} {
		if got, ok := Fiscal(e); !ok || got != want {
			t.Errorf("Fiscal(%s) = %v, want %v", e, got, want)
		}
	}
	if _, ok := Fiscal("XXX"); ok {
		t.Error("Fiscal of no economy has a calendar")
	}
	if n := len(fiscalYears()); n != 226 {
		t.Errorf("%d fiscal years, want 226", n)
	}
}
