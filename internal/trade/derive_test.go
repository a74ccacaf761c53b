package trade_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/source/table"
	"github.com/comity-project/comity/internal/trade"
)

func embedded(t *testing.T) trade.Record {
	t.Helper()
	p, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return p.Book
}

func query(reporter, partner comity.Economy, flow comity.Flow, period, asOf string) trade.Query {
	day, _ := comity.ParseDate(asOf)
	return trade.Query{Series: comity.Series{Reporter: reporter, Partner: partner, Flow: flow, Product: comity.AllProducts}, Period: comity.MustPeriod(period), AsOf: day}
}

func TestLevel(t *testing.T) {
	r := embedded(t)
	for _, test := range []struct {
		name    string
		q       trade.Query
		best    string
		formula string
		holds   string // a number that the interval must hold
	}{
		{"direct", query("IND", "CHN", "export", "2025-12", "2026-01-21"), "2040000000", "observed", "2040000000"},
		{"revised later", query("IND", "CHN", "export", "2025-12", "2026-03-01"), "2050000000", "observed", "2050000000"},
		{"implied by a growth rate", query("IND", "CHN", "export", "2024-12", "2026-01-21"), "1220000000", "level / (1 + stated growth)", "1218997000"},
		{"one witness cut it off, another is off by one", query("IND", "USA", "export", "2025-12", "2026-01-21"), "6880000000", "observed", "6880000000"},
		{"total of a year before its revision", query("IND", "USA", "total", "2023-04/2024-03", "2024-05-31"), "118280000000", "observed", "118280000000"},
		{"and after", query("IND", "USA", "total", "2023-04/2024-03", "2025-04-30"), "119720000000", "export + import", "119700000000"},
		{"export and import make the balance", query("IND", "USA", "balance", "2025-04/2025-12", "2026-01-21"), "26480000000", "export − import", "26400000000"},
		{"months make a run of months", query("IND", "USA", "import", "2025-04/2025-12", "2026-01-21"), "39400000000", "sum of months", "39430000000"},
	} {
		d, err := trade.Level(r, test.q)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if d.Best.String() != test.best || d.Formula != test.formula || !d.Interval.Contains(comity.MustDecimal(test.holds)) {
			t.Errorf("%s: %s in %v by %q; want %s by %q holding %s", test.name, d.Best, d.Interval, d.Formula, test.best, test.formula, test.holds)
		}
	}
}

func TestOddWitnessesAreShown(t *testing.T) {
	d, err := trade.Level(embedded(t), query("IND", "USA", "export", "2025-12", "2026-01-21"))
	if err != nil {
		t.Fatal(err)
	}
	var odd []string
	for _, w := range d.Odd {
		odd = append(odd, w.Value.String())
	}
	if diff := cmp.Diff([]string{"6890000000", "6800000000"}, odd); diff != "" {
		t.Error(diff)
	}
	if !trade.CutOff(d.Odd[1], d.Best) || trade.CutOff(d.Odd[0], d.Best) {
		t.Error("6.8 is 6.88 cut off, 6.89 is not")
	}
}

func TestGapsSayWhatIsMissing(t *testing.T) {
	_, err := trade.Level(embedded(t), query("IND", "HKG", "export", "2025-04/2025-12", "2026-01-21"))
	if !errors.Is(err, comity.ErrNoData) || !strings.Contains(err.Error(), "missing 2025-11, 2025-12; the latest is April–October 2025") {
		t.Error(err)
	}
	_, err = trade.Level(embedded(t), query("FJI", "NRU", "export", "2025", "2026-01-21"))
	if !errors.Is(err, comity.ErrNoData) || !strings.Contains(err.Error(), "no observation of the series is on record") {
		t.Error(err)
	}
}

func TestGrowth(t *testing.T) {
	r := embedded(t)
	for _, test := range []struct {
		q       trade.Query
		formula string
		holds   string
	}{
		{query("IND", "CHN", "export", "2025-12", "2026-01-21"), "stated growth", "0.6735"},
		{query("IND", "USA", "export", "2025-04/2025-12", "2026-01-21"), "stated growth", "0.0975"},
		{query("IND", "CHN", "export", "2025-04/2025-12", "2026-01-21"), "level / year-earlier level − 1", "0.3668"},
	} {
		d, err := trade.Growth(r, test.q)
		if err != nil || d.Formula != test.formula || !d.Interval.Contains(comity.MustDecimal(test.holds)) {
			t.Errorf("%v: %v by %q, %v", test.q, d.Interval, d.Formula, err)
		}
	}
}

