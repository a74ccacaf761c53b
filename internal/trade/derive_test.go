package trade_test

import (
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/trade"
)

func TestTry(t *testing.T) {
	p, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	day, _ := comity.ParseDate("2026-01-21")
	for _, x := range []struct {
		p    comity.Economy
		f    comity.Flow
		per  string
		asOf string
	}{
		{"CHN", "export", "2025-12", ""}, {"CHN", "export", "2024-12", ""}, {"USA", "export", "2025-12", ""}, {"USA", "export", "2024-12", ""},
		{"CHN", "export", "2025-04/2025-12", ""}, {"USA", "export", "2025-04/2025-12", ""}, {"HKG", "export", "2025-04/2025-12", ""},
		{"CHN", "total", "2025-04/2025-12", ""}, {"USA", "total", "2025-04/2025-12", ""}, {"CHN", "balance", "2025-04/2025-12", ""},
		{"USA", "import", "2025-04/2025-12", ""}, {"USA", "balance", "2025-04/2025-12", ""},
		{"USA", "total", "2023-04/2024-03", "2024-05-31"}, {"USA", "total", "2023-04/2024-03", "2025-04-30"}, {"CHN", "total", "2023-04/2024-03", "2024-05-31"}, {"CHN", "total", "2023-04/2024-03", "2025-04-30"},
	} {
		d := day
		if x.asOf != "" {
			d, _ = comity.ParseDate(x.asOf)
		}
		q := trade.Query{Series: comity.Series{Reporter: "IND", Partner: x.p, Flow: x.f, Product: "TOTAL"}, Period: comity.MustPeriod(x.per), AsOf: d}
		l, err := trade.Level(p.Book, q)
		g, gerr := trade.Growth(p.Book, q)
		t.Logf("%s %s %s: best %v %v %q %v err=%v\n   growth %v %v %q err=%v", x.p, x.f, x.per, l.Best, l.Interval, l.Formula, l.Odd, err, g.Best, g.Interval, g.Formula, gerr)
	}
	for _, f := range []comity.Flow{"total", "export"} {
		for _, per := range []string{"2025-04/2025-12", "2024-04/2025-03", "2023-04/2024-03"} {
			r, err := trade.Rank(p.Book, trade.Query{Series: comity.Series{Reporter: "IND", Flow: f, Product: "TOTAL"}, Period: comity.MustPeriod(per), AsOf: day})
			t.Log(f, per, r.Covered, r.FullYear, r.Absent, err)
			for _, pl := range r.Places {
				t.Log("    ", pl.Partner, pl.Level.Best, pl.Level.Formula)
			}
		}
	}
}
