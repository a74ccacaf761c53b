package event

// strangers reports whether the subject of a verb is those who do not act for a state: "the company signed", "traders agreed".
func (c *clause) strangers(t *trigger) bool {
	if t.isNoun || t.suffers {
		return false
	}
	k := c.v.leftOf(t.first)
	w := c.v.at(k)
	return privates[w.noun] && c.v.low(k-1) != "central" || groupNouns[w.low] && visitorsOnly[c.v.low(k-1)] // "the coalition parties"
}

// private reports whether the subject of a verb is a bureau or a company by name: "Sinopec signed".
func (c *clause) private(t *trigger) bool {
	if t.isNoun || t.suffers {
		return false
	}
	k := c.v.leftOf(t.first)
	for x := range c.parties {
		if p := &c.parties[x]; p.mention != nil && p.mention.Last == k+1 && !p.mention.Acts() {
			return true
		}
	}
	return false
}

var privates = setOf("company firm trader farmer bank union worker analyst economist grower exporter importer mill buyer seller shipper operator carrier airline investor landlord tenant owner player team club insurer utility broker dealer merchant student resident villager lender shareholder retailer grocer miner driver pilot teacher doctor community consumer hotelier restaurateur publisher crusher refiner cooperative subsidiary")

// inHouse are the bodies that meet among themselves.
var inHouse = setOf("bank cabinet parliament senate court board panel congress assembly politburo caucus")

// guests are the nouns by which those of another state are met.
var guests = setOf("minister president premier leader chancellor secretary official officials counterpart envoy ambassador delegation team diplomat negotiator king queen prince sultan emir commissioner chief head colleague adviser governor representative lawmaker senator side guest visitor host number mission commander pope delegate general chairman speaker kingdom emirate republic country neighbour neighbor island government people bloc")

// visitorsOnly are the words that make a leader no leader of a state: "business leaders".
var visitorsOnly = setOf("business community opposition union party industry religious tribal church labour labor local student youth coalition")

// receiving are the verbs whose object is who is met.
var receiving = setOf("meet receive host greet entertain phone telephone ring thank congratulate console")

// others reports whether the object of a meeting is somebody who does not stand for a state: "met coalition partners".
func (c *clause) others(a *act) bool {
	v := c.v
	if a.t.suffers || a.t.object >= 0 || !receiving[a.t.lemma] || a.tgt != nil && a.tgt.prep != "of" {
		return false
	}
	i := a.t.last
	if v.low(i) == "with" {
		i++
	}
	head, of := -1, false
	for n := 0; i < v.last && n < 7; i, n = i+1, n+1 {
		w := v.at(i)
		if visitorsOnly[w.low] || head >= 0 && (w.low == "'" || w.low == "'s") && !guests[v.at(head).noun] {
			of = true // "farmers' leaders"
		}
		if w.isNoun && !w.isVerb && w.low != "" && w.low[0] >= 'a' && !isCapital(v.doc.Tokens[i].Text) {
			head = i
		} else if preps[w.low] || v.boundary(i) || w.low == "," || w.low == "." || w.isVerb || isCapital(v.doc.Tokens[i].Text) || adverbs[w.low] {
			break
		}
	}
	if head < 0 {
		return false
	}
	noun := v.at(head).noun
	return of || !guests[noun] && !timeUnits[noun] && !timeWords[noun] && noun != "minute" && noun != "morning" && noun != "afternoon" && noun != "evening" && noun != "night"
}

// houseMeets reports whether a body of one state meets by itself: "the cabinet met in Quito".
func (c *clause) houseMeets(a *act) bool {
	if a.tgt != nil || a.t.isNoun || !a.frame.Sym {
		return false
	}
	for i := 0; a.src != nil && i < a.src.last-a.src.first; i++ {
		if inHouse[c.v.low(a.src.first+i)] { // "the Bank of Canada"
			return true
		}
	}
	k := c.v.leftOf(a.t.first)
	return inHouse[c.v.at(k).noun]
}

// withOthers reports whether a meeting or a deal is with somebody who does not stand for a state: "signed an agreement with its workers".
func (c *clause) withOthers(a *act) bool {
	v := c.v
	if a.tgt != nil || !a.frame.Sym {
		return false
	}
	from := max(a.t.last, a.t.object+1)
	for i, n := from, 0; i < v.last && n < 4; i, n = i+1, n+1 {
		if w := v.low(i); w == "with" {
			return c.strangePhrase(i + 1)
		} else if v.boundary(i) || w == "," {
			return false
		}
	}
	return false
}

// strangePhrase reports whether the noun phrase that begins at i names nobody of a state.
func (c *clause) strangePhrase(i int) bool {
	v := c.v
	head := -1
	for n := 0; i < v.last && n < 6; i, n = i+1, n+1 {
		w := v.at(i)
		for k := range c.parties {
			if p := &c.parties[k]; p.first <= i && i < max(p.last, p.head+1) {
				return false
			}
		}
		if isCapital(v.doc.Tokens[i].Text) || v.boundary(i) || w.low == "," || preps[w.low] || w.isVerb && !w.isNoun {
			break
		}
		if w.isNoun {
			head = i
		}
	}
	return head >= 0 && !guests[v.at(head).noun] && !countries[v.at(head).noun] && !groupNouns[v.low(head)] && v.low(head) != "other" && v.low(head) != "neighbours"
}
