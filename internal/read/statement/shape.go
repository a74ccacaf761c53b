package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// according writes what a sentence tells "according to" a person: before it, after it, or on both sides.
func (r *reader) according(s text.Sentence) {
	for i := s.First; i+2 < s.Last; i++ {
		if r.low(i) != "according" || r.low(i+1) != "to" || r.inQuote(i) {
			continue
		}
		sp, end := r.source(s, i+2)
		if sp == nil {
			continue
		}
		end = r.overApposition(s, end)
		switch {
		case i > s.First+1 && r.hasVerb(s.First, i):
			r.add(s.First, i, sp, false, "according to")
		case r.hasVerb(end, s.Last):
			r.add(end, s.Last, sp, false, "according to")
		case i > s.First:
			r.add(s.First, i, sp, false, "according to")
		}
		r.last = sp
		return
	}
}

// overApposition steps over what commas add to a name before token i: "Ana Quispe, a grower in Ica, the road", "Ana Quispe, who grows it".
func (r *reader) overApposition(s text.Sentence, i int) int {
	relative := r.low(i+1) == "who" || r.low(i+1) == "whose"
	if r.low(i) != "," || !relative && !openers[r.low(i+1)] {
		return i
	}
	for c := i + 1; c < s.Last && (relative || c < i+12); c++ {
		if r.low(c) == "," && (relative || !r.hasVerb(i, c) && r.hasVerb(c, s.Last)) {
			return c
		}
	}
	if relative {
		return s.Last
	}
	return i
}

// source is the person named or described at token i, and where the naming ends.
func (r *reader) source(s text.Sentence, i int) (*speaker, int) {
	switch r.low(i) {
	case "him", "her":
		if r.low(i+1) == "," || r.low(i+1) == "." {
			sp, _ := r.pronoun(i)
			return sp, i + 1
		}
		return nil, 0
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actor.Person && m.From >= i && m.From <= i+4 && m.Last <= s.Last && r.plain(i, m.From) {
			return r.ofMention(m), m.Last
		}
	}
	return nil, 0
}

// inWords writes what a sentence tells "in Ana Quispe’s words", "in the words of Ana Quispe", "as Ana Quispe put it".
func (r *reader) inWords(s text.Sentence) {
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind != actor.Person || m.First <= s.First || m.Last >= s.Last || r.inQuote(m.First) {
			continue
		}
		from := r.possessor(m.From)
		first, last := 0, 0 // the attribution
		switch {
		case r.low(from-1) == "in" && (r.low(m.Last) == "’s" || r.low(m.Last) == "'s") && r.low(m.Last+1) == "words":
			first, last = from-1, m.Last+2
		case r.low(from-1) == "of" && r.low(from-2) == "words" && r.low(from-3) == "the" && r.low(from-4) == "in":
			first, last = from-4, m.Last
		case r.low(from-1) == "as" && (r.low(m.Last) == "put" || r.low(m.Last) == "puts" || r.low(m.Last) == "has") && r.within(m.Last+1, s.Last, 2, "it"):
			first, last = from-1, m.Last+2
		default:
			continue
		}
		if r.spoken(s) {
			return
		}
		sp := r.ofMention(m)
		if s.Last-last > first-s.First || r.low(first-1) == "which" {
			r.add(last, r.clauseEnd(last, s.Last), sp, false, "in the words of")
		} else {
			r.add(s.First, first, sp, false, "in the words of")
		}
		r.last = sp
		return
	}
}

// colon writes the clause after a colon that words of speech announce: "Ana Quispe offered one number: trade had doubled".
func (r *reader) colon(s text.Sentence) {
	for i := s.First + 3; i+5 < s.Last; i++ {
		if r.low(i) != ":" || r.inQuote(i) {
			continue
		}
		if r.spoken(s) || !r.announces(s.First, i) || !r.hasVerb(i+1, s.Last) {
			return
		}
		for x := range r.mentions {
			m := &r.mentions[x]
			if m.Kind == actor.Person && m.First >= s.First && m.Last <= i && !r.owns(m.Last) && (!r.governed(m.From, s.First) || r.low(m.From-1) == "from") {
				sp := r.ofMention(m)
				r.add(i+1, r.clauseEnd(i+1, s.Last), sp, false, "after a colon")
				r.last = sp
				return
			}
		}
		if w := r.low(s.First); w == "he" || w == "she" {
			if sp, ok := r.pronoun(s.First); ok {
				r.add(i+1, r.clauseEnd(i+1, s.Last), sp, false, "after a colon")
			}
		}
		return
	}
}

// owns reports whether somebody else speaks for the person named before token i: "Ana Quispe's deputy".
func (r *reader) owns(i int) bool {
	return r.possessed(i, i+1) && (personNouns[r.low(i+1)] || personNouns[r.low(i+2)])
}

