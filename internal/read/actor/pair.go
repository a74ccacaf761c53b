package actor

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// isGroup reports whether token i is a noun for the sides of the story.
func (d *Discourse) isGroup(i int) bool {
	return i < len(d.doc.Tokens) && groups[strings.ToLower(d.doc.Tokens[i].Text)]
}

var possessors = setOf("his her its their the")

var groups = setOf(`heads counterparts countries sides governments nations leaders presidents ministers neighbours neighbors parties capitals economies states powers men rivals allies partners delegations premiers
	militaries armies officials foes`)

func (d *Discourse) pair(i, j int) (Reference, bool) {
	codes := d.latestPair(i)
	if len(codes) < 2 {
		return Reference{}, false
	}
	return Reference{First: i, Last: j, Codes: codes, Pair: true}, true
}

// latestPair is the two sides of the passage: those who act in the sentence so far if they are two, or the two that a third acts on; else of the
// sentence or the one before if they name just two; else of the story.
func (d *Discourse) latestPair(i int) []comity.Actor {
	s, first := d.sentence(i), d.clause(i)
	acting := d.sidesIn(first, i, nil)
	a, b, ok := d.Pair()
	if ok && len(acting) > 0 && !acting[a] && !acting[b] && (len(acting) == 1 || i > 0 && d.doc.Tokens[i-1].UPOS == text.ADP || d.object(first, i)) {
		return []comity.Actor{a, b}
	}
	if len(acting) == 1 && d.object(first, i) {
		if before := d.nearest(i, 2, acting, s.Paragraph); len(before) == 2 {
			return before
		}
	}
	local := d.nearest(i, 9, nil, s.Paragraph)
	seen := map[comity.Actor]bool{}
	for _, c := range local {
		seen[c] = true
	}
	if ok && (len(local) < 2 || seen[a] && seen[b] || len(local) > 2 && (seen[a] || seen[b])) {
		return []comity.Actor{a, b}
	}
	if len(local) >= 2 {
		return []comity.Actor{local[1], local[0]}
	}
	if near := d.Near(i, func(m *Mention) bool { return m.Place || m.Code.Economy() == "" }); len(near) == 2 {
		return []comity.Actor{near[1], near[0]}
	}
	return nil
}

// clause is where the clause that holds token i begins: after a semicolon, or a comma with "and" or "but", before it.
func (d *Discourse) clause(i int) int {
	s := d.sentence(i)
	for k := i - 1; k > s.First; k-- {
		switch w := d.doc.Tokens[k].Text; {
		case w == ";", (w == "and" || w == "but" || w == "while") && d.doc.Tokens[k-1].Text == ",":
			return k + 1
		}
	}
	return s.First
}

// sidesIn are the economies named in [i, j) that are no place.
func (d *Discourse) sidesIn(i, j int, skip map[comity.Actor]bool) map[comity.Actor]bool {
	in := map[comity.Actor]bool{}
	for x := range d.mentions {
		if m := &d.mentions[x]; m.First >= i && m.Last <= j && m.Code.Economy() != "" && !m.Place && !skip[m.Code] {
			in[m.Code] = true
		}
	}
	return in
}

// nearest is up to n economies named before token i in the paragraph, the nearer first, without those to skip.
func (d *Discourse) nearest(i, n int, skip map[comity.Actor]bool, paragraph int) []comity.Actor {
	seen := map[comity.Actor]bool{}
	var list []comity.Actor
	for x := d.before(i); x >= 0 && len(list) < n; x-- {
		m := &d.mentions[x]
		if d.sentence(m.First).Paragraph != paragraph {
			break
		}
		if m.Code.Economy() != "" && !m.Place && !seen[m.Code] && !skip[m.Code] {
			seen[m.Code] = true
			list = append(list, m.Code)
		}
	}
	return list
}

