package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// subjectBefore reads "NP said": the noun phrase that ends right before the verb, over adverbs, auxiliaries and an apposition.
func (r *reader) subjectBefore(s text.Sentence, v int) (*speaker, bool) {
	k := v - 1
	for k > s.First && (between[r.low(k)] || strings.HasSuffix(r.low(k), "ly")) {
		k--
	}
	if who := r.relativeBefore(s, k); who > s.First { // "a clerk who counts the lorries says"
		end := who - 1
		if r.low(end) == "," {
			end--
		}
		if sp, named := r.nounPhrase(s, end); sp != nil {
			return sp, named
		}
	}
	if (r.low(k) == "went" || r.low(k) == "goes") && r.low(k+1) == "on" { // "went on to say"
		k--
	}
	if r.low(k) == "who" {
		if m := r.antecedent(s, k); m != nil {
			return r.ofMention(m), true
		}
	}
	if m := r.lengthened(s, k); m != nil {
		return r.ofMention(m), true
	}
	if r.low(k) == "," { // "Jan Mulder, the envoy, said"
		for x := range r.mentions {
			m := &r.mentions[x]
			if m.Kind == actorPerson && m.First >= s.First && m.Last <= k && (m.Last < k || r.low(m.First-1) == "," || m.From < m.First) && r.low(m.Last) == "," && k-m.Last < 25 && r.onlyApposition(m.Last+1, k) {
				return r.ofMention(m), true
			}
		}
		for c := k - 1; c > s.First && c > k-10 && !participial(r.low(v)); c-- { // "An official, quoted by an agency, dismissed"
			if r.low(c) == "," {
				return r.nounPhrase(s, c-1)
			}
		}
		return nil, false
	}
	return r.nounPhrase(s, k)
}

// antecedent is the person whom "who" at token k takes up: "by Ana Quispe of the growers' union, who fears".
func (r *reader) antecedent(s text.Sentence, k int) *actor.Mention {
	if r.low(k-1) == "," {
		k--
	}
	for x := len(r.mentions) - 1; x >= 0; x-- {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.First < s.First || m.Last > k || k-m.Last > 7 {
			continue
		}
		if w := r.low(m.Last); m.Last == k || (w == "of" || w == "from" || w == "at") && !r.hasVerb(m.Last, k) {
			return m
		}
		return nil
	}
	return nil
}

// lengthened is the person whose name goes on in a phrase up to token k: "Marcela Duarte of the Rosario exchange".
func (r *reader) lengthened(s text.Sentence, k int) *actor.Mention {
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.First < s.First || m.Last >= k || k-m.Last > 8 || r.governed(m.From, s.First) {
			continue
		}
		if w := r.low(m.Last); w != "of" && w != "from" && w != "at" && w != "with" {
			continue
		}
		if r.hasVerb(m.Last, k+1) || r.within(m.Last, k+1, k+1-m.Last, ",") || r.within(m.Last, k+1, k+1-m.Last, "and") {
			continue
		}
		return m
	}
	return nil
}

// together reads "Both Presidents said", "the two said", "In a joint statement they urged" before the verb at v.
func (r *reader) together(s text.Sentence, v int) (who, also *speaker) {
	if jointActs[verbs[r.low(v)]] {
		return nil, nil
	}
	end := v
	for end-1 > s.First && (between[r.low(end-1)] && r.low(end-1) != "both" || strings.HasSuffix(r.low(end-1), "ly")) {
		end--
	}
	switch w := r.low(end - 1); {
	case w == "both", w == "they" && r.within(s.First, end, end-s.First, "joint"), r.low(end-2) == "the" && (w == "two" || w == "pair" || w == "duo"):
		return r.couple(s, end-1, end)
	}
	for first := end - 2; first >= s.First && first > end-6; first-- {
		if w := r.low(first); w == "both" || w == "the" {
			if who, also = r.joint(first, end); who == nil && plurals[r.low(end-1)] != "" && (w == "both" || r.low(first+1) == "two") {
				return r.couple(s, first, end)
			}
			return who, also
		}
	}
	return nil, nil
}

// jointActs are what two do together when they speak so.
var jointActs = setOf("agree ask promise pledge vow")

// couple is the two persons whom the text named last in one sentence before token first: "Ana Quispe received Jan Mulder. Both said".
func (r *reader) couple(s text.Sentence, first, end int) (who, also *speaker) {
	for x := len(r.mentions) - 1; x >= 0; x-- {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.Last > first || r.inQuote(m.First) {
			continue
		}
		sp := r.ofMention(m)
		sp.first, sp.end = first, end
		switch {
		case who == nil || r.sentenceOf(m.First).First != r.sentenceOf(who.verb).First:
			who = sp
			who.verb = m.First // for the moment: where it was named
		case who.name != sp.name:
			who.verb = -1
			return sp, who
		}
	}
	return nil, nil
}

