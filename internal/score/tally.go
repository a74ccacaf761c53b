package score

// A Count is what one measure is computed from. There are two kinds: a match of gold and system rows (precision, recall, F1), and
// a share of right answers (accuracy), where only Found (right) and Gold (of how many) are used.
type Count struct {
	Share  bool
	Found  int // gold rows that the system found
	Gold   int
	Right  int // system rows that are right; Found, except where one row may answer several
	System int
}

func (c Count) plus(d Count) Count {
	return Count{d.Share, c.Found + d.Found, c.Gold + d.Gold, c.Right + d.Right, c.System + d.System}
}

// Precision is the share of system rows that are right; with nothing to find and nothing said it is 1.
func (c Count) Precision() float64 {
	switch {
	case c.System > 0:
		return float64(c.Right) / float64(c.System)
	case c.Gold == 0:
		return 1
	}
	return 0
}

// Recall is the share of gold rows that were found; with nothing to find it is 1.
func (c Count) Recall() float64 {
	if c.Gold == 0 {
		return 1
	}
	return float64(c.Found) / float64(c.Gold)
}

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Accuracy is the share of right answers; ok is false where there was nothing to answer.
func (c Count) Accuracy() (a float64, ok bool) {
	if c.Gold == 0 {
		return 0, false
	}
	return float64(c.Found) / float64(c.Gold), true
}

// headline is the number that stands for the measure: accuracy or F1. ok is false where there was nothing to count.
func (c Count) headline() (v float64, ok bool) {
	if c.Share {
		return c.Accuracy()
	}
	return c.F1(), c.Gold > 0 || c.System > 0
}

// A Tally holds the count of each measure, in the order in which measures were first counted.
type Tally struct {
	names  []string
	counts map[string]Count
}

// Names lists the measures in that order.
func (t *Tally) Names() []string { return t.names }

// Count is the count of a measure; ok is false where nothing was counted under that name.
func (t *Tally) Count(name string) (c Count, ok bool) {
	c, ok = t.counts[name]
	return c, ok
}

func (t *Tally) add(name string, c Count) {
	old, ok := t.counts[name]
	if !ok {
		t.names = append(t.names, name)
		if t.counts == nil {
			t.counts = map[string]Count{}
		}
	}
	t.counts[name] = old.plus(c)
}

// match counts rows paired one to one.
func (t *Tally) match(name string, found, gold, system int) {
	t.add(name, Count{false, found, gold, found, system})
}

// share counts right answers.
func (t *Tally) share(name string, right, of int) {
	t.add(name, Count{Share: true, Found: right, Gold: of})
}

// check counts one answer.
func (t *Tally) check(name string, right bool) { t.share(name, one(right), 1) }

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Sum adds up the tallies of stories, in their order.
func Sum(cards []Card) *Tally {
	total := &Tally{}
	for _, c := range cards {
		for _, name := range c.Tally.names {
			total.add(name, c.Tally.counts[name])
		}
	}
	return total
}
