package figure

import (
	"strings"

	"github.com/comity-project/comity/internal/text"
)

// initialsOf reports whether a source is named by the initials of one that was named in full: "the NBS" after "the National Bureau of Statistics".
func (r *reader) initialsOf(short, long source) bool {
	if !long.named() {
		return false
	}
	initials, last := "", long.last
	if r.word(last) == "(" {
		last = r.nounEnd(last+1, r.sentenceOf(last)) // "the National Bureau of Statistics (NBS)"
	}
	for k := long.first; k < long.last; k++ {
		if t := r.Doc.Tokens[k].Text; t[0] >= 'A' && t[0] <= 'Z' && !unnamed[r.low[k]] {
			initials += t[:1]
		}
	}
	for k := short.first; k < short.last; k++ {
		t := r.Doc.Tokens[k].Text
		if len(t) < 2 || strings.ToUpper(t) != t {
			continue
		}
		if t == initials {
			return true
		}
		for i := long.first; i < last; i++ {
			if r.Doc.Tokens[i].Text == t {
				return true
			}
		}
	}
	return false
}

// spelledOut finds the name that the story gave in full before it went on with its initials.
func (r *reader) spelledOut(short source) (first, last int, ok bool) {
	initials := r.Doc.Tokens[short.last-1].Text
	if len(initials) < 3 || strings.ToUpper(initials) != initials || strings.Trim(initials, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return 0, 0, false
	}
	for k := 0; k+len(initials) <= short.first; k++ {
		n, i := 0, k
		for ; i < short.first && n < len(initials); i++ {
			switch t := r.Doc.Tokens[i].Text; {
			case t[0] == initials[n] && len(t) > 1:
				n++
				continue
			case n > 0 && (t == "of" || t == "for" || t == "and" || t == "&"):
				continue
			}
			break
		}
		if n == len(initials) {
			return k, i, true
		}
	}
	return 0, 0, false
}

// ownerOf puts the office that a pronoun speaks of in its place: "Chilean customs tell it otherwise: by their count".
func (r *reader) ownerOf(src source, s text.Sentence) source {
	if w := r.low[src.first]; w != "its" && w != "their" || r.ofBody(src.first, src.last) {
		return src
	}
	for k := src.first - 1; k >= 0 && r.sentenceOf(k).Paragraph == s.Paragraph && k > src.first-40; k-- {
		if bodies[r.low[k]] || r.isOffice(k) {
			a, _ := r.nounStart(k+1, r.sentenceOf(k))
			src.first, src.last = a, max(k+1, r.nounEnd(a, r.sentenceOf(k)))
			return src
		}
	}
	return src
}

// ofBody reports whether tokens [a, b) name an office that keeps numbers.
func (r *reader) ofBody(a, b int) bool {
	for k := a; k < b; k++ {
		if bodies[r.low[k]] || r.isOffice(k) {
			return true
		}
	}
	return false
}

// speaksOnce reports whether a source is one voice among many or a single reckoning, which does not go on: "a trade group", "one estimate", "growers".
func (r *reader) speaksOnce(src source) bool {
	last := src.last - 1
	if onceNouns[r.low[last]] && (!r.ofBody(src.first, last) || r.low[last] == "analysis") {
		return true
	}
	for k := src.first; k < src.last; k++ {
		if r.isOffice(k) || bodies[r.low[k]] || dataNouns[r.low[k]] || countHeads[r.low[k]] {
			return false
		}
	}
	switch r.low[src.first] {
	case "a", "an", "one", "some":
		return true
	}
	return r.Doc.Tokens[last].XPOS == "NNS" && r.common(last) && !r.ofOffice(src.first, src.last)
}
