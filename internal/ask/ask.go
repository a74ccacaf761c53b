// Package ask answers every question of the program once: what a story says and whether it is right, what is on record for a pair. It is the
// only way from a story to its verdicts; the command line, pages and interfaces are skins on it. It formats nothing.
package ask

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/check"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/read"
	"github.com/comity-project/comity/internal/store"
	"github.com/comity-project/comity/internal/trade"
)

// Desk is where questions are put: the packs of the binary and, when there is one, the user's store. It may be used by many goroutines.
type Desk struct {
	pack   *pack.Pack
	store  *store.Store // nil when there is none
	record trade.Record
	notes  []string
}

// Open readies the packs, and the store at path when that file exists. A store that another process is writing, or that cannot be read, does not
// stop the answer: the packs alone give it, and a note says so.
func Open(ctx context.Context, path string) (*Desk, error) {
	p, err := pack.Embedded()
	if err != nil {
		return nil, fmt.Errorf("the binary is damaged: %w", err)
	}
	d := &Desk{pack: p, record: p.Book}
	if path == "" || path == store.Memory {
		return d, nil
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return d, nil
	}
	s, err := store.Open(ctx, path, store.Read)
	switch {
	case errors.Is(err, comity.ErrLocked):
		d.notes = append(d.notes, fmt.Sprintf("the database %s is in use by another process; answered from the packs alone", path))
		return d, nil
	case err != nil:
		return nil, err
	}
	d.store = s
	d.record = trade.Union{p.Book, s}
	return d, nil
}

// Close releases the store.
func (d *Desk) Close() error {
	if d.store == nil {
		return nil
	}
	return errors.Join(d.store.Err(), d.store.Close())
}

// Packs names what the answers rest on.
func (d *Desk) Packs() []comity.PackID { return d.pack.IDs }

// Notes are what a reader of any answer must know, like a store that was in use.
func (d *Desk) Notes() []string { return d.notes }

// Read takes a story apart and judges it by what was public on asOf; the zero day means the story's own.
func (d *Desk) Read(story comity.Story, asOf comity.Date) comity.Brief {
	if asOf.IsZero() {
		asOf = story.Published
	}
	found := read.Story(story)
	b := comity.Brief{ID: story.ID, Published: story.Published, Assumed: story.Assumed, AsOf: asOf, Title: story.Title, URL: story.URL,
		Figures: found.Figures, Events: found.Events, Statements: found.Statements, Notes: append(slices.Clone(d.notes), d.stale(found.Figures, asOf)...), Packs: d.pack.IDs}
	by := check.Evidence{Record: d.record, Measures: d.pack.Measures, Incidents: d.pack.Incidents, AsOf: asOf}
	b.Verdicts = check.Figures(b.Figures, by)
	check.Events(b.Events, by)
	return b
}
