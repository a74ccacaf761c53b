package figure

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// nounStart walks left from a verb over its subject.
func (r *reader) nounStart(b int, s text.Sentence) (a int, person bool) {
	a = b
	for a > s.First && b-a < 12 {
		k := a - 1
		if open := r.bracketBefore(a, s); open < a && open > s.First && a < b && r.noun(open-1) { // "the Export Board (EB) data"
			a = open
			continue
		}
		if first := r.timeInName(k, a, s); first >= 0 {
			a = first
			continue
		}
		if r.timeAt[k] >= 0 || a < b && r.pos(a) == text.DET && r.pos(k) != text.ADP {
			break
		}
		if x := r.actorAt[k]; x >= 0 {
			person = person || r.Actors[x].Kind == actor.Person
			a = max(s.First, r.Actors[x].First)
			continue
		}
		p := r.pos(k)
		if p == text.PRON && a < b && !possessives[r.low[k]] || p == text.PUNCT && r.low[k] != "-" || p == text.VERB || p == text.AUX || p == text.SCONJ || p == text.ADV || p == text.CCONJ && b-a > 0 && r.pos(k-1) != text.PROPN && r.pos(k-1) != text.NOUN {
			break
		}
		if p == text.ADP && r.low[k] != "of" && r.low[k] != "for" && r.low[k] != "in" && r.low[k] != "at" || p == text.ADP && b-a < 1 || r.number(k) != nil {
			break
		}
		a = k
	}
	if r.pos(a) == text.ADP || r.pos(a) == text.CCONJ {
		a++
	}
	return a, person
}

// timeInName is the first token of a time that stands inside a name, "the ministry’s January figures"; −1 when none ends at token k.
func (r *reader) timeInName(k, a int, s text.Sentence) int {
	if r.timeAt[k] < 0 || !r.noun(a) {
		return -1
	}
	x := r.timeAt[k]
	for k > s.First && r.timeAt[k-1] == x {
		k--
	}
	if w := r.word(k - 1); k > s.First && (w == "’s" || w == "'s" || r.pos(k-1) == text.ADJ || sourceHeads[w]) {
		return k
	}
	return -1
}

// nounEnd walks right over a noun phrase: up to a comma, full stop or verb.
func (r *reader) nounEnd(k int, s text.Sentence) int {
	start := k
	for ; k < s.Last && k-start < 14; k++ {
		if x := r.actorAt[k]; x >= 0 && !r.Actors[x].Acts() { // "HM Revenue and Customs" is one name
			k = min(r.Actors[x].Last, s.Last) - 1
			continue
		}
		switch w := r.low[k]; w {
		case ",", "and":
			if end := r.portfolios(start, k, s); end > k {
				k = end - 1
				continue
			}
			return k
		case ".", ";", ":", "—", "(", ")", "while", "which", "that", "as", "”", "\"":
			return k
		case "released", "published":
			if r.word(k+1) != "by" {
				return k
			}
		case "on":
			if k > start {
				return k
			}
		}
		if dataNouns[r.low[k]] && k > start && r.pos(k+1) == text.PUNCT { // "by its own customs count," where the tagger sees a verb
			continue
		}
		if p := r.pos(k); (p == text.VERB || p == text.AUX) && r.low[k] != "compiled" && r.low[k] != "released" && r.low[k] != "published" && r.low[k] != "issued" && r.actorAt[k] < 0 || r.number(k) != nil {
			return k
		}
	}
	return k
}

// portfolios is the token behind the rest of an office's name that goes on at token k with a comma or "and": "the Ministry of Trade, Industry and Energy",
// "Investment, Trade and Industry Minister". k for none.
func (r *reader) portfolios(start, k int, s text.Sentence) int {
	led := false
	for i := start; i < k; i++ {
		led = led || bureaus[r.low[i]] && (r.word(i+1) == "of" || r.word(i+1) == "for")
	}
	end, joined := k, false
	for i := k; i < s.Last && i < k+9; i++ {
		w := r.low[i]
		switch {
		case joined && bureaus[w] && r.named(i): // "… and Industry Minister"
			return i + 1
		case w == "," && !joined, w == "and" && !joined:
			joined = w == "and"
			if !r.named(i + 1) {
				return k
			}
		case r.named(i) && r.actor(i) == nil:
			if end = i + 1; joined && led {
				for end < s.Last && r.named(end) && r.actorAt[end] < 0 {
					end++
				}
				return end
			}
		default:
			return k
		}
	}
	return k
}

// named reports whether token i begins with a capital.
func (r *reader) named(i int) bool { return i < len(r.low) && r.Doc.Tokens[i].Text != r.low[i] }

var bureaus = set("ministry minister department office bureau secretary secretariat directorate council chamber")