// object reports whether a verb that is none of saying stands in [i, j), so that what comes after it is acted on.
func (d *Discourse) object(i, j int) bool {
	verb := false
	for k := i; k < j; k++ {
		t := &d.doc.Tokens[k]
		if t.UPOS == text.SCONJ || speechVerbs[t.Text] || strings.EqualFold(t.Text, "that") {
			return false
		}
		verb = verb || t.UPOS == text.VERB
	}
	return verb
}

// coordinated reports whether mention x is one of two that "and" joins.
func (d *Discourse) coordinated(x int) bool {
	and := func(a, b *Mention) bool {
		return b.First == a.Last+1 && d.doc.Tokens[a.Last].Text == "and" && a.Kind == b.Kind && a.Code != b.Code
	}
	return x+1 < len(d.mentions) && and(&d.mentions[x], &d.mentions[x+1]) || x > 0 && and(&d.mentions[x-1], &d.mentions[x])
}

// plural is "they": the pair when both of its sides stand in the sentence, or in the one before, or when that speaks of the two.
func (d *Discourse) plural(i int) (Reference, bool) {
	s := d.sentence(i)
	from := s.First
	a, b, pair := d.Pair()
	if from > 0 {
		if p := d.sentence(from - 1); p.Paragraph == s.Paragraph {
			from = p.First
			if ref, ok := d.Resolve(from); ok && ref.Pair { // "The two met in May. They agreed …"
				return Reference{First: i, Last: i + 1, Codes: ref.Codes, Pair: true}, true
			}
		}
	}
	seen := map[comity.Actor]bool{}
	for x := range d.mentions {
		if m := &d.mentions[x]; m.First >= from && m.Last <= i && m.Code.Economy() != "" && !m.Place {
			seen[m.Code] = true
		}
	}
	if pair && seen[a] && seen[b] {
		return Reference{First: i, Last: i + 1, Codes: []comity.Actor{a, b}, Pair: true}, true
	}
	return Reference{}, false
}

// subject reports whether the noun phrase [i, k) opens a clause whose verb follows.
func (d *Discourse) subject(i, k int) bool {
	if k >= len(d.doc.Tokens) || i > d.sentence(i).First && d.doc.Tokens[i-1].Text != "," {
		return false
	}
	t := &d.doc.Tokens[k]
	return t.UPOS == text.AUX || t.UPOS == text.VERB
}

// bare reports whether "both" at i stands for the two sides with no noun after it: "congratulated both.", "Both denied it".
func (d *Discourse) bare(i int) bool {
	if i+1 >= len(d.doc.Tokens) {
		return false
	}
	t := &d.doc.Tokens[i+1]
	if s := d.sentence(i); i == s.First || i > 0 && (d.doc.Tokens[i-1].Text == "," || d.doc.Tokens[i-1].Text == ";") {
		return t.UPOS == text.VERB && !strings.HasSuffix(t.Text, "ing") || t.UPOS == text.AUX
	}
	b := d.doc.Tokens[i-1].UPOS
	return (b == text.VERB || b == text.ADP) && (!letters(t.Text) && t.Text != "-" || t.UPOS == text.PART || t.UPOS == text.ADP && t.Text != "of")
}

// ofThem reports whether "of them" stands at k.
func (d *Discourse) ofThem(k int) bool {
	return k+1 < len(d.doc.Tokens) && d.doc.Tokens[k].Text == "of" && d.doc.Tokens[k+1].Text == "them"
}

// standsAlone reports whether "the two" at i names the sides by itself: a predicate follows at k, or a preposition after one that leads to it,
// "appealed to the two for calm".
func (d *Discourse) standsAlone(i, k int) bool {
	if k >= len(d.doc.Tokens) {
		return false
	}
	t := &d.doc.Tokens[k]
	if t.UPOS == text.VERB || t.UPOS == text.AUX {
		return true
	}
	if i == 0 {
		return false
	}
	b := &d.doc.Tokens[i-1]
	led := b.UPOS == text.ADP || b.UPOS == text.VERB
	return led && (t.UPOS == text.ADP && !strings.EqualFold(t.Text, "of") || t.UPOS == text.PART || t.UPOS == text.ADV || !letters(t.Text) && t.Text != "-")
}
