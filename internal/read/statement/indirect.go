package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// indirect writes the speech a saying reports without quotation marks.
func (r *reader) indirect(s text.Sentence, sg *saying, quoted []quotation) {
	if !sg.named && !denials[sg.lemma] && !r.spokesBody(s, sg) || bareQuote[sg.lemma] && !sg.after && !r.closesWith(s, sg) && r.low(sg.verb+1) != "that" {
		return
	}
	if sg.lemma == "call" {
		switch r.low(sg.verb + 1) {
		case "on", "for", "upon":
			r.stance(s, sg, quoted)
			return
		case "in", "off", "up", "at", "back", "to", "home":
			return
		}
	}
	if stances[sg.lemma] && !evaluations[sg.lemma] || sg.lemma == "deny" && !r.clauseFollows(s, sg) {
		r.stance(s, sg, quoted)
		return
	}
	if weak[sg.lemma] && !evaluations[sg.lemma] && !r.closesWith(s, sg) && !r.clauseFollows(s, sg) {
		return
	}
	first, last := r.content(s, sg)
	if last-first < 2 {
		return
	}
	for _, q := range quoted {
		if first >= q.open && last <= q.close+1 { // nothing but the quotation
			return
		}
		if q.open > first && q.open < last && q.open-first > 3 { // the lead-in before quoted words
			if evaluations[sg.lemma] {
				return
			}
			if q.last-q.first < 6 || r.rounded(q.open-1) {
				r.add(first, q.open, sg.who, false, "indirect speech")
			}
			first = min(q.close+1, last)
		} else if q.open >= first && q.open < last {
			first = min(q.close+1, last)
		}
	}
	for first < last && (trailing[r.doc.Tokens[first].Text] || r.low(first) == "and" || r.low(first) == "that") {
		first++
	}
	if last-first > 0 && r.afterScrap(quoted, first) && (!r.hasVerb(first, last) || !conjunctive[r.low(first-1)]) {
		return
	}
	if w := r.low(first); circumstance[w] && !r.within(first, last, last-first, ",") {
		return // "said when pressed"
	}
	if w := r.low(first); w == "this" && timeOr[r.low(first+1)] || w == "as" && r.low(first+1) == "much" {
		return // "disclosed this on Sunday", "said as much"
	}
	if r.figuresOf(sg.who, first, last) || last > first && !r.hasVerb(first, last) && last-first > 4 {
		return
	}
	for last > first && trailing[r.doc.Tokens[last-1].Text] {
		last--
	}
	if last-first < 2 && !evaluations[sg.lemma] || first < last && outlets[r.doc.Tokens[first].Text] && relays[r.low(first+1)] {
		return
	}
	if sg.who.verb >= 0 {
		r.last = sg.who
	}
	r.add(first, last, sg.who, false, "indirect speech")
	if sg.also != nil {
		r.add(first, last, sg.also, false, "indirect speech")
	}
}

// rounded reports whether words may end at token i: a lead-in like "the market was" leaves what is said to the quotation.
func (r *reader) rounded(i int) bool {
	for trailing[r.doc.Tokens[i].Text] {
		i--
	}
	switch r.doc.Tokens[i].UPOS {
	case text.AUX, text.DET, text.ADP, text.PART, text.SCONJ:
		return false
	}
	return true
}

// afterScrap reports whether quoted words end right before token i, and what follows only completes the reporter's sentence.
func (r *reader) afterScrap(quoted []quotation, i int) bool {
	for _, q := range quoted {
		if q.close < i && i-q.close < 3 {
			switch r.low(q.close + 1) {
			case "and", "but", "or", ",", "while", "although", "because", "—":
				return q.last-q.first < 6
			}
			return true
		}
	}
	return false
}

// light are the verbs of the table that mostly say nothing.
var light = setOf("have let go begin see put mean feel figure call")

var demonstrative = setOf("this that it them such")

var personal = setOf("me us him her them you")

