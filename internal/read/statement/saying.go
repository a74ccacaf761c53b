package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

const actorPerson = actor.Person

// saying is a verb of saying with its subject.
type saying struct {
	verb  int
	lemma string
	who   *speaker
	after bool     // the subject follows the verb: "said Ana Quispe"
	also  *speaker // who says it too: "Ana Quispe and Jan Mulder announced"
	named bool     // a person, or a single unnamed one with an office: "an aide"
}

// sayings are those of the sentence outside of quotations.
func (r *reader) sayings(s text.Sentence) []saying {
	var out []saying
	for i := s.First; i < s.Last; i++ {
		lemma, ok := verbs[r.low(i)]
		if !ok || r.nominal(i) || r.inQuote(i) {
			continue
		}
		if next := particled[lemma]; next != "" && r.low(i+1) != next && !(lemma == "make" && r.low(i+1) == "it" && r.low(i+2) == next) {
			continue
		}
		if lemma == "ask" && r.low(i+1) == "not" || lemma == "let" && !(r.low(i+1) == "it" && r.low(i+3) == "known") {
			continue
		}
		if lemma == "see" && r.low(i-1) == "to" || (lemma == "respond" || lemma == "reply") && (r.low(i+1) == "by" || r.low(i+1) == "with") {
			continue // "is to see his colleague", "responded by shutting the road"
		}
		if (lemma == "respond" || lemma == "reply") && r.low(i+1) == "to" && !r.within(i, s.Last, 10, "that") ||
			lemma == "call" && personNouns[r.low(i-1)] && isUpper(r.doc.Tokens[min(i+1, s.Last-1)].Text) { // "responding to her", "a trader called Jan Mulder"
			continue
		}
		if lemma == "put" && !r.putAt(s, i) || lemma == "add" && r.low(i+1) == "up" || lemma == "have" && !r.hasIt(i) || r.passive(s, i) || r.unsaid(s, i) {
			continue
		}
		sg := saying{verb: i, lemma: lemma}
		var also *speaker
		if sg.who, also = r.together(s, i); sg.who != nil {
			sg.named = true
		} else if sp, named := r.subjectBefore(s, i); sp != nil {
			sg.who, sg.named = sp, named
		} else if sp, named := r.subjectAfter(s, i); sp != nil {
			sg.who, sg.named, sg.after = sp, named, true
		} else if n := len(out); n > 0 && (participial(r.low(i)) || r.joinedAt(i)) {
			sg.who, sg.named = out[n-1].who, out[n-1].named // "said X, adding that", "said X and rejected Y"
		} else if sp, named := r.subjectOfClause(s, i); sp != nil {
			sg.who, sg.named = sp, named
		} else if sp, named := r.treeSubject(s, i); sp != nil && !light[lemma] {
			sg.who, sg.named = sp, named
		}
		if sg.who != nil && !sg.after && lemma == "say" && !participial(r.low(i)) && r.low(i-1) == "," && r.low(i+1) == "the" && sg.who.end < i-1 && !r.hasVerb(i+1, s.Last) {
			continue // "…, says the Department of Statistics"
		}
		if sg.who == nil && directVerbs[lemma] && r.besideQuote(i) { // whoever it is, quoted words have a speaker
			if sp := r.anybody(s, i); sp != nil {
				sg.who, sg.after = sp, sp.first > i
			}
		}
		if sg.who != nil {
			w := *sg.who
			w.verb = i
			sg.who = &w
			for particled[lemma] != "" && lemma != "let" && r.low(sg.verb) != particled[lemma] {
				sg.verb++
			}
			if sg.also = also; also == nil {
				sg.also = r.companion(sg.who)
			}
			if sg.named {
				r.heard = sg.who
			} else {
				r.spoke = sg.who
			}
			out = append(out, sg)
		}
	}
	return out
}

