package store

import (
	"context"
	"database/sql"
	"math"
	"path/filepath"
	"strings"
	"testing"

	duckdb "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestReadParquet(t *testing.T) {
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		t.Fatal(err)
	}
	db := sql.OpenDB(connector)
	defer db.Close()
	path := filepath.Join(t.TempDir(), "a'b.parquet")
	_, err = db.Exec(`COPY (SELECT * FROM (VALUES ('USA', 3000000000, 1.5::DECIMAL(9,2), true), ('IND', NULL, 2.25, false), ('USA', 7, NULL, NULL))
		t(exporter, "odd "" name", rate, flag)) TO '` + strings.ReplaceAll(path, "'", "''") + `' (FORMAT parquet)`)
	if err != nil {
		t.Fatal(err)
	}
	want := []ParquetColumn{
		{Name: "flag", Numbers: []float64{1, 0, math.NaN()}},
		{Name: "exporter", Codes: []int32{0, 1, 0}, Levels: []string{"USA", "IND"}},
		{Name: `odd " name`, Numbers: []float64{3e9, math.NaN(), 7}},
		{Name: "rate", Numbers: []float64{1.5, 2.25, math.NaN()}},
	}
	got, err := ReadParquet(context.Background(), path, []string{"flag", "exporter", `odd " name`, "rate"})
	if d := cmp.Diff(want, got, cmpopts.EquateNaNs()); err != nil || d != "" {
		t.Errorf("columns (-want +got): %v\n%s", err, d)
	}
	if _, err := ReadParquet(context.Background(), path, []string{"nix"}); err == nil || !strings.Contains(err.Error(), `no column "nix"`) {
		t.Errorf("unknown column: %v", err)
	}
}
