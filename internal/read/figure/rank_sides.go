package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// rankOwner is whose partners are ranked: "India’s largest …", "the largest market for U.S. exports", "the top U.S. trading partner".
func (r *reader) rankOwner(k, noun int, s text.Sentence) side {
	if e, ok := r.rankedInside(k, noun, s); ok {
		return e
	}
	if e, ok := r.rankedBefore(k, s); ok {
		return e
	}
	return r.rankedBehind(noun, s)
}

// rankedInside is an owner between the place and its noun, "the top U.S. trading partner", "second among our markets", or one that the sentence opens with.
func (r *reader) rankedInside(k, noun int, s text.Sentence) (side, bool) {
	if w := r.word(s.First); w == "for" || w == "to" { // "For Uganda the union is the largest customer"
		if e, next, _ := r.sideAt(s.First + 1); e.code != "" && next < k && (r.word(next) == "," || r.pos(next) == text.DET || r.noun(next)) && r.actor(e.first) != nil {
			return e, true
		}
	}
	for b := noun; b > k; b-- {
		if m := r.actor(b); m != nil && trades(m) {
			return r.mentionSide(m), true
		}
		if r.low[b] == "our" || r.low[b] == "its" || r.low[b] == "their" {
			return r.pronounOwner(b, s), true
		}
	}
	return side{}, false
}

// rankedBefore is an owner before the place, a possessive or an adjective.
func (r *reader) rankedBefore(k int, s text.Sentence) (side, bool) {
	for b := k - 1; b >= s.First && b > k-6; b-- {
		if m := r.actor(b); m != nil {
			if m.Poss || m.Head >= k || m.Last == k {
				return r.mentionSide(m), true
			}
			break
		}
		w := r.low[b]
		if w == "our" {
			return side{r.Home, b, b + 1}, true
		}
		if r.poss(b) { // "the bloc’s"
			if e, _ := r.possessor(b, s); e.code != "" {
				return e, true
			}
		}
		if w == "its" || w == "their" { // not the holder, who is the subject, but an owner named before
			for ; b >= s.First; b-- {
				if m := r.actor(b); m != nil && m.Poss {
					return r.mentionSide(m), true
				}
			}
			return side{}, true
		}
		if w == "country" && r.word(b+1) != "" && r.word(b-1) == "the" {
			return side{r.Home, b - 1, b + 1}, true
		}
		if !r.poss(b) && !plain[w] && w != "single" && places[w] == 0 && w != "-" {
			break
		}
	}
	return side{}, false
}

// rankedBehind is an owner behind the noun: "the largest market for U.S. exports", "the main supplier of India".
func (r *reader) rankedBehind(noun int, s text.Sentence) side {
	for b := noun + 1; b < s.Last && b < noun+7; b++ {
		if n := r.word(noun + 1); r.actor(b) != nil && (n == "for" || n == "of" || n == "to") {
			return r.mentionSide(r.actor(b))
		}
		switch w := r.low[b]; w {
		case "our", "its", "their":
			return r.pronounOwner(b, s)
		case ",", ".", "after", "behind":
			return side{}
		}
	}
	return side{}
}

// rankHolder is who holds the place: the subject before "is", "became", "remained", the name in apposition, or the name after.
func (r *reader) rankHolder(k, noun int, s text.Sentence) side {
	for b := k - 1; b >= s.First; b-- {
		if m := r.actor(b); m != nil {
			owns := m.Poss || m.Last == k
			if !owns && !r.beaten(m.First) && trades(m) {
				return r.mentionSide(m)
			}
			b = m.First
			continue
		}
		switch r.low[b] {
		case "it", "which", "that":
			if ref, ok := r.Discourse.Resolve(b); ok && len(ref.Codes) == 1 && r.pos(b) == text.PRON {
				if e := ref.Codes[0].Economy(); e != r.Home || r.state.reporter != r.Home {
					return side{e, b, b + 1}
				}
			}
		case "we":
			return side{r.Home, b, b + 1}
		case "country", "neighbour", "neighbor", "kingdom", "bloc":
			if r.low[b] == "country" && r.word(b-1) == "the" { // "exports to Iraq peaked when the country was"
				if e := r.lastSide(s.First, b, r.Home); e.code != "" {
					return e
				}
			}
			if e := r.otherThan(r.Home); e != "" && !r.poss(b+1) {
				return side{e, b, b + 1}
			}
		}
	}
	for b := noun + 1; b < s.Last && b < noun+8; b++ {
		if m := r.actor(b); m != nil && r.word(b-1) != "for" && r.word(b-1) != "of" && r.word(b-2) != "of" {
			if r.beaten(m.First) {
				break
			}
			return r.mentionSide(m)
		}
		if w := r.low[b]; w == "." || w == ";" {
			break
		}
	}
	return side{}
}

