package score

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Cause is one reason for which an answer was wrong under the strict test: a group ("figure slot") and a kind in it ("period
// missing").
type Cause struct{ Group, Kind string }

// The groups of causes, in the order in which they are printed.
const (
	FigureSlot   = "figure slot"        // the system has the figure, and this slot is wrong
	FineSlot     = "figure slot (full)" // strictly right, but not in basis, approx or attributed
	FigureMissed = "figure missed"      // the system has nothing there; the kind is where or what the figure is
	FigureFalse  = "figure false"       // the system has a figure where the gold has none
	EventSlot    = "event slot"         // the system has the event, and this slot is wrong
	EventMissed  = "event not found"    // by type and by status, whatever the reason
	EventFalse   = "event false"        // by type
	VerdictWrong = "verdict"            // class of the gold and class of the system
)

var groups = []string{FigureSlot, FineSlot, FigureMissed, FigureFalse, EventSlot, EventMissed, EventFalse, VerdictWrong}

// A Weight tells how much a cause matters.
type Weight struct {
	Times int // how often it was seen
	Alone int // how often it was the only thing wrong: what mending it would gain
	Of    int // how many gold rows (system rows for false ones) there are of the kind; 0 where that makes no sense
}

// Causes counts causes.
type Causes struct{ weights map[Cause]Weight }

// A CauseWeight is a cause with its weight.
type CauseWeight struct {
	Cause
	Weight
}

func (c *Causes) grow(cause Cause, w Weight) {
	if c.weights == nil {
		c.weights = map[Cause]Weight{}
	}
	old := c.weights[cause]
	c.weights[cause] = Weight{old.Times + w.Times, old.Alone + w.Alone, old.Of + w.Of}
}

func (c *Causes) add(group, kind string) { c.grow(Cause{group, kind}, Weight{Times: 1}) }

// addAll counts every kind that is wrong in one pair.
func (c *Causes) addAll(group string, kinds []string) {
	for _, kind := range kinds {
		c.grow(Cause{group, kind}, Weight{Times: 1, Alone: one(len(kinds) == 1)})
	}
}

// addOf counts a row of a kind, and whether it failed.
func (c *Causes) addOf(group, kind string, failed bool) {
	c.grow(Cause{group, kind}, Weight{Times: one(failed), Of: 1})
}

// SumCauses adds up the causes of stories.
func SumCauses(cards []Card) *Causes {
	total := &Causes{}
	for _, card := range cards {
		for cause, w := range card.Causes.weights {
			total.grow(cause, w)
		}
	}
	return total
}

// List gives the causes that were seen: by group, the most frequent first.
func (c *Causes) List() []CauseWeight {
	var list []CauseWeight
	for cause, w := range c.weights {
		if w.Times > 0 {
			list = append(list, CauseWeight{cause, w})
		}
	}
	slices.SortFunc(list, func(a, b CauseWeight) int {
		return cmp.Or(slices.Index(groups, a.Group)-slices.Index(groups, b.Group), b.Times-a.Times, b.Alone-a.Alone, cmp.Compare(a.Kind, b.Kind))
	})
	return list
}

// PrintCauses writes the causes as a table.
func PrintCauses(w io.Writer, c *Causes) error {
	p := &printer{w: w}
	group := ""
	for _, row := range c.List() {
		if row.Group != group {
			group = row.Group
			p.printf("\n%-42s %6s %6s %6s\n", group, "times", "alone", "of")
		}
		line := fmt.Sprintf("  %-40s %6d %6s %6s", row.Kind, row.Times, positive(row.Alone), positive(row.Of))
		p.printf("%s\n", strings.TrimRight(line, " "))
	}
	return p.err
}

// positive leaves a place empty where there is nothing to tell.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return repr(n)
}
