package amount

import (
	"strings"

	"github.com/comity-project/comity"
)

// Approx says on which side of the stated number the author leaves room.
type Approx uint8

// The ways to hedge. AtLeast has its end included, Over has not; the schema of stories writes both "over".
const (
	Exact Approx = iota
	About
	Under
	Over
	AtMost
	AtLeast
)

// String is the word of the stories' schema.
func (a Approx) String() string {
	return [...]string{"exact", "about", "under", "over", "at_most", "over"}[a]
}

// Figure is the hedge as a figure carries it.
func (h Hedge) Figure() comity.Approx { return comity.Approx(h.Approx.String()) }

// Width says how far the hedge reaches on its side, as a share of the usual w of research on hedges: a whole w, half of it ("just over"), or
// without end ("more than").
type Width uint8

// The widths.
const (
	Whole Width = iota // nearly, about: up to w
	HalfW              // just under, just over: up to w/2
	Open               // more than, under, at least, up to: one-sided
)

// Hedge is a phrase that loosens a number. Its zero value, [Exact] without a place, is no hedge.
type Hedge struct {
	Approx     Approx
	Width      Width
	Start, End int // the phrase in the text; both 0 when there is none
}

type hedgeSense struct {
	approx Approx
	width  Width
}

// Which phrase means what follows Ferson et al. 2015, Williams and Power 2013, Power and Williams 2012, and Cummins, Sauerland and Solt
// 2012: nearly and close to are read from below, more than has no upper end, just over stays near.
var before = phrases(map[hedgeSense]string{
	{About, Whole}: `about|around|approximately|approx|roughly|some|an estimated|estimated|in the region of|circa|ca|c|give or take|
		somewhere around|in the order of|of the order of|in the neighbourhood of|in the neighborhood of|in the vicinity of|
		around about|an approximate|a reported|maybe|perhaps|or so|on the order of|ballpark|more or less|say|round about|akin to|
		about a|around a|roughly a|approximately a`,
	{Under, Whole}: `nearly|almost|close to|approaching|nearing|virtually|towards|near|approached|approaches|approach|not quite|
		well-nigh|close on|barely short of|short of|shy of`,
	{Under, HalfW}: `just under|a little under|slightly under|just shy of|just below|slightly below|a shade under|slightly less than|
		a little less than|just short of|a bit less than|a little below|marginally below|marginally under`,
	{Under, Open}: `under|below|less than|fewer than|lower than|smaller than|not reached|not reach|never reached|never reach|well under|well below|sub|much less than|far less than|beneath`,
	{Over, Open}: `more than|over|above|exceeding|upwards of|upward of|in excess of|north of|greater than|higher than|larger than|bigger than|
		topped|topping|tops|exceeded|exceeds|exceed|surpassed|surpassing|surpasses|surpass|crossed|crossing|well over|well above|
		far more than|much more than|past|passed|beyond|breached|upwards|to the tune of over|better than|well more than`,
	{Over, HalfW}: `just over|a good|slightly more than|a little over|slightly over|a little more than|just above|slightly above|just more than|
		marginally above|a shade over|a bit more than|a bit over|marginally over|little over|little more than|a tad over|
		only slightly over`,
	{AtLeast, Open}: `at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum|at a minimum|
		at least a|equal to or more than|greater than or equal to|more than or equal to|at least or equal to|or more`,
	{AtMost, Open}: `up to|as much as|as many as|at most|no more than|not more than|a maximum of|maximum|as high as|at the most|
		not exceeding|not exceed|not exceeded|never exceeded|never exceed|never exceeds|upto|capped at|a cap of|less than or equal to|less or equal than|smaller or equal than|to a maximum of|a limit of`,
})

var after = phrases(map[hedgeSense]string{
	{About, Whole}:  `or so|or thereabouts|give or take|approximately|odd|or about|plus or minus`,
	{AtLeast, Open}: `or more|or higher|or above|or greater|and more|and above|and over|at least|at a minimum|or over|or better|plus|or older`,
	{AtMost, Open}:  `or less|or lower|or fewer|at most|at the most|or under|or below|or younger|maximum`,
	{Under, Whole}:  `or nearly`,
})

// longest is the most words a hedge has.
const longest = 5

func phrases(by map[hedgeSense]string) map[string]hedgeSense {
	out := make(map[string]hedgeSense, 200)
	for sense, list := range by {
		for p := range strings.SplitSeq(list, "|") {
			out[strings.TrimSpace(p)] = sense
		}
	}
	return out
}

func addHedgeEnds(add func(c class, words string)) {
	for p := range before {
		add(hedgeEnd, p[strings.LastIndexByte(p, ' ')+1:])
	}
	for p := range after {
		first, _, _ := strings.Cut(p, " ")
		add(hedgeStart, first)
	}
}

