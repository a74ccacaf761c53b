package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// companion is the person coordinated before a speaker.
func (r *reader) companion(sp *speaker) *speaker {
	first := r.lead(sp)
	if r.low(first-1) == "," && (personNouns[r.low(first-2)] || r.low(first-2) == "number") { // "Ana Quispe, and his Dutch counterpart, Jan Mulder, said"
		first = r.possessor(r.descriptor(first - 1))
		if openers[r.low(first-1)] {
			first--
		}
	}
	if r.low(first-1) != "and" {
		return nil
	}
	last := first - 1
	if r.low(last-1) == "," {
		last--
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.Last == last {
			also := r.ofMention(m)
			also.verb = sp.verb
			return also
		}
	}
	return nil
}

// anybody is the noun phrase after or before a verb of saying, whoever it names: "said a toymaker in Leeds".
func (r *reader) anybody(s text.Sentence, v int) *speaker {
	first := v + 1
	end := first
	for end < s.Last && end < first+9 && (wordLike(r.low(end)) || r.low(end) == "-") && !anybodyEnds[r.low(end)] {
		end++
	}
	if end > first && (openers[r.low(first)] || isUpper(r.doc.Tokens[first].Text)) && v > s.First && trailing[r.doc.Tokens[v-1].Text] {
		return &speaker{name: r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[end-1].End], verb: -1, first: first, end: end}
	}
	for k := v - 1; k >= s.First && k > v-9; k-- {
		w := r.low(k)
		if openers[w] && (k == s.First || trailing[r.doc.Tokens[k-1].Text]) {
			return &speaker{name: r.doc.Text[r.doc.Tokens[k].Start:r.doc.Tokens[v-1].End], verb: -1, first: k, end: v}
		}
		if !wordLike(w) {
			break
		}
	}
	return nil
}

func isUpper(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

var anybodyEnds = setOf("who which that as on after before when while said says told adding and but")

// nounPhrase reads the subject whose last token is k.
func (r *reader) nounPhrase(s text.Sentence, k int) (*speaker, bool) {
	if k < s.First {
		return nil, false
	}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind == actorPerson && m.Last == k+1 && m.First >= s.First {
			return r.ofMention(m), true
		}
	}
	switch r.low(k) {
	case "he", "she":
		return r.pronoun(k)
	case "it":
		return r.body(s, k), false
	}
	return r.described(s, k)
}

func (r *reader) ofMention(m *actor.Mention) *speaker {
	return &speaker{name: r.nameOf(m), role: m.Role, country: m.Code.Economy(), verb: -1, first: m.First, end: m.Last}
}

// nameOf is a person's name: that of the table, unless the text spells every word of it otherwise.
func (r *reader) nameOf(m *actor.Mention) string {
	name, best := m.Name, ""
	for x := range r.mentions {
		o := &r.mentions[x]
		if o.Kind != actorPerson || o.Name != m.Name {
			continue
		}
		words := strings.Fields(r.doc.Text[o.Start:o.End])
		for _, w := range words {
			if strings.Contains(name, w) {
				return name
			}
		}
		for len(words) > 2 && actor.IsTitle(strings.ToLower(words[0])) {
			words = words[1:]
		}
		if said := strings.Join(words, " "); len(said) > len(best) {
			best = said
		}
	}
	if best == "" {
		return name
	}
	return best
}

