package statement

import "github.com/comity-project/comity/internal/text"

// indirect writes the speech a saying reports without quotation marks.
func (r *reader) indirect(s text.Sentence, sg *saying, quoted []quotation) {
	if !sg.named && !denials[sg.lemma] && !r.spokesBody(s, sg) || bareQuote[sg.lemma] && !sg.after && !r.closesWith(s, sg) && !r.thatFollows(sg.verb+1) {
		return
	}
	if (sg.lemma == "ask" || sg.lemma == "appeal") && r.requests(sg.verb+1, s.Last) {
		r.stance(s, sg, quoted)
		return
	}
	if sg.lemma == "warn" && (r.low(sg.verb+1) == "against" || r.low(sg.verb+1) == "of") {
		r.stance(s, sg, quoted)
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
	if stances[sg.lemma] && !evaluations[sg.lemma] && !(promises[sg.lemma] && r.closesWith(s, sg) && r.hasVerb(s.First, r.lead(sg.who))) || sg.lemma == "deny" && !r.clauseFollows(s, sg) && r.denies(sg.verb+1) {
		r.stance(s, sg, quoted)
		return
	}
	if weak[sg.lemma] && !evaluations[sg.lemma] && !r.closesWith(s, sg) && !r.clauseFollows(s, sg) {
		return
	}
	if sg.lemma == "agree" && r.low(sg.verb+1) == "with" {
		return // a deal
	}
	first, last := r.content(s, sg)
	if last-first < 2 {
		return
	}
	if len(quoted) > 0 && last <= sg.verb && !r.hasVerb(first, last) {
		return // "The step, she said, “was long overdue”"
	}
	for _, q := range quoted {
		if evaluations[sg.lemma] && q.open > first && q.open < last {
			return // the quoted words are the statement
		}
		if first >= q.open && last <= q.close+1 { // nothing but the quotation
			return
		}
		if q.open > first && q.open < last && q.open-first > 3 && r.hasVerb(first, q.open) { // the lead-in before quoted words
			if evaluations[sg.lemma] {
				return
			}
			if end := r.beforeAdverbs(q.open - 1); q.last-q.first < 6 && r.doc.Tokens[end].UPOS != text.AUX || r.rounded(end) {
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
	if w := r.low(first); (w == "but" || w == "and") && first+1 < last && len(quoted) > 0 && r.verbal(first+1) {
		return // "it was “friendly”, but would not say more"
	}
	if w := r.low(first); circumstance[w] && !r.within(first, last, last-first, ",") {
		return // "said when pressed"
	}
	if prompts[r.low(first)] && last <= sg.verb {
		return // "Asked about it, she laughed"
	}
	if w := r.low(first); settings[w] && len(quoted) > 0 && quoted[0].close < sg.verb {
		return // "“…,” she said in a speech on the quay"
	}
	if w := r.low(first); w == "this" && timeOr[r.low(first+1)] || w == "as" && r.low(first+1) == "much" {
		return // "disclosed this on Sunday", "said as much"
	}
	if r.figuresOf(sg.who, first, last) || sg.lemma != "say" && !r.hasVerb(first, last) && last-first > 4 {
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

// thatFollows reports whether "that" stands at i, or after a short phrase: "wrote on X that", "noted with relief that".
func (r *reader) thatFollows(i int) bool {
	return r.low(i) == "that" || r.low(i+r.moment(i)) == "that"
}

// beforeAdverbs steps back from token i over marks and adverbs.
func (r *reader) beforeAdverbs(i int) int {
	for i > 0 && (trailing[r.doc.Tokens[i].Text] || r.doc.Tokens[i].UPOS == text.ADV) {
		i--
	}
	return i
}

// rounded reports whether words may end at token i: a lead-in like "the market was" leaves what is said to the quotation.
func (r *reader) rounded(i int) bool {
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

var demonstrative = setOf("this that it them such")

var circumstance = setOf("when while after before during as upon following")

// promises are the stances that can close what they promise: "the road would open, she vowed".
var promises = setOf("promise pledge vow threaten complain propose speak")

var prompts = setOf("asked pressed questioned speaking quizzed")

var settings = setOf("in at on during after before from to of about")

var conjunctive = setOf("and but or while although because that , —")

var timeOr = setOf("on in at during while when after before yesterday today")

// goesOn writes the reporter's own words after a quotation that has no verb of saying: "“… in years” and there is hope".
func (r *reader) goesOn(s text.Sentence, q quotation, sp *speaker) {
	if q.open != s.First || q.close+2 >= s.Last {
		return
	}
	if w := r.low(q.close + 1); w == "and" || w == "but" || w == "while" {
		r.add(q.close+2, r.clauseEnd(q.close+2, s.Last), sp, false, "indirect speech")
	}
}
