package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"slices"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
	"github.com/comity-project/comity/internal/columns"
	"github.com/comity-project/comity/internal/store"
)

// gravityCommand is package gravity on the user's own files.
func gravityCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "gravity",
		Short: "Estimate gravity models and solve trade equilibria on your own data",
		Long: `Estimate structural gravity by Poisson pseudo-maximum likelihood, solve what a change of tariffs or trade costs does in general equilibrium,
and compute trade indicators, all on your own CSV (gzip too) or Parquet files. The equations, units and sources are in docs/method-gravity.md.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(gravityFitCommand(), gravityGECommand(), gravityIndicatorsCommand())
	return c
}

// readColumns reads the wanted columns of a CSV or Parquet file, told apart by content.
func readColumns(ctx context.Context, path string, want []string) (*gravity.Frame, error) {
	parquet, err := isParquet(path)
	if err == nil && !parquet {
		f, err := columns.Read(path, want)
		return f, badInput(err)
	}
	if err != nil {
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, badInput(fmt.Errorf("%s: %w", path, err))
	}
	list, err := store.ReadParquet(ctx, path, want)
	if err != nil {
		return nil, badInput(err)
	}
	rows := 0
	if len(list) > 0 {
		rows = max(len(list[0].Numbers), len(list[0].Codes))
	}
	f := gravity.NewFrame(rows)
	for _, c := range list {
		if err := f.Add(c.Name, gravity.Series{Numbers: c.Numbers, Codes: c.Codes, Levels: c.Levels}); err != nil {
			return nil, badInput(err)
		}
	}
	return f, nil
}

func isParquet(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	magic := make([]byte, 4)
	if _, err := io.ReadFull(file, magic); err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false, err
	}
	return bytes.Equal(magic, []byte("PAR1")), nil
}

// badInput marks an error as the user's input and drops the library's own prefix.
func badInput(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", comity.ErrInput, trimmed{err})
}

// trimmed is an error without the name of the package at its head.
type trimmed struct{ error }

func (t trimmed) Error() string { return strings.ReplaceAll(t.error.Error(), "gravity: ", "") }
func (t trimmed) Unwrap() error { return t.error }

func sortedKeys(set map[string]bool) []string {
	return slices.Sorted(maps.Keys(set))
}

// checkFormat accepts text and json.
func checkFormat(format string) error {
	if format != "text" && format != "json" {
		return fmt.Errorf("%w: --format %q; text or json", comity.ErrInput, format)
	}
	return nil
}

// A number prints as JSON null where there is none.
type number float64

func (n number) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

// named is a JSON object whose keys keep their order.
type named[T any] struct {
	keys   []string
	values []T
}

func (o *named[T]) add(key string, value T) {
	o.keys, o.values = append(o.keys, key), append(o.values, value)
}

// MarshalJSON writes an object whose keys keep their order.
func (o named[T]) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, key := range o.keys {
		if i > 0 {
			b.WriteByte(',')
		}
		k, err := json.Marshal(key)
		if err != nil {
			return nil, err
		}
		v, err := json.Marshal(o.values[i])
		if err != nil {
			return nil, err
		}
		b.Write(k)
		b.WriteByte(':')
		b.Write(v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// names lists the levels of text columns, or the numbers of numeric ones, that occur in any of them, sorted.
func names(series ...gravity.Series) ([]string, [][]int) {
	at := make(map[string]int)
	var list []string
	for _, s := range series {
		f := seriesFactor(s)
		for c := range f.Levels {
			if l := f.Label(int32(c)); at[l] == 0 {
				at[l] = 1
				list = append(list, l)
			}
		}
	}
	sort.Strings(list)
	for i, l := range list {
		at[l] = i
	}
	rows := make([][]int, len(series))
	for k, s := range series {
		f := seriesFactor(s)
		rows[k] = make([]int, len(f.Codes))
		for i, c := range f.Codes {
			rows[k][i] = -1
			if c >= 0 {
				rows[k][i] = at[f.Label(c)]
			}
		}
	}
	return list, rows
}

// seriesFactor groups rows by value; levels that no row has are left out.
func seriesFactor(s gravity.Series) gravity.Factor {
	if !s.IsText() {
		return gravity.NumberFactor("", s.Numbers)
	}
	text := make([]string, len(s.Codes))
	for i, c := range s.Codes {
		if c >= 0 {
			text[i] = s.Levels[c]
		}
	}
	return gravity.StringFactor("", text)
}