var circumstance = setOf("when while after before during as upon following")

var conjunctive = setOf("and but or while although because that , —")

var timeOr = setOf("on in at during while when after before yesterday today")

// spokesBody reports whether a side, or a body that speaks for one, says something that is no figure: "Lima insists that nothing is wrong".
func (r *reader) spokesBody(s text.Sentence, sg *saying) bool {
	if sg.who.country == "" || !official[sg.lemma] && !(evaluations[sg.lemma] && demonstrative[r.low(sg.verb+1)]) || !r.sidesName(sg.who) {
		return false
	}
	for i := sg.who.first; i < sg.who.end; i++ {
		if countingBodies[r.low(i)] {
			return false
		}
	}
	return !r.counts(s.First, s.Last)
}

// sidesName reports whether a speaker is a side by its name, or a body by its last word: "Lima", "the Russian side", "Peru's foreign ministry".
func (r *reader) sidesName(sp *speaker) bool {
	first := sp.first
	if r.low(first) == "the" || r.low(first) == "its" {
		first++
	}
	last := r.low(sp.end - 1)
	for x := range r.mentions {
		if m := &r.mentions[x]; m.First == first && m.Last <= sp.end {
			return m.Last == sp.end || institutions[last] || spokesBodies[last] || sideWords[last]
		}
	}
	return spokesBodies[last] || r.ministry(sp.first, sp.end)
}

// figuresOf reports whether somebody without a name only gives figures: that is attribution.
func (r *reader) figuresOf(sp *speaker, first, last int) bool {
	capitals := 0
	for _, w := range strings.Fields(sp.name) {
		if isUpper(w) {
			capitals++
		}
	}
	if capitals > 1 {
		return false
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actor.Person && (m.Name == sp.name || m.First >= sp.first && m.Last <= sp.end) {
			return false
		}
	}
	return r.counts(first, last)
}

// counts reports whether an amount stands in [i, end): a number that is no year, day or hour.
func (r *reader) counts(i, end int) bool {
	for ; i < end; i++ {
		t := r.doc.Tokens[i].Text
		if c := t[0]; c < '0' || c > '9' || strings.Contains(t, ":") || len(t) == 4 && (t[:2] == "19" || t[:2] == "20") {
			continue
		}
		if !monthNames[r.low(i-1)] && !monthNames[r.low(i+1)] {
			return true
		}
	}
	return false
}

var (
	// official are the verbs by which a state or its office speaks.
	official = setOf("say have let state insist repeat maintain deny claim confirm reply answer retort protest warn stress argue assert reiterate contend allege reject counter respond")
	// countingBodies are the offices whose words are figures.
	spokesBodies   = setOf("embassy kremlin commission mission consulate presidency chancellery junta")
	sideWords      = setOf("side delegation army navy military command police authorities officials guard")
	monthNames     = setOf("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec")
	countingBodies = setOf("statistics customs bank bureau data chamber association figures estimates survey report fund")
)

// stance writes a position: the verb and what it governs, from a named person.
func (r *reader) stance(s text.Sentence, sg *saying, quoted []quotation) {
	v := sg.verb
	if !sg.named && !denials[sg.lemma] || sg.after || sg.who.first >= v {
		return
	}
	if participial(r.low(v)) && detached[sg.lemma] {
		return // "…, referring to the scheme"
	}
	switch next := r.low(v + 1); sg.lemma {
	case "accuse":
		if !r.within(v+1, s.Last, 8, "of") {
			return
		}
	case "ask", "appeal", "call":
		if participial(r.low(v)) {
			return
		}
		if next == "on" && !r.within(v+2, s.Last, 14, "to") {
			return // a visit
		}
		if next != "on" && !r.within(v+1, s.Last, 7, "to") && !r.within(v+1, s.Last, 5, "for") {
			return
		}
	case "plead", "rule", "welcome", "thank":
		if sg.lemma == "plead" && next != "for" && next != "with" || sg.lemma == "rule" && next != "out" || sg.lemma == "welcome" && r.meets(v+1, s.Last) {
			return
		}
	case "speak":
		if next != "of" {
			return
		}
	case "promise":
		if participial(r.low(v)) {
			return
		}
	case "complain", "propose", "vow":
	case "pledge", "want", "see", "trace", "credit", "attribute", "refer", "cite", "express", "voice", "demand":
	case "reject":
		if !r.within(v+1, s.Last, 6, "that") {
			return
		}
	}
	end := r.clauseEnd(v+1, s.Last)
	for _, q := range quoted {
		if q.open > v && q.open < end {
			return // the quoted words are the statement
		}
	}
	if end-v < 3 {
		return
	}
	if sg.named && sg.who.verb >= 0 {
		r.last = sg.who
	}
	r.add(v, end, sg.who, false, "stance")
	if sg.also != nil {
		r.add(v, end, sg.also, false, "stance")
	}
}