// relativeBefore is the "who" of a relative clause that ends at token k, 0 for none.
func (r *reader) relativeBefore(s text.Sentence, k int) int {
	for i, n := k, 0; i > s.First && n < 20; i, n = i-1, n+1 {
		switch r.low(i) {
		case "which":
			if r.low(i-1) == "," && r.low(k) == "," {
				return i
			}
			return 0
		case "who":
			return i
		case ";", ":", "“", "”", "\"", "and", "that":
			return 0
		}
	}
	return 0
}

// onlyApposition reports whether [i, k) holds no verb of saying, so that the commas enclose an apposition.
func (r *reader) onlyApposition(i, k int) bool {
	w := r.low(i)
	if w == "and" || w == "but" || w == "or" {
		return false
	}
	for ; i < k; i++ {
		if _, ok := verbs[r.low(i)]; ok && !r.nominal(i) {
			return false
		}
		if bareVerbs[r.low(i)] && r.low(i-1) != "who" && r.low(i-1) != "which" {
			return false
		}
	}
	return true
}

var (
	between   = setOf("both more twice also then has have had later earlier already again now reportedly once publicly repeatedly since recently further on monday tuesday wednesday thursday friday saturday sunday yesterday today is was are were still often likes to")
	bareVerbs = setOf("is are was were has have had met")
)

// subjectAfter reads "said Ana Quispe", "said board member Ana Quispe".
func (r *reader) subjectAfter(s text.Sentence, v int) (*speaker, bool) {
	if v > s.First && !trailing[r.doc.Tokens[v-1].Text] || participial(r.low(v)) {
		return nil, false // inversion stands after a quotation or a comma
	}
	limit := v + 4
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind == actorPerson && m.First > v && m.First <= limit+4 && m.First < s.Last && r.plain(v+1, m.First) {
			return r.ofMention(m), true
		}
	}
	end := v + 1
	for end < s.Last && end < v+9 && !phraseEnds[r.low(end)] && (wordLike(r.low(end)) || r.low(end) == "-") {
		end++
	}
	if end > v+1 {
		name := end
		for name < s.Last && name < end+10 && r.low(name) != "," {
			name++
		}
		if name < s.Last { // "says our chair, Jan Mulder", "a spokesman for the council, Jan Mulder"
			for x := range r.mentions {
				if m := &r.mentions[x]; m.Kind == actorPerson && m.First >= name+1 && m.First <= name+2 && m.Last <= s.Last && !r.saysNext(m.Last) {
					return r.ofMention(m), true
				}
			}
		}
		return r.described(text.Sentence{First: v + 1, Last: end}, end-1)
	}
	return nil, false
}

// saysNext reports whether a verb stands at i, so that the name before it is the subject of a clause of its own.
func (r *reader) saysNext(i int) bool {
	return i < len(r.doc.Tokens) && (r.doc.Tokens[i].UPOS == text.VERB || r.doc.Tokens[i].UPOS == text.AUX)
}

// plain reports whether only words of a title or apposition stand in [i, j).
func (r *reader) plain(i, j int) bool {
	for ; i < j; i++ {
		if w := r.low(i); phraseEnds[w] && w != "of" && w != "for" && w != "," && w != "and" {
			return false
		}
	}
	return true
}

// subjectOfClause gives a participle or a coordinated verb the subject of its sentence: "Jan Mulder went on air, calling the levy theft".
func (r *reader) subjectOfClause(s text.Sentence, v int) (*speaker, bool) {
	k := v - 1
	for k > s.First && between[r.low(k)] {
		k--
	}
	joined := r.low(k) == "," || r.low(k) == "and" || r.low(k) == "but"
	if !joined {
		return nil, false
	}
	if w := r.low(s.First); w == "he" || w == "she" {
		return r.pronoun(s.First)
	}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.First >= v || m.First < s.First {
			continue
		}
		if m.Kind == actorPerson && !r.governed(m.First, s.First) {
			return r.ofMention(m), true
		}
	}
	if end := r.firstVerb(s); participial(r.low(v)) && end > s.First && end < v { // "Togo's farm minister turned on Ghana, calling"
		for end > s.First && r.timeOrPlace(end-2) == 2 {
			end -= 2
		}
		if sp, named := r.described(s, end-1); named {
			return sp, named
		} else if sp != nil && r.bodyAt(sp.first, r.beforePlace(s, sp.end)) {
			return sp, false // "The trade ministry in Accra stopped the lorries, saying"
		}
	}
	return nil, false
}

// firstVerb is the first verb of the sentence.
func (r *reader) firstVerb(s text.Sentence) int {
	for i := s.First; i < s.Last; i++ {
		if t := r.doc.Tokens[i].UPOS; t == text.VERB || t == text.AUX || verbs[r.low(i)] != "" && r.afterPerson(i) {
			return i
		}
	}
	return s.First
}

// governed reports whether a preposition stands right before.
func (r *reader) governed(i, from int) bool {
	for k := i - 1; k >= from && k > i-4; k-- {
		switch w := r.low(k); w {
		case "of", "in", "on", "with", "to", "for", "from", "by", "at", "after", "against", "under", "between", "when", "while":
			return true
		case "the", "a":
		default:
			return false
		}
	}
	return false
}
