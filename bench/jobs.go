package main

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/comity-project/comity/gravity"
)

// A job is one measurement and its budget on two processors.
type job struct {
	name string
	run  func(set settings) (measurement, error)
}

type settings struct {
	threads, repeat int
	gold            string
}

var jobs = []job{
	{"small", panelJob(panels[0])},
	{"1M", panelJob(panels[1])},
	{"10M", panelJob(panels[2])},
	{"agtpa", agtpaJob},
	{"ge69", worldJob(69, 5*time.Millisecond)},
	{"ge194", worldJob(194, 50*time.Millisecond)},
	{"cp31x40", sectorJob(31, 40, 2*time.Second)},
}

func jobNames() []string {
	var names []string
	for _, j := range jobs {
		names = append(names, j.name)
	}
	return names
}

func runJob(name string, set settings) error {
	for _, j := range jobs {
		if j.name != name {
			continue
		}
		m, err := j.run(set)
		if err != nil {
			return err
		}
		fmt.Printf("%-8s %10.4fs %9.4fs %8s  %s\n", name, m.wall.Seconds(), m.cpu.Seconds(), peak(), m.note)
		return nil
	}
	return fmt.Errorf("no job %q; there are %v", name, jobNames())
}

// panelJob fits a synthetic panel with three-way effects.
func panelJob(p panel) func(settings) (measurement, error) {
	return func(set settings) (measurement, error) {
		problem := p.build()
		if err := p.verify(problem); err != nil {
			return measurement{}, err
		}
		return best(set.repeat, func() (string, error) {
			r, err := gravity.Fit(context.Background(), problem, gravity.Options{Threads: set.threads})
			if err != nil {
				return "", err
			}
			worst := 0.0
			for c, want := range p.coef {
				worst = max(worst, math.Abs(r.Coefs[c].Value/want-1))
			}
			note := fmt.Sprintf("%d rows, checksums agree, %d iterations, coefficients within %.1g", r.N, r.Iterations, worst)
			if worst > 1e-8 {
				return "", fmt.Errorf("panel %s: %s", p.name, note)
			}
			return note, nil
		})
	}
}

// worldJob solves a tariff shock in a world of n economies with deficits.
func worldJob(n int, budget time.Duration) func(settings) (measurement, error) {
	return func(set settings) (measurement, error) {
		w := &gravity.World{Trade: make([]float64, n*n), Tariffs: make([]float64, n*n)}
		rates := make([]float64, n*n)
		size := make([]float64, n)
		for i := range n {
			w.Names = append(w.Names, fmt.Sprintf("E%03d", i))
			size[i] = math.Exp(6 * uniform(20, uint64(i)))
		}
		for c := range w.Trade {
			i, j := c/n, c%n
			w.Trade[c] = size[i] * size[j] / 1000 * math.Exp(3*uniform(21, uint64(c)))
			if i == j {
				w.Trade[c] = 40 * size[i]
				continue
			}
			w.Tariffs[c] = 0.1 * uniform(22, uint64(c))
			rates[c] = w.Tariffs[c]
		}
		rates[1*n] += 0.5
		return best(10*set.repeat, func() (string, error) {
			out, err := gravity.Solve(context.Background(), w, gravity.Shock{Tariffs: rates}, gravity.Elasticities{Theta: 4}, gravity.FixedDeficit)
			if err != nil {
				return "", err
			}
			return fmt.Sprintf("%d economies, %d rounds, residual %.1g, budget %v", n, out.Iterations, out.Residual, budget), nil
		})
	}
}

// sectorJob solves a tariff shock in a world of n economies and j sectors, half
// of them traded.
func sectorJob(n, j int, budget time.Duration) func(settings) (measurement, error) {
	return func(set settings) (measurement, error) {
		w, s := sectorWorld(n, j)
		return best(set.repeat, func() (string, error) {
			out, err := gravity.SolveSectors(context.Background(), w, s, true)
			if err != nil {
				return "", err
			}
			return fmt.Sprintf("%d×%d, %d rounds, residual %.1g, budget %v", n, j, out.Iterations, out.Residual, budget), nil
		})
	}
}

func sectorWorld(n, j int) (*gravity.SectorWorld, gravity.SectorShock) {
	w := &gravity.SectorWorld{ValueAdded: make([]float64, n*j)}
	s := gravity.SectorShock{}
	for i := range n {
		w.Names = append(w.Names, fmt.Sprintf("E%03d", i))
		table := make([]float64, j*j)
		for using := range j {
			w.ValueAdded[i*j+using] = 0.3 + 0.4*uniform(30, uint64(i*j+using))
			sum := 0.0
			for input := range j {
				table[input*j+using] = uniform(31, uint64((i*j+input)*j+using))
				sum += table[input*j+using]
			}
			for input := range j {
				table[input*j+using] /= sum
			}
		}
		w.Inputs = append(w.Inputs, table)
	}
	for k := range j {
		w.Sectors = append(w.Sectors, fmt.Sprintf("S%02d", k))
		w.Theta = append(w.Theta, 2+10*uniform(32, uint64(k)))
		flows, old, fresh := make([]float64, n*n), make([]float64, n*n), make([]float64, n*n)
		for c := range flows {
			i, to := c/n, c%n
			switch {
			case i == to:
				flows[c] = 300 * math.Exp(2*uniform(33, uint64(i)))
			case k < j/2:
				flows[c] = 10 * uniform(34, uint64(k*n*n+c))
				old[c] = 0.2 * uniform(35, uint64(k*n*n+c))
				fresh[c] = old[c]
				if i < 3 && to < 3 {
					fresh[c] = 0
				}
			}
		}
		w.Trade, w.Tariffs, s.Tariffs = append(w.Trade, flows), append(w.Tariffs, old), append(s.Tariffs, fresh)
	}
	return w, s
}
