// Command bench measures package gravity against its budgets. It builds
// synthetic panels, checks their checksums and coefficients, and prints time
// and peak memory, each job in a process of its own; it never reads the network.
//
//	go run ./bench                 every job
//	go run ./bench 1M ge194        some
//	go run ./bench -threads 1 10M
//	go run ./bench -csv 1M > panel.csv
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

func main() {
	threads := flag.Int("threads", 0, "threads; 0 = all")
	repeat := flag.Int("repeat", 3, "runs of each job; the best is printed")
	gold := flag.String("gold", "../shared/gold/gravity", "folder of the reference data (for the job agtpa)")
	child := flag.Bool("child", false, "run one job in this process")
	csv := flag.Bool("csv", false, "write the named panel as CSV instead, for other programs to fit")
	flag.Parse()
	if *csv {
		if err := writePanel(os.Stdout, flag.Arg(0)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if *child {
		if err := runJob(flag.Arg(0), settings{*threads, *repeat, *gold}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	names := flag.Args()
	if len(names) == 0 {
		names = jobNames()
	}
	fmt.Printf("%s, %d processors\n", runtime.Version(), runtime.NumCPU())
	fmt.Printf("%-8s %11s %10s %8s  %s\n", "job", "wall", "cpu", "peak", "result")
	failed := false
	for _, name := range names {
		args := []string{"-child", fmt.Sprintf("-threads=%d", *threads), fmt.Sprintf("-repeat=%d", *repeat), "-gold=" + *gold, name}
		cmd := exec.Command(os.Args[0], args...)
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			fmt.Printf("%-10s failed: %v\n", name, err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

// A measurement is the best of several runs.
type measurement struct {
	wall, cpu time.Duration
	note      string
}

// best runs work several times and keeps the run with least wall time.
func best(repeat int, work func() (string, error)) (measurement, error) {
	var m measurement
	for i := range repeat {
		cpu, start := cpuTime(), time.Now()
		note, err := work()
		wall, used := time.Since(start), cpuTime()-cpu
		if err != nil {
			return m, err
		}
		if i == 0 || wall < m.wall {
			m = measurement{wall, used, note}
		}
	}
	return m, nil
}

func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peak returns the largest resident set of this process so far, in MB.
func peak() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return "?"
	}
	for line := range strings.Lines(string(status)) {
		var kb int
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kb); err == nil {
			return fmt.Sprintf("%d MB", kb/1024)
		}
	}
	return "?"
}
