package actor

import (
	"strings"
	"testing"
)

// BenchmarkLoad is the time that the names cost at the start of the program.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		g := &Gazetteer{byWord: make(map[string][]entry, 14000)}
		for _, table := range tables() {
			if err := g.read(strings.NewReader(table)); err != nil {
				b.Fatal(err)
			}
		}
		g.sort()
	}
}
