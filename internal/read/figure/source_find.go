package figure

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// sourcesIn finds the sources that a sentence names, in order: "according to the commerce ministry", "Government data showed", "said a shipping agent",
// "(ministry of commerce, first prints)".
func (r *reader) sourcesIn(s text.Sentence) []source {
	var found []source
	for k := s.First; k < s.Last; k++ {
		src, ok := source{}, false
		for _, find := range []func(int, text.Sentence) (source, bool){r.accordingTo, r.showed, r.published, r.statistics, r.office, r.credit} {
			if src, ok = find(k, s); ok && src.named() {
				src.acts = src.acts || actVerbs[r.low[k]]
				src.gives = src.gives || publishVerbs[r.low[k]] && r.tableAfter(k, s)
				src.passing = src.passing || r.speaksOnce(src)
				break
			}
		}
		if !ok || !src.named() {
			continue
		}
		n := len(found)
		for n > 0 && src.first < found[n-1].last && src.last-src.first > found[n-1].last-found[n-1].first { // the same words, by another sign
			n--
		}
		if n == 0 || src.first >= found[n-1].last {
			found = append(found[:n], src)
		}
	}
	return found
}

// occupied are verbs and adjectives that take the data as what one does with it, not as whose numbers are told.
var occupied = set("live lives lived living work works worked working specialise specialises specialising interested drown drowning drowned believe believes trust")

// accordingTo reads "according to a table of the customs service", "going by UN Comtrade", "citing industry officials".
func (r *reader) accordingTo(k int, s text.Sentence) (source, bool) {
	from := k + 1
	switch w, next := r.low[k], r.word(k+1); {
	case w == "according" && next == "to", w == "going" && next == "by", w == "quoted" && next == "by", w == "cited" && next == "by", w == "as" && next == "per":
		from = k + 2
	case w == "citing" || w == "quoting" || w == "quoted" && next != "in" || w == "per" && k == s.First:
	case givenBy[w] && (next == "by" || next == "from") && k > s.First:
		end := r.nounEnd(k+2, s)
		return source{first: k + 2, last: end}, end > k+2 && r.ofBody(k+2, end)
	case w == "in" && next == "line": // "in line with economists’ estimates"
		return source{}, false
	case occupied[r.word(k-1)]: // "people who live in customs tables"
		return source{}, false
	case w == "by" || w == "on" || w == "in" || w == "from":
		end := r.nounEnd(from, s)
		shelf := tableNouns[r.word(end-1)] && r.ofOffice(from, end) && !r.numberBetween(s.First, s.Last) // "The cost is written in the State Bank’s columns"
		return source{first: from, last: end, gives: shelf}, end > from+1 && end-k < 11 && (r.number(from) == nil || r.low[from] == "one") && r.timeAt[from] < 0 && (r.pos(from) != text.PRON || possessives[r.low[from]]) && (shelf || r.namesData(from, end))
	default:
		return source{}, false
	}
	end := r.nounEnd(from, s)
	if r.tellsOfTrade(from, end) || (r.low[k] == "citing" || r.low[k] == "quoting") && !r.canTell(from, end) {
		return source{}, false
	}
	return source{first: from, last: end, passing: r.isPerson(from, end)}, end > from
}

// tellsOfTrade reports whether tokens [a, b) name a flow and nobody: "citing the deficit with Peru".
func (r *reader) tellsOfTrade(a, b int) bool {
	flow := false
	for k := a; k < b; k++ {
		if r.isOffice(k) || sourceHeads[r.low[k]] {
			return false
		}
		flow = flow || r.cueAt[k] >= 0
	}
	return flow
}

// canTell reports whether tokens [a, b) are somebody or somebody's numbers: "citing industry officials", not "citing mould".
func (r *reader) canTell(a, b int) bool {
	for k := a; k < b; k++ {
		if sourceHeads[r.low[k]] || people[r.low[k]] || r.isOffice(k) || r.actorAt[k] >= 0 || r.pos(k) == text.PROPN {
			return true
		}
	}
	return false
}

// namesOwner reports whether tokens [a, b) say whose numbers they are: "unadjusted figures" does not.
func (r *reader) namesOwner(a, b int) bool {
	for k := a; k < b; k++ {
		switch w := r.low[k]; {
		case r.isOffice(k), r.actorAt[k] >= 0, w == "’s", w == "'s", w == "’", w == "'", w == "official", w == "government", possessives[w], r.pos(k) == text.PROPN, sourceHeads[w] && !dataNouns[w] && !tableNouns[w]:
			return true
		}
	}
	return false
}

// namesData reports whether tokens [a, b) are somebody's count: "the Census Bureau’s count", "the figures of the trade ministry".
func (r *reader) namesData(a, b int) bool {
	if !r.namesOwner(a, b) {
		return false
	}
	for k := a; k < b; k++ {
		if tableNouns[r.low[k]] && k+1 < b && r.low[k+1] == "of" && r.ofBody(k+2, b) { // "in the accounts of the customs service"
			return true
		}
		if dataNouns[r.low[k]] && (k == b-1 || r.low[k+1] == "of" || r.low[k+1] == "from") {
			return true
		}
	}
	return false
}

