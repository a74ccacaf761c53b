package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// settlePair reads trade and balances: "India’s deficit with China", "China–India trade", "trade between the two".
func (r *reader) settlePair(c *cue, s text.Sentence) deal {
	if p := r.placed(c.first); p != nil && r.bothSides(text.Sentence{First: c.last, Last: min(s.Last, c.last+6)}) { // "China is the largest, with a $5 billion turnover between the two nations"
		return deal{is(p.Reporter), is(p.Partner), c.flow, false}
	}
	d := deal{flow: c.flow}
	var all []side
	for _, e := range append([]side{c.owner}, c.with...) {
		if e.code != "" && (len(all) == 0 || all[len(all)-1].code != e.code) {
			all = append(all, e)
		}
	}
	told := cmp.Or(r.Home, r.state.reporter)
	switch {
	case len(all) >= 2 && c.owner.code != "" && !c.joined && len(c.with) == 1:
		d.reporter, d.partner = all[0], all[1]
	case len(all) >= 2 && all[1].code == told:
		d.reporter, d.partner = all[1], all[0]
	case len(all) >= 2:
		d.reporter, d.partner = all[0], all[1]
	case len(all) == 1 && c.owner.code == "":
		d.partner = all[0]
		if all[0].code == told && c.flow == comity.Balance { // "its surplus with us"
			d.reporter = is(r.otherThan(told))
			if e := r.state.compiler; e != "" && e != told {
				d.reporter = is(e)
			}
		}
	case len(all) == 1 && c.adjective && c.owner.code != told && c.owner.code != r.state.reporter && c.flow == comity.Total: // "the China trade"
		d.partner = c.owner
	case len(all) == 1:
		d.reporter = all[0]
	}
	if e := r.state.partner; c.flow == comity.Balance && len(all) == 0 && len(r.heard) > 0 && e == r.state.compiler && r.turnsOver(c, e) { // "Their data show a deficit"
		d.reporter, d.partner = is(e), is(r.state.reporter)
	}
	if c.kind == excessCue && d.reporter.code == "" {
		d.reporter = r.excessOwner(c, &d.partner, s)
	}
	if d.reporter.code != "" && d.reporter.code == d.partner.code {
		d.partner = side{}
	}
	return d
}

// turnsOver reports whether a balance has another sign than the one that the story gave with a partner: then it is told from the partner’s side.
func (r *reader) turnsOver(c *cue, partner comity.Economy) bool {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if d := &r.drafts[i]; d.Measure == comity.Trade && d.Flow == comity.Balance && d.Partner == partner && d.Reporter == r.state.reporter && d.Value != nil {
			return d.Value.Value.Sign()*c.sign < 0
		}
	}
	return false
}

// excessOwner is whose surplus "$28bn more than it bought" is: that of the seller before, else of the subject.
func (r *reader) excessOwner(c *cue, partner *side, s text.Sentence) side {
	for k := c.at - 1; k >= s.First; k-- {
		if v := r.cue(k); v != nil && v.kind == verbCue {
			if *partner == (side{}) {
				*partner = v.to.or(v.from)
			}
			return v.owner
		}
	}
	return r.subject(c.at, s)
}