// hedgeBefore reads the longest hedge that ends right before token i. An article may stand between: "nearly a $2 billion …".
func (p *parser) hedgeBefore(i int) Hedge {
	last := i - 1
	for k := 0; k < 2 && last >= 0; k++ {
		w := p.fold(last)
		if w == "~" || w == "≈" || w == "∼" {
			return Hedge{About, Whole, p.t[last].Start, p.t[last].End}
		}
		if w == ">" || w == "<" {
			return Hedge{map[string]Approx{">": Over, "<": Under}[w], Open, p.t[last].Start, p.t[last].End}
		}
		if p.t[last].is(hedgeEnd) {
			if h, ok := p.phraseEnding(last); ok && !(w == "over" && last < i-1 && p.numeralNear(i)) { // "over a billion", but "talks over a $4 billion loan"
				return h
			}
		}
		switch w {
		case "a", "an", "record", "total", "whopping", "massive", "combined", "another", "just", "further", "additional":
			last--
		default:
			return Hedge{}
		}
	}
	return Hedge{}
}

func (p *parser) phraseEnding(last int) (Hedge, bool) {
	for n := min(longest, last+1); n > 0; n-- {
		first := last - n + 1
		sense, ok := before[p.join(first, last)]
		if !ok || n == 1 && !p.hedges(first) || p.is(first, "up") && n == 2 && (p.at(first-1).is(rises|falls) || moves[p.fold(first-1)]) {
			continue // the last: "edged up to" is a verb
		}
		if n == 3 && p.is(first, "as") && p.is(last-1, "high") && (p.at(first-1).is(rises) || moves[p.fold(first-1)]) {
			continue // "climbed as high as 145%"
		}
		return Hedge{sense.approx, sense.width, p.t[first].Start, p.t[last].End}, true
	}
	return Hedge{}, false
}

// hedges tells "about $5" from "talks about $5", and "near $5" from a verb.
func (p *parser) hedges(i int) bool {
	if i == 0 {
		return true
	}
	prev := p.fold(i - 1)
	switch p.fold(i) {
	case "about":
		switch prev {
		case "talk", "talks", "talked", "talking", "concern", "concerns", "concerned", "worry", "worries", "worried", "question", "questions",
			"complain", "complained", "complaints", "warned", "warn", "think", "thinking", "know", "speak", "spoke", "asked", "what", "how":
			return false
		}
	case "c", "ca", "say", "near":
		return p.t[i+1].Kind != 0 && p.fold(i) != "say"
	case "some":
		return prev != "and"
	case "past":
		return prev != "the"
	}
	return true
}

// hedgeAfter reads the longest hedge that begins at token i.
func (p *parser) hedgeAfter(i int) Hedge {
	first := i
	for first < len(p.t) && first < i+1 && (p.fold(first) == "," || p.fold(first) == "-") {
		first++
	}
	if first >= len(p.t) {
		return Hedge{}
	}
	if p.fold(first) == "+" && p.t[first].Glued && !(p.glued(first+1) && p.kind(first+1) != kindPunct) {
		return Hedge{AtLeast, Open, p.t[first].Start, p.t[first].End}
	}
	if !p.t[first].is(hedgeStart) {
		return Hedge{}
	}
	for n := min(longest, len(p.t)-first); n > 0; n-- {
		if sense, ok := after[p.join(first, first+n-1)]; ok {
			if n == 1 && p.fold(first) == "plus" && first+1 < len(p.t) && (first == i && p.t[first+1].Kind != kindPunct || p.numeralAt(first+1)) {
				continue // "5% plus tax" adds; it does not hedge
			}
			if p.is(first, "or") && p.is(first+n-1, "about") && p.numeralNear(first+n) {
				continue // "51 billion rand, or about $3 billion": that is the hedge of the other number
			}
			return Hedge{sense.approx, sense.width, p.t[first].Start, p.t[first+n-1].End}
		}
	}
	return Hedge{}
}

// numeralNear reports whether an amount begins at token i: "4 billion", "$4 billion", "US$ 4 billion".
func (p *parser) numeralNear(i int) bool {
	return p.numeralAt(i) || p.kind(i+1) == kindNumber || p.kind(i+2) == kindNumber && p.kind(i+1) != kindWord
}

// moves are the verbs that "up to" completes: "went up to 12%".
var moves = map[string]bool{"went": true, "gone": true, "go": true, "goes": true, "going": true, "moved": true, "moving": true, "came": true, "brought": true,
	"pushed": true, "pushing": true, "sent": true, "put": true, "shot": true, "took": true, "bringing": true}
