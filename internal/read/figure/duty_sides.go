package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// sideWithin is the first economy that tokens [k, to) name, whatever stands before it.
func (r *reader) sideWithin(k, to int) side {
	for ; k < to && r.low[k] != "," && r.low[k] != ";"; k++ {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
	}
	return side{}
}

func (r *reader) firstSideAfter(k, to int) side {
	for ; k < to; k++ {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
		if w := r.low[k]; w == "us" || w == "our" {
			return side{r.Home, k, k + 1}
		}
		if e, next, _ := r.sideAt(k); e.code != "" && next > k+1 && r.low[k] == "the" {
			return e
		}
		switch r.low[k] {
		case ",", ";", ".", "by", "after", "and", "as", "from", "to":
			return side{}
		}
	}
	return side{}
}

// actingSide is the subject before the duty: the nearest economy on the left that acts and is not the target.
func (r *reader) actingSide(k int, s text.Sentence, not comity.Economy) side {
	for k--; k >= s.First; k-- {
		if m := r.actor(k); m != nil {
			prev := r.word(m.First - 1)
			if m.Code.Economy() != not && !m.Place && prev != "on" && prev != "against" && prev != "from" && !(m.Poss && r.word(m.Last+1) == "exemption") {
				return r.mentionSide(m)
			}
			k = m.First
			continue
		}
		switch r.low[k] {
		case "it", "he", "she":
			if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 && ref.Codes[0].Economy() != not {
				return side{ref.Codes[0].Economy(), k, k + 1}
			}
		}
	}
	return side{}
}
