package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// light are the verbs of the table that mostly say nothing.
var light = setOf("have let go begin see put mean feel figure call")

var personal = setOf("me us him her them you")

// content is the tokens of what is said: after the verb, or before it when the saying closes the sentence.
func (r *reader) content(s text.Sentence, sg *saying) (int, int) {
	v := sg.verb
	if evaluations[sg.lemma] {
		return v, r.clauseEnd(v+1, s.Last)
	}
	if sg.after || r.closesWith(s, sg) {
		end := v
		if !sg.after {
			end = r.lead(sg.who)
			if sg.who.first > v || sg.who.first < s.First {
				end = v - 1
			}
		}
		first := s.First
		for k := s.First; k < end-3; k++ { // "Beijing had protested; nobody called, his minister said"
			if r.low(k) == ";" && !r.inQuote(k) || r.low(k) == "*" || r.low(k) == "•" {
				first = k + 1
			}
		}
		if sg.after {
			v = max(v, sg.who.end-1)
		}
		if i := r.resumption(s, v, sg); i > 0 { // "…, she adds, and ought to pay": both sides
			return first, i
		}
		return first, end
	}
	i := v + 1
	for i < s.Last && i < v+14 {
		w := r.low(i)
		if w == "that" || w == "how" || w == "whether" {
			return i + 1, r.clauseEnd(i+1, s.Last)
		}
		if w == "," || w == ":" || r.low(i-1) != "had" && r.doc.Tokens[i].UPOS == text.AUX && i > v+2 {
			break // "said the duties were lawful and that"
		}
		i++
	}
	if i = v + 1; r.low(i) == "," || sg.lemma == "tell" && r.low(i+1) == "," {
		return 0, 0
	}
	if sg.lemma == "tell" {
		i = r.skipAddressee(i, s.Last)
	}
	for i < s.Last && r.timeOrPlace(i) > 0 {
		i += r.timeOrPlace(i)
	}
	return i, r.clauseEnd(i, s.Last)
}

// closesWith reports whether the saying ends its sentence, or is set off by commas inside it.
func (r *reader) closesWith(s text.Sentence, sg *saying) bool {
	if sg.who.first < s.First || sg.who.first == s.First {
		return false
	}
	if r.within(sg.verb+1, s.Last, 7, "that") && r.low(sg.verb+1) != "," {
		return false
	}
	lead := r.lead(sg.who)
	if lead <= s.First || r.low(sg.verb-1) == "," && r.low(sg.verb+1) != "," && !r.hasVerb(s.First, lead) {
		return false // "The envoy himself, Ana Quispe, told us"
	}
	before := r.low(lead - 1)
	if before != "," && before != "”" && before != "\"" && before != "—" {
		return false
	}
	after := r.low(sg.verb + 1)
	if sg.lemma == "tell" && !r.within(sg.verb+1, s.Last, 30, "that") && !r.within(sg.verb+1, s.Last, 6, "to") {
		return true // "…, Jan Mulder told reporters at the port"
	}
	return sg.verb+1 >= s.Last || closers[after] || weekdays[after]
}

// lead is where the naming of a speaker begins, title and article included: "the Consul of Peru in Accra, Ms Ana Quispe".
func (r *reader) lead(sp *speaker) int {
	for x := range r.mentions {
		if m := &r.mentions[x]; m.First == sp.first && m.Kind == actorPerson {
			first := m.From
			for honorifics[r.low(first-1)] || honorifics[r.low(first-1)+"."] || first > 0 && r.low(first) == r.low(m.From) && portfolio(r.doc.Tokens[first-1]) {
				first--
			}
			first = r.possessor(r.descriptor(first))
			if w := r.low(first - 1); openers[w] || w == "the" {
				first--
			}
			return first
		}
	}
	return sp.first
}

// portfolio reports whether a word before a title belongs to it: "Fisheries Minister".
func portfolio(t text.Token) bool { return t.UPOS == text.PROPN && isUpper(t.Text) }

// descriptor steps back over the plain words before a name: "the harbour pilot Jan Mulder".
func (r *reader) descriptor(first int) int {
	for first > 0 {
		if t := r.doc.Tokens[first-1].UPOS; t != text.NOUN && t != text.ADJ && !personNouns[r.low(first-1)] {
			return first
		}
		first--
	}
	return first
}

// possessor steps back over "India’s" or "Indian" before a title.
func (r *reader) possessor(first int) int {
	k := first
	if w := r.low(k - 1); w == "’s" || w == "'s" {
		k--
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Last == k && m.Kind != actorPerson && m.Kind != actor.City {
			return m.First
		}
	}
	return first
}

// resumption is where the content goes on after an inserted saying, 0 if it does not.
func (r *reader) resumption(s text.Sentence, v int, sg *saying) int {
	if !r.hasVerb(s.First, r.lead(sg.who)) { // "Denmark, she wrote in a letter to Lima, is late"
		for c := v + 1; c+1 < s.Last && c < v+10; c++ {
			if r.low(c) == "," && r.verbal(c+1) && !participial(r.low(c+1)) {
				return s.Last
			}
		}
	}
	if next := r.low(v + 2); next == "“" || next == "\"" || next == "”" {
		return 0
	}
	if r.low(v+1) == "," && v+3 < s.Last && r.low(v+2) != "which" && r.low(v+2) != "who" && r.low(v+2) != "adding" && r.low(v+2) != "denying" && !participial(r.low(v+2)) {
		for k := v + 2; k < v+7 && k < s.Last; k++ {
			if l := verbs[r.low(k)]; l != "" && !light[l] && !r.nominal(k) {
				return 0 // "he said, and he faulted"
			}
		}
		return s.Last
	}
	return 0
}

