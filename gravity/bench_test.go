package gravity

import (
	"context"
	"testing"
)

// Budgets on two processors (see bench/ for the panels they are told of):
// AGTPA three-way 0.28 s, one-sector equilibrium 5 ms for 69 economies,
// Caliendo–Parro 31×40 2 s.

func BenchmarkFitAGTPA(b *testing.B) {
	f := goldFrame(b, "data/agtpa_panel.csv.gz")
	formula, err := ParseFormula("trade ~ rta | exporter^year + importer^year + pair_id")
	if err != nil {
		b.Fatal(err)
	}
	p, err := f.Problem(formula, Spec{Clusters: "pair_id"})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		mustFit(b, p, Options{})
	}
}

func BenchmarkFitTwoWay(b *testing.B) {
	p := randomPanel(1, 100_000, 3, 300, 200)
	for b.Loop() {
		mustFit(b, p, Options{})
	}
}

func BenchmarkSolve69(b *testing.B) {
	w, s, e := scenario(b, "us_india_50")
	for b.Loop() {
		if _, err := Solve(context.Background(), w, s, e, FixedDeficit); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSolveSectors(b *testing.B) {
	w, tariffs := caliendoParro(b)
	s := naftaShock(w, tariffs)
	for b.Loop() {
		if _, err := SolveSectors(context.Background(), w, s, true); err != nil {
			b.Fatal(err)
		}
	}
}
