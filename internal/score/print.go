package score

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A printer writes lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// Print writes the table of score.py; with intervals (nil for none) each line ends in its own.
func Print(w io.Writer, t *Tally, intervals map[string]Interval) error {
	p := &printer{w: w}
	title := ""
	if intervals != nil {
		title = "   90 % interval (F1, accuracy)"
	}
	tail := func(name string) string {
		if i, ok := intervals[name]; ok {
			return fmt.Sprintf("   %.3f to %.3f", i.Low, i.High)
		}
		return ""
	}
	names := slices.Sorted(slices.Values(t.names))
	p.printf("%-30s %9s %9s %9s %8s %6s %7s%s\n", "", "precision", "recall", "F1", "found", "gold", "system", title)
	for _, name := range names {
		if c := t.counts[name]; !c.Share {
			p.printf("%-30s %9.3f %9.3f %9.3f %8d %6d %7d%s\n", name, c.Precision(), c.Recall(), c.F1(), c.Found, c.Gold, c.System, tail(name))
		}
	}
	p.printf("\n")
	for _, name := range names {
		c := t.counts[name]
		if v, ok := c.Accuracy(); c.Share && ok {
			p.printf("%-42s %6.3f  (%d of %d)%s\n", name, v, c.Found, c.Gold, tail(name))
		}
	}
	return p.err
}

// JSON is the tally as score.py --json writes it, byte for byte: measures in the order in which they were first counted.
func (t *Tally) JSON() string {
	if len(t.names) == 0 {
		return "{}"
	}
	rows := make([]string, len(t.names))
	for i, name := range t.names {
		var fields []string
		for _, f := range t.counts[name].fields() {
			fields = append(fields, fmt.Sprintf("  %q: %s", f.name, f.value))
		}
		rows[i] = fmt.Sprintf(" %q: {\n%s\n }", name, strings.Join(fields, ",\n"))
	}
	return "{\n" + strings.Join(rows, ",\n") + "\n}"
}

type field struct{ name, value string }

// fields are the numbers of a measure with their names in score.py.
func (c Count) fields() []field {
	if !c.Share {
		return []field{
			{"precision", floatRepr(c.Precision())}, {"recall", floatRepr(c.Recall())}, {"f1", floatRepr(c.F1())},
			{"found", repr(c.Found)}, {"gold", repr(c.Gold)}, {"system", repr(c.System)},
		}
	}
	accuracy := "null"
	if v, ok := c.Accuracy(); ok {
		accuracy = floatRepr(v)
	}
	return []field{{"accuracy", accuracy}, {"right", repr(c.Found)}, {"of", repr(c.Gold)}}
}

// printStories tells which stories have no system file, and with verbose what was missed and false in each.
func printStories(w io.Writer, cards []Card, verbose bool) error {
	p := &printer{w: w}
	var missing []string
	for _, c := range cards {
		head := "== " + c.ID
		switch {
		case errors.Is(c.Broken, ErrNoSystem):
			missing = append(missing, c.ID)
			head += "  (no system file)"
		case c.Broken != nil:
			p.printf("%s: the system file is not JSON\n", c.ID)
		}
		if !verbose {
			continue
		}
		p.printf("%s\n", head)
		for _, n := range c.Notes {
			p.printf("%s\n", n)
		}
		if len(c.Notes) == 0 {
			p.printf("  nothing missed, nothing false\n")
		}
	}
	if len(missing) > 0 {
		p.printf("no system file for: %s\n", strings.Join(missing, ", "))
	}
	return p.err
}