// detached are the verbs whose participle only comments on the sentence.
var detached = setOf("refer cite see propose blame request")

// meets reports whether whom a verb welcomes is a person: a reception, no opinion.
func (r *reader) meets(i, end int) bool {
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actor.Person && m.First >= i && m.First < i+8 && m.Last <= end {
			return true
		}
	}
	return r.within(i, end, 6, "counterpart")
}

// within reports whether a word stands in the first n tokens from i.
func (r *reader) within(i, end, n int, word string) bool {
	for k := i; k < end && k < i+n; k++ {
		if r.low(k) == word {
			return true
		}
	}
	return false
}

// goesOn writes the reporter's own words after a quotation that has no verb of saying: "“… in years” and there is hope".
func (r *reader) goesOn(s text.Sentence, q quotation, sp *speaker) {
	if q.open != s.First || q.close+2 >= s.Last {
		return
	}
	if w := r.low(q.close + 1); w == "and" || w == "but" || w == "while" {
		r.add(q.close+2, r.clauseEnd(q.close+2, s.Last), sp, false, "indirect speech")
	}
}

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
		if w == "," || w == ":" {
			break
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
	if lead <= s.First {
		return false
	}
	before := r.low(lead - 1)
	if before != "," && before != "”" && before != "\"" && before != "—" {
		return false
	}
	after := r.low(sg.verb + 1)
	if sg.lemma == "tell" && !r.within(sg.verb+1, s.Last, 30, "that") && !r.within(sg.verb+1, s.Last, 6, "to") {
		return true // "…, Jan Mulder told reporters at the port"
	}
	return after == "." || after == "," || sg.verb+1 >= s.Last || after == "in" || after == "on" || after == "at" || after == "here" || weekdays[after] || after == "denying" || after == "adding" || after == "\"" || after == "“"
}

// lead is where the naming of a speaker begins, title and article included: "the Consul of Peru in Accra, Ms Ana Quispe".
func (r *reader) lead(sp *speaker) int {
	for x := range r.mentions {
		if m := &r.mentions[x]; m.First == sp.first && m.Kind == actorPerson {
			first := r.possessor(r.descriptor(m.From))
			if w := r.low(first - 1); openers[w] || w == "the" {
				first--
			}
			return first
		}
	}
	return sp.first
}

// descriptor steps back over the plain words before a name: "the harbour pilot Jan Mulder".
func (r *reader) descriptor(first int) int {
	for first > 0 {
		switch r.doc.Tokens[first-1].UPOS {
		case text.NOUN, text.ADJ:
			first--
		default:
			return first
		}
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
	if w := r.low(i); w != "at" && w != "in" && w != "on" && w != "after" && w != "during" {
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
		case ",":
			if next := r.low(k + 1); next == "where" || next == "after" || strings.HasSuffix(next, "ing") && k > i+3 {
				return k
			}
		}
	}
	return end
}

var awaited = setOf("expect believe predict reckon consider hold")

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")
