package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/period"
)

// times are the mentions of time of the story, read once.
func (r *reader) times() []period.Mention {
	if !r.timed {
		r.timed = true
		home := r.talk.Home().Economy()
		for _, m := range period.Scan(r.doc.Text, period.Context{Published: r.story.Published, Reporter: home}) {
			if !m.When.IsZero() && m.Kind != period.BasisOnly {
				r.clock = append(r.clock, m)
			}
		}
	}
	return r.clock
}

// date is the time that the words around a trigger give: the mention nearest to it in its clause, what follows before what precedes; else the
// one that opens the sentence.
func (c *clause) date(a *act, from, to int) comity.When {
	v := c.v
	best, cost := -1, 1<<30
	times := c.r.times()
	for k := range times {
		m := &times[k]
		i := c.tokenAt(m.Start)
		if i < v.first || i >= v.last {
			continue
		}
		d := 0
		switch {
		case i >= a.t.last:
			d = i - a.t.last + c.crossings(a, a.t.last, i)*12
		default:
			d = a.t.first - i + c.crossings(a, i, a.t.first)*12 + 3
			if i <= v.first+2 {
				d = min(d, 14)
			}
		}
		if i >= from && i < to {
			d -= 4
		}
		if d < cost {
			best, cost = k, d
		}
	}
	if best < 0 || cost > 40 {
		return c.recent(a)
	}
	return times[best].When
}

// crossings counts the clause boundaries and other predicates between two tokens.
func (c *clause) crossings(a *act, i, j int) int {
	n := 0
	for k := i; k < j; k++ {
		if c.v.boundary(k) {
			n++
		}
	}
	for _, o := range c.acts {
		if o != a && !o.t.isNoun && o.t.first >= i && o.t.last <= j {
			n++
		}
	}
	return n
}

// recent is the month of publication for news told in the perfect or as of today, else not known.
func (c *clause) recent(a *act) comity.When {
	day := c.r.story.Published
	if day.IsZero() || a.t.isNoun {
		return comity.When{}
	}
	for k := a.t.first - 1; k >= c.v.first && k > a.t.first-4; k-- {
		if w := c.v.low(k); w == "has" || w == "have" {
			return comity.InPeriod(comity.Months(day.InMonth(), day.InMonth()))
		}
	}
	return comity.When{}
}

// tokenAt is the token that begins at or after byte start.
func (c *clause) tokenAt(start int) int {
	lo, hi := 0, len(c.v.doc.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.v.doc.Tokens[mid].Start < start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