// clauseSides are the owner and the holder of a place that goes on from a flow told before it in the sentence, with no subject of its own: "Iran sold the
// Afghans goods worth $2 billion and is now their top supplier", "exports to Peru fell, making it the fifth-largest market".
func (r *reader) clauseSides(k int, flow comity.Flow, s text.Sentence) (owner, holder side) {
	if v := r.leadingVerb(k, s); v >= 0 {
		return r.sidesTold(v, flow, s)
	}
	return side{}, side{}
}

// sidesTold are the two sides of the flow told before token v, the one whose partners a place by flow is among first.
func (r *reader) sidesTold(v int, flow comity.Flow, s text.Sentence) (owner, holder side) {
	for i := v - 1; i >= s.First; i-- {
		c := r.cue(i)
		if c == nil || c.kind == goodsCue || c.flow == comity.Balance || c.to.code == "" && c.from.code == "" && len(c.with) == 0 {
			continue
		}
		deal := r.settle(c, s, v)
		a, b := deal.reporter, deal.partner
		if a.code == "" || b.code == "" || a.code == comity.World || b.code == comity.World {
			break
		}
		if flow != "" && flow != comity.Total && deal.flow != comity.Total && deal.flow != flow {
			a, b = b, a
		}
		return a, b
	}
	return side{}, side{}
}

// subjectSides are the owner and the holder of a place that is joined to a verb by "and": its subject, and the other whom the clause names.
func (r *reader) subjectSides(k int, s text.Sentence) (owner, holder side) {
	v := r.leadingVerb(k, s)
	if v < 0 || pushing[r.low[v]] {
		return side{}, side{}
	}
	if holder = r.subject(v, s); holder.code == "" || r.nsubj(v) < s.First {
		return side{}, side{}
	}
	if owner = r.lastSide(s.First, v, holder.code); owner.code == "" {
		return side{}, side{}
	}
	return owner, holder
}

// leadingVerb is the verb of a place at token k that has its subject from the clause before: "and was again the", "making it its"; −1 for none.
func (r *reader) leadingVerb(k int, s text.Sentence) int {
	b := k - 1
	for b > s.First && (pathWords[r.low[b]] && r.low[b] != "and" || r.pos(b) == text.ADV || r.poss(b) || r.low[b] == "country" || r.actorAt[b] >= 0 && r.ownedBy(b)) {
		b--
	}
	if (r.word(b) == "it" || r.word(b) == "them") && strings.HasPrefix(r.word(b-1), "ma") && pushing[r.word(b-1)] {
		return b - 1
	}
	if !placing[r.word(b)] {
		return -1
	}
	v := b
	for b--; b > s.First && (r.pos(b) == text.ADV || r.pos(b) == text.AUX); b-- {
	}
	if r.word(b) == "and" || r.word(b) == "but" {
		return v
	}
	return -1
}

// ownedBy reports whether the name at token b owns what follows.
func (r *reader) ownedBy(b int) bool {
	m := r.actor(b)
	return m != nil && (m.Poss || r.poss(m.Last))
}

// trades reports whether a mention can hold a place: an economy, and of the organisations only the union that is one.
func trades(m *actor.Mention) bool { return m.Kind != actor.Organisation || m.Code == "EUN" }

// beaten reports whether the economy named at token i is the one left behind: "ahead of the United States", "overtaking Japan as", "after China".
func (r *reader) beaten(i int) bool {
	k := i - 1
	if r.word(k) == "the" {
		k--
	}
	switch r.word(k) {
	case "of":
		return r.word(k-1) == "ahead"
	case "after", "behind":
		return true
	case "and", ",":
		return r.actor(k-1) != nil && r.beaten(r.actor(k-1).First)
	}
	return beating[r.word(k)]
}