// statistics reads a noun of data with the one who keeps it: "Singapore’s statistics", "Kazakh government data, crunched by …", "figures from the ministry".
func (r *reader) statistics(k int, s text.Sentence) (source, bool) {
	if !dataNouns[r.low[k]] || r.pos(k) != text.NOUN && r.pos(k) != text.PROPN {
		return source{}, false
	}
	a, _ := r.nounStart(k+1, s)
	last := k + 1
	switch r.word(k + 1) {
	case "from", "by", "compiled", "released", "published", "issued":
		last = max(last, r.nounEnd(k, s))
		if t := r.timeEnd(min(k+2, len(r.low)-1)); r.timeAt[min(k+2, len(r.low)-1)] >= 0 && r.word(t) == "by" { // "data released Tuesday by the Commerce Department"
			last = max(last, r.nounEnd(t, s))
		}
	}
	if last > k+2 && sayVerbs[r.low[last-1]] { // a verb that the tagger took for a noun
		last--
	}
	for i := a; i < k; i++ { // "a week reading customs tables"
		if strings.HasSuffix(r.low[i], "ing") && r.noun(i+1) && !sourceHeads[r.low[i]] && r.pos(i) != text.ADJ && i > a {
			return source{}, false
		}
	}
	if r.low[a] == "-" || occupied[r.word(a-2)] {
		return source{}, false
	}
	if last > k+2 {
		return source{first: a, last: last}, true
	}
	for i := a; i < k; i++ {
		if r.actor(i) != nil || sourceHeads[r.low[i]] && !countHeads[r.low[i]] || r.low[i] == "official" || r.low[i] == "government" || r.low[i] == "customs" {
			return source{first: a, last: k + 1}, true
		}
	}
	return source{}, false
}

func (r *reader) isPerson(a, b int) bool {
	for k := a; k < b; k++ {
		if m := r.actor(k); m != nil && m.Kind == actor.Person {
			return true
		}
	}
	return false
}

// office reads "(ministry of commerce, first prints)", "TurkStat", "Source: customs": a source named by itself.
func (r *reader) office(k int, s text.Sentence) (source, bool) {
	w := r.low[k]
	if x := r.actorAt[k]; x >= 0 && r.Actors[x].Kind == actor.Bureau && r.Actors[x].First == k {
		return source{first: k, last: r.Actors[x].Last, declared: r.word(k-1) == "("}, true
	}
	if r.isOffice(k) && r.actorAt[k] < 0 && r.amountAt[k] < 0 && w != "ine" && w != "census" && w != "cbs" && (w != "sars" || dataNouns[r.word(k+1)] || sayVerbs[r.word(k+1)]) {
		return source{first: k, last: k + 1, declared: r.word(k-1) == "("}, true
	}
	if w == "(" && k+2 < s.Last && sourceHeads[r.low[k+1]] && r.low[k+2] != ")" {
		return source{first: k + 1, last: r.nounEnd(k+1, s), declared: true}, true
	}
	if (w == "source" || w == "sources") && r.word(k+1) == ":" && (k == r.lineStart(s) || r.word(k-1) == "(") {
		end := r.nounEnd(k+2, s)
		return source{first: k + 2, last: end, declared: true}, end > k+2
	}
	if dataNouns[w] && r.word(k+1) == ":" && (k == s.First || k == s.First+1 && r.low[s.First] == "all") && s.Kind != text.Headline && !r.numberBetween(s.First, s.Last) { // "Figures: ABS; values in dollars"
		end := r.nounEnd(k+2, s)
		return source{first: k + 2, last: end, declared: true}, end > k+2 && (r.ofOffice(k+2, end) || strings.ToUpper(r.quote(k+2, end)) == r.quote(k+2, end))
	}
	return source{}, false
}

// isOffice reports whether token k belongs to the own name of somebody who keeps numbers: a statistics office, a bank, an association of exporters.
func (r *reader) isOffice(k int) bool {
	if x := r.actorAt[k]; x >= 0 && !r.Actors[x].Acts() {
		return true
	}
	_, ok := offices[r.low[k]]
	return ok
}

// credit reads a sentence that only says where the numbers before it come from: "That is from the hazelnut exporters’ union."
func (r *reader) credit(k int, s text.Sentence) (source, bool) {
	if r.low[k] != "from" || !credited[r.low[r.afterNote(s)]] || k > s.First+7 || s.Last-s.First > 18 {
		return source{}, false
	}
	switch w := r.word(k - 1); {
	case r.pos(k-1) == text.AUX, w == "come", w == "comes", w == "taken":
		end := r.nounEnd(k+1, s)
		return source{first: k + 1, last: end, declared: true}, end > k+1 && !r.numberBetween(s.First, s.Last)
	}
	return source{}, false
}

// afterNote is the first token of a sentence, or that after "Note:".
func (r *reader) afterNote(s text.Sentence) int {
	if w := r.low[s.First]; (w == "note" || w == "notes") && s.First+2 < s.Last && r.low[s.First+1] == ":" {
		return s.First + 2
	}
	return s.First
}
