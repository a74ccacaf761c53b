package figure

import "github.com/comity-project/comity/internal/text"

// inserts are the words that open an aside between commas.
var inserts = set("which who hit long once now still the a an mostly mainly largely thanks helped buoyed led boosted battered including")

// pastMoreOf steps over what says more of goods behind their name: "for lifts", "in bulk", ", shipped mostly through Varna,", "alone", ", fifth,".
func (r *reader) pastMoreOf(k, at int) int {
	for k < at {
		switch w := r.low[k]; {
		case w == "alone" || w == "together" || w == "combined":
			k++
		case (w == "for" || w == "of" || w == "in" || w == "from" || w == "to" || w == "without" || w == "on") && !r.leadsIn(k+1, at):
			next := k + 1
			for next < at && (r.noun(next) || r.pos(next) == text.ADJ || r.pos(next) == text.DET || r.pos(next) == text.PRON || r.participle(next) || r.actorAt[next] >= 0 || r.pos(next) == text.CCONJ && r.noun(next+1) || r.poss(next)) {
				if r.cueAt[next] >= 0 || r.number(next) != nil {
					return k
				}
				next++
			}
			if next == k+1 {
				return k
			}
			k = next
		case w == "(" || w == ",":
			end := r.asideEnd(k, at)
			if end < 0 {
				return k
			}
			k = end
		default:
			return k
		}
	}
	return k
}

// asideEnd is the token behind the aside that opens at token k with a comma or a bracket, −1 for none. It holds no flows and amounts unless it is a clause of its own.
func (r *reader) asideEnd(k, at int) int {
	closing := map[string]string{"(": ")", ",": ","}[r.low[k]]
	for i := k + 1; closing == "," && i < at && i < k+20 && r.opensAside(k); i++ {
		if next := r.pos(i + 1); r.low[i] == closing && (next == text.VERB || next == text.AUX || next == text.ADV) {
			return i + 1
		}
	}
	for i := k + 1; i < at && i < k+14; i++ {
		if r.low[i] == closing {
			if p := r.pos(k + 1); closing == "," && i+1 < at && r.leadsIn(i+1, at) && p != text.DET && p != text.ADV && r.timeAt[k+1] < 0 { // "copra, a newcomer, worth"
				return -1
			}
			return i + 1
		}
		if c := r.cue(i); r.number(i) != nil || c != nil && c.kind == nounCue && closing == "," && i == k+1 {
			return -1
		}
	}
	return -1
}

// insertion finds the comma that opens ", which faces a 50% duty," when the one at token k closes it; −1 for none.
func (r *reader) insertion(k, from int) int {
	for b := k - 1; b > from && k-b < 16; b-- {
		if r.low[b] == "," {
			if r.opensAside(b) {
				return b - 1
			}
			if r.numberBetween(b, k) { // else one of a list: "which goes to Chile, Peru and Spain"
				return -1
			}
		}
	}
	return -1
}

// opensAside reports whether the comma at token b opens an aside.
func (r *reader) opensAside(b int) bool {
	w := r.word(b + 1)
	return inserts[w] || w == "its" && r.actor(b-1) != nil || r.quantifies(b+1)
}

// quantifies reports whether an aside at token k tells how much of what is before it: "most of which", "almost all of it".
func (r *reader) quantifies(k int) bool {
	for n := 1; n < 4; n++ {
		if r.word(k+n) == "of" {
			switch r.word(k + n + 1) {
			case "which", "whose", "whom", "it", "them":
				return true
			}
		}
	}
	return false
}
