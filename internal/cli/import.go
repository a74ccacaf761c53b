package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/source/table"
	"github.com/comity-project/comity/internal/store"
)

func (p *program) importCommand() *cobra.Command {
	c := &cobra.Command{Use: "import", Short: "Add your own rows to the database", Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	c.AddCommand(&cobra.Command{
		Use:   "observations FILE.csv",
		Short: "Add official values from a CSV file",
		Long: `Add official values from a CSV file. All rows are taken, or none: every bad row is named with its line and the reason.
A later value for the same months is kept as a new vintage beside the old one; nothing is ever overwritten.

Columns (docs/observations.md): reporter, partner, flow, product, period and one of value_usd, value_native with currency, yoy_stated; and
precision_usd, status, released, published_by, compiler, authority, source_url, note.

EXIT STATUS
  0  all rows were added, or had been before
  2  a row is bad, or the database cannot be written; nothing was added`,
		Example: "  comity import observations kenya-2025.csv",
		Args:    cobra.ExactArgs(1),
		RunE:    func(c *cobra.Command, args []string) error { return p.importObservations(c, args[0]) },
	})
	return c
}

func (p *program) importObservations(c *cobra.Command, file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return fmt.Errorf("%w: %s: %v", comity.ErrInput, file, err)
	}
	rows, err := table.Read(bytes.NewReader(b), file)
	if err == nil {
		err = table.Consistent(rows, file)
	}
	if err != nil {
		return fmt.Errorf("%w\nnothing was imported from %s", err, file)
	}
	if len(rows) == 0 {
		return fmt.Errorf("%w: %s: the file has a header and no rows", comity.ErrInput, file)
	}
	path, err := p.database()
	if err != nil {
		return err
	}
	s, err := store.Open(c.Context(), path, store.Write)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(b)
	err = s.Append(c.Context(), store.Import{Name: filepath.Base(file), SHA256: hex.EncodeToString(sum[:]), Day: p.today()}, rows)
	if errors.Is(err, store.ErrTwice) {
		fmt.Fprintln(p.Out, err)
		return s.Close()
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	fmt.Fprintf(p.Out, "%d observations added to %s\n", len(rows), path)
	return nil
}
