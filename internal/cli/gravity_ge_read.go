package cli

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/comity-project/comity/gravity"
)

// read reads the world and the shock.
func (o *gravityGE) read(ctx context.Context) (*gravity.World, gravity.Shock, error) {
	var shock gravity.Shock
	world, err := o.readTrade(ctx)
	if err != nil {
		return nil, shock, err
	}
	n := len(world.Names)
	if o.tariffs != "" {
		world.Tariffs, shock.Tariffs = make([]float64, n*n), make([]float64, n*n)
		if err := readPairs(ctx, o.tariffs, world.Names, []string{"rate0", "rate1"}, world.Tariffs, shock.Tariffs); err != nil {
			return nil, shock, err
		}
	}
	if o.costs != "" {
		shock.Costs = make([]float64, n*n)
		for c := range shock.Costs {
			shock.Costs[c] = 1
		}
		if err := readPairs(ctx, o.costs, world.Names, []string{"ratio"}, shock.Costs); err != nil {
			return nil, shock, err
		}
	}
	return world, shock, nil
}

// readTrade reads a square matrix.
func (o *gravityGE) readTrade(ctx context.Context) (*gravity.World, error) {
	f, err := readColumns(ctx, o.trade, []string{"exporter", "importer", "value"})
	if err != nil {
		return nil, err
	}
	from, to, err := pairColumns(f, o.trade)
	if err != nil {
		return nil, err
	}
	list, rows := names(from, to)
	if err := square(o.trade, list, rows); err != nil {
		return nil, err
	}
	n := len(list)
	w := &gravity.World{Names: list, Trade: make([]float64, n*n)}
	for c := range w.Trade {
		w.Trade[c] = math.NaN()
	}
	if err := fillPairs(f, o.trade, list, rows, []string{"value"}, w.Trade); err != nil {
		return nil, err
	}
	absent, first := 0, -1
	for c, x := range w.Trade {
		switch {
		case !math.IsNaN(x):
		case c/n == c%n:
			return nil, fmt.Errorf("%s: no domestic sales of %s (a row with %[2]s as exporter and importer); the equilibrium needs them", o.trade, list[c/n])
		case o.absentZero:
			w.Trade[c] = 0
		default:
			if absent++; first < 0 {
				first = c
			}
		}
	}
	if absent > 0 {
		return nil, fmt.Errorf("%s: no row for %s → %s (%d pairs are missing); add them, or take absent pairs as zero with --absent-zero",
			o.trade, list[first/n], list[first%n], absent)
	}
	return w, nil
}

// pairColumns returns the exporter and importer columns without gaps.
func pairColumns(f *gravity.Frame, path string) (from, to gravity.Series, err error) {
	if from, err = f.Column("exporter"); err != nil {
		return from, to, err
	}
	if to, err = f.Column("importer"); err != nil {
		return from, to, err
	}
	if f.Rows() == 0 {
		return from, to, fmt.Errorf("%s has a header and no rows", path)
	}
	for _, s := range []gravity.Series{from, to} {
		for i, c := range seriesFactor(s).Codes {
			if c < 0 {
				return from, to, fmt.Errorf("%s: row %d has no exporter or no importer", path, i+1)
			}
		}
	}
	return from, to, nil
}

// square checks that the same economies export and import.
func square(path string, list []string, rows [][]int) error {
	for side, what := range []string{"exporter", "importer"} {
		seen := make([]bool, len(list))
		for _, e := range rows[side] {
			seen[e] = true
		}
		for e, ok := range seen {
			if !ok {
				return fmt.Errorf("%s is not square: %s never appears as %s", path, list[e], what)
			}
		}
	}
	return nil
}

// readPairs fills matrices from a file of pairs of known economies.
func readPairs(ctx context.Context, path string, known []string, values []string, into ...[]float64) error {
	f, err := readColumns(ctx, path, append([]string{"exporter", "importer"}, values...))
	if err != nil {
		return err
	}
	from, to, err := pairColumns(f, path)
	if err != nil {
		return err
	}
	list, rows := names(from, to)
	for side := range rows {
		for i, e := range rows[side] {
			at, ok := slices.BinarySearch(known, list[e])
			if !ok {
				return fmt.Errorf("%s: row %d: %s is not in the trade matrix", path, i+1, list[e])
			}
			rows[side][i] = at
		}
	}
	return fillPairs(f, path, known, rows, values, into...)
}

// fillPairs writes the value columns into matrices, refusing gaps and pairs that appear twice.
func fillPairs(f *gravity.Frame, path string, list []string, rows [][]int, values []string, into ...[]float64) error {
	n := len(list)
	seen := make([]bool, n*n)
	for i := range f.Rows() {
		c := rows[0][i]*n + rows[1][i]
		if seen[c] {
			return fmt.Errorf("%s: row %d: %s → %s appears twice", path, i+1, list[c/n], list[c%n])
		}
		seen[c] = true
	}
	for k, name := range values {
		s, err := f.Column(name)
		if err != nil {
			return err
		}
		if s.IsText() {
			return fmt.Errorf("%s: the column %s holds text (%s)", path, name, firstText(s))
		}
		for i, v := range s.Numbers {
			if math.IsNaN(v) {
				return fmt.Errorf("%s: row %d: %s → %s has no %s", path, i+1, list[rows[0][i]], list[rows[1][i]], name)
			}
			into[k][rows[0][i]*n+rows[1][i]] = v
		}
	}
	return nil
}

// firstText is the first cell that is not a number, and its row.
func firstText(s gravity.Series) string {
	for i, c := range s.Codes {
		if c < 0 {
			continue
		}
		if _, err := strconv.ParseFloat(s.Levels[c], 64); err != nil {
			return fmt.Sprintf("%q at row %d", s.Levels[c], i+1)
		}
	}
	return "no numbers"
}
