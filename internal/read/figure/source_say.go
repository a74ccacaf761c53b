package figure

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// showed reads a subject that tells or counts: "Government data showed", "the statistics office said", "He put turnover at", "said a shipping agent".
func (r *reader) showed(k int, s text.Sentence) (source, bool) {
	w := r.low[k]
	if !sayVerbs[w] && !tellVerbs[w] && !replyVerbs[w] || r.pos(k) != text.VERB && r.pos(k) != text.AUX && !r.closingVerb(k, s) && !r.countingVerb(k, s) && !(w == "points" && r.word(k+1) == "out") {
		return source{}, false
	}
	if (w == "added" || w == "adds") && r.word(k+1) == "up" && r.word(k+2) == "to" { // "shipments to Chile added up to $4 million"
		return source{}, false
	}
	if w == "count" && r.pos(k+1) == text.PUNCT { // "by its own count,"
		return source{}, false
	}
	b := k
	for b > s.First && (r.low[b-1] == "," || r.low[b-1] == "on" || r.timeAt[b-1] >= 0 || r.low[b-1] == "out" || r.low[b-1] == "late" || r.low[b-1] == "also" || r.pos(b-1) == text.AUX || r.pos(b-1) == text.ADV) {
		b--
	}
	b = r.beforeAside(b, k, s)
	if open := r.bracketBefore(b, s); open > s.First { // "the Kenya National Bureau of Statistics (KNBS) said"
		b = open
	}
	if before := r.word(k - 1); (r.Doc.Tokens[k].XPOS == "VBN" || w == "put") && (before == "was" || before == "were" || before == "been" || before == "is" || before == "are") {
		return source{}, false // "imports from Benin were put at $9 million"
	}
	if src, ok := r.saidBy(k, s); ok && (!r.unheaded(src) || r.pos(src.first) == text.PROPN && r.timeAt[src.first] < 0) && (r.pos(k-1) == text.PUNCT && r.word(k-1) != ")" || r.word(k-1) == "so") { // "…, said the ministry"
		return src, true
	}
	a, named := r.nounStart(b, s)
	if a > s.First+2 && r.low[a-1] == "by" && r.Doc.Tokens[a-2].XPOS == "VBN" { // "Bank of Ghana numbers seen by this newspaper show"
		if first, _ := r.nounStart(a-2, s); first < a-2 && dataNouns[r.low[a-3]] {
			return source{first: first, last: a - 2}, r.namesOwner(first, a-2)
		}
	}
	if a >= b {
		if src, ok := r.saidBy(k, s); ok {
			return src, true
		}
		if src, ok := r.personOf(k, s); ok {
			return src, true
		}
		n := r.nsubj(k) // "took apart the numbers and found"
		if n < s.First || n >= k || !sourceHeads[r.low[n]] || r.cueAt[n] >= 0 {
			return source{}, false
		}
		b = n + 1
		a, _ = r.nounStart(b, s)
		return source{first: a, last: b}, !r.nobodys(a, b)
	}
	if (w == "has" || w == "had" || w == "have") && k+1 < s.Last && r.Doc.Tokens[k+1].XPOS == "VBN" { // "has imported"
		return source{}, false
	}
	if (w == "has" || w == "had" || w == "have") && !r.keepsCount(a, b) && !(tableNouns[r.low[b-1]] && r.putsAt(k, s)) {
		return source{}, false
	}
	if w := r.low[a]; w == "no" || w == "neither" {
		return source{}, false
	}
	if r.pos(b-1) == text.PRON {
		if src, ok := r.whoRelates(b-1, k, s); ok {
			return src, true
		}
		if tellVerbs[w] || replyVerbs[w] || countVerbs[w] {
			return r.personBefore(a, s)
		}
		return source{}, false
	}
	if people[r.low[b-1]] {
		return source{first: a, last: b, passing: !strings.HasPrefix(r.low[b-1], "official") || !r.ofOffice(a, b-1)}, true
	}
	for i := a; i < b; i++ {
		if sourceHeads[r.low[i]] && r.cueAt[i] < 0 || r.isOffice(i) {
			return source{first: a, last: b}, !r.nobodys(a, b)
		}
	}
	if named {
		return source{first: a, last: b, passing: true}, true
	}
	if m := r.actor(b - 1); m != nil && (tellVerbs[w] || replyVerbs[w]) && r.tellsThat(k, s) { // "Bern points out that"
		return source{first: a, last: b, passing: true, acts: true}, true
	} else if m != nil {
		return source{first: a, last: b}, !m.Place && countVerbs[w] && (w != "put" && w != "puts" || r.putsAt(k, s))
	}
	if r.pos(b-1) == text.PROPN && r.actorAt[b-1] < 0 && reportVerbs[w] { // a newspaper, a firm
		return source{first: a, last: b}, true
	}
	return source{first: a, last: b, passing: true, acts: rulers[r.low[b-1]]}, (tellVerbs[w] || w == "spoke" && r.word(k+1) == "of") && (r.pos(b-1) == text.NOUN || r.pos(b-1) == text.PROPN) && r.cueAt[b-1] < 0
}

