package text

import (
	"fmt"
	"strings"
	"testing"
)

// benchText returns some 200 kB of news.
func benchText(b *testing.B) string {
	s := news(b)
	return strings.Repeat(s, 200_000/len(s)+1)
}

func BenchmarkSplit(b *testing.B) {
	s := benchText(b)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Split(s)
	}
}

// A megabyte of one thing must go as fast as news, or a hostile page could hold the reader up.
func BenchmarkSplitHostile(b *testing.B) {
	for _, unit := range []string{"a", "\"", "7", ".", "a.", "A. ", "\n"} {
		s := strings.Repeat(unit, 1<<20/len(unit))
		b.Run(fmt.Sprintf("%q", unit), func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Split(s)
			}
		})
	}
}

func BenchmarkTag(b *testing.B) {
	benchModel(b, func(m *Model, d *Document) { m.Tag(d) })
}

func BenchmarkTagAndParse(b *testing.B) {
	benchModel(b, func(m *Model, d *Document) { m.Parse(d) })
}

func BenchmarkTagAndParseBeam8(b *testing.B) {
	benchModel(b, func(m *Model, d *Document) { m.Parse(d, Beam(8)) })
}

// benchModel reports the tokens per second of work on a document without tags.
func benchModel(b *testing.B, work func(*Model, *Document)) {
	d := Split(benchText(b))
	m := Default()
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		for i := range d.Tokens {
			d.Tokens[i].UPOS = 0
		}
		work(m, d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(embedded); err != nil {
			b.Fatal(err)
		}
	}
}
