package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// verbPhrase reads who sells or buys what, to or from whom. The subject goes to owner, the other side to "to" of a seller and "from" of a buyer.
func (r *reader) verbPhrase(c *cue, s text.Sentence) {
	if c.owner = r.subject(c.at, s); r.isPassive(c.at) { // "were sold to Spain": by whom goes without saying
		c.owner = side{}
	}
	if c.owner.last > 0 {
		c.first = min(c.first, c.owner.first)
	}
	if n := r.nsubj(c.at); n >= s.First && c.owner.code == "" { // "Vehicle makers exported"
		c.others = r.groupAt(n) > n || n > s.First && r.groupAt(n-1) > n
		for k := max(s.First, n-2); k <= n; k++ {
			if goodsNouns[r.low[k]] {
				c.product = r.quote(k, k+1)
			}
		}
	}
	if e := r.fronted(c, s); e.code != c.owner.code {
		if c.flow == comity.Import {
			c.from = e
		} else {
			c.to = e
		}
	}
	if c.product == "" {
		c.product = r.objectGoods(c, s)
	}
	for k := c.last; k < s.Last && k < c.last+18; k++ {
		w := r.low[k]
		if w == "," && (r.portion(k+1) || r.word(k+1) == "of" && r.word(k+2) == "which") {
			return
		}
		if clauseBreaks[w] || k > c.last && r.cue(k) != nil && r.cue(k).kind == verbCue || w == "," && r.clauseAhead(k, s) {
			return
		}
		if m := r.actor(k); m != nil {
			r.object(c, m, s)
			k = m.Last - 1
			continue
		}
		k = r.complement(c, k)
	}
}

// portion reports whether an amount at token k is a part of the one before with a side of its own: ", $2 billion of it from Greece".
func (r *reader) portion(k int) bool {
	if r.number(k) == nil {
		return false
	}
	x := r.amountAt[k]
	for k < len(r.low) && r.amountAt[k] == x {
		k++
	}
	if r.word(k) == "of" && (r.word(k+1) == "it" || r.word(k+1) == "them" || r.word(k+1) == "that" || r.word(k+1) == "this") {
		k += 2
	}
	return r.word(k) == "to" || r.word(k) == "from"
}

// fronted is the other side where it opens the sentence: "From India it bought", "To Spain, Morocco sold".
func (r *reader) fronted(c *cue, s text.Sentence) side {
	if w := r.low[s.First]; w == "from" && c.flow == comity.Import || w == "to" && c.flow == comity.Export {
		if e, next, _ := r.sideAt(s.First + 1); next < c.at && c.at-next < 8 {
			return e
		}
	}
	return side{}
}

// soldTo is whom a pronoun after a verb of selling means. What others sell "it", they sell the one whose side is told.
func (r *reader) soldTo(c *cue, k int) side {
	to, _, _ := r.sideAt(k)
	if r.low[k] == "us" {
		return to
	}
	if back := r.soldBack(c); back.code != "" {
		return back
	}
	if home := cmp.Or(r.state.reporter, r.Home); r.low[k] == "it" && home != "" && c.owner.code != home {
		to.code = home
	}
	return to
}

// soldBack is the seller of the verb before, to whom the same buyer sells: "bought goods from China and sold it $90 million".
func (r *reader) soldBack(c *cue) side {
	for k := c.at - 1; k > c.at-20 && k >= r.sentenceOf(c.at).First; k-- {
		if b := r.cue(k); b != nil && b.kind == verbCue && b.owner.code == c.owner.code {
			return b.from
		}
	}
	return side{}
}

