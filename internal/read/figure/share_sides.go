package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// A share of a flow has two sides as the flow does: whose the whole is, and who, or with whom, the part. The whole’s words tell the owner ("13 per cent of
// Argentine exports", "0.4% of total UK trade"), else the place or the figure of trade that the share is added to does ("came second with $4 billion, or 9
// per cent"), else the words around the noun ("Russia’s share in Kazakh trade"), else the story. Its months are those of what it is added to.

// shareOfFlow completes a share of a flow; others stay as they are.
func (r *reader) shareOfFlow(d *draft, it *item, s text.Sentence) {
	flow := wholeFlow(d.Product)
	if flow == "" || d.Value == nil || it.a.Kind != amount.Percent && it.a.Kind != amount.Fraction {
		return
	}
	d.Flow = flow
	base := r.shareBase(flow, it, s)
	owner, holder := r.wholeOwner(it, s), r.shareHolder(it, s)
	switch {
	case owner.code != "":
		if holder.code == "" && base != nil && base.Reporter == owner.code {
			holder = is(base.Partner)
		}
		r.setShareSides(d, owner, holder)
	case holder.code != "":
		if owner = is(cmp.Or(r.state.reporter, r.Home)); owner.code == holder.code {
			owner = is(r.otherThan(holder.code))
		}
		r.setShareSides(d, owner, holder)
	case base != nil:
		r.setShareSides(d, is(base.Reporter), is(base.Partner))
	}
	if d.Period.IsZero() {
		r.dateShare(d, base, it, s)
	}
}

// wholeFlow is the flow that the product of a share names: "share of total imports".
func wholeFlow(product string) comity.Flow {
	whole, ok := strings.CutPrefix(product, "share of ")
	if !ok {
		return ""
	}
	for _, w := range strings.Fields(strings.ToLower(whole)) {
		if f := flowNouns[w]; f != "" {
			return f
		}
	}
	return ""
}

func (r *reader) setShareSides(d *draft, owner, holder side) {
	switch {
	case owner.code == "" || owner.code == comity.World:
		return
	case holder.code == "" && d.Partner == owner.code:
		holder = is(d.Reporter)
	case holder.code == "" && d.Reporter != owner.code && d.Reporter != "":
		holder = is(cmp.Or(d.Partner, d.Reporter))
	}
	d.Reporter = owner.code
	r.slot(d, "reporter", owner)
	if holder.code != "" && holder.code != owner.code {
		d.Partner = holder.code
		r.slot(d, "partner", holder)
	}
}

// shareBase is the place, or the figure of trade, that a share is added to in its sentence; nil for none.
func (r *reader) shareBase(flow comity.Flow, it *item, s text.Sentence) *draft {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].first >= s.First; i-- {
		d := &r.drafts[i]
		if d.Measure == comity.Trade && d.last <= it.first && (d.Flow == flow || d.Flow == comity.Total) && d.Partner != comity.World && d.Partner != "" && d.Reporter != "" {
			return d
		}
	}
	return nil
}

// wholeOwner is whose whole it is: the name in the words behind the share, "of Moroccan exports", "of everything Poland sells".
func (r *reader) wholeOwner(it *item, s text.Sentence) side {
	if r.word(it.last) != "of" {
		return side{}
	}
	for k := it.last + 1; k < min(s.Last, it.last+8) && isWord(r.low[k]) && r.number(k) == nil; k++ {
		switch w := r.low[k]; w {
		case "to", "from", "with", "by", "for", "in", "and":
			return side{}
		}
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
	}
	return side{}
}

// shareHolder is whose part it is, by a name right before the number, "China (19.8%)", "the US for 19.1%", or the one that has the share: "Russia’s share".
func (r *reader) shareHolder(it *item, s text.Sentence) side {
	if it.goes.code != "" { // "of which 35 per cent went to China, 14 to Japan"
		return it.goes
	}
	if e, _, _ := r.sideAt(min(it.last+1, len(r.low)-1)); r.word(it.last) == "for" && e.code != "" && r.actor(e.first) != nil { // "against 19.4 per cent for Russia"
		return e
	}
	k := it.first - 1
	if w := r.word(k); w == "(" || w == "for" || w == "with" || w == "at" {
		k--
	}
	if m := r.actor(k); m != nil && m.First > s.First-1 && !r.otherEnd(m) {
		return r.mentionSide(m)
	}
	if m := r.actor(k - 1); m != nil && r.poss(k) {
		return r.mentionSide(m)
	}
	k = it.first - 1
	if w := r.word(k); partVerbs[w] || (w == "for" || w == "up") && partVerbs[r.word(k-1)] {
		if e := r.subject(k-btoi(!partVerbs[w]), s); e.code != "" && r.actor(e.first) != nil && e.last > 0 {
			return e
		}
	}
	for k = it.first - 1; k > s.First && k > it.first-14; k-- {
		if !shareNouns[r.low[k]] {
			continue
		}
		if m := r.actor(k - 1); m != nil {
			return r.mentionSide(m)
		}
		if m := r.actor(k - 2); m != nil && r.poss(k-1) {
			return r.mentionSide(m)
		}
		if r.word(k+1) == "of" {
			if e, next, _ := r.sideAt(k + 2); e.code != comity.World && next <= it.first {
				return e
			}
		}
		break
	}
	return side{}
}

// partVerbs are what the holder of a part does: "Turkey accounted for 16 percent of imports".
var partVerbs = set(`accounted accounts represented represents took takes supplied supplies provided provides absorbed absorbs bought buys
	received receives purchased has had holds held made makes covered covers contributed`)

// dateShare gives a share the months of what it is added to, else those in mind; a former one lies a year before them.
func (r *reader) dateShare(d, base *draft, it *item, s text.Sentence) {
	switch {
	case base != nil && !base.Period.IsZero():
		d.Period = base.Period
	case r.near(s):
		d.Period = r.months(s, false)
	default:
		return
	}
	if it.former && r.word(it.last) != "for" {
		d.Period = d.Period.YearEarlier()
	}
}
