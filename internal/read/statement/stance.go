package statement

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// denies reports whether a deed or a charge is denied at i, and not entry or help: "denied having", "denies any incursion".
func (r *reader) denies(i int) bool {
	switch r.low(i) {
	case "any", "all", "the", "it", "this", "these", "those", "that", "a", "its", "their":
		return true
	}
	return participial(r.low(i))
}

// stance writes a position: the verb and what it governs, from a named person.
func (r *reader) stance(s text.Sentence, sg *saying, quoted []quotation) {
	v := sg.verb
	if !sg.named && !denials[sg.lemma] || sg.after || sg.who.first >= v {
		return
	}
	if participial(r.low(v)) && detached[sg.lemma] {
		return // "…, referring to the scheme"
	}
	if sg.lemma == "ask" && r.low(v-1) == "," && r.doc.Tokens[v].XPOS == "VBN" {
		return // "the office, asked for its source"
	}
	switch sg.lemma {
	case "accuse":
		if !r.within(v+1, s.Last, 8, "of") {
			return
		}
	case "want":
		if !r.within(v+1, s.Last, 5, "for") && (sg.lemma != "want" || r.within(v+1, s.Last, 8, "to")) && !r.justSpoke(s, sg.who) {
			return // whom somebody asks to do something, that alone is an event
		}
	case "threaten":
		if !r.toDo(v+1, s.Last) {
			return // "threatened tea with a duty": an act
		}
	case "promise", "pledge", "vow":
		if r.sum(v+1, s.Last) {
			return // "pledged 20 million": an act
		}
	}
	switch next := r.low(v + 1); sg.lemma {
	case "ask", "appeal", "call":
		if participial(r.low(v)) {
			return
		}
		if next == "on" && !r.before(v+2, s.Last, "to", ",") {
			return // a visit
		}
		if next != "on" && !r.within(v+1, s.Last, 7, "to") && !r.within(v+1, s.Last, 5, "for") {
			return
		}
	case "thank":
		return // courtesy
	case "plead", "rule", "welcome":
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
		if charged := charges[r.low(v+1)] || charges[r.low(v+2)] && (sg.named || next == "any"); !charged && !r.within(v+1, s.Last, 6, "that") {
			return // a bid or an offer
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

// justSpoke reports whether a speaker has said something in this sentence.
func (r *reader) justSpoke(s text.Sentence, sp *speaker) bool {
	for i := len(r.out) - 1; i >= 0 && r.out[i].Start >= r.doc.Tokens[s.First].Start; i-- {
		if r.out[i].Speaker == sp.name {
			return true
		}
	}
	return false
}

// detached are the verbs whose participle only comments on the sentence.
var detached = setOf("refer cite see propose blame request deny")

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

// before reports whether a word stands from i before another does.
func (r *reader) before(i, end int, word, other string) bool {
	for ; i < end && r.low(i) != other; i++ {
		if r.low(i) == word {
			return true
		}
	}
	return false
}

// toDo reports whether what a verb threatens is an action, and no duty: "to close the port", "Lima that it would answer".
func (r *reader) toDo(i, end int) bool {
	return r.low(i) == "to" || r.within(i, end, 6, "that")
}

// sum reports whether what a verb promises is money: "20 million euros", "a grant of $4 million".
func (r *reader) sum(i, end int) bool {
	for k := i; k < end && k < i+5 && r.low(k) != "to" && r.low(k) != "that"; k++ {
		if c := r.doc.Tokens[k].Text[0]; c >= '0' && c <= '9' || currency[r.doc.Tokens[k].Text] {
			return true
		}
	}
	return false
}

var currency = setOf("$ € £ ¥ ₹ US$ A$ NZ$ C$ S$")

// requests reports whether what stands at i asks for something: "Lima for a quota", "him to wait", and no question.
func (r *reader) requests(i, end int) bool {
	for k := i; k < end && k < i+9; k++ {
		switch r.low(k) {
		case "for":
			return true
		case "to":
			return r.doc.Tokens[k].UPOS == text.PART
		case "that", "whether", "what", "how", "why", "when", "if", "who", ",", ";", ":":
			return false
		}
	}
	return false
}
