package cli

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"strconv"

	"github.com/comity-project/comity/gravity"
)

// write writes the files that --fitted and --effects name.
func (o *gravityFit) write(frame *gravity.Frame, r *gravity.Result) error {
	if o.fitted != "" {
		fitted := r.Fitted()
		err := writeCSV(o.fitted, []string{"row", "used", "fitted"}, func(put func(...string) error) error {
			for i, mu := range fitted {
				if err := put(strconv.Itoa(frame.RowNumber(i)), r.Why[i].String(), cell(mu)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if o.effects == "" {
		return nil
	}
	return writeCSV(o.effects, []string{"effect", "level", "value"}, func(put func(...string) error) error {
		for _, e := range r.Effects {
			for level, v := range e.Values {
				if err := put(e.Name, e.Label(level), cell(v)); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// cell is a number as CSV text; there is none for NaN.
func cell(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

func writeCSV(path string, header []string, rows func(put func(...string) error) error) (err error) {
	file, err := os.Create(path)
	if err != nil {
		return badInput(err)
	}
	defer func() {
		if e := file.Close(); err == nil {
			err = e
		}
		if err != nil {
			err = fmt.Errorf("%s: %w", path, err)
		}
	}()
	buffer := bufio.NewWriterSize(file, 1<<20)
	w := csv.NewWriter(buffer)
	put := func(fields ...string) error { return w.Write(fields) }
	if err := put(header...); err != nil {
		return err
	}
	if err := rows(put); err != nil {
		return err
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	return buffer.Flush()
}
