// Package pack holds the sourced rows that the binary carries: official observations, trade measures, dated incidents, and what what-ifs rest on. It hashes them, so
// that an answer can name what it rests on. It never fetches anything and never changes a row; data/README.md says how each set was obtained.
package pack

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"sync"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/source/table"
	"github.com/comity-project/comity/internal/trade"
)

//go:embed data/*.csv
var files embed.FS

// Version is the version of the rows. It changes with every change of the files below data/.
const Version = "0.1"

// Pack is a set of sourced rows in memory.
type Pack struct {
	IDs       []comity.PackID
	Book      *trade.Book
	Measures  []comity.Measure
	Incidents []comity.Incident
}

// Embedded is the pack inside the binary. The rows were checked when they were built in (the tests read every one), so an error here means a
// damaged binary.
var Embedded = sync.OnceValues(func() (*Pack, error) {
	p := &Pack{}
	rows, err := read(p, "observations", table.Read)
	if err != nil {
		return nil, err
	}
	p.Book = trade.NewBook(rows)
	if p.Measures, err = read(p, "measures", readMeasures); err != nil {
		return nil, err
	}
	p.Incidents, err = read(p, "incidents", readIncidents)
	return p, err
})

// read takes one file of the pack and notes its hash.
func read[T any](p *Pack, name string, parse func(io.Reader, string) ([]T, error)) ([]T, error) {
	file := "data/" + name + ".csv"
	b, err := files.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("pack %s: %w", name, err)
	}
	sum := sha256.Sum256(b)
	p.IDs = append(p.IDs, comity.PackID{Name: name, Version: Version, SHA256: hex.EncodeToString(sum[:])})
	rows, err := parse(bytes.NewReader(b), file)
	if err != nil {
		return nil, fmt.Errorf("pack %s: %w", name, err)
	}
	return rows, nil
}

// records reads a CSV file whose header must be the given columns, and hands each row on.
func records(r io.Reader, name string, columns []string, take func(row []string) error) error {
	in := csv.NewReader(r)
	in.FieldsPerRecord = len(columns)
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for i, c := range columns {
		if header[i] != c {
			return fmt.Errorf("%s:1: %w: column %d is %q, not %q", name, comity.ErrInput, i+1, header[i], c)
		}
	}
	for {
		row, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := take(row); err != nil {
			line, _ := in.FieldPos(0)
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
}
