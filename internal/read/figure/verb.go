package figure

import (
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

// namedIn reports whether the sentence of token i names an economy.
func (r *reader) namedIn(e comity.Economy, i int) bool {
	for _, n := range r.sidesOf(r.sentenceOf(i)) {
		if n.code == e {
			return true
		}
	}
	return false
}

// isPassive reports whether the verb at token v is a participle after a form of "be".
func (r *reader) isPassive(v int) bool {
	k := v - 1
	for r.pos(k) == text.ADV {
		k--
	}
	switch r.word(k) {
	case "was", "were", "been", "being", "is", "are":
		return strings.HasSuffix(r.low[v], "ed") || r.low[v] == "sold" || r.low[v] == "bought" || r.low[v] == "sent"
	}
	return false
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
		if c.to, _, _ = r.sideAt(k); w != "us" {
			c.to = r.soldBack(c).or(c.to)
		}
	case w == "there" && c.to.code == "" && c.from.code == "":
		prep := "to"
		if c.flow == comity.Import {
			prep = "from"
		}
		r.attach(c, prep, side{r.otherThan(c.owner.code), k, k + 1}, false)
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

// subject is the economy that does what the verb at token v tells.
func (r *reader) subject(v int, s text.Sentence) side {
	n := r.nsubj(v)
	if n < s.First || n >= v {
		return r.subjectLeft(v, s)
	}
	switch w := r.low[n]; w {
	case "it", "they", "we", "he", "she", "i":
		return r.pronounSubject(n, s)
	case "which", "who", "that", "what":
		return r.subjectLeft(n, s)
	}
	first := n
	for first > s.First && (r.noun(first-1) || r.pos(first-1) == text.ADJ || r.pos(first-1) == text.PROPN || r.poss(first-1)) {
		first--
	}
	for k := n; k >= first; k-- {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
	}
	if r.pos(first-1) == text.DET || r.pos(first-1) == text.PRON {
		if e, next, _ := r.sideAt(first - 1); next > n {
			return side{e.code, first - 1, n + 1}
		}
	}
	return side{}
}

// nsubj is the subject of the verb at token v in the tree, that of the verb it is joined to when it has none itself; −1 for none.
func (r *reader) nsubj(v int) int {
	t := r.Doc.Tokens
	for n := 0; n < 3 && v >= 0; n++ {
		lo := max(0, v-30)
		for k := v - 1; k >= lo; k-- {
			if t[k].Head == v && t[k].Rel.Base() == text.Nsubj {
				return k
			}
		}
		if rel := t[v].Rel.Base(); rel != text.Conj && rel != text.Xcomp && rel != text.Advcl {
			return -1
		}
		v = t[v].Head
	}
	return -1
}

// otherEnd reports whether a mention is where goods go to or come from.
func (r *reader) otherEnd(m *actor.Mention) bool {
	prev := r.word(m.First - 1)
	if prev == "the" {
		prev = r.word(m.First - 2)
	}
	switch prev {
	case "to", "from", "with", "on", "against":
		return true
	}
	return false
}

// subjectLeft finds the nearest economy before a verb where the tree has no subject for it.
func (r *reader) subjectLeft(v int, s text.Sentence) side {
	if r.word(v-1) == "," { // "Peru, thanks to copper, bought"
		for k := v - 2; k > s.First && v-k < 9; k-- {
			if m := r.actor(k - 1); r.low[k] == "," && m != nil && !m.Place && !r.otherEnd(m) {
				return r.mentionSide(m)
			}
		}
	}
	for k := v - 1; k >= s.First && v-k < 14; k-- {
		if clauseBreaks[r.low[k]] || r.low[k] == ":" {
			break
		}
		if m := r.actor(k); m != nil {
			if !m.Place && !r.otherEnd(m) {
				return r.mentionSide(m)
			}
			k = m.First
			continue
		}
		switch r.low[k] {
		case "it", "they", "we":
			return r.pronounSubject(k, s)
		}
	}
	return side{}
}

// pronounSubject is whom "it" means as the subject of trade: the reporter in mind when the sentence before told of trade, else what the story
// resolves; "they" beside "we" are the others.
func (r *reader) pronounSubject(k int, s text.Sentence) side {
	switch r.low[k] {
	case "we", "i":
		return side{r.Home, k, k + 1}
	case "they":
		if r.state.reporter != "" && r.state.reporter != r.Home {
			return side{r.state.reporter, k, k + 1}
		}
		return side{r.otherThan(r.Home), k, k + 1}
	case "he", "she":
		if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
			return side{ref.Codes[0].Economy(), k, k + 1}
		}
		return side{}
	}
	for b := k - 1; b >= s.First; b-- {
		if m := r.actor(b); m != nil && !m.Place && m.Kind != actor.Person {
			if r.otherEnd(m) { // "From India it bought"
				b = m.First
				continue
			}
			return side{m.Code.Economy(), k, k + 1}
		}
	}
	if t := r.topicPartner(k); t != "" && r.sentenceIndex(r.state.topicAt) == r.sentenceIndex(k)-1 && !r.namedIn(r.Home, r.state.topicAt) { // "The picture with Peru is brighter. It bought"
		return side{t, k, k + 1}
	}
	if r.state.reporter != "" && r.near(s) {
		return side{r.state.reporter, k, k + 1}
	}
	if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 {
		return side{ref.Codes[0].Economy(), k, k + 1}
	}
	return side{}
}
