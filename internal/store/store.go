// Package store keeps the user's own observations in a DuckDB file: numbered migrations, rows that are only ever added, one writer. It is the
// only importer of the driver. It does not derive or judge; package trade does, over the [trade.Record] that a Store is.
package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	duckdb "github.com/duckdb/duckdb-go/v2"

	"github.com/comity-project/comity"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Mode tells what a store is opened for.
type Mode uint8

// A file may be open for reading in many processes, or for writing in one.
const (
	Read Mode = iota
	Write
)

// Store is an open file, or a store in memory.
type Store struct {
	db     *sql.DB
	path   string
	series *sql.Stmt // the look-up of one series, prepared once: planning costs more than finding
	err    error     // the first failure of a look-up; see Err
}

// Memory is the path of a store that is gone when it is closed.
const Memory = ":memory:"

// Open opens the file at path. For writing it is made, with its folder, when it is not there, and brought to the schema of this build; for
// reading it must exist. The errors are [comity.ErrLocked] when another process holds it, and [comity.ErrVersion] when a newer comity wrote it.
func Open(ctx context.Context, path string, mode Mode) (*Store, error) {
	if path != Memory {
		if err := prepare(path, mode); err != nil {
			return nil, err
		}
	}
	if path == Memory {
		mode = Write
	}
	options := url.Values{}
	options.Set("autoinstall_known_extensions", "false")
	options.Set("autoload_known_extensions", "false")
	options.Set("allow_unsigned_extensions", "false")
	options.Set("threads", "2")
	if mode == Read {
		options.Set("access_mode", "READ_ONLY")
	}
	name := path
	if path == Memory {
		name = ""
	}
	connector, err := duckdb.NewConnector(name+"?"+options.Encode(), nil)
	if err != nil {
		return nil, openError(path, err)
	}
	s := &Store{db: sql.OpenDB(connector), path: path}
	if err := s.migrate(ctx, mode); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if s.series, err = s.db.PrepareContext(ctx, selectSeries); err != nil {
		return nil, errors.Join(openError(path, err), s.Close())
	}
	return s, nil
}

// prepare makes the folder for a file to be written, and sees that a file to be read is there.
func prepare(path string, mode Mode) error {
	if mode == Write {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("%w: cannot make the folder of the database %s: %v; choose another with --db", comity.ErrInput, path, reason(err))
		}
		return ours(path)
	}
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("%w: database %s: %v", comity.ErrInput, path, reason(err))
	}
	return ours(path)
}

// ours refuses a file that is no DuckDB database before the engine sees it, since the engine would also open tables and other databases.
func ours(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: database %s: %v", comity.ErrInput, path, reason(err))
	}
	defer f.Close()
	head := make([]byte, 12) // a checksum, then the magic bytes
	if n, err := io.ReadFull(f, head); n == 0 || err != nil || string(head[8:]) != "DUCK" {
		return fmt.Errorf("%w: %s is not a comity database; choose another with --db", comity.ErrInput, path)
	}
	return nil
}

// reason is the cause of a file error without the path that the caller already names.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// openError turns the driver's text into one line of ours.
func openError(path string, err error) error {
	text := err.Error()
	switch {
	case strings.Contains(text, "lock"):
		return fmt.Errorf("%w: another process holds %s; stop it or use another file with --db", comity.ErrLocked, path)
	case strings.Contains(text, "newer version"), strings.Contains(text, "version number"):
		return fmt.Errorf("%w: %s was written by a newer database engine; update comity", comity.ErrVersion, path)
	case strings.Contains(text, "not a valid DuckDB database"):
		return fmt.Errorf("%w: %s is not a comity database; choose another with --db", comity.ErrInput, path)
	case strings.Contains(text, "ermission denied"), strings.Contains(text, "ead-only file system"):
		return fmt.Errorf("%w: no permission to write the database %s; choose another with --db", comity.ErrInput, path)
	}
	first, _, _ := strings.Cut(text, "\n")
	return fmt.Errorf("%w: cannot open the database %s: %s", comity.ErrInput, path, first)
}

