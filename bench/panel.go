package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/comity-project/comity/gravity"
)

// A panel describes a synthetic three-way gravity panel: N economies, T years,
// every directed pair in every year. It is a pure function of the seed, so
// anyone can rebuild it and compare checksums.
type panel struct {
	name string
	n, t int
	want checksums
	coef [3]float64 // of fta, x1, x2
}

type checksums struct {
	rows, zeros, fta   int
	sumY, sumX1, sumX2 float64
}

const seed = 20260101

var panels = []panel{
	{"small", 30, 10, checksums{8700, 713, 2328, 556147.65, 4025.1826469504, 38.2428104927},
		[3]float64{0.568369356756683, 0.291182416263418, -0.278557814973018}},
	{"1M", 224, 20, checksums{999040, 73464, 262152, 68764249.56, 500724.0657754416, -277.2355715288},
		[3]float64{0.500002400707423, 0.294635323984138, -0.19807492097662}},
	{"10M", 500, 40, checksums{9980000, 738798, 2538612, 684496325.81, 5008697.674569586, 3153.5936893705},
		[3]float64{0.499198062318913, 0.302040167183473, -0.200513768524459}},
}

// mix is the finaliser of splitmix64.
func mix(z uint64) uint64 {
	z += 0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// uniform draws number i of a stream, in (0, 1).
func uniform(stream, i uint64) float64 {
	return (float64(mix(mix(mix(seed)^stream)^i)>>11) + 0.5) * 0x1p-53
}

// build makes the panel. Products are rounded before they are added (the
// conversions forbid fused multiply–adds), so that every machine agrees.
func (p panel) build() *gravity.Problem {
	n, t := uint64(p.n), uint64(p.t)
	rows := p.n * (p.n - 1) * p.t
	y, fta := make([]float64, 0, rows), make([]float64, 0, rows)
	x1, x2 := make([]float64, 0, rows), make([]float64, 0, rows)
	it, jt, pair := make([]int32, 0, rows), make([]int32, 0, rows), make([]int32, 0, rows)
	for i := range n {
		for j := range n {
			if i == j {
				continue
			}
			ab := min(i, j)*n + max(i, j)
			lnd := float64(4*uniform(1, ab)) + 5
			eta := float64(2*uniform(2, i*n+j)) - 1
			start := uint64(uniform(3, ab) * 2 * float64(t))
			link := int32(len(pair) / p.t)
			for year := range t {
				id := (i*n+j)*t + year
				a := float64(2*uniform(4, i*t+year)) - 1
				g := float64(2*uniform(5, j*t+year)) - 1
				v1 := uniform(6, id) + float64(0.5*a)
				v2 := float64(2*uniform(7, id)) - 1 + float64(0.25*eta)
				agreed := 0.0
				if year >= start {
					agreed = 1
				}
				lp := 3 - float64(0.8*(lnd-7)) + a + g + eta + float64(0.5*agreed) + float64(0.3*v1) - float64(0.2*v2)
				p0 := 1 / (1 + math.Exp(lp))
				flow := 0.0
				if uniform(9, id) >= p0 {
					flow = math.Floor(float64(math.Exp(lp)*-math.Log(uniform(8, id))/(1-p0)*100)+0.5) / 100
				}
				y, fta, x1, x2 = append(y, flow), append(fta, agreed), append(x1, v1), append(x2, v2)
				it, jt, pair = append(it, int32(i*t+year)), append(jt, int32(j*t+year)), append(pair, link)
			}
		}
	}
	factor := func(name string, codes []int32, levels int) gravity.Factor {
		return gravity.Factor{Name: name, Codes: codes, Levels: levels}
	}
	pairs := factor("exporter^importer", pair, p.n*(p.n-1))
	return &gravity.Problem{
		Name:     "y",
		Y:        y,
		X:        []gravity.Column{{Name: "fta", Values: fta}, {Name: "x1", Values: x1}, {Name: "x2", Values: x2}},
		Effects:  []gravity.Factor{factor("exporter^year", it, p.n*p.t), factor("importer^year", jt, p.n*p.t), pairs},
		Clusters: []gravity.Factor{pairs},
	}
}

// verify compares checksums.
func (p panel) verify(q *gravity.Problem) error {
	var got checksums
	got.rows = len(q.Y)
	for i, y := range q.Y {
		if y == 0 {
			got.zeros++
		}
		got.sumY += y
		got.fta += int(q.X[0].Values[i])
		got.sumX1 += q.X[1].Values[i]
		got.sumX2 += q.X[2].Values[i]
	}
	near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Abs(b) }
	w := p.want
	if got.rows != w.rows || got.zeros != w.zeros || got.fta != w.fta ||
		!near(got.sumY, w.sumY) || !near(got.sumX1, w.sumX1) || !near(got.sumX2, w.sumX2) {
		return fmt.Errorf("panel %s: checksums %+v, want %+v", p.name, got, w)
	}
	return nil
}

// writePanel writes a panel with the columns exporter, importer, year, y, fta,
// x1, x2; numbers read back bit by bit.
func writePanel(w io.Writer, name string) error {
	for _, p := range panels {
		if p.name != name {
			continue
		}
		q := p.build()
		if err := p.verify(q); err != nil {
			return err
		}
		b := bufio.NewWriterSize(w, 1<<20)
		fmt.Fprintln(b, "exporter,importer,year,y,fta,x1,x2")
		var line []byte
		for i, y := range q.Y {
			it, jt := int(q.Effects[0].Codes[i]), int(q.Effects[1].Codes[i])
			line = line[:0]
			for _, v := range []int{it/p.t + 1, jt/p.t + 1, it%p.t + 1} {
				line = append(strconv.AppendInt(line, int64(v), 10), ',')
			}
			for c, v := range []float64{y, q.X[0].Values[i], q.X[1].Values[i], q.X[2].Values[i]} {
				if c > 0 {
					line = append(line, ',')
				}
				line = strconv.AppendFloat(line, v, 'g', -1, 64)
			}
			if _, err := b.Write(append(line, '\n')); err != nil {
				return err
			}
		}
		return b.Flush()
	}
	return fmt.Errorf("no panel %q", name)
}