// tellsThat reports whether the verb at token k has what it tells as a clause behind it: "said exports were", not "said on Friday", "spoke to".
func (r *reader) tellsThat(k int, s text.Sentence) bool {
	for i := k + 1; i < min(s.Last, k+25); i++ {
		if r.Doc.Tokens[i].Head == k && r.Doc.Tokens[i].Rel.Base() == text.Ccomp || r.low[i] == "that" && i < k+4 {
			return true
		}
	}
	return false
}

// personOf is the person who is the subject of a verb that stands away from it: "Ana Ruiz, who runs a mill, laughed and replied that".
func (r *reader) personOf(k int, s text.Sentence) (source, bool) {
	n := r.nsubj(k)
	if n < s.First || n >= k || !r.tellsThat(k, s) {
		return source{}, false
	}
	m := r.actor(n)
	if m == nil || m.Kind != actor.Person {
		return source{}, false
	}
	return source{first: m.First, last: m.Last, passing: true}, true
}

// whoRelates is whom the relative pronoun at token p speaks of: "the miner, which reckons that".
func (r *reader) whoRelates(p, k int, s text.Sentence) (source, bool) {
	if w := r.low[p]; w != "which" && w != "who" || p == s.First {
		return source{}, false
	}
	h := r.Doc.Tokens[k].Head
	if r.Doc.Tokens[k].Rel.Base() != text.Acl || h < s.First || h >= p || r.pos(h) != text.NOUN && r.pos(h) != text.PROPN {
		return source{}, false
	}
	a, _ := r.nounStart(h+1, s)
	return source{first: a, last: h + 1, passing: !r.ofBody(a, h+1)}, a <= h && r.tellsThat(k, s)
}

// beforeAside is the end of the subject of the verb at token k where an aside stands between them: "Ana Ruiz, who runs a mill, said". Else it is b.
func (r *reader) beforeAside(b, k int, s text.Sentence) int {
	n := r.nsubj(k)
	if r.word(b) != "," || n < s.First || n >= b {
		return b
	}
	end := n + 1
	if m := r.actorAt[n]; m >= 0 {
		end = r.Actors[m].Last
	}
	if end < b && r.low[end] == "," {
		return end
	}
	return b
}

// ofOffice reports whether tokens [a, b) name an office that keeps numbers: "Export Board officials".
func (r *reader) ofOffice(a, b int) bool {
	for i := a; i < b; i++ {
		if sourceHeads[r.low[i]] || r.isOffice(i) {
			return true
		}
	}
	return false
}

