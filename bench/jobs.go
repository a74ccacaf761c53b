package main

import (
	"context"
	"fmt"
	"math"

	"github.com/comity-project/comity/gravity"
)

func jobNames() []string {
	return []string{"small", "1M", "10M"}
}

func runJob(name string, threads, repeat int, gold string) error {
	var m measurement
	var err error
	switch name {
	case "small", "1M", "10M":
		m, err = fitPanel(name, threads, repeat)
	default:
		return fmt.Errorf("no job %q; there are %v", name, jobNames())
	}
	if err != nil {
		return err
	}
	fmt.Printf("%-10s %10.3fs %9.3fs %10s  %s\n", name, m.wall.Seconds(), m.cpu.Seconds(), peak(), m.note)
	return nil
}

func fitPanel(name string, threads, repeat int) (measurement, error) {
	for _, p := range panels {
		if p.name != name {
			continue
		}
		problem := p.build()
		if err := p.verify(problem); err != nil {
			return measurement{}, err
		}
		return best(repeat, func() (string, error) {
			r, err := gravity.Fit(context.Background(), problem, gravity.Options{Threads: threads})
			if err != nil {
				return "", err
			}
			worst := 0.0
			for c, want := range p.coef {
				worst = max(worst, math.Abs(r.Coefs[c].Value/want-1))
			}
			note := fmt.Sprintf("%d rows, %d iterations, coefficients within %.1g of the reference", r.N, r.Iterations, worst)
			if worst > 1e-8 {
				return "", fmt.Errorf("panel %s: %s", name, note)
			}
			return note, nil
		})
	}
	return measurement{}, fmt.Errorf("no panel %q", name)
}