// complement takes a word after a verb of trade that leads to the other side or tells of the goods; it returns the last token taken.
func (r *reader) complement(c *cue, k int) int {
	w := r.low[k]
	direct := k <= c.last+1 && c.flow == comity.Export
	switch {
	case w == "services":
		c.services = r.word(k-1) == "and" && r.word(k-2) == "goods"
	case w == "from" && c.flow == comity.Export && goodsNouns[r.word(k+1)] && c.product == "": // "earned $2 billion from coffee"
		_, c.product, _ = r.goodsOf(k+1, r.sentenceOf(k))
	case w == "by" && k == c.last && c.owner.code == "": // "goods exported by Egypt to Oman"
		if e, next, _ := r.sideAt(k + 1); e.code != "" {
			c.owner, c.end = e, next
			return next - 1
		}
	case w == "abroad":
		c.whole = true
	case w == "in" && c.flow == comity.Export && (strings.HasPrefix(r.low[c.at], "earn") || r.low[c.at] == "placed"): // "earned $3 million in Peru"
		if e, next, _ := r.sideAt(k + 1); e.code != "" && e.code != c.owner.code && c.to.code == "" {
			c.to, c.end = e, next
			return next - 1
		}
	case (w == "to" || w == "into" || w == "from") && !c.whole || w == "with" && c.flow == comity.Total:
		if e, next, others := r.farSide(k + 1); (e.code != "" || others) && e.code != c.owner.code {
			r.attach(c, w, e, others)
			c.end = next
			return next - 1
		}
	case direct && strings.HasPrefix(r.low[c.at], "earn"): // "it earned us 750 million francs"
		if w == "us" || w == "them" {
			c.owner, _, _ = r.sideAt(k)
		}
	case direct && (w == "them" || w == "us" || w == "it"):
		c.to = r.soldTo(c, k)
	case w == "there" && !c.whole && c.to.code == "" && c.from.code == "":
		prep := "to"
		if c.flow == comity.Import {
			prep = "from"
		}
		far, _, _ := r.sideAt(k)
		if far.code == "" || far.code == c.owner.code {
			far = side{r.otherThan(c.owner.code), k, k + 1}
		}
		r.attach(c, prep, far, false)
	case direct && (w == "its" || w == "the"):
		if e, next := r.described(k); e != "" && e != c.owner.code {
			c.to = side{e, k, next}
			return next - 1
		}
	}
	return k
}

// object takes an economy after a verb of trade: whose goods they are ("Brazilian products"), or who gets them ("sold Russia $4bn").
func (r *reader) object(c *cue, m *actor.Mention, s text.Sentence) {
	e := r.mentionSide(m)
	if e.code == c.owner.code && m.First == c.last && r.actor(c.owner.first) == nil { // "it sold Iran" cannot be Iran
		c.owner.code = r.otherThan(e.code)
	}
	switch {
	case e.code == c.to.code || e.code == c.from.code || e.code == c.owner.code:
	case c.flow == comity.Export && c.to.code == "" && m.First == c.last && m.Kind != actor.Demonym: // "sold Laos goods"
		c.to = e
		if k := m.Last; c.product == "" && !plain[r.word(k)] && r.number(k) == nil {
			_, c.product, _ = r.goodsOf(k, s)
		}
	case m.Head >= m.Last || m.Kind == actor.Demonym || m.Poss:
		if c.flow == comity.Import && c.from.code == "" {
			c.from = e
		}
		if c.product == "" && m.First <= c.last+8 && !r.commaBetween(c.last, m.First) && !sourceHeads[r.word(m.Last)] && !sourceHeads[r.word(m.Last+1)] {
			_, c.product, _ = r.goodsOf(m.Last, s)
		}
	case c.flow == comity.Export && c.to.code == "" && m.First <= c.last+2:
		c.to = e
	}
}

func (r *reader) commaBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if r.low[k] == "," && !r.numberBetween(k-1, k+2) {
			return true
		}
	}
	return false
}

func (r *reader) attach(c *cue, prep string, e side, others bool) {
	c.others = c.others || others
	switch {
	case prep == "from" && c.from.code == "" && !strings.HasPrefix(r.low[c.at], "earn"):
		c.from = e
	case c.to.code == "":
		c.to = e
	}
}

// clauseAhead reports whether a new clause begins after the comma at token k: a subject with its verb, or a participle.
func (r *reader) clauseAhead(k int, s text.Sentence) bool {
	for i := k + 1; i < s.Last && i < k+6; i++ {
		switch {
		case r.low[i] == "," || r.number(i) != nil:
			return false
		case r.pos(i) == text.VERB:
			return true
		}
	}
	return false
}
