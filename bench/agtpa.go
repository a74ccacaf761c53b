package main

import (
	"compress/gzip"
	"context"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"

	"github.com/comity-project/comity/gravity"
)

// agtpaCoef is the reference estimate of the three-way model.
const agtpaCoef = 0.547386437150265

// agtpaJob fits trade ~ rta | exporter^year + importer^year + pair_id on the
// WTO/UNCTAD Advanced Guide panel (69 economies, 1986–2006).
func agtpaJob(set settings) (measurement, error) {
	frame, err := agtpaFrame(filepath.Join(set.gold, "data", "agtpa_panel.csv.gz"))
	if err != nil {
		return measurement{}, err
	}
	formula, err := gravity.ParseFormula("trade ~ rta | exporter^year + importer^year + pair_id")
	if err != nil {
		return measurement{}, err
	}
	problem, err := frame.Problem(formula, gravity.Spec{Clusters: "pair_id"})
	if err != nil {
		return measurement{}, err
	}
	return best(3*set.repeat, func() (string, error) {
		r, err := gravity.Fit(context.Background(), problem, gravity.Options{Threads: set.threads})
		if err != nil {
			return "", err
		}
		off := math.Abs(r.Coefs[0].Value/agtpaCoef - 1)
		return fmt.Sprintf("%d rows, %d iterations, coefficient within %.1g", r.N, r.Iterations, off), nil
	})
}

func agtpaFrame(path string) (*gravity.Frame, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("the reference data are not here (see -gold): %w", err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	records, err := csv.NewReader(unzipped).ReadAll()
	if err != nil {
		return nil, err
	}
	rows := records[1:]
	frame := gravity.NewFrame(len(rows))
	for c, name := range records[0] {
		if name == "exporter" || name == "importer" {
			text := make([]string, len(rows))
			for i, r := range rows {
				text[i] = r[c]
			}
			if err := frame.Add(name, gravity.Texts(text)); err != nil {
				return nil, err
			}
			continue
		}
		numbers := make([]float64, len(rows))
		for i, r := range rows {
			if numbers[i], err = strconv.ParseFloat(r[c], 64); err != nil {
				numbers[i] = math.NaN()
			}
		}
		if err := frame.Add(name, gravity.Series{Numbers: numbers}); err != nil {
			return nil, err
		}
	}
	return frame, nil
}
