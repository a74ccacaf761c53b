package amount

import "github.com/comity-project/comity"

// Role says whether an amount is how large something is, or by how much it changed.
type Role uint8

// The roles.
const (
	Plain   Role = iota // the words near the amount say neither
	Level               // to, at, from: "rose to $9 billion", "slowed to 3.2 percent"
	Changed             // "fell 1.8%", "up 7 per cent", "a jump of 46 per cent", "rose by $2 billion"
)

// Cue is the word that gives an amount a direction. Dir is that of the word also where the amount itself is a level: +1 for "rose to".
type Cue struct {
	Role       Role
	Dir        int    // +1, −1, or 0
	Prep       string // to, from, at, by, of: the preposition before the amount, if any
	Start, End int    // the word of direction in the text
}

// far is how many tokens before an amount the verb of "by" or "to" may stand.
const far = 12

// cue finds the direction of a. The word right before counts most ("fell 1.8%"), then the noun or comparative right after ("a 67 per cent
// jump", "12% lower"), then the verb that the preposition leads back to ("fell, though less, by 10%"; "rose to 12%").
func (p *parser) cue(a *Amount) Cue {
	if a.Kind == Multiple {
		return p.multipleCue(a)
	}
	if c, ok := p.written(a); ok {
		return c
	}
	i := p.beforeHedge(a)
	if c, ok := p.direct(i); ok {
		return c
	}
	prep := ""
	switch w := p.fold(i); w {
	case "to", "from", "at", "by", "of":
		prep = w
	}
	if prep == "by" {
		if c := p.back(i-1, rises|falls, far); c.Dir != 0 {
			c.Role, c.Prep = Changed, prep
			return c
		}
	}
	if prep == "of" && a.Kind != Money {
		if c := p.atRate(i - 1); c.Dir != 0 {
			c.Role, c.Prep = Changed, prep
			return c
		}
	}
	if prep == "of" {
		if c := p.ofNoun(i-1, a.Kind != Money); c.Dir != 0 {
			c.Role, c.Prep = Changed, prep
			return c
		}
	}
	if c, ok := p.following(a.meta.next); ok && prep != "to" {
		c.Prep = prep
		return c
	}
	c := Cue{Prep: prep}
	if prep == "to" || prep == "from" || prep == "at" {
		c = p.back(i-1, rises|falls, far)
		c.Role, c.Prep = Level, prep
	}
	return c
}

// written reads a sign before a percentage as its direction: "FTSE -0.6%", "minus 0.6%".
func (p *parser) written(a *Amount) (Cue, bool) {
	t := p.at(a.meta.first)
	if a.Kind != Percent && a.Kind != PercentPoints && a.Kind != BasisPoints || t.Kind != kindPunct && !p.is(a.meta.first, "minus") || p.is(a.meta.first, ".") {
		return Cue{}, false
	}
	c := Cue{Role: Changed, Dir: -1, Start: t.Start, End: t.End}
	if p.is(a.meta.first, "+") {
		c.Dir = 1
	}
	return c, true
}

// beforeHedge is the last token before the amount, its hedge, articles and adverbs.
func (p *parser) beforeHedge(a *Amount) int {
	i := a.meta.first - 1
	if a.Range && (p.is(i, "between") || p.is(i, "from")) {
		i--
	}
	for i >= 0 {
		switch w := p.fold(i); {
		case a.Hedge.End > 0 && p.t[i].Start >= a.Hedge.Start && p.t[i].End <= a.Hedge.End && a.Hedge.Start < a.Start:
		case w == "a", w == "an", w == "just", w == "only", w == "another", w == "the", w == "record", w == "further", w == "even", w == "mere", w == "whopping",
			w == "meagre", w == "meager", w == "paltry", w == "modest", w == "hefty", w == "massive", w == "full", w == "solid", w == "healthy", w == "strong", w == "steep", w == "respectable",
			w == "some", w == "about", w == "still", w == "also", w == "sharply", w == "slightly", w == "modestly", w == "steeply", w == "marginally":
		default:
			return i
		}
		i--
	}
	return i
}

// direct reads a word of direction at i: "fell", "were up", "down".
func (p *parser) direct(i int) (Cue, bool) {
	t := p.at(i)
	if t.Kind == kindWord && len(p.text(i)) > 4 && t.class == 0 && p.text(i)[len(p.text(i))-2:] == "ly" {
		i--
		t = p.at(i)
	}
	dir := p.dir(i)
	if dir == 0 || p.is(i, "higher") || p.is(i, "above") || p.is(i, "below") || p.is(i, "short") {
		return Cue{}, false
	}
	return Cue{Role: Changed, Dir: dir, Start: t.Start, End: t.End}, true
}

