package figure

import (
	"slices"
	"sort"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// cover marks the tokens that lie in bytes [start, end).
func (r *reader) cover(at []int, x, start, end int) {
	for i := r.tokenFrom(start); i < len(r.low) && r.Doc.Tokens[i].Start < end; i++ {
		at[i] = x
	}
}

// tokenFrom is the first token that ends after byte b.
func (r *reader) tokenFrom(b int) int {
	i, _ := slices.BinarySearchFunc(r.Doc.Tokens, b, func(t text.Token, b int) int {
		if t.End <= b {
			return -1
		}
		return 1
	})
	return i
}

// span is the place of tokens [first, last) in the story.
func (r *reader) span(first, last int) comity.Span {
	a, b := &r.Doc.Tokens[first], &r.Doc.Tokens[last-1]
	return comity.Span{Start: a.Start, End: b.End, RuneStart: a.RuneStart, RuneEnd: b.RuneEnd, Quote: r.Doc.Text[a.Start:b.End]}
}

// quote is the text of tokens [first, last).
func (r *reader) quote(first, last int) string {
	return r.Doc.Text[r.Doc.Tokens[first].Start:r.Doc.Tokens[last-1].End]
}

// word is token i in lower case, empty outside the text.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.low) {
		return ""
	}
	return r.low[i]
}

// pos is the part of speech of token i.
func (r *reader) pos(i int) text.UPOS {
	if i < 0 || i >= len(r.low) {
		return 0
	}
	u := r.Doc.Tokens[i].UPOS
	if (u == text.ADV || u == text.INTJ || u == text.CCONJ) && goodsNouns[r.low[i]] { // "Then came soap", which the tagger takes for an adverb
		return text.NOUN
	}
	if u == text.VERB && goodsNouns[r.low[i]] && (r.mistaken(i) || r.listElement(i)) {
		return text.NOUN
	}
	return u
}

// listElement reports whether token i stands between a mark of a list and an amount.
func (r *reader) listElement(i int) bool {
	switch r.word(i - 1) {
	case "and", ",", ";":
	default:
		return false
	}
	k := i + 1
	switch r.word(k) {
	case "some", "about", "around", "at", "nearly", "over", "(":
		k++
	}
	return r.number(k) != nil
}

// mistaken reports whether a word for goods cannot be the verb that the tagger took it for: "Rice alone went from", "a buyer of Peruvian produce", "tea 2.1, mate 1.3".
func (r *reader) mistaken(i int) bool {
	switch r.Doc.Tokens[i].XPOS {
	case "VB":
		return r.sentenceOf(i).First == i || r.Doc.Tokens[i-1].UPOS == text.ADJ || r.Doc.Tokens[i-1].UPOS == text.DET || r.actorAt[i-1] >= 0
	case "VBZ": // "bought watches"
		p := r.Doc.Tokens[max(i-1, 0)].UPOS
		return p == text.VERB || p == text.ADJ || p == text.DET || p == text.ADP
	case "VBP":
		return goodsNouns[r.word(i+1)] || r.word(i+1) == "and" && goodsNouns[r.word(i+2)] // "of which iron ore accounted for"
	case "VBD":
		return r.number(i+1) != nil
	}
	return false
}

// number is the amount that covers token i; dates, ordinals and the like are none.
func (r *reader) number(i int) *amount.Amount {
	if i < 0 || i >= len(r.low) || r.amountAt[i] < 0 {
		return nil
	}
	if a := &r.Amounts[r.amountAt[i]]; a.Kind != amount.NotAmount && (a.Kind != amount.Count && a.Unit != "persons" || r.timeAt[i] < 0) {
		return a
	}
	return nil
}

// endsAmount reports whether token k is the last of its amount.
func (r *reader) endsAmount(k int) bool { return k+1 >= len(r.low) || r.amountAt[k+1] != r.amountAt[k] }

// actor is the mention that covers token i, if it stands for an economy.
func (r *reader) actor(i int) *actor.Mention {
	if i < 0 || i >= len(r.low) || r.actorAt[i] < 0 {
		return nil
	}
	if m := &r.Actors[r.actorAt[i]]; m.Code.Economy() != "" && m.Kind != actor.Bureau && (m.Kind != actor.Person || r.timeAt[i] < 0) {
		return m
	}
	return nil
}

