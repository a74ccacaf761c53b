package actor

import (
	"sort"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// Discourse is what a reader of the story has in mind at each point: which two economies it is about, who was named last. It resolves the
// words that name nobody by themselves.
//
// "Chile blamed its neighbour" in a story about Peru and Chile: "its neighbour" is the other side of the pair, Peru. "The two
// countries" are the pair; "the ministry" is the ministry of the side named last as acting; "he" is the last person named.
type Discourse struct {
	doc      *text.Document
	mentions []Mention
	sides    []comity.Actor // by how often the story names them
	weight   map[comity.Actor]int
	home     comity.Actor
	sure     bool // the text tells the home side, by its dateline, its government or its first person
}

// Reference is an expression resolved: tokens [First, Last) mean Codes. Person is set when it means a named person.
type Reference struct {
	First, Last int
	Codes       []comity.Actor
	Person      *Mention
	Pair        bool // "both sides", "the two leaders": neither acts first
	Beside      bool // the other side than Person's, whose own the text does not tell: "his hosts"
	Agent       Agent
}

// NewDiscourse reads the pair of economies and the home side off the mentions of the whole story.
func NewDiscourse(doc *text.Document, mentions []Mention) *Discourse {
	d := &Discourse{doc: doc, mentions: acting(mentions), weight: map[comity.Actor]int{}}
	for x := range mentions {
		m := &mentions[x]
		if m.Code == "" || m.Kind == Organisation && m.Code.Economy() == "" {
			continue
		}
		n := 2
		if m.Place || !m.Acts() {
			n = 1
		}
		if s := d.sentence(m.First); s.Kind == text.Headline && s.Paragraph == 0 && m.Kind != City {
			n *= 3
		}
		if s := d.sentence(m.First); s.Kind == text.Dateline {
			n = 0
		}
		d.weight[m.Code] += n
	}
	for code := range d.weight {
		d.sides = append(d.sides, code)
	}
	sort.Slice(d.sides, func(i, j int) bool {
		a, b := d.sides[i], d.sides[j]
		if d.weight[a] != d.weight[b] {
			return d.weight[a] > d.weight[b]
		}
		return a < b
	})
	if d.home = d.toldHome(); d.home != "" {
		d.sure = true
	} else {
		d.home = d.findHome()
	}
	return d
}

func (d *Discourse) sentence(i int) text.Sentence {
	k := sort.Search(len(d.doc.Sentences), func(k int) bool { return d.doc.Sentences[k].Last > i })
	return d.doc.Sentences[k]
}

// toldHome is the side whose government the story calls "the Government", by the dateline, "Government of India", or the first person; "" where
// nothing tells.
func (d *Discourse) toldHome() comity.Actor {
	for x := range d.mentions {
		m := &d.mentions[x]
		if m.Kind == Capital && d.sentence(m.First).Kind == text.Dateline && d.weight[m.Code] > 0 {
			return m.Code
		}
	}
	for x := range d.mentions { // "LIMA: Peru said"
		m := &d.mentions[x]
		s := d.sentence(m.First)
		if w := d.doc.Tokens[m.Last-1].Text; m.Kind == Capital && s.Kind == text.Prose && m.First == s.First && m.Last < s.Last && d.doc.Tokens[m.Last].Text == ":" && w == strings.ToUpper(w) && d.weight[m.Code] > 1 {
			return m.Code
		}
	}
	for x := range d.mentions { // "Government of India"
		m := &d.mentions[x]
		if m.First >= 2 && strings.EqualFold(d.doc.Tokens[m.First-1].Text, "of") && strings.EqualFold(d.doc.Tokens[m.First-2].Text, "government") {
			return m.Code
		}
	}
	return d.Own()
}

// findHome is the likeliest home side of a story that does not tell it.
func (d *Discourse) findHome() comity.Actor {
	if len(d.sides) > 1 && d.alone() && d.official() {
		return d.sides[1] // an answer of a ministry names the partner more often than its own side
	}
	if len(d.sides) > 0 {
		for _, c := range d.sides {
			if c.Economy() != "" && c != comity.Actor(comity.EuropeanUnion) {
				return c
			}
		}
	}
	return ""
}

// Home is the side whose government the story calls "the Government".
func (d *Discourse) Home() comity.Actor { return d.home }

// owns reports whether a side stands first in a sentence only as the owner of something that is no office: "Lima's checks have cost hauliers".
func (d *Discourse) owns(s text.Sentence, c comity.Actor) bool {
	for x := range d.mentions {
		if m := &d.mentions[x]; m.First >= s.First && m.Last <= s.Last && m.Code == c && m.Kind != Person {
			head := strings.ToLower(d.doc.Tokens[m.Head].Text)
			return m.Poss && !IsTitle(head) && !institutions[head]
		}
	}
	return false
}

// Told is the home side if the text tells it, "" if it is only guessed.
func (d *Discourse) Told() comity.Actor {
	if d.sure {
		return d.home
	}
	return ""
}

// Serves is the side of an official at token i whose own the text does not tell: the home side, if it is told; else the side that acts in the
// sentence before, whose officials a paragraph goes on to name.
func (d *Discourse) Serves(i int) comity.Actor {
	if s := d.sentence(i); !d.sure && s.First > 0 {
		if p := d.sentence(s.First - 1); p.Paragraph == s.Paragraph {
			if c := d.firstSide(p.First, p.Last); c.Economy() != "" && !d.owns(p, c) {
				return c
			}
		}
	}
	return d.home
}

// First is the first side named in tokens [i, j) that is no place and no modifier, "" for none.
func (d *Discourse) First(i, j int) comity.Actor { return d.firstSide(i, j) }

// Weight is how much the story speaks of the side.
func (d *Discourse) Weight(c comity.Actor) int { return d.weight[c] }

// Pair is the two sides the story is about; ok is false when it is not about two.
func (d *Discourse) Pair() (a, b comity.Actor, ok bool) {
	if len(d.sides) < 2 || d.weight[d.sides[1]] < 3 && !d.alone() {
		return "", "", false
	}
	return d.sides[0], d.sides[1], true
}

// alone reports whether the story speaks of two sides and hardly of any third, though it names one of them, its own, no more than once.
func (d *Discourse) alone() bool {
	return d.weight[d.sides[0]] > 2 && d.weight[d.sides[1]] == 2 && (len(d.sides) == 2 || d.weight[d.sides[2]] < 2)
}

// Own is the side that a story in the first person is written from: the one of its pair that is named less beside "we" and "our".
func (d *Discourse) Own() comity.Actor {
	a, b, ok := d.Pair()
	if !ok {
		return ""
	}
	beside := map[comity.Actor]int{}
	said := false
	for _, s := range d.doc.Sentences {
		if !d.firstPlural(s) {
			continue
		}
		said = true
		for c := range d.sidesIn(s.First, s.Last, nil) {
			beside[c]++
		}
	}
	switch {
	case !said || beside[a] == beside[b]:
		return ""
	case beside[a] < beside[b]:
		return a
	}
	return b
}

// firstPlural reports whether "we" or "our" stands in a sentence outside quotation marks.
func (d *Discourse) firstPlural(s text.Sentence) bool {
	quoted := false
	for i := s.First; i < s.Last; i++ {
		switch strings.ToLower(d.doc.Tokens[i].Text) {
		case "“", "”", "\"":
			quoted = !quoted
		case "we", "our", "us":
			if !quoted && d.doc.Tokens[i].Text != "US" && !d.newsroom(i) {
				return true
			}
		}
	}
	return false
}

// newsroom reports whether the "we" at i is those who tell the story, and no side of it: "we hear", "we're told".
func (d *Discourse) newsroom(i int) bool {
	for k := i + 1; k < len(d.doc.Tokens) && k < i+4; k++ {
		switch strings.ToLower(d.doc.Tokens[k].Text) {
		case "hear", "understand", "told", "report", "reported", "learn":
			return true
		case "'re", "’re", "are", "'ve", "’ve", "have", "were":
		default:
			return false
		}
	}
	return false
}

// official reports whether the story writes of "the Government", as one's own side is written of.
func (d *Discourse) official() bool {
	for i := 1; i < len(d.doc.Tokens); i++ {
		if d.doc.Tokens[i].Text == "Government" && strings.EqualFold(d.doc.Tokens[i-1].Text, "the") {
			return true
		}
	}
	return false
}

// Counterpart is the other side of the story for a side: the partner in the pair, else the side the story is mostly about.
func (d *Discourse) Counterpart(of comity.Actor) comity.Actor {
	a, b, ok := d.Pair()
	switch {
	case !ok && len(d.sides) > 1 && of.Economy() != "" && d.sides[0] != of && d.weight[d.sides[0]] > 2*d.weight[d.sides[1]]: // one far ahead of all others
		return d.sides[0]
	case !ok:
		return ""
	case of == a:
		return b
	case of == b:
		return a
	case of.Economy() != "" && d.weight[a] >= 2*d.weight[of]:
		return a
	}
	return ""
}

// Near is the two distinct sides named last before token i, the nearer first.
func (d *Discourse) Near(i int, skip func(*Mention) bool) []comity.Actor {
	var near []comity.Actor
	for x := d.before(i); x >= 0 && len(near) < 2; x-- {
		m := &d.mentions[x]
		if m.Code == "" || skip != nil && skip(m) {
			continue
		}
		if len(near) == 0 || near[0] != m.Code {
			near = append(near, m.Code)
		}
	}
	return near
}

// before is the index of the last mention that ends by token i.
func (d *Discourse) before(i int) int {
	return sort.Search(len(d.mentions), func(x int) bool { return d.mentions[x].Last > i }) - 1
}
