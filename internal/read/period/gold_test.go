package period

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
)

type newsPeriod struct {
	ID, Input     string
	Reporter      comity.Economy
	ReferenceDate comity.Date `json:"reference_date"`
	Period        *string
	Anchor        string
}

func goldPeriods(t *testing.T) (out []newsPeriod) {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "gold", "figures", "news_periods.jsonl"))
	if err != nil {
		t.Skipf("the shared figures are missing: %v", err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c newsPeriod
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

// TestNewsPeriods scores the period forms written for this project; a trap, a text without a period, must never be read as one.
func TestNewsPeriods(t *testing.T) {
	cases := goldPeriods(t)
	right, trapped := 0, 0
	for _, c := range cases {
		ctx := Context{Published: c.ReferenceDate, Reporter: c.Reporter}
		if c.Anchor != "" {
			ctx.Anchor = comity.MustPeriod(c.Anchor)
		}
		got := ""
		for _, m := range Scan(c.Input, ctx) {
			if !m.Period.IsZero() {
				got += m.Period.String() + " "
			}
		}
		want := ""
		if c.Period != nil {
			want = comity.MustPeriod(*c.Period).String() + " "
		}
		if got == want {
			right++
			continue
		}
		if want == "" {
			trapped++
		}
		t.Logf("%s %q (%s, %s): read %q, want %q", c.ID, c.Input, c.Reporter, c.ReferenceDate, got, want)
	}
	t.Logf("news periods: %d of %d right, %d traps taken", right, len(cases), trapped)
	if float64(right) < 0.95*float64(len(cases)) || trapped > 0 {
		t.Errorf("news periods: %d of %d right, %d traps taken; want 95 %% and none", right, len(cases), trapped)
	}
}
