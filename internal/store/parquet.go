package store

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"net/url"
	"os"
	"slices"
	"strings"

	duckdb "github.com/duckdb/duckdb-go/v2"
)

// ParquetColumn is one column of a Parquet file. Numbers (and booleans, as 0 and 1) are in Numbers with NaN for null; anything else is text, as
// codes into Levels with -1 for null.
type ParquetColumn struct {
	Name    string
	Numbers []float64
	Codes   []int32
	Levels  []string
}

// ReadParquet reads the named columns of a Parquet file in the order of its rows; nil means all.
func ReadParquet(ctx context.Context, path string, want []string) (columns []ParquetColumn, err error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	options := url.Values{}
	options.Set("autoinstall_known_extensions", "false")
	options.Set("autoload_known_extensions", "false")
	options.Set("threads", "2")
	connector, err := duckdb.NewConnector("?"+options.Encode(), nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	db := sql.OpenDB(connector)
	defer func() {
		if e := db.Close(); err == nil {
			err = e
		}
	}()
	columns, query, err := parquetQuery(ctx, db, path, want)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	rows, err := db.QueryContext(ctx, query, path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	defer rows.Close()
	if err := scanParquet(rows, columns); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return columns, nil
}

// parquetQuery reads the file's schema and writes the query for the wanted columns.
func parquetQuery(ctx context.Context, db *sql.DB, path string, want []string) ([]ParquetColumn, string, error) {
	rows, err := db.QueryContext(ctx, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(?))", path)
	if err != nil {
		return nil, "", err
	}
	defer rows.Close()
	types, names := make(map[string]string), []string{}
	for rows.Next() {
		var name, kind string
		if err := rows.Scan(&name, &kind); err != nil {
			return nil, "", err
		}
		types[name] = kind
		names = append(names, name)
	}
	if err := rows.Err(); err != nil {
		return nil, "", err
	}
	if want == nil {
		want = names
	}
	var columns []ParquetColumn
	var list []string
	for _, name := range want {
		kind, ok := types[name]
		if !ok {
			return nil, "", fmt.Errorf("no column %q; it has %s", name, strings.Join(names, ", "))
		}
		c, cast := ParquetColumn{Name: name}, "VARCHAR"
		if isNumber(kind) {
			c.Numbers, cast = []float64{}, "DOUBLE"
		}
		columns = append(columns, c)
		list = append(list, `CAST("`+strings.ReplaceAll(name, `"`, `""`)+`" AS `+cast+`)`)
	}
	return columns, "SELECT " + strings.Join(list, ", ") + " FROM read_parquet(?)", nil
}

func isNumber(kind string) bool {
	kind, _, _ = strings.Cut(kind, "(")
	return slices.Contains([]string{"BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
		"UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL"}, kind)
}

func scanParquet(rows *sql.Rows, columns []ParquetColumn) error {
	numbers, texts := make([]sql.NullFloat64, len(columns)), make([]sql.NullString, len(columns))
	seen, into := make([]map[string]int32, len(columns)), make([]any, len(columns))
	for i, c := range columns {
		into[i] = &numbers[i]
		if c.Numbers == nil {
			into[i], seen[i] = &texts[i], make(map[string]int32)
		}
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		for i := range columns {
			c := &columns[i]
			switch {
			case c.Numbers != nil && numbers[i].Valid:
				c.Numbers = append(c.Numbers, numbers[i].Float64)
			case c.Numbers != nil:
				c.Numbers = append(c.Numbers, math.NaN())
			case !texts[i].Valid || texts[i].String == "":
				c.Codes = append(c.Codes, -1)
			default:
				code, ok := seen[i][texts[i].String]
				if !ok {
					code = int32(len(c.Levels))
					c.Levels = append(c.Levels, texts[i].String)
					seen[i][texts[i].String] = code
				}
				c.Codes = append(c.Codes, code)
			}
		}
	}
	return rows.Err()
}
