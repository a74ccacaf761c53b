package event

import "github.com/comity-project/comity"

// status reads tense, mood and negation around a trigger.
func (c *clause) status(t *trigger) (comity.Status, comity.State) {
	if t.isNoun {
		return c.nounStatus(t)
	}
	v := c.v
	st, state := comity.Happened, comity.State("")
	for i, n := t.first-1, 0; i >= v.first && n < 6; i, n = i-1, n+1 {
		w := v.low(i)
		switch {
		case w == "will" || w == "'ll" || w == "wo" || w == "shall":
			if st != comity.Denied {
				st = comity.Planned
			}
			return st, state
		case w == "would" || w == "'d":
			return comity.Planned, state
		case w == "may" || w == "might" || w == "could" || w == "can" || w == "ca":
			return comity.Planned, comity.Hypothetical
		case w == "not" || w == "n't" || w == "never" || w == "neither" || w == "nor" || w == "without":
			if v.low(i+1) != "only" {
				st = comity.Denied
			}
		case w == "to":
			if v.low(i-1) == "yet" {
				return comity.Planned, state
			}
			if bes[v.low(i-1)] && v.low(i-1) != "been" { // "is to meet"
				return comity.Planned, state
			}
			return st, state
		case auxiliaries[w] || adverbs[w]:
		default:
			return c.conditional(t, st, state)
		}
	}
	return c.conditional(t, st, state)
}

// conditional marks a clause opened by "if" or "unless", and one negated by its subject: "no proposal has been rejected".
func (c *clause) conditional(t *trigger, st comity.Status, state comity.State) (comity.Status, comity.State) {
	v := c.v
	for i := t.first - 1; i >= v.first && i > t.first-14; i-- {
		w := v.low(i)
		switch {
		case w == "if" || w == "unless":
			return comity.Planned, comity.Hypothetical
		case breaks[w] || subordinates[w] || w == ",":
			return st, state
		case (w == "no" || w == "neither") && i == v.first:
			return comity.Denied, state
		}
	}
	return st, state
}

var futureWords = setOf("planned upcoming proposed forthcoming scheduled next future possible potential expected looming imminent prospective threatened promised further")

func (c *clause) nounStatus(t *trigger) (comity.Status, comity.State) {
	v := c.v
	for i := t.first - 1; i >= v.first && i > t.first-5; i-- {
		w := v.low(i)
		switch {
		case futureWords[w] && w != "further":
			return comity.Planned, ""
		case w == "no":
			return comity.Denied, ""
		case preps[w] && i < t.first-1 || breaks[w]:
			i = v.first
		}
	}
	for i := t.first - 1; i >= v.first && i > t.first-7; i-- { // "ahead of talks", "will hold", "is due for"
		w := v.low(i)
		if w == "ahead" || w == "for" && v.low(i-1) == "due" {
			return comity.Planned, ""
		}
		if breaks[w] || subordinates[w] && w != "as" {
			break
		}
	}
	return comity.Happened, ""
}
