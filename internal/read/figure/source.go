package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// sourceHeads are the nouns by which a text names where its numbers come from.
var sourceHeads = set(`data figures statistics numbers estimates ministry department bureau office agency bank customs administration authority board commission report release
	census association council chamber federation survey comtrade eurostat destatis presidency embassy government institute organisation organization body secretariat
	statistics-office tables count officials official analysts economists study think-tank group fund commission yearbook bulletin database records`)

var sayVerbs = set(`said says showed show shows reported reports according citing cited released published revealed reveal stated indicated suggest suggests suggested put puts estimates estimated
	compiled announced told confirmed`)

// noticeSource keeps the words that name a source in a sentence, for its figures and those after it.
func (r *reader) noticeSource(s text.Sentence) {
	if r.carriesNoSource(s) {
		r.state.source = ""
	}
	if a, b, ok := r.accordingTo(s); ok {
		r.setSource(a, b)
		return
	}
	if a, b, ok := r.showed(s); ok {
		r.setSource(a, b)
	}
}

func (r *reader) setSource(a, b int) {
	r.state.sourceSpan = r.span(a, b)
	r.state.source = r.state.sourceSpan.Quote
}

// carriesNoSource drops a source at a new paragraph that turns to policy: the numbers of a tariff are not the customs office's.
func (r *reader) carriesNoSource(s text.Sentence) bool { return false }

// accordingTo reads "according to figures compiled by the commerce ministry", "going by UN Comtrade", "… data from the central bank shows".
func (r *reader) accordingTo(s text.Sentence) (int, int, bool) {
	for k := s.First; k+1 < s.Last; k++ {
		w := r.low[k]
		if w == "according" && r.low[k+1] == "to" || w == "going" && r.low[k+1] == "by" {
			return k + 2, r.nounEnd(k+2, s), r.nounEnd(k+2, s) > k+2
		}
		if (w == "citing" || w == "cited") && k+2 < s.Last {
			return k + 1, r.nounEnd(k+1, s), r.nounEnd(k+1, s) > k+1
		}
		if w == "figures" || w == "data" || w == "statistics" {
			if n := r.low[k+1]; n == "from" || n == "by" || n == "compiled" || n == "released" || n == "published" || n == "issued" {
				return k, r.nounEnd(k, s), true
			}
		}
	}
	return 0, 0, false
}

// showed reads "Government data showed", "the statistics office said", "He put turnover at".
func (r *reader) showed(s text.Sentence) (int, int, bool) {
	for k := s.First + 1; k < s.Last; k++ {
		if !sayVerbs[r.low[k]] {
			continue
		}
		b := k
		for b > s.First && (r.low[b-1] == "," || r.low[b-1] == "on" || r.timeAt[b-1] >= 0 || r.low[b-1] == "out" || r.low[b-1] == "late" || r.low[b-1] == "released" || r.low[b-1] == "has" || r.low[b-1] == "have" || r.low[b-1] == "had") {
			b--
		}
		a, person := r.nounStart(b, s)
		if a >= b {
			continue
		}
		for i := a; i < b; i++ {
			if sourceHeads[r.low[i]] {
				return a, b, true
			}
		}
		if person {
			return a, b, true
		}
	}
	return 0, 0, false
}

// nounStart walks left from a verb over its subject.
func (r *reader) nounStart(b int, s text.Sentence) (a int, person bool) {
	a = b
	for a > s.First && b-a < 10 {
		k := a - 1
		if x := r.actorAt[k]; x >= 0 {
			if r.Actors[x].Kind == actor.Person {
				person = true
			}
			a = max(s.First, r.Actors[x].First)
			continue
		}
		w := r.low[k]
		if w == "," || w == "." || w == ";" || w == "that" || w == "and" && b-a > 0 && !isWord(r.word(a)) || w == "”" || w == "\"" || sayVerbs[w] && w != "released" || stopBeforeSource[w] {
			break
		}
		if r.amountAt[k] >= 0 && r.Amounts[r.amountAt[k]].Kind != amountNone {
			break
		}
		a = k
	}
	return a, person
}

var stopBeforeSource = set("as while but after before when because although though which who since with in at to for is was were are be been")

// nounEnd walks right over a noun phrase: up to a comma, full stop or verb.
func (r *reader) nounEnd(k int, s text.Sentence) int {
	start := k
	for k < s.Last && k-start < 14 {
		w := r.low[k]
		if w == "," || w == "." || w == ";" || w == ":" || w == "—" || w == "(" || w == "show" || w == "shows" || w == "showed" || w == "say" || w == "said" || w == "on" && k > start || w == "while" || w == "which" || w == "that" || w == "as" || w == "”" {
			break
		}
		if w == "released" || w == "published" {
			if n := r.word(k + 1); n != "by" {
				break
			}
		}
		k++
	}
	return k
}

// personSource is the name of the person whose words a sentence reports.
func personSource(name string) string { return strings.TrimSpace(name) }

var _ = comity.Trade