// skipAddressee steps over "reporters", "me", "parliament on Friday".
func (r *reader) skipAddressee(i, end int) int {
	if personal[r.low(i)] {
		return i + 1
	}
	for n := 0; i < end && n < 5; i, n = i+1, n+1 {
		switch w := r.low(i); w {
		case "that", "it", "he", "she", "they", "we", ",", ":", "“", "\"":
			return i
		case "the", "a":
			if n > 0 {
				return i
			}
		}
	}
	return i
}

// timeOrPlace is the length of "on Monday", "in Shanghai", "on the sidelines" right after a verb, 0 if none.
func (r *reader) timeOrPlace(i int) int {
	w := r.low(i)
	if weekdays[w] || w == "today" || w == "yesterday" || w == "here" || w == "later" {
		return 1
	}
	if (w == "on" || w == "in" || w == "at" || w == "late") && i+1 < len(r.doc.Tokens) {
		if weekdays[r.low(i+1)] {
			return 2
		}
		for x := range r.mentions {
			if m := &r.mentions[x]; m.First == i+1 && m.Place {
				return m.Last - i
			}
		}
	}
	return 0
}

// moment is the length of a circumstance between a verb and its "that": "on Saturday", "in Nairobi", "at the time", "in a statement".
func (r *reader) moment(i int) int {
	if n := r.timeOrPlace(i); n > 0 {
		return n
	}
	if w := r.low(i); w != "at" && w != "in" && w != "on" && w != "after" && w != "during" && w != "with" && w != "to" {
		return 0
	}
	for k := i + 1; k < i+6; k++ {
		switch r.low(k) {
		case "that":
			return k - i
		case ",", ".", ";", ":", "":
			return 0
		}
	}
	return 0
}

// clauseFollows reports whether a verb that also takes mere objects introduces a clause here: "announced that it would", "claims the move was".
func (r *reader) clauseFollows(s text.Sentence, sg *saying) bool {
	i := sg.verb + 1
	for n := r.moment(i); n > 0; n = r.moment(i) { // "confirmed on Saturday that", "noted at the time that"
		i += n
	}
	for ; i < s.Last && i < sg.verb+12; i++ {
		switch w := r.low(i); w {
		case "that", "it", "he", "she", "they", "would", "will", "was", "were", "is", "are", "has", "had", "have", "must", "should", "could", "did", "does", "may", "might":
			return true
		case "to":
			return i > sg.verb+1 && awaited[sg.lemma] // "expects exports to fall"
		case "a", "the", "their", "its", "his", "her", "no", "more", "most", "such":
		case ",", ";", "after", "when", "while", "in", "on", "for", "with", "of", "at":
			return w == "," && sg.after
		default:
			if t := r.doc.Tokens[i]; i > sg.verb+1 && (t.XPOS == "VBZ" || t.XPOS == "VBD" || t.XPOS == "VBP" || t.UPOS == text.AUX) {
				return true
			}
		}
	}
	return false
}

// clauseEnd is where the reported clause ends: the sentence, a dash or semicolon, or a closing attribution.
func (r *reader) clauseEnd(i, end int) int {
	for k := i; k < end; k++ {
		switch w := r.low(k); w {
		case ";", "—":
			return k
		case "and", "but":
			if k > i+1 && r.actsAgain(k+1) {
				return k
			}
		case ",":
			if next := r.low(k + 1); next == "where" || next == "after" || strings.HasSuffix(next, "ing") && k > i+3 {
				return k
			}
		}
	}
	return end
}

// actsAgain reports whether a second saying with the same subject begins at i: "said the road was open and rejected the charge".
func (r *reader) actsAgain(i int) bool {
	if again[r.low(i)] {
		i++
	}
	w := r.low(i)
	return joined[verbs[w]] && w != verbs[w] && !participial(w) && !r.nominal(i)
}

// joinedAt reports whether the verb at i is joined by "and" to a saying before it.
func (r *reader) joinedAt(i int) bool {
	if again[r.low(i-1)] {
		i--
	}
	w := r.low(i - 1)
	return (w == "and" || w == "but") && r.actsAgain(i)
}

var again = setOf("also again then later even")

// joined are the verbs that after "and" take up the subject of a saying, not of what is said.
var joined = setOf("say tell warn insist accuse reject deny dismiss denounce condemn rule threaten vow urge criticise criticize praise blame demand promise pledge thank")

var awaited = setOf("expect believe predict reckon consider hold")

// closers are what follows the verb of a saying that ends its sentence: "…, the ministry said last week".
var closers = setOf(". , ; in on at here last earlier late yesterday today separately again denying adding \" “")

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")