// Close releases the file.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("database %s: %w", s.path, err)
	}
	return nil
}

// Err is the first failure of a look-up. A look-up that fails answers "nothing on record", so ask for Err after a run of them.
func (s *Store) Err() error { return s.err }

// migration is one numbered step of the schema.
type migration struct {
	number         int
	name, sql, sum string
}

func allMigrations() ([]migration, error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var list []migration
	for _, name := range names {
		b, err := migrations.ReadFile(name)
		if err != nil {
			return nil, err
		}
		base := filepath.Base(name)
		number, err := strconv.Atoi(base[:4])
		if err != nil || number != len(list)+1 {
			return nil, fmt.Errorf("migration %s is out of order", base)
		}
		sum := sha256.Sum256(b)
		list = append(list, migration{number, base, string(b), hex.EncodeToString(sum[:])})
	}
	return list, nil
}

// migrate brings the schema to this build's, or for reading sees that it is there. A step once applied must never change: its checksum is kept.
func (s *Store) migrate(ctx context.Context, mode Mode) error {
	steps, err := allMigrations()
	if err != nil {
		return err
	}
	if mode == Write {
		if _, err := s.db.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL)`); err != nil {
			return openError(s.path, err)
		}
	}
	applied, err := s.applied(ctx)
	if err != nil {
		return err
	}
	for number, sum := range applied {
		switch {
		case number > len(steps):
			return fmt.Errorf("%w: %s has schema %d, this build knows %d; update comity", comity.ErrVersion, s.path, number, len(steps))
		case steps[number-1].sum != sum:
			return fmt.Errorf("%w: %s: schema step %s is not the one of this build", comity.ErrVersion, s.path, steps[number-1].name)
		}
	}
	for _, step := range steps {
		if _, done := applied[step.number]; done {
			continue
		}
		if mode == Read {
			return fmt.Errorf("%w: %s has an older schema; run a command that writes, like comity import, to bring it up to date", comity.ErrInput, s.path)
		}
		if err := s.apply(ctx, step); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) applied(ctx context.Context) (map[int]string, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT number, sha256 FROM migrations ORDER BY number`)
	if err != nil {
		if strings.Contains(err.Error(), "migrations does not exist") {
			return nil, fmt.Errorf("%w: %s is a DuckDB file, but not comity's; choose another with --db", comity.ErrInput, s.path)
		}
		return nil, openError(s.path, err)
	}
	defer rows.Close()
	applied := map[int]string{}
	for rows.Next() {
		var number int
		var sum string
		if err := rows.Scan(&number, &sum); err != nil {
			return nil, fmt.Errorf("database %s: %w", s.path, err)
		}
		applied[number] = sum
	}
	return applied, rows.Err()
}

func (s *Store) apply(ctx context.Context, step migration) error {
	return s.inside(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, step.sql); err != nil {
			return fmt.Errorf("database %s: schema step %s: %w", s.path, step.name, err)
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO migrations VALUES (?, ?, ?)`, step.number, step.name, step.sum)
		return err
	})
}

// inside runs f in one transaction: all of it is kept, or nothing.
func (s *Store) inside(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return openError(s.path, err)
	}
	if err := f(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return openError(s.path, err)
	}
	return nil
}

// DefaultPath is comity.duckdb in the user's data directory: $XDG_DATA_HOME or ~/.local/share on Unix, the application-support folders of
// macOS and Windows there.
func DefaultPath() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "comity", "comity.duckdb"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("%w: no home directory for the database (%v); name a file with --db", comity.ErrInput, err)
	}
	if home, err := os.UserHomeDir(); err == nil && dir == filepath.Join(home, ".config") {
		dir = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(dir, "comity", "comity.duckdb"), nil
}
