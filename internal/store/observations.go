package store

import (
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	duckdb "github.com/duckdb/duckdb-go/v2"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// Import is a file of observations that was taken in.
type Import struct {
	Name   string
	SHA256 string
	Day    comity.Date
}

// ErrTwice says that the same file was imported before.
var ErrTwice = errors.New("already imported")

// Append adds the rows of one file: all of them, or none. The same file a second time is [ErrTwice].
func (s *Store) Append(ctx context.Context, from Import, rows []comity.Observation) error {
	var name, day string
	err := s.db.QueryRowContext(ctx, `SELECT name, imported::VARCHAR FROM imports WHERE sha256 = ?`, from.SHA256).Scan(&name, &day)
	if err == nil {
		return fmt.Errorf("%w: %s was imported on %s as %s; nothing to do", ErrTwice, from.Name, day, name)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("database %s: %w", s.path, err)
	}
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return openError(s.path, err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, `BEGIN`); err != nil {
		return openError(s.path, err)
	}
	if err := fill(ctx, conn, from, rows); err != nil {
		_, undo := conn.ExecContext(ctx, `ROLLBACK`)
		return errors.Join(fmt.Errorf("database %s: %s: %w", s.path, from.Name, err), undo)
	}
	if _, err := conn.ExecContext(ctx, `COMMIT`); err != nil {
		return openError(s.path, err)
	}
	return nil
}

func fill(ctx context.Context, conn *sql.Conn, from Import, rows []comity.Observation) error {
	var id int32
	if err := conn.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) + 1 FROM imports`).Scan(&id); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, `INSERT INTO imports VALUES (?, ?, ?, ?, ?)`, id, from.Name, from.SHA256, from.Day.Time(), len(rows)); err != nil {
		return err
	}
	return conn.Raw(func(raw any) error {
		appender, err := duckdb.NewAppenderFromConn(raw.(driver.Conn), "", "observations")
		if err != nil {
			return err
		}
		for i := range rows {
			for _, w := range rows[i].Witnesses {
				if err := appender.AppendRow(fields(id, &rows[i], w)...); err != nil {
					return errors.Join(err, appender.Close())
				}
			}
		}
		return appender.Close()
	})
}

func fields(id int32, o *comity.Observation, w comity.Witness) []driver.Value {
	var growth any
	if w.Growth != nil {
		growth = w.Growth.String()
	}
	var value, step any
	if w.Value != nil {
		value, step = decimal(*w.Value), decimal(w.Step)
	}
	return []driver.Value{id, key(o.Series), string(o.Reporter), string(o.Partner), string(o.Flow), o.Product, int32(o.Period.Start()), int32(o.Period.Last()),
		value, step, w.Currency, growth, string(o.Status), date(o.Released), date(w.Public), o.Compiler, uint8(w.Authority), w.Source, w.Note}
}

const places = 6 // of the value and step columns

func decimal(d comity.Decimal) duckdb.Decimal {
	scaled := d.Mul(comity.Int(1_000_000)).RoundTo(comity.Int(1))
	n, _ := new(big.Int).SetString(scaled.String(), 10)
	return duckdb.Decimal{Width: 36, Scale: places, Value: n}
}

func number(d duckdb.Decimal) (comity.Decimal, error) {
	return comity.ParseDecimal(fmt.Sprintf("%se-%d", d.Value, d.Scale))
}

func date(d comity.Date) any {
	if d.IsZero() {
		return nil
	}
	return d.Time()
}

func key(s comity.Series) string {
	return string(s.Reporter) + "/" + string(s.Partner) + "/" + string(s.Flow) + "/" + s.Product
}

var _ trade.Record = (*Store)(nil)

// selectSeries leaves the order to Go: a sort in the engine costs several times the look-up.
const selectSeries = `SELECT import_id, rowid, first_month, last_month, value, step, currency, growth, status, released, public, compiler, authority, source, note
FROM observations WHERE series = ?`

// stored is a row with its place in the order of imports.
type stored struct {
	importID int32
	row      int64
	comity.Observation
}

// Observations implements [trade.Record]. After a failure it answers nothing; see [Store.Err].
func (s *Store) Observations(series comity.Series) []comity.Observation {
	rows, err := s.series.Query(key(series))
	if err != nil {
		s.fail(err)
		return nil
	}
	defer rows.Close()
	var found []stored
	for rows.Next() {
		o, err := scan(rows, series)
		if err != nil {
			s.fail(err)
			return nil
		}
		found = append(found, o)
	}
	s.fail(rows.Err())
	slices.SortFunc(found, func(a, b stored) int { return cmp.Or(cmp.Compare(a.importID, b.importID), cmp.Compare(a.row, b.row)) })
	list := make([]comity.Observation, len(found))
	for i := range found {
		list[i] = found[i].Observation
	}
	return trade.MergeReleases(list)
}

func scan(rows *sql.Rows, series comity.Series) (stored, error) {
	o := stored{Observation: comity.Observation{Series: series}}
	var w comity.Witness
	var first, last int32
	var value, step sql.Null[duckdb.Decimal]
	var growth sql.NullString
	var status string
	var released, public sql.Null[time.Time]
	var authority uint8
	if err := rows.Scan(&o.importID, &o.row, &first, &last, &value, &step, &w.Currency, &growth, &status, &released, &public, &o.Compiler, &authority, &w.Source, &w.Note); err != nil {
		return o, err
	}
	o.Period = comity.Months(comity.Month(first), comity.Month(last))
	o.Status = comity.Stage(status)
	w.Authority = comity.Authority(min(authority, uint8(comity.Table)))
	if released.Valid {
		o.Released = comity.DateOf(released.V)
	}
	if public.Valid {
		o.Public = comity.DateOf(public.V)
		w.Public = o.Public
	}
	if growth.Valid {
		d, err := comity.ParseDecimal(growth.String)
		if err != nil {
			return o, err
		}
		w.Growth = &d
	}
	if value.Valid && step.Valid {
		v, err := number(value.V)
		if err != nil {
			return o, err
		}
		if w.Step, err = number(step.V); err != nil {
			return o, err
		}
		if exact := v.RoundTo(w.Step); exact.Equal(v) { // the column has six places; the print has its own
			v = exact
		}
		w.Value = &v
	}
	o.Witnesses = []comity.Witness{w}
	return o, nil
}

// Partners implements [trade.Record].
func (s *Store) Partners(reporter comity.Economy, flow comity.Flow) []comity.Economy {
	names := s.column(`SELECT DISTINCT partner FROM observations WHERE reporter = ? AND flow = ? AND product = 'TOTAL' ORDER BY partner`, string(reporter), string(flow))
	list := make([]comity.Economy, len(names))
	for i, n := range names {
		list[i] = comity.Economy(n)
	}
	return list
}

// Products implements [trade.Record].
func (s *Store) Products(reporter, partner comity.Economy, flow comity.Flow) []string {
	return s.column(`SELECT DISTINCT product FROM observations WHERE reporter = ? AND partner = ? AND flow = ? AND product <> 'TOTAL' ORDER BY product`,
		string(reporter), string(partner), string(flow))
}

func (s *Store) column(query string, args ...any) []string {
	rows, err := s.db.Query(query, args...)
	if err != nil {
		s.fail(err)
		return nil
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			s.fail(err)
			return nil
		}
		list = append(list, name)
	}
	s.fail(rows.Err())
	return list
}

const distinctSeries = `SELECT DISTINCT reporter, partner, flow, product FROM observations`

// Series lists all series of a pair of economies, either way round, ordered.
func (s *Store) Series(a, b comity.Economy) []comity.Series {
	return s.seriesOf(distinctSeries+` WHERE reporter = ? AND partner = ? OR reporter = ? AND partner = ?`, string(a), string(b), string(b), string(a))
}

// AllSeries lists every series, ordered.
func (s *Store) AllSeries() []comity.Series { return s.seriesOf(distinctSeries) }

func (s *Store) seriesOf(query string, args ...any) []comity.Series {
	rows, err := s.db.Query(query, args...)
	if err != nil {
		s.fail(err)
		return nil
	}
	defer rows.Close()
	var list []comity.Series
	for rows.Next() {
		var r, p, f, product string
		if err := rows.Scan(&r, &p, &f, &product); err != nil {
			s.fail(err)
			return nil
		}
		list = append(list, comity.Series{Reporter: comity.Economy(r), Partner: comity.Economy(p), Flow: comity.Flow(f), Product: product})
	}
	s.fail(rows.Err())
	slices.SortFunc(list, comity.Series.Compare)
	return list
}

func (s *Store) fail(err error) {
	if err != nil && s.err == nil {
		s.err = fmt.Errorf("database %s: %w", s.path, err)
	}
}
