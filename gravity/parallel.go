package gravity

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// A span is a half-open range of rows or groups.
type span struct{ lo, hi int }

// parallel runs work(0), …, work(n-1) on at most threads goroutines. Which
// goroutine runs which piece is left to chance, so pieces must write to places
// of their own; what they wrote is then added up in the order of the pieces,
// and the sum has the same digits at any thread count.
func parallel(threads, n int, work func(piece int)) {
	if threads > n {
		threads = n
	}
	if threads <= 1 {
		for i := range n {
			work(i)
		}
		return
	}
	var next atomic.Int64
	run := func() {
		for {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			work(i)
		}
	}
	var wg sync.WaitGroup
	for range threads - 1 {
		wg.Go(run)
	}
	run()
	wg.Wait()
}

// threadCount turns the user's wish (0 = all) into a number of goroutines.
func threadCount(wish int) int {
	if wish <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return wish
}
