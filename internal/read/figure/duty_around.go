package figure

import "github.com/comity-project/comity/internal/text"

// newPredicate is where another predicate begins between the word for a duty at token w and a rate, behind an "and", 0 for none: "will drop zero rates and
// put 8 percent on", "the duty on vodka, and Canada charges 35 percent on".
func (r *reader) newPredicate(w, first int) int {
	for k := w + 1; w >= 0 && k+1 < first; k++ {
		if r.pos(k) != text.CCONJ && r.low[k] != "," {
			continue
		}
		if r.pos(k+1) == text.VERB && imposeLemmas[r.lemma(k+1)] {
			return k + 1
		}
		and := r.pos(k) == text.CCONJ
		if w := r.word(k + 1); w == "so" || w == "and" || w == "but" {
			k++
			and = true
		}
		for v := k + 2; v < first && v < k+7; v++ {
			if r.pos(v) == text.VERB || r.disguised(v) {
				if l := r.lemma(v); and && (imposeLemmas[l] || payLemmas[l] || moveVerbs[r.low[v]]) && (r.actor(k+1) != nil || r.noun(k+1) || r.pos(k+1) == text.PRON) {
					return k + 1
				}
				break
			}
			if r.pos(v) == text.CCONJ || r.leadNoun(v) {
				break
			}
		}
	}
	return 0
}

// antecedent reads the goods that a duty is told of from behind: "exports of copper to Peru, subject to a duty of 50%", "timber, on which duties stand at 20%".
func (r *reader) antecedent(l *levy, from, start int, s text.Sentence) {
	k := start - 1
	if r.word(k) != "to" || r.word(k-1) != "subject" && r.word(k-1) != "liable" {
		for k > from && (r.low[k] != "which" || r.word(k-1) != "on") {
			k--
		}
		if k <= from {
			return
		}
	}
	k -= 2
	if r.word(k) == "," {
		k--
	}
	for r.pos(k) == text.AUX || r.pos(k) == text.ADV {
		k--
	}
	for first := k; first >= s.First; first-- { // the longest phrase that ends there
		if p, ok := r.patientAt(first, s); ok && p.next == k+1 && (first == s.First || r.pos(first-1) != text.ADP && r.pos(first-1) != text.ADJ && !r.noun(first-1)) {
			r.takePatient(l, p, "")
			return
		}
	}
}

// whereOf is the economy that "where" in tokens [from, to) stands behind.
func (r *reader) whereOf(from, to int) side {
	for k := to - 1; k > from; k-- {
		if r.low[k] == "where" {
			for b := k - 1; b >= from && b > k-3; b-- {
				if m := r.actor(b); m != nil {
					return r.mentionSide(m)
				}
			}
		}
	}
	return side{}
}

// waresRate lets "their rate" be that of the goods that are the subject of the sentence: "Chips follow in May, when their rate rises to".
func (r *reader) waresRate(l *levy, k int, s text.Sentence) bool {
	end := s.First
	for end < k && (r.noun(end) || r.pos(end) == text.ADJ || r.pos(end) == text.DET || r.word(end) == "and" && end > s.First) && r.actor(end) == nil {
		end++
	}
	if end == s.First || end >= k || !goodsNouns[r.word(end-1)] {
		return false
	}
	l.goods = r.goodsName(s.First, end)
	return l.goods != ""
}
