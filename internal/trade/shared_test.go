package trade_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// shared is the folder of reference data beside the project; tests that need it skip where it is missing.
func shared(t *testing.T, path string) string {
	t.Helper()
	p := filepath.Join("..", "..", "..", "shared", filepath.FromSlash(path))
	if _, err := os.Stat(p); err != nil {
		t.Skipf("%s is not here: the reference data beside the project is needed", p)
	}
	return p
}

// Every pair of values that two releases gave for the same months: the earlier stands on its day and the later after its own, or both are witnesses
// of one release.
func TestVintageConflicts(t *testing.T) {
	r := embedded(t)
	f, err := os.Open(shared(t, "data/vintage_conflicts.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col := map[string]int{}
	for i, c := range rows[0] {
		col[c] = i
	}
	vintages, rounded, oneRelease := 0, 0, 0
	for n, row := range rows[1:] {
		get := func(c string) string { return row[col[c]] }
		if get("kind") != "vintage" {
			continue
		}
		early, late, earlyDay, lateDay := get("low_usd"), get("high_usd"), get("low_published_by"), get("high_published_by")
		if lateDay < earlyDay {
			early, late, earlyDay, lateDay = late, early, lateDay, earlyDay
		}
		s := comity.Series{Reporter: comity.Economy(get("reporter")), Partner: comity.Economy(get("partner")), Flow: comity.Flow(get("flow")), Product: get("product")}
		p := comity.MustPeriod(get("period"))
		ask := func(value, day string) answer {
			d, err := comity.ParseDate(day)
			if err != nil {
				t.Fatal(err)
			}
			got, err := trade.Level(r, trade.Query{Series: s, Period: p, AsOf: d})
			if err != nil {
				return missing
			}
			return compare(got, comity.MustDecimal(value))
		}
		then, now := ask(early, earlyDay), ask(late, lateDay)
		switch {
		case then == missing || now == missing:
			t.Errorf("row %d: %v %v: %s on %s, %s on %s: not answered", n+2, s, p, early, earlyDay, late, lateDay)
		case then == odd || now == odd:
			oneRelease++
			t.Logf("row %d: %v %v: another print of the release has %s (%s) or %s (%s); listed as its odd witness", n+2, s, p, early, earlyDay, late, lateDay)
		case then == coarser || now == coarser:
			rounded++
			t.Logf("row %d: %v %v: %s (%s) or %s (%s) is the release's number rounded", n+2, s, p, early, earlyDay, late, lateDay)
		default:
			vintages++
		}
	}
	t.Logf("%d rows answered by vintage, %d by the finer print of the same release, %d as odd witnesses of one release", vintages, rounded, oneRelease)
}

// answer is how the store's answer as of a day stands to a value that was printed then.
type answer int

const (
	missing answer = iota
	held           // the interval holds it
	coarser        // it is a coarser print of the interval
	odd            // it is listed as a witness that disagrees
)

func compare(d comity.Derivation, value comity.Decimal) answer {
	switch {
	case d.Interval.Contains(value):
		return held
	case d.Interval.Within(comity.Rounded(value, value.LastNonzero())):
		return coarser
	}
	for _, w := range d.Odd {
		if w.Value.Equal(value) {
			return odd
		}
	}
	return missing
}