// time is the mention of a time that covers token i.
func (r *reader) time(i int) *period.Mention {
	if i < 0 || i >= len(r.low) || r.timeAt[i] < 0 {
		return nil
	}
	return &r.Periods[r.timeAt[i]]
}

// timeEnd is the token after the mention that covers token i.
func (r *reader) timeEnd(i int) int {
	x := r.timeAt[i]
	for i < len(r.low) && r.timeAt[i] == x {
		i++
	}
	return i
}

// cue is the flow cue whose word is token i.
func (r *reader) cue(i int) *cue {
	if i < 0 || i >= len(r.low) || r.cueAt[i] < 0 {
		return nil
	}
	return &r.cues[r.cueAt[i]]
}

// poss reports whether token k is the mark of a possessive: "India’s", "the Philippines’".
func (r *reader) poss(k int) bool {
	switch r.word(k) {
	case "’s", "'s":
		return true
	case "’", "'":
		return k > 0 && strings.HasSuffix(r.low[k-1], "s") && r.Doc.Tokens[k-1].End == r.Doc.Tokens[k].Start
	}
	return false
}

// noun reports whether token i can be part of the name of goods.
func (r *reader) noun(i int) bool {
	p := r.pos(i)
	return (p == text.NOUN || p == text.PROPN || p == text.X) && isWord(r.word(i))
}

func isWord(w string) bool {
	for _, c := range w {
		return c >= 'a' && c <= 'z' || c > 127 && c != '•' && c != '–' && c != '—' && c != '’' && c != '“' && c != '”'
	}
	return false
}

// sentenceOf is the sentence that holds token i.
func (r *reader) sentenceOf(i int) text.Sentence { return r.Doc.Sentences[r.sentenceIndex(i)] }

func (r *reader) sentenceIndex(i int) int {
	return sort.Search(len(r.Doc.Sentences), func(k int) bool { return r.Doc.Sentences[k].Last > i })
}

// has reports whether a word stands in the sentence.
func (r *reader) has(s text.Sentence, word string) bool {
	return slices.Contains(r.low[s.First:s.Last], word)
}

// phraseAt reports whether the words of a phrase stand at token i, and how many they are.
func (r *reader) phraseAt(i int, phrase string) (int, bool) {
	n := 0
	for w := range strings.FieldsSeq(phrase) {
		if r.word(i+n) != w {
			return 0, false
		}
		n++
	}
	return n, true
}

// phraseIn finds one of the phrases in tokens [from, to).
func (r *reader) phraseIn(from, to int, phrases []string) (int, int, bool) {
	for i := from; i < to; i++ {
		for _, p := range phrases {
			if n, ok := r.phraseAt(i, p); ok && i+n <= to {
				return i, i + n, true
			}
		}
	}
	return 0, 0, false
}

// numberBetween reports whether an amount stands in tokens [a, b).
func (r *reader) numberBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if r.number(k) != nil {
			return true
		}
	}
	return false
}

// withdrawn reports whether a sentence repeats what a correction takes back: "an earlier version said exports had risen".
func (r *reader) withdrawn(s text.Sentence) bool {
	if w := r.word(r.lineStart(s)); w == "corrects" || w == "refiles" { // "(Corrects the figure in paragraph 3 to …)"
		return true
	}
	for i := s.First; i+1 < s.Last; i++ {
		switch r.low[i] {
		case "earlier", "previous", "original":
			if n := r.word(i + 1); n == "version" || n == "report" && r.has(s, "wrongly") || n == "entry" && r.has(s, "said") {
				return true
			}
		case "misstated", "wrongly", "erroneously", "incorrectly", "mistakenly":
			return true
		case "first", "originally", "initially":
			if n := r.word(i + 1); (n == "gave" || n == "said" || n == "put") && (r.has(s, "entry") || r.has(s, "version") || r.has(s, "story") || r.has(s, "article")) {
				return true
			}
		}
	}
	return false
}
