package event

import "github.com/comity-project/comity"

// retorts adds the refusals that are no verb: "“Nonsense,” said Peru's minister", "Chile's answer was no", "there would be no apology, he said".
func (c *clause) retorts() {
	v := c.v
	if at, ok := c.naysay(); ok {
		c.refuse(at, at+1)
	}
	for i := v.first; i < v.last; i++ {
		if v.low(i) == "there" && modals[v.low(i+1)] && v.low(i+2) == "be" && v.low(i+3) == "no" && withheldThings[v.at(i+4).noun] && len(c.r.speaker) == 1 && v.low(i+5) != "between" {
			for _, a := range c.acts {
				a.drop = a.drop || a.t.first >= i && a.t.first < i+6
			}
			c.refuse(i, i+5)
			return
		}
		if v.low(i) == "there" && modals[v.low(i+1)] && v.low(i+2) == "be" && c.reckoning(i+3) {
			c.refuse(i, i+5)
			if len(c.r.speaker) == 1 {
				c.acts[len(c.acts)-1].frame = lex().opFrames["threaten"]
			}
			return
		}
		if v.low(i) == "there" && bes[v.low(i+1)] && v.low(i+2) == "nothing" && v.low(i+3) == "to" && unspoken[v.low(i+4)] && len(c.r.speaker) == 1 { // "There is nothing to discuss"
			c.refuse(i, i+5)
			return
		}
		if v.low(i+1) == "no" && (v.low(i) == "said" || v.low(i) == "says") && c.no(i+1) { // "Uganda said no"
			c.refuse(i, i+2)
			return
		}
		if replies[v.at(i).noun] && bes[v.low(i+1)] && c.no(i+2) {
			for k := range c.parties {
				if p := &c.parties[k]; p.head == i && len(p.codes) == 1 {
					c.r.speaker = p.codes
					c.refuse(i, i+2)
				}
			}
			return
		}
	}
}

// withheldThings are what a refusal says there will be none of.
var withheldThings = setOf("apology talk negotiation compensation concession compromise meeting exemption return withdrawal retreat change renegotiation discussion bargaining turning")

// unspoken are the verbs of what a refusal says there is nothing to do of.
var unspoken = setOf("negotiate discuss talk renegotiate debate apologise apologize concede investigate explain")

// reckoning reports whether consequences are announced at i: "serious consequences".
func (c *clause) reckoning(i int) bool {
	for k := i; k < i+4; k++ {
		switch c.v.at(k).noun {
		case "consequence", "repercussion", "retaliation", "reprisal", "countermeasure":
			return true
		}
		if c.v.low(k) == "no" {
			return false
		}
	}
	return false
}

var replies = setOf("answer reply response verdict")

// no reports whether "no", "a flat no" or "negative" begins at i.
func (c *clause) no(i int) bool {
	for k := i; k < i+4; k++ {
		switch c.v.low(k) {
		case "no", "negative", "never":
			next := c.v.low(k + 1)
			return next == "." || next == "," || next == "" || next == "\"" || next == "”" || next == "and" || next == "on"
		}
	}
	return false
}

// naysay is where a quotation of a few words denies, at the head of the sentence or after a colon: "“Not true,” answered", "he answered: “No.”".
func (c *clause) naysay() (int, bool) {
	v := c.v
	open := v.first
	for i := v.first; i+1 < v.last; i++ {
		if v.low(i) == ":" && quoteMarks[v.low(i+1)] {
			open = i + 1
			break
		}
	}
	if !quoteMarks[v.low(open)] {
		return 0, false
	}
	nay := naysayers[v.low(open+1)] && v.at(open+2).noun != "comment"
	for i := open + 1; i < v.last && i < open+6; i++ {
		w := v.at(i)
		if quoteMarks[w.low] {
			return open + 1, nay
		}
		for _, p := range lex().classes[w.noun] {
			nay = nay || p.family == "UNTRUE" && len(p.rest) == 0
		}
	}
	return 0, false
}

var naysayers = setOf("no not never absolutely certainly definitely impossible")

// refuse adds the speaker's refusal over tokens [first, last).
func (c *clause) refuse(first, last int) {
	if len(c.r.speaker) != 1 {
		return
	}
	f := *lex().opFrames["refuse"]
	t := &trigger{first: first, last: last, head: first, object: -1, form: past, lemma: "no"}
	c.acts = append(c.acts, &act{t: t, frame: &f, rule: "retort", opAt: -1, widened: -1, status: comity.Happened, codesS: c.r.speaker})
}