// labelled writes what stands behind the name of an office-holder and a colon, as in minutes and scripts: "Minister Ana Quispe: The port is full."
func (r *reader) labelled(s text.Sentence) {
	for x := range r.mentions {
		m := &r.mentions[x]
		end, from, apart := m.Last, m.From, r.low(m.Last) == "," || r.low(m.Last) == "("
		if honorifics[r.low(from-1)] {
			from--
		}
		for apart && end < m.Last+7 && r.low(end) != ":" { // "ANA QUISPE, FARMER:", "Ms Quispe (Peru):"
			end++
		}
		if m.Kind != actor.Person || from != s.First || end >= s.Last-2 || r.low(end) != ":" || m.Role == "" && r.low(m.Last) != "(" && !r.hasSpoken(m.Name) || reporters[lastWord(m.Role)] || r.spoken(s) {
			continue
		}
		sp := r.ofMention(m)
		r.add(end+1, r.paragraphEnd(s), sp, true, "label")
		r.last = sp
		return
	}
}

// answered writes an answer of an interview, "A: It will go.", as the words of the first person whom the story names.
func (r *reader) answered(s text.Sentence) {
	if r.doc.Tokens[s.First].Text != "A" || r.low(s.First+1) != ":" || r.spoken(s) {
		return
	}
	for _, o := range r.doc.Sentences {
		if o.First >= s.First {
			return
		}
		if r.doc.Tokens[o.First].Text != "Q" || r.low(o.First+1) != ":" {
			continue
		}
		for x := range r.mentions {
			if m := &r.mentions[x]; m.Kind == actor.Person && m.Last <= o.First && !reporters[lastWord(m.Role)] {
				r.last = r.ofMention(m)
				r.add(s.First+2, r.paragraphEnd(s), r.last, true, "answer")
				return
			}
		}
		return
	}
}

// hasSpoken reports whether a person has made a statement before.
func (r *reader) hasSpoken(name string) bool {
	for _, o := range r.out {
		if o.Speaker == name {
			return true
		}
	}
	return false
}

// paragraphEnd is the end of the paragraph of a sentence.
func (r *reader) paragraphEnd(s text.Sentence) int {
	end := s.Last
	for _, o := range r.doc.Sentences {
		if o.First >= end && o.Paragraph == s.Paragraph {
			end = o.Last
		}
	}
	return end
}

// lastWord is the last word of a role in lower case.
func lastWord(role string) string {
	return strings.ToLower(role[strings.LastIndexByte(role, ' ')+1:])
}

var reporters = setOf("reporter correspondent presenter editor journalist columnist writer")

// announces reports whether words of speech stand in [i, end).
func (r *reader) announces(i, end int) bool {
	for ; i < end; i++ {
		if w := r.low(i); announcers[w] || verbs[w] != "" && !stances[verbs[w]] && !r.nominal(i) {
			return true
		}
	}
	return false
}

// verbal reports whether token i is a verb.
func (r *reader) verbal(i int) bool {
	t := r.doc.Tokens[i].UPOS
	return t == text.VERB || t == text.AUX
}

// hasVerb reports whether a verb stands in [i, end).
func (r *reader) hasVerb(i, end int) bool {
	for ; i < end; i++ {
		if r.verbal(i) {
			return true
		}
	}
	return false
}

// spoken reports whether the sentence has given a statement or holds a quotation.
func (r *reader) spoken(s text.Sentence) bool {
	a, b := r.doc.Tokens[s.First].Start, r.doc.Tokens[s.Last-1].End
	for _, o := range r.out {
		if o.Start >= a && o.End <= b {
			return true
		}
	}
	for _, q := range r.quotes {
		if q.open >= s.First && q.open < s.Last {
			return true
		}
	}
	return false
}

// joint is a couple or more who speak as one: "Both Presidents", "the two ministers", "the Heads of State": the last persons of that office named.
func (r *reader) joint(first, end int) (who, also *speaker) {
	both := r.low(first) == "both" || r.low(first) == "the" && (r.low(first+1) == "two" || r.low(first+1) == "heads")
	if !both || end-first < 2 || end-first > 5 {
		return nil, nil
	}
	office := ""
	for i := first + 1; i < end && office == ""; i++ {
		office = plurals[r.low(i)]
	}
	if office == "" {
		return nil, nil
	}
	for x := len(r.mentions) - 1; x >= 0; x-- {
		m := &r.mentions[x]
		if m.Kind != actor.Person || m.First >= first || m.Role == "" || m.Code.Economy() == "" || !actor.Holds(m.Role, office) {
			continue
		}
		sp := r.ofMention(m)
		sp.first, sp.end = first, end
		switch {
		case who == nil:
			who = sp
		case who.country != sp.country:
			return who, sp
		}
	}
	return nil, nil
}

var (
	announcers = setOf("put puts message answer number reply argument view warning line verdict words word way figure sum sums summed point points quote quoted quotes explanation question")
	plurals    = map[string]string{"presidents": "president", "ministers": "minister", "leaders": "president", "heads": "president", "premiers": "minister", "secretaries": "secretary"}
)
