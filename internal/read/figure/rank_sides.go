package figure

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// rankOwner is whose partners are ranked: "India’s largest …", "the largest market for U.S. exports", "the top U.S. trading partner".
func (r *reader) rankOwner(k, noun int, s text.Sentence) side {
	for b := noun; b > k; b-- { // inside: "the top U.S. trading partner", "second among our markets"
		if m := r.actor(b); m != nil && trades(m) {
			return r.mentionSide(m)
		}
		if r.low[b] == "our" || r.low[b] == "its" || r.low[b] == "their" {
			return r.pronounOwner(b, s)
		}
	}
	for b := k - 1; b >= s.First && b > k-6; b-- { // before: possessives and adjectives
		if m := r.actor(b); m != nil {
			if m.Poss || m.Head >= k || m.Last == k {
				return r.mentionSide(m)
			}
			break
		}
		w := r.low[b]
		if w == "our" {
			return side{r.Home, b, b + 1}
		}
		if r.poss(b) { // "the bloc’s"
			if e, _ := r.possessor(b, s); e.code != "" {
				return e
			}
		}
		if w == "its" || w == "their" { // not the holder, who is the subject, but an owner named before
			for ; b >= s.First; b-- {
				if m := r.actor(b); m != nil && m.Poss {
					return r.mentionSide(m)
				}
			}
			return side{}
		}
		if w == "country" && r.word(b+1) != "" && r.word(b-1) == "the" {
			return side{r.Home, b - 1, b + 1}
		}
		if !r.poss(b) && !plain[w] && w != "single" && places[w] == 0 && w != "-" {
			break
		}
	}
	for b := noun + 1; b < s.Last && b < noun+7; b++ { // after: "for U.S. exports", "of India"
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
		case "country", "neighbour", "neighbor", "kingdom", "bloc":
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