func TestShareAndContribution(t *testing.T) {
	r := embedded(t)
	q := query("IND", "CHN", "export", "2025-12", "2026-01-21")
	share, err := trade.Share(r, q) // 2.04 of 38.51 billion
	if err != nil || !share.Interval.Contains(comity.MustDecimal("0.05297")) {
		t.Errorf("share %v, %v", share.Interval, err)
	}
	points, err := trade.Contribution(r, q) // 0.82 of 37.80 billion
	if err != nil || !points.Interval.Contains(comity.MustDecimal("0.0217")) {
		t.Errorf("contribution %v, %v", points.Interval, err)
	}
	if _, err := trade.Share(r, query("IND", "CHN", "balance", "2025-04/2025-12", "2026-01-21")); err == nil {
		t.Error("a share of a balance has an answer")
	}
}

func TestRankFollowsTheVintage(t *testing.T) {
	r := embedded(t)
	for _, test := range []struct {
		q     trade.Query
		first comity.Economy
	}{
		{query("IND", "", "total", "2025-04/2025-12", "2026-01-21"), "CHN"},
		{query("IND", "", "export", "2025-04/2025-12", "2026-01-21"), "USA"},
		{query("IND", "", "total", "2023-04/2024-03", "2024-05-31"), "CHN"},
		{query("IND", "", "total", "2023-04/2024-03", "2025-04-30"), "USA"},
	} {
		ranking, err := trade.Rank(r, test.q)
		if err != nil || !ranking.Covered || ranking.Places[0].Partner != test.first {
			t.Errorf("%v: %+v, %v; want %s first", test.q, ranking.Places, err, test.first)
		}
	}
}

// A derived number holds the true one when every number on record was printed from the truth by rounding.
func TestDerivedHoldsTruth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := rapid.SliceOfN(rapid.Int64Range(100, 999_999), 12, 12).Draw(t, "true months, in thousands")
		var csv strings.Builder
		csv.WriteString("reporter,partner,flow,product,period,value_usd,precision_usd,released\n")
		row := func(first, last int, step int64) {
			var sum int64
			for i := first; i <= last; i++ {
				sum += months[i] * 1000
			}
			p := comity.Months(comity.MonthOf(2025, 1)+comity.Month(first), comity.MonthOf(2025, 1)+comity.Month(last))
			csv.WriteString("KEN,UGA,export,TOTAL," + p.String() + "," + comity.Int(sum).RoundTo(comity.Int(step)).String() + "," + comity.Int(step).String() + ",2026-02-01\n")
		}
		for range rapid.IntRange(1, 14).Draw(t, "rows") {
			first := rapid.IntRange(0, 11).Draw(t, "first")
			row(first, rapid.IntRange(first, 11).Draw(t, "last"), rapid.SampledFrom([]int64{1000, 10_000, 1_000_000}).Draw(t, "step"))
		}
		rows, err := table.Read(strings.NewReader(csv.String()), "true")
		if err != nil {
			t.Fatal(err)
		}
		first := rapid.IntRange(0, 11).Draw(t, "asked first")
		last := rapid.IntRange(first, 11).Draw(t, "asked last")
		p := comity.Months(comity.MonthOf(2025, 1)+comity.Month(first), comity.MonthOf(2025, 1)+comity.Month(last))
		d, err := trade.Level(trade.NewBook(rows), query("KEN", "UGA", "export", p.String(), ""))
		if err != nil {
			return
		}
		var sum int64
		for i := first; i <= last; i++ {
			sum += months[i] * 1000
		}
		if !d.Interval.Contains(comity.Int(sum)) {
			t.Fatalf("%s: %v by %q misses the true %d\n%s", p, d.Interval, d.Formula, sum, csv.String())
		}
	})
}
