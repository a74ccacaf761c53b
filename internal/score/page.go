package score

import (
	"strings"
	"unicode/utf8"
)

// A set of words.
type set map[string]struct{}

func setOf(words []string) set {
	s := make(set, len(words))
	for _, w := range words {
		s[w] = struct{}{}
	}
	return s
}

// common counts the words that two sets share.
func (s set) common(t set) int {
	n := 0
	for w := range s {
		if _, ok := t[w]; ok {
			n++
		}
	}
	return n
}

// A stretch is a place in a text, in code points.
type stretch struct{ from, to int }

// A page is the text of a story with everything that was looked up in it, so that no quote is searched for twice.
type page struct {
	text   string
	places map[string][]stretch
	runs   map[string]set // the words of a quote, in lower case
	stems  map[string]set // the words of a product or source, see stemsOf
}

func newPage(text string) *page {
	return &page{text, map[string][]stretch{}, map[string]set{}, map[string]set{}}
}

// find gives every place where a quote stands, those that overlap each other too.
func (p *page) find(quote string) []stretch {
	if places, ok := p.places[quote]; ok || quote == "" {
		return places
	}
	var places []stretch
	length, at, points := codePoints(quote), 0, 0 // points = code points before at
	for {
		i := strings.Index(p.text[at:], quote)
		if i < 0 {
			break
		}
		points += codePoints(p.text[at : at+i])
		at += i
		places = append(places, stretch{points, points + length})
		_, width := utf8.DecodeRuneInString(p.text[at:])
		at, points = at+width, points+1
	}
	p.places[quote] = places
	return places
}

// meet tells whether two quotes overlap in the text by at least five characters (or the whole of the shorter one). Where one
// of them is not in the text, three fifths of the words of the shorter must be in the other.
func (p *page) meet(a, b string) bool {
	placesA, placesB := p.find(a), p.find(b)
	if len(placesA) > 0 && len(placesB) > 0 {
		need := min(5, codePoints(a), codePoints(b))
		for _, x := range placesA {
			for _, y := range placesB {
				if min(x.to, y.to)-max(x.from, y.from) >= need {
					return true
				}
			}
		}
		return false
	}
	x, y := p.words(a), p.words(b)
	return len(x) > 0 && len(y) > 0 && float64(x.common(y)) >= 0.6*float64(min(len(x), len(y)))
}

// words is the set of words of a quote.
func (p *page) words(s string) set {
	w, ok := p.runs[s]
	if !ok {
		w = setOf(wordRuns(s))
		p.runs[s] = w
	}
	return w
}

var stop = setOf(strings.Fields("the of a an and in on for to its their share goods products product"))

// stemsOf is the set of words of a product or a source without plurals and small words.
func (p *page) stemsOf(s string) set {
	stems, ok := p.stems[s]
	if ok {
		return stems
	}
	stems = set{}
	for _, w := range strings.FieldsFunc(lower(s), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') }) {
		w = strings.TrimRight(w, "s")
		if _, small := stop[w]; !small {
			stems[w] = struct{}{}
		}
	}
	p.stems[s] = stems
	return stems
}

// sameProduct wants one common word; all goods only agree with all goods.
func (p *page) sameProduct(gold, system Text) bool {
	g, s := gold.or("TOTAL"), system.or("TOTAL")
	if (g == "TOTAL") != (s == "TOTAL") {
		return false
	}
	stems := p.stemsOf(g)
	return g == s || len(stems) == 0 || stems.common(p.stemsOf(s)) > 0
}

// sameSource wants one name within the other, or one common word.
func (p *page) sameSource(gold, system Text) bool {
	if gold.S == "" || system.S == "" {
		return gold.S == system.S
	}
	g, s := lower(gold.S), lower(system.S)
	return strings.Contains(s, g) || strings.Contains(g, s) || p.stemsOf(gold.S).common(p.stemsOf(system.S)) > 0
}
