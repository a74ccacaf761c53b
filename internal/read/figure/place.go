package figure

import (
	"strconv"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// placeAt reads a place at token k that a noun of rank follows: "largest", "second-largest", "22nd largest", "No. 1", "most important", "36th among".
func (r *reader) placeAt(k int, s text.Sentence) (place, next int, ok bool) {
	w := r.low[k]
	if n, end := r.ordinal(k); n > 0 {
		j := end + btoi(r.word(end) == "-")
		switch {
		case firsts[r.word(j)]:
			return n, j + 1, true
		case r.word(j) == "most" && r.word(j+1) == "important":
			return n, j + 2, true
		case r.word(j) == "among" || r.word(j) == "amongst":
			return n, j + 1, true
		case j == end && rankNouns[r.word(j)] != "" && (n > 1 && r.word(k-1) == "the" && !r.noun(j+1) || r.owned(k)): // "Sweden’s second market"
			return n, j, true
		}
		return n, end, r.ordinalOfRank(k, end, s)
	}
	switch {
	case firsts[w] && r.ordinalEnding(k):
		return 0, 0, false
	case firsts[w]:
		return 1, k + 1, true
	case w == "most" && r.word(k+1) == "important" && (r.word(k-1) != "the" || r.word(k-2) != "of"):
		return 1, k + 2, true
	}
	return r.numberedPlace(k)
}

var tens = map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

// ordinal reads the place that the ordinal at token k tells, "third", "36th", "twenty-first", and the token after it; 0 for none.
func (r *reader) ordinal(k int) (place, next int) {
	w := r.word(k)
	if n := places[r.word(k+2)]; tens[w] > 0 && r.word(k+1) == "-" && n > 0 && n < 10 {
		return tens[w] + n, k + 3
	}
	if n := places[w]; n > 0 && (r.word(k-1) != "-" || tens[r.word(k-2)] == 0) {
		return n, k + 1
	}
	if n, err := strconv.Atoi(w); err == nil && n > 0 && ordinalEndings[r.word(k+1)] {
		return n, k + 2
	}
	if len(w) > 2 && len(w) < 6 && ordinalEndings[w[len(w)-2:]] {
		if n, err := strconv.Atoi(w[:len(w)-2]); err == nil && n > 0 {
			return n, k + 1
		}
	}
	return 0, k
}

var ordinalEndings = set("st nd rd th")

// ordinalEnding reports whether an ordinal stands right before token k, which it counts.
func (r *reader) ordinalEnding(k int) bool {
	for _, b := range []int{k - 1, k - 2, k - 4} {
		if n, end := r.ordinal(max(b, 0)); n > 0 && b >= 0 && (end == k || end == k-1 && r.word(end) == "-") {
			return true
		}
	}
	return false
}

// owned reports whether somebody owns what token k begins: "Peru’s", "our", "its".
func (r *reader) owned(k int) bool {
	return r.poss(k-1) || r.word(k-1) == "its" || r.word(k-1) == "our" || r.word(k-1) == "their"
}

// ordinalOfRank reports whether the ordinal at tokens [k, end) stands before a noun of rank that somebody owns or that is told by its flow: "Peru’s third
// customer", "the sixth export market", "the first destination for exports". "The first customer" may only be the earliest.
func (r *reader) ordinalOfRank(k, end int, s text.Sentence) bool {
	noun, _ := r.rankNoun(end, s)
	if noun < end || noun > end+2 {
		return false
	}
	return r.owned(k) || noun > end && flowNouns[r.low[noun-1]] != "" || (r.word(noun+1) == "for" || r.word(noun+1) == "of") && r.flowBehind(noun+1, s)
}

// flowBehind reports whether a noun of flow stands in the few words behind token k: "for the exports of national origin", "of our imports".
func (r *reader) flowBehind(k int, s text.Sentence) bool {
	for i := k + 1; i < min(s.Last, k+5) && r.pos(i) != text.VERB && r.low[i] != ","; i++ {
		if f := flowNouns[r.low[i]]; f == comity.Export || f == comity.Import {
			return true
		}
	}
	return false
}

// numberedPlace reads "No. 2", "number three", "number-one" at token k.
func (r *reader) numberedPlace(k int) (place, next int, ok bool) {
	w, j := r.low[k], k+1
	if before, rest, cut := strings.Cut(w, "-"); cut && before == "number" && cardinals[rest] > 0 {
		return cardinals[rest], j, true
	}
	if w != "number" && w != "no." && w != "no" && w != "#" {
		return 0, 0, false
	}
	if d := r.word(j); d == "-" || w == "no" && d == "." {
		j++
	}
	if n := cardinals[r.word(j)]; n > 0 {
		return n, j + 1, true
	}
	if n, err := strconv.Atoi(r.word(j)); err == nil && n > 0 && n < 250 && w != "number" {
		return n, j + 1, true
	}
	return 0, 0, false
}
