package score

import (
	"math"
	"math/rand/v2"
	"slices"
)

// An Interval holds the middle 90 % of what a measure came to over resampled story sets.
type Interval struct{ Low, High float64 }

// Draws is the number of resampled story sets behind an interval.
const Draws = 2000

// Intervals gives a percentile bootstrap interval (Efron 1979) for F1 or accuracy of each measure. The unit that is drawn, with
// replacement, is the story, since the figures of one story share their traps: thirteen stories tell less than their 158 figures
// seem to. A draw in which a measure counts nothing is left out of that measure. A measure that counts something in one story
// only, or in none, has no interval: there is nothing to draw from. Same cards and seed, same intervals.
func Intervals(cards []Card, seed uint64) map[string]Interval {
	if len(cards) == 0 {
		return nil
	}
	times := resample(len(cards), seed)
	intervals := map[string]Interval{}
	for _, name := range Sum(cards).names {
		var values []float64
		counts := make([]Count, len(cards))
		stories := 0
		for i, c := range cards {
			counts[i] = c.Tally.counts[name]
			stories += one(counts[i].Gold > 0 || counts[i].System > 0)
		}
		if stories < 2 {
			continue
		}
		for _, draw := range times {
			if v, ok := drawn(counts, draw).headline(); ok {
				values = append(values, v)
			}
		}
		slices.Sort(values)
		intervals[name] = Interval{quantile(values, 0.05), quantile(values, 0.95)}
	}
	return intervals
}

// drawn adds up the counts of the stories, each as often as it was drawn.
func drawn(counts []Count, times []int) Count {
	var sum Count
	for i, n := range times {
		c := counts[i]
		sum.Share = sum.Share || c.Share
		sum.Found += n * c.Found
		sum.Gold += n * c.Gold
		sum.Right += n * c.Right
		sum.System += n * c.System
	}
	return sum
}

// resample draws n stories of n, [Draws] times; it tells how often each story was drawn.
func resample(n int, seed uint64) [][]int {
	rnd := rand.New(rand.NewPCG(seed, 0))
	draws := make([][]int, Draws)
	for d := range draws {
		draws[d] = make([]int, n)
		for range n {
			draws[d][rnd.IntN(n)]++
		}
	}
	return draws
}

// quantile of sorted values, between neighbours in proportion.
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	low := int(math.Floor(at))
	high := min(low+1, len(sorted)-1)
	return sorted[low] + float64((at-float64(low))*(sorted[high]-sorted[low]))
}