// unheaded reports whether a speaker is neither an office nor a person that is known.
func (r *reader) unheaded(src source) bool {
	for i := src.first; i < src.last; i++ {
		if sourceHeads[r.low[i]] && r.cueAt[i] < 0 || r.isOffice(i) || people[r.low[i]] {
			return false
		}
	}
	return !r.isPerson(src.first, src.last)
}

// closingVerb mends the tagger where a verb of telling ends the sentence: "…, the National Statistics Committee reports."
func (r *reader) closingVerb(k int, s text.Sentence) bool {
	switch r.low[k] {
	case "reports", "estimates", "notes", "reckons", "says":
	default:
		return false
	}
	return (k+2 >= s.Last || r.low[k+1] == ",") && k > s.First && r.pos(k-1) != text.DET && r.pos(k-1) != text.ADP && r.pos(k-1) != text.ADJ
}

// countingVerb mends the tagger where a verb of counting follows an office: "French customs count 40 lorries", not "the ministry counts show".
func (r *reader) countingVerb(k int, s text.Sentence) bool {
	switch r.low[k] {
	case "count", "counts", "reports", "estimates", "records":
	default:
		return false
	}
	office := k > s.First && sourceHeads[r.low[k-1]] && !dataNouns[r.low[k-1]] && (r.low[k-1] == "customs" || !strings.HasSuffix(r.low[k-1], "s"))
	if !office || k+1 >= s.Last {
		return false
	}
	switch p := r.pos(k + 1); p {
	case text.VERB, text.AUX, text.PUNCT, text.ADP, text.CCONJ:
		return false
	}
	return r.low[k] == "count" || r.low[k-1] != "customs" || r.low[k] == "reports"
}

// putsAt tells "India puts it at $3 billion" from "Washington put 25% on steel".
func (r *reader) putsAt(k int, s text.Sentence) bool {
	for i := k + 1; i < s.Last && i < k+12 && r.number(i) == nil; i++ {
		if r.low[i] == "at" {
			return true
		}
	}
	return false
}

// nobodys reports whether tokens [a, b) are data without an owner: "the latest figures".
func (r *reader) nobodys(a, b int) bool {
	for i := a; i < b-1; i++ {
		if !unnamed[r.low[i]] {
			return false
		}
	}
	return dataNouns[r.low[b-1]]
}

// bracketBefore is the token that opens the bracket which ends before token b; b when none does.
func (r *reader) bracketBefore(b int, s text.Sentence) int {
	if r.word(b-1) != ")" {
		return b
	}
	for k := b - 2; k >= s.First && b-k < 6; k-- {
		if r.low[k] == "(" {
			return k
		}
	}
	return b
}

// saidBy reads a speaker after the verb: "…, said a shipping agent", "…, shows the database of the statistics institute".
func (r *reader) saidBy(k int, s text.Sentence) (source, bool) {
	end := r.nounEnd(k+1, s)
	if end <= k+1 || r.pos(end-1) != text.NOUN && r.pos(end-1) != text.PROPN || k == s.First || (r.pos(k-1) != text.PUNCT || r.word(k-1) == ")") && r.word(k-1) != "so" {
		return source{}, false
	}
	for i := k + 1; i < end; i++ {
		if sourceHeads[r.low[i]] && r.cueAt[i] < 0 || r.isOffice(i) {
			return source{first: k + 1, last: end, passing: r.isPerson(k+1, end) || people[r.low[end-1]], after: true}, true
		}
	}
	return source{first: k + 1, last: end, passing: true, after: true}, tellVerbs[r.low[k]]
}

// personBefore is the person that "she said" speaks of: the last one that the passage named.
func (r *reader) personBefore(k int, s text.Sentence) (source, bool) {
	for i := len(r.Actors) - 1; i >= 0; i-- {
		m := &r.Actors[i]
		if m.Last > k || m.Kind != actor.Person {
			continue
		}
		return source{first: m.First, last: m.Last, passing: true}, r.Doc.Sentences[r.sentenceIndex(m.First)].Paragraph == s.Paragraph
	}
	return source{}, false
}