// dir is the direction of word i; "more than" and the like are hedges and have none.
func (p *parser) dir(i int) int {
	t := p.at(i)
	if t.is(multiple) && t.n%100 != 1 { // tripled to
		if t.n < 100 {
			return -1
		}
		return 1
	}
	if !t.is(rises|falls) || p.is(i+1, "than") && (p.is(i, "more") || p.is(i, "less") || p.is(i, "fewer") || p.is(i, "higher") || p.is(i, "lower") || p.is(i, "greater")) {
		return 0
	}
	if p.is(i, "up") && p.is(i+1, "to") && !p.is(i-1, "were") && !p.is(i-1, "was") {
		return 0
	}
	if t.is(rises) {
		if p.is(i-1, "negative") {
			return -1
		}
		return 1
	}
	return -1
}

// back looks for a word of direction from token i backwards within the clause, over at most n tokens and not over another amount.
func (p *parser) back(i int, c class, n int) Cue {
	for ; i >= 0 && n > 0; i, n = i-1, n-1 {
		t := p.t[i]
		if t.Kind == kindPunct && (p.is(i, ".") && !p.glued(i+1) || p.is(i, ";") || p.is(i, ":")) {
			break
		}
		if t.is(c | multiple) {
			if d := p.dir(i); d != 0 {
				return Cue{Dir: d, Start: t.Start, End: t.End}
			}
		}
		if t.Line {
			break
		}
	}
	return Cue{}
}

// atRate reads "grew at an annual rate of 14%": the verb before a rate whose last word is token i.
func (p *parser) atRate(i int) Cue {
	if !p.is(i, "rate") && !p.is(i, "pace") {
		return Cue{}
	}
	for n := 0; n < 4 && !p.is(i, "at"); n++ {
		i--
	}
	if !p.is(i, "at") {
		return Cue{}
	}
	return p.back(i-1, rises|falls, 2)
}

// ofNoun reads "a fall of", "negative growth of", and, for shares, "an increase in exports of".
func (p *parser) ofNoun(i int, wide bool) Cue {
	n := 1
	if wide {
		n = 6
	}
	if t := p.at(i); p.is(i-1, "a") && p.is(i, "plus") { // "a plus of 31%"
		return Cue{Dir: 1, Start: t.Start, End: t.End}
	} else if p.is(i-1, "a") && p.is(i, "minus") {
		return Cue{Dir: -1, Start: t.Start, End: t.End}
	}
	return p.back(i, noun, n)
}

// following reads what comes after: "67 per cent jump", "8.5 per cent less than", "43.8% year-on-year drop", "thirty per cent gone".
func (p *parser) following(i int) (Cue, bool) {
	for n := 0; n < 4; n++ {
		t := p.at(i)
		if p.is(i, "-") && p.glued(i) {
			i++
			continue
		}
		if t.Kind != kindWord || t.Line {
			return Cue{}, false
		}
		if dir := p.dirAfter(i); dir != 0 {
			return Cue{Role: Changed, Dir: dir, Start: t.Start, End: t.End}, true
		}
		switch w := p.fold(i); {
		case t.is(duration), w == "on", w == "over", w == "annual", w == "yearly", w == "monthly", w == "quarterly", w == "annualised", w == "annualized", w == "sharp", w == "overall":
		case t.class == 0 && n == 0 && p.dirAfter(i+1) != 0 && p.at(i+1).is(noun):
		default:
			return Cue{}, false
		}
		i++
	}
	return Cue{}, false
}

// dirAfter is the direction of a noun or comparative after an amount; "more than" counts here: "2.1 per cent more than in 2024".
func (p *parser) dirAfter(i int) int {
	switch p.fold(i) {
	case "ahead": // "2 per cent ahead of 2024"
		return 1
	case "behind":
		return -1
	}
	t := p.at(i)
	if !t.is(rises | falls) {
		return 0
	}
	switch p.fold(i) {
	case "more", "higher", "wider", "larger", "greater", "bigger", "above", "longer", "up", "stronger":
		return 1
	case "short":
		if !p.is(i+1, "of") {
			return 0
		}
		return -1
	case "less", "fewer", "lower", "narrower", "smaller", "shorter", "cheaper", "below", "down", "gone":
		return -1
	}
	if !t.is(noun) {
		return 0
	}
	if t.is(rises) {
		return 1
	}
	return -1
}

// multipleCue: a verb is a change by itself; "tenfold" and "twice" take their direction from around them.
func (p *parser) multipleCue(a *Amount) Cue {
	t := p.at(a.meta.first)
	if before, ok := p.direct(a.meta.first - 1); ok && before.Dir < 0 && a.Value.Sign() > 0 { // "fell 1.3-fold"
		a.Value = comity.Int(1).Quo(a.Factor()).Sub(comity.Int(1))
	}
	dir := a.Value.Sign()
	c := Cue{Role: Changed, Dir: dir, Start: t.Start, End: t.End}
	if p.is(a.meta.first-1, "to") && !p.at(a.meta.next-1).is(multiple) {
		c.Prep = "to"
	}
	return c
}