// besideQuote reports whether a verb stands next to a quotation: right after its closing mark, or with the subject between.
func (r *reader) besideQuote(i int) bool {
	for _, q := range r.quotes {
		if i-q.close >= 0 && i-q.close <= 8 || q.open-i >= 0 && q.open-i <= 4 {
			return true
		}
	}
	return false
}

// putAt reports whether "put" names a figure or a view: "put turnover at", "put it this way".
func (r *reader) putAt(s text.Sentence, v int) bool {
	for i := v + 1; i < s.Last && i < v+15; i++ {
		switch r.low(i) {
		case "at":
			return i > v+1
		case "out", "on", "in", "off", "up", "forward", ",":
			return false
		}
	}
	return false
}

// hasIt reports whether "has" at i introduces speech: "Mr Reyes has it that".
func (r *reader) hasIt(i int) bool {
	return r.low(i+1) == "it" && r.low(i+2) == "that"
}

// passive reports whether what is said of the subject is that others said it: "the envoy was called", "has been described".
func (r *reader) passive(s text.Sentence, i int) bool {
	if participial(r.low(i)) || r.low(i+1) == "," {
		return false
	}
	k := i - 1
	for k > s.First && strings.HasSuffix(r.low(k), "ly") {
		k--
	}
	switch r.low(k) {
	case "was", "were", "been", "is", "are", "be", "being":
		return strings.HasSuffix(r.low(i), "ed") || r.low(i) == "told" || r.low(i) == "said"
	}
	return false
}

// unsaid reports whether the verb at i is denied: "did not complain", "has never promised", "declined to confirm".
func (r *reader) unsaid(s text.Sentence, i int) bool {
	if w := r.low(s.First); r.low(s.Last-1) == "?" && (w == "does" || w == "do" || w == "did" || w == "will" || w == "would") && verbs[r.low(i)] == r.low(i) {
		return true // "Does she want it?"
	}
	k := i - 1
	for k > s.First && (strings.HasSuffix(r.low(k), "ly") || r.low(k) == "to" || r.low(k) == "yet" || r.low(k) == "so" || r.low(k) == "far") {
		k--
	}
	return unsaying[r.low(k)]
}

var unsaying = setOf("not n't n’t never nor declined declines decline refused refuses refuse without stopped failed cannot")

func participial(w string) bool { return strings.HasSuffix(w, "ing") }

// afterPerson reports whether a person's name ends right before token i.
func (r *reader) afterPerson(i int) bool {
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.Last == i {
			return true
		}
	}
	return false
}

// afterActor reports whether the name of a person or side ends right before token i.
func (r *reader) afterActor(i int) bool {
	for x := range r.mentions {
		if m := &r.mentions[x]; (m.Last == i || m.Kind == actorPerson && m.Last == i-1 && r.low(i-1) == ",") && m.Kind != actor.Demonym && !m.Place {
			return true
		}
	}
	return false
}

// neverNominal are the verbs whose other forms are no nouns.
var neverNominal = setOf("say tell add warn insist argue deny explain believe think maintain allege reckon assert contend accuse describe reject retort lament concede admit declare acknowledge reveal point laugh shrug sigh doubt")

// nominal reports whether the word is a noun here: "the claim", "a call".
func (r *reader) nominal(i int) bool {
	if w := r.low(i); w != verbs[w] && neverNominal[verbs[w]] {
		return false // "warns", whatever the tagger says
	}
	if (r.low(i+1) == "that" || openers[r.low(i+1)] || r.low(i+1) == "the") && r.afterActor(i) {
		return false // "Mr Weide fears that", "Lima counters that"
	}
	if t := r.doc.Tokens[i]; t.UPOS != 0 {
		return t.UPOS == text.NOUN || t.UPOS == text.PROPN
	}
	switch r.low(i - 1) {
	case "the", "a", "an", "of", "no", "its", "their", "his", "her", "this", "that", "’s", "'s", "to", "by":
		return true
	}
	return false
}
