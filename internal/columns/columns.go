// Package columns reads the wanted columns of a CSV file, gzipped or not, into a gravity.Frame, fast enough for tens of millions of rows.
// It decides what is a number and what is text, and never what a column means.
package columns

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/comity-project/comity/gravity"
)

// Read reads the named columns of a CSV file; nil means all. The delimiter is the comma, or the semicolon or tab where the header has no
// comma. A column whose cells are all numbers becomes numbers, any other text. An empty cell is missing; among numbers so are NA, N/A, NaN,
// NULL, None and a single point, and TRUE and FALSE are 1 and 0. Errors name the file and line.
func Read(path string, want []string) (*gravity.Frame, error) {
	text := make(map[string]bool) // columns found to hold text
	for {
		f, notNumber, err := read(path, want, text)
		if err != nil {
			return nil, err
		}
		if notNumber == "" {
			return f, nil
		}
		text[notNumber] = true // start over: the cells before were read as numbers
	}
}

// open opens the file and unpacks it if it is gzipped, whatever its name.
func open(path string) (io.Reader, io.Closer, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	r := bufio.NewReaderSize(file, 1<<20)
	if magic, _ := r.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return r, file, nil
	}
	unpacked, err := gzip.NewReader(r)
	if err != nil {
		file.Close()
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return bufio.NewReaderSize(unpacked, 1<<20), file, nil
}

// A column collects the cells of one column.
type column struct {
	name    string
	numbers []float64
	codes   []int32
	levels  []string
	seen    map[string]int32 // of text columns
	last    int32            // code of the last cell: files are often sorted
}

// read makes one pass. It stops at the first cell that turns out not to be a number and names its column.
func read(path string, want []string, text map[string]bool) (*gravity.Frame, string, error) {
	r, closer, err := open(path)
	if err != nil {
		return nil, "", err
	}
	defer closer.Close()
	s := &scanner{r: r.(*bufio.Reader), path: path}
	header, err := s.header()
	if err != nil {
		return nil, "", err
	}
	columns, place, err := choose(path, header, want, text)
	if err != nil {
		return nil, "", err
	}
	rows := 0
	for {
		fields, err := s.record()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, "", err
		}
		if len(fields) != len(header) {
			return nil, "", fmt.Errorf("%s: line %d has %d fields, the header %d", path, s.line, len(fields), len(header))
		}
		for i, c := range columns {
			if !c.add(fields[place[i]]) {
				return nil, c.name, nil
			}
		}
		rows++
	}
	f := gravity.NewFrame(rows)
	for _, c := range columns {
		series := gravity.Series{Numbers: c.numbers, Codes: c.codes, Levels: c.levels}
		if c.seen == nil && series.Numbers == nil {
			series.Numbers = []float64{}
		}
		if err := f.Add(c.name, series); err != nil {
			return nil, "", err
		}
	}
	return f, "", nil
}

// choose finds the wanted columns in the header.
func choose(path string, header, want []string, text map[string]bool) ([]*column, []int, error) {
	if want == nil {
		want = header
	}
	var columns []*column
	var place []int
	for i, name := range header {
		if slices.Contains(header[:i], name) {
			return nil, nil, fmt.Errorf("%s: two columns are called %q", path, name)
		}
	}
	for _, name := range want {
		at := slices.Index(header, name)
		if at < 0 {
			return nil, nil, fmt.Errorf("%s has no column %q; it has %s", path, name, strings.Join(header, ", "))
		}
		c := &column{name: name, last: -1}
		if text[name] {
			c.seen = make(map[string]int32)
		}
		columns, place = append(columns, c), append(place, at)
	}
	return columns, place, nil
}

// add takes a cell; false means that it is not a number but should be.
func (c *column) add(cell []byte) bool {
	if c.seen != nil {
		c.codes = append(c.codes, c.code(cell))
		return true
	}
	v, ok := number(cell)
	if ok {
		c.numbers = append(c.numbers, v)
	}
	return ok
}

func (c *column) code(cell []byte) int32 {
	if len(cell) == 0 {
		return -1
	}
	if c.last >= 0 && c.levels[c.last] == string(cell) {
		return c.last
	}
	code, ok := c.seen[string(cell)]
	if !ok {
		code = int32(len(c.levels))
		c.levels = append(c.levels, string(cell))
		c.seen[c.levels[code]] = code
	}
	c.last = code
	return code
}

var tens = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// number reads a cell. Plain decimals of up to 15 digits are exact as the quotient of two exact floats; the rest goes to strconv.
func number(cell []byte) (float64, bool) {
	digits, point, value := 0, -1, uint64(0)
	rest := cell
	negative := len(rest) > 0 && rest[0] == '-'
	if negative {
		rest = rest[1:]
	}
	for i, b := range rest {
		switch {
		case b >= '0' && b <= '9':
			value = value*10 + uint64(b-'0')
			digits++
		case b == '.' && point < 0:
			point = i
		default:
			return slowNumber(cell)
		}
		if digits > 15 {
			return slowNumber(cell)
		}
	}
	if digits == 0 {
		return slowNumber(cell)
	}
	v := float64(value)
	if point >= 0 {
		v /= tens[len(rest)-point-1]
	}
	if negative {
		v = -v
	}
	return v, true
}

func slowNumber(cell []byte) (float64, bool) {
	text := strings.TrimSpace(string(cell))
	switch text {
	case "", "NA", "NaN", "nan", ".", "N/A", "NULL", "null", "None":
		return math.NaN(), true
	case "TRUE", "True", "true":
		return 1, true
	case "FALSE", "False", "false":
		return 0, true
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}
