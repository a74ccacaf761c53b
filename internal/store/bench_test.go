package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// rowsInBench is how many observations the generated store has: COMITY_BENCH_ROWS, or a million.
func rowsInBench() int {
	if n, err := strconv.Atoi(os.Getenv("COMITY_BENCH_ROWS")); err == nil {
		return n
	}
	return 1_000_000
}

// BenchmarkDerive asks a large store for levels that must be derived. It reports the 99th percentile beside the mean. The store is generated in SQL:
// monthly exports and imports of every pair of economies, each month printed once, in the order of the months as releases come.
func BenchmarkDerive(b *testing.B) {
	ctx := context.Background()
	path := filepath.Join(b.TempDir(), "large.duckdb")
	if dir := os.Getenv("COMITY_BENCH_DIR"); dir != "" {
		path = filepath.Join(dir, fmt.Sprintf("large-%d.duckdb", rowsInBench()))
	}
	economies := comity.Economies()
	generate(b, ctx, path, economies)
	s, err := Open(ctx, path, Read)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	rnd := rand.New(rand.NewPCG(1, 2))
	var took []time.Duration
	for b.Loop() {
		q := trade.Query{Series: comity.Series{Reporter: economies[rnd.IntN(len(economies))], Partner: economies[rnd.IntN(len(economies))], Flow: comity.Total, Product: comity.AllProducts},
			Period: comity.MustPeriod("2024-04/2024-12")}
		start := time.Now()
		_, err := trade.Level(s, q)
		took = append(took, time.Since(start))
		if err != nil && q.Reporter != q.Partner && s.Err() != nil {
			b.Fatal(err, s.Err())
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}

func generate(b *testing.B, ctx context.Context, path string, economies []comity.Economy) {
	b.Helper()
	if _, err := os.Stat(path); err == nil {
		return
	}
	s, err := Open(ctx, path, Write)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if _, err := s.db.ExecContext(ctx, `CREATE TEMP TABLE e (code VARCHAR)`); err != nil {
		b.Fatal(err)
	}
	for _, e := range economies {
		if _, err := s.db.ExecContext(ctx, `INSERT INTO e VALUES (?)`, string(e)); err != nil {
			b.Fatal(err)
		}
	}
	first := int(comity.MonthOf(2010, 1))
	_, err = s.db.ExecContext(ctx, fmt.Sprintf(`INSERT INTO observations
SELECT 1, r.code || '/' || p.code || '/' || f.flow || '/TOTAL', r.code, p.code, f.flow, 'TOTAL', m.month, m.month,
       1000000 * (1 + hash(r.code, p.code, f.flow, m.month) %% 90000), 10000, 'USD', NULL, 'provisional',
       make_date(((m.month + 1) // 12)::INTEGER, ((m.month + 1) %% 12 + 1)::INTEGER, 15), make_date(((m.month + 1) // 12)::INTEGER, ((m.month + 1) %% 12 + 1)::INTEGER, 15), 'generated', 2, 'generated', ''
FROM range(%d, %d) m(month), e r, e p, (VALUES ('export'), ('import')) f(flow) WHERE r.code <> p.code LIMIT %d`, first, first+180, rowsInBench()))
	if err != nil {
		b.Fatal(err)
	}
}
