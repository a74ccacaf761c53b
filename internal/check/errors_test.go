package check_test

import (
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/check"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/read"
)

// judge reads and checks a text as of a day with the packs alone.
func judge(t *testing.T, text, day string) comity.Brief {
	t.Helper()
	p, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	d, err := comity.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	found := read.Story(comity.Story{Text: text, Published: d})
	b := comity.Brief{Published: d, Figures: found.Figures, Events: found.Events}
	b.Verdicts = check.Figures(b.Figures, check.Evidence{Record: p.Book, Measures: p.Measures, Incidents: p.Incidents, AsOf: d})
	return b
}

// Each kind of error in circulation is found in a sentence of its kind, and named.
func TestErrorsAreNamed(t *testing.T) {
	for _, test := range []struct{ name, text, day, slip string }{
		{"imports told as exports", "India's exports to China reached $11.69 billion in December.", "2026-01-21", "flow"},
		{"another partner", "India's exports to China reached $6.88 billion in December. Shipments to the United States were lower.", "2026-01-21", "partner"},
		{"another month", "India's exports to China reached $2.20 billion in December.", "2026-01-21", "period"},
		{"the year to date told as the month", "India's exports to China reached $14.25 billion in December.", "2026-01-21", "period"},
		{"a slip of ten", "India's exports to China reached $20.4 billion in December.", "2026-01-21", "scale"},
		{"million for billion", "India's exports to China reached $2.04 million in December.", "2026-01-21", "scale"},
		{"the partner's statistics", "India's imports from China reached $117.68 billion in 2023.", "2024-12-01", "compiler"},
		{"a deficit told as a surplus", "India's surplus with China came to $81.70 billion between April and December 2025.", "2026-01-21", "sign"},
		{"an old print", "India's trade with the United States came to $118.3 billion in 2023-24.", "2025-05-02", "vintage"},
		{"an increase told as the level", "India's exports to China reached $0.82 billion in December.", "2026-01-21", "change for level"},
		{"digits transposed", "India's exports to the United States reached $65.88 billion between April and December 2025. Trade with China came to $101.20 billion in April-December 2025.", "2026-01-21", "digits"},
		{"a fall told as a rise", "India's shipments to the United States rose 1.83% in December from a year earlier.", "2026-01-21", "sign"},
		{"dollars told as rupees", "India's exports to China reached Rs 2.04 billion in December.", "2026-01-21", "currency"},
		{"delta against percent", "China's imports from India rose 9.7% to $19.75 billion in 2025, an increase of $5.5 billion.", "2026-01-16", "delta against percent"},
		{"part larger than its whole", "India's exports to China reached $12.7 billion in the last quarter of 2025.", "2026-01-21", "impossible part"},
		{"a rank that the same text contradicts", "China, India's second-largest trading partner, buys more. In April-December 2025 China was India's largest trading partner, ahead of the United States.", "2026-01-21", "stale rank"},
		{"wrong history", "The United Arab Emirates was India's largest trading partner in 2023-24.", "2025-05-02", "rank"},
		{"announced told as in force", "The United States has imposed a tariff of 18% on Indian goods.", "2026-02-10", "announced"},
		{"a duty dated too early", "The United States has imposed a 15% tariff on goods from New Zealand since 24 July.", "2025-08-20", "date"},
		{"another base year", "India's exports to China rose 36.7% in December from a year earlier.", "2026-01-21", "period"},
	} {
		b := judge(t, test.text, test.day)
		found := false
		for _, v := range b.Verdicts {
			for _, a := range v.Alternatives {
				found = found || v.Class != comity.Supported && a.Error == test.slip
			}
		}
		if !found {
			t.Errorf("%s: want %q", test.name, test.slip)
			for _, v := range b.Verdicts {
				f := b.Figures[v.Figure]
				t.Logf("   %s %s→%s %s %s rank %d: %s %v %+v", v.Quote, f.Reporter, f.Partner, f.Flow, f.Period, f.Rank, v.Class, v.Reasons, v.Alternatives)
			}
		}
	}
}

// Days are not judged by months: who tells of the first twenty days of a month is told that the record has whole months.
func TestDaysAreNotMonths(t *testing.T) {
	b := judge(t, "India's exports to China rose to $1.3 billion in the first 20 days of December.", "2026-01-21")
	if len(b.Verdicts) != 1 || b.Verdicts[0].Class != comity.NotVerifiable || !strings.Contains(strings.Join(b.Verdicts[0].Reasons, " "), "by month") {
		t.Errorf("got %+v", b.Verdicts)
	}
}