// described is a speaker by description: "an aide", "One exporter here", "a Santos port agent", "his spokesman", "Peru’s oldest serving admiral",
// "the Prime Minister", or a side: "Russia".
func (r *reader) described(s text.Sentence, k int) (*speaker, bool) {
	end := k + 1
	for end-1 > s.First && trailingAdverbs[r.low(end-1)] {
		end--
	}
	whole := end
	end = r.beforePlace(s, end)
	first := end
	head := end - 1
	for i := end - 1; i >= s.First && i > end-10; i-- {
		w := r.low(i)
		if w == "and" && i > s.First && i+1 < end && isUpper(r.doc.Tokens[i-1].Text) && isUpper(r.doc.Tokens[i+1].Text) && r.ministries(s, i) {
			continue // "the Department of Foreign Affairs and Trade"
		}
		if phraseEnds[w] || !wordLike(w) && w != "-" && w != "’s" && w != "'s" {
			break
		}
		first = i
		if openers[w] {
			break
		}
	}
	if first >= end {
		return nil, false
	}
	sp := &speaker{name: r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[whole-1].End], verb: -1, first: first, end: whole}
	for x := range r.mentions { // "Ghana's high commission in London" is Ghana's
		m := &r.mentions[x]
		if m.First >= first && m.Last <= whole && m.Code.Economy() != "" && (sp.country == "" || m.Last <= end) {
			sp.country = m.Code.Economy()
		}
	}
	w := r.low(head)
	for i := first; i+2 < end; i++ { // "a welder I know"
		if personNouns[r.low(i)] && (r.low(i+1) == "i" || r.low(i+1) == "we") {
			w, head = r.low(i), i
		}
	}
	switch {
	case personNouns[w]:
		if p := r.colleague(first, head, sp); p != nil {
			return p, true
		}
		if p := r.person(first, head, sp); p != nil {
			return p, true
		}
		if r.low(first) == "the" && !r.possessed(first, head) && r.last != nil && r.last.role != "" && officialNouns[w] && (sp.country == "" || sp.country == r.last.country) { // "the envoy enthused"
			again := *r.last
			again.first, again.end = first, end
			return &again, true
		}
		if p := r.namedNext(s); p != nil && officialNouns[w] {
			p.first, p.end = first, end
			return p, true
		}
		sp.role = w
		return sp, true
	case r.bodyAt(first, end), sp.country != "" && (first+1 >= end-1 || sideWords[w] || r.named(first, end)), r.low(first) == "government":
		if w := r.low(first - 1); first > s.First && (w == "in" || w == "at" || w == "of" || w == "from" || w == "near") {
			return nil, false // "sources in Madrid"
		}
		if sp.country == "" {
			if ref, ok := r.talk.Resolve(first); ok && len(ref.Codes) == 1 {
				sp.country = ref.Codes[0].Economy()
			} else if r.ministry(first, end) {
				sp.country = r.talk.Home().Economy()
			}
		}
		return sp, false
	}
	return nil, false
}

// named reports whether [first, end) is the name of a side, article and all: "the United States".
func (r *reader) named(first, end int) bool {
	if r.low(first) == "the" {
		first++
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.First == first && m.Last == end && m.Code.Economy() != "" {
			return true
		}
	}
	return false
}

// ministries reports whether a ministry is named in the words before i, in the same phrase.
func (r *reader) ministries(s text.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k > i-6 && (isUpper(r.doc.Tokens[k].Text) || r.low(k) == "of" || r.low(k) == "for"); k-- {
		if w := r.low(k); w == "ministry" || w == "department" {
			return true
		}
	}
	return false
}

// ministry reports whether the words [i, end) name a ministry by what it looks after: "the Ministry of Commerce".
func (r *reader) ministry(i, end int) bool {
	if r.low(i) == "the" {
		i++
	}
	return i+1 < end && (r.low(i) == "ministry" || r.low(i) == "department") && (r.low(i+1) == "of" || r.low(i+1) == "for")
}

// namedNext is the person whom the second paragraph of a story opens with, where the first only described its speaker: "a minister said on
// Tuesday. ¶ Ana Quispe told".
func (r *reader) namedNext(s text.Sentence) *speaker {
	for _, o := range r.doc.Sentences {
		if o.Kind != text.Prose {
			continue
		}
		if o.First < s.First {
			if o.Paragraph != s.Paragraph {
				return nil // not the first paragraph
			}
			continue
		}
		if o.Paragraph == s.Paragraph {
			continue
		}
		for x := range r.mentions {
			if m := &r.mentions[x]; m.Kind == actorPerson && m.From <= o.First+1 && m.First >= o.First && m.Last < o.Last && verbs[r.low(m.Last)] != "" {
				return r.ofMention(m)
			}
		}
		return nil
	}
	return nil
}

// beforePlace steps back over "in Tokmok", "at Alaba market", "from the ministry" that describe a speaker.
func (r *reader) beforePlace(s text.Sentence, end int) int {
	for k := end - 1; k > s.First && k > end-6; k-- {
		switch w := r.low(k); w {
		case "of":
			if institutions[r.low(k-1)] && !r.ministry(k-1, end) { // "the embassy of Oman"
				return k
			}
		case "in", "at", "from", "near", "for", "with", "close", "familiar":
			if n := r.low(k - 1); personNouns[n] || institutions[n] || forces[n] {
				return k
			}
			return end
		case ",", ".", "and", "said", "says", "that":
			return end
		}
	}
	return end
}

// possessed reports whether a possessive stands in [i, end): "the mission's spokesperson".
func (r *reader) possessed(i, end int) bool {
	for ; i < end; i++ {
		if w := r.low(i); w == "’s" || w == "'s" || w == "’" || w == "'" {
			return true
		}
	}
	return false
}
